//! The texts of a strategy as they are written, by the record they stand in.
//!
//! In: the draft. Out: every text that has a wording of its own in at least one language, in reading order,
//! with what names it. A text that is written once for both languages has nothing to follow, nor has an
//! address.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, Range};
use std::sync::Arc;

use super::fingerprint::Fingerprint;
use crate::cores;
use crate::diagnostic::Diagnostics;
use crate::kept::Same;
use crate::lang::Lang;
use crate::markdown::tree::plain;
use crate::markdown::{self, Piece, SourceText, Unit};
use crate::parse::{self, Document, Folder, LocalizedWords, ParsedStrategy, Record};
use crate::schema::{self, Kind, Table};
use crate::source::{Content, Sources};

/// What kind of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// A name or heading: one line of inline marks.
    Line,
    /// A `text` key: paragraphs, lists, links.
    Text,
    /// A piece of a markdown file.
    Prose,
}

/// A text in one language. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Wording(Arc<Worded>);

/// What there is to know of a text in one language.
#[derive(Debug)]
pub struct Worded {
    /// As it is written, and where.
    pub words: SourceText,
    /// What it says, unit by unit; their places are those in the words.
    pub units: Vec<Unit>,
    /// Its words without their marks.
    pub bare: String,
    /// What it is known again by, whatever its marks.
    pub fingerprint: Fingerprint,
    /// What it was known again by once, its marks included.
    pub written: Fingerprint,
}

impl Deref for Wording {
    type Target = Worded;

    fn deref(&self) -> &Worded {
        &self.0
    }
}

impl Wording {
    /// The wording of these words.
    pub fn new(words: SourceText) -> Self {
        let units = markdown::units_of(&words.text);
        Self::of(words, units)
    }

    fn of(words: SourceText, units: Vec<Unit>) -> Self {
        let mut bare = markdown::joined(&units);
        if bare.is_empty() {
            bare = words.text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        Self(Arc::new(Worded {
            fingerprint: Fingerprint::of_words(&bare),
            written: Fingerprint::of(&words.text),
            units,
            bare,
            words,
        }))
    }

    /// The words of one of its units.
    pub fn unit(&self, index: usize) -> Self {
        let unit = &self.units[index];
        let origin = &self.words.origin;
        let span = origin.span(unit.range.start, unit.range.end);
        let words = SourceText::plain(span, &self.words.text[unit.range.clone()]);
        let mut own = unit.clone();
        own.range = 0..words.text.len();
        Self::of(words, vec![own])
    }

    /// What it is known again by without some of its units.
    pub fn without(&self, gone: &[usize]) -> Fingerprint {
        let units = self.units.iter().enumerate();
        let kept = units.filter(|(index, _)| !gone.contains(index));
        Fingerprint::of_words(&markdown::joined(kept.map(|(_, unit)| unit)))
    }
}

/// A text of a record.
#[derive(Debug)]
pub struct Field {
    /// Its key in the record.
    pub name: &'static str,
    /// What kind of text it is.
    pub kind: TextKind,
    /// Its wordings, bokmål first.
    pub wordings: [Option<Wording>; 2],
}

/// The texts of a record, which are renamed and moved together.
#[derive(Debug)]
pub struct Group {
    /// The file or folder it belongs to: `strategy.toml`, `areas/<id>/`.
    pub part: String,
    /// What the keys of its texts begin with, the record's name left out:
    /// `areas/<id>/area.toml#goals.`
    pub family: String,
    /// The record's own name, which is unique in its family; empty for a file's own keys; none for a record
    /// that has no name, and is told by its words.
    pub name: Option<String>,
    /// Its texts; none where it is prose.
    pub fields: Vec<Field>,
    /// The prose of two markdown files, bokmål first.
    pub prose: Option<[Option<Prose>; 2]>,
}

impl Group {
    /// The wordings of its texts, or of the pieces of its prose.
    pub fn wordings(&self) -> impl Iterator<Item = &Wording> {
        let fields = self.fields.iter().flat_map(|field| &field.wordings);
        let prose = self.prose.iter().flatten().flatten();
        let pieces = prose.flat_map(|prose| &prose.pieces);
        fields.flatten().chain(pieces.map(|piece| &piece.wording))
    }
}

/// A markdown file.
#[derive(Debug)]
pub struct Prose {
    /// The whole of it.
    pub words: SourceText,
    /// Its pieces in their order.
    pub pieces: Vec<ProsePiece>,
}

/// A piece of a markdown file.
#[derive(Debug, Clone)]
pub struct ProsePiece {
    /// Its words.
    pub wording: Wording,
    /// Its bytes in the file.
    pub range: Range<usize>,
}

impl Prose {
    fn new(words: &SourceText) -> Self {
        let pieces = markdown::pieces(&words.text).into_iter();
        let pieces = pieces.map(|Piece { range, units, .. }| ProsePiece {
            wording: wording_of(words, range.clone(), units),
            range,
        });
        Self {
            pieces: pieces.collect(),
            words: words.clone(),
        }
    }

