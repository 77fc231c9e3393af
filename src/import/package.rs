//! The parts of an office document, which is a zip archive, under bounds.
//!
//! In: a file's bytes. Out: what a part holds, or in words of its own why the file is none that is read.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Unreadable;
use crate::package::{self, NoParts};

/// Bytes that are unpacked in all: what is more than a library of books is there to be too much.
const MOST_BYTES: u64 = 96 << 20;
/// Bytes of one part of text.
const MOST_OF_A_PART: u64 = 48 << 20;

/// A package.
pub struct Package {
    parts: BTreeMap<String, Arc<Vec<u8>>>,
}

impl Package {
    /// Opens a file.
    pub fn open(bytes: &[u8]) -> Result<Self, Unreadable> {
        if let Some(kind) = other_kind(bytes) {
            return Err(kind);
        }
        let parts = package::parts(bytes, MOST_BYTES, MOST_OF_A_PART).map_err(|why| match why {
            NoParts::Damaged => Unreadable::Broken,
            NoParts::Locked => Unreadable::Locked,
            NoParts::TooLarge => Unreadable::TooLarge,
        })?;
        let parts = parts.into_iter();
        let parts = parts.map(|(path, bytes)| (path, Arc::new(bytes)));
        Ok(Self {
            parts: parts.collect(),
        })
    }

    /// What a part holds.
    pub fn part(&self, path: &str) -> Option<&[u8]> {
        self.parts.get(path).map(|part| part.as_slice())
    }

    /// What a part holds, to keep; nothing where there is no such part.
    pub fn kept(&self, path: &str) -> Arc<Vec<u8>> {
        self.parts.get(path).cloned().unwrap_or_default()
    }

    /// A part as text.
    pub fn text(&self, path: &str) -> Option<String> {
        let bytes = self.part(path)?;
        // Word writes UTF-8; a few writers UTF-16 with its mark.
        let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        match utf16 {
            true => Some(encoding_rs::UTF_16LE.decode(bytes).0.into_owned()),
            false => Some(String::from_utf8_lossy(bytes).into_owned()),
        }
    }

    /// The paths of the parts.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }
}

/// What a file is that is no package, by how it begins.
fn other_kind(bytes: &[u8]) -> Option<Unreadable> {
    let holds = |words: &str| {
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Some(match holds("EncryptedPackage") {
            true => Unreadable::Locked,
            false => Unreadable::OldWord,
        });
    }
    if bytes.starts_with(b"{\\rtf") {
        return Some(Unreadable::OldWord);
    }
    if bytes.starts_with(b"%PDF") {
        return Some(Unreadable::Pdf);
    }
    if bytes.is_empty() {
        return Some(Unreadable::Empty);
    }
    (!bytes.starts_with(b"PK")).then_some(Unreadable::NotADocument)
}

/// The path that a relation in a part leads to.
pub fn beside(part: &str, target: &str) -> String {
    if let Some(target) = target.strip_prefix('/') {
        return target.to_owned();
    }
    let mut path: Vec<&str> = part.split('/').collect();
    path.pop();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
