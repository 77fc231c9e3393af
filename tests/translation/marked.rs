//! Wherever a machine's words stand on a page, in a PDF or in the data, readers are told so there; what a person wrote or
//! has accepted is never said to be a machine's.
//!
//! The strategy is the one with every key of the format, a word of its own in each nynorsk text, and any of its texts
//! drafts.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::{Level, MessageLang};
use veivalg::lang::Lang;
use veivalg::load::load;
use veivalg::output::Output;
use veivalg::translation::{Lock, PATH, Recorded, TranslationUnit};

use super::Files;
use crate::export::rows;
use crate::tools::{compile_today, root};

/// Keys whose texts are written in one language in the fixture, and may be in both.
const ONCE: [&str; 7] = [
    "publisher",
    "to",
    "by",
    "name",
    "owner",
    "source",
    "responsible",
];

/// Prose of every kind, a word of its own in each part.
const PROSE: &str = "Fyrste avsnitt @ med kjelde.[^aml] Og[^eigen]

## Overskrift @

- Punkt @
- Punkt @
  1. Under @

| Hovud @ | Tal @ |
| --- | --- |
| Rute @ | Rute @ |

> Sitat @

Lenkje [ord @](area:kompetanse) og [mål @](goal:friske).

```
kode @
```

[^eigen]: Fotnote @
";

/// Makes words that no other text has: `x012x`.
#[derive(Default)]
struct Words(usize);

impl Words {
    fn next(&mut self) -> String {
        self.0 += 1;
        format!("x{:03}x", self.0)
    }

    /// Each `@` with a word of its own.
    fn filled(&mut self, text: &str) -> String {
        let mut pieces = text.split('@');
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let _ = write!(filled, "{}{piece}", self.next());
        }
        filled
    }

    /// A line of TOML, its nynorsk with a word of its own at the end; what stands in one language then stands in both.
    fn marked(&mut self, line: &str) -> String {
        let Some((key, text)) = line.split_once(" = \"") else {
            return line.to_owned();
        };
        let text = text.trim_end_matches('"');
        match key.split_once('.') {
            Some((_, "nn")) => format!("{key} = \"{text} {}\"", self.next()),
            None if ONCE.contains(&key) => {
                let own = self.next();
                format!("{key}.nb = \"{text}\"\n{key}.nn = \"{text} {own}\"")
            }
            _ => line.to_owned(),
        }
    }
}

/// The files, and the words of their texts in nynorsk by the place of the text among all.
pub struct Rich {
    pub files: Files,
    pub words: BTreeMap<String, usize>,
    pub count: usize,
}

pub static RICH: LazyLock<Rich> = LazyLock::new(rich);

fn rich() -> Rich {
    let sources = load(&root().join("tests/format/strategy")).expect("the fixture is there");
    let mut words = Words::default();
    let mut files = Files::default();
    for (path, text) in Files::of(&sources).0 {
        let is_toml = path.ends_with(".toml") && path != "terms.toml" && path != "veivalg.toml";
        let text = match &*path {
            _ if is_toml => {
                let lines: Vec<String> = text.lines().map(|line| words.marked(line)).collect();
                lines.join("\n") + "\n"
            }
            _ if path.ends_with(".nn.md") || path.ends_with("/nn.md") => {
                let blocks: Vec<String> = (text.trim().split("\n\n"))
                    .map(|block| format!("{block} {}", words.next()))
                    .collect();
                blocks.join("\n\n") + "\n"
            }
            _ => text,
        };
        files = files.with(&path, &text);
    }
    let contact = words.filled("name.nn = \"HR-avdelinga @\"");
    let target = "\n[measures.target]\nperiod = 2028\nvalue = 20\n\n[measures.baseline]\nperiod = 2023\nvalue = 10";
    let notes =
        words.filled("period,value,note_nb,note_nn\n2024,12.5,Lavt,Lågt @\n2025,14,Bra,Bra @\n");
    files = files
        .replaced("veivalg.toml", "name.nn = \"HR-avdelinga\"", &contact)
        .replaced(
            "veivalg.toml",
            "fonts = [\"assets/tekst.ttf\", \"assets/tittel.ttf\"]\n",
            "",
        )
        .replaced(
            "veivalg.toml",
            "translation-coverage = { nb = 90, nn = 90 }\n",
            "",
        )
        .replaced(
            "measures.toml",
            "data = \"data/kurs.csv\"",
            &format!("data = \"data/kurs.csv\"\n{target}"),
        )
        .with("data/kurs.csv", &notes);
    for (name, prose) in [("", PROSE), ("closing.", "Slutt @\n")] {
        let folder = "areas/arbeidsmiljo";
        files = files
            .with(&format!("{folder}/{name}nb.md"), &prose.replace(" @", ""))
            .with(&format!("{folder}/{name}nn.md"), &words.filled(prose));
    }
    let review = files.review();
    let mut all = BTreeMap::new();
    for number in 1..=words.0 {
        let word = format!("x{number:03}x");
        let has = |pair: &TranslationUnit| {
            let own = pair.wording(Lang::Nn);
            own.is_some_and(|own| own.words.text.contains(&word))
        };
        // Words in a third language are no text that a machine drafts.
        if let Some(at) = review.pairs.iter().position(has) {
            all.insert(word, at);
        }
    }
    let wordless: Vec<&str> = (review.pairs.iter().enumerate())
        .filter(|(at, _)| !all.values().any(|has| has == at))
        .map(|(_, pair)| pair.key.as_str())
        .collect();
    assert_eq!(wordless, [""; 0], "every text has a word of its own");
    Rich {
        files,
        words: all,
        count: review.pairs.len(),
    }
}

