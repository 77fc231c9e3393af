//! Trees back to markdown, for the strategy as data: links keep the records they name, footnotes that
//! cite keep their source's id, and a text's own notes follow it.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::escape::{fence, guarded, without_links};
use super::meant::{Mark, mark};
use super::tree::{Align, Block, Footnote, Inline, Target};
use crate::source::Span;

/// A text as markdown.
pub fn text(blocks: &[Block]) -> String {
    let mut notes = Notes::default();
    let mut out = notes.blocks(blocks);
    let mut written = 0;
    // A note may hold marks of further notes.
    while let Some(&(_, note)) = notes.own.get(written) {
        written += 1;
        let body = indented(&notes.blocks(note), "    ");
        let _ = write!(out, "\n\n[^{written}]: {body}");
    }
    out
}

/// A line as markdown.
pub fn line(inlines: &[Inline]) -> String {
    Notes::default().one_line(inlines)
}

#[derive(Default)]
struct Notes<'a> {
    own: Vec<(Span, &'a [Block])>,
    /// Whether the words are on one line, of a heading or a table.
    is_line: bool,
}

impl<'a> Notes<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) -> String {
        self.joined(blocks, "\n\n", false)
    }

    fn joined(&mut self, blocks: &'a [Block], between: &str, is_item: bool) -> String {
        let mut written = Vec::new();
        // A list that follows another is one of its own by its mark alone.
        let (mut before, mut is_other) = (None, false);
        for block in blocks {
            let kind = match block {
                Block::List { start, .. } => Some(start.is_some()),
                _ => None,
            };
            is_other = kind.is_some() && kind == before && !is_other;
            // Behind a list, a colon or the first line of an item, a dash is the mark of an item.
            let is_led_in = written
                .last()
                .is_some_and(|last: &String| last.ends_with(':'));
            let led = [before.is_some() || is_led_in, is_item && written.is_empty()];
            before = kind;
            let words = self.block(block, is_other, led);
            // Two paragraphs on lines that follow each other are one.
            let are_two = blocks[..written.len()].last().is_some_and(|last| {
                [last, block]
                    .iter()
                    .all(|one| matches!(one, Block::Paragraph { .. }))
            });
            if let Some(last) = written.last_mut().filter(|_| are_two && between == "\n") {
                last.push('\n');
            }
            written.push(words);
        }
        written.join(between)
    }

    fn block(&mut self, block: &'a Block, is_other: bool, led: [bool; 2]) -> String {
        match block {
            Block::Paragraph { inlines, .. } => {
                without_items(&guarded(&self.inlines(inlines)), led)
            }
            Block::Heading { level, inlines, .. } => {
                let words = self.one_line(inlines);
                let marks = "#".repeat(usize::from(*level));
                match words.strip_suffix('#') {
                    // Marks at the end would be none of the words.
                    Some(words) => format!("{marks} {words}\\#"),
                    None => format!("{marks} {words}"),
                }
            }
            Block::List {
                start,
                tight,
                items,
            } => {
                let items = items.iter().enumerate().map(|(index, item)| {
                    let mark = match start {
                        Some(start) if is_other => format!("{}) ", start + index),
                        Some(start) => format!("{}. ", start + index),
                        None if is_other => "* ".to_owned(),
                        None => "- ".to_owned(),
                    };
                    let indent = " ".repeat(mark.len());
                    let words = self.joined(item, if *tight { "\n" } else { "\n\n" }, true);
                    format!("{mark}{}", indented(&words, &indent))
                });
                let items: Vec<String> = items.collect();
                items.join(if *tight { "\n" } else { "\n\n" })
            }
            Block::Quote { blocks, source } => {
                let mut quote = self.blocks(blocks);
                if let Some(source) = source {
                    let _ = write!(quote, "\n\n– {}", self.inlines(&source.inlines));
                }
                format!("> {}", quote.replace('\n', "\n> "))
            }
            Block::Table {
                header,
                rows,
                columns,
            } => {
                let mut table = self.row(&header.cells);
                table.push_str("\n|");
                for column in columns {
                    table.push_str(match column {
                        Align::Left => " --- |",
                        Align::Center => " :---: |",
                        Align::Right => " ---: |",
                    });
                }
                for row in rows {
                    let _ = write!(table, "\n{}", self.row(&row.cells));
                }
                table
            }
            // Hyphens at the beginning of a file begin its front matter.
            Block::Rule => "***".to_owned(),
            Block::Code { text, .. } => {
                let text = text.strip_suffix('\n').unwrap_or(text);
                let fence = fence(text, '`', 3);
                format!("{fence}\n{text}\n{fence}")
            }
        }
    }

    fn row(&mut self, cells: &'a [Vec<Inline>]) -> String {
        let cells = cells
            .iter()
            .map(|cell| self.one_line(cell).replace('|', "\\|"));
        let cells: Vec<String> = cells.collect();
        format!("| {} |", cells.join(" | "))
    }

    fn one_line(&mut self, inlines: &'a [Inline]) -> String {
        let before = std::mem::replace(&mut self.is_line, true);
        let out = self.inlines(inlines);
        self.is_line = before;
        out
    }

    fn inlines(&mut self, inlines: &'a [Inline]) -> String {
        let mut out = String::new();
        let mut is_behind_note = false;
        for inline in inlines {
            let was_behind_note =
                std::mem::replace(&mut is_behind_note, matches!(inline, Inline::Footnote(_)));
            match inline {
                Inline::Text(text) => {
                    // With it the mark of the note would be a link.
                    if was_behind_note && text.starts_with('(') {
                        out.push('\\');
                    }
                    let text = match self.is_line {
                        true => Cow::Owned(text.replace('\n', " ")),
                        false => Cow::Borrowed(text.as_str()),
                    };
                    out.push_str(&without_links(&text));
                }
                Inline::Emph(inner) => out.push_str(&format!("*{}*", self.inlines(inner))),
                Inline::Strong(inner) => out.push_str(&format!("**{}**", self.inlines(inner))),
                Inline::Strike(inner) => out.push_str(&format!("~~{}~~", self.inlines(inner))),
                Inline::Code(code) => {
                    let fence = fence(code, '`', 1);
                    let is_padded = (code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']))
                        && !code.trim().is_empty();
                    let pad = if is_padded { " " } else { "" };
                    out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
                }
                Inline::Link {
                    target, inlines, ..
                } => {
                    if let (Target::Url(url), [Inline::Text(text)]) = (target, &inlines[..])
                        && url == text
                        && !url.contains([' ', '<', '>', '&'])
                    {
                        out.push_str(&format!("<{url}>"));
                        continue;
                    }
                    let words = self.inlines(inlines);
                    // With it the link would be a picture.
                    if out.ends_with('!') {
                        out.insert(out.len() - 1, '\\');
                    }
                    out.push_str(&format!("[{words}]({})", address(target)));
                }
                Inline::Image {
                    path, alt, caption, ..
                } => {
                    let title = caption.as_ref().map_or(String::new(), |caption| {
                        format!(
                            " \"{}\"",
                            caption.replace('\\', "\\\\").replace('"', "\\\"")
                        )
                    });
                    let alt = without_links(alt);
                    out.push_str(&format!("![{alt}]({}{title})", destination(path)));
                }
                Inline::Foreign { lang, inlines } => {
                    let words = self.inlines(inlines);
                    out.push_str(&format!("<span lang=\"{lang}\">{words}</span>"));
                }
                Inline::Footnote(Footnote::Reference { id, .. }) => {
                    out.push_str(&format!("[^{id}]"));
                }
                Inline::Footnote(Footnote::Own {
                    definition, blocks, ..
                }) => {
                    let number = self.number(*definition, blocks);
                    out.push_str(&format!("[^{number}]"));
                }
                Inline::Break => out.push_str(if self.is_line { "<br>" } else { "\\\n" }),
            }
        }
        out
    }

    fn number(&mut self, definition: Span, blocks: &'a [Block]) -> usize {
        let known = self.own.iter().position(|(other, _)| *other == definition);
        known.map_or_else(
            || {
                self.own.push((definition, blocks));
                self.own.len()
            },
            |index| index + 1,
        )
    }
}

