//! Every text of a strategy, collected from its records.
//!
//! In: the draft. Out: [`Texts`], in reading order. What is collected of a file or a folder is kept for as long as
//! that is the same.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::texts::{Field, Group, Prose, TextKind, Wording};
use crate::cache::Same;
use crate::diagnostic::Diagnostics;
use crate::lang::Lang;
use crate::markdown::tree::plain;
use crate::markdown::{self, SourceText};
use crate::parse::{self, Document, Folder, LocalizedWords, ParsedStrategy, Record};
use crate::schema::{self, Kind, Table};
use crate::source::{Content, FileId, Held, Sources};

/// What there is to follow.
#[derive(Debug, Default)]
pub struct Texts {
    /// The records with texts, in reading order.
    pub groups: Vec<Arc<Group>>,
    /// What the keys of texts begin with that cannot be read now, to the end of a name in them: of files that are
    /// damaged, or that are not there, but may be again, as while a merge is put right.
    pub hidden: BTreeSet<String>,
    /// The titles of areas and chapters, bokmål first, by their folder: `areas/<id>/`.
    pub titles: BTreeMap<String, [Option<String>; 2]>,
}

/// Collects the texts of a draft.
pub fn texts(sources: &Sources, draft: &ParsedStrategy) -> Texts {
    let mut texts = Texts::default();
    texts.document(
        sources,
        "strategy.toml",
        draft.strategy.as_ref(),
        &schema::STRATEGY,
    );
    texts.document(
        sources,
        "veivalg.toml",
        draft.config.as_ref(),
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
        let folders = folders.into_iter().map(|folder| {
            let path = format!("{parent}/{}", folder.id);
            (path, Same(Arc::clone(folder)))
        });
        for (id, _) in &listed {
            if !sources.is_folder(&format!("{parent}/{id}")) {
                texts.hidden.insert(format!("{parent}/{id}/"));
            }
        }
        let walked = sources.each_kept(folders, |path, folder| {
            let mut walk = Walk::new(None);
            walk.folder(&format!("{path}/"), file, &folder.0, table);
            walk.texts
        });
        walked.iter().for_each(|walked| texts.take_over(walked));
    }
    for (path, document, table) in [
        ("measures.toml", &draft.measures, &schema::MEASURES),
        ("references.toml", &draft.references, &schema::REFERENCES),
        ("process.toml", &draft.process, &schema::PROCESS),
    ] {
        texts.document(sources, path, document.as_ref(), table);
    }
    for (file, path) in sources.iter() {
        if matches!(sources.content(file), Content::Problem(_)) {
            // It may be a folder, with all that is in it.
            texts.hidden.insert(format!("{path}#"));
            texts.hidden.insert(format!("{path}/"));
        }
    }
    let register = draft.measures.as_ref();
    let is_whole = register.is_some_and(|document| !document.damaged);
    if !is_whole {
        // It names the files of figures.
        texts.hidden.insert("data/".to_owned());
    }
    texts
}

impl Texts {
    /// Adds those of a file in the strategy's own folder, and of the files of figures that it names.
    fn document(
        &mut self,
        sources: &Sources,
        path: &str,
        document: Option<&Arc<Document>>,
        table: &'static Table,
    ) {
        let Some(document) = document else {
            self.hidden.insert(format!("{path}#"));
            return;
        };
        let figures = document.records("measures").iter();
        let figures = figures.filter_map(|measure| figures_of(sources, measure));
        let figures: Vec<Held> = figures.map(|file| sources.held(file)).collect();
        let of = (Same(Arc::clone(document)), figures);
        let walked = sources.kept(path).get(of, |(document, _)| {
            let mut walk = Walk::new(Some(sources));
            walk.document(path, path, Some(&document.0), table);
            walk.texts
        });
        self.take_over(&walked);
    }

    fn take_over(&mut self, others: &Self) {
        self.groups.extend(others.groups.iter().cloned());
        self.hidden.extend(others.hidden.iter().cloned());
        let titles = others.titles.iter();
        let titles = titles.map(|(part, titles)| (part.clone(), titles.clone()));
        self.titles.extend(titles);
    }
}

/// The file of figures that a measure names, where it is there.
fn figures_of(sources: &Sources, measure: &Record) -> Option<FileId> {
    let (path, _) = measure.string("data")?;
    sources.find(path)
}

struct Walk<'a> {
    /// Where the files of figures are, for the register of measures.
    sources: Option<&'a Sources>,
    texts: Texts,
    /// The names that are taken, each with its file's: a second record of the same name is a fault that is reported
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
        let Some(document) = document else {
            return self.hide(format!("{path}#"));
        };
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
        let mut read = BTreeSet::new();
        for measure in record.records("measures") {
            let file = { self.sources }.and_then(|sources| figures_of(sources, measure));
            // A name of what is not there is no value.
            if file.is_none() && measure.has("data") {
                self.hide("data/".to_owned());
            }
            // Several measures may have the figures of one file.
            if let Some(file) = file
                && read.insert(file)
            {
                self.figures(measure, file);
            }
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
        let sections = folder.sections_with_prose().filter_map(|(section, prose)| {
            let (id, _) = section.string("id")?;
            Some((format!("{part}sections.{id}#"), prose?))
        });
        for (family, prose) in own.into_iter().chain(sections) {
            if prose.damaged {
                self.hide(family);
            } else if let Some(words) = &prose.same {
                self.prose_once(part, &family, words);
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

    /// Prose in a third language, piece by piece.
    fn prose_once(&mut self, part: &str, family: &str, words: &SourceText) {
        for piece in Prose::new(words).pieces {
            self.texts.groups.push(Arc::new(Group {
                part: part.to_owned(),
                family: family.to_owned(),
                name: Some(piece.wording.fingerprint.short()),
                fields: vec![Field {
                    name: "text",
                    kind: TextKind::Prose,
                    wordings: [None, None],
                    once: Some(piece.wording.words.clone()),
                }],
                prose: None,
            }));
        }
    }

    fn hide(&mut self, prefix: String) {
        self.texts.hidden.insert(prefix);
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
            // Words in a third language are written once.
            let LocalizedWords { nb, nn, same, .. } = words;
            let wordings = [nb, nn].map(|words| words.clone().map(Wording::new));
            let is_there = wordings.iter().any(Option::is_some) || same.is_some();
            is_there.then(|| Field {
                name: key.name,
                kind,
                wordings,
                once: same.clone(),
            })
        });
        let fields: Vec<Field> = fields.collect();
        // What is in a record without a name cannot be told by where it stands.
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
    fn figures(&mut self, measure: &Record, file: FileId) {
        let Some(sources) = self.sources else {
            return;
        };
        let path = sources.path(file);
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
