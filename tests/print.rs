//! What holds for every PDF: links say their own words, addresses can be followed, no words lie over others, and
//! a text is set whole wherever it stands. The strategy in `tests/print` is made for it.

use std::sync::OnceLock;

use regex::Regex;
use serde_json::Value;
use veivalg::compile::{Compilation, Targets};
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::source::Sources;

use crate::tools::{
    compile_today, example, folded, pdf_boxes, pdf_info, pdf_objects, pdf_parts, root,
};

/// A strategy with its records out of order, a long title, a wide table and links of every kind, compiled once.
pub fn mixed() -> &'static (Sources, Compilation) {
    static MIXED: OnceLock<(Sources, Compilation)> = OnceLock::new();
    MIXED.get_or_init(|| {
        let sources = load(&root().join("tests/print")).expect("the folder is there");
        compile_today(sources, Targets::Publication)
    })
}

fn pdf((_, compilation): &'static (Sources, Compilation), lang: Lang) -> &'static [u8] {
    let strategy = compilation.strategy.as_ref().expect("no error");
    let output = compilation.output.as_ref().expect("it builds");
    let path = format!("{lang}/{}-{lang}.pdf", strategy.id);
    output.get(&path).expect("a PDF in each language")
}

/// What is said of each link, and the address that it leads to, if it leads out.
fn links(pdf: &[u8]) -> Option<Vec<(String, Option<String>)>> {
    let text = |value: &Value| Some(value.as_str()?.strip_prefix("u:")?.to_owned());
    let objects = pdf_objects(pdf)?;
    let links = objects.as_object().expect("objects").values();
    let links = links
        .map(|object| &object["value"])
        .filter(|object| object["/Subtype"] == "/Link")
        .map(|link| {
            let said = text(&link["/Contents"]).expect("something is said of each link");
            (said, text(&link["/A"]["/URI"]))
        });
    Some(links.collect())
}

#[test]
fn what_is_said_of_a_link_is_its_words() {
    for lang in Lang::ALL {
        let Some(links) = links(pdf(mixed(), lang)) else {
            return;
        };
        let said: Vec<&str> = links.iter().map(|(said, _)| said.as_str()).collect();
        let written = lang.pick(
            [
                "tryggheten vår",
                "tallet vi følger",
                "varmen",
                "vedlegget",
                "Drøfte det (side 4)",
            ],
            [
                "tryggleiken vår",
                "talet vi følgjer",
                "varmen",
                "vedlegget",
                "Drøfte dette (side 4)",
            ],
        );
        let same = [
            "loven på nett",
            "ring",
            "skriv",
            "https://bygda.example/blåbær",
            "Note 1",
        ];
        for words in written.into_iter().chain(same) {
            assert!(said.contains(&words), "{lang}: {words}: {said:#?}");
        }
    }
}

#[test]
fn no_link_is_only_a_number_or_in_english() {
    let page = Regex::new(r"^\W*(side|page|kapittel|seksjon|del)?\W*\d*\W*$").expect("a pattern");
    let english = Regex::new(r"(?i)\b(footnote|email|telephone|phone|page|section|chapter|link)\b")
        .expect("a pattern");
    for strategy in [mixed(), example()] {
        for lang in Lang::ALL {
            let Some(links) = links(pdf(strategy, lang)) else {
                return;
            };
            assert!(links.len() > 40, "{lang}: links were found");
            for (said, address) in &links {
                assert!(!page.is_match(&said.to_lowercase()), "{lang}: {said:?}");
                // Addresses may be the words.
                let is_address = address.is_some() && said.contains("://");
                assert!(is_address || !english.is_match(said), "{lang}: {said:?}");
            }
        }
    }
}

#[test]
fn addresses_are_encoded() {
    for strategy in [mixed(), example()] {
        for lang in Lang::ALL {
            let Some(links) = links(pdf(strategy, lang)) else {
                return;
            };
            let addresses: Vec<&String> = links.iter().filter_map(|(_, to)| to.as_ref()).collect();
            assert!(!addresses.is_empty());
            for address in &addresses {
                let plain =
                    |letter: char| letter.is_ascii_graphic() && !"<>\"\\^`{|}".contains(letter);
                assert!(address.chars().all(plain), "{lang}: {address}");
            }
            if std::ptr::eq(strategy, mixed()) {
                let law = "https://lovdata.no/s%C3%B8k?q=%C3%A5v%C3%A6r&x=1".to_owned();
                assert!(addresses.contains(&&law), "{addresses:?}");
            }
        }
    }
}

#[test]
fn no_words_lie_over_others() {
    for strategy in [mixed(), example()] {
        for lang in Lang::ALL {
            let Some(pages) = pages(pdf(strategy, lang)) else {
                return;
            };
            for (number, words) in (1..).zip(&pages) {
                for (index, (one, first)) in words.iter().enumerate() {
                    for (other, second) in &words[index + 1..] {
                        let over = |low: usize| {
                            one[low + 2].min(other[low + 2]) - one[low].max(other[low])
                        };
                        let height = (one[3] - one[1]).min(other[3] - other[1]);
                        assert!(
                            over(0) <= 1.0 || over(1) <= 0.45 * height,
                            "{lang}, page {number}: {first} over {second}"
                        );
                    }
                }
            }
        }
    }
}

/// A word of the PDF with its sides: left, top, right, bottom.
type Word = ([f64; 4], String);

/// The words of each page; none without poppler.
fn pages(pdf: &[u8]) -> Option<Vec<Vec<Word>>> {
    let word = Regex::new(
        r#"<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>"#,
    )
    .expect("a pattern");
    let boxes = pdf_boxes(pdf)?;
    let words = |page: &str| {
        word.captures_iter(page)
            .map(|found| {
                let side = |at: usize| found[at].parse().expect("a number");
                ([side(1), side(2), side(3), side(4)], found[5].to_owned())
            })
            .collect()
    };
    Some(boxes.split("<page ").skip(1).map(words).collect())
}

#[test]
fn a_long_title_in_the_running_head_is_cut_to_its_line() {
    for lang in Lang::ALL {
        let Some(pages) = pages(pdf(mixed(), lang)) else {
            return;
        };
        // The first two pages are the cover and the contents.
        for page in &pages[2..] {
            let head: Vec<&Word> = page.iter().filter(|(sides, _)| sides[1] < 60.0).collect();
            let has = |words: &str| head.iter().any(|(_, word)| word == words);
            assert!(has("Øvre") && !has("perioden"), "{lang}: {head:?}");
            let middle = |sides: &[f64; 4]| (sides[1] + sides[3]) / 2.0;
            let middles = head.iter().map(|(sides, _)| middle(sides));
            let (low, high) = middles.fold((f64::MAX, f64::MIN), |(low, high), middle| {
                (low.min(middle), high.max(middle))
            });
            assert!(high - low < 3.0, "{lang}: on one line: {head:?}");
        }
    }
}

#[test]
fn the_blocks_of_a_roles_text_are_in_print() {
    for lang in Lang::ALL {
        let pdf = pdf(mixed(), lang);
        let (Some(parts), Some(tags)) = (pdf_parts(pdf), pdf_info(pdf, &["-struct"])) else {
            return;
        };
        let platform = (parts.iter())
            .find(|part| part.starts_with("Plattform"))
            .expect("the platform");
        let written = lang.pick(
            "Rådet har tre oppgaver:|følge med|gi råd|Vi spør først.|Hva|Når|Møte|Mars",
            "Rådet har tre oppgåver:|følgje med|gje råd|Vi spør først.|Kva|Når|Møte|Mars",
        );
        let together: String = written.split('|').map(folded).collect();
        assert!(platform.ends_with(&together), "{lang}: {platform}");
        for tag in ["LBody", "BlockQuote", "Table"] {
            let count = tags
                .lines()
                .filter(|line| line.trim_start().starts_with(tag))
                .count();
            assert!(count > 0, "{lang}: {tag}");
        }
    }
}
