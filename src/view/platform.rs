//! The platform: vision, values, overall goals, what is expected of everybody, plans above, roles.

use schemars::JsonSchema;
use serde::Serialize;

use super::expectations::{ByAudience, expectations};
use super::measures::{MeasureRow, measure_rows};
use super::{DayOf, ExtraOf, Medium, Of, Renderer, Sdg, day, extra, sdg};
use crate::lang::Lang;
use crate::markdown::tree::{Inline, RecordKind, walk_blocks};
use crate::model;

/// The platform.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Platform<M: Medium> {
    /// The UN's goals that the strategy serves.
    pub sdg: Vec<M::Shown<u8, Sdg>>,
    /// The vision.
    pub vision: Option<M::Text>,
    /// The values.
    pub values: Vec<Named<M>>,
    /// The overall goals.
    pub steering_goals: Vec<SteeringGoal<M>>,
    /// What is expected of everybody.
    pub expectations: ByAudience<M>,
    /// Plans and decisions above.
    pub anchored_in: Vec<Plan<M>>,
    /// Who follows the strategy up.
    pub roles: Vec<Role<M>>,
}

/// A value.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Named<M: Medium> {
    /// Its own place, which links lead to.
    #[serde(flatten)]
    pub place: M::Place,
    /// Its name.
    pub name: M::Line,
    /// What it means.
    pub text: Option<M::Text>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// An overall goal.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct SteeringGoal<M: Medium> {
    /// It, as a value.
    #[serde(flatten)]
    pub named: Named<M>,
    /// What it is measured by.
    pub measures: Vec<M::Shown<String, MeasureRow<M>>>,
}

/// A plan or decision above the strategy.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Plan<M: Medium> {
    /// Its name.
    pub name: M::Line,
    /// When it was decided.
    pub date: Option<DayOf<M>>,
    /// Its address.
    pub url: Option<String>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// Somebody's part in following the strategy up.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct Role<M: Medium> {
    /// The name of the role or body.
    pub name: M::Line,
    /// What it does, as the rest of the sentence that begins with the name.
    pub text: Option<M::Text>,
    /// The author's own data for other programs.
    pub extra: ExtraOf<M>,
}

/// The platform.
pub fn platform<'a, R: Renderer<'a>>(renderer: &mut R) -> Platform<Of<'a, R>> {
    let strategy = renderer.strategy();
    let vision = strategy.vision.as_ref();
    Platform {
        sdg: sdg(renderer, &strategy.sdg),
        vision: vision.map(|text| renderer.text(text, 3)),
        values: values(renderer),
        steering_goals: steering_goals(renderer),
        expectations: expectations(renderer, &strategy.expectations),
        anchored_in: plans(renderer, &strategy.anchored_in),
        roles: roles(renderer, &strategy.roles),
    }
}

/// Whether there is anything on the platform.
pub fn has_platform(strategy: &model::Strategy) -> bool {
    strategy.vision.is_some()
        || !(strategy.sdg.is_empty()
            && strategy.values.is_empty()
            && strategy.steering_goals.is_empty()
            && strategy.expectations.is_empty()
            && strategy.anchored_in.is_empty()
            && strategy.roles.is_empty())
}

/// How large the vision can be set, by its length: `short`, `medium` or `long`; none without one.
pub fn vision_size(strategy: &model::Strategy, lang: Lang) -> Option<&'static str> {
    let blocks = &strategy.vision.as_ref()?.resolve(lang).value.blocks;
    let mut letters = 0;
    walk_blocks(blocks, &mut |inline| {
        if let Inline::Text(text) = inline {
            letters += text.chars().count();
        }
    });
    Some(match letters {
        0..=60 => "short",
        61..=140 => "medium",
        141.. => "long",
    })
}

/// The values.
pub fn values<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<Named<Of<'a, R>>> {
    let all = &renderer.strategy().values;
    let one = |value: &'a model::Value| Named {
        place: renderer.place(RecordKind::Value, &value.id),
        name: renderer.line(&value.name),
        text: value.text.as_ref().map(|text| renderer.text(text, 4)),
        extra: extra(renderer, &value.extra),
    };
    all.iter().map(one).collect()
}

/// The overall goals.
fn steering_goals<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<SteeringGoal<Of<'a, R>>> {
    let all = &renderer.strategy().steering_goals;
    let one = |goal: &'a model::SteeringGoal| SteeringGoal {
        named: Named {
            place: renderer.place(RecordKind::SteeringGoal, &goal.id),
            name: renderer.line(&goal.name),
            text: goal.text.as_ref().map(|text| renderer.text(text, 4)),
            extra: extra(renderer, &goal.extra),
        },
        measures: measure_rows(renderer, &goal.measures),
    };
    all.iter().map(one).collect()
}

/// The overall goals by their names.
pub fn steering_goal_names<'a, R: Renderer<'a>>(renderer: &mut R) -> Vec<Named<Of<'a, R>>> {
    let all = &renderer.strategy().steering_goals;
    let one = |goal: &'a model::SteeringGoal| Named {
        place: renderer.place(RecordKind::SteeringGoal, &goal.id),
        name: renderer.line(&goal.name),
        text: None,
        extra: extra(renderer, &goal.extra),
    };
    all.iter().map(one).collect()
}

/// The UN's goals that the strategy serves.
pub fn strategy_sdg<'a, R: Renderer<'a>>(
    renderer: &mut R,
) -> Vec<<Of<'a, R> as Medium>::Shown<u8, Sdg>> {
    let numbers = &renderer.strategy().sdg;
    sdg(renderer, numbers)
}

/// The motto.
pub fn motto<'a, R: Renderer<'a>>(renderer: &mut R) -> Option<<Of<'a, R> as Medium>::Line> {
    let motto = renderer.strategy().motto.as_ref();
    motto.map(|motto| renderer.line(motto))
}

fn plans<'a, R: Renderer<'a>>(
    renderer: &mut R,
    plans: &'a [model::Anchor],
) -> Vec<Plan<Of<'a, R>>> {
    let one = |plan: &'a model::Anchor| Plan {
        name: renderer.line(&plan.name),
        date: plan.date.map(|date| day(renderer, date)),
        url: plan.url.clone(),
        extra: extra(renderer, &plan.extra),
    };
    plans.iter().map(one).collect()
}

fn roles<'a, R: Renderer<'a>>(renderer: &mut R, roles: &'a [model::Role]) -> Vec<Role<Of<'a, R>>> {
    let one = |role: &'a model::Role| Role {
        name: renderer.line(&role.name),
        text: role.text.as_ref().map(|text| renderer.phrase(text)),
        extra: extra(renderer, &role.extra),
    };
    roles.iter().map(one).collect()
}
