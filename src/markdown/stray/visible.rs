//! A line as readers see it, with the place of each letter in the source.

use std::ops::Range;

use comrak::nodes::{AstNode, NodeValue};

use crate::diagnostic::findings::Stray;
use crate::markdown::scan;

/// A mark that its author escaped: meant as it stands.
pub const ESCAPED: char = '\u{e000}';
/// A mark that is written by its name, as `&amp;`.
pub const NAMED: char = '\u{e010}';
/// Code.
pub const CODE: char = '\u{e001}';
/// Where a link begins and ends.
const LINK: char = '\u{e002}';
/// An address that is a link as it stands.
const ADDRESS: char = '\u{e00d}';
/// A picture, a footnote's mark, a tag.
const THING: char = '\u{e004}';
/// Where emphasis begins and ends.
const EMPHASIS: char = '\u{e006}';

/// A name of a letter is no longer than this; nothing is looked for farther off.
const LONGEST_NAME: usize = 64;

/// A line as it is seen.
#[derive(Debug)]
pub struct Visible {
    /// Its words; anything else is replaced by a letter of the private use area.
    pub text: String,
    /// Pairs (offset in the words, offset in the source); between two both run in step.
    at: Vec<(usize, usize)>,
    /// What was told by how it is marked, as ranges of the words.
    pub marked: Vec<(Stray, Range<usize>)>,
    /// Where the line ends in the source.
    end: usize,
}

impl Visible {
    /// Where a piece of the words is in the source.
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let start = self.offset(range.start);
        // The end of the last letter, not the beginning of what comes next.
        let last = self.text[range.clone()].chars().next_back();
        let width = last.map_or(0, char::len_utf8);
        let end = self.offset(range.end.saturating_sub(width)) + width;
        start..end.max(start).min(self.end.max(start))
    }

    fn offset(&self, offset: usize) -> usize {
        let after = self.at.partition_point(|&(seen, _)| seen <= offset);
        let Some(&(seen, source)) = after.checked_sub(1).and_then(|at| self.at.get(at)) else {
            return self.end;
        };
        let next = self.at.get(after).map_or(self.end, |&(_, source)| source);
        (source + (offset - seen)).min(next.max(source))
    }
}

/// Reads a line; `range` tells where a node is in `source`.
pub fn read<'n>(
    node: &'n AstNode<'n>,
    source: &str,
    range: &dyn Fn(&'n AstNode<'n>) -> Range<usize>,
) -> Visible {
    let mut reader = Reader {
        source,
        range,
        visible: Visible {
            text: String::new(),
            at: Vec::new(),
            marked: Vec::new(),
            end: range(node).end,
        },
        depth: 0,
    };
    reader.children(node);
    reader.visible
}

struct Reader<'s, 'n> {
    source: &'s str,
    range: &'s dyn Fn(&'n AstNode<'n>) -> Range<usize>,
    visible: Visible,
    depth: usize,
}

impl<'n> Reader<'_, 'n> {
    fn children(&mut self, node: &'n AstNode<'n>) {
        if self.depth > 2 * super::super::MOST_LEVELS {
            return;
        }
        self.depth += 1;
        for child in node.children() {
            self.node(child);
        }
        self.depth -= 1;
    }

    fn node(&mut self, node: &'n AstNode<'n>) {
        let place = (self.range)(node);
        match &node.data().value {
            NodeValue::Text(text) => self.words(text, place.start),
            NodeValue::SoftBreak | NodeValue::LineBreak => self.push('\n', place.start),
            NodeValue::Code(_) => self.push(CODE, place.start),
            NodeValue::Emph | NodeValue::Strong => {
                self.push(EMPHASIS, place.start);
                self.children(node);
                self.push(EMPHASIS, place.end.saturating_sub(1));
            }
            NodeValue::Strikethrough => {
                let from = self.visible.text.len();
                self.push(EMPHASIS, place.start);
                self.children(node);
                self.push(EMPHASIS, place.end.saturating_sub(1));
                let inner = &self.visible.text[from..];
                let marks = self.source.get(place.start..).unwrap_or_default();
                let single = scan::while_in(marks, "~") == 1;
                if single && inner.chars().count() < 8 && !inner.contains(char::is_whitespace) {
                    let range = from..self.visible.text.len();
                    self.visible.marked.push((Stray::Script, range));
                }
            }
            NodeValue::Link(_) => {
                let marks = self.source.get(place.start..).unwrap_or_default();
                if marks.starts_with('[') {
                    self.push(LINK, place.start);
                    self.children(node);
                    self.push(LINK, place.end.saturating_sub(1));
                } else {
                    self.address(node, place.start);
                }
            }
            _ => self.push(THING, place.start),
        }
    }

    /// An address as it stands. What another tool puts in brackets right after it was taken for a part of it.
    fn address(&mut self, node: &'n AstNode<'n>, at: usize) {
        self.push(ADDRESS, at);
        let Some(child) = node.first_child() else {
            return;
        };
        if let NodeValue::Text(text) = &child.data().value
            && let Some(bracket) = text.find('[')
        {
            self.words(&text[bracket..], at + bracket);
        }
    }

    /// Words, compared with how they are written: a letter that is written otherwise is escaped or named.
    fn words(&mut self, text: &str, start: usize) {
        let mut at = Some(start);
        for letter in text.chars() {
            let place = at.unwrap_or(start);
            let length = at.and_then(|at| scan::letter(self.ahead(at), letter));
            let as_it_is = length.is_none_or(|length| {
                self.source[place..].starts_with(letter) && length == letter.len_utf8()
            });
            let seen = match as_it_is {
                false if letter.is_ascii_punctuation() => {
                    let is_escaped = self.ahead(place).starts_with('\\');
                    if is_escaped { ESCAPED } else { NAMED }
                }
                _ => letter,
            };
            self.push(seen, place);
            at = length.map(|length| place + length);
        }
    }

    fn ahead(&self, at: usize) -> &str {
        let end = self.source.floor_char_boundary(at + LONGEST_NAME);
        self.source.get(at..end).unwrap_or_default()
    }

    fn push(&mut self, letter: char, source: usize) {
        let seen = self.visible.text.len();
        let in_step = self
            .visible
            .at
            .last()
            .is_some_and(|&(from, at)| at + (seen - from) == source);
        if !in_step {
            self.visible.at.push((seen, source));
        }
        self.visible.text.push(letter);
    }
}
