//! Paragraphs as markdown in which no word of the document is a mark.
//!
//! In: pieces and blocks of the neutral document. Out: markdown that reads as the document did. Which notes are
//! sources, and what pictures are called, is decided before.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::markdown::{self, guarded};

use super::document::{Block, Cell, Document, Paragraph, Piece, Role, Table, Text};

/// Writes texts of one document.
#[derive(Debug)]
pub struct Markup<'d> {
    document: &'d Document,
    /// The notes that are sources, with their ids.
    pub sources: BTreeMap<usize, String>,
    /// The pictures' paths.
    pub pictures: BTreeMap<usize, String>,
}

impl<'d> Markup<'d> {
    /// With sources and pictures still to be named.
    pub fn new(document: &'d Document) -> Self {
        Self {
            document,
            sources: BTreeMap::new(),
            pictures: BTreeMap::new(),
        }
    }

    /// A name or a heading: one line, without what no name may hold.
    pub fn line(&self, pieces: &[Piece]) -> String {
        let plain = pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(Piece::Text(Text {
                link: None,
                is_bold: false,
                is_italic: false,
                ..text.clone()
            })),
            Piece::Break => Some(Piece::Text(Text {
                words: " ".to_owned(),
                ..Text::default()
            })),
            Piece::Note(_) | Piece::Picture(_) => None,
        });
        let plain: Vec<Piece> = plain.collect();
        self.inline(&plain, Mode::Name, &mut BTreeSet::new())
    }

    /// A whole text of blocks, with its notes; headings in it from the second level.
    pub fn text(&self, blocks: &[Block]) -> String {
        let mut out = String::new();
        let mut notes = BTreeSet::new();
        self.push_blocks(blocks, &mut out, &mut notes);
        self.push_notes(notes, &mut out);
        out.trim_end().to_owned()
    }

    /// The text of one paragraph with its notes.
    pub fn paragraph(&self, paragraph: &Paragraph) -> String {
        let plain = Paragraph {
            role: Role::Body,
            item: None,
            ..paragraph.clone()
        };
        self.text(&[Block::Paragraph(plain)])
    }

    fn push_notes(&self, notes: BTreeSet<usize>, out: &mut String) {
        for note in notes {
            let paragraphs = self.document.notes.get(note).into_iter().flatten();
            let texts: Vec<String> = paragraphs
                .map(|paragraph| {
                    let pieces: Vec<Piece> = paragraph
                        .pieces
                        .iter()
                        .filter(|piece| !matches!(piece, Piece::Note(_)))
                        .cloned()
                        .collect();
                    self.inline(&pieces, Mode::Text, &mut BTreeSet::new())
                        .replace("\\\n", " ")
                })
                .filter(|text| !text.is_empty())
                .collect();
            let text = match texts.is_empty() {
                true => "…".to_owned(),
                false => texts.join("\n\n    "),
            };
            separate(out);
            let _ = write!(out, "[^note-{}]: {text}", note + 1);
        }
    }

    fn push_blocks(&self, blocks: &[Block], out: &mut String, notes: &mut BTreeSet<usize>) {
        // The widths of the marks of the items that are open, and whether they have numbers.
        let mut items: Vec<(usize, bool, usize)> = Vec::new();
        let mut heading = 1;
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) => {
                    if let Some(item) = paragraph.item.filter(|_| paragraph.role == Role::Body) {
                        let words = self.inline(&paragraph.pieces, Mode::Text, notes);
                        if words.is_empty() {
                            continue;
                        }
                        let goes_on = !items.is_empty();
                        let level = usize::from(item.level).min(items.len()).min(8);
                        items.truncate(level + 1);
                        if items.len() > level && items[level].1 != item.is_ordered {
                            items.truncate(level);
                        }
                        match items.get_mut(level) {
                            Some((_, _, count)) => *count += 1,
                            None => items.push((0, item.is_ordered, 1)),
                        }
                        let (_, _, count) = items[level];
                        let mark = match item.is_ordered {
                            true => format!("{count}. "),
                            false => "- ".to_owned(),
                        };
                        let indent: usize = items[..level].iter().map(|(width, ..)| width).sum();
                        items[level].0 = mark.len();
                        match goes_on {
                            true => out.push('\n'),
                            false => separate(out),
                        }
                        let below = " ".repeat(indent + mark.len());
                        let words = words.replace('\n', &format!("\n{below}"));
                        let _ = write!(out, "{}{mark}{words}", " ".repeat(indent));
                        continue;
                    }
                    items.clear();
                    self.push_paragraph(paragraph, blocks, at, &mut heading, out, notes);
                }
                Block::Table(table) => {
                    items.clear();
                    self.push_table(table, out, notes);
                }
                Block::Box(blocks) => {
                    items.clear();
                    let mut inner = String::new();
                    self.push_blocks(blocks, &mut inner, notes);
                    if !inner.is_empty() {
                        separate(out);
                        out.push_str(&quoted(&inner));
                    }
                }
            }
        }
    }

    fn push_paragraph(
        &self,
        paragraph: &Paragraph,
        blocks: &[Block],
        at: usize,
        heading: &mut u8,
        out: &mut String,
        notes: &mut BTreeSet<usize>,
    ) {
        let words = match paragraph.role {
            Role::Heading(_) | Role::Title => self.line(&paragraph.pieces),
            Role::Body | Role::Subtitle | Role::Quote | Role::Caption | Role::Contents => {
                self.inline(&paragraph.pieces, Mode::Text, notes)
            }
        };
        if words.is_empty() {
            return;
        }
        // Lines of a quotation after each other are one quotation.
        let before = at.checked_sub(1).and_then(|before| blocks.get(before));
        let goes_on =
            matches!(before, Some(Block::Paragraph(before)) if before.role == Role::Quote);
        match paragraph.role {
            Role::Quote if goes_on && !out.is_empty() => {
                let _ = write!(out, "\n>\n{}", quoted(&words));
                return;
            }
            _ => separate(out),
        }
        match paragraph.role {
            Role::Heading(level) => {
                let level = level.clamp(2, (*heading + 1).max(2)).min(6);
                *heading = level;
                let _ = write!(out, "{} {words}", "#".repeat(usize::from(level)));
            }
            Role::Title => {
                *heading = 2;
                let _ = write!(out, "## {words}");
            }
            Role::Quote => out.push_str(&quoted(&words)),
            Role::Body | Role::Subtitle | Role::Caption | Role::Contents => out.push_str(&words),
        }
    }

    fn push_table(&self, table: &Table, out: &mut String, notes: &mut BTreeSet<usize>) {
        let Some(header) = table.rows.first() else {
            return;
        };
        let width = header.len();
        if width == 0 {
            return;
        }
        separate(out);
        for (at, row) in table.rows.iter().enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell, notes)).collect();
            let _ = writeln!(out, "| {} |", cells.join(" | "));
            if at == 0 {
                let _ = writeln!(out, "|{}", " --- |".repeat(width));
            }
        }
        out.truncate(out.trim_end().len());
    }

    fn cell(&self, cell: &Cell, notes: &mut BTreeSet<usize>) -> String {
        let mut words: Vec<String> = Vec::new();
        super::document::each_in(&cell.blocks, &mut |paragraph| {
            let pieces: Vec<Piece> = paragraph
                .pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Break => Piece::Text(Text {
                        words: " ".to_owned(),
                        ..Text::default()
                    }),
                    Piece::Text(_) | Piece::Note(_) | Piece::Picture(_) => piece.clone(),
                })
                .collect();
            let text = self.inline(&pieces, Mode::Cell, notes);
            if !text.is_empty() {
                words.push(text);
            }
        });
        words.join(" ")
    }

    fn inline(&self, pieces: &[Piece], mode: Mode, notes: &mut BTreeSet<usize>) -> String {
        let mut out = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => push_text(text, mode, &mut out),
                Piece::Note(note) => match self.sources.get(note) {
                    Some(id) => {
                        let _ = write!(out, "[^{id}]");
                    }
                    None => {
                        notes.insert(*note);
                        let _ = write!(out, "[^note-{}]", note + 1);
                    }
                },
                Piece::Picture(at) => {
                    let picture = self.document.pictures.get(*at);
                    if let (Some(path), Some(picture)) = (self.pictures.get(at), picture) {
                        let alt = escaped(&picture.alt, Mode::Name);
                        let _ = write!(out, "![{alt}]({path})");
                    }
                }
                Piece::Break => {
                    let length = out.trim_end_matches([' ', '\t']).len();
                    out.truncate(length);
                    if !out.is_empty() && !out.ends_with('\n') {
                        out.push_str("\\\n");
                    }
                }
            }
        }
        let out = out.trim();
        let out = out
            .strip_suffix('\\')
            .filter(|rest| !rest.ends_with('\\'))
            .unwrap_or(out);
        guarded(out.trim_end())
    }
}

