//! The strategy as tables, one a kind of record, for spreadsheets: what CSV files and the workbook hold.
//!
//! In: the view for programs. Out: headings and words in the language of a table's readers, cells of numbers, days,
//! periods and text. What is shown is decided in the view; every table is its records as rows, and no more.

mod about;
mod goals;
mod measures;
mod texts;

use super::Whole;
use super::renderer::{ByLanguage, InLanguage, Json, Place};
use crate::address::encode;
use crate::lang::{Date, Lang, Period};
use crate::model::{Audience, Goal, Labels, Strategy};
use crate::view;

/// The letters that a cell of a spreadsheet can hold, as it counts them.
const MOST_LETTERS: usize = 32_767;

/// A table.
pub struct Table {
    /// Names its file, alike in both languages.
    pub key: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// The headings of its columns.
    pub headings: Vec<String>,
    /// Its rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Words.
    Text(String),
    /// A number, with the decimals that it is shown with where they are known.
    Number(f64, Option<u8>),
    /// A day.
    Day(Date),
    /// A period, which is no day.
    Period(Period),
}

/// For whom tables are made: their language, and all that there is.
pub struct Readers<'a> {
    /// Their language.
    pub lang: Lang,
    /// What things are called.
    pub labels: &'a Labels,
    /// The languages that the strategy is published in.
    pub languages: &'a [Lang],
    /// The key of the label of how far the strategy has come.
    pub state_label: String,
    /// All audiences, in the order that what is expected of them stands in.
    pub audiences: &'a [Audience],
    /// The strategy.
    pub whole: &'a Whole<'a>,
    /// From goal to measure.
    pub matrix: &'a [view::Group<Json>],
}

/// A column of a table whose rows are made of `T`.
enum Column<T> {
    /// A cell, under a heading in bokmål and nynorsk.
    One([&'static str; 2], fn(&Readers, &T) -> Cell),
    /// A text, with a column for each language that is published.
    Texts(
        [&'static str; 2],
        for<'a> fn(&'a T) -> Option<&'a ByLanguage>,
    ),
}

/// Every table, in the order of a workbook's sheets.
pub fn all(readers: &Readers) -> Vec<Table> {
    vec![
        about::about(readers),
        goals::areas(readers),
        goals::steering_goals(readers),
        goals::goals(readers),
        goals::subgoals(readers),
        goals::veivalg(readers),
        goals::expectations(readers),
        goals::actions(readers),
        measures::measures(readers),
        measures::figures(readers),
        measures::matrix(readers),
        goals::values(readers),
        texts::texts(readers),
    ]
}

/// A table's key, its name in bokmål and nynorsk, and whether a strategy has rows for it.
type Named = (&'static str, [&'static str; 2], fn(&Strategy) -> bool);

/// All tables, in their order.
const NAMES: [Named; 13] = [
    ("about", ["Om strategien", "Om strategien"], |_| true),
    ("areas", ["Områder", "Område"], |of| !of.areas.is_empty()),
    (
        "steering-goals",
        ["Overordnede mål", "Overordna mål"],
        |of| !of.steering_goals.is_empty(),
    ),
    ("goals", ["Mål", "Mål"], |of| goals(of).next().is_some()),
    ("subgoals", ["Delmål", "Delmål"], |of| {
        goals(of).any(|goal| !goal.subgoals.is_empty())
    }),
    ("veivalg", ["Veivalg", "Vegval"], |of| {
        of.areas.iter().any(|area| !area.veivalg.is_empty())
    }),
    ("expectations", ["Forventninger", "Forventningar"], |of| {
        let areas = of.areas.iter().map(|area| &area.expectations);
        areas
            .chain([&of.expectations])
            .any(|expected| !expected.is_empty())
    }),
    ("actions", ["Tiltak", "Tiltak"], |of| {
        of.areas.iter().any(|area| !area.actions.is_empty())
    }),
    ("measures", ["Målinger", "Målingar"], |of| {
        !of.measures.is_empty()
    }),
    ("figures", ["Tall", "Tal"], |of| {
        of.measures.iter().any(|measure| !measure.values.is_empty())
    }),
    ("matrix", ["Mål og målinger", "Mål og målingar"], |of| {
        goals(of).next().is_some() || !of.steering_goals.is_empty()
    }),
    ("values", ["Verdier", "Verdiar"], |of| !of.values.is_empty()),
    ("texts", ["Tekster", "Tekstar"], |_| true),
];

fn goals(strategy: &Strategy) -> impl Iterator<Item = &Goal> {
    strategy.areas.iter().flat_map(|area| &area.goals)
}

/// The keys and names of the tables that a strategy has rows for, in their order.
pub fn names(strategy: &Strategy, lang: Lang) -> Vec<(&'static str, &'static str)> {
    let all = NAMES.into_iter().filter(|(_, _, has)| has(strategy));
    all.map(|(key, [nb, nn], _)| (key, lang.pick(nb, nn)))
        .collect()
}

impl Readers<'_> {
    /// A table of these records.
    fn table<T>(&self, key: &'static str, columns: &[Column<T>], records: &[T]) -> Table {
        let (_, name, _) = NAMES
            .into_iter()
            .find(|(own, ..)| *own == key)
            .expect("every table has a name");
        let headings = columns.iter().flat_map(|column| self.headings(column));
        let row = |record: &T| {
            let cells = columns.iter().flat_map(|column| match column {
                Column::One(_, cell) => vec![cell(self, record)],
                Column::Texts(_, text) => {
                    let text = text(record);
                    let each = self.languages.iter();
                    each.map(|&lang| self.words(text.and_then(|text| text.get(lang))))
                        .collect()
                }
            });
            cells.map(shortened).collect()
        };
        Table {
            key,
            name: self.lang.pick(name[0], name[1]),
            headings: headings.collect(),
            rows: records.iter().map(row).collect(),
        }
    }

