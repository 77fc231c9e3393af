//! The PDFs: made when somebody looks, and after each save from then on.

use std::thread;

use serde_json::Value;

use super::Preview;
use super::browser::ask;
use super::folder::{Folder, is_what_is_built};
use crate::tools::pdf_text;

const NB: &str = "/nb/arbeidsgiverstrategi-nb.pdf";
const NN: &str = "/nn/arbeidsgiverstrategi-nn.pdf";

/// Which reading a language's PDF is of.
fn version(state: &Value, lang: &str) -> Option<u64> {
    state["pdfs"][lang]["strategy"]["version"].as_u64()
}

/// Whether the PDF there holds these words; yes where nothing can read it.
fn holds(preview: &Preview, path: &str, words: &str) -> bool {
    let answer = preview.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/pdf"));
    assert!(answer.body.starts_with(b"%PDF-"));
    pdf_text(&answer.body).is_none_or(|text| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .contains(words)
    })
}

#[test]
fn follow_each_save_once_somebody_has_looked() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    let state = events.next();
    for lang in ["nb", "nn"] {
        assert_eq!(version(&state, lang), None, "nobody has looked");
        assert_eq!(state["pdfs"][lang]["strategy"]["making"], false);
    }
    assert!(holds(&preview, NB, "Vi deler kunnskap."));
    let state = events.until("a PDF", |state| version(state, "nb").is_some());
    assert_eq!(state["pdfs"]["nb"]["strategy"]["path"], NB[1..]);
    assert_eq!(state["pdfs"]["nb"]["strategy"]["making"], false);
    assert_eq!(
        version(&state, "nn"),
        None,
        "nobody has looked at the other"
    );
    let pages = &state["pdfs"]["nb"]["strategy"]["pages"];
    for page in [
        "index.html",
        "area/arbeidsmiljo.html",
        "area/kompetanse.html",
    ] {
        assert!(pages[page].as_u64() >= Some(1), "{page}: {pages}");
    }
    assert!(pages["area/kompetanse.html"].as_u64() > pages["area/arbeidsmiljo.html"].as_u64());

    assert!(holds(&preview, NN, "Eit godt arbeidsmiljø"));
    events.until("the other", |state| version(state, "nn").is_some());
    for round in ["først", "deretter", "til slutt"] {
        let last = events.seen.last().expect("a state");
        let before = ["nb", "nn"].map(|lang| version(last, lang));
        let words = format!("Vi deler {round} alt.");
        folder.write("areas/kompetanse/nb.md", &format!("{words}\n"));
        folder.write("areas/kompetanse/nn.md", &format!("{words}\n"));
        preview.shows("/nn/area/kompetanse.html", &words);
        let newest = preview.events().next()["version"].as_u64();
        events.until("new PDFs", |state| {
            let made = |lang: &str| state["pdfs"][lang]["strategy"]["making"] == false;
            state["version"].as_u64() >= newest
                && version(state, "nb") > before[0]
                && version(state, "nn") > before[1]
                && made("nb")
                && made("nn")
        });
        assert!(holds(&preview, NB, &words));
        assert!(holds(&preview, NN, &words));
        is_what_is_built(&preview, &folder);
    }
    preview.says("PDF på bokmål: ");
    preview.says("PDF på nynorsk: ");
}

#[test]
fn are_never_older_than_the_pages_and_never_delay_them() {
    let folder = Folder::copy_of("example-strategy");
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    let path = events.next()["pdfs"]["nb"]["strategy"]["path"].clone();
    let path = format!("/{}", path.as_str().expect("a path"));
    let port = preview.port;
    let asked = path.clone();
    let reader = thread::spawn(move || ask(port, "GET", &asked, &[], ""));
    let making = events.until("a PDF in the making", |state| {
        state["pdfs"]["nb"]["strategy"]["making"] == true
    });
    assert_eq!(version(&making, "nb"), None);
    let mut served = 0;
    while !reader.is_finished() {
        assert_eq!(preview.get("/nb/index.html").status, 200);
        served += 1;
    }
    assert!(served > 0, "pages are served while the PDF is made");
    assert_eq!(reader.join().expect("no panic").status, 200);

    let area = "areas/heltid-og-rekruttering/nb.md";
    for number in 1..=3 {
        let words = format!("Dette er prøve nummer {number}.");
        folder.write(area, &format!("{words}\n"));
        preview.shows("/nb/area/heltid-og-rekruttering.html", &words);
        assert!(
            holds(&preview, &path, &words),
            "whoever asks gets that of the page"
        );
    }
}

#[test]
fn begin_when_only_their_head_is_asked_for() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    events.next();
    let answer = preview.ask("HEAD", NN, &[], "");
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    events.until("a PDF", |state| version(state, "nn").is_some());
}

#[test]
fn stay_while_something_is_broken() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    assert!(holds(&preview, NB, "Vi deler kunnskap."));
    let mut events = preview.events();
    let before = version(&events.next(), "nb");
    let good = folder.read("areas/kompetanse/area.toml");
    folder.write("areas/kompetanse/area.toml", "[[[");
    events.until("an error", |state| state["ok"] == false);
    assert!(
        holds(&preview, NB, "Vi deler kunnskap."),
        "the last good one"
    );
    folder.write("areas/kompetanse/area.toml", &good);
    folder.write("areas/kompetanse/nb.md", "Vi er tilbake.\n");
    events.until("a new PDF", |state| {
        version(state, "nb") > before && state["ok"] == true
    });
    preview.shows("/nb/area/kompetanse.html", "Vi er tilbake.");
    assert!(holds(&preview, NB, "Vi er tilbake."));
}

#[test]
fn follow_the_languages_and_the_name_of_the_strategy() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    assert!(holds(&preview, NB, "Vi deler kunnskap."));
    assert!(holds(&preview, NN, "Vi deler kunnskap."));
    let mut events = preview.events();
    events.next();
    folder.replace(
        "veivalg.toml",
        "languages = [\"nb\", \"nn\"]",
        "languages = [\"nb\"]",
    );
    let state = events.until("one language", |state| {
        state["languages"]
            .as_array()
            .is_some_and(|all| all.len() == 1)
    });
    assert!(state["pdfs"]["nn"]["strategy"].is_null(), "{state}");
    assert_eq!(preview.get(NN).status, 404);
    folder.replace(
        "strategy.toml",
        "id = \"arbeidsgiverstrategi\"",
        "id = \"strategien\"",
    );
    events.until("another name", |state| {
        state["pdfs"]["nb"]["strategy"]["path"] == "nb/strategien-nb.pdf"
    });
    assert!(holds(
        &preview,
        "/nb/strategien-nb.pdf",
        "Vi deler kunnskap."
    ));
    assert_eq!(preview.get(NB).status, 404);
    folder.replace(
        "veivalg.toml",
        "languages = [\"nb\"]",
        "languages = [\"nb\", \"nn\"]",
    );
    folder.write("areas/kompetanse/nn.md", "Nynorsken er her att.\n");
    preview.shows("/nn/area/kompetanse.html", "Nynorsken er her att.");
    assert!(holds(
        &preview,
        "/nn/strategien-nn.pdf",
        "Nynorsken er her att."
    ));
}
