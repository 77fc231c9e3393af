//! The spelling of a link, and what it may lead to.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use super::headings::slug;
use super::tree::{Block, Inline, RecordKind, RecordRef, Target};
use crate::terminal::misleads;

/// Where a link leads, by how it is written.
pub fn target(url: &str) -> Target {
    if let Some(slug) = url.strip_prefix('#') {
        return Target::Heading(slug.to_owned());
    }
    if let Some((scheme, rest)) = url.split_once(':') {
        let scheme = scheme.to_ascii_lowercase();
        let names_somewhere = match scheme.as_str() {
            "http" | "https" => {
                let host = rest.strip_prefix("//").unwrap_or_default();
                !host.is_empty() && !host.starts_with(['/', '\\', '?', '#', ':'])
            }
            "mailto" => !rest.is_empty(),
            "tel" => rest.contains(|sign: char| sign.is_ascii_digit()),
            _ => false,
        };
        if names_somewhere {
            // It would look like another.
            return match url.contains(misleads) || names_a_user(url) {
                true => Target::Unknown(url.to_owned()),
                false => Target::Url(url.replace(' ', "%20")),
            };
        }
        let kind = RecordKind::ALL
            .into_iter()
            .find(|kind| kind.key() == scheme);
        return match kind {
            Some(kind) => Target::Record(RecordRef {
                kind,
                id: rest.to_owned(),
            }),
            None => Target::Unknown(url.to_owned()),
        };
    }
    if url.starts_with("assets/") {
        let path = without_query(url);
        if url[path.len()..].contains(misleads) {
            return Target::Unknown(url.to_owned());
        }
        return Target::File {
            path: decoded(path),
            suffix: url[path.len()..].to_owned(),
        };
    }
    Target::Unknown(url.to_owned())
}

/// Whether an address of the web begins with the name of a user, which readers take for that of the website
/// (RFC 3986, 3.2.1). Browsers end the authority at a backslash, which other programs do not.
pub fn names_a_user(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else {
        return false;
    };
    let is_web = ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    let host = rest.split(['/', '?', '#']).next();
    is_web && host.is_some_and(|host| host.contains('@'))
}

/// A path as the file is called: editors write `%20` for the space in its name. Letters are composed, as in all
/// texts and names: a Mac's are not, and an address made of one may be `a%CC%8A`.
pub fn decoded(url: &str) -> String {
    let mut bytes = Vec::with_capacity(url.len());
    let mut pieces = url.split('%');
    bytes.extend(pieces.next().unwrap_or_default().bytes());
    for piece in pieces {
        let byte = piece
            .get(..2)
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte {
            Some(byte) => bytes.push(byte),
            None => bytes.push(b'%'),
        }
        bytes.extend(piece.bytes().skip(if byte.is_some() { 2 } else { 0 }));
    }
    match String::from_utf8(bytes) {
        Ok(path) => path.nfc().collect(),
        Err(_) => url.to_owned(),
    }
}

/// An address as it is written without what is after it for a browser: `?v=2`, `#page=3`. Such marks
/// before a file's ending belong to its name.
pub fn without_query(path: &str) -> &str {
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let name = path[..end].rsplit('/').next().unwrap_or_default();
    if name.contains('.') {
        &path[..end]
    } else {
        path
    }
}

/// Turns links to headings that are not there into unknown ones.
pub fn check_headings(blocks: &mut [Block], slugs: &BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
                check_heading_links(inlines, slugs);
            }
            Block::List { items, .. } => {
                items
                    .iter_mut()
                    .for_each(|item| check_headings(item, slugs));
            }
            Block::Quote { blocks, source } => {
                check_headings(blocks, slugs);
                if let Some(source) = source {
                    check_heading_links(&mut source.inlines, slugs);
                }
            }
            Block::Table { header, rows, .. } => {
                for cell in std::iter::once(header)
                    .chain(rows)
                    .flat_map(|row| &mut row.cells)
                {
                    check_heading_links(cell, slugs);
                }
            }
            Block::Rule | Block::Code { .. } => {}
        }
    }
}

fn check_heading_links(inlines: &mut [Inline], slugs: &BTreeSet<String>) {
    for inline in inlines {
        match inline {
            Inline::Link { target, .. } => {
                if let Target::Heading(written) = target
                    && !slugs.contains(written)
                {
                    // The heading's own words lead there, too.
                    let meant = slug(&decoded(written));
                    *target = match slugs.contains(&meant) {
                        true => Target::Heading(meant),
                        false => Target::Unknown(format!("#{written}")),
                    };
                }
            }
            Inline::Emph(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Foreign { inlines: inner, .. } => check_heading_links(inner, slugs),
            _ => {}
        }
    }
}
