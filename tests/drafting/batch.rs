//! What is sent for a text, and how the answer is put back: a stand-in answers as Apertium would.

use veivalg::diagnostic::Diagnostics;
use veivalg::drafting::{DraftBatch, NoDraft, Role, Style, Text};
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::parse::{parse, toml_string};
use veivalg::terms::Terms;

use super::{answered, answered_one, drafted, prose, sent, text};

/// What a text becomes when these words are put for others in what is sent.
fn becomes(text: &str, lead_in: Option<&str>, words: &[(&str, &str)]) -> Result<String, NoDraft> {
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
        "[1][2][[t:g:3]]Vi[[/]] [[t:g:4]]ivaretar[[/]] [[t:g:5]]målet[[/]] [[t:g:3]]på[[/]] [6] [[t:g:3]]og[[/]] \
         [8][[t:g:7]]alt[[/]][9] [10] [11][[t:g:3]]x[[/]][12] [[t:g:3]]1[[/]][13][[t:g:3]]2[[/]] [14] \
         [[t:g:3]]a\\/b.[[/]] .[][15]\n"
    );
}

#[test]
fn a_lead_in_goes_in_front_and_is_thrown_away() {
    let lead_in = Some("Vi når målet sammen ved å:");
    assert_eq!(
        sent("**Ivareta** formålet", lead_in),
        "[1][[t:g:2]]Vi når målet sammen ved å[[/]] [3][[t:g:5]]ivareta[[/]] [[t:g:4]]formålet[[/]] .[][6]\n"
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
        Err(NoDraft::Lost)
    );
    // A name keeps its capital, and what is a sentence leads in to nothing.
    assert!(sent("Elverum, og i Elverum", lead_in).contains("[3][[t:g:4]]Elverum, "));
    assert!(sent("Være til", Some("Vi er her.")).starts_with("[1][2][[t:g:3]]Være til"));
}

#[test]
fn items_are_sent_with_the_paragraph_that_leads_in_to_them() {
    let text =
        "Slik er det. Ledere skal:\n\n- Være **tydelige**\n- være her\n\nOg mer.\n\n- Sist\n";
    let stream = sent(text, None);
    for piece in [
        "[[t:g:6]]Ledere skal[[/]] [7][[t:g:8]]være[[/]] [[t:g:9]]tydelige[[/]] .[]",
        "Ledere skal[[/]] [13][[t:g:14]]være her[[/]] .[]",
        "[20][21][[t:g:22]]Sist[[/]] .[][23]",
    ] {
        assert!(stream.contains(piece), "{piece}: {stream}");
    }
    let same = becomes(text, None, &[("være", "vere"), ("tydelige", "tydelege")]);
    let expected = text.replace("Være", "Vere").replace("være", "vere");
    assert_eq!(same, Ok(expected.replace("tydelige", "tydelege")));
}

/// Sent as "[1][2][[t:g:3]]Ansatte utøver sitt[[/]] [[t:g:4]]yrke[[/]][5] [[t:g:3]]i[[/]] [[t:g:6]]byens
/// innbyggere[[/]][[t:g:3]].[[/]] .[][7]".
const MARKED: &str = "Ansatte utøver sitt **yrke**[^a] i [byens innbyggere](area:by).";

#[test]
fn marks_go_where_the_words_went() {
    let moved = [
        (
            "utøver sitt[[/]] [[t:g:4]]yrke[[/]]",
            "utøver[[/]] [[t:g:4]]yrket[[/]] [[t:g:3]]sitt[[/]]",
        ),
        (
            "[[t:g:6]]byens innbyggere[[/]]",
            "[[t:g:6]]innbyggjarane[[/]] i [[t:g:6; t:g:6]]byen[[/]]",
        ),
    ];
    assert_eq!(
        becomes(MARKED, None, &moved),
        Ok("Ansatte utøver **yrket** sitt[^a] i [innbyggjarane i byen](area:by).".to_owned())
    );
    // Read as one with their neighbours, they keep to those that name them most.
    let as_one = [(
        "[[t:g:4]]yrke",
        "[[t:g:3; t:g:3; t:g:4]]sitt[[/]] [[t:g:4; t:g:4; t:g:3]]yrke",
    )];
    assert_eq!(
        becomes(MARKED, None, &as_one),
        Ok(MARKED.replace("**yrke", "sitt **yrke"))
    );
    // A verb in two words stands in one mark, and what only links does not.
    for (put_in, expected) in [
        (" opp", "**yrke opp**"),
        (" i gang", "**yrke i gang**"),
        (" til", "**yrke** til"),
        (",", "**yrke**,"),
    ] {
        let put_in = [("yrke[[/]]", &*format!("yrke[[/]]{put_in}"))];
        let expected = MARKED.replace("**yrke**", expected);
        assert_eq!(becomes(MARKED, None, &put_in), Ok(expected));
    }
}

#[test]
fn marks_that_cannot_be_put_back_leave_the_text_alone() {
    for (from, to) in [
        ("[[t:g:4]]yrke[[/]]", "yrke"),
        ("[5]", ""),
        ("[5]", "[5][5]"),
        ("[5]", "[2]"),
        (
            "[[t:g:3]]i[[/]]",
            "[[t:g:4]]i[[/]] [[t:g:6]]i[[/]] [[t:g:4]]i[[/]]",
        ),
    ] {
        let left = becomes(MARKED, None, &[(from, to)]);
        assert!(
            matches!(left, Err(NoDraft::Lost)),
            "{from} to {to}: {left:?}"
        );
    }
}

