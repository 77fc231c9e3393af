//! The parts of an office document, which is a zip archive, under bounds.
//!
//! In: a file's bytes. Out: what a part holds, or in words of its own why the file is none that is read.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};

use super::Unreadable;

/// Parts of a package that are looked at.
const MOST_PARTS: usize = 4000;
/// Bytes that are unpacked in all: what is more than a library of books is there to be too much.
const MOST_BYTES: u64 = 96 << 20;
/// Bytes of one part of text.
const MOST_OF_A_PART: u64 = 48 << 20;

/// A package.
pub struct Package {
    parts: BTreeMap<String, Vec<u8>>,
}

impl Package {
    /// Opens a file.
    pub fn open(bytes: &[u8]) -> Result<Self, Unreadable> {
        if let Some(kind) = other_kind(bytes) {
            return Err(kind);
        }
        let archive = ZipArchive::from_slice(bytes).map_err(|_| Unreadable::Broken)?;
        let mut parts = BTreeMap::new();
        let mut left = MOST_BYTES;
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| Unreadable::Broken)? {
            if parts.len() >= MOST_PARTS {
                return Err(Unreadable::TooLarge);
            }
            if entry.is_dir() {
                continue;
            }
            let path = entry.file_path();
            let path = String::from_utf8_lossy(path.as_ref()).into_owned();
            let packed = archive.get_entry(entry.wayfinder());
            let packed = packed.map_err(|_| Unreadable::Broken)?;
            let most = left.min(MOST_OF_A_PART) + 1;
            let mut part = Vec::new();
            let read = match entry.compression_method() {
                CompressionMethod::STORE => packed.data().take(most).read_to_end(&mut part),
                CompressionMethod::DEFLATE => DeflateDecoder::new(packed.data())
                    .take(most)
                    .read_to_end(&mut part),
                // What is locked has a method of its own.
                _ => return Err(Unreadable::Locked),
            };
            read.map_err(|_| Unreadable::Broken)?;
            if part.len() as u64 >= most {
                return Err(Unreadable::TooLarge);
            }
            left -= part.len() as u64;
            parts.insert(path.trim_start_matches('/').to_owned(), part);
        }
        Ok(Self { parts })
    }

    /// What a part holds.
    pub fn part(&self, path: &str) -> Option<&[u8]> {
        self.parts.get(path).map(Vec::as_slice)
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
