//! What nobody uses: measures, sources, files; and one measure that carries too much.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use super::index::Mentioned;
use crate::diagnostic::findings;
use crate::lang::Lang;
use crate::parse::{self, Document, Entry, Folder, Record, Value};
use crate::schema::RecordKind;
use crate::source::{self, Content, Span};
use crate::translation::PATH as LOCK;

/// The folders that others make beside those of the format.
const BESIDE: [&str; 4] = ["reports", "adopted", "public", "docs"];
/// Files that much else is missing without.
const NEEDED: [&str; 5] = [
    "strategy.toml",
    "measures.toml",
    "references.toml",
    "area.toml",
    "chapter.toml",
];
const AREA_FILES: [&str; 5] = [
    "area.toml",
    "nb.md",
    "nn.md",
    "closing.nb.md",
    "closing.nn.md",
];
const CHAPTER_FILES: [&str; 3] = ["chapter.toml", "nb.md", "nn.md"];

impl Checker<'_> {
    /// Runs the rules on what is not used.
    pub(super) fn unused(&mut self) {
        self.unused_measures();
        self.unused_references();
        self.unused_files();
        self.unknown_files();
    }

    fn unused_measures(&mut self) {
        let draft = self.draft;
        let (Some(measures), Some(strategy)) = (&draft.measures, &draft.strategy) else {
            return;
        };
        let mut goals: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
        let mut used_above: BTreeSet<&str> = BTreeSet::new();
        let mut all_seen = true;
        let mut damaged = Mentioned::default();
        if let Some(text) = self.sources.text(strategy.file)
            && strategy.damaged
        {
            damaged.add(text);
        }
        for goal in strategy.record.records("steering_goals") {
            all_seen &= is_readable(goal, "measures");
            used_above.extend(goal.strings("measures").into_iter().map(|(id, _)| id));
        }
        let documents = draft.areas.iter().flat_map(|folder| &folder.document);
        for goal in documents.flat_map(|document| document.with_parts("goals")) {
            all_seen &= is_readable(goal, "measures") && !goal.hides("subgoals");
            let list: BTreeMap<&str, Span> = goal.strings("measures").into_iter().collect();
            for (id, span) in list {
                goals.entry(id).or_default().push(span);
            }
        }
        // What a misspelt id was most likely meant to name is not unused.
        let known: BTreeSet<&str> = ids(measures).map(|(id, _)| id).collect();
        let used: BTreeSet<&str> = goals.keys().copied().chain(used_above).collect();
        let used: BTreeSet<&str> = used
            .into_iter()
            .filter_map(|id| match known.contains(id) {
                true => Some(id),
                false => findings::nearest(id, ids(measures).map(|(id, _)| id)),
            })
            .collect();
        let mut seen = BTreeSet::new();
        for (id, span) in ids(measures).filter(|(id, _)| seen.insert(*id)) {
            match goals.get(id).map(Vec::as_slice) {
                Some(places) if places.len() > 2 => self
                    .diagnostics
                    .push(findings::shared_measure(span, id, places)),
                _ if !used.contains(id)
                    && all_seen
                    && !self.index.may_name(RecordKind::Goal, id)
                    && !damaged.has(id) =>
                {
                    self.diagnostics.push(findings::unused_measure(span, id));
                }
                _ => {}
            }
        }
    }

    fn unused_references(&mut self) {
        let draft = self.draft;
        let Some(references) = &draft.references else {
            return;
        };
        let all_read = self.all_read();
        for (id, span) in ids(references) {
            if all_read && !self.used.cited.contains(id) {
                self.diagnostics.push(findings::unused_reference(span, id));
            }
        }
    }

    /// Whether every text has been read: one that has not may cite and show anything.
    fn all_read(&self) -> bool {
        let draft = self.draft;
        draft.strategy.is_some()
            && draft.unreadable.is_empty()
            && draft.documents().all(|document| !document.damaged)
            && self.index.is_complete(RecordKind::Goal)
            && self.index.is_complete(RecordKind::Chapter)
    }

    fn unused_files(&mut self) {
        if !self.all_read() {
            return;
        }
        // The figures that a measure misspells the name of are not unused.
        let measures = self.draft.measures.iter();
        let renamed = self.draft.measures.is_none()
            && parse::other_name(self.sources, "measures.toml").is_some();
        let named = !renamed
            && measures
                .flat_map(|document| document.record.records("measures"))
                .all(|record| !record.hides("data"));
        let folders: &[&str] = if named {
            &["assets", "data"]
        } else {
            &["assets"]
        };
        for folder in folders {
            for (file, path) in self.sources.under(folder) {
                // What else cannot be read has been reported.
                let told = matches!(self.sources.content(file), Content::Problem(problem) if !problem.is_absence());
                let told =
                    told || !path.starts_with("assets/") && self.sources.bytes(file).is_none();
                if !told && !self.used.shown.contains(path) {
                    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
                    let is_beside =
                        |other: &str| self.sources.find(&format!("{folder}/{other}")).is_some();
                    let original = findings::names::copy_beside(name, is_beside);
                    let at = Span::start_of(file);
                    self.diagnostics
                        .push(findings::unused_asset(at, path, original.as_deref()));
                }
            }
        }
    }

    fn unknown_files(&mut self) {
        self.unknown_folders();
        self.misnamed_lock();
        let chapters = self.draft.chapters.iter();
        let chapters: BTreeMap<&str, ChapterFiles> = chapters
            .map(|folder| (folder.id.as_str(), ChapterFiles::of(folder)))
            .collect();
        let mut other_names: BTreeMap<String, Option<&str>> = BTreeMap::new();
        for (file, path) in self.sources.iter() {
            let parts: Vec<&str> = path.split('/').collect();
            let names: Vec<&str>;
            let known: &[&str] = match parts.as_slice() {
                [name] if name.to_lowercase().contains(".toml") => &source::FILES,
                ["areas", _, _] => &AREA_FILES,
                ["chapters", id, name] => match chapters.get(id) {
                    Some(files) if files.may_have(name) => continue,
                    Some(files) => {
                        names = files.names.iter().map(String::as_str).collect();
                        &names
                    }
                    None => &CHAPTER_FILES,
                },
                ["areas" | "chapters", ..] => &[],
                _ => continue,
            };
            let name = parts.last().copied().unwrap_or_default();
            // A file that cannot be read has been reported.
            let readable = self.sources.bytes(file).is_some();
            let used = self.used.shown.contains(path);
            if readable && !used && !known.contains(&name) {
                // What stands in the place of a file that is not there.
                let folder = path.strip_suffix(name).unwrap_or_default();
                let mut needed = NEEDED.into_iter().filter(|needed| {
                    let path = format!("{folder}{needed}");
                    let there = self.sources.find(&path);
                    let there = there.is_some_and(|file| self.sources.bytes(file).is_some());
                    known.contains(needed) && !there && {
                        let other = other_names.entry(path);
                        let find = |path: &String| parse::other_name(self.sources, path);
                        *other.or_insert_with_key(find) == Some(name)
                    }
                });
                match needed.next() {
                    // Told where the file is missing.
                    Some("strategy.toml" | "area.toml" | "chapter.toml") => continue,
                    Some(needed) => {
                        let at = Span::start_of(file);
                        self.diagnostics
                            .push(findings::file_of_another_name(at, name, needed));
                        continue;
                    }
                    None => {}
                }
                self.diagnostics
                    .push(findings::unknown_file(Span::start_of(file), name, known));
            }
        }
    }
}

