//! The front page: vision, values, steering goals, areas, what state the strategy is in, contents.

use serde::Serialize;

use super::{Content, FactView, LinkView, SdgView, link, link_to, sdg, title_of};
use crate::address::{Page, anchor};
use crate::markdown::tree::RecordKind;
use crate::model::{Audience, Part, State, Strategy};
use crate::site::edition::Edition;
use crate::site::html::{Writer, escape, plain};

#[derive(Serialize)]
struct FrontView {
    title: String,
    publisher: Option<String>,
    motto: Option<String>,
    vision: Option<String>,
    state: &'static str,
    facts: Vec<FactView>,
    values: Vec<NamedView>,
    steering_goals: Vec<NamedView>,
    areas: Vec<CardView>,
    audiences: Vec<LinkView>,
    contents: Vec<EntryView>,
    more: Vec<LinkView>,
    sdg: Vec<SdgView>,
    first: LinkView,
}

#[derive(Serialize)]
struct NamedView {
    href: String,
    name: String,
    html: Option<String>,
}

#[derive(Serialize)]
struct CardView {
    href: String,
    number: usize,
    title: String,
    subtitle: Option<String>,
    summary: Option<String>,
}

#[derive(Serialize)]
struct EntryView {
    href: String,
    title: String,
    subtitle: Option<String>,
    number: Option<usize>,
}

/// The front page's content.
pub fn content<'a>(writer: &mut Writer<'a>) -> Content {
    let edition = writer.edition;
    let Edition { strategy, lang, .. } = *edition;
    let named = |writer: &Writer, kind, id: &str, name, html| NamedView {
        href: link_to(writer, Page::Platform, anchor(kind, id), String::new()).href,
        name,
        html,
    };
    let mut values = Vec::new();
    for value in &strategy.values {
        let html = value.text.as_ref().map(|text| writer.text(text, 4));
        values.push(named(
            writer,
            RecordKind::Value,
            &value.id,
            edition.line(&value.name),
            html,
        ));
    }
    let mut steering_goals = Vec::new();
    for goal in &strategy.steering_goals {
        let name = edition.line(&goal.name);
        steering_goals.push(named(
            writer,
            RecordKind::SteeringGoal,
            &goal.id,
            name,
            None,
        ));
    }
    let areas = strategy
        .areas
        .iter()
        .enumerate()
        .map(|(index, area)| CardView {
            href: link(writer, Page::Area(index), String::new()).href,
            number: index + 1,
            title: edition.line(&area.title),
            subtitle: area
                .subtitle
                .as_ref()
                .map(|subtitle| edition.line(subtitle)),
            summary: area.summary.as_ref().map(|summary| edition.line(summary)),
        });
    let areas: Vec<CardView> = areas.collect();
    let vision = strategy
        .vision
        .as_ref()
        .map(|vision| writer.text(vision, 3));
    let audience = |&audience: &Audience| {
        let words = escape(edition.label(&format!("{}_expectations", audience.key())));
        link(writer, Page::Audience(audience), words)
    };
    let first = strategy
        .order
        .first()
        .map_or(Page::About, |&part| part.into());
    let view = FrontView {
        title: writer.own_line(&strategy.title),
        publisher: strategy
            .publisher
            .as_ref()
            .map(|publisher| edition.line(publisher)),
        motto: strategy.motto.as_ref().map(|motto| writer.own_line(motto)),
        vision,
        state: strategy.state.key(),
        facts: state_facts(edition),
        values,
        steering_goals,
        areas,
        audiences: edition.addresses.audiences.iter().map(audience).collect(),
        contents: contents(writer, strategy),
        more: more(writer),
        sdg: sdg(edition, &strategy.sdg),
        first: link(writer, first, escape(edition.label("read"))),
    };
    Content {
        template: "front.html",
        title: None,
        description: strategy.motto.as_ref().map(|motto| plain(motto, lang)),
        view: tera::Value::from_serializable(&view),
    }
}

/// What state the strategy is in, row by row; the about page shows the same.
pub fn state_facts(edition: &Edition) -> Vec<FactView> {
    let strategy = edition.strategy;
    let mut facts = Vec::new();
    let mut fact = |key: &str, html: String| {
        facts.push(FactView {
            label: edition.label(key).to_owned(),
            html,
        });
    };
    let state = escape(edition.label(&strategy.state_label()));
    let decision = strategy.adopted.as_ref().map(|adopted| {
        let day = time(adopted.date);
        match &adopted.by {
            Some(by) => format!("{day} {} {}", escape(edition.label("by")), edition.line(by)),
            None => day,
        }
    });
    match (strategy.state, decision) {
        (State::Adopted, Some(decision)) => fact("status", format!("{state} {decision}")),
        (_, Some(decision)) => {
            fact("status", state);
            fact(strategy.decision_label(), decision);
        }
        (_, None) => fact("status", state),
    }
    if let Some(case) = strategy
        .adopted
        .as_ref()
        .and_then(|adopted| adopted.case.as_ref())
    {
        fact("case", escape(case));
    }
    for (key, day) in strategy.days() {
        fact(key, time(day));
    }
    facts
}

fn time(date: crate::lang::Date) -> String {
    format!("<time datetime=\"{}\">{}</time>", date.iso(), date.long())
}

fn contents(writer: &Writer, strategy: &Strategy) -> Vec<EntryView> {
    let edition = writer.edition;
    let entry = |&part: &Part| {
        let subtitle = match part {
            Part::Platform => None,
            Part::Chapter(index) => strategy.chapters[index].subtitle.as_ref(),
            Part::Area(index) => strategy.areas[index].subtitle.as_ref(),
        };
        let page = Page::from(part);
        EntryView {
            href: link(writer, page, String::new()).href,
            title: title_of(edition, page),
            subtitle: subtitle.map(|subtitle| edition.line(subtitle)),
            number: match part {
                Part::Area(index) => Some(index + 1),
                _ => None,
            },
        }
    };
    strategy.order.iter().map(entry).collect()
}

/// The pages that belong to no place in the reading order.
fn more(writer: &Writer) -> Vec<LinkView> {
    let edition = writer.edition;
    [
        Page::Measures,
        Page::Actions,
        Page::Process,
        Page::Revisions,
        Page::References,
        Page::About,
    ]
    .into_iter()
    .filter(|&page| edition.addresses.has(page))
    .map(|page| link(writer, page, title_of(edition, page)))
    .collect()
}
