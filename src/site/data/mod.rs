//! `strategy.json`: the whole strategy as data, for other programs.
//!
//! `version` is 1 and grows when something changes its meaning or goes; new keys may come. Every
//! record has its id, its address on the site (`path`, below a language's folder) and its texts by
//! language, as markdown in which links name records (`goal:friske-medarbeidere`). A text that a
//! language lacks is left out, and so is one in a language that is not published. Measures are named by their ids, as are goals and veivalg; values are
//! numbers as they were measured, with the standing worked out from them, `freshness` and `next_by` (the month
//! by whose end the next value ought to be there); `status_words` is the standing as the pages tell it, with
//! its age. `revision` tells that a draft is one of a strategy that was adopted, `expired` that its last day is
//! past. A value with too few answers is null and `withheld`, and its measure says how many it takes
//! (`withheld_below`). `audiences` is the order that expectations stand in, where the strategy has one of its own. `extra`
//! is what the strategy's authors keep there for other programs, as they wrote it. `drafts` counts, by language, the texts that a machine translated and nobody has reviewed.

mod renderer;

use serde::Serialize;
use serde_json::Value;

use crate::address::Addresses;
use crate::lang::Date;
use crate::model::{Audience, Part, Strategy};
use crate::view;
use renderer::{Data, Json};

#[derive(Serialize)]
struct Whole<'a> {
    version: u8,
    id: &'a str,
    languages: Vec<&'static str>,
    base_url: Option<&'a str>,
    license: Option<&'static str>,
    #[serde(flatten)]
    identity: view::Identity<Json>,
    #[serde(flatten)]
    platform: view::Platform<Json>,
    audiences: Option<Vec<Audience>>,
    order: Vec<String>,
    chapters: Vec<view::Chapter<Json>>,
    areas: Vec<view::Area<Json>>,
    measures: Vec<view::Measure<Json>>,
    references: Vec<view::Reference<Json>>,
    process: Option<view::Process<Json>>,
    revisions: Vec<view::Revision<Json>>,
}

/// The strategy as JSON.
pub fn json(strategy: &Strategy, addresses: &Addresses, today: Date) -> String {
    let data = &mut Data {
        strategy,
        addresses,
        today,
    };
    let publication = &strategy.publication;
    let order = strategy.order.iter().map(|part| match part {
        Part::Platform => "platform:".to_owned(),
        Part::Chapter(index) => format!("chapter:{}", strategy.chapters[*index].id),
        Part::Area(index) => format!("area:{}", strategy.areas[*index].id),
    });
    let whole = Whole {
        version: 1,
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
    };
    let mut value = serde_json::to_value(&whole).expect("views are of strings, numbers and lists");
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
