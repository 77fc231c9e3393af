//! Trees to HTML: texts and lines as they stand on one page, with that page's footnotes.
//!
//! In: the model's texts. Out: escaped HTML that templates may mark safe. Raw HTML never gets this
//! far, and no attribute carries anything but escaped text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::Edition;
use super::address::{Page, relative};
use crate::lang::{Lang, Resolved};
use crate::markdown::tree::{Align, Block, Footnote, Inline, Record, RecordKind, RichText, Target};
use crate::model::{Line, Text};
use crate::source::Span;

/// Text made safe inside elements and attributes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    escape_to(&mut safe, text);
    safe
}

fn escape_to(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
}

/// A line without marks, for titles and descriptions.
pub fn plain(line: &Line, lang: Lang) -> String {
    words(&line.resolve(lang).value.inlines)
}

/// The words of inlines, without their notes.
pub fn words(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                text.push_str(&words(inner));
            }
            Inline::Link { inlines, .. } => text.push_str(&words(inlines)),
            Inline::Break => text.push(' '),
            Inline::Image { .. } | Inline::Footnote(_) => {}
        }
    }
    text
}

/// A line of inline marks; a line in the other language says so.
pub fn line(line: &Line, lang: Lang) -> String {
    let Resolved { value, fallback } = line.resolve(lang);
    let mut out = String::new();
    for inline in &value.inlines {
        simple(&mut out, inline);
    }
    match fallback {
        Some(other) => mark_line(&out, other),
        None => out,
    }
}

/// A line's marks that need nothing of the page: names and headings hold no others.
fn simple(out: &mut String, inline: &Inline) {
    let mut wrapped = |tag: &str, inner: &[Inline]| {
        let _ = write!(out, "<{tag}>");
        inner.iter().for_each(|inline| simple(out, inline));
        let _ = write!(out, "</{tag}>");
    };
    match inline {
        Inline::Emph(inner) => wrapped("em", inner),
        Inline::Strong(inner) => wrapped("strong", inner),
        Inline::Strike(inner) => wrapped("s", inner),
        Inline::Link { inlines, .. } => inlines.iter().for_each(|inline| simple(out, inline)),
        Inline::Text(text) => escape_to(out, text),
        Inline::Code(code) => {
            out.push_str("<code>");
            escape_to(out, code);
            out.push_str("</code>");
        }
        Inline::Break => out.push_str("<br>"),
        Inline::Image { .. } | Inline::Footnote(_) => {}
    }
}

fn mark_line(html: &str, other: Lang) -> String {
    let name = other.name().to_lowercase();
    format!("<span lang=\"{other}\">{html}</span> <small class=\"other-language\">({name})</small>")
}

/// A footnote in a page's list.
#[derive(Debug, Serialize)]
pub struct NoteView {
    /// Its number, from 1.
    pub number: usize,
    /// The note.
    pub html: String,
    /// Anchors of its marks, to go back to.
    pub marks: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum NoteKey {
    Reference(String),
    Own(Span),
}

#[derive(Debug)]
struct Note<'a> {
    body: Body<'a>,
    lang: Option<Lang>,
    marks: usize,
}

#[derive(Debug)]
enum Body<'a> {
    Reference(&'a str),
    Own(&'a [Block]),
}

/// Writes the texts of one page, and keeps its notes and anchors.
pub struct Writer<'a> {
    /// The language's part of the site.
    pub edition: &'a Edition<'a>,
    /// The page that is written.
    pub page: Page,
    notes: Vec<Note<'a>>,
    numbers: BTreeMap<NoteKey, usize>,
    headings: BTreeMap<String, usize>,
    /// Anchors of the text being written, by slug.
    slugs: BTreeMap<String, String>,
    /// The language of the text being written, where it is not the page's.
    other: Option<Lang>,
}

/// A heading of a text, for the page's own contents.
#[derive(Debug, Serialize)]
pub struct HeadingView {
    /// Its anchor.
    pub anchor: String,
    /// Its words.
    pub html: String,
}

impl<'a> Writer<'a> {
    /// A writer for a page.
    pub fn new(edition: &'a Edition<'a>, page: Page) -> Self {
        Self {
            edition,
            page,
            notes: Vec::new(),
            numbers: BTreeMap::new(),
            headings: BTreeMap::new(),
            slugs: BTreeMap::new(),
            other: None,
        }
    }

