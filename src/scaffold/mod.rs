//! New areas, chapters, goals, measures and actions, as the files would be with them.
//!
//! In: a strategy's files, and what is to be added. Out: the files that are new or changed, whole, or why it cannot
//! be added. A text that somebody must write is there empty, in each of the strategy's languages, below a comment
//! that says what belongs in it: `check` finds it, so nothing is published by mistake. Every other byte is as it was.
//! Writes nothing.

pub mod place;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use crate::check::languages;
use crate::diagnostic::{Diagnostics, Edit, MessageLang, findings};
use crate::edit::edited;
use crate::lang::Lang;
use crate::parse::{self, Document, ParsedStrategy, Record, is_id};
use crate::source::{FileId, Sources};
use text::Texts;

/// What can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An area, with a goal and its measure.
    Area,
    /// A goal, with its measure.
    Goal,
    /// A measure.
    Measure,
    /// An action.
    Action,
    /// A chapter.
    Chapter,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Area,
        Self::Goal,
        Self::Measure,
        Self::Action,
        Self::Chapter,
    ];

    /// The word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Goal => "goal",
            Self::Measure => "measure",
            Self::Action => "action",
            Self::Chapter => "chapter",
        }
    }

    /// The kind that a word names, in English or Norwegian.
    pub fn from_word(word: &str) -> Option<Self> {
        match findings::as_in_an_id(word).as_ref() {
            "area" | "omrade" => Some(Self::Area),
            "goal" | "mal" => Some(Self::Goal),
            "measure" | "maling" => Some(Self::Measure),
            "action" | "tiltak" => Some(Self::Action),
            "chapter" | "kapittel" => Some(Self::Chapter),
            _ => None,
        }
    }
}

/// What is to be added.
#[derive(Debug, Clone, Copy)]
pub struct Addition<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
    /// The area that a goal or an action belongs in; the only one there is, without it.
    pub area: Option<&'a str>,
    /// The year that examples of periods begin in.
    pub year: u16,
}

/// Why something cannot be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It cannot be an id; one that can and is like it.
    NoId(String, Option<String>),
    /// There is one of the kind with this id already, in this file or folder.
    Taken(String, String),
    /// There are several areas: it must be said which.
    WhichArea(Vec<String>),
    /// There is no area with this id; the ids of those that exist.
    NoArea(String, Vec<String>),
    /// This file has faults that must be put right first.
    Faulty(String),
}

/// The new content of files by their paths, in the order they are to be written: what others list comes first.
pub type Files = Vec<(String, Vec<u8>)>;

/// Works out the files; comments in them are in a language of messages.
///
/// # Errors
///
/// A [`Refused`].
pub fn scaffold(
    sources: &Sources,
    addition: Addition<'_>,
    lang: MessageLang,
) -> Result<Files, Refused> {
    // Findings are reported by `check`.
    let draft = parse::parse(&mut Diagnostics::default(), sources);
    let id = addition.id;
    if !is_id(id) || findings::names::is_device(id) {
        let near =
            findings::as_an_id(id).filter(|near| near != id && !findings::names::is_device(near));
        return Err(Refused::NoId(id.to_owned(), near));
    }
    let languages = languages(&draft);
    let strategy = whole(sources, draft.strategy.as_deref(), "strategy.toml")?;
    let lines = sources.text(strategy.file).unwrap_or_default().lines();
    let mut work = Work {
        sources,
        draft: &draft,
        texts: Texts {
            languages: &languages,
            lang,
            has_schemas: { lines }.any(|line| line.starts_with("#:schema ")),
        },
        new: Vec::new(),
        edits: BTreeMap::new(),
        own: String::new(),
        year: addition.year,
    };
    match addition.kind {
        Kind::Area => work.area(strategy, id)?,
        Kind::Goal => work.goal(id, addition.area)?,
        Kind::Measure => {
            work.unknown("measures", id)?;
            work.measure(id)?;
        }
        Kind::Action => work.action(id, addition.area)?,
        Kind::Chapter => work.chapter(strategy, id)?,
    }
    work.files()
}

/// A file that can be read to its end.
fn whole<'d>(
    sources: &Sources,
    document: Option<&'d Document>,
    path: &str,
) -> Result<&'d Document, Refused> {
    let faulty = || Refused::Faulty(path.to_owned());
    let document = document.filter(|document| !document.damaged);
    let document = document.ok_or_else(faulty)?;
    match sources.is_link(document.file) {
        true => Err(faulty()),
        false => Ok(document),
    }
}

/// What is being added.
struct Work<'a> {
    sources: &'a Sources,
    draft: &'a ParsedStrategy,
    texts: Texts<'a>,
    new: Files,
    edits: BTreeMap<FileId, Vec<Edit>>,
    /// What the paths begin with of files that a killed run may have left of the same thing; else nothing.
    own: String,
    year: u16,
}

