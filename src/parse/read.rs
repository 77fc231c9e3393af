//! A spanned TOML table, read by the schema: what is right becomes a [`Record`], what is wrong a
//! finding. Never stops at a fault.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::damage::Damage;
use super::extra::json;
use super::fixes::as_it_ought_to_be;
use super::record::{Entry, LocalizedWords, Record, Value};
use super::rename::Renamer;
use super::source_text::{is_url, toml_string};
use super::unknown::{Landed, Names};
use crate::diagnostic::{Diagnostics, findings};
use crate::lang::{Date, Lang, Period};
use crate::schema::{COVERAGE, COVERAGE_KEY, Key, Kind, Table, norwegian};
use crate::source::{FileId, Sources, Span};

/// Reads the tables of one file.
pub struct Reader<'a> {
    /// Where findings go.
    pub diagnostics: &'a mut Diagnostics,
    /// All files, to see whether a path leads to one.
    pub sources: &'a Sources,
    /// The file.
    pub file: FileId,
    /// Its text.
    pub text: &'a str,
    /// Where its tables begin.
    pub headers: &'a [usize],
    /// What could not be read of it.
    pub damage: &'a Damage,
    /// How many headers may still be renamed.
    pub renames: usize,
    /// Its keys, once one is renamed.
    pub renamer: Option<Renamer<'a>>,
    /// The keys of its outermost table.
    pub root: &'static Table,
    /// What stands where in it.
    pub landed: &'a Landed,
}

type DeEntry<'t> = (
    &'t Spanned<std::borrow::Cow<'t, str>>,
    &'t Spanned<DeValue<'t>>,
);