    /// A text as blocks; its own headings begin at `level`.
    pub fn text(&mut self, text: &'a Text, level: u8) -> String {
        self.parts(text, level, |_, _| false).concat()
    }

    /// A text for prose with something beside it: in parts that begin after the first block and at
    /// every heading of the first level.
    pub fn prose(&mut self, text: &'a Text, level: u8) -> Vec<String> {
        self.parts(text, level, |index, block| {
            index == 1 || matches!(block, Block::Heading { level: 2, .. })
        })
    }

    fn parts(
        &mut self,
        text: &'a Text,
        level: u8,
        begins: impl Fn(usize, &Block) -> bool,
    ) -> Vec<String> {
        let fallback = self.enter(text);
        let blocks = &text.resolve(self.edition.lang).value.blocks;
        let mut parts = Vec::new();
        let mut rest = &blocks[..];
        let mut first = 0;
        while !rest.is_empty() {
            let length = (1..rest.len())
                .find(|&at| begins(first + at, &rest[at]))
                .unwrap_or(rest.len());
            let mut out = String::new();
            self.blocks(&mut out, &rest[..length], level);
            if let Some(other) = fallback {
                out = self.mark_blocks(&out, other, first == 0);
            }
            parts.push(out);
            rest = &rest[length..];
            first += length;
        }
        self.other = None;
        parts
    }

    /// A text for a list's item or a table's cell: a single paragraph goes without its element.
    pub fn phrase(&mut self, text: &'a Text) -> String {
        let RichText { blocks, .. } = text.resolve(self.edition.lang).value;
        let [Block::Paragraph(inlines)] = &blocks[..] else {
            return self.text(text, 6);
        };
        let fallback = self.enter(text);
        let mut out = String::new();
        self.inlines(&mut out, inlines);
        self.other = None;
        match fallback {
            Some(other) => mark_line(&out, other),
            None => out,
        }
    }

    /// The headings of a text's first level; only after the text itself is written, which makes
    /// their anchors.
    pub fn contents(&self, text: &Text) -> Vec<HeadingView> {
        let Resolved { value, fallback } = text.resolve(self.edition.lang);
        let headings = value.blocks.iter().filter_map(|block| match block {
            Block::Heading {
                level: 2,
                slug,
                inlines,
            } => Some((slug, inlines)),
            _ => None,
        });
        headings
            .map(|(slug, inlines)| {
                let words = escape(&words(inlines));
                HeadingView {
                    anchor: self.slugs.get(slug).cloned().unwrap_or_default(),
                    html: match fallback {
                        Some(other) => mark_line(&words, other),
                        None => words,
                    },
                }
            })
            .collect()
    }

    /// The page's notes, written last: a note may have marks of its own.
    pub fn notes(mut self) -> Vec<NoteView> {
        let mut written = Vec::new();
        while let Some(note) = self.notes.get(written.len()) {
            let lang = note.lang;
            let html = match note.body {
                Body::Reference(id) => self.reference(id),
                Body::Own(blocks) => {
                    self.other = lang;
                    let mut out = String::new();
                    match blocks {
                        [Block::Paragraph(inlines)] => self.inlines(&mut out, inlines),
                        blocks => self.blocks(&mut out, blocks, 6),
                    }
                    self.other = None;
                    match lang {
                        Some(other) => format!("<span lang=\"{other}\">{out}</span>"),
                        None => out,
                    }
                }
            };
            written.push(html);
        }
        let counts = self.notes.iter().map(|note| note.marks);
        let numbered = written.into_iter().zip(counts).enumerate();
        numbered
            .map(|(index, (html, marks))| NoteView {
                number: index + 1,
                html,
                marks: (1..=marks)
                    .map(|mark| mark_anchor(index + 1, mark))
                    .collect(),
            })
            .collect()
    }

