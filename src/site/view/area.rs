//! An area's page: introduction, goals, veivalg, expectations, actions, closing words, questions, with
//! quotes and facts beside them.

use serde::Serialize;

use super::audience::{ExpectedView, expected};
use super::chapter::beside_prose;
use super::{
    ActionView, AsideView, Content, LinkView, MeasureView, ProseView, QuestionsView, SdgView,
    action, asides, link_to, measures, neighbours, questions, sdg, spread,
};
use crate::address::{Page, anchor};
use crate::markdown::tree::RecordKind;
use crate::model::{Area, Goal, Part, Veivalg};
use crate::site::edition::Edition;
use crate::site::html::{Writer, escape, plain};

#[derive(Serialize)]
struct AreaView {
    title: String,
    subtitle: Option<String>,
    summary: Option<String>,
    number: usize,
    count: usize,
    responsible: Option<String>,
    sdg: Vec<SdgView>,
    introduction: Vec<ProseView>,
    goals: Vec<GoalView>,
    veivalg: Vec<VeivalgView>,
    expectations: Vec<ExpectedView>,
    actions: Vec<ActionView>,
    closing: Option<String>,
    reflection: Vec<QuestionsView>,
    beside_veivalg: Vec<AsideView>,
    beside_expectations: Vec<AsideView>,
    previous: Option<LinkView>,
    next: Option<LinkView>,
}

#[derive(Serialize)]
struct GoalView {
    anchor: String,
    html: String,
    measures: Vec<MeasureView>,
    steering_goals: Vec<LinkView>,
}

#[derive(Serialize)]
struct VeivalgView {
    anchor: String,
    html: String,
    goals: Vec<LinkView>,
}

/// An area's content.
pub fn content(writer: &mut Writer, index: usize) -> Content {
    let edition = writer.edition;
    let Edition { strategy, lang, .. } = *edition;
    let area = &strategy.areas[index];
    let parts = area
        .introduction
        .as_ref()
        .map(|text| writer.prose(text, 2))
        .unwrap_or_default();
    let goals = area.goals.iter().map(|each| goal(writer, each)).collect();
    let veivalg: Vec<_> = area
        .veivalg
        .iter()
        .map(|path| chosen(writer, area, path))
        .collect();
    let expectations = expected(writer, &area.expectations);
    let actions = area
        .actions
        .iter()
        .map(|each| action(writer, index, area, each))
        .collect();
    let closing = area.closing.as_ref().map(|text| writer.text(text, 2));
    let reflection = questions(writer, &area.reflection);

    // Facts explain, so they come first; quotes are spread along the page.
    let beside = asides(writer, &area.facts, &area.quotes);
    let slots = 1 + usize::from(!veivalg.is_empty()) + usize::from(!expectations.is_empty());
    let mut places = spread(beside, slots).into_iter();
    let introduction = beside_prose(parts, places.next().unwrap_or_default());
    let mut next_place = |there: bool| if there { places.next() } else { None }.unwrap_or_default();
    let beside_veivalg = next_place(!veivalg.is_empty());
    let beside_expectations = next_place(!expectations.is_empty());

    let (previous, next) = neighbours(writer, Part::Area(index));
    let view = AreaView {
        title: writer.own_line(&area.title),
        subtitle: area
            .subtitle
            .as_ref()
            .map(|subtitle| writer.own_line(subtitle)),
        summary: area
            .summary
            .as_ref()
            .map(|summary| writer.own_line(summary)),
        number: index + 1,
        count: strategy.areas.len(),
        responsible: area.responsible.as_ref().map(|name| edition.line(name)),
        sdg: sdg(edition, &area.sdg),
        introduction,
        goals,
        veivalg,
        expectations,
        actions,
        closing,
        reflection,
        beside_veivalg,
        beside_expectations,
        previous,
        next,
    };
    Content {
        template: "area.html",
        title: Some(plain(&area.title, lang)),
        description: area.summary.as_ref().map(|summary| plain(summary, lang)),
        view: tera::Value::from_serializable(&view),
    }
}

fn goal<'a>(writer: &mut Writer<'a>, goal: &'a Goal) -> GoalView {
    let edition = writer.edition;
    let html = writer.text(&goal.text, 4);
    let above = goal.steering_goals.iter().map(|&index| {
        let above = &edition.strategy.steering_goals[index];
        let anchor = anchor(RecordKind::SteeringGoal, &above.id);
        link_to(writer, Page::Platform, anchor, edition.line(&above.name))
    });
    GoalView {
        anchor: anchor(RecordKind::Goal, &goal.id),
        html,
        measures: measures(writer, &goal.measures),
        steering_goals: above.collect(),
    }
}

fn chosen<'a>(writer: &mut Writer<'a>, area: &Area, path: &'a Veivalg) -> VeivalgView {
    let edition = writer.edition;
    let html = writer.phrase(&path.text);
    // A path that serves the only goal of its area has nothing to tell apart.
    let label = escape(edition.label("goal"));
    let goals = path.goals.iter().map(|place| {
        let other = &edition.strategy.areas[place.area];
        let anchor = anchor(RecordKind::Goal, &other.goals[place.goal].id);
        let number = place.goal + 1;
        let words = if other.id == area.id {
            format!("{label} {number}")
        } else {
            format!("{}: {label} {number}", edition.line(&other.title))
        };
        link_to(writer, Page::Area(place.area), anchor, words)
    });
    let elsewhere = path
        .goals
        .iter()
        .any(|place| edition.strategy.areas[place.area].id != area.id);
    VeivalgView {
        anchor: anchor(RecordKind::Veivalg, &path.id),
        html,
        goals: if area.goals.len() > 1 || elsewhere {
            goals.collect()
        } else {
            Vec::new()
        },
    }
}
