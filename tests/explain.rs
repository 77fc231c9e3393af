//! What the rules are for: every text is whole, its examples do what they say, and it reads well.

use std::process::{Command, Output, Stdio};

use veivalg::diagnostic::explain::{self, Explanation};
use veivalg::diagnostic::{Level, MessageLang, Rule};
use veivalg::report::explain as layout;
use veivalg::report::{self, Format, level_name};

use crate::rules::{self, read};
use crate::tools::{compare, root};

const LANGUAGES: [MessageLang; 3] = [MessageLang::Nb, MessageLang::Nn, MessageLang::En];

/// Letters of a line on a terminal.
const WIDTH: usize = 80;

fn all() -> impl Iterator<Item = (Rule, Explanation)> {
    Rule::ALL.iter().map(|&rule| (rule, explain::of(rule)))
}

#[test]
fn every_faulty_example_is_found_and_every_mended_one_is_clean() {
    let base = read::base(&root().join("tests/rules/base"));
    let mut wrong = Vec::new();
    for rule in Rule::ALL {
        let name = rule.name();
        if !rules::is_met(name) {
            continue;
        }
        let path = root().join(format!("src/diagnostic/explain/{name}.md"));
        let cases = read::cases(&path, &base);
        for (title, is_faulty) in [("Faulty", true), ("Fixed", false)] {
            let case = cases.iter().find(|case| case.title == title);
            let case = case.unwrap_or_else(|| panic!("{name}: no example `{title}`"));
            let (sources, compilation) = rules::check(case);
            let found = &compilation.diagnostics;
            let told = report::render(Format::Concise, found, &sources, MessageLang::En);
            let right = if is_faulty {
                found.iter().any(|one| one.rule == *rule)
                    && found
                        .iter()
                        .all(|one| one.rule == *rule || one.level != Level::Error)
            } else {
                found.is_empty()
            };
            if !right {
                wrong.push(format!("{name}, {title}:\n{told}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_is_whole_and_short() {
    for (rule, explanation) in all() {
        let name = rule.name();
        for lang in LANGUAGES {
            let summary = explanation.summary.get(lang);
            assert!(
                !summary.ends_with('.') && !summary.contains('`'),
                "{name}: {summary}"
            );
            for words in [&explanation.wants, &explanation.why] {
                let words = words.get(lang);
                let sentences = words.matches(". ").count() + words.matches("? ").count() + 1;
                assert!(words.ends_with('.') && sentences <= 6, "{name}: {words}");
                assert_eq!(words.matches('`').count() % 2, 0, "{name}: {words}");
            }
        }
        for words in [&explanation.wants, &explanation.why] {
            let [nb, nn, en] = LANGUAGES.map(|lang| words.get(lang));
            assert!(nb != nn && nb != en && nn != en, "{name}: {nb}");
        }
        for sample in explanation.faulty.iter().chain(&explanation.fixed) {
            assert!(sample.path.contains('.'), "{name}: {sample:?}");
        }
        assert_ne!(explanation.faulty, explanation.fixed, "{name}");
    }
}

#[test]
fn what_is_told_fits_a_terminal_and_is_the_rules_own() {
    for lang in LANGUAGES {
        let list = layout::list(lang);
        assert!(fits(&list), "{list}");
        for (rule, explanation) in all() {
            let level = level_name(rule.default_level(), lang);
            let line = list
                .lines()
                .find(|line| line.split(' ').next() == Some(rule.name()));
            let words: Vec<&str> = line.unwrap_or_default().split_whitespace().collect();
            assert_eq!(words.get(1), Some(&level.as_str()), "{}", rule.name());
            let summary = explanation.summary.get(lang);
            assert!(
                line.is_some_and(|line| line.ends_with(summary)),
                "{summary}"
            );

            let text = layout::rule(rule, lang);
            let mut lines = text.lines();
            assert_eq!(lines.next(), Some(rule.name()));
            assert_eq!(lines.next(), Some(summary));
            let told = lines.nth(1).unwrap_or_default();
            assert!(told.contains(&format!(": {level} (")), "{told}");
            assert_eq!(told.contains("[check]"), !rule.is_fixed(), "{told}");
            assert!(fits(&text) && !text.contains('`'), "{text}");
        }
    }
}

fn fits(text: &str) -> bool {
    text.lines()
        .all(|line| line.chars().count() <= WIDTH && line == line.trim_end())
}

fn veivalg(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_veivalg"))
        .args(arguments)
        .env_remove("VEIVALG_MESSAGES")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .expect("the program starts")
}

#[test]
fn the_program_tells_it_in_the_language_of_messages() {
    let text = |output: Output| String::from_utf8(output.stdout).expect("UTF-8");
    let rule = Rule::GoalWithoutMeasure;
    for (arguments, lang) in [
        (vec!["explain", rule.name()], MessageLang::Nb),
        (
            vec!["explain", rule.name(), "--messages", "nn"],
            MessageLang::Nn,
        ),
        (
            vec!["--messages", "en", "explain", rule.name()],
            MessageLang::En,
        ),
    ] {
        let output = veivalg(&arguments);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(text(output), layout::rule(rule, lang));
    }
    let output = veivalg(&["explain", "--messages", "nn"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(output), layout::list(MessageLang::Nn));
}

#[test]
fn an_unknown_rule_ends_with_2_and_the_nearest_name() {
    for (arguments, words) in [
        (
            ["explain", "goal-without-mesure", "--messages", "nb"],
            "veivalg: regelen «goal-without-mesure» finnes ikke; mente du «goal-without-measure»?\n",
        ),
        (
            ["explain", "goal-without-mesure", "--messages", "nn"],
            "veivalg: regelen «goal-without-mesure» finst ikkje; meinte du «goal-without-measure»?\n",
        ),
        (
            ["explain", "kaffe", "--messages", "en"],
            "veivalg: there is no rule “kaffe”; `veivalg explain` lists them all\n",
        ),
    ] {
        let output = veivalg(&arguments);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(String::from_utf8_lossy(&output.stderr), words);
        assert!(output.stdout.is_empty());
    }
}

/// `SNAPSHOTS=overwrite cargo test pages_of_the_rules` writes the pages in `docs/`.
#[test]
fn the_pages_of_the_rules_are_fresh_and_lead_to_each_other() {
    let docs = root().join("docs");
    let readme = std::fs::read_to_string(root().join("README.md")).expect("a README");
    for (lang, name) in layout::PAGES {
        let page = layout::page(lang);
        for (other, path) in layout::PAGES {
            assert_eq!(
                page.contains(&format!("]({path})")),
                other != lang,
                "{path}"
            );
        }
        for rule in Rule::ALL {
            let name = rule.name();
            assert!(page.contains(&format!("\n### {name}\n")), "{name}");
            assert!(page.contains(&format!("[{name}](#{name})")), "{name}");
        }
        compare(&docs.join(name), page);
        assert!(
            readme.contains(&format!("](docs/{name})")),
            "README lacks {name}"
        );
    }
}
