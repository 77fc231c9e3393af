//! Converts tables that are written in HTML to tables of markdown.

use super::edits::{Edits, Piece};
use super::lines;
use crate::markdown::tag::Tag;

/// A table is shorter than this, in bytes.
const LONGEST: usize = 200_000;

/// Reads tables. One whose cells span others, or with a table or a tag's title in it, is left as it is.
pub fn read(text: &str, edits: &mut Edits) {
    if !text.contains('<') {
        return;
    }
    let mut read = 0;
    for line in lines(text).iter().filter(|line| line.is_open) {
        let start = line.start + line.indent().0;
        let rest = &text[start..];
        let begins = rest
            .get(..6)
            .is_some_and(|name| name.eq_ignore_ascii_case("<table"));
        if start < read || !begins {
            continue;
        }
        let limit = text.floor_char_boundary(start + LONGEST);
        if let Some((length, pieces)) = table(&text[start..limit], start) {
            read = start + length;
            edits.replace_with(start..read, pieces);
        }
    }
}

/// A cell as markdown, and where it is written.
#[derive(Debug, Default)]
struct Cell {
    words: String,
    at: usize,
    end: usize,
    /// What is open, with where its words begin.
    open: Vec<(String, usize)>,
    /// The number of the next item, in a list of numbers.
    number: Option<usize>,
}

/// A table's length, and as markdown.
fn table(text: &str, start: usize) -> Option<(usize, Vec<Piece>)> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cell: Option<Cell> = None;
    let mut title: Option<Cell> = None;
    let mut in_title = false;
    let (first, mut at) = Tag::first(text)?;
    if first.title().is_some() {
        return None;
    }
    loop {
        let rest = &text[at..];
        let Some((tag, length)) = Tag::first(rest) else {
            if rest.starts_with("<!--") {
                at += rest.find("-->")? + 3;
                continue;
            }
            let first = rest.chars().next()?.len_utf8();
            let end = rest[first..].find('<').map(|end| first + end)?;
            let words = &rest[..end];
            match (&mut cell, &mut title) {
                (Some(cell), _) => cell.push(words),
                (None, Some(title)) if in_title => title.push(words),
                _ if words.trim().is_empty() => {}
                // Words between cells.
                _ => return None,
            }
            at += end;
            continue;
        };
        if tag.title().is_some() {
            return None;
        }
        match (&mut cell, &mut title) {
            (Some(open), _) => open.end = start + at,
            (None, Some(title)) if in_title => title.end = start + at,
            (None, _) => {}
        }
        at += length;
        let new = || Cell {
            at: start + at,
            end: start + at,
            ..Cell::default()
        };
        match (tag.name.as_str(), tag.closes) {
            ("table", true) => {
                finish(&mut rows, cell.take())?;
                break;
            }
            ("table", false) => return None,
            ("tr", false) => {
                finish(&mut rows, cell.take());
                rows.push(Vec::new());
            }
            ("td" | "th", false) => {
                let spans = |name| tag.attribute(name).is_some_and(|span| span.trim() != "1");
                if spans("colspan") || spans("rowspan") {
                    return None;
                }
                finish(&mut rows, cell.take());
                cell = Some(new());
            }
            ("td" | "th" | "tr", true) => {
                if cell.is_some() {
                    finish(&mut rows, cell.take())?;
                }
            }
            ("caption", closes) => {
                in_title = !closes;
                if !closes {
                    title = Some(new());
                }
            }
            ("thead" | "tbody" | "tfoot" | "colgroup" | "col", _) => {}
            _ => match (&mut cell, &mut title) {
                (Some(cell), _) => cell.tag(&tag, &rest[..length]),
                (None, Some(title)) if in_title => title.tag(&tag, &rest[..length]),
                // A picture between cells.
                _ if tag.name == "img" => return None,
                _ => {}
            },
        }
    }
    rows.retain(|row| !row.is_empty());
    let columns = rows.iter().map(Vec::len).max()?;
    let mut pieces = Vec::new();
    if let Some(title) = title {
        pieces.push(Piece::From(title.markdown(), title.at));
        pieces.push(Piece::From("\n".to_owned(), title.end));
    }
    pieces.push(Piece::New("\n".to_owned()));
    for (index, row) in rows.iter().enumerate() {
        for cell in row {
            pieces.push(Piece::From(format!("| {} ", cell.markdown()), cell.at));
        }
        // A row ends where its last cell does, and what stands between two rows lies between them.
        let end = row.last().map_or(start, |cell| cell.end);
        let missing = "| ".repeat(columns - row.len());
        pieces.push(Piece::From(format!("{missing}|\n"), end));
        if index == 0 {
            let line = format!("{}|\n", "|---".repeat(columns));
            pieces.push(Piece::From(line, end));
        }
    }
    pieces.push(Piece::New("\n".to_owned()));
    Some((at, pieces))
}

