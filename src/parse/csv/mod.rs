//! Measured values from a file of figures, as a spreadsheet, Statistics Norway or a person writes it.
//!
//! Semicolon, tab or comma between the columns, headings in bokmål, nynorsk or English, a title above the
//! table and remarks below it. What can be read in one way only is read; all else is reported at its place.

pub mod columns;
pub mod number;
pub mod period;
mod wide;

use crate::diagnostic::{Diagnostics, findings};
use crate::lang::{Lang, Period};
use crate::markdown::SourceText;
use crate::parse::record::{Entry, LocalizedWords, Record, Value};
use crate::parse::rows::{Cell, Row, Rows};
use crate::source::{FileId, Sources, Span};
use columns::{Column, NAMES, named};
use number::{Reading, Style};

/// The most rows of figures that are read: one for each day of a century. Each takes some memory.
const MOST_ROWS: usize = 50_000;
/// How far down the headings are looked for.
const MOST_ABOVE: usize = 30;

/// Reads a file's rows as the records that `values` in TOML would be. The measure that they are of tells
/// which unit may stand by a number, and which period a day stands for.
pub fn read_csv(
    diagnostics: &mut Diagnostics,
    sources: &Sources,
    file: FileId,
    measure: Option<&Record>,
) -> Vec<Record> {
    let Some(text) = sources.text(file) else {
        return Vec::new();
    };
    let (declared, start) = declared_delimiter(text);
    // Of those that are equally sure the last is taken.
    let found = [Some(','), Some('\t'), Some(';'), declared]
        .into_iter()
        .flatten()
        .filter_map(|delimiter| Some((delimiter, heading(text, delimiter, start)?)))
        .max_by_key(|(_, heading)| heading.rank);
    let kind = measure.and_then(period::Kind::of);
    let unit = measure.and_then(|measure| measure.choice("unit"));
    let unit = unit.map(|(unit, _)| unit);
    let Some((delimiter, heading)) = found else {
        let delimiters: Vec<char> = declared.into_iter().chain([';', '\t', ',']).collect();
        if let Some(wide) = wide::find(text, &delimiters, start, kind) {
            let numbers = wide.figures.cells.iter().map(|cell| cell.text.as_str());
            let mut reader = Reader {
                style: Style::of(wide.delimiter, unit, numbers),
                kind,
                diagnostics,
                file,
            };
            return reader.wide(&wide);
        }
        let first = Rows::after(text, ',', start).next();
        let line = first.map_or(Span::start_of(file), |row| {
            Span::new(file, row.line.start, row.line.end)
        });
        diagnostics.push(findings::missing_headings(line));
        return Vec::new();
    };
    let mut rows: Vec<Row> = Rows::after(text, delimiter, start)
        .skip(heading.index)
        .take(MOST_ROWS + 2)
        .collect();
    let mut body = rows.split_off(1);
    let head = rows.remove(0);
    if let Some(row) = body.get(MOST_ROWS) {
        let line = Span::new(file, row.line.start, row.line.end);
        diagnostics.push(findings::too_many_rows(line, MOST_ROWS));
        body.truncate(MOST_ROWS);
    }
    let mut columns = heading.columns;
    drop_remarks(&mut body, &columns);
    choose_value(&head, &body, &mut columns);
    let numbers = || {
        let cells = body.iter().flat_map(|row| columns.iter().zip(&row.cells));
        let numbers =
            cells.filter(|(column, _)| matches!(column, Some(Column::Value | Column::Comparison)));
        numbers.map(|(_, cell)| cell.text.as_str())
    };
    let mut reader = Reader {
        style: Style::of(delimiter, unit, numbers()),
        kind,
        diagnostics,
        file,
    };
    let passed = constant_columns(&head, &body, &columns);
    reader.head(&head, &columns, &passed);
    let records = body
        .iter()
        .filter_map(|row| reader.row(&head, &columns, row));
    records.collect()
}

/// The period that a text means which is not written as the format writes it.
pub fn meant_period(text: &str) -> Option<Period> {
    match period::read(text, None) {
        period::Reading::Period(period) => Some(period),
        _ => None,
    }
}

