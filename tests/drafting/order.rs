//! What is sent for a text, and how the answer is put back: a stand-in answers as Apertium would.

use veivalg::drafting::{Left, Order, Text};
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::parse::Words;
use veivalg::terms::Terms;

use super::{drafted, sent};

/// What a text becomes when these words are put for others in what is sent.
fn becomes(text: &str, lead_in: Option<&str>, words: &[(&str, &str)]) -> Result<String, Left> {
    let translate = |stream: &str| {
        words.iter().fold(stream.to_owned(), |stream, (from, to)| {
            assert!(stream.contains(from), "{from} is not in {stream}");
            stream.replace(from, to)
        })
    };
    Ok(drafted(text, lead_in, translate)?.written)
}

#[test]
fn only_words_are_sent() {
    assert_eq!(
        sent(
            "Vi **ivaretar** [målet](goal:hemmelig) på `kode`[^note] og *[alt]* <b> ^$@{x} 1\\*2 #~ a/b.",
            None
        ),
        "[1][2]Vi [[t:g:3]]ivaretar[[/]] [[t:g:4]]målet[[/]] på [5] og [7][[t:g:6]]alt[[/]][8] [9] [10]x[11] 1[12]2 [13] a\\/b.[14]\n"
    );
}

#[test]
fn a_lead_in_goes_in_front_and_is_thrown_away() {
    let lead_in = Some("Vi når målet sammen ved å:");
    assert_eq!(
        sent("**Ivareta** formålet", lead_in),
        "[1][[t:g:2]]Vi når målet sammen ved å[[/]] [3][[t:g:4]]ivareta[[/]] formålet.[][5]\n"
    );
    let words = [("sammen", "saman"), ("ivareta", "vareta")];
    assert_eq!(
        becomes("**Ivareta** formålet", lead_in, &words),
        Ok("**Vareta** formålet".to_owned())
    );
    assert_eq!(
        becomes("**ivareta** formålet", lead_in, &words),
        Ok("**vareta** formålet".to_owned())
    );
    // Words that went over to the other side belong to nobody.
    let strayed = [("å[[/]] [3]", "å[[/]] alltid [3]")];
    assert_eq!(
        becomes("ivareta formålet", lead_in, &strayed),
        Err(Left::Lost)
    );
    // A name keeps its capital, and what is a sentence leads in to nothing.
    assert!(sent("Elverum, og i Elverum", lead_in).contains("[3]Elverum, "));
    assert!(sent("Være til", Some("Vi er her.")).starts_with("[1][2]Være til"));
}

#[test]
fn items_are_sent_with_the_paragraph_that_leads_in_to_them() {
    let text =
        "Slik er det. Ledere skal:\n\n- Være **tydelige**\n- være her\n\nOg mer.\n\n- Sist\n";
    let stream = sent(text, None);
    for piece in [
        "[[t:g:5]]Ledere skal[[/]] [6]være [[t:g:7]]tydelige[[/]].[]",
        "Ledere skal[[/]] [11]være her.[]",
        "[16][17]Sist.[18]",
    ] {
        assert!(stream.contains(piece), "{piece}: {stream}");
    }
    let same = becomes(text, None, &[("være", "vere"), ("tydelige", "tydelege")]);
    let expected = text.replace("Være", "Vere").replace("være", "vere");
    assert_eq!(same, Ok(expected.replace("tydelige", "tydelege")));
}

