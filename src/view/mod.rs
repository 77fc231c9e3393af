//! The strategy as every output shows it: resolved, ordered, grouped, counted and worded, once.
//!
//! In: a `Strategy` and a [`Renderer`], which writes texts, links and names as its medium has them. Out: typed
//! documents, which templates, Typst files and other programs read. A medium lays out; what is shown, in which
//! order and in which words, is decided here. A new key of a record is a new field here; every medium is then given
//! it, and the theme's templates and Typst files are to show it.

mod agenda;
mod area;
mod audience;
mod back;
mod chapter;
mod chart;
mod deck;
mod expectations;
mod handout;
mod identity;
mod links;
mod measures;
mod motif;
mod overall;
mod overview;
mod paths;
mod platform;
mod shape;
mod slides;
mod state_bar;

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::lang::{Date, Lang};
use crate::markdown::tree::RecordKind;
use crate::model::{Extra, Labels, Line, Strategy, Text, format};

pub use agenda::{ActionGroup, actions_by_state};
pub use area::{
    Action, ActionDetails, ActionEntry, Area, Card, Goal, GoalRef, Subgoal, Veivalg, VeivalgRef,
    actions, area, cards,
};
pub use audience::{Audience, AudiencePart, audience};
pub use back::{Phase, Process, Reference, Revision, process, references, revisions};
pub use chapter::{Chapter, Fact, Question, Questions, Quote, Section, chapter};
pub use chart::{Chart, Drawing, Label, Number, PlacedWords, Size, Spark, Tick};
pub use deck::{Deck, DeckPart, QuestionCard, deck};
pub use expectations::{ByAudience, Entry, Expected};
pub use handout::{Handout, HandoutPart, handout};
pub use identity::{
    Contact, Decision, Hearing, Identity, Mark, NamedDay, Publication, Web, changed, identity,
    marks, publication,
};
pub use links::{DocumentLink, DocumentOnPage, Extent, documents};
pub use measures::{
    Columns, Figure, Measure, MeasureRow, Target, Used, measure_rows, measures, register,
};
pub use motif::{Motif, motif};
pub use overall::{MeasureName, Overall, overall};
pub use overview::{Count, Group, GroupGoal, matrix, tally};
pub use paths::VeivalgGroup;
pub use platform::{
    Named, Plan, Platform, Role, SteeringGoal, has_platform, motto, platform, steering_goal_names,
    strategy_sdg, values, vision_size,
};
pub use slides::{AreaSlide, AudienceSlide, Said, Slides, Standings, has_slides, slides};

pub use shape::{Outline, SIDE, Shape, outlines};
pub use state_bar::{BarPart, StateBar, state_bar};

/// How a medium writes what is written differently in each.
pub trait Medium {
    /// A name, a heading or a few words on one line.
    type Line: Serialize + JsonSchema;
    /// A text.
    type Text: Serialize + JsonSchema;
    /// A long text, which other things may be beside.
    type Prose: Serialize + JsonSchema;
    /// A text that stands whole elsewhere, in a list.
    type Listed: Serialize + JsonSchema;
    /// The place of a record: the anchor that it has and that links to it lead to.
    type Place: Serialize + JsonSchema;
    /// Words of the program's own.
    type Words: Serialize + JsonSchema;
    /// Data `D` for programs, or words `W` for people.
    type Shown<D: Serialize + JsonSchema, W: Serialize + JsonSchema>: Serialize + JsonSchema;
}

/// The medium of a renderer.
type Of<'a, R> = <R as Renderer<'a>>::Medium;

