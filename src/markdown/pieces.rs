//! A long text in pieces that can be followed one by one: its outermost blocks.
//!
//! In: a text. Out: where in it each paragraph, heading, list, quotation, table and note stands. Comments
//! are notes to colleagues, and a line between two parts says nothing: neither is a piece.

use std::ops::Range;

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};

use super::footnotes::prepare;
use super::lines::{line_starts, without_comments};
use super::{options, too_deep};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The level of a heading; none for any other piece.
    pub heading: Option<u8>,
}

/// The pieces of a text, in their order.
pub fn pieces(text: &str) -> Vec<Piece> {
    if too_deep(text) {
        return vec![Piece {
            range: 0..text.len(),
            heading: None,
        }];
    }
    let prepared = prepare(text);
    let arena = Arena::new();
    let root = parse_document(&arena, &prepared.markdown, &options());
    let starts = line_starts(&prepared.markdown);
    let offset = |line: usize| {
        let at = starts.get(line).copied();
        at.unwrap_or(prepared.markdown.len())
    };
    let piece = |node: &comrak::nodes::AstNode<'_>| {
        let data = node.data();
        let place = data.sourcepos;
        let start = offset(place.start.line.checked_sub(1)?);
        let start = start.checked_sub(prepared.added)? + prepared.skipped;
        let end = offset(place.end.line).saturating_sub(prepared.added) + prepared.skipped;
        let words = text.get(start..end)?.trim_end();
        let is_silent = match &data.value {
            NodeValue::HtmlBlock(html) => without_comments(&html.literal).trim().is_empty(),
            NodeValue::ThematicBreak => true,
            _ => false,
        };
        let heading = match &data.value {
            NodeValue::Heading(heading) => Some(heading.level),
            _ => None,
        };
        (!words.is_empty() && !is_silent).then(|| Piece {
            range: start..start + words.len(),
            heading,
        })
    };
    let mut pieces: Vec<Piece> = root.children().filter_map(piece).collect();
    pieces.sort_by_key(|piece| piece.range.start);
    pieces
}
