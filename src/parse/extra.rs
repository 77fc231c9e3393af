//! Data that an author keeps in a record for other programs: any TOML, which is not checked.

use serde_json::{Number, Value as Json};
use toml::de::DeValue;

/// What an author keeps for other programs, as they read it.
pub fn json(value: &DeValue<'_>) -> Json {
    match value {
        DeValue::String(text) => Json::from(text.as_ref()),
        DeValue::Integer(number) => {
            let whole = i64::from_str_radix(number.as_str(), number.radix());
            whole.map_or_else(|_| Json::from(number.as_str()), Json::from)
        }
        DeValue::Float(number) => {
            let number = number.as_str();
            let finite = number.parse::<f64>().ok().and_then(Number::from_f64);
            finite.map_or_else(|| Json::from(number), Json::Number)
        }
        DeValue::Boolean(truth) => Json::from(*truth),
        DeValue::Datetime(moment) => Json::from(moment.to_string()),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let pairs = table.iter();
            let pair =
                pairs.map(|(name, value)| (name.get_ref().to_string(), json(value.get_ref())));
            Json::Object(pair.collect())
        }
    }
}
