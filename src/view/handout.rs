//! The handout for one audience: the expectations to it, the goals that they serve, and the state of those.

use schemars::JsonSchema;
use serde::Serialize;

use super::audience::{AudiencePart, parts, said_once};
use super::overview::{GroupGoal, goals_of, overall_goals};
use super::{Day, Identity, Medium, Of, Publication, Readers, Renderer, identity, publication};
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
    /// The heading, which names whose expectations these are.
    pub heading: String,
    /// What every part goes on from, where that is the same.
    pub lead_in: Option<String>,
    /// First what is expected everywhere, then area for area.
    pub parts: Vec<HandoutPart<M>>,
    /// The day that its figures are of; none where it has no figures.
    pub figures_of: Option<Day>,
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
    let mut parts = parts(renderer, readers, audience);
    let lead_in = said_once(&mut parts);
    let parts = parts.into_iter().map(|part| HandoutPart {
        goals: match part.number {
            Some(number) => goals_of(renderer, &areas[number - 1]),
            None => overall_goals(renderer),
        },
        part,
    });
    let parts: Vec<HandoutPart<Of<'a, R>>> = parts.collect();
    let mut goals = parts.iter().flat_map(|part| &part.goals);
    let has_figures = goals.any(|goal| !goal.measures.is_empty());
    Handout {
        figures_of: has_figures.then(|| readers.today.into()),
        lead_in,
        parts,
        identity: identity(renderer),
        publication: publication(renderer, readers),
        heading: readers.label(audience.expectations()).to_owned(),
    }
}
