//! Random measures: pages, PDF, data and status tell the same standing of each, with the same age.

use std::fmt::Write as _;

use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use veivalg::compile::{Compilation, Options, STACK, Targets, compile};
use veivalg::lang::{Date, Lang};
use veivalg::load::from_memory;
use veivalg::status::{Format, render, status};

use crate::tools::{folded, page_text, pdf_words};
use veivalg::diagnostic::MessageLang;

/// A measure as somebody may write it, without a fault.
#[derive(Debug, Clone)]
struct Written {
    frequency: Option<&'static str>,
    compare: Option<&'static str>,
    kind: u8,
    is_up: bool,
    hold: bool,
    has_baseline: bool,
    has_target: bool,
    better: u8,
    stated: bool,
    values: Vec<(u16, u8)>,
}

fn a_measure() -> impl Strategy<Value = Written> {
    let frequencies = vec![
        None,
        Some("monthly"),
        Some("quarterly"),
        Some("tertial"),
        Some("yearly"),
        Some("biennial"),
        Some("once"),
    ];
    (
        prop::sample::select(frequencies),
        prop::sample::select(vec![None, None, Some("line"), Some("same-period")]),
        0..4_u8,
        any::<bool>(),
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.9),
        prop::bool::weighted(0.9),
        1..20_u8,
        prop::bool::weighted(0.1),
        prop::collection::btree_map(0..40_u16, 30..70_u8, 0..8),
    )
        .prop_map(
            |(
                frequency,
                compare,
                kind,
                is_up,
                hold,
                has_baseline,
                has_target,
                better,
                stated,
                values,
            )| {
                Written {
                    frequency,
                    compare,
                    kind,
                    is_up,
                    hold,
                    has_baseline,
                    has_target,
                    better,
                    stated,
                    values: values.into_iter().collect(),
                }
            },
        )
}

fn a_period(kind: u8, at: u16) -> String {
    let per_year = [1, 3, 4, 12][usize::from(kind)];
    let (year, part) = (2015 + at / per_year, at % per_year + 1);
    match kind {
        0 => format!("{year}"),
        1 => format!("{year}-{part}"),
        2 => format!("{year}-K{part}"),
        _ => format!("{year}-{part:02}"),
    }
}

impl Written {
    fn toml(&self, number: usize) -> String {
        let mut toml = format!(
            "[[measures]]\nid = \"m{number}\"\nname = \"{}\"\nunit = \"score\"\nsource = \"Oss\"\nowner = \"HR\"\n",
            name(number)
        );
        let direction = if self.is_up { "up" } else { "down" };
        let _ = writeln!(toml, "direction = \"{direction}\"");
        for (key, word) in [("frequency", self.frequency), ("compare", self.compare)] {
            if let Some(word) = word {
                let _ = writeln!(toml, "{key} = \"{word}\"");
            }
        }
        if self.has_baseline {
            let at = a_period(self.kind, 2);
            let _ = writeln!(toml, "baseline = {{ period = \"{at}\", value = 50 }}");
        }
        if self.has_target {
            let better = i32::from(self.better) * if self.is_up { 1 } else { -1 };
            let at = a_period(self.kind, 41);
            let hold = if self.hold { ", hold = true" } else { "" };
            let value = 50 + better;
            let _ = writeln!(
                toml,
                "target = {{ period = \"{at}\", value = {value}{hold} }}"
            );
        }
        if self.stated {
            toml.push_str("status = \"on-track\"\n");
        }
        toml.push_str("values = [\n");
        for (at, value) in &self.values {
            let at = a_period(self.kind, *at);
            let _ = writeln!(toml, "{{ period = \"{at}\", value = {value} }},");
        }
        toml.push_str("]\n");
        toml
    }
}

/// No name begins another's.
fn name(number: usize) -> String {
    format!("Måling {number:03}x")
}

fn strategy(measures: &[Written]) -> Vec<(&'static str, String)> {
    let ids: Vec<String> = (0..measures.len()).map(|at| format!("\"m{at}\"")).collect();
    let toml = measures.iter().enumerate();
    let toml: String = toml.map(|(at, measure)| measure.toml(at)).collect();
    vec![
        (
            "strategy.toml",
            "title = \"Strategi\"\nareas = [\"omrade\"]\n".to_owned(),
        ),
        ("veivalg.toml", "languages = [\"nb\", \"nn\"]\n".to_owned()),
        (
            "areas/omrade/area.toml",
            format!(
                "title = \"Område\"\n[[goals]]\nid = \"et-mal\"\ntext = \"Vi vil.\"\nmeasures = [{}]\n",
                ids.join(", ")
            ),
        ),
        ("measures.toml", toml),
    ]
}

