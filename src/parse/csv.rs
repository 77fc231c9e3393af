//! Measured values from a CSV file, as a spreadsheet writes it.
//!
//! Comma or semicolon between the columns, and a decimal comma with the semicolon.

use crate::diagnostic::{Diagnostics, findings};
use crate::lang::{Lang, Period};
use crate::parse::record::{Entry, LocalizedWords, Record, Value};
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
    let delimiter = if first.is_some_and(|line| line.contains(';')) {
        b';'
    } else {
        b','
    };
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut columns: Option<Vec<Option<&'static str>>> = None;
    let mut records = Vec::new();
    for row in rows.records() {
        let Ok(row) = row else { continue };
        let start = row
            .position()
            .map_or(0, |position| position.byte() as usize);
        let start = start + (text[start..].len() - text[start..].trim_start_matches('\n').len());
        let line = Span::new(file, start, start + line_length(&text[start..]));
        match &columns {
            None => columns = Some(header(diagnostics, &row, line)),
            Some(columns) => {
                let mut reader = Row {
                    diagnostics,
                    sources,
                    line,
                    semicolon: delimiter == b';',
                };
                records.extend(reader.read(columns, &row));
            }
        }
    }
    if columns.is_none() {
        diagnostics.push(findings::missing_column(Span::start_of(file), "period"));
    }
    records
}

fn line_length(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

fn header(
    diagnostics: &mut Diagnostics,
    row: &csv::StringRecord,
    line: Span,
) -> Vec<Option<&'static str>> {
    let mut columns = Vec::new();
    let mut at = line.start;
    for name in row {
        let span = Span::new(line.file, at, (at + name.len()).min(line.end));
        at = span.end + 1;
        let name = name.trim();
        let known = COLUMNS
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(name));
        if known.is_none() && !name.is_empty() {
            diagnostics.push(findings::unknown_column(span, name, &COLUMNS));
        } else if known.is_some() && columns.contains(&known) {
            diagnostics.push(findings::column_twice(span, name));
        }
        columns.push(known);
    }
    for required in ["period", "value"] {
        if !columns.contains(&Some(required)) {
            diagnostics.push(findings::missing_column(line, required));
        }
    }
    columns
}

struct Row<'a> {
    diagnostics: &'a mut Diagnostics,
    sources: &'a Sources,
    line: Span,
    semicolon: bool,
}

impl Row<'_> {
    fn read(
        &mut self,
        columns: &[Option<&'static str>],
        row: &csv::StringRecord,
    ) -> Option<Record> {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            return None;
        }
        let mut record = Record::new(self.line);
        let mut notes = LocalizedWords::default();
        let mut at = self.line.start;
        if row.len() > columns.len() {
            self.diagnostics
                .push(findings::row_too_long(self.line, row.len(), columns.len()));
        }
        for (&column, cell) in columns.iter().zip(row) {
            let span = self.find(at, cell);
            at = span.end;
            let cell = cell.trim();
            let Some(column) = column else { continue };
            if cell.is_empty() {
                continue;
            }
            let value = match column {
                "period" => {
                    let period = Period::parse(cell);
                    if period.is_none() {
                        self.diagnostics.push(findings::invalid_period(span, cell));
                    }
                    period.map(Value::Period)
                }
                "responses" => {
                    let number = cell.replace([' ', '\u{a0}'], "").parse::<i64>().ok();
                    let number = number.filter(|number| *number >= 0);
                    if number.is_none() {
                        self.diagnostics.push(findings::not_a_number(span));
                    }
                    number.map(Value::Integer)
                }
                "value" | "comparison" => self.number(cell, span),
                _ => {
                    let lang = if column == "note_nb" {
                        Lang::Nb
                    } else {
                        Lang::Nn
                    };
                    notes.set(lang, Words::plain(span, cell));
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
        let mut digits = cell.replace([' ', '\u{a0}'], "").replace('\u{2212}', "-");
        if self.semicolon {
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

    /// Where a cell stands in its line: the reader gives its content, not its place.
    fn find(&self, from: usize, cell: &str) -> Span {
        let file = self.line.file;
        let text = self.sources.text(file).unwrap_or_default();
        let rest = &text[from.min(self.line.end)..self.line.end];
        match rest.find(cell) {
            Some(at) => Span::new(file, from + at, from + at + cell.len()),
            None => self.line,
        }
    }
}
