//! Parts of the strategy that are checked separately: its own files, chapters and areas. They are checked on all of
//! the machine's cores, and again only where something has changed that their rules may look at.
//!
//! The rules of a part are given its own folder and its own texts, the files that lie in no area and no chapter, and of
//! areas and chapters what [`Index`] and [`Terms`] know. What they find and note is taken over in the order of the
//! parts, as if they had been checked one after the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::Index;
use super::order::PLATFORM;
use super::{Checker, Used, Withheld};
use crate::cache::{Same, Shared};
use crate::diagnostic::Diagnostics;
use crate::lang::{Date, Lang};
use crate::model::{Area, Chapter, Strategy};
use crate::parse::{self, Folder, ParsedStrategy};
use crate::source::Held;
use crate::terms::Terms;
use crate::translation::Review;

/// The strategy's own files that have texts.
const OWN: [&str; 5] = [
    "strategy.toml",
    "veivalg.toml",
    "measures.toml",
    "references.toml",
    "process.toml",
];

/// All that the rules of a part may look at beside its own folder and texts.
#[derive(PartialEq)]
struct Around {
    today: Date,
    /// Those that are published: where none are listed, any text tells.
    languages: Vec<Lang>,
    may_lose: bool,
    /// Which files and folders there are.
    listing: Same<()>,
    /// What those hold that lie in no area and no chapter.
    files: Vec<Held>,
    index: Arc<Index>,
    terms: Same<Terms>,
}

/// What the rules of a part are given: what is around it, its own folder and its own texts.
type Given = (Same<()>, Option<Same<Folder>>, Vec<Same<Review>>);

/// A part as it was made, and what its rules found and noted.
struct Checked<T> {
    made: T,
    found: Diagnostics,
    used: Used,
    withheld: BTreeMap<String, Withheld>,
}

impl Checker<'_> {
    /// Stands for all that the rules of any part may look at beside its own.
    pub(super) fn around(&self) -> Same<()> {
        let is_around = |path: &str| !path.starts_with("areas/") && !path.starts_with("chapters/");
        let files = self.sources.iter().filter(|(_, path)| is_around(path));
        let around = Around {
            today: self.today,
            languages: self.languages.to_vec(),
            may_lose: self.may_lose,
            listing: self.sources.listing(),
            files: files.map(|(file, _)| self.sources.held(file)).collect(),
            index: Arc::clone(self.index),
            terms: Same(Arc::clone(self.terms)),
        };
        Same(self.sources.kept("strategy.toml").get(around, |_| ()))
    }

    /// Puts together what is written in the strategy's own files; none without a `strategy.toml` to read.
    pub(super) fn own_files(&mut self, around: &Same<()>) -> Option<Strategy> {
        let texts = OWN.iter().filter_map(|path| self.review.of(path));
        let texts = texts.map(|texts| Same(Arc::clone(texts))).collect();
        let own = [("strategy.toml".to_owned(), (around.clone(), None, texts))];
        let made = self.each_apart(own, |checker, _, _| checker.without_parts());
        made.into_iter().next().flatten()
    }

    /// Puts the chapters together.
    pub(super) fn chapters(&mut self, around: &Same<()>) -> Vec<Shared<Chapter>> {
        let ids = self.index.chapters.iter().filter(|id| *id != PLATFORM);
        let chapters = self.folders("chapters", ids, &self.draft.chapters, around);
        self.each_apart(chapters, |checker, id, folder| {
            checker.chapter(id.to_owned(), folder).into()
        })
    }

    /// Puts the areas together.
    pub(super) fn areas(&mut self, around: &Same<()>) -> Vec<Shared<Area>> {
        let ids = self.index.areas.iter();
        let areas = self.folders("areas", ids, &self.draft.areas, around);
        self.each_apart(areas, |checker, id, folder| {
            checker.area(id.to_owned(), folder).into()
        })
    }

    /// What the rules of each of these folders are given, by its path.
    fn folders<'i>(
        &self,
        parent: &str,
        ids: impl Iterator<Item = &'i String>,
        folders: &[Arc<Folder>],
        around: &Same<()>,
    ) -> Vec<(String, Given)> {
        let given = ids.map(|id| {
            let path = format!("{parent}/{id}");
            let folder = parse::folder(folders, id).cloned().map(Same);
            let texts = self.review.of(&format!("{path}/")).cloned().map(Same);
            (path, (around.clone(), folder, texts.into_iter().collect()))
        });
        given.collect()
    }

    /// What `make` makes of each part, by its id and its folder.
    fn each_apart<T: Clone + Send + Sync + 'static>(
        &mut self,
        parts: impl IntoIterator<Item = (String, Given)>,
        make: impl Fn(&mut Checker<'_>, &str, Option<&Folder>) -> T + Sync,
    ) -> Vec<T> {
        let Checker {
            sources,
            draft,
            today,
            languages,
            index,
            terms,
            may_lose,
            dictionaries,
            coverage,
            ..
        } = *self;
        // The other folders are not there to be looked into.
        let draft = &ParsedStrategy {
            areas: Vec::new(),
            chapters: Vec::new(),
            ..draft.clone()
        };
        let checked = sources.each_kept(parts, |path, (_, folder, texts)| {
            let mut found = Diagnostics::default();
            let mut checker = Checker {
                diagnostics: &mut found,
                sources,
                draft,
                review: &Review::together(texts),
                today,
                languages,
                index,
                terms,
                may_lose,
                dictionaries,
                is_quoted: false,
                used: Used::default(),
                withheld: BTreeMap::new(),
                coverage,
            };
            let id = path.rsplit('/').next().unwrap_or(path);
            let folder = folder.as_ref().map(|folder| &*folder.0);
            let made = make(&mut checker, id, folder);
            let Checker { used, withheld, .. } = checker;
            Checked {
                made,
                used,
                withheld,
                found,
            }
        });
        let made = checked.iter().map(|checked| {
            self.diagnostics.extend(checked.found.iter().cloned());
            self.used.extend(&checked.used);
            for (path, later) in &checked.withheld {
                let own = self.withheld.entry(path.clone());
                let own = own.or_insert_with(|| later.clone());
                own.rows.extend(later.rows.iter().cloned());
            }
            checked.made.clone()
        });
        made.collect()
    }
}

impl Used {
    /// Adds what a later part uses.
    fn extend(&mut self, later: &Self) {
        self.cited.extend(later.cited.iter().cloned());
        self.shown.extend(later.shown.iter().cloned());
        self.linked.extend(later.linked.iter().cloned());
        for (file, measures) in &later.figures {
            *self.figures.entry(*file).or_default() += measures;
        }
        for (own, later) in [
            (&mut self.linked_pictures, &later.linked_pictures),
            (&mut self.pictures, &later.pictures),
            (&mut self.absent, &later.absent),
        ] {
            for (file, place) in later {
                own.entry(*file).or_insert(*place);
            }
        }
    }
}