impl Reader<'_> {
    /// Reads a file's outermost table.
    pub fn file(&mut self, table: &DeTable<'_>, schema: &'static Table) -> Record {
        let keys = 0..self.headers.first().copied().unwrap_or(self.text.len());
        self.table(table, schema, Span::start_of(self.file), &keys)
    }

    fn table(
        &mut self,
        table: &DeTable<'_>,
        schema: &'static Table,
        header: Span,
        extent: &Range<usize>,
    ) -> Record {
        let mut record = Record::new(header);
        record.damaged = self.damage.touches(extent);
        let mut unknown = None;
        for (name, value) in in_order(table) {
            let span = self.span(name.span());
            match schema.key(name.get_ref()) {
                Some(key) => {
                    let value_span = self.span(value.span());
                    let value = self.value(key.kind, value, span);
                    let entry = Entry {
                        key: span,
                        span: value_span,
                        value,
                    };
                    record.entries.insert(key.name, entry);
                }
                None => {
                    if let Some((key, lang)) = with_language(name.get_ref(), schema) {
                        record.misspelt.push(key);
                        let meant = format!("{key}.{lang}");
                        let finding = findings::unknown_key(
                            span,
                            name.get_ref(),
                            [meant.as_str()].into_iter(),
                        );
                        self.diagnostics.push(finding);
                        continue;
                    }
                    let names = unknown.get_or_insert_with(|| Names::of(table, schema));
                    self.unknown(table, names, schema, &mut record, (name, value));
                }
            }
        }
        if std::ptr::eq(schema, self.root) {
            record.misspelt.extend(self.landed.elsewhere());
        }
        for key in &record.misspelt {
            let entry = record.entries.get_mut(key);
            if let Some(Value::Localized(words)) = entry.and_then(|entry| entry.value.as_mut()) {
                // The language that it seems to lack may be the one that is misspelt.
                words.damaged = true;
            }
        }
        let entries = &record.entries;
        record.misspelt.retain(|key| !entries.contains_key(key));
        for key in schema.keys.iter().filter(|key| key.required) {
            match key.kind {
                // Told when all ids are known, so that one can be made.
                Kind::Id => record.unnamed = !record.damaged && record.lacks(key.name),
                _ => self.require(&record, key),
            }
        }
        record
    }

    fn require(&mut self, record: &Record, key: &Key) {
        let place = match record.entry(key.name) {
            None if record.damaged => return,
            None => record.header,
            Some(entry) => entry.key,
        };
        if record.lacks(key.name) {
            self.diagnostics
                .push(findings::missing_key(place, key.name, key.kind));
        }
    }

    pub fn value(&mut self, kind: Kind, value: &Spanned<DeValue<'_>>, key: Span) -> Option<Value> {
        let span = self.span(value.span());
        match (kind, value.get_ref()) {
            (Kind::Id, DeValue::String(text)) => {
                if !is_id(text) {
                    self.diagnostics.push(findings::invalid_id(span, text));
                }
                Some(Value::String(text.to_string()))
            }
            (Kind::Folder(folder), DeValue::String(text)) => {
                if !is_id(text) {
                    self.diagnostics
                        .push(self.invalid_folder(folder, span, text));
                }
                Some(Value::String(text.to_string()))
            }
            (Kind::Line | Kind::Text | Kind::Words, _) => {
                let words = self.localized(value, key)?;
                Some(localized(self.without_silent(words, kind)))
            }
            (Kind::LocalizedUrl, _) => {
                let words = self.localized(value, key)?;
                for words in [&words.same, &words.nb, &words.nn].into_iter().flatten() {
                    if !is_url(&words.text) {
                        self.diagnostics
                            .push(findings::invalid_url(words.span(), &words.text));
                    }
                }
                Some(localized(words))
            }
            (Kind::Reference(_) | Kind::String | Kind::Document, DeValue::String(text)) => {
                Some(Value::String(text.to_string()))
            }
            (Kind::Strings, DeValue::String(text)) => {
                let entry = Entry {
                    key,
                    span,
                    value: Some(Value::String(text.to_string())),
                };
                Some(Value::List(vec![entry]))
            }
            (Kind::Strings, DeValue::Array(_)) => self.value(Kind::List(&Kind::String), value, key),
            (Kind::Url, DeValue::String(text)) => {
                if !is_url(text) {
                    self.diagnostics.push(findings::invalid_url(span, text));
                    return None;
                }
                Some(Value::String(text.to_string()))
            }
            (Kind::Path, DeValue::String(text)) => {
                if self.sources.find(text).is_none() && self.sources.is_folder(text) {
                    self.diagnostics.push(findings::folder_as_file(key, text));
                    return None;
                }
                if self.sources.find(text).is_none() {
                    // What is wrong with the folder has been reported.
                    if self.sources.is_refused(text) {
                        return None;
                    }
                    let near = self.sources.iter().map(|(_, path)| path);
                    self.diagnostics
                        .push(findings::missing_file(key, text, near));
                    return None;
                }
                Some(Value::String(text.to_string()))
            }
            (Kind::Choice(choices), DeValue::String(text)) => {
                let choices: Vec<&str> = choices.iter().map(|word| word.name).collect();
                if !choices.contains(&text.as_ref()) {
                    let fix = self.choice_fix(&choices, text, value);
                    self.diagnostics
                        .push(findings::invalid_choice(span, text, &choices).fix(fix));
                    // What is published, and in what language it is told of, does not change with it.
                    let meant = norwegian::value(&choices, text);
                    let is_language = |word: &&str| Lang::from_tag(word).is_some();
                    return meant
                        .filter(is_language)
                        .map(|meant| Value::String(meant.to_owned()));
                }
                Some(Value::String(text.to_string()))
            }
            (Kind::Integer(least, most), DeValue::Integer(number)) => {
                let parsed = i64::from_str_radix(number.as_str(), number.radix()).ok();
                let good = parsed.filter(|number| (least..=most).contains(number));
                if good.is_none() {
                    self.diagnostics
                        .push(findings::out_of_range(span, least, most));
                }
                good.map(Value::Integer)
            }
            (Kind::Number, DeValue::Integer(number)) => {
                let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
                self.figure(number.map(|number| (number as f64, 0)), span)
            }
            (Kind::Number, DeValue::Float(number)) => {
                let number = number.as_str();
                let fraction = number.split_once('.').map_or("", |(_, fraction)| fraction);
                let decimals = fraction.bytes().take_while(u8::is_ascii_digit).count();
                let value = number.parse().ok().filter(|value: &f64| value.is_finite());
                self.figure(value.map(|value| (value, decimals)), span)
            }
            (Kind::Amount, DeValue::Integer(_) | DeValue::Float(_)) => {
                let value = self.value(Kind::Number, value, key)?;
                if matches!(value, Value::Number(number, _) if number < 0.0) {
                    self.diagnostics.push(findings::negative(span));
                    return None;
                }
                Some(value)
            }
            (Kind::Boolean, DeValue::Boolean(truth)) => Some(Value::Boolean(*truth)),
            (Kind::Date, DeValue::Datetime(moment)) if moment.time.is_none() => {
                let date = moment.date?;
                let date = Date::new(date.year, date.month, date.day);
                if date.is_none() {
                    self.diagnostics.push(findings::unlikely_year(span));
                }
                date.map(Value::Date)
            }
            (Kind::Period, DeValue::String(text)) => self.period(text, span),
            (Kind::Period, DeValue::Integer(number)) => self.period(number.as_str(), span),
            (Kind::Millimetres, DeValue::String(text)) => {
                let number = text.strip_suffix("mm").map(str::trim);
                let number = number.and_then(|number| number.replace(',', ".").parse::<f64>().ok());
                match number.filter(|number| (0.0..=20.0).contains(number)) {
                    Some(number) => Some(Value::Number(number, 0)),
                    None => {
                        self.diagnostics.push(findings::invalid_length(span, text));
                        None
                    }
                }
            }
            (Kind::List(inner), DeValue::Array(items)) => {
                let read = |item: &Spanned<DeValue<'_>>| {
                    let span = self.span(item.span());
                    Entry {
                        key,
                        span,
                        value: self.value(*inner, item, span),
                    }
                };
                let list = items.iter().map(read).collect();
                Some(Value::List(self.without_repeated(*inner, list)))
            }
            (Kind::Table(schema), DeValue::Table(table)) => {
                let extent = self.extent(span);
                Some(Value::Record(Box::new(
                    self.table(table, schema, span, &extent),
                )))
            }
            (Kind::Tables(schema), DeValue::Array(items)) => {
                let mut records = Vec::new();
                for item in items.iter() {
                    let span = self.span(item.span());
                    match item.get_ref() {
                        DeValue::Table(table) => {
                            let extent = self.extent(span);
                            records.push(self.table(table, schema, span, &extent));
                        }
                        _ => {
                            let key = self.written(key);
                            self.diagnostics.push(findings::wrong_type(span, kind, key));
                        }
                    }
                }
                Some(Value::Records(records))
            }
            (Kind::Extra, DeValue::Table(_)) => Some(Value::Extra(json(value.get_ref()))),
            (Kind::Settings | Kind::Levels | Kind::Labels, DeValue::Table(table)) => {
                Some(Value::Record(Box::new(self.free(kind, table, span))))
            }
            _ => {
                let key = self.written(key);
                let fix = self.type_fix(kind, value);
                let right = match value.get_ref() {
                    DeValue::String(text) => as_it_ought_to_be(kind, text),
                    _ => None,
                };
                self.diagnostics
                    .push(findings::wrong_type_as(span, kind, key, right.as_deref()).fix(fix));
                None
            }
        }
    }

    fn figure(&mut self, number: Option<(f64, usize)>, span: Span) -> Option<Value> {
        let Some((number, decimals)) = number else {
            self.diagnostics.push(findings::not_a_number(span));
            return None;
        };
        let figure = Value::figure(number, decimals.min(6) as u8);
        if figure.is_none() {
            self.diagnostics.push(findings::number_too_large(span));
        }
        figure
    }

    /// A table whose keys the schema cannot list.
    fn free(&mut self, kind: Kind, table: &DeTable<'_>, header: Span) -> Record {
        let mut record = Record::new(header);
        for (name, value) in in_order(table) {
            let key = self.span(name.span());
            let span = self.span(value.span());
            if !matches!(kind, Kind::Labels)
                && self.is_from_the_top(table, header, name.get_ref(), key)
            {
                continue;
            }
            let value = match (kind, value.get_ref()) {
                (Kind::Labels, _) => self.localized(value, key).map(localized),
                (Kind::Levels, _) if name.get_ref() == COVERAGE_KEY => {
                    self.value(Kind::Table(&COVERAGE), value, key)
                }
                (_, DeValue::String(text)) => Some(Value::String(text.to_string())),
                (Kind::Settings, DeValue::Boolean(truth)) => Some(Value::Boolean(*truth)),
                (Kind::Settings, DeValue::Integer(_) | DeValue::Float(_)) => {
                    self.value(Kind::Number, value, key)
                }
                (Kind::Settings, DeValue::Table(_)) => self.localized(value, key).map(localized),
                _ => {
                    self.diagnostics
                        .push(findings::wrong_type(span, Kind::String, name.get_ref()));
                    None
                }
            };
            let entry = Entry { key, span, value };
            record.free.push((name.get_ref().to_string(), entry));
        }
        record
    }

    fn localized(&mut self, value: &Spanned<DeValue<'_>>, key: Span) -> Option<LocalizedWords> {
        let mut localized = LocalizedWords::default();
        match value.get_ref() {
            DeValue::String(text) => {
                let words = toml_string(self.file, self.text, value.span(), text);
                localized.same = Some(words).filter(|words| !words.is_blank());
            }
            DeValue::Table(table) => {
                for (name, value) in in_order(table) {
                    let span = self.span(name.span());
                    match (Lang::from_tag(name.get_ref()), value.get_ref()) {
                        (None, _) => {
                            let fix = self.lang_fix(table, name);
                            self.diagnostics
                                .push(findings::unknown_language(span, name.get_ref()).fix(fix));
                            localized.damaged = true;
                        }
                        (Some(lang), DeValue::String(text)) => {
                            let words = toml_string(self.file, self.text, value.span(), text);
                            if !words.is_blank() {
                                localized.set(lang, words);
                            }
                        }
                        (Some(_), _) => {
                            let span = self.span(value.span());
                            self.diagnostics.push(findings::wrong_type(
                                span,
                                Kind::String,
                                name.get_ref(),
                            ));
                            localized.damaged = true;
                        }
                    }
                }
                let extent = self.extent(key);
                localized.damaged |= self.damage.touches(&extent)
                    || self
                        .damage
                        .hides(self.written(key), self.text, &self.around(key));
            }
            _ => {
                let span = self.span(value.span());
                let key = self.written(key);
                self.diagnostics
                    .push(findings::wrong_type(span, Kind::Line, key));
                return None;
            }
        }
        Some(localized)
    }

    fn period(&mut self, text: &str, span: Span) -> Option<Value> {
        let period = Period::parse(text);
        if period.is_none() {
            let meant = super::csv::meant_period(text);
            let meant = meant.map(|period| period.to_string());
            self.diagnostics.push(match meant {
                Some(meant) => findings::period_written_otherwise(span, text, &meant),
                None => findings::invalid_period(span, text),
            });
        }
        period.map(Value::Period)
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start, range.end)
    }

    /// What is at a place of the file.
    fn written(&self, at: Span) -> &'_ str {
        &self.text[at.start..at.end]
    }

    /// The table that a key is in, from its header to the next.
    fn around(&self, key: Span) -> Range<usize> {
        let next = self.headers.partition_point(|&start| start <= key.start);
        let start = next.checked_sub(1).map_or(0, |own| self.headers[own]);
        let end = self.headers.get(next).copied();
        start..end.unwrap_or(self.text.len())
    }

    /// From a table's header, or a key, to where the next table begins.
    fn extent(&self, header: Span) -> Range<usize> {
        if self.text[header.start..].starts_with('{') {
            return header.start..header.end;
        }
        let next = self.headers.partition_point(|&start| start < header.end);
        let end = self.headers.get(next).copied();
        header.start..end.unwrap_or(self.text.len())
    }
}

