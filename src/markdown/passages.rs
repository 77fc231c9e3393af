//! Where in a text the words stand that a person reads, and what lies between them.
//!
//! In: a text as it is written. Out: its passages (a paragraph, a heading, an item, a cell), each cut into
//! words and marks, as places in the text; or nothing, where a place cannot be told for sure. Goes through
//! the parser's tree and the text side by side, and wants each to be what the other says: the parser's own
//! places of what is on a line are weak.

use std::ops::Range;

use comrak::Arena;
use comrak::nodes::{AstNode, NodeValue};

use super::footnotes::{Prepared, prepare};
use super::{MOST_LEVELS, foreign, scan, too_deep};

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
    let mut prepared = prepare(text);
    let arena = Arena::new();
    let root = prepared.parse(&arena);
    let mut walk = Walk {
        prepared: &prepared,
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
    prepared: &'s Prepared,
    /// How far what the parser read is walked.
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
        let place = self.prepared.place(node);
        let own = self.prepared.own(place.start);
        if own.is_some_and(|at| foreign::around(&self.prepared.foreign, at).is_some()) {
            return Some(lead);
        }
        let in_list = node.parent().is_some_and(|parent| {
            matches!(parent.data().value, NodeValue::Item(_)) && node.previous_sibling().is_none()
        });
        let own_lead = lead.filter(|_| in_list);
        match &node.data().value {
            NodeValue::Paragraph => self.passage(node, own_lead),
            NodeValue::Heading(_) => {
                self.passage(node, None)?;
                Some(None)
            }
            NodeValue::List(_) => {
                for item in node.children() {
                    self.blocks(item, lead)?;
                }
                Some(None)
            }
            NodeValue::FootnoteDefinition(_) if own.is_none() => Some(lead),
            NodeValue::BlockQuote | NodeValue::FootnoteDefinition(_) => {
                self.blocks(node, None)?;
                Some(None)
            }
            NodeValue::Table(_) => {
                let mut cells = node.children().flat_map(|row| row.children());
                cells.try_for_each(|cell| self.passage(cell, None).map(drop))?;
                Some(None)
            }
            NodeValue::CodeBlock(code) if !code.fenced => {
                self.at = place.start;
                self.pasted(&code.literal)?;
                Some(None)
            }
            NodeValue::CodeBlock(_) | NodeValue::ThematicBreak => Some(None),
            // Mostly a note to colleagues.
            NodeValue::HtmlBlock(_) => Some(lead),
            _ => None,
        }
    }

    /// The passage of a block, and its place.
    fn passage<'n>(&mut self, block: Node<'n>, lead: Option<usize>) -> Option<Option<usize>> {
        if let Some(first) = block.first_child() {
            self.at = self.prepared.place(first).start;
            self.inlines(block)?;
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

    /// Text that was pasted with a tab in front, which the parser takes for code: every line is words.
    fn pasted(&mut self, literal: &str) -> Option<()> {
        let lines = literal.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            let rest = self.rest().trim_start_matches([' ', '\t', '\n', '\r', '>']);
            let start = self.prepared.markdown.len() - rest.len();
            if !self.parts.is_empty() {
                self.push(PartKind::Fixed, start);
            }
            self.at = start;
            self.rest().starts_with(line).then_some(())?;
            self.push(PartKind::Words, start + line.len());
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
            let close = closings.get(&index).filter(|_| foreign::opens_in(node));
            if let Some(&close) = close {
                self.fixed(node, nodes[close])?;
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
        let place = self.prepared.place(node);
        match &node.data().value {
            NodeValue::Text(text) => {
                self.reach(place.start)?;
                self.words(text)?;
                (self.at == place.end).then_some(())
            }
            // What stands between its lines' words: spaces, and the marks of quotations.
            NodeValue::SoftBreak | NodeValue::LineBreak => Some(()),
            NodeValue::Code(_) | NodeValue::HtmlInline(_) | NodeValue::FootnoteReference(_) => {
                self.fixed(node, node)
            }
            // An address that stands as it is, with or without brackets.
            NodeValue::Link(_) if !self.prepared.markdown[place.start..].starts_with('[') => {
                self.fixed(node, node)
            }
            NodeValue::Emph | NodeValue::Strikethrough | NodeValue::Link(_) => {
                self.marked(node, place, 1)
            }
            NodeValue::Strong | NodeValue::Image(_) => self.marked(node, place, 2),
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
            self.push(kind, self.at + length);
        }
        Some(())
    }

    /// What stands between marks: the one that opens it is so long, where there is nothing between them.
    fn marked<'n>(&mut self, node: Node<'n>, place: Range<usize>, opens: usize) -> Option<()> {
        self.reach(place.start)?;
        let first = node.first_child();
        let opened = first.map_or(place.start + opens, |first| {
            self.prepared.place(first).start
        });
        self.push(PartKind::Open, opened);
        self.inlines(node)?;
        self.push(PartKind::Close, place.end);
        Some(())
    }

    /// What is the same in every language, from one node to another.
    fn fixed<'n>(&mut self, first: Node<'n>, last: Node<'n>) -> Option<()> {
        self.reach(self.prepared.place(first).start)?;
        self.push(PartKind::Fixed, self.prepared.place(last).end);
        Some(())
    }

    /// Goes on to where a node begins: over the end of a line, with what the next begins with.
    fn reach(&mut self, start: usize) -> Option<()> {
        let between = self.prepared.markdown.get(self.at..start)?;
        let is_between = |letter: char| letter.is_whitespace() || "\\>".contains(letter);
        if !between.is_empty() {
            self.push(PartKind::Fixed, start);
        }
        between.chars().all(is_between).then_some(())
    }

    fn rest(&self) -> &str {
        &self.prepared.markdown[self.at..]
    }

    /// Adds what there is up to a place to the passage.
    fn push(&mut self, kind: PartKind, end: usize) {
        let range = self.at..end.max(self.at);
        self.at = range.end;
        match self.parts.last_mut() {
            Some(last) if last.kind == PartKind::Words && kind == PartKind::Words => {
                last.range.end = range.end;
            }
            _ => self.parts.push(Part { kind, range }),
        }
    }
}
