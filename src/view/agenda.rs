//! All actions by how far they have come: what is late first, what is settled last.

use schemars::JsonSchema;
use serde::Serialize;

use super::area::{ActionEntry, actions_where};
use super::{Choice, Medium, Of, Readers, Renderer};
use crate::model::{self, ActionState, Standing};

/// Actions that have come equally far.
#[derive(Serialize, JsonSchema)]
#[serde(bound = "")]
#[schemars(bound = "")]
pub struct ActionGroup<M: Medium> {
    /// How far, or that their day has passed.
    pub state: Choice,
    /// How many there are.
    pub count: usize,
    /// Whether there is no more to do.
    pub is_settled: bool,
    /// They, by the day they are due.
    pub actions: Vec<ActionEntry<M>>,
}

/// The states in the order that people ask for them; what is overdue is before all.
const ORDER: [ActionState; 4] = [
    ActionState::Started,
    ActionState::Planned,
    ActionState::Done,
    ActionState::Stopped,
];

/// All actions by how far they have come; no group is empty.
pub fn actions_by_state<'a, R: Renderer<'a>>(
    renderer: &mut R,
    readers: Readers<'a>,
) -> Vec<ActionGroup<Of<'a, R>>> {
    let is_late = |action: &model::Action| action.is_overdue(readers.today);
    let mut groups = Vec::new();
    let late = actions_where(renderer, is_late);
    let overdue = Choice::new("overdue", Standing::OffTrack, "overdue", readers);
    groups.push((overdue, false, late));
    for state in ORDER {
        let there = |action: &model::Action| action.state == state && !is_late(action);
        let choice = Choice::new(state.key(), state, state.label(), readers);
        groups.push((choice, !state.is_open(), actions_where(renderer, there)));
    }
    let groups = groups.into_iter();
    let groups = groups.map(|(state, is_settled, actions)| ActionGroup {
        state,
        count: actions.len(),
        is_settled,
        actions,
    });
    groups.filter(|group| group.count > 0).collect()
}
