//! How a strategy stands: its goals, measures, actions and languages counted, for those who follow it up.
//!
//! In: a strategy, which may lack what it must have before it is published, the state of its texts in both
//! languages, and the day. Out: [`Status`], and one pure renderer a format. Finds no faults: that is what `check` does.

mod calendar;
mod due;
mod human;
mod json;
mod markdown;
mod readability;
mod texts;
pub mod translations;
mod words;

use serde::Serialize;

pub use due::{Deadline, DeadlineKind, Deadlines, deadlines};
use readability::readability;
pub use readability::{PartLix, Readability, Sentence};
pub use texts::{Part, Texts, texts};

use crate::diagnostic::{MessageLang, one_line};
use crate::lang::{Date, Lang, Period};
use crate::markdown::tree::{Block, RichLine, RichText, plain};
use crate::model::{
    self, ActionState, Adopted, Area, Freshness, Goal, Measure, Standing, State, Strategy, Unit,
    standing_text,
};
use crate::translation::{Counts, Review};

/// The version of the status for other programs.
const VERSION: u8 = 2;

/// A format of the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For a terminal of 80 columns.
    Human {
        /// Whether the terminal shows colours.
        color: bool,
    },
    /// For other programs; see `docs/en/figures.md`.
    Json,
    /// For a wiki, an e-mail, the summary of a CI run.
    Markdown,
}

/// A format of the deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineFormat {
    /// As the status is reported.
    Status(Format),
    /// For a calendar.
    Calendar,
}

/// How a strategy stands. What it serialises to is a promise: the version changes when it does.
#[derive(Debug, Serialize)]
pub struct Status {
    /// The strategy's title.
    pub title: String,
    /// The day that this is the status of.
    pub today: Date,
    /// The languages published, in the order of the strategy.
    pub languages: Vec<&'static str>,
    /// What the strategy calls an area.
    pub area_label: String,
    /// How far it has come, and its dates.
    pub decision: Decision,
    /// The areas in reading order.
    pub areas: Vec<AreaStatus>,
    /// The measures, in the order of the register.
    pub measures: Vec<MeasureStatus>,
    /// The actions that are neither done nor stopped and past their day, the oldest first.
    pub overdue: Vec<Overdue>,
    /// Texts by language.
    pub texts: Texts,
    /// How heavy they are to read.
    pub readability: Readability,
}

/// A strategy's state and dates.
#[derive(Debug, Serialize)]
pub struct Decision {
    /// How far it has come.
    pub state: State,
    /// Whether it is a draft of a revision of what was adopted.
    pub revision: bool,
    /// When it was adopted.
    pub adopted: Option<Date>,
    /// The first day it holds.
    pub valid_from: Option<Date>,
    /// The last day it holds.
    pub valid_to: Option<Date>,
    /// The day it is to be looked over by.
    pub review_by: Option<Date>,
    /// Whether that day or the last day it holds has passed.
    pub overdue: bool,
    /// Whether it says to be adopted, but not when.
    pub undecided: bool,
}

/// How an area stands.
#[derive(Debug, Serialize)]
pub struct AreaStatus {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How many goals it sets.
    pub goals: usize,
    /// Those of them that no measure is named for.
    pub without_measure: Vec<Named>,
    /// Its actions by state.
    pub actions: Actions,
    /// Its texts by language.
    pub texts: Counts,
}

/// Actions by state.
#[derive(Debug, Default, Serialize)]
pub struct Actions {
    /// Not begun.
    pub planned: usize,
    /// Under way.
    pub started: usize,
    /// Done.
    pub done: usize,
    /// Given up.
    pub stopped: usize,
    /// Past their day: some of those planned and started.
    pub overdue: usize,
}

impl Actions {
    /// How many have come so far.
    pub fn of(&self, state: ActionState) -> usize {
        match state {
            ActionState::Planned => self.planned,
            ActionState::Started => self.started,
            ActionState::Done => self.done,
            ActionState::Stopped => self.stopped,
        }
    }
}

/// A record by its id, and what people know it by.
#[derive(Debug, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// How a measure stands.
#[derive(Debug, Serialize)]
pub struct MeasureStatus {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// Whether it ought to have a target and has none; what is judged in words needs none.
    pub lacks_target: bool,
    /// The standing as the pages tell it, with its age.
    pub standing_words: String,
    /// Whether it says something that is no longer fresh.
    #[serde(skip)]
    pub is_old: bool,
    /// Whether its latest value is fresh.
    pub freshness: Freshness,
    /// The period of its latest value.
    pub latest: Option<Period>,
    /// The month by whose end the next value should be there.
    pub next_by: Option<Period>,
}

/// An action past its day.
#[derive(Debug, Serialize)]
pub struct Overdue {
    /// Its id.
    pub id: String,
    /// Its area's title.
    pub area: String,
    /// What was to be done.
    pub text: String,
    /// Who answers for it.
    pub responsible: Option<String>,
    /// The day it was to be done by.
    pub due: Date,
}

