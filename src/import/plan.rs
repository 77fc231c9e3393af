//! A strategy to begin from, in one language: what a document becomes, before it is files.
//!
//! Plain data. Texts are markdown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::document::Aside;
use super::words::Audience;
use crate::lang::{Date, Lang};
use crate::schema::Unit;

/// A strategy to begin from.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The language of all its texts.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Its motto.
    pub motto: Option<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Who decided on it, and when.
    pub adopted: Option<Adopted>,
    /// The first and the last year that it holds.
    pub years: Option<(u16, u16)>,
    /// The vision.
    pub vision: Option<String>,
    /// The values.
    pub values: Vec<Named>,
    /// The overall goals.
    pub steering_goals: Vec<Named>,
    /// What is expected of everybody.
    pub expected: Expected,
    /// What was before lists, by the label that holds it.
    pub lead_ins: BTreeMap<&'static str, BTreeSet<String>>,
    /// The chapters in reading order.
    pub chapters: Vec<Chapter>,
    /// How many chapters are before vision and values.
    pub platform: Option<usize>,
    /// The areas in reading order.
    pub areas: Vec<Area>,
    /// The measures.
    pub measures: Vec<Measure>,
    /// The sources.
    pub references: Vec<Reference>,
    /// Pictures by their paths.
    pub pictures: BTreeMap<String, Arc<Vec<u8>>>,
    /// What has no place.
    pub aside: Vec<Aside>,
}

/// What is expected, by whom it is expected of.
pub type Expected = BTreeMap<Audience, Vec<String>>;

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// The day.
    pub date: Date,
    /// Who decided.
    pub by: Option<String>,
    /// The number of the case.
    pub case: Option<String>,
}

/// What has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// The name.
    pub name: String,
    /// More of it.
    pub text: Option<String>,
}

/// Where a chapter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// Before the areas.
    Before,
    /// After them.
    After,
    /// Last of all.
    Appendix,
}

/// A chapter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub placement: Placement,
    /// Its text.
    pub prose: String,
    /// What is beside the text.
    pub beside: Beside,
    /// Questions.
    pub reflection: Vec<String>,
}

/// What is beside a text.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// Boxes.
    pub facts: Vec<Fact>,
    /// Quotations.
    pub quotes: Vec<Quote>,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its heading.
    pub title: Option<String>,
    /// Its text.
    pub text: String,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// What is said.
    pub text: String,
    /// Who says it.
    pub by: Option<String>,
}

/// An area.
#[derive(Debug, Clone, Default)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its introduction.
    pub intro: String,
    /// Its closing words.
    pub closing: String,
    /// Its goals.
    pub goals: Vec<Goal>,
    /// Its chosen paths.
    pub veivalg: Vec<Identified>,
    /// What is to be done.
    pub actions: Vec<Action>,
    /// What is expected.
    pub expected: Expected,
    /// What is beside the text.
    pub beside: Beside,
    /// Questions.
    pub reflection: Vec<String>,
    /// The goals' places by their texts: those that have been looked up.
    places: BTreeMap<String, usize>,
    /// How many of the goals are among them.
    looked_up: usize,
}

impl Area {
    /// An area in which nothing is yet.
    pub fn begun(id: String, title: String) -> Self {
        Self {
            id,
            title,
            ..Self::default()
        }
    }

    /// The id of the first goal with this text.
    pub fn goal_with(&mut self, text: &str) -> Option<&str> {
        for goal in self.goals.iter().skip(self.looked_up) {
            let place = self.looked_up;
            self.places.entry(goal.text.clone()).or_insert(place);
            self.looked_up += 1;
        }
        let place = self.places.get(text)?;
        self.goals.get(*place).map(|goal| goal.id.as_str())
    }
}

/// A goal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Goal {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// The ids of its measures.
    pub measures: Vec<String>,
    /// Goals below it.
    pub subgoals: Vec<Goal>,
}

/// A text with an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identified {
    /// Its id.
    pub id: String,
    /// The text.
    pub text: String,
}

/// Something to be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub text: String,
    /// Who answers for it.
    pub responsible: Option<String>,
    /// Until when.
    pub due: Option<Date>,
    /// How far it has come, by the word of the format.
    pub status: Option<&'static str>,
    /// The goals that it is for.
    pub goals: Vec<String>,
}

/// A measure to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the document says of it.
    pub text: String,
    /// What it counts in, where the document tells it.
    pub counts: Counts,
}

/// What a measure counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Numbers of a unit; a judgment in words where the document tells no unit.
    Unit(Unit),
    /// A factor of the ten, which has a name and a unit of its own.
    Factor(usize),
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its id.
    pub id: String,
    /// The source.
    pub text: String,
    /// The number of the document in the archive.
    pub case: Option<String>,
}
