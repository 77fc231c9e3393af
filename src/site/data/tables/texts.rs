//! Every text of the strategy by language, each at its place in `strategy.json`.

use serde_json::{Map, Value};

use super::super::renderer::ByLanguage;
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
    walk(&whole, String::new(), &mut pieces);
    readers.table("texts", &columns, &pieces)
}

/// Pushes the texts of a value at a place.
fn walk(value: &Value, place: String, pieces: &mut Vec<Piece>) {
    match value {
        Value::Object(members) => {
            push(members, &place, pieces);
            for (key, value) in members {
                // What its author keeps is for other programs.
                if key != "extra" && !WORKED_OUT.contains(&key.as_str()) {
                    walk(value, below(&place, key), pieces);
                }
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                let id = value.get("id").and_then(Value::as_str);
                let name = id.map_or_else(|| (index + 1).to_string(), str::to_owned);
                walk(value, below(&place, &name), pieces);
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
fn push(members: &Map<String, Value>, place: &str, pieces: &mut Vec<Piece>) {
    let words = Lang::ALL.into_iter().filter_map(|lang| {
        let text = members.get(lang.tag())?.as_str()?;
        (!text.is_empty()).then_some((lang.tag(), text))
    });
    let mut left: Vec<(&'static str, &str)> = words.collect();
    let mut number = 0;
    while left.iter().any(|(_, text)| !text.is_empty()) {
        number += 1;
        let mut words = ByLanguage::new();
        for (lang, text) in &mut left {
            let whole = *text;
            let begin = begin_of(whole, MOST_LETTERS);
            words.insert(*lang, begin.to_owned());
            *text = &whole[begin.len()..];
        }
        pieces.push(Piece {
            place: place.to_owned(),
            number,
            words,
        });
    }
}
