//! Tables with their periods below each other, and what was measured beside them.

use std::collections::BTreeMap;

use super::find::{Finder, Point};
use super::sheet::{At, Cell, Content};
use super::statistics;
use crate::lang::Period;
use crate::parse::table::{Column, named, read_part};

/// Headings of columns that say something about a figure, and hold no figures.
const BESIDE: [&str; 5] = [
    "holdt tilbake",
    "halde tilbake",
    "vurdering",
    "tekst",
    "status",
];
/// Headings of what a series is named by and nothing else, where there is more.
const IDS: [&str; 3] = ["måling (id)", "id", "måling-id"];

/// Reads the table whose headings are in the first of these rows; how many of them it has, or none where there is
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
    let Some(when) = period.or(year) else {
        return of_sheet(finder, head, &headings, &columns, &rows[1..]);
    };
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
    let kinds = Kinds::of(finder, &headings, &columns, &body, Some(when), part);
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
                    Some(Content::Number(number)) => number.to_string(),
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
        let (key, points) = kinds.read(finder, row, found);
        let entry = series.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            vec![Vec::new(); kinds.figures.len()]
        });
        for (points, point) in entry.iter_mut().zip(points) {
            points.push(point);
        }
    }
    let range = range_of(&headings, head, &body);
    for key in order {
        for (points, (_, heading)) in series[&key].iter().zip(&kinds.figures) {
            let mut names = key.clone();
            names.extend(heading.clone());
            finder.add(names, points.clone(), range);
        }
    }
    Some(body.len() + 1)
}

/// Reads a table without periods in a sheet that is named by one: results of a year, a sheet each.
fn of_sheet(
    finder: &mut Finder,
    head: u32,
    headings: &[(u32, String)],
    columns: &[(u32, Option<Column>)],
    rows: &[u32],
) -> Option<usize> {
    let period = finder.period_of_sheet()?;
    let mut known = columns.iter().filter_map(|(_, column)| *column);
    // What is compared with something, or told with the number of answers, is a result.
    if !known.any(|column| matches!(column, Column::Comparison | Column::Responses)) {
        return None;
    }
    let has_figure = |row: &u32| {
        let mut cells = finder.sheet.row(*row);
        cells.any(|(_, cell)| finder.is_figure(cell))
    };
    let body: Vec<u32> = rows.iter().copied().take_while(has_figure).collect();
    let kinds = Kinds::of(finder, headings, columns, &body, None, None);
    let range = range_of(headings, head, &body);
    for &row in &body {
        let (key, points) = kinds.read(finder, row, period);
        for (point, (_, heading)) in points.into_iter().zip(&kinds.figures) {
            let mut names = key.clone();
            names.extend(heading.clone());
            finder.add(names, vec![point], range);
        }
    }
    (!body.is_empty()).then_some(body.len() + 1)
}

/// The first and the last cell of a table.
fn range_of(headings: &[(u32, String)], head: u32, body: &[u32]) -> (At, At) {
    let columns = || headings.iter().map(|(column, _)| *column);
    let (first, last) = (columns().min().unwrap_or(0), columns().max().unwrap_or(0));
    ((head, first), (body.last().copied().unwrap_or(head), last))
}

/// Whether a table has ended before a row: nothing is there where its periods stand.
fn is_end(finder: &Finder, before: u32, row: u32, when: u32) -> bool {
    let Some(cell) = finder.sheet.shown((row, when)) else {
        return true;
    };
    let cells = finder.sheet.row(row).count();
    // A remark below the table is alone, and what is no period after an empty row begins another.
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
        when: Option<u32>,
        part: Option<u32>,
    ) -> Self {
        let at = |wanted: Column| {
            let mut columns = columns.iter();
            columns
                .find(|(_, column)| *column == Some(wanted))
                .map(|(at, _)| *at)
        };
        // Statistics Norway names the column of figures by the whole table, and its other columns are codes or words.
        let titled = headings
            .iter()
            .find(|(_, heading)| statistics::number_of(heading).is_some());
        let titled = titled.map(|(column, _)| *column);
        let value = titled.or(at(Column::Value));
        let mut kinds = Self {
            keys: Vec::new(),
            figures: value.map(|at| (at, None)).into_iter().collect(),
            responses: at(Column::Responses),
            comparison: at(Column::Comparison),
            note: at(Column::Note),
            notes: [at(Column::NoteNb), at(Column::NoteNn)],
        };
        let is_named = !kinds.figures.is_empty();
        for ((column, heading), (_, known)) in headings.iter().zip(columns) {
            let lower = heading.to_lowercase();
            let is_beside = BESIDE.iter().any(|beside| lower.starts_with(beside));
            let is_number = matches!(lower.trim_end_matches('.'), "nr" | "nummer");
            let is_of_periods = Some(*column) == when || Some(*column) == part;
            if is_of_periods || Some(*column) == value {
                continue;
            }
            if titled.is_some() {
                kinds.keys.push(*column);
                continue;
            }
            if known.is_some() || is_beside || is_number {
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

    /// The names in a row, and its value in each column of figures.
    fn read(&self, finder: &mut Finder, row: u32, period: Period) -> (Vec<String>, Vec<Point>) {
        let words = |column: &u32| match finder.sheet.shown((row, *column)) {
            Some(cell) => match &cell.content {
                Content::Number(number) => number.to_string(),
                _ => cell.words().unwrap_or_default().to_owned(),
            },
            None => String::new(),
        };
        let key = self.keys.iter().map(words);
        let key: Vec<String> = key.filter(|words| !words.is_empty()).collect();
        let is_only = self.figures.len() == 1;
        let beside = |column: Option<u32>| column.filter(|_| is_only);
        let mut points = Vec::new();
        for (column, _) in &self.figures {
            let note = |finder: &Finder, column: Option<u32>| {
                let cell = finder.sheet.cells.get(&(row, beside(column)?))?;
                cell.words().map(str::to_owned)
            };
            let both = note(finder, self.note);
            let value = match finder.is_hidden((row, *column)) {
                true => None,
                false => finder.figure((row, *column)),
            };
            points.push(Point {
                period,
                value,
                responses: beside(self.responses).and_then(|at| finder.count((row, at))),
                comparison: beside(self.comparison).and_then(|at| finder.figure((row, at))),
                notes: [
                    note(finder, self.notes[0]).or(both.clone()),
                    note(finder, self.notes[1]).or(both),
                ],
                at: (row, *column),
            });
        }
        (key, points)
    }
}
