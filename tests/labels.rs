//! The labels: every key that code or a template asks for is there, once, and in both languages.

use std::collections::BTreeSet;
use std::fs;

use veivalg::lang::Lang;
use veivalg::model::Labels;
use veivalg::model::labels::LABELS;

use crate::tools::root;

/// Labels that are empty until a municipality writes them.
fn may_be_empty(key: &str) -> bool {
    key.ends_with("_lead_in")
}

#[test]
fn labels_are_there_once_in_both_languages() {
    let mut seen = BTreeSet::new();
    for label in LABELS {
        assert!(seen.insert(label.key), "`{}` stands twice", label.key);
        let worded = !label.nb.is_empty() && !label.nn.is_empty();
        assert!(
            worded || may_be_empty(label.key),
            "`{}` has no words",
            label.key
        );
    }
}

#[test]
fn labels_that_are_asked_for_exist() {
    let keys: BTreeSet<&str> = LABELS.iter().map(|label| label.key).collect();
    let mut wrong = Vec::new();
    let mut found = 0;
    for folder in ["src", "themes"] {
        for entry in walkdir::WalkDir::new(root().join(folder)) {
            let path = entry.expect("the checkout can be read").into_path();
            let kind = path.extension().and_then(|kind| kind.to_str());
            // What stands before a key, and what may follow it.
            let (before, ends): (&[&str], fn(char) -> bool) = match kind {
                Some("rs") => (&["label(\"", "labels.get(\"", "fact(\""], |end| end == '"'),
                Some("html" | "typ") => (&["labels."], |end| end != '_' && !end.is_alphanumeric()),
                _ => continue,
            };
            let text = fs::read_to_string(&path).expect("text");
            for mark in before {
                for (at, _) in text.match_indices(mark) {
                    let rest = &text[at + mark.len()..];
                    let key = rest.split(ends).next().unwrap_or_default();
                    // `labels.at(key)`, and keys put together from parts.
                    if matches!(key, "at" | "keys" | "html") || key.contains('{') {
                        continue;
                    }
                    found += 1;
                    if !keys.contains(key) {
                        wrong.push(format!("{}: `{key}`", path.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(found > 100, "the search finds too little: {found}");
}

#[test]
fn labels_replaced_in_one_language_keep_the_other() {
    let mut labels = Labels::default();
    labels.replace("area", Lang::Nn, "Innsatsområde".into());
    assert_eq!(labels.get("area", Lang::Nn), "Innsatsområde");
    assert_eq!(labels.get("area", Lang::Nb), "Strategiområde");
}
