//! The strategy as it is published: typed, resolved, without a fault.
//!
//! Plain data, no IO. Only `check` makes a [`Strategy`]; indexes in it are always valid.

mod area;
pub mod card;
mod figures_source;
pub mod format;
mod fresh;
pub mod labels;
mod marks;
mod measure;
mod publication;
pub mod shown;
pub mod standing_text;
pub mod status;

pub use area::*;
pub use figures_source::FiguresSource;
pub use fresh::{Age, Freshness};
pub use labels::Labels;
pub use marks::Mark;
pub use measure::*;
pub use publication::*;
pub use status::MeasureStatus;

pub use crate::schema::{
    ActionState, Audience, Choice, Compare, Direction, Frequency, License, Paper, Placement,
    QuestionPlace, Standing, State, Unit,
};

use std::collections::BTreeMap;

use crate::cache::Shared;
use crate::lang::{Date, Lang, Localized};
use crate::markdown::tree::{RichLine, RichText};

/// An id: 1 to 64 of `a-z`, `0-9` and `-`, beginning with a letter.
pub type Id = String;

/// A text of paragraphs in one or both languages.
pub type Text = Localized<RichText>;

/// A name or heading in one or both languages.
pub type Line = Localized<RichLine>;

/// What an author keeps in a record for other programs: a table, which nothing is asked of.
pub type Extra = Option<serde_json::Value>;

/// The whole strategy.
#[derive(Debug, Clone)]
pub struct Strategy {
    /// Names the PDF.
    pub id: Id,
    /// Its title.
    pub title: Line,
    /// Its motto.
    pub motto: Option<Line>,
    /// Who publishes it.
    pub publisher: Option<Line>,
    /// How far it has come.
    pub state: State,
    /// UN sustainable development goals, 1 to 17, sorted.
    pub sdg: Vec<u8>,
    /// The decision.
    pub adopted: Option<Adopted>,
    /// The hearing that is going on.
    pub hearing: Option<Hearing>,
    /// First day it holds.
    pub valid_from: Option<Date>,
    /// Last day it holds.
    pub valid_to: Option<Date>,
    /// The day it is to be looked over by.
    pub review_by: Option<Date>,
    /// The last day it held, when that day is past.
    pub ended: Option<Date>,
    /// The vision.
    pub vision: Option<Text>,
    /// The values.
    pub values: Vec<Value>,
    /// The overall goals above the areas.
    pub steering_goals: Vec<SteeringGoal>,
    /// All audiences, in the order that their expectations are shown in.
    pub audiences: Vec<Audience>,
    /// What is expected of everybody, by audience.
    pub expectations: Expectations,
    /// What was decided when, in the order written.
    pub revisions: Vec<Revision>,
    /// Plans and decisions above this one.
    pub anchored_in: Vec<Anchor>,
    /// Who follows the strategy up.
    pub roles: Vec<Role>,
    /// The chapters in reading order.
    pub chapters: Vec<Shared<Chapter>>,
    /// The areas in reading order.
    pub areas: Vec<Shared<Area>>,
    /// All parts in reading order: chapters and platform before, areas, chapters after, appendices.
    pub order: Vec<Part>,
    /// The register of measures, in the order written.
    pub measures: Vec<Measure>,
    /// The sources, in the order written.
    pub references: Vec<Reference>,
    /// The work with the strategy.
    pub process: Option<Process>,
    /// How many texts of a language a machine wrote and nobody has reviewed.
    pub drafts: BTreeMap<Lang, usize>,
    /// How it is published.
    pub publication: Publication,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A part of the document in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Vision, values, steering goals, general expectations, roles, anchoring.
    Platform,
    /// Index into [`Strategy::chapters`].
    Chapter(usize),
    /// Index into [`Strategy::areas`].
    Area(usize),
}

/// The decision that adopted the strategy.
#[derive(Debug, Clone)]
pub struct Adopted {
    /// The day.
    pub date: Date,
    /// Whether that day has come.
    pub has_come: bool,
    /// Who decided, as it is in the middle of a sentence.
    pub by: Option<Line>,
    /// The case number in the archive.
    pub case: Option<String>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A hearing: until when, and where answers go.
#[derive(Debug, Clone)]
pub struct Hearing {
    /// The last day to answer.
    pub deadline: Option<Date>,
    /// Where answers go.
    pub to: Option<Text>,
    /// The case number in the archive.
    pub case: Option<String>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A value of the organisation.
#[derive(Debug, Clone)]
pub struct Value {
    /// Unique among values.
    pub id: Id,
    /// Its name.
    pub name: Line,
    /// What it means.
    pub text: Option<Text>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// An overall goal.
#[derive(Debug, Clone)]
pub struct SteeringGoal {
    /// Unique among steering goals.
    pub id: Id,
    /// Its name.
    pub name: Line,
    /// What it means.
    pub text: Option<Text>,
    /// Indexes into [`Strategy::measures`].
    pub measures: Vec<usize>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A decision about the strategy.
#[derive(Debug, Clone)]
pub struct Revision {
    /// The day.
    pub date: Date,
    /// What was decided.
    pub text: Text,
    /// The case number in the archive.
    pub case: Option<String>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A plan or decision above this strategy.
#[derive(Debug, Clone)]
pub struct Anchor {
    /// Its name.
    pub name: Line,
    /// When it was decided.
    pub date: Option<Date>,
    /// Its address.
    pub url: Option<String>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// Somebody's part in following the strategy up.
#[derive(Debug, Clone)]
pub struct Role {
    /// The name of the role or body.
    pub name: Line,
    /// What it does, as the rest of the sentence that begins with the name.
    pub text: Option<Text>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A source that texts cite.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Unique among references.
    pub id: Id,
    /// The entry.
    pub text: Text,
    /// Its address.
    pub url: Option<String>,
    /// When the address was read.
    pub accessed: Option<Date>,
    /// Documents in the archive.
    pub case: Vec<String>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// The work with the strategy.
#[derive(Debug, Clone)]
pub struct Process {
    /// The introduction.
    pub text: Option<Text>,
    /// The phases in order.
    pub phases: Vec<Phase>,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A phase of the work.
#[derive(Debug, Clone)]
pub struct Phase {
    /// Unique among phases.
    pub id: Option<Id>,
    /// Its title.
    pub title: Line,
    /// When, in words.
    pub period: Option<Line>,
    /// What happens in it.
    pub text: Option<Text>,
    /// What is done in it.
    pub activities: Vec<Entry>,
    /// The author's own data for other programs.
    pub extra: Extra,
}
