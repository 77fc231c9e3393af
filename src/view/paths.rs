//! The chosen paths of an area: numbered as written, and grouped by goal where there are many.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::area::{GoalRef, Veivalg, goal_ref, id_of};
use super::{Medium, Of, Renderer, extra};
use crate::markdown::tree::RecordKind;
use crate::model;

/// More paths than these are grouped by the goals they serve.
const MOST_IN_ONE_LIST: usize = 6;

/// Paths that are shown together.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct VeivalgGroup<M: Medium> {
    /// The goal that they serve; none of those that serve every goal of the area, and where all paths are one
    /// group.
    pub goal: Option<GoalRef<M>>,
    /// Its first words.
    pub words: Option<M::Line>,
    /// The paths, by their indexes in the area.
    pub paths: Vec<usize>,
}

/// The groups, as the medium is given them.
type Groups<M> = <M as Medium>::Shown<(), Vec<VeivalgGroup<M>>>;

/// The paths of an area in the order written, and the groups that people read them in.
pub(super) fn paths<'a, R: Renderer<'a>>(
    renderer: &mut R,
    here: usize,
) -> (Vec<Veivalg<Of<'a, R>>>, Groups<Of<'a, R>>) {
    let all = &renderer.strategy().areas[here].veivalg;
    let grouped = grouped(all, here);
    let mut written: BTreeMap<usize, Veivalg<Of<'a, R>>> = BTreeMap::new();
    // In the order they are read in, which numbers footnotes.
    for &at in grouped.iter().flat_map(|(_, paths)| paths) {
        written.insert(at, chosen(renderer, here, at, &all[at]));
    }
    let groups = renderer.shown(
        |_| (),
        |renderer, _| {
            let groups = grouped.into_iter();
            groups
                .map(|(goal, paths)| VeivalgGroup {
                    words: goal.map(|goal| {
                        let goals = &renderer.strategy().areas[goal.area].goals;
                        renderer.excerpt(&goals[goal.goal].text, 240)
                    }),
                    goal: goal.map(|goal| goal_ref(renderer, Some(here), goal)),
                    paths,
                })
                .collect()
        },
    );
    (written.into_values().collect(), groups)
}

/// A goal, and the paths under it by their indexes.
type Grouped = (Option<model::GoalRef>, Vec<usize>);

/// The indexes of paths under the goal that each serves first: the area's own goals in their order, then those of
/// other areas, then what serves all. One group where paths are few, or all serve the same.
fn grouped(all: &[model::Veivalg], here: usize) -> Vec<Grouped> {
    let first = |path: &model::Veivalg| {
        let whole = |goal: &model::GoalRef| model::GoalRef {
            subgoal: None,
            ..*goal
        };
        let goals = || path.goals.iter().map(whole);
        let own = goals().filter(|goal| goal.area == here);
        own.min_by_key(|goal| goal.goal).or_else(|| goals().next())
    };
    let mut groups: BTreeMap<(bool, bool, usize, usize), Grouped> = BTreeMap::new();
    for (at, path) in all.iter().enumerate() {
        let goal = first(path);
        let key = goal.map_or((true, true, 0, 0), |goal| {
            (false, goal.area != here, goal.area, goal.goal)
        });
        groups.entry(key).or_insert((goal, Vec::new())).1.push(at);
    }
    if all.is_empty() {
        Vec::new()
    } else if all.len() <= MOST_IN_ONE_LIST || groups.len() < 2 {
        vec![(None, (0..all.len()).collect())]
    } else {
        groups.into_values().collect()
    }
}

fn chosen<'a, R: Renderer<'a>>(
    renderer: &mut R,
    here: usize,
    at: usize,
    path: &'a model::Veivalg,
) -> Veivalg<Of<'a, R>> {
    let areas = &renderer.strategy().areas;
    let own = &areas[here].goals;
    let text = renderer.phrase(&path.text);
    let goals = renderer.shown(
        |_| {
            let goals = path.goals.iter();
            goals.map(|&place| id_of(areas, place).to_owned()).collect()
        },
        |renderer, _| {
            // A path that serves the only goal of its area has nothing to tell apart.
            let elsewhere = path.goals.iter().any(|place| place.area != here);
            let parts = path.goals.iter().any(|place| place.subgoal.is_some());
            if own.len() < 2 && !elsewhere && !parts {
                return Vec::new();
            }
            let goals = path.goals.iter();
            goals
                .map(|&place| goal_ref(renderer, Some(here), place))
                .collect()
        },
    );
    Veivalg {
        place: renderer.place(RecordKind::Veivalg, &path.id),
        number: renderer.shown(|_| (), |_, _| at + 1),
        text,
        goals,
        extra: extra(renderer, &path.extra),
    }
}
