//! Areas, which are checked each for itself: on all of the machine's cores, and again only where something has
//! changed that its rules may look at.
//!
//! An area's rules are given its own folder and its own texts, and of all other areas what [`Index`] and
//! [`Terms`](crate::terms::Terms) know. What they find and note is taken over in the order of the areas, as if they had been checked
//! one after the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::Index;
use super::{Checker, Used, Withheld};
use crate::cores;
use crate::diagnostic::Diagnostics;
use crate::kept::{Same, Shared};
use crate::lang::{Date, Lang};
use crate::model::Area;
use crate::parse::{self, ParsedStrategy};
use crate::source::Held;
use crate::translation::Review;

/// All that the rules of an area may look at beside its own folder.
#[derive(PartialEq)]
struct Around {
    today: Date,
    /// Those that are published: where none are listed, any area's text tells.
    languages: Vec<Lang>,
    may_lose: bool,
    /// Which files and folders there are.
    listing: Same<()>,
    /// What those hold that are no area's.
    files: Vec<Held>,
    index: Arc<Index>,
    /// What [`Terms`] has of the areas: their names, among others.
    names: Vec<[String; 2]>,
}

/// An area, and what its rules found and noted.
struct Checked {
    area: Shared<Area>,
    found: Diagnostics,
    used: Used,
    withheld: BTreeMap<String, Withheld>,
}

impl Checker<'_> {
    /// Puts the areas together.
    pub(super) fn areas(&mut self) -> Vec<Shared<Area>> {
        let Checker {
            sources,
            draft,
            review,
            today,
            languages,
            index,
            terms,
            may_lose,
            dictionaries,
            coverage,
            ..
        } = *self;
        let files = sources.iter();
        let files = files.filter(|(_, path)| !path.starts_with("areas/"));
        let around = Around {
            today,
            languages: languages.to_vec(),
            may_lose,
            listing: sources.listing(),
            files: files.map(|(file, _)| sources.held(file)).collect(),
            index: Arc::clone(index),
            names: terms.names().collect(),
        };
        let around = Same(sources.kept("strategy.toml").get(around, |_| ()));
        // The other areas' folders are not there to be looked into.
        let draft_around = ParsedStrategy {
            areas: Vec::new(),
            ..draft.clone()
        };
        let nothing = Review::default();
        let checked = cores::each(&index.areas, |id| {
            let path = format!("areas/{id}");
            let folder = parse::folder(&draft.areas, id).cloned();
            let review = review.of(&format!("{path}/")).cloned();
            let of = (around.clone(), folder.map(Same), review.map(Same));
            sources.kept(&path).get(of, |(_, folder, review)| {
                let mut found = Diagnostics::default();
                let mut checker = Checker {
                    diagnostics: &mut found,
                    sources,
                    draft: &draft_around,
                    review: review.as_ref().map_or(&nothing, |review| &review.0),
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
                let folder = folder.as_ref().map(|folder| &*folder.0);
                let area = Shared::from(checker.area(id.clone(), folder));
                let Checker { used, withheld, .. } = checker;
                Checked {
                    area,
                    used,
                    withheld,
                    found,
                }
            })
        });
        let areas = checked.iter().map(|checked| {
            self.diagnostics.extend(checked.found.iter().cloned());
            self.used.extend(&checked.used);
            for (path, later) in &checked.withheld {
                let own = self.withheld.entry(path.clone());
                let own = own.or_insert_with(|| later.clone());
                own.rows.extend(later.rows.iter().cloned());
            }
            checked.area.clone()
        });
        areas.collect()
    }
}

impl Used {
    /// Adds what a later part uses.
    fn extend(&mut self, later: &Self) {
        self.cited.extend(later.cited.iter().cloned());
        self.shown.extend(later.shown.iter().cloned());
        self.linked.extend(later.linked.iter().cloned());
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
