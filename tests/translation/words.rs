//! The words of a text, whatever its marks are.

use veivalg::markdown::bare_words;

#[test]
fn marks_are_no_words() {
    for (one, other) in [
        ("Noe *kursiv* og __fet__.", "Noe _kursiv_ og\n**fet**."),
        ("* a\n* b", "- a\n\n- b"),
        ("1. a\n2. b", "1) a\n1) b"),
        ("Mål\n---", "## Mål ##"),
        (
            "|a|b|\n|-|-|\n|c|d|",
            "| a   | b |\n| :-- | - |\n| c   | d |",
        ),
        ("a  \nb", "a\\\nb"),
        ("[a][x]\n\n[x]: https://a.no \"T\"", "[a](https://a.no 'T')"),
        ("a\\_b \\* c", "a_b * c"),
        ("<https://a.no>", "https://a.no"),
        ("~~~\nkode\n~~~", "```\nkode\n```"),
        ("a &amp; b", "a & b"),
        ("a <!-- husk --> b", "a b"),
    ] {
        assert_eq!(bare_words(one), bare_words(other), "{one:?}");
    }
}

#[test]
fn words_are() {
    for (one, other) in [
        ("a b", "a c"),
        ("[a](measure:x)", "[a](measure:y)"),
        ("a[^x]", "a[^y]"),
        ("![a](assets/x.png)", "![a](assets/y.png)"),
        ("- a\n- b", "- a"),
        ("10 %", "10"),
        ("a b", "ab"),
        ("b[^x]\n\n[^x]: a", "b[^x]\n\n[^x]: c"),
    ] {
        assert_ne!(bare_words(one), bare_words(other), "{one:?}");
    }
}

#[test]
fn plain_words_are_read_as_the_parser_reads_them() {
    for text in [
        "Vi lytter (alltid), sier «hun».",
        "Æ: e du 5 % sikker?",
        "a/b § 3–5",
    ] {
        // A mark that says nothing makes the parser read it.
        assert_eq!(bare_words(text), bare_words(&format!("{text} <!-- -->")));
    }
}
