//! What a text says, unit by unit: its paragraphs, items, rows and headings, each with its words alone.
//!
//! In: the parser's tree. Out: the units of a block in reading order, with what of each is the same however
//! its marks are written: the words, and what its links, pictures and notes lead to. A formatter changes
//! marks and no words.

use std::ops::Range;

use comrak::nodes::{AstNode, NodeValue};

use super::MOST_LEVELS;
use super::lines::without_comments;
use super::pieces::pieces;

type Node<'a> = &'a AstNode<'a>;

/// A part of a text that stands for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its bytes in the text, its mark included.
    pub range: Range<usize>,
    /// What it is.
    pub kind: UnitKind,
    /// Its words, whatever its marks are.
    pub words: String,
}

/// What a part of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// A paragraph.
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// An item of a list: its first paragraph.
    Item,
    /// A row of a table.
    Row,
    /// A paragraph of a quotation.
    Quote,
    /// The first paragraph of a note.
    Note,
    /// Preformatted text.
    Code,
}

/// The units of a whole text.
pub fn units_of(text: &str) -> Vec<Unit> {
    if !is_plain(text) {
        return pieces(text)
            .into_iter()
            .flat_map(|piece| piece.units)
            .collect();
    }
    let words = cleaned(text);
    let start = text.len() - text.trim_start().len();
    let unit = Unit {
        range: start..text.trim_end().len().max(start),
        kind: UnitKind::Paragraph,
        words,
    };
    Some(unit)
        .filter(|unit| !unit.words.is_empty())
        .into_iter()
        .collect()
}

/// The words of a text, whatever its marks are.
pub fn bare_words(text: &str) -> String {
    joined(&units_of(text))
}

/// The words of some units.
pub fn joined<'u>(units: impl IntoIterator<Item = &'u Unit>) -> String {
    let mut words = String::new();
    for unit in units.into_iter().filter(|unit| !unit.words.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&unit.words);
    }
    words
}

/// The units of a block; `place` tells where a node stands.
pub fn units<'n>(node: Node<'n>, place: &mut dyn FnMut(Node<'n>) -> Range<usize>) -> Vec<Unit> {
    let mut units = Vec::new();
    collect(node, UnitKind::Paragraph, 0, place, &mut units);
    units
}

fn collect<'n>(
    node: Node<'n>,
    paragraph: UnitKind,
    depth: usize,
    place: &mut dyn FnMut(Node<'n>) -> Range<usize>,
    units: &mut Vec<Unit>,
) {
    if depth > MOST_LEVELS {
        return;
    }
    let value = node.data().value.clone();
    let kind = match &value {
        NodeValue::Paragraph => paragraph,
        NodeValue::Heading(heading) => UnitKind::Heading(heading.level),
        NodeValue::TableRow(_) => UnitKind::Row,
        NodeValue::CodeBlock(code) => {
            let (kind, words) = match code.fenced {
                true => (UnitKind::Code, code.literal.clone()),
                // Text pasted with a tab in front is a paragraph.
                false => (paragraph, cleaned(&code.literal)),
            };
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            return push(units, place(node), kind, words);
        }
        NodeValue::HtmlBlock(html) => {
            let words = cleaned(&without_tags(&without_comments(&html.literal)));
            return push(units, place(node), paragraph, words);
        }
        NodeValue::ThematicBreak => return,
        _ => {
            // A mark belongs to the first paragraph behind it.
            let first_kind = match &value {
                NodeValue::Item(_) | NodeValue::TaskItem(_) => Some(UnitKind::Item),
                NodeValue::FootnoteDefinition(_) => Some(UnitKind::Note),
                _ => None,
            };
            let rest = match &value {
                NodeValue::BlockQuote => UnitKind::Quote,
                _ => paragraph,
            };
            let before = units.len();
            for (index, child) in node.children().enumerate() {
                let own = first_kind.filter(|_| index == 0).unwrap_or(rest);
                collect(child, own, depth + 1, place, units);
            }
            if let Some(first) = units.get_mut(before).filter(|_| first_kind.is_some()) {
                first.range.start = first.range.start.min(place(node).start);
                if let NodeValue::FootnoteDefinition(note) = &value {
                    first.words.push_str(&format!(" ^{}", note.name));
                }
            }
            return;
        }
    };
    let mut gathered = Gathered::default();
    gathered.inlines(node, depth);
    let mut words = cleaned(&gathered.text);
    for target in &gathered.targets {
        words.push(' ');
        words.push_str(target);
    }
    push(units, place(node), kind, words.trim_start().to_owned());
}

fn push(units: &mut Vec<Unit>, range: Range<usize>, kind: UnitKind, words: String) {
    if !words.is_empty() {
        units.push(Unit { range, kind, words });
    }
}

/// What is on a line, and where it leads.
#[derive(Default)]
struct Gathered {
    text: String,
    targets: Vec<String>,
}

impl Gathered {
    fn inlines<'n>(&mut self, parent: Node<'n>, depth: usize) {
        if depth > 2 * MOST_LEVELS {
            return;
        }
        for node in parent.children() {
            let value = node.data().value.clone();
            match &value {
                NodeValue::Text(text) => self.text.push_str(text),
                NodeValue::Code(code) => self.text.push_str(&code.literal),
                NodeValue::SoftBreak | NodeValue::LineBreak => self.text.push(' '),
                NodeValue::HtmlInline(html) => {
                    let is_break = html.to_ascii_lowercase().starts_with("<br");
                    self.text.push_str(if is_break { " " } else { "" });
                }
                NodeValue::FootnoteReference(mark) => self.targets.push(format!("^{}", mark.name)),
                NodeValue::TableCell => {
                    self.inlines(node, depth + 1);
                    self.text.push(' ');
                }
                NodeValue::Link(link) | NodeValue::Image(link) => {
                    self.inlines(node, depth + 1);
                    self.text
                        .push_str(if link.title.is_empty() { "" } else { " " });
                    self.text.push_str(&link.title);
                    let is_picture = matches!(value, NodeValue::Image(_));
                    let sign = if is_picture { '!' } else { '→' };
                    self.targets.push(format!("{sign}{}", link.url));
                }
                _ => self.inlines(node, depth + 1),
            }
        }
    }
}

/// Whether a text is the same words to the parser as they stand: nothing in it may be a mark.
fn is_plain(text: &str) -> bool {
    let text = text.trim();
    let is_harmless =
        |letter: char| letter.is_alphanumeric() || " .,;:?()%/«»'\"–§".contains(letter);
    text.chars().all(is_harmless)
        && !text.starts_with(|letter: char| letter.is_ascii_digit())
        && !text.contains("://")
        && !text.contains("www.")
}

/// The words of a text that has no marks but those that stray: each word once parted by a space, signs alone
/// and what cannot be seen left out.
fn cleaned(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let is_word =
            word.contains(|letter: char| letter.is_alphanumeric() || "%§&+€$".contains(letter));
        if !is_word || word == "+" {
            continue;
        }
        if !cleaned.is_empty() {
            cleaned.push(' ');
        }
        let seen = word.chars().filter(|letter| {
            !matches!(
                letter,
                '*' | '_' | '~' | '#' | '|' | '\\' | '`' | '\u{ad}' | '\u{200b}'
                    ..='\u{200d}' | '\u{2060}' | '\u{feff}'
            )
        });
        cleaned.extend(seen);
    }
    cleaned
}

/// HTML without its tags.
fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut is_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_tag = true,
            '>' if is_tag => {
                is_tag = false;
                text.push(' ');
            }
            letter if !is_tag => text.push(letter),
            _ => {}
        }
    }
    text
}
