//! The house rules: heads, lengths, who may use whom, and IO only at the edges.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const MOST_LINES: usize = 500;

/// Each module in reading order, with those it may use. A test may use all.
#[rustfmt::skip]
const MODULES: &[(&str, &[&str])] = &[
    ("clean", &[]),
    ("escape", &[]),
    ("panics", &[]),
    ("cores", &[]),
    ("cache", &[]),
    ("package", &[]),
    ("fonts", &["panics"]),
    ("pictures", &["escape", "panics", "package", "fonts"]),
    ("office", &[]),
    ("spelling", &[]),
    ("source", &["cores", "clean", "cache", "fonts", "pictures", "office", "spelling"]),
    ("attachment", &[]),
    ("room", &["source"]),
    ("terminal", &[]),
    ("color", &[]),
    ("joints", &[]),
    ("lang", &[]),
    ("wording", &["lang"]),
    ("schema", &[]),
    ("diagnostic", &["attachment", "fonts", "pictures", "office", "source", "terminal", "lang", "wording", "schema"]),
    ("markdown", &["clean", "terminal", "lang", "source", "diagnostic", "schema"]),
    ("model", &["cache", "source", "color", "fonts", "lang", "wording", "schema", "markdown"]),
    ("parse", &["terminal", "source", "lang", "schema", "diagnostic", "markdown"]),
    ("terms", &["cache", "source", "lang", "parse"]),
    ("norms", &["lang", "terms"]),
    ("translation", &["cache", "source", "lang", "schema", "diagnostic", "markdown", "parse"]),
    ("figures", &["panics", "package", "lang", "schema", "wording", "parse", "model"]),
    ("theme", &["source"]),
    ("baseline", &["source", "lang", "schema", "diagnostic", "parse"]),
    ("address", &["lang", "markdown", "model"]),
    ("output", &[]),
    ("view", &["cache", "fonts", "lang", "markdown", "model", "address"]),
    (
        "pdf",
        &[
            "panics", "pictures", "source", "color", "fonts", "joints", "lang", "diagnostic", "markdown",
            "model", "address", "theme", "view", "output",
        ],
    ),
    ("documents", &["lang", "model", "pdf", "view"]),
    (
        "check",
        &[
            "cores", "cache", "address", "terminal", "attachment", "baseline", "pictures", "office", "source",
            "color", "fonts", "lang", "schema", "diagnostic", "markdown", "model", "parse", "figures", "terms", "norms",
            "theme", "documents", "translation", "spelling",
        ],
    ),
    (
        "json_schema",
        &[
            "source", "lang", "wording", "schema", "diagnostic", "model", "parse", "theme", "check",
            "documents",
        ],
    ),
    ("edit", &["source", "diagnostic"]),
    ("scaffold", &["source", "lang", "wording", "schema", "diagnostic", "parse", "check", "edit", "json_schema"]),
    (
        "site",
        &[
            "cores", "attachment", "escape", "fonts", "joints", "pictures", "source", "color", "lang", "schema",
            "diagnostic", "markdown", "model", "address", "theme", "view", "output",
        ],
    ),
    (
        "compile",
        &[
            "cores", "baseline", "source", "lang", "diagnostic", "model", "parse", "check", "documents",
            "output", "pdf", "room", "site", "translation",
        ],
    ),
    (
        "drafting",
        &[
            "source", "lang", "diagnostic", "markdown", "model", "parse", "terms", "norms", "translation",
            "edit",
        ],
    ),
    ("import", &["package", "source", "lang", "schema", "wording", "diagnostic", "markdown", "norms"]),
    ("fixes", &["source", "diagnostic", "edit", "compile"]),
    (
        "rename",
        &[
            "source", "lang", "schema", "diagnostic", "markdown", "parse", "translation", "scaffold", "edit",
            "compile",
        ],
    ),
    ("report", &["escape", "source", "terminal", "wording", "diagnostic"]),
    ("status", &["source", "terminal", "lang", "wording", "diagnostic", "markdown", "model", "translation"]),
    ("load", &["source", "spelling", "terminal", "lang", "theme", "translation"]),
    ("write", &["output", "source"]),
    (
        "serve",
        &[
            "panics", "escape", "source", "lang", "wording", "diagnostic", "output", "documents", "pdf", "view",
            "site", "compile", "report", "status", "load", "schema", "json_schema", "write", "check",
            "translation",
        ],
    ),
    (
        "cli",
        &[
            "panics", "source", "terminal", "lang", "wording", "diagnostic", "parse", "terms", "translation",
            "drafting", "figures", "import", "check", "baseline", "output", "compile", "fixes", "report",
            "status", "load", "serve", "write", "schema", "json_schema", "documents", "pdf", "theme",
            "scaffold", "rename",
        ],
    ),
];

/// Words that touch the machine, and the modules that may.
const EDGES: &[&str] = &["load", "serve", "write", "cli"];
const MACHINE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "stdin()",
    "stdout()",
    "stderr()",
    "SystemTime",
    "Instant",
    "jiff::Zoned",
    "println!",
    "eprintln!",
];

