//! What went wrong with documents that others had set: each kind of it, as small as it can be.

use veivalg::compile::Targets;
use veivalg::import::document::Why;
use veivalg::import::words::Audience;
use veivalg::lang::Date;
use veivalg::load::from_memory;

use super::word::{Word, paragraph, run, table};
use super::{aside, file, imported};
use crate::tools::compile_today;

fn words(made: &veivalg::import::Made) -> [Vec<&str>; 3] {
    let areas = || made.plan.areas.iter();
    [
        areas()
            .flat_map(|area| area.goals.iter().map(|one| one.text.as_str()))
            .collect(),
        areas()
            .flat_map(|area| area.veivalg.iter().map(|one| one.text.as_str()))
            .collect(),
        areas()
            .flat_map(|area| area.actions.iter().map(|one| one.text.as_str()))
            .collect(),
    ]
}

#[test]
fn a_heading_may_say_what_it_is_and_more() {
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi – folk i Vik")
            .heading(1, "Visjon – Vik for alle")
            .heading(1, "Helse")
            .heading(2, "Mål 1: Ingen blir syke av jobben")
            .heading(2, "Veivalg – vi når målet sammen ved å")
            .list(&["planlegge turnus i god tid", "ta vernerunder"])
            .heading(2, "Tiltak – helse")
            .list(&["Kjøpe heisbord"])
            .heading(1, "Strategi – en oversikt for perioden vår")
            .text("Dette er bare en overskrift med et kjent ord i."),
    );
    let [goals, veivalg, actions] = words(&made);
    assert_eq!(made.plan.vision.as_deref(), Some("Vik for alle"));
    assert_eq!(goals, ["Ingen blir syke av jobben"]);
    assert_eq!(veivalg, ["planlegge turnus i god tid", "ta vernerunder"]);
    assert_eq!(actions, ["Kjøpe heisbord"]);
    assert!(
        file(&made, "veivalg.toml").contains("veivalg_lead_in.nb = \"vi når målet sammen ved å\"")
    );
    assert_eq!(made.plan.areas.len(), 1);
    assert_eq!(
        made.plan.chapters[0].title,
        "Strategi – en oversikt for perioden vår"
    );
}

#[test]
fn what_stands_after_a_list_is_no_part_of_it() {
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Helse")
            .heading(2, "Mål")
            .list(&["Ingen blir syke av jobben."])
            .text("Måles ved sykefravær i prosent.")
            .heading(2, "Tiltak")
            .list(&["Kjøpe heisbord"])
            .text("Tiltakene blir fulgt opp hver vår.")
            .heading(2, "Våre ledere")
            .list(&["Spør hvordan det går"])
            .text("Dette gjelder også vikarer."),
    );
    let [goals, _, actions] = words(&made);
    assert_eq!(goals, ["Ingen blir syke av jobben."]);
    assert_eq!(made.plan.areas[0].goals[0].measures.len(), 1);
    assert_eq!(actions, ["Kjøpe heisbord"]);
    assert_eq!(
        made.plan.areas[0].expected[&Audience::Leaders],
        ["Spør hvordan det går"]
    );
    assert_eq!(
        made.plan.areas[0].closing,
        "Tiltakene blir fulgt opp hver vår.\n\nDette gjelder også vikarer."
    );
}

#[test]
fn the_names_of_list_styles_tell_how_deep_an_item_is() {
    for [first, second] in [["ListBullet", "ListBullet2"], ["Punktliste", "Punktliste2"]] {
        let made = imported(
            &Word::default()
                .styled("Title", "Strategi")
                .heading(1, "Helse")
                .heading(2, "Mål")
                .styled(first, "Ingen blir syke")
                .styled(second, "Ingen faller")
                .styled(first, "Alle er med"),
        );
        let goals = &made.plan.areas[0].goals;
        assert_eq!(goals.len(), 2, "{first}");
        assert_eq!(goals[0].subgoals[0].text, "Ingen faller");
    }
}

