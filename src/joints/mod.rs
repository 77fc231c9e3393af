//! Where long words may be divided at a line's end, and which spaces keep what they stand between together: the
//! same in every medium.
//!
//! A compound is divided at its joints, which the lists `nb.txt` and `nn.txt` tell of, or in running text between
//! syllables, with five letters on either side. In: words as they are written. Out: the same with soft hyphens
//! (U+00AD), which searching, copying and reading aloud pass over. Looks at no width: whether a line is
//! broken there is up to the medium.

mod lists;
mod numbers;

use std::borrow::Cow;
use std::ops::Range;

use hypher::Lang;

pub use numbers::together;

/// What is in a word where it may be divided.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// Words of fewer letters are not divided in running text.
const LONG: usize = 12;
/// In titles, what has no joint is divided between syllables from this length on: it fits on no phone.
const ENDLESS: usize = 22;
/// The fewest letters before and after a hyphen between syllables.
const ENDS: usize = 5;
/// Longer than any word: what a line of a hundred thousand letters is, no list knows.
const LONGEST: usize = 64;
/// The fewest letters of a first piece and a last one, and of one between.
const LEAST: (usize, usize) = (3, 5);

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a title, name or label, where words of up to `fits` letters fit on every line and are not divided.
    Title {
        /// How many letters a word may have.
        fits: usize,
    },
    /// In running text.
    Text,
}

/// A text in Norwegian with soft hyphens in its long words, and with what belongs together kept together.
pub fn divided(text: &str, place: Place) -> Cow<'_, str> {
    match together(text) {
        Cow::Borrowed(text) => with_hyphens(text, |word| breaks(word, place)),
        Cow::Owned(text) => {
            Cow::Owned(with_hyphens(&text, |word| breaks(word, place)).into_owned())
        }
    }
}

/// A text in a third language with soft hyphens between the syllables of its long words, where it is known how
/// that language divides them.
pub fn divided_foreign<'a>(text: &'a str, code: &str) -> Cow<'a, str> {
    let code = code.split('-').next().unwrap_or(code).to_ascii_lowercase();
    let patterns = <[u8; 2]>::try_from(code.as_bytes()).ok();
    match patterns.and_then(Lang::from_iso) {
        Some(patterns) => with_hyphens(text, |word| {
            let is_long = word.chars().count() >= LONG;
            if is_long {
                syllables(word, patterns)
            } else {
                Vec::new()
            }
        }),
        None => Cow::Borrowed(text),
    }
}

/// Puts soft hyphens into each word at the byte offsets that `breaks` gives for it.
fn with_hyphens(text: &str, breaks: impl Fn(&str) -> Vec<usize>) -> Cow<'_, str> {
    if text.len() < LONG {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut written = 0;
    for word in words(text) {
        for at in breaks(&text[word.clone()]) {
            out.push_str(&text[written..word.start + at]);
            out.push(SOFT_HYPHEN);
            written = word.start + at;
        }
    }
    if written == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[written..]);
    Cow::Owned(out)
}

/// Every run of letters that no soft hyphen of its author's ends or begins.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphabetic)?;
        let more = text[start..].find(|letter: char| !letter.is_alphabetic());
        rest = more.map_or(text.len(), |more| start + more);
        Some(start..rest)
    })
    .filter(move |word| {
        let before = text[..word.start].ends_with(SOFT_HYPHEN);
        let after = text[word.end..].starts_with(SOFT_HYPHEN);
        !before && !after && (word.len() < LONG || !is_in_address(text, word))
    })
}

/// How far around a word is looked for what makes it a part of an address, in bytes.
const NEAR: usize = 200;

/// Whether a word is a part of an address, which is read and copied letter by letter.
fn is_in_address(text: &str, word: &Range<usize>) -> bool {
    let before = &text[text.floor_char_boundary(word.start.saturating_sub(NEAR))..word.start];
    let after = &text[word.end..text.floor_char_boundary(word.end + NEAR)];
    let before = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    let after = after.split(char::is_whitespace).next().unwrap_or(after);
    let around = format!("{before} {after}");
    around.contains("://") || around.contains('@') || before.starts_with("www.")
}

/// The places in a word, in bytes, where it may be divided.
fn breaks(word: &str, place: Place) -> Vec<usize> {
    let length = word.chars().count();
    let long = match place {
        Place::Title { fits } => fits + 1,
        Place::Text => LONG,
    };
    if !(long..=LONGEST).contains(&length) {
        return Vec::new();
    }
    let joints = kept(lists::joints(word), length);
    if !joints.is_empty() {
        let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        let joints = joints.into_iter().map(|joint| starts[joint]);
        return with_syllables(word, joints.collect());
    }
    match place {
        Place::Title { .. } if length < ENDLESS => Vec::new(),
        Place::Title { .. } | Place::Text => syllables(word, Lang::Norwegian),
    }
}

/// Those joints that leave no piece too short to be read by itself.
fn kept(joints: Vec<usize>, length: usize) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for joint in joints {
        let least = match kept.last() {
            None => LEAST.0,
            Some(last) => last + LEAST.1,
        };
        if joint >= least && joint + LEAST.0 <= length {
            kept.push(joint);
        }
    }
    kept
}

/// The joints of a word, and in a piece that is endless by itself the places between its syllables, in bytes.
fn with_syllables(word: &str, joints: Vec<usize>) -> Vec<usize> {
    let mut breaks = Vec::with_capacity(joints.len());
    let mut start = 0;
    for end in joints.into_iter().chain([word.len()]) {
        let piece = &word[start..end];
        if piece.chars().count() >= ENDLESS {
            breaks.extend(
                syllables(piece, Lang::Norwegian)
                    .into_iter()
                    .map(|at| start + at),
            );
        }
        breaks.push(end);
        start = end;
    }
    breaks.pop();
    breaks
}

/// The places between syllables, in bytes.
fn syllables(word: &str, patterns: Lang) -> Vec<usize> {
    if word.chars().count() > LONGEST {
        return Vec::new();
    }
    let mut at = 0;
    let mut breaks: Vec<usize> = hypher::hyphenate_bounded(word, patterns, ENDS, ENDS)
        .map(|syllable| {
            at += syllable.len();
            at
        })
        .collect();
    breaks.pop();
    breaks
}
