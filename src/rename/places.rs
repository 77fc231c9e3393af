//! Every place of a strategy's texts that names a record: its own id, the keys that refer to it by the schema, and
//! links and footnotes in texts.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::markdown::tree::{Footnote, Inline, Target, walk_blocks};
use crate::markdown::{self, Place as TextPlace, SourceText};
use crate::parse::{self, Document, Entry, LocalizedWords, ParsedStrategy, Record, Value};
use crate::schema::{self, Kind, RecordKind, Table};
use crate::source::{Sources, Span};

/// A place where an id stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The bytes of the id; where they are not known, all that it is in.
    pub span: Span,
    /// Whether the id can be replaced there: not where it is written with codes.
    pub is_plain: bool,
    /// Whether it is the record's own.
    pub is_id: bool,
    /// What the keys of the record's texts begin with, its id left out: `areas/tillit/area.toml#goals.`; for its own
    /// id alone.
    pub family: String,
}

/// The kind of record that a list of tables holds.
fn kind_of_list(key: &str) -> Option<RecordKind> {
    Some(match key {
        "goals" | "subgoals" => RecordKind::Goal,
        "veivalg" => RecordKind::Veivalg,
        "actions" => RecordKind::Action,
        "sections" => RecordKind::Section,
        "values" => RecordKind::Value,
        "steering_goals" => RecordKind::SteeringGoal,
        "references" => RecordKind::Reference,
        "measures" => RecordKind::Measure,
        _ => return None,
    })
}

/// The files with their schemas.
fn documents(draft: &ParsedStrategy) -> impl Iterator<Item = (&Document, &'static Table)> {
    let own: [(_, &'static Table); 6] = [
        (&draft.strategy, &schema::STRATEGY),
        (&draft.config, &schema::CONFIG),
        (&draft.measures, &schema::MEASURES),
        (&draft.references, &schema::REFERENCES),
        (&draft.process, &schema::PROCESS),
        (&draft.terms, &schema::TERMS),
    ];
    let own = own
        .into_iter()
        .filter_map(|(document, table)| Some((document.as_deref()?, table)));
    let areas = draft.areas.iter().map(|folder| (folder, &schema::AREA));
    let chapters = draft
        .chapters
        .iter()
        .map(|folder| (folder, &schema::CHAPTER));
    let folders = areas.chain(chapters);
    own.chain(folders.filter_map(|(folder, table)| Some((folder.document.as_ref()?, table))))
}

/// The ids of all records of a kind that are in lists.
pub fn ids(draft: &ParsedStrategy, kind: RecordKind) -> Vec<String> {
    let mut ids = Vec::new();
    for (document, table) in documents(draft) {
        each_list(&document.record, table, &mut |key, record| {
            if kind_of_list(key) == Some(kind)
                && let Some((id, _)) = record.string("id")
            {
                ids.push(id.to_owned());
            }
        });
    }
    ids
}

/// Visits the records of all lists in a record.
fn each_list(record: &Record, table: &'static Table, visit: &mut dyn FnMut(&str, &Record)) {
    for key in table.keys {
        match key.kind {
            Kind::Table(inner) => {
                if let Some(record) = record.record(key.name) {
                    each_list(record, inner, visit);
                }
            }
            Kind::Tables(inner) => {
                for record in record.records(key.name) {
                    visit(key.name, record);
                    each_list(record, inner, visit);
                }
            }
            _ => {}
        }
    }
}

/// Every place that names a record of this kind and id, sorted.
pub fn places(sources: &Sources, draft: &ParsedStrategy, kind: RecordKind, id: &str) -> Vec<Place> {
    let mut search = Search {
        sources,
        kind,
        id,
        found: Vec::new(),
    };
    for (document, table) in documents(draft) {
        let family = format!("{}#", sources.path(document.file));
        search.record(&document.record, table, &family);
    }
    for folder in draft.areas.iter().chain(&draft.chapters) {
        search.texts(&folder.prose);
        search.texts(&folder.closing);
        folder
            .sections
            .values()
            .for_each(|prose| search.texts(prose));
    }
    let register = draft.measures.iter();
    let mut read = BTreeSet::new();
    for measure in register.flat_map(|document| document.records("measures")) {
        let file = measure
            .string("data")
            .and_then(|(path, _)| sources.find(path));
        let Some(file) = file.filter(|file| read.insert(*file)) else {
            continue;
        };
        for row in parse::read_csv(&mut Diagnostics::default(), sources, file, Some(measure)) {
            row.localized("note")
                .into_iter()
                .for_each(|note| search.texts(note));
        }
    }
    search.found.sort_by_key(|place| place.span);
    search.found.dedup_by_key(|place| place.span);
    search.found
}

struct Search<'a> {
    sources: &'a Sources,
    kind: RecordKind,
    id: &'a str,
    found: Vec<Place>,
}

