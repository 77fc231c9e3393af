//! What the PDF cannot show as it is written.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;

/// Signs, one after the other, that none of the PDF's fonts has.
pub fn unshowable_sign(at: Span, signs: &str) -> Diagnostic {
    let several = signs.chars().nth(1).is_some();
    let message = if several {
        [
            format!("PDF-en kan ikke vise tegnene «{signs}»"),
            format!("PDF-en kan ikkje vise teikna «{signs}»"),
            format!("the PDF cannot show the signs “{signs}”"),
        ]
    } else {
        [
            format!("PDF-en kan ikke vise tegnet «{signs}»"),
            format!("PDF-en kan ikkje vise teiknet «{signs}»"),
            format!("the PDF cannot show the sign “{signs}”"),
        ]
    };
    Diagnostic::new(Rule::UnshowableSign, at, message).help([
        "skriv det med bokstaver, eller legg til en skrift som har det, under [pdf] i veivalg.toml: \
         fonts = [\"assets/….ttf\"]",
        "skriv det med bokstavar, eller legg til ei skrift som har det, under [pdf] i veivalg.toml: \
         fonts = [\"assets/….ttf\"]",
        "write it in letters, or add a font that has it, below [pdf] in veivalg.toml: \
         fonts = [\"assets/….ttf\"]",
    ])
}

/// A sign that means nothing by itself: what it looked like was up to one font, as in a text pasted from
/// Word.
pub fn private_sign(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::UnshowableSign,
        at,
        [
            "her står et tegn som bare vises i programmet det er kopiert fra",
            "her står eit teikn som berre blir vist i programmet det er kopiert frå",
            "here is a sign that only the program it was copied from can show",
        ],
    )
    .help([
        "ta det bort, og skriv det det skulle være: - foran et punkt i en liste, → for en pil, ✓ for en hake",
        "ta det bort, og skriv det det skulle vere: - framfor eit punkt i ei liste, → for ei pil, ✓ for ein hake",
        "take it away, and write what it was to be: - before an item of a list, → for an arrow, ✓ for a tick",
    ])
}
