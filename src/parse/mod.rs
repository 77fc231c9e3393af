//! The strategy's files to a draft: everything optional, ids still text, places kept.
//!
//! In: [`Sources`]. Out: a [`ParsedStrategy`], always; what was wrong in the files is pushed. Knows what each key
//! takes (from `schema`), and nothing of what the keys mean together.

mod csv;
mod damage;
mod digits;
mod extra;
mod fixes;
mod foreign;
mod ids;
mod keys;
mod read;
mod record;
pub mod recover;
mod rename;
mod repeated;
mod rows;
mod silence;
mod slips;
mod source_text;
pub mod table;
mod unknown;

pub use csv::read_csv;
pub use fixes::names_fix;
pub use keys::{KeyPlace, WrittenKey, written_keys};
pub use read::is_id;
pub use record::{Entry, LocalizedWords, Record, Value};
pub use source_text::toml_string;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, findings};
use crate::lang::Lang;
use crate::markdown::SourceText;
use crate::schema::{self, Table};
use crate::source::{Content, FileId, Held, Problem, Sources, Span, is_text};
use fixes::MOST_RENAMED;
use read::{Reader, headers};
use recover::read_toml;
use unknown::Landed;

/// The strategy as it is written.
#[derive(Debug, Clone, Default)]
pub struct ParsedStrategy {
    /// `strategy.toml`; none when it cannot be read.
    pub strategy: Option<Arc<Document>>,
    /// `veivalg.toml`.
    pub config: Option<Arc<Document>>,
    /// `measures.toml`.
    pub measures: Option<Arc<Document>>,
    /// `references.toml`.
    pub references: Option<Arc<Document>>,
    /// `process.toml`.
    pub process: Option<Arc<Document>>,
    /// `terms.toml`.
    pub terms: Option<Arc<Document>>,
    /// The files of the strategy's texts that are there and cannot be read.
    pub unreadable: BTreeSet<String>,
    /// The folders under `areas/`, sorted.
    pub areas: Vec<Arc<Folder>>,
    /// The folders under `chapters/`, sorted.
    pub chapters: Vec<Arc<Folder>>,
}

impl ParsedStrategy {
    /// How many must have answered for a value to be published.
    pub fn min_responses(&self) -> Option<u64> {
        let config = self.config.as_ref()?;
        let least = config.record.record("figures")?.integer("min_responses")?;
        u64::try_from(least).ok()
    }
}

/// A TOML file that could be read, at least in part.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// What it says.
    pub record: Record,
    /// Whether some of it was lost to a syntax fault.
    pub damaged: bool,
    /// Whether a whole table was lost, so that one may seem missing.
    pub lost_a_table: bool,
}

/// The folder of an area or a chapter.
#[derive(Debug)]
pub struct Folder {
    /// Its name, which is the id.
    pub id: String,
    /// Its TOML file, when it can be read.
    pub document: Option<Document>,
    /// Whether it has a TOML file, readable or not.
    pub has_toml: bool,
    /// `nb.md` and `nn.md`.
    pub prose: LocalizedWords,
    /// `closing.nb.md` and `closing.nn.md` (areas only).
    pub closing: LocalizedWords,
    /// `<id>.nb.md` and `<id>.nn.md` by the ids of the sections (chapters only).
    pub sections: BTreeMap<String, LocalizedWords>,
}

impl Folder {
    /// Its sections, each with its prose. Of those that have one id, which is reported, the first has it.
    pub fn sections_with_prose(&self) -> impl Iterator<Item = (&Record, Option<&LocalizedWords>)> {
        let mut seen = BTreeSet::new();
        let document = self.document.iter();
        let records = document.flat_map(|document| document.records("sections"));
        records.map(move |record| {
            let id = record.string("id").map(|(id, _)| id);
            let first = id.filter(|id| seen.insert(*id));
            (record, first.and_then(|id| self.sections.get(id)))
        })
    }
}

impl Document {
    /// The records of one of the file's own lists.
    pub fn records(&self, key: &str) -> &[Record] {
        self.record.records(key)
    }

    /// Those records, each followed by those of its kind in it: a goal by its subgoals.
    pub fn with_parts(&self, key: &str) -> impl Iterator<Item = &Record> {
        let within = if key == "goals" { "subgoals" } else { "" };
        let own = self.record.records(key).iter();
        own.flat_map(move |record| std::iter::once(record).chain(record.records(within)))
    }
}

