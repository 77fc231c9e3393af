//! Findings on what readers would not see: words that are lost, and elements without words.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;

/// A footnote that is defined and not used.
pub fn unused_note(at: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            format!("fotnoten «{name}» blir ikke brukt i teksten, og blir ikke vist"),
            format!("fotnoten «{name}» blir ikkje brukt i teksten, og blir ikkje vist"),
            format!("the footnote “{name}” is not used in the text, and not shown"),
        ],
    )
    .help([
        format!("sett [^{name}] der noten hører til, eller slett den"),
        format!("set [^{name}] der noten høyrer til, eller slett han"),
        format!("put [^{name}] where the note belongs, or delete it"),
    ])
}

/// A footnote whose name another one has, which is shown for both.
pub fn note_defined_again(at: Span, name: &str, shown: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            format!("fotnoten «{name}» er skrevet to ganger; denne blir ikke vist"),
            format!("fotnoten «{name}» er skriven to gonger; denne blir ikkje vist"),
            format!("the footnote “{name}” is written twice; this one is not shown"),
        ],
    )
    .help([
        format!("gi en av dem et eget navn, både her og i teksten: [^{name}-b]"),
        format!("gi ein av dei eit eige namn, både her og i teksten: [^{name}-b]"),
        format!("give one of them a name of its own, here and in the text: [^{name}-b]"),
    ])
    .related(
        shown,
        [
            "denne blir vist begge steder",
            "denne blir vist begge stadene",
            "this one is shown in both places",
        ],
    )
}

/// An address with a name that no link uses.
pub fn unused_address(at: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            format!("linjen med [{name}]: blir ikke vist, for ingen lenke bruker den"),
            format!("linja med [{name}]: blir ikkje vist, for inga lenkje brukar ho"),
            format!("the line with [{name}]: is not shown, for no link uses it"),
        ],
    )
    .help([
        format!("en fotnote skriver du [^{name}]: her og [^{name}] i teksten; en lenke [ord](adresse)"),
        format!("ein fotnote skriv du [^{name}]: her og [^{name}] i teksten; ei lenkje [ord](adresse)"),
        format!("a footnote is written [^{name}]: here and [^{name}] in the text; a link [words](address)"),
    ])
}

/// An address with a name that another one has, where links lead.
pub fn address_defined_again(at: Span, name: &str, first: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            format!("[{name}]: er skrevet to ganger; ingen lenke går til denne adressen"),
            format!("[{name}]: er skriven to gonger; inga lenkje går til denne adressa"),
            format!("[{name}]: is written twice; no link leads to this address"),
        ],
    )
    .help([
        "gi adressene hvert sitt navn, eller skriv [ord](adresse) i teksten",
        "gi adressene kvart sitt namn, eller skriv [ord](adresse) i teksten",
        "give each address a name of its own, or write [words](address) in the text",
    ])
    .related(
        first,
        [
            "alle lenkene går hit",
            "alle lenkjene går hit",
            "all links lead here",
        ],
    )
}

/// Words on the line of the marks that code begins with.
pub fn words_beside_a_fence(at: Span, words: &str) -> Diagnostic {
    let words = shortened(words);
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            format!("«{words}» blir ikke vist"),
            format!("«{words}» blir ikkje vist"),
            format!("“{words}” is not shown"),
        ],
    )
    .help([
        "flytt ordene til linjen under ``` eller ~~~",
        "flytt orda til linja under ``` eller ~~~",
        "move the words to the line below ``` or ~~~",
    ])
}

/// A comment that is never closed.
pub fn open_comment(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            "kommentaren blir aldri avsluttet, så resten av teksten blir ikke vist",
            "kommentaren blir aldri avslutta, så resten av teksten blir ikkje vist",
            "the comment never ends, so the rest of the text is not shown",
        ],
    )
    .help([
        "skriv --> der kommentaren slutter",
        "skriv --> der kommentaren sluttar",
        "write --> where the comment ends",
    ])
}

