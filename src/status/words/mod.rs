//! The status in words: what the formats that people read have in common.
//!
//! In: a [`Status`] and the language of messages. Out: a [`Page`], the gravest first. Knows no format.

mod measures;
mod numbers;
mod points;
mod readability;

use super::{MeasureStatus, Status};
use crate::diagnostic::MessageLang;
use crate::lang::{Date, Lang, Period, number};
use crate::model::State;
use crate::translation::Counts;
use crate::wording::say;

/// What a person is shown.
pub struct Page {
    /// The strategy's title.
    pub title: String,
    /// The day, and how far the strategy has come.
    pub lead: String,
    /// The heading over the points, or the word that there are none.
    pub heading: String,
    /// What is to be followed up, the gravest first.
    pub points: Vec<Point>,
    /// The heads of the table's columns; all but the first hold numbers.
    pub head: Vec<String>,
    /// A row an area, and their sum where there are several.
    pub rows: Vec<Vec<String>>,
    /// What is counted in the whole strategy: its name, and the numbers.
    pub numbers: Vec<(String, String)>,
    /// How heavy the texts are to read.
    pub readability: Option<Section>,
}

/// A section for information, which asks nobody to do anything.
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What it says, and what it does not.
    pub words: String,
    /// The heads of its table.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// The heading of the list of items.
    pub list: String,
    /// The items.
    pub items: Vec<Item>,
}

/// Something to follow up.
pub struct Point {
    /// Whether it should be done now; else it is good to know.
    pub grave: bool,
    /// What it is.
    pub words: String,
    /// Which records it is about.
    pub items: Vec<Item>,
}

/// A record to follow up, or a list of them.
pub struct Item {
    /// The day or the month, where it is about time.
    pub day: Option<String>,
    /// What it is.
    pub words: String,
    /// What else helps to know which, or whom to ask.
    pub note: Option<String>,
}

/// Puts the status in words.
pub fn page(status: &Status, lang: MessageLang) -> Page {
    let words = StatusText { status, lang };
    let points = words.points();
    Page {
        title: status.title.clone(),
        lead: words.lead(),
        heading: match points.is_empty() {
            true => say!("status-nothing").get(lang),
            false => say!("status-to-do").get(lang),
        },
        points,
        head: words.head(),
        rows: words.rows(),
        numbers: words.numbers(),
        readability: words.readability(),
    }
}

/// What the wording is made from.
struct StatusText<'a> {
    status: &'a Status,
    lang: MessageLang,
}

impl StatusText<'_> {
    fn date(&self, date: Date) -> String {
        self.lang.pick([date.long(), date.long(), date.iso()])
    }

    fn period(&self, period: Period) -> String {
        self.lang
            .pick([period.long(), period.long(), period.to_string()])
    }

    fn languages(&self) -> impl Iterator<Item = Lang> {
        let tags = self.status.languages.iter();
        tags.filter_map(|tag| Lang::from_tag(tag))
    }

    fn lead(&self) -> String {
        let decision = &self.status.decision;
        let day = self.date(self.status.today);
        let adopted = decision.adopted.map(|date| self.date(date));
        let revised = adopted.as_ref().filter(|_| decision.revision);
        let state = match (decision.state, revised, &adopted) {
            (State::Draft, Some(date), _) => say!("status-draft-revision", date = date.clone()),
            (State::Hearing, Some(date), _) => {
                say!("status-hearing-revision", date = date.clone())
            }
            (State::Draft, None, _) => say!("status-draft"),
            (State::Hearing, None, _) => say!("status-hearing"),
            (State::Replaced, ..) => say!("status-replaced"),
            (State::Adopted, _, Some(date)) => say!("status-adopted-on", date = date.clone()),
            (State::Adopted, _, None) => say!("status-adopted"),
            (State::Published, ..) => say!("status-published"),
        };
        say!("status-lead", day, state).get(self.lang)
    }

    /// How much is in step in a language, in per cent.
    fn share(&self, texts: Counts, lang: Lang) -> String {
        match texts.total {
            0 => "–".to_owned(),
            _ => percent(texts.get(lang).percent, self.lang),
        }
    }

    fn measures_where(
        &self,
        which: impl Fn(&MeasureStatus) -> bool,
    ) -> impl Iterator<Item = &MeasureStatus> {
        let measures = self.status.measures.iter();
        measures.filter(move |measure| which(measure))
    }
}

impl Point {
    fn new(grave: bool, words: String) -> Self {
        Self {
            grave,
            words,
            items: Vec::new(),
        }
    }

    /// With the names it is about, on one line.
    fn list(mut self, names: &[&str]) -> Self {
        self.items.push(Item {
            day: None,
            words: names.join(", "),
            note: None,
        });
        self
    }
}

/// So many in a hundred, as each language writes it.
pub fn percent(number: usize, lang: MessageLang) -> String {
    let space = lang.pick(["\u{a0}", "\u{a0}", ""]);
    format!("{number}{space}%")
}

fn whole(count: usize) -> String {
    number(count as f64, 0)
}
