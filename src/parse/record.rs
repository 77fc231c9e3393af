//! A table as it was read by its schema: every value of the right type, none of them necessary.

use std::collections::BTreeMap;

use crate::lang::{Date, Lang, Period};
use crate::markdown::SourceText;
use crate::schema::Choice;
use crate::source::Span;

/// A table of a file.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its header, or its braces; the file's beginning for a file's own keys.
    pub header: Span,
    /// Whether something in it could not be read, so that nothing in it may be called missing.
    pub damaged: bool,
    /// Whether it lacks the id that it must have.
    pub unnamed: bool,
    /// Its values by key.
    pub entries: BTreeMap<&'static str, Entry>,
    /// Keys that are not there, but that a key which is not known was most likely meant to be.
    pub misspelt: Vec<&'static str>,
    /// Values of tables with keys of their own: labels, levels, theme settings.
    pub free: Vec<(String, Entry)>,
}

/// A value and its key.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where the key stands.
    pub key: Span,
    /// Where the value stands.
    pub span: Span,
    /// The value; none when it was of a wrong type, which has been reported.
    pub value: Option<Value>,
}

/// A value of the type that the schema asks for. Tables of figures have very many, so the large ones are elsewhere.
#[derive(Debug, Clone)]
pub enum Value {
    /// An id, an address, a path, a choice, a string.
    String(String),
    /// A text or name.
    Localized(Box<LocalizedWords>),
    /// A whole number.
    Integer(i64),
    /// A number, and how many decimals it was written with.
    Number(f64, u8),
    /// A truth value.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// A period.
    Period(Period),
    /// A table that other programs read.
    Extra(serde_json::Value),
    /// A list.
    List(Vec<Entry>),
    /// A table.
    Record(Box<Record>),
    /// A list of tables.
    Records(Vec<Record>),
}

/// The largest figure, on either side of zero. Up to it each number with one decimal is another one for a computer (an
/// f64 has 53 bits), and figures that count as equal differ by less than one unit.
pub const LARGEST: f64 = 1e14;

impl Value {
    /// A figure, and how many decimals it was written with; none where it is too large.
    pub fn figure(number: f64, decimals: u8) -> Option<Self> {
        (number.abs() <= LARGEST).then_some(Self::Number(number, decimals))
    }
}

/// A text as it is written: once, or by language.
#[derive(Debug, Clone, Default)]
pub struct LocalizedWords {
    /// Written once, for both languages.
    pub same: Option<SourceText>,
    /// Written under `nb`.
    pub nb: Option<SourceText>,
    /// Written under `nn`.
    pub nn: Option<SourceText>,
    /// The third language that they are in, where they are in one.
    pub foreign: Option<String>,
    /// Whether a language is there but could not be read.
    pub damaged: bool,
}

impl LocalizedWords {
    /// The words in one language.
    pub fn get(&self, lang: Lang) -> Option<&SourceText> {
        lang.pick(&self.nb, &self.nn).as_ref()
    }

    /// Whether there are no words, and none that could not be read.
    pub fn is_empty(&self) -> bool {
        !self.damaged && self.same.is_none() && self.nb.is_none() && self.nn.is_none()
    }

    /// Sets the words in one language.
    pub fn set(&mut self, lang: Lang, words: SourceText) {
        *lang.pick(&mut self.nb, &mut self.nn) = Some(words);
    }
}

impl Record {
    /// An empty table.
    pub fn new(header: Span) -> Self {
        Self {
            header,
            damaged: false,
            unnamed: false,
            entries: BTreeMap::new(),
            misspelt: Vec::new(),
            free: Vec::new(),
        }
    }

    /// Whether the key is there, with whatever value, be it misspelt.
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key) || self.misspelt.contains(&key)
    }

    /// Whether the key is there and what it holds cannot be told: a fault that hides what is in it.
    pub fn hides(&self, key: &str) -> bool {
        self.has(key) && self.value(key).is_none()
    }

    /// Whether the key is not there, or is a text without words.
    pub fn lacks(&self, key: &str) -> bool {
        match self.value(key) {
            Some(Value::Localized(words)) => words.is_empty(),
            _ => !self.has(key),
        }
    }

    /// The key's entry.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.get(key)
    }

    fn value(&self, key: &str) -> Option<&Value> {
        self.entries.get(key)?.value.as_ref()
    }

    /// A string, with its place.
    pub fn string(&self, key: &str) -> Option<(&str, Span)> {
        let entry = self.entries.get(key)?;
        match entry.value.as_ref()? {
            Value::String(text) => Some((text, entry.span)),
            _ => None,
        }
    }

    /// One of a closed list, with its place.
    pub fn choice<C: Choice>(&self, key: &str) -> Option<(C, Span)> {
        let (word, span) = self.string(key)?;
        Some((C::from_key(word)?, span))
    }

    /// A text or name.
    pub fn localized(&self, key: &str) -> Option<&LocalizedWords> {
        match self.value(key)? {
            Value::Localized(words) => Some(words),
            _ => None,
        }
    }

    /// A whole number.
    pub fn integer(&self, key: &str) -> Option<i64> {
        match self.value(key)? {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// A number, and its decimals as written.
    pub fn number(&self, key: &str) -> Option<(f64, u8)> {
        match self.value(key)? {
            Value::Number(number, decimals) => Some((*number, *decimals)),
            _ => None,
        }
    }

    /// Whether the key says `true`.
    pub fn is_true(&self, key: &str) -> bool {
        matches!(self.value(key), Some(Value::Boolean(true)))
    }

    /// A day, with its place.
    pub fn date(&self, key: &str) -> Option<(Date, Span)> {
        let entry = self.entries.get(key)?;
        match entry.value.as_ref()? {
            Value::Date(date) => Some((*date, entry.span)),
            _ => None,
        }
    }

    /// A period, with its place.
    pub fn period(&self, key: &str) -> Option<(Period, Span)> {
        let entry = self.entries.get(key)?;
        match entry.value.as_ref()? {
            Value::Period(period) => Some((*period, entry.span)),
            _ => None,
        }
    }

    /// The strings of a list, each with its place; none when the key is not there.
    pub fn strings(&self, key: &str) -> Vec<(&str, Span)> {
        let Some(Value::List(list)) = self.value(key) else {
            return Vec::new();
        };
        list.iter()
            .filter_map(|entry| match entry.value.as_ref()? {
                Value::String(text) => Some((text.as_str(), entry.span)),
                _ => None,
            })
            .collect()
    }

    /// The whole numbers of a list.
    pub fn integers(&self, key: &str) -> Vec<i64> {
        let Some(Value::List(list)) = self.value(key) else {
            return Vec::new();
        };
        list.iter()
            .filter_map(|entry| match entry.value.as_ref()? {
                Value::Integer(number) => Some(*number),
                _ => None,
            })
            .collect()
    }

    /// The values of a closed list that a list names, each with its place.
    pub fn choices<C: Choice>(&self, key: &str) -> Vec<(C, Span)> {
        let words = self.strings(key).into_iter();
        words
            .filter_map(|(word, span)| Some((C::from_key(word)?, span)))
            .collect()
    }

    /// The author's own data for other programs.
    pub fn extra(&self) -> Option<&serde_json::Value> {
        match self.value("extra")? {
            Value::Extra(extra) => Some(extra),
            _ => None,
        }
    }

    /// A table.
    pub fn record(&self, key: &str) -> Option<&Record> {
        match self.value(key)? {
            Value::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The tables of a list.
    pub fn records(&self, key: &str) -> &[Record] {
        match self.value(key) {
            Some(Value::Records(records)) => records,
            _ => &[],
        }
    }
}
