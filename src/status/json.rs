//! The status for other programs. The form is a promise: `version` changes when it does.

use serde::Serialize;

use super::Status;

#[derive(Serialize)]
struct Versioned<'a> {
    version: u8,
    #[serde(flatten)]
    status: &'a Status,
}

/// Renders the status.
pub fn render(status: &Status) -> String {
    let versioned = Versioned { version: 1, status };
    let mut text = serde_json::to_string_pretty(&versioned).expect("strings and numbers only");
    text.push('\n');
    text
}
