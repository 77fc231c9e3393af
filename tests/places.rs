//! Where the words of any text stand: the parser's tree tells it exactly, for its passages and for what readers see.

use proptest::prelude::*;
use veivalg::markdown::{PartKind, passages, seen};

/// A paragraph, or what can stand in its place, of pieces that the parser counts in different ways.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "Vi",
        "lærer ",
        "å",
        " ",
        " ",
        ", ",
        "10 ",
        "*møte*",
        "**råd ** ",
        "**råd**",
        "_å_",
        "~~ut~~",
        "`kode`",
        "`` a ` b ``",
        "\\*",
        "\\|",
        "&amp;",
        "[plan](area:b)",
        "[plan](https://a.no/å?b=c \"Plan\")",
        "[*lov*][lov]",
        "[lov]",
        "![å](assets/å.png \"Bilde\")",
        "<https://a.no>",
        "https://a.no/b ",
        " a@b.no ",
        "[^note]",
        "en<span lang=\"da\">",
        "den</span>",
        "ny<br>",
        "sak<!-- merk -->",
        "\n",
        "  \n",
        "\\\n",
        "\n   ",
    ];
    let lines = prop::collection::vec(prop::sample::select(pieces.to_vec()), 1..12);
    // A paragraph may begin with them; what follows is indented as they are.
    let definitions = [
        "",
        "[lov]: https://lovdata.no \"Lov\"\nVi",
        "[lov]: a\n[råd]:\n<https://a.no>\nå",
    ];
    let definitions = prop::sample::select(definitions.to_vec());
    let block = (0..9, lines, definitions).prop_map(|(kind, pieces, definitions)| {
        let words = format!("{definitions}{}", pieces.concat());
        let (mark, inside) = match kind {
            0 => ("> ", "> "),
            1 => ("- ", "  "),
            2 => ("1. ", "   "),
            3 => ("[^a]: ", "    "),
            4 => ("> - ", ">   "),
            5 => ("## ", ""),
            6 => {
                let cell = words.replace('\n', " ");
                return format!(
                    "| a | å |\n| --- | --- |\n| {cell} | {cell} |\n| å \\| {cell} |\n| å \\| | {cell} |\n"
                );
            }
            _ => ("", ""),
        };
        let lines = words.split('\n').collect::<Vec<_>>();
        format!("{mark}{}", lines.join(&format!("\n{inside}")))
    });
    prop::collection::vec(block, 1..5)
        .prop_map(|blocks| format!("Se[^a].\n\n{}", blocks.join("\n\n")))
}

/// What stands in a text between places, without what is no letter.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_passages_of_a_text_are_known(text in text()) {
        prop_assert!(passages(&text).is_some());
    }

    #[test]
    fn what_readers_see_are_the_words_of_the_passages(text in text()) {
        let seen = seen(&text).words;
        prop_assert_eq!(seen.len(), text.len());
        let mut words = Vec::new();
        for passage in passages(&text).expect("they are known") {
            let parts = passage.parts.into_iter();
            words.extend(parts.filter(|part| part.kind == PartKind::Words).map(|part| part.range));
        }
        words.sort_by_key(|range| range.start);
        let mut at = 0;
        for range in words {
            prop_assert_eq!(&seen[range.clone()], &text[range.clone()]);
            // Between them there is nothing but the captions of pictures, numbers of items, and letters by their names.
            let rest = letters(&seen[at..range.start]).replace("Bilde", "").replace("amp", "").replace('1', "");
            prop_assert_eq!(rest, "");
            at = range.end;
        }
    }
}
