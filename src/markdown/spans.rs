//! Where the parser's nodes stand in the author's text.

use std::ops::Range;

use super::convert::{Converter, Node};
use super::lines::last_dash;
use crate::source::Span;

impl Converter<'_, '_> {
    /// Where a node stands in the author's text. The parser counts lines from 1 and columns in bytes from 1, its end is
    /// inclusive.
    pub(super) fn range<'n>(&self, node: Node<'n>) -> Range<usize> {
        let place = node.data().sourcepos;
        let start = self.offset(place.start.line, place.start.column.max(1) - 1);
        let end = self.offset(place.end.line, place.end.column);
        start..end.max(start)
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

    /// Where a footnote's mark stands; the parser's places of marks are not to be relied on when
    /// several stand together.
    pub(super) fn mark_span<'n>(&mut self, node: Node<'n>, name: &str) -> Span {
        let mark = format!("[^{name}]");
        let place = node.data().sourcepos;
        let near = self.offset(place.start.line, place.start.column.max(1) - 1);
        let line = self.offset(place.start.line, 0);
        let text = self.written.text.as_str();
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
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let at = self.prepared.offset(line, column);
        self.written.text.floor_char_boundary(at)
    }
}
