//! The fingerprint that a wording is recognized by.

use std::borrow::Cow;
use std::fmt;

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

/// The fingerprint of a wording: the same for the same words on every system, whatever the Unicode form,
/// the line ends and the white space between them. That of [`Fingerprint::of_words`] does not depend on the marks of
/// markdown either; that of [`Fingerprint::of`] does. 64 bits of SHA-256: enough that two wordings of one strategy
/// never share one by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of words whose marks of markdown are taken away.
    pub fn of_words(words: &str) -> Self {
        Growing::default().with(words)
    }

    /// The fingerprint of a text as it is written, its marks included: what earlier versions recorded in the lock.
    pub fn of(text: &str) -> Self {
        Self::of_hash(Sha256::new_with_prefix(normal(text)))
    }

    fn of_hash(hash: Sha256) -> Self {
        let bytes: [u8; 32] = hash.finalize().into();
        let first = bytes.first_chunk().expect("a hash of 32 bytes has 8");
        Self(u64::from_be_bytes(*first))
    }

    /// As it is in the lock: sixteen hexadecimal digits, in small letters.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.len() == 16
            && text
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        digits.then(|| u64::from_str_radix(text, 16).ok().map(Self))?
    }

    /// Its first digits: a name for what has none of its own.
    pub fn short(self) -> String {
        format!("{:08x}", self.0 >> 32)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.0)
    }
}

/// Words that more follow.
pub struct Growing(Sha256);

impl Default for Growing {
    fn default() -> Self {
        // No text that is written begins with this.
        Self(Sha256::new_with_prefix("\u{1}"))
    }
}

impl Growing {
    /// The fingerprint of all words so far and of these.
    pub fn with(&mut self, words: &str) -> Fingerprint {
        let words = normal(words);
        if !words.is_empty() {
            self.0.update(" ");
            self.0.update(words);
        }
        Fingerprint::of_hash(self.0.clone())
    }
}

/// A text with composed letters and one blank between its words.
fn normal(text: &str) -> String {
    // Below U+0300 everything is composed.
    let composed: Cow<'_, str> = match text.bytes().all(|byte| byte < 0xcc) {
        true => text.into(),
        false => text.nfc().collect(),
    };
    let words: Vec<&str> = composed.split_whitespace().collect();
    words.join(" ")
}
