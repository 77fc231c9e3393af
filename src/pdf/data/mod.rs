//! A document as the data files that the theme reads: of the strategy one for each chapter and area, the
//! platform, and two for the rest, so that a changed word touches as few pages as can be.
//!
//! In: a `Strategy`, and which document. Out: JSON by path. Decides nothing about looks but the colours'
//! contrast.

mod cards;
mod code;
mod handout;
mod notices;
mod renderer;
mod slides;
mod style;
mod tables;
mod tones;
mod typst_data;

use std::collections::BTreeMap;

use schemars::JsonSchema;
#[cfg(feature = "pdf")]
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::{Value, json};

use crate::address::{Addresses, Page, encode_url};
use crate::lang::{Date, Lang};
use crate::model::{Audience, Line, Part, QuestionPlace, Strategy, shown};
use crate::pdf::families::Families;
use crate::source::Span;
use crate::view;
pub use cards::cards_view;
pub use handout::handout_view;
use notices::Elsewhere;
use renderer::Set;
pub use slides::slides_view;
pub use typst_data::TypstData;
pub(crate) use typst_data::plain_line;

/// The strategy as the theme reads it.
#[derive(Default)]
pub struct Data {
    /// The data files by their paths in Typst.
    pub files: BTreeMap<String, Value>,
    /// Where each file's texts are written, by their numbers (`nth`) in it.
    pub origins: BTreeMap<String, Vec<Span>>,
}

/// A part of the document: a document of the view, and what its pages have around it.
#[derive(Serialize, JsonSchema)]
struct PartData<V> {
    /// The document.
    #[serde(flatten)]
    view: V,
    /// The title for the head of its pages.
    running: String,
    /// Set where a machine translated any of it.
    drafts: Option<Elsewhere>,
}

/// A part of the document in the reading order.
#[derive(Serialize, JsonSchema)]
struct Entry {
    /// `platform`, `chapter` or `area`.
    r#type: &'static str,
    /// Its data file.
    file: String,
    /// Whether it is an appendix.
    is_appendix: bool,
}

/// An area as it is opened: in its own colour.
#[derive(Serialize, JsonSchema)]
struct Toned {
    /// The area.
    #[serde(flatten)]
    area: view::Area<Set>,
    /// Its colour, the same as on cards, slides and sheets.
    tone: tones::Tone,
}

/// What belongs to no part.
#[derive(Serialize, JsonSchema)]
struct Whole {
    /// What the strategy is.
    #[serde(flatten)]
    identity: view::Identity<Set>,
    /// Who publishes it.
    #[serde(flatten)]
    publication: view::Publication<Set>,
    /// The title without marks.
    plain_title: String,
    /// The motto without marks.
    plain_motto: Option<String>,
    /// The publisher without marks.
    plain_publisher: Option<String>,
    /// The parts in reading order.
    order: Vec<Entry>,
    /// How many measures stand how.
    tally: Vec<view::Count>,
    /// The same as a bar.
    bar: Option<view::StateBar>,
    /// The areas.
    areas: Vec<view::Card<Set>>,
    /// The table from goal to measure.
    overview: Vec<view::Group<Set>>,
    /// The register of measures.
    measures: Vec<view::Measure<Set>>,
    /// All actions, by the day they are due.
    actions: Vec<view::ActionEntry<Set>>,
    /// The work with the strategy.
    process: Option<view::Process<Set>>,
    /// The questions for reflection, where they are in an appendix.
    questions: Option<view::Deck<Set>>,
    /// The sources.
    references: Vec<view::Reference<Set>>,
    /// What was decided when.
    revisions: Vec<view::Revision<Set>>,
    /// The address of the site for a camera: rows of runs of black squares.
    code: Option<code::Rows>,
    /// The day it is.
    today: String,
}

/// Builds a document's view: the strategy, the audience, and the data files that the view fills.
pub struct DataBuilder<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// For whom the document is; none for everybody.
    pub audience: Option<Audience>,
    addresses: &'a Addresses,
    readers: (Lang, Date),
    data: Data,
}

