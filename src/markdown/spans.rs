//! Where the parser's nodes stand in the author's text.
//!
//! The parser's places are exact but in two kinds of place, which are put right here: behind the definitions of
//! addresses that a paragraph begins with, and behind an escaped bar in a cell. Whether they are is tried with
//! random texts (`tests/places.rs`).

use std::ops::Range;

use comrak::nodes::{LineColumn, NodeValue};

use super::convert::{Converter, Node};
use super::footnotes::Prepared;
use super::lines::last_dash;
use crate::source::Span;

impl Prepared {
    /// Where a node stands in the author's `text`: at its beginning, what was added in front of it.
    pub fn range<'n>(&self, text: &str, node: Node<'n>) -> Range<usize> {
        let place = self.place(node);
        // Tags that are blanked for the parser may hold longer letters.
        let own = |at| text.floor_char_boundary(self.own(at).unwrap_or(self.skipped));
        own(place.start)..own(place.end)
    }

    /// Where a node stands in what is parsed. The parser counts lines from 1 and columns in bytes from 1, its end is
    /// inclusive.
    pub fn place<'n>(&self, node: Node<'n>) -> Range<usize> {
        let place = node.data().sourcepos;
        let definitions = self.lines_of_definitions(node);
        let at = |line, column| {
            let at = match definitions {
                None => self.counted(line, column),
                Some((lines, first)) => {
                    let indent = match line == first.line {
                        true => first.column.saturating_sub(1),
                        false => self.indent(line),
                    };
                    let words = self.counted(line + lines, self.indent(line + lines));
                    words + column.saturating_sub(indent)
                }
            };
            let at = at + self.escaped_bars(node, at);
            self.markdown.floor_char_boundary(at)
        };
        let start = at(place.start.line, place.start.column.max(1) - 1);
        start..at(place.end.line, place.end.column).max(start)
    }

    /// The definitions of addresses that a paragraph begins with.
    pub fn definitions<'n>(&self, paragraph: Node<'n>) -> Option<Range<usize>> {
        let (lines, first) = self.lines_of_definitions(paragraph.first_child()?)?;
        let own = |line, column| self.own(self.at(line, column));
        Some(own(first.line, 0)?..own(first.line + lines, 0)?)
    }

    /// How many lines of definitions stand in front of what a paragraph says, and where it begins, for a node in it: the
    /// parser takes them away, and counts the lines and the indents of what is left from where they stood.
    fn lines_of_definitions<'n>(&self, node: Node<'n>) -> Option<(usize, LineColumn)> {
        if node.data().value.block() {
            return None;
        }
        let block = node.ancestors().find(|node| node.data().value.block())?;
        let data = block.data();
        let underlines = match &data.value {
            NodeValue::Paragraph => 0,
            NodeValue::Heading(heading) if heading.setext => 1,
            _ => return None,
        };
        let start = data.sourcepos.start;
        let written = &self.markdown[self.at(start.line, start.column.max(1) - 1)..];
        let last = block.last_child().filter(|_| written.starts_with('['))?;
        let last = last.data().sourcepos.end.line + underlines;
        let lines = data.sourcepos.end.line.checked_sub(last)?;
        (lines > 0).then_some((lines, start))
    }

    /// How many bytes stand in front of the words of a line in a paragraph.
    fn indent(&self, line: usize) -> usize {
        let line = &self.markdown[self.at(line, 0)..];
        line.len() - line.trim_start_matches([' ', '\t', '>']).len()
    }

    /// How many bars are escaped in a node's cell before a place in it, which the parser counts without their escapes.
    fn escaped_bars<'n>(&self, node: Node<'n>, at: usize) -> usize {
        let is_cell = |node: &Node<'n>| matches!(node.data().value, NodeValue::TableCell);
        let Some(cell) = node.ancestors().skip(1).find(is_cell) else {
            return 0;
        };
        let place = self.place(cell);
        let escaped = self.markdown[place.clone()].match_indices("\\|");
        let escaped = escaped.map(|(bar, _)| place.start + bar);
        // Each lies one byte further on than it is counted for every one before it.
        escaped
            .enumerate()
            .take_while(|(before, bar)| bar - before < at)
            .count()
    }

    /// A place in what is parsed: lines count from 1, columns in bytes from 0.
    pub fn at(&self, line: usize, column: usize) -> usize {
        self.markdown
            .floor_char_boundary(self.counted(line, column))
    }

    /// A place as the parser counts, which is perhaps in the middle of a letter.
    fn counted(&self, line: usize, column: usize) -> usize {
        let start = self.line_starts.get(line.max(1) - 1).copied();
        start.unwrap_or(self.markdown.len()) + column
    }
}

impl Converter<'_, '_> {
    /// Where a node stands in the author's text.
    pub(super) fn range<'n>(&self, node: Node<'n>) -> Range<usize> {
        self.prepared.range(&self.written.text, node)
    }

    pub(super) fn span<'n>(&self, node: Node<'n>) -> Span {
        let Range { start, end } = self.range(node);
        self.written.origin.span(start, end)
    }

    /// Where a node's first line stands.
    pub(super) fn first_line<'n>(&self, node: Node<'n>) -> Span {
        let Range { start, end } = self.range(node);
        let written = &self.written.text[start..end];
        let line = written.lines().next().unwrap_or(written).trim_end();
        self.written.origin.span(start, start + line.len())
    }

    /// Where a quote's source is written, when it stands on the last lines of a paragraph.
    pub(super) fn source_span<'n>(&self, quote: Node<'n>) -> Option<Span> {
        let Range { start, end } = self.range(quote.last_child()?);
        let at = last_dash(self.written.text.get(start..end)?)?;
        Some(self.written.origin.span(start + at, end))
    }
}
