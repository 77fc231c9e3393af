//! A tag of HTML: what it is called, and what it is for here.

use super::empty::has_words;

/// A tag as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'t> {
    /// Its name in small letters.
    pub name: String,
    /// Whether it closes what another has opened.
    pub closes: bool,
    /// Whether it has no other that closes it.
    pub is_alone: bool,
    /// What stands behind its name.
    attributes: &'t str,
}

/// Elements that are never closed.
const ALONE: [&str; 8] = ["br", "hr", "img", "col", "wbr", "input", "meta", "link"];

impl<'t> Tag<'t> {
    /// The tag that a text begins with, and its length.
    pub fn first(text: &'t str) -> Option<(Self, usize)> {
        let rest = text.strip_prefix('<')?;
        let (rest, closes) = match rest.strip_prefix('/') {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        let named = rest
            .find(|letter: char| !letter.is_ascii_alphanumeric() && !":-".contains(letter))
            .unwrap_or(rest.len());
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return None;
        }
        let name = rest[..named].to_ascii_lowercase();
        let behind = &rest[named..];
        let end = end(behind)?;
        let attributes = &behind[..end];
        let is_alone = attributes.ends_with('/') || ALONE.contains(&name.as_str());
        let length = text.len() - behind.len() + end + 1;
        let tag = Self {
            name,
            closes,
            is_alone,
            attributes,
        };
        Some((tag, length))
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&'t str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest
                .find(|letter: char| letter.is_whitespace() || "=/".contains(letter))
                .unwrap_or(rest.len());
            let found = &rest[..end];
            rest = rest[end..].trim_start();
            let value = match rest.strip_prefix('=') {
                None => "",
                Some(behind) => {
                    let behind = behind.trim_start();
                    let quote = behind.chars().next().filter(|mark| "\"'".contains(*mark));
                    let (value, left) = match quote {
                        Some(mark) => behind[1..].split_once(mark).unwrap_or((&behind[1..], "")),
                        None => {
                            let end = behind.find(char::is_whitespace).unwrap_or(behind.len());
                            behind.split_at(end)
                        }
                    };
                    rest = left;
                    value
                }
            };
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            // A sign that begins no attribute.
            if end == 0 {
                let mut letters = rest.chars();
                letters.next();
                rest = letters.as_str();
            }
        }
    }

    /// Words about it, which a browser would show or read aloud.
    pub fn title(&self) -> Option<&'t str> {
        let mut titles = ["title", "aria-label", "summary"].into_iter();
        titles.find_map(|name| self.attribute(name).filter(|words| has_words(words)))
    }

    /// Whether it marks a place and shows nothing: an anchor, a bookmark.
    pub fn is_place(&self) -> bool {
        let is_anchor = self.name == "a" && self.attribute("href").is_none();
        let is_named = self.attribute("id").is_some() || self.attribute("name").is_some();
        (is_anchor || self.name == "span") && is_named && self.attribute("lang").is_none()
    }
}

/// Where a tag ends, outside of quotation marks.
fn end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some(at),
            (None, '<') => return None,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(mark), _) if mark == letter => quote = None,
            _ => {}
        }
    }
    None
}
