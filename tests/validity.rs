//! A strategy that is not the one in force says so, with the day, on every page of the site and of the PDF.

use serde_json::Value;
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::MessageLang;
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::status::{Format, render, status};

use crate::tools::{TODAY, compile_today, folded, page_text, pdf_info, pdf_page_text};

/// A small strategy in both languages, with what stands after its title.
fn compiled(more: &str) -> Compilation {
    let strategy = format!(
        "title.nb = \"Strategi for Bygda\"\ntitle.nn = \"Strategi for Bygda\"\nareas = [\"arbeid\"]\n{more}"
    );
    let files = [
        ("strategy.toml", strategy.as_str()),
        ("veivalg.toml", "languages = [\"nb\", \"nn\"]\n"),
        (
            "areas/arbeid/area.toml",
            "title = \"Arbeid\"\n[[goals]]\nid = \"et-mal\"\ntext = \"Vi vil.\"\nmeasures = [\"m\"]\n",
        ),
        (
            "measures.toml",
            "[[measures]]\nid = \"m\"\nname = \"M\"\nunit = \"count\"\n",
        ),
    ];
    let files = files.iter().map(|(path, text)| (*path, text.as_bytes()));
    compile_today(from_memory(files), Targets::Publication).1
}

/// Each page of a language with its words, folded: those of the site, and those of the PDF after its cover.
fn pages(made: &Compilation, lang: Lang) -> Vec<(String, String)> {
    let output = made.output.as_ref().expect("it builds");
    let mut pages = Vec::new();
    for (path, bytes) in output.iter() {
        let path = path.as_str();
        let is_own = path.starts_with(lang.tag()) || !path.contains('/');
        if is_own && path.ends_with(".html") {
            pages.push((path.to_owned(), folded(&page_text(bytes))));
        } else if path.ends_with(&format!("-{lang}.pdf")) {
            let Some(info) = pdf_info(bytes, &[]) else {
                continue;
            };
            let count = info.lines().find_map(|line| line.strip_prefix("Pages:"));
            let count: u64 = count.expect("pages").trim().parse().expect("a number");
            assert!(count > 1);
            for page in 1..=count {
                let text = pdf_page_text(bytes, page).expect("poppler is there");
                pages.push((format!("{path} {page}"), folded(&text)));
            }
        }
    }
    assert!(pages.len() > 5, "pages were found");
    pages
}

fn everywhere(made: &Compilation, lang: Lang, on_pages: &str, on_paper: &str) {
    for (page, words) in pages(made, lang) {
        // The cover says it in whole sentences, as a page of the site does.
        let is_paper = page.contains(".pdf ") && !page.ends_with(".pdf 1");
        let expected = if is_paper { on_paper } else { on_pages };
        assert!(words.contains(&folded(expected)), "{page}: {words}");
    }
}

fn nowhere(made: &Compilation, lang: Lang, words: &str) {
    for (page, found) in pages(made, lang) {
        assert!(!found.contains(&folded(words)), "{page}: {words}");
    }
}

fn data(made: &Compilation) -> Value {
    let output = made.output.as_ref().expect("it builds");
    serde_json::from_slice(output.get("strategy.json").expect("data")).expect("JSON")
}

fn told(made: &Compilation, lang: MessageLang) -> String {
    let strategy = made.strategy.as_ref().expect("no error");
    let status = status(strategy, &made.review, TODAY, Lang::Nb);
    render(Format::Human { color: false }, &status, lang)
}

const ADOPTED: &str = "[adopted]\ndate = 2021-06-18\nby = \"kommunestyret\"\n";

