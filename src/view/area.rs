//! A strategy area, and all actions of the strategy.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::chapter::{Fact, Quote, Reflection, facts, quotes, reflection};
use super::expectations::{ByAudience, expectations};
use super::measures::{MeasureRow, measure_rows};
use super::overview::{Count, tally_of};
use super::paths::{VeivalgGroup, paths};
use super::{Choice, DayOf, ExtraOf, Medium, Of, Renderer, Sdg, day, extra, sdg};
use crate::cache::Shared;
use crate::markdown::tree::RecordKind;
use crate::model::{self, ActionState, format, shown};

/// A strategy area.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Area<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its number in reading order, from 1.
    pub number: usize,
    /// Its title.
    pub title: M::Line,
    /// Its subtitle.
    pub subtitle: Option<M::Line>,
    /// It in one or two sentences.
    pub summary: Option<M::Line>,
    /// The UN's goals that it serves.
    pub sdg: Vec<M::Shown<u8, Sdg>>,
    /// Who answers for it.
    pub responsible: Option<M::Line>,
    /// Its introduction.
    pub introduction: Option<M::Prose>,
    /// Its goals.
    pub goals: Vec<Goal<M>>,
    /// The chosen paths.
    pub veivalg: Vec<Veivalg<M>>,
    /// They, in the groups that people read them in.
    pub veivalg_groups: M::Shown<(), Vec<VeivalgGroup<M>>>,
    /// What is expected in it.
    pub expectations: ByAudience<M>,
    /// What is to be done: earliest due first, what has no day last.
    pub actions: Vec<Action<M>>,
    /// Its closing words.
    pub closing: Option<M::Text>,
    /// Questions for reflection.
    pub reflection: Reflection<M>,
    /// Boxes beside the text.
    pub facts: Vec<Fact<M>>,
    /// Quotes beside the text.
    pub quotes: Vec<Quote<M>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// An area in an overview.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Card<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its number in reading order, from 1.
    pub number: usize,
    /// Its title.
    pub title: M::Line,
    /// Its subtitle.
    pub subtitle: Option<M::Line>,
    /// It in one or two sentences.
    pub summary: Option<M::Line>,
    /// How the measures of its goals stand.
    pub tally: M::Shown<(), Vec<Count>>,
}

/// A goal.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Goal<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its number in its area, from 1.
    pub number: usize,
    /// What is to be reached.
    pub text: M::Text,
    /// What it is measured by.
    pub measures: Vec<M::Shown<String, MeasureRow<M>>>,
    /// The overall goals that it contributes to.
    pub steering_goals: Vec<M::Shown<String, GoalRef<M>>>,
    /// The parts that it is reached by.
    pub subgoals: Vec<Subgoal<M>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A part of a goal.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Subgoal<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its number: `2.1`.
    pub number: M::Shown<(), String>,
    /// What is to be reached.
    pub text: M::Text,
    /// What it is measured by.
    pub measures: Vec<M::Shown<String, MeasureRow<M>>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A chosen path.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Veivalg<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its number in its area, from 1.
    pub number: M::Shown<(), usize>,
    /// The path.
    pub text: M::Text,
    /// The goals it serves, none where those are all of its area's; people see them only where the area has other
    /// goals too.
    pub goals: M::Shown<Vec<String>, Vec<GoalRef<M>>>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// A goal that is named elsewhere.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct GoalRef<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its name; only overall goals have one.
    pub name: Option<M::Line>,
    /// Its number in its area: `2`, and `2.1` of a part.
    pub number: Option<String>,
    /// Whether it is a part of a goal.
    pub is_part: bool,
    /// Its area, where that is another.
    pub area: Option<M::Line>,
}

/// A path that is named elsewhere.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct VeivalgRef<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its number in its area, from 1.
    pub number: usize,
    /// Its area, where that is another.
    pub area: Option<M::Line>,
    /// Its first words.
    pub words: M::Line,
}

/// An action in its area.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Action<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// What is to be done.
    pub text: M::Text,
    /// Who, when, and how far.
    #[serde(flatten)]
    pub details: ActionDetails<M>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// An action in the list of all.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct ActionEntry<M: Medium> {
    /// The place that a link to it leads to.
    #[serde(flatten)]
    pub place: M::Place,
    /// What is to be done.
    pub text: M::Listed,
    /// Its area.
    pub area: M::Line,
    /// Who, when, and how far.
    #[serde(flatten)]
    pub details: ActionDetails<M>,
}

