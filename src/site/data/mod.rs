//! The whole strategy as data: `strategy.json` with its schema for other programs, tables for spreadsheets.
//!
//! One view is made for programs ([`Whole`]), which all of them write out.
//!
//! `version` is 1 and grows when something changes its meaning or goes; new keys may come. Every
//! record has its id, its address on the site (`path`, below a language's folder) and its texts by
//! language, as markdown in which links name records (`goal:friske-medarbeidere`). A text that a
//! language lacks is left out, and so is one in a language that is not published. Measures are named by their ids, as
//! are goals and veivalg; values are numbers as they were measured, with the standing worked out from them,
//! `freshness` and `next_by` (the month by whose end the next value is expected); `status_words` is the standing in
//! the words of the pages, with its age. `revision` tells that a draft is one of a strategy that was adopted,
//! `expired` that its last day is past. A value with too few answers is null and `withheld`, and its measure says how
//! many it takes (`withheld_below`). `audiences` is the order that expectations are shown in, where the strategy has
//! one of its own. `extra` is the authors' own data for other programs, as they wrote it. `drafts` counts, by
//! language, the texts that a machine translated and nobody has reviewed; a text's own `drafts` names the languages
//! in which it is such a text. Tables have a mark before such words.

mod csv;
mod renderer;
mod schema;
mod tables;
mod workbook;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::address::{self, Addresses};
use crate::lang::Date;
use crate::model::{Audience, Part, Strategy};
use crate::output::Output;
use crate::view::{self, Renderer as _};
use renderer::{Data, Json};
pub use tables::names as tables;
use tables::{Readers, Table};

/// The whole strategy, for other programs.
#[derive(Serialize, JsonSchema)]
pub struct Whole<'a> {
    /// Where the schema lies.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format, 1: it grows when something changes its meaning or goes.
    version: u8,
    /// The day that standings, their age and what is overdue were worked out for.
    as_of: Date,
    /// The strategy's id.
    id: &'a str,
    /// The languages that it is published in.
    languages: Vec<&'static str>,
    /// The site's address, ending in a slash.
    base_url: Option<&'a str>,
    /// The licence of the text.
    license: Option<&'static str>,
    #[serde(flatten)]
    identity: view::Identity<Json>,
    #[serde(flatten)]
    platform: view::Platform<Json>,
    /// The order that expectations stand in, where the strategy has one of its own.
    audiences: Option<Vec<Audience>>,
    /// Platform, chapters and areas in reading order, as links to records.
    order: Vec<String>,
    /// The chapters.
    chapters: Vec<view::Chapter<Json>>,
    /// The areas.
    areas: Vec<view::Area<Json>>,
    /// The register of measures.
    measures: Vec<view::Measure<Json>>,
    /// The sources that texts cite.
    references: Vec<view::Reference<Json>>,
    /// The work with the strategy.
    process: Option<view::Process<Json>>,
    /// What was decided when.
    revisions: Vec<view::Revision<Json>>,
}

/// Adds the strategy as JSON with its schema, and as tables for the readers of each language.
pub fn write(strategy: &Strategy, addresses: &Addresses, today: Date, output: &mut Output) {
    let data = &mut Data {
        strategy,
        addresses,
        today,
    };
    let whole = whole(data);
    output.insert(address::DATA, json(&whole).into_bytes());
    output.insert(address::DATA_SCHEMA, schema::schema().into_bytes());
    let matrix = view::matrix(data);
    let publication = &strategy.publication;
    for &lang in &publication.languages {
        let shown = tables(strategy, lang);
        let mut tables = tables::all(&Readers {
            lang,
            labels: &publication.labels,
            languages: &publication.languages,
            state_label: strategy.state_label(),
            audiences: &strategy.audiences,
            whole: &whole,
            matrix: &matrix,
        });
        let is_shown = |table: &Table| shown.iter().any(|(key, _)| *key == table.key);
        debug_assert!(
            tables
                .iter()
                .all(|table| is_shown(table) != table.rows.is_empty()),
            "a table is linked where it has rows, and nowhere else"
        );
        tables.retain(is_shown);
        for table in &tables {
            let path = address::table(table.key, lang);
            output.insert(&path, csv::csv(table).into_bytes());
        }
        let title = whole.identity.title.get(lang);
        let title = title.map_or(strategy.id.as_str(), |title| title.text);
        let workbook = workbook::workbook(&tables, title, whole.license, today);
        output.insert(&address::workbook(strategy, lang), workbook);
    }
}

/// The view for programs.
fn whole<'a>(data: &mut Data<'a>) -> Whole<'a> {
    let strategy = data.strategy();
    let publication = &strategy.publication;
    let order = strategy.order.iter().map(|part| match part {
        Part::Platform => "platform:".to_owned(),
        Part::Chapter(index) => format!("chapter:{}", strategy.chapters[*index].id),
        Part::Area(index) => format!("area:{}", strategy.areas[*index].id),
    });
    Whole {
        schema: address::DATA_SCHEMA,
        version: 1,
        as_of: data.today,
        id: &strategy.id,
        languages: (publication.languages.iter())
            .map(|lang| lang.tag())
            .collect(),
        base_url: publication.base_url.as_deref(),
        license: publication.license.map(|license| license.key()),
        identity: view::identity(data),
        platform: view::platform(data),
        audiences: (strategy.audiences != Audience::ALL).then(|| strategy.audiences.clone()),
        order: order.collect(),
        chapters: (0..strategy.chapters.len())
            .map(|index| view::chapter(data, index))
            .collect(),
        areas: (0..strategy.areas.len())
            .map(|index| view::area(data, index))
            .collect(),
        measures: view::measures(data),
        references: view::references(data),
        process: view::process(data),
        revisions: view::revisions(data),
    }
}

/// The strategy as JSON.
fn json(whole: &Whole) -> String {
    let mut value = serde_json::to_value(whole).expect("views are of strings, numbers and lists");
    leave_out_empty(&mut value);
    let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
    text.push('\n');
    text
}

/// Takes out the members that say nothing. Of a figure, that there is no value says something.
fn leave_out_empty(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(leave_out_empty),
        Value::Object(members) => {
            let is_judged = members
                .get("status")
                .is_some_and(|status| !status.is_null());
            members.retain(|key, value| !value.is_null() || key == "value" && !is_judged);
            members.values_mut().for_each(leave_out_empty);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
