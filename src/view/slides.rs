//! The strategy as slides, for a meeting or a council.

use schemars::JsonSchema;
use serde::Serialize;

use super::area::actions_where;
use super::audience::{AudiencePart, parts, said_once};
use super::measures::{MeasureRow, measure_rows, standing_alone};
use super::{
    ActionEntry, Choice, DeckPart, Identity, Medium, Named, Of, Publication, Readers, Renderer,
    StateBar, deck, identity, publication, state_bar, values,
};
use crate::model::{self, Standing, Strategy, shown};

/// The most measures on an area's slide.
const MOST_MEASURES: usize = 3;

/// All slides.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Slides<M: Medium> {
    /// What the strategy is.
    #[serde(flatten)]
    pub identity: Identity<M>,
    /// Who publishes it.
    #[serde(flatten)]
    pub publication: Publication<M>,
    /// Which says what it is worth: its `marks`, its `decision` or its `status`.
    #[schemars(with = "String")]
    pub said: Said,
    /// The heading above vision and values; none where there are neither.
    pub vision_heading: Option<String>,
    /// The vision.
    pub vision: Option<M::Text>,
    /// The values.
    pub values: Vec<Named<M>>,
    /// The areas.
    pub areas: Vec<AreaSlide<M>>,
    /// What is expected of leaders and of employees.
    pub audiences: Vec<AudienceSlide<M>>,
    /// Questions to talk about.
    pub parts: Vec<DeckPart<M>>,
    /// The standing of all measures together.
    pub bar: Option<StateBar>,
    /// All measures, by how they stand.
    pub standings: Vec<Standings<M>>,
    /// What is not done yet, by the day it is due.
    pub actions: Vec<ActionEntry<M>>,
}

/// What says on the first slide what the strategy is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Said {
    /// The marks that every page says: a draft, a hearing, a strategy that has ended.
    Marks,
    /// Who adopted it, and when.
    Decision,
    /// How far it has come.
    Status,
}

/// What is expected of an audience.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct AudienceSlide<M: Medium> {
    /// Its heading.
    pub title: String,
    /// What every part goes on from, where that is the same.
    pub lead_in: Option<String>,
    /// First what is expected everywhere, then area for area.
    pub parts: Vec<AudiencePart<M>>,
}

/// An area in short.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct AreaSlide<M: Medium> {
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: M::Line,
    /// Its goals.
    pub goals: Vec<M::Text>,
    /// The first of what they are measured by, one of each goal before a second of any.
    pub measures: Vec<M::Shown<String, MeasureRow<M>>>,
    /// The chosen paths.
    pub veivalg: Vec<M::Text>,
}

/// Measures that stand alike.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Standings<M: Medium> {
    /// How they stand.
    pub status: Choice,
    /// They, in the order of the register.
    pub measures: Vec<M::Shown<String, MeasureRow<M>>>,
}

/// Whether slides have anything to show beside what the strategy is called.
pub fn has_slides(strategy: &Strategy) -> bool {
    strategy.vision.is_some()
        || !strategy.values.is_empty()
        || !strategy.areas.is_empty()
        || !strategy.measures.is_empty()
        || strategy.expectations.keys().any(|who| SHOWN.contains(who))
        || shown::questions(strategy).next().is_some()
}

/// Those whose expectations are shown.
const SHOWN: [model::Audience; 2] = [model::Audience::Leaders, model::Audience::Employees];

/// All slides.
pub fn slides<'a, R: Renderer<'a>>(renderer: &mut R, readers: Readers<'a>) -> Slides<Of<'a, R>> {
    let strategy = renderer.strategy();
    let areas = strategy.areas.iter().enumerate();
    let areas = areas.map(|(index, area)| area_slide(renderer, index, area));
    let areas = areas.collect();
    let audiences = SHOWN.map(|who| {
        let mut parts = parts(renderer, readers, who);
        AudienceSlide {
            title: readers.label(who.expectations()).to_owned(),
            lead_in: said_once(&mut parts),
            parts,
        }
    });
    let audiences = audiences.into_iter();
    Slides {
        identity: identity(renderer),
        publication: publication(renderer, readers),
        said: said(strategy, readers),
        vision_heading: vision_heading(strategy).map(|label| readers.label(label).to_owned()),
        vision: (strategy.vision.as_ref()).map(|vision| renderer.phrase(vision)),
        values: values(renderer),
        areas,
        audiences: audiences.filter(|who| !who.parts.is_empty()).collect(),
        parts: deck(renderer, readers.lang).parts,
        bar: state_bar(strategy, readers),
        standings: standings(renderer, readers),
        actions: actions_where(renderer, |action| action.state.is_open()),
    }
}

fn said(strategy: &Strategy, readers: Readers<'_>) -> Said {
    if !strategy.marks(readers.lang).is_empty() {
        Said::Marks
    } else if strategy.adopted.is_some() {
        Said::Decision
    } else {
        Said::Status
    }
}

/// The label above vision and values.
fn vision_heading(strategy: &Strategy) -> Option<&'static str> {
    match (strategy.vision.is_some(), !strategy.values.is_empty()) {
        (true, true) => Some("vision_and_values"),
        (true, false) => Some("vision"),
        (false, true) => Some("values"),
        (false, false) => None,
    }
}

fn area_slide<'a, R: Renderer<'a>>(
    renderer: &mut R,
    index: usize,
    area: &'a model::Area,
) -> AreaSlide<Of<'a, R>> {
    AreaSlide {
        number: index + 1,
        title: renderer.line(&area.title),
        goals: (area.goals.iter())
            .map(|goal| renderer.phrase(&goal.text))
            .collect(),
        measures: measure_rows(renderer, &first_measures(area)),
        veivalg: (area.veivalg.iter())
            .map(|path| renderer.phrase(&path.text))
            .collect(),
    }
}

/// The measures that stand for an area: one of each goal before a second of any.
fn first_measures(area: &model::Area) -> Vec<usize> {
    let of_goal = |goal: &model::Goal| {
        let parts = goal.subgoals.iter().flat_map(|part| &part.measures);
        let measures: Vec<usize> = goal.measures.iter().chain(parts).copied().collect();
        measures
    };
    let goals: Vec<Vec<usize>> = area.goals.iter().map(of_goal).collect();
    let longest = goals.iter().map(Vec::len).max().unwrap_or_default();
    let mut first = Vec::new();
    for round in 0..longest {
        for &measure in goals.iter().filter_map(|measures| measures.get(round)) {
            if !first.contains(&measure) {
                first.push(measure);
            }
        }
    }
    first.truncate(MOST_MEASURES);
    first
}

/// All measures by how they stand, in the order of the bar.
fn standings<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers<'a>,
) -> Vec<Standings<Of<'a, R>>> {
    let strategy = renderer.strategy();
    let of = |renderer: &mut R, standing: Standing| {
        let measures = strategy.measures.iter().enumerate();
        let alike = measures.filter(|(_, measure)| measure.status.standing() == standing);
        let alike: Vec<usize> = alike.map(|(index, _)| index).collect();
        Standings {
            status: standing_alone(standing, readers),
            measures: measure_rows(renderer, &alike),
        }
    };
    let all = Standing::ALL.map(|standing| of(renderer, standing));
    let all = all.into_iter();
    all.filter(|group| !group.measures.is_empty()).collect()
}
