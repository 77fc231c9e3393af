//! Rows of figures that are withheld, and where they stand: in a table or a workbook, however period and number are
//! written there.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Withheld;
use crate::figures::{self, Cell, Content};
use crate::parse::table::{self, PeriodReading, read_period};

/// What may stand between the cells of a row.
const DELIMITERS: [char; 3] = [';', '\t', ','];

/// The rows that are withheld, each with its file, by the one of their cells that fewest have.
pub(super) struct Rows<'w>(HashMap<&'w str, Vec<(&'w str, &'w BTreeSet<String>)>>);

impl<'w> Rows<'w> {
    /// Those of all files.
    pub(super) fn of(files: &'w BTreeMap<String, Withheld>) -> Self {
        let all = || {
            let files = files.iter();
            files.flat_map(|(path, own)| own.rows.iter().map(move |row| (path.as_str(), row)))
        };
        let mut times: HashMap<&str, usize> = HashMap::new();
        for cell in all().flat_map(|(_, row)| row) {
            *times.entry(cell).or_default() += 1;
        }
        let mut rows: HashMap<&str, Vec<_>> = HashMap::new();
        for (path, row) in all() {
            if let Some(cell) = row.iter().min_by_key(|cell| times[cell.as_str()]) {
                rows.entry(cell).or_default().push((path, row));
            }
        }
        Self(rows)
    }

    /// The files of which a row stands in a text, be it among other cells.
    pub(super) fn in_text(&self, text: &str) -> BTreeSet<&'w str> {
        let rows = text.lines().flat_map(readings);
        self.among(rows)
    }

    /// The files of which a row stands in a sheet of a workbook.
    pub(super) fn in_workbook(&self, bytes: &[u8]) -> BTreeSet<&'w str> {
        let Ok(book) = figures::read(bytes) else {
            return BTreeSet::new();
        };
        let rows = book.sheets.iter().flat_map(|sheet| {
            let rows = sheet.rows().into_iter();
            rows.map(|row| sheet.row(row).flat_map(|(_, cell)| shown(cell)).collect())
        });
        self.among(rows)
    }

    fn among(&self, rows: impl Iterator<Item = BTreeSet<String>>) -> BTreeSet<&'w str> {
        let mut found = BTreeSet::new();
        for cells in rows {
            let near = cells.iter().filter_map(|cell| self.0.get(cell.as_str()));
            let near = near.flatten().filter(|(_, row)| row.is_subset(&cells));
            found.extend(near.map(|(path, _)| path));
        }
        found
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
