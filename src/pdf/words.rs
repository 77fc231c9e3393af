//! Words that no line has room for, given places to be broken at: addresses, file names, endless words.
//!
//! Words have places to be divided at already, by `joints`; what is left has no such place.

use std::borrow::Cow;

#[cfg(feature = "pdf")]
use serde_json::Value;

/// Where a line may be broken, without a hyphen.
pub const BREAK: char = '\u{200b}';
/// The longest run of signs that has room everywhere.
const LONGEST: usize = 18;
/// The longest word that has: what is longer and cannot be divided is broken anywhere.
const LONGEST_WORD: usize = 30;
/// How many signs are together where there is no better place.
const TOGETHER: usize = 10;

/// Gives every endless word among the texts places to be broken at.
#[cfg(feature = "pdf")]
pub fn make_breakable(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Cow::Owned(broken) = breakable(text) {
                *text = broken;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(make_breakable),
        Value::Object(fields) => fields
            .iter_mut()
            .filter(|(key, _)| !is_name(key))
            .for_each(|(_, value)| make_breakable(value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether the value of a key names something, and is not text that is set.
#[cfg(feature = "pdf")]
pub fn is_name(key: &str) -> bool {
    matches!(
        key,
        "path"
            | "cover_image"
            | "url"
            | "file"
            | "logo"
            | "fonts"
            | "typefaces"
            | "label"
            | "id"
            | "lang"
            | "type"
            | "key"
            | "paper"
            | "plain_title"
            | "plain_motto"
            | "plain_publisher"
    )
}

/// A text with places to break its endless words at.
pub fn breakable(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST || !text.split(char::is_whitespace).any(is_endless) {
        return Cow::Borrowed(text);
    }
    let mut broken = String::with_capacity(text.len() + 8);
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if !is_endless(word) {
            broken.push_str(piece);
            continue;
        }
        let mut together = 0;
        let mut signs = piece.chars().peekable();
        while let Some(sign) = signs.next() {
            broken.push(sign);
            together += 1;
            let parts = matches!(sign, '.' | '@' | '_' | '/' | '-' | '&' | '=' | '?' | '+');
            let last = signs.peek().is_none_or(|next| next.is_whitespace());
            if !last && (parts && together > 3 || together >= TOGETHER) {
                broken.push(BREAK);
                together = 0;
            }
        }
    }
    Cow::Owned(broken)
}

/// Whether a word has a long part that cannot be divided.
fn is_endless(word: &str) -> bool {
    if word.len() <= LONGEST || word.starts_with("http") {
        return false;
    }
    // A line may be broken after a hyphen.
    word.split(['-', '–', '\u{ad}', BREAK]).any(|part| {
        let core = part.trim_matches(|sign: char| !sign.is_alphanumeric());
        let letters = core.chars().count();
        let is_word = core.chars().all(char::is_alphabetic);
        letters > if is_word { LONGEST_WORD } else { LONGEST }
    })
}
