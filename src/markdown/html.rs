//! HTML in a text: what has a sure meaning is converted, the rest is shown as text and reported once a pair.

use std::collections::BTreeMap;

use super::Place;
use super::convert::{Converter, Node};
use super::lines::without_comments;
use super::tag::Tag;
use super::tree::{Block, Inline};
use crate::diagnostic::{Diagnostics, findings};
use crate::source::Span;

/// So many pairs of a tag are reported one by one; more are one finding, at the first.
const MOST_OF_A_TAG: usize = 5;

/// The most open tags among which the one that a closing tag belongs to is looked for.
const MOST_OPEN: usize = 100;

/// A tag that waits for the one that closes it.
#[derive(Debug)]
pub struct OpenTag {
    name: String,
    /// Whether it shows nothing, so that the closing one shows nothing either.
    is_silent: bool,
}

/// A tag that is shown as text: its name, and where it stands.
pub type Shown = (String, Span);

impl Converter<'_, '_> {
    /// A tag in a line.
    pub(super) fn tag<'n>(&mut self, node: Node<'n>, html: &str) -> Option<Inline> {
        let rest = without_comments(html);
        if rest.is_empty() {
            return None;
        }
        let span = self.span(node);
        let Some((tag, _)) = Tag::first(&rest) else {
            self.html.push((String::new(), span));
            return Some(Inline::Text(rest));
        };
        if tag.name == "br" {
            if self.place != Place::Line {
                return Some(Inline::Break);
            }
            self.html.push((tag.name, span));
            return Some(Inline::Text(" ".to_owned()));
        }
        let is_silent = self.follow(&tag, span);
        (!is_silent).then_some(Inline::Text(rest))
    }

    /// A block of HTML.
    pub(super) fn html<'n>(&mut self, node: Node<'n>, html: &str) -> Option<Block> {
        let rest = without_comments(html);
        let rest = rest.trim();
        let span = self.span(node);
        let mut words = String::new();
        let mut names = Vec::new();
        let told = self.html.len();
        let mut at = 0;
        while let Some(letter) = rest[at..].chars().next() {
            match Tag::first(&rest[at..]) {
                Some((tag, length)) => {
                    if !self.follow(&tag, span) && !matches!(tag.name.as_str(), "br" | "wbr") {
                        words.push_str(&rest[at..at + length]);
                    }
                    names.push(tag.name);
                    at += length;
                }
                None => {
                    words.push(letter);
                    at += letter.len_utf8();
                }
            }
        }
        // One block is one fault, whatever is in it.
        self.html.truncate(told + 1);
        let words = words.trim();
        if names == ["hr"] && words.starts_with('<') {
            self.html.truncate(told);
            return Some(Block::Rule);
        }
        if words.is_empty() {
            self.html.truncate(told);
            return None;
        }
        if names.is_empty() {
            self.html.push((String::new(), span));
        }
        Some(Block::Paragraph {
            inlines: vec![Inline::Text(words.to_owned())],
            span,
        })
    }

    /// Keeps account of what is open, and tells whether a tag shows nothing.
    fn follow(&mut self, tag: &Tag<'_>, span: Span) -> bool {
        if tag.closes {
            let from = self.tags.len().saturating_sub(MOST_OPEN);
            let open = self.tags[from..]
                .iter()
                .rposition(|open| open.name == tag.name);
            return match open {
                Some(open) => self.tags.remove(from + open).is_silent,
                None => {
                    self.html.push((tag.name.clone(), span));
                    false
                }
            };
        }
        let is_silent = tag.is_place() || tag.name == "wbr";
        if !tag.is_alone {
            self.tags.push(OpenTag {
                name: tag.name.clone(),
                is_silent,
            });
        }
        if !is_silent && !matches!(tag.name.as_str(), "br") {
            self.html.push((tag.name.clone(), span));
        }
        is_silent
    }
}

/// Tells which tags are shown: each pair, or the first of very many.
pub fn tell(diagnostics: &mut Diagnostics, shown: Vec<Shown>) {
    let mut names: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for (name, span) in shown {
        names.entry(name).or_default().push(span);
    }
    for (name, spans) in names {
        if spans.len() > MOST_OF_A_TAG {
            diagnostics.push(findings::raw_html(spans[0], &name, spans.len() - 1));
            continue;
        }
        for span in spans {
            diagnostics.push(findings::raw_html(span, &name, 0));
        }
    }
}
