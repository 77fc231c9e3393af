//! What holds for every PDF: links say their own words, addresses can be followed, and a text is set whole wherever
//! it stands. The strategy in `tests/print` is made for it.

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

/// A word of the PDF with its sides: left, top, right, bottom.
pub type Word = ([f64; 4], String);

/// The words of each page; none without poppler.
pub fn pages(pdf: &[u8]) -> Option<Vec<Vec<Word>>> {
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
    // Pages that begin with a part's own heading have no head: one part is longer than a page.
    let mut sources = load(&root().join("tests/print")).expect("the folder is there");
    for lang in Lang::ALL {
        let path = format!("chapters/kap/{lang}.md");
        let file = sources.find(&path).expect("the chapter's prose");
        let longer = format!(
            "{}\n\n{}",
            sources.text(file).expect("text"),
            "Nokre ord til.\n\n".repeat(80)
        );
        sources.insert(&path, longer.into_bytes());
    }
    let (_, compilation) = compile_today(sources, Targets::Publication);
    let output = compilation.output.as_ref().expect("it builds");
    for lang in Lang::ALL {
        let strategy = compilation.strategy.as_ref().expect("no error");
        let path = format!("{lang}/{}-{lang}.pdf", strategy.id);
        let Some(pages) = pages(output.get(&path).expect("a PDF")) else {
            return;
        };
        let heads = pages[1..].iter().map(|page| {
            let head = page.iter().filter(|(sides, _)| sides[3] < 60.0);
            head.map(|(_, word)| word.as_str()).collect::<Vec<_>>()
        });
        let heads: Vec<_> = heads.filter(|head| head.contains(&"Øvre")).collect();
        assert!(!heads.is_empty(), "{lang}: heads were found");
        for head in heads {
            assert!(
                head.contains(&"…") && !head.contains(&"perioden"),
                "{lang}: {head:?}"
            );
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
