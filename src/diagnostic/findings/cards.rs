//! What has no room where it is printed, and what is printed of nothing.

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

/// An audience's sheet that takes so many pages, where a sheet has two.
pub fn handout_too_long(at: Span, pages: usize) -> Diagnostic {
    Diagnostic::new(
        Rule::HandoutTooLong,
        at,
        [
            format!("arket for denne målgruppen har {pages} sider, og et ark har to"),
            format!("arket for denne målgruppa har {pages} sider, og eit ark har to"),
            format!("the sheet for this audience has {pages} pages, and a sheet has two"),
        ],
    )
    .help([
        "kort ned det som er forventet, eller slå sammen det som sier det samme i flere områder",
        "kort ned det som er venta, eller slå saman det som seier det same i fleire område",
        "shorten what is expected, or bring together what says the same in several areas",
    ])
}

/// A document that is asked for, and that the strategy lacks what is shown in.
pub fn document_without_content(at: Span, name: &str, needs: [&str; 3]) -> Diagnostic {
    let [nb, nn, en] = needs;
    Diagnostic::new(
        Rule::DocumentWithoutContent,
        at,
        [
            format!("dokumentet «{name}» blir ikke laget, for strategien har ikke innhold til det"),
            format!(
                "dokumentet «{name}» blir ikkje laga, for strategien har ikkje innhald til det"
            ),
            format!("the document “{name}” is not made, for the strategy has no content for it"),
        ],
    )
    .help([
        format!("skriv {nb}, eller ta navnet bort fra documents"),
        format!("skriv {nn}, eller ta namnet bort frå documents"),
        format!("write {en}, or take the name out of documents"),
    ])
}
