//! The sheets for audiences: how well they are filled, and that what all of one goes on from is said once. And slides:
//! what is longer than one goes on to the next.

use veivalg::compile::Targets;
use veivalg::documents::{self, TABLE};
use veivalg::lang::Lang;
use veivalg::load::load;

use crate::paper::used;
use crate::print::pages;
use crate::tools::{compile_today, example, folded, pdf_drawn, pdf_text, root};

/// The sheets for audiences of the example.
fn sheets(lang: Lang) -> Vec<(String, &'static [u8])> {
    let (_, compilation) = example();
    let output = compilation.output.as_ref().expect("it builds");
    let words = lang.pick(
        "-ledere-|-medarbeidere-|-tillitsvalgte-|-arbeidsgiver-|-folkevalgte-",
        "-leiarar-|-medarbeidarar-|-tillitsvalde-|-arbeidsgivar-|-folkevalde-",
    );
    let of_audience = |path: &str| words.split('|').any(|word| path.contains(word));
    let files = output.iter();
    let files = files.map(|(path, bytes)| (path.to_string(), bytes));
    let sheets: Vec<_> = files.filter(|(path, _)| of_audience(path)).collect();
    assert_eq!(sheets.len(), 5, "{lang}");
    sheets
}

#[test]
fn sheets_for_audiences_fill_one_side_or_two() {
    for lang in Lang::ALL {
        for (path, pdf) in sheets(lang) {
            let Some(drawn) = pdf_drawn(pdf) else { return };
            assert!(drawn.len() <= 2, "{path}");
            for (at, side) in drawn.iter().enumerate() {
                let used = used(side);
                assert!(used > 0.7, "{path}, side {}: {used}", at + 1);
            }
        }
    }
}

#[test]
fn what_all_on_a_sheet_goes_on_from_is_said_once() {
    for lang in Lang::ALL {
        let lead = lang.pick("Vi forventer at du som leder", "Vi ventar at du som leiar");
        let (_, pdf) = &sheets(lang)
            .into_iter()
            .find(|(path, _)| path.contains(lang.pick("-ledere-", "-leiarar-")))
            .expect("the leaders' sheet");
        let Some(text) = pdf_text(pdf) else { return };
        assert_eq!(folded(&text).matches(&folded(lead)).count(), 1, "{lang}");
    }
}

/// A paragraph and a table that are both higher than a slide: all of it is there, under its headings, on whole slides.
#[test]
fn what_is_longer_than_a_slide_goes_on_to_the_next() {
    let path = "areas/heltid-og-rekruttering/area.toml";
    let mut sources = load(&root().join("example-strategy")).expect("the example is there");
    let file = sources.find(path).expect("an area");
    let written = sources.text(file).expect("text");
    let long: String = (0..400).map(|at| format!("ord{at} ")).collect();
    let rows: String = (0..30).map(|at| format!("| rad{at} | {at} |\n")).collect();
    let text = format!("{long}\n\n| Tabellhodet | Antall |\n| --- | --- |\n{rows}");
    let question = format!("[[reflection]]\ntext.nb = \"\"\"{text}\"\"\"\n\n");
    let at = written.find("[[reflection]]").expect("a question");
    let longer = format!("{}{question}{}", &written[..at], &written[at..]);
    sources.insert(path, longer.into_bytes());
    let strategy = example().1.strategy.as_ref().expect("no error");
    let slides = documents::of(TABLE, strategy).into_iter();
    let mut slides = slides.filter(|pdf| pdf.name(TABLE) == "slides" && pdf.lang == Lang::Nb);
    let (_, made) = compile_today(sources, Targets::Pdf(slides.next().expect("slides")));
    let output = made.output.as_ref().expect("it builds");
    let (_, pdf) = output.iter().next().expect("the slides");
    let Some(text) = pdf_text(pdf) else { return };
    let words: Vec<&str> = text.split_whitespace().collect();
    for at in [0, 1, 199, 398, 399] {
        let count = words
            .iter()
            .filter(|word| **word == format!("ord{at}"))
            .count();
        assert_eq!(count, 1, "ord{at}");
    }
    assert!(words.contains(&"rad0") && words.contains(&"rad29"));
    let heads = words.iter().filter(|word| **word == "Tabellhodet").count();
    assert!(
        heads > 1,
        "the table's heading stands above each part of it: {heads}"
    );
    // No slide runs on to a page of its own: the last has the number of its page.
    let count = pages(pdf).expect("poppler is there").len();
    assert_eq!(words.last(), Some(&&*count.to_string()));
}
