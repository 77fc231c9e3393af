//! A document as the data files that the theme reads: of the strategy one for each chapter and area, the
//! platform, and two for the rest, so that a changed word touches as few pages as can be.
//!
//! In: a `Strategy`, and which document. Out: JSON by path. Decides nothing about looks but the colours'
//! contrast.

mod cards;
mod code;
mod look;
mod renderer;
mod tables;
mod told;
mod trees;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::address::{Addresses, Page, encode_url};
use crate::lang::{Date, Lang};
use crate::model::{Audience, Line, Part, Strategy};
use crate::pdf::families::Families;
use crate::source::Span;
use crate::view;
pub use cards::cards_view;
use renderer::Set;
pub use trees::Trees;
pub(crate) use trees::plain_line;

/// The strategy as the theme reads it.
#[derive(Default)]
pub struct Data {
    /// The data files by their paths in Typst.
    pub files: BTreeMap<String, Value>,
    /// Where each file's texts are written, by their numbers (`nth`) in it.
    pub origins: BTreeMap<String, Vec<Span>>,
}

/// A part of the document: a document of the view, and what its pages have around it.
#[derive(Serialize)]
struct PartData<V> {
    #[serde(flatten)]
    view: V,
    /// The title for the head of its pages.
    running: String,
    /// Set where a machine translated any of it.
    drafts: Value,
}

/// What belongs to no part.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    identity: view::Identity<Set>,
    #[serde(flatten)]
    publication: view::Publication<Set>,
    plain_title: String,
    plain_motto: Option<String>,
    plain_publisher: Option<String>,
    order: Vec<Value>,
    tally: Vec<view::Count>,
    bar: Option<view::StateBar>,
    areas: Vec<view::Card<Set>>,
    overview: Vec<view::Group<Set>>,
    measures: Vec<view::Measure<Set>>,
    actions: Vec<view::ActionEntry<Set>>,
    process: Option<view::Process<Set>>,
    references: Vec<view::Reference<Set>>,
    revisions: Vec<view::Revision<Set>>,
    /// The address of the site for a camera: rows of runs of black squares.
    code: Option<code::Rows>,
    today: String,
}

/// What a document's view is made on: the strategy, for whom, and the data files that the view fills.
pub struct Paper<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// For whom the document is; none for everybody.
    pub audience: Option<Audience>,
    addresses: &'a Addresses,
    readers: (Lang, Date),
    data: Data,
}

