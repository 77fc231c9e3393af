//! Why the program that translates gave no answer.

use crate::cli::translations::Silent;
use crate::diagnostic::machine::reason;
use crate::wording::{Message, say};

/// What is wrong, and what to do.
pub fn silent(silent: &Silent) -> Message {
    match silent {
        Silent::NotInstalled => say!("apertium-not-installed"),
        Silent::NoMode(mode) => say!("apertium-without-mode", mode = mode.to_string()),
        Silent::Slow(seconds) => say!("apertium-slow", seconds = seconds.to_string()),
        Silent::Failed(words) if words.is_empty() => say!("apertium-silent"),
        Silent::Failed(words) => say!("apertium-no-answer", words = words.clone()),
        Silent::Io(error) => say!("apertium-not-started", why = reason(error)),
    }
}
