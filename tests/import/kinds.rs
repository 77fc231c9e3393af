//! The shapes that strategies have in the wild: no styles, all in tables, plans across the page, one list.

use veivalg::import::document::Why;
use veivalg::import::words::Audience;
use veivalg::lang::Date;

use super::word::{Word, item, paragraph, run, table};
use super::{aside, file, imported, kept};

fn titles(made: &veivalg::import::Made) -> Vec<&str> {
    made.plan
        .areas
        .iter()
        .map(|area| area.title.as_str())
        .collect()
}

#[test]
fn numbers_before_headings_tell_their_levels() {
    let made = imported(
        &Word::default()
            .text("Arbeidsgiverpolitisk plattform")
            .text("1. Innledning")
            .text("Kommunen er til for innbyggerne. Det er 3 grunner til det.")
            .text("2. Satsingsområder")
            .text("2.1 Ledelse")
            .text("Ledelse betyr mye.")
            .text("2.1.1 Mål")
            .text("Vi har trygge ledere.")
            .text("2.1.2 Strategier")
            .list(&["Gi ledere tid", "Gi ledere støtte"])
            .text("2.2 Heltid")
            .text("2.2.1 Mål")
            .text("Alle som vil, har hel stilling.")
            .text("3. Oppfølging")
            .text("Planen blir fulgt opp hvert år."),
    );
    assert_eq!(made.plan.title, "Arbeidsgiverpolitisk plattform");
    assert_eq!(titles(&made), ["Ledelse", "Heltid"]);
    assert_eq!(made.plan.areas[0].veivalg.len(), 2);
    assert_eq!(made.plan.areas[0].intro, "Ledelse betyr mye.");
    assert_eq!(made.plan.chapters.len(), 2);
}

#[test]
fn bold_and_large_letters_tell_headings() {
    let large = |words: &str, size: u32| {
        paragraph(
            "",
            &format!("<w:r><w:rPr><w:sz w:val=\"{size}\"/></w:rPr><w:t>{words}</w:t></w:r>"),
        )
    };
    let bold = |words: &str| paragraph("", &run(words, "b"));
    let made = imported(
        &Word::default()
            .xml(large("Arbeidsgiverstrategi", 56))
            .xml(large("Om strategien", 32))
            .text("Dette er en tekst om strategien, og den er lang nok til å være vanlig tekst.")
            .xml(large("Inkludering", 32))
            .xml(bold("Mål"))
            .text("Alle hører til, og ingen blir stående utenfor på arbeidsplassen.")
            .xml(bold("Veivalg"))
            .list(&["Spørre dem det gjelder"]),
    );
    assert_eq!(made.plan.title, "Arbeidsgiverstrategi");
    assert_eq!(titles(&made), ["Inkludering"]);
    assert_eq!(made.plan.areas[0].goals.len(), 1);
    assert_eq!(made.plan.areas[0].veivalg.len(), 1);
}

#[test]
fn labels_before_words_are_parts_too() {
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Ledelse")
            .text("Mål: Vi har trygge ledere.")
            .text("Delmål: Alle har en leder de kjenner.")
            .text("Dette er vanlig tekst etter målene.")
            .xml(paragraph("", &run("Tiltak:", "b")))
            .list(&["Lage et program"]),
    );
    let area = &made.plan.areas[0];
    assert_eq!(area.goals[0].text, "Vi har trygge ledere.");
    assert_eq!(
        area.goals[0].subgoals[0].text,
        "Alle har en leder de kjenner."
    );
    assert_eq!(area.actions[0].text, "Lage et program");
    assert_eq!(area.intro, "Dette er vanlig tekst etter målene.");
}

#[test]
fn everything_may_stand_in_tables() {
    let made = imported(
        &Word::default()
            .styled("Title", "Arbeidsgiverstrategi")
            .xml(table(&[
                &["2|Satsingsområde 1: Kompetanse"],
                &["Mål", "Alle får lære."],
                &["Veivalg", "Dele kunnskap\nBruke ny teknologi"],
                &["Våre ledere", "Legger til rette"],
                &["2|Satsingsområde 2: Rekruttering"],
                &["Mål", "Vi får tak i folk."],
                &["Tiltak", "Lage en plan"],
            ]))
            .xml(table(&[
                &["År", "Ansatte"],
                &["2020", "410"],
                &["2021", "432"],
            ])),
    );
    assert_eq!(titles(&made), ["Kompetanse", "Rekruttering"]);
    assert_eq!(made.plan.areas[0].veivalg.len(), 2);
    assert_eq!(
        made.plan.areas[0].expected[&Audience::Leaders],
        ["Legger til rette"]
    );
    assert_eq!(made.plan.areas[1].actions.len(), 1);
}

#[test]
fn columns_may_be_the_parts_and_rows_the_areas() {
    let made = imported(
        &Word::default()
            .styled("Title", "Arbeidsgiverstrategi")
            .xml(table(&[
                &["Satsingsområde", "Mål", "Strategier"],
                &[
                    "Kompetanse",
                    "Alle får lære.",
                    "Dele kunnskap\nBruke teknologi",
                ],
                &["Rekruttering", "Vi får tak i folk.", "Utlyse tidlig"],
            ])),
    );
    assert_eq!(titles(&made), ["Kompetanse", "Rekruttering"]);
    assert_eq!(made.plan.areas[0].goals.len(), 1);
    assert_eq!(made.plan.areas[0].veivalg.len(), 2);
}