#[test]
fn a_cover_and_values_may_be_lines_of_tables() {
    let made = imported(
        &Word::default()
            .xml(table(&[
                &["Arbeidsgivarstrategi for Vik kommune"],
                &["Vedteken av kommunestyret 12.03.2025, sak 018/25"],
            ]))
            .xml(table(&[
                &["Visjon", "Saman får vi det til"],
                &["Verdiar", "Nær\nOpen – vi deler det vi veit\nPåliteleg"],
            ]))
            .text("Vi er ikkje mange, men vi er her."),
    );
    assert_eq!(made.plan.title, "Arbeidsgivarstrategi for Vik kommune");
    assert_eq!(made.plan.vision.as_deref(), Some("Saman får vi det til"));
    let values = made.plan.values.iter().map(|value| value.name.as_str());
    assert_eq!(values.collect::<Vec<_>>(), ["Nær", "Open", "Påliteleg"]);
    assert_eq!(
        made.plan.values[1].text.as_deref(),
        Some("vi deler det vi veit")
    );
}

#[test]
fn a_plan_may_be_named_by_its_years_and_have_rows_for_its_areas() {
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Mangfold")
            .heading(2, "Mål")
            .list(&["Vi ligner på innbyggerne."])
            .heading(1, "Lærlinger")
            .heading(2, "Mål")
            .list(&["Vi har åtte lærlinger."])
            .heading(1, "Handlingsplan 2027–2028")
            .xml(table(&[
                &["Mål", "Tiltak", "Ansvarlig", "Tidsfrist"],
                &["4|Mangfold"],
                &[
                    "Vi ligner på innbyggerne.",
                    "Klart språk",
                    "HR",
                    "Innen 1. mars 2027",
                ],
                &["", "Prøve anonyme søknader", "Enhetene", "Q2 2027"],
                &["4|Lærlinger"],
                &[
                    "Vi har åtte lærlinger.",
                    "Nye plasser",
                    "HR",
                    "i løpet av 2028",
                ],
            ])),
    );
    let [_, _, actions] = words(&made);
    assert_eq!(
        actions,
        ["Klart språk", "Prøve anonyme søknader", "Nye plasser"]
    );
    let due = made
        .plan
        .areas
        .iter()
        .flat_map(|area| area.actions.iter().map(|one| one.due));
    let day = |year, month, day| Some(Date { year, month, day });
    assert_eq!(
        due.collect::<Vec<_>>(),
        [day(2027, 3, 1), day(2027, 6, 30), day(2028, 12, 31)]
    );
    assert!(made.plan.chapters.is_empty(), "{:?}", made.plan.chapters);
}

#[test]
fn contents_that_somebody_typed_are_contents() {
    let line = |words: &str, page: &str| {
        paragraph(
            "",
            &format!("{}<w:r><w:tab/></w:r>{}", run(words, ""), run(page, "")),
        )
    };
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .xml(line("Hvorfor en strategi", "3"))
            .xml(line("Dette vil vi", "4"))
            .text("Oppfølging .......... 9")
            .heading(1, "Hvorfor en strategi")
            .text("Vi er i vekst. Året var 2024"),
    );
    assert_eq!(aside(&made, Why::Contents).len(), 3);
    assert_eq!(aside(&made, Why::NoPlace), Vec::<&str>::new());
    assert_eq!(made.plan.chapters.len(), 1);
}

#[test]
fn lists_that_somebody_typed_are_lists() {
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .text("Innhold")
            .text("Verdier ...... 2")
            .text("Helse ...... 3")
            .text("Oppfølging ...... 4")
            .heading(1, "Verdier")
            .text("Raus, modig og til å stole på")
            .heading(1, "Helse")
            .text("– Her trives jeg, sier Kari.")
            .heading(2, "Delmål")
            .text("a) Ingen blir syke")
            .text("b) Alle er med")
            .heading(2, "Veivalg")
            .text("- ta vernerunder")
            .text("-\tspørre de ansatte")
            .xml(table(&[&["Tiltak", "• Kjøpe heisbord\n• Øve på løft"]])),
    );
    let [goals, veivalg, actions] = words(&made);
    let values = made.plan.values.iter().map(|value| value.name.as_str());
    assert_eq!(
        values.collect::<Vec<_>>(),
        ["Raus", "Modig", "Til å stole på"]
    );
    assert_eq!(goals, ["Ingen blir syke", "Alle er med"]);
    assert_eq!(veivalg, ["ta vernerunder", "spørre de ansatte"]);
    assert_eq!(actions, ["Kjøpe heisbord", "Øve på løft"]);
    // One line alone may be what somebody says.
    assert_eq!(made.plan.areas[0].intro, "– Her trives jeg, sier Kari.");
    assert_eq!(aside(&made, Why::Contents).len(), 4);
    assert!(made.plan.chapters.is_empty(), "{:?}", made.plan.chapters);
}

