//! The texts of a strategy as they are written, by the record they are in.
//!
//! A text is one that has a wording of its own in at least one language: what is written once for both has nothing
//! to follow, unless a machine wrote it, nor has an address.

use std::ops::{Deref, Range};
use std::sync::Arc;

use super::fingerprint::Fingerprint;
use crate::markdown::{self, Piece, SourceText, Unit};

/// What kind of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// A name or heading: one line of inline marks.
    Line,
    /// A `text` key: paragraphs, lists, links.
    Text,
    /// A piece of a markdown file.
    Prose,
}

/// A text in one language. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Wording(Arc<Worded>);

/// A text in one language, with its place, its units and its fingerprints.
#[derive(Debug)]
pub struct Worded {
    /// As it is written, and where.
    pub words: SourceText,
    /// What it says, unit by unit; their places are those in the words.
    pub units: Vec<Unit>,
    /// Its words without their marks.
    pub bare: String,
    /// The fingerprint of its words, which does not depend on its marks.
    pub fingerprint: Fingerprint,
    /// The fingerprint that earlier versions recorded, of the text with its marks.
    pub written: Fingerprint,
}

impl Deref for Wording {
    type Target = Worded;

    fn deref(&self) -> &Worded {
        &self.0
    }
}

impl Wording {
    /// The wording of these words.
    pub fn new(words: SourceText) -> Self {
        let units = markdown::units_of(&words.text);
        Self::of(words, units)
    }

    fn of(words: SourceText, units: Vec<Unit>) -> Self {
        let mut bare = markdown::joined(&units);
        if bare.is_empty() {
            bare = words.text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        Self(Arc::new(Worded {
            fingerprint: Fingerprint::of_words(&bare),
            written: Fingerprint::of(&words.text),
            units,
            bare,
            words,
        }))
    }

    /// The words of one of its units.
    pub fn unit(&self, index: usize) -> Self {
        let unit = &self.units[index];
        let origin = &self.words.origin;
        let span = origin.span(unit.range.start, unit.range.end);
        let words = SourceText::plain(span, &self.words.text[unit.range.clone()]);
        let mut own = unit.clone();
        own.range = 0..words.text.len();
        Self::of(words, vec![own])
    }

    /// The fingerprint of its words without some of its units.
    pub fn without(&self, gone: &[usize]) -> Fingerprint {
        let units = self.units.iter().enumerate();
        let kept = units.filter(|(index, _)| !gone.contains(index));
        Fingerprint::of_words(&markdown::joined(kept.map(|(_, unit)| unit)))
    }
}

/// A text of a record.
#[derive(Debug)]
pub struct Field {
    /// Its key in the record.
    pub name: &'static str,
    /// What kind of text it is.
    pub kind: TextKind,
    /// Its wordings, bokmål first.
    pub wordings: [Option<Wording>; 2],
    /// The words that are written once for both languages instead.
    pub once: Option<SourceText>,
}

/// A text that is written once for both languages: followed only where a machine wrote it.
#[derive(Debug, Clone)]
pub struct Once {
    /// The key that it would have in the lock.
    pub key: String,
    /// The file or folder it belongs to.
    pub part: String,
    /// What kind of text it is.
    pub kind: TextKind,
    /// Its words.
    pub words: SourceText,
}

/// The texts of a record, which are renamed and moved together.
#[derive(Debug)]
pub struct Group {
    /// The file or folder it belongs to: `strategy.toml`, `areas/<id>/`.
    pub part: String,
    /// What the keys of its texts begin with, the record's name left out:
    /// `areas/<id>/area.toml#goals.`
    pub family: String,
    /// The record's own name, which is unique in its family; empty for a file's own keys; none for a record
    /// that has no name, and is recognized by its words.
    pub name: Option<String>,
    /// Its texts; none where it is prose.
    pub fields: Vec<Field>,
    /// The prose of two markdown files, bokmål first.
    pub prose: Option<[Option<Prose>; 2]>,
}

impl Group {
    /// The wordings of its texts, or of the pieces of its prose.
    pub fn wordings(&self) -> impl Iterator<Item = &Wording> {
        let fields = self.fields.iter().flat_map(|field| &field.wordings);
        let prose = self.prose.iter().flatten().flatten();
        let pieces = prose.flat_map(|prose| &prose.pieces);
        fields.flatten().chain(pieces.map(|piece| &piece.wording))
    }
}

/// A markdown file.
#[derive(Debug)]
pub struct Prose {
    /// The whole of it.
    pub words: SourceText,
    /// Its pieces in their order.
    pub pieces: Vec<ProsePiece>,
}

/// A piece of a markdown file.
#[derive(Debug, Clone)]
pub struct ProsePiece {
    /// Its words.
    pub wording: Wording,
    /// Its bytes in the file.
    pub range: Range<usize>,
}

impl Prose {
    /// The pieces of a file.
    pub fn new(words: &SourceText) -> Self {
        let pieces = markdown::pieces(&words.text).into_iter();
        let pieces = pieces.map(|Piece { range, units, .. }| ProsePiece {
            wording: wording_of(words, range.clone(), units),
            range,
        });
        Self {
            pieces: pieces.collect(),
            words: words.clone(),
        }
    }

    /// The wording of some pieces, all that lies between them included; none where there are no pieces.
    pub fn wording(&self, pieces: &[usize]) -> Option<Wording> {
        let (&first, &last) = (pieces.first()?, pieces.last()?);
        if first == last {
            return Some(self.pieces[first].wording.clone());
        }
        let range = self.pieces[first].range.start..self.pieces[last].range.end;
        let units = pieces.iter().flat_map(|&at| {
            let piece = &self.pieces[at];
            piece.wording.units.iter().map(|unit| {
                let by = piece.range.start;
                Unit {
                    range: unit.range.start + by..unit.range.end + by,
                    ..unit.clone()
                }
            })
        });
        Some(wording_of(&self.words, range, units.collect()))
    }
}

/// The wording of a part of a file, with units that are in the file.
fn wording_of(words: &SourceText, range: Range<usize>, mut units: Vec<Unit>) -> Wording {
    for unit in &mut units {
        unit.range = unit.range.start - range.start..unit.range.end - range.start;
    }
    Wording::of(part(words, range), units)
}

/// A part of words that are in their file as they are.
fn part(words: &SourceText, range: Range<usize>) -> SourceText {
    SourceText::plain(
        words.origin.span(range.start, range.end),
        &words.text[range],
    )
}