impl Search<'_> {
    fn record(&mut self, record: &Record, table: &'static Table, family: &str) {
        for key in table.keys {
            if let Some(entry) = record.entry(key.name) {
                self.value(key.kind, entry);
            }
            match key.kind {
                Kind::Text | Kind::Line => {
                    record
                        .localized(key.name)
                        .into_iter()
                        .for_each(|words| self.texts(words));
                }
                Kind::Table(inner) => {
                    if let Some(record) = record.record(key.name) {
                        self.record(record, inner, &format!("{family}{}.", key.name));
                    }
                }
                Kind::Tables(inner) => {
                    let family = format!("{family}{}.", key.name);
                    for record in record.records(key.name) {
                        let own = record.string("id");
                        if let Some((id, span)) = own
                            && kind_of_list(key.name) == Some(self.kind)
                            && id == self.id
                        {
                            self.string(span, Some(&family));
                        }
                        let name = own.map_or("-", |(id, _)| id);
                        self.record(record, inner, &format!("{family}{name}."));
                    }
                }
                _ => {}
            }
        }
    }

    fn value(&mut self, kind: Kind, entry: &Entry) {
        match (kind, &entry.value) {
            (Kind::Reference(kind) | Kind::Folder(kind), Some(Value::String(text)))
                if kind == self.kind && text == self.id =>
            {
                self.string(entry.span, None);
            }
            (Kind::List(inner), Some(Value::List(items))) => {
                items.iter().for_each(|item| self.value(*inner, item));
            }
            _ => {}
        }
    }

    /// The id in a string, quotation marks around it.
    fn string(&mut self, span: Span, family: Option<&str>) {
        let Some(written) = self.written(span) else {
            return;
        };
        let at = written.find(self.id).unwrap_or_default();
        // Where it is written in another way, this is no place of it, and is found again.
        let end = (at + self.id.len()).min(written.len());
        self.found.push(Place {
            span: Span::new(span.file, span.start + at, span.start + end),
            is_plain: true,
            is_id: family.is_some(),
            family: family.unwrap_or_default().to_owned(),
        });
    }

    fn written(&self, span: Span) -> Option<&str> {
        self.sources.text(span.file)?.get(span.start..span.end)
    }

    fn texts(&mut self, words: &LocalizedWords) {
        for words in [&words.same, &words.nb, &words.nn].into_iter().flatten() {
            self.text(words);
        }
    }

    fn text(&mut self, words: &SourceText) {
        // Codes and backslashes may hide it.
        if !words.text.contains(self.id) && !words.text.contains(['&', '\\']) {
            return;
        }
        let text = markdown::text(&mut Diagnostics::default(), words, TextPlace::Prose);
        let mut spans = Vec::new();
        let (mut is_linked, mut hidden) = (false, None);
        walk_blocks(&text.blocks, &mut |inline| match inline {
            Inline::Link {
                target: Target::Record(record),
                span,
                ..
            } if record.kind == self.kind && record.id == self.id => {
                is_linked = true;
                match self.in_link(*span) {
                    Some(place) => spans.push(place),
                    None => hidden = Some(*span),
                }
            }
            Inline::Footnote(Footnote::Reference { id, span })
                if self.kind == RecordKind::Reference && id == self.id =>
            {
                spans.extend(self.in_mark(*span));
            }
            _ => {}
        });
        let mut coded = None;
        if is_linked {
            let elsewhere = self.elsewhere(words.span());
            coded = hidden.filter(|_| elsewhere.is_empty());
            spans.extend(elsewhere);
        }
        let plain = spans.into_iter().map(|span| (span, true));
        let all = plain.chain(coded.map(|span| (span, false)));
        self.found.extend(all.map(|(span, is_plain)| Place {
            span,
            is_plain,
            is_id: false,
            family: String::new(),
        }));
    }

    /// The id in a link's mark: the last that is written so in it, for its words come first.
    fn in_link(&self, span: Span) -> Option<Span> {
        self.named(span).last().copied()
    }

    /// Where addresses that name the record are in a piece of a file.
    fn named(&self, span: Span) -> Vec<Span> {
        let Some(written) = self.written(span) else {
            return Vec::new();
        };
        let scheme = self.kind.key();
        let of_id = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let colons = written.match_indices(':').map(|(at, _)| at);
        let found = colons.filter(|&at| {
            let (before, after) = (&written[..at], &written[at + 1..]);
            let begin = at.checked_sub(scheme.len());
            let named = begin.and_then(|begin| before.get(begin..));
            let is_named = named.is_some_and(|word| word.eq_ignore_ascii_case(scheme));
            let left = begin
                .and_then(|begin| before.get(..begin))
                .unwrap_or_default();
            let rest = after.strip_prefix(self.id);
            is_named && !left.ends_with(of_id) && rest.is_some_and(|rest| !rest.starts_with(of_id))
        });
        let span_of = |at: usize| {
            let start = span.start + at + 1;
            Span::new(span.file, start, start + self.id.len())
        };
        found.map(span_of).collect()
    }

    /// The id in a footnote's mark.
    fn in_mark(&self, span: Span) -> Option<Span> {
        let start = span.start + self.written(span)?.find(self.id)?;
        Some(Span::new(span.file, start, start + self.id.len()))
    }

    /// The id where an address is apart from the link, `[name]: goal:trygge`, or in a table of HTML, of whose cells no
    /// more than the beginning is known.
    fn elsewhere(&self, whole: Span) -> Vec<Span> {
        let Some(text) = self.written(whole) else {
            return Vec::new();
        };
        let lower = text.to_ascii_lowercase();
        let ends: Vec<usize> = lower.match_indices("</table").map(|(at, _)| at).collect();
        let begins: Vec<usize> = lower.match_indices("<table").map(|(at, _)| at).collect();
        let is_in_table = |at: usize| {
            let count = |of: &[usize]| of.partition_point(|&other| other < at);
            count(&begins) > count(&ends)
        };
        let is_address = |span: &Span| {
            let at = span.start - whole.start - self.kind.key().len() - 1;
            let before = text[..at].trim_end_matches(['<', '"', '\'']).trim_end();
            before.ends_with("]:") || is_in_table(at) && before.ends_with(['(', '='])
        };
        self.named(whole).into_iter().filter(is_address).collect()
    }
}
