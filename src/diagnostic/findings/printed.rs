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

/// A text that cannot be set as it is written, and stands in the PDF as plain words.
pub fn simplified_text(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::ImperfectPdf,
        at,
        [
            "i PDF-en står denne teksten som rene ord, for den kan ikke settes slik den er",
            "i PDF-en står denne teksten som reine ord, for han kan ikkje setjast slik han er",
            "in the PDF this text stands as plain words, for it cannot be set as it is",
        ],
    )
    .help([
        "skriv den enklere: kanskje er det noe uvanlig i en liste, en note eller noe i kolonner",
        "skriv han enklare: kanskje er det noko uvanleg i ei liste, ein note eller noko i kolonnar",
        "write it more simply: there may be something unusual in a list, a note or something in columns",
    ])
}

/// What the typesetter warns of, in its own words.
pub fn imperfect_pdf(at: Span, words: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::ImperfectPdf,
        at,
        [
            format!("PDF-en er kanskje ikke helt som den skal: {words}"),
            format!("PDF-en er kanskje ikkje heilt som han skal: {words}"),
            format!("the PDF may not be quite as it should: {words}"),
        ],
    )
    .help([
        "se over PDF-en, særlig sidetallene, og vis meldingen til dem som tar seg av temaet",
        "sjå over PDF-en, særleg sidetala, og vis meldinga til dei som tek seg av temaet",
        "look the PDF over, its page numbers above all, and show this to those who look after the theme",
    ])
}

/// The PDF cannot be set, whatever stands in the texts: a fault of the program or of its theme.
pub fn unset_pdf(at: Span, words: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::ThemeFault,
        at,
        [
            format!("PDF-en kan ikke settes: {words}"),
            format!("PDF-en kan ikkje setjast: {words}"),
            format!("the PDF cannot be set: {words}"),
        ],
    )
    .help([
        "det er ikke noe du har skrevet; vis meldingen til dem som tar seg av temaet eller programmet",
        "det er ikkje noko du har skrive; vis meldinga til dei som tek seg av temaet eller programmet",
        "it is nothing that you have written; show this to those who look after the theme or the program",
    ])
}

/// A family of the municipality's own that has no bold face, or no regular one.
pub fn font_without_bold(at: Span, family: &str, has_bold: bool) -> Diagnostic {
    let [nb, nn, en] = if has_bold {
        ["vanlig", "vanleg", "regular"]
    } else {
        ["fett", "feitt", "bold"]
    };
    Diagnostic::new(
        Rule::FontWithoutBold,
        at,
        [
            format!("skriften «{family}» har ikke noe {nb} snitt"),
            format!("skrifta «{family}» har ikkje noko {nn} snitt"),
            format!("the font “{family}” has no {en} face"),
        ],
    )
    .help([
        "legg til filen med det snittet fra samme familie",
        "legg til fila med det snittet frå same familie",
        "add the file with that face of the same family",
    ])
}
