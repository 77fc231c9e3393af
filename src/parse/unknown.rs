//! A name that a table does not know: what was most likely meant. It may belong at the top of the file, or
//! in another table whose header is missing or still has its `#`; it may be Norwegian, or misspelt.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::read::{Reader, is_tables};
use super::record::Record;
use crate::diagnostic::findings;
use crate::schema::{Key, Kind, Table, norwegian};
use crate::source::Span;

/// Tables that one name is said to belong to, at most.
const MOST_HEADERS: usize = 3;

/// What is known of a file while its tables are read.
#[derive(Debug, Default)]
pub struct Landed {
    /// The names in its outermost table.
    top: BTreeSet<String>,
    /// Keys of the outermost table that are below it, or whose header could not be read: not missing.
    elsewhere: RefCell<BTreeSet<&'static str>>,
    /// Faults that have been reported, each by where its table begins and what it is about.
    told: RefCell<BTreeSet<(usize, String)>>,
    /// Its lines that begin as a header does.
    headers: OnceCell<Headers>,
}

/// The lines of a file that begin as a header does: where each ends, and what is there, if it is behind a `#`.
#[derive(Debug)]
pub struct Headers(Vec<(usize, Option<Commented>)>);

/// A header behind a `#`: its line and its name.
type Commented = (Range<usize>, String);

/// The names that a table does not know, looked at together.
pub struct Names<'t> {
    /// The names.
    all: Vec<&'t str>,
    /// How many of them are nearest to each known one.
    nearest: BTreeMap<&'static str, usize>,
}

impl<'t> Names<'t> {
    /// Those of a table.
    pub fn of(table: &'t DeTable<'_>, schema: &'static Table) -> Self {
        let names = table.keys().map(|name| name.get_ref().as_ref());
        let all: Vec<&str> = names.filter(|name| schema.key(name).is_none()).collect();
        let mut nearest = BTreeMap::new();
        for name in &all {
            let known = schema.keys.iter().map(|key| key.name);
            if let Some(near) = findings::nearest(name, known) {
                *nearest.entry(near).or_default() += 1;
            }
        }
        Self { all, nearest }
    }

    /// How many are nearest to a known one.
    pub fn near(&self, known: &str) -> usize {
        self.nearest.get(known).copied().unwrap_or_default()
    }
}

impl Landed {
    /// Of a file with this outermost table.
    pub fn new(top: &DeTable<'_>) -> Self {
        Self {
            top: top.keys().map(|name| name.get_ref().to_string()).collect(),
            ..Self::default()
        }
    }

    /// The keys of the outermost table that are there, but not in their place.
    pub fn elsewhere(&self) -> Vec<&'static str> {
        self.elsewhere.borrow().iter().copied().collect()
    }

    /// Whether records may be taken for others than they are.
    pub fn any(&self) -> bool {
        !self.elsewhere.borrow().is_empty()
    }

    /// As [`Headers::commented_above`], in the file's text, which is gone through once.
    fn commented_header(&self, text: &str, at: usize) -> Option<&Commented> {
        let headers = self.headers.get_or_init(|| Headers::of(text));
        headers.commented_above(text, at)
    }

    /// Whether this has not been reported before.
    fn first(&self, table: Span, about: &str) -> bool {
        self.told
            .borrow_mut()
            .insert((table.start, about.to_owned()))
    }
}

type Entry<'n, 't> = (&'n Spanned<Cow<'t, str>>, &'n Spanned<DeValue<'t>>);