/// Ends a cell; none where there is no row for it.
fn finish(rows: &mut Vec<Vec<Cell>>, cell: Option<Cell>) -> Option<()> {
    if let Some(cell) = cell {
        if rows.is_empty() {
            rows.push(Vec::new());
        }
        rows.last_mut()?.push(cell);
    }
    Some(())
}

impl Cell {
    fn push(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '|' => self.words.push_str("\\|"),
                letter if letter.is_whitespace() && letter != '\u{a0}' => {
                    if !self.words.ends_with([' ', '>']) && !self.words.is_empty() {
                        self.words.push(' ');
                    }
                }
                letter => self.words.push(letter),
            }
        }
    }

    fn line_break(&mut self) {
        let length = self.words.trim_end().len();
        self.words.truncate(length);
        if !self.words.is_empty() && !self.words.ends_with("<br>") {
            self.words.push_str("<br>");
        }
    }

    fn tag(&mut self, tag: &Tag<'_>, written: &str) {
        match (tag.name.as_str(), tag.closes) {
            ("br" | "p" | "div" | "h1" | "h2" | "h3" | "h4", _) => self.line_break(),
            ("ul", false) => self.number = None,
            ("ol", false) => self.number = Some(1),
            ("ul" | "ol", true) => self.line_break(),
            ("li", false) => {
                self.line_break();
                match &mut self.number {
                    Some(number) => {
                        self.words.push_str(&format!("{number}\\. "));
                        *number += 1;
                    }
                    None => self.words.push_str("• "),
                }
            }
            ("b" | "strong" | "i" | "em" | "a", false) => {
                let href = tag.attribute("href").unwrap_or_default();
                let closing = match tag.name.as_str() {
                    "b" | "strong" => "**".to_owned(),
                    "i" | "em" => "*".to_owned(),
                    _ if href.is_empty() => String::new(),
                    _ => format!("]({})", href.replace(' ', "%20").replace('|', "%7C")),
                };
                self.open.push((closing, self.words.len()));
            }
            ("b" | "strong" | "i" | "em" | "a", true) => self.close(),
            ("img", _) => {
                let [alt, path] =
                    ["alt", "src"].map(|name| tag.attribute(name).unwrap_or_default());
                let (alt, path) = (alt.replace('|', "\\|"), path.replace(' ', "%20"));
                self.words.push_str(&format!("![{alt}]({path})"));
            }
            ("li" | "span" | "font" | "u" | "tbody" | "sup" | "sub", _) => {}
            _ => self.words.push_str(written),
        }
    }

    /// Marks stand close to the words that they are for.
    fn close(&mut self) {
        let Some((closing, from)) = self.open.pop() else {
            return;
        };
        let inner = self.words.split_off(from.min(self.words.len()));
        let words = inner.trim();
        let before = &inner[..inner.len() - inner.trim_start().len()];
        let after = &inner[inner.trim_end().len().max(before.len())..];
        let opening = if closing.starts_with(']') {
            "["
        } else {
            &closing
        };
        self.words.push_str(before);
        if words.is_empty() || words.contains("<br>") {
            self.words.push_str(words);
        } else {
            self.words.push_str(&format!("{opening}{words}{closing}"));
        }
        self.words.push_str(after);
    }

    fn markdown(&self) -> String {
        let words = self.words.trim();
        words.trim_end_matches("<br>").trim().to_owned()
    }
}
