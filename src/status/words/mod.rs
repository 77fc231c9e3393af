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

/// What a person is shown.
pub struct Page {
    /// The strategy's title.
    pub title: String,
    /// The day, and how far the strategy has come.
    pub lead: String,
    /// The heading over the points, or the word that there are none.
    pub heading: &'static str,
    /// What is to be followed up, the gravest first.
    pub points: Vec<Point>,
    /// The heads of the table's columns; all but the first hold numbers.
    pub head: Vec<String>,
    /// A row an area, and their sum where there are several.
    pub rows: Vec<Vec<String>>,
    /// What is counted in the whole strategy: its name, and the numbers.
    pub numbers: Vec<(&'static str, String)>,
    /// How heavy the texts are to read.
    pub readability: Option<Section>,
}

/// What is told besides, of which nothing has to be done.
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// What it says, and what it does not.
    pub words: &'static str,
    /// The heads of its table.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// What the items are.
    pub list: &'static str,
    /// Them.
    pub items: Vec<Item>,
}

/// Something to follow up.
pub struct Point {
    /// Whether it ought to be done now; else it is good to know.
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
    let words = Words { status, lang };
    let points = words.points();
    Page {
        title: status.title.clone(),
        lead: words.lead(),
        heading: if points.is_empty() {
            lang.pick([
                "Ingenting må følges opp",
                "Ingenting må følgjast opp",
                "Nothing to follow up",
            ])
        } else {
            lang.pick(["Må følges opp", "Må følgjast opp", "To follow up"])
        },
        points,
        head: words.head(),
        rows: words.rows(),
        numbers: words.numbers(),
        readability: words.readability(),
    }
}

/// What the wording is made from.
struct Words<'a> {
    status: &'a Status,
    lang: MessageLang,
}

impl Words<'_> {
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
            (State::Draft, Some(date), _) => [
                format!(
                    "Dette er et utkast til revisjon av strategien. Strategien ble sist vedtatt {date}."
                ),
                format!(
                    "Dette er eit utkast til revisjon av strategien. Strategien blei sist vedteken {date}."
                ),
                format!(
                    "This is a draft of a revision of the strategy. The strategy was last adopted on {date}."
                ),
            ],
            (State::Hearing, Some(date), _) => [
                format!(
                    "Dette er en revisjon av strategien som er på høring. Strategien ble sist vedtatt {date}."
                ),
                format!(
                    "Dette er ein revisjon av strategien som er på høyring. Strategien blei sist vedteken {date}."
                ),
                format!(
                    "This is a revision of the strategy, out for comment. The strategy was last adopted on {date}."
                ),
            ],
            (State::Draft, None, _) => [
                "Strategien er et utkast.".to_owned(),
                "Strategien er eit utkast.".to_owned(),
                "The strategy is a draft.".to_owned(),
            ],
            (State::Hearing, None, _) => [
                "Strategien er på høring.".to_owned(),
                "Strategien er på høyring.".to_owned(),
                "The strategy is out for comment.".to_owned(),
            ],
            (State::Replaced, ..) => [
                "Strategien er erstattet.".to_owned(),
                "Strategien er erstatta.".to_owned(),
                "The strategy is replaced.".to_owned(),
            ],
            (State::Adopted, _, Some(date)) => [
                format!("Strategien ble vedtatt {date}."),
                format!("Strategien blei vedteken {date}."),
                format!("The strategy was adopted on {date}."),
            ],
            (State::Adopted, _, None) => [
                "Strategien er vedtatt.".to_owned(),
                "Strategien er vedteken.".to_owned(),
                "The strategy is adopted.".to_owned(),
            ],
            (State::Published, ..) => [
                "Strategien er publisert.".to_owned(),
                "Strategien er publisert.".to_owned(),
                "The strategy is published.".to_owned(),
            ],
        };
        format!("Status {day}. {}", self.lang.pick(state))
    }

    fn counted(&self, number: usize, one: [&str; 3], more: [&str; 3]) -> String {
        counted(number, self.lang.pick(one), self.lang.pick(more))
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

fn counted(number: usize, one: &str, more: &str) -> String {
    format!("{} {}", whole(number), if number == 1 { one } else { more })
}

fn whole(count: usize) -> String {
    number(count as f64, 0)
}
