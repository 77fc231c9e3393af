//! What can be fixed of a single key or value without a person: a name with a slip of the pen, a value
//! that is right but for how it is written. Nothing of a file that does not parse: what was meant cannot
//! be told from half of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::digits::as_date;
use super::read::{Reader, is_id};
use super::record::Record;
use super::rename::{Renamer, meant};
use super::unknown::Names;
use crate::diagnostic::{Diagnostic, Diagnostics, Edit, Fix, findings};
use crate::lang::{Date, Lang};
use crate::schema::{Kind, RecordKind, Table};
use crate::source::{Sources, Span};

/// Renamed headers of one file at a time: each reads the file again, and what is left is fixed after these.
pub const MOST_RENAMED: usize = 20;

/// Keys of a table that is fixed: each misspelt one is compared with all others.
const MOST_KEYS: usize = 200;

/// Decimals of a number that a comma or point may also divide into thousands.
const THOUSANDS: usize = 3;

impl Reader<'_> {
    /// Renames a key that is not known to the one it was meant to be: one that is not there, takes such a
    /// value, and that no other key of the table may have been meant for.
    pub fn key_fix(
        &mut self,
        table: &DeTable<'_>,
        names: &Names<'_>,
        schema: &'static Table,
        (name, value): (&Spanned<Cow<'_, str>>, &Spanned<DeValue<'_>>),
    ) -> Option<Fix> {
        if self.damage.any() || table.len() > MOST_KEYS {
            return None;
        }
        let known = schema.keys.iter().map(|key| key.name);
        let fits = |to: &str| {
            let key = schema.key(to);
            key.is_some_and(|key| self.fits(key.kind, value))
        };
        let to = meant(name.get_ref(), known.clone(), fits)?;
        let own = usize::from(findings::nearest(name.get_ref(), known) == Some(to));
        if table.contains_key(to) || names.near(to) > own {
            return None;
        }
        self.renamed(name, to)
    }

    /// Renames the tag of a language that is written in capitals. No other: `no` and `en` are near `nn`.
    pub fn lang_fix(&mut self, table: &DeTable<'_>, name: &Spanned<Cow<'_, str>>) -> Option<Fix> {
        let lang = Lang::from_tag(&name.get_ref().to_lowercase())?;
        let same = |other: &str| other.to_lowercase() == lang.tag();
        let only = table.keys().filter(|other| same(other.get_ref())).count() == 1;
        only.then(|| self.renamed(name, lang.tag()))?
    }

    /// Of an area or chapter in the reading order whose name cannot be an id: what its folder is called, and
    /// should be.
    pub fn invalid_folder(&self, kind: RecordKind, at: Span, id: &str) -> Diagnostic {
        let parent = match kind {
            RecordKind::Area => "areas",
            _ => "chapters",
        };
        let folders = self.sources.folders_in(parent);
        let right = findings::as_an_id(id);
        let is_right = |folder: &&&str| Some(**folder) == right.as_deref();
        if folders.iter().any(|folder| is_right(&folder)) {
            return findings::invalid_id(at, id);
        }
        let alike = folders.iter().find(|&&folder| folder == id);
        let alike = alike.or_else(|| {
            let mut folders = folders.iter();
            folders.find(|folder| findings::as_an_id(folder) == right)
        });
        match alike {
            Some(folder) => findings::folder_no_id(at, parent, folder, id),
            None => findings::invalid_id(at, id),
        }
    }

    fn renamed(&mut self, name: &Spanned<Cow<'_, str>>, to: &str) -> Option<Fix> {
        let span = Span::new(self.file, name.span().start, name.span().end);
        let renamer = self.renamer.get_or_insert_with(|| Renamer::new(self.text));
        if renamer.is_in_header(span) {
            self.renames = self.renames.checked_sub(1)?;
        }
        renamer.rename(span, to)
    }

    /// Whether a key of this kind takes the value. One with tables may have faults inside, which are reported
    /// when it is read; any other only such as are fixed.
    pub fn fits(&self, kind: Kind, value: &Spanned<DeValue<'_>>) -> bool {
        match (kind, value.get_ref()) {
            (
                Kind::Table(_) | Kind::Extra | Kind::Settings | Kind::Levels | Kind::Labels,
                value,
            ) => {
                matches!(value, DeValue::Table(_))
            }
            (Kind::Tables(_), DeValue::Array(items)) => {
                let is_table = |item: &Spanned<_>| matches!(item.get_ref(), DeValue::Table(_));
                items.iter().all(is_table)
            }
            _ => {
                let mut diagnostics = Diagnostics::default();
                let mut reader = Reader {
                    diagnostics: &mut diagnostics,
                    renamer: None,
                    ..*self
                };
                let place = Span::new(self.file, value.span().start, value.span().end);
                reader.value(kind, value, place);
                diagnostics.iter().all(|found| found.fix.is_some())
            }
        }
    }

    /// A value of another type than its key takes, written so that it is what it takes: a date or number
    /// without quotation marks, a single item in brackets.
    pub fn type_fix(&self, kind: Kind, value: &Spanned<DeValue<'_>>) -> Option<Fix> {
        let written = &self.text[value.span()];
        let right = match (kind, value.get_ref()) {
            (Kind::Date, DeValue::String(text)) => {
                Date::from_iso(text)?;
                text.parse::<toml::value::Datetime>().ok()?;
                text.to_string()
            }
            (Kind::Integer(least, most), DeValue::String(text)) => {
                let number = plain_number(text)?;
                let whole: i64 = number.parse().ok()?;
                (least..=most).contains(&whole).then_some(number)?
            }
            (Kind::Number | Kind::Amount, DeValue::String(text)) => plain_number(text)?,
            (Kind::Boolean, DeValue::String(text)) if matches!(text.as_ref(), "true" | "false") => {
                text.to_string()
            }
            (Kind::List(Kind::Reference(_)), DeValue::String(text)) if !is_id(text) => return None,
            (Kind::List(inner), DeValue::String(_) | DeValue::Integer(_))
                if self.fits(*inner, value) =>
            {
                format!("[{written}]")
            }
            _ => return None,
        };
        self.value_fix(value, right)
    }

    /// One of the words that may be there, written with other capitals, spaces or marks between its
    /// letters. No other: `none` is one letter from `done`, and `CC-BY-3.0` from `CC-BY-4.0`.
    pub fn choice_fix(
        &self,
        choices: &[&str],
        word: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Fix> {
        let bare = |word: &str| -> String {
            let letters = word.chars().filter(|letter| letter.is_alphanumeric());
            letters.collect::<String>().to_lowercase()
        };
        let choice = choices.iter().find(|choice| bare(choice) == bare(word))?;
        let mark = &self.text[value.span()][..1];
        self.value_fix(value, format!("{mark}{choice}{mark}"))
    }

    fn value_fix(&self, value: &Spanned<DeValue<'_>>, right: String) -> Option<Fix> {
        let span = Span::new(self.file, value.span().start, value.span().end);
        (!self.damage.any()).then(|| Edit::new(span, right).into())
    }
}

