//! The explanations of the rules: as plain text for a terminal, as markdown for the pages in `docs/`.

use std::fmt::Write as _;

use super::level_name;
use crate::diagnostic::explain::{self, Explanation, Sample};
use crate::diagnostic::{Level, MessageLang, Rule};
use crate::terminal::{WIDTH, wrapped};
use crate::wording::{Message, say};

/// The pages of the rules, by language.
pub const PAGES: [(MessageLang, &str); 3] = [
    (MessageLang::Nb, "regler.md"),
    (MessageLang::Nn, "reglar.md"),
    (MessageLang::En, "rules.md"),
];

/// All rules, a line each, in two groups.
pub fn list(lang: MessageLang) -> String {
    let mut text = String::new();
    let letters = |text: &str| text.chars().count();
    let names = Rule::ALL.iter().map(|rule| letters(rule.name()));
    let names = names.max().unwrap_or(0);
    let levels = Level::ALL.map(|level| letters(&level_name(level, lang)));
    let levels = levels.into_iter().max().unwrap_or(0);
    for (heading, rules) in groups(lang) {
        let _ = writeln!(text, "{heading}\n");
        for rule in rules {
            let (name, level) = (rule.name(), level_name(rule.default_level(), lang));
            let explanation = explain::of(rule);
            let summary = explanation.summary.get(lang);
            let _ = writeln!(text, "{name:names$}  {level:levels$}  {summary}");
        }
        text.push('\n');
    }
    let _ = writeln!(text, "{}", say!("rules-one").get(lang));
    text
}

/// One rule, for a terminal.
pub fn rule(rule: Rule, lang: MessageLang) -> String {
    let explanation = explain::of(rule);
    let summary = explanation.summary.get(lang);
    let mut text = format!("{}\n{summary}\n\n{}\n", rule.name(), level(rule, lang));
    for (heading, words) in [
        (say!("rule-wants"), &explanation.wants),
        (say!("rule-why"), &explanation.why),
    ] {
        let _ = writeln!(text, "\n{}\n{}", heading.get(lang), plain(words.get(lang)));
    }
    for (heading, samples) in examples(&explanation) {
        let _ = writeln!(text, "\n{}", heading.get(lang));
        for Sample {
            path, text: lines, ..
        } in samples
        {
            let _ = writeln!(text, "\n{path}");
            for line in lines.lines() {
                let _ = writeln!(text, "{}", format!("  {line}").trim_end());
            }
        }
    }
    text
}

/// The page of all rules, in markdown.
pub fn page(lang: MessageLang) -> String {
    let languages = PAGES.map(|(other, path)| {
        let name = other.pick(["bokmål", "nynorsk", "English"]);
        if other == lang {
            name.to_owned()
        } else {
            format!("[{name}]({path})")
        }
    });
    let [title, intro, name, level, fault] = [
        say!("rules-title"),
        say!("rules-intro"),
        say!("rules-column-rule"),
        say!("rules-column-level"),
        say!("rules-column-fault"),
    ]
    .map(|words| words.get(lang));
    let mut text = format!("# {title}\n\n{}\n\n{intro}\n", languages.join(" · "));
    for (heading, rules) in groups(lang) {
        let _ = writeln!(text, "\n## {heading}\n");
        let _ = writeln!(text, "| {name} | {level} | {fault} |\n| --- | --- | --- |");
        for &rule in &rules {
            let (name, level) = (rule.name(), level_name(rule.default_level(), lang));
            let explanation = explain::of(rule);
            let summary = explanation.summary.get(lang);
            let _ = writeln!(text, "| [{name}](#{name}) | {level} | {summary} |");
        }
        for &rule in &rules {
            section(&mut text, rule, lang);
        }
    }
    text
}

fn section(text: &mut String, rule: Rule, lang: MessageLang) {
    let explanation = explain::of(rule);
    let summary = explanation.summary.get(lang);
    let _ = writeln!(
        text,
        "\n### {}\n\n**{summary}.** {}",
        rule.name(),
        level(rule, lang)
    );
    for words in [&explanation.wants, &explanation.why] {
        let _ = writeln!(text, "\n{}", words.get(lang));
    }
    for (heading, samples) in examples(&explanation) {
        let _ = writeln!(text, "\n{}:", heading.get(lang));
        for Sample {
            language,
            path,
            text: lines,
        } in samples
        {
            let _ = writeln!(text, "\n`{path}`");
            if !lines.is_empty() {
                let _ = writeln!(text, "\n```{language}\n{lines}```");
            }
        }
    }
}

/// The examples of a rule under their headings.
fn examples(explanation: &Explanation) -> [(Message, &[Sample]); 2] {
    [
        (say!("rule-faulty"), &explanation.faulty),
        (say!("rule-fixed"), &explanation.fixed),
    ]
}

/// The rules that are always errors, and those whose level may be set.
fn groups(lang: MessageLang) -> [(String, Vec<Rule>); 2] {
    let (fixed, free) = Rule::ALL.iter().partition(|rule| rule.is_fixed());
    [
        (say!("rules-fixed").get(lang), fixed),
        (say!("rules-free").get(lang), free),
    ]
}

/// How grave the rule is, and whether that may be changed.
fn level(rule: Rule, lang: MessageLang) -> String {
    let level = level_name(rule.default_level(), lang);
    let words = match rule.is_fixed() {
        true => say!("rule-level-fixed", level),
        false => say!("rule-level", level),
    };
    words.get(lang)
}

/// A paragraph in lines that fit a terminal, the marks of code left out and the code kept whole.
fn plain(words: &str) -> String {
    let pieces = words.split('`').enumerate();
    let whole: String = pieces
        .map(|(at, piece)| match at % 2 {
            0 => piece.to_owned(),
            _ => piece.replace(' ', "\u{a0}"),
        })
        .collect();
    wrapped(&whole, WIDTH).join("\n").replace('\u{a0}', " ")
}
