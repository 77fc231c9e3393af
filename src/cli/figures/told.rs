//! The messages of an import: what was read, what it changes and what prevented it.

use std::fmt::Write as _;

use crate::diagnostic::MessageLang;
use crate::figures::{
    Book, Change, Measure, Merged, Problem, Row, Series, Trouble, Unreadable, address,
};
use crate::lang::Period;
use crate::wording::{Message, say};

/// The most lines of a kind that are reported one by one.
const MOST: usize = 40;

/// Why a file cannot be read.
pub fn unreadable(why: Unreadable, file: String) -> Message {
    match why {
        Unreadable::Other => say!("figures-no-such-kind", file),
        Unreadable::Damaged => say!("figures-damaged", file),
        Unreadable::Locked => say!("figures-locked", file),
        Unreadable::TooLarge => say!("figures-too-large", file),
        Unreadable::OtherJson => say!("figures-other-json", file),
    }
}

/// What a series is called.
pub fn name_of(book: &Book, series: &Series, lang: MessageLang) -> String {
    match series.names.is_empty() {
        false => series.names.join(" – "),
        true => match book.sheets[series.sheet].name.as_str() {
            "" => say!("figures-without-name").get(lang),
            name => name.to_owned(),
        },
    }
}

/// Where a series stands: `Fravær!A3:F9`.
pub fn range_of(book: &Book, series: &Series) -> String {
    let (first, last) = series.range;
    let cells = format!("{}:{}", address(first), address(last));
    in_sheet(book, series.sheet, cells)
}

fn in_sheet(book: &Book, sheet: usize, cells: String) -> String {
    match (book.query.is_some(), book.sheets[sheet].name.as_str()) {
        (true, _) | (_, "") => cells,
        (false, name) => format!("{name}!{cells}"),
    }
}

/// Series, a numbered line each.
pub fn listed(book: &Book, series: &[Series], lang: MessageLang) -> String {
    let mut text = String::new();
    for (number, one) in (1..).zip(series.iter().take(MOST)) {
        let (name, range) = (name_of(book, one, lang), range_of(book, one));
        let span = span(one);
        let _ = writeln!(text, "  {number}. {name} ({range}; {span})");
    }
    if series.len() > MOST {
        let more = series.len() - MOST;
        let _ = writeln!(text, "  {}", say!("figures-more", more).get(lang));
    }
    text
}

/// From the first period to the last.
fn span(series: &Series) -> String {
    let mut periods = series.points.iter().map(|point| point.period.long());
    match (periods.next(), periods.next_back()) {
        (Some(first), Some(last)) => format!("{first} – {last}"),
        (only, _) => only.unwrap_or_default(),
    }
}

/// What was read of a measure, and what it changes.
pub fn changes(
    book: &Book,
    series: &Series,
    measure: &Measure,
    merged: &Merged,
    revises: bool,
    lang: MessageLang,
) -> String {
    let (id, name) = (measure.id.clone(), name_of(book, series, lang));
    let mut text = say!("figures-read", id, name, range = range_of(book, series)).get(lang);
    text.push('\n');
    for (period, change) in &merged.changes {
        let _ = writeln!(text, "  {}", change_of(*period, change, revises, lang));
    }
    text
}

fn change_of(period: Period, change: &Change, revises: bool, lang: MessageLang) -> String {
    let period = period.long();
    let words = match change {
        Change::New(row) => say!("figures-new", period, now = row_of(row, lang)),
        Change::Same(row) => say!("figures-same", period, now = row_of(row, lang)),
        Change::Kept(row) => say!("figures-kept", period, now = row_of(row, lang)),
        Change::Other(before, now) => {
            let (before, now) = (row_of(before, lang), row_of(now, lang));
            match revises {
                true => say!("figures-revised", period, before, now),
                false => say!("figures-differs", period, before, now),
            }
        }
    };
    words.get(lang)
}

/// A row in words: `91,1 (612 svar, landet 90,8)`.
fn row_of(row: &Row, lang: MessageLang) -> String {
    let number = |number: f64| match lang {
        MessageLang::En => number.to_string(),
        MessageLang::Nb | MessageLang::Nn => number.to_string().replace('.', ","),
    };
    let value = row.value.map(number);
    let value = value.unwrap_or_else(|| say!("figures-no-value").get(lang));
    let mut beside = Vec::new();
    if let Some(count) = row.responses {
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        beside.push(say!("figures-responses", count).get(lang));
    }
    if let Some(mean) = row.comparison {
        beside.push(say!("figures-mean", mean = number(mean)).get(lang));
    }
    match beside.is_empty() {
        true => value,
        false => format!("{value} ({})", beside.join(", ")),
    }
}

/// What was in the way, a line each with its cell.
pub fn troubles(book: &Book, troubles: &[Trouble], lang: MessageLang) -> String {
    let mut text = String::new();
    for trouble in troubles.iter().take(MOST) {
        let cell = in_sheet(book, trouble.sheet, address(trouble.at));
        let row = (trouble.at.0 + 1).to_string();
        let column = address((0, trouble.at.1));
        let column = column.trim_end_matches('1').to_owned();
        let words = match &trouble.problem {
            Problem::NoValue => say!("cell-without-value", cell),
            Problem::Error(error) => say!("cell-with-error", cell, error = error.clone()),
            Problem::DayAsNumber(number) => {
                say!("cell-day-as-number", cell, number = number.to_string())
            }
            Problem::Day => say!("cell-with-day", cell),
            Problem::NotAPeriod(text) => say!("cell-no-period", cell, text = text.clone()),
            Problem::Ambiguous(text) => say!("cell-ambiguous", cell, text = text.clone()),
            Problem::NotANumber(text) => say!("cell-no-number", cell, text = text.clone()),
            Problem::TooLarge(number) => {
                let number = match number.abs() < 1e21 {
                    true => number.to_string(),
                    false => format!("{number:e}"),
                };
                say!("cell-too-large", cell, number)
            }
            Problem::HiddenRow => say!("cell-row-hidden", row = in_sheet(book, trouble.sheet, row)),
            Problem::HiddenColumn => {
                say!(
                    "cell-column-hidden",
                    column = in_sheet(book, trouble.sheet, column)
                )
            }
            Problem::Merged => say!("cell-merged", cell),
            Problem::Twice(period) => say!("cell-period-twice", cell, period = period.long()),
        };
        let _ = writeln!(text, "  {}", words.get(lang));
    }
    if troubles.len() > MOST {
        let more = troubles.len() - MOST;
        let _ = writeln!(text, "  {}", say!("figures-more", more).get(lang));
    }
    text
}
