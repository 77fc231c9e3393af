//! The parts of an office document, which is a zip archive, unpacked within bounds.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};

/// How many parts are looked at.
const MOST_PARTS: usize = 4000;

/// The most attributes of one element: who reads XML compares each with all others.
const MOST_ATTRIBUTES: usize = 5_000;

/// Whether an element of an XML text has more attributes than are read.
pub fn is_crowded(xml: &str) -> bool {
    // No attribute holds the sign that an element begins with.
    let is_crowded = |element: &str| {
        let values = element.split('=').skip(1);
        let values = values.filter(|value| value.trim_start().starts_with(['"', '\'']));
        values.take(MOST_ATTRIBUTES + 1).count() > MOST_ATTRIBUTES
    };
    xml.split('<').any(is_crowded)
}

/// Why there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoParts {
    /// It is no package, or a damaged one.
    Damaged,
    /// A part is packed as one with a password is, or in another way that is not read.
    Locked,
    /// It unpacks to more than is read.
    TooLarge,
}

/// The parts by their paths: of at most `most` bytes together, and `most_of_a_part` each.
///
/// # Errors
///
/// When the package is not read, whole.
pub fn parts(
    bytes: &[u8],
    most: u64,
    most_of_a_part: u64,
) -> Result<BTreeMap<String, Vec<u8>>, NoParts> {
    let archive = ZipArchive::from_slice(bytes).map_err(|_| NoParts::Damaged)?;
    let mut left = most;
    let mut parts = BTreeMap::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(|_| NoParts::Damaged)? {
        if entry.is_dir() {
            continue;
        }
        if parts.len() == MOST_PARTS {
            return Err(NoParts::TooLarge);
        }
        let path = entry.file_path();
        let path = String::from_utf8_lossy(path.as_ref());
        let packed = archive.get_entry(entry.wayfinder());
        let packed = packed.map_err(|_| NoParts::Damaged)?.data();
        let mut part = Vec::new();
        let most = left.min(most_of_a_part);
        // What a package says of its own sizes is not believed: one byte more than there may be tells that there are.
        let read = match entry.compression_method() {
            CompressionMethod::STORE => packed.take(most + 1).read_to_end(&mut part),
            CompressionMethod::DEFLATE => DeflateDecoder::new(packed)
                .take(most + 1)
                .read_to_end(&mut part),
            _ => return Err(NoParts::Locked),
        };
        read.map_err(|_| NoParts::Damaged)?;
        let size = part.len() as u64;
        if size > most {
            return Err(NoParts::TooLarge);
        }
        left -= size;
        parts.insert(path.trim_start_matches('/').to_owned(), part);
    }
    Ok(parts)
}
