//! The format as JSON Schema (2020-12), for editors: what may be in each TOML file, and what it is for.
//!
//! In: the description in `schema`, and a strategy's files for the ids that exist. Out: text. Made for
//! what Tombi and Taplo ("Even Better TOML") show and offer; marks nothing that the reader takes, but
//! ids that came after the schema was made. Touches no disk.

mod kinds;
mod known;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::check::languages;
use crate::diagnostic::Diagnostics;
use crate::lang::Lang;
use crate::parse::parse;
use crate::schema::{FILES, File};
use crate::source::Sources;
use crate::wording::MessageLang;
use kinds::SchemaBuilder;
use known::Known;

/// The folder of the schemas in a strategy's.
pub const FOLDER: &str = ".veivalg";

/// A strategy's schemas.
#[derive(Debug)]
pub struct Schemas {
    /// Their texts by the names of their files.
    pub files: BTreeMap<String, String>,
    /// Whether every TOML file could be read to its end, so that no id is lacking for a fault in one.
    pub whole: bool,
}

/// The schema of any strategy's files of this kind.
pub fn general(file: &File, lang: MessageLang) -> String {
    text(file, &Known::nothing(), lang)
}

/// The schemas of a strategy, with the ids that exist as choices, in its first language.
pub fn of(sources: &Sources) -> Schemas {
    // Findings are told by whoever compiles.
    let draft = parse(&mut Diagnostics::default(), sources);
    let lang = languages(&draft).first().copied().unwrap_or(Lang::Nb);
    let known = Known::of(&draft, sources, lang);
    let lost = |path: &String| path.ends_with(".toml");
    Schemas {
        files: FILES
            .iter()
            .map(|file| (file_name(file), text(file, &known, lang.into())))
            .collect(),
        whole: !draft.unreadable.iter().any(lost)
            && !draft.documents().any(|document| document.damaged),
    }
}

/// The first lines of a strategy's TOML files that name their schemas, by path, of those that have none.
pub fn missing_lines(sources: &Sources) -> BTreeMap<&str, String> {
    let line = |(id, path)| {
        let file = FILES.iter().find(|file| file.is_at(path))?;
        let mut lines = sources.text(id)?.lines();
        let up = "../".repeat(path.matches('/').count());
        (!lines.any(|line| line.starts_with("#:schema "))).then(|| {
            let name = file_name(file);
            (path, format!("#:schema {up}{FOLDER}/{name}"))
        })
    };
    sources.iter().filter_map(line).collect()
}

/// What the schema's file is called.
pub fn file_name(file: &File) -> String {
    format!("{}.schema.json", file.name)
}

fn text(file: &File, known: &Known, lang: MessageLang) -> String {
    let mut schema = SchemaBuilder { known, lang }.table(file.table);
    schema.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".to_owned(), json!(file.path));
    schema.insert("description".to_owned(), json!(lang.pick(file.about)));
    format!("{:#}\n", Value::Object(schema))
}
