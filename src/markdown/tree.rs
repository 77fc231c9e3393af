//! The tree that a text becomes, and that site and PDF both walk.
//!
//! Plain data. Links are still the author's words here ([`Target`]); `check` has looked them all up by
//! the time a `Strategy` exists.

use std::collections::BTreeMap;
use std::sync::Arc;

pub use crate::schema::RecordKind;
use crate::source::Span;

/// A text: blocks below each other.
#[derive(Debug, Clone, PartialEq)]
pub struct RichText {
    /// The blocks in order; none only for an empty text.
    pub blocks: Vec<Block>,
    /// Where it is written.
    pub span: Span,
    /// Notices to its readers on how it relates to the other language's wording, in the order of the blocks.
    pub notices: Vec<Notice>,
}

impl RichText {
    /// The notices at a block, or after the last one.
    pub fn told_at(&self, block: usize) -> impl Iterator<Item = &Notice> {
        let last = self.blocks.len();
        let at = move |notice: &&Notice| notice.block.min(last) == block;
        self.notices.iter().filter(at)
    }

    /// That the other language has more before a block, or after the last one.
    pub fn more_at(&self, block: usize) -> Option<&Notice> {
        self.told_at(block)
            .find(|notice| notice.told == TranslationNotice::Incomplete)
    }

    /// The notice about a block's own wording.
    pub fn told_of(&self, block: usize) -> Option<&Notice> {
        self.told_at(block).find(|notice| {
            matches!(
                notice.told,
                TranslationNotice::Stale | TranslationNotice::Draft
            )
        })
    }

    /// Whether the block before it has the same notice about its wording.
    pub fn told_before(&self, block: usize) -> bool {
        // A break has no notices.
        let is_rule = |&before: &usize| matches!(self.blocks[before], Block::Rule);
        let before = (0..block).rev().find(|before| !is_rule(before));
        let told = |block| self.told_of(block).map(|notice| notice.told);
        before.and_then(told) == told(block)
    }

    /// Whether a machine wrote any of it, and nobody has reviewed that.
    pub fn is_draft(&self) -> bool {
        let mut notices = self.notices.iter();
        notices.any(|notice| notice.told == TranslationNotice::Draft)
    }
}

/// A notice to readers about a part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The index of the block it concerns. [`TranslationNotice::Incomplete`] is before the block, and may stand
    /// after the last one.
    pub block: usize,
    /// What they are told.
    pub told: TranslationNotice,
    /// Names the part: the same in both languages, another for every part of the strategy. Letters,
    /// digits and `-` only.
    pub anchor: String,
}

/// How a wording relates to the other language's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TranslationNotice {
    /// The other one has changed since the two were last reviewed together, this one has not.
    Stale,
    /// A machine wrote it, and nobody has reviewed it.
    Draft,
    /// The other one has more here.
    Incomplete,
    /// Nothing: readers of the other language are led here.
    Counterpart,
}

/// A name or a heading: inline marks only.
#[derive(Debug, Clone, PartialEq)]
pub struct RichLine {
    /// What is on the line.
    pub inlines: Vec<Inline>,
    /// Where its words are written.
    pub span: Span,
    /// The notice to its readers on how it relates to the other language's wording.
    pub told: Option<TranslationNotice>,
}

impl RichLine {
    /// Whether a machine wrote it, and nobody has reviewed that.
    pub fn is_draft(&self) -> bool {
        self.told == Some(TranslationNotice::Draft)
    }
}

impl RichText {
    /// Where its blocks are written.
    pub fn places(&self) -> BlockPlaces {
        let mut places = BlockPlaces {
            count: self.blocks.len(),
            ..BlockPlaces::default()
        };
        for (at, block) in self.blocks.iter().enumerate() {
            places.starts.extend(block.start().map(|start| (start, at)));
            walk_blocks(std::slice::from_ref(block), &mut |inline| {
                if let Inline::Footnote(Footnote::Own { definition, .. }) = inline {
                    places.notes.entry(definition.start).or_insert(at);
                }
            });
        }
        places
    }
}

