//! Every text of the strategy by language, each at its place in `strategy.json`.

use serde_json::{Map, Value};

use super::super::renderer::{ByLanguage, InLanguage};
use super::{Cell, Column, MOST_LETTERS, Readers, Table, begin_of, count};
use crate::lang::Lang;

/// A text, or a part of one that has no room in a cell.
struct Piece {
    place: String,
    /// From 1.
    number: usize,
    words: ByLanguage,
}

/// What is put together of other things, and is no text that somebody wrote.
const WORKED_OUT: [&str; 3] = ["status_words", "compared", "figures_source"];

/// The texts.
pub fn texts(readers: &Readers) -> Table {
    let columns: [Column<Piece>; 3] = [
        Column::One(["Sted", "Stad"], |_, piece| Cell::Text(piece.place.clone())),
        Column::One(["Del", "Del"], |_, piece| count(piece.number)),
        Column::Texts(["Tekst", "Tekst"], |piece| Some(&piece.words)),
    ];
    let mut pieces = Vec::new();
    let whole =
        serde_json::to_value(readers.whole).expect("views are of strings, numbers and lists");
    walk(readers, &whole, String::new(), &mut pieces);
    readers.table("texts", &columns, &pieces)
}

/// Pushes the texts of a value at a place.
fn walk(readers: &Readers, value: &Value, place: String, pieces: &mut Vec<Piece>) {
    match value {
        Value::Object(members) => {
            push(readers, members, &place, pieces);
            for (key, value) in members {
                // What its author keeps is for other programs.
                if key != "extra" && !WORKED_OUT.contains(&key.as_str()) {
                    walk(readers, value, below(&place, key), pieces);
                }
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                let id = value.get("id").and_then(Value::as_str);
                let name = id.map_or_else(|| (index + 1).to_string(), str::to_owned);
                walk(readers, value, below(&place, &name), pieces);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn below(place: &str, name: &str) -> String {
    match place {
        "" => name.to_owned(),
        place => format!("{place}/{name}"),
    }
}

/// Pushes a text, in as many parts as the longest wording needs.
fn push(readers: &Readers, members: &Map<String, Value>, place: &str, pieces: &mut Vec<Piece>) {
    let drafts = members.get("drafts").and_then(Value::as_array);
    let mut left: Vec<InLanguage> = (Lang::ALL.into_iter())
        .filter_map(|lang| {
            let is_draft = drafts.is_some_and(|drafts| drafts.iter().any(|tag| tag == lang.tag()));
            let text = members.get(lang.tag())?.as_str()?;
            Some(InLanguage {
                lang,
                text,
                is_draft,
            })
        })
        .collect();
    let mut number = 0;
    while left.iter().any(|words| !words.text.is_empty()) {
        number += 1;
        let mut words = ByLanguage::default();
        for whole in &mut left {
            let mark = readers.mark(whole.is_draft).encode_utf16().count();
            let (begin, rest) = whole
                .text
                .split_at(begin_of(whole.text, MOST_LETTERS - mark).len());
            words.push(whole.lang, begin.to_owned(), whole.is_draft);
            whole.text = rest;
        }
        pieces.push(Piece {
            place: place.to_owned(),
            number,
            words,
        });
    }
}
