//! Elements without words, which are left out of site and PDF, and reported.
//!
//! Also puts links right: none in another, and no note's mark in one, for both are links themselves.

use super::Place;
use super::convert::Converter;
use super::place::SourceText;
use super::tree::{Block, Footnote, Inline};
use super::words::seen;
use crate::diagnostic::{Diagnostics, findings};
use crate::source::Span;
use crate::terminal::is_blank;

/// Why a text shows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// It is a comment only.
    Comment,
    /// It has no words.
    NoWords,
}

/// Why a text of TOML shows nothing, where it does not.
pub fn silence(written: &SourceText, place: Place) -> Option<Silence> {
    // What has words needs no parser; a letter may be named by its words, too.
    if !written.text.contains('&') && seen(&written.text).words.contains(char::is_alphanumeric) {
        return None;
    }
    let blocks = super::text(&mut Diagnostics::default(), written, place).blocks;
    let shows = match place {
        Place::Line => blocks.iter().any(says_something_in),
        _ => blocks.iter().any(is_shown),
    };
    let is_comment = written.text.contains("<!--");
    match (shows, is_comment) {
        (true, _) => None,
        (false, true) => Some(Silence::Comment),
        (false, false) => Some(Silence::NoWords),
    }
}

/// Whether there is anything in it that a reader can see.
pub fn has_words(text: &str) -> bool {
    let is_unseen =
        |letter: char| letter.is_whitespace() || letter.is_control() || is_blank(letter);
    !text.chars().all(is_unseen)
}

/// Whether inlines have words; a picture has the words that stand in for it.
pub fn says_something(inlines: &[Inline], pictures: bool) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => has_words(text),
        Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
            says_something(inner, pictures)
        }
        Inline::Link { inlines, .. } | Inline::Foreign { inlines, .. } => {
            says_something(inlines, pictures)
        }
        Inline::Image { alt, .. } => pictures && has_words(alt),
        Inline::Footnote(_) | Inline::Break => false,
    })
}

/// Whether inlines show anything: words, a picture or a note's mark.
pub fn shows_something(inlines: &[Inline]) -> bool {
    says_something(inlines, true)
        || inlines.iter().any(|inline| match inline {
            Inline::Image { .. } | Inline::Footnote(_) => true,
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                shows_something(inner)
            }
            Inline::Link { inlines, .. } | Inline::Foreign { inlines, .. } => {
                shows_something(inlines)
            }
            _ => false,
        })
}

/// Whether a block shows anything.
pub fn is_shown(block: &Block) -> bool {
    match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
            shows_something(inlines)
        }
        Block::List { items, .. } => items.iter().flatten().any(is_shown),
        Block::Quote { blocks, source } => source.is_some() || blocks.iter().any(is_shown),
        Block::Table { header, rows, .. } => {
            let mut cells = std::iter::once(header)
                .chain(rows)
                .flat_map(|row| &row.cells);
            cells.any(|cell| shows_something(cell))
        }
        Block::Code { text, .. } => has_words(text),
        Block::Rule => false,
    }
}

fn says_something_in(block: &Block) -> bool {
    match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
            says_something(inlines, false)
        }
        // Told as what a name cannot hold.
        _ => true,
    }
}

impl Converter<'_, '_> {
    /// Leaves out links without words and marks around nothing, and takes out of links what is one itself.
    pub(super) fn settle(&mut self, inlines: &mut Vec<Inline>) {
        let mut settled = Vec::with_capacity(inlines.len());
        for inline in std::mem::take(inlines) {
            match inline {
                Inline::Link {
                    target,
                    mut inlines,
                    span,
                } => {
                    let mut notes = Vec::new();
                    unlink(&mut inlines, &mut notes);
                    if says_something(&inlines, true) {
                        settled.push(Inline::Link {
                            target,
                            inlines,
                            span,
                        });
                    } else if shows_something(&inlines) {
                        // A picture without alternative text, which is reported.
                        settled.extend(inlines);
                    } else {
                        self.diagnostics.push(findings::empty_link(span));
                    }
                    settled.extend(notes.into_iter().map(Inline::Footnote));
                }
                Inline::Emph(inner) => self.settle_in(inner, &mut settled, Inline::Emph),
                Inline::Strong(inner) => self.settle_in(inner, &mut settled, Inline::Strong),
                Inline::Strike(inner) => self.settle_in(inner, &mut settled, Inline::Strike),
                Inline::Foreign { lang, inlines } => {
                    let wrap = |inlines| Inline::Foreign { lang, inlines };
                    self.settle_in(inlines, &mut settled, wrap);
                }
                other => settled.push(other),
            }
        }
        *inlines = settled;
    }

    fn settle_in(
        &mut self,
        mut inner: Vec<Inline>,
        settled: &mut Vec<Inline>,
        wrap: impl FnOnce(Vec<Inline>) -> Inline,
    ) {
        self.settle(&mut inner);
        if shows_something(&inner) {
            settled.push(wrap(inner));
        } else {
            settled.extend(inner);
        }
    }

    /// The blocks of each item, those that show nothing told and, where nothing counts them, left out.
    pub(super) fn without_empty(
        &mut self,
        items: Vec<(Span, Vec<Block>)>,
        is_numbered: bool,
    ) -> Vec<Vec<Block>> {
        let mut kept = Vec::with_capacity(items.len());
        for (span, blocks) in items {
            let is_empty = blocks.is_empty();
            if is_empty {
                self.diagnostics
                    .push(findings::empty_item(span, is_numbered));
            }
            if !is_empty || is_numbered {
                kept.push(blocks);
            }
        }
        kept
    }
}

/// Makes words of links in a link, and takes the marks of notes out of it.
pub(super) fn unlink(inlines: &mut Vec<Inline>, notes: &mut Vec<Footnote>) {
    let mut kept = Vec::with_capacity(inlines.len());
    for mut inline in std::mem::take(inlines) {
        match &mut inline {
            Inline::Link { inlines, .. } => {
                unlink(inlines, notes);
                kept.append(inlines);
                continue;
            }
            Inline::Emph(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Foreign { inlines: inner, .. } => unlink(inner, notes),
            _ => {}
        }
        match inline {
            Inline::Footnote(note) => notes.push(note),
            other => kept.push(other),
        }
    }
    *inlines = kept;
}
