//! The expectations to each audience.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{ExtraOf, Medium, Of, Readers, Renderer, extra};
use crate::address::Page;
use crate::lang::Lang;
use crate::markdown::tree::{Block, plain};
use crate::model::{self, Audience, Expectations, Text};

/// What is expected: texts by audience for programs, audience for audience for people.
pub type ByAudience<M> =
    <M as Medium>::Shown<BTreeMap<&'static str, Vec<Entry<M>>>, Vec<Expected<M>>>;

/// An entry of a list that is a text and no more, for programs.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Entry<M: Medium> {
    /// What it says.
    #[serde(flatten)]
    pub text: M::Text,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// An entry for programs.
pub(super) fn entry<'a, R: Renderer<'a>>(
    renderer: &mut R,
    entry: &'a model::Entry,
) -> Entry<Of<'a, R>> {
    Entry {
        text: renderer.phrase(&entry.text),
        extra: extra(renderer, &entry.extra),
    }
}

/// What is expected of one audience in one place.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Expected<M: Medium> {
    /// The audience's key.
    pub key: &'static str,
    /// The audience, as a heading under that of all expectations.
    pub title: String,
    /// The audience and that something is expected, as a heading by itself.
    pub heading: String,
    /// What each expectation continues; none when it is empty or there is nothing to continue it.
    pub lead_in: Option<String>,
    /// A single expectation that is a whole paragraph.
    pub alone: Option<M::Text>,
    /// The expectations.
    pub items: Vec<M::Text>,
    /// All that is expected of this audience.
    pub all: Option<M::Place>,
}

/// What is expected of each audience, in the order audiences are shown.
pub(super) fn expectations<'a, R: Renderer<'a>>(
    renderer: &mut R,
    all: &'a Expectations,
) -> ByAudience<Of<'a, R>> {
    renderer.shown(
        |renderer| {
            let mut by_key = BTreeMap::new();
            for (audience, texts) in all {
                let texts = texts.iter().map(|each| entry(renderer, each));
                by_key.insert(audience.key(), texts.collect());
            }
            by_key
        },
        |renderer, readers| {
            let order = &renderer.strategy().audiences;
            let there = order
                .iter()
                .filter_map(|audience| Some((*audience, all.get(audience)?)));
            there
                .map(|(audience, texts)| expected(renderer, readers, audience, texts))
                .collect()
        },
    )
}

/// What is expected of one audience.
pub(super) fn expected<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers<'a>,
    audience: Audience,
    entries: &'a [model::Entry],
) -> Expected<Of<'a, R>> {
    let lead_in = readers.label(audience.lead_in());
    let texts: Vec<&Text> = entries.iter().map(|entry| &entry.text).collect();
    let (alone, items) = match texts[..] {
        [text] if lead_in.is_empty() || stands_alone(text, readers.lang) => {
            (Some(renderer.text(text, 4)), Vec::new())
        }
        _ => {
            let items = texts.into_iter().map(|text| renderer.phrase(text));
            (None, items.collect())
        }
    };
    Expected {
        key: audience.key(),
        title: readers.label(audience.label()).to_owned(),
        heading: readers.label(audience.expectations()).to_owned(),
        lead_in: (!lead_in.is_empty() && alone.is_none()).then(|| lead_in.to_owned()),
        alone,
        items,
        all: renderer.page(Page::Audience(audience)),
    }
}

/// Whether a text is sentences of its own, which continue no lead-in.
fn stands_alone(text: &Text, lang: Lang) -> bool {
    match text.resolve(lang).value.blocks.first() {
        Some(Block::Paragraph { inlines, .. }) => plain(inlines).starts_with(char::is_uppercase),
        _ => true,
    }
}