impl Reader<'_> {
    /// Tells of a name that the table does not know, and notes in the record what it was meant to be.
    pub fn unknown(
        &mut self,
        table: &DeTable<'_>,
        names: &Names<'_>,
        schema: &'static Table,
        record: &mut Record,
        (name, value): Entry<'_, '_>,
    ) {
        let at = Span::new(self.file, name.span().start, name.span().end);
        let word = name.get_ref().as_ref();
        if self.is_out_of_place(table, names, schema, record, (name, value)) {
            return;
        }
        let fits = |key: &&Key| self.fits(key.kind, value);
        let norwegian: Vec<&Key> = norwegian::keys(schema, word).collect();
        let norwegian = norwegian.iter().find(|key| fits(key)).or(norwegian.first());
        if let Some(key) = norwegian.copied() {
            record.misspelt.push(key.name);
            self.holds_records(schema, key.name, value);
            self.diagnostics
                .push(findings::unknown_key_meant(at, word, key.name));
            return;
        }
        let known = schema.keys.iter().map(|key| key.name);
        let near = findings::nearest(word, known);
        record.misspelt.extend(near);
        if let Some(near) = near {
            self.holds_records(schema, near, value);
        }
        let fix = self.key_fix(table, names, schema, (name, value));
        // Where none is near, those of its own kind: headers for a header, else the rest.
        let alike =
            |key: &&Key| near.is_some() || matches!(key.kind, Kind::Tables(_)) == is_tables(value);
        let known = schema.keys.iter().filter(alike).map(|key| key.name);
        self.diagnostics
            .push(findings::unknown_key(at, word, known).fix(fix));
    }

    /// Notes that records of a list are under another name, so that their ids are not called unknown.
    fn holds_records(
        &self,
        schema: &'static Table,
        key: &'static str,
        value: &Spanned<DeValue<'_>>,
    ) {
        if std::ptr::eq(schema, self.root) && is_tables(value) {
            self.landed.elsewhere.borrow_mut().insert(key);
        }
    }

    /// Tells of a name that belongs elsewhere in the file; false when it does not.
    fn is_out_of_place(
        &mut self,
        table: &DeTable<'_>,
        names: &Names<'_>,
        schema: &'static Table,
        record: &Record,
        (name, value): Entry<'_, '_>,
    ) -> bool {
        let at = Span::new(self.file, name.span().start, name.span().end);
        let word = name.get_ref().as_ref();
        // In braces all of it is written for the table at once.
        if self.text[record.header.start..].starts_with('{') || is_tables(value) {
            return false;
        }
        if let Some((line, header)) = self.landed.commented_header(self.text, at.start) {
            let first = header.split('.').next().unwrap_or_default().trim();
            if table_at(self.root, header).is_some_and(|table| table.key(word).is_some()) {
                if let Some(key) = self.root.key(first) {
                    self.landed.elsewhere.borrow_mut().insert(key.name);
                }
                if self.landed.first(record.header, header) {
                    let line = Span::new(self.file, line.start, line.end);
                    let written =
                        self.text[line.start..line.end].trim_start_matches(['#', ' ', '\t']);
                    self.diagnostics
                        .push(findings::header_in_a_comment(at, word, written, line));
                }
                return true;
            }
        }
        let unknown = &names.all;
        let near = || {
            let known = schema.keys.iter().map(|key| key.name);
            findings::nearest(word, known).is_some()
        };
        if std::ptr::eq(schema, self.root) {
            // The header above it may be missing: surely where several names point there.
            let meant = || near() || norwegian::keys(schema, word).next().is_some();
            if unknown.len() == 1 && meant() {
                return false;
            }
            let homes: Vec<String> = self
                .root
                .keys
                .iter()
                .filter_map(|key| {
                    let inner = norwegian::tables(key.kind)?;
                    let all = unknown.iter().all(|name| inner.key(name).is_some());
                    all.then(|| header_of(key))
                })
                .collect();
            if homes.is_empty() || homes.len() > MOST_HEADERS {
                return false;
            }
            for home in &homes {
                let key = self.root.key(home.trim_matches(['[', ']']));
                let mut elsewhere = self.landed.elsewhere.borrow_mut();
                elsewhere.extend(key.map(|key| key.name));
            }
            if self.landed.first(record.header, &homes.concat()) {
                self.diagnostics
                    .push(findings::header_missing(at, unknown, &homes));
            }
            return true;
        }
        // An id alone may be meant for this table; with others it came with them.
        let is_alone = || {
            let others = unknown.iter().filter(|name| **name != word);
            !others.into_iter().any(|name| self.top_key(name).is_some())
        };
        if let Some(key) = self.top_key(word)
            && (!matches!(key.kind, Kind::Id) || !is_alone())
        {
            self.landed.elsewhere.borrow_mut().insert(key.name);
            if self.landed.first(record.header, "") {
                let all: Vec<&str> = self
                    .in_order_of(table)
                    .filter(|name| schema.key(name).is_none() && self.top_key(name).is_some())
                    .collect();
                let header = self.header_line(record.header);
                self.diagnostics
                    .push(findings::belongs_at_the_top(at, &all, header));
            }
            return true;
        }
        // One other table of the file has it.
        let homes: Vec<String> = self
            .root
            .keys
            .iter()
            .filter(|key| matches!(key.kind, Kind::Table(table) if table.key(word).is_some()))
            .map(header_of)
            .collect();
        let [home] = homes.as_slice() else {
            return false;
        };
        if near() || norwegian::keys(schema, word).next().is_some() {
            return false;
        }
        let header = self.header_line(record.header);
        self.diagnostics
            .push(findings::belongs_below(at, word, home, header));
        true
    }

    /// A name in a table with keys of its own that is one of the file's outermost table: told, and true.
    pub fn is_from_the_top(
        &mut self,
        table: &DeTable<'_>,
        header: Span,
        name: &str,
        at: Span,
    ) -> bool {
        let Some(key) = self.top_key(name) else {
            return false;
        };
        self.landed.elsewhere.borrow_mut().insert(key.name);
        if self.landed.first(header, "") {
            let all: Vec<&str> = self
                .in_order_of(table)
                .filter(|name| self.top_key(name).is_some())
                .collect();
            let header = self.header_line(header);
            self.diagnostics
                .push(findings::belongs_at_the_top(at, &all, header));
        }
        true
    }

    /// The key of the outermost table that a name below it must be: one that is not there too.
    fn top_key(&self, name: &str) -> Option<&'static Key> {
        let key = self.root.key(name)?;
        (!key.kind.holds_keys() && !self.landed.top.contains(name)).then_some(key)
    }

    fn in_order_of<'t>(&self, table: &'t DeTable<'_>) -> impl Iterator<Item = &'t str> {
        let mut names: Vec<_> = table.keys().collect();
        names.sort_by_key(|name| name.span().start);
        names.into_iter().map(|name| name.get_ref().as_ref())
    }

    /// A table's header as it is written.
    fn header_line(&self, header: Span) -> &str {
        let rest = &self.text[header.start..];
        rest.lines().next().unwrap_or_default().trim()
    }
}

