//! What one audience is given to hold: what is expected of it, the goals that this is for, and how they stand.

use schemars::JsonSchema;
use serde::Serialize;

use super::audience::{AudiencePart, parts};
use super::overview::{GroupGoal, goals_of, overall_goals};
use super::{Identity, Medium, Of, Publication, Readers, Renderer, identity, publication};
use crate::model;

/// A sheet for one audience.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Handout<M: Medium> {
    /// What the strategy is.
    #[serde(flatten)]
    pub identity: Identity<M>,
    /// Who publishes it.
    #[serde(flatten)]
    pub publication: Publication<M>,
    /// That something is expected, and of whom.
    pub heading: String,
    /// First what is expected everywhere, then area for area.
    pub parts: Vec<HandoutPart<M>>,
}

/// What is expected in one area, or everywhere, and for what.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct HandoutPart<M: Medium> {
    /// What is expected.
    #[serde(flatten)]
    pub part: AudiencePart<M>,
    /// The goals that it is for.
    pub goals: Vec<GroupGoal<M>>,
}

/// A sheet for one audience.
pub fn handout<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers<'a>,
    audience: model::Audience,
) -> Handout<Of<'a, R>> {
    let areas = &renderer.strategy().areas;
    let parts = parts(renderer, readers, audience).into_iter();
    let parts = parts.map(|part| HandoutPart {
        goals: match part.number {
            Some(number) => goals_of(renderer, &areas[number - 1]),
            None => overall_goals(renderer),
        },
        part,
    });
    Handout {
        parts: parts.collect(),
        identity: identity(renderer),
        publication: publication(renderer, readers),
        heading: readers.label(audience.expectations()).to_owned(),
    }
}