    fn headings<T>(&self, column: &Column<T>) -> Vec<String> {
        let (Column::One([nb, nn], _) | Column::Texts([nb, nn], _)) = column;
        let heading = self.lang.pick(*nb, *nn);
        match (column, self.languages) {
            (Column::Texts(..), [_, _, ..]) => {
                let each = self.languages.iter();
                each.map(|lang| format!("{heading}, {}", lang.name().to_lowercase()))
                    .collect()
            }
            (Column::Texts(..) | Column::One(..), _) => vec![heading.to_owned()],
        }
    }

    /// Yes where that is so; else nothing.
    fn yes(&self, is_so: bool) -> Cell {
        match is_so {
            true => self.label("yes"),
            false => Cell::Empty,
        }
    }

    /// The words of a label.
    fn label(&self, key: &str) -> Cell {
        Cell::Text(self.labels.get(key, self.lang).to_owned())
    }

    /// The words of the readers' language, else of the other.
    fn own(&self, words: Option<&ByLanguage>) -> Cell {
        let words = words.and_then(|words| {
            let own = words.get(self.lang);
            own.or_else(|| words.all().next())
        });
        self.words(words)
    }

    /// Words, after a mark where a machine translated them: there it is seen however long they are, and in each part.
    fn words(&self, words: Option<InLanguage>) -> Cell {
        match words {
            None | Some(InLanguage { text: "", .. }) => Cell::Empty,
            Some(words) => Cell::Text(format!("{}{}", self.mark(words.is_draft), words.text)),
        }
    }

    /// The mark before words that are a machine's, if they are.
    fn mark(&self, is_draft: bool) -> String {
        self.labels.draft_mark(is_draft, self.lang)
    }

    /// Where a record stands on the site, where that has an address.
    fn address(&self, place: &Place) -> Cell {
        let Some(base) = self.whole.base_url else {
            return Cell::Empty;
        };
        let (page, anchor) = match place.path.split_once('#') {
            Some((page, anchor)) => (page, format!("#{anchor}")),
            None => (place.path.as_str(), String::new()),
        };
        Cell::Text(format!("{base}{}/{}{anchor}", self.lang, encode(page)))
    }
}

/// Ids in a cell, with spaces between them.
fn ids<'a>(ids: impl IntoIterator<Item = &'a String>) -> Cell {
    let ids: Vec<&str> = ids.into_iter().map(String::as_str).collect();
    match ids.is_empty() {
        true => Cell::Empty,
        false => Cell::Text(ids.join(" ")),
    }
}

fn id(place: &Place) -> Cell {
    Cell::Text(place.id.clone())
}

fn count(number: usize) -> Cell {
    Cell::Number(number as f64, Some(0))
}

fn day(date: Option<Date>) -> Cell {
    date.map_or(Cell::Empty, Cell::Day)
}

/// A cell no longer than one can be. Whole texts stand in parts in the table of texts.
fn shortened(cell: Cell) -> Cell {
    match cell {
        Cell::Text(text) if text.encode_utf16().count() > MOST_LETTERS => {
            let begin = begin_of(&text, MOST_LETTERS - 1);
            Cell::Text(format!("{begin}…"))
        }
        Cell::Text(_) | Cell::Empty | Cell::Number(..) | Cell::Day(_) | Cell::Period(_) => cell,
    }
}

/// The longest beginning of at most so many letters.
fn begin_of(text: &str, most: usize) -> &str {
    let mut letters = 0;
    let end = text.char_indices().find(|(_, letter)| {
        letters += letter.len_utf16();
        letters > most
    });
    end.map_or(text, |(end, _)| &text[..end])
}