impl<'a> Work<'a> {
    fn area(&mut self, strategy: &Document, id: &str) -> Result<(), Refused> {
        self.free(Kind::Area, strategy, id)?;
        let [goal, veivalg] = ["goals", "veivalg"].map(|key| self.unused(key, id));
        let measure = self.measure_of(id)?;
        let text = self.texts.area(&goal, &measure, &veivalg);
        self.folder(Kind::Area, id, "area.toml", text)?;
        self.list(strategy, "areas", id)
    }

    fn chapter(&mut self, strategy: &Document, id: &str) -> Result<(), Refused> {
        self.free(Kind::Chapter, strategy, id)?;
        let text = self.texts.chapter();
        self.folder(Kind::Chapter, id, "chapter.toml", text)?;
        self.list(strategy, "chapters", id)
    }

    fn goal(&mut self, id: &str, area: Option<&str>) -> Result<(), Refused> {
        self.unknown("goals", id)?;
        let area = self.area_of(area)?;
        let measure = self.measure_of(id)?;
        let record = self.texts.goal(id, &measure);
        self.append(area, "goals", record);
        Ok(())
    }

    fn action(&mut self, id: &str, area: Option<&str>) -> Result<(), Refused> {
        self.unknown("actions", id)?;
        let area = self.area_of(area)?;
        let mut paths = area.records("veivalg").iter();
        let path = paths.find_map(|record| record.string("id"));
        let record = self.texts.action(id, path.map(|(id, _)| id), self.year);
        self.append(area, "actions", record);
        Ok(())
    }

    /// The measure of something new, with its id or that and a number: one that a killed run left, else a new one.
    fn measure_of(&mut self, id: &str) -> Result<String, Refused> {
        let mut taken =
            numbered(id).take_while(|id| self.ids("measures").any(|(own, _)| own == id));
        if let Some(left) = taken.find(|id| self.is_left(id)) {
            return Ok(left);
        }
        let id = self.unused("measures", id);
        self.measure(&id)?;
        Ok(id)
    }

    /// Whether a measure stands as it is made, and no goal names it.
    fn is_left(&self, id: &str) -> bool {
        let document = self.draft.measures.as_deref();
        let text = document.and_then(|document| self.sources.text(document.file));
        let text = text.unwrap_or_default().replace('\r', "");
        let record = self.texts.measure(id, self.year);
        let names = |goal: &Record| goal.strings("measures").iter().any(|(own, _)| *own == id);
        [record.block("measures"), record.inline()]
            .iter()
            .any(|made| text.contains(made.as_str()))
            && !self.records("goals").any(|(goal, _)| names(goal))
    }

    fn measure(&mut self, id: &str) -> Result<(), Refused> {
        let record = self.texts.measure(id, self.year);
        let path = "measures.toml";
        match self.draft.measures.as_deref() {
            None if self.sources.find(path).is_none() => {
                let text = self.texts.first_line(path) + &record.block("measures");
                self.put(path, text);
            }
            measures => {
                let measures = whole(self.sources, measures, path)?;
                self.append(measures, "measures", record);
            }
        }
        Ok(())
    }

