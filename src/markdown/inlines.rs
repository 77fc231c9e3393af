//! Converts the inline elements of the parser's tree to ours.

use std::sync::Arc;

use comrak::nodes::{NodeLink, NodeValue};

use super::convert::{Converter, MOST_MARKS, MOST_PIECES, Node};
use super::empty::{has_words, unlink};
use super::foreign;
use super::lines::{printable, tidy, with_dashes};
use super::links::{decoded, target, without_query};
use super::tree::{Footnote, Inline, plain, walk_inlines};
use super::{MOST_LEVELS, Place};
use crate::diagnostic::findings;

/// Letters between two spaces. Marks upon a letter count too: what shapes them takes 65,535 bytes for one place.
const MOST_OF_A_WORD: usize = 5_000;

fn is_endless(word: &str) -> bool {
    word.len() > MOST_OF_A_WORD && word.chars().count() > MOST_OF_A_WORD
}

impl Converter<'_, '_> {
    /// The inlines below a node, as they are shown.
    pub(super) fn line<'n>(&mut self, node: Node<'n>) -> Vec<Inline> {
        self.look(node);
        let mut inlines = self.inlines(node);
        self.finish(node, &mut inlines);
        inlines
    }

    /// Makes of the inlines of a paragraph or a heading what is shown.
    pub(super) fn finish<'n>(&mut self, node: Node<'n>, inlines: &mut Vec<Inline>) {
        self.settle(inlines);
        tidy(inlines, self.in_quote);
        let mut pieces = 0;
        walk_inlines(inlines, &mut |_| pieces += 1);
        if pieces > MOST_PIECES {
            let span = self.first_line(node);
            self.diagnostics
                .push(findings::too_many_pieces(span, MOST_PIECES));
            inlines.clear();
        } else if plain(inlines).split_whitespace().any(is_endless) {
            let span = self.first_line(node);
            self.diagnostics
                .push(findings::word_too_long(span, MOST_OF_A_WORD));
            inlines.clear();
        }
    }

    pub(super) fn inlines<'n>(&mut self, parent: Node<'n>) -> Vec<Inline> {
        let nodes: Vec<Node<'n>> = parent.children().collect();
        self.deeper(parent, |converter| converter.row(&nodes))
    }

    /// What is in a node, one level deeper; nothing below the deepest, which is reported.
    fn deeper<'n>(
        &mut self,
        node: Node<'n>,
        inside: impl FnOnce(&mut Self) -> Vec<Inline>,
    ) -> Vec<Inline> {
        if self.depth >= 2 * MOST_LEVELS {
            let span = self.span(node);
            self.diagnostics
                .push(findings::nested_too_deep(span, MOST_LEVELS));
            return Vec::new();
        }
        self.depth += 1;
        let inlines = inside(self);
        self.depth -= 1;
        inlines
    }

    /// The inlines of nodes beside each other, those between the tags of a third language in one.
    fn row<'n>(&mut self, nodes: &[Node<'n>]) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut at = 0;
        let closings = foreign::closings(nodes);
        while let Some(&node) = nodes.get(at) {
            let opened = match &node.data().value {
                NodeValue::HtmlInline(html) => foreign::opens(html),
                _ => None,
            };
            let passage = opened.and_then(|(_, lang)| Some((lang, *closings.get(&at)?)));
            if let Some((lang, close)) = passage {
                self.check_language(self.span(node), &lang);
                let between = &nodes[at + 1..close];
                let inlines_between = self.deeper(node, |converter| converter.row(between));
                inlines.push(Inline::Foreign {
                    lang,
                    inlines: inlines_between,
                });
                at = close + 1;
                continue;
            }
            let value = node.data().value.clone();
            match value {
                NodeValue::Image(image) => self.image(node, *image, &mut inlines),
                value => inlines.extend(self.inline(node, value)),
            }
            at += 1;
        }
        inlines
    }

    fn inline<'n>(&mut self, node: Node<'n>, value: NodeValue) -> Option<Inline> {
        Some(match value {
            NodeValue::Text(text) => Inline::Text(with_dashes(printable(text.into_owned()))),
            // Kept as a line end until the block is whole: a quote's source begins on a line.
            NodeValue::SoftBreak => Inline::Text("\n".to_owned()),
            NodeValue::LineBreak => Inline::Break,
            NodeValue::Code(code) => Inline::Code(printable(code.literal)),
            NodeValue::Emph => Inline::Emph(self.inlines(node)),
            NodeValue::Strong => Inline::Strong(self.inlines(node)),
            NodeValue::Strikethrough => Inline::Strike(self.inlines(node)),
            NodeValue::HtmlInline(html) => return self.tag(node, &html),
            NodeValue::Link(link) => {
                let span = self.span(node);
                let inlines = self.inlines(node);
                if self.place == Place::Line {
                    self.diagnostics.push(findings::not_in_a_line(span));
                    return Some(Inline::Text(plain(&inlines)));
                }
                self.check_title(span, &link.title, &inlines);
                Inline::Link {
                    target: target(&link.url),
                    inlines,
                    span,
                }
            }
            NodeValue::FootnoteReference(mark) => {
                let span = self.span(node);
                if self.place == Place::Line {
                    self.diagnostics.push(findings::not_in_a_line(span));
                    return None;
                }
                self.marks += 1;
                if self.marks > MOST_MARKS {
                    if self.marks == MOST_MARKS + 1 {
                        self.diagnostics
                            .push(findings::too_many_notes(span, MOST_MARKS));
                    }
                    return None;
                }
                let note = self.notes.get(&mark.name);
                // A note without words has been reported.
                if note.is_some_and(|note| note.blocks.is_empty()) {
                    return None;
                }
                Inline::Footnote(match note {
                    Some(note) => {
                        self.note_level = self.note_level.max(note.level);
                        self.note_count = self.note_count.saturating_add(note.count);
                        Footnote::Own {
                            definition: note.span,
                            blocks: Arc::clone(&note.blocks),
                            span,
                        }
                    }
                    None => Footnote::Reference {
                        id: mark.name.clone(),
                        span,
                    },
                })
            }
            _ => return None,
        })
    }

    /// A picture, and behind it the notes whose marks are in its alternative text: that has room for words only.
    fn image<'n>(&mut self, node: Node<'n>, image: NodeLink, into: &mut Vec<Inline>) {
        let span = self.span(node);
        let mut inner = self.inlines(node);
        let mut notes = Vec::new();
        unlink(&mut inner, &mut notes);
        let mut alt = String::new();
        walk_inlines(&inner, &mut |inline| match inline {
            Inline::Text(words) | Inline::Code(words) => alt.push_str(words),
            Inline::Break => alt.push(' '),
            Inline::Image {
                alt: words, span, ..
            } => {
                alt.push_str(words);
                self.diagnostics.push(findings::picture_in_a_picture(*span));
            }
            _ => {}
        });
        let alt = alt.trim().to_owned();
        if self.place == Place::Line {
            self.diagnostics.push(findings::not_in_a_line(span));
            into.push(Inline::Text(alt));
            return;
        }
        if alt.is_empty() {
            self.diagnostics.push(findings::image_without_alt(span));
        }
        let caption = printable(image.title).trim().to_owned();
        into.push(Inline::Image {
            path: decoded(without_query(&image.url)),
            alt,
            caption: Some(caption).filter(|caption| has_words(caption)),
            span,
        });
        into.extend(notes.into_iter().map(Inline::Footnote));
    }
}