#[test]
fn a_strategy_past_its_last_day_says_so_everywhere() {
    let made = compiled(&format!(
        "status = \"adopted\"\n{ADOPTED}[valid]\nfrom = 2021-07-01\nto = 2025-12-31\n"
    ));
    let day = "31. desember 2025";
    everywhere(
        &made,
        Lang::Nb,
        &format!("Strategien gjaldt til {day}."),
        &format!("Utløpt, gjaldt til {day}"),
    );
    everywhere(
        &made,
        Lang::Nn,
        &format!("Strategien gjaldt til {day}."),
        &format!("Utgått, gjaldt til {day}"),
    );
    nowhere(&made, Lang::Nb, "Gjelder til");
    assert_eq!(data(&made)["expired"], Value::Bool(true));
    // On its last day it holds.
    let made = compiled(&format!(
        "status = \"adopted\"\n{ADOPTED}[valid]\nto = 2026-11-21\n"
    ));
    nowhere(&made, Lang::Nb, "gjaldt");
    assert_eq!(data(&made).get("expired"), None);
}

#[test]
fn a_replaced_strategy_tells_until_when_it_held() {
    let replaced = |more: &str| compiled(&format!("status = \"replaced\"\n{more}"));
    let made = replaced(&format!("{ADOPTED}[valid]\nto = 2025-12-31\n"));
    everywhere(
        &made,
        Lang::Nb,
        "Denne strategien er erstattet og gjelder ikke lenger. Den gjaldt til 31. desember 2025.",
        "Erstattet, gjaldt til 31. desember 2025",
    );
    // It was replaced before that day, so it never held until then.
    let made = replaced(&format!("{ADOPTED}[valid]\nto = 2028-12-31\n"));
    everywhere(
        &made,
        Lang::Nn,
        "Denne strategien er erstatta og gjeld ikkje lenger. Han blei vedteken 18. juni 2021.",
        "Erstatta, vedteken 18. juni 2021",
    );
    nowhere(&made, Lang::Nb, "Gjelder til");
    nowhere(&made, Lang::Nb, "gjaldt til");
    let made = replaced("");
    everywhere(
        &made,
        Lang::Nb,
        "Denne strategien er erstattet og gjelder ikke lenger.",
        "Erstattet",
    );
}

#[test]
fn a_draft_of_a_revision_names_what_was_adopted() {
    for (status, nb, nn) in [
        (
            "draft",
            "Dette er et utkast til revisjon av strategien. Strategien ble sist vedtatt av kommunestyret 18. juni 2021.",
            "Utkast til revisjon",
        ),
        (
            "hearing",
            "Dette er en revisjon av strategien som er på høring. Strategien ble sist vedtatt av kommunestyret 18. juni 2021.",
            "Revisjon på høyring",
        ),
    ] {
        let made = compiled(&format!("status = \"{status}\"\n{ADOPTED}"));
        let on_paper =
            ["Utkast til revisjon", "Revisjon på høring"][usize::from(status == "hearing")];
        everywhere(&made, Lang::Nb, nb, on_paper);
        everywhere(&made, Lang::Nn, nn, nn);
        for words in ["ikke vedtatt", "ikke er vedtatt"] {
            nowhere(&made, Lang::Nb, words);
        }
        nowhere(&made, Lang::Nn, "ikkje vedteken");
        let data = data(&made);
        assert_eq!(data["status"], status);
        assert_eq!(data["revision"], Value::Bool(true));
        assert!(told(&made, MessageLang::Nb).contains("sist vedtatt 18.\u{a0}juni 2021"));
        assert!(told(&made, MessageLang::En).contains("last adopted on 2021-06-18"));
    }
}

#[test]
fn a_draft_of_a_first_strategy_is_not_adopted() {
    let made = compiled("");
    everywhere(
        &made,
        Lang::Nb,
        "Dette er et utkast. Strategien er ikke vedtatt.",
        "Utkast",
    );
    assert_eq!(data(&made).get("revision"), None);
    // The day it is to be decided has not come.
    let made = compiled("[adopted]\ndate = 2027-06-18\nby = \"kommunestyret\"\n");
    everywhere(
        &made,
        Lang::Nb,
        "Dette er et utkast. Strategien er ikke vedtatt.",
        "Utkast",
    );
    nowhere(&made, Lang::Nb, "sist vedtatt");
    nowhere(&made, Lang::Nb, "Vedtatt av kommunestyret");
}
