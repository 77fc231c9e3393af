//! The platform page: vision, values, steering goals, what is expected of everybody, roles, anchoring.

use serde::Serialize;

use super::audience::{ExpectedView, expected};
use super::{Content, DateView, LinkView, MeasureView, measures, neighbours};
use crate::address::anchor;
use crate::markdown::tree::RecordKind;
use crate::model::Part;
use crate::site::html::Writer;

#[derive(Serialize)]
struct PlatformView {
    vision: Option<String>,
    motto: Option<String>,
    values: Vec<RecordView>,
    steering_goals: Vec<RecordView>,
    expectations: Vec<ExpectedView>,
    anchored_in: Vec<AnchorView>,
    roles: Vec<RoleView>,
    previous: Option<LinkView>,
    next: Option<LinkView>,
}

#[derive(Serialize)]
struct RecordView {
    anchor: String,
    name: String,
    html: Option<String>,
    measures: Vec<MeasureView>,
}

#[derive(Serialize)]
struct AnchorView {
    name: String,
    date: Option<DateView>,
    url: Option<String>,
}

#[derive(Serialize)]
struct RoleView {
    name: String,
    html: Option<String>,
}

/// The platform page's content.
pub fn content(writer: &mut Writer) -> Content {
    let edition = writer.edition;
    let strategy = edition.strategy;
    let vision = strategy
        .vision
        .as_ref()
        .map(|vision| writer.text(vision, 3));
    let mut values = Vec::new();
    for value in &strategy.values {
        values.push(RecordView {
            anchor: anchor(RecordKind::Value, &value.id),
            name: edition.line(&value.name),
            html: value.text.as_ref().map(|text| writer.text(text, 4)),
            measures: Vec::new(),
        });
    }
    let mut steering_goals = Vec::new();
    for goal in &strategy.steering_goals {
        steering_goals.push(RecordView {
            anchor: anchor(RecordKind::SteeringGoal, &goal.id),
            name: edition.line(&goal.name),
            html: goal.text.as_ref().map(|text| writer.text(text, 4)),
            measures: measures(writer, &goal.measures),
        });
    }
    let expectations = expected(writer, &strategy.expectations);
    let anchored_in = strategy.anchored_in.iter().map(|plan| AnchorView {
        name: edition.line(&plan.name),
        date: plan.date.map(DateView::from),
        url: plan.url.clone(),
    });
    let anchored_in = anchored_in.collect();
    let mut roles = Vec::new();
    for role in &strategy.roles {
        roles.push(RoleView {
            name: edition.line(&role.name),
            html: role.text.as_ref().map(|text| writer.phrase(text)),
        });
    }
    let (previous, next) = neighbours(writer, Part::Platform);
    let view = PlatformView {
        vision,
        motto: strategy.motto.as_ref().map(|motto| edition.line(motto)),
        values,
        steering_goals,
        expectations,
        anchored_in,
        roles,
        previous,
        next,
    };
    Content {
        template: "platform.html",
        title: Some(edition.label("platform").to_owned()),
        description: None,
        view: tera::Value::from_serializable(&view),
    }
}
