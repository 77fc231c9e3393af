//! Wherever a machine's words stand in a PDF, readers are told so there: in the strategy beside each text, on a card, a
//! slide and a sheet in one line that says what the marks on it are.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use veivalg::model::shown;
use veivalg::output::Output;

use crate::tools::{folded, pdf_info, pdf_page_text};
use crate::translation::marked::{RICH, places_in, published};

const ALL: &str = "documents = [\"strategy\", \"cards\", \"slides\", \"handouts\"]";
/// The keys of the strategy's texts.
static KEYS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let review = RICH.files.review();
    review.pairs.iter().map(|pair| pair.key.clone()).collect()
});

/// A note before what it is of, and a mark after.
const NOTE: &str = "Maskinomsett.";
const MARK: &str = "(maskinomsett)";

/// The nynorsk PDFs whose names have this in them, with their names.
fn pdfs(output: &Output, has: impl Fn(&str) -> bool) -> Vec<(&str, &[u8])> {
    let all = output.iter().map(|(path, bytes)| (path.as_str(), bytes));
    all.filter(|(path, _)| path.ends_with("-nn.pdf") && has(path))
        .collect()
}

/// The pages of a PDF, each as its words, folded. None without poppler.
fn pages(pdf: &[u8]) -> Option<Vec<String>> {
    let about = pdf_info(pdf, &[])?;
    let mut lines = about.lines();
    let count = lines.find_map(|line| line.strip_prefix("Pages:"))?;
    let count: u64 = count.trim().parse().expect("a number");
    (1..=count)
        .map(|page| Some(folded(&pdf_page_text(pdf, page)?)))
        .collect()
}

/// The words of the strategy's texts and what is told of them, in the order that they are read aloud.
fn read_aloud(pdf: &[u8]) -> Option<Vec<String>> {
    let tagged = pdf_info(pdf, &["-struct-text"])?;
    let lines = tagged.lines().map(str::trim);
    let said = lines.filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    let said = folded(&said.collect::<String>());
    let mut found: Vec<(usize, &str)> = places_in(&said).collect();
    for told in [NOTE, MARK] {
        found.extend(said.match_indices(told));
    }
    found.sort_unstable();
    Some(found.into_iter().map(|(_, said)| said.to_owned()).collect())
}

/// The file and the list that a word's text is in: prose is told of once for all that follows.
fn source(word: &str) -> &str {
    let key = &KEYS[RICH.words[word]];
    match key.split_once("/prose#") {
        Some((folder, _)) => folder,
        None => key,
    }
}

/// Whether a word's text is a name, which stands without a mark where it leads to what bears it: in the contents, on
/// the cover, beside a page's number. A unit is told of with its measure.
fn is_name(word: &str) -> bool {
    let key = &KEYS[RICH.words[word]];
    let names = ["title", "name"];
    names.iter().any(|name| key.ends_with(name)) || key.contains("/prose#")
}

#[test]
fn every_draft_in_the_strategy_is_marked() {
    let compilation = published(&vec![true; RICH.count], ALL);
    let output = compilation.output.as_ref().expect("it builds");
    let strategy = pdfs(output, |path| path == "nn/arbeidsgiverstrategi-nn.pdf");
    let [(_, pdf)] = strategy[..] else {
        panic!("a PDF")
    };
    let Some(said) = read_aloud(pdf) else { return };
    let is_told = |told: &str| told == NOTE || told == MARK;
    let mut marked = BTreeSet::new();
    let mut unmarked = Vec::new();
    for (at, word) in said.iter().enumerate().filter(|(_, word)| !is_told(word)) {
        // A footnote in between is marked itself.
        let mut before = said[..at].iter().rev();
        let before = loop {
            match before.next() {
                Some(told) if told == MARK => _ = before.next(),
                Some(one) if !is_told(one) && source(one) == source(word) => {}
                other => break other,
            }
        };
        let mut after = said[at + 1..].iter();
        let after = after.find(|one| is_told(one) || RICH.words[&**one] != RICH.words[word]);
        let is_marked =
            before.is_some_and(|told| told == NOTE) || after.is_some_and(|told| told == MARK);
        match is_marked {
            true => _ = marked.insert(word),
            false => unmarked.push(word),
        }
    }
    assert!(marked.len() > 60, "{}", marked.len());
    let faults: Vec<String> = (unmarked.iter())
        .filter(|word| !is_name(word) || !marked.contains(**word))
        .map(|word| format!("{word}: {}", KEYS[RICH.words[*word]]))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}\n{said:?}");

    // The others.
    let slide = folded("Med prikka linje: maskinomsett");
    let sheet = folded("Maskinomsett. Tekst med prikka linje er omsett frå bokmål av ei maskin");
    let others = pdfs(output, |path| path != "nn/arbeidsgiverstrategi-nn.pdf");
    assert_eq!(others.len(), 7);
    for (path, pdf) in others {
        let pages = pages(pdf).expect("poppler is there");
        if path.contains("-kort-") {
            // On the front and the back of each.
            let strategy = compilation.strategy.as_ref().expect("no error");
            let marks = pages.concat().matches("maskinomsett").count();
            assert_eq!(marks, 2 * shown::questions(strategy).count(), "{pages:?}");
            continue;
        }
        let told = match path.contains("-lysbilete-") {
            true => &slide,
            false => &sheet,
        };
        for page in pages {
            let is_told = page.contains(told);
            assert!(
                is_told || places_in(&page).next().is_none(),
                "{path}: {page}"
            );
        }
    }
}

#[test]
fn no_pdf_tells_of_drafts_where_there_are_none() {
    let compilation = published(&vec![false; RICH.count], ALL);
    let output = compilation.output.as_ref().expect("it builds");
    for (path, pdf) in pdfs(output, |_| true) {
        let Some(pages) = pages(pdf) else { return };
        let words = pages.concat();
        assert!(places_in(&words).next().is_some(), "{path}");
        assert!(!words.to_lowercase().contains("maskin"), "{path}: {words}");
    }
}
