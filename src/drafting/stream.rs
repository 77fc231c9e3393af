//! The form in which Apertium takes and gives a text: what it is to leave alone is in brackets and keeps
//! its place, what belongs to words is in double brackets before them and follows them.
//!
//! In: pieces of texts. Out: one stream; and the other way. Whatever a text holds, none of it can be taken
//! for a mark of the form: letters that mean something there are told by [`is_plain`] and never sent.
//!
//! The form: <https://wiki.apertium.org/wiki/Apertium_stream_format>.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

/// What ends a text.
const END: &str = " .[]";

/// What is sent, in the making.
#[derive(Debug, Default)]
pub struct Stream {
    text: String,
    last: usize,
}

/// A piece of what came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A mark that was left alone, by its number.
    Mark(usize),
    /// Words, or what stands between words.
    Words(ReturnedWords),
}

impl Piece {
    /// The mark's number.
    pub fn mark(&self) -> Option<usize> {
        match self {
            Self::Mark(number) => Some(*number),
            Self::Words(_) => None,
        }
    }
}

/// Words that came back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReturnedWords {
    /// The words.
    pub text: String,
    /// The numbers of what they belong to.
    pub groups: BTreeSet<usize>,
    /// The same, and of what they were read as one with.
    pub near: BTreeSet<usize>,
    /// Whether they are one word that is not known, or that could not be inflected.
    pub is_unknown: bool,
}

/// Whether a letter can be sent as a part of the words. Others could be taken for marks of the form, or come
/// back as another letter; they are left out of the stream as marks.
pub fn is_plain(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, ' ' | '/') || is_punctuation(letter)
}

fn is_punctuation(letter: char) -> bool {
    matches!(
        letter,
        '.' | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | '('
            | ')'
            | '-'
            | '–'
            | '—'
            | '…'
            | '%'
            | '&'
            | '§'
            | '+'
            | '\''
            | '"'
            | '«'
            | '»'
            | '“'
            | '”'
            | '„'
            | '‑'
    )
}

impl Stream {
    /// A number that nothing in the stream has.
    pub fn number(&mut self) -> usize {
        self.last += 1;
        self.last
    }

    /// Puts in a mark that is left alone; its number.
    pub fn mark(&mut self) -> usize {
        let number = self.number();
        let _ = write!(self.text, "[{number}]");
        number
    }

    /// Puts in words that belong to the groups. Plain letters only.
    pub fn words(&mut self, words: &str, groups: &[usize]) {
        if groups.is_empty() || words.trim().is_empty() {
            self.push(words);
            return;
        }
        let start = words.len() - words.trim_start().len();
        let end = words.trim_end().len();
        self.push(&words[..start]);
        let numbers: Vec<_> = groups.iter().map(|group| format!("t:g:{group}")).collect();
        let _ = write!(self.text, "[[{}]]", numbers.join("; "));
        self.push(&words[start..end]);
        self.text.push_str("[[/]]");
        self.push(&words[end..]);
    }

    /// Ends what is read as one, so that the words after it are none of its sentence. Set apart, for «10.» may
    /// be read as one word, and be a part of what follows.
    pub fn end(&mut self) {
        self.text.push_str(END);
    }