impl Checker<'_> {
    /// A file that was the lock but for its name: without it nobody is told which texts a machine wrote.
    fn misnamed_lock(&mut self) {
        if self.sources.find(LOCK).is_none()
            && let Some(name) = parse::other_name(self.sources, LOCK)
            && let Some(file) = self.sources.find(name)
        {
            let at = Span::start_of(file);
            self.diagnostics
                .push(findings::file_of_another_name(at, name, LOCK));
        }
    }

    /// Folders in the strategy's own that may be meant as one of the format's.
    fn unknown_folders(&mut self) {
        let Some(strategy) = self.sources.find("strategy.toml") else {
            return;
        };
        for name in self.sources.top_folders() {
            if source::FOLDERS
                .iter()
                .chain(&BESIDE)
                .any(|known| *known == name)
            {
                continue;
            }
            let Some(meant) = findings::names::folder(name, &source::FOLDERS) else {
                continue;
            };
            // Those that are listed and not there have been reported.
            let there = self.sources.top_folders().any(|folder| folder == meant);
            let listed = self.draft.strategy.as_ref();
            let listed = listed.is_some_and(|document| {
                let mut ids = document.record.strings(meant).into_iter();
                ids.any(|(id, _)| id != "platform")
            });
            if there || !listed {
                let at = Span::start_of(strategy);
                self.diagnostics
                    .push(findings::unknown_folder(at, name, meant));
            }
        }
    }
}

/// The files that a chapter's folder may hold.
struct ChapterFiles<'a> {
    folder: &'a Folder,
    /// Whether a section cannot be read, so that any text may be its prose.
    has_unread: bool,
    /// The first of their names, which another one is compared with.
    names: Vec<String>,
}

impl<'a> ChapterFiles<'a> {
    fn of(folder: &'a Folder) -> Self {
        let is_unread = |record: &Record| {
            let id = record.string("id");
            id.is_none_or(|(id, _)| !parse::is_id(id))
        };
        let has_unread = folder.document.as_ref().is_none_or(|document| {
            document.damaged
                || document.record.hides("sections")
                || document.records("sections").iter().any(is_unread)
        });
        let prose = |id: &String| Lang::ALL.map(|lang| format!("{id}.{lang}.md"));
        let sections = folder.sections.keys().flat_map(prose);
        let own = CHAPTER_FILES.map(str::to_owned).into_iter();
        Self {
            folder,
            has_unread,
            names: own.chain(sections).take(findings::MOST_COMPARED).collect(),
        }
    }

    /// Whether a file of this name is one of them, or may be.
    fn may_have(&self, name: &str) -> bool {
        let of_text = |ending: &str| name.strip_suffix(ending);
        let id = of_text(".nb.md").or_else(|| of_text(".nn.md"));
        CHAPTER_FILES.contains(&name)
            || id.is_some_and(|id| self.has_unread || self.folder.sections.contains_key(id))
    }
}

/// Whether all items of a list are known.
fn is_readable(record: &Record, key: &str) -> bool {
    let whole = |entry: &Entry| match &entry.value {
        Some(Value::List(items)) => items.iter().all(|item| item.value.is_some()),
        _ => false,
    };
    !record.hides(key) && record.entry(key).is_none_or(whole)
}

/// The ids of a register's records, each with its place.
fn ids(document: &Document) -> impl Iterator<Item = (&str, Span)> {
    let key = if document.record.has("measures") {
        "measures"
    } else {
        "references"
    };
    document
        .record
        .records(key)
        .iter()
        .filter_map(|record: &Record| record.string("id"))
}
