//! What the machine gets wrong again and again, and the style that it is asked to write in.

use veivalg::diagnostic::Diagnostics;
use veivalg::drafting::{DraftBatch, Drafted, NoDraft, Role, Style, Text};
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::parse::parse;
use veivalg::terms::Terms;
use veivalg::translation::review;

use super::prose;

/// The draft of a text when this comes back for it.
fn drafted(from: Lang, text: &str, came_back: &str) -> Drafted {
    drafted_in(Style::default(), from, text, came_back)
}

fn drafted_in(style: Style, from: Lang, text: &str, came_back: &str) -> Drafted {
    let (_, words) = prose(text);
    let terms = Terms::default();
    let whole = Text {
        file: &words.text,
        words: &words,
        role: Role::Text,
        lead_in: None,
    };
    let batch = DraftBatch::new(from, &terms, style, [&whole]);
    let answer = batch.stream().replace(text, came_back);
    assert_ne!(answer, batch.stream(), "it stands in the stream as it is");
    let mut drafts = batch.answered(&answer).expect("the form is kept");
    drafts.remove(0).expect("it is whole")
}

#[test]
fn what_is_wrong_again_and_again_is_mended_in_nynorsk() {
    for (text, came_back, corrected) in [
        (
            "Antall ansatte er 12.",
            "Mengd tilsette er 12.",
            "Talet på tilsette er 12.",
        ),
        (
            "Vi møtes hvert annet år.",
            "Vi møtest kvart anna år.",
            "Vi møtest annakvart år.",
        ),
        (
            "Planen blir fulgt opp.",
            "Planen blir følgt opp.",
            "Planen blir følgd opp.",
        ),
        (
            "Tiltakene blir fulgt opp.",
            "Tiltaka blir følgt opp.",
            "Tiltaka blir følgde opp.",
        ),
        (
            "Arbeidet blir fulgt opp.",
            "Arbeidet blir følgt opp.",
            "Arbeidet blir følgt opp.",
        ),
        (
            "Møtene er satt opp.",
            "Møta er sett opp.",
            "Møta er sette opp.",
        ),
        (
            "Alle blir sett nå.",
            "Alle blir sett no.",
            "Alle blir sedde no.",
        ),
        (
            "Resultatene fra undersøkelsen blir lagt fram.",
            "Resultata frå undersøkinga blir lagt fram.",
            "Resultata frå undersøkinga blir lagde fram.",
        ),
        (
            "Vi forventer mye.",
            "Vi forventar mykje.",
            "Vi ventar mykje.",
        ),
        (
            "Nærmeste leder følger opp.",
            "Næraste leier følgjer opp.",
            "Næraste leiar følgjer opp.",
        ),
        (
            "Hun leder arbeidet.",
            "Ho leier arbeidet.",
            "Ho leier arbeidet.",
        ),
        (
            "Ressursene er knappe.",
            "Ressursane er knappe.",
            "Ressursane er knappe.",
        ),
        (
            "Hun er tillitsvalgt.",
            "Ho er tillitsvalt.",
            "Ho er tillitsvald.",
        ),
        (
            "Vi vil ha medbestemmelse.",
            "Vi vil ha medråderett.",
            "Vi vil ha medbestemming.",
        ),
        (
            "Medråderett er et gammelt ord.",
            "Medråderett er eit gammalt ord.",
            "Medråderett er eit gammalt ord.",
        ),
        (
            "Svar kommer i løpet av de første dagene.",
            "Svar kjem  dei første dagane.",
            "Svar kjem i løpet av dei første dagane.",
        ),
    ] {
        assert_eq!(drafted(Lang::Nb, text, came_back).text, corrected);
    }
}

#[test]
fn what_is_wrong_again_and_again_is_mended_in_bokmål() {
    for (text, came_back, corrected) in [
        (
            "Strategien er ny, og han gjeld alle.",
            "Strategien er ny, og han gjelder alle.",
            "Strategien er ny, og den gjelder alle.",
        ),
        (
            "Fleire hundre er nøgde.",
            "Gjentatte hundrer er nøgde.",
            "Flere hundre er fornøyde.",
        ),
        (
            "Ein komité er vald.",
            "En komite er vald.",
            "En komite er valgt.",
        ),
        (
            "Kommunen syter for det.",
            "Kommunen syter for dette.",
            "Kommunen sørger for dette.",
        ),
        (
            "Kvar femte er over 60.",
            "Hvor femte er over 60.",
            "Hver femte er over 60.",
        ),
        (
            "Omsorgstrappa og partssamarbeidet.",
            "Omsorgtrappen og partsamarbeidet.",
            "Omsorgstrappen og partssamarbeidet.",
        ),
        (
            "Ressursane er få.",
            "Ressursene er få.",
            "Ressursene er få.",
        ),
        (
            "Vi arbeider mot vald no.",
            "Vi arbeider mot vald nå.",
            "Vi arbeider mot vold nå.",
        ),
        (
            "Planen er lagd av utvalet.",
            "Planen er lagt av utvalget.",
            "Planen er laget av utvalget.",
        ),
        (
            "Saka er lagd fram.",
            "Saken er lagt fram.",
            "Saken er lagt fram.",
        ),
        (
            "Tiltaka er sette i verk.",
            "Tiltakene er iverksatte.",
            "Tiltakene er iverksatt.",
        ),
        (
            "Vi ventar at alle møter.",
            "Vi venter at alle møter.",
            "Vi forventer at alle møter.",
        ),
        ("Tala er klare.", "Talen er klare.", "Tallene er klare."),
        (
            "Den som er borte, veit at ho er sakna.",
            "Den som er borte, vet at hun er savnet.",
            "Den som er borte, vet at hun er savnet.",
        ),
        (
            "Trygge tenester er målet.",
            "Betrygg tjenester er målet.",
            "Trygge tjenester er målet.",
        ),
    ] {
        assert_eq!(drafted(Lang::Nn, text, came_back).text, corrected);
    }
}