/// Writes texts, names and links for one medium. Texts are rendered in the order they are read in.
pub trait Renderer<'a>: Sized {
    /// The medium that it writes for.
    type Medium: Medium;

    /// The strategy that is rendered.
    fn strategy(&self) -> &'a Strategy;

    /// The name of what the page or part itself is about.
    fn title(&mut self, line: &'a Line) -> <Self::Medium as Medium>::Line;

    /// A name or a heading, where it belongs.
    fn line(&mut self, line: &'a Line) -> <Self::Medium as Medium>::Line;

    /// The name of something that is shown elsewhere, where readers get the notices about it.
    fn name(&mut self, line: &'a Line) -> <Self::Medium as Medium>::Line;

    /// The first words of a text that is elsewhere, about `most` letters.
    fn excerpt(&mut self, text: &'a Text, most: usize) -> <Self::Medium as Medium>::Line;

    /// Words of the program's own in the place of a name.
    fn own(&mut self, key: &str) -> <Self::Medium as Medium>::Line;

    /// A text as blocks; its own headings begin at `level`.
    fn text(&mut self, text: &'a Text, level: u8) -> <Self::Medium as Medium>::Text;

    /// A text in a list or a table.
    fn phrase(&mut self, text: &'a Text) -> <Self::Medium as Medium>::Text;

    /// A long text.
    fn prose(&mut self, text: &'a Text) -> <Self::Medium as Medium>::Prose;

    /// A text that stands whole elsewhere, in a list.
    fn listed(&mut self, text: &'a Text) -> <Self::Medium as Medium>::Listed;

    /// The place of a record.
    fn place(&mut self, kind: RecordKind, id: &'a str) -> <Self::Medium as Medium>::Place;

    /// The place of a page, where the medium has one.
    fn page(&mut self, page: Page) -> Option<<Self::Medium as Medium>::Place>;

    /// The day it is.
    fn today(&self) -> Date;

    /// The sizes that charts are drawn in.
    fn sizes(&self) -> &'static [Size];

    /// Words of the program's own, in each language that the medium has readers of. They may have the author's
    /// in them that `named` names.
    fn words(
        &mut self,
        named: Option<&'a Line>,
        say: impl Fn(Readers<'a>) -> Option<String>,
    ) -> Option<<Self::Medium as Medium>::Words>;

    /// `data` where programs read, `seen` where people do; only one of the two is called.
    fn shown<D: Serialize + JsonSchema, W: Serialize + JsonSchema>(
        &mut self,
        data: impl FnOnce(&mut Self) -> D,
        seen: impl FnOnce(&mut Self, Readers<'a>) -> W,
    ) -> <Self::Medium as Medium>::Shown<D, W>;
}

/// The readers of a medium: their language, and the labels in it.
#[derive(Debug, Clone, Copy)]
pub struct Readers<'a> {
    /// The labels.
    pub labels: &'a Labels,
    /// Their language.
    pub lang: Lang,
    /// The day it is.
    pub today: Date,
}

impl<'a> Readers<'a> {
    /// A label in their language.
    pub fn label(self, key: &str) -> &'a str {
        self.labels.get(key, self.lang)
    }

    /// A label in their language with these values of its variables.
    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        self.labels.fill(key, self.lang, values)
    }
}

/// A value of a closed list: a word for people and the mark beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Choice {
    /// Its key, as authors write it.
    pub key: &'static str,
    /// The mark.
    pub shape: Shape,
    /// The word.
    pub word: String,
    /// How old a standing is, once it is no longer fresh.
    pub age: Option<String>,
}

impl Choice {
    /// A value by its key and the key of its label.
    fn new(key: &'static str, shape: impl Into<Shape>, label: &str, readers: Readers) -> Self {
        Self {
            key,
            shape: shape.into(),
            word: readers.label(label).to_owned(),
            age: None,
        }
    }
}

/// A day as people write it and as machines read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Day {
    /// `23. november 2016`
    pub long: String,
    /// `2016-11-23`
    pub iso: String,
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self {
            long: date.long(),
            iso: date.iso(),
        }
    }
}

/// What an author keeps in a record for other programs.
type ExtraOf<M> = <M as Medium>::Shown<Extra, ()>;

/// A day.
type DayOf<M> = <M as Medium>::Shown<Date, Day>;

/// One of the UN's goals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sdg {
    /// 1 to 17.
    pub number: u8,
    /// Its title.
    pub title: String,
}

fn extra<'a, R: Renderer<'a>>(renderer: &mut R, extra: &Extra) -> ExtraOf<Of<'a, R>> {
    renderer.shown(|_| extra.clone(), |_, _| ())
}

fn day<'a, R: Renderer<'a>>(renderer: &mut R, date: Date) -> DayOf<Of<'a, R>> {
    renderer.shown(|_| date, |_, _| Day::from(date))
}

fn sdg<'a, R: Renderer<'a>>(
    renderer: &mut R,
    numbers: &[u8],
) -> Vec<<Of<'a, R> as Medium>::Shown<u8, Sdg>> {
    let one = |&number: &u8| {
        renderer.shown(
            |_| number,
            |_, readers| Sdg {
                number,
                title: format::sdg_title(number, readers.labels, readers.lang).to_owned(),
            },
        )
    };
    numbers.iter().map(one).collect()
}
