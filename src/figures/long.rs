//! Tables with their periods below each other, and what was measured beside them.

use std::collections::BTreeMap;

use super::find::{Finder, Point};
use super::sheet::Cell;
use crate::parse::table::{Column, named, read_part};

/// Headings of what is told beside a figure and is none.
const BESIDE: [&str; 5] = [
    "holdt tilbake",
    "halde tilbake",
    "vurdering",
    "tekst",
    "status",
];
/// Headings of what a series is named by and nothing else, where there is more.
const IDS: [&str; 3] = ["måling (id)", "id", "måling-id"];

/// Reads the table whose headings stand in the first of these rows; how many of them it has, or none where there is
/// none.
pub fn read(finder: &mut Finder, rows: &[u32]) -> Option<usize> {
    let head = *rows.first()?;
    let headings: Vec<(u32, String)> = finder
        .sheet
        .row(head)
        .filter_map(|(column, cell)| Some((column, cell.words()?.to_owned())))
        .collect();
    let words: Vec<&str> = headings.iter().map(|(_, words)| words.as_str()).collect();
    let columns: Vec<(u32, Option<Column>)> = headings
        .iter()
        .map(|(column, _)| *column)
        .zip(named(&words))
        .collect();
    let at = |wanted: Column| {
        let mut columns = columns.iter();
        columns
            .find(|(_, column)| *column == Some(wanted))
            .map(|(at, _)| *at)
    };
    let (period, year, part) = (at(Column::Period), at(Column::Year), at(Column::Part));
    let when = period.or(year)?;
    let mut before = head;
    let body: Vec<u32> = rows[1..]
        .iter()
        .copied()
        .take_while(|row| {
            let is_end = is_end(finder, before, *row, when);
            before = *row;
            !is_end
        })
        .collect();
    let has_periods = body.iter().any(|row| {
        let cell = finder.sheet.cells.get(&(*row, when));
        cell.is_some_and(|cell| finder.period_of(cell).is_some())
    });
    if !has_periods {
        return None;
    }
    let kinds = Kinds::of(finder, &headings, &columns, &body, when, part);
    // By what a series is named by: its points for each column of figures.
    let mut series: BTreeMap<Vec<String>, Vec<Vec<Point>>> = BTreeMap::new();
    let mut order: Vec<Vec<String>> = Vec::new();
    for &row in &body {
        if finder.is_hidden((row, when)) {
            continue;
        }
        let Some(cell) = finder.sheet.shown((row, when)).cloned() else {
            continue;
        };
        let of_part = part.filter(|_| period.is_none());
        let found = match of_part {
            Some(part) => {
                let words = |cell: Option<&Cell>| match cell.map(|cell| &cell.content) {
                    Some(super::Content::Number(number)) => number.to_string(),
                    _ => cell.and_then(Cell::words).unwrap_or_default().to_owned(),
                };
                let heading = headings.iter().find(|(column, _)| *column == part);
                let heading = heading.map_or("", |(_, words)| words.as_str());
                let beside = words(finder.sheet.cells.get(&(row, part)));
                read_part(&words(Some(&cell)), &beside, heading)
            }
            None => finder.period_of(&cell),
        };
        let Some(found) = found else {
            finder.tell_no_period((row, when), &cell);
            continue;
        };
        let key: Vec<String> = kinds
            .keys
            .iter()
            .map(|&column| {
                let cell = finder.sheet.shown((row, column));
                cell.and_then(Cell::words).unwrap_or_default().to_owned()
            })
            .filter(|words| !words.is_empty())
            .collect();
        let point = |finder: &mut Finder, column: u32, has_beside: bool| {
            let hidden = finder.is_hidden((row, column));
            let beside = |column: Option<u32>| column.filter(|_| has_beside);
            let note = |finder: &Finder, column: Option<u32>| {
                let cell = finder.sheet.cells.get(&(row, beside(column)?))?;
                cell.words().map(str::to_owned)
            };
            let both = note(finder, kinds.note);
            Point {
                period: found,
                value: if hidden {
                    None
                } else {
                    finder.figure((row, column))
                },
                responses: beside(kinds.responses).and_then(|at| finder.count((row, at))),
                comparison: beside(kinds.comparison).and_then(|at| finder.figure((row, at))),
                notes: [
                    note(finder, kinds.notes[0]).or(both.clone()),
                    note(finder, kinds.notes[1]).or(both),
                ],
                at: (row, column),
            }
        };
        let is_only = kinds.figures.len() == 1;
        let points: Vec<Point> = kinds
            .figures
            .iter()
            .map(|(column, _)| point(finder, *column, is_only))
            .collect();
        let entry = series.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            vec![Vec::new(); kinds.figures.len()]
        });
        for (points, point) in entry.iter_mut().zip(points) {
            points.push(point);
        }
    }
    let last = headings
        .iter()
        .map(|(column, _)| *column)
        .max()
        .unwrap_or(when);
    let first = headings
        .iter()
        .map(|(column, _)| *column)
        .min()
        .unwrap_or(when);
    let range = ((head, first), (body.last().copied().unwrap_or(head), last));
    for key in order {
        for (points, (_, heading)) in series[&key].iter().zip(&kinds.figures) {
            let mut names = key.clone();
            names.extend(heading.clone());
            finder.add(names, points.clone(), range);
        }
    }
    Some(body.len() + 1)
}