/// The delimiter that a spreadsheet's first line names (`sep=;`), and where the rest begins.
fn declared_delimiter(text: &str) -> (Option<char>, usize) {
    let first = text.lines().next().unwrap_or_default();
    let line = first.trim().trim_matches('"').to_ascii_lowercase();
    let Some(named) = line.strip_prefix("sep=") else {
        return (None, 0);
    };
    // A tab is trimmed away with the line's end.
    let delimiter = named.chars().next().unwrap_or('\t');
    (Some(delimiter), (first.len() + 1).min(text.len()))
}

/// The row of headings.
struct Heading {
    /// Which of the rows it is.
    index: usize,
    /// What its columns hold.
    columns: Vec<Option<Column>>,
    /// How sure it is.
    rank: (u8, usize),
}

/// The row of headings, with this delimiter: the first that names a period and a figure, else the first that
/// seems to be meant so. No row of figures is above it.
fn heading(text: &str, delimiter: char, start: usize) -> Option<Heading> {
    let mut best: Option<Heading> = None;
    for (index, row) in Rows::after(text, delimiter, start)
        .take(MOST_ABOVE)
        .enumerate()
    {
        let headings: Vec<&str> = row.cells.iter().map(|cell| cell.text.trim()).collect();
        let columns = named(&headings);
        let count = columns.iter().flatten().count();
        let has = |column| columns.contains(&Some(column));
        let when = has(Column::Period) || has(Column::Year);
        let written = headings.iter().filter(|name| !name.is_empty()).count();
        let sure = if when && has(Column::Value) {
            3
        } else if (when || has(Column::Value)) && written > 1 {
            2
        } else if index == 0 && written > 1 && headings.iter().any(|name| is_near(name)) {
            1
        } else {
            0
        };
        if sure > best.as_ref().map_or(0, |best| best.rank.0) {
            best = Some(Heading {
                index,
                columns,
                rank: (sure, count),
            });
        }
        let looks_like_figures = written > 1
            && headings.first().is_some_and(|first| {
                matches!(period::read(first, None), period::Reading::Period(_))
            });
        if sure == 3 || looks_like_figures {
            break;
        }
    }
    best
}

/// Whether a heading seems to be a slip of the pen.
fn is_near(heading: &str) -> bool {
    findings::nearest(heading, ["period", "periode", "value", "verdi"]).is_some()
}

/// Takes away what is below the table: lines that are neither a period nor a figure.
fn drop_remarks(body: &mut Vec<Row>, columns: &[Option<Column>]) {
    let at = |wanted: &[Column]| {
        columns
            .iter()
            .position(|column| column.is_some_and(|column| wanted.contains(&column)))
    };
    let when = at(&[Column::Period, Column::Year]).unwrap_or(0);
    let figure = at(&[Column::Value]);
    let text = |row: &Row, index: usize| {
        let cell = row.cells.get(index);
        cell.map(|cell| cell.text.trim().to_owned())
            .unwrap_or_default()
    };
    let is_remark = |row: &Row| {
        let when = text(row, when);
        let figure = figure.map(|figure| text(row, figure)).unwrap_or_default();
        let begins_with_digit =
            |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit());
        let short = when.chars().count() <= 12;
        let is_figure = begins_with_digit(figure.trim_start_matches(['-', '\u{2212}']));
        let alone = row
            .cells
            .iter()
            .filter(|cell| !cell.text.trim().is_empty())
            .count()
            == 1;
        let is_period = begins_with_digit(&when) && short
            || matches!(period::read(&when, None), period::Reading::Period(_));
        let is_sentence = alone || !short;
        is_sentence && !when.is_empty() && !is_figure && !is_period
    };
    while body.last().is_some_and(is_remark) {
        body.pop();
    }
}

/// Where no heading names the figure, but a Norwegian one names the period, and one other column alone holds
/// numbers and nothing else, that is the figure: `kvartal;Sykefravær`.
fn choose_value(head: &Row, body: &[Row], columns: &mut [Option<Column>]) {
    if columns.contains(&Some(Column::Value)) {
        return;
    }
    let written = |index: usize| head.cells[index].text.trim();
    let is_norwegian = columns.iter().enumerate().any(|(index, column)| {
        matches!(column, Some(Column::Period | Column::Year))
            && !written(index).eq_ignore_ascii_case("period")
    });
    if !is_norwegian {
        return;
    }
    let style = Style::of(';', None, std::iter::empty());
    let numeric = |index: usize| {
        let cells = || {
            body.iter()
                .filter_map(move |row| row.cells.get(index))
                .map(|cell| cell.text.trim())
        };
        let begins = |cell: &str| {
            cell.trim_start_matches(['-', '\u{2212}'])
                .starts_with(|first: char| first.is_ascii_digit())
        };
        cells().any(begins)
            && cells().all(|cell| {
                cell.is_empty()
                    || number::is_mark(cell)
                    || style.read(cell.trim_end_matches(['%', ' ', '\u{a0}'])) != Reading::Other
            })
    };
    let free: Vec<usize> = (0..columns.len())
        .filter(|&index| columns[index].is_none() && !written(index).is_empty())
        .filter(|&index| !is_near(written(index)) && numeric(index))
        .collect();
    if let [only] = free.as_slice() {
        columns[*only] = Some(Column::Value);
    }
}