    /// What is to be sent.
    pub fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    fn push(&mut self, words: &str) {
        for letter in words.chars().filter(|&letter| is_plain(letter)) {
            if letter == '/' {
                self.text.push('\\');
            }
            self.text.push(letter);
        }
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answered {
    pieces: Vec<Piece>,
    /// Where each mark stands that came back once.
    places: BTreeMap<usize, usize>,
    /// Where the words of each group begin, and where they end.
    extents: BTreeMap<usize, Range<usize>>,
}

impl Answered {
    /// Reads what came back; none when it is not in the form.
    pub fn read(stream: &str) -> Option<Self> {
        let pieces = pieces(stream)?;
        let mut places = BTreeMap::new();
        let mut twice = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let Some(mark) = piece.mark() else { continue };
            if places.insert(mark, at).is_some() {
                twice.push(mark);
            }
        }
        places.retain(|mark, _| !twice.contains(mark));
        let mut extents: BTreeMap<usize, Range<usize>> = BTreeMap::new();
        for (at, piece) in pieces.iter().enumerate() {
            if let Piece::Words(words) = piece {
                for &group in &words.near {
                    extents.entry(group).or_insert(at..at + 1).end = at + 1;
                }
            }
        }
        Some(Self {
            pieces,
            places,
            extents,
        })
    }

    /// Whether a mark came back, and once.
    pub fn has(&self, mark: usize) -> bool {
        self.places.contains_key(&mark)
    }

    /// What stands between two marks; none where one is gone, or they have changed places.
    pub fn between(&self, first: usize, second: usize) -> Option<&[Piece]> {
        let (first, second) = (self.places.get(&first)?, self.places.get(&second)?);
        self.pieces.get(first + 1..*second)
    }

    /// Whether all words that were sent between two marks, and no others, came back between them.
    pub fn is_whole(&self, first: usize, second: usize) -> bool {
        let Some(place) = self.places.get(&first).zip(self.places.get(&second)) else {
            return false;
        };
        let mut own = self.extents.range(first..second);
        let came_back = own.all(|(_, extent)| *place.0 < extent.start && extent.end <= *place.1);
        let is_own = |piece: &Piece| match piece {
            Piece::Mark(mark) => (first..second).contains(mark),
            Piece::Words(words) => words
                .near
                .iter()
                .all(|group| (first..second).contains(group)),
        };
        came_back
            && self
                .pieces
                .get(place.0 + 1..*place.1)
                .is_some_and(|own| own.iter().all(is_own))
    }
}

/// A mark that was never sent.
const FAULT: usize = usize::MAX;

fn pieces(stream: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut groups = BTreeMap::new();
    let mut rest = stream.trim_end_matches('\n');
    while let Some(letter) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(END) {
            rest = after;
        } else if let Some(after) = rest.strip_prefix("[[/]]") {
            groups.clear();
            rest = after;
        } else if let Some(after) = rest.strip_prefix("[[") {
            let (marks, after) = after.split_once("]]")?;
            groups = named(marks)?;
            rest = after;
        } else if let Some(after) = rest.strip_prefix('[') {
            let (number, after) = after.split_once(']')?;
            pieces.push(Piece::Mark(number.parse().ok()?));
            rest = after;
        } else if let Some(after) = rest.strip_prefix(['*', '#', '@'])
            && !after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-')
        {
            // What became of these words is not known, so that their text has no draft; the others have.
            pieces.push(Piece::Mark(FAULT));
            rest = after;
        } else {
            let (length, words) = words(rest, letter, &groups)?;
            pieces.push(Piece::Words(words));
            rest = &rest[length..];
        }
    }
    Some(pieces)
}

/// The groups of a word by how often they are named: where words were read as one, those of its neighbours
/// are named too, but not as often.
fn named(marks: &str) -> Option<BTreeMap<usize, usize>> {
    let mut named = BTreeMap::new();
    for mark in marks.split("; ") {
        let number = mark.strip_prefix("t:g:")?.parse().ok()?;
        *named.entry(number).or_default() += 1;
    }
    Some(named)
}

/// The words that a stream begins with, up to a mark or the next word that is not known.
fn words(
    stream: &str,
    first: char,
    groups: &BTreeMap<usize, usize>,
) -> Option<(usize, ReturnedWords)> {
    let is_unknown = matches!(first, '*' | '#' | '@');
    let most = groups.values().max();
    let most_named = groups.iter().filter(|(_, times)| Some(*times) == most);
    let mut words = ReturnedWords {
        groups: most_named.map(|(number, _)| *number).collect(),
        near: groups.keys().copied().collect(),
        is_unknown,
        text: String::new(),
    };
    let mut at = usize::from(is_unknown);
    while let Some(letter) = stream[at..].chars().next() {
        let (letter, length) = match letter {
            '\\' => {
                let escaped = stream[at + 1..].chars().next()?;
                (escaped, 1 + escaped.len_utf8())
            }
            '[' | '*' | '#' | '@' => break,
            ' ' if stream[at..].starts_with(END) => break,
            letter => (letter, letter.len_utf8()),
        };
        let in_word = letter.is_alphanumeric() || letter == '-';
        if is_unknown && !in_word {
            break;
        }
        words.text.push(letter);
        at += length;
    }
    // A mark of a fault before nothing is none of the form.
    (at > 0 && !words.text.is_empty()).then_some((at, words))
}
