//! What people hold, cards and slides and sheets: each has all that its view has; slides are wide
//! and large, each with its heading; a sheet has two sides at most.

use serde_json::Value;
use veivalg::documents::{self, Pdf, TABLE};
use veivalg::lang::Lang;
use veivalg::model::{Audience, Strategy};
use veivalg::pdf;

use crate::tools::{TODAY, example, folded, pdf_info, pdf_parts, pdf_sizes, pdf_text, vera_pdf};

fn strategy() -> &'static Strategy {
    example().1.strategy.as_ref().expect("no error")
}

/// The example's PDFs of a document, and what each is set from.
fn of(name: &str) -> Vec<(Pdf, &'static [u8])> {
    let output = example().1.output.as_ref().expect("the example builds");
    let all = documents::of(TABLE, strategy()).into_iter();
    let own = all.filter(|pdf| pdf.name(TABLE) == name);
    let own = own.map(|pdf| {
        let file = output.get(&pdf.path(TABLE, strategy()));
        (pdf, file.expect("it is made"))
    });
    own.collect()
}

/// All that a view has people read: names and texts, values with their words.
fn words(view: &Value, all: &mut Vec<String>) {
    match view {
        Value::Array(values) => values.iter().for_each(|value| words(value, all)),
        Value::Object(fields) => {
            if let Some(inlines) = fields.get("inlines") {
                let mut line = String::new();
                letters(inlines, &mut line);
                all.push(line);
                return;
            }
            // Of an action, what is to be done and by whom: the list of all has the rest.
            let is_action = fields.contains_key("due");
            let has = |key: &str| fields.get(key).is_none_or(|value| value == true);
            for (key, value) in fields {
                match (key.as_str(), value) {
                    (key, _) if is_action && !matches!(key, "text" | "responsible") => {}
                    ("latest", Value::String(words)) if has("has_latest") => {
                        all.push(words.clone());
                    }
                    ("word" | "lead_in" | "heading" | "sentence", Value::String(words)) => {
                        all.push(words.clone());
                    }
                    _ => words(value, all),
                }
            }
        }
        _ => {}
    }
}

fn letters(inlines: &Value, line: &mut String) {
    match inlines {
        Value::String(letters) => line.push_str(letters),
        Value::Array(inlines) => inlines.iter().for_each(|inline| letters(inline, line)),
        Value::Object(fields) => {
            let inner = fields.get("inlines").into_iter();
            inner.for_each(|inner| letters(inner, line));
        }
        _ => {}
    }
}

/// What each document shows of its view: all but what is said of the strategy on other pages.
const SHOWN: [(&str, &str, &[&str]); 3] = [
    ("cards", "cards", &["title", "motto", "publisher", "parts"]),
    (
        "slides",
        "slides",
        &[
            "title",
            "motto",
            "publisher",
            "vision",
            "values",
            "areas",
            "audiences",
            "parts",
            "bar",
            "standings",
            "actions",
        ],
    ),
    ("handouts", "handout", &["title", "publisher", "parts"]),
];

#[test]
fn each_has_all_that_its_view_has() {
    for (name, file, keys) in SHOWN {
        for (pdf, bytes) in of(name) {
            let Some(read) = pdf_parts(bytes) else {
                return;
            };
            // Poppler's text of a tag ends at a no-break space, as values have.
            let seen = pdf_text(bytes).expect("poppler is there");
            let read = (read.concat() + &folded(&seen)).to_lowercase();
            let files = pdf::contents(strategy(), pdf.spec(TABLE), TODAY);
            let view = &files[&format!("/data/{file}.json")];
            let mut expected = Vec::new();
            for key in keys
                .iter()
                .filter(|key| **key != "title" || name != "cards")
            {
                words(&view[key], &mut expected);
            }
            assert!(expected.len() > 8, "{name}: {expected:?}");
            for words in expected {
                let path = pdf.path(TABLE, strategy());
                let words = folded(&words).to_lowercase();
                assert!(read.contains(&words), "{path}: {words}: {read}");
            }
        }
    }
}

fn pages(info: &str) -> usize {
    let count = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    count.expect("pages").trim().parse().expect("a number")
}

#[test]
fn slides_are_wide_and_each_has_its_heading() {
    let all = of("slides");
    assert_eq!(all.len(), 2);
    for (_, bytes) in all {
        let Some(info) = pdf_info(bytes, &[]) else {
            return;
        };
        assert!(info.contains("960 x 540 pts"), "{info}");
        let tagged = pdf_info(bytes, &["-struct"]).expect("poppler is there");
        let headings = tagged.lines().filter(|line| line.trim().starts_with("H1"));
        assert_eq!(headings.count(), pages(&info));
        // Who does it stands below what is done, with its dash, or beside it.
        let text = pdf_text(bytes).expect("poppler is there");
        let left: Vec<&str> = text
            .lines()
            .filter(|line| line.trim_end().ends_with('–'))
            .collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn nothing_on_a_slide_is_smaller_than_twenty_points() {
    for (_, bytes) in of("slides") {
        let Some(sizes) = pdf_sizes(bytes) else {
            return;
        };
        let smallest = sizes.iter().copied().fold(f64::INFINITY, f64::min);
        assert!(smallest > 19.5, "{smallest} of {sizes:?}");
    }
}

#[test]
fn each_audience_that_is_used_has_a_sheet_of_two_sides_at_most() {
    let all = of("handouts");
    for lang in Lang::ALL {
        let own = all.iter().filter(|(pdf, _)| pdf.lang == lang);
        let audiences: Vec<_> = own.map(|(pdf, _)| pdf.audience).collect();
        let order = strategy().audiences.iter().copied().map(Some);
        assert_eq!(audiences, order.collect::<Vec<_>>());
        let leaders = all
            .iter()
            .find(|(pdf, _)| pdf.lang == lang && pdf.audience == Some(Audience::Leaders));
        let (pdf, _) = leaders.expect("the example has leaders");
        let word = lang.pick("ledere", "leiarar");
        let path = format!("{lang}/arbeidsgiverstrategi-{word}-{lang}.pdf");
        assert_eq!(pdf.path(TABLE, strategy()), path);
    }
    for (_, bytes) in all {
        let Some(info) = pdf_info(bytes, &[]) else {
            return;
        };
        assert!(pages(&info) <= 2 && info.contains("(A4)"), "{info}");
    }
}

#[test]
fn slides_and_sheets_conform() {
    let all = of("slides").into_iter().chain(of("handouts"));
    let pdfs: Vec<Vec<u8>> = all.map(|(_, bytes)| bytes.to_vec()).collect();
    if let Some((agrees, told)) = vera_pdf(&pdfs) {
        assert!(agrees, "{told}");
    }
}
