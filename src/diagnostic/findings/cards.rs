//! What has no room where it is printed.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;

/// A question that is so many letters too long for a card.
pub fn card_too_long(at: Span, letters: usize) -> Diagnostic {
    let message = match letters {
        1 => [
            "spørsmålet er én bokstav for langt for et kort".to_owned(),
            "spørsmålet er éin bokstav for langt for eit kort".to_owned(),
            "the question is one letter too long for a card".to_owned(),
        ],
        _ => [
            format!("spørsmålet er {letters} bokstaver for langt for et kort"),
            format!("spørsmålet er {letters} bokstavar for langt for eit kort"),
            format!("the question is {letters} letters too long for a card"),
        ],
    };
    Diagnostic::new(Rule::CardTooLong, at, message).help([
        "kort det ned, eller del det i to spørsmål",
        "kort det ned, eller del det i to spørsmål",
        "shorten it, or make two questions of it",
    ])
}
