//! Where a measure's figures were read from, and its readers' words for that.

use schemars::JsonSchema;
use serde::Serialize;

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
    pub fn words(&self, lang: Lang) -> String {
        let mut words = lang
            .pick("Tallene er hentet fra", "Tala er henta frå")
            .to_owned();
        words.push_str(&format!(" {}", self.file));
        if let Some(sheet) = &self.sheet {
            words.push_str(&format!(", arket «{sheet}»"));
        }
        if let Some(table) = &self.table {
            words.push_str(&format!(", tabell {table}"));
        }
        if let Some(day) = self.imported {
            words.push_str(&format!(", {}", day.long()));
        }
        if let Some(by) = &self.by {
            words.push_str(&format!(", av {by}"));
        }
        words.push('.');
        if let Some(license) = &self.license {
            words.push_str(&format!(" {}.", license.trim_end_matches('.')));
        }
        words
    }
}
