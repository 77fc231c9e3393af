//! The words of an office document: of Word, Excel, PowerPoint and OpenDocument, and of an e-book. Each is XML,
//! packed.
//!
//! In: a file's bytes. Out: its words, a line for each paragraph, cell or note. Nothing is reported: what cannot be
//! read, and what goes beyond the bounds, is left out.

use std::io::Read as _;

use flate2::bufread::DeflateDecoder;
use quick_xml::Reader;
use quick_xml::events::Event;
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive};

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

/// The words of a document; none of what is no document.
pub fn words(bytes: &[u8]) -> String {
    let mut words = String::new();
    let Ok(archive) = ZipArchive::from_slice(bytes) else {
        return words;
    };
    let mut left = MOST_BYTES;
    let mut entries = archive.entries();
    for _ in 0..MOST_PARTS {
        let Ok(Some(entry)) = entries.next_entry() else {
            break;
        };
        let path = entry.file_path();
        let path = String::from_utf8_lossy(path.as_ref()).to_ascii_lowercase();
        if PARTS.iter().any(|ending| path.ends_with(ending)) {
            let part = unpacked(&archive, &entry, left).unwrap_or_default();
            left -= part.len() as u64;
            push_words(&String::from_utf8_lossy(&part), &mut words);
        }
    }
    words
}

/// What a part holds, as far as it may be unpacked.
fn unpacked(
    archive: &ZipSliceArchive<&[u8]>,
    entry: &rawzip::ZipFileHeaderRecord<'_>,
    most: u64,
) -> Option<Vec<u8>> {
    let packed = archive.get_entry(entry.wayfinder()).ok()?;
    let mut bytes = Vec::new();
    // What is damaged further on is read so far.
    let _ = match entry.compression_method() {
        CompressionMethod::STORE => packed.data().take(most).read_to_end(&mut bytes),
        CompressionMethod::DEFLATE => DeflateDecoder::new(packed.data())
            .take(most)
            .read_to_end(&mut bytes),
        _ => return None,
    };
    Some(bytes)
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
