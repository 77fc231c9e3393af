//! From the parser's tree to ours.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use comrak::nodes::{AstNode, ListDelimType, ListType, NodeValue, TableAlignment};

use super::footnotes::{Prepared, cited_first};
use super::lines::{
    is_numbered, last_dash, line_starts, printable, take_source, tidy, without_comments,
};
use super::links::{check_headings, decoded, target};
use super::tree::{Align, Block, Footnote, Inline, RichLine, Row, plain};
use super::{MOST_LEVELS, Place, Written};
use crate::diagnostic::{Diagnostics, findings};
use crate::source::Span;

type Node<'a> = &'a AstNode<'a>;

/// Notes in notes deeper than this are no text that a person wrote.
const MOST_NOTE_LEVELS: usize = 4;

/// Notes that one note may lead to: they grow beyond all measure when each is cited more than once.
const MOST_NOTES: usize = 100;

/// A footnote that the text defines itself.
struct Note {
    /// Where.
    span: Span,
    /// How many levels of notes it has, itself among them.
    level: usize,
    /// How many notes are in it, itself among them.
    count: usize,
    /// What it says.
    blocks: Arc<Vec<Block>>,
}

/// Converts one text.
pub struct Converter<'a, 'd> {
    diagnostics: &'d mut Diagnostics,
    written: &'a Written<'a>,
    prepared: &'a Prepared,
    place: Place,
    line_starts: Vec<usize>,
    last_level: u8,
    /// The slugs that are taken, and the number that the next one of the same words is tried with.
    slugs: BTreeMap<String, usize>,
    /// Where the search for the next footnote's mark may begin.
    mark_end: usize,
    notes: BTreeMap<String, Note>,
    /// The most levels of the notes that have been cited since a note was begun.
    note_level: usize,
    /// How many notes have been cited since, with those that they cite.
    note_count: usize,
    depth: usize,
    in_quote: bool,
}

impl<'a, 'd> Converter<'a, 'd> {
    /// A converter of `written`.
    pub fn new(
        diagnostics: &'d mut Diagnostics,
        written: &'a Written<'a>,
        prepared: &'a Prepared,
        place: Place,
    ) -> Self {
        Self {
            diagnostics,
            written,
            prepared,
            place,
            line_starts: line_starts(&prepared.markdown),
            last_level: 1,
            slugs: BTreeMap::new(),
            mark_end: 0,
            notes: BTreeMap::new(),
            note_level: 0,
            note_count: 0,
            depth: 0,
            in_quote: false,
        }
    }

