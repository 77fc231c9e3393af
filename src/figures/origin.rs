//! Where figures came from, as it is kept beside them.

use toml_edit::{DocumentMut, Item, Value, value};

use crate::lang::Date;

/// Where the figures of a file of values came from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Origin {
    /// The name of the file.
    pub file: String,
    /// The sheet in it.
    pub sheet: Option<String>,
    /// The cells of the table in the sheet.
    pub range: Option<String>,
    /// What the series is called there.
    pub series: Option<String>,
    /// The number of the table with who publishes it.
    pub table: Option<String>,
    /// What asks for the same again.
    pub query: Option<String>,
    /// A sum of the file's bytes.
    pub sha256: String,
    /// The day that they were read in.
    pub imported: Option<Date>,
    /// Who read them in.
    pub by: Option<String>,
    /// Whose they are, and on which terms.
    pub license: Option<String>,
}

/// The file that it is kept in.
pub fn toml(origin: &Origin) -> String {
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
    put("sha256", Some(value(&origin.sha256)));
    let day = origin.imported.map(|day| day.iso());
    let day = day.and_then(|day| day.parse::<toml_edit::Datetime>().ok());
    put("imported", day.map(|day| Item::Value(Value::from(day))));
    put("by", text(&origin.by));
    put("license", text(&origin.license));
    document.to_string()
}
