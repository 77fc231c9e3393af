//! The ranges of the parser's nodes in the author's text.
//!
//! The parser's places are exact but in two kinds of place, which are put right here: behind the definitions of
//! addresses that a paragraph begins with, and behind an escaped bar in a cell. Whether they are is tried with
//! random texts (`tests/places.rs`).

use std::ops::Range;

use comrak::nodes::{LineColumn, NodeValue};
use comrak::{Arena, parse_document};

use super::convert::{Converter, Node};
use super::footnotes::Prepared;
use super::lines::last_dash;
use super::options;
use crate::source::Span;

/// A paragraph that begins with definitions of addresses: the parser takes them away, and counts the lines of what is
/// left, and their indents, from where the definitions stood.
#[derive(Debug)]
pub struct Shifted {
    start: LineColumn,
    /// The last line that is counted.
    last: usize,
    /// How many lines of definitions there are.
    lines: usize,
}

/// A cell in which bars are escaped: the parser counts without the escapes.
#[derive(Debug)]
pub struct Barred {
    line: usize,
    /// Its columns, from 0.
    columns: Range<usize>,
    /// The columns in which the bars are counted, from 0.
    bars: Vec<usize>,
}

impl Prepared {
    /// The parser's tree.
    pub fn parse<'a>(&mut self, arena: &'a Arena<'a>) -> Node<'a> {
        let root = parse_document(arena, &self.markdown, &options());
        if self.markdown.contains("]:") {
            self.shifted = root
                .descendants()
                .filter_map(|node| self.shift(node))
                .collect();
            self.shifted.sort_by_key(|shifted| shifted.start.line);
        }
        if self.markdown.contains("\\|") {
            self.barred = root
                .descendants()
                .filter_map(|node| self.bars(node))
                .collect();
            self.barred
                .sort_by_key(|cell| (cell.line, cell.columns.start));
        }
        root
    }

    fn shift<'n>(&self, block: Node<'n>) -> Option<Shifted> {
        let data = block.data();
        let underlines = match &data.value {
            NodeValue::Paragraph => 0,
            NodeValue::Heading(heading) if heading.setext => 1,
            _ => return None,
        };
        let start = data.sourcepos.start;
        let written = &self.markdown[self.at(start.line, start.column.max(1) - 1)..];
        let last = block.last_child().filter(|_| written.starts_with('['))?;
        let last = last.data().sourcepos.end.line;
        let lines = data.sourcepos.end.line.checked_sub(last + underlines)?;
        (lines > 0).then_some(Shifted { start, last, lines })
    }

    fn bars<'n>(&self, cell: Node<'n>) -> Option<Barred> {
        if !matches!(cell.data().value, NodeValue::TableCell) {
            return None;
        }
        let LineColumn { line, column } = cell.data().sourcepos.start;
        let start = column.max(1) - 1;
        let written = &self.markdown[self.place(cell)];
        let columns = start..start + written.len();
        let escaped = written.match_indices("\\|");
        // Each is counted one column further to the left for every one before it.
        let escaped = escaped
            .enumerate()
            .map(|(before, (at, _))| start + at - before);
        let bars: Vec<usize> = escaped.collect();
        (!bars.is_empty()).then_some(Barred {
            line,
            columns,
            bars,
        })
    }

    /// Where a node is in the author's `text`: at its beginning, what was added in front of it.
    pub fn range<'n>(&self, text: &str, node: Node<'n>) -> Range<usize> {
        let place = self.place(node);
        // Tags that are blanked for the parser may hold longer letters.
        let own = |at| text.floor_char_boundary(self.own(at).unwrap_or(self.skipped));
        own(place.start)..own(place.end)
    }

    /// Where a node is in what is parsed. The parser counts lines from 1 and columns in bytes from 1, its end is
    /// inclusive.
    pub fn place<'n>(&self, node: Node<'n>) -> Range<usize> {
        let data = node.data();
        let place = data.sourcepos;
        let at = |line: usize, column: usize| match data.value.block() {
            true => self.at(line, column),
            false => {
                let column = column + self.escapes(line, place.start.column, column);
                let (line, column) = self.unshifted(line, column);
                self.at(line, column)
            }
        };
        let start = at(place.start.line, place.start.column.max(1) - 1);
        start..at(place.end.line, place.end.column).max(start)
    }

    /// The definitions of addresses that a paragraph begins with.
    pub fn definitions<'n>(&self, paragraph: Node<'n>) -> Option<Range<usize>> {
        let start = paragraph.data().sourcepos.start;
        let shifted = self.shifted_at(start.line)?;
        let own = |line| self.own(self.at(line, 0));
        Some(own(start.line)?..own(start.line + shifted.lines)?)
    }

    /// The paragraph with definitions in which a line is counted.
    fn shifted_at(&self, line: usize) -> Option<&Shifted> {
        let after = self
            .shifted
            .partition_point(|shifted| shifted.start.line <= line);
        let shifted = self.shifted.get(after.checked_sub(1)?)?;
        (line <= shifted.last).then_some(shifted)
    }

    /// The line and the column of what is counted in these.
    fn unshifted(&self, line: usize, column: usize) -> (usize, usize) {
        let Some(shifted) = self.shifted_at(line) else {
            return (line, column);
        };
        let indent = match line == shifted.start.line {
            true => shifted.start.column.max(1) - 1,
            false => self.indent(line),
        };
        let line = line + shifted.lines;
        (line, self.indent(line) + column.saturating_sub(indent))
    }

    /// How many bytes are in front of the words of a line in a paragraph.
    fn indent(&self, line: usize) -> usize {
        let line = &self.markdown[self.at(line, 0)..];
        line.len() - line.trim_start_matches([' ', '\t', '>']).len()
    }

    /// How many bars are escaped before a column, in the cell of a node that begins in another.
    fn escapes(&self, line: usize, begins: usize, column: usize) -> usize {
        let after = self
            .barred
            .partition_point(|cell| (cell.line, cell.columns.start) < (line, begins));
        let cell = after.checked_sub(1).and_then(|at| self.barred.get(at));
        let cell = cell.filter(|cell| cell.line == line && begins <= cell.columns.end);
        cell.map_or(0, |cell| cell.bars.partition_point(|&bar| bar < column))
    }

    /// A place in what is parsed: lines count from 1, columns in bytes from 0.
    pub fn at(&self, line: usize, column: usize) -> usize {
        let start = self.line_starts.get(line.max(1) - 1).copied();
        let at = start.unwrap_or(self.markdown.len()) + column;
        self.markdown.floor_char_boundary(at)
    }
}

impl Converter<'_, '_> {
    /// Where a node is in the author's text.
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

    /// Where a quote's source is written, when it is on the last lines of a paragraph.
    pub(super) fn source_span<'n>(&self, quote: Node<'n>) -> Option<Span> {
        let Range { start, end } = self.range(quote.last_child()?);
        let at = last_dash(self.written.text.get(start..end)?)?;
        Some(self.written.origin.span(start + at, end))
    }
}