#[test]
fn headings_may_ask_and_may_count() {
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Satsingsområde 1 – Leiing")
            .heading(2, "Kvar er vi?")
            .text("Leiarane har mykje å gjere.")
            .heading(2, "Kvar vil vi?")
            .list(&["Leiarane har tid til folk."])
            .heading(2, "Korleis kjem vi dit?")
            .list(&["Merkantil støtte"])
            .heading(1, "Satsingsområde 2 – Heiltid")
            .heading(2, "Mål 1 Dei fleste arbeider heiltid her")
            .heading(3, "Delmål 1.1 Ingen må arbeide deltid")
            .heading(1, "Tiltaksliste")
            .xml(table(&[
                &[
                    "Nr.",
                    "Innsatsområde",
                    "Beskrivelse av tiltak",
                    "Ansvar for gjennomføring",
                    "Når",
                ],
                &["1", "Leiing", "Leiarforum", "HR", "Våren 2027"],
            ])),
    );
    let [goals, veivalg, actions] = words(&made);
    assert_eq!(
        goals,
        [
            "Leiarane har tid til folk.",
            "Dei fleste arbeider heiltid her"
        ]
    );
    assert_eq!(
        made.plan.areas[1].goals[0].subgoals[0].text,
        "Ingen må arbeide deltid"
    );
    assert_eq!(veivalg, ["Merkantil støtte"]);
    assert_eq!(actions, ["Leiarforum"]);
    assert!(
        made.plan.areas[0]
            .intro
            .contains("Leiarane har mykje å gjere.")
    );
}

#[test]
fn goals_may_be_all_the_headings_there_are() {
    let bold = |words: &str| paragraph("Heading1", &run(words, "b"));
    let made = imported(
        &Word::default()
            .styled("Title", "Retningslinjer")
            .heading(1, "Hvorfor")
            .text("Nye kolleger skal vite hva de går til.")
            .xml(bold("Mål 1: Vi tar vare på folk"))
            .heading(2, "Delmål 1.1 Ingen gruer seg til jobb")
            .list(&["Tiltak: Snakke om konflikter"])
            .xml(bold("Mål 2: Vi rekrutterer bredt"))
            .list(&["Tiltak: Skrive kortere utlysninger"]),
    );
    let [goals, _, actions] = words(&made);
    assert_eq!(goals, ["Vi tar vare på folk", "Vi rekrutterer bredt"]);
    assert_eq!(made.plan.areas[0].goals[0].subgoals.len(), 1);
    assert_eq!(
        actions,
        ["Snakke om konflikter", "Skrive kortere utlysninger"]
    );
    assert_eq!(made.plan.areas[0].title, "Mål og tiltak");
    assert_eq!(made.plan.chapters.len(), 1);
}

#[test]
fn a_platform_that_holds_nothing_is_none() {
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Verdier")
            .text("Det finnes mange måter å tenke på når det gjelder hva vi står for og vil. Vi har ikke valgt ennå."),
    );
    assert_eq!(made.plan.platform, None);
    assert_eq!(made.plan.chapters.len(), 1);
}

#[test]
fn the_names_of_the_languages_are_told_as_headings() {
    let made = imported(&Word::default().xml(table(&[
        &["Bokmål", "Nynorsk"],
        &[
            "Vi er ikke mange her, og vi trenger flere.",
            "Vi er ikkje mange her, og vi treng fleire.",
        ],
    ])));
    assert_eq!(aside(&made, Why::Structure), ["Bokmål", "Nynorsk"]);
    assert_eq!(aside(&made, Why::NoPlace), Vec::<&str>::new());
}

