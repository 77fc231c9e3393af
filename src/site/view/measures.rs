//! Goals and measures: the matrix from area to goal to measure, and each measure's own section.

use serde::Serialize;

use super::{Content, FactView, LinkView, MeasureView, link, link_to, measures};
use crate::address::{Page, anchor};
use crate::markdown::tree::RecordKind;
use crate::model::{Figure, Line, Measure, Unit, format, judged, shown};
use crate::site::chart::{ChartView, chart};
use crate::site::edition::{Edition, StatusView};
use crate::site::html::{Writer, escape};

#[derive(Serialize)]
struct MeasuresView {
    groups: Vec<GroupView>,
    measures: Vec<RegisterView>,
    tally: Vec<TallyView>,
}

/// An area, or the steering goals, in the matrix.
#[derive(Serialize)]
struct GroupView {
    area: LinkView,
    rows: Vec<RowView>,
}

/// A goal's measure in the matrix.
#[derive(Serialize)]
struct RowView {
    goal: LinkView,
    /// How many rows the goal takes, in its first row; 0 in the others.
    span: usize,
    measure: Option<MeasureView>,
}

#[derive(Serialize)]
struct TallyView {
    status: StatusView,
    count: usize,
}

/// A measure's own section.
#[derive(Serialize)]
struct RegisterView {
    anchor: String,
    name: String,
    html: Option<String>,
    status: StatusView,
    /// What the figures say, where a person has said something else.
    computed: Option<StatusView>,
    reason: Option<String>,
    /// What the standing was worked out from, in a sentence.
    compared: Option<String>,
    facts: Vec<FactView>,
    url: Option<String>,
    baseline: Option<String>,
    target: Option<String>,
    latest: Option<String>,
    figures: Vec<FigureView>,
    has_comparison: bool,
    has_responses: bool,
    has_note: bool,
    /// Why some figures are not shown.
    withheld: Option<String>,
    chart: Option<ChartView>,
    used_by: Vec<LinkView>,
}

#[derive(Serialize)]
struct FigureView {
    period: String,
    value: Option<String>,
    judgment: Option<StatusView>,
    comparison: Option<String>,
    responses: Option<String>,
    note: Option<String>,
}

/// The measures page's content.
pub fn content(writer: &mut Writer) -> Content {
    let edition = writer.edition;
    let strategy = edition.strategy;
    let groups = groups(writer);
    let used_by = used_by(writer);
    let mut register = Vec::new();
    for (measure, used_by) in strategy.measures.iter().zip(used_by) {
        register.push(section(writer, measure, used_by));
    }
    let view = MeasuresView {
        groups,
        tally: tally(edition, &register),
        measures: register,
    };
    Content {
        template: "measures.html",
        title: Some(edition.label("goals_and_measures").to_owned()),
        description: None,
        view: tera::Value::from_serializable(&view),
    }
}

/// How many measures stand how; what older figures say is counted by itself.
fn tally(edition: &Edition, register: &[RegisterView]) -> Vec<TallyView> {
    let mut tally: Vec<TallyView> = Vec::new();
    for measure in register {
        let mut status = measure.status.clone();
        status.age = status
            .age
            .map(|_| edition.label("older_figures").to_owned());
        match tally.iter_mut().find(|count| count.status == status) {
            Some(count) => count.count += 1,
            None => tally.push(TallyView { status, count: 1 }),
        }
    }
    let order = ["reached", "on-track", "off-track", "no-figures"];
    tally.sort_by_key(|count| {
        let place = order.iter().position(|&key| key == count.status.key);
        (place, count.status.age.is_some())
    });
    tally
}

