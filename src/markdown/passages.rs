//! Where in a text the words stand that a person reads, and what lies between them.
//!
//! In: a text as it is written. Out: its passages (a paragraph, a heading, an item, a cell), each cut into
//! words and marks, as places in the text; or nothing, where a place cannot be told for sure. Goes through
//! the parser's tree and the text side by side, and wants each to be what the other says: the parser's own
//! places of what stands on a line are weak.

use std::ops::Range;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, parse_document};

use super::footnotes::{Prepared, prepare};
use super::foreign::{self, Foreign};
use super::{MOST_LEVELS, options, scan, too_deep};

type Node<'a> = &'a AstNode<'a>;

/// Words that are read as one, with the marks among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The passage that leads in to it: the paragraph before the list that it is an item of.
    pub lead: Option<usize>,
    /// Its parts. They follow each other without a gap.
    pub parts: Vec<Part>,
}

impl Passage {
    /// Its bytes in the text.
    pub fn range(&self) -> Range<usize> {
        let start = self.parts.first().map_or(0, |part| part.range.start);
        let end = self.parts.last().map_or(0, |part| part.range.end);
        start..end
    }
}

/// A part of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// What a part of a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// Words, as they are read.
    Words,
    /// A mark that opens what the next [`PartKind::Close`] of its level closes: an emphasis, a link, a
    /// picture's alternative text.
    Open,
    /// The mark that closes it; of a link, where it leads, too.
    Close,
    /// What is the same in every language: code, a footnote's mark, an address, a line end, an escape.
    Fixed,
}

/// The passages of a text in their order; none where they cannot be told for sure.
pub fn passages(text: &str) -> Option<Vec<Passage>> {
    if too_deep(text) {
        return None;
    }
    let prepared = prepare(text);
    let arena = Arena::new();
    let root = parse_document(&arena, &prepared.markdown, &options());
    let mut walk = Walk {
        source: &prepared.markdown,
        prepared: &prepared,
        foreign: foreign::passages(&prepared.markdown),
        at: 0,
        depth: 0,
        parts: Vec::new(),
        passages: Vec::new(),
    };
    walk.blocks(root, None)?;
    let mut passages = walk.passages;
    for part in passages.iter_mut().flat_map(|passage| &mut passage.parts) {
        part.range = prepared.own(part.range.start)?..prepared.own(part.range.end)?;
    }
    Some(passages)
}

struct Walk<'s> {
    /// What the parser read.
    source: &'s str,
    prepared: &'s Prepared,
    /// The passages in a third language on its lines.
    foreign: Vec<Foreign>,
    /// How far it is walked.
    at: usize,
    depth: usize,
    /// The parts of the passage that is being walked.
    parts: Vec<Part>,
    passages: Vec<Passage>,
}