/// A table's header as it should be written.
fn header_of(key: &Key) -> String {
    match key.kind {
        Kind::Tables(_) => format!("[[{}]]", key.name),
        _ => format!("[{}]", key.name),
    }
}

/// The table at a path of names with points.
pub fn table_at(root: &'static Table, path: &str) -> Option<&'static Table> {
    path.split('.').try_fold(root, |table, name| {
        norwegian::tables(table.key(name.trim())?.kind)
    })
}

impl Headers {
    /// Those of a file.
    pub fn of(text: &str) -> Self {
        let mut start = 0;
        let lines = text.split_inclusive('\n').filter_map(|whole| {
            let line = whole.trim_end_matches('\n');
            let begin = start;
            start += whole.len();
            let end = begin + line.len();
            if line.trim_start().starts_with('[') {
                return Some((end, None));
            }
            Some((end, Some(commented(line, begin)?)))
        });
        Self(lines.collect())
    }

    /// The header behind a `#` that is nearest above the line of a place, no header between them: its line and its
    /// name.
    pub fn commented_above(&self, text: &str, at: usize) -> Option<&Commented> {
        let above = text[..at].rfind('\n')?;
        let next = self.0.partition_point(|(end, _)| *end <= above);
        self.0[..next].last()?.1.as_ref()
    }
}

/// The header behind a `#` in a line that begins at `start`.
fn commented(line: &str, start: usize) -> Option<Commented> {
    let plain = line.trim_start();
    let header = plain
        .strip_prefix('#')?
        .trim_start_matches(['#', ' ', '\t']);
    let name = header.split(']').next().unwrap_or_default();
    let name = name.trim_start_matches('[').trim();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_-. ".contains(letter);
    let is_one = header.starts_with('[')
        && header.contains(']')
        && !name.is_empty()
        && name.chars().all(is_name);
    let begin = start + line.len() - plain.len();
    is_one.then(|| (begin..start + line.len(), name.to_owned()))
}