/// A link's title, which is seen on no page.
pub fn title_of_a_link(at: Span, title: &str) -> Diagnostic {
    let title = shortened(title);
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            format!("tittelen «{title}» på lenken blir ikke vist"),
            format!("tittelen «{title}» på lenkja blir ikkje vist"),
            format!("the title “{title}” of the link is not shown"),
        ],
    )
    .help([
        "skriv ordene i teksten, og bare [ord](adresse) for lenken",
        "skriv orda i teksten, og berre [ord](adresse) for lenkja",
        "write the words in the text, and only [words](address) for the link",
    ])
}

/// The title of a tag that is not shown.
pub fn title_of_a_tag(at: Span, title: &str) -> Diagnostic {
    let title = shortened(title);
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            format!("«{title}» står i en HTML-kode, og blir ikke vist"),
            format!("«{title}» står i ein HTML-kode, og blir ikkje vist"),
            format!("“{title}” stands in an HTML tag, and is not shown"),
        ],
    )
    .help([
        "skriv ordene i teksten, eller slett dem",
        "skriv orda i teksten, eller slett dei",
        "write the words in the text, or delete them",
    ])
}

/// A picture in the alternative text of another one.
pub fn picture_in_a_picture(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            "bildet står inni klammene til et annet bilde, og blir ikke vist",
            "biletet står inni klammene til eit anna bilete, og blir ikkje vist",
            "the picture stands between the brackets of another one, and is not shown",
        ],
    )
    .help([
        "skriv bildene etter hverandre",
        "skriv bileta etter kvarandre",
        "write the pictures one after the other",
    ])
}

/// Cells of a row beyond the columns of the table's head.
pub fn cells_beyond_the_head(at: Span, words: &str, columns: usize) -> Diagnostic {
    let words = shortened(words);
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            format!("tabellen har bare {columns} kolonner, så «{words}» blir ikke vist"),
            format!("tabellen har berre {columns} kolonnar, så «{words}» blir ikkje vist"),
            format!("the table has only {columns} columns, so “{words}” is not shown"),
        ],
    )
    .help([
        "legg til en kolonne i den øverste raden og i streken under; skriv \\| for en strek i teksten",
        "legg til ein kolonne i den øvste rada og i streken under; skriv \\| for ein strek i teksten",
        "add a column to the first row and to the rule below it; write \\| for a bar in the text",
    ])
}

/// A text that is a comment only.
pub fn only_a_comment(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            "teksten er bare en kommentar, og blir ikke vist",
            "teksten er berre ein kommentar, og blir ikkje vist",
            "the text is only a comment, and is not shown",
        ],
    )
    .help([
        "skriv teksten utenfor <!-- og -->, eller slett hele linjen",
        "skriv teksten utanfor <!-- og -->, eller slett heile linja",
        "write the text outside <!-- and -->, or delete the whole line",
    ])
}

/// A text without words.
pub fn no_words(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::LostContent,
        at,
        [
            "det er ingen ord her, så ingenting blir vist",
            "det er ingen ord her, så ingenting blir vist",
            "there are no words here, so nothing is shown",
        ],
    )
    .help([
        "skriv teksten mellom anførselstegnene, eller slett hele linjen",
        "skriv teksten mellom hermeteikna, eller slett heile linja",
        "write the text between the quotation marks, or delete the whole line",
    ])
}

/// A heading without words.
pub fn empty_heading(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::EmptyElement,
        at,
        [
            "overskriften har ingen ord, og blir utelatt",
            "overskrifta har ingen ord, og blir utelaten",
            "the heading has no words, and is left out",
        ],
    )
    .help([
        "skriv overskriften etter ##, eller slett linjen",
        "skriv overskrifta etter ##, eller slett linja",
        "write the heading after ##, or delete the line",
    ])
}