/// The status of the strategy on the day, its names in `lang` where they have it.
pub fn status(strategy: &Strategy, review: &Review, today: Date, lang: Lang) -> Status {
    let texts = texts(review, lang);
    let mut overdue: Vec<Overdue> = strategy
        .areas
        .iter()
        .flat_map(|area| overdue_in(area, today, lang))
        .collect();
    overdue.sort_by_key(|action| action.due);
    let languages = &strategy.publication.languages;
    Status {
        title: line(&strategy.title, lang),
        today,
        languages: languages.iter().map(|lang| lang.tag()).collect(),
        area_label: one_line(strategy.publication.labels.get("area", lang).to_owned()),
        decision: decision(strategy, today),
        areas: strategy
            .areas
            .iter()
            .map(|area| area_status(area, &texts, today, lang))
            .collect(),
        measures: strategy
            .measures
            .iter()
            .map(|measure| measure_status(strategy, measure, lang))
            .collect(),
        overdue,
        texts,
        readability: readability(review, languages, lang),
    }
}

/// Renders the deadlines.
pub fn render_deadlines(
    format: DeadlineFormat,
    deadlines: &Deadlines,
    lang: MessageLang,
) -> String {
    match format {
        DeadlineFormat::Status(Format::Human { color }) => {
            human::render(&due::page(deadlines, lang), color)
        }
        DeadlineFormat::Status(Format::Json) => json::render(VERSION, deadlines),
        DeadlineFormat::Status(Format::Markdown) => markdown::render(&due::page(deadlines, lang)),
        DeadlineFormat::Calendar => calendar::render(deadlines, lang),
    }
}

/// Renders the status.
pub fn render(format: Format, status: &Status, lang: MessageLang) -> String {
    match format {
        Format::Human { color } => human::render(&words::page(status, lang), color),
        Format::Json => json::render(VERSION, status),
        Format::Markdown => markdown::render(&words::page(status, lang)),
    }
}

fn decision(strategy: &Strategy, today: Date) -> Decision {
    let adopted = strategy.adopted.as_ref().map(|Adopted { date, .. }| *date);
    let past = |date: Option<Date>| date.is_some_and(|date| date < today);
    Decision {
        state: strategy.state,
        revision: strategy.revises().is_some(),
        adopted,
        valid_from: strategy.valid_from,
        valid_to: strategy.valid_to,
        review_by: strategy.review_by,
        overdue: strategy.state != State::Replaced
            && (past(strategy.valid_to) || past(strategy.review_by)),
        undecided: strategy.state == State::Adopted && adopted.is_none(),
    }
}

fn area_status(area: &Area, texts: &Texts, today: Date, lang: Lang) -> AreaStatus {
    let folder = format!("areas/{}/", area.id);
    let own = texts.parts.iter().find(|part| part.path == folder);
    let mut actions = Actions {
        overdue: overdue_in(area, today, lang).count(),
        ..Actions::default()
    };
    for action in &area.actions {
        *match action.state {
            ActionState::Planned => &mut actions.planned,
            ActionState::Started => &mut actions.started,
            ActionState::Done => &mut actions.done,
            ActionState::Stopped => &mut actions.stopped,
        } += 1;
    }
    AreaStatus {
        id: area.id.clone(),
        title: line(&area.title, lang),
        goals: area.goals.len(),
        without_measure: area
            .goals
            .iter()
            .flat_map(Goal::unmeasured)
            .map(|(id, words)| Named {
                id: id.clone(),
                text: text(words, lang),
            })
            .collect(),
        actions,
        texts: own.map_or_else(Counts::default, |part| part.texts),
    }
}

fn overdue_in(area: &Area, today: Date, lang: Lang) -> impl Iterator<Item = Overdue> {
    area.actions.iter().filter_map(move |action| {
        let is_open = action.state.is_open();
        let due = action.due.filter(|due| is_open && *due < today)?;
        Some(Overdue {
            id: action.id.clone(),
            area: line(&area.title, lang),
            text: text(&action.text, lang),
            responsible: action.responsible.as_ref().map(|name| line(name, lang)),
            due,
        })
    })
}

fn measure_status(strategy: &Strategy, measure: &Measure, lang: Lang) -> MeasureStatus {
    let age = measure.status.age;
    let standing = measure.status.standing();
    MeasureStatus {
        id: measure.id.clone(),
        name: line(&measure.name, lang),
        standing,
        standing_words: standing_text::standing(measure, &strategy.publication.labels, lang),
        is_old: age.is_old && standing != Standing::NoFigures,
        lacks_target: measure.target.is_none() && measure.unit != Unit::Qualitative,
        freshness: age.freshness,
        latest: age.latest,
        next_by: age.next_by,
    }
}

/// A name's words, with the mark of a machine's.
fn line(line: &model::Line, lang: Lang) -> String {
    let is_draft = line.exact(lang).is_some_and(RichLine::is_draft);
    let words = one_line(plain(&line.resolve(lang).value.inlines));
    model::Labels::default().draft_mark(is_draft, lang) + &words
}

/// A text's first words, its first paragraph, with the mark of a machine's.
fn text(text: &model::Text, lang: Lang) -> String {
    let is_draft = text.exact(lang).is_some_and(RichText::is_draft);
    let words = one_line(first(&text.resolve(lang).value.blocks).unwrap_or_default());
    model::Labels::default().draft_mark(is_draft, lang) + &words
}

fn first(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => Some(plain(inlines)),
        Block::List { items, .. } => items.iter().find_map(|item| first(item)),
        Block::Quote { blocks, .. } => first(blocks),
        Block::Table { .. } | Block::Rule | Block::Code { .. } => None,
    })
}
