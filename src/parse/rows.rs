//! A CSV file to rows of cells, each with its place. Never fails: an unclosed quotation ends with its line.

use std::ops::Range;

/// The most cells of a row: no spreadsheet has more columns. Each takes some memory, and a file may be one row of
/// nothing but what stands between cells.
const MOST_CELLS: usize = 16_384;

/// A cell.
#[derive(Debug)]
pub struct Cell {
    /// What it says, without the quotation marks around it.
    pub text: String,
    /// Where that is in the file.
    pub range: Range<usize>,
    /// Pairs (offset in the text, offset in the file); between two pairs both run in step.
    pub steps: Vec<(usize, usize)>,
}

/// A row.
#[derive(Debug)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Its first line.
    pub line: Range<usize>,
    /// The quotation mark that nothing closes, if there is one.
    pub open: Option<usize>,
    /// Whether more is written in it than it may have cells for.
    pub is_cut: bool,
}

/// The rows of a text, those without any letter left out.
#[derive(Debug)]
pub struct Rows<'t> {
    text: &'t str,
    delimiter: char,
    at: usize,
}

impl<'t> Rows<'t> {
    /// The rows of `text` from a byte on, with `delimiter` between the cells.
    pub fn after(text: &'t str, delimiter: char, at: usize) -> Self {
        Self {
            text,
            delimiter,
            at,
        }
    }

    fn row(&mut self) -> Row {
        let start = self.at;
        let end = start + until(&self.text[start..], &['\n']);
        let mut row = Row {
            cells: Vec::new(),
            line: start..end,
            open: None,
            is_cut: false,
        };
        loop {
            if row.cells.len() == MOST_CELLS {
                let rest = &self.text[self.at..];
                let rest = &rest[..until(rest, &['\n'])];
                let is_between = |sign: char| sign == self.delimiter || sign.is_whitespace();
                row.is_cut = !rest.chars().all(is_between);
                self.at = (self.at + rest.len() + 1).min(self.text.len());
                return row;
            }
            let cell = self.cell(&mut row.open);
            row.cells.push(cell);
            let rest = &self.text[self.at..];
            if !rest.starts_with(self.delimiter) {
                // The line end, or nothing.
                self.at += rest.len().min(1);
                return row;
            }
            self.at += self.delimiter.len_utf8();
        }
    }

    fn cell(&mut self, open: &mut Option<usize>) -> Cell {
        let rest = &self.text[self.at..];
        if rest.starts_with('"') {
            if let Some(cell) = self.quoted() {
                return cell;
            }
            open.get_or_insert(self.at);
            self.at += 1;
        }
        let rest = &self.text[self.at..];
        let end = self.at + until(rest, &[self.delimiter, '\n']);
        let whole = &self.text[self.at..end];
        let start = self.at + (whole.len() - whole.trim_start().len());
        let text = whole.trim().to_owned();
        self.at = end;
        Cell {
            range: start..start + text.len(),
            steps: vec![(0, start)],
            text,
        }
    }

    /// A cell in quotation marks, a mark inside it written twice; none if nothing closes it.
    fn quoted(&mut self) -> Option<Cell> {
        let start = self.at + 1;
        let mut text = String::new();
        let mut steps = vec![(0, start)];
        let mut at = start;
        loop {
            let mark = at + self.text[at..].find('"')?;
            text.push_str(&self.text[at..mark]);
            at = mark + 1;
            if self.text[at..].starts_with('"') {
                text.push('"');
                at += 1;
                steps.push((text.len(), at));
                continue;
            }
            // What stands between the closing mark and the next cell belongs to this one.
            let end = at + until(&self.text[at..], &[self.delimiter, '\n']);
            steps.push((text.len(), at));
            text.push_str(self.text[at..end].trim_end());
            self.at = end;
            return Some(Cell {
                range: start..if end > at { end } else { mark },
                steps,
                text,
            });
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        while self.at < self.text.len() {
            let row = self.row();
            if row.is_cut || row.cells.iter().any(|cell| !cell.text.trim().is_empty()) {
                return Some(row);
            }
        }
        None
    }
}

/// How far it is to the first of these letters, or to the end.
fn until(text: &str, letters: &[char]) -> usize {
    text.find(letters).unwrap_or(text.len())
}
