//! The rules of language on pairs of sentences: correct ones, of which they have nothing to tell, and such with one
//! fault each. What they may miss and wrongly tell is a promise in numbers.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use veivalg::check::numbers::differences;
use veivalg::compile::Targets;
use veivalg::diagnostic::Rule;
use veivalg::lang::Lang;
use veivalg::norms::{doubtful, of_other_form};
use veivalg::source::Sources;

use crate::tools::{compile_today, root};

/// The pairs of a file: lines that stand together, comments left out.
fn pairs(name: &str) -> Vec<Vec<String>> {
    let path = root().join("tests/language").join(name);
    let text = fs::read_to_string(path).expect("the pairs are text");
    let block = |block: &str| {
        let lines = block.lines().filter(|line| !line.starts_with('#'));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let blocks = text.split("\n\n").map(block);
    blocks.filter(|block| !block.is_empty()).collect()
}

fn told(text: &str, lang: Lang) -> Vec<&str> {
    let found = of_other_form(text, lang);
    found.into_iter().map(|range| &text[range]).collect()
}

/// The folders of sets: the first one was looked at again and again, the others were written before the rules were
/// tried on them.
const SETS: [&str; 4] = ["", "second/", "third/", "fourth/"];

#[test]
fn no_word_of_a_correct_pair_is_of_the_other_form() {
    for set in SETS {
        let pairs = pairs(&format!("{set}correct.txt"));
        assert!(pairs.len() >= 100);
        for pair in pairs {
            for (lang, text) in Lang::ALL.into_iter().zip(&pair) {
                assert_eq!(told(text, lang), [""; 0], "{text}");
            }
        }
    }
}

#[test]
fn words_that_were_left_behind_are_found_where_they_stand() {
    for set in SETS {
        let pairs = pairs(&format!("{set}left_behind.txt"));
        let all = pairs.len();
        assert!(all >= 24);
        let mut missed = Vec::new();
        for pair in pairs {
            let (tag, word) = pair[2].split_once(' ').expect("a language and a word");
            for (lang, text) in Lang::ALL.into_iter().zip(&pair) {
                let found = told(text, lang);
                let is_there = lang.tag() == tag && found.contains(&word);
                if lang.tag() == tag && !is_there {
                    missed.push(text.clone());
                } else {
                    assert!(is_there || found.is_empty(), "{text}: {found:?}");
                }
            }
        }
        eprintln!("{set}: {} of {all} words missed", missed.len());
        // 21 of 24.
        assert!(missed.len() * 8 <= all, "{set}: missed: {missed:#?}");
    }
}

fn other_numbers(pair: &[String]) -> bool {
    let texts = [pair[0].as_str(), &pair[1]];
    !differences(texts, texts, Vec::new()).is_empty()
}

#[test]
fn hardly_a_number_of_a_correct_pair_differs() {
    for set in SETS {
        let pairs = pairs(&format!("{set}correct.txt"));
        let told: Vec<_> = pairs.iter().filter(|pair| other_numbers(pair)).collect();
        eprintln!("{set}: {} of {} pairs told", told.len(), pairs.len());
        // 2 of 100.
        assert!(told.len() * 50 <= pairs.len(), "{set}: told: {told:#?}");
    }
}

#[test]
fn other_numbers_are_found_of_every_kind() {
    for set in SETS {
        let pairs = pairs(&format!("{set}numbers.txt"));
        assert!(pairs.len() >= 40);
        let missed: Vec<_> = pairs.iter().filter(|pair| !other_numbers(pair)).collect();
        eprintln!("{set}: {} of {} numbers missed", missed.len(), pairs.len());
        // 4 of 40.
        assert!(
            missed.len() * 10 <= pairs.len(),
            "{set}: missed: {missed:#?}"
        );
    }
}

/// Words that belong together, in bokmål and in nynorsk.
const TERMS: [[&str; 2]; 13] = [
    ["leder", "leiar"],
    ["forsørger", "forsørgjar"],
    ["skole", "skule"],
    ["bruker", "brukar"],
    ["lærer", "lærar"],
    ["søker", "søkjar"],
    ["tjeneste", "teneste"],
    ["helse", "helse"],
    ["rutine", "rutine"],
    ["ansatt", "tilsett"],
    ["enhet", "eining"],
    ["veileder", "rettleiar"],
    ["arbeidsgiver", "arbeidsgivar"],
];

#[test]
fn terms_without_their_partners_are_found_and_verbs_and_names_are_none() {
    let mut sources = Sources::default();
    let pairs_of_terms = TERMS.map(|[nb, nn]| format!("[[pairs]]\nnb = \"{nb}\"\nnn = \"{nn}\"\n"));
    sources.insert(
        "strategy.toml",
        b"title = \"A\"\nareas = [\"a\"]\n".to_vec(),
    );
    sources.insert("terms.toml", pairs_of_terms.concat().into_bytes());
    let mut area = "title = \"A\"\n".to_owned();
    let mut all = Vec::new();
    for set in &SETS[1..] {
        for pair in pairs(&format!("{set}terms.txt")) {
            area += &format!(
                "[[facts]]\ntext.nb = \"{}\"\ntext.nn = \"{}\"\n",
                pair[0], pair[1]
            );
            all.push(pair);
        }
    }
    sources.insert("areas/a/area.toml", area.into_bytes());
    let (sources, compilation) = compile_today(sources, Targets::Findings);
    let told: BTreeSet<usize> = compilation
        .diagnostics
        .iter()
        .filter(|found| found.rule == Rule::TermMismatch)
        .map(|found| (sources.places(found.span).0.line - 3) / 3)
        .collect();
    let (mut wrongly, mut missed) = (Vec::new(), Vec::new());
    for (at, pair) in all.iter().enumerate() {
        match (pair[2] == "-", told.contains(&at)) {
            (true, true) => wrongly.push(pair),
            (false, false) => missed.push(pair),
            (true, false) | (false, true) => {}
        }
    }
    // 1 of 20 each.
    assert!(wrongly.len() * 40 <= all.len(), "told: {wrongly:#?}");
    assert!(missed.len() * 40 <= all.len(), "missed: {missed:#?}");
}

/// The lines of a file of the starter that say something to the program.
fn lines_of_program(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a file of the starter is text");
    let mut text = text.as_str();
    // What is written to the author.
    if let Some((_, rest)) = text.split_once("-->\n") {
        text = rest;
    }
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("# "));
    let lines = lines.map(|line| line.split("   # ").next().unwrap_or(line).to_owned());
    lines
        .filter(|line| !line.starts_with("languages ="))
        .collect()
}