    /// The file of an area.
    fn area_of(&self, area: Option<&str>) -> Result<&'a Document, Refused> {
        let ids = || self.draft.areas.iter().map(|folder| folder.id.clone());
        let id = match area {
            Some(id) => id,
            None => match self.draft.areas.as_slice() {
                [only] => only.id.as_str(),
                _ => return Err(Refused::WhichArea(ids().collect())),
            },
        };
        let folder = parse::folder(&self.draft.areas, id);
        let folder = folder.ok_or_else(|| Refused::NoArea(id.to_owned(), ids().collect()))?;
        let path = format!("areas/{id}/area.toml");
        whole(self.sources, folder.document.as_ref(), &path)
    }

    /// Adds a record to one of a file's lists.
    fn append(&mut self, document: &Document, key: &str, record: text::NewRecord) {
        let text = self.sources.text(document.file).unwrap_or_default();
        let edits = place::record(
            document.file,
            text,
            key,
            &record.block(key),
            &record.inline(),
        );
        self.edits.entry(document.file).or_default().extend(edits);
    }

    /// Adds an id to a list of the reading order, where it may stand already.
    fn list(&mut self, strategy: &Document, key: &str, id: &str) -> Result<(), Refused> {
        if is_listed(strategy, key, id) {
            return Ok(());
        }
        let text = self.sources.text(strategy.file).unwrap_or_default();
        let edits = place::item(strategy.file, text, key, id);
        let edits = edits.ok_or_else(|| Refused::Faulty("strategy.toml".to_owned()))?;
        self.edits.entry(strategy.file).or_default().extend(edits);
        Ok(())
    }

    /// Adds a folder: its prose, a file a language, and its own file. What a killed run left of them stays.
    fn folder(&mut self, kind: Kind, id: &str, name: &str, text: String) -> Result<(), Refused> {
        let mut files = vec![(name.to_owned(), text)];
        let prose = self.texts.languages.iter();
        files.extend(prose.map(|&lang| (format!("{lang}.md"), self.texts.prose(kind, lang))));
        for (file, path) in self.sources.under(self.own.trim_end_matches('/')) {
            let name = &path[self.own.len()..];
            let before = files.len();
            let text = self.sources.bytes(file);
            files.retain(|(other, new)| other != name || text != Some(new.as_bytes()));
            if files.len() == before {
                let folder = self.own.trim_end_matches('/').to_owned();
                return Err(Refused::Taken(id.to_owned(), folder));
            }
        }
        for (name, text) in files {
            self.put(&format!("{}{name}", self.own), text);
        }
        Ok(())
    }

    fn put(&mut self, path: &str, text: String) {
        self.new.push((path.to_owned(), text.into_bytes()));
    }

    /// Sees that there is no area or chapter with this id, unless a killed run left it half made.
    fn free(&mut self, kind: Kind, strategy: &Document, id: &str) -> Result<(), Refused> {
        let key = match kind {
            Kind::Chapter => "chapters",
            Kind::Area | Kind::Goal | Kind::Measure | Kind::Action => "areas",
        };
        let folder = format!("{key}/{id}");
        let is_there = self.sources.is_folder(&folder) && is_listed(strategy, key, id);
        if is_there
            || self.sources.find(&folder).is_some()
            || kind == Kind::Chapter && id == "platform"
        {
            return Err(Refused::Taken(id.to_owned(), folder));
        }
        self.own = format!("{folder}/");
        Ok(())
    }

    /// Sees that no record of a kind has this id.
    fn unknown(&self, key: &'a str, id: &str) -> Result<(), Refused> {
        match self.ids(key).find(|(other, _)| *other == id) {
            Some((_, file)) => {
                let path = self.sources.path(file).to_owned();
                Err(Refused::Taken(id.to_owned(), path))
            }
            None => Ok(()),
        }
    }

    /// The records of one kind, each with its file.
    fn records(&self, key: &'a str) -> impl Iterator<Item = (&'a Record, FileId)> {
        let is_own =
            |file: FileId| !self.own.is_empty() && self.sources.path(file).starts_with(&self.own);
        let documents = self.draft.documents();
        let documents = documents.filter(move |document| !is_own(document.file));
        documents.flat_map(move |document| {
            let records = document.with_parts(key);
            records.map(|record| (record, document.file))
        })
    }

    /// The ids of one kind of record, each with its file.
    fn ids(&self, key: &'a str) -> impl Iterator<Item = (&'a str, FileId)> {
        let records = self.records(key);
        records.filter_map(|(record, file)| record.string("id").map(|(id, _)| (id, file)))
    }

    /// An id that no record of a kind has: this one, or it with a number.
    fn unused(&self, key: &'a str, id: &str) -> String {
        let taken: BTreeSet<&str> = self.ids(key).map(|(id, _)| id).collect();
        let free = numbered(id).find(|id| !taken.contains(id.as_str()));
        free.unwrap_or_else(|| id.to_owned())
    }

    /// The files, those that list others last: measures, what they measure, and the reading order.
    fn files(self) -> Result<Files, Refused> {
        let mut files = self.new;
        let path = |file: &FileId| self.sources.path(*file).to_owned();
        for (file, edits) in &self.edits {
            let text = edited(self.sources, *file, edits);
            let text = text.ok_or_else(|| Refused::Faulty(path(file)))?;
            files.push((path(file), text.into_bytes()));
        }
        files.sort_by_key(|(path, _)| match path.as_str() {
            "measures.toml" => 0,
            "strategy.toml" => 2,
            _ => 1,
        });
        Ok(files)
    }
}

/// Whether the reading order has an id.
fn is_listed(strategy: &Document, key: &str, id: &str) -> bool {
    let listed = strategy.record.strings(key);
    listed.iter().any(|(own, _)| *own == id)
}

/// An id, and then it with each number from two.
fn numbered(id: &str) -> impl Iterator<Item = String> {
    // An id has 64 letters at most.
    let with = (2_u32..).map(|number| format!("{}-{number}", &id[..id.len().min(58)]));
    std::iter::once(id.to_owned()).chain(with)
}

/// The language of messages that prose in a language is commented in.
fn messages(lang: Lang) -> MessageLang {
    lang.pick(MessageLang::Nb, MessageLang::Nn)
}
