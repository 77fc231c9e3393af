//! The parts of a workbook that is a package of files, unpacked within bounds.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};

/// Bytes of all parts together: far more than figures need.
const MOST_BYTES: u64 = 64 << 20;
/// How many parts are looked at.
const MOST_PARTS: usize = 4000;

/// Why there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoParts {
    /// It is no package, or a damaged one.
    Damaged,
    /// It unpacks to more than is read.
    TooLarge,
}

/// The parts by their paths.
pub fn parts(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, NoParts> {
    let archive = ZipArchive::from_slice(bytes).map_err(|_| NoParts::Damaged)?;
    let mut left = MOST_BYTES;
    let mut parts = BTreeMap::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(|_| NoParts::Damaged)? {
        if parts.len() == MOST_PARTS {
            return Err(NoParts::TooLarge);
        }
        let path = entry.file_path();
        let path = String::from_utf8_lossy(path.as_ref()).into_owned();
        let packed = archive
            .get_entry(entry.wayfinder())
            .map_err(|_| NoParts::Damaged)?;
        let mut part = Vec::new();
        // What a package says of its own sizes is not believed.
        let most = left + 1;
        let read = match entry.compression_method() {
            CompressionMethod::STORE => packed.data().take(most).read_to_end(&mut part),
            CompressionMethod::DEFLATE => DeflateDecoder::new(packed.data())
                .take(most)
                .read_to_end(&mut part),
            _ => return Err(NoParts::Damaged),
        };
        read.map_err(|_| NoParts::Damaged)?;
        left = left
            .checked_sub(part.len() as u64)
            .ok_or(NoParts::TooLarge)?;
        parts.insert(path, part);
    }
    Ok(parts)
}
