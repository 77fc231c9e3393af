//! Markdown as Google Docs exports it.

use veivalg::import::document::{Document, Why};
use veivalg::import::read;

use super::{aside, faults, file, letters, made, sentences, written};

const TEXT: &str = "# **Arbeidsgiverstrategi for Vik**\n\n\
    *Sammen om Vik*\n\n\
    # **Forord** {#forord}\n\n\
    Vi er 1\\. i landet[^1] og har \\[hakeparenteser\\]. Se [planen](https://example.no/plan).\n\n\
    | År | Ansatte |\n| :---- | :---- |\n| 2020 | 410 |\n\n\
    ![Rådhuset][image1]\n\n\
    # **Kompetanse**\n\n## **Mål**\n\n* Alle får lære.\n\n## **Veivalg**\n\n\
    1. Dele kunnskap  \n   * med hverandre  \n2. Bruke teknologi\n\n\
    [^1]:  Kilde: kommunen selv.\n\n\
    [image1]: <data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==>\n";

fn document() -> Document {
    read(TEXT.as_bytes(), "strategi.md").expect("a document")
}

#[test]
fn an_export_becomes_a_strategy_and_loses_nothing() {
    let made = made(&document());
    let area = &made.plan.areas[0];
    assert_eq!(area.title, "Kompetanse");
    assert_eq!(area.goals[0].text, "Alle får lære.");
    let texts: Vec<&str> = area.veivalg.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        texts,
        ["Dele kunnskap\n\n- med hverandre", "Bruke teknologi"]
    );
    let prose = file(&made, "chapters/forord/nb.md");
    assert!(
        prose.contains("Vi er 1. i landet[^note-1] og har \\[hakeparenteser\\]."),
        "{prose}"
    );
    assert!(
        prose.contains("[planen](<https://example.no/plan>)"),
        "{prose}"
    );
    assert!(prose.contains("| 2020 | 410 |"), "{prose}");
    assert!(prose.contains("](assets/bilde-1.png)"), "{prose}");
    assert!(faults(&made).is_empty(), "{:?}", faults(&made));
    let all = letters(&written(&made));
    for words in [
        "Arbeidsgiverstrategi for Vik",
        "Sammen om Vik",
        "Kilde: kommunen selv.",
    ] {
        for sentence in sentences(words) {
            assert!(all.contains(&letters(&sentence)), "{sentence}");
        }
    }
}

#[test]
fn what_is_no_text_is_told() {
    assert!(read(b"\xff\xfe\x00", "strategi.md").is_err());
}

#[test]
fn what_no_reader_sees_is_set_aside() {
    let text = "# Strategi\n\n# Forord\n\nVi er her. <!-- Stemmer det? --> Les [planen](file:///G:/plan.docx)[^1], [loven](https://lov.example@a.example) og [slutten](#slutt).\n\n\
        <!--\nOg dette?\n-->\n\n[^1]: En note.\n[^2]: En annen note.\n";
    let document = read(text.as_bytes(), "strategi.md").expect("a document");
    let made = made(&document);
    assert_eq!(aside(&made, Why::Comment), ["Stemmer det?", "Og dette?"]);
    let places = aside(&made, Why::NoPlace);
    assert_eq!(
        places,
        [
            "En annen note.",
            "file:///G:/plan.docx",
            "https://lov.example@a.example"
        ]
    );
    let list = file(&made, "import.md");
    for words in ["Stemmer det?", "En annen note.", "plan.docx"] {
        assert!(list.contains(words), "{list}");
    }
}
