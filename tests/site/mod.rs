//! The website: what its pages hold, and how faults in a theme are found.

mod data;
mod fields;
mod golden;
mod head;
pub mod small;
mod switch;
pub mod told;

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};
use veivalg::color::{Color, TEXT_CONTRAST};
use veivalg::diagnostic::{Diagnostics, MessageLang};
use veivalg::documents::{TABLE, links};
use veivalg::lang::Date;
use veivalg::model::Strategy;
use veivalg::output::Output;
use veivalg::site::colors::{Palette, SHAPE_CONTRAST};
use veivalg::site::site;
use veivalg::source::Sources;
use veivalg::theme;

use small::strategy;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

fn build(strategy: &Strategy, theme_files: &[(&str, &str)]) -> (Output, Vec<String>) {
    let mut sources = Sources::default();
    for (name, content) in theme_files {
        sources.insert(
            &format!("themes/default/{name}"),
            content.as_bytes().to_vec(),
        );
    }
    theme::add_built_in(&mut sources, &Sources::default());
    let mut diagnostics = Diagnostics::default();
    let links = links(TABLE, strategy);
    let output = site(&mut diagnostics, strategy, &sources, TODAY, &links, None);
    diagnostics.settle(&BTreeMap::new(), &sources);
    let found = diagnostics.iter().map(|found| {
        let (place, _) = sources.places(found.span);
        let path = sources.path(found.span.file);
        let words = found.message(MessageLang::En);
        format!("{path}:{}:{}: {words}", place.line, place.column)
    });
    (output, found.collect())
}

fn page<'a>(output: &'a Output, path: &str) -> &'a str {
    let bytes = output.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