impl<'a> Paper<'a> {
    /// Adds the data file of this name, whose texts stand on a page of the site.
    pub fn put<V: Serialize>(
        &mut self,
        name: &str,
        page: Page,
        view: impl FnOnce(&mut Trees<'a>) -> V,
    ) {
        let mut trees = Trees::new(self.strategy, self.addresses, self.readers, name, page);
        let value = json(&view(&mut trees));
        let path = path(name);
        self.data.origins.insert(path.clone(), trees.origins);
        self.data.files.insert(path, value);
    }
}

/// Makes a document's data files.
pub type View = fn(&mut Paper<'_>);

/// What tells one document from another.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// What tells its address from that of others: nothing, or a word after a hyphen.
    pub word: &'static str,
    /// The Typst file that sets it, in the theme's folder of them.
    pub file: &'static str,
    /// Whether its colour may run beyond the paper's edge.
    pub bleeds: bool,
    /// What it shows.
    pub view: View,
    /// Its language.
    pub lang: Lang,
    /// For whom it is; none for everybody.
    pub audience: Option<Audience>,
}

/// The data files by their paths in Typst. `fonts` are the names of the text's font families, the
/// municipality's first.
pub fn data(strategy: &Strategy, setting: Setting, today: Date, fonts: &Families) -> Data {
    let mut paper = Paper {
        strategy,
        audience: setting.audience,
        addresses: &Addresses::new(strategy),
        readers: (setting.lang, today),
        data: Data::default(),
    };
    (setting.view)(&mut paper);
    let mut data = paper.data;
    let look = look::look(strategy, setting.lang, fonts);
    data.files.insert(path("look"), look);
    data.files.values_mut().for_each(encode_addresses);
    data
}

fn path(name: &str) -> String {
    format!("/data/{name}.json")
}

/// The whole strategy: a file for each part, and one for the rest.
pub fn strategy_view(paper: &mut Paper<'_>) {
    let strategy = paper.strategy;
    let mut order = Vec::new();
    let is_shown = |part: &&Part| **part != Part::Platform || view::has_platform(strategy);
    for &part in strategy.order.iter().filter(is_shown) {
        let (kind, name) = match part {
            Part::Platform => ("platform", "platform".to_owned()),
            Part::Chapter(at) => ("chapter", format!("chapter-{}", strategy.chapters[at].id)),
            Part::Area(at) => ("area", format!("area-{}", strategy.areas[at].id)),
        };
        paper.put(&name, part.into(), |trees| match part {
            Part::Area(at) => {
                let view = view::area(trees, at);
                part_data(trees, view, Some(&strategy.areas[at].title))
            }
            Part::Chapter(at) => {
                let view = view::chapter(trees, at);
                part_data(trees, view, Some(&strategy.chapters[at].title))
            }
            Part::Platform => {
                let view = view::platform(trees);
                part_data(trees, view, None)
            }
        });
        let is_appendix =
            matches!(part, Part::Chapter(at) if strategy.chapters[at].letter.is_some());
        order.push(json!({"type": kind, "file": path(&name), "is_appendix": is_appendix}));
    }
    paper.put("strategy", Page::Front, |trees| whole(trees, order));
}

fn part_data(trees: &Trees<'_>, view: impl Serialize, title: Option<&Line>) -> Value {
    json(&PartData {
        view,
        running: title.map_or(String::new(), |title| {
            running(&plain_line(title, trees.lang))
        }),
        drafts: trees.drafts(),
    })
}

fn whole(trees: &mut Trees<'_>, order: Vec<Value>) -> Whole {
    let strategy = trees.strategy;
    let readers = trees.readers();
    let property = |line: &Line| first_words(&plain_line(line, readers.lang), LONGEST_PROPERTY);
    let identity = view::identity(trees);
    let publication = view::publication(trees, readers);
    let areas = view::cards(trees);
    trees.page = Page::Measures;
    let (overview, measures) = (view::matrix(trees), view::register(trees));
    trees.page = Page::Actions;
    let actions = view::actions(trees);
    trees.page = Page::Process;
    let process = view::process(trees);
    trees.page = Page::References;
    let references = view::references(trees);
    trees.page = Page::Revisions;
    let revisions = view::revisions(trees);
    Whole {
        identity,
        publication,
        plain_title: property(&strategy.title),
        plain_motto: strategy.motto.as_ref().map(property),
        plain_publisher: strategy.publisher.as_ref().map(property),
        order,
        tally: view::tally(strategy, readers),
        bar: view::state_bar(strategy, readers),
        areas,
        overview,
        measures,
        actions,
        process,
        references,
        revisions,
        code: strategy
            .publication
            .base_url
            .as_deref()
            .and_then(code::rows),
        today: readers.today.long(),
    }
}

fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("views are of strings, numbers and lists")
}

/// As much of a title as there is room for at the head of a page.
fn running(title: &str) -> String {
    first_words(title, 64)
}

/// Letters of what the file says of itself: a PDF/A takes 32,767 bytes.
const LONGEST_PROPERTY: usize = 1000;

/// The first words of a title, in at most so many letters.
fn first_words(title: &str, most: usize) -> String {
    if title.chars().count() <= most {
        return title.to_owned();
    }
    let cut: String = title.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map(|(words, _)| words);
    let words = whole.filter(|words| words.chars().count() > most / 2);
    let words = words
        .unwrap_or(&cut)
        .trim_end_matches([' ', ',', ':', '–', '-']);
    format!("{words} …")
}

/// The longest address that Typst takes.
const LONGEST_ADDRESS: usize = 8000;

/// Encodes every address that something leads to. What has one too long leads nowhere; where the address
/// itself is shown, it stands beside it as `address`.
fn encode_addresses(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(encode_addresses),
        Value::Object(fields) => {
            if let Some(url) = fields.get("url").and_then(Value::as_str) {
                let encoded = encode_url(url);
                fields.insert("address".to_owned(), json!(url));
                if encoded.len() <= LONGEST_ADDRESS {
                    fields.insert("url".to_owned(), json!(encoded));
                } else {
                    fields.insert("url".to_owned(), Value::Null);
                }
            }
            fields.values_mut().for_each(encode_addresses);
        }
        _ => {}
    }
}
