//! The source of a measure's figures, and the words for it that readers see.

use schemars::JsonSchema;
use serde::Serialize;

use super::Labels;
use crate::lang::{Date, Lang};

/// Where figures were read from, as is kept beside them.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FiguresSource {
    /// The name of the file.
    pub file: String,
    /// The sheet in it.
    pub sheet: Option<String>,
    /// The cells of the table.
    pub range: Option<String>,
    /// What the series is called there.
    pub series: Option<String>,
    /// The number of the table with who publishes it.
    pub table: Option<String>,
    /// What asks for the same again.
    pub query: Option<String>,
    /// A sum of the file's bytes.
    pub sha256: Option<String>,
    /// The day that they were read in.
    pub imported: Option<Date>,
    /// Who read them in.
    pub by: Option<String>,
    /// Whose they are, and on which terms.
    pub license: Option<String>,
}

impl FiguresSource {
    /// It as a sentence or two.
    pub fn words(&self, labels: &Labels, lang: Lang) -> String {
        let named = |key, name: &str, words: &Option<String>| {
            let words = words.as_deref()?;
            Some(labels.fill(key, lang, &[(name, words)]))
        };
        let parts = [
            Some(self.file.clone()),
            named("figures_sheet", "sheet", &self.sheet),
            named("figures_table", "table", &self.table),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let day = self.imported.map(Date::long).unwrap_or_default();
        let by = self.by.as_deref().unwrap_or_default();
        let key = match (self.imported, &self.by) {
            (Some(_), Some(_)) => "figures_read_on_by",
            (Some(_), None) => "figures_read_on",
            (None, Some(_)) => "figures_read_by",
            (None, None) => "figures_read",
        };
        let values = [("source", &*parts.join(", ")), ("day", &day), ("by", by)];
        let mut words = labels.fill(key, lang, &values);
        if let Some(license) = &self.license {
            words.push_str(&format!(" {}.", license.trim_end_matches('.')));
        }
        words
    }
}
