//! The values of the theme's settings, as templates are given them: `theme.<name>`.
//!
//! Every setting that `theme.toml` declares is there; one without a value is none. A colour is `#rrggbb`, a file
//! its address, a text that of the page's language.

use std::collections::BTreeMap;

use tera::Value;

use super::pictures::Pictures;
use crate::lang::Lang;
use crate::model::{Publication, SettingValue};

/// The settings. `link` makes an address of a path on the site.
pub fn settings(
    publication: &Publication,
    pictures: &Pictures,
    lang: Lang,
    link: impl Fn(&str) -> String,
) -> Value {
    let one = |value: &SettingValue| match value {
        SettingValue::Color(color) => Value::from(color.to_string()),
        SettingValue::Boolean(truth) => Value::from(*truth),
        SettingValue::Text(text) => Value::from(text.resolve(lang).value.as_str()),
        SettingValue::File(path) => match pictures.shown(path) {
            Some(shown) => Value::from(link(shown.path())),
            None if pictures.is_published(path) => Value::from(link(path)),
            None => Value::none(),
        },
    };
    let all = publication.theme_settings.iter();
    let all: BTreeMap<&str, Value> = all
        .map(|(name, value)| (name.as_str(), value.as_ref().map_or(Value::none(), one)))
        .collect();
    Value::from_serializable(&all)
}