impl<'a> DataBuilder<'a> {
    /// Adds the data file of this name, whose texts are on a page of the site.
    pub fn put<V: Serialize>(
        &mut self,
        name: &str,
        page: Page,
        view: impl FnOnce(&mut TypstData<'a>) -> V,
    ) {
        let mut trees = TypstData::new(self.strategy, self.addresses, self.readers, name, page);
        let value = json(&view(&mut trees));
        let path = path(name);
        self.data.origins.insert(path.clone(), trees.origins);
        self.data.files.insert(path, value);
    }
}

/// Makes a document's data files.
pub type View = fn(&mut DataBuilder<'_>);

/// The specification of a PDF, which it is made from together with the strategy.
#[derive(Debug, Clone, Copy)]
pub struct PdfSpec {
    /// The part of its file name between the strategy's id and the language: empty, or a word after a hyphen.
    pub suffix: &'static str,
    /// The Typst file that sets it, in the theme's folder of them.
    pub file: &'static str,
    /// Whether its colour may run beyond the paper's edge.
    pub bleeds: bool,
    /// How many pages it is to keep to.
    pub most_pages: Option<usize>,
    /// What it shows.
    pub view: View,
    /// Its language.
    pub lang: Lang,
    /// For whom it is; none for everybody.
    pub audience: Option<Audience>,
}

/// Schemas of the data files that the theme's Typst files read, by their names, with what they refer to.
#[cfg(feature = "pdf")]
pub fn schemas() -> (Vec<(&'static str, Value)>, Value) {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings.into_generator();
    let files = vec![
        ("strategy.json", generator.subschema_for::<Whole>()),
        (
            "platform.json",
            generator.subschema_for::<PartData<view::Platform<Set>>>(),
        ),
        (
            "chapter-….json",
            generator.subschema_for::<PartData<view::Chapter<Set>>>(),
        ),
        ("area-….json", generator.subschema_for::<PartData<Toned>>()),
        ("cards.json", generator.subschema_for::<cards::Cards>()),
        (
            "slides.json",
            generator.subschema_for::<slides::SlideData>(),
        ),
        ("handout.json", generator.subschema_for::<handout::Sheet>()),
        ("look.json", generator.subschema_for::<style::Look>()),
    ];
    let files = files.into_iter();
    let files = files.map(|(name, schema)| (name, schema.to_value()));
    let files = files.collect();
    (files, Value::Object(generator.take_definitions(true)))
}

/// The data files by their paths in Typst. `fonts` are the names of the text's font families, the
/// municipality's first.
pub fn data(strategy: &Strategy, spec: PdfSpec, today: Date, fonts: &Families) -> Data {
    let mut builder = DataBuilder {
        strategy,
        audience: spec.audience,
        addresses: &Addresses::new(strategy),
        readers: (spec.lang, today),
        data: Data::default(),
    };
    (spec.view)(&mut builder);
    let mut data = builder.data;
    let look = style::look(strategy, spec.lang, fonts);
    data.files.insert(path("look"), json(&look));
    data.files.values_mut().for_each(encode_addresses);
    data
}

fn path(name: &str) -> String {
    format!("/data/{name}.json")
}

/// The whole strategy: a file for each part, and one for the rest.
pub fn strategy_view(builder: &mut DataBuilder<'_>) {
    let strategy = builder.strategy;
    let mut order = Vec::new();
    let is_shown = |part: &&Part| **part != Part::Platform || view::has_platform(strategy);
    for &part in strategy.order.iter().filter(is_shown) {
        let (kind, name) = match part {
            Part::Platform => ("platform", "platform".to_owned()),
            Part::Chapter(at) => ("chapter", format!("chapter-{}", strategy.chapters[at].id)),
            Part::Area(at) => ("area", format!("area-{}", strategy.areas[at].id)),
        };
        builder.put(&name, part.into(), |trees| match part {
            Part::Area(at) => {
                let mut area = view::area(trees, at);
                if has_appendix(strategy) {
                    area.reflection.clear();
                }
                let tone = tones::tone(strategy, Some(at));
                part_data(trees, Toned { area, tone }, Some(&strategy.areas[at].title))
            }
            Part::Chapter(at) => {
                let mut view = view::chapter(trees, at);
                if has_appendix(strategy) {
                    view.reflection.clear();
                    (view.sections.iter_mut()).for_each(|section| section.reflection.clear());
                }
                part_data(trees, view, Some(&strategy.chapters[at].title))
            }
            Part::Platform => {
                let view = view::platform(trees);
                part_data(trees, view, None)
            }
        });
        let is_appendix =
            matches!(part, Part::Chapter(at) if strategy.chapters[at].letter.is_some());
        order.push(Entry {
            r#type: kind,
            file: path(&name),
            is_appendix,
        });
    }
    builder.put("strategy", Page::Front, |trees| whole(trees, order));
}

fn part_data(trees: &TypstData<'_>, view: impl Serialize, title: Option<&Line>) -> Value {
    json(&PartData {
        view,
        running: title.map_or(String::new(), |title| {
            running(&plain_line(title, trees.lang))
        }),
        drafts: trees.drafts(),
    })
}

/// Whether the strategy has its questions in an appendix, and not where they are asked.
fn has_appendix(strategy: &Strategy) -> bool {
    match strategy.publication.pdf.questions {
        QuestionPlace::Parts => false,
        QuestionPlace::Appendix => shown::questions(strategy).next().is_some(),
    }
}

fn whole(trees: &mut TypstData<'_>, order: Vec<Entry>) -> Whole {
    let strategy = trees.strategy;
    let readers = trees.readers();
    let identity = view::identity(trees);
    let publication = view::publication(trees, readers);
    let areas = view::cards(trees);
    trees.page = Page::Measures;
    let (overview, measures) = (view::matrix(trees), view::register(trees));
    trees.page = Page::Actions;
    let actions = view::actions(trees);
    trees.page = Page::Process;
    let process = view::process(trees);
    trees.page = Page::Cards;
    let questions = has_appendix(strategy).then(|| view::deck(trees, readers.lang));
    trees.page = Page::References;
    let references = view::references(trees);
    trees.page = Page::Revisions;
    let revisions = view::revisions(trees);
    Whole {
        identity,
        publication,
        plain_title: property(&strategy.title, readers.lang),
        plain_motto: (strategy.motto.as_ref()).map(|line| property(line, readers.lang)),
        plain_publisher: (strategy.publisher.as_ref()).map(|line| property(line, readers.lang)),
        order,
        tally: view::tally(strategy, readers),
        bar: view::state_bar(strategy, readers),
        areas,
        overview,
        measures,
        actions,
        process,
        questions,
        references,
        revisions,
        code: code::of_site(strategy),
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

/// A line as the file says it of itself.
fn property(line: &Line, lang: Lang) -> String {
    first_words(&plain_line(line, lang), LONGEST_PROPERTY)
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
/// itself is shown, it is beside it as `address`.
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