/// Where the blocks of a text, and the notes in them, are written.
#[derive(Debug, Default)]
pub struct BlockPlaces {
    count: usize,
    /// The first byte of each block's words in the file, in order, and the block's index.
    starts: Vec<(usize, usize)>,
    /// The first byte of each note, and the index of the first block that has its mark.
    notes: BTreeMap<usize, usize>,
}

impl BlockPlaces {
    /// The index of the first block that is written at or after a place, or has a note that is; the number
    /// of blocks where none is.
    pub fn block_at(&self, place: Span) -> usize {
        let from = place.start;
        let noted = self.notes.range(from..place.end.max(from));
        let after = self.starts.partition_point(|(start, _)| *start < from);
        let after = self.starts.get(after).map(|(_, at)| *at);
        let noted = noted.map(|(_, at)| *at).min();
        noted.or(after).unwrap_or(self.count)
    }
}

impl Block {
    /// Where its first words are written, in the file; none where it has none.
    pub fn start(&self) -> Option<usize> {
        match self {
            Self::Paragraph { span, .. } | Self::Heading { span, .. } | Self::Code { span, .. } => {
                Some(span.start)
            }
            Self::List { items, .. } => items.iter().flatten().find_map(Self::start),
            Self::Quote { blocks, source } => {
                let source = || source.as_ref().map(|source| source.span.start);
                blocks.iter().find_map(Self::start).or_else(source)
            }
            Self::Table { header, .. } => Some(header.span.start),
            Self::Rule => None,
        }
    }
}

/// A block of text. Where words stand, their block knows where they are written, from its first
/// character to its last.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        inlines: Vec<Inline>,
        /// Where it is written.
        span: Span,
    },
    /// A heading inside prose. Levels begin at 2 and never skip one: `check` tells the author, the
    /// tree is put right.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The anchor: made from the words, unique within the text.
        slug: String,
        /// Its words.
        inlines: Vec<Inline>,
        /// Where it is written.
        span: Span,
    },
    /// A list.
    List {
        /// The first number of an ordered list; none for bullets.
        start: Option<usize>,
        /// Whether its items stand close together, without paragraph distance.
        tight: bool,
        /// The items' blocks.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// What is said.
        blocks: Vec<Block>,
        /// Who says it: the last line, where it began with a dash (the dash is left out).
        source: Option<RichLine>,
    },
    /// A table with one header row.
    Table {
        /// Alignment of each column.
        columns: Vec<Align>,
        /// The header.
        header: Row,
        /// The rows below it.
        rows: Vec<Row>,
    },
    /// A thematic break.
    Rule,
    /// Preformatted text; raw HTML ends up here too, as text.
    Code {
        /// The text as it is written.
        text: String,
        /// Where it is written.
        span: Span,
    },
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// As many as the table has columns.
    pub cells: Vec<Vec<Inline>>,
    /// Where it is written.
    pub span: Span,
}

/// How a table's column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// To the left, which is also the default.
    Left,
    /// Centred.
    Center,
    /// To the right.
    Right,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis.
    Emph(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck out.
    Strike(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
        /// Its words.
        inlines: Vec<Inline>,
        /// Its mark in the source.
        span: Span,
    },
    /// A picture.
    Image {
        /// Its path from the strategy's folder.
        path: String,
        /// Its alternative text.
        alt: String,
        /// What is written below it: its title in markdown.
        caption: Option<String>,
        /// Its mark in the source.
        span: Span,
    },
    /// A footnote's mark.
    Footnote(Footnote),
    /// Words in a third language.
    Foreign {
        /// The language's code, as BCP 47 has it.
        lang: String,
        /// The words.
        inlines: Vec<Inline>,
    },
    /// A forced line break.
    Break,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An address outside: `http`, `https`, `mailto` or `tel`.
    Url(String),
    /// A record of the strategy.
    Record(RecordRef),
    /// A heading of the same text, by its slug.
    Heading(String),
    /// A file under `assets/`.
    File {
        /// Its path, as the file is called.
        path: String,
        /// What is after it for a browser, as addresses are written: `?v=2`, `#page=3`.
        suffix: String,
    },
    /// Anything else: a finding, so never seen after `check`.
    Unknown(String),
}

