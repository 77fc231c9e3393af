//! Which bytes of a text are words, in which passages.

use snapbox::{assert_data_eq, str};
use veivalg::markdown::{PartKind, passages};

/// A line a passage: what leads in to it, words as they are, marks in brackets by their kind.
fn seen(text: &str) -> String {
    let Some(passages) = passages(text) else {
        return "unclear".to_owned();
    };
    let mut lines = String::new();
    for passage in passages {
        if let Some(lead) = passage.lead {
            lines.push_str(&format!("{lead}> "));
        }
        for part in passage.parts {
            let text = text[part.range].replace('\n', "↵");
            lines.push_str(&match part.kind {
                PartKind::Words => text,
                PartKind::Open => format!("⟨{text}"),
                PartKind::Close => format!("{text}⟩"),
                PartKind::Fixed => format!("⟦{text}⟧"),
            });
        }
        lines.push('\n');
    }
    lines
}

#[test]
fn marks_are_told_from_words() {
    let text =
        "Et **viktig *og* stort** [mål for `alle`](goal:maal \"Målet\")[^kilde], ~~ikke~~ __ett__.";
    assert_data_eq!(
        seen(text),
        str![[r#"
Et ⟨**viktig ⟨*og*⟩ stort**⟩ ⟨[mål for ⟦`alle`⟧](goal:maal "Målet")⟩⟦[^kilde]⟧, ⟨~~ikke~~⟩ ⟨__ett__⟩.

"#]]
    );
    assert_data_eq!(
        seen(
            "![Et bilde av **alle**](assets/a(1).png) og <https://a.no/b> https://a.no/c?d=e, a@b.no."
        ),
        str![[r#"
⟨![Et bilde av ⟨**alle**⟩](assets/a(1).png)⟩ og ⟦<https://a.no/b>⟧ ⟦https://a.no/c?d=e⟧, ⟦a@b.no⟧.

"#]]
    );
    assert_data_eq!(
        seen(
            "Skriv \\*ikke\\* &amp; &aring; AT&T [her][a] og [b] `` ` ``<!-- note -->  \nNy\\\nlinje\n  her\n\n[a]: https://a.no\n[b]: <b c> 'B'\n"
        ),
        str![[r#"
Skriv ⟦/*⟧ikke⟦/*⟧ ⟦&amp;⟧ ⟦&aring;⟧ AT&T ⟨[her][a]⟩ og ⟨[b]⟩ ⟦`` ` ``⟧⟦<!-- note -->⟧⟦  ↵⟧Ny⟦/↵⟧linje⟦↵  ⟧her

"#]]
    );
}

#[test]
fn every_kind_of_block_has_its_passages() {
    let text = "\n<!-- til kolleger -->\n\n# Overskrift #\n\nLedere skal:\n\n- være **tydelige**\n  i alt\n- støtte:\n  1. den ene\n  2. den andre\n\n     og mer\n\nUnder\n---\n\n> Sitat\n> går over linjer\n> – Ansatt\n\n> - Punkt\n\n| Mål | Tall |\n|---|:-:|\n| Ett \\| to | 3 |\n| | **fire**\n\n```\nkode\n```\n\n\tlimt inn *her*\n\tog her\n\n---\n\n[^note]: Det *er* slik.\n\n    Og slik.\n\nSe[^note].\n";
    assert_data_eq!(
        seen(text),
        str![[r#"
Overskrift
Ledere skal:
1> være ⟨**tydelige**⟩⟦↵  ⟧i alt
1> støtte:
3> den ene
3> den andre
og mer
Under
Sitat⟦↵> ⟧går over linjer⟦↵> ⟧– Ansatt
Punkt
Mål
Tall
Ett ⟦/|⟧ to
3
⟨**fire**⟩
limt inn *her*⟦↵	⟧og her
Se⟦[^note]⟧.
Det ⟨*er*⟩ slik.
Og slik.

"#]]
    );
}