#[test]
fn the_starter_is_the_same_in_both_languages_but_for_what_it_explains() {
    let folders = ["src/cli/starter", "src/cli/starter-nn"].map(|folder| root().join(folder));
    for path in [
        "strategy.toml",
        "veivalg.toml",
        "measures.toml",
        "references.toml",
        "terms.toml",
        "areas/arbeidsmiljo/area.toml",
        "chapters/forord/chapter.toml",
        "chapters/forord/nb.md",
    ] {
        let [nb, nn] = folders.each_ref().map(|folder| folder.join(path));
        assert_eq!(lines_of_program(&nb), lines_of_program(&nn), "{path}");
        let explained = fs::read_to_string(&nn).expect("text");
        let explained: Vec<&str> = explained
            .lines()
            .filter(|line| line.starts_with("# ") && !line.contains(" = "))
            .collect();
        // The program has its name in one language.
        let explained = explained.join(".\n").replace("veivalg", "");
        assert_eq!(told(&explained, Lang::Nn), [""; 0], "{path}");
    }
}

#[test]
fn words_of_a_draft_that_may_be_wrong_are_named() {
    let words = |draft: &str, source: &str, to: Lang| {
        let found = doubtful(draft, source, to).into_iter();
        found
            .map(|range| draft[range].to_owned())
            .collect::<Vec<_>>()
    };
    let (draft, source) = (
        "Lederen er ny. Han må få hjelp.",
        "Leiaren er ny. Han må få hjelp.",
    );
    assert_eq!(words(draft, source, Lang::Nb), ["Han"]);
    let (draft, source) = ("Den er ny.", "Han er ny.");
    assert_eq!(words(draft, source, Lang::Nb), [""; 0]);
    let (draft, source) = ("Innsatsar blir følgt opp.", "Innsatser blir fulgt opp.");
    assert_eq!(words(draft, source, Lang::Nn), [""; 0]);
    let (draft, source) = ("Saka blir følgt opp.", "Saken blir fulgt opp.");
    assert_eq!(words(draft, source, Lang::Nn), ["følgt"]);
}
