//! The source of imported figures, as it is kept beside them.

use toml_edit::{DocumentMut, Item, Value, value};

use crate::model::FiguresSource;

/// The file that it is kept in.
pub fn toml(origin: &FiguresSource) -> String {
    let mut document = DocumentMut::new();
    let mut put = |key: &str, item: Option<Item>| {
        if let Some(item) = item {
            document.insert(key, item);
        }
    };
    let text = |text: &Option<String>| text.as_ref().map(value);
    put("file", Some(value(&origin.file)));
    put("sheet", text(&origin.sheet));
    put("range", text(&origin.range));
    put("series", text(&origin.series));
    put("table", text(&origin.table));
    put("query", text(&origin.query));
    put("sha256", text(&origin.sha256));
    let day = origin.imported.map(|day| day.iso());
    let day = day.and_then(|day| day.parse::<toml_edit::Datetime>().ok());
    put("imported", day.map(|day| Item::Value(Value::from(day))));
    put("by", text(&origin.by));
    put("license", text(&origin.license));
    document.to_string()
}