#[test]
fn quotations_of_other_writers_and_the_name_at_the_head_of_pages_are_known() {
    let made = imported(
        &Word::default()
            .styled("Title", "Arbeidsgiverstrategi")
            .edges("Vik kommune", "")
            .heading(1, "Forord")
            .text("Vi er i vekst.")
            .styled("Quotations", "Her får jeg være med.")
            .styled("Quotations", "– Renholder"),
    );
    assert_eq!(made.plan.publisher.as_deref(), Some("Vik kommune"));
    let quote = &made.plan.chapters[0].beside.quotes[0];
    assert_eq!(
        (quote.text.as_str(), quote.by.as_deref()),
        ("Her får jeg være med.", Some("Renholder"))
    );
}

/// Whether a strategy can be built, and so be looked at.
fn is_built(made: &veivalg::import::Made) -> bool {
    let files = made.files.iter();
    let sources = from_memory(files.map(|(path, bytes)| (path.as_str(), &**bytes)));
    compile_today(sources, Targets::Data).1.output.is_some()
}

#[test]
fn what_was_made_can_be_looked_at_before_every_goal_has_a_measure() {
    let of = |goals: &[&str]| {
        let begun = Word::default()
            .styled("Title", "Strategi")
            .text("Vedtatt av kommunestyret 23.11.2025, sak 1/25");
        imported(&begun.heading(1, "Helse").heading(2, "Mål").list(goals))
    };
    let measured = "Ingen blir syke. Måles ved sykefravær i prosent.";
    let some = of(&[measured, "Alle er med."]);
    let settings = file(&some, "veivalg.toml");
    assert!(
        settings.contains("\ngoal-without-measure = \"warning\"\n"),
        "{settings}"
    );
    assert!(
        settings.contains("# Ta den bort når alle målene har en måling."),
        "{settings}"
    );
    assert!(is_built(&some));
    let all = of(&[measured]);
    assert!(
        !all.files.contains_key("veivalg.toml"),
        "{:?}",
        all.files.keys()
    );
    assert!(is_built(&all));
}

#[test]
fn a_measure_gets_the_unit_that_its_words_tell() {
    for (words, unit) in [
        ("Måles ved sykefravær i prosent", "unit = \"percent\""),
        (
            "Måles ved andelen som har hel stilling",
            "unit = \"percent\"",
        ),
        ("Måles ved nærværsprosenten", "unit = \"percent\""),
        (
            "Blir målt gjennom talet på søkjarar per stilling",
            "unit = \"count\"",
        ),
        ("Måles ved antall lærlinger", "unit = \"count\""),
        (
            "Måles ved antall fraværsdager per ansatt",
            "unit = \"days\"",
        ),
        ("Måles ved kroner brukt på vikarer", "unit = \"kroner\""),
        (
            "Måles ved gjennomsnittlig skår i undersøkelsen",
            "unit = \"score\"",
        ),
        (
            "Måles ved 10-FAKTOR, faktor 7",
            "id = \"relevant-kompetanseutvikling\"\nfactor = 7",
        ),
        ("Måles gjennom faktor 10 i 10-faktor", "factor = 10"),
        ("Måles gjennom 10-FAKTOR", "unit = \"score\""),
        ("Måles ved 10-faktor, faktor 11", "unit = \"score\""),
        // More than one, or none: a person must say it.
        (
            "Måles ved andelen heltid og kroner til vikarer",
            "unit = \"qualitative\"",
        ),
        (
            "Måles ved samtaler med de ansatte",
            "unit = \"qualitative\"",
        ),
        ("Måles ved hver dag uten skade", "unit = \"qualitative\""),
    ] {
        let made = imported(
            &Word::default()
                .styled("Title", "Strategi")
                .heading(1, "Helse")
                .heading(2, "Mål")
                .list(&[&format!("Vi er friske. {words}.")]),
        );
        let measures = file(&made, "measures.toml");
        assert!(measures.contains(unit), "{words}: {measures}");
        // A factor has a name of its own.
        assert_eq!(
            measures.contains("name."),
            !unit.contains("factor"),
            "{measures}"
        );
    }
}
