//! The pages of the format: every key of every file, from the schema, with an example that is checked and
//! where it is shown, which is found by changing the example and looking at what changes.

mod along;
mod page;
mod pieces;
mod shown;

use std::collections::BTreeMap;

use veivalg::compile::Targets;
use veivalg::diagnostic::{Level, MessageLang};
use veivalg::load::from_memory;
use veivalg::report::{Format, render};
use veivalg::schema::{FILES, Kind, Table};
use veivalg::source::Sources;

use crate::tools::{compare, compile_today, root};
use pieces::Pieces;

/// The files of a strategy.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The example: a strategy with every key.
pub fn files() -> Files {
    let folder = root().join("tests/format/strategy");
    let read = |path: &std::path::Path| std::fs::read(path).expect("readable");
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(&folder) {
        let entry = entry.expect("readable");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(&folder).expect("inside");
            let path = path.to_string_lossy().replace('\\', "/");
            files.insert(path, read(entry.path()));
        }
    }
    for (path, font) in [("tekst", "serif"), ("tittel", "sans")] {
        let font = root().join(format!("src/fonts/{font}-regular.ttf"));
        files.insert(format!("assets/{path}.ttf"), read(&font));
    }
    files
}

/// They as a strategy is read.
pub fn sources(files: &Files) -> Sources {
    from_memory(files.iter().map(|(path, bytes)| (path.as_str(), &**bytes)))
}

/// The example's files of a kind, in order.
fn of_kind<'a>(files: &'a Files, file: &'a veivalg::schema::File) -> Vec<(&'a str, Pieces)> {
    let own = files.iter().filter(|(path, _)| file.is_at(path));
    let text = |bytes| std::str::from_utf8(bytes).expect("UTF-8");
    own.map(|(path, bytes)| (path.as_str(), Pieces::of(text(bytes))))
        .collect()
}

/// Every table of a file, by where it stands: nothing at the top.
fn tables(table: &'static Table, path: &str, found: &mut Vec<(String, &'static Table)>) {
    found.push((path.to_owned(), table));
    for key in table.keys {
        if let Kind::Table(inner) | Kind::Tables(inner) = key.kind {
            let path = match path {
                "" => key.name.to_owned(),
                path => format!("{path}.{}", key.name),
            };
            tables(inner, &path, found);
        }
    }
}

#[test]
fn the_example_of_the_format_has_every_key_and_no_error() {
    let files = files();
    let (sources, compilation) = compile_today(sources(&files), Targets::Findings);
    let found = &compilation.diagnostics;
    let told = render(Format::Concise, found, &sources, MessageLang::En);
    assert_eq!(found.count(Level::Error), 0, "{told}");
    let mut missing = Vec::new();
    for file in &FILES {
        let pieces = of_kind(&files, file);
        let mut all = Vec::new();
        tables(file.table, "", &mut all);
        for (path, table) in all {
            for key in table.keys.iter().filter(|key| key.name != "extra") {
                let inner = format!("{path}.{}", key.name);
                let inner = inner.trim_start_matches('.');
                let is_there = |(_, pieces): &(&str, Pieces)| {
                    pieces.has(&path, key.name) || pieces.has_table(inner)
                };
                // Sections take the keys that their chapter has an example of.
                if !pieces.iter().any(is_there) && !path.starts_with("sections.") {
                    missing.push(format!("{}: {inner}", file.path));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// `SNAPSHOTS=overwrite cargo test pages_of_the_format` writes the pages in `docs/`.
#[test]
fn the_pages_of_the_format_are_fresh() {
    let files = files();
    let shown = shown::all(&files);
    for lang in [MessageLang::Nb, MessageLang::Nn, MessageLang::En] {
        let page = page::page(lang, &files, &shown);
        compare(&root().join(format!("docs/{}/format.md", lang.tag())), page);
    }
}
