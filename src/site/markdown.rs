//! Trees back to markdown, for the strategy as data: links keep the records they name, footnotes that
//! cite keep their source's id, and a text's own notes follow it.

use std::fmt::Write as _;

use crate::markdown::tree::{Block, Footnote, Inline, Target};
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
    Notes::default().inlines(inlines)
}

#[derive(Default)]
struct Notes<'a> {
    own: Vec<(Span, &'a [Block])>,
}

impl<'a> Notes<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) -> String {
        let blocks: Vec<String> = blocks.iter().map(|block| self.block(block)).collect();
        blocks.join("\n\n")
    }

    fn block(&mut self, block: &'a Block) -> String {
        match block {
            Block::Paragraph { inlines, .. } => self.inlines(inlines),
            Block::Heading { level, inlines, .. } => {
                format!(
                    "{} {}",
                    "#".repeat(usize::from(*level)),
                    self.inlines(inlines)
                )
            }
            Block::List {
                start,
                tight,
                items,
            } => {
                let items = items.iter().enumerate().map(|(index, item)| {
                    let mark = match start {
                        Some(start) => format!("{}. ", start + index),
                        None => "- ".to_owned(),
                    };
                    let indent = " ".repeat(mark.len());
                    format!("{mark}{}", indented(&self.blocks(item), &indent))
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
                let _ = write!(table, "\n|{}", " --- |".repeat(columns.len()));
                for row in rows {
                    let _ = write!(table, "\n{}", self.row(&row.cells));
                }
                table
            }
            Block::Rule => "---".to_owned(),
            Block::Code { text, .. } => format!("```\n{}\n```", text.trim_end()),
        }
    }

    fn row(&mut self, cells: &'a [Vec<Inline>]) -> String {
        let cells = cells
            .iter()
            .map(|cell| self.inlines(cell).replace('|', "\\|"));
        let cells: Vec<String> = cells.collect();
        format!("| {} |", cells.join(" | "))
    }

    fn inlines(&mut self, inlines: &'a [Inline]) -> String {
        let mut out = String::new();
        for inline in inlines {
            match inline {
                Inline::Text(text) => escape(&mut out, text),
                Inline::Emph(inner) => out.push_str(&format!("*{}*", self.inlines(inner))),
                Inline::Strong(inner) => out.push_str(&format!("**{}**", self.inlines(inner))),
                Inline::Strike(inner) => out.push_str(&format!("~~{}~~", self.inlines(inner))),
                Inline::Code(code) => out.push_str(&format!("`{code}`")),
                Inline::Link {
                    target, inlines, ..
                } => {
                    let words = self.inlines(inlines);
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
                    out.push_str(&format!("![{alt}]({path}{title})"));
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
                Inline::Break => out.push_str("\\\n"),
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
        Target::Url(url) | Target::Unknown(url) => url.clone(),
        Target::File { path, suffix } => format!("{path}{suffix}"),
        Target::Record(record) => format!("{}:{}", record.kind.key(), record.id),
        Target::Heading(slug) => format!("#{slug}"),
    }
}

fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        if matches!(letter, '\\' | '*' | '_' | '`' | '[' | ']' | '<') {
            out.push('\\');
        }
        out.push(letter);
    }
}

fn indented(text: &str, indent: &str) -> String {
    text.replace('\n', &format!("\n{indent}"))
}
