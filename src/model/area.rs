//! Strategy areas and chapters, and what is in them.

use std::collections::BTreeMap;

use super::{Extra, Id, Line, Text};
use crate::lang::Date;
use crate::schema::{ActionState, Audience, Placement};

/// Expectations by audience; an audience without expectations has no entry.
pub type Expectations = BTreeMap<Audience, Vec<Entry>>;

/// An entry of a list that is a text and no more.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it says.
    pub text: Text,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A free chapter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its folder's name.
    pub id: Id,
    /// Its title.
    pub title: Line,
    /// Its subtitle.
    pub subtitle: Option<Line>,
    /// Where it stands.
    pub placement: Placement,
    /// The letter of an appendix: A, B, C.
    pub letter: Option<String>,
    /// Its prose.
    pub prose: Option<Text>,
    /// Quotes, placed by the theme.
    pub quotes: Vec<Quote>,
    /// Boxes beside the text.
    pub facts: Vec<Fact>,
    /// Questions for reflection.
    pub reflection: Vec<Question>,
    /// Its sections in order.
    pub sections: Vec<Section>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A section of a chapter, with an address of its own.
#[derive(Debug, Clone)]
pub struct Section {
    /// Unique among sections.
    pub id: Id,
    /// Its heading.
    pub title: Line,
    /// Its prose.
    pub prose: Option<Text>,
    /// Quotes, placed by the theme.
    pub quotes: Vec<Quote>,
    /// Boxes beside the text.
    pub facts: Vec<Fact>,
    /// Questions for reflection.
    pub reflection: Vec<Question>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A strategy area.
#[derive(Debug, Clone)]
pub struct Area {
    /// Its folder's name.
    pub id: Id,
    /// Its title.
    pub title: Line,
    /// Its subtitle.
    pub subtitle: Option<Line>,
    /// One or two sentences for cards and overviews.
    pub summary: Option<Line>,
    /// UN sustainable development goals, 1 to 17, sorted.
    pub sdg: Vec<u8>,
    /// Who answers for it, its actions included.
    pub responsible: Option<Line>,
    /// Its introduction.
    pub introduction: Option<Text>,
    /// Its closing words.
    pub closing: Option<Text>,
    /// Its goals.
    pub goals: Vec<Goal>,
    /// The chosen paths.
    pub veivalg: Vec<Veivalg>,
    /// Concrete measures to take.
    pub actions: Vec<Action>,
    /// What is expected in this area, by audience.
    pub expectations: Expectations,
    /// Quotes, placed by the theme.
    pub quotes: Vec<Quote>,
    /// Boxes beside the text.
    pub facts: Vec<Fact>,
    /// Questions for reflection.
    pub reflection: Vec<Question>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A goal of an area.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Unique among goals.
    pub id: Id,
    /// What is to be reached.
    pub text: Text,
    /// Indexes into [`super::Strategy::measures`].
    pub measures: Vec<usize>,
    /// Indexes into [`super::Strategy::steering_goals`].
    pub steering_goals: Vec<usize>,
    /// The parts that it is reached by.
    pub subgoals: Vec<Subgoal>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A part of a goal (delmål).
#[derive(Debug, Clone)]
pub struct Subgoal {
    /// Unique among goals and their parts.
    pub id: Id,
    /// What is to be reached.
    pub text: Text,
    /// Indexes into [`super::Strategy::measures`].
    pub measures: Vec<usize>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

impl Goal {
    /// What of it no measure is named for, each by its id and words: itself, where neither it nor any part of
    /// it has one, else its parts without.
    pub fn unmeasured(&self) -> Vec<(&Id, &Text)> {
        if self.measures.is_empty() && self.subgoals.is_empty() {
            return vec![(&self.id, &self.text)];
        }
        let without = self.subgoals.iter().filter(|part| part.measures.is_empty());
        without.map(|part| (&part.id, &part.text)).collect()
    }
}

/// A chosen path; continues the lead-in.
#[derive(Debug, Clone)]
pub struct Veivalg {
    /// Unique among veivalg.
    pub id: Id,
    /// The path.
    pub text: Text,
    /// The goals it serves; empty means every goal of its area.
    pub goals: Vec<GoalRef>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A goal, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoalRef {
    /// Index into [`super::Strategy::areas`].
    pub area: usize,
    /// Index into [`Area::goals`].
    pub goal: usize,
    /// Index into [`Goal::subgoals`], where the reference is to a part of the goal.
    pub subgoal: Option<usize>,
}

/// A veivalg, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VeivalgRef {
    /// Index into [`super::Strategy::areas`].
    pub area: usize,
    /// Index into [`Area::veivalg`].
    pub veivalg: usize,
}

/// A concrete measure to take (tiltak).
#[derive(Debug, Clone)]
pub struct Action {
    /// Unique among actions.
    pub id: Id,
    /// What is to be done.
    pub text: Text,
    /// The path it follows.
    pub veivalg: Option<VeivalgRef>,
    /// The goals it contributes to, beside those of its path.
    pub goals: Vec<GoalRef>,
    /// Who answers for it; the area's, where it names nobody.
    pub responsible: Option<Line>,
    /// The day it begins.
    pub start: Option<Date>,
    /// The day it is to be done by.
    pub due: Option<Date>,
    /// How far it has come.
    pub state: ActionState,
    /// What it costs.
    pub cost: Option<Cost>,
    /// What the cost is for, or what is in its place.
    pub cost_note: Option<Line>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

impl Action {
    /// Whether its day has passed and it is neither done nor stopped.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| due < today)
    }
}

/// An amount of Norwegian kroner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cost {
    /// The amount, not below zero.
    pub kroner: f64,
    /// Decimals as written.
    pub decimals: u8,
}

/// A quote beside the text.
#[derive(Debug, Clone)]
pub struct Quote {
    /// What is said.
    pub text: Text,
    /// Who says it.
    pub by: Option<Line>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A box beside the text; without a title, a callout.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its heading.
    pub title: Option<Line>,
    /// What it says.
    pub text: Text,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A question for reflection.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub text: Text,
    /// What it is grouped under.
    pub theme: Option<Line>,
    /// The author's own data for other programs.
    pub extra: Extra,
}
