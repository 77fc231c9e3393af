//! Measured values from a CSV file, as a spreadsheet writes it.
//!
//! Comma or semicolon between the columns, and a decimal comma with the semicolon or in quotation marks.

use crate::diagnostic::{Diagnostics, findings};
use crate::lang::{Lang, Period};
use crate::parse::record::{Entry, LocalizedWords, Record, Value};
use crate::parse::rows::{Cell, Row, Rows};
use crate::parse::words::Words;
use crate::source::{FileId, Sources, Span};

const COLUMNS: [&str; 6] = [
    "period",
    "value",
    "responses",
    "comparison",
    "note_nb",
    "note_nn",
];

/// Reads a file's rows as the records that `values` in TOML would be.
pub fn read_csv(diagnostics: &mut Diagnostics, sources: &Sources, file: FileId) -> Vec<Record> {
    let Some(text) = sources.text(file) else {
        return Vec::new();
    };
    let first = text.lines().find(|line| !line.trim().is_empty());
    let delimiter = match first {
        Some(line) if line.contains(';') => ';',
        _ => ',',
    };
    let mut columns: Option<Vec<Option<&'static str>>> = None;
    let mut records = Vec::new();
    for row in Rows::new(text, delimiter) {
        let line = Span::new(file, row.line.start, row.line.end);
        if let Some(open) = row.open {
            diagnostics.push(findings::cell_not_closed(Span::new(file, open, open + 1)));
        }
        match &columns {
            None => columns = Some(header(diagnostics, &row, line)),
            Some(columns) => {
                let mut reader = Reader { diagnostics, line };
                records.extend(reader.read(columns, &row));
            }
        }
    }
    if columns.is_none() {
        diagnostics.push(findings::missing_column(Span::start_of(file), "period"));
    }
    records
}

fn header(diagnostics: &mut Diagnostics, row: &Row, line: Span) -> Vec<Option<&'static str>> {
    let mut columns = Vec::new();
    let mut found = Vec::new();
    for cell in &row.cells {
        let span = place(line.file, cell);
        let name = cell.text.trim();
        let known = COLUMNS
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(name));
        if known.is_none() && !name.is_empty() {
            diagnostics.push(findings::unknown_column(span, name, &COLUMNS));
        } else if known.is_some() && found.contains(&known) {
            diagnostics.push(findings::column_twice(span, name));
        }
        if known.is_some() {
            found.push(known);
        }
        columns.push(known);
    }
    for required in ["period", "value"] {
        if !found.contains(&Some(required)) {
            diagnostics.push(findings::missing_column(line, required));
        }
    }
    columns
}

fn place(file: FileId, cell: &Cell) -> Span {
    Span::new(file, cell.range.start, cell.range.end)
}

struct Reader<'a> {
    diagnostics: &'a mut Diagnostics,
    line: Span,
}

impl Reader<'_> {
    fn read(&mut self, columns: &[Option<&'static str>], row: &Row) -> Option<Record> {
        let mut record = Record::new(self.line);
        let mut notes = LocalizedWords::default();
        if row.cells.len() > columns.len() {
            self.diagnostics.push(findings::row_too_long(
                self.line,
                row.cells.len(),
                columns.len(),
            ));
        }
        for (&column, cell) in columns.iter().zip(&row.cells) {
            let span = place(self.line.file, cell);
            let text = cell.text.trim();
            let Some(column) = column else { continue };
            if text.is_empty() {
                continue;
            }
            let value = match column {
                "period" => {
                    let period = Period::parse(text);
                    if period.is_none() {
                        self.diagnostics.push(findings::invalid_period(span, text));
                    }
                    period.map(Value::Period)
                }
                "responses" => {
                    let number = digits(text).parse::<i64>().ok();
                    let number = number.filter(|number| *number >= 0);
                    if number.is_none() {
                        self.diagnostics.push(findings::not_a_number(span));
                    }
                    number.map(Value::Integer)
                }
                "value" | "comparison" => self.number(text, span),
                _ => {
                    let lang = if column == "note_nb" {
                        Lang::Nb
                    } else {
                        Lang::Nn
                    };
                    notes.set(
                        lang,
                        Words::with_steps(span, &cell.text, cell.steps.clone()),
                    );
                    continue;
                }
            };
            let entry = Entry {
                key: span,
                span,
                value,
            };
            record.entries.insert(column, entry);
        }
        if notes.nb.is_some() || notes.nn.is_some() {
            let span = self.line;
            let entry = Entry {
                key: span,
                span,
                value: Some(Value::Localized(notes)),
            };
            record.entries.insert("note", entry);
        }
        if !record.has("period") && columns.contains(&Some("period")) {
            self.diagnostics
                .push(findings::row_without_period(self.line));
            return None;
        }
        Some(record)
    }

    fn number(&mut self, cell: &str, span: Span) -> Option<Value> {
        let mut digits = digits(cell).replace('\u{2212}', "-");
        if !digits.contains('.') {
            digits = digits.replace(',', ".");
        }
        let decimals = digits
            .split_once('.')
            .map_or(0, |(_, fraction)| fraction.len());
        let number = digits
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite());
        if number.is_none() {
            self.diagnostics.push(findings::not_a_number(span));
        }
        number.map(|number| Value::Number(number, u8::try_from(decimals.min(6)).unwrap_or(0)))
    }
}

/// A number without the spaces between its thousands, of whatever width.
fn digits(cell: &str) -> String {
    cell.split_whitespace().collect()
}
