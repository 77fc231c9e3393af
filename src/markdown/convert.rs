//! Converts the parser's tree to ours.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use comrak::nodes::{AstNode, ListDelimType, NodeValue, TableAlignment};

use super::columns::aligned;
use super::empty::{has_words, is_shown};
use super::footnotes::{Prepared, cited_first};
use super::html::{self, OpenTag, Shown};
use super::lines::{is_numbered, printable, take_source, tidy};
use super::links::check_headings;
use super::stray;
use super::tree::{Block, Inline, RichLine, Row, set_language};
use super::{MOST_LEVELS, Place, SourceText};
use crate::diagnostic::findings::Stray;
use crate::diagnostic::{Diagnostics, findings};
use crate::source::Span;

/// A node of the parser's tree.
pub(super) type Node<'a> = &'a AstNode<'a>;

/// Notes in notes deeper than this are no text that a person wrote.
const MOST_NOTE_LEVELS: usize = 4;
/// The most cells of a table, those that the parser adds to short rows among them.
const MOST_CELLS: usize = 20_000;
/// Notes that one note may lead to: they grow beyond all measure when each is cited more than once.
const MOST_NOTES: usize = 100;
/// The most marks of footnotes in one text. In print each is set where its page ends, and a list, a table or a text with
/// something beside it is set anew from its beginning for each page with notes: 500 in a table took seven seconds, 1,000
/// beside a quotation twenty-two.
pub(super) const MOST_MARKS: usize = 500;
/// The most pieces of a paragraph (links, words in bold, line breaks and what stands between), or lines of code. For each
/// of its letters the typesetter goes through all pieces before it.
pub(super) const MOST_PIECES: usize = 20_000;

/// A footnote that the text defines itself.
pub(super) struct Note {
    /// Where it is defined.
    pub(super) span: Span,
    /// How many levels of notes it has, itself among them.
    pub(super) level: usize,
    /// How many notes are in it, itself among them.
    pub(super) count: usize,
    /// What it says.
    pub(super) blocks: Arc<Vec<Block>>,
}

/// Converts one text.
pub struct Converter<'a, 'd> {
    pub(super) diagnostics: &'d mut Diagnostics,
    pub(super) written: &'a SourceText,
    pub(super) prepared: &'a Prepared,
    pub(super) place: Place,
    pub(super) last_level: u8,
    /// The slugs that are taken, and the number that the next one of the same words is tried with.
    pub(super) slugs: BTreeMap<String, usize>,
    pub(super) notes: BTreeMap<String, Note>,
    /// The most levels of the notes that have been cited since a note was begun.
    pub(super) note_level: usize,
    /// How many notes have been cited since, with those that they cite.
    pub(super) note_count: usize,
    /// How many marks of footnotes there have been.
    pub(super) marks: usize,
    pub(super) depth: usize,
    pub(super) in_quote: bool,
    /// Marks that became text.
    pub(super) stray: Vec<(Stray, Span)>,
    /// Tags of HTML that are open.
    pub(super) tags: Vec<OpenTag>,
    /// Tags of HTML that are shown as text.
    pub(super) html: Vec<Shown>,
    /// How many levels down the text's headings are moved, and whether that has been reported.
    pub(super) moved: (i8, bool),
}