fn rust_files(folder: &str) -> Vec<PathBuf> {
    walkdir::WalkDir::new(root().join(folder))
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("the checkout can be read").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file's module: the first part of its path under `src`.
fn module(path: &Path) -> String {
    let path = path
        .strip_prefix(root().join("src"))
        .expect("a source file");
    let first = path.iter().next().expect("a name").to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    let mut wrong = Vec::new();
    for path in rust_files("src").into_iter().chain(rust_files("tests")) {
        let text = fs::read_to_string(&path).expect("text");
        let name = path
            .strip_prefix(root())
            .expect("inside")
            .display()
            .to_string();
        if !text.starts_with("//! ") {
            wrong.push(format!("{name}: begins without a `//!` head"));
        }
        if text.lines().count() > MOST_LINES {
            wrong.push(format!("{name}: {} lines", text.lines().count()));
        }
        if text.contains(concat!("use super::", "*")) {
            wrong.push(format!("{name}: uses everything of `super`"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_use_only_what_stands_before_them() {
    let mut wrong = Vec::new();
    let mut uses = BTreeSet::new();
    for path in rust_files("src") {
        let own = module(&path);
        if matches!(own.as_str(), "lib" | "main") {
            continue;
        }
        let (_, allowed) = MODULES
            .iter()
            .find(|(name, _)| *name == own)
            .unwrap_or_else(|| panic!("`{own}` is not in this test's list"));
        let text = fs::read_to_string(&path).expect("text");
        for (at, _) in without_tests(&text).match_indices("crate::") {
            let rest = &text[at + "crate::".len()..];
            let used: String = rest
                .chars()
                .take_while(|letter| letter.is_ascii_lowercase() || *letter == '_')
                .collect();
            if used != own && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: `{own}` uses `{used}`", path.display()));
            }
            uses.insert((own.clone(), used));
        }
    }
    for (at, (own, allowed)) in MODULES.iter().enumerate() {
        for used in *allowed {
            if !MODULES[..at].iter().any(|(name, _)| name == used) {
                wrong.push(format!("`{used}` is not before `{own}`, which may use it"));
            }
            if !uses.contains(&((*own).to_owned(), (*used).to_owned())) {
                wrong.push(format!("`{own}` may use `{used}`, and does not"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_edges_touch_the_machine() {
    let mut wrong = Vec::new();
    for path in rust_files("src") {
        let own = module(&path);
        if EDGES.contains(&own.as_str()) || own == "main" {
            continue;
        }
        let text = fs::read_to_string(&path).expect("text");
        for word in MACHINE {
            if without_tests(&text).contains(word) {
                wrong.push(format!("{}: `{word}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What an author has laid in a folder is read by one file of one module, which follows nothing.
#[test]
fn only_one_file_opens_what_an_author_has_written() {
    let readers = [
        "src/load/folder.rs",
        // What the program has written itself, and what it is about to write over.
        "src/write/",
        // Of the machine, and no part of a strategy.
        "src/load/dictionaries.rs",
        // Only appends, to what a variable of CI's names.
        "src/cli/step_summary.rs",
        // Reads what the system tells of memory.
        "src/cli/memory.rs",
    ];
    let words = [
        "fs::read",
        "read_dir(",
        "read_to_string(",
        "read_link",
        "File::open",
        "File::options",
        "OpenOptions",
        "WalkDir",
        "Dir::open",
    ];
    let mut wrong = Vec::new();
    for path in rust_files("src") {
        let name = path.strip_prefix(root()).expect("inside").display();
        let name = name.to_string().replace('\\', "/");
        if readers.iter().any(|reader| name.starts_with(reader)) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("text");
        for word in words {
            // What git answers is read from a pipe.
            let own = word == "read_to_string(" && name == "src/load/history.rs";
            if without_tests(&text).contains(word) && !own {
                wrong.push(format!("{name}: `{word}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_module_knows_each_delicate_library() {
    let owners = [
        ("comrak", "markdown"),
        ("typst", "pdf"),
        ("tera", "site"),
        ("clap", "cli"),
        ("axum", "serve"),
        ("notify", "serve"),
        ("image", "pictures"),
        ("moxcms", "pictures"),
        ("resvg", "pictures"),
        ("zune_jpeg", "pictures"),
        ("tokio", "serve"),
        ("cap_std", "load"),
        ("cap_fs_ext", "load"),
    ];
    for path in rust_files("src") {
        let own = module(&path);
        let text = fs::read_to_string(&path).expect("text");
        for (library, owner) in owners {
            let used =
                text.contains(&format!("use {library}")) || text.contains(&format!("{library}::"));
            assert!(!used || own == owner, "{}: uses {library}", path.display());
        }
    }
}

#[test]
fn the_developers_map_names_the_modules_that_exist() {
    let page = fs::read_to_string(root().join("docs/en/developers.md")).expect("a page");
    let library = fs::read_to_string(root().join("src/lib.rs")).expect("a library");
    let declared: Vec<&str> = library
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let mapped: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(name, _)| name.trim_end_matches('/').trim_end_matches(".rs"))
        .filter(|name| MODULES.iter().any(|(module, _)| module == name) || declared.contains(name))
        .collect();
    let sorted = |names: &[&str]| {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort();
        names
    };
    assert_eq!(sorted(&mapped), sorted(&declared));
    let listed: Vec<&str> = MODULES.iter().map(|(name, _)| *name).collect();
    assert_eq!(sorted(&listed), sorted(&declared));
}
