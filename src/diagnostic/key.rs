//! The key that a finding is recognized by from one run to the next.
//!
//! A key says which rule, which file and what in it: the record, the key or the text concerned, and what the
//! finding is about. Never the line, and nothing of the sentence that tells it: it may be worded anew, in any
//! language. Two findings may have the same key.

use std::collections::BTreeMap;

use super::{Diagnostic, Diagnostics, Rule, one_line};
use crate::source::{Sources, Span};

/// Letters of a piece of text in a key: enough to tell it from others, and short enough to read.
const MOST_LETTERS: usize = 60;

/// The key of a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The rule.
    pub rule: Rule,
    /// The file's path from the strategy's folder.
    pub file: String,
    /// What in the file, as `goals trygge measures «naervaer»`; empty for the whole of it.
    pub what: String,
}

impl Diagnostic {
    /// The key of this finding.
    pub fn key(&self, sources: &Sources) -> Key {
        let file = sources.path(self.span.file).to_owned();
        let is_toml = file.ends_with(".toml");
        let mut pieces = match is_toml {
            true => self.place(sources),
            false => Vec::new(),
        };
        for name in self.names() {
            if !pieces.contains(&name) {
                pieces.push(format!("«{name}»"));
            }
        }
        if pieces.is_empty() || !is_toml {
            pieces.insert(0, self.first_line(sources));
        }
        pieces.retain(|piece| !piece.is_empty());
        Key {
            rule: self.rule,
            file,
            what: pieces.join(" "),
        }
    }

    /// What it is about, each short enough for a key.
    pub fn names(&self) -> Vec<String> {
        let data = self.message.data();
        let names = data.into_iter().map(|name| one_line(name.into_owned()));
        names
            .filter(|name| !name.is_empty())
            .map(|name| shortened(&name))
            .collect()
    }

    /// The table, record and key of a TOML file that it is in; none when it is about the whole file.
    pub fn place(&self, sources: &Sources) -> Vec<String> {
        // What is about the whole file is at its beginning.
        if self.span == Span::start_of(self.span.file) {
            return Vec::new();
        }
        let text = sources.text(self.span.file).unwrap_or_default();
        place_in_toml(text, self.span)
    }

    /// The first line of what is at its place.
    pub fn first_line(&self, sources: &Sources) -> String {
        let text = sources.text(self.span.file).unwrap_or_default();
        first_line(text, self.span)
    }
}

impl Diagnostics {
    /// The findings with their keys, each with how many of the same key are before it.
    pub fn keyed(&self, sources: &Sources) -> Vec<(&Diagnostic, Key, usize)> {
        let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
        let keyed = self.iter().map(|found| {
            let key = found.key(sources);
            let count = seen.entry(key.clone()).or_default();
            *count += 1;
            (found, key, *count - 1)
        });
        keyed.collect()
    }
}

/// The table, the id of its record, and the key that a place belongs to, or what is there when its
/// line has no key, as inside a long text. Read line by line, since the
/// file may be none that a reader understands.
fn place_in_toml(text: &str, span: Span) -> Vec<String> {
    let at = span.start;
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let line = &text[line_start..line_end];
    let mut pieces = Vec::new();
    let mut wanted = None;
    // The nearest table above, and the ones that it is a part of, until one has an id.
    let mut end = text[line_end..]
        .find("\n[")
        .map_or(text.len(), |next| line_end + next);
    for (start, header) in headers_above(&text[..line_end]) {
        let block = &text[start..end];
        end = start;
        if wanted.is_some_and(|wanted| wanted != header) {
            continue;
        }
        if wanted.is_none() {
            pieces.push(shortened(header));
        }
        if let Some(id) = id_of(block) {
            pieces.push(shortened(id));
            break;
        }
        let Some((parent, _)) = header.rsplit_once('.') else {
            break;
        };
        wanted = Some(parent);
    }
    if !line.starts_with('[') {
        let bare = |key: &&str| {
            let letter =
                |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
            key.trim().chars().all(letter)
        };
        match line.split_once('=').map(|(key, _)| key).filter(bare) {
            Some(key) if key.trim() == "id" => {}
            Some(key) => pieces.push(shortened(key.trim())),
            None => pieces.push(first_line(text, span)),
        }
    }
    pieces
}

/// The names of the tables that begin in a text, from its end, with where they begin.
fn headers_above(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inner = text.rmatch_indices("\n[").map(|(at, _)| at + 1);
    let first = text.starts_with('[').then_some(0);
    inner.chain(first).map(|start| {
        let line = text[start..].lines().next().unwrap_or_default();
        let name = line.split(']').next().unwrap_or_default();
        (start, name.trim_start_matches('[').trim())
    })
}

/// What is after `id =` in a table's lines.
fn id_of(block: &str) -> Option<&str> {
    let values = block.lines().filter_map(|line| {
        let (key, value) = line.split_once('=')?;
        (key.trim() == "id").then_some(value)
    });
    values
        .filter_map(|value| value.split(['"', '\'']).nth(1))
        .next()
}

fn first_line(text: &str, span: Span) -> String {
    let text = text.get(span.start..span.end).unwrap_or_default();
    shortened(text.trim().lines().next().unwrap_or_default())
}

fn shortened(text: &str) -> String {
    text.chars().take(MOST_LETTERS).collect()
}
