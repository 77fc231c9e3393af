//! The words of a text: where they stand, and how each is looked up.
//!
//! Every word of every text goes through here for each rule on words, so what can be told by a byte is.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// The words of a text: runs of letters and digits.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            text.as_bytes().get(at)?;
            let length = word_length(&text[at..]);
            let start = at;
            if length > 0 {
                at += length;
                return Some(start..at);
            }
            at = text.ceil_char_boundary(at + 1);
        }
    })
}

/// Bytes of the word that a text begins with; 0 where it begins with none.
pub fn word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let letter = text[at..].chars().next();
        match letter.filter(|letter| !letter.is_ascii() && letter.is_alphanumeric()) {
            Some(letter) => at += letter.len_utf8(),
            None => break,
        }
    }
    at
}

/// A word in small letters.
pub fn lowered(word: &str) -> Cow<'_, str> {
    let bytes = word.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'A'..=b'Z' => return Cow::Owned(word.to_lowercase()),
            // The small letters from "ß" to "ÿ", as "æ", "ø" and "å".
            0xc3 if bytes[at + 1] >= 0x9f => at += 2,
            byte if byte.is_ascii() => at += 1,
            _ => return Cow::Owned(word.to_lowercase()),
        }
    }
    Cow::Borrowed(word)
}

/// What is known of words in small letters. Most words that are looked up are not there, which their first
/// byte and their length tell.
#[derive(Debug)]
pub struct WordMap<V> {
    known: HashMap<String, V>,
    /// By the first byte, a bit for each length; the last one is for all that are longer.
    lengths: [u32; 256],
}

impl<V> Default for WordMap<V> {
    fn default() -> Self {
        Self {
            known: HashMap::new(),
            lengths: [0; 256],
        }
    }
}

impl<V> WordMap<V> {
    /// What is known of a word, to be set.
    pub fn entry(&mut self, word: &str) -> Entry<'_, String, V> {
        let (first, length) = place(word);
        self.lengths[first] |= length;
        self.known.entry(word.to_owned())
    }

    /// What is known of a word.
    pub fn get(&self, word: &str) -> Option<&V> {
        let (first, length) = place(word);
        match self.lengths[first] & length {
            0 => None,
            _ => self.known.get(word),
        }
    }
}

fn place(word: &str) -> (usize, u32) {
    let first = word.as_bytes().first().copied().unwrap_or(0);
    (usize::from(first), 1 << word.len().min(31))
}

/// Whether a word is inside a sentence, so that a capital is its own: not first in its line, and not
/// after the end of a sentence, a colon or a dash.
pub fn is_inside_sentence(text: &str, at: usize) -> bool {
    let opening = |letter: char| matches!(letter, ' ' | '«' | '"' | '“' | '(' | '[' | '*' | '_');
    let before = text[..at].trim_end_matches(opening);
    before.ends_with(|letter: char| letter.is_alphanumeric() || matches!(letter, ',' | '»' | ')'))
}