    /// Converts the parser's whole tree.
    pub fn document<'n>(&mut self, root: Node<'n>) -> Vec<Block> {
        let defined: Vec<_> = root
            .children()
            .filter_map(|node| match &node.data().value {
                NodeValue::FootnoteDefinition(definition) => Some((definition.name.clone(), node)),
                _ => None,
            })
            .filter(|(name, _)| self.prepared.defined.contains_key(name))
            .collect();
        for (name, node) in cited_first(defined) {
            // A note that cites itself must not be looked for inside itself: it is not there yet.
            self.note_level = 0;
            self.note_count = 0;
            self.mark_end = 0;
            let mut blocks = self.blocks(node);
            let span = self.span(node);
            let level = self.note_level + 1;
            if level > MOST_NOTE_LEVELS || self.note_count > MOST_NOTES {
                self.diagnostics
                    .push(findings::nested_too_deep(span, MOST_NOTE_LEVELS));
                blocks = Vec::new();
                self.note_count = 0;
            }
            let note = Note {
                span,
                level,
                count: self.note_count + 1,
                blocks: Arc::new(blocks),
            };
            self.notes.insert(name, note);
        }
        self.mark_end = 0;
        for (name, &at) in &self.prepared.defined {
            if !self.notes.contains_key(name) {
                let span = self.written.origin.span(at, at + name.len() + 3);
                self.diagnostics.push(findings::unused_note(span, name));
            }
        }
        self.last_level = 1;
        let mut blocks = self.blocks(root);
        let slugs = std::mem::take(&mut self.slugs).into_keys().collect();
        check_headings(&mut blocks, &slugs);
        blocks
    }

    fn blocks<'n>(&mut self, parent: Node<'n>) -> Vec<Block> {
        if self.depth >= MOST_LEVELS {
            let span = self.span(parent);
            self.diagnostics
                .push(findings::nested_too_deep(span, MOST_LEVELS));
            return Vec::new();
        }
        self.depth += 1;
        let blocks = parent
            .children()
            .filter_map(|node| self.block(node))
            .collect();
        self.depth -= 1;
        blocks
    }

    fn block<'n>(&mut self, node: Node<'n>) -> Option<Block> {
        let value = node.data().value.clone();
        let span = self.span(node);
        let paragraph = |inlines| Block::Paragraph { inlines, span };
        Some(match value {
            NodeValue::Paragraph => paragraph(self.line(node)),
            NodeValue::Heading(heading) => self.heading(node, heading.level),
            NodeValue::List(list) if self.place == Place::Line && is_numbered(node) => {
                paragraph(self.numbered_line(node, list.start, list.delimiter))
            }
            NodeValue::List(list) => {
                self.reject_in_line(node);
                Block::List {
                    start: (list.list_type == ListType::Ordered).then_some(list.start),
                    tight: list.tight,
                    items: node.children().map(|item| self.blocks(item)).collect(),
                }
            }
            NodeValue::BlockQuote => {
                self.reject_in_line(node);
                self.quote(node)
            }
            NodeValue::Table(table) => {
                self.reject_in_line(node);
                self.table(node, &table.alignments)
            }
            NodeValue::ThematicBreak => Block::Rule,
            NodeValue::CodeBlock(code) if code.fenced => Block::Code {
                text: printable(code.literal),
                span,
            },
            // Text pasted with a tab in front is a paragraph to the person who pasted it.
            NodeValue::CodeBlock(code) => {
                let words: Vec<&str> = code.literal.split_whitespace().collect();
                paragraph(vec![Inline::Text(words.join(" "))])
            }
            NodeValue::HtmlBlock(html) => {
                let rest = without_comments(&html.literal);
                let rest = rest.trim();
                if rest.is_empty() {
                    return None;
                }
                self.diagnostics.push(findings::raw_html(span));
                paragraph(vec![Inline::Text(rest.to_owned())])
            }
            _ => return None,
        })
    }

    /// "1. Forankring" is a list to the parser, a name with a number to its author.
    fn numbered_line<'n>(
        &mut self,
        list: Node<'n>,
        number: usize,
        delimiter: ListDelimType,
    ) -> Vec<Inline> {
        let mark = match delimiter {
            ListDelimType::Period => '.',
            ListDelimType::Paren => ')',
        };
        let mut line = vec![Inline::Text(format!("{number}{mark} "))];
        for paragraph in list.children().flat_map(|item| item.children()) {
            line.extend(self.inlines(paragraph));
        }
        tidy(&mut line, false);
        line
    }

    fn heading<'n>(&mut self, node: Node<'n>, level: u8) -> Block {
        let inlines = self.line(node);
        let span = self.span(node);
        match self.place {
            Place::Line | Place::Key => {
                self.diagnostics.push(findings::heading_in_key(span));
                let inlines = vec![Inline::Strong(inlines)];
                return Block::Paragraph { inlines, span };
            }
            Place::Prose if level == 1 => self.diagnostics.push(findings::heading_one(span)),
            Place::Prose if level > self.last_level + 1 => {
                self.diagnostics
                    .push(findings::heading_skipped(span, self.last_level + 1, level));
            }
            Place::Prose => {}
        }
        let level = level.clamp(2, self.last_level + 1);
        self.last_level = level;
        let slug = self.slug(&plain(&inlines));
        Block::Heading {
            level,
            slug,
            inlines,
            span,
        }
    }

    fn slug(&mut self, words: &str) -> String {
        let mut slug = String::new();
        for letter in words.to_lowercase().chars() {
            match letter {
                'æ' => slug.push_str("ae"),
                'ø' => slug.push('o'),
                'å' => slug.push('a'),
                letter if letter.is_ascii_alphanumeric() => slug.push(letter),
                _ if slug.ends_with('-') || slug.is_empty() => {}
                _ => slug.push('-'),
            }
        }
        let base = match slug.trim_end_matches('-') {
            "" => "avsnitt".to_owned(),
            slug => slug.to_owned(),
        };
        let Some(&first) = self.slugs.get(&base) else {
            self.slugs.insert(base.clone(), 2);
            return base;
        };
        let mut number = first;
        let mut slug = format!("{base}-{number}");
        while self.slugs.contains_key(&slug) {
            number += 1;
            slug = format!("{base}-{number}");
        }
        self.slugs.insert(base, number + 1);
        self.slugs.insert(slug.clone(), 2);
        slug
    }

    fn quote<'n>(&mut self, node: Node<'n>) -> Block {
        let outer = std::mem::replace(&mut self.in_quote, true);
        let mut blocks = self.blocks(node);
        self.in_quote = outer;
        let mut source = None;
        match blocks.pop() {
            Some(Block::Paragraph { mut inlines, span }) => {
                let words = take_source(&mut inlines, !blocks.is_empty());
                source = words.map(|words| RichLine {
                    inlines: words,
                    span: self.source_span(node).unwrap_or(span),
                    told: None,
                });
                if !inlines.is_empty() {
                    blocks.push(Block::Paragraph { inlines, span });
                }
            }
            // "> - Name" is a list to the parser, a dash to the author.
            Some(Block::List {
                start: None, items, ..
            }) if !blocks.is_empty()
                && matches!(items.as_slice(), [item] if matches!(item.as_slice(), [Block::Paragraph { .. }])) =>
            {
                if let Some(Block::Paragraph { inlines, span }) = items.into_iter().flatten().next()
                {
                    source = Some(RichLine {
                        inlines,
                        span,
                        told: None,
                    });
                }
            }
            Some(other) => blocks.push(other),
            None => {}
        }
        Block::Quote { blocks, source }
    }

    fn table<'n>(&mut self, node: Node<'n>, alignments: &[TableAlignment]) -> Block {
        let columns: Vec<Align> = alignments
            .iter()
            .map(|alignment| match alignment {
                TableAlignment::Center => Align::Center,
                TableAlignment::Right => Align::Right,
                TableAlignment::None | TableAlignment::Left => Align::Left,
            })
            .collect();
        let mut rows = node.children().map(|row| {
            let mut cells: Vec<_> = row.children().map(|cell| self.line(cell)).collect();
            cells.resize(columns.len(), Vec::new());
            let span = self.span(row);
            Row { cells, span }
        });
        let header = rows
            .next()
            .expect("the parser makes no table without a header");
        let rows = rows.collect();
        Block::Table {
            columns,
            header,
            rows,
        }
    }

    /// The inlines below a node, as they are shown.
    fn line<'n>(&mut self, node: Node<'n>) -> Vec<Inline> {
        let mut inlines = self.inlines(node);
        tidy(&mut inlines, self.in_quote);
        inlines
    }

    fn inlines<'n>(&mut self, parent: Node<'n>) -> Vec<Inline> {
        if self.depth >= 2 * MOST_LEVELS {
            let span = self.span(parent);
            self.diagnostics
                .push(findings::nested_too_deep(span, MOST_LEVELS));
            return Vec::new();
        }
        self.depth += 1;
        let inlines = parent
            .children()
            .filter_map(|node| self.inline(node))
            .collect();
        self.depth -= 1;
        inlines
    }

    fn inline<'n>(&mut self, node: Node<'n>) -> Option<Inline> {
        let value = node.data().value.clone();
        Some(match value {
            NodeValue::Text(text) => Inline::Text(printable(text.into_owned())),
            // Kept as a line end until the block is whole: a quote's source begins on a line.
            NodeValue::SoftBreak => Inline::Text("\n".to_owned()),
            NodeValue::LineBreak => Inline::Break,
            NodeValue::Code(code) => Inline::Code(printable(code.literal)),
            NodeValue::Emph => Inline::Emph(self.inlines(node)),
            NodeValue::Strong => Inline::Strong(self.inlines(node)),
            NodeValue::Strikethrough => Inline::Strike(self.inlines(node)),
            NodeValue::HtmlInline(html) => {
                let rest = without_comments(&html);
                if rest.is_empty() {
                    return None;
                }
                let span = self.span(node);
                self.diagnostics.push(findings::raw_html(span));
                Inline::Text(rest)
            }
            NodeValue::Link(link) => {
                let span = self.span(node);
                let inlines = self.inlines(node);
                if self.place == Place::Line {
                    self.diagnostics.push(findings::not_in_a_line(span));
                    return Some(Inline::Text(plain(&inlines)));
                }
                Inline::Link {
                    target: target(&link.url),
                    inlines,
                    span,
                }
            }
            NodeValue::Image(image) => {
                let span = self.span(node);
                let alt = plain(&self.inlines(node)).trim().to_owned();
                if self.place == Place::Line {
                    self.diagnostics.push(findings::not_in_a_line(span));
                    return Some(Inline::Text(alt));
                }
                if alt.is_empty() {
                    self.diagnostics.push(findings::image_without_alt(span));
                }
                Inline::Image {
                    path: decoded(&image.url),
                    alt,
                    span,
                }
            }
            NodeValue::FootnoteReference(mark) => {
                let span = self.mark_span(node, &mark.name);
                if self.place == Place::Line {
                    self.diagnostics.push(findings::not_in_a_line(span));
                    return None;
                }
                Inline::Footnote(match self.notes.get(&mark.name) {
                    Some(note) => {
                        self.note_level = self.note_level.max(note.level);
                        self.note_count = self.note_count.saturating_add(note.count);
                        Footnote::Own {
                            definition: note.span,
                            blocks: Arc::clone(&note.blocks),
                            span,
                        }
                    }
                    None => Footnote::Reference {
                        id: mark.name.clone(),
                        span,
                    },
                })
            }
            _ => return None,
        })
    }

    fn reject_in_line<'n>(&mut self, node: Node<'n>) {
        if self.place == Place::Line {
            let span = self.span(node);
            self.diagnostics.push(findings::not_in_a_line(span));
        }
    }

    /// Where a node stands in the author's text. The parser counts lines from 1 and columns in bytes from 1, its end is
    /// inclusive.
    fn range<'n>(&self, node: Node<'n>) -> Range<usize> {
        let place = node.data().sourcepos;
        let start = self.offset(place.start.line, place.start.column.max(1) - 1);
        let end = self.offset(place.end.line, place.end.column);
        start..end.max(start)
    }

    fn span<'n>(&self, node: Node<'n>) -> Span {
        let Range { start, end } = self.range(node);
        self.written.origin.span(start, end)
    }

    /// Where a quote's source is written, when it stands on the last lines of a paragraph.
    fn source_span<'n>(&self, quote: Node<'n>) -> Option<Span> {
        let Range { start, end } = self.range(quote.last_child()?);
        let at = last_dash(self.written.text.get(start..end)?)?;
        Some(self.written.origin.span(start + at, end))
    }

    /// Where a footnote's mark stands; the parser's places of marks are not to be relied on when
    /// several stand together.
    fn mark_span<'n>(&mut self, node: Node<'n>, name: &str) -> Span {
        let mark = format!("[^{name}]");
        let place = node.data().sourcepos;
        let near = self.offset(place.start.line, place.start.column.max(1) - 1);
        let line = self.offset(place.start.line, 0);
        let text = self.written.text;
        let from = text.floor_char_boundary(near);
        let at = if from >= self.mark_end && text[from..].starts_with(&mark) {
            from
        } else {
            let from = text.floor_char_boundary(line.max(self.mark_end));
            match text[from..].find(&mark) {
                Some(at) => from + at,
                None => return self.span(node),
            }
        };
        self.mark_end = at + mark.len();
        self.written.origin.span(at, at + mark.len())
    }

    /// The offset in the author's text of a place in the prepared one.
    fn offset(&self, line: usize, column: usize) -> usize {
        let start = self
            .line_starts
            .get(line.max(1) - 1)
            .copied()
            .unwrap_or(self.prepared.markdown.len());
        (start + column)
            .saturating_sub(self.prepared.added)
            .saturating_add(self.prepared.skipped)
            .min(self.written.text.len())
    }
}
