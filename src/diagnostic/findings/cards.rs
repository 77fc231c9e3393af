//! What has no room where it is printed, and what is printed of nothing.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::say;

/// A question that is so many letters too long for a card.
pub fn card_too_long(at: Span, letters: usize) -> Diagnostic {
    Diagnostic::new(Rule::CardTooLong, at, say!("card-too-long", letters))
}

/// An audience's sheet that takes so many pages, where a sheet has two.
pub fn handout_too_long(at: Span, pages: usize) -> Diagnostic {
    Diagnostic::new(Rule::HandoutTooLong, at, say!("handout-too-long", pages))
}

/// A document that is asked for, and that the strategy lacks what is shown in.
pub fn document_without_content(at: Span, document: &str) -> Diagnostic {
    let message = say!("document-without-content", document);
    Diagnostic::new(Rule::DocumentWithoutContent, at, message)
}
