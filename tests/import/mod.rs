//! Documents to strategies: what is recognised, that nothing is lost, and what is said of files that are none.

mod again;
mod both;
mod command;
mod comments;
mod found;
mod hidden;
mod kinds;
mod lost;
mod markdown;
mod odt;
mod places;
mod refused;
mod unreadable;
mod word;

use std::io::Read as _;

use veivalg::compile::Targets;
use veivalg::diagnostic::Diagnostic;
use veivalg::import::document::{Document, Why};
use veivalg::import::{Made, language, read, strategy};
use veivalg::load::from_memory;
use veivalg::wording::MessageLang;

use crate::tools::compile_today;
use word::Word;

/// A strategy of a document, which loses nothing and has no fault of form.
fn imported(word: &Word) -> Made {
    kept(&word.bytes())
}

fn kept(bytes: &[u8]) -> Made {
    let document = read(bytes, "a.docx").expect("a document");
    let made = made(&document);
    holds_all(bytes, &made);
    let faults = faults(&made);
    assert!(faults.is_empty(), "{faults:#?}");
    made
}

fn made(document: &Document) -> Made {
    strategy(
        document,
        "strategi.docx",
        language(document),
        MessageLang::Nb,
    )
}

/// What is always an error, whatever a strategy's settings say: none of what a person has yet to write.
fn faults(made: &Made) -> Vec<String> {
    let files = made.files.iter();
    let sources = from_memory(files.map(|(path, bytes)| (path.as_str(), &**bytes)));
    let (sources, compilation) = compile_today(sources, Targets::Findings);
    let is_fixed =
        |found: &&Diagnostic| found.rule.is_fixed() || found.rule.name() == "lost-content";
    let faults = compilation.diagnostics.iter().filter(is_fixed);
    let told = faults.map(|found| {
        let (place, _) = sources.places(found.span);
        let path = sources.path(found.span.file);
        format!("{path}:{}: {}", place.line, found.message(MessageLang::En))
    });
    told.collect()
}

/// Holds a strategy to all the words of a document, which are read by other means than the import reads them.
fn holds_all(bytes: &[u8], made: &Made) {
    let all = letters(&written(made));
    for line in words_of(bytes).lines() {
        for sentence in sentences(line) {
            let own = letters(&sentence);
            let rest = sentence.trim_start();
            let rest = match rest.split_once(") ") {
                Some((mark, rest)) if mark.chars().count() == 1 => rest,
                // "Delmål 1.2 Alle vet": the words before it are a heading's.
                None if rest.starts_with("Delmål ") || rest.starts_with("Mål ") => {
                    rest.split_once(' ').map_or(rest, |(_, rest)| rest)
                }
                Some(_) | None => rest,
            };
            let rest = letters(
                rest.trim_start_matches(|sign: char| sign.is_numeric() || ".) ".contains(sign)),
            );
            assert!(
                all.contains(&own) || all.contains(&rest),
                "lost: {sentence:?}\n{}",
                written(made)
            );
        }
    }
}

/// The words of all parts of a document, a line for each paragraph.
fn words_of(bytes: &[u8]) -> String {
    let tokens = regex::Regex::new(r"<(/?[\w:-]+)[^>]*>|[^<]+").expect("a pattern");
    let archive = rawzip::ZipArchive::from_slice(bytes).expect("an archive");
    let mut entries = archive.entries();
    let mut words = String::new();
    while let Some(entry) = entries.next_entry().expect("an entry") {
        let path = entry.file_path();
        if !String::from_utf8_lossy(path.as_ref()).ends_with(".xml") {
            continue;
        }
        let packed = archive.get_entry(entry.wayfinder()).expect("an entry");
        let mut text = String::new();
        flate2::bufread::DeflateDecoder::new(packed.data())
            .read_to_string(&mut text)
            .expect("text");
        for token in tokens.captures_iter(&text) {
            match token
                .get(1)
                .map(|name| name.as_str().trim_start_matches('/'))
            {
                None => words.push_str(&token[0]),
                Some(
                    "w:p" | "w:delText" | "text:p" | "text:h" | "text:note-citation" | "dc:creator",
                ) => words.push('\n'),
                Some(_) => {}
            }
        }
    }
    words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// All files with text, in one.
fn written(made: &Made) -> String {
    let notes = regex::Regex::new(r"\[\^[^\]]*\]|\]\(<?[^)]*\)").expect("a pattern");
    let mut all = String::new();
    for (path, bytes) in &made.files {
        if path.ends_with(".md") || path.ends_with(".toml") {
            let text = std::str::from_utf8(bytes).expect("text");
            all.push_str(&format!("=== {path}\n{}\n", notes.replace_all(text, "")));
        }
    }
    all
}

fn sentences(line: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let signs: Vec<char> = line.chars().collect();
    for (at, sign) in signs.iter().enumerate() {
        let last = all.last_mut().expect("one");
        last.push(*sign);
        let ends =
            ".!?:;–-".contains(*sign) && signs.get(at + 1).is_none_or(|next| next.is_whitespace());
        if ends {
            all.push(String::new());
        }
    }
    all
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The text of a file.
fn file<'m>(made: &'m Made, path: &str) -> &'m str {
    let bytes = made.files.get(path);
    let bytes = bytes.unwrap_or_else(|| panic!("no {path} in {:?}", made.files.keys()));
    std::str::from_utf8(bytes).expect("text")
}

/// What was set aside for a reason.
fn aside(made: &Made, why: Why) -> Vec<&str> {
    let of = made.aside.iter().filter(|aside| aside.why == why);
    of.map(|aside| aside.words.as_str()).collect()
}