    /// The wording of some pieces, all that lies between them included; none where there are no pieces.
    pub fn wording(&self, pieces: &[usize]) -> Option<Wording> {
        let (&first, &last) = (pieces.first()?, pieces.last()?);
        if first == last {
            return Some(self.pieces[first].wording.clone());
        }
        let range = self.pieces[first].range.start..self.pieces[last].range.end;
        let units = pieces.iter().flat_map(|&at| {
            let piece = &self.pieces[at];
            piece.wording.units.iter().map(|unit| {
                let by = piece.range.start;
                Unit {
                    range: unit.range.start + by..unit.range.end + by,
                    ..unit.clone()
                }
            })
        });
        Some(wording_of(&self.words, range, units.collect()))
    }
}

/// The wording of a part of a file, with units that stand in the file.
fn wording_of(words: &SourceText, range: Range<usize>, mut units: Vec<Unit>) -> Wording {
    for unit in &mut units {
        unit.range = unit.range.start - range.start..unit.range.end - range.start;
    }
    Wording::of(part(words, range), units)
}

/// A part of words that stand in their file as they are.
fn part(words: &SourceText, range: Range<usize>) -> SourceText {
    SourceText::plain(
        words.origin.span(range.start, range.end),
        &words.text[range],
    )
}

/// What there is to follow.
#[derive(Debug, Default)]
pub struct Texts {
    /// The records with texts, in reading order.
    pub groups: Vec<Arc<Group>>,
    /// What the keys of texts begin with that are there and cannot be read now.
    pub hidden: Vec<String>,
    /// The titles of areas and chapters, bokmål first, by their folder: `areas/<id>/`.
    pub titles: BTreeMap<String, [Option<String>; 2]>,
}

/// Collects the texts of a draft.
pub fn texts(sources: &Sources, draft: &ParsedStrategy) -> Texts {
    let mut walk = Walk::new(Some(sources));
    walk.document(
        "strategy.toml",
        "strategy.toml",
        draft.strategy.as_deref(),
        &schema::STRATEGY,
    );
    walk.document(
        "veivalg.toml",
        "veivalg.toml",
        draft.config.as_deref(),
        &schema::CONFIG,
    );
    let order = |key| {
        let document = draft.strategy.as_ref();
        document.map_or_else(Vec::new, |document| document.record.strings(key))
    };
    for (parent, file, folders, table, listed) in [
        (
            "chapters",
            "chapter.toml",
            &draft.chapters,
            &schema::CHAPTER,
            order("chapters"),
        ),
        (
            "areas",
            "area.toml",
            &draft.areas,
            &schema::AREA,
            order("areas"),
        ),
    ] {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, (id, _)) in listed.iter().enumerate() {
            places.entry(id).or_insert(place);
        }
        let place = |folder: &&Arc<Folder>| places.get(folder.id.as_str()).copied();
        let mut folders: Vec<&Arc<Folder>> = folders.iter().collect();
        folders.sort_by_key(|folder| place(folder).unwrap_or(listed.len()));
        let walked = cores::each(folders, |folder| {
            let path = format!("{parent}/{}", folder.id);
            let of = Same(Arc::clone(folder));
            sources.kept(&path).get(of, |folder| {
                let mut walk = Walk::new(None);
                walk.folder(&format!("{path}/"), file, &folder.0, table);
                walk.texts
            })
        });
        for texts in walked {
            walk.texts.groups.extend(texts.groups.iter().cloned());
            walk.texts.hidden.extend(texts.hidden.iter().cloned());
            let titles = texts.titles.iter();
            let titles = titles.map(|(part, titles)| (part.clone(), titles.clone()));
            walk.texts.titles.extend(titles);
        }
    }
    for (path, document, table) in [
        ("measures.toml", &draft.measures, &schema::MEASURES),
        ("references.toml", &draft.references, &schema::REFERENCES),
        ("process.toml", &draft.process, &schema::PROCESS),
    ] {
        walk.document(path, path, document.as_deref(), table);
    }
    for (file, path) in sources.iter() {
        if matches!(sources.content(file), Content::Problem(_)) {
            // It may be a folder, with all that is in it.
            walk.hide(format!("{path}#"));
            walk.hide(format!("{path}/"));
        }
    }
    let register = draft.measures.as_ref();
    let is_whole = register.is_some_and(|document| !document.damaged);
    if sources.find("measures.toml").is_some() && !is_whole {
        // It names the files of figures.
        walk.hide("data/".to_owned());
    }
    walk.texts
}

