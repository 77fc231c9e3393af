//! What things are called on the site and in the PDF: every word that is not the author's.
//!
//! The defaults stand with all other wording, in a file for each language. `[labels]` replaces single ones; a
//! label replaced in one language only keeps the other's default, so a label never falls back to the other
//! language.

use std::collections::BTreeMap;

use crate::lang::Lang;
pub use crate::wording::labels::{LABELS, Label, find};

/// The labels of one strategy.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    replaced: BTreeMap<(&'static str, Lang), String>,
}

impl Labels {
    /// Replaces a label's wording in one language.
    pub fn replace(&mut self, key: &'static str, lang: Lang, wording: String) {
        self.replaced.insert((key, lang), wording);
    }

    /// A label's wording.
    ///
    /// # Panics
    ///
    /// When no label has the key.
    pub fn get(&self, key: &str, lang: Lang) -> &str {
        let label = find(key).unwrap_or_else(|| panic!("there is no label `{key}`"));
        self.replaced.get(&(label.key, lang)).map_or(
            lang.pick(label.nb.as_str(), label.nn.as_str()),
            String::as_str,
        )
    }

    /// Every label's wording in one language, for templates.
    pub fn all(&self, lang: Lang) -> BTreeMap<&'static str, &str> {
        LABELS
            .iter()
            .map(|label| (label.key, self.get(label.key, lang)))
            .collect()
    }
}
