//! The status for other programs. The form is a promise: `version` changes when it does.

use serde::Serialize;

use crate::terminal::{escaped, in_json};

#[derive(Serialize)]
struct Versioned<'a, T> {
    version: u8,
    #[serde(flatten)]
    content: &'a T,
}

/// Renders the content with the version of its form.
pub fn render<T: Serialize>(version: u8, content: &T) -> String {
    let versioned = Versioned { version, content };
    let text = serde_json::to_string_pretty(&versioned).expect("strings and numbers only");
    escaped(&text, in_json) + "\n"
}
