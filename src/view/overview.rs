//! The table from goal to measure, and how many measures stand how.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::measures::{MeasureRow, measure_rows, standing_alone};
use super::{Choice, Medium, Of, Readers, Renderer};
use crate::address::Page;
use crate::markdown::tree::RecordKind;
use crate::model::{self, Standing, Strategy, standing_text};

/// The overall goals, or an area, in the table from goal to measure.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Group<M: Medium> {
    /// The place that a link to it leads to.
    pub place: Option<M::Place>,
    /// Its name.
    pub title: M::Line,
    /// Its goals.
    pub goals: Vec<GroupGoal<M>>,
}

/// A goal in that table.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct GroupGoal<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its name or first words.
    pub words: M::Line,
    /// Whether it is a part of the goal before it.
    pub is_part: bool,
    /// Whether its parts are what measures it.
    pub by_parts: bool,
    /// What it is measured by.
    pub measures: Vec<M::Shown<String, MeasureRow<M>>>,
}

/// How many measures stand so.
#[derive(Serialize, JsonSchema)]
pub struct Count {
    /// How they stand.
    pub status: Choice,
    /// How many.
    pub count: usize,
}

/// From overall goals and areas to goal to measure.
pub fn matrix<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<Group<Of<'a, R>>> {
    let strategy = renderer.strategy();
    let mut groups = Vec::new();
    let above = overall_goals(renderer);
    if !above.is_empty() {
        groups.push(Group {
            place: renderer.page(Page::Platform),
            title: renderer.own("steering_goals"),
            goals: above,
        });
    }
    for area in strategy.areas.iter().filter(|area| !area.goals.is_empty()) {
        let goals = goals_of(renderer, area);
        groups.push(Group {
            place: Some(renderer.place(RecordKind::Area, &area.id)),
            title: renderer.line(&area.title),
            goals,
        });
    }
    groups
}

/// The overall goals that are measured.
pub(super) fn overall_goals<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<GroupGoal<Of<'a, R>>> {
    let measured = |goal: &&model::SteeringGoal| !goal.measures.is_empty();
    let above = renderer.strategy().steering_goals.iter().filter(measured);
    let above = above.map(|goal| GroupGoal {
        place: renderer.place(RecordKind::SteeringGoal, &goal.id),
        words: renderer.line(&goal.name),
        is_part: false,
        by_parts: false,
        measures: measure_rows(renderer, &goal.measures),
    });
    above.collect()
}

/// An area's goals, each with its parts after it.
pub(super) fn goals_of<'a, R: Renderer<'a>>(
    renderer: &mut R,
    area: &'a model::Area,
) -> Vec<GroupGoal<Of<'a, R>>> {
    let mut goals = Vec::new();
    for goal in &area.goals {
        goals.push(GroupGoal {
            place: renderer.place(RecordKind::Goal, &goal.id),
            words: renderer.excerpt(&goal.text, 240),
            is_part: false,
            by_parts: goal.measures.is_empty() && !goal.subgoals.is_empty(),
            measures: measure_rows(renderer, &goal.measures),
        });
        goals.extend(goal.subgoals.iter().map(|part| GroupGoal {
            place: renderer.place(RecordKind::Goal, &part.id),
            words: renderer.excerpt(&part.text, 240),
            is_part: true,
            by_parts: false,
            measures: measure_rows(renderer, &part.measures),
        }));
    }
    goals
}

/// How many measures stand how, in the order of standings; what older figures say is counted by itself.
pub fn tally(strategy: &Strategy, readers: Readers) -> Vec<Count> {
    let all: Vec<usize> = (0..strategy.measures.len()).collect();
    tally_of(strategy, &all, readers)
}

/// How many of these measures stand how.
pub(super) fn tally_of(strategy: &Strategy, measures: &[usize], readers: Readers) -> Vec<Count> {
    let mut counts: BTreeMap<(Standing, bool), usize> = BTreeMap::new();
    for &index in measures {
        let measure = &strategy.measures[index];
        let standing = measure.status.standing();
        let is_old = standing_text::age(measure, standing, readers.labels, readers.lang).is_some();
        *counts.entry((standing, is_old)).or_default() += 1;
    }
    let counts = counts.into_iter();
    counts
        .map(|((standing, is_old), count)| Count {
            status: Choice {
                age: is_old.then(|| readers.label("older_figures").to_owned()),
                ..standing_alone(standing, readers)
            },
            count,
        })
        .collect()
}