impl ParsedStrategy {
    /// The files that could be read.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        let own = [
            &self.strategy,
            &self.config,
            &self.measures,
            &self.references,
            &self.process,
            &self.terms,
        ];
        let own = own.into_iter().map(Option::as_deref);
        let folders = self.areas.iter().chain(&self.chapters);
        let theirs = folders.map(|folder| folder.document.as_ref());
        own.chain(theirs).flatten()
    }
}

/// The folder of this name, among sorted ones.
pub fn folder<'a>(folders: &'a [Arc<Folder>], id: &str) -> Option<&'a Arc<Folder>> {
    let at = folders.binary_search_by(|folder| folder.id.as_str().cmp(id));
    at.ok().map(|at| &folders[at])
}

/// Reads all files of the strategy.
pub fn parse(diagnostics: &mut Diagnostics, sources: &Sources) -> ParsedStrategy {
    let mut unreadable = BTreeSet::new();
    for (file, path) in sources.iter() {
        if let Content::Problem(problem) = sources.content(file) {
            // A picture or font that cannot be read, as a link that leads nowhere, is told of where it is
            // used.
            if path.starts_with("assets/") && problem.is_absence() {
                continue;
            }
            let at = Span::start_of(file);
            let renamed = match problem {
                Problem::Missing => other_name(sources, path),
                _ => None,
            };
            diagnostics.push(match renamed {
                Some(name) => findings::file_of_another_name(at, name, path),
                None => findings::unreadable(at, path, problem),
            });
            let holds_texts = matches!(path.split('/').next(), Some("areas" | "chapters"));
            if is_text(path) || holds_texts {
                unreadable.insert(path.to_owned());
            }
        }
    }
    let listing = sources.listing();
    // A file is read of itself, and of which others there are.
    let mut read = |path: &str, schema| {
        let of = (listing.clone(), sources.held(sources.find(path)?));
        let read = sources.kept(path).get(of, |_| {
            let mut found = Diagnostics::default();
            let document = document(&mut found, sources, path, schema);
            (document.map(Arc::new), found)
        });
        let (document, found) = &*read;
        diagnostics.extend(found.iter().cloned());
        document.clone()
    };
    let draft = ParsedStrategy {
        strategy: read("strategy.toml", &schema::STRATEGY),
        config: read("veivalg.toml", &schema::CONFIG),
        measures: read("measures.toml", &schema::MEASURES),
        references: read("references.toml", &schema::REFERENCES),
        process: read("process.toml", &schema::PROCESS),
        terms: read("terms.toml", &schema::TERMS),
        unreadable,
        areas: folders(diagnostics, sources, "areas", "area.toml", &schema::AREA),
        chapters: folders(
            diagnostics,
            sources,
            "chapters",
            "chapter.toml",
            &schema::CHAPTER,
        ),
    };
    ids::require_ids(diagnostics, sources, &draft);
    draft
}

/// The file in the same folder as one that is not there, that has its name but for a slip.
pub fn other_name<'a>(sources: &'a Sources, path: &str) -> Option<&'a str> {
    let (folder, wanted) = path.rsplit_once('/').unwrap_or(("", path));
    let mut names = sources.files_in(folder).filter(|name| *name != wanted);
    let known = [wanted];
    let is_it = |name: &&str| {
        let same = findings::names::meant(name, &known).is_some();
        same || findings::names::copy_of(name, |other| other == wanted).as_deref() == Some(wanted)
            || name.eq_ignore_ascii_case(wanted)
    };
    names.find(is_it)
}

/// The folder beside it that another is a copy of, by its name, as programs that keep folders alike make
/// them.
pub fn copied_folder(name: &str, is_beside: impl Fn(&str) -> bool) -> Option<String> {
    // An id may begin as another one does.
    let is_known = |other: &str| !is_id(name) && is_beside(other);
    let original = findings::names::copy_of(name, is_known);
    original.filter(|original| original != name && is_beside(original))
}

