//! Footnotes before parsing, and the order in which notes are read.
//!
//! Markdown takes `[^lai-2013]` for plain words when nothing in the text defines it, but here it may
//! cite `references.toml`. So every name without a definition is given an empty one in front of the
//! text, and comes out of the parser as a mark.

use std::collections::{BTreeMap, BTreeSet};

use comrak::nodes::{AstNode, NodeValue};

use super::foreign::{Foreign, set_apart};
use super::spans::{Barred, Shifted};
use crate::clean::line_starts;

/// A text made ready for the parser.
#[derive(Debug)]
pub struct Prepared {
    /// What to parse.
    pub markdown: String,
    /// Where its lines begin.
    pub line_starts: Vec<usize>,
    /// How many bytes are in front of the author's text.
    pub added: usize,
    /// How many lines those are.
    pub added_lines: usize,
    /// How many bytes of the author's text are left out at its beginning.
    pub skipped: usize,
    /// The passages in a third language whose tags stand around blocks.
    pub foreign: Vec<Foreign>,
    /// Names that the text defines itself, and where in it.
    pub defined: BTreeMap<String, Vec<usize>>,
    /// The paragraphs that begin with definitions of addresses.
    pub(super) shifted: Vec<Shifted>,
    /// The cells in which bars are escaped.
    pub(super) barred: Vec<Barred>,
}

impl Prepared {
    /// A text as it is.
    pub fn plain(text: &str) -> Self {
        Self {
            markdown: text.to_owned(),
            line_starts: line_starts(text),
            added: 0,
            added_lines: 0,
            skipped: 0,
            foreign: Vec::new(),
            defined: BTreeMap::new(),
            shifted: Vec::new(),
            barred: Vec::new(),
        }
    }

    /// Where a byte of what is parsed is in the author's text; none in front of that.
    pub fn own(&self, at: usize) -> Option<usize> {
        Some(at.checked_sub(self.added)? + self.skipped)
    }
}

/// Gives every undefined name a definition.
pub fn prepare(text: &str) -> Prepared {
    let skipped = text.len() - text.trim_start().len();
    let text = &text[skipped..];
    let mut named = BTreeSet::new();
    let mut defined: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let (notes, _) = opened(line);
        for (at, _) in line.match_indices("[^") {
            let rest = &line[at + 2..];
            let end = rest.find(|letter: char| letter.is_whitespace() || "[]".contains(letter));
            let Some(end) = end.filter(|&end| end > 0 && rest[end..].starts_with(']')) else {
                continue;
            };
            let name = &rest[..end];
            if notes.contains(&at) {
                defined
                    .entry(name.to_owned())
                    .or_default()
                    .push(skipped + line_start + at);
            } else {
                named.insert(name.to_owned());
            }
        }
        line_start += line.len();
    }
    let mut markdown = String::new();
    for name in named.iter().filter(|name| !defined.contains_key(*name)) {
        markdown.push_str(&format!("[^{name}]: .\n\n"));
    }
    let (added, added_lines) = (markdown.len(), markdown.matches('\n').count());
    let (set, mut foreign) = set_apart(text);
    markdown.push_str(&set);
    for passage in &mut foreign {
        for range in [&mut passage.open, &mut passage.close] {
            *range = range.start + skipped..range.end + skipped;
        }
    }
    Prepared {
        foreign,
        line_starts: line_starts(&markdown),
        markdown,
        added,
        added_lines,
        skipped,
        defined,
        shifted: Vec::new(),
        barred: Vec::new(),
    }
}

/// Where the marks of the notes stand that a line begins with, in a quotation or a list too, and what follows all
/// such marks.
pub fn opened(line: &str) -> (Vec<usize>, usize) {
    let mut notes = Vec::new();
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '>']);
        if let Some(inside) = note(rest) {
            notes.push(line.len() - rest.len());
            rest = inside;
            continue;
        }
        let numbered = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let inside = match numbered.len() < rest.len() {
            true => numbered.strip_prefix(['.', ')']),
            false => rest.strip_prefix(['-', '*', '+']),
        };
        match inside.filter(|inside| inside.starts_with([' ', '\t'])) {
            Some(inside) => rest = inside,
            None => return (notes, line.len() - rest.len()),
        }
    }
}

/// What stands behind the mark of a note that a line begins with.
fn note(line: &str) -> Option<&str> {
    let (name, inside) = line.strip_prefix("[^")?.split_once(']')?;
    let is_name =
        !name.is_empty() && !name.contains(|letter: char| letter.is_whitespace() || letter == '[');
    inside.strip_prefix(':').filter(|_| is_name)
}

/// A note's name, and where it is defined.
pub type Named<'n> = (String, &'n AstNode<'n>);

/// A text's notes in an order in which each is after those that it cites, as far as they do not
/// cite each other.
pub fn cited_first<'n>(defined: Vec<Named<'n>>) -> Vec<Named<'n>> {
    let nodes: BTreeMap<_, _> = defined.iter().cloned().collect();
    let mut begun = BTreeSet::new();
    let mut ordered = Vec::new();
    let mut waiting: Vec<(String, bool)> = defined
        .into_iter()
        .rev()
        .map(|(name, _)| (name, false))
        .collect();
    while let Some((name, is_done)) = waiting.pop() {
        let Some(&node) = nodes.get(&name) else {
            continue;
        };
        if is_done {
            ordered.push((name, node));
        } else if begun.insert(name.clone()) {
            waiting.push((name, true));
            for below in node.descendants() {
                if let NodeValue::FootnoteReference(mark) = &below.data().value {
                    waiting.push((mark.name.clone(), false));
                }
            }
        }
    }
    ordered
}
