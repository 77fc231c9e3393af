//! A chapter's, an area's and the platform's data.

use serde_json::{Value, json};

use super::trees::Trees;
use super::{measures, plain_line, running};
use crate::lang::Date;
use crate::model::format::sdg_title;
use crate::model::shown;
use crate::model::{
    Action, ActionState, Area, Chapter, Expectations, Fact, Question, Quote, Strategy, Veivalg,
};

/// One chapter.
pub fn chapter(trees: &mut Trees<'_>, chapter: &Chapter) -> Value {
    json!({
        "id": chapter.id,
        "title": trees.line(&chapter.title),
        "running": running(&plain_line(&chapter.title, trees.lang)),
        "subtitle": trees.maybe_line(chapter.subtitle.as_ref()),
        "prose": trees.maybe_text(chapter.prose.as_ref()),
        "quotes": quotes(trees, &chapter.quotes),
        "facts": facts(trees, &chapter.facts),
        "reflection": reflection(trees, &chapter.reflection),
    })
}

/// One area, by its place; `today` tells which actions are late.
pub fn area(trees: &mut Trees<'_>, strategy: &Strategy, at: usize, today: Date) -> Value {
    let area = &strategy.areas[at];
    let goals: Value = area
        .goals
        .iter()
        .enumerate()
        .map(|(index, goal)| {
            json!({
                "id": goal.id,
                "number": index + 1,
                "text": trees.text(&goal.text),
                "measures": measures::rows(trees, strategy, &goal.measures),
                "steering_goals": goal
                    .steering_goals
                    .iter()
                    .map(|&index| &strategy.steering_goals[index])
                    .map(|goal| json!({"id": goal.id, "name": trees.line(&goal.name)}))
                    .collect::<Value>(),
            })
        })
        .collect();
    let veivalg: Value = area
        .veivalg
        .iter()
        .map(|veivalg| one_veivalg(trees, strategy, at, veivalg))
        .collect();
    let actions: Value = area
        .actions
        .iter()
        .map(|one| action(trees, strategy, at, one, today))
        .collect();
    json!({
        "id": area.id,
        "number": at + 1,
        "title": trees.line(&area.title),
        "running": running(&plain_line(&area.title, trees.lang)),
        "subtitle": trees.maybe_line(area.subtitle.as_ref()),
        "summary": trees.maybe_line(area.summary.as_ref()),
        "sdg": sdg(trees, &area.sdg),
        "responsible": trees.maybe_line(area.responsible.as_ref()),
        "introduction": trees.maybe_text(area.introduction.as_ref()),
        "goals": goals,
        "veivalg": veivalg,
        "expectations": expectations(trees, strategy, &area.expectations),
        "actions": actions,
        "closing": trees.maybe_text(area.closing.as_ref()),
        "quotes": quotes(trees, &area.quotes),
        "facts": facts(trees, &area.facts),
        "reflection": reflection(trees, &area.reflection),
    })
}

/// Vision, values, steering goals, general expectations, anchoring and roles; nothing when there is
/// none of them.
pub fn platform(trees: &mut Trees<'_>, strategy: &Strategy) -> Value {
    let values: Value = strategy
        .values
        .iter()
        .map(|value| {
            json!({
                "id": value.id,
                "name": trees.line(&value.name),
                "text": trees.maybe_text(value.text.as_ref()),
            })
        })
        .collect();
    let steering_goals: Value = strategy
        .steering_goals
        .iter()
        .map(|goal| {
            json!({
                "id": goal.id,
                "name": trees.line(&goal.name),
                "text": trees.maybe_text(goal.text.as_ref()),
                "measures": measures::rows(trees, strategy, &goal.measures),
            })
        })
        .collect();
    let anchored_in: Value = strategy
        .anchored_in
        .iter()
        .map(|anchor| {
            json!({
                "name": trees.line(&anchor.name),
                "date": anchor.date.map(Date::long),
                "url": anchor.url,
            })
        })
        .collect();
    let roles: Value = strategy
        .roles
        .iter()
        .map(|role| {
            json!({
                "name": trees.line(&role.name),
                "text": trees.maybe_text(role.text.as_ref()),
            })
        })
        .collect();
    let data = json!({
        "sdg": sdg(trees, &strategy.sdg),
        "vision": trees.maybe_text(strategy.vision.as_ref()),
        "values": values,
        "steering_goals": steering_goals,
        "expectations": expectations(trees, strategy, &strategy.expectations),
        "anchored_in": anchored_in,
        "roles": roles,
    });
    let empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    let mut parts = data
        .as_object()
        .into_iter()
        .flat_map(|parts| parts.values());
    if parts.all(empty) { Value::Null } else { data }
}