/// Who does an action, when, and how far it has come.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct ActionDetails<M: Medium> {
    /// Who answers for it: its area's, where it names nobody.
    pub responsible: Option<M::Line>,
    /// From when.
    pub start: Option<DayOf<M>>,
    /// By when.
    pub due: Option<DayOf<M>>,
    /// Whether that day has passed and it is neither done nor stopped.
    pub overdue: M::Shown<Option<bool>, bool>,
    /// How far it has come.
    pub status: M::Shown<ActionState, Choice>,
    /// The path it follows.
    pub veivalg: Option<M::Shown<String, VeivalgRef<M>>>,
    /// The goals it contributes to, beside those of its path.
    pub goals: M::Shown<Vec<String>, Vec<GoalRef<M>>>,
    /// What it costs: `250 000 kr`.
    pub cost: Option<M::Shown<f64, String>>,
    /// What the cost is for, or what is in its place.
    pub cost_note: Option<M::Line>,
}

/// An area, by its index.
pub fn area<'a, R: Renderer<'a>>(renderer: &mut R, index: usize) -> Area<Of<'a, R>> {
    let area = &renderer.strategy().areas[index];
    let introduction = area.introduction.as_ref();
    let introduction = introduction.map(|text| renderer.prose(text));
    let goals = area.goals.iter().enumerate();
    let goals = goals.map(|(at, each)| goal(renderer, at, each)).collect();
    let (veivalg, veivalg_groups) = paths(renderer, index);
    let expectations = expectations(renderer, &area.expectations);
    let mut actions: Vec<&model::Action> = area.actions.iter().collect();
    actions.sort_by_key(|action| (action.due.is_none(), action.due));
    let actions = actions.into_iter();
    let actions = actions.map(|each| action(renderer, index, each)).collect();
    Area {
        place: renderer.place(RecordKind::Area, &area.id),
        number: index + 1,
        title: renderer.title(&area.title),
        subtitle: area.subtitle.as_ref().map(|line| renderer.title(line)),
        summary: area.summary.as_ref().map(|line| renderer.title(line)),
        sdg: sdg(renderer, &area.sdg),
        responsible: area.responsible.as_ref().map(|name| renderer.line(name)),
        introduction,
        goals,
        veivalg,
        veivalg_groups,
        expectations,
        actions,
        closing: area.closing.as_ref().map(|text| renderer.text(text, 2)),
        reflection: reflection(renderer, &area.reflection),
        facts: facts(renderer, &area.facts),
        quotes: quotes(renderer, &area.quotes),
        extra: extra(renderer, &area.extra),
    }
}

/// Every area in an overview.
pub fn cards<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<Card<Of<'a, R>>> {
    let areas = &renderer.strategy().areas;
    let one = |(index, area): (usize, &'a model::Area)| Card {
        place: renderer.place(RecordKind::Area, &area.id),
        number: index + 1,
        title: renderer.line(&area.title),
        subtitle: area.subtitle.as_ref().map(|line| renderer.line(line)),
        summary: area.summary.as_ref().map(|line| renderer.line(line)),
        tally: renderer.shown(
            |_| (),
            |renderer, readers| tally_of(renderer.strategy(), &measures_of(area), readers),
        ),
    };
    areas
        .iter()
        .map(|area| &**area)
        .enumerate()
        .map(one)
        .collect()
}

/// All actions, by the day they are due.
pub fn actions<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<ActionEntry<Of<'a, R>>> {
    actions_where(renderer, |_| true)
}

/// Those actions that are wanted, by the day they are due.
pub(super) fn actions_where<'a, R: Renderer<'a>>(
    renderer: &mut R,
    is_wanted: impl Fn(&model::Action) -> bool,
) -> Vec<ActionEntry<Of<'a, R>>> {
    let all = shown::by_date(renderer.strategy()).into_iter();
    let all = all.filter(|(_, _, action)| is_wanted(action));
    let one = |(_, area, action): (usize, &'a model::Area, &'a model::Action)| ActionEntry {
        place: renderer.place(RecordKind::Action, &action.id),
        text: renderer.listed(&action.text),
        area: renderer.name(&area.title),
        // Among the actions of all areas, each path is one of another area.
        details: details(renderer, None, action),
    };
    all.map(one).collect()
}

fn goal<'a, R: Renderer<'a>>(
    renderer: &mut R,
    at: usize,
    goal: &'a model::Goal,
) -> Goal<Of<'a, R>> {
    let strategy = renderer.strategy();
    let text = renderer.text(&goal.text, 4);
    let above = goal.steering_goals.iter().map(|&index| {
        let above = &strategy.steering_goals[index];
        renderer.shown(
            |_| above.id.clone(),
            |renderer, _| GoalRef {
                place: renderer.place(RecordKind::SteeringGoal, &above.id),
                name: Some(renderer.line(&above.name)),
                number: None,
                is_part: false,
                area: None,
            },
        )
    });
    let steering_goals = above.collect();
    let parts = goal.subgoals.iter().enumerate();
    let parts = parts.map(|(part, subgoal)| Subgoal {
        place: renderer.place(RecordKind::Goal, &subgoal.id),
        number: renderer.shown(|_| (), |_, _| number(at, Some(part))),
        text: renderer.text(&subgoal.text, 5),
        measures: measure_rows(renderer, &subgoal.measures),
        extra: extra(renderer, &subgoal.extra),
    });
    let subgoals = parts.collect();
    Goal {
        place: renderer.place(RecordKind::Goal, &goal.id),
        number: at + 1,
        text,
        measures: measure_rows(renderer, &goal.measures),
        steering_goals,
        subgoals,
        extra: extra(renderer, &goal.extra),
    }
}

