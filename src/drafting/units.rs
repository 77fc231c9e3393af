//! A passage as it is sent: letters that are words to the machine, and marks that it leaves alone.
//!
//! In: a passage's parts and how each is written in its file, which may say a letter otherwise than the text
//! does. Out: letters and marks.

use std::ops::Range;

use crate::markdown::{Part, PartKind, Passage, SourceText};

use super::stream::is_plain;

/// A unit of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// A letter.
    Letter(char),
    /// What is left as it is written.
    Fixed(String),
    /// A mark as it is written, around words.
    Open(String),
    /// The mark that closes it.
    Close(String),
}

/// How a piece of a text is written in its file.
pub fn written<'s>(file: &'s str, words: &SourceText, piece: Range<usize>) -> &'s str {
    let span = words.origin.span(piece.start, piece.end);
    &file[span.start..span.end]
}

/// The units of a passage of the text.
pub fn units(file: &str, words: &SourceText, passage: &Passage) -> Vec<Unit> {
    let mut units = Vec::new();
    for Part { kind, range } in &passage.parts {
        let whole = || written(file, words, range.clone()).to_owned();
        match kind {
            PartKind::Words => letters(file, words, range.clone(), &mut units),
            PartKind::Open => units.push(Unit::Open(whole())),
            PartKind::Close => units.push(Unit::Close(whole())),
            PartKind::Fixed => units.push(Unit::Fixed(whole())),
        }
    }
    joined(without_empty_marks(units))
}

fn letters(file: &str, words: &SourceText, piece: Range<usize>, units: &mut Vec<Unit>) {
    for (at, letter) in words.text[piece.clone()].char_indices() {
        let at = piece.start + at;
        let raw = written(file, words, at..at + letter.len_utf8());
        // A place to divide the word is none in another word.
        let in_word = |next: Option<char>| next.is_some_and(char::is_alphabetic);
        let after = words.text[at + letter.len_utf8()..piece.end].chars().next();
        let before = words.text[piece.start..at].chars().next_back();
        if letter == '\u{ad}' && in_word(before) && in_word(after) {
            continue;
        }
        let is_second_space = letter == ' ' && matches!(units.last(), Some(Unit::Letter(' ')));
        // A line of a TOML text may end in a backslash, which belongs to no letter.
        let (own, rest) = match raw.strip_prefix(letter) {
            Some(rest) => (true, rest),
            None => (letter.is_alphanumeric(), ""),
        };
        if own && is_plain(letter) && !is_second_space {
            units.push(Unit::Letter(letter));
            if !rest.is_empty() {
                units.push(Unit::Fixed(rest.to_owned()));
            }
        } else {
            units.push(Unit::Fixed(raw.to_owned()));
        }
    }
}

/// Marks around nothing that is sent stay as they are: no words could tell where they belong.
fn without_empty_marks(units: Vec<Unit>) -> Vec<Unit> {
    let mut kept: Vec<Unit> = Vec::new();
    let mut open = Vec::new();
    for unit in units {
        if matches!(unit, Unit::Open(_)) {
            open.push(kept.len());
        }
        let closes = matches!(unit, Unit::Close(_));
        kept.push(unit);
        let Some(start) = closes.then(|| open.pop()).flatten() else {
            continue;
        };
        let has_words =
            |unit: &Unit| matches!(unit, Unit::Letter(letter) if letter.is_alphanumeric());
        if !kept[start..].iter().any(has_words) {
            let inside: String = kept.drain(start..).map(as_written).collect();
            kept.push(Unit::Fixed(inside));
        }
    }
    kept
}

/// Marks that are together are one, and a space at the edge of marks around words is one too: it belongs
/// to no word that would show on which side.
fn joined(units: Vec<Unit>) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::new();
    let space = || Unit::Fixed(" ".to_owned());
    for unit in units {
        match (joined.last_mut(), unit) {
            (Some(Unit::Fixed(before)), Unit::Fixed(text)) => before.push_str(&text),
            (Some(Unit::Open(_)), Unit::Letter(' ')) => joined.push(space()),
            (Some(last @ Unit::Letter(' ')), close @ Unit::Close(_)) => {
                *last = space();
                joined.push(close);
            }
            (_, unit) => joined.push(unit),
        }
    }
    joined
}

fn as_written(unit: Unit) -> String {
    match unit {
        Unit::Letter(letter) => letter.to_string(),
        Unit::Fixed(text) | Unit::Open(text) | Unit::Close(text) => text,
    }
}
