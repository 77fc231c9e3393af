//! What readers of the PDF are told of how a wording stands beside the other language's.

use std::collections::BTreeMap;

use veivalg::compile::STACK;
use veivalg::diagnostic::Diagnostics;
use veivalg::documents::{Pdf, TABLE};
use veivalg::lang::{Lang, Localized};
use veivalg::markdown::tree::{Inline, TranslationNotice};
use veivalg::model::Strategy;
use veivalg::pdf::PdfCompiler;
use veivalg::source::Sources;
use veivalg::theme;

use crate::site::small::strategy;
use crate::site::told::{tell, tell_line};
use crate::tools::{TODAY, folded, pdf_info};

/// The PDF of a language. That it keeps to its standards, typst has seen to when it writes it.
fn print(strategy: &Strategy, lang: Lang) -> Vec<u8> {
    let mut sources = Sources::default();
    theme::add_built_in(&mut sources, &Sources::default());
    std::thread::scope(|scope| {
        let compiler = || {
            let mut diagnostics = Diagnostics::default();
            let setting = Pdf::strategy(lang).spec(TABLE);
            let printed =
                PdfCompiler::new().pdf(&mut diagnostics, strategy, &sources, setting, TODAY, None);
            diagnostics.settle(&BTreeMap::new(), &sources);
            let found: Vec<_> = diagnostics.iter().collect();
            printed.unwrap_or_else(|| panic!("{found:?}")).bytes
        };
        let builder = std::thread::Builder::new().stack_size(STACK);
        let thread = builder.spawn_scoped(scope, compiler).expect("a thread");
        thread.join().expect("printing does not panic")
    })
}

/// The words of a PDF in the order of its tags, which is how they are read aloud.
fn words(pdf: &[u8]) -> Option<String> {
    let tagged = pdf_info(pdf, &["-struct-text"])?;
    let words = tagged
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"'));
    Some(
        words
            .map(|words| folded(words.trim_end_matches('"')))
            .collect(),
    )
}

/// The addresses that a PDF leads to.
fn addresses(pdf: &[u8]) -> Option<String> {
    pdf_info(pdf, &["-url"])
}

#[test]
fn a_stale_text_has_a_note_with_the_address_of_the_newer_wording() {
    for lang in Lang::ALL {
        let mut strategy = strategy();
        let area = &mut strategy.areas[0];
        tell(
            &mut area.goals[0].text,
            lang,
            0,
            TranslationNotice::Stale,
            "text-goal-1",
        );
        let introduction = area.introduction.as_mut().expect("an introduction");
        tell(
            introduction,
            lang,
            2,
            TranslationNotice::Incomplete,
            "text-more",
        );
        for entry in area.expectations.values_mut().flatten().take(1) {
            tell(
                &mut entry.text,
                lang,
                0,
                TranslationNotice::Stale,
                "text-expected-1",
            );
        }
        tell_line(
            area.facts[0].title.as_mut().expect("a title"),
            lang,
            TranslationNotice::Stale,
        );
        let pdf = print(&strategy, lang);
        let (Some(text), Some(addresses)) = (words(&pdf), addresses(&pdf)) else {
            return;
        };
        for words in lang.pick(
            [
                "Teksten på nynorsk er nyere. Les på nynorsk Kommunen har friske",
                "Her står det mer på nynorsk. Les på nynorsk",
                "Inviterer til dialog. (nyere på nynorsk)",
                "Hva er medvirkning? (nyere på nynorsk)",
            ],
            [
                "Teksten på bokmål er nyare. Les på bokmål Kommunen har friske",
                "Her står det meir på bokmål. Les på bokmål",
                "Inviterer til dialog. (nyare på bokmål)",
                "Kva er medverknad? (nyare på bokmål)",
            ],
        ) {
            assert!(text.contains(&folded(words)), "{lang}: {words}: {text}");
        }
        let page = format!("https://bygda.example/{}/area/tillit.html", lang.other());
        for anchor in ["#text-goal-1", "#text-expected-1"] {
            assert!(
                addresses.contains(&format!("{page}{anchor}")),
                "{addresses}"
            );
        }
        let there = print(&strategy, lang.other());
        let there = words(&there).expect("poppler is there");
        for words in ["er nyere.", "er nyare.", "(nyere", "(nyare"] {
            assert!(!there.contains(&folded(words)), "{lang}: {there}");
        }
    }
}

#[test]
fn what_a_file_says_of_itself_is_no_longer_than_its_standard_takes() {
    let mut strategy = strategy();
    let mut long = strategy.title.resolve(Lang::Nn).value.clone();
    long.inlines = vec![Inline::Text("ord ".repeat(9000))];
    strategy.motto = Some(Localized::Same(long));
    let pdf = print(&strategy, Lang::Nn);
    assert!(pdf.starts_with(b"%PDF"));
}

#[test]
fn a_strategy_without_an_address_says_so_without_links() {
    let mut strategy = strategy();
    strategy.publication.base_url = None;
    tell(
        &mut strategy.areas[0].goals[0].text,
        Lang::Nn,
        0,
        TranslationNotice::Stale,
        "text-goal-1",
    );
    let pdf = print(&strategy, Lang::Nn);
    let Some(text) = words(&pdf) else { return };
    assert!(
        text.contains(&folded("Teksten på bokmål er nyare. Kommunen har friske")),
        "{text}"
    );
}

#[test]
fn drafts_are_told_of_on_the_cover_and_in_their_part_and_each_is_marked() {
    let mut strategy = strategy();
    let area = &mut strategy.areas[0];
    let mut count = 0;
    let introduction = area.introduction.as_mut().expect("an introduction");
    for block in 0..2 {
        tell(
            introduction,
            Lang::Nn,
            block,
            TranslationNotice::Draft,
            &format!("text-part-{block}"),
        );
    }
    for entry in area.expectations.values_mut().flatten() {
        tell(
            &mut entry.text,
            Lang::Nn,
            0,
            TranslationNotice::Draft,
            &format!("text-expected-{count}"),
        );
        count += 1;
    }
    tell_line(&mut area.title, Lang::Nn, TranslationNotice::Draft);
    strategy.drafts.insert(Lang::Nn, count + 3);
    let pdf = print(&strategy, Lang::Nn);
    let (Some(text), Some(addresses)) = (words(&pdf), addresses(&pdf)) else {
        return;
    };
    let times = |words: &str| text.matches(&folded(words)).count();
    assert_eq!(
        times("5 tekstar er omsette frå bokmål av ei maskin"),
        1,
        "{text}"
    );
    assert_eq!(times("Maskinomsett. Det som er merkt slik"), 1, "{text}");
    assert_eq!(
        times("Maskinomsett. Les på bokmål Vi når dette saman")
            + times("Maskinomsett. Les på bokmål Vi når dette sammen"),
        1,
        "{text}"
    );
    assert_eq!(times("Inviterer til dialog. (maskinomsett)"), 1, "{text}");
    assert_eq!(
        times("Skaper arenaer for medvirkning. (maskinomsett)"),
        1,
        "{text}"
    );
    let page = "https://bygda.example/nb/area/tillit.html";
    assert!(addresses.contains(&format!("{page}\n")), "{addresses}");
    assert!(
        addresses.contains(&format!("{page}#text-part-0")),
        "{addresses}"
    );
    let there = words(&print(&strategy, Lang::Nb)).expect("poppler is there");
    assert!(!there.to_lowercase().contains("maskin"), "{there}");
}