#[test]
fn every_page_is_there_in_both_languages() {
    let (output, found) = build(&strategy(), &[]);
    assert_eq!(found, Vec::<String>::new());
    let paths: Vec<&str> = output.iter().map(|(path, _)| path.as_str()).collect();
    snapbox::assert_data_eq!(
        paths.join("\n"),
        snapbox::str![[r#"
404.html
colors.css
export/nb/about.csv
export/nb/actions.csv
export/nb/areas.csv
export/nb/expectations.csv
export/nb/figures.csv
export/nb/goals.csv
export/nb/matrix.csv
export/nb/measures.csv
export/nb/steering-goals.csv
export/nb/texts.csv
export/nb/values.csv
export/nb/veivalg.csv
export/nn/about.csv
export/nn/actions.csv
export/nn/areas.csv
export/nn/expectations.csv
export/nn/figures.csv
export/nn/goals.csv
export/nn/matrix.csv
export/nn/measures.csv
export/nn/steering-goals.csv
export/nn/texts.csv
export/nn/values.csv
export/nn/veivalg.csv
export/strategi-nb.xlsx
export/strategi-nn.xlsx
favicon.ico
fonts/sans-bold-italic.woff2
fonts/sans-bold.woff2
fonts/sans-italic.woff2
fonts/sans-regular.woff2
fonts/serif-bold.woff2
fonts/serif-italic.woff2
fonts/serif-regular.woff2
icon.svg
index.html
nb/about.html
nb/actions.html
nb/all.html
nb/area/nytenking.html
nb/area/tillit.html
nb/card.png
nb/cards.html
nb/chapter/forord.html
nb/employees.html
nb/index.html
nb/leaders.html
nb/measures.html
nb/platform.html
nb/references.html
nn/about.html
nn/actions.html
nn/all.html
nn/area/nytenking.html
nn/area/tillit.html
nn/card.png
nn/cards.html
nn/chapter/forord.html
nn/employees.html
nn/index.html
nn/leaders.html
nn/measures.html
nn/platform.html
nn/references.html
robots.txt
sitemap.xml
strategy.json
strategy.schema.json
theme.css
touch-icon.png
"#]]
    );
}

/// Every link and picture leads to a file and an anchor that are there; ids are unique; no link stands in a
/// link; nothing runs or is styled inline.
pub fn check_pages(output: &Output) {
    let selector = |css| Selector::parse(css).expect("a selector");
    let mut anchors: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut pages = Vec::new();
    for (path, bytes) in output.iter() {
        if path.as_str().ends_with(".html") {
            let text = std::str::from_utf8(bytes).expect("pages are UTF-8");
            // Parsed, a link in a link stands after it.
            for link in text.split("<a ").skip(1) {
                assert!(link.contains("</a>"), "{path}: a link in a link: {link}");
            }
            let html = Html::parse_document(text);
            let mut ids = BTreeSet::new();
            for element in html.select(&selector("[id]")) {
                let id = element.attr("id").unwrap_or_default();
                assert!(
                    ids.insert(id.to_owned()),
                    "{path}: two elements have the id {id}"
                );
            }
            anchors.insert(path.as_str(), ids);
            pages.push((path.as_str(), html));
        }
    }
    for (path, html) in &pages {
        let inline = html
            .select(&selector("[style], style, script, [onclick]"))
            .count();
        assert_eq!(inline, 0, "{path}: inline style or script");
        let headings = selector("h1, h2, h3, h4, h5, h6");
        let levels: Vec<u8> = html
            .select(&headings)
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        assert_eq!(levels.first(), Some(&1), "{path}");
        for pair in levels.windows(2) {
            assert!(
                pair[1] <= pair[0] + 1,
                "{path}: a heading level is skipped: {levels:?}"
            );
        }
        let links = selector("[href], img[src]");
        for element in html.select(&links) {
            let name = element.value().name();
            let link = element
                .attr("href")
                .or_else(|| element.attr("src"))
                .unwrap_or_default();
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            if file.contains(':') || file.ends_with(".pdf") || *path == "404.html" {
                continue;
            }
            let mut target: Vec<&str> = path.split('/').collect();
            target.pop();
            for part in file.split('/').filter(|part| !part.is_empty()) {
                match part {
                    ".." => drop(target.pop().expect("no link leads out of the site")),
                    part => target.push(part),
                }
            }
            let target = if file.is_empty() {
                (*path).to_owned()
            } else {
                target.join("/")
            };
            assert!(
                output.get(&target).is_some(),
                "{path}: {name} leads to {link}"
            );
            if !anchor.is_empty() {
                assert!(
                    anchors[target.as_str()].contains(anchor),
                    "{path}: no anchor for {link}"
                );
            }
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    check_pages(&build(&strategy(), &[]).0);
}

#[test]
fn what_authors_write_is_escaped() {
    let (output, _) = build(&strategy(), &[]);
    let area = page(&output, "nb/area/tillit.html");
    assert!(area.contains("&lt;b&gt;og&lt;/b&gt;"));
    assert!(!area.contains("<b>og"));
}

#[test]
fn marks_that_stand_together_are_set_apart() {
    let (output, _) = build(&strategy(), &[]);
    let area = page(&output, "nb/area/tillit.html");
    assert!(area.contains("</sup><sup class=\"mark\">, <a"));
    // The same source keeps its number, and the note leads back to both marks.
    assert!(area.contains("href=\"#mark-1-2\""));
}

#[test]
fn text_in_the_other_language_says_so() {
    let (output, _) = build(&strategy(), &[]);
    let area = page(&output, "nn/area/tillit.html");
    assert!(area.contains("<span lang=\"nb\">ivareta hovedavtalens"));
    assert!(area.contains("(bokmål)"));
}

#[test]
fn a_fault_in_a_template_is_found_in_its_file() {
    let (_, found) = build(
        &strategy(),
        &[(
            "actions.html",
            "<p>\n{% for x in page.actions %}{{ x.hmtl }}{% endfor %}",
        )],
    );
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("themes/default/actions.html:2:"),
        "{found:?}"
    );
    let (_, found) = build(
        &strategy(),
        &[("actions.html", "<p>\n  {% if pagee %}{% endif %}")],
    );
    assert!(
        found[0].starts_with("themes/default/actions.html:2:9:"),
        "{found:?}"
    );
    let (_, found) = build(
        &strategy(),
        &[(
            "actions.html",
            "{% for x in page.actions -%}\n{% endfor %}{{ 1 | nofilter }}",
        )],
    );
    assert!(
        found[0].starts_with("themes/default/actions.html:2:"),
        "{found:?}"
    );
    let (_, found) = build(
        &strategy(),
        &[("actions.html", "{% if %}"), ("about.html", "{{ }}")],
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_template_in_itself_and_a_page_without_end_are_told() {
    let turns = "{% for a in range(end=90000) %}{% for b in range(end=90000) %}<p>{{ b }}{% endfor %}{% endfor %}";
    let (_, found) = build(&strategy(), &[("actions.html", turns)]);
    assert!(found[0].contains("larger than 64 MiB"), "{found:?}");
    let (_, found) = build(
        &strategy(),
        &[("actions.html", "{% include \"actions.html\" %}")],
    );
    assert_eq!(found.len(), 1, "{found:?}");
}

proptest::proptest! {
    #[test]
    fn text_is_readable_whatever_colour_is_chosen(channels: [u8; 3]) {
        for palette in [Palette::light(Color(channels)), Palette::dark(Color(channels))] {
            for ground in [palette.ground, palette.raised, palette.tint] {
                for text in [palette.ink, palette.quiet, palette.accent] {
                    proptest::prop_assert!(text.contrast(ground) >= TEXT_CONTRAST);
                }
                for shape in [palette.good, palette.fair, palette.poor] {
                    proptest::prop_assert!(shape.contrast(ground) >= SHAPE_CONTRAST);
                }
            }
            proptest::prop_assert!(palette.on_fill.contrast(palette.fill) >= TEXT_CONTRAST);
        }
    }
}

#[test]
fn a_theme_has_its_own_fonts_and_only_those_that_it_names() {
    let css = "@font-face { src: url(\"fonts/egen.woff2\") }";
    let files = [
        ("theme.css", css),
        ("fonts/egen.woff2", "wOF2"),
        ("fonts/annen.woff2", "wOF2"),
    ];
    let (output, found) = build(&strategy(), &files);
    assert_eq!(found, Vec::<String>::new());
    let paths = output.iter().map(|(path, _)| path.as_str());
    let fonts: Vec<&str> = paths.filter(|path| path.starts_with("fonts/")).collect();
    assert_eq!(fonts, ["fonts/egen.woff2"]);
}