    fn reference(&mut self, id: &'a str) -> String {
        let edition = self.edition;
        let Some(reference) = edition.reference(id) else {
            return String::new();
        };
        let mut html = self.phrase(&reference.text);
        let record = Record {
            kind: RecordKind::Reference,
            id: id.to_owned(),
        };
        let to = edition.addresses.record(&record);
        let href = edition.addresses.href(self.page, to, edition.lang);
        let label = escape(edition.label("references"));
        let _ = write!(
            html,
            " <a class=\"note-source\" href=\"{}\">{label}</a>",
            escape(&href)
        );
        html
    }

    /// Begins a text: its language, and anchors for its headings that no other text has.
    fn enter(&mut self, text: &Text) -> Option<Lang> {
        let Resolved { value, fallback } = text.resolve(self.edition.lang);
        self.other = fallback;
        self.slugs.clear();
        for block in &value.blocks {
            let Block::Heading { slug, .. } = block else {
                continue;
            };
            let used = self.headings.entry(slug.clone()).or_default();
            *used += 1;
            // The prefix keeps headings apart from records and from the page's own anchors.
            let anchor = match *used {
                1 => format!("h-{slug}"),
                again => format!("h{again}-{slug}"),
            };
            self.slugs.insert(slug.clone(), anchor);
        }
        fallback
    }

    fn mark_blocks(&self, html: &str, other: Lang, noted: bool) -> String {
        let note = if noted {
            let label = escape(self.edition.label("other_language"));
            format!("<p class=\"other-language\">{label}</p>\n")
        } else {
            String::new()
        };
        format!("{note}<div lang=\"{other}\">\n{html}</div>\n")
    }

    fn blocks(&mut self, out: &mut String, blocks: &'a [Block], level: u8) {
        for block in blocks {
            self.block(out, block, level);
        }
    }

    fn block(&mut self, out: &mut String, block: &'a Block, base: u8) {
        match block {
            Block::Paragraph(inlines) => self.paragraph(out, inlines),
            Block::Heading {
                level,
                slug,
                inlines,
            } => {
                let level = (level + base).saturating_sub(2).min(6);
                let anchor = self.slugs.get(slug).map_or("", String::as_str);
                let _ = write!(out, "<h{level} id=\"{}\">", escape(anchor));
                self.inlines(out, inlines);
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
                    self.inlines(out, source);
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
            Block::Code(code) => {
                out.push_str("<pre tabindex=\"0\"><code>");
                escape_to(out, code);
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
                    Block::Paragraph(inlines) if tight => self.inlines(out, inlines),
                    block => self.block(out, block, base),
                }
            }
            out.push_str("</li>\n");
        }
        let _ = writeln!(out, "</{tag}>");
    }

    fn table(
        &mut self,
        out: &mut String,
        columns: &[Align],
        header: &'a [Vec<Inline>],
        rows: &'a [Vec<Vec<Inline>>],
    ) {
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
        for (column, cell) in header.iter().enumerate() {
            let _ = write!(out, "<th scope=\"col\"{}>", class(column));
            self.inlines(out, cell);
            out.push_str("</th>");
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            out.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                let _ = write!(out, "<td{}>", class(column));
                self.inlines(out, cell);
                out.push_str("</td>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody></table></div>\n");
    }

    fn inlines(&mut self, out: &mut String, inlines: &'a [Inline]) {
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
                Inline::Text(_) | Inline::Code(_) | Inline::Break => simple(out, inline),
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

fn mark_anchor(number: usize, mark: usize) -> String {
    match mark {
        1 => format!("mark-{number}"),
        mark => format!("mark-{number}-{mark}"),
    }
}

/// The first words of a text, at most `most` letters, to name it in a link.
pub fn excerpt(text: &Text, lang: Lang, most: usize) -> String {
    let Resolved { value, fallback } = text.resolve(lang);
    let mut out = value
        .blocks
        .iter()
        .find_map(|block| match block {
            Block::Paragraph(inlines) => Some(words(inlines)),
            _ => None,
        })
        .unwrap_or_default();
    if let Some((cut, _)) = out.char_indices().nth(most) {
        let end = out[..cut].rfind(' ').unwrap_or(cut);
        out.truncate(end);
        out.push('…');
    } else {
        out.truncate(out.trim_end_matches('.').len());
    }
    match fallback {
        Some(other) => mark_line(&escape(&out), other),
        None => escape(&out),
    }
}
