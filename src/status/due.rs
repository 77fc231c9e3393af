//! Deadlines that are past or near: actions, values of measures, the review and the end of the strategy, and a
//! hearing's deadline.
//!
//! In: a strategy, the day, and how many days ahead. Out: [`Deadlines`], the oldest first. What is done, stopped or
//! replaced has no deadline.

use serde::Serialize;

use super::words::{Item, Page, Point};
use super::{line, text};
use crate::diagnostic::MessageLang;
use crate::lang::{Date, Lang, Period};
use crate::model::{Freshness, State, Strategy};
use crate::wording::say;

/// What a deadline is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeadlineKind {
    /// An action is to be done.
    Action,
    /// A measure's next value should be there.
    Value,
    /// Answers to a hearing are to be sent.
    Hearing,
    /// The strategy is to be looked over.
    Review,
    /// The last day that the strategy holds.
    End,
}

impl DeadlineKind {
    /// Its name in JSON, for other programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Value => "value",
            Self::Hearing => "hearing",
            Self::Review => "review",
            Self::End => "end",
        }
    }
}

/// Something with a last day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Deadline {
    /// The last day.
    pub date: Date,
    /// What it is.
    pub kind: DeadlineKind,
    /// The id of the action or measure; none for the strategy's own days.
    pub id: Option<String>,
    /// What is to be done, or the measure's name; empty for the strategy's own days.
    pub text: String,
    /// The title of the area that it belongs to.
    pub area: Option<String>,
    /// Who answers for it.
    pub responsible: Option<String>,
    /// Whether the day is past.
    pub overdue: bool,
}

/// What has a last day.
#[derive(Debug, Serialize)]
pub struct Deadlines {
    /// The strategy's title.
    pub title: String,
    /// The strategy's id.
    #[serde(skip)]
    pub strategy: String,
    /// The site's address, where it has one.
    #[serde(skip)]
    pub site: Option<String>,
    /// The day that it counts from.
    pub today: Date,
    /// How many days ahead it looks; none for all that is known.
    pub days: Option<u16>,
    /// The deadlines, the first days first.
    pub due: Vec<Deadline>,
}

/// The deadlines within `days` days from `today`, or all of them; names are in `lang` where they have it.
pub fn deadlines(strategy: &Strategy, today: Date, days: Option<u16>, lang: Lang) -> Deadlines {
    let mut due = match strategy.state {
        State::Replaced => Vec::new(),
        State::Draft | State::Hearing | State::Adopted | State::Published => all(strategy, lang),
    };
    let last = days.and_then(|days| today.after(days));
    due.retain(|one| last.is_none_or(|last| one.date <= last));
    for one in &mut due {
        one.overdue = one.date < today;
    }
    due.sort();
    Deadlines {
        title: line(&strategy.title, lang),
        strategy: strategy.id.clone(),
        site: strategy.publication.base_url.clone(),
        today,
        days,
        due,
    }
}

fn all(strategy: &Strategy, lang: Lang) -> Vec<Deadline> {
    let own = |kind, date| Deadline {
        date,
        kind,
        id: None,
        text: String::new(),
        area: None,
        responsible: None,
        overdue: false,
    };
    let hearing = strategy
        .hearing
        .as_ref()
        .and_then(|hearing| hearing.deadline);
    let days = [
        (DeadlineKind::Hearing, hearing),
        (DeadlineKind::Review, strategy.review_by),
        (DeadlineKind::End, strategy.valid_to),
    ];
    let mut all: Vec<Deadline> = days
        .into_iter()
        .filter_map(|(kind, date)| Some(own(kind, date?)))
        .collect();
    for area in &strategy.areas {
        let open = area.actions.iter().filter(|action| action.state.is_open());
        all.extend(open.filter_map(|action| {
            Some(Deadline {
                id: Some(action.id.clone()),
                text: text(&action.text, lang),
                area: Some(line(&area.title, lang)),
                responsible: action.responsible.as_ref().map(|name| line(name, lang)),
                ..own(DeadlineKind::Action, action.due?)
            })
        }));
    }
    for measure in &strategy.measures {
        let age = measure.status.age;
        let next = match age.freshness {
            Freshness::Fresh | Freshness::Stale => age.next_by.and_then(Period::last_day),
            Freshness::Missing | Freshness::Unknown => None,
        };
        all.extend(next.map(|date| Deadline {
            id: Some(measure.id.clone()),
            text: line(&measure.name, lang),
            responsible: measure.owner.as_ref().map(|name| line(name, lang)),
            ..own(DeadlineKind::Value, date)
        }));
    }
    all
}

impl Deadline {
    /// What it is, in words.
    pub fn words(&self, lang: MessageLang) -> String {
        let text = self.text.clone();
        match self.kind {
            DeadlineKind::Action => say!("due-action", text),
            DeadlineKind::Value => say!("due-value", text),
            DeadlineKind::Hearing => say!("due-hearing"),
            DeadlineKind::Review => say!("due-review"),
            DeadlineKind::End => say!("due-end"),
        }
        .get(lang)
    }
}

/// The deadlines in words: those that are past, and those to come.
pub fn page(deadlines: &Deadlines, lang: MessageLang) -> Page {
    let date = |date: Date| lang.pick([date.long(), date.long(), date.iso()]);
    let item = |one: &Deadline| Item {
        day: Some(date(one.date)),
        words: one.words(lang),
        note: one.responsible.clone(),
    };
    let (past, coming): (Vec<_>, Vec<_>) = deadlines.due.iter().partition(|one| one.overdue);
    let days = usize::from(deadlines.days.unwrap_or_default());
    let heads = [
        (true, past, say!("due-past")),
        (
            false,
            coming,
            match deadlines.days {
                Some(_) => say!("due-coming", days),
                None => say!("due-later"),
            },
        ),
    ];
    let points: Vec<Point> = heads
        .into_iter()
        .filter(|(_, items, _)| !items.is_empty())
        .map(|(grave, items, words)| Point {
            grave,
            words: words.get(lang),
            items: items.into_iter().map(&item).collect(),
        })
        .collect();
    let day = date(deadlines.today);
    Page {
        title: deadlines.title.clone(),
        lead: say!("due-lead", day).get(lang),
        heading: match points.is_empty() {
            true => say!("due-nothing").get(lang),
            false => say!("due-heading").get(lang),
        },
        points,
        head: Vec::new(),
        rows: Vec::new(),
        numbers: Vec::new(),
        readability: None,
    }
}
