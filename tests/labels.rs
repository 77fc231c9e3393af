//! The labels: every key that code or a template asks for is there, once, and in both languages.

use std::collections::BTreeSet;
use std::fs;

#[cfg(feature = "pdf")]
use veivalg::compile::Targets;
#[cfg(feature = "pdf")]
use veivalg::diagnostic::{Diagnostic, Rule};
use veivalg::lang::Lang;
#[cfg(feature = "pdf")]
use veivalg::load::from_memory;
use veivalg::model::Labels;
use veivalg::model::labels::{LABELS, find};
use veivalg::schema::{ActionState, Audience, Direction, Frequency, Standing, State, Unit};

#[cfg(feature = "pdf")]
use crate::tools::compile_today;
use crate::tools::root;

/// Labels that are empty until a municipality writes them.
fn may_be_empty(key: &str) -> bool {
    key.ends_with("_lead_in")
}

#[test]
fn labels_are_there_once_in_both_languages() {
    let mut seen = BTreeSet::new();
    for label in LABELS.iter() {
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

#[test]
#[cfg(feature = "pdf")]
fn the_short_title_stands_at_the_head_of_pages_in_its_language() {
    let files = |settings: &str| {
        let config = format!(
            "languages = [\"nb\", \"nn\"]\ntheme = \"default\"\n[theme_settings]\n{settings}\n"
        );
        from_memory([
            ("veivalg.toml", config.as_bytes()),
            (
                "strategy.toml",
                b"title.nb = \"En lang tittel\"\ntitle.nn = \"Ein lang tittel\"\nareas = [\"a\"]\n",
            ),
            (
                "areas/a/area.toml",
                b"title = \"A\"\n[[goals]]\nid = \"g\"\ntext = \"G\"\nmeasures = [\"m\"]\n",
            ),
            (
                "measures.toml",
                b"[[measures]]\nid = \"m\"\nname = \"M\"\nunit = \"count\"\n",
            ),
        ])
    };
    let both = "short_title.nb = \"Kort & godt\"\nshort_title.nn = \"Stutt & godt\"";
    for (settings, nb, nn) in [
        (both, "Kort & godt", "Stutt & godt"),
        ("short_title.nb = \"Kort\"", "Kort", "Ein lang tittel"),
        ("short_title = \"Kort\"", "Kort", "Kort"),
        ("", "En lang tittel", "Ein lang tittel"),
    ] {
        let (_, site) = compile_today(files(settings), Targets::Pages);
        let (_, print) = compile_today(files(settings), Targets::Typst);
        let is_missing = |found: &Diagnostic| found.rule == Rule::MissingTranslation;
        let missing = site.diagnostics.iter().filter(|found| is_missing(found));
        assert_eq!(missing.count() == 1, settings.ends_with("nb = \"Kort\""));
        let [site, print] = [site, print].map(|made| made.output.expect("it builds"));
        for (lang, title) in [("nb", nb), ("nn", nn)] {
            let page = site.get(&format!("{lang}/about.html")).expect("a page");
            let page = String::from_utf8_lossy(page);
            let (head, _) = page.split_once("</header>").expect("a header");
            let (_, head) = head.split_once("class=\"brand\"").expect("a title");
            assert!(head.contains(&title.replace('&', "&amp;")), "{head}");
            let look = print.get(&format!("{lang}/data/look.json"));
            let look: serde_json::Value =
                serde_json::from_slice(look.expect("what pages look like")).expect("JSON");
            assert_eq!(look["title"], title);
        }
    }
}

/// Each value of a closed list that readers see has its label.
#[test]
fn variables_are_filled_where_they_stand() {
    let mut labels = Labels::default();
    let day = [("day", "1. mai {day}")];
    assert_eq!(
        labels.fill("held_until", Lang::Nb, &day),
        "gjaldt til 1. mai {day}"
    );
    labels.replace("held_until", Lang::Nb, "var i bruk til {day} {og} {".into());
    assert_eq!(
        labels.fill("held_until", Lang::Nb, &day),
        "var i bruk til 1. mai {day} {og} {"
    );
}

#[test]
fn values_of_closed_lists_have_their_labels() {
    let mut keys: Vec<&str> = Vec::new();
    for state in State::ALL {
        keys.push(state.label());
        keys.extend(state.revision().into_iter().chain(state.notice()));
        keys.extend(state.revision_notice());
    }
    for audience in Audience::ALL {
        keys.extend([
            audience.label(),
            audience.expectations(),
            audience.lead_in(),
        ]);
    }
    keys.extend(ActionState::ALL.map(ActionState::label));
    keys.extend(Unit::ALL.into_iter().filter_map(Unit::label));
    keys.extend(Direction::ALL.into_iter().filter_map(Direction::label));
    keys.extend(Frequency::ALL.map(Frequency::label));
    keys.extend(Standing::ALL.map(Standing::label));
    for key in keys {
        assert!(find(key).is_some(), "there is no label `{key}`");
    }
}
