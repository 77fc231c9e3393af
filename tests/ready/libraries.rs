//! The libraries that the program and its tests are built with, as cargo knows them, against `deny.toml`: their
//! licences, where they come from, and which are there more than once. And the page of notices against them.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use super::read;
use crate::tools::root;

/// All of them, ours left out. Cargo wants those for other systems too, and fetches what no build has needed here.
fn libraries() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version=1"])
        .current_dir(root())
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{output:?}");
    let all: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let all = all["packages"].as_array().expect("packages").clone();
    assert!(all.len() > 100, "{}", all.len());
    let ours = |one: &Value| one["name"] == "veivalg";
    all.into_iter().filter(|one| !ours(one)).collect()
}

/// A list of `deny.toml`.
fn list(table: &str, key: &str) -> BTreeSet<String> {
    let rules: toml::Table = toml::from_str(&read("deny.toml")).expect("TOML");
    let list = rules[table][key].as_array().expect("a list");
    let words = list
        .iter()
        .map(|one| one.as_str().expect("words").to_owned());
    words.collect()
}

/// Whether one of the licences to choose from is allowed, and all that must be kept.
fn allows(allowed: &BTreeSet<String>, licence: &str) -> bool {
    // Some still write a slash, which means a choice.
    let licence = licence.replace(" / ", " OR ").replace('/', " OR ");
    let mut depth = 0;
    let mut parts = [Vec::new(), Vec::new()];
    let mut begin = 0;
    for (at, sign) in licence.char_indices() {
        let rest = &licence[at..];
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        for (kind, word) in [" AND ", " OR "].into_iter().enumerate() {
            if depth == 0 && rest.starts_with(word) {
                parts[kind].push((begin, at));
                begin = at + word.len();
            }
        }
    }
    let piece = |(begin, end): &(usize, usize)| allows(allowed, &licence[*begin..*end]);
    let last = &licence[begin..];
    match &parts {
        [all, any] if all.is_empty() && any.is_empty() => {
            let inside = licence
                .strip_prefix('(')
                .and_then(|one| one.strip_suffix(')'));
            inside.map_or_else(
                || allowed.contains(&licence),
                |inside| allows(allowed, inside),
            )
        }
        [all, any] if any.is_empty() => all.iter().all(piece) && allows(allowed, last),
        [all, any] if all.is_empty() => any.iter().any(piece) || allows(allowed, last),
        _ => panic!("{licence} is not clear"),
    }
}

#[test]
fn every_licence_is_allowed_and_every_source_is_the_registry() {
    let allowed = list("licenses", "allow");
    for licence in [
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "(GPL-2.0-only OR LGPL-2.1-only) AND MIT",
    ] {
        assert!(!allows(&allowed, licence), "{licence}");
    }
    assert!(allows(&allowed, "GPL-3.0-only OR (MIT AND Zlib)"));
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    for one in libraries() {
        let licence = one["license"].as_str().unwrap_or("none");
        used.extend(allowed.iter().filter(|one| licence.contains(*one)).cloned());
        let source = one["source"].as_str().unwrap_or("a folder");
        if !allows(&allowed, licence) || !source.starts_with("registry+") {
            wrong.push(format!(
                "{} {}: {licence}, {source}",
                one["name"], one["version"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(used, allowed, "what is allowed is in use");
}

#[test]
fn libraries_that_are_there_twice_are_known() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in libraries() {
        let name = one["name"].as_str().expect("a name").to_owned();
        let version = one["version"].as_str().expect("a version").to_owned();
        versions.entry(name).or_default().insert(version);
    }
    let twice = versions
        .into_iter()
        .filter(|(_, versions)| versions.len() > 1);
    let twice: BTreeSet<String> = twice.map(|(name, _)| name).collect();
    assert_eq!(twice, list("bans", "skip"));
}

/// `.ci/notices` writes it.
#[test]
fn the_notices_name_every_library() {
    let output = Command::new("python3")
        .args([".ci/notices", "--check"])
        .current_dir(root())
        .output()
        .expect("python3 starts");
    assert!(output.status.success(), "{output:?}");
}
