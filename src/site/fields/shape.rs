//! The type of a value in a template: which fields it has, read from the schema of a view.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

/// What is known of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Nothing: any field may be looked up.
    Any,
    /// It comes of a field that there is not, so it tells nothing of what is looked up in it.
    Lost,
    /// A truth value that is there.
    Truth(bool),
    /// A text, a number, a truth value or none, in which there are no fields.
    Plain,
    /// Such values in order.
    List(Arc<Shape>),
    /// Fields by name.
    Record(Arc<BTreeMap<String, Shape>>),
    /// Such values by any name.
    Map(Arc<Shape>),
}

impl Shape {
    /// A record.
    pub fn record<N: Into<String>>(fields: impl IntoIterator<Item = (N, Self)>) -> Self {
        let fields = fields.into_iter();
        Self::Record(Arc::new(
            fields.map(|(name, shape)| (name.into(), shape)).collect(),
        ))
    }

    /// The shape that a schema describes, whose references are to these definitions.
    pub fn of(schema: &Value, definitions: &Value) -> Self {
        // Views hold nothing of their own kind, but what is to come may.
        const DEEPEST: usize = 24;
        shape(schema, definitions, DEEPEST)
    }

    /// What is known of a value that has one of two shapes. What may be nothing has the fields of the other.
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Lost | Self::Plain | Self::Truth(_), shape)
            | (shape, Self::Lost | Self::Plain | Self::Truth(_)) => match shape {
                Self::Lost | Self::Truth(_) => Self::Plain,
                shape => shape,
            },
            (Self::List(a), Self::List(b)) => {
                Self::List(Arc::new(Self::clone(&a).or(Self::clone(&b))))
            }
            (Self::Record(a), Self::Record(b)) => {
                let mut fields = BTreeMap::clone(&a);
                for (name, shape) in &*b {
                    let known = fields.remove(name);
                    let shape = shape.clone();
                    let shape = known.map_or(shape.clone(), |known| known.or(shape));
                    fields.insert(name.clone(), shape);
                }
                Self::record(fields)
            }
            _ => Self::Any,
        }
    }
}

fn shape(schema: &Value, definitions: &Value, left: usize) -> Shape {
    let Some(left) = left.checked_sub(1) else {
        return Shape::Any;
    };
    let of = |schema: &Value| shape(schema, definitions, left);
    let some = |key: &str| schema.get(key).and_then(Value::as_array);
    // A variant has its own fields beside those of what it is of.
    let reference = schema.get("$ref").and_then(Value::as_str);
    let reference = reference.map(|path| {
        let name = path.rsplit('/').next().unwrap_or_default();
        definitions.get(name).map_or(Shape::Any, of)
    });
    let fields = schema.get("properties").and_then(Value::as_object);
    let fields =
        fields.map(|fields| Shape::record(fields.iter().map(|(name, field)| (name, of(field)))));
    let one_of = some("anyOf").or_else(|| some("oneOf"));
    let one_of = one_of.and_then(|variants| variants.iter().map(of).reduce(Shape::or));
    let all = [reference, fields, one_of].into_iter().flatten();
    if let Some(shape) = all.reduce(Shape::or) {
        return shape;
    }
    if let Some(items) = schema.get("items").filter(|items| items.is_object()) {
        return Shape::List(Arc::new(of(items)));
    }
    if let Some(items) = some("prefixItems") {
        let items = items.iter().map(of).reduce(Shape::or);
        return Shape::List(Arc::new(items.unwrap_or(Shape::Any)));
    }
    if let Some(values) = schema.get("additionalProperties") {
        return Shape::Map(Arc::new(of(values)));
    }
    let is_plain = |kind: &Value| {
        kind.as_str()
            .is_some_and(|kind| !matches!(kind, "object" | "array"))
    };
    let plain = match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().all(is_plain),
        Some(kind) => is_plain(kind),
        None => schema.get("enum").is_some() || schema.get("const").is_some(),
    };
    if plain { Shape::Plain } else { Shape::Any }
}
