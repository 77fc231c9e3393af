//! One language's part of the site: what all of its pages share, worked out once.

use std::cell::Cell;
use std::collections::BTreeMap;

use serde::Serialize;

use super::marks::SourceMarks;
use super::pictures::Pictures;
use crate::address::{Address, Addresses, Page, anchor};
use crate::lang::{Date, Lang};
use crate::markdown::tree::RecordKind;
use crate::model::{ActionState, Measure, Reference, Standing, Strategy, format, judged};

/// What every page of a language may use.
pub struct Edition<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Where everything stands.
    pub addresses: &'a Addresses,
    /// The pictures that texts show.
    pub pictures: &'a Pictures<'a>,
    /// The readers' language.
    pub lang: Lang,
    /// The day of the build.
    pub today: Date,
    /// Whether, and how, texts tell where they are written.
    pub marks: SourceMarks<'a>,
    /// Each measure as goals and tables show it.
    pub measures: Vec<MeasureSummary>,
    /// Whether the page being written shows what a machine translated, which it then says at its top.
    pub shows_drafts: Cell<bool>,
    references: BTreeMap<&'a str, &'a Reference>,
}

/// A measure in one line, the same on every page.
#[derive(Debug, Clone)]
pub struct MeasureSummary {
    /// Its latest value with the period.
    pub latest: Option<String>,
    /// Its target with the period.
    pub target: Option<String>,
    /// How it stands.
    pub status: StatusView,
    /// Its place.
    pub address: Address,
}

/// A status: a word for the reader and a key for the shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusView {
    /// Names the shape.
    pub key: &'static str,
    /// The word.
    pub word: String,
    /// How old it is, once it is no longer fresh.
    pub age: Option<String>,
}

impl<'a> Edition<'a> {
    /// Prepares a language's part of the site.
    pub fn new(
        strategy: &'a Strategy,
        addresses: &'a Addresses,
        pictures: &'a Pictures<'a>,
        lang: Lang,
        today: Date,
        marks: SourceMarks<'a>,
    ) -> Self {
        let mut edition = Self {
            strategy,
            addresses,
            pictures,
            lang,
            today,
            marks,
            measures: Vec::new(),
            shows_drafts: Cell::new(false),
            references: strategy
                .references
                .iter()
                .map(|reference| (reference.id.as_str(), reference))
                .collect(),
        };
        edition.measures = strategy
            .measures
            .iter()
            .map(|measure| edition.summary(measure))
            .collect();
        edition
    }

    /// A label in the readers' language.
    pub fn label(&self, key: &str) -> &'a str {
        self.strategy.publication.labels.get(key, self.lang)
    }

    /// A source, by its id.
    pub fn reference(&self, id: &str) -> Option<&'a Reference> {
        self.references.get(id).copied()
    }

    /// The word and the shape of a standing.
    pub fn standing(&self, standing: Standing) -> StatusView {
        StatusView {
            key: standing.key(),
            word: self.label(format::standing_label(standing)).to_owned(),
            age: None,
        }
    }

    /// The word and the shape of a measure's standing, with its age.
    pub fn standing_of(&self, measure: &Measure, standing: Standing) -> StatusView {
        StatusView {
            age: judged::age(measure, standing, self.lang),
            ..self.standing(standing)
        }
    }

    /// The word and the shape of an action's state.
    pub fn action_state(&self, state: ActionState) -> StatusView {
        StatusView {
            key: state.key(),
            word: self.label(&format!("action_{}", state.key())).to_owned(),
            age: None,
        }
    }

    fn summary(&self, measure: &Measure) -> MeasureSummary {
        let labels = &self.strategy.publication.labels;
        MeasureSummary {
            latest: format::latest(measure, labels, self.lang),
            target: format::target(measure, labels, self.lang),
            status: self.standing_of(measure, measure.status.standing()),
            address: Address {
                page: Page::Measures,
                anchor: Some(anchor(RecordKind::Measure, &measure.id)),
            },
        }
    }
}
