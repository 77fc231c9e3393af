//! What readers are told, from the files and the lock to the pages and the PDF.

use std::fmt::Write as _;

use scraper::{Html, Selector};
use veivalg::address;
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::Level;
use veivalg::lang::Lang;
use veivalg::markdown::tree::RichLine;
use veivalg::model::{Line, shown};
use veivalg::output::Output;
use veivalg::source::Sources;
use veivalg::translation::{Lock, PATH, Recorded, State, TranslationUnit};

use super::Files;
use crate::export::rows;
use crate::real::pieces;
use crate::site::check_pages;
use crate::tools::{compile_today, example, folded, pdf_text, pdf_words, real};

/// The files with a lock in which every wording of a language is a machine's, and no longer adopted.
fn drafted(files: Files, lang: Lang) -> Files {
    let review = files.review();
    let both = |pair: &&TranslationUnit| pair.wordings.iter().all(Option::is_some);
    let pairs = review.pairs.iter().filter(both);
    let texts = pairs.map(|pair| {
        let recorded = |lang| Some(pair.wording(lang)?.fingerprint);
        let [nb, nn] = Lang::ALL.map(recorded);
        let mut drafted = Recorded::reviewed([nb, nn]);
        drafted.draft = Some(lang);
        (pair.key.clone(), vec![drafted])
    });
    let lock = Lock {
        texts: texts.collect(),
    };
    let strategy = files.text("strategy.toml");
    let strategy = strategy.replace("status = \"adopted\"", "status = \"hearing\"");
    files
        .with("strategy.toml", &strategy)
        .with(PATH, &lock.write())
}

/// What is published of the files, with the pictures and figures that are no text.
fn published(all: &Sources, files: &Files) -> Compilation {
    let mut sources = all.clone();
    for path in ["strategy.toml", PATH] {
        sources.insert(path, files.text(path).into_bytes());
    }
    let (_, compilation) = compile_today(sources, Targets::Publication);
    assert_eq!(compilation.diagnostics.count(Level::Error), 0);
    compilation
}

/// The words of a language's pages that are marked as drafts, folded.
fn marked(output: &Output, lang: Lang) -> String {
    let selector = |css| Selector::parse(css).expect("a selector");
    let mut words = String::new();
    for (path, bytes) in output.iter() {
        if path.as_str().starts_with(lang.tag()) && path.as_str().ends_with(".html") {
            let page = Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"));
            for element in page.select(&selector(".wording-draft")) {
                let _ = writeln!(words, "{}", element.text().collect::<String>());
            }
            for picture in page.select(&selector(".wording-draft img")) {
                words.push_str(picture.attr("alt").unwrap_or_default());
            }
        }
    }
    folded(&words)
}

/// The words of a language in the table of texts that are marked as drafts, folded, and whether any other is marked.
fn marked_in_tables(output: &Output, lang: Lang) -> (String, bool) {
    let table = output.get(&address::table("texts", Lang::Nn));
    let rows = rows(table.expect("there are texts"));
    let column = 2 + usize::from(lang == Lang::Nn);
    let begin = "[maskinomsett] ";
    let own = rows
        .iter()
        .filter_map(|row| row[column].strip_prefix(begin));
    let own = own.flat_map(str::lines).flat_map(pieces);
    let words: Vec<String> = own.collect();
    let mut others = rows.iter().map(|row| &row[5 - column]);
    (
        folded(&words.concat()),
        others.any(|cell| cell.starts_with(begin)),
    )
}

/// Every draft of a strategy that is all drafts in one language is marked on the site, and the other
/// language's readers are told nothing.
fn every_draft_is_marked(sources: &Sources, lang: Lang) {
    let files = drafted(Files::of(sources), lang);
    let compilation = published(sources, &files);
    let output = compilation.output.as_ref().expect("it builds");
    check_pages(output);
    let review = files.review();
    let is_draft = |pair: &&TranslationUnit| pair.state == State::Draft(lang);
    let drafts: Vec<&TranslationUnit> = review.pairs.iter().filter(is_draft).collect();
    assert!(drafts.len() > 40, "there are drafts");
    let (own, other) = (marked(output, lang), marked(output, lang.other()));
    assert_eq!(other, "", "{}", lang.other());
    let (in_tables, is_other) = marked_in_tables(output, lang);
    assert!(!is_other, "{}", lang.other());
    let mut missing = Vec::new();
    for pair in &drafts {
        let wording = pair.wording(lang).expect("a draft");
        for line in wording.words.text.lines() {
            // A note begins with its name, a picture with a sign.
            let line = line.strip_prefix('!').unwrap_or(line);
            let line = line.split_once("]: ").map_or(line, |(_, note)| note);
            let unmarked = pieces(line).into_iter();
            let unmarked = unmarked.filter(|piece| {
                let piece = folded(piece);
                !own.contains(&piece)
                    || !in_tables.contains(&piece) && !pair.key.contains("#contact.")
            });
            missing.extend(unmarked.map(|piece| format!("{}: {piece}", pair.key)));
        }
    }
    assert!(missing.is_empty(), "{lang}:\n{}", missing.join("\n"));
    let Some(pdf) = pdf_words(output, lang) else {
        return;
    };
    let count = format!("{} {}", drafts.len(), lang.pick("tekster er", "tekstar er"));
    assert!(pdf.contains(&folded(&count)), "{lang}: {pdf}");
    let word = lang.pick("maskinoversatt", "maskinomsett");
    let marks = pdf.to_lowercase().matches(word).count();
    // A long text in several pieces is marked once.
    assert!(
        marks > drafts.len() / 2,
        "{marks} marks, {} drafts",
        drafts.len()
    );
    // A card is read by itself.
    let is_deck = |path: &str| path.ends_with(&format!("-kort-{lang}.pdf"));
    let deck = output.iter().find(|(path, _)| is_deck(path.as_str()));
    if let Some((_, deck)) = deck {
        let strategy = compilation.strategy.as_ref().expect("no error");
        let cards = pdf_text(deck).expect("poppler is there");
        let marked = cards.matches(word).count();
        // On its front, and on its back where a machine wrote the motto or the publisher's name.
        let line = |line: &Line| line.exact(lang).is_some_and(RichLine::is_draft);
        let mut named = strategy.motto.iter().chain(&strategy.publisher);
        let sides = 1 + usize::from(named.any(line));
        assert_eq!(
            marked,
            sides * shown::questions(strategy).count(),
            "{cards}"
        );
    }
    let other = pdf_words(output, lang.other()).expect("poppler is there");
    let theirs = lang.pick("maskinomsett", "maskinoversatt");
    assert!(!other.to_lowercase().contains(theirs), "{}", lang.other());
}

#[test]
fn a_strategy_of_drafts_has_every_one_marked() {
    for lang in Lang::ALL {
        every_draft_is_marked(&example().0, lang);
    }
}

#[test]
fn a_real_strategy_of_drafts_has_every_one_marked() {
    let Some((sources, _)) = real() else {
        eprintln!("skipped: there is no real strategy beside the checkout");
        return;
    };
    every_draft_is_marked(sources, Lang::Nn);
}
