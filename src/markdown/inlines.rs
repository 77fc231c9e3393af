//! What stands on a line, from the parser's tree to ours.

use std::sync::Arc;

use comrak::nodes::NodeValue;

use super::convert::{Converter, Node};
use super::lines::{printable, tidy, with_dashes};
use super::links::{decoded, target, without_query};
use super::tree::{Footnote, Inline, plain};
use super::{MOST_LEVELS, Place};
use crate::diagnostic::findings;

impl Converter<'_, '_> {
    /// The inlines below a node, as they are shown.
    pub(super) fn line<'n>(&mut self, node: Node<'n>) -> Vec<Inline> {
        self.look(node);
        let mut inlines = self.inlines(node);
        tidy(&mut inlines, self.in_quote);
        inlines
    }

    pub(super) fn inlines<'n>(&mut self, parent: Node<'n>) -> Vec<Inline> {
        if self.depth >= 2 * MOST_LEVELS {
            let span = self.span(parent);
            self.diagnostics
                .push(findings::nested_too_deep(span, MOST_LEVELS));
            return Vec::new();
        }
        self.depth += 1;
        let inlines = parent
            .children()
            .filter_map(|node| self.inline(node))
            .collect();
        self.depth -= 1;
        inlines
    }

    pub(super) fn inline<'n>(&mut self, node: Node<'n>) -> Option<Inline> {
        let value = node.data().value.clone();
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
                Inline::Link {
                    target: target(&link.url),
                    inlines,
                    span,
                }
            }
            NodeValue::Image(image) => {
                let span = self.span(node);
                let alt = plain(&self.inlines(node)).trim().to_owned();
                if self.place == Place::Line {
                    self.diagnostics.push(findings::not_in_a_line(span));
                    return Some(Inline::Text(alt));
                }
                if alt.is_empty() {
                    self.diagnostics.push(findings::image_without_alt(span));
                }
                Inline::Image {
                    path: decoded(without_query(&image.url)),
                    alt,
                    span,
                }
            }
            NodeValue::FootnoteReference(mark) => {
                let span = self.mark_span(node, &mark.name);
                if self.place == Place::Line {
                    self.diagnostics.push(findings::not_in_a_line(span));
                    return None;
                }
                Inline::Footnote(match self.notes.get(&mark.name) {
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
}