impl Walk<'_> {
    fn blocks<'n>(&mut self, parent: Node<'n>, mut lead: Option<usize>) -> Option<()> {
        if self.depth > MOST_LEVELS {
            return None;
        }
        self.depth += 1;
        for node in parent.children() {
            lead = self.block(node, lead)?;
        }
        self.depth -= 1;
        Some(())
    }

    /// A block; which passage would lead in to what follows it. An item's own lead-in is that of its list.
    fn block<'n>(&mut self, node: Node<'n>, lead: Option<usize>) -> Option<Option<usize>> {
        let start = self.start(node)?;
        let place = self.prepared.own(start);
        if place.is_some_and(|place| foreign::around(&self.prepared.foreign, place).is_some()) {
            return Some(lead);
        }
        let in_list = node.parent().is_some_and(|parent| {
            matches!(parent.data().value, NodeValue::Item(_)) && node.previous_sibling().is_none()
        });
        let own_lead = lead.filter(|_| in_list);
        match &node.data().value {
            NodeValue::Paragraph => {
                self.at = start;
                self.passage(node, own_lead)
            }
            NodeValue::Heading(heading) => {
                self.at = start;
                if !heading.setext {
                    self.at += scan::while_in(self.rest(), "#");
                }
                self.passage(node, None)?;
                Some(None)
            }
            NodeValue::List(_) => {
                for item in node.children() {
                    self.blocks(item, lead)?;
                }
                Some(None)
            }
            NodeValue::FootnoteDefinition(_) if start < self.prepared.added => Some(lead),
            NodeValue::BlockQuote | NodeValue::FootnoteDefinition(_) => {
                self.blocks(node, None)?;
                Some(None)
            }
            NodeValue::Table(_) => {
                node.children().try_for_each(|row| self.row(row))?;
                Some(None)
            }
            NodeValue::CodeBlock(code) if !code.fenced => {
                self.at = start;
                self.pasted(&code.literal)?;
                Some(None)
            }
            NodeValue::CodeBlock(_) | NodeValue::ThematicBreak => Some(None),
            // Mostly a note to colleagues.
            NodeValue::HtmlBlock(_) => Some(lead),
            _ => None,
        }
    }

    /// The passage of a block whose words begin here, and its place.
    fn passage<'n>(&mut self, node: Node<'n>, lead: Option<usize>) -> Option<Option<usize>> {
        self.at += scan::while_in(self.rest(), " \t");
        self.inlines(node)?;
        let rest = self.rest().lines().next().unwrap_or_default();
        if !rest.trim_matches([' ', '\t', '#', '|']).is_empty()
            && !matches!(node.data().value, NodeValue::TableCell)
        {
            return None;
        }
        Some(self.end_passage(lead))
    }

    fn end_passage(&mut self, lead: Option<usize>) -> Option<usize> {
        let parts = std::mem::take(&mut self.parts);
        let has_words = parts.iter().any(|part| part.kind == PartKind::Words);
        has_words.then(|| {
            self.passages.push(Passage { lead, parts });
            self.passages.len() - 1
        })
    }

    fn row<'n>(&mut self, row: Node<'n>) -> Option<()> {
        self.at = self.start(row)?;
        self.at += scan::while_in(self.rest(), " \t");
        self.take("|");
        for cell in row.children() {
            // The parser adds cells to a row that lacks some.
            self.passage(cell, None)?;
            self.at += scan::while_in(self.rest(), " \t");
            if !self.take("|") && !self.rest().is_empty() && !self.rest().starts_with(['\n', '\r'])
            {
                return None;
            }
        }
        Some(())
    }

    /// Text that was pasted with a tab in front, which the parser takes for code: every line is words.
    fn pasted(&mut self, literal: &str) -> Option<()> {
        for line in literal
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
        {
            let at = self.at + self.rest().find(|letter: char| !letter.is_whitespace())?;
            if !self.parts.is_empty() {
                self.push(PartKind::Fixed, at - self.at);
            }
            self.at = at;
            if !self.rest().starts_with(line) {
                return None;
            }
            self.push(PartKind::Words, line.len());
        }
        self.end_passage(None);
        Some(())
    }

    fn inlines<'n>(&mut self, parent: Node<'n>) -> Option<()> {
        if self.depth > 2 * MOST_LEVELS {
            return None;
        }
        self.depth += 1;
        let nodes: Vec<Node<'n>> = parent.children().collect();
        let closings = foreign::closings(&nodes);
        let mut index = 0;
        while let Some(&node) = nodes.get(index) {
            // A passage in a third language is walked past in one step.
            let passage = self.passage_from(node, closings.get(&index).copied());
            if let Some((close, length)) = passage {
                self.push(PartKind::Fixed, length);
                index = close + 1;
            } else {
                self.inline(node)?;
                index += 1;
            }
        }
        self.depth -= 1;
        Some(())
    }

    fn inline<'n>(&mut self, node: Node<'n>) -> Option<()> {
        let value = node.data().value.clone();
        match &value {
            NodeValue::Text(text) => self.words(text),
            NodeValue::SoftBreak | NodeValue::LineBreak => {
                let length = scan::line_break(self.rest())?;
                self.push(PartKind::Fixed, length);
                Some(())
            }
            NodeValue::Code(_) => {
                let length = scan::code(self.rest())?;
                self.push(PartKind::Fixed, length);
                Some(())
            }
            NodeValue::HtmlInline(html) => {
                self.rest().starts_with(html.as_str()).then_some(())?;
                self.push(PartKind::Fixed, html.len());
                Some(())
            }
            NodeValue::FootnoteReference(_) => {
                self.rest().starts_with("[^").then_some(())?;
                let length = self.rest().find(']')? + 1;
                self.push(PartKind::Fixed, length);
                Some(())
            }
            NodeValue::Emph => self.marked(node, &["*", "_"]),
            NodeValue::Strong => self.marked(node, &["**", "__"]),
            NodeValue::Strikethrough => self.marked(node, &["~~", "~"]),
            NodeValue::Image(_) => self.link(node, "!["),
            NodeValue::Link(_) if self.rest().starts_with('[') => self.link(node, "["),
            NodeValue::Link(_) => {
                // An address that stands as it is, with or without brackets.
                let length = match self.rest().strip_prefix('<') {
                    Some(rest) => rest.find('>')? + 2,
                    None => {
                        let mut length = 0;
                        for child in node.children() {
                            let NodeValue::Text(text) = &child.data().value else {
                                return None;
                            };
                            length += scan::literal(&self.rest()[length..], text)?;
                        }
                        length
                    }
                };
                self.push(PartKind::Fixed, length);
                Some(())
            }
            _ => None,
        }
    }

    /// Words, with what is escaped in them apart.
    fn words(&mut self, text: &str) -> Option<()> {
        for letter in text.chars() {
            let length = scan::letter(self.rest(), letter)?;
            let plain = self.rest().starts_with(letter) && length == letter.len_utf8();
            let kind = if plain {
                PartKind::Words
            } else {
                PartKind::Fixed
            };
            self.push(kind, length);
        }
        Some(())
    }

    fn marked<'n>(&mut self, node: Node<'n>, marks: &[&str]) -> Option<()> {
        let mark = marks.iter().find(|mark| self.rest().starts_with(**mark))?;
        self.push(PartKind::Open, mark.len());
        self.inlines(node)?;
        self.rest().starts_with(mark).then_some(())?;
        self.push(PartKind::Close, mark.len());
        Some(())
    }

    fn link<'n>(&mut self, node: Node<'n>, open: &str) -> Option<()> {
        self.rest().starts_with(open).then_some(())?;
        self.push(PartKind::Open, open.len());
        self.inlines(node)?;
        let length = scan::link_end(self.rest())?;
        self.push(PartKind::Close, length);
        Some(())
    }

    /// The node that closes a passage in a third language which opens here, and the bytes of the whole.
    fn passage_from<'n>(&self, node: Node<'n>, close: Option<usize>) -> Option<(usize, usize)> {
        let NodeValue::HtmlInline(html) = &node.data().value else {
            return None;
        };
        foreign::opens(html)?;
        let begins = |passage: &Foreign| passage.open.start < self.at;
        let first = self.foreign.partition_point(begins);
        let passage = self.foreign.get(first)?;
        let passage = Some(passage).filter(|passage| passage.open.start == self.at)?;
        Some((close?, passage.range().len()))
    }

    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn take(&mut self, mark: &str) -> bool {
        let there = self.rest().starts_with(mark);
        if there {
            self.at += mark.len();
        }
        there
    }

    /// Adds the next so many bytes to the passage.
    fn push(&mut self, kind: PartKind, length: usize) {
        let range = self.at..self.at + length;
        self.at = range.end;
        match self.parts.last_mut() {
            Some(last) if last.kind == PartKind::Words && kind == PartKind::Words => {
                last.range.end = range.end;
            }
            _ => self.parts.push(Part { kind, range }),
        }
    }

    /// Where a block begins in what the parser read: lines count from 1, columns in bytes from 1.
    fn start<'n>(&self, node: Node<'n>) -> Option<usize> {
        let place = node.data().sourcepos.start;
        let lines = &self.prepared.line_starts;
        let start = lines.get(place.line.checked_sub(1)?)? + place.column.checked_sub(1)?;
        self.source.is_char_boundary(start).then_some(start)
    }
}