/// The strategy with these of its texts drafts, published with these documents.
pub fn published(is_draft: &[bool], documents: &str) -> Compilation {
    let files = &RICH.files;
    let review = files.review();
    let mut texts = BTreeMap::new();
    for (pair, is_draft) in review.pairs.iter().zip(is_draft) {
        let recorded = |lang| Some(pair.wording(lang)?.fingerprint);
        let [Some(nb), Some(nn)] = Lang::ALL.map(recorded) else {
            continue;
        };
        let mut own = Recorded::reviewed([Some(nb), Some(nn)]);
        own.draft = is_draft.then_some(Lang::Nn);
        texts.insert(pair.key.clone(), vec![own]);
    }
    let files = files.clone().with(PATH, &Lock { texts }.write());
    let all = "documents = [\"strategy\", \"cards\", \"slides\", \"handouts\"]";
    let files = files.replaced("veivalg.toml", all, documents);
    let (sources, compilation) = compile_today(files.sources(), Targets::Publication);
    let found = compilation.diagnostics.iter();
    let errors = found.filter(|found| found.level == Level::Error);
    let errors: Vec<String> = errors
        .map(|found| {
            format!(
                "{}: {}",
                sources.path(found.span.file),
                found.message(MessageLang::En)
            )
        })
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    compilation
}

/// The words in a text, and where.
pub fn places_in(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('x').filter_map(|(at, _)| {
        let word = text.get(at..at + 5)?;
        RICH.words.contains_key(word).then_some((at, word))
    })
}

fn words_in(text: &str) -> impl Iterator<Item = &str> {
    places_in(text).map(|(_, word)| word)
}

const IN_WORDS: &str = "(maskinomsett)";

/// What only leads to a text, by its name, and lists of such: it is marked where it leads to. A measure's values have
/// their unit in plain words, and its name beside them.
const LEADS: &str = "title, nav, a.brand, .footer-title, .contents, .used, .action-table td > a, .action-goals, .relation";
const VALUES: &str = ".measure, .measures > li, .overview tr";

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

fn is_within(element: ElementRef, css: &str) -> bool {
    let within = selector(css);
    let mut around = element.ancestors().filter_map(ElementRef::wrap);
    within.matches(&element) || around.any(|one| within.matches(&one))
}

/// What is wrong with a word on a page.
fn fault(element: ElementRef, word: &str, is_draft: bool) -> Option<&'static str> {
    let is_marked = is_within(element, ".wording-draft");
    // The mark may be an element beside the words.
    let whole: String = element.text().collect();
    let mut after = whole
        .split(word)
        .skip(1)
        .map(|after| after.trim_start_matches(' '));
    let in_words = after.any(|after| after.starts_with(IN_WORDS));
    if !is_draft {
        return (is_marked || in_words).then_some("is marked as a draft");
    }
    if is_marked || in_words || is_within(element, LEADS) {
        return None;
    }
    // A value in its unit.
    let values = selector(VALUES);
    let measure = element.ancestors().filter_map(ElementRef::wrap);
    let measure = measure.filter(|one| values.matches(one)).last();
    let told = selector(".told-unit .wording-draft");
    let is_told = measure.is_some_and(|measure| {
        let mut told = measure.select(&told);
        told.any(|told| told.text().any(|text| text.contains(word)))
    });
    (!is_told).then_some("is unmarked")
}