#[test]
fn a_person_is_left_to_people_and_named() {
    let text = "Leiaren er ny, og han treng hjelp.";
    let draft = drafted(Lang::Nn, text, "Lederen er ny, og han trenger hjelp.");
    assert_eq!(draft.text, "Lederen er ny, og han trenger hjelp.");
    assert_eq!(draft.doubtful, ["han"]);
}

#[test]
fn words_of_the_language_it_was_made_of_are_named() {
    let draft = drafted(Lang::Nb, "Vi øker innsatsen.", "Vi øker innsatsen!");
    assert_eq!(draft.doubtful, ["øker"]);
}

#[test]
fn a_fault_of_the_machine_costs_only_its_own_text() {
    let words = ["Vi vil fordele det.", "Vi skriv."].map(|text| prose(text).1);
    let texts = words.each_ref().map(|words| Text {
        file: &words.text,
        words,
        role: Role::Text,
        lead_in: None,
    });
    let terms = Terms::default();
    let batch = DraftBatch::new(Lang::Nn, &terms, Style::default(), &texts);
    let answer = batch.stream().replace("fordele", "\\@for# opp");
    let drafts = batch.answered(&answer).expect("the form is kept");
    assert_eq!(drafts[0], Err(NoDraft::Lost));
    assert!(drafts[1].is_ok());
}

/// The style of drafts in nynorsk for a strategy with this vision and these settings.
fn style(vision: &str, config: &str) -> Style {
    let strategy =
        format!("title = \"A\"\nvision.text.nb = \"Å\"\nvision.text.nn = \"{vision}\"\n");
    let sources = from_memory([
        ("strategy.toml", strategy.as_bytes()),
        ("veivalg.toml", config.as_bytes()),
    ]);
    let draft = parse(&mut Diagnostics::default(), &sources);
    Style::of(&draft, &review(&sources, &draft), Lang::Nn)
}

#[test]
fn the_style_is_that_of_the_strategys_own_texts() {
    let own = style(
        "Det vart slik medan vi tek oss av å byggja og å leggja.",
        "",
    );
    assert_eq!(own.mode, "nob-nno");
    assert_eq!(own.switches, ["me_vi"]);
    let other = style("Det blei slik mens vi tar oss av å bygge, difor.", "");
    assert_eq!(other.mode, "nob-nno_e");
    assert_eq!(
        other.switches,
        [
            "vart_blei",
            "tek_tar",
            "medan_mens",
            "ggj_gg",
            "derfor_difor",
            "me_vi"
        ]
    );
}

#[test]
fn the_style_is_what_the_settings_say_before_all() {
    let config =
        "[translations]\nnn = { infinitive = \"a\", words = [\"vart\", \"mens\", \"me\"] }\n";
    let asked = style("Det blei slik medan vi tenkte på å bygge.", config);
    assert_eq!(asked.mode, "nob-nno");
    assert_eq!(asked.switches, ["medan_mens", "ggj_gg"]);
}

#[test]
fn what_is_expected_is_said_as_the_municipality_says_it() {
    let [text, came_back] = ["Vi forventer mye.", "Vi forventar mykje."];
    for (vision, config, draft) in [
        ("Vi ventar at alle er med.", "", "Vi ventar mykje."),
        ("Vi forventar at alle er med.", "", "Vi forventar mykje."),
        ("Ingen seier det her.", "", "Vi ventar mykje."),
        (
            "Vi ventar at alle er med.",
            "[translations]\nnn = { words = [\"forventar\"] }\n",
            "Vi forventar mykje.",
        ),
    ] {
        let style = style(vision, config);
        assert!(!style.switches.iter().any(|switch| switch.contains("vent")));
        let drafted = drafted_in(style, Lang::Nb, text, came_back);
        assert_eq!(drafted.text, draft, "{vision}");
    }
}