impl<'a, 'd> Converter<'a, 'd> {
    /// A converter of `written`.
    pub fn new(
        diagnostics: &'d mut Diagnostics,
        written: &'a SourceText,
        prepared: &'a Prepared,
        place: Place,
    ) -> Self {
        Self {
            diagnostics,
            written,
            prepared,
            place,
            last_level: 1,
            slugs: BTreeMap::new(),
            notes: BTreeMap::new(),
            note_level: 0,
            note_count: 0,
            marks: 0,
            depth: 0,
            in_quote: false,
            stray: Vec::new(),
            tags: Vec::new(),
            html: Vec::new(),
            moved: (0, false),
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
            let mut blocks = self.blocks(node);
            let span = self.span(node);
            if !blocks.iter().any(is_shown) {
                let span = self.first_line(node);
                self.diagnostics.push(findings::empty_note(span));
                blocks = Vec::new();
            }
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
        self.tell_lost(root);
        self.check_languages();
        self.last_level = 1;
        self.moved = (self.levels_down(root), false);
        let mut blocks = self.blocks(root);
        let slugs = std::mem::take(&mut self.slugs).into_keys().collect();
        check_headings(&mut blocks, &slugs);
        html::tell(self.diagnostics, std::mem::take(&mut self.html));
        stray::tell(self.diagnostics, std::mem::take(&mut self.stray));
        blocks
    }

    pub(super) fn blocks<'n>(&mut self, parent: Node<'n>) -> Vec<Block> {
        if self.depth >= MOST_LEVELS {
            let span = self.span(parent);
            self.diagnostics
                .push(findings::nested_too_deep(span, MOST_LEVELS));
            return Vec::new();
        }
        self.depth += 1;
        let blocks = parent
            .children()
            .flat_map(|node| {
                let mut blocks = match &node.data().value {
                    NodeValue::List(_) if self.place != Place::Line || !is_numbered(node) => {
                        self.list(node)
                    }
                    _ => self.block(node).into_iter().collect(),
                };
                if let Some(lang) = self.language_of(node) {
                    let blocks = blocks.iter_mut();
                    blocks.for_each(|block| set_language(block, &lang));
                }
                blocks.retain(|block| matches!(block, Block::Rule) || is_shown(block));
                blocks
            })
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
            NodeValue::BlockQuote => {
                self.reject_in_line(node);
                let quote = self.quote(node);
                if !is_shown(&quote) {
                    let span = self.first_line(node);
                    self.diagnostics.push(findings::empty_quote(span));
                }
                quote
            }
            NodeValue::Table(table) => {
                self.reject_in_line(node);
                let table = self.table(node, &table.alignments);
                if !is_shown(&table) {
                    self.diagnostics
                        .push(findings::empty_table(self.first_line(node)));
                }
                table
            }
            NodeValue::ThematicBreak => Block::Rule,
            NodeValue::CodeBlock(code) if code.fenced => {
                if !code.closed {
                    self.stray.push((Stray::OpenFence, span));
                }
                let mut text = printable(code.literal);
                if text.lines().count() > MOST_PIECES {
                    let span = self.first_line(node);
                    self.diagnostics
                        .push(findings::too_much_code(span, MOST_PIECES));
                    let first: Vec<&str> = text.lines().take(MOST_PIECES).collect();
                    text = first.join("\n");
                }
                if !has_words(&text) {
                    self.diagnostics
                        .push(findings::empty_code(self.first_line(node)));
                }
                Block::Code { text, span }
            }
            // Text pasted with a tab in front is a paragraph to the person who pasted it.
            NodeValue::CodeBlock(code) => {
                let words: Vec<&str> = code.literal.split_whitespace().collect();
                paragraph(vec![Inline::Text(words.join(" "))])
            }
            NodeValue::HtmlBlock(html) => return self.html(node, &html.literal),
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
            self.look(paragraph);
            line.extend(self.inlines(paragraph));
        }
        tidy(&mut line, false);
        line
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
        let mut rows = node.children().map(|row| {
            self.check_cells(row, alignments.len());
            let mut cells: Vec<_> = row.children().map(|cell| self.line(cell)).collect();
            cells.resize(alignments.len(), Vec::new());
            let span = self.span(row);
            Row { cells, span }
        });
        let header = rows
            .next()
            .expect("the parser makes no table without a header");
        let most = MOST_CELLS / alignments.len().max(1);
        let rows: Vec<Row> = rows.by_ref().take(most).collect();
        if node.children().nth(most + 1).is_some() {
            self.diagnostics
                .push(findings::too_large_table(self.first_line(node), MOST_CELLS));
        }
        Block::Table {
            columns: aligned(alignments, &rows),
            header,
            rows,
        }
    }

    /// Looks for marks that became text.
    pub(super) fn look<'n>(&mut self, node: Node<'n>) {
        let visible = stray::read(node, &self.written.text, &|node| self.range(node));
        let in_cell = matches!(node.data().value, NodeValue::TableCell);
        let text = self.written.text.as_str();
        for (kind, Range { start, end }) in stray::look(&visible, in_cell) {
            // The parser's places of words after marks that came to nothing may be some bytes off.
            let start = text.floor_char_boundary(start);
            let end = text.ceil_char_boundary(end);
            let span = self.written.origin.span(start, end);
            self.stray.push((kind, span));
        }
    }

    /// Whether a block is in the text itself, and in no list, quotation or note.
    pub(super) fn is_outermost<'n>(&self, node: Node<'n>) -> bool {
        let parent = node.parent();
        parent.is_some_and(|parent| matches!(parent.data().value, NodeValue::Document))
    }

    pub(super) fn reject_in_line<'n>(&mut self, node: Node<'n>) {
        if self.place == Place::Line {
            let span = self.span(node);
            self.diagnostics.push(findings::not_in_a_line(span));
        }
    }
}