/// What is wrong with the drafts on the pages.
fn faults_on_pages(output: &Output, is_draft: &[bool]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut marked: BTreeMap<&str, bool> = BTreeMap::new();
    let all = selector("*");
    for (path, bytes) in output.iter() {
        let path = path.as_str();
        if !path.ends_with(".html") {
            continue;
        }
        let text = std::str::from_utf8(bytes)
            .expect("UTF-8")
            .replace('\u{ad}', "");
        let page = Html::parse_document(&text);
        for element in page.select(&all) {
            for node in element.children() {
                let Some(text) = node.value().as_text() else {
                    continue;
                };
                for word in words_in(text) {
                    let is_draft = is_draft[RICH.words[word]];
                    if let Some(fault) = fault(element, word, is_draft) {
                        faults.push(format!("{path}: {word} {fault}: {}", element.html()));
                    }
                    let (word, _) = RICH.words.get_key_value(word).expect("a word");
                    *marked.entry(word).or_default() |= is_within(element, ".wording-draft");
                }
            }
            for (name, value) in element.value().attrs() {
                let property = element.attr("property").or(element.attr("name"));
                let is_description = property.is_some_and(|name| name.ends_with("description"));
                for word in words_in(value).filter(|_| is_description) {
                    let is_told = value.starts_with("Maskinomsett. ");
                    if is_told != is_draft[RICH.words[word]] {
                        faults.push(format!(
                            "{path}: {word} in the description, {name}: {value}"
                        ));
                    }
                }
            }
        }
        let shows = selector("main .wording-draft:not(.told-page *)");
        let told = selector(".told-page");
        // The page about the strategy tells how much of it is drafts, wherever they are.
        if path != "nn/about.html"
            && page.select(&shows).next().is_some() != page.select(&told).next().is_some()
        {
            faults.push(format!("{path}: the page's own note"));
        }
    }
    let unmarked = marked
        .iter()
        .filter(|(word, marked)| !**marked && is_draft[RICH.words[**word]]);
    faults.extend(unmarked.map(|(word, _)| format!("{word} is marked nowhere")));
    faults
}

/// What is wrong with the drafts in `strategy.json`.
fn faults_in_json(value: &Value, place: &str, is_draft: &[bool], faults: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                faults_in_json(value, &format!("{place}/{key}"), is_draft, faults);
            }
            let own = members
                .get("nn")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let drafts = members.get("drafts").and_then(Value::as_array);
            let is_told = drafts.is_some_and(|drafts| drafts.iter().any(|lang| lang == "nn"));
            let any = words_in(own).any(|word| is_draft[RICH.words[word]]);
            if any != is_told && words_in(own).next().is_some() {
                faults.push(format!("{place}: {own}"));
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                faults_in_json(value, &format!("{place}/{index}"), is_draft, faults);
            }
        }
        Value::String(text) => {
            let is_text = place.ends_with("/nn");
            if !is_text && words_in(text).next().is_some() {
                faults.push(format!("{place}: {text}"));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What is wrong with the drafts in the tables.
fn faults_in_tables(output: &Output, is_draft: &[bool]) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, bytes) in output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".csv"))
    {
        let mark = match path.as_str().contains("/nn/") {
            true => "[maskinomsett] ",
            false => "[maskinoversatt] ",
        };
        for cell in rows(bytes).iter().flatten() {
            let any = words_in(cell).any(|word| is_draft[RICH.words[word]]);
            if any != cell.starts_with(mark) {
                faults.push(format!("{}: {cell}", path.as_str()));
            }
        }
    }
    faults
}

/// Of a block and a note in it both or neither: they are told of as one.
fn with_notes(mut is_draft: Vec<bool>) -> Vec<bool> {
    let review = RICH.files.review();
    let begins = |words: &str| {
        let mut pairs = review.pairs.iter();
        let at = pairs.position(|pair| {
            let own = pair.wording(Lang::Nn);
            own.is_some_and(|own| own.words.text.contains(words))
        });
        at.expect("a text")
    };
    let [block, note] = ["Fyrste avsnitt", "Fotnote"].map(begins);
    let either = is_draft[block] || is_draft[note];
    (is_draft[block], is_draft[note]) = (either, either);
    is_draft
}

/// No draft of these is unmarked, and nothing else is marked, on the site and in its data.
fn check(is_draft: &[bool]) -> Vec<String> {
    let compilation = published(is_draft, "documents = []");
    let output = compilation.output.as_ref().expect("it builds");
    let mut faults = faults_on_pages(output, is_draft);
    let data = output.get("strategy.json").expect("there is data");
    let data: Value = serde_json::from_slice(data).expect("JSON");
    faults_in_json(&data, "", is_draft, &mut faults);
    faults.extend(faults_in_tables(output, is_draft));
    faults
}

#[test]
fn every_draft_is_marked_wherever_it_stands() {
    let all = vec![true; RICH.count];
    assert!(RICH.count > 80, "{}", RICH.count);
    let faults = check(&all);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn some_drafts_are_marked_and_nothing_else(
        is_draft in prop::collection::vec(prop::bool::weighted(0.3), RICH.count),
    ) {
        let faults = check(&with_notes(is_draft));
        prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
