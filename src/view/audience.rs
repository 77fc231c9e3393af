//! All expectations to one audience.

use schemars::JsonSchema;
use serde::Serialize;

use super::expectations::{Expected, expected};
use super::{Medium, Of, Readers, Renderer};
use crate::address::Page;
use crate::markdown::tree::RecordKind;
use crate::model;

/// All that is expected of one audience.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Audience<M: Medium> {
    /// Its key.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// First what is expected everywhere, then area for area.
    pub parts: Vec<AudiencePart<M>>,
}

/// What is expected in one area, or everywhere.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct AudiencePart<M: Medium> {
    /// What leads to where it stands.
    pub place: Option<M::Place>,
    /// The area, or that it holds everywhere.
    pub title: M::Line,
    /// The area's number.
    pub number: Option<usize>,
    /// What is expected.
    pub expected: Expected<M>,
}

/// All that is expected of one audience.
pub fn audience<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers<'a>,
    audience: model::Audience,
) -> Audience<Of<'a, R>> {
    Audience {
        key: audience.key(),
        title: readers.label(audience.expectations()).to_owned(),
        parts: parts(renderer, readers, audience),
    }
}

/// First what is expected everywhere, then area for area.
pub(super) fn parts<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers<'a>,
    audience: model::Audience,
) -> Vec<AudiencePart<Of<'a, R>>> {
    let strategy = renderer.strategy();
    let mut parts = Vec::new();
    if let Some(texts) = strategy.expectations.get(&audience) {
        parts.push(AudiencePart {
            place: renderer.page(Page::Platform),
            title: renderer.own("expectations_everywhere"),
            number: None,
            expected: expected(renderer, readers, audience, texts),
        });
    }
    for (index, area) in strategy.areas.iter().enumerate() {
        if let Some(texts) = area.expectations.get(&audience) {
            parts.push(AudiencePart {
                place: Some(renderer.place(RecordKind::Area, &area.id)),
                title: renderer.line(&area.title),
                number: Some(index + 1),
                expected: expected(renderer, readers, audience, texts),
            });
        }
    }
    parts
}

/// What every part goes on from, where that is the same: it is said once, above them, and no longer in each.
pub(super) fn said_once<M: Medium>(parts: &mut [AudiencePart<M>]) -> Option<String> {
    let mut leads = parts.iter().map(|part| &part.expected.lead_in);
    let first = leads.next()?.clone()?;
    if leads.any(|lead| lead.as_ref() != Some(&first)) {
        return None;
    }
    for part in parts {
        part.expected.lead_in = None;
    }
    Some(first)
}
