//! What `strategy.json` may hold, as JSON Schema: the description of the view that it is written from.

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use super::Whole;

/// The schema.
pub fn schema() -> String {
    let schema = SchemaGenerator::default().into_root_schema_for::<Whole<'static>>();
    let mut schema = schema.to_value();
    without_nothing(&mut schema);
    if let Value::Object(members) = &mut schema {
        members.insert("title".to_owned(), json!("strategy.json, version 1"));
    }
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Takes out the members that only people are shown, which are never there.
fn without_nothing(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(without_nothing),
        Value::Object(members) => {
            let gone = unseen(members);
            if let Some(Value::Array(required)) = members.get_mut("required") {
                required.retain(|name| !gone.iter().any(|gone| name == gone));
            }
            if let Some(Value::Object(properties)) = members.get_mut("properties") {
                properties.retain(|name, _| !gone.contains(name));
            }
            members.values_mut().for_each(without_nothing);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The properties that hold nothing, ever.
fn unseen(members: &Map<String, Value>) -> Vec<String> {
    let Some(Value::Object(properties)) = members.get("properties") else {
        return Vec::new();
    };
    let nothing = |value: &Value| value.get("type").is_some_and(|kind| kind == "null");
    let gone = properties.iter().filter(|(_, value)| nothing(value));
    gone.map(|(name, _)| name.clone()).collect()
}
