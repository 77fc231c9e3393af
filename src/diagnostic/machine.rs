//! Errors of the operating system, in the language of messages: the system's own words are English and technical.

use std::io::{Error, ErrorKind};

use crate::source::Refusal;
use crate::wording::{Message, say};

/// The reason of an error, for parentheses. Rare errors keep the system's own words.
pub fn reason(error: &Error) -> Message {
    reason_of(&Refusal::from(error))
}

/// The same, of what was kept of an error.
pub fn reason_of(refusal: &Refusal) -> Message {
    match refusal.kind {
        ErrorKind::NotFound => say!("machine-not-found"),
        ErrorKind::PermissionDenied => say!("machine-permission-denied"),
        ErrorKind::NotADirectory => say!("machine-not-a-directory"),
        ErrorKind::IsADirectory => say!("machine-is-a-directory"),
        ErrorKind::TooManyLinks => say!("machine-too-many-links"),
        ErrorKind::AlreadyExists => say!("machine-already-exists"),
        ErrorKind::StorageFull => say!("machine-storage-full"),
        ErrorKind::ReadOnlyFilesystem => say!("machine-read-only-filesystem"),
        ErrorKind::WouldBlock => say!("machine-would-block"),
        ErrorKind::OutOfMemory => say!("machine-out-of-memory"),
        ErrorKind::AddrInUse => say!("machine-addr-in-use"),
        ErrorKind::AddrNotAvailable => say!("machine-addr-not-available"),
        _ => say!("machine-other", words = refusal.words.as_str()),
    }
}
