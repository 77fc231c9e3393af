//! Both languages: in one document, or in one each.

use veivalg::import::document::Why;
use veivalg::import::{added, list_of, read};
use veivalg::lang::Lang;
use veivalg::wording::MessageLang;

use super::word::{Word, table};
use super::{aside, file, imported};

fn half(word: Word, lang: Lang) -> Word {
    let [title, foreword, text, area, goals, goal, veivalg, path] = lang.pick(
        [
            "Arbeidsgiverstrategi",
            "Forord",
            "Vi ønsker ikke å miste noen medarbeidere.",
            "Arbeidsmiljø og ledelse",
            "Mål",
            "Medarbeiderne har det bra og sier ikke opp.",
            "Veivalg",
            "Lederne skal ikke være alene om oppgavene",
        ],
        [
            "Arbeidsgivarstrategi",
            "Forord",
            "Vi ønskjer ikkje å miste nokon medarbeidarar.",
            "Arbeidsmiljø og leiing",
            "Mål",
            "Medarbeidarane har det bra og seier ikkje opp.",
            "Vegval",
            "Leiarane skal ikkje vere åleine om oppgåvene",
        ],
    );
    word.styled("Title", title)
        .heading(1, foreword)
        .text(text)
        .heading(1, area)
        .heading(2, goals)
        .list(&[goal])
        .heading(2, veivalg)
        .list(&[path])
}

#[test]
fn one_after_the_other_in_one_document() {
    let word = Lang::ALL.into_iter().fold(Word::default(), half);
    let made = imported(&word);
    let strategy = file(&made, "strategy.toml");
    assert!(
        strategy
            .contains("title.nb = \"Arbeidsgiverstrategi\"\ntitle.nn = \"Arbeidsgivarstrategi\""),
        "{strategy}"
    );
    assert!(
        strategy.contains("areas = [\"arbeidsmiljo-og-ledelse\"]"),
        "{strategy}"
    );
    let area = file(&made, "areas/arbeidsmiljo-og-ledelse/area.toml");
    for text in [
        "title.nn = ",
        "text.nn = \"Medarbeidarane",
        "text.nn = \"Leiarane",
    ] {
        assert!(area.contains(text), "{area}");
    }
    assert!(file(&made, "chapters/forord/nn.md").contains("ikkje"));
    assert!(aside(&made, Why::NoPartner).is_empty(), "{:?}", made.aside);
}

#[test]
fn side_by_side_in_a_table() {
    let made = imported(&Word::default().styled("Title", "Strategi").xml(table(&[
        &["Bokmål", "Nynorsk"],
        &["Vi er ikke mange her.", "Vi er ikkje mange her."],
        &[
            "Vi trenger flere medarbeidere.",
            "Vi treng fleire medarbeidarar.",
        ],
    ])));
    let paths: Vec<&String> = made
        .files
        .keys()
        .filter(|path| path.ends_with(".md"))
        .collect();
    assert_eq!(
        paths,
        [
            "chapters/innledning/nb.md",
            "chapters/innledning/nn.md",
            "import.md"
        ]
    );
}

#[test]
fn a_second_document_is_paired_and_what_is_there_stays() {
    let made = imported(&half(Word::default(), Lang::Nb));
    let second = half(Word::default(), Lang::Nn)
        .heading(2, "Tiltak")
        .list(&["Lage ein plan"]);
    let document = read(&second.bytes(), "nn.docx").expect("a document");
    let more = added(&document, "nn.docx", Lang::Nn, MessageLang::Nb, &made.files)
        .expect("it can be read");
    let area = file(&more, "areas/arbeidsmiljo-og-ledelse/area.toml");
    let old = file(&made, "areas/arbeidsmiljo-og-ledelse/area.toml");
    for line in old.lines() {
        assert!(area.contains(line), "{line}\n{area}");
    }
    assert!(
        area.contains("text.nn = \"Medarbeidarane har det bra og seier ikkje opp.\""),
        "{area}"
    );
    assert_eq!(aside(&more, Why::NoPartner), ["Lage ein plan"]);
    assert!(file(&more, &list_of(Lang::Nn)).contains("- Lage ein plan"));
    // The same once more changes nothing.
    let mut whole = made.files.clone();
    whole.extend(more.files.clone());
    let again =
        added(&document, "nn.docx", Lang::Nn, MessageLang::Nb, &whole).expect("it can be read");
    let changed: Vec<&String> = again
        .files
        .keys()
        .filter(|path| path.ends_with(".toml"))
        .collect();
    assert!(changed.is_empty(), "{changed:?}");
}
