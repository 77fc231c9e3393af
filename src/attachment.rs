//! Files that texts lead to and that are published as they are: which kinds there are, and which are no such
//! thing, whatever they are called.
//!
//! A browser that opens a file runs what is in it in the name of the site that it came from. So only kinds
//! that are read, looked at or listened to are published. What is packed is not among them (`zip`): nobody
//! has looked at what is in it, and a reader cannot either. Neither are the office formats that carry
//! programs, old (`doc`) and new (`docm`).

/// Documents and tables.
const DOCUMENTS: [&str; 24] = [
    "pdf", "docx", "dotx", "xlsx", "xltx", "pptx", "potx", "odt", "ott", "ods", "ots", "odp",
    "otp", "odg", "epub", "csv", "tsv", "tab", "txt", "md", "json", "ics", "vcf", "rtf",
];
/// Sound and film, and what is said in it.
const MEDIA: [&str; 9] = [
    "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "vtt", "srt",
];
/// Fonts, which a theme may ask for.
const FONTS: [&str; 4] = ["ttf", "otf", "woff", "woff2"];
/// Pictures, which are published as those that are shown.
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "svg"];

/// How many bytes from its beginning tell what a file is; browsers look no further.
const LOOKED_AT: usize = 1445;

/// What a file may be published as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As it is.
    Document,
    /// As the picture that it must be.
    Picture,
}

/// What a file is that its name does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disguised {
    /// A page that a browser would open.
    Page,
    /// A program.
    Program,
}

/// What a file of this name may be published as, by its last ending; none where it may not be.
pub fn kind(path: &str) -> Option<Kind> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let ending = ending.as_str();
    if PICTURES.contains(&ending) {
        Some(Kind::Picture)
    } else if [&DOCUMENTS[..], &MEDIA, &FONTS]
        .iter()
        .any(|endings| endings.contains(&ending))
    {
        Some(Kind::Document)
    } else {
        None
    }
}

/// Names without an ending, or with none that tells, of what web hosts ask for at the root of a site.
const ASKED_FOR: [&str; 4] = ["CNAME", ".nojekyll", "_headers", "_redirects"];

/// Whether a file may go to the root of the site as it is, by its path there: what hosts ask for, documents, and the
/// small picture in a browser's tab. Other pictures are published as those that texts show, without what cameras
/// write in them.
pub fn goes_along(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_ending = |ending: &str| name.to_ascii_lowercase().ends_with(ending);
    let mut parts = path.split('/').enumerate();
    // What else is hidden was not meant for readers.
    let is_hidden = parts.any(|(at, part)| {
        part.starts_with('.') && (at > 0 || !matches!(part, ".nojekyll" | ".well-known"))
    });
    if is_hidden {
        return false;
    }
    ASKED_FOR.contains(&name)
        || is_ending(".ico")
        || is_ending(".webmanifest")
        || kind(path) == Some(Kind::Document)
}

/// What a document is by its bytes, where that is something that runs.
pub fn disguised(bytes: &[u8]) -> Option<Disguised> {
    const PROGRAMS: [&[u8]; 10] = [
        b"MZ",
        b"\x7fELF",
        b"#!",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
        b"\0asm",
        b"L\0\0\0\x01\x14\x02\0",
    ];
    if PROGRAMS.iter().any(|begin| bytes.starts_with(begin)) {
        return Some(Disguised::Program);
    }
    is_page(&beginning(bytes)).then_some(Disguised::Page)
}

/// How a file begins, as text in small letters, in whichever of the encodings of pages.
fn beginning(bytes: &[u8]) -> String {
    let begin = &bytes[..bytes.len().min(LOOKED_AT)];
    let text = match begin {
        [0xff, 0xfe, rest @ ..] | rest @ [b'<', 0, ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] | rest @ [0, b'<', ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8_lossy(begin).into_owned(),
    };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.to_ascii_lowercase()
}

fn wide(bytes: &[u8], read: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let letters: Vec<u16> = pairs.map(|pair| read([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&letters)
}

/// Whether a browser would take a text for a page or a drawing.
fn is_page(text: &str) -> bool {
    const WHOLE: [&str; 6] = ["<!doctype", "<!--", "<?xml", "<?php", "<svg", "<%"];
    // Those that browsers know a page by, and a few that act.
    const TAGS: [&str; 25] = [
        "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title",
        "b", "body", "br", "p", "meta", "link", "img", "object", "embed", "form", "base", "video",
        "audio", "math",
    ];
    if WHOLE.iter().any(|begin| text.starts_with(begin)) {
        return true;
    }
    let Some(rest) = text.strip_prefix('<') else {
        return false;
    };
    TAGS.iter().any(|tag| {
        let after = rest.strip_prefix(tag);
        after.is_some_and(|after| {
            after.is_empty()
                || after.starts_with(['>', '/'])
                || after.starts_with(char::is_whitespace)
        })
    })
}
