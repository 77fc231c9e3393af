//! The strategy as the data files that the theme reads, one for each chapter and area, the platform,
//! and two for the rest, so that a changed word touches as few pages as can be.
//!
//! In: a `Strategy`. Out: JSON by path. Decides nothing about looks but the colours' contrast.

mod back;
mod look;
mod measures;
mod parts;
mod tables;
mod told;
mod trees;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::address::{Addresses, Page, encode_url};
use crate::lang::{Date, Lang};
use crate::model::{Part, Strategy};
use crate::source::Span;
use trees::Trees;
pub(crate) use trees::plain_line;

/// The strategy as the theme reads it.
pub struct Data {
    /// The data files by their paths in Typst.
    pub files: BTreeMap<String, Value>,
    /// Where each file's texts are written, by their numbers (`nth`) in it.
    pub origins: BTreeMap<String, Vec<Span>>,
}

/// The data files by their paths in Typst. `fonts` are the names of the text's font families, the
/// municipality's first.
pub fn data(strategy: &Strategy, lang: Lang, today: Date, fonts: &[String]) -> Data {
    let addresses = &Addresses::new(strategy);
    let mut files = BTreeMap::new();
    let mut origins = BTreeMap::new();
    let mut order = Vec::new();
    for &part in &strategy.order {
        let (kind, name) = match part {
            Part::Platform => ("platform", "platform".to_owned()),
            Part::Chapter(at) => ("chapter", format!("chapter-{}", strategy.chapters[at].id)),
            Part::Area(at) => ("area", format!("area-{}", strategy.areas[at].id)),
        };
        let trees = &mut Trees::new(strategy, addresses, lang, &name, part.into());
        let mut value = match part {
            Part::Area(at) => parts::area(trees, strategy, at, today),
            Part::Chapter(at) => parts::chapter(trees, &strategy.chapters[at]),
            Part::Platform => parts::platform(trees, strategy),
        };
        if value.is_null() {
            continue;
        }
        value["drafts"] = trees.drafts();
        let path = format!("/data/{name}.json");
        order.push(json!({"type": kind, "file": path}));
        origins.insert(path.clone(), std::mem::take(&mut trees.origins));
        files.insert(path, value);
    }
    let trees = &mut Trees::new(strategy, addresses, lang, "strategy", Page::Front);
    let mut rest = back::back(trees, strategy, today);
    rest["order"] = Value::Array(order);
    trees.page = Page::Measures;
    rest["overview"] = measures::overview(trees, strategy);
    rest["measures"] = measures::register(trees, strategy);
    trees.page = Page::Actions;
    rest["actions"] = parts::actions(trees, strategy, today);
    let path = "/data/strategy.json".to_owned();
    origins.insert(path.clone(), std::mem::take(&mut trees.origins));
    files.insert(path, rest);
    files.insert(
        "/data/look.json".to_owned(),
        look::look(strategy, lang, fonts),
    );
    files.values_mut().for_each(encode_addresses);
    Data { files, origins }
}

/// As much of a title as there is room for at the head of a page.
fn running(title: &str) -> String {
    const MOST: usize = 64;
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    let cut: String = title.chars().take(MOST).collect();
    let whole = cut.rsplit_once(' ').map(|(words, _)| words);
    let words = whole.filter(|words| words.chars().count() > MOST / 2);
    let words = words
        .unwrap_or(&cut)
        .trim_end_matches([' ', ',', ':', '–', '-']);
    format!("{words} …")
}

/// The longest address that Typst takes.
const LONGEST_ADDRESS: usize = 8000;

/// Encodes every address that something leads to. What has one too long leads nowhere; where the address
/// itself is shown, it stands beside it as `address`.
fn encode_addresses(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(encode_addresses),
        Value::Object(fields) => {
            if let Some(url) = fields.get("url").and_then(Value::as_str) {
                let encoded = encode_url(url);
                fields.insert("address".to_owned(), json!(url));
                if encoded.len() <= LONGEST_ADDRESS {
                    fields.insert("url".to_owned(), json!(encoded));
                } else {
                    fields.insert("url".to_owned(), Value::Null);
                }
            }
            fields.values_mut().for_each(encode_addresses);
        }
        _ => {}
    }
}
