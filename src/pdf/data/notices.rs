//! Notices to readers on how a wording relates to the other language's, for the theme's Typst files.
//!
//! In: the notices of texts and names. Out: notes among a text's blocks, and a word at each block and name
//! that such a note concerns. A theme that knows nothing of them shows the text without them.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use super::typst_data::TypstData;
use crate::address::{counterpart, encode};
use crate::lang::Resolved;
use crate::markdown::tree::{Notice, TranslationNotice};
use crate::model::Text;

/// Where the other language's wording stands.
#[derive(Serialize, JsonSchema)]
pub struct Elsewhere {
    /// Its address; none where it is not known.
    url: Option<String>,
}

impl TypstData<'_> {
    /// What a part of the document says first where a machine translated any of the texts walked until now:
    /// where the other language's are on the site.
    pub fn drafts(&self) -> Option<Elsewhere> {
        self.drafts.then(|| Elsewhere {
            url: self.across(None),
        })
    }

    /// The blocks of a text, each with what is told of its wording; before the first of which it is told
    /// stands a note.
    pub(super) fn told_blocks(&mut self, text: &Text) -> Value {
        let Resolved { value, fallback } = text.resolve(self.lang);
        // What is in the other language is reported as such.
        if fallback.is_some() || value.notices.is_empty() {
            return self.blocks(&value.blocks);
        }
        let mut values = Vec::new();
        self.depth += 1;
        for index in 0..=value.blocks.len() {
            let mut note = |told: &str, notice: &Notice| {
                let url = self.across(counterpart(text, notice, self.lang));
                values.push(json!({"type": "told", "told": told, "url": url}));
            };
            if let Some(more) = value.more_at(index) {
                note("incomplete", more);
            }
            let told = value
                .told_of(index)
                .and_then(|notice| Some((key(notice.told)?, notice)));
            if let Some((told, notice)) = told.filter(|_| !value.told_before(index)) {
                note(told, notice);
            }
            let Some(block) = value.blocks.get(index) else {
                continue;
            };
            let first = values.len();
            // A source that it cites is a text of its own.
            let outer = std::mem::replace(&mut self.told, told.map(|(_, notice)| notice.told));
            self.push_block(block, &mut values);
            self.told = outer;
            if let Some((told, notice)) = told {
                self.drafts |= notice.told == TranslationNotice::Draft;
                for block in &mut values[first..] {
                    block["told"] = json!(told);
                }
            }
        }
        self.depth -= 1;
        Value::Array(values)
    }

    /// What is told of a name or of words of a text, as the theme knows it.
    pub(super) fn told<T>(
        &mut self,
        resolved: &Resolved<'_, T>,
        told: Option<TranslationNotice>,
    ) -> Option<&'static str> {
        let told = told.filter(|_| resolved.fallback.is_none())?;
        self.drafts |= told == TranslationNotice::Draft;
        key(told)
    }

    /// The address of the page in the other language, or of a place on it; none where it is not known.
    fn across(&self, anchor: Option<String>) -> Option<String> {
        let (publication, other) = (&self.strategy.publication, self.lang.other());
        let base = publication.base_url.as_ref();
        let base = base.filter(|_| publication.languages.contains(&other))?;
        let path = encode(&self.addresses.path(self.page, other));
        let anchor = anchor.map(|anchor| format!("#{anchor}"));
        Some(format!("{base}{path}{}", anchor.unwrap_or_default()))
    }
}

/// What is told, as the theme knows it.
pub(super) fn key(told: TranslationNotice) -> Option<&'static str> {
    match told {
        TranslationNotice::Stale => Some("stale"),
        TranslationNotice::Draft => Some("draft"),
        TranslationNotice::Incomplete => Some("incomplete"),
        TranslationNotice::Counterpart => None,
    }
}
