//! Places as other systems name them: paths from the repository, and a name that outlives moved lines.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest as _, Sha256};

use super::{help_name, see_also};
use crate::diagnostic::{Diagnostic, Key, MessageLang};
use crate::source::{Sources, Span};

/// Bytes of a hash that are enough to tell findings apart.
const MOST_BYTES: usize = 16;

/// A path from the repository's folder.
pub fn in_repository(prefix: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in prefix.split('/').chain(path.split('/')) {
        match part {
            "" => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A path as it stands in an address.
pub fn encoded(path: &str) -> String {
    const AS_THEY_ARE: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');
    utf8_percent_encode(path, AS_THEY_ARE).to_string()
}

/// What tells this finding from all others of the repository, in this run and in later ones: `earlier`
/// is how many of the same key stand before it.
pub fn fingerprint(prefix: &str, key: &Key, earlier: usize) -> String {
    let path = in_repository(prefix, &key.file);
    let text = format!("{}\n{path}\n{}\n{earlier}", key.rule.name(), key.what);
    let hash = Sha256::digest(text.as_bytes());
    let mut name = String::new();
    for byte in hash.iter().take(MOST_BYTES) {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

/// A finding in some lines of plain text: place and message, the help, and its other places.
pub fn lines(found: &Diagnostic, sources: &Sources, lang: MessageLang, prefix: &str) -> String {
    let place = |span: Span| {
        let (start, _) = sources.places(span);
        let path = in_repository(prefix, sources.path(span.file));
        format!("{path}:{}:{}", start.line, start.column)
    };
    let mut text = format!("{}: {}", place(found.span), found.message(lang));
    if let Some(help) = found.help_in(lang) {
        let _ = write!(text, "\n{}: {help}", help_name(lang));
    }
    for related in &found.related {
        let message = related.message(lang);
        let _ = write!(
            text,
            "\n{} {}: {message}",
            see_also(lang),
            place(related.span)
        );
    }
    text
}
