//! What the machine says went wrong, in three languages: its own words are English, and few know them.

use std::io::{Error, ErrorKind};

/// A reason, to stand in parentheses. What is rare is told in the machine's own words.
pub fn reason(error: &Error) -> [String; 3] {
    let words = match error.kind() {
        ErrorKind::NotFound => ["finnes ikke", "finst ikkje", "it is not there"],
        ErrorKind::PermissionDenied => ["ingen tilgang", "ingen tilgang", "no access"],
        ErrorKind::NotADirectory => ["ikke en mappe", "ikkje ei mappe", "not a folder"],
        ErrorKind::IsADirectory => [
            "en mappe, ikke en fil",
            "ei mappe, ikkje ei fil",
            "a folder, not a file",
        ],
        ErrorKind::TooManyLinks => [
            "en snarvei på veien dit",
            "ein snarveg på vegen dit",
            "a link on the way there",
        ],
        ErrorKind::AlreadyExists => ["finnes fra før", "finst frå før", "it is there already"],
        ErrorKind::StorageFull => ["disken er full", "disken er full", "the disk is full"],
        ErrorKind::ReadOnlyFilesystem => [
            "disken kan bare leses",
            "disken kan berre lesast",
            "the disk can only be read",
        ],
        ErrorKind::WouldBlock => [
            "et annet program skriver der",
            "eit anna program skriv der",
            "another program writes there",
        ],
        ErrorKind::OutOfMemory => ["for lite minne", "for lite minne", "too little memory"],
        ErrorKind::AddrInUse => [
            "et annet program bruker den",
            "eit anna program brukar han",
            "another program uses it",
        ],
        ErrorKind::AddrNotAvailable => [
            "maskinen har ikke denne adressen",
            "maskina har ikkje denne adressa",
            "the machine does not have this address",
        ],
        _ => return [error.to_string(), error.to_string(), error.to_string()],
    };
    words.map(str::to_owned)
}
