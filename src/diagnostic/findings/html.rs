//! HTML that is shown as text, and what to write instead of each element.

use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;

/// HTML in markdown: a tag by its name (empty where it has none), with so many more of it in the text.
pub fn raw_html(at: Span, name: &str, more: usize) -> Diagnostic {
    // The element is in the line that is shown; `known.toml` knows the finding by these words.
    let [nb, nn, en] = [
        "HTML-koder blir vist som vanlig tekst",
        "HTML-kodar blir viste som vanleg tekst",
        "HTML codes are shown as plain text",
    ];
    let message = match more {
        0 => [nb, nn, en].map(str::to_owned),
        _ => [
            format!("{nb} (og {more} steder til i teksten)"),
            format!("{nn} (og {more} stader til i teksten)"),
            format!("{en} (and in {more} more places of the text)"),
        ],
    };
    Diagnostic::new(Rule::RawHtml, at, message).help(instead(name))
}

/// What to write instead of an element.
fn instead(name: &str) -> [&'static str; 3] {
    match name {
        "b" | "strong" | "mark" | "big" => ["skriv **fet**", "skriv **feit**", "write **bold**"],
        "i" | "em" | "cite" | "dfn" => ["skriv *kursiv*", "skriv *kursiv*", "write *italic*"],
        "u" | "ins" => [
            "understreking finnes ikke her, for den ser ut som en lenke; skriv **fet** eller *kursiv*",
            "understreking finst ikkje her, for ho ser ut som ei lenkje; skriv **feit** eller *kursiv*",
            "there is no underlining, for it looks like a link; write **bold** or *italic*",
        ],
        "s" | "del" | "strike" => ["skriv ~~strøket~~", "skriv ~~stroke~~", "write ~~struck~~"],
        "a" => [
            "skriv [tekst](adresse)",
            "skriv [tekst](adresse)",
            "write [text](address)",
        ],
        "img" | "picture" | "figure" | "figcaption" | "svg" => [
            "skriv ![hva bildet viser](assets/bilde.png \"bildeteksten\")",
            "skriv ![kva biletet viser](assets/bilete.png \"biletteksten\")",
            "write ![what it shows](assets/picture.png \"the caption\")",
        ],
        "table" | "thead" | "tbody" | "tr" | "td" | "th" | "caption" | "colgroup" | "col" => [
            "skriv rader med | mellom kolonnene, og |---|---| under den første",
            "skriv rader med | mellom kolonnane, og |---|---| under den første",
            "write rows with | between the columns, and |---|---| below the first",
        ],
        "ul" | "ol" | "li" | "dl" | "dt" | "dd" => [
            "skriv «- punkt» eller «1. punkt», hvert på sin linje",
            "skriv «- punkt» eller «1. punkt», kvart på si linje",
            "write “- item” or “1. item”, each on a line of its own",
        ],
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => [
            "skriv «## Overskrift»",
            "skriv «## Overskrift»",
            "write “## Heading”",
        ],
        "blockquote" | "q" => [
            "skriv «> » foran linjene som er sitat",
            "skriv «> » framfor linjene som er sitat",
            "write “> ” before the lines that are quoted",
        ],
        "sup" | "sub" => [
            "skriv tegnet selv, som «²» eller «CO₂»; en fotnote skrives «[^navn]»",
            "skriv teiknet sjølv, som «²» eller «CO₂»; ein fotnote blir skriven «[^namn]»",
            "write the sign itself, as “²” or “CO₂”; a footnote is written “[^name]”",
        ],
        "code" | "pre" | "kbd" | "tt" | "samp" => [
            "skriv `kode` mellom slike tegn: `",
            "skriv `kode` mellom slike teikn: `",
            "write `code` between these marks: `",
        ],
        "br" => [
            "et navn og en overskrift står på én linje; skriv et mellomrom",
            "eit namn og ei overskrift står på éi linje; skriv eit mellomrom",
            "a name and a heading are one line; write a space",
        ],
        "p" | "div" | "center" | "section" | "article" | "header" | "footer" | "main" => [
            "slett koden, og la en tom linje skille avsnitt",
            "slett koden, og lat ei tom linje skilje avsnitt",
            "delete the code, and let an empty line separate paragraphs",
        ],
        "span" | "font" | "small" | "abbr" | "label" => [
            "slett koden og behold ordene",
            "slett koden og ta vare på orda",
            "delete the code and keep the words",
        ],
        "script" | "style" | "iframe" | "video" | "audio" | "object" | "embed" | "form"
        | "input" | "button" => [
            "slett koden; film og lyd kan du lenke til: [tekst](adresse)",
            "slett koden; film og lyd kan du lenkje til: [tekst](adresse)",
            "delete the code; film and sound can be linked to: [text](address)",
        ],
        "details" | "summary" => [
            "slett koden; teksten er synlig for alle",
            "slett koden; teksten er synleg for alle",
            "delete the code; the text is seen by all",
        ],
        _ => [
            "skriv **fet**, *kursiv* eller [lenke](adresse) i stedet",
            "skriv **feit**, *kursiv* eller [lenkje](adresse) i staden",
            "write **bold**, *italic* or [link](address) instead",
        ],
    }
}