fn address(target: &Target) -> String {
    match target {
        Target::Url(url) | Target::Unknown(url) => destination(url),
        Target::File { path, suffix } => destination(&format!("{path}{suffix}")),
        Target::Record(record) => format!("{}:{}", record.kind.key(), record.id),
        Target::Heading(slug) => format!("#{slug}"),
    }
}

/// An address, in the brackets that one with spaces or parentheses takes.
fn destination(address: &str) -> String {
    let address = escaped_in_address(address);
    match address.contains([' ', '(', ')']) || address.is_empty() {
        true => format!("<{address}>"),
        false => address,
    }
}

/// Lines of a paragraph, none of which is read as an item by a sign that is no mark of markdown: a dash or a box
/// is one by what stands around it. Such a sign cannot be escaped, and is written as a number. `led` tells of the
/// first and the second line whether what is before them makes an item of it.
fn without_items(text: &str, led: [bool; 2]) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let is_sign = |line: &str| !line.starts_with(|first: char| first.is_ascii());
    let signs = lines
        .iter()
        .map(|line| mark(line).filter(|_| is_sign(line)));
    let signs: Vec<Option<Mark>> = signs.collect();
    let is_item = |at: usize, sign: Mark| {
        let is_like = |other: Option<Mark>| other.is_some_and(|other| other.is_like(sign));
        let mut others = signs[..at].iter().chain(&signs[at + 1..]);
        sign.is_certain()
            || led.get(at) == Some(&true)
            || at > 0 && lines[at - 1].ends_with(':')
            || others.any(|&other| is_like(other))
    };
    let written = lines.iter().enumerate().map(|(at, line)| {
        let mut letters = line.chars();
        let sign = letters.next().zip(signs[at]);
        match sign.filter(|(_, sign)| is_item(at, *sign)) {
            Some((first, _)) => format!("&#{};{}", u32::from(first), letters.as_str()),
            None => (*line).to_owned(),
        }
    });
    written.collect::<Vec<_>>().join("\n")
}

fn indented(text: &str, indent: &str) -> String {
    text.replace('\n', &format!("\n{indent}"))
}

fn escaped_in_address(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for letter in address.chars() {
        if matches!(letter, '\\' | '<' | '>' | '&') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
