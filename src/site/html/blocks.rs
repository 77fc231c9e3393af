//! The writer's blocks and inlines: every kind that the tree has.

use std::fmt::Write as _;

use super::line::{escape, escape_to, simple};
use super::{Body, Note, NoteKey, Writer, mark_anchor, soften, soften_text};
use crate::markdown::tree::{Align, Block, Footnote, Inline, Row, Target};
use crate::site::address::relative;
use crate::site::edition::Edition;

impl<'a> Writer<'a> {
    pub(super) fn blocks(&mut self, out: &mut String, blocks: &'a [Block], level: u8) {
        for block in blocks {
            self.block(out, block, level);
        }
    }

    fn block(&mut self, out: &mut String, block: &'a Block, base: u8) {
        match block {
            Block::Paragraph { inlines, .. } => self.paragraph(out, inlines),
            Block::Heading {
                level,
                slug,
                inlines,
                ..
            } => {
                let level = (level + base).saturating_sub(2).min(6);
                let anchor = self.slugs.get(slug).map_or("", String::as_str);
                let _ = write!(out, "<h{level} id=\"{}\">", escape(anchor));
                self.heading = true;
                self.inlines(out, inlines);
                self.heading = false;
                let _ = writeln!(out, "</h{level}>");
            }
            Block::List {
                start,
                tight,
                items,
            } => self.list(out, *start, *tight, items, base),
            Block::Quote { blocks, source } => {
                out.push_str("<figure class=\"quotation\"><blockquote>\n");
                self.blocks(out, blocks, base);
                out.push_str("</blockquote>");
                if let Some(source) = source {
                    out.push_str("<figcaption>");
                    self.inlines(out, &source.inlines);
                    out.push_str("</figcaption>");
                }
                out.push_str("</figure>\n");
            }
            Block::Table {
                columns,
                header,
                rows,
            } => self.table(out, columns, header, rows),
            Block::Rule => out.push_str("<hr>\n"),
            Block::Code { text, .. } => {
                out.push_str("<pre tabindex=\"0\"><code>");
                escape_to(out, text);
                out.push_str("</code></pre>\n");
            }
        }
    }

    fn paragraph(&mut self, out: &mut String, inlines: &'a [Inline]) {
        let picture = matches!(inlines, [Inline::Image { .. }]);
        out.push_str(if picture {
            "<p class=\"picture\">"
        } else {
            "<p>"
        });
        self.inlines(out, inlines);
        out.push_str("</p>\n");
    }

    fn list(
        &mut self,
        out: &mut String,
        start: Option<usize>,
        tight: bool,
        items: &'a [Vec<Block>],
        base: u8,
    ) {
        let tag = if start.is_some() { "ol" } else { "ul" };
        let _ = match start {
            Some(start) if start != 1 => write!(out, "<ol start=\"{start}\">"),
            _ => write!(out, "<{tag}>"),
        };
        out.push('\n');
        for item in items {
            out.push_str("<li>");
            for block in item {
                match block {
                    Block::Paragraph { inlines, .. } if tight => self.inlines(out, inlines),
                    block => self.block(out, block, base),
                }
            }
            out.push_str("</li>\n");
        }
        let _ = writeln!(out, "</{tag}>");
    }

    fn table(&mut self, out: &mut String, columns: &[Align], header: &'a Row, rows: &'a [Row]) {
        let class = |column: usize| match columns.get(column) {
            Some(Align::Right) => " class=\"right\"",
            Some(Align::Center) => " class=\"center\"",
            _ => "",
        };
        let label = escape(self.edition.label("table"));
        // A wide table scrolls by itself, and by keyboard.
        let _ = write!(
            out,
            "<div class=\"scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\"><table>\n<thead><tr>"
        );
        for (column, cell) in header.cells.iter().enumerate() {
            let _ = write!(out, "<th scope=\"col\"{}>", class(column));
            self.inlines(out, cell);
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            out.push_str("<tr>");
            for (column, cell) in row.cells.iter().enumerate() {
                let _ = write!(out, "<td{}>", class(column));
                self.inlines(out, cell);
                out.push_str("</td>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody></table></div>\n");
    }

    pub(super) fn inlines(&mut self, out: &mut String, inlines: &'a [Inline]) {
        for (index, inline) in inlines.iter().enumerate() {
            match inline {
                Inline::Emph(inner) => self.wrapped(out, "em", inner),
                Inline::Strong(inner) => self.wrapped(out, "strong", inner),
                Inline::Strike(inner) => self.wrapped(out, "s", inner),
                Inline::Link {
                    target, inlines, ..
                } => self.link(out, target, inlines),
                Inline::Image { path, alt, .. } => self.picture(out, path, alt),
                Inline::Footnote(footnote) => {
                    let beside = index > 0 && matches!(inlines[index - 1], Inline::Footnote(_));
                    self.mark(out, footnote, beside);
                }
                Inline::Text(text) if self.heading => escape_to(out, &soften(text)),
                Inline::Text(text) => escape_to(out, &soften_text(text)),
                Inline::Code(_) | Inline::Break => simple(out, inline, escape_to),
            }
        }
    }

    fn wrapped(&mut self, out: &mut String, tag: &str, inner: &'a [Inline]) {
        let _ = write!(out, "<{tag}>");
        self.inlines(out, inner);
        let _ = write!(out, "</{tag}>");
    }

    fn link(&mut self, out: &mut String, target: &Target, inlines: &'a [Inline]) {
        let Edition {
            addresses, lang, ..
        } = *self.edition;
        let href = match target {
            Target::Url(url) => Some(url.clone()),
            Target::Record(record) => {
                Some(addresses.href(self.page, addresses.record(record), lang))
            }
            Target::Heading(slug) => self.slugs.get(slug).map(|anchor| format!("#{anchor}")),
            Target::File(path) => Some(relative(&addresses.path(self.page, lang), path)),
            Target::Unknown(_) => None,
        };
        let Some(href) = href else {
            return self.inlines(out, inlines);
        };
        let _ = write!(out, "<a href=\"{}\">", escape(&href));
        self.inlines(out, inlines);
        out.push_str("</a>");
    }

    fn picture(&mut self, out: &mut String, path: &str, alt: &str) {
        let Edition {
            addresses, lang, ..
        } = *self.edition;
        let src = relative(&addresses.path(self.page, lang), path);
        let _ = write!(out, "<img src=\"{}\" alt=\"{}\"", escape(&src), escape(alt));
        // Width and height keep the page from jumping while the picture loads.
        if let Some((width, height)) = self.edition.pictures.size(path) {
            let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
        }
        out.push_str(" loading=\"lazy\">");
    }

    fn mark(&mut self, out: &mut String, footnote: &'a Footnote, beside: bool) {
        let (key, body) = match footnote {
            Footnote::Reference { id, .. } => (NoteKey::Reference(id.clone()), Body::Reference(id)),
            Footnote::Own {
                definition, blocks, ..
            } => (NoteKey::Own(*definition), Body::Own(blocks)),
        };
        let number = *self.numbers.entry(key).or_insert_with(|| {
            self.notes.push(Note {
                body,
                lang: self.other,
                marks: 0,
            });
            self.notes.len()
        });
        let note = &mut self.notes[number - 1];
        note.marks += 1;
        let anchor = mark_anchor(number, note.marks);
        let comma = if beside { ", " } else { "" };
        let label = escape(self.edition.label("footnote"));
        let _ = write!(
            out,
            "<sup class=\"mark\">{comma}<a id=\"{anchor}\" href=\"#note-{number}\" role=\"doc-noteref\" aria-label=\"{label} {number}\">{number}</a></sup>"
        );
    }
}
