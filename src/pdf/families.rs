//! The names of the font families of a PDF.

use schemars::JsonSchema;
use serde::Serialize;

/// The names of families, each list in the order in which a sign is looked for.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Families {
    /// Those of text.
    pub text: Vec<String>,
    /// Those of headings, leads and numerals.
    pub headings: Vec<String>,
}
