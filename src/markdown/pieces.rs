//! A long text in pieces that can be followed one by one: its outermost blocks.
//!
//! In: a text. Out: where in it each paragraph, heading, list, quotation, table and note stands. Comments
//! are notes to colleagues, and a line between two parts says nothing: neither is a piece.

use std::ops::Range;

use comrak::Arena;
use comrak::nodes::NodeValue;

use super::empty::has_words;
use super::footnotes::prepare;
use super::lines::without_comments;
use super::units::{Unit, UnitKind, units};
use super::{Place, meant, too_deep};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The level of a heading; none for any other piece.
    pub heading: Option<u8>,
    /// What it says, unit by unit.
    pub units: Vec<Unit>,
}

/// The pieces of a text, in their order.
pub fn pieces(text: &str) -> Vec<Piece> {
    if too_deep(text) {
        let unit = Unit {
            range: 0..text.len(),
            kind: UnitKind::Paragraph,
            words: text.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        return vec![Piece {
            range: 0..text.len(),
            heading: None,
            units: vec![unit],
        }];
    }
    let meant = meant::read(text, Place::Prose);
    let text = meant.text.as_str();
    let mut prepared = prepare(text);
    let arena = Arena::new();
    let root = prepared.parse(&arena);
    let line = |line: usize| {
        prepared
            .own(prepared.at(line, 0))
            .unwrap_or(prepared.skipped)
    };
    let pieces = root.children().filter_map(|node| {
        let data = node.data();
        let place = data.sourcepos;
        if place.start.line <= prepared.added_lines {
            return None;
        }
        let (start, end) = (line(place.start.line), line(place.end.line + 1));
        let words = text.get(start..end)?.trim_end();
        let is_silent = match &data.value {
            NodeValue::HtmlBlock(html) => without_comments(&html.literal).trim().is_empty(),
            NodeValue::ThematicBreak => true,
            _ => !shows_words(node),
        };
        let heading = match &data.value {
            NodeValue::Heading(heading) => Some(heading.level),
            _ => None,
        };
        let range = start..start + words.len();
        let units = units(node, &mut |node| {
            let place = prepared.range(text, node);
            let start = place.start.clamp(range.start, range.end);
            let end = place.end.clamp(start, range.end);
            start..start + text[start..end].trim_end().len()
        });
        (!words.is_empty() && !is_silent).then_some(Piece {
            range,
            heading,
            units,
        })
    });
    let mut pieces: Vec<Piece> = pieces.collect();
    for piece in &mut pieces {
        piece.range = meant.written(piece.range.clone());
        for unit in &mut piece.units {
            unit.range = meant.written(unit.range.clone());
        }
    }
    pieces.sort_by_key(|piece| piece.range.start);
    pieces
}

/// Whether anything below a node is read: what shows nothing has no counterpart.
fn shows_words<'n>(node: &'n comrak::nodes::AstNode<'n>) -> bool {
    node.descendants().any(|below| match &below.data().value {
        NodeValue::Text(text) => has_words(text),
        NodeValue::Code(code) => has_words(&code.literal),
        NodeValue::CodeBlock(code) => has_words(&code.literal),
        NodeValue::HtmlBlock(html) => has_words(&without_comments(&html.literal)),
        NodeValue::HtmlInline(html) => has_words(&without_comments(html)),
        NodeValue::Image(_) | NodeValue::FootnoteReference(_) => true,
        _ => false,
    })
}
