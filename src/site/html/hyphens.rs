//! Soft hyphens in the long words of titles, names and labels.
//!
//! Most browsers hyphenate running text themselves, but Chromium often comes without Norwegian
//! patterns, and a compound of twenty letters at a heading's size breaks anywhere, or not at all, on
//! a phone. So only long words get them, and never near their ends. In: text. Out: the same with
//! U+00AD in it, which screen readers, searches and copying pass over.

use hypher::Lang;

/// In titles, words of fewer letters fit everywhere.
const LONG: usize = 14;
/// In running text, which browsers hyphenate where they can, only what fits on no phone.
const VERY_LONG: usize = 22;
/// The fewest letters before and after a hyphen.
const ENDS: usize = 5;
/// Longer than any word: what a line of a hundred thousand letters is, patterns do not know.
const LONGEST: usize = 200;
const SOFT_HYPHEN: char = '\u{ad}';

/// The same as [`soften`] for words in a third language, where they are.
pub fn soften_in(foreign: Option<&str>, text: &str) -> String {
    soften_from(LONG, text, patterns(foreign))
}

/// The same as [`soften_text`] for words in a third language, where they are.
pub fn soften_text_in(foreign: Option<&str>, text: &str) -> String {
    soften_from(VERY_LONG, text, patterns(foreign))
}

/// How words of a language are divided, where that is known.
fn patterns(foreign: Option<&str>) -> Option<Lang> {
    let Some(code) = foreign else {
        return Some(Lang::Norwegian);
    };
    let code = code.split('-').next().unwrap_or(code).to_ascii_lowercase();
    Lang::from_iso(<[u8; 2]>::try_from(code.as_bytes()).ok()?)
}

/// A title, name or label with soft hyphens in its long words.
pub fn soften(text: &str) -> String {
    soften_in(None, text)
}

/// Running text with soft hyphens in its longest words.
pub fn soften_text(text: &str) -> String {
    soften_text_in(None, text)
}

fn soften_from(long: usize, text: &str, patterns: Option<Lang>) -> String {
    let Some(patterns) = patterns else {
        return text.to_owned();
    };
    // An address is read and copied letter by letter.
    if text.contains("://") || text.contains('@') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for piece in text.split_inclusive(|letter: char| !letter.is_alphabetic()) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphabetic());
        let length = word.chars().count();
        // What has soft hyphens of its author's is left alone, for they end its pieces.
        if (long..=LONGEST).contains(&length) {
            let syllables = hypher::hyphenate_bounded(word, patterns, ENDS, ENDS);
            for (index, syllable) in syllables.enumerate() {
                if index > 0 {
                    out.push(SOFT_HYPHEN);
                }
                out.push_str(syllable);
            }
            out.push_str(&piece[word.len()..]);
        } else {
            out.push_str(piece);
        }
    }
    out
}
