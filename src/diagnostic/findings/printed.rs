//! Findings on what the PDF cannot show as it is written.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::say;

/// Signs, one after the other, that none of the PDF's fonts has.
pub fn unshowable_sign(at: Span, signs: &str) -> Diagnostic {
    let count = signs.chars().count();
    Diagnostic::new(
        Rule::UnshowableSign,
        at,
        say!("unshowable-sign", signs, count),
    )
}

/// A sign that means nothing by itself: what it looked like was up to one font, as in a text pasted from
/// Word.
pub fn private_sign(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::UnshowableSign, at, say!("private-sign"))
}

/// A text that cannot be set as it is written, and is in the PDF as plain words.
pub fn simplified_text(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::ImperfectPdf, at, say!("simplified-text"))
}

/// What the typesetter warns of, in its own words.
pub fn imperfect_pdf(at: Span, words: &str) -> Diagnostic {
    Diagnostic::new(Rule::ImperfectPdf, at, say!("imperfect-pdf", words))
}

/// The PDF cannot be set, whatever is in the texts: a fault of the program or of its theme.
pub fn unset_pdf(at: Span, words: &str) -> Diagnostic {
    Diagnostic::new(Rule::ThemeFault, at, say!("unset-pdf", words))
}

/// A family of the municipality's own that has no bold face, or no regular one.
pub fn font_without_bold(at: Span, family: &str, has_bold: bool) -> Diagnostic {
    let message = match has_bold {
        true => say!("font-without-regular", family),
        false => say!("font-without-bold", family),
    };
    Diagnostic::new(Rule::FontWithoutBold, at, message)
}