/// Whether a table has ended before a row: nothing is there where its periods stand.
fn is_end(finder: &Finder, before: u32, row: u32, when: u32) -> bool {
    let Some(cell) = finder.sheet.shown((row, when)) else {
        return true;
    };
    let cells = finder.sheet.row(row).count();
    // A remark below the table stands alone, and what is no period after an empty row begins another.
    let is_other = cells == 1 && cell.words().is_some() || row > before + 1;
    is_other && finder.period_of(cell).is_none()
}

/// What the columns hold.
struct Kinds {
    keys: Vec<u32>,
    /// With what it is named by, where the headings name it.
    figures: Vec<(u32, Option<String>)>,
    responses: Option<u32>,
    comparison: Option<u32>,
    note: Option<u32>,
    notes: [Option<u32>; 2],
}

impl Kinds {
    fn of(
        finder: &Finder,
        headings: &[(u32, String)],
        columns: &[(u32, Option<Column>)],
        body: &[u32],
        when: u32,
        part: Option<u32>,
    ) -> Self {
        let at = |wanted: Column| {
            let mut columns = columns.iter();
            columns
                .find(|(_, column)| *column == Some(wanted))
                .map(|(at, _)| *at)
        };
        let mut kinds = Self {
            keys: Vec::new(),
            figures: at(Column::Value).map(|at| (at, None)).into_iter().collect(),
            responses: at(Column::Responses),
            comparison: at(Column::Comparison),
            note: at(Column::Note),
            notes: [at(Column::NoteNb), at(Column::NoteNn)],
        };
        let is_named = !kinds.figures.is_empty();
        for ((column, heading), (_, known)) in headings.iter().zip(columns) {
            let lower = heading.to_lowercase();
            let is_beside = BESIDE.iter().any(|beside| lower.starts_with(beside));
            if known.is_some() || *column == when || Some(*column) == part || is_beside {
                continue;
            }
            let cells = || {
                let rows = body.iter();
                rows.filter_map(move |row| finder.sheet.cells.get(&(*row, *column)))
            };
            // A number that somebody has not filled in is a word in its place.
            let words = cells().filter(|cell| !finder.is_figure(cell)).count();
            let has_words = words * 2 > cells().count();
            match (has_words, is_named) {
                (true, _) => kinds.keys.push(*column),
                // Codes beside the figures name a series too.
                (false, true) if IDS.contains(&lower.as_str()) || lower.contains("faktor") => {
                    kinds.keys.push(*column);
                }
                (false, false) if cells().next().is_some() => {
                    kinds.figures.push((*column, Some(heading.clone())));
                }
                (false, _) => {}
            }
        }
        let id = headings.iter().find(|(column, heading)| {
            kinds.keys.contains(column) && IDS.contains(&heading.to_lowercase().as_str())
        });
        if let Some((id, _)) = id {
            kinds.keys = vec![*id];
        }
        kinds
    }
}