#[test]
fn a_plan_across_the_page_is_actions_of_its_areas() {
    let made = imported(
        &Word::default()
            .styled("Title", "Arbeidsgiverstrategi")
            .heading(1, "Kompetanse")
            .heading(2, "Mål")
            .list(&["Alle får lære."])
            .heading(1, "Heltid")
            .heading(2, "Mål")
            .list(&["Alle har hel stilling."])
            .heading(1, "Handlingsplan")
            .xml(table(&[
                &[
                    "Nr.",
                    "Område",
                    "Tiltak",
                    "Ansvarlig",
                    "Frist",
                    "Merknad",
                    "Status",
                ],
                &[
                    "1",
                    "Kompetanse",
                    "Lage en plan for kurs",
                    "HR-sjefen",
                    "31.12.2027",
                    "Samarbeid med NAV",
                    "Pågår",
                ],
                &[
                    "2",
                    "Heltid",
                    "Lyse ut hele stillinger",
                    "Kommunalsjefene",
                    "Fortløpende",
                    "",
                    "",
                ],
                &[
                    "3",
                    "Noe annet",
                    "Dette hører ikke til",
                    "Ingen",
                    "2028",
                    "",
                    "Ferdig",
                ],
            ])),
    );
    let [first, second] = &made.plan.areas[..] else {
        panic!("{:?}", titles(&made));
    };
    let action = &first.actions[0];
    assert_eq!(
        action.text,
        "Lage en plan for kurs\n\nMerknad: Samarbeid med NAV"
    );
    assert_eq!(action.responsible.as_deref(), Some("HR-sjefen"));
    assert_eq!(
        action.due,
        Some(Date {
            year: 2027,
            month: 12,
            day: 31
        })
    );
    assert_eq!(action.status, Some("started"));
    assert_eq!(
        second.actions[0].text,
        "Lyse ut hele stillinger\n\nFrist: Fortløpende"
    );
    // A row of no area stays where it stood.
    assert!(file(&made, "chapters/handlingsplan/nb.md").contains("| Dette hører ikke til |"));
    assert!(aside(&made, Why::Read).contains(&"Frist: 31.12.2027"));
}

#[test]
fn merged_cells_are_told_once() {
    let cell = |format: &str, words: &str| {
        format!(
            "<w:tc><w:tcPr>{format}</w:tcPr>{}</w:tc>",
            paragraph("", &run(words, ""))
        )
    };
    let rows = [
        cell("", "Enhet") + &cell("<w:gridSpan w:val=\"2\"/>", "Ansatte"),
        cell("<w:vMerge w:val=\"restart\"/>", "Skole") + &cell("", "2020") + &cell("", "120"),
        cell("<w:vMerge/>", "") + &cell("", "2021") + &cell("", "130"),
    ];
    let rows: String = rows
        .iter()
        .map(|row| format!("<w:tr>{row}</w:tr>"))
        .collect();
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Tall")
            .xml(format!("<w:tbl>{rows}</w:tbl>")),
    );
    assert_eq!(
        file(&made, "chapters/tall/nb.md"),
        "| Enhet | Ansatte |  |\n| --- | --- | --- |\n| Skole | 2020 | 120 |\n|  | 2021 | 130 |\n"
    );
}

#[test]
fn a_document_may_be_one_list() {
    let line = |level: u8, words: &str| item(2, level, &run(words, ""));
    let made = imported(
        &Word::default()
            .xml(line(0, "Arbeidsmiljø"))
            .xml(line(1, "Mål"))
            .xml(line(2, "Vi har det godt på jobb."))
            .xml(line(1, "Strategier"))
            .xml(line(2, "Snakke sammen"))
            .xml(line(2, "Rydde opp"))
            .xml(line(0, "Kompetanse"))
            .xml(line(1, "Mål"))
            .xml(line(2, "Alle får lære.")),
    );
    assert_eq!(titles(&made), ["Arbeidsmiljø", "Kompetanse"]);
    assert_eq!(made.plan.areas[0].veivalg.len(), 2);
}

#[test]
fn goals_without_areas_are_one() {
    let made = imported(
        &Word::default()
            .styled("Title", "Personalplan")
            .heading(1, "Bakgrunn")
            .text("Vi er få.")
            .heading(1, "Mål")
            .list(&["Vi beholder folk."])
            .heading(1, "Tiltak")
            .list(&["Snakke med dem som slutter"]),
    );
    assert_eq!(made.plan.areas.len(), 1);
    assert_eq!(made.plan.areas[0].goals.len(), 1);
    assert_eq!(made.plan.areas[0].actions.len(), 1);
}

#[test]
fn forty_thousand_words_are_read_in_a_moment() {
    let mut word = Word::default().styled("Title", "Strategi");
    for area in 0..40 {
        word = word
            .heading(1, &format!("Område nummer {area}"))
            .heading(2, "Mål");
        word = word
            .list(&[&format!("Vi når målet med tallet {area}.")])
            .heading(2, "Bakgrunn");
        for text in 0..50 {
            word = word.text(&format!(
                "Dette er avsnitt {text} i del {area}, og det er skrevet slik at det har tjue ord i seg. Det er ikke mer å si."
            ));
        }
    }
    let bytes = word.bytes();
    let begun = std::time::Instant::now();
    let made = kept(&bytes);
    assert_eq!(made.plan.areas.len(), 40);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