/// What would rename the keys of a table with keys of its own (labels, levels, settings) that are not
/// known to those they were meant to be, by the place of each.
pub fn names_fix<'a>(
    sources: &Sources,
    record: &Record,
    known: impl Iterator<Item = &'a str> + Clone,
) -> BTreeMap<Span, Fix> {
    if record.free.len() > MOST_KEYS {
        return BTreeMap::new();
    }
    let is_known = |name: &str| known.clone().any(|known| known == name);
    let there: Vec<_> = record
        .free
        .iter()
        .map(|(name, entry)| (name.as_str(), entry.key))
        .collect();
    let misspelt = there.iter().filter(|(name, _)| !is_known(name));
    let misspelt: Vec<(&str, Span)> = misspelt.take(MOST_RENAMED).copied().collect();
    let text = misspelt.first().and_then(|(_, key)| sources.text(key.file));
    let renamer = text.map(Renamer::new);
    let nearest = |name: &str| findings::nearest(name, known.clone());
    let fix = |&(name, key): &(&str, Span)| {
        let to = meant(name, known.clone(), |_| true)?;
        let rival = |&(other, _): &(&str, Span)| {
            other == to || other != name && !is_known(other) && nearest(other) == Some(to)
        };
        if there.iter().any(rival) {
            return None;
        }
        Some((key, renamer.as_ref()?.rename(key, to)?))
    };
    misspelt.iter().filter_map(fix).collect()
}

/// A number in plain digits, with a point for a decimal comma; none for what may have thousands in it.
fn plain_number(text: &str) -> Option<String> {
    let number = text.trim().replace(',', ".");
    let digits = number.strip_prefix('-').unwrap_or(&number);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let plain = all_digits(whole) && all_digits(decimals) && decimals.len() != THOUSANDS;
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    (plain && !leading_zero && whole.len() <= 15).then_some(number)
}

/// A text that was meant as a list or a number, as it should be written: `3, 8` as `[3, 8]`, `9,1 %` as
/// `9.1`.
pub fn as_it_ought_to_be(kind: Kind, text: &str) -> Option<String> {
    match kind {
        Kind::Date => as_date(text).filter(|date| date != text.trim()),
        Kind::List(inner) => {
            let text = text.trim().trim_matches(['[', ']']);
            let parts = text.split([',', ';']).map(str::trim);
            let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
            let numbers = parts.iter().all(|part| part.parse::<i64>().is_ok());
            let item = |part: &&str| match inner {
                Kind::Integer(..) => numbers.then(|| (*part).to_owned()),
                _ => Some(format!("\"{}\"", part.trim_matches(['"', '\'']))),
            };
            let items: Vec<String> = parts.iter().map(item).collect::<Option<_>>()?;
            (items.len() > 1).then(|| format!("[{}]", items.join(", ")))
        }
        Kind::Number | Kind::Amount | Kind::Integer(..) => {
            let number = text.trim().trim_end_matches(|letter: char| {
                letter.is_alphabetic() || matches!(letter, '%' | ' ' | '\u{a0}' | '.')
            });
            let number: String = number
                .chars()
                .filter(|letter| !letter.is_whitespace())
                .collect();
            let number = number.replace(',', ".");
            let is_plain = number == text.trim().replace(',', ".");
            number
                .parse::<f64>()
                .ok()
                .filter(|_| !is_plain)
                .map(|_| number)
        }
        _ => None,
    }
}