struct Walk<'a> {
    /// Where the files of figures are, for the register of measures.
    sources: Option<&'a Sources>,
    texts: Texts,
    /// The names that are taken, each with its file's: a second record of one name is a fault that is told
    /// elsewhere.
    named: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    fn new(sources: Option<&'a Sources>) -> Self {
        Self {
            sources,
            texts: Texts::default(),
            named: BTreeSet::new(),
        }
    }

    fn document(
        &mut self,
        part: &str,
        path: &str,
        document: Option<&Document>,
        table: &'static Table,
    ) {
        let Some(document) = document else { return };
        if document.damaged {
            self.hide(format!("{path}#"));
        }
        let record = &document.record;
        self.record(
            part,
            &format!("{path}#"),
            Some(String::new()),
            record,
            table,
        );
        for measure in record.records("measures") {
            self.figures(measure);
        }
    }

    fn folder(&mut self, part: &str, file: &str, folder: &Folder, table: &'static Table) {
        let path = format!("{part}{file}");
        let document = folder.document.as_ref();
        self.document(part, &path, document, table);
        if let Some(title) = document.and_then(|document| document.record.localized("title")) {
            let words = Lang::ALL.map(|lang| title.get(lang).or(title.same.as_ref()));
            let titles = words.map(|words| words.map(plain_line));
            self.texts.titles.insert(part.to_owned(), titles);
        }
        let own = [("prose", &folder.prose), ("closing", &folder.closing)];
        let own = own.map(|(name, prose)| (format!("{part}{name}#"), prose));
        // In the order of the record, not of their names.
        let sections = document.map_or(&[][..], |document| document.record.records("sections"));
        let sections = sections.iter().filter_map(|section| {
            let (id, _) = section.string("id")?;
            let prose = folder.sections.get(id)?;
            Some((format!("{part}sections.{id}#"), prose))
        });
        for (family, prose) in own.into_iter().chain(sections) {
            if prose.damaged {
                self.hide(family);
            } else if !prose.is_empty() {
                self.texts.groups.push(Arc::new(Group {
                    part: part.to_owned(),
                    family,
                    name: Some(String::new()),
                    fields: Vec::new(),
                    prose: Some([&prose.nb, &prose.nn].map(|words| words.as_ref().map(Prose::new))),
                }));
            }
        }
    }

    fn hide(&mut self, prefix: String) {
        self.texts.hidden.push(prefix);
    }

    /// A record and those in it. `family` is what the keys of its kind begin with.
    fn record(
        &mut self,
        part: &str,
        family: &str,
        name: Option<String>,
        record: &Record,
        table: &'static Table,
    ) {
        let prefix = |name: &str| match name {
            "" => family.to_owned(),
            name => format!("{family}{name}."),
        };
        let name = name.filter(|name| self.named.insert(prefix(name)));
        let fields = table.keys.iter().filter_map(|key| {
            let kind = match key.kind {
                Kind::Line => TextKind::Line,
                Kind::Text => TextKind::Text,
                _ => return None,
            };
            let words = record.localized(key.name)?;
            // A third language is not translated.
            let LocalizedWords { nb, nn, .. } = match words.foreign {
                Some(_) => return None,
                None => words,
            };
            let wordings = [nb, nn].map(|words| words.clone().map(Wording::new));
            let is_there = wordings.iter().any(Option::is_some);
            is_there.then_some(Field {
                name: key.name,
                kind,
                wordings,
            })
        });
        let fields: Vec<Field> = fields.collect();
        // What stands in a record without a name cannot be told by where it stands.
        let inner = prefix(name.as_deref().unwrap_or("-"));
        for key in table.keys {
            let words = record.localized(key.name);
            if record.hides(key.name) || words.is_some_and(|words| words.damaged) {
                self.hide(format!("{inner}{}", key.name));
            }
        }
        if !fields.is_empty() {
            self.texts.groups.push(Arc::new(Group {
                part: part.to_owned(),
                family: family.to_owned(),
                name,
                fields,
                prose: None,
            }));
        }
        for key in table.keys {
            match key.kind {
                Kind::Table(table) => {
                    if let Some(record) = record.record(key.name) {
                        self.record(part, &inner, Some(key.name.to_owned()), record, table);
                    }
                }
                Kind::Tables(table) => {
                    let family = format!("{inner}{}.", key.name);
                    for record in record.records(key.name) {
                        self.record(part, &family, name_of(record), record, table);
                    }
                }
                _ => {}
            }
        }
    }

    /// The notes in a measure's file of figures.
    fn figures(&mut self, measure: &Record) {
        let Some((path, _)) = measure.string("data") else {
            return;
        };
        let Some((sources, file)) = self.sources.and_then(|all| Some((all, all.find(path)?)))
        else {
            return;
        };
        // What is wrong with the file is reported where its figures are read.
        for record in parse::read_csv(&mut Diagnostics::default(), sources, file, Some(measure)) {
            let family = format!("{path}#");
            self.record("measures.toml", &family, name_of(&record), &record, &FIGURE);
        }
    }
}

/// A row of a file of figures, as far as it holds texts.
pub static FIGURE: Table = Table {
    keys: &[schema::Key {
        name: "note",
        kind: Kind::Text,
        required: false,
        default: None,
        about: ["Merknaden.", "Merknaden.", "The note."],
    }],
};

/// A title's words without their marks.
fn plain_line(words: &SourceText) -> String {
    plain(&markdown::line(&mut Diagnostics::default(), words).inlines)
}

/// A record's own name: its id, or the period that it is of.
fn name_of(record: &Record) -> Option<String> {
    if let Some((id, _)) = record.string("id").filter(|(id, _)| parse::is_id(id)) {
        return Some(id.to_owned());
    }
    let (period, _) = record.period("period")?;
    Some(period.to_string())
}
