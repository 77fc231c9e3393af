//! The data of measures: rows under a goal, the table over all goals, the register.

use serde_json::{Value, json};

use super::trees::{Trees, label, words};
use crate::markdown::tree::RecordKind;
use crate::model::format::{figure, latest, point, standing_label, target, value, withheld};
use crate::model::{Figure, Measure, Standing, Strategy, Unit, judged, shown};

/// The measures of one goal: name, latest, target, status.
pub fn rows(trees: &mut Trees<'_>, strategy: &Strategy, measures: &[usize]) -> Value {
    measures
        .iter()
        .map(|&index| row(trees, strategy, &strategy.measures[index]))
        .collect()
}

fn row(trees: &mut Trees<'_>, strategy: &Strategy, measure: &Measure) -> Value {
    let labels = &strategy.publication.labels;
    let lang = trees.lang;
    let target = target(measure, labels, lang);
    json!({
        "id": measure.id,
        "name": trees.line(&measure.name),
        "latest": latest(measure, labels, lang)
            .unwrap_or_else(|| labels.get("no_value", lang).to_owned()),
        "target": target.unwrap_or_else(|| labels.get("no_target", lang).to_owned()),
        "status": status(trees, strategy, measure, measure.status.standing()),
    })
}

/// From overall goals and areas to goal to measure.
pub fn overview(trees: &mut Trees<'_>, strategy: &Strategy) -> Value {
    let labels = &strategy.publication.labels;
    let mut groups = Vec::new();
    let overall: Vec<Value> = strategy
        .steering_goals
        .iter()
        .filter(|goal| !goal.measures.is_empty())
        .map(|goal| {
            json!({
                "label": label(RecordKind::SteeringGoal, &goal.id),
                "words": trees.line(&goal.name),
                "length": 0,
                "measures": rows(trees, strategy, &goal.measures),
            })
        })
        .collect();
    if !overall.is_empty() {
        let title = words(labels.get("steering_goals", trees.lang));
        groups.push(json!({"title": title, "goals": overall}));
    }
    for area in strategy.areas.iter().filter(|area| !area.goals.is_empty()) {
        let goals: Value = area
            .goals
            .iter()
            .map(|goal| {
                json!({
                    "label": label(RecordKind::Goal, &goal.id),
                    "words": trees.title_of(&goal.text),
                    "length": trees.length_of(&goal.text),
                    "measures": rows(trees, strategy, &goal.measures),
                })
            })
            .collect();
        groups.push(json!({"title": trees.line(&area.title), "goals": goals}));
    }
    Value::Array(groups)
}

/// Every measure with all that is known of it.
pub fn register(trees: &mut Trees<'_>, strategy: &Strategy) -> Value {
    (0..strategy.measures.len())
        .map(|index| entry(trees, strategy, index))
        .collect()
}

fn entry(trees: &mut Trees<'_>, strategy: &Strategy, index: usize) -> Value {
    let measure = &strategy.measures[index];
    let reason = match &measure.status.stated {
        Some((_, reason)) => trees.maybe_text(reason.as_ref()),
        None => Value::Null,
    };
    let values: Value = measure
        .values
        .iter()
        .map(|one| figure_row(trees, strategy, measure, one))
        .collect();
    json!({
        "id": measure.id,
        "name": trees.line(&measure.name),
        "text": trees.maybe_text(measure.text.as_ref()),
        "status": status(trees, strategy, measure, measure.status.standing()),
        "stated": measure.status.stated.is_some(),
        "computed": status(trees, strategy, measure, measure.status.computed.standing),
        "compared": judged::compared(measure, trees.lang),
        "reason": reason,
        "details": details(trees, strategy, measure),
        "used_by": used_by(trees, strategy, index),
        "length": measure.text.as_ref().map_or(0, |text| trees.length_of(text)),
        "judged": measure.unit == Unit::Qualitative,
        "values": values,
        "withheld": withheld(measure, &strategy.publication.labels, trees.lang),
    })
}

fn details(trees: &mut Trees<'_>, strategy: &Strategy, measure: &Measure) -> Value {
    let labels = &strategy.publication.labels;
    let lang = trees.lang;
    let mut rows = Vec::new();
    let mut plain = |label: &str, text: String| rows.push(json!({"label": label, "text": text}));
    if let Some(baseline) = measure.baseline {
        plain("baseline", point(measure, baseline, lang));
    }
    let target = target(measure, labels, lang);
    let latest = latest(measure, labels, lang);
    plain(
        "latest",
        latest.unwrap_or_else(|| labels.get("no_value", lang).to_owned()),
    );
    plain(
        "target",
        target.unwrap_or_else(|| labels.get("no_target", lang).to_owned()),
    );
    let direction = shown::direction(measure);
    let mut unit = match (measure.unit, &measure.unit_name) {
        (Unit::Other, Some(name)) => trees.line(name),
        (Unit::Other, None) => Value::Null,
        (unit, _) => words(labels.get(&format!("unit_{}", unit.key()), lang)),
    };
    if let (Some(direction), Some(Value::Array(inlines))) = (direction, unit.get_mut("inlines")) {
        inlines.push(json!(format!(". {}.", labels.get(direction, lang))));
    }
    if !unit.is_null() {
        rows.push(json!({"label": "unit", "words": unit}));
    }
    if let Some(factor) = measure.factor {
        rows.push(json!({"label": "factor", "text": factor.to_string()}));
    }
    if let Some(frequency) = measure.frequency {
        let key = format!("frequency_{}", frequency.key());
        rows.push(json!({"label": "frequency", "text": labels.get(&key, lang)}));
    }
    if let Some(owner) = &measure.owner {
        rows.push(json!({"label": "owner", "words": trees.line(owner)}));
    }
    if let Some(source) = &measure.source {
        rows.push(json!({"label": "source", "words": trees.line(source)}));
    }
    if let Some(url) = &measure.url {
        rows.push(json!({"label": "figures_at", "text": url, "url": url}));
    }
    Value::Array(rows)
}

fn figure_row(
    trees: &mut Trees<'_>,
    strategy: &Strategy,
    measure: &Measure,
    one: &Figure,
) -> Value {
    let labels = &strategy.publication.labels;
    let lang = trees.lang;
    json!({
        "period": one.period.long(),
        "value": figure(measure, one, labels, lang),
        "text": trees.maybe_text(one.text.as_ref()),
        "responses": one.responses.map(|count| crate::lang::number(count as f64, 0)),
        "comparison": one.comparison.map(|mean| value(measure, mean, lang)),
        "note": trees.maybe_text(one.note.as_ref()),
    })
}

/// The goals that a measure measures, steering goals first.
fn used_by(trees: &mut Trees<'_>, strategy: &Strategy, index: usize) -> Value {
    let mut goals = Vec::new();
    for goal in &strategy.steering_goals {
        if goal.measures.contains(&index) {
            let name = trees.name(&goal.name);
            goals.push(json!({"label": label(RecordKind::SteeringGoal, &goal.id), "words": name}));
        }
    }
    for area in &strategy.areas {
        for (number, goal) in area.goals.iter().enumerate() {
            if goal.measures.contains(&index) {
                goals.push(json!({
                    "label": label(RecordKind::Goal, &goal.id),
                    "number": number + 1,
                    "words": trees.name(&area.title),
                }));
            }
        }
    }
    Value::Array(goals)
}

fn status(trees: &Trees<'_>, strategy: &Strategy, measure: &Measure, standing: Standing) -> Value {
    json!({
        "age": judged::age(measure, standing, trees.lang),
        "key": standing.key(),
        "label": strategy.publication.labels.get(standing_label(standing), trees.lang),
    })
}