/// Where words stand, which decides what is a mark there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// In a name.
    Name,
    /// In a text.
    Text,
    /// In a cell of a table.
    Cell,
}

fn separate(out: &mut String) {
    if !out.is_empty() {
        let length = out.trim_end_matches('\n').len();
        out.truncate(length);
        out.push_str("\n\n");
    }
}

fn quoted(text: &str) -> String {
    let lines = text.lines().map(|line| match line {
        "" => ">".to_owned(),
        line => format!("> {line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Pushes words with their marks, which stand close to letters: else they would be no marks.
fn push_text(text: &Text, mode: Mode, out: &mut String) {
    let mut words = String::new();
    for letter in text.words.chars() {
        let letter = match letter {
            '\t' | '\n' | '\r' => ' ',
            letter if letter.is_control() => continue,
            letter => letter,
        };
        let is_double =
            letter == ' ' && (words.ends_with(' ') || words.is_empty() && out.ends_with(' '));
        if !is_double {
            words.push(letter);
        }
    }
    let at_start = out.is_empty() || out.ends_with('\n');
    let words = if at_start { words.trim_start() } else { &words };
    let inner = words.trim_matches(|letter: char| !letter.is_alphanumeric());
    let link = text.link.as_deref().filter(|_| mode != Mode::Name);
    let marks = match (text.is_bold, text.is_italic) {
        _ if mode == Mode::Name || link.is_some() => "",
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    let strike = if text.is_struck && mode != Mode::Name {
        "~~"
    } else {
        ""
    };
    // Marks that touch would be others.
    let touches = out.ends_with(['*', '~']) && words.starts_with(inner);
    let (marks, strike) = if touches { ("", "") } else { (marks, strike) };
    if inner.is_empty() || marks.is_empty() && strike.is_empty() && link.is_none() {
        out.push_str(&escaped(words, mode));
        return;
    }
    let begin = words.find(inner).unwrap_or(0);
    out.push_str(&escaped(&words[..begin], mode));
    let after = escaped(&words[begin + inner.len()..], mode);
    let words = escaped(inner, mode);
    match link {
        Some(link) => {
            let link: String = link
                .chars()
                .filter(|sign| !sign.is_whitespace() && !"<>".contains(*sign))
                .collect();
            let _ = write!(out, "[{words}](<{link}>)");
        }
        None => {
            let closing: String = marks.chars().rev().collect();
            let _ = write!(out, "{strike}{marks}{words}{closing}{strike}");
        }
    }
    out.push_str(&after);
}

/// Plain words as markdown.
pub fn escaped_words(words: &str) -> String {
    let mut out = String::new();
    push_text(
        &Text {
            words: words.to_owned(),
            ..Text::default()
        },
        Mode::Name,
        &mut out,
    );
    guarded(out.trim())
}

/// Words in which nothing is a mark.
fn escaped(words: &str, mode: Mode) -> String {
    match mode {
        Mode::Name => markdown::without_links(words),
        _ => markdown::escaped(words, |_, letter| letter == '|' && mode == Mode::Cell),
    }
}