fn folders(
    diagnostics: &mut Diagnostics,
    sources: &Sources,
    parent: &str,
    toml: &str,
    schema: &'static Table,
) -> Vec<Arc<Folder>> {
    let listing = sources.listing();
    let names = sources.folders_in(parent);
    let read = |folder: &str| {
        let mut found = Diagnostics::default();
        let diagnostics = &mut found;
        let path = |name: &str| format!("{folder}/{name}");
        let (_, id) = folder.split_once('/').unwrap_or_default();
        if copied_folder(id, |other| names.binary_search(&other).is_ok()).is_some() {
            // What is in it is in the other: it is reported as a whole.
            let folder = Folder {
                id: id.to_owned(),
                document: None,
                has_toml: false,
                prose: LocalizedWords::default(),
                closing: LocalizedWords::default(),
                sections: BTreeMap::new(),
            };
            return (Arc::new(folder), found);
        }
        let mut document = document(diagnostics, sources, &path(toml), schema);
        let mut prose_of = |stem: &str| {
            prose(diagnostics, sources, |lang| {
                path(&format!("{stem}{lang}.md"))
            })
        };
        let (mut own, closing) = (prose_of(""), prose_of("closing."));
        let mut sections = BTreeMap::new();
        if let Some(document) = &mut document {
            let lang = foreign::set_languages(diagnostics, &mut document.record, None);
            foreign::set_language(&mut own, lang.as_deref());
            for section in document.record.records("sections") {
                let Some((id, _)) = section.string("id").filter(|(id, _)| is_id(id)) else {
                    continue;
                };
                if sections.contains_key(id) {
                    continue;
                }
                let name = |lang: Lang| path(&format!("{id}.{lang}.md"));
                let mut text = prose(diagnostics, sources, name);
                let written = section.string("lang").map(|(lang, _)| lang);
                foreign::set_language(&mut text, written.or(lang.as_deref()));
                sections.insert(id.to_owned(), text);
            }
        }
        let folder = Folder {
            id: id.to_owned(),
            document,
            has_toml: sources.find(&path(toml)).is_some(),
            prose: own,
            closing,
            sections,
        };
        (Arc::new(folder), found)
    };
    // A folder is made of its own files, and of which others there are.
    let folders = names.iter().map(|id| {
        let path = format!("{parent}/{id}");
        let files = sources.under(&path).map(|(file, _)| sources.held(file));
        let of = (listing.clone(), files.collect::<Vec<Held>>());
        (path, of)
    });
    let folders = sources.each_kept(folders, |path, _| read(path));
    let folders = folders.iter().map(|read| {
        let (folder, found) = &**read;
        diagnostics.extend(found.iter().cloned());
        Arc::clone(folder)
    });
    folders.collect()
}

/// Reads a TOML file by its schema; none when it is not there or is no text.
pub fn document(
    diagnostics: &mut Diagnostics,
    sources: &Sources,
    path: &str,
    schema: &'static Table,
) -> Option<Document> {
    let file = sources.find(path)?;
    let text = sources.text(file)?;
    let headers = headers(text);
    let (document, faults) = read_toml(text, Some(schema), |table, damage| {
        let landed = Landed::new(table);
        let mut reader = Reader {
            root: schema,
            landed: &landed,
            diagnostics,
            sources,
            file,
            text,
            headers: &headers,
            damage,
            renames: MOST_RENAMED,
            renamer: None,
        };
        let record = reader.file(table, schema);
        Document {
            file,
            record,
            damaged: damage.any() || landed.any(),
            lost_a_table: damage.lost_a_table() || landed.any(),
        }
    });
    for fault in faults {
        let span = Span::new(file, fault.span.start, fault.span.end);
        diagnostics.push(findings::syntax(span, &fault.kind, fault.right.as_deref()));
    }
    Some(document)
}

fn prose(
    diagnostics: &mut Diagnostics,
    sources: &Sources,
    path: impl Fn(Lang) -> String,
) -> LocalizedWords {
    let mut prose = LocalizedWords::default();
    for lang in Lang::ALL {
        let Some(file) = sources.find(&path(lang)) else {
            continue;
        };
        match sources.text(file) {
            Some(text) => {
                for line in conflicts(text) {
                    let at = Span::new(file, line.start, line.end);
                    diagnostics.push(findings::prose_conflict(at));
                    prose.damaged = true;
                }
                let words = SourceText::plain(Span::new(file, 0, text.len()), text);
                if !words.is_blank() {
                    prose.set(lang, words);
                }
            }
            None => prose.damaged = true,
        }
    }
    prose
}

/// The lines that begin what git leaves in a text where two branches are to be merged.
fn conflicts(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut begun = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.trim_end().len();
        start += line.len();
        if line.starts_with("<<<<<<< ") {
            begun = Some(range);
        } else if line.starts_with(">>>>>>> ") {
            found.extend(begun.take());
        }
    }
    found
}