/// A link without words.
pub fn empty_link(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::EmptyElement,
        at,
        [
            "lenken har ingen ord, og blir utelatt",
            "lenkja har ingen ord, og blir utelaten",
            "the link has no words, and is left out",
        ],
    )
    .help([
        "skriv hva lenken går til mellom klammene: [ord](adresse)",
        "skriv kva lenkja går til mellom klammene: [ord](adresse)",
        "write where the link leads between the brackets: [words](address)",
    ])
}

/// A footnote without words.
pub fn empty_note(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::EmptyElement,
        at,
        [
            "fotnoten har ingen ord, og blir utelatt",
            "fotnoten har ingen ord, og blir utelaten",
            "the footnote has no words, and is left out",
        ],
    )
    .help([
        "skriv noten etter kolonet, eller slett den og tegnet i teksten",
        "skriv noten etter kolonet, eller slett han og teiknet i teksten",
        "write the note after the colon, or delete it and its mark in the text",
    ])
}

/// An item of a list without words, which keeps its number where it has one.
pub fn empty_item(at: Span, is_numbered: bool) -> Diagnostic {
    if !is_numbered {
        return empty(
            at,
            ["punktet", "punktet", "the item"],
            ["blir utelatt", "blir utelate"],
        );
    }
    Diagnostic::new(
        Rule::EmptyElement,
        at,
        [
            "punktet har ingen ord, bare et nummer",
            "punktet har ingen ord, berre eit nummer",
            "the item has no words, only a number",
        ],
    )
    .help([
        "skriv det som skal stå her, eller slett punktet",
        "skriv det som skal stå her, eller slett punktet",
        "write what is to stand here, or delete the item",
    ])
}

/// A quotation without words.
pub fn empty_quote(at: Span) -> Diagnostic {
    empty(
        at,
        ["sitatet", "sitatet", "the quotation"],
        ["blir utelatt", "blir utelate"],
    )
}

/// A table without words.
pub fn empty_table(at: Span) -> Diagnostic {
    empty(
        at,
        ["tabellen", "tabellen", "the table"],
        ["blir utelatt", "blir utelaten"],
    )
}

/// Preformatted text without words.
pub fn empty_code(at: Span) -> Diagnostic {
    empty(
        at,
        ["blokken", "blokka", "the block"],
        ["blir utelatt", "blir utelaten"],
    )
}

fn empty(at: Span, [nb, nn, en]: [&str; 3], [left_out, left_out_nn]: [&str; 2]) -> Diagnostic {
    Diagnostic::new(
        Rule::EmptyElement,
        at,
        [
            format!("{nb} har ingen ord, og {left_out}"),
            format!("{nn} har ingen ord, og {left_out_nn}"),
            format!("{en} has no words, and is left out"),
        ],
    )
    .help([
        "skriv det som skal stå her, eller slett tegnene",
        "skriv det som skal stå her, eller slett teikna",
        "write what is to stand here, or delete the marks",
    ])
}

/// A code that is no language's; `meant` is the one that was most likely meant.
pub fn not_a_language(at: Span, code: &str, meant: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::new(
        Rule::InvalidValue,
        at,
        [
            format!("«{code}» er ikke koden for et språk"),
            format!("«{code}» er ikkje koden for eit språk"),
            format!("“{code}” is not the code of a language"),
        ],
    );
    match meant {
        Some(meant) => diagnostic.help([
            format!("skriv \"{meant}\""),
            format!("skriv \"{meant}\""),
            format!("write \"{meant}\""),
        ]),
        None => diagnostic.help([
            "skriv koden med små bokstaver, for eksempel «da» (dansk), «en» (engelsk) eller «se» (nordsamisk)",
            "skriv koden med små bokstavar, til dømes «da» (dansk), «en» (engelsk) eller «se» (nordsamisk)",
            "write the code in small letters, for example “da” (Danish), “en” (English) or “se” (Northern Sami)",
        ]),
    }
}

/// The first words of what is told of.
fn shortened(words: &str) -> String {
    const MOST: usize = 40;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}
