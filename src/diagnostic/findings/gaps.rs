//! What one language's text has and the other's has not: paragraphs, items, rows, quotations.

use super::translations::{accept, only_in};
use crate::diagnostic::{Diagnostic, Rule};
use crate::lang::Lang;
use crate::source::Span;
use crate::wording::{Value, say};

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
    /// What messages choose its name by.
    fn key(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::Item => "item",
            Self::Row => "row",
            Self::Quote => "quote",
            Self::Note => "note",
            Self::Other => "other",
        }
    }
}

/// Adjacent parts that the other language's text lacks.
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
    let (part, count) = (Value::Kind(lacking.part.key()), lacking.count);
    let (missing, own) = (lacking.lang, lacking.lang.other());
    let accept = accept(&lacking.name, &only_in(own));
    let (message, help) = match lacking.were_there {
        true => (
            say!("missing-parts-since", part, count, missing, own),
            say!("missing-parts-since.help", missing, own, accept),
        ),
        false => (
            say!("missing-parts", part, count, missing),
            say!("missing-parts.help", missing, own, accept),
        ),
    };
    Diagnostic::new(Rule::MissingTranslation, at, message)
        .help(help)
        .related(lacking.beside, say!("missing-parts.beside"))
}

/// A file of prose that lacks parts which the other language's file has: how many, and `first` is one of them.
pub fn incomplete_translation(
    at: Span,
    lang: Lang,
    lacks: usize,
    of: usize,
    first: Span,
) -> Diagnostic {
    let message = say!("incomplete-translation", other = lang.other(), lacks, of);
    Diagnostic::new(Rule::IncompleteTranslation, at, message)
        .related(first, say!("incomplete-translation.first"))
}
