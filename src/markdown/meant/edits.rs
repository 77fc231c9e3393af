//! Replacements of pieces of a text before it is parsed, and the way back to the places in the original.

use std::ops::Range;

use crate::diagnostic::findings::Stray;

/// Pieces to replace, and what is to be told.
#[derive(Debug, Default)]
pub struct Edits {
    /// Pieces with what stands for them, which do not overlap.
    edits: Vec<(Range<usize>, Vec<Piece>)>,
    /// What is to be told, with its place.
    pub told: Vec<(Stray, Range<usize>)>,
}

/// A part of what stands for a piece.
#[derive(Debug, Clone)]
pub enum Piece {
    /// New letters.
    New(String),
    /// New letters that come from this place.
    From(String, usize),
}

impl Edits {
    /// Lets `with` stand for a piece.
    pub fn replace(&mut self, range: Range<usize>, with: impl Into<String>) {
        self.edits.push((range, vec![Piece::New(with.into())]));
    }

    /// Lets these stand for a piece.
    pub fn replace_with(&mut self, range: Range<usize>, with: Vec<Piece>) {
        self.edits.push((range, with));
    }

    /// Puts letters in.
    pub fn insert(&mut self, at: usize, with: &str) {
        self.replace(at..at, with);
    }

    /// Tells of a piece.
    pub fn tell(&mut self, kind: Stray, range: Range<usize>) {
        self.told.push((kind, range));
    }

    /// The text with the pieces replaced, and pairs (offset in it, offset in `text`) between which both run in
    /// step; none where nothing is replaced.
    pub fn applied(mut self, text: &str) -> Option<(String, Vec<(usize, usize)>)> {
        if self.edits.is_empty() {
            return None;
        }
        self.edits
            .sort_by_key(|(range, _)| (range.start, range.end));
        let mut new = String::with_capacity(text.len() + 64);
        let mut steps = Vec::new();
        let mut at = 0;
        for (range, pieces) in self.edits {
            if range.start < at {
                continue;
            }
            steps.push((new.len(), at));
            new.push_str(&text[at..range.start]);
            for piece in pieces {
                let (letters, from) = match piece {
                    Piece::New(letters) => (letters, range.start),
                    Piece::From(letters, from) => (letters, from),
                };
                // Every new letter leads to the piece's beginning, so that no place lies behind its end.
                for byte in 0..letters.len() {
                    steps.push((new.len() + byte, from));
                }
                new.push_str(&letters);
            }
            at = range.end;
        }
        steps.push((new.len(), at));
        new.push_str(&text[at..]);
        Some((new, steps))
    }
}
