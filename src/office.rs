//! The words of an office document: of Word, Excel, PowerPoint and OpenDocument, and of an e-book. Each is XML,
//! packed.
//!
//! In: a file's bytes. Out: its words, a line for each paragraph, cell or note, those of documents inside it too;
//! and why it could not be read whole, where it could not. Nothing is reported.

use std::borrow::Cow;
use std::io::Read as _;
use std::sync::{Mutex, PoisonError};

use flate2::bufread::DeflateDecoder;
use quick_xml::Reader;
use quick_xml::events::Event;
use rawzip::{CompressionMethod, ZipArchive, ZipFileHeaderRecord, ZipSliceArchive};

/// The endings of such documents.
const ENDINGS: [&str; 14] = [
    "docx", "dotx", "xlsx", "xltx", "pptx", "potx", "odt", "ott", "ods", "ots", "odp", "otp",
    "odg", "epub",
];
/// The endings of parts that have words in them.
const PARTS: [&str; 4] = [".xml", ".xhtml", ".html", ".htm"];
/// Files in the package that are looked at, of whatever kind.
const MOST_PARTS: usize = 2000;
/// Bytes that are unpacked: what is more than a library of books is there to be too much.
const MOST_BYTES: u64 = 16 << 20;
/// How deep a document may lie in others: a table behind a chart, in a presentation in a report.
const MOST_LEVELS: usize = 2;
/// How a file of the old kind begins, which one with a password is too.
const OLD: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// What one with a password has in it, as its name is written there.
const LOCKED: &str = "EncryptedPackage";
/// The element that says how letters look, in Word, Excel and PowerPoint: nothing in it ends a line.
const LOOK: &str = "rPr";
/// The other elements that part of a word may stand in: a word processor marks each change of a letter's look. All
/// that are not listed begin and end a line.
const INSIDE: [&str; 26] = [
    "r",
    "t",
    "b",
    "i",
    "u",
    "span",
    "a",
    "em",
    "strong",
    "hyperlink",
    "proofErr",
    "bookmarkStart",
    "bookmarkEnd",
    "ins",
    "smartTag",
    "sdt",
    "sdtContent",
    "lastRenderedPageBreak",
    "commentRangeStart",
    "commentRangeEnd",
    "fldChar",
    "del",
    "moveFrom",
    "moveTo",
    "softHyphen",
    "noBreakHyphen",
];

/// Whether a file of this ending, in small letters, is one.
pub fn is_one(ending: &str) -> bool {
    ENDINGS.contains(&ending)
}

/// Why a document was not read, or not whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It takes a password.
    Locked,
    /// It is of the kind before today's.
    Old,
    /// It has more in it than is unpacked.
    Large,
    /// It is not what it is called, or not any more.
    Damaged,
}

/// What somebody found in a document.
#[derive(Debug, Clone, Copy, Default)]
pub struct Searched {
    /// Whether it is there.
    pub found: bool,
    /// Why it may be there without being found.
    pub unread: Option<Unread>,
}

/// Year, month and day.
pub type Day = (u16, u8, u8);

/// What was found in a document last, and on which day: its words may be many, and are not kept.
#[derive(Debug, Default)]
pub struct Memory(Mutex<Option<(Day, Searched)>>);

impl Memory {
    /// What `search` finds in a document's words, which is looked for once a day.
    pub fn searched(
        &self,
        bytes: &[u8],
        today: Day,
        search: impl FnOnce(&str) -> bool,
    ) -> Searched {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match *known {
            Some((day, searched)) if day == today => searched,
            Some(_) | None => {
                let document = Document::read(bytes);
                let searched = Searched {
                    found: search(&document.words),
                    unread: document.unread,
                };
                *known = Some((today, searched));
                searched
            }
        }
    }
}

/// What is read of a document.
struct Document {
    words: String,
    unread: Option<Unread>,
    parts_left: usize,
    bytes_left: u64,
}

impl Document {
    fn read(bytes: &[u8]) -> Self {
        let mut document = Self {
            words: String::new(),
            unread: None,
            parts_left: MOST_PARTS,
            bytes_left: MOST_BYTES,
        };
        document.package(bytes, MOST_LEVELS);
        document
    }

    /// The first reason is the one that is told.
    fn lacks(&mut self, why: Unread) {
        self.unread.get_or_insert(why);
    }

    fn package(&mut self, bytes: &[u8], levels: usize) {
        let Ok(archive) = ZipArchive::from_slice(bytes) else {
            return self.lacks(no_package(bytes));
        };
        let mut entries = archive.entries();
        loop {
            let entry = match entries.next_entry() {
                Ok(Some(entry)) => entry,
                Ok(None) => return,
                Err(_) => return self.lacks(Unread::Damaged),
            };
            let Some(left) = self.parts_left.checked_sub(1) else {
                return self.lacks(Unread::Large);
            };
            self.parts_left = left;
            let path = entry.file_path();
            let path = String::from_utf8_lossy(path.as_ref()).to_ascii_lowercase();
            let is_document = path
                .rsplit_once('.')
                .is_some_and(|(_, ending)| is_one(ending));
            if is_document {
                let inner = self.unpacked(&archive, &entry);
                match levels.checked_sub(1) {
                    Some(levels) => self.package(&inner, levels),
                    None => self.lacks(Unread::Large),
                }
            } else if PARTS.iter().any(|ending| path.ends_with(ending)) {
                let part = self.unpacked(&archive, &entry);
                let part = decoded(&part);
                if is_lock(&path, &part) {
                    self.lacks(Unread::Locked);
                }
                push_words(&part, &mut self.words);
            }
        }
    }

