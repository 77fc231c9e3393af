//! The labels of the site and the PDF: every word that is not the author's.
//!
//! The defaults stand with all other wording, in a file for each language. `[labels]` replaces single ones; a
//! label replaced in one language only keeps the other's default, so a label never falls back to the other
//! language.

use std::collections::BTreeMap;

use crate::lang::Lang;
pub use crate::wording::labels::{LABELS, Label, find, variables};

/// A label's wording with what `value` has for its variables; those that it has nothing for are left.
pub fn filled<'a>(words: &'a str, value: impl Fn(&'a str) -> Option<&'a str>) -> String {
    let mut filled = String::new();
    let mut done = 0;
    for (name, at) in variables(words) {
        let Some(value) = value(name) else {
            continue;
        };
        filled.push_str(&words[done..at.start]);
        filled.push_str(value);
        done = at.end;
    }
    filled + &words[done..]
}

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

    /// The mark before words in a table or a list that a machine translated and nobody has reviewed; nothing before
    /// others.
    pub fn draft_mark(&self, is_draft: bool, lang: Lang) -> String {
        match is_draft {
            true => format!("[{}] ", self.get("machine_translated_short", lang)),
            false => String::new(),
        }
    }

    /// A label's wording with these values of its variables.
    ///
    /// # Panics
    ///
    /// When no label has the key.
    pub fn fill(&self, key: &str, lang: Lang, values: &[(&str, &str)]) -> String {
        filled(self.get(key, lang), |name| {
            let (_, value) = values.iter().find(|(other, _)| *other == name)?;
            Some(value)
        })
    }

    /// Every label's wording in one language, for templates.
    pub fn all(&self, lang: Lang) -> BTreeMap<&'static str, &str> {
        LABELS
            .iter()
            .map(|label| (label.key, self.get(label.key, lang)))
            .collect()
    }
}
