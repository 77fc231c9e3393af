//! What the rules are for, laid out: plain text for a terminal, markdown for the pages in `docs/`.

use std::fmt::Write as _;

use super::level_name;
use crate::diagnostic::explain::{self, Sample};
use crate::diagnostic::{MessageLang, Rule};
use crate::terminal::{WIDTH, wrapped};

/// The pages of the rules, by language.
pub const PAGES: [(MessageLang, &str); 3] = [
    (MessageLang::Nb, "regler.md"),
    (MessageLang::Nn, "reglar.md"),
    (MessageLang::En, "rules.md"),
];

/// The headings over the parts of an explanation.
const WANTS: [&str; 3] = [
    "Hva regelen krever",
    "Kva regelen krev",
    "What the rule wants",
];
const WHY: [&str; 3] = ["Hvorfor", "Kvifor", "Why"];
const FAULTY: [&str; 3] = ["Eksempel med feil", "Døme med feil", "A faulty example"];
const MENDED: [&str; 3] = ["Det samme, rettet", "Det same, retta", "The same, mended"];

/// All rules, a line each, in two groups.
pub fn list(lang: MessageLang) -> String {
    let mut text = String::new();
    let longest = |texts: &mut dyn Iterator<Item = &str>| {
        texts.map(|text| text.chars().count()).max().unwrap_or(0)
    };
    let names = longest(&mut Rule::ALL.iter().map(|rule| rule.name()));
    let level = |rule: &Rule| level_name(rule.default_level(), lang);
    let levels = longest(&mut Rule::ALL.iter().map(level));
    for (heading, rules) in groups(lang) {
        let _ = writeln!(text, "{heading}\n");
        for rule in rules {
            let (name, level) = (rule.name(), level(&rule));
            let explanation = explain::of(rule);
            let summary = explanation.summary.get(lang);
            let _ = writeln!(text, "{name:names$}  {level:levels$}  {summary}");
        }
        text.push('\n');
    }
    let closing = lang.pick([
        "«veivalg explain REGEL» forklarer en regel, med eksempel.",
        "«veivalg explain REGEL» forklarer ein regel, med døme.",
        "`veivalg explain RULE` explains a rule, with an example.",
    ]);
    let _ = writeln!(text, "{closing}");
    text
}

/// One rule, for a terminal.
pub fn rule(rule: Rule, lang: MessageLang) -> String {
    let explanation = explain::of(rule);
    let summary = explanation.summary.get(lang);
    let mut text = format!("{}\n{summary}\n\n{}\n", rule.name(), level(rule, lang));
    for (heading, words) in [(WANTS, &explanation.wants), (WHY, &explanation.why)] {
        let _ = writeln!(text, "\n{}\n{}", lang.pick(heading), plain(words.get(lang)));
    }
    for (heading, samples) in [(FAULTY, &explanation.faulty), (MENDED, &explanation.mended)] {
        let _ = writeln!(text, "\n{}", lang.pick(heading));
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
    let [title, intro] = lang.pick([
        [
            "Reglene",
            "`veivalg check` kontrollerer strategien etter disse reglene. `veivalg explain REGEL` viser det samme i terminalen.",
        ],
        [
            "Reglane",
            "`veivalg check` kontrollerer strategien etter desse reglane. `veivalg explain REGEL` viser det same i terminalen.",
        ],
        [
            "The rules",
            "`veivalg check` checks the strategy by these rules. `veivalg explain RULE` shows the same in the terminal.",
        ],
    ]);
    let languages = PAGES.map(|(other, path)| {
        let name = other.pick(["bokmål", "nynorsk", "English"]);
        if other == lang {
            name.to_owned()
        } else {
            format!("[{name}]({path})")
        }
    });
    let mut text = format!("# {title}\n\n{}\n\n{intro}\n", languages.join(" · "));
    let [name, level_heading, fault] = lang.pick([
        ["Regel", "Nivå", "Feilen"],
        ["Regel", "Nivå", "Feilen"],
        ["Rule", "Level", "Fault"],
    ]);
    for (heading, rules) in groups(lang) {
        let _ = writeln!(text, "\n## {heading}\n");
        let _ = writeln!(
            text,
            "| {name} | {level_heading} | {fault} |\n| --- | --- | --- |"
        );
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
    for (heading, samples) in [(FAULTY, &explanation.faulty), (MENDED, &explanation.mended)] {
        let _ = writeln!(text, "\n{}:", lang.pick(heading));
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

/// The rules that are always errors, and those whose level may be set.
fn groups(lang: MessageLang) -> [(&'static str, Vec<Rule>); 2] {
    let (fixed, free) = Rule::ALL.iter().partition(|rule| rule.is_fixed());
    let headings = lang.pick([
        [
            "Alltid feil: programmet forstår ikke filene",
            "Strategiens egne regler",
        ],
        [
            "Alltid feil: programmet forstår ikkje filene",
            "Reglane for strategien",
        ],
        [
            "Always errors: the program does not understand the files",
            "The strategy's own rules",
        ],
    ]);
    let [first, second] = headings;
    [(first, fixed), (second, free)]
}

/// How grave the rule is, and whether that may be changed.
fn level(rule: Rule, lang: MessageLang) -> String {
    let level = level_name(rule.default_level(), lang);
    if rule.is_fixed() {
        return lang.pick([
            format!("Nivå: {level} (kan ikke endres)"),
            format!("Nivå: {level} (kan ikkje endrast)"),
            format!("Level: {level} (cannot be changed)"),
        ]);
    }
    lang.pick([
        format!("Nivå: {level} (kan endres under [check] i veivalg.toml)"),
        format!("Nivå: {level} (kan endrast under [check] i veivalg.toml)"),
        format!("Level: {level} (can be changed under [check] in veivalg.toml)"),
    ])
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
