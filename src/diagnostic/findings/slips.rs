//! The messages for slips in TOML of people who are used to other notations.

use super::FaultKind;
use crate::wording::{Message, say};

/// What is wrong; what to write belongs to it.
pub fn words(kind: &FaultKind) -> Message {
    match kind {
        FaultKind::Conflict => say!("syntax-conflict"),
        FaultKind::Comment => say!("syntax-comment"),
        FaultKind::Semicolon => say!("syntax-semicolon"),
        FaultKind::NoOpenBracket => say!("syntax-no-open-bracket"),
        FaultKind::BrokenString => say!("syntax-broken-string"),
        FaultKind::Backslash => say!("syntax-backslash"),
        FaultKind::Norwegian => say!("syntax-norwegian"),
        FaultKind::Brackets => say!("syntax-brackets"),
        FaultKind::NoHeader | FaultKind::HeaderInComment => say!("syntax-record-twice"),
        _ => say!("syntax-other"),
    }
}
