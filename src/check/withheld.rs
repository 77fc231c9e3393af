//! Rows of figures that are withheld, and where they stand: in a table or a workbook, however period and number are
//! written there.

use std::collections::{BTreeSet, HashMap};

use super::Withheld;
use crate::figures::{self, Cell, Content};
use crate::parse::table::{self, PeriodReading, read_period};

/// What may stand between the cells of a row.
const DELIMITERS: [char; 3] = [';', '\t', ','];

/// The rows that are withheld, by one of their cells each.
pub(super) struct Rows<'w>(HashMap<&'w str, Vec<&'w BTreeSet<String>>>);

impl<'w> Rows<'w> {
    pub(super) fn of(withheld: &'w Withheld) -> Self {
        let mut rows: HashMap<&str, Vec<&BTreeSet<String>>> = HashMap::new();
        for row in &withheld.rows {
            if let Some(last) = row.last() {
                rows.entry(last).or_default().push(row);
            }
        }
        Self(rows)
    }

    /// Whether one of them stands in a text, be it among other cells.
    pub(super) fn are_in(&self, text: &str) -> bool {
        let mut lines = text.lines();
        lines.any(|line| readings(line).any(|cells| self.are_among(&cells)))
    }

    /// Whether one of them stands in a sheet of a workbook.
    pub(super) fn are_in_workbook(&self, bytes: &[u8]) -> bool {
        let Ok(book) = figures::read(bytes) else {
            return false;
        };
        book.sheets.iter().any(|sheet| {
            let mut rows = sheet.rows().into_iter();
            rows.any(|row| {
                let cells = sheet.row(row).flat_map(|(_, cell)| shown(cell));
                self.are_among(&cells.collect())
            })
        })
    }

    fn are_among(&self, cells: &BTreeSet<String>) -> bool {
        let rows = cells.iter().filter_map(|cell| self.0.get(cell.as_str()));
        rows.flatten().any(|row| row.is_subset(cells))
    }
}

/// What stands in the cells of a line, by each delimiter that there may be between them.
pub(super) fn readings(line: &str) -> impl Iterator<Item = BTreeSet<String>> {
    let of = move |delimiter: char| {
        let row = table::Rows::after(line, delimiter, 0).next();
        let cells = row.map_or_else(Vec::new, |row| row.cells);
        let cells: BTreeSet<String> = (cells.iter())
            .map(|cell| alike(&cell.text))
            .filter(|cell| !cell.is_empty())
            .collect();
        cells
    };
    DELIMITERS
        .into_iter()
        .map(of)
        .filter(|cells| cells.len() > 1)
}

/// Whether a file may be a workbook.
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// What a cell of a workbook says, also as it is shown there.
fn shown(cell: &Cell) -> Vec<String> {
    match &cell.content {
        Content::Text(words) => vec![alike(words)],
        Content::Number(number) => {
            // A hundred times as much has lost its last digits.
            let percent = cell.is_percent.then(|| number * 100.0);
            let percent = percent.map(|number| alike(&format!("{number:.9}")));
            [alike(&number.to_string())]
                .into_iter()
                .chain(percent)
                .collect()
        }
        Content::Day(day) => vec![alike(&day.iso())],
        Content::Error(_) | Content::NoValue => Vec::new(),
    }
}

/// A cell's words, with periods and numbers written in one way.
fn alike(words: &str) -> String {
    let is_around = |letter: char| letter == '"' || letter.is_whitespace();
    let words = words.trim_matches(is_around);
    if let PeriodReading::Period(period) = read_period(words, None) {
        return period.to_string();
    }
    let bare = words.trim_end_matches('%').replace(char::is_whitespace, "");
    let is_number =
        bare.starts_with(|first: char| first.is_ascii_digit() || "-\u{2212}".contains(first));
    let number = bare
        .replace(',', ".")
        .replace('\u{2212}', "-")
        .parse::<f64>();
    match number.ok().filter(|_| is_number) {
        Some(number) => number.to_string(),
        None => words.to_owned(),
    }
}
