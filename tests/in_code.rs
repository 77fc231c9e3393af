//! What people read stands in the wording and not in code: no sentence in Norwegian in a string of Rust, none in a
//! theme, and no label that nothing shows.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use veivalg::model::labels::LABELS;

use crate::tools::root;

/// Words that nearly every sentence has one of, and that are no words in English.
const WORDS: &str = "og ikke ikkje som er av på til fra frå med ved eller når blir ble må skal kan har hva kva den det \
    dei disse desse denne dette ein eit et ei vi du dere dykk hvis viss uten utan etter før alle noen nokon ingen \
    siste annen anna samme gikk gjekk hele heile nye nyt";

/// Where Norwegian stands in code, and why.
const ELSEWHERE: [(&str, &str); 18] = [
    ("src/check/", "words that are looked for in texts"),
    ("src/drafting/", "words that drafts are fixed by"),
    ("src/norms/", "words that are looked for in texts"),
    ("src/terms/", "endings that words are known by"),
    ("src/import/", "words that documents are known by"),
    ("src/figures/", "names that tables are known by"),
    (
        "src/cli/figures/import.rs",
        "names that publishers are known by",
    ),
    (
        "src/translation/lock.rs",
        "the head of a file that is the same whoever writes it",
    ),
    ("src/markdown/", "words that slips are known by"),
    ("src/parse/csv/", "headings that columns are known by"),
    ("src/joints/", "words and letters that are divided between"),
    ("src/cli/usage.rs", "commands that people try"),
    (
        "src/schema/",
        "each key of the format, in three languages, beside what it is",
    ),
    (
        "src/documents.rs",
        "each document of the format, in three languages, beside what it is",
    ),
    (
        "src/site/data/tables/",
        "headings of open data, which programs and the program itself read by their names",
    ),
    ("src/fonts/", "letters that fonts are measured by"),
    ("src/pdf/fonts.rs", "letters that fonts are measured by"),
    (
        "src/pdf/links.rs",
        "said of each note to screen readers, alike in both languages, where Typst knows no labels",
    ),
];

/// What one of the languages is called, in English too.
const LANGUAGE: [&str; 2] = ["bokmål", "Bokmål"];

fn files(folder: &str, kinds: &[&str]) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name();
    let files = files
        .into_iter()
        .map(|file| file.expect("it can be read").into_path());
    let is_one = |path: &PathBuf| {
        let kind = path.extension().and_then(|kind| kind.to_str());
        kind.is_some_and(|kind| kinds.contains(&kind))
    };
    files.filter(is_one).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("text")
}

fn is_norwegian(text: &str) -> bool {
    let text = LANGUAGE
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(name, ""));
    if text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']) {
        return true;
    }
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let known = |word: &&str| WORDS.split_whitespace().any(|known| known == *word);
    words.len() > 1 && words.iter().any(known)
}

/// A template without its comments, with as many lines.
fn without_comments(text: &str) -> String {
    let mut pieces = text.split("{#");
    let mut left = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (comment, rest) = piece.split_once("#}").unwrap_or((piece, ""));
        left.extend(comment.matches('\n'));
        left.push_str(rest);
    }
    left
}

/// The strings of Rust, but for comments, attributes and tests.
fn strings(tokens: TokenStream, found: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut is_of_tests = false;
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                tokens.next_if(|token| token.to_string() == "!");
                let attribute = tokens.next_if(|token| {
                    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
                });
                is_of_tests |= attribute.is_some_and(|attribute| {
                    attribute.to_string().replace(' ', "") == "[cfg(test)]"
                });
            }
            TokenTree::Group(group) => {
                if !(is_of_tests && group.delimiter() == Delimiter::Brace) {
                    strings(group.stream(), found);
                }
                is_of_tests = false;
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if text.contains('"') {
                    found.push(text);
                }
            }
            TokenTree::Punct(_) | TokenTree::Ident(_) => {}
        }
    }
}

fn strings_of(path: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let tokens = read(path).parse().expect("Rust");
    strings(tokens, &mut found);
    found
}

#[test]
fn no_sentence_in_norwegian_stands_in_code() {
    let mut wrong = Vec::new();
    let mut used = BTreeSet::new();
    let mut seen = 0;
    for path in files("src", &["rs"]) {
        let name = path.strip_prefix(root()).expect("in the project");
        let name = name.to_string_lossy().into_owned();
        for text in strings_of(&path) {
            seen += 1;
            if !is_norwegian(&text) {
                continue;
            }
            match ELSEWHERE.iter().find(|(place, _)| name.starts_with(place)) {
                Some((place, _)) => {
                    used.insert(*place);
                }
                None => wrong.push(format!("{name}: {text}")),
            }
        }
    }
    assert!(seen > 3000, "the search finds too little: {seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let unused = ELSEWHERE.iter().filter(|(place, _)| !used.contains(place));
    assert_eq!(unused.count(), 0, "only {used:?} have such words");
}

#[test]
fn no_word_in_norwegian_stands_in_a_theme() {
    let mut wrong = Vec::new();
    for path in files("themes", &["html", "typ"]) {
        let is_typst = path.extension().is_some_and(|kind| kind == "typ");
        let text = without_comments(&read(&path));
        for (number, line) in text.lines().enumerate() {
            // A comment of Typst, and the names of Open Graph.
            let line = match line.split_once("//") {
                Some((code, _)) if is_typst && !code.ends_with(':') => code,
                _ => line,
            };
            let line = line.replace("og:", "");
            if is_norwegian(&line) {
                wrong.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_label_is_shown_somewhere() {
    let mut asked = BTreeSet::new();
    // Of keys that are put together: what they begin with.
    let mut begins = BTreeSet::new();
    for path in files("src", &["rs"]) {
        for text in strings_of(&path) {
            let text = text.trim_matches('"');
            if let Some((begin, _)) = text.split_once('{')
                && begin.ends_with('_')
            {
                begins.insert(begin.to_owned());
            }
            asked.insert(text.to_owned());
        }
    }
    for path in files("themes", &["html", "typ"]) {
        // After `labels.`, or in a list of keys for `labels.at`.
        let text = read(&path);
        let names = text.split(|letter: char| letter != '_' && !letter.is_alphanumeric());
        asked.extend(names.map(str::to_owned));
    }
    let is_asked = |key: &str| {
        asked.contains(key) || begins.iter().any(|begin| key.starts_with(begin.as_str()))
    };
    let unused: Vec<_> = LABELS
        .iter()
        .map(|label| label.key)
        .filter(|key| !is_asked(key))
        .collect();
    assert_eq!(unused, [""; 0]);
}