fn one_veivalg(trees: &mut Trees<'_>, strategy: &Strategy, at: usize, veivalg: &Veivalg) -> Value {
    let goals: Value = veivalg
        .goals
        .iter()
        .map(|goal| {
            let area: &Area = &strategy.areas[goal.area];
            json!({
                "id": area.goals[goal.goal].id,
                "number": goal.goal + 1,
                "area": (goal.area != at).then(|| trees.name(&area.title)),
            })
        })
        .collect();
    json!({"id": veivalg.id, "text": trees.text(&veivalg.text), "goals": goals})
}

fn action(
    trees: &mut Trees<'_>,
    strategy: &Strategy,
    at: usize,
    action: &Action,
    today: Date,
) -> Value {
    let labels = &strategy.publication.labels;
    let open = matches!(action.state, ActionState::Planned | ActionState::Started);
    let responsible = action
        .responsible
        .as_ref()
        .or(strategy.areas[at].responsible.as_ref());
    let veivalg = action.veivalg.map(|place| {
        let area: &Area = &strategy.areas[place.area];
        json!({
            "id": area.veivalg[place.veivalg].id,
            "number": place.veivalg + 1,
            "area": (place.area != at).then(|| trees.name(&area.title)),
        })
    });
    json!({
        "id": action.id,
        "words": trees.title_of(&action.text),
        "text": trees.text(&action.text),
        "responsible": trees.maybe_line(responsible),
        "due": action.due.map(Date::long),
        "state": {
            "key": action.state.key(),
            "label": labels.get(&format!("action_{}", action.state.key()), trees.lang),
        },
        "overdue": open && action.due.is_some_and(|due| due < today),
        "veivalg": veivalg,
    })
}

fn expectations(trees: &mut Trees<'_>, strategy: &Strategy, all: &Expectations) -> Value {
    let labels = &strategy.publication.labels;
    all.iter()
        .map(|(audience, texts)| {
            let key = audience.key();
            json!({
                "heading": labels.get(&format!("{key}_expectations"), trees.lang),
                "lead_in": labels.get(&format!("{key}_lead_in"), trees.lang),
                "texts": trees.texts(texts),
            })
        })
        .collect()
}

fn sdg(trees: &Trees<'_>, goals: &[u8]) -> Value {
    goals
        .iter()
        .map(|&number| json!({"number": number, "title": sdg_title(number, trees.lang)}))
        .collect()
}

fn quotes(trees: &mut Trees<'_>, quotes: &[Quote]) -> Value {
    quotes
        .iter()
        .map(|quote| {
            json!({
                "text": trees.text(&quote.text),
                "by": trees.maybe_line(quote.by.as_ref()),
            })
        })
        .collect()
}

fn facts(trees: &mut Trees<'_>, facts: &[Fact]) -> Value {
    facts
        .iter()
        .map(|fact| {
            json!({
                "title": trees.maybe_line(fact.title.as_ref()),
                "text": trees.text(&fact.text),
            })
        })
        .collect()
}

/// Questions under their themes.
fn reflection(trees: &mut Trees<'_>, questions: &[Question]) -> Value {
    shown::by_theme(questions, trees.lang)
        .into_iter()
        .map(|group| {
            json!({
                "theme": trees.maybe_line(group.theme),
                "questions": group
                    .questions
                    .iter()
                    .map(|question| trees.text(&question.text))
                    .collect::<Value>(),
            })
        })
        .collect()
}

/// All actions of the strategy by the day they are due; `today` tells which are late.
pub fn actions(trees: &mut Trees<'_>, strategy: &Strategy, today: Date) -> Value {
    shown::by_date(strategy)
        .into_iter()
        .map(|(at, area, one)| {
            let length = trees.length_of(&one.text);
            let mut value = action(trees, strategy, at, one, today);
            // The whole text, with its notes, stands in the area.
            value["text"] = Value::Null;
            value["length"] = json!(length);
            value["area"] = trees.name(&area.title);
            value
        })
        .collect()
}
