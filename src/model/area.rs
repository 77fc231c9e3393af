//! Strategy areas and chapters, and what stands in them.

use std::collections::BTreeMap;

use super::{Id, Line, Text};
use crate::lang::Date;
use crate::schema::{ActionState, Audience};

/// Expectations by audience; an audience of whom nothing is expected has no entry.
pub type Expectations = BTreeMap<Audience, Vec<Text>>;

/// A free chapter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its folder's name.
    pub id: Id,
    /// Its title.
    pub title: Line,
    /// Its subtitle.
    pub subtitle: Option<Line>,
    /// Whether it stands after the areas.
    pub after: bool,
    /// Its prose.
    pub prose: Option<Text>,
    /// Quotes, placed by the theme.
    pub quotes: Vec<Quote>,
    /// Boxes beside the text.
    pub facts: Vec<Fact>,
    /// Questions for reflection.
    pub reflection: Vec<Question>,
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
}

/// A goal, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GoalRef {
    /// Index into [`super::Strategy::areas`].
    pub area: usize,
    /// Index into [`Area::goals`].
    pub goal: usize,
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
    /// Who answers for it; the area's, where it names nobody.
    pub responsible: Option<Line>,
    /// The day it is to be done by.
    pub due: Option<Date>,
    /// How far it has come.
    pub state: ActionState,
}

/// A quote beside the text.
#[derive(Debug, Clone)]
pub struct Quote {
    /// What is said.
    pub text: Text,
    /// Who says it.
    pub by: Option<Line>,
}

/// A box beside the text; without a title, a callout.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its heading.
    pub title: Option<Line>,
    /// What it says.
    pub text: Text,
}

/// A question for reflection.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question.
    pub text: Text,
    /// What it is grouped under.
    pub theme: Option<Line>,
}
