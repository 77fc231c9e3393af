//! Why a file's content cannot be read.

use std::io;

/// Why a file's content is not there to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The bytes are not UTF-8; the first wrong one is on this line (from 1).
    NotUtf8 {
        /// Line of the first wrong byte, from 1.
        line: usize,
    },
    /// A folder, device or pipe stands where a file belongs.
    NotAFile,
    /// A file, device or pipe stands where a folder belongs.
    NotAFolder,
    /// A link that leads out of the strategy's folder.
    LinkOut,
    /// A link to a folder that it lies in itself, so that there is no end to it.
    LinkLoop,
    /// A link to something hidden in the strategy's folder.
    LinkHidden,
    /// A link to something that is not a file of the strategy, or to a file of another kind.
    LinkKind,
    /// Links of folders to more files than anybody has.
    LinkMany,
    /// A link that leads nowhere.
    LinkDead,
    /// A name that not every system can have: letters that act, `\\`, or no UTF-8.
    BadName,
    /// Larger than the limit; both in bytes.
    TooLarge {
        /// The file's size.
        size: u64,
        /// The most that is read.
        limit: u64,
    },
    /// It is not there, and must be.
    Missing,
    /// The system did not let it be read.
    Io(Refusal),
}

/// An error of the system: its kind, and its own words, which are English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The kind of reason.
    pub kind: io::ErrorKind,
    /// Its own words.
    pub words: String,
}

impl From<&io::Error> for Refusal {
    fn from(error: &io::Error) -> Self {
        Self {
            kind: error.kind(),
            words: error.to_string(),
        }
    }
}

/// The same reason, for those who tell of errors.
impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.kind, refusal.words)
    }
}

impl Problem {
    /// Whether nothing can be told of the file but that it is not there for us: nobody would miss one that
    /// nothing uses.
    pub fn is_absence(&self) -> bool {
        matches!(self, Self::Io(_) | Self::LinkDead)
    }
}