/// Columns without a known heading that say the same in every row (`0 Begge kjønn`): they are no figures, but
/// tell what the table is of, as Statistics Norway writes it.
fn constant_columns(head: &Row, body: &[Row], columns: &[Option<Column>]) -> Vec<usize> {
    let same = |index: usize| {
        let mut cells = body
            .iter()
            .map(|row| row.cells.get(index).map_or("", |cell| cell.text.trim()));
        let first = cells.next().unwrap_or_default();
        body.len() > 1
            && first.starts_with(|letter: char| letter.is_alphanumeric())
            && first.chars().any(char::is_alphabetic)
            && cells.all(|cell| cell == first)
    };
    (0..columns.len())
        .filter(|&index| {
            columns[index].is_none() && !is_near(head.cells[index].text.trim()) && same(index)
        })
        .collect()
}

struct Reader<'a> {
    diagnostics: &'a mut Diagnostics,
    file: FileId,
    style: Style,
    kind: Option<period::Kind>,
}

impl Reader<'_> {
    fn place(&self, cell: &Cell) -> Span {
        Span::new(self.file, cell.range.start, cell.range.end)
    }

    fn line(&self, row: &Row) -> Span {
        Span::new(self.file, row.line.start, row.line.end)
    }

    fn open(&mut self, row: &Row) {
        if let Some(open) = row.open {
            self.diagnostics.push(findings::cell_not_closed(Span::new(
                self.file,
                open,
                open + 1,
            )));
        }
    }

    /// Tells what is wrong with the headings: one fault, one finding.
    fn head(&mut self, head: &Row, columns: &[Option<Column>], passed: &[usize]) {
        self.open(head);
        if head.is_cut {
            let line = self.line(head);
            self.diagnostics.push(findings::row_too_long(
                line,
                head.cells.len() + 1,
                columns.len(),
            ));
        }
        let mut unknown = 0;
        for (index, (cell, column)) in head.cells.iter().zip(columns).enumerate() {
            let span = self.place(cell);
            let name = cell.text.trim();
            match column {
                None if !name.is_empty() && !passed.contains(&index) => {
                    unknown += 1;
                    self.diagnostics
                        .push(findings::unknown_column(span, name, &NAMES));
                }
                Some(_) if columns[..index].contains(column) => {
                    self.diagnostics.push(findings::column_twice(span, name));
                }
                _ => {}
            }
        }
        let has = |column| columns.contains(&Some(column));
        let missing = [
            ("period", !has(Column::Period) && !has(Column::Year)),
            ("value", !has(Column::Value)),
        ];
        for (name, _) in missing.iter().filter(|(_, missing)| *missing) {
            // A heading that is not known was most likely meant to be it.
            if unknown > 0 {
                unknown -= 1;
            } else {
                let line = self.line(head);
                self.diagnostics.push(findings::missing_column(line, name));
            }
        }
    }

    fn row(&mut self, head: &Row, columns: &[Option<Column>], row: &Row) -> Option<Record> {
        self.open(row);
        let line = self.line(row);
        let mut record = Record::new(line);
        let mut notes = LocalizedWords::default();
        let is_written = |cell: &&Cell| !cell.text.trim().is_empty();
        let beyond = row.cells.iter().skip(columns.len()).find(is_written);
        if beyond.is_some() || row.is_cut {
            self.diagnostics
                .push(findings::row_too_long(line, row.cells.len(), columns.len()));
        }
        let mut year: Option<&Cell> = None;
        let mut part: Option<(&Cell, &str)> = None;
        for (index, (&column, cell)) in columns.iter().zip(&row.cells).enumerate() {
            let text = cell.text.trim();
            let span = self.place(cell);
            if text.is_empty() {
                continue;
            }
            let (key, value) = match column {
                None if head.cells[index].text.trim().is_empty() => {
                    self.diagnostics.push(findings::cell_without_heading(span));
                    continue;
                }
                None => continue,
                // The same as an empty cell, but it says so.
                Some(Column::Value | Column::Comparison) if number::is_mark(text) => continue,
                Some(Column::Year) => {
                    year = Some(cell);
                    continue;
                }
                Some(Column::Part) => {
                    part = Some((cell, &head.cells[index].text));
                    continue;
                }
                Some(Column::Period) => ("period", self.period(text, span).map(Value::Period)),
                Some(Column::Value) => ("value", self.number(text, span)),
                Some(Column::Comparison) => ("comparison", self.number(text, span)),
                Some(Column::Responses) => {
                    let number = self.style.read_count(text);
                    if number.is_none() {
                        self.diagnostics.push(findings::not_a_number(span));
                    }
                    ("responses", number.map(Value::Integer))
                }
                Some(Column::Note | Column::NoteNb | Column::NoteNn) => {
                    let words = SourceText::with_steps(span, &cell.text, cell.steps.clone());
                    match column {
                        Some(Column::NoteNb) => notes.set(Lang::Nb, words),
                        Some(Column::NoteNn) => notes.set(Lang::Nn, words),
                        _ => notes.same = Some(words),
                    }
                    continue;
                }
            };
            let entry = Entry {
                key: span,
                span,
                value,
            };
            record.entries.entry(key).or_insert(entry);
        }
        if let (Some(year), Some((part, heading))) = (year, part) {
            let span = Span::new(
                self.file,
                year.range.start.min(part.range.start),
                year.range.end.max(part.range.end),
            );
            let period = period::read_part(&year.text, &part.text, heading);
            if period.is_none() {
                let written = format!("{} {}", year.text.trim(), part.text.trim());
                self.diagnostics
                    .push(findings::invalid_period(span, &written));
            }
            let value = period.map(Value::Period);
            record.entries.insert(
                "period",
                Entry {
                    key: span,
                    span,
                    value,
                },
            );
        }
        if !notes.is_empty() {
            let value = Some(Value::Localized(Box::new(notes)));
            record.entries.insert(
                "note",
                Entry {
                    key: line,
                    span: line,
                    value,
                },
            );
        }
        let has_period =
            |column: &&Option<Column>| matches!(column, Some(Column::Period | Column::Year));
        if !record.has("period") && columns.iter().any(|column| has_period(&column)) {
            self.diagnostics.push(findings::row_without_period(line));
            return None;
        }
        Some(record)
    }

    /// The figures of a table with its periods side by side.
    fn wide(&mut self, table: &wide::Wide) -> Vec<Record> {
        self.open(&table.figures);
        let mut records = Vec::new();
        for (cell, period) in table.figures.cells.iter().zip(&table.periods) {
            let (Some(period), text) = (period, cell.text.trim()) else {
                continue;
            };
            let span = self.place(cell);
            let mut record = Record::new(span);
            let mut add = |key, value| {
                let entry = Entry {
                    key: span,
                    span,
                    value,
                };
                record.entries.insert(key, entry);
            };
            add("period", Some(Value::Period(*period)));
            if !text.is_empty() && !number::is_mark(text) {
                add("value", self.number(text, span));
            }
            records.push(record);
        }
        records
    }

    fn period(&mut self, text: &str, span: Span) -> Option<Period> {
        match period::read(text, self.kind) {
            period::Reading::Period(period) => return Some(period),
            period::Reading::Day => self.diagnostics.push(findings::day_as_period(span, text)),
            period::Reading::Other => self.diagnostics.push(findings::invalid_period(span, text)),
        }
        None
    }

    fn number(&mut self, text: &str, span: Span) -> Option<Value> {
        match self.style.read(text) {
            Reading::Number(number, decimals) => match Value::figure(number, decimals) {
                Some(figure) => return Some(figure),
                None => self.diagnostics.push(findings::number_too_large(span)),
            },
            Reading::NoFigure => {}
            Reading::Ambiguous(sign) => self
                .diagnostics
                .push(findings::ambiguous_number(span, text, sign)),
            Reading::Other => self.diagnostics.push(findings::not_a_number(span)),
        }
        None
    }
}