fn compiled(files: &[(&str, String)], today: Date) -> Compilation {
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, || {
                let files = files.iter().map(|(path, text)| (*path, text.as_bytes()));
                let options = Options {
                    today,
                    targets: Targets::Publication,
                };
                compile(&from_memory(files), options, &mut ())
            })
            .expect("a thread")
            .join()
            .expect("compiling does not panic")
    })
}

fn texts(page: &[u8], of: &str, named: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(std::str::from_utf8(page).expect("UTF-8"));
    let select = |css: &str| Selector::parse(css).expect("a selector");
    let words = |element: ElementRef| folded(&element.text().collect::<String>());
    let (of, named, status) = (select(of), select(named), select(".status"));
    page.select(&of)
        .filter_map(|one| {
            let name = words(one.select(&named).next()?);
            Some((name, words(one.select(&status).next()?)))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    #[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
    fn every_place_tells_the_same_standing(
        measures in prop::collection::vec(a_measure(), 12),
        year in 2018..2028_u16,
        month in 1..=12_u8,
    ) {
        let today = Date { year, month, day: 15 };
        let files = strategy(&measures);
        let made = compiled(&files, today);
        let strategy = made.strategy.as_ref().expect("no error");
        let output = made.output.as_ref().expect("it builds");
        let page = |path: &str| {
            let found = output.iter().find(|(own, _)| own.as_str() == path);
            found.unwrap_or_else(|| panic!("no {path}")).1
        };
        let data: Value = serde_json::from_slice(page("strategy.json")).expect("JSON");
        for lang in Lang::ALL {
            let told = status(strategy, &made.review, today, lang);
            let json: Value = serde_json::from_str(&render(Format::Json, &told, MessageLang::Nb)).expect("JSON");
            let area = texts(page(&format!("{lang}/area/omrade.html")), ".measures li", ".measure-name");
            let measures_page = page(&format!("{lang}/measures.html"));
            let matrix = texts(measures_page, ".matrix tr", "td a");
            let register = texts(measures_page, "section.measure", "h3");
            let written = folded(&page_text(measures_page));
            let pdf = pdf_words(output, lang);
            for (number, measure) in told.measures.iter().enumerate() {
                let name = folded(&name(number));
                let words = folded(&measure.standing_words);
                for place in [&area, &matrix, &register] {
                    let found: Vec<_> = place.iter().filter(|(own, _)| *own == name).collect();
                    prop_assert!(!found.is_empty());
                    for (_, found) in found {
                        prop_assert_eq!(found, &words);
                    }
                }
                let own = &data["measures"][number];
                let status = &json["measures"][number];
                prop_assert_eq!(&own["status"], &status["standing"]);
                prop_assert_eq!(&own["freshness"], &status["freshness"]);
                for key in ["latest", "next_by"] {
                    prop_assert_eq!(own.get(key).unwrap_or(&Value::Null), &status[key]);
                }
                prop_assert_eq!(&own["status_words"][lang.tag()], &status["standing_words"]);
                let sentence = own["compared"][lang.tag()].as_str().map(folded).unwrap_or_default();
                prop_assert!(written.contains(&sentence), "{sentence}");
                if let Some(pdf) = &pdf {
                    let places: Vec<&str> = pdf.match_indices(&name).map(|(at, _)| &pdf[at + name.len()..]).collect();
                    let standing = |place: &&&str| {
                        ["Nådd", "Irute", "Ikkeirute", "Ikkjeirute", "Ikkenoktall", "Ikkjenoktal"]
                            .iter()
                            .any(|word| place.starts_with(word))
                    };
                    let places: Vec<&&str> = places.iter().filter(standing).collect();
                    if places.is_empty() {
                        // Of those without figures a table tells it, after what else there is to say.
                        prop_assert!(status["latest"].is_null(), "{name} in {pdf}");
                        let row = pdf.rsplit(&name).next().unwrap_or_default();
                        let row: String = row.chars().take(400).collect();
                        prop_assert!(row.contains(&words), "{words}: {row}");
                    }
                    for place in places {
                        prop_assert!(place.starts_with(&words), "{words}: {place:.80}");
                        prop_assert_eq!(words.ends_with(')'), place[words.trim_end_matches(')').len()..].starts_with(')'));
                    }
                    prop_assert!(pdf.contains(&sentence), "{sentence}");
                }
            }
        }
    }
}
