//! One language's part of the site: what all of its pages share, worked out once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use tera::Value;

use super::marks::SourceMarks;
use super::pictures::Pictures;
use crate::address::Addresses;
use crate::lang::{Date, Lang};
use crate::model::{Reference, Strategy};

/// What every page of a language may use.
pub struct LanguageSite<'a> {
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
    /// What leads from the page of one area to those of all.
    pub areas: OnceLock<Vec<Value>>,
    references: BTreeMap<&'a str, &'a Reference>,
}

impl<'a> LanguageSite<'a> {
    /// Prepares a language's part of the site.
    pub fn new(
        strategy: &'a Strategy,
        addresses: &'a Addresses,
        pictures: &'a Pictures<'a>,
        lang: Lang,
        today: Date,
        marks: SourceMarks<'a>,
    ) -> Self {
        Self {
            strategy,
            addresses,
            pictures,
            lang,
            today,
            marks,
            areas: OnceLock::new(),
            references: strategy
                .references
                .iter()
                .map(|reference| (reference.id.as_str(), reference))
                .collect(),
        }
    }

    /// A label in the readers' language.
    pub fn label(&self, key: &str) -> &'a str {
        self.strategy.publication.labels.get(key, self.lang)
    }

    /// A source, by its id.
    pub fn reference(&self, id: &str) -> Option<&'a Reference> {
        self.references.get(id).copied()
    }
}
