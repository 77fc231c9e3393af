//! The writer's blocks and inlines: every kind that the tree has.

use std::fmt::Write as _;

use super::hyphens::{text_to, title_to};
use super::line::{simple, spanned, words};
use super::notices::places;
use super::{Body, HtmlRenderer, Note, NoteKey, mark_anchor};
use crate::address::{encode_suffix, relative};
use crate::escape::{escape, escape_to};
use crate::lang::Lang;
use crate::markdown::tree::{Align, Block, Footnote, Inline, Row, Target, pictures};
use crate::site::fit;
use crate::site::language_site::LanguageSite;
use crate::source::Span;

/// How wide the column of text is, in CSS pixels: 36rem of 18 pixels.
const TEXT_WIDTH: u32 = 648;

impl<'a> HtmlRenderer<'a> {
    pub(super) fn blocks(&mut self, out: &mut String, blocks: &'a [Block], level: u8) {
        for block in blocks {
            self.block(out, block, level);
        }
    }

    fn block(&mut self, out: &mut String, block: &'a Block, base: u8) {
        match block {
            Block::Paragraph { inlines, span } => self.paragraph(out, inlines, *span),
            Block::Heading {
                level,
                slug,
                inlines,
                span,
            } => {
                let level = (level + base + self.deeper).saturating_sub(2).min(6);
                let anchor = self.slugs.get(slug).map_or("", String::as_str);
                let (anchor, mark) = (escape(anchor), self.language_site.marks.at(*span));
                let fit = fit::attribute(&escape(&words(inlines)));
                let _ = write!(out, "<h{level} id=\"{anchor}\"{fit}{mark}>");
                self.ids_in(out);
                let twin = self.twins.remove(slug);
                places(out, twin.iter().map(|twin| escape(twin)));
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
                let id = self.id(out);
                let _ = writeln!(out, "<figure{id} class=\"quotation\"><blockquote>");
                self.blocks(out, blocks, base);
                out.push_str("</blockquote>");
                if let Some(source) = source {
                    let mark = self.language_site.marks.at(source.span);
                    let _ = write!(out, "<figcaption{mark}>");
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
            Block::Rule => {
                let id = self.id(out);
                let _ = writeln!(out, "<hr{id}>");
            }
            Block::Code { text, span } => {
                let (id, mark) = (self.id(out), self.language_site.marks.at(*span));
                let _ = write!(out, "<pre{id} tabindex=\"0\"{mark}><code>");
                escape_to(out, text);
                out.push_str("</code></pre>\n");
            }
        }
    }

    fn paragraph(&mut self, out: &mut String, inlines: &'a [Inline], span: Span) {
        if pictures(inlines).any(|caption| caption.is_some()) {
            for inline in inlines {
                self.figure(out, inline, span);
            }
            return;
        }
        let class = match inlines {
            [Inline::Image { .. }] => " class=\"picture\"",
            _ => "",
        };
        let (id, mark) = (self.id(out), self.language_site.marks.at(span));
        let _ = write!(out, "<p{id}{class}{mark}>");
        self.inlines(out, inlines);
        out.push_str("</p>\n");
    }

    /// A picture of a paragraph that holds nothing else, with its caption.
    fn figure(&mut self, out: &mut String, inline: &'a Inline, span: Span) {
        let Inline::Image {
            path, alt, caption, ..
        } = inline
        else {
            return;
        };
        let (id, mark) = (self.id(out), self.language_site.marks.at(span));
        let _ = write!(out, "<figure{id} class=\"picture\"{mark}>");
        self.picture(out, path, alt);
        if let Some(caption) = caption {
            out.push_str("<figcaption>");
            text_to(out, None, caption);
            out.push_str("</figcaption>");
        }
        out.push_str("</figure>\n");
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
        let id = self.id(out);
        let _ = match start {
            Some(start) if start != 1 => write!(out, "<ol{id} start=\"{start}\">"),
            _ => write!(out, "<{tag}{id}>"),
        };
        out.push('\n');
        for item in items {
            // In a tight list, the item is its first paragraph's element.
            let mark = match item.first() {
                Some(Block::Paragraph { span, .. }) if tight => self.language_site.marks.at(*span),
                _ => String::new(),
            };
            let _ = write!(out, "<li{mark}>");
            for (index, block) in item.iter().enumerate() {
                match block {
                    Block::Paragraph { inlines, .. } if tight && index == 0 => {
                        self.inlines(out, inlines);
                    }
                    Block::Paragraph { inlines, span } if tight => {
                        out.push_str(&self.words(inlines, *span, None));
                    }
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
        let (id, label) = (self.id(out), escape(self.language_site.label("table")));
        // A wide table scrolls by itself, and by keyboard.
        let _ = write!(
            out,
            "<div{id} class=\"scroll\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\"><table>\n<thead><tr{}>",
            self.language_site.marks.at(header.span)
        );
        for (column, cell) in header.cells.iter().enumerate() {
            let _ = write!(out, "<th scope=\"col\"{}>", class(column));
            self.inlines(out, cell);
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            let _ = write!(out, "<tr{}>", self.language_site.marks.at(row.span));
            for (column, cell) in row.cells.iter().enumerate() {
                let _ = write!(out, "<td{}>", class(column));
                self.inlines(out, cell);
                out.push_str("</td>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody></table></div>\n");
    }

    /// A paragraph's words without its element; `other` is their language, where it is not the page's.
    pub(super) fn words(
        &mut self,
        inlines: &'a [Inline],
        span: Span,
        other: Option<Lang>,
    ) -> String {
        let mut out = String::new();
        self.inlines(&mut out, inlines);
        spanned(out, &self.language_site.marks.at(span), other)
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
                Inline::Image {
                    path, alt, caption, ..
                } => {
                    self.picture(out, path, alt);
                    if let Some(caption) = caption {
                        out.push_str(" <small class=\"caption\">(");
                        text_to(out, None, caption);
                        out.push_str(")</small>");
                    }
                }
                Inline::Foreign { lang, inlines } => {
                    let _ = write!(out, "<span lang=\"{}\">", escape(lang));
                    let outer = self.foreign.replace(lang);
                    self.inlines(out, inlines);
                    self.foreign = outer;
                    out.push_str("</span>");
                }
                Inline::Footnote(footnote) => {
                    let beside = index > 0 && matches!(inlines[index - 1], Inline::Footnote(_));
                    self.mark(out, footnote, beside);
                }
                Inline::Text(text) if self.heading && self.foreign.is_none() => {
                    title_to(out, text);
                }
                Inline::Text(text) if self.heading => escape_to(out, text),
                Inline::Text(text) => text_to(out, self.foreign, text),
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
        let LanguageSite {
            addresses, lang, ..
        } = *self.language_site;
        let href = match target {
            Target::Url(url) => Some(url.clone()),
            Target::Record(record) => {
                Some(addresses.href(self.page, addresses.record(record), lang))
            }
            Target::Heading(slug) => self.slugs.get(slug).map(|anchor| format!("#{anchor}")),
            Target::File { path, suffix } => {
                let is_there = self.language_site.pictures.is_published(path);
                is_there.then(|| {
                    let here = addresses.path(self.page, lang);
                    format!("{}{}", relative(&here, path), encode_suffix(suffix))
                })
            }
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
        let language_site = self.language_site;
        // What cannot be shown, and is let through all the same, is said in words.
        let Some(shown) = language_site.pictures.shown(path) else {
            return escape_to(out, alt);
        };
        let here = language_site.addresses.path(self.page, language_site.lang);
        let src = escape(&relative(&here, shown.path()));
        let _ = write!(out, "<img src=\"{src}\" alt=\"{}\"", escape(alt));
        let (width, height) = shown.size();
        if shown.versions().count() > 1 {
            let versions = shown.versions().map(|(path, width)| {
                let path = escape(&relative(&here, path)).replace(',', "%2C");
                format!("{path} {width}w")
            });
            let versions: Vec<_> = versions.collect();
            let most = width.min(TEXT_WIDTH);
            let _ = write!(
                out,
                " srcset=\"{}\" sizes=\"(max-width: {most}px) 100vw, {most}px\"",
                versions.join(", ")
            );
        }
        if shown.needs_light() {
            out.push_str(" class=\"plate\"");
        }
        // Width and height keep the page from jumping while the picture loads.
        let _ = write!(
            out,
            " width=\"{width}\" height=\"{height}\" loading=\"lazy\">"
        );
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
                told: self.told,
                marks: 0,
            });
            self.notes.len()
        });
        let note = &mut self.notes[number - 1];
        note.marks += 1;
        let anchor = mark_anchor(number, note.marks);
        let comma = if beside { ", " } else { "" };
        let label = escape(self.language_site.label("footnote"));
        let _ = write!(
            out,
            "<sup class=\"mark\">{comma}<a id=\"{anchor}\" href=\"#note-{number}\" role=\"doc-noteref\" aria-label=\"{label} {number}\">{number}</a></sup>"
        );
    }
}