fn groups(writer: &Writer) -> Vec<GroupView> {
    let edition = writer.edition;
    let strategy = edition.strategy;
    let mut groups = Vec::new();
    let above = strategy
        .steering_goals
        .iter()
        .filter(|goal| !goal.measures.is_empty());
    let above = above.flat_map(|goal| {
        let place = anchor(RecordKind::SteeringGoal, &goal.id);
        let name = edition.line(&goal.name);
        rows(writer, &goal.measures, || {
            link_to(writer, Page::Platform, place.clone(), name.clone())
        })
    });
    let above: Vec<RowView> = above.collect();
    if !above.is_empty() {
        let words = escape(edition.label("steering_goals"));
        groups.push(GroupView {
            area: link(writer, Page::Platform, words),
            rows: above,
        });
    }
    for (index, area) in strategy.areas.iter().enumerate() {
        let page = Page::Area(index);
        let goals = area.goals.iter().flat_map(|goal| {
            let place = anchor(RecordKind::Goal, &goal.id);
            let words = edition.excerpt(&goal.text, 240);
            rows(writer, &goal.measures, || {
                link_to(writer, page, place.clone(), words.clone())
            })
        });
        groups.push(GroupView {
            area: link(writer, page, edition.line(&area.title)),
            rows: goals.collect(),
        });
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

fn rows(writer: &Writer, indexes: &[usize], goal: impl Fn() -> LinkView) -> Vec<RowView> {
    if indexes.is_empty() {
        return vec![RowView {
            goal: goal(),
            span: 1,
            measure: None,
        }];
    }
    let rows = measures(writer, indexes).into_iter().enumerate();
    rows.map(|(index, measure)| RowView {
        goal: goal(),
        span: if index == 0 { indexes.len() } else { 0 },
        measure: Some(measure),
    })
    .collect()
}

/// The goals and steering goals that use each measure.
fn used_by(writer: &Writer) -> Vec<Vec<LinkView>> {
    let edition = writer.edition;
    let strategy = edition.strategy;
    let mut used: Vec<Vec<LinkView>> = strategy.measures.iter().map(|_| Vec::new()).collect();
    for goal in &strategy.steering_goals {
        for &index in &goal.measures {
            let place = anchor(RecordKind::SteeringGoal, &goal.id);
            used[index].push(link_to(
                writer,
                Page::Platform,
                place,
                edition.line(&goal.name),
            ));
        }
    }
    for (index, area) in strategy.areas.iter().enumerate() {
        for goal in &area.goals {
            for &measure in &goal.measures {
                let place = anchor(RecordKind::Goal, &goal.id);
                let words = edition.excerpt(&goal.text, 240);
                used[measure].push(link_to(writer, Page::Area(index), place, words));
            }
        }
    }
    used
}

fn section<'a>(
    writer: &mut Writer<'a>,
    measure: &'a Measure,
    used_by: Vec<LinkView>,
) -> RegisterView {
    let edition = writer.edition;
    let labels = &edition.strategy.publication.labels;
    let lang = edition.lang;
    let stated = measure.status.stated.as_ref();
    let figures: Vec<FigureView> = measure
        .values
        .iter()
        .map(|each| figure(writer, measure, each))
        .collect();
    RegisterView {
        anchor: anchor(RecordKind::Measure, &measure.id),
        name: edition.line(&measure.name),
        html: measure.text.as_ref().map(|text| writer.text(text, 4)),
        status: edition.standing_of(measure, measure.status.standing()),
        computed: stated.map(|_| edition.standing_of(measure, measure.status.computed.standing)),
        compared: judged::compared(measure, lang),
        reason: stated.and_then(|(_, reason)| Some(writer.text(reason.as_ref()?, 4))),
        facts: facts(edition, measure),
        url: measure.url.clone(),
        baseline: measure
            .baseline
            .map(|point| format::point(measure, point, lang)),
        target: format::target(measure, labels, lang),
        latest: format::latest(measure, labels, lang),
        has_comparison: measure
            .values
            .iter()
            .any(|figure| figure.comparison.is_some()),
        has_responses: measure
            .values
            .iter()
            .any(|figure| figure.responses.is_some()),
        has_note: figures.iter().any(|figure| figure.note.is_some()),
        withheld: format::withheld(measure, labels, lang),
        figures,
        chart: chart(measure),
        used_by,
    }
}

fn figure<'a>(writer: &mut Writer<'a>, measure: &Measure, figure: &'a Figure) -> FigureView {
    let edition = writer.edition;
    let labels = &edition.strategy.publication.labels;
    let lang = edition.lang;
    let remarks = figure.text.iter().chain(&figure.note);
    let remarks: Vec<String> = remarks.map(|text| writer.phrase(text)).collect();
    FigureView {
        period: figure.period.long(),
        value: match figure.judgment {
            Some(_) => None,
            None => format::figure(measure, figure, labels, lang),
        },
        judgment: figure.judgment.map(|standing| edition.standing(standing)),
        comparison: figure
            .comparison
            .map(|value| format::value(measure, value, lang)),
        responses: figure
            .responses
            .map(|count| crate::lang::number(count as f64, 0)),
        note: (!remarks.is_empty()).then(|| remarks.join("<br>")),
    }
}

fn facts(edition: &Edition, measure: &Measure) -> Vec<FactView> {
    let mut facts = Vec::new();
    let mut fact = |key: &str, html: Option<String>| {
        facts.extend(html.map(|html| FactView {
            label: edition.label(key).to_owned(),
            html,
        }));
    };
    let written = |text: &Option<Line>| text.as_ref().map(|text| edition.line(text));
    let label = |key: &str| Some(escape(edition.label(key)));
    let unit = match (measure.unit, &measure.unit_name) {
        (Unit::Other, name) => written(name),
        (unit, _) => label(&format!("unit_{}", unit.key())),
    };
    let frequency = measure
        .frequency
        .map(|frequency| format!("frequency_{}", frequency.key()));
    fact("unit", unit);
    fact("direction", shown::direction(measure).and_then(label));
    fact("frequency", frequency.and_then(|key| label(&key)));
    fact("source", written(&measure.source));
    fact("owner", written(&measure.owner));
    fact("factor", measure.factor.map(|factor| factor.to_string()));
    facts
}
