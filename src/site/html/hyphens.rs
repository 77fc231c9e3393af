//! Long words as pages show them: with the soft hyphens of `joints`. The stylesheet has headings pass over those.
//!
//! In: text. Out: escaped HTML.

use std::borrow::Cow;

use crate::escape::escape_to;
use crate::joints::{Place, divided, divided_foreign};

/// A phone's line has room for as many letters at a title's size.
const TITLE: Place = Place::Title { fits: 15 };

/// A label with soft hyphens in its long words. Not escaped.
pub fn soften(text: &str) -> Cow<'_, str> {
    divided(text, TITLE)
}

/// Writes a title or a name.
pub fn title_to(out: &mut String, text: &str) {
    escape_to(out, &divided(text, TITLE));
}

/// Writes running text, in a third language where it is.
pub fn text_to(out: &mut String, foreign: Option<&str>, text: &str) {
    let text = match foreign {
        Some(code) => divided_foreign(text, code),
        None => divided(text, Place::Text),
    };
    escape_to(out, &text);
}