/// A table's entries as they are in the file, so that findings come in that order.
fn in_order<'t>(table: &'t DeTable<'t>) -> Vec<DeEntry<'t>> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

/// Where a file's tables begin: lines with `[` first. A list may have such a line too, so this is not
/// for reading, only for what may be missing after a fault.
pub fn headers(text: &str) -> Vec<usize> {
    let inner = text.match_indices("\n[").map(|(at, _)| at + 1);
    let first = text.starts_with('[').then_some(0);
    first.into_iter().chain(inner).collect()
}

/// Whether a text is an id: 1 to 64 of `a-z`, `0-9` and `-`, beginning with a letter.
pub fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The key of a text and the language that a name puts together in another way: `text_nb`, `text-nn`.
fn with_language(name: &str, schema: &'static Table) -> Option<(&'static str, Lang)> {
    let (key, tag) = name.rsplit_once(['_', '-'])?;
    let key = schema
        .key(key)
        .or_else(|| norwegian::keys(schema, key).next())?;
    let is_text = matches!(
        key.kind,
        Kind::Line | Kind::Text | Kind::Words | Kind::LocalizedUrl
    );
    let tag = Lang::from_tag(tag).or_else(|| Lang::from_tag(norwegian::language(tag)?));
    is_text.then_some((key.name, tag?))
}

/// Whether a value is a list of tables, as `[[name]]` makes.
pub fn is_tables(value: &Spanned<DeValue<'_>>) -> bool {
    let is_table = |item: &Spanned<_>| matches!(item.get_ref(), DeValue::Table(_));
    matches!(value.get_ref(), DeValue::Array(items) if !items.is_empty() && items.iter().all(is_table))
}

fn localized(words: LocalizedWords) -> Value {
    Value::Localized(Box::new(words))
}
