//! Failures of the program that translates.

use crate::cli::translations::ApertiumError;
use crate::diagnostic::machine::reason;
use crate::wording::{Message, say};

/// What is wrong, and what to do.
pub fn silent(silent: &ApertiumError) -> Message {
    match silent {
        ApertiumError::NotInstalled => say!("apertium-not-installed"),
        ApertiumError::NoMode(mode) => say!("apertium-without-mode", mode = mode.to_string()),
        ApertiumError::Slow(seconds) => say!("apertium-slow", seconds = seconds.to_string()),
        ApertiumError::Failed(words) if words.is_empty() => say!("apertium-silent"),
        ApertiumError::Failed(words) => say!("apertium-no-answer", words = words.clone()),
        ApertiumError::Io(error) => say!("apertium-not-started", why = reason(error)),
    }
}