    /// What a part holds, as far as it may be unpacked.
    fn unpacked(
        &mut self,
        archive: &ZipSliceArchive<&[u8]>,
        entry: &ZipFileHeaderRecord<'_>,
    ) -> Vec<u8> {
        let mut bytes = Vec::new();
        if entry.flags().is_encrypted() {
            self.lacks(Unread::Locked);
            return bytes;
        }
        let Ok(packed) = archive.get_entry(entry.wayfinder()) else {
            self.lacks(Unread::Damaged);
            return bytes;
        };
        // One more than there may be tells that there are.
        let most = self.bytes_left + 1;
        let data = packed.data();
        let read = match entry.compression_method() {
            CompressionMethod::STORE => {
                let reader = packed.verifying_reader(data);
                reader.take(most).read_to_end(&mut bytes)
            }
            CompressionMethod::DEFLATE => {
                let reader = packed.verifying_reader(DeflateDecoder::new(data));
                reader.take(most).read_to_end(&mut bytes)
            }
            _ => {
                self.lacks(Unread::Damaged);
                return bytes;
            }
        };
        // What is damaged further on is read so far.
        if read.is_err() {
            self.lacks(Unread::Damaged);
        }
        if bytes.len() as u64 == most {
            bytes.pop();
            self.lacks(Unread::Large);
        }
        self.bytes_left -= bytes.len() as u64;
        bytes
    }
}

/// What a file is that is no package.
fn no_package(bytes: &[u8]) -> Unread {
    let lock: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    match bytes.starts_with(&OLD) {
        true if bytes.windows(lock.len()).any(|at| at == lock) => Unread::Locked,
        true => Unread::Old,
        false => Unread::Damaged,
    }
}

/// Whether a part of a package tells that others have words in them and cannot be read.
fn is_lock(path: &str, part: &str) -> bool {
    match path {
        // Of OpenDocument.
        "meta-inf/manifest.xml" => part.contains("encryption-data"),
        // Of an e-book, whose fonts may be locked though its words are not.
        "meta-inf/encryption.xml" => part.split(['"', '\'']).any(|word| {
            let word = word.to_ascii_lowercase();
            PARTS.iter().any(|ending| word.ends_with(ending))
        }),
        _ => false,
    }
}

/// A part as text, whichever encoding of XML it is in.
fn decoded(part: &[u8]) -> Cow<'_, str> {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let pairs = rest.chunks_exact(2);
        let letters: Vec<u16> = pairs.map(|pair| read([pair[0], pair[1]])).collect();
        Cow::Owned(String::from_utf16_lossy(&letters))
    };
    match part {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8_lossy(part),
    }
}

/// Pushes the words of a part; what is no XML from somewhere on, as it is.
fn push_words(part: &str, words: &mut String) {
    let mut reader = Reader::from_str(part);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut is_new = true;
    let mut looks = 0_usize;
    let is_inside = |name: &[u8]| {
        let mut inside = INSIDE.iter().chain([&LOOK]);
        inside.any(|inside| inside.as_bytes() == name)
    };
    let mut push = |text: &str, is_new: &mut bool| {
        if *is_new {
            words.push('\n');
            *is_new = false;
        }
        words.push_str(text);
    };
    loop {
        let begin = reader.buffer_position();
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                let name = tag.local_name();
                is_new |= looks == 0 && !is_inside(name.as_ref());
                looks += usize::from(name.as_ref() == LOOK.as_bytes());
            }
            Ok(Event::Empty(tag)) => {
                is_new |= looks == 0 && !is_inside(tag.local_name().as_ref());
            }
            Ok(Event::End(tag)) => {
                let name = tag.local_name();
                looks = looks.saturating_sub(usize::from(name.as_ref() == LOOK.as_bytes()));
                is_new |= looks == 0 && !is_inside(name.as_ref());
            }
            Ok(Event::Text(text)) => push(&String::from_utf8_lossy(&text), &mut is_new),
            Ok(Event::CData(text)) => push(&String::from_utf8_lossy(&text), &mut is_new),
            Ok(Event::GeneralRef(sign)) => match sign.resolve_char_ref() {
                Ok(Some(sign)) => push(sign.encode_utf8(&mut [0; 4]), &mut is_new),
                // No digit is called by a name.
                Ok(None) | Err(_) => push(" ", &mut is_new),
            },
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_)) => {}
            Ok(Event::Eof) => break,
            Err(_) => {
                let rest = usize::try_from(begin)
                    .ok()
                    .and_then(|begin| part.get(begin..));
                push(rest.unwrap_or_default(), &mut is_new);
                break;
            }
        }
    }
    words.push('\n');
}
