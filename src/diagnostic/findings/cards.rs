//! Findings on printed documents: texts that do not fit, and documents without content.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::say;

/// A question that is too long for a card, and by how many letters.
pub fn card_too_long(at: Span, letters: usize) -> Diagnostic {
    Diagnostic::new(Rule::CardTooLong, at, say!("card-too-long", letters))
}

/// An audience's handout that takes `pages` pages, more than the two sides of a sheet.
pub fn handout_too_long(at: Span, pages: usize) -> Diagnostic {
    Diagnostic::new(Rule::HandoutTooLong, at, say!("handout-too-long", pages))
}

/// A requested document the strategy has no content for.
pub fn document_without_content(at: Span, document: &str) -> Diagnostic {
    let message = say!("document-without-content", document);
    Diagnostic::new(Rule::DocumentWithoutContent, at, message)
}
