//! The site and the PDF of random strategies, read as documents: each page and its part in print hold the same
//! texts and figures of each kind, in the same order.
//!
//! Kind by kind, since a page has beside a text what print has after it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use regex::Regex;
use scraper::{ElementRef, Html, Selector};
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::MessageLang;
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::output::Output;
use veivalg::report::{Format, render};

use crate::tools::{compile_today, folded, pdf_info};
use crate::written::strategy;

/// What an element is that words may stand in by themselves.
const BLOCKS: &str = "p li h1 h2 h3 h4 h5 h6 td th dt dd div figcaption summary caption section";

/// How many strategies are tried: PDFs take seconds. `PROPTEST_CASES` asks for more, of any seed.
fn trials() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok();
    let (cases, rng_seed) = match asked.and_then(|asked| asked.parse().ok()) {
        Some(cases) => (cases, RngSeed::Random),
        None => (3, RngSeed::Fixed(5)),
    };
    ProptestConfig {
        cases,
        rng_seed,
        max_shrink_iters: 40,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A page, the beginnings of its parts in print, and what on it is in the same order there.
struct Page {
    path: String,
    parts: Vec<String>,
    /// Each of these has an order of its own.
    groups: &'static str,
    /// The kinds that are compared; none for all.
    kinds: &'static [&'static str],
}

fn pages(compilation: &Compilation, lang: Lang) -> Vec<Page> {
    let strategy = compilation.strategy.as_ref().expect("no error");
    let label = |key: &str| strategy.publication.labels.get(key, lang).to_owned();
    let page = |path: &str, parts: Vec<String>| Page {
        path: format!("{}/{path}.html", lang.tag()),
        parts,
        groups: "main",
        kinds: &[],
    };
    let title = |line: &veivalg::model::Line| {
        veivalg::markdown::tree::plain(&line.resolve(lang).value.inlines)
    };
    let mut pages = vec![
        page("platform", vec![label("platform")]),
        page(
            "measures",
            vec![label("goals_and_measures"), label("measures")],
        ),
        page("process", vec![label("process")]),
    ];
    if strategy.areas.iter().any(|area| !area.actions.is_empty()) {
        // A page groups them by state, and tells of each which veivalg it is part of; print lists them by day.
        pages.push(Page {
            groups: "main section[aria-labelledby]",
            kinds: &["action", "who"],
            ..page("actions", vec![label("actions")])
        });
    }
    let areas = strategy.areas.iter();
    pages.extend(areas.map(|one| page(&format!("area/{}", one.id), vec![title(&one.title)])));
    let chapters = strategy.chapters.iter();
    pages.extend(chapters.map(|one| page(&format!("chapter/{}", one.id), vec![title(&one.title)])));
    pages
}

/// What stands by itself on a page, within each of what is selected; ways to elsewhere are left out.
fn shown(output: &Output, page: &Page) -> Vec<Vec<String>> {
    let bytes = output.get(&page.path);
    let bytes = bytes.unwrap_or_else(|| panic!("{}", page.path));
    let html = Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"));
    let groups = Selector::parse(page.groups).expect("a selector");
    html.select(&groups).map(blocks).collect()
}

fn blocks(group: ElementRef) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut last = None;
    for node in group.descendants() {
        let Some(text) = node.value().as_text() else {
            continue;
        };
        let around = || node.ancestors().filter_map(ElementRef::wrap);
        if around().any(|element| element.value().name() == "nav") {
            continue;
        }
        let is_block =
            |element: &ElementRef| BLOCKS.split(' ').any(|name| name == element.value().name());
        let block = around().find(is_block).map(|element| element.id());
        match blocks.last_mut().filter(|_| block == last) {
            Some(words) => words.push_str(&folded(text)),
            None => blocks.push(folded(text)),
        }
        last = block;
    }
    blocks
}