/// A record that a text names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordRef {
    /// What kind it is.
    pub kind: RecordKind,
    /// Its id; empty for the platform.
    pub id: String,
}

/// What a footnote's mark stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Footnote {
    /// A source of `references.toml`.
    Reference {
        /// Its id.
        id: String,
        /// The mark in the text.
        span: Span,
    },
    /// A note defined in the same text; marks with the same `definition` share a number.
    Own {
        /// Where the note is defined, which tells notes apart.
        definition: Span,
        /// The note.
        blocks: Arc<Vec<Block>>,
        /// The mark in the text.
        span: Span,
    },
}

/// Calls `visit` for every inline of the blocks, in reading order, notes included.
pub fn walk_blocks(blocks: &[Block], visit: &mut dyn FnMut(&Inline)) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
                walk_inlines(inlines, visit);
            }
            Block::List { items, .. } => items.iter().for_each(|item| walk_blocks(item, visit)),
            Block::Quote { blocks, source } => {
                walk_blocks(blocks, visit);
                if let Some(source) = source {
                    walk_inlines(&source.inlines, visit);
                }
            }
            Block::Table { header, rows, .. } => {
                for row in std::iter::once(header).chain(rows) {
                    row.cells.iter().for_each(|cell| walk_inlines(cell, visit));
                }
            }
            Block::Rule | Block::Code { .. } => {}
        }
    }
}

/// Calls `visit` for every inline, in reading order.
pub fn walk_inlines(inlines: &[Inline], visit: &mut dyn FnMut(&Inline)) {
    for inline in inlines {
        visit(inline);
        match inline {
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                walk_inlines(inner, visit);
            }
            Inline::Link { inlines, .. } | Inline::Foreign { inlines, .. } => {
                walk_inlines(inlines, visit);
            }
            Inline::Footnote(Footnote::Own { blocks, .. }) => walk_blocks(blocks, visit),
            _ => {}
        }
    }
}

/// The captions of the pictures of a paragraph that holds nothing but pictures; none for any other.
pub fn pictures(inlines: &[Inline]) -> impl Iterator<Item = Option<&str>> {
    let is_picture = |inline: &Inline| match inline {
        Inline::Image { .. } | Inline::Break => true,
        Inline::Text(text) => text.trim().is_empty(),
        _ => false,
    };
    let only = inlines.iter().all(is_picture);
    inlines.iter().filter_map(move |inline| match inline {
        Inline::Image { caption, .. } if only => Some(caption.as_deref()),
        _ => None,
    })
}

/// The words of a line without any marks, and without its footnotes.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(&mut text, inlines);
    text
}

fn push_plain(text: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                push_plain(text, inner);
            }
            Inline::Link { inlines, .. } | Inline::Foreign { inlines, .. } => {
                push_plain(text, inlines);
            }
            Inline::Break => text.push(' '),
            Inline::Image { .. } | Inline::Footnote(_) => {}
        }
    }
}

/// Says of all words of a block that they are in a third language.
pub fn set_language(block: &mut Block, lang: &str) {
    match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
            set_language_of(inlines, lang);
        }
        Block::List { items, .. } => {
            let blocks = items.iter_mut().flatten();
            blocks.for_each(|block| set_language(block, lang));
        }
        Block::Quote { blocks, source } => {
            blocks
                .iter_mut()
                .for_each(|block| set_language(block, lang));
            if let Some(source) = source {
                set_language_of(&mut source.inlines, lang);
            }
        }
        Block::Table { header, rows, .. } => {
            let rows = std::iter::once(header).chain(rows);
            let cells = rows.flat_map(|row| &mut row.cells);
            cells.for_each(|cell| set_language_of(cell, lang));
        }
        Block::Rule | Block::Code { .. } => {}
    }
}

/// Says of the words of a line that they are in a third language. A picture alone has none.
pub fn set_language_of(inlines: &mut Vec<Inline>, lang: &str) {
    if !plain(inlines).trim().is_empty() {
        *inlines = vec![Inline::Foreign {
            lang: lang.to_owned(),
            inlines: std::mem::take(inlines),
        }];
    }
}