#[test]
fn marks_go_where_the_words_went() {
    let text = "Ansatte utøver sitt **yrke**[^a] i [byens innbyggere](area:by).";
    let moved = [
        ("sitt [[t:g:3]]yrke[[/]][4]", "[[t:g:3]]yrket[[/]] sitt[4]"),
        (
            "[[t:g:5]]byens innbyggere[[/]]",
            "[[t:g:5]]innbyggjarane[[/]] i [[t:g:5; t:g:5]]byen[[/]]",
        ),
    ];
    assert_eq!(
        becomes(text, None, &moved),
        Ok("Ansatte utøver **yrket** sitt[^a] i [innbyggjarane i byen](area:by).".to_owned())
    );
    // What no longer stands together, or is gone, is left.
    for (from, to) in [
        ("[[t:g:3]]yrke[[/]]", "yrke"),
        ("[4]", ""),
        ("[4]", "[4][4]"),
        ("[4]", "[2]"),
        ("utøver", "[[t:g:5]]utøver[[/]]"),
    ] {
        let left = becomes(text, None, &[(from, to)]);
        assert!(matches!(left, Err(Left::Lost)), "{from} to {to}: {left:?}");
    }
}

#[test]
fn words_that_are_not_known_are_kept_and_told() {
    let answer = |stream: &str| stream.replace("idé", "*idé").replace("her", "@her");
    let drafted = drafted("En **idé** er her.", None, answer).expect("a draft");
    assert_eq!(drafted.written, "En **idé** er her.");
    assert_eq!(drafted.unknown, ["idé", "her"]);
    assert!(drafted.edits.is_empty(), "nothing has changed");
}

#[test]
fn words_in_capitals_stay_so() {
    let lower = |stream: &str| {
        stream
            .replace("10-FAKTOR", "*10-faktor")
            .replace("IA", "*IA")
    };
    let kept = drafted("Vi bruker 10-FAKTOR og IA.", None, lower).expect("a draft");
    assert_eq!(kept.written, "Vi bruker 10-FAKTOR og IA.");
    assert_eq!(kept.unknown, Vec::<String>::new());
    assert_eq!(
        becomes("VI ER HER", None, &[("HER", "HERE")]),
        Ok("VI ER HERE".to_owned()),
        "a text in capitals is translated"
    );
}

#[test]
fn a_string_is_written_as_the_one_it_was_made_of() {
    for (written, expected) in [
        (
            r#""Vi \"når\" målet\n\n- p\u00e5 ledere""#,
            r#""Vi \"når\" målet\n\n- på leiarar""#,
        ),
        ("'Vi \"når\" ledere'", "'Vi \"når\" leiarar'"),
        (
            "\"\"\"\nVi er \\\n    ledere\n\n\tog mer.\\\n\"\"\"",
            "\"\"\"\nVi er \\\n    leiarar\n\n\tog mer.\\\n\"\"\"",
        ),
        (
            "'''\n\n- ledere\n- 'og' mer'''",
            "'''\n\n- leiarar\n- 'og' mer'''",
        ),
    ] {
        let file = format!("title.nb = {written}\n");
        let sources = from_memory([("strategy.toml", file.as_bytes())]);
        let id = sources.find("strategy.toml").expect("there");
        let table: toml::Table = toml::from_str(&file).expect("TOML");
        let text = table["title"]["nb"].as_str().expect("a string");
        let words = Words::new(id, &file, 11..file.len() - 1, text);
        let terms = Terms::default();
        let text = Text {
            file: &file,
            words: &words,
            lead_in: None,
        };
        let order = Order::new(Lang::Nb, &terms, [&text]);
        let answer = order.stream().replace("ledere", "leiarar");
        let drafts = order.answered(&answer).expect("the form is kept");
        let drafted = drafts[0].as_ref().expect("a draft");
        assert_eq!(drafted.written, expected);
    }
}

#[test]
fn an_answer_that_is_not_in_the_form_is_none() {
    let (_, words) = super::prose("Vi er her.");
    let terms = Terms::default();
    let text = Text {
        file: &words.text,
        words: &words,
        lead_in: None,
    };
    let order = Order::new(Lang::Nb, &terms, [&text]);
    let broken = [
        "",
        "[1][2]Vi er her",
        "[1][2]Vi [[t:x:1]]er[[/]] her.[3]",
        "[1][2]Vi [a] her.[3]",
    ];
    for answer in broken {
        assert!(order.answered(answer).is_none(), "{answer}");
    }
}
