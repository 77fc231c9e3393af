//! Texts reduced to their words, for those that Typst refuses to set as they are.
//!
//! In: the data, and which texts of it. Out: the same with paragraphs of plain words in their place. What an
//! author writes must never cost the document; what it costs here is reported.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::data::Data;

/// A text of the data, by its file and its number in it.
pub type Name = (String, usize);

/// The names of all texts, in order.
pub fn names(data: &Data) -> Vec<Name> {
    let files = data.origins.iter();
    files
        .flat_map(|(file, origins)| (0..origins.len()).map(move |at| (file.clone(), at)))
        .collect()
}

/// The data's files with these texts as plain words.
pub fn simplified(data: &Data, which: &BTreeSet<Name>) -> BTreeMap<String, Value> {
    let mut files = data.files.clone();
    for (file, value) in &mut files {
        let of_file = which.iter().filter(|(name, _)| name == file);
        let numbers: BTreeSet<usize> = of_file.map(|(_, number)| *number).collect();
        if !numbers.is_empty() {
            simplify(value, &numbers);
        }
    }
    files
}

/// The fewest of `all` that `works` once they are plain, found by halves; none when it does not with all.
pub fn culprits(
    all: &[Name],
    mut works: impl FnMut(&BTreeSet<Name>) -> bool,
) -> Option<BTreeSet<Name>> {
    /// More than this many are not looked for one by one.
    const MOST: usize = 8;
    if all.is_empty() || !works(&all.iter().cloned().collect()) {
        return None;
    }
    let mut found: BTreeSet<Name> = BTreeSet::new();
    for _ in 0..MOST {
        // The first `low` are too few, the first `high` are enough.
        let (mut low, mut high) = (0, all.len());
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            let tried = found.iter().chain(&all[..middle]).cloned().collect();
            if works(&tried) {
                high = middle
            } else {
                low = middle
            }
        }
        found.insert(all[high - 1].clone());
        if works(&found) {
            return Some(found);
        }
    }
    Some(all.iter().cloned().collect())
}

fn simplify(value: &mut Value, which: &BTreeSet<usize>) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| simplify(value, which)),
        Value::Object(fields) => {
            let number = fields.get("nth").and_then(Value::as_u64);
            if number.is_some_and(|number| which.contains(&(number as usize))) {
                if let Some(inlines) = fields.get("inlines").and_then(Value::as_array) {
                    let words = words(inlines);
                    fields.insert("inlines".to_owned(), json!([words]));
                }
                if let Some(Value::Array(blocks)) = fields.get("blocks") {
                    let mut plain = Vec::new();
                    paragraphs(blocks, &mut plain);
                    fields.insert("blocks".to_owned(), Value::Array(plain));
                }
            } else {
                for value in fields.values_mut() {
                    simplify(value, which);
                }
            }
        }
        _ => {}
    }
}

/// Pushes each block's words as a paragraph.
fn paragraphs(blocks: &[Value], plain: &mut Vec<Value>) {
    for block in blocks {
        let list = |key: &str| block.get(key).and_then(Value::as_array);
        match block
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default()
        {
            "told" => plain.push(block.clone()),
            "picture" => push(plain, format!("[{}]", text(block, "alt"))),
            "code" => push(plain, text(block, "text").to_owned()),
            "table" => {
                let cells = list("header").into_iter().chain(list("cells")).flatten();
                let cells = cells.filter_map(Value::as_array).map(|cell| words(cell));
                push(plain, cells.collect::<Vec<_>>().join("; "));
            }
            "list" => {
                let items = list("items")
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_array);
                for item in items {
                    paragraphs(item, plain);
                }
            }
            "quote" => {
                paragraphs(list("blocks").map_or(&[], Vec::as_slice), plain);
                if let Some(source) = list("source") {
                    push(plain, words(source));
                }
            }
            _ => push(plain, words(list("inlines").map_or(&[], Vec::as_slice))),
        }
    }
}

fn push(plain: &mut Vec<Value>, words: String) {
    if !words.trim().is_empty() {
        plain.push(json!({"type": "paragraph", "inlines": [words]}));
    }
}

fn text<'a>(node: &'a Value, key: &str) -> &'a str {
    node.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The words of some inlines; those of notes in brackets.
fn words(inlines: &[Value]) -> String {
    let mut all = String::new();
    for inline in inlines {
        let list = |key: &str| inline.get(key).and_then(Value::as_array);
        match inline.get("type").and_then(Value::as_str) {
            None => all.push_str(inline.as_str().unwrap_or_default()),
            Some("code") => all.push_str(text(inline, "text")),
            Some("break") => all.push(' '),
            Some("image") => all.push_str(text(inline, "alt")),
            Some("note" | "source") => {
                let blocks = list("blocks").or_else(|| inline.pointer("/text/blocks")?.as_array());
                let mut plain = Vec::new();
                paragraphs(blocks.map_or(&[], Vec::as_slice), &mut plain);
                for paragraph in &plain {
                    let inlines = paragraph.get("inlines").and_then(Value::as_array);
                    all.push_str(&format!(" ({})", words(inlines.map_or(&[], Vec::as_slice))));
                }
            }
            Some(_) => all.push_str(&words(list("inlines").map_or(&[], Vec::as_slice))),
        }
    }
    all
}
