//! A real strategy, when one lies beside the checkout: no error, and every sentence of it in the site
//! and in the PDF of its language.

use std::collections::BTreeMap;

use crate::tools::{folded, pdf_words, real, site_words, stands_in};
use veivalg::diagnostic::Level;
use veivalg::lang::Lang;
use veivalg::source::Sources;

#[test]
fn has_no_error() {
    let Some((_, compilation)) = real() else {
        eprintln!("skipped: there is no real strategy beside the checkout");
        return;
    };
    assert_eq!(compilation.diagnostics.count(Level::Error), 0);
    assert!(compilation.output.is_some());
}

#[test]
fn every_sentence_stands_in_the_site_and_in_the_pdf() {
    let Some((sources, compilation)) = real() else {
        eprintln!("skipped: there is no real strategy beside the checkout");
        return;
    };
    let output = compilation.output.as_ref().expect("it builds");
    let sentences = sentences(sources);
    assert!(sentences[&Lang::Nb].len() > 100, "sentences were found");
    for (lang, sentences) in sentences {
        let site = site_words(output, lang);
        let pdf = pdf_words(output, lang);
        let mut missing = Vec::new();
        for sentence in &sentences {
            let words = folded(sentence);
            if !site.contains(&words) {
                missing.push(format!("site: {sentence}"));
            }
            if pdf.as_ref().is_some_and(|pdf| !stands_in(pdf, &words)) {
                missing.push(format!("PDF: {sentence}"));
            }
        }
        assert!(missing.is_empty(), "{lang}:\n{}", missing.join("\n"));
    }
}

/// Every sentence by language, read off the files by other means than the compiler's: strings after
/// `nb =` and `nn =`, and lines of markdown, with the marks taken out.
fn sentences(sources: &Sources) -> BTreeMap<Lang, Vec<String>> {
    let mut sentences: BTreeMap<Lang, Vec<String>> = BTreeMap::new();
    for (file, path) in sources.iter() {
        let Some(text) = sources.text(file) else {
            continue;
        };
        for lang in Lang::ALL {
            let list = sentences.entry(lang).or_default();
            if path.ends_with(&format!("{lang}.md")) {
                for line in text.lines().filter(|line| !line.starts_with("| -")) {
                    list.extend(pieces(line));
                }
            } else if path.ends_with(".toml") && !path.starts_with("themes/") {
                for line in text.lines() {
                    let key = format!(".{lang} = \"");
                    if let Some((_, rest)) = line.split_once(&key) {
                        list.extend(pieces(rest.trim_end_matches('"')));
                    }
                }
            }
        }
    }
    sentences
}

/// The sentences of a line without marks. A footnote's mark and a table's bar divide them too, since a
/// number or a cell's edge stands there on the page.
pub fn pieces(line: &str) -> Vec<String> {
    let line = line.trim_start_matches(['#', '>', '-', ' ', '–']);
    let mut plain = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['*', '[', ']', '|']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(mark) = rest.strip_prefix("[^") {
            plain.push('\n');
            rest = mark.split_once(']').map_or("", |(_, rest)| rest);
        } else if let Some(address) = rest.strip_prefix("](") {
            rest = address.split_once(')').map_or("", |(_, rest)| rest);
        } else {
            if rest.starts_with('|') {
                plain.push('\n');
            }
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    plain
        .split('\n')
        .flat_map(|piece| piece.split_inclusive(". "))
        .map(str::trim)
        .filter(|piece| piece.chars().any(char::is_alphanumeric))
        .map(str::to_owned)
        .collect()
}
