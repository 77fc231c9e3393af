//! Text as it was meant: without byte-order mark, with plain line ends, composed letters and none of
//! the marks that a word processor leaves behind.
//!
//! In: a file's text. Out: the clean text, and where each of its bytes was before. Everything that
//! is done to text before it is read is done here, so no later phase meets `a` + ring for `å`.

mod cleaner;
mod region;

use std::ops::Range;

pub use cleaner::is_invisible;
use cleaner::{Cleaned, Cleaner, needs_cleaning};

/// A place as people count it: lines and columns from 1, columns in Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
}

/// Bytes between two counts of letters: so far is counted from the last one to a place.
const STRIDE: usize = 1024;

/// A file's text, cleaned, with the way back to the original.
#[derive(Debug, Clone)]
pub struct Clean {
    original: String,
    /// None when cleaning changed nothing.
    cleaned: Option<Cleaned>,
    line_starts: Vec<usize>,
    /// How many letters begin before every [`STRIDE`] bytes: a line may be megabytes long and hold a
    /// hundred thousand findings.
    counts: Vec<usize>,
}

impl Clean {
    /// The clean text.
    pub fn text(&self) -> &str {
        match &self.cleaned {
            Some(cleaned) => &cleaned.text,
            None => &self.original,
        }
    }

    /// The text as it lies in the file.
    pub fn original(&self) -> &str {
        &self.original
    }

    /// A line of the original, from 1, without its line end and byte-order mark.
    pub fn line(&self, line: usize) -> Option<&str> {
        let start = *self.line_starts.get(line.checked_sub(1)?)?;
        let end = self.line_starts.get(line).copied();
        let line = &self.original[start..end.unwrap_or(self.original.len())];
        Some(line.trim_end_matches(['\r', '\n']).trim_start_matches(MARK))
    }

    /// The place of a byte of the clean text, as counted in the original.
    pub fn place(&self, offset: usize) -> Place {
        let offset = match &self.cleaned {
            None => offset,
            Some(cleaned) => cleaned.before(offset, self.original.len()),
        };
        let offset = self.original.floor_char_boundary(offset);
        let line = self.line_starts.partition_point(|&start| start <= offset);
        let start = self.line_starts[line - 1];
        let mark = usize::from(start < offset && self.original[start..].starts_with(MARK));
        Place {
            line,
            column: self.letters_before(offset) - self.letters_before(start) - mark + 1,
        }
    }

    /// The bytes of the original that a piece of the clean text was made of; what was taken out at its
    /// edges is no part of them.
    pub fn range(&self, piece: Range<usize>) -> Range<usize> {
        let Some(cleaned) = &self.cleaned else {
            return piece;
        };
        let start = cleaned.before(piece.start, self.original.len());
        let end = if piece.is_empty() {
            start
        } else {
            cleaned.end_before(piece.end, self.original.len())
        };
        start..end
    }

    /// How many letters of the original begin before a byte.
    fn letters_before(&self, offset: usize) -> usize {
        let counted = offset / STRIDE;
        let rest = &self.original.as_bytes()[counted * STRIDE..offset];
        self.counts[counted] + beginnings(rest)
    }
}

/// The byte-order mark, which no editor shows and no column counts.
pub const MARK: char = '\u{feff}';

/// Cleans a file's text; the path tells which kind of file it is.
pub fn clean(path: &str, original: String) -> Clean {
    let mut counts = vec![0];
    let mut count = 0;
    for piece in original.as_bytes().chunks(STRIDE) {
        count += beginnings(piece);
        counts.push(count);
    }
    let cleaned = needs_cleaning(&original).then(|| Cleaner::run(path, &original));
    Clean {
        line_starts: line_starts(&original),
        original,
        cleaned,
        counts,
    }
}

/// How many letters begin in these bytes of UTF-8.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

/// Where lines begin, by the line ends that editors and markdown know: `\n`, `\r\n` and `\r`.
pub fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = bytes
        .iter()
        .enumerate()
        .filter(|&(at, &byte)| byte == b'\n' || byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    std::iter::once(0)
        .chain(ends.map(|(at, _)| at + 1))
        .collect()
}