/// The number of a goal in its area, or of a part of it, by their indexes.
pub(super) fn number(goal: usize, part: Option<usize>) -> String {
    match part {
        Some(part) => format!("{}.{}", goal + 1, part + 1),
        None => (goal + 1).to_string(),
    }
}

/// The measures of an area's goals and their parts, by their indexes, each once.
fn measures_of(area: &model::Area) -> Vec<usize> {
    let goals = area.goals.iter();
    let parts = goals.flat_map(|goal| {
        let parts = goal.subgoals.iter().flat_map(|part| &part.measures);
        goal.measures.iter().chain(parts)
    });
    let measures: BTreeSet<usize> = parts.copied().collect();
    measures.into_iter().collect()
}

/// The id of a goal or of a part of one.
pub(super) fn id_of(areas: &[Shared<model::Area>], place: model::GoalRef) -> &str {
    let goal = &areas[place.area].goals[place.goal];
    place
        .subgoal
        .map_or(&goal.id, |part| &goal.subgoals[part].id)
}

/// A goal that is named in the area `here`, or where none is shown.
pub(super) fn goal_ref<'a, R: Renderer<'a>>(
    renderer: &mut R,
    here: Option<usize>,
    place: model::GoalRef,
) -> GoalRef<Of<'a, R>> {
    let areas = &renderer.strategy().areas;
    GoalRef {
        place: renderer.place(RecordKind::Goal, id_of(areas, place)),
        name: None,
        number: Some(number(place.goal, place.subgoal)),
        is_part: place.subgoal.is_some(),
        area: (Some(place.area) != here).then(|| renderer.name(&areas[place.area].title)),
    }
}

fn action<'a, R: Renderer<'a>>(
    renderer: &mut R,
    index: usize,
    action: &'a model::Action,
) -> Action<Of<'a, R>> {
    Action {
        place: renderer.place(RecordKind::Action, &action.id),
        text: renderer.phrase(&action.text),
        details: details(renderer, Some(index), action),
        extra: extra(renderer, &action.extra),
    }
}

/// The details of an action as the area `here` shows them, or a page of all areas.
fn details<'a, R: Renderer<'a>>(
    renderer: &mut R,
    here: Option<usize>,
    action: &'a model::Action,
) -> ActionDetails<Of<'a, R>> {
    // Named one by one, so that a new key does not compile until it is shown; the first three are by the callers.
    let model::Action {
        id: _,
        text: _,
        extra: _,
        veivalg,
        goals,
        responsible,
        start,
        due,
        state,
        cost,
        cost_note,
    } = action;
    let areas = &renderer.strategy().areas;
    ActionDetails {
        responsible: responsible.as_ref().map(|name| renderer.line(name)),
        start: start.map(|start| day(renderer, start)),
        due: due.map(|due| day(renderer, due)),
        overdue: renderer.shown(
            |renderer| action.is_overdue(renderer.today()).then_some(true),
            |_, readers| action.is_overdue(readers.today),
        ),
        status: renderer.shown(
            |_| *state,
            |_, readers| Choice::new(state.key(), *state, state.label(), readers),
        ),
        veivalg: veivalg.map(|place| {
            let area = &areas[place.area];
            let path = &area.veivalg[place.veivalg];
            renderer.shown(
                |_| path.id.clone(),
                |renderer, _| VeivalgRef {
                    place: renderer.place(RecordKind::Veivalg, &path.id),
                    number: place.veivalg + 1,
                    area: (Some(place.area) != here).then(|| renderer.name(&area.title)),
                    words: renderer.excerpt(&path.text, 90),
                },
            )
        }),
        goals: renderer.shown(
            |_| {
                let goals = goals.iter();
                goals.map(|&place| id_of(areas, place).to_owned()).collect()
            },
            |renderer, _| {
                let goals = goals.iter();
                goals
                    .map(|&place| goal_ref(renderer, here, place))
                    .collect()
            },
        ),
        cost: cost.map(|cost| renderer.shown(|_| cost.kroner, |_, _| format::cost(cost))),
        cost_note: cost_note.as_ref().map(|note| renderer.line(note)),
    }
}
