//! Markdown to a typed tree with places; the only user of comrak.
//!
//! In: what an author wrote, and where. Out: a [`RichText`] or [`RichLine`] that can always be shown,
//! whatever was wrong with it; what was wrong is pushed. Looks nothing up: whether a link's record
//! exists is for `check` to say.

mod columns;
mod convert;
mod empty;
mod escape;
mod footnotes;
mod foreign;
mod headings;
mod html;
mod inlines;
mod lines;
mod links;
mod lost;
mod meant;
mod numbered;
mod passages;
mod pieces;
mod place;
mod scan;
mod spans;
mod spellings;
mod stray;
mod tag;
pub mod tree;
mod units;
pub mod unparse;
mod words;

use comrak::Arena;
use comrak::options::{Extension, Options};

use crate::diagnostic::{Diagnostics, findings};
use crate::source::Span;
use convert::Converter;
pub use empty::{Silence, silence};
pub use escape::{escaped, guarded, without_links};
pub use foreign::is_language;
pub use lines::printable;
pub use links::{names_a_user, target};
pub use passages::{Part, PartKind, Passage, passages};
pub use pieces::{Piece, pieces};
pub use place::{Origin, SourceText};
pub use spellings::spellings;
use tree::{Block, Inline, RichLine, RichText};
pub use units::{Unit, UnitKind, bare_words, joined, units_of};
pub use words::{SeenText, seen};

/// Nesting deeper than this is no text that a person wrote, and would exhaust the stack.
const MOST_LEVELS: usize = 24;

/// Where a text stands, which decides what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A markdown file: headings from the second level.
    Prose,
    /// A `text` key in TOML: no headings.
    Key,
    /// A name or a heading: one line without links, footnotes or pictures.
    Line,
}

/// Reads a text of blocks.
pub fn text(diagnostics: &mut Diagnostics, written: &SourceText, place: Place) -> RichText {
    let span = written.span();
    let blocks = if too_deep(&written.text) {
        diagnostics.push(findings::nested_too_deep(span, MOST_LEVELS));
        vec![Block::Paragraph {
            inlines: vec![Inline::Text(written.text.clone())],
            span,
        }]
    } else {
        blocks(diagnostics, written, place)
    };
    RichText {
        blocks,
        span,
        notices: Vec::new(),
    }
}

/// Reads a name or heading. What does not belong in one is a finding, and its words are kept.
pub fn line(diagnostics: &mut Diagnostics, written: &SourceText) -> RichLine {
    let text = text(diagnostics, written, Place::Line);
    let mut inlines = Vec::new();
    let mut place: Option<Span> = None;
    for block in text.blocks {
        if !inlines.is_empty() {
            inlines.push(Inline::Text(" ".to_owned()));
        }
        match block {
            Block::Paragraph {
                inlines: words,
                span,
            }
            | Block::Heading {
                inlines: words,
                span,
                ..
            } => {
                inlines.extend(words);
                place.get_or_insert(span).end = span.end;
            }
            // A list, a quote or a table: show what was written, with its marks.
            _ => {
                place = None;
                inlines = vec![Inline::Text(
                    written
                        .text
                        .split_whitespace()
                        .collect::<Vec<_>>()
                        .join(" "),
                )];
                break;
            }
        }
    }
    RichLine {
        inlines,
        span: place.unwrap_or(text.span),
        told: None,
    }
}

fn blocks(diagnostics: &mut Diagnostics, written: &SourceText, place: Place) -> Vec<Block> {
    let meant = meant::read(&written.text, place);
    let told = meant.told.into_iter();
    let told = told.map(|(kind, range)| (kind, written.origin.span(range.start, range.end)));
    let told = told.collect();
    let written = &SourceText {
        origin: written.origin.through(&meant.steps),
        text: meant.text,
    };
    let mut prepared = footnotes::prepare(&written.text);
    let arena = Arena::new();
    let root = prepared.parse(&arena);
    let mut converter = Converter::new(diagnostics, written, &prepared, place);
    converter.stray = told;
    converter.document(root)
}

fn options() -> Options<'static> {
    Options {
        extension: Extension {
            table: true,
            strikethrough: true,
            autolink: true,
            footnotes: true,
            ..Extension::default()
        },
        ..Options::default()
    }
}

/// A cheap look before parsing: a line that opens more blocks than a person nests.
fn too_deep(text: &str) -> bool {
    text.lines().any(|line| {
        let marks = line.trim_start();
        if marks.is_empty() {
            return false;
        }
        let end = marks
            .find(|letter: char| !matches!(letter, '>' | '-' | '*' | '+' | ' ' | '\t'))
            .unwrap_or(marks.len());
        // A thematic break is a run of one mark.
        let opened = marks[..end].split_whitespace().collect::<String>();
        let quotes = opened.matches('>').count();
        let lists = marks[..end]
            .split_whitespace()
            .filter(|mark| mark.len() == 1)
            .count();
        let is_break = end == marks.len() && !opened.contains('>');
        let indent = line.len() - marks.len();
        !is_break && (quotes > MOST_LEVELS || lists > MOST_LEVELS) || indent > 8 * MOST_LEVELS
    })
}