/// What stands by itself in a PDF by its tags, in the order that it is read aloud; each heading of the first level
/// begins a part.
fn parts(tagged: &str) -> Vec<Vec<String>> {
    let mut parts = vec![Vec::<String>::new()];
    // The elements that are open: how far in they stand, and whether words stand in them by themselves.
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut begins = true;
    for line in tagged.lines() {
        let words = line.trim_start();
        let depth = line.len() - words.len();
        while let Some((_, is_block)) = open.pop_if(|(inner, _)| *inner >= depth) {
            begins |= is_block;
        }
        let part = parts.last_mut().expect("the first");
        if let Some(said) = words.strip_prefix('"') {
            let said = said.trim_end_matches('"');
            // What comes after a no-break space is left out by the program: a figure with its period is no bare one.
            let is_cut =
                said.ends_with(' ') && said.trim_end().bytes().all(|byte| byte.is_ascii_digit());
            let said = folded(said) + if is_cut { "…" } else { "" };
            match part.last_mut().filter(|_| !begins) {
                Some(block) => block.push_str(&said),
                None => part.push(said),
            }
            begins = false;
        } else if !words.starts_with('/') && !words.starts_with("Object ") {
            let name = words.split([' ', ':']).next().unwrap_or_default();
            let of_cells = ["TD", "TH", "LBody", "Lbl", "Div", "Note", "Caption"].contains(&name);
            let is_block = of_cells || words.contains("(block)");
            if name == "H1" {
                parts.push(Vec::new());
            }
            begins |= is_block;
            open.push((depth, is_block));
        }
    }
    parts
}

/// The texts and figures by kind, each where it stands first.
fn by_kind(blocks: &[String]) -> BTreeMap<String, Vec<String>> {
    static WORD: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("z([a-y]+)[0-9]+z").expect("an expression"));
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |kind: &str, word: &str| {
        let of_kind = all.entry(kind.to_owned()).or_default();
        if !of_kind.iter().any(|known| known == word) {
            of_kind.push(word.to_owned());
        }
    };
    for block in blocks {
        if block.len() == 3 && block.bytes().all(|byte| byte.is_ascii_digit()) {
            add("figure", block);
        }
        for found in WORD.captures_iter(block) {
            add(&found[1], &found[0]);
        }
    }
    all
}

/// What is not the same on a page and in its parts.
fn differing(output: &Output, parts: &[Vec<String>], page: &Page) -> Vec<String> {
    let begins = |part: &&Vec<String>| {
        let title = part.first().map_or("", String::as_str);
        page.parts.iter().any(|one| title == folded(one))
    };
    let printed: Vec<String> = parts.iter().filter(begins).flatten().cloned().collect();
    let print = by_kind(&printed);
    let mut wrong = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for group in shown(output, page) {
        for (kind, site) in by_kind(&group) {
            if !page.kinds.is_empty() && !page.kinds.contains(&kind.as_str()) {
                continue;
            }
            *seen.entry(kind.clone()).or_default() += site.len();
            let print = print.get(&kind).map_or(&[][..], Vec::as_slice);
            let same: Vec<&String> = print.iter().filter(|word| site.contains(word)).collect();
            if same != site.iter().collect::<Vec<_>>() {
                wrong.push(format!(
                    "{}: {kind}: {site:?} and in print {print:?}",
                    page.path
                ));
            }
        }
    }
    for (kind, print) in &print {
        let is_compared = page.kinds.is_empty() || page.kinds.contains(&kind.as_str());
        let count = seen.get(kind).copied().unwrap_or_default();
        if is_compared && print.len() != count {
            wrong.push(format!(
                "{}: {kind}: {count} and in print {print:?}",
                page.path
            ));
        }
    }
    if seen.is_empty() {
        wrong.push(format!("{}: nothing was found", page.path));
    }
    wrong
}

proptest! {
    #![proptest_config(trials())]

    #[test]
    fn hold_the_same_in_the_same_order(
        lang in prop::sample::select(vec![Lang::Nb, Lang::Nn]),
        choices in prop::collection::vec(any::<u8>(), 150..400),
    ) {
        let files = strategy(lang, &choices);
        let read = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
        let (sources, compilation) = compile_today(from_memory(read), Targets::Publication);
        let told = || render(Format::Concise, &compilation.diagnostics, &sources, MessageLang::En);
        let Some(output) = &compilation.output else {
            panic!("{}\n{files:?}", told());
        };
        let pdf = output.get(&format!("{lang}/strategi-{lang}.pdf", lang = lang.tag())).expect("a PDF");
        let Some(tagged) = pdf_info(pdf, &["-enc", "UTF-8", "-struct-text"]) else {
            return Ok(());
        };
        let parts = parts(&tagged);
        let pages = pages(&compilation, lang);
        let wrong: Vec<String> = pages.iter().flat_map(|page| differing(output, &parts, page)).collect();
        prop_assert!(wrong.is_empty(), "{}\n{files:#?}", wrong.join("\n"));
    }
}
