//! Words that no dictionary has, by the dictionaries that people have on their machines.

use std::collections::BTreeSet;
use std::path::Path;

use veivalg::compile::Targets;
use veivalg::diagnostic::Rule;
use veivalg::load::{dictionaries, load};
use veivalg::spelling::RULE;

use crate::tools::{compile_today, missing, root};

/// The words that are told of a strategy with the rule on; none where there is no strategy, or the machine has no
/// dictionaries.
fn unknown(folder: &Path) -> Option<BTreeSet<String>> {
    let mut sources = load(folder).ok()?;
    let Some(dictionaries) = dictionaries() else {
        missing("a dictionary of Norwegian", "hunspell-no");
        return None;
    };
    sources.set_dictionaries(dictionaries);
    let settings = sources.find("veivalg.toml");
    let settings = settings.and_then(|file| sources.text(file));
    let asking = "[check]\nunknown-word = \"info\"\n";
    let settings = match settings.unwrap_or_default() {
        text if text.contains("[check]") => text.replacen("[check]", asking, 1),
        text => format!("{text}\n{asking}"),
    };
    sources.insert("veivalg.toml", settings.into_bytes());
    let (sources, compilation) = compile_today(sources, Targets::Findings);
    let told = compilation.diagnostics.iter();
    let told = told.filter(|found| found.rule.name() == "unknown-word");
    let word = |span| {
        let (text, range) = sources.original(span)?;
        Some(text[range].to_owned())
    };
    Some(told.filter_map(|found| word(found.span)).collect())
}

#[test]
fn the_example_has_no_unknown_word() {
    if let Some(told) = unknown(&root().join("example-strategy")) {
        assert!(told.is_empty(), "{told:?}");
    }
}

/// It has slips of its own; what is wrongly told beside them are few words.
#[test]
fn few_words_of_a_real_strategy_are_told() {
    if let Some(told) = unknown(&root().join("../shared/real/elverum")) {
        eprintln!("{told:?}");
        assert!(told.len() <= 10, "{told:?}");
    }
}

#[test]
fn the_loader_looks_for_the_rule_by_its_name() {
    assert!(Rule::from_name(RULE).is_some());
}
