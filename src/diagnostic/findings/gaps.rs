//! What one language's text has and the other's has not: paragraphs, items, rows, quotations.

use super::translations::{accept, name_of, only_in};
use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Lang;
use crate::source::Span;

/// What a part of a text is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A row of a table.
    Row,
    /// A quotation.
    Quote,
    /// A note.
    Note,
    /// Preformatted text, or several of different kinds.
    Other,
}

impl Part {
    /// As it is called by itself: nb, nn, en.
    fn name(self) -> [&'static str; 3] {
        match self {
            Self::Paragraph => ["avsnittet", "avsnittet", "the paragraph"],
            Self::Heading => ["overskriften", "overskrifta", "the heading"],
            Self::Item => ["punktet", "punktet", "the item"],
            Self::Row => ["raden", "rada", "the row"],
            Self::Quote => ["sitatet", "sitatet", "the quotation"],
            Self::Note => ["fotnoten", "fotnoten", "the footnote"],
            Self::Other => ["denne delen", "denne delen", "this part"],
        }
    }

    /// As several of it are called.
    fn names(self) -> [&'static str; 3] {
        match self {
            Self::Paragraph => ["avsnitt", "avsnitt", "paragraphs"],
            Self::Heading => ["overskrifter", "overskrifter", "headings"],
            Self::Item => ["punkter", "punkt", "items"],
            Self::Row => ["rader", "rader", "rows"],
            Self::Quote => ["sitater", "sitat", "quotations"],
            Self::Note => ["fotnoter", "fotnotar", "footnotes"],
            Self::Other => ["deler av teksten", "delar av teksten", "parts of the text"],
        }
    }
}

/// Parts that stand together and that the other language's text has none of.
#[derive(Debug)]
pub struct Lacking {
    /// What they are, where they are all of a kind.
    pub part: Part,
    /// How many.
    pub count: usize,
    /// The language that lacks them.
    pub lang: Lang,
    /// Where they belong in its text.
    pub beside: Span,
    /// What names them on the command line.
    pub name: String,
    /// Whether they were there when the two languages were reviewed together.
    pub were_there: bool,
}

/// Parts that one language's text has and the other's has not.
pub fn missing_parts(at: Span, lacking: &Lacking) -> Diagnostic {
    let &Lacking { part, count, .. } = lacking;
    let [missing, ..] = name_of(lacking.lang);
    let [own, ..] = name_of(lacking.lang.other());
    let accept = accept(&lacking.name, &only_in(lacking.lang.other()));
    let [nb, nn, en] = match count {
        1 => part.name().map(str::to_owned),
        _ => part.names().map(|names| format!("{count} {names}")),
    };
    let is = if count == 1 { "is" } else { "are" };
    let (message, first) = match lacking.were_there {
        true => (
            [
                format!("{nb} står ikke lenger på {missing}, men fortsatt på {own}"),
                format!("{nn} står ikkje lenger på {missing}, men framleis på {own}"),
                format!("{en} {is} no longer in {missing}, but still in {own}"),
            ],
            [
                format!("ta det bort her også, eller skriv det på {missing} igjen"),
                format!("ta det bort her også, eller skriv det på {missing} igjen"),
                format!("take it away here too, or write it in {missing} again"),
            ],
        ),
        false => (
            [
                format!("{nb} mangler på {missing}"),
                format!("{nn} manglar på {missing}"),
                format!("{en} {is} missing in {missing}"),
            ],
            [
                format!("skriv det på {missing} også"),
                format!("skriv det på {missing} også"),
                format!("write it in {missing} too"),
            ],
        ),
    };
    let [nb, nn, en] = first;
    Diagnostic::new(Rule::MissingTranslation, at, message)
        .help([
            format!("{nb}; hører det bare til på {own}: {accept}"),
            format!("{nn}; høyrer det berre til på {own}: {accept}"),
            format!("{en}; if it belongs in {own} only: {accept}"),
        ])
        .related(
            lacking.beside,
            ["her hører det til", "her høyrer det til", "it belongs here"],
        )
}

/// A file of prose that lacks so many of the parts that the other language's file has; `first` is one of them.
pub fn incomplete_translation(
    at: Span,
    lang: Lang,
    lacks: usize,
    of: usize,
    first: Span,
) -> Diagnostic {
    let [other, ..] = name_of(lang.other());
    Diagnostic::new(
        Rule::IncompleteTranslation,
        at,
        [
            format!("filen har ikke alt som står på {other}: {lacks} av {of} avsnitt, punkter og rader mangler"),
            format!("fila har ikkje alt som står på {other}: {lacks} av {of} avsnitt, punkt og rader manglar"),
            format!("the file has not all that stands in {other}: {lacks} of {of} paragraphs, items and rows are missing"),
        ],
    )
    .help([
        "leserne får vite at det står mer på det andre språket, til det er skrevet her også",
        "lesarane får vite at det står meir på det andre språket, til det er skrive her også",
        "readers are told that there is more in the other language, until it is written here too",
    ])
    .related(
        first,
        ["dette er det første", "dette er det første", "this is the first"],
    )
}
