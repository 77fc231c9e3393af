//! Compares the figures that were there with the new ones: what is new, what is the same, and what differs.
//! A figure that differs is not replaced until the user says so.

use std::collections::BTreeMap;

use super::find::Series;
use super::numbers::written;
use crate::lang::{Date, Lang, Period};
use crate::parse::Record;
use crate::wording::{MessageLang, say};

/// A row of a file of values.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The number.
    pub value: Option<f64>,
    /// How many answered.
    pub responses: Option<u64>,
    /// The national mean.
    pub comparison: Option<f64>,
    /// Remarks: in bokmål and in nynorsk.
    pub notes: [Option<String>; 2],
}

/// What becomes of a period.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// It is new.
    New(Row),
    /// It says the same as before.
    Same(Row),
    /// It says something else: before, and now.
    Other(Row, Row),
    /// What came lacks it; it stays.
    Kept(Row),
}

/// The figures of a measure, put together.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// What became of each period.
    pub changes: BTreeMap<Period, Change>,
    /// The rows that are to be written.
    pub rows: BTreeMap<Period, Row>,
}

impl Merged {
    /// Whether the rows are others than those that were there.
    pub fn changes_something(&self, earlier: &BTreeMap<Period, Row>) -> bool {
        self.rows != *earlier
    }

    /// How many periods say something else than before.
    pub fn others(&self) -> usize {
        let all = self.changes.values();
        all.filter(|change| matches!(change, Change::Other(..)))
            .count()
    }
}

/// The rows that records of figures say.
pub fn rows_of(records: &[Record]) -> BTreeMap<Period, Row> {
    let mut rows = BTreeMap::new();
    for record in records {
        let Some((period, _)) = record.period("period") else {
            continue;
        };
        let note = |lang: Lang| {
            let note = record.localized("note")?;
            let words = note.get(lang).or(note.same.as_ref())?;
            Some(words.text.clone())
        };
        let responses = record.integer("responses");
        let row = Row {
            value: record.number("value").map(|(value, _)| value),
            responses: responses.and_then(|count| u64::try_from(count).ok()),
            comparison: record.number("comparison").map(|(value, _)| value),
            notes: Lang::ALL.map(note),
        };
        rows.entry(period).or_insert(row);
    }
    rows
}

/// Puts what came beside what was there. Old figures are changed only where that is said, and keep a remark of it. The
/// remark has no figure that fewer answered than `least`, which are published nowhere.
pub fn merge(
    earlier: &BTreeMap<Period, Row>,
    series: &Series,
    revises: bool,
    least: Option<u64>,
    today: Date,
) -> Merged {
    let mut merged = Merged {
        changes: BTreeMap::new(),
        rows: earlier.clone(),
    };
    for point in &series.points {
        let row = Row {
            value: point.value.map(|figure| figure.value),
            responses: point.responses,
            comparison: point.comparison.map(|figure| figure.value),
            notes: point.notes.clone(),
        };
        let change = match earlier.get(&point.period) {
            None => {
                merged.rows.insert(point.period, row.clone());
                Change::New(row)
            }
            Some(before) if !contradicts(before, &row) => {
                let filled = filled(before, &row);
                let is_same = filled == *before;
                merged.rows.insert(point.period, filled);
                match is_same {
                    true => Change::Same(row),
                    false => Change::New(row),
                }
            }
            Some(before) => {
                if revises {
                    let revised = revised(before, &row, least, today);
                    merged.rows.insert(point.period, revised);
                }
                Change::Other(before.clone(), row)
            }
        };
        merged.changes.insert(point.period, change);
    }
    for (period, row) in earlier {
        let kept = || Change::Kept(row.clone());
        merged.changes.entry(*period).or_insert_with(kept);
    }
    merged
}

/// Whether something that was there is said otherwise.
fn contradicts(before: &Row, now: &Row) -> bool {
    let differs = |before: Option<f64>, now: Option<f64>| match (before, now) {
        (Some(before), Some(now)) => (before - now).abs() > 1e-9 * before.abs().max(1.0),
        _ => false,
    };
    let counts = before.responses.zip(now.responses);
    differs(before.value, now.value)
        || differs(before.comparison, now.comparison)
        || counts.is_some_and(|(before, now)| before != now)
}

/// What was there, with what it lacked.
fn filled(before: &Row, now: &Row) -> Row {
    let [nb, nn] = [0, 1].map(|lang| before.notes[lang].clone().or(now.notes[lang].clone()));
    Row {
        value: before.value.or(now.value),
        responses: before.responses.or(now.responses),
        comparison: before.comparison.or(now.comparison),
        notes: [nb, nn],
    }
}

/// The new row, with a remark on the value it replaces, where that was published.
fn revised(before: &Row, now: &Row, least: Option<u64>, today: Date) -> Row {
    let mut row = filled(now, before);
    let changed = before.value.filter(|value| Some(*value) != now.value);
    // Where nothing said how many answered, those who did now are likely the same.
    let count = before.responses.or(now.responses);
    let is_withheld = count.zip(least).is_some_and(|(count, least)| count < least);
    for (lang, note) in Lang::ALL.into_iter().zip(&mut row.notes) {
        let was = changed.map(|value| {
            let (before, day) = (written(value), today.long());
            let lang = lang.pick(MessageLang::Nb, MessageLang::Nn);
            match is_withheld {
                true => say!("figures-remark-withheld", day).get(lang),
                false => say!("figures-remark", day, before).get(lang),
            }
        });
        if let Some(was) = was {
            *note = Some(match note.take() {
                Some(note) => format!("{note} {was}"),
                None => was,
            });
        }
    }
    row
}

/// The rows as a file of values, with the columns that they need.
pub fn table(rows: &BTreeMap<Period, Row>) -> String {
    let any = |has: fn(&Row) -> bool| rows.values().any(has);
    let [responses, comparison, nb, nn] = [
        any(|row| row.responses.is_some()),
        any(|row| row.comparison.is_some()),
        any(|row| row.notes[0].is_some()),
        any(|row| row.notes[1].is_some()),
    ];
    let columns = [
        (true, "period"),
        (true, "value"),
        (responses, "responses"),
        (comparison, "comparison"),
        (nb, "note_nb"),
        (nn, "note_nn"),
    ];
    let line = |cells: [String; 6]| {
        let shown = cells
            .iter()
            .zip(columns)
            .filter(|(_, (is_shown, _))| *is_shown);
        let cells: Vec<String> = shown.map(|(cell, _)| quoted(cell)).collect();
        format!("{}\n", cells.join(";"))
    };
    let mut text = line(columns.map(|(_, name)| name.to_owned()));
    for (period, row) in rows {
        let note = |lang: usize| row.notes[lang].clone().unwrap_or_default();
        text.push_str(&line([
            period.to_string(),
            row.value.map(written).unwrap_or_default(),
            row.responses
                .map(|count| count.to_string())
                .unwrap_or_default(),
            row.comparison.map(written).unwrap_or_default(),
            note(0),
            note(1),
        ]));
    }
    text
}

fn quoted(cell: &str) -> String {
    match cell.contains([';', '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}
