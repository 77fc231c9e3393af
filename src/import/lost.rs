//! Checks that nothing of a document is lost: each of its sentences is looked for in all that was written.
//!
//! In: the document, and the files. Out: the sentences that are nowhere. What is compared is letters and digits: marks
//! of markdown and of TOML are none.

use std::collections::{BTreeMap, BTreeSet};

use super::document::Document;
use super::pieces::found;
use super::words;
use super::write::Files;

/// Bytes of the longest piece that is looked for.
const LONGEST_PIECE: usize = 4_000;

/// The sentences of a document, as the reader of it has them: split where one ends, and after a colon.
pub fn sentences(document: &Document) -> Vec<String> {
    let mut all = Vec::new();
    document.each_paragraph(&mut |paragraph| {
        // A mark is in the middle of a sentence in a file too.
        push_sentences(&paragraph.words(), &mut all);
    });
    for picture in &document.pictures {
        push_sentences(&picture.alt, &mut all);
    }
    for aside in &document.aside {
        push_sentences(&aside.words, &mut all);
    }
    all
}

fn push_sentences(words: &str, all: &mut Vec<String>) {
    let mut rest = words;
    while let Some(at) = rest.find(['.', '!', '?', ':', '\n', ';', '…', '–', '—', '-']) {
        let sign = rest[at..].chars().next().map_or(1, char::len_utf8);
        let (sentence, after) = rest.split_at(at + sign);
        // "23.11", "bl.a. det".
        let ends =
            after.is_empty() || after.starts_with(char::is_whitespace) || sentence.ends_with('\n');
        if ends {
            push(sentence, all);
            rest = after;
        } else {
            let next = after
                .find(char::is_whitespace)
                .map_or(rest.len(), |next| at + sign + next);
            push(&rest[..next], all);
            rest = &rest[next..];
        }
    }
    push(rest, all);
}

fn push(sentence: &str, all: &mut Vec<String>) {
    let sentence = sentence.trim();
    if sentence.chars().any(char::is_alphanumeric) {
        all.push(sentence.to_owned());
    }
}

/// The sentences that are in no file.
pub fn lost(sentences: &[String], files: &Files) -> Vec<String> {
    let mut all = String::new();
    for (path, bytes) in files {
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        if path.ends_with(".md") {
            push_letters(&unmarked(text), &mut all);
        } else if path.ends_with(".toml")
            && let Ok(document) = text.parse::<toml_edit::DocumentMut>()
        {
            strings(document.as_item(), &mut all);
        }
        all.push('\n');
    }
    // A sentence may be written in a file as it is, or without a number before it.
    let ways_of = |sentence: &String| -> Vec<String> {
        let goal = words::numbered_goal(sentence).map(|(_, begin)| begin);
        let begins = [Some(0), Some(words::number(sentence)), goal];
        let way = |begin: usize| {
            let mut letters = String::new();
            push_letters(&sentence[begin..], &mut letters);
            letters
        };
        begins.into_iter().flatten().map(way).collect()
    };
    let ways: Vec<Vec<String>> = sentences.iter().map(ways_of).collect();
    let pieces = ways.iter().flatten().flat_map(|way| pieces_of(way));
    let there = found(&pieces.collect(), &all);
    let mut told = BTreeSet::new();
    let lost = sentences.iter().zip(&ways).filter(|(sentence, ways)| {
        let is_there = |way: &String| pieces_of(way).all(|piece| there.contains(piece));
        let is_found = ways.iter().any(is_there);
        !is_found && told.insert(sentence.as_str())
    });
    lost.map(|(sentence, _)| sentence.clone()).collect()
}

/// A sentence in pieces: nobody writes one that is longer than a piece.
fn pieces_of(letters: &str) -> impl Iterator<Item = &str> {
    let mut rest = letters;
    std::iter::from_fn(move || {
        let end = rest.floor_char_boundary(LONGEST_PIECE);
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

fn strings(item: &toml_edit::Item, all: &mut String) {
    match item {
        toml_edit::Item::None => {}
        toml_edit::Item::Value(value) => in_value(value, all),
        toml_edit::Item::Table(table) => {
            for (_, item) in table {
                strings(item, all);
            }
        }
        toml_edit::Item::ArrayOfTables(tables) => {
            for table in tables {
                for (_, item) in table {
                    strings(item, all);
                }
            }
        }
    }
}

fn in_value(value: &toml_edit::Value, all: &mut String) {
    match value {
        toml_edit::Value::String(text) => {
            push_letters(&unmarked(text.value()), all);
            all.push('\n');
        }
        toml_edit::Value::Array(values) => values.iter().for_each(|value| in_value(value, all)),
        toml_edit::Value::InlineTable(table) => {
            table.iter().for_each(|(_, value)| in_value(value, all))
        }
        toml_edit::Value::Integer(_)
        | toml_edit::Value::Float(_)
        | toml_edit::Value::Boolean(_)
        | toml_edit::Value::Datetime(_) => {}
    }
}

/// Text without addresses of links and marks of notes, which stand between words.
fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Where there is no more of an end, none is looked for again.
    let mut ends: BTreeMap<&str, bool> = BTreeMap::new();
    let mut length = |rest: &str, end: &'static str| {
        let more = ends.entry(end).or_insert(true);
        let found = more.then(|| rest.find(end)).flatten();
        *more = found.is_some();
        found.map_or(1, |at| at + end.len())
    };
    while let Some(at) = rest.find(['[', ']', '\\']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let skipped = if let Some(after) = rest.strip_prefix('\\') {
            let next = after.chars().next();
            out.extend(next);
            1 + next.map_or(0, char::len_utf8)
        } else if rest.starts_with("[^") {
            length(rest, "]")
        } else if rest.starts_with("](<") {
            length(rest, ">)")
        } else if rest.starts_with("](assets/") {
            length(rest, ")")
        } else {
            1
        };
        rest = &rest[skipped..];
    }
    out.push_str(rest);
    out
}

fn push_letters(words: &str, all: &mut String) {
    let letters = words.chars().filter(|letter| letter.is_alphanumeric());
    all.extend(letters.flat_map(char::to_lowercase));
}