#[test]
fn words_that_stray_into_another_text_leave_both_alone() {
    let (_, words) = prose("Vi er 10\n\nKommunens arbeid\n\nOg mer");
    let texts = [(); 2].map(|()| text(&words, Role::Text, None));
    let drafts = answered(&Terms::default(), &texts, |stream| {
        let strayed = stream.replacen("10[[/]] .[]", "[[/]] .[]", 1);
        let to = "[[t:g:3]]10[[/]] [[t:g:7]]Kommunens";
        strayed.replacen("[[t:g:7]]Kommunens", to, 1)
    });
    assert!(
        matches!(drafts[..], [Err(NoDraft::Lost), Ok(_)]),
        "{drafts:?}"
    );
}

#[test]
fn what_is_expected_of_somebody_is_sent_with_a_subject() {
    let sent = |text| super::sent_as(Role::Expectation, text);
    assert!(sent("**Kjenner** bildet").starts_with("[1][[t:g:2]]De[[/]] [3][[t:g:5]]kjenner[[/]]"));
    assert!(sent("Ledere kjenner bildet").starts_with("[1][2][[t:g:3]]Ledere"));
    assert!(sent("Leder har ansvar").starts_with("[1][2][[t:g:3]]Leder"));
}

#[test]
fn what_is_published_keeps_its_name() {
    let sent = |text| super::sent_as(Role::Source, text);
    for published in [
        "Lai, Linda (2013): *Strategisk ledelse*. Bergen.",
        "Lov om arbeidsmiljø",
    ] {
        assert_eq!(sent(published), "\n");
    }
    assert!(sent("Svar fra de ansatte").contains("ansatte"));
}

#[test]
fn a_name_that_is_drafted_too_is_called_the_same_elsewhere() {
    let (_, name) = prose("Ledelse som verktøy");
    let (_, words) =
        prose("Vi har valgt **[Ledelse som verktøy](chapter:l)**, ikke ledelse som verktøy.");
    let texts = [
        text(&name, Role::Name, None),
        text(&words, Role::Text, None),
    ];
    let drafts = answered(&Terms::default(), &texts, |stream| {
        stream.replacen("Ledelse", "Leiing", 1)
    });
    let drafted = drafts[1].as_ref().expect("a draft");
    assert_eq!(
        drafted.written,
        "Vi har valgt **[Leiing som verktøy](chapter:l)**, ikke ledelse som verktøy."
    );
}

#[test]
fn terms_win() {
    let files = [(
        "terms.toml",
        "[[pairs]]\nnb = [\"medarbeider\"]\nnn = [\"medarbeidar\"]\n\n[[pairs]]\nnb = [\"veivalg\"]\nnn = [\"vegval\"]\n",
    )];
    let sources = from_memory(files.map(|(path, text)| (path, text.as_bytes())));
    let draft = parse(&mut Diagnostics::default(), &sources);
    let terms = Terms::new(&draft);
    let (_, words) = prose("Alle **medarbeidere** tar et veivalg.");
    let drafted = answered_one(&terms, text(&words, Role::Text, None), |stream| {
        let stream = stream.replace("medarbeidere", "arbeidsfolk");
        stream.replace("veivalg", "vegvalet")
    });
    let drafted = drafted.expect("a draft");
    assert_eq!(drafted.written, "Alle **medarbeidarar** tar et vegvalet.");
    assert!(drafted.uninflected.is_empty());
}

#[test]
fn a_name_is_drafted_anew_and_is_no_term_in_itself() {
    let files = [(
        "strategy.toml",
        "[[values]]\nid = \"a\"\nname.nb = \"Åpne dører for alle\"\nname.nn = \"Opne bøker\"\n",
    )];
    let sources = from_memory(files.map(|(path, text)| (path, text.as_bytes())));
    let draft = parse(&mut Diagnostics::default(), &sources);
    let terms = Terms::new(&draft);
    let becomes_now = |written: &str, role| {
        let (_, words) = prose(written);
        let drafted = answered_one(&terms, text(&words, role, None), |stream| {
            stream.replace("Åpne dører", "Opne dører")
        });
        drafted.expect("a draft").written
    };
    assert_eq!(
        becomes_now("Åpne dører for alle", Role::Name),
        "Opne dører for alle"
    );
    assert_eq!(
        becomes_now("Vi vil ha Åpne dører for alle.", Role::Text),
        "Vi vil ha Opne bøker."
    );
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
    assert_eq!(
        becomes("Et HMS-avvik", None, &[("HMS-avvik", "HMS-AVVIK")]),
        Ok("Et HMS-avvik".to_owned())
    );
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
        let said = table["title"]["nb"].as_str().expect("a string");
        let words = toml_string(id, &file, 11..file.len() - 1, said);
        let text = Text {
            file: &file,
            ..text(&words, Role::Text, None)
        };
        let answer = |stream: &str| stream.replace("ledere", "leiarar");
        let drafted = answered_one(&Terms::default(), text, answer).expect("a draft");
        assert_eq!(drafted.written, expected);
    }
}

#[test]
fn an_answer_that_is_not_in_the_form_is_none() {
    let (_, words) = prose("Vi er her.");
    let terms = Terms::default();
    let text = text(&words, Role::Text, None);
    let batch = DraftBatch::new(Lang::Nb, &terms, Style::default(), [&text]);
    let broken = [
        "",
        "[1][2]Vi er her",
        "[1][2]Vi [[t:x:1]]er[[/]] her.[3]",
        "[1][2]Vi [a] her.[3]",
    ];
    for answer in broken {
        assert!(batch.answered(answer).is_none(), "{answer}");
    }
}
