//! The small parts of `strategy.json`, which need nothing of the strategy around them.

use serde_json::{Map, Value, json};

use crate::lang::{Lang, Localized};
use crate::model::{Expectations, Fact, Figure, Line, Measure, Point, Question, Quote, Text, Unit};
use crate::site::markdown;

/// An object of those members that have something to say.
pub(super) fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let members = members.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(
        members
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

pub(super) fn maybe<T>(part: Option<T>, write: impl Fn(T) -> Value) -> Value {
    part.map_or(Value::Null, write)
}

pub(super) fn each<T>(localized: &Localized<T>, write: impl Fn(&T) -> String) -> Value {
    let languages = Lang::ALL.into_iter();
    let written = languages
        .filter_map(|lang| Some((lang.tag().to_owned(), json!(write(localized.exact(lang)?)))));
    Value::Object(written.collect::<Map<_, _>>())
}

pub(super) fn text(localized: &Text) -> Value {
    each(localized, |text| markdown::text(&text.blocks))
}

pub(super) fn line(localized: &Line) -> Value {
    each(localized, |line| markdown::line(&line.inlines))
}

pub(super) fn expectations(expectations: &Expectations) -> Value {
    let each = expectations.iter();
    let each = each.map(|(audience, texts)| {
        (
            audience.key().to_owned(),
            texts.iter().map(text).collect::<Value>(),
        )
    });
    Value::Object(each.collect())
}

pub(super) fn quote(quote: &Quote) -> Value {
    object([
        ("text", text(&quote.text)),
        ("by", maybe(quote.by.as_ref(), line)),
    ])
}

pub(super) fn fact(fact: &Fact) -> Value {
    object([
        ("title", maybe(fact.title.as_ref(), line)),
        ("text", text(&fact.text)),
    ])
}

pub(super) fn question(question: &Question) -> Value {
    object([
        ("text", text(&question.text)),
        ("theme", maybe(question.theme.as_ref(), line)),
    ])
}

pub(super) fn point(point: Point) -> Value {
    json!({ "period": point.period.to_string(), "value": point.value })
}

/// The target, with whether it is a level to keep.
pub(super) fn target(measure: &Measure) -> Value {
    let mut value = maybe(measure.target, point);
    if measure.hold {
        value["hold"] = json!(true);
    }
    value
}

/// Words of the program's, by language.
pub(super) fn words(write: impl Fn(Lang) -> Option<String>) -> Value {
    let languages = Lang::ALL.into_iter();
    let written: Map<_, _> = languages
        .filter_map(|lang| Some((lang.tag().to_owned(), json!(write(lang)?))))
        .collect();
    if written.is_empty() {
        Value::Null
    } else {
        Value::Object(written)
    }
}

pub(super) fn figure(measure: &Measure, figure: &Figure) -> Value {
    let mut value = object([
        ("period", json!(figure.period.to_string())),
        ("value", json!(figure.value)),
        (
            "status",
            json!(figure.judgment.map(|standing| standing.key())),
        ),
        ("responses", json!(figure.responses)),
        ("comparison", json!(figure.comparison)),
        ("text", maybe(figure.text.as_ref(), text)),
        ("note", maybe(figure.note.as_ref(), text)),
    ]);
    if figure.withheld {
        value["withheld"] = json!(true);
    }
    // A period without a figure says so.
    if figure.value.is_none() && measure.unit != Unit::Qualitative {
        value["value"] = Value::Null;
    }
    value
}
