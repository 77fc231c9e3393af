//! What is recognised of a strategy, and where it goes.

use veivalg::import::document::Why;
use veivalg::import::words::Audience;
use veivalg::lang::{Date, Lang};

use super::word::{Word, item, old_box, paragraph, run, text_box};
use veivalg::import::read;

use super::{aside, file, imported, made};

/// A strategy with all that most have, with styles.
fn whole(is_norwegian: bool) -> Word {
    let mut word = Word::named(is_norwegian);
    let (title, quote) = if is_norwegian {
        ("Tittel", "Sitat")
    } else {
        ("Title", "Quote")
    };
    let note = word.note("Måles ved nærværsprosent fra lønnssystemet");
    word.styled(title, "Arbeidsgiverstrategi 2024–2027")
        .text("Vik kommune")
        .text("Vedtatt av kommunestyret 23.11.2016, sak 16/1487")
        .heading(1, "Visjon")
        .text("Vik for alle")
        .heading(1, "Verdier")
        .list(&["Åpenhet – vi deler det vi vet", "Mot: vi prøver nytt"])
        .heading(1, "Utfordringer")
        .text("Vi blir færre. Vi trenger *alle* [hver] dag.")
        .heading(2, "Alder")
        .text("Mange blir eldre.")
        .styled(quote, "Jeg trives på jobb.")
        .styled(quote, "– Ansatt i hjemmetjenesten")
        .heading(1, "Satsingsområder")
        .heading(2, "Arbeidsmiljø")
        .text("Et godt arbeidsmiljø er grunnlaget.")
        .heading(3, "Mål")
        .xml(item(
            1,
            0,
            &(run("Vi har friske medarbeidere.", "") + &note),
        ))
        .heading(3, "Veivalg")
        .text("Vi når målet sammen ved å")
        .list(&["ta den første samtalen tidlig", "lære av avvik"])
        .heading(3, "Våre ledere")
        .list(&["Inviterer til dialog"])
        .heading(3, "Forventninger til medarbeiderne")
        .list(&["Sier fra"])
        .heading(3, "Refleksjon")
        .list(&["Hva gjør vi når noen blir syke?"])
        .xml(paragraph(
            "",
            &text_box(
                &(paragraph("", &run("Hva er nærvær?", "b"))
                    + &paragraph("", &run("Det motsatte av fravær.", ""))),
            ),
        ))
        .heading(2, "Kompetanse")
        .heading(3, "Mål")
        .text("Alle får lære. Målet blir målt ved antall kurs.")
        .heading(3, "Delmål")
        .list(&["Alle ledere har tatt kurs."])
        .heading(1, "Oppfølging")
        .text("Rådmannen følger opp.")
}

#[test]
fn a_document_with_styles_becomes_a_strategy_in_either_language_of_word() {
    for is_norwegian in [false, true] {
        let made = imported(&whole(is_norwegian));
        let plan = &made.plan;
        assert_eq!(plan.title, "Arbeidsgiverstrategi 2024–2027");
        assert_eq!(plan.publisher.as_deref(), Some("Vik kommune"));
        assert_eq!(plan.years, Some((2024, 2027)));
        let adopted = plan.adopted.as_ref().expect("a decision");
        assert_eq!(
            adopted.date,
            Date {
                year: 2016,
                month: 11,
                day: 23
            }
        );
        assert_eq!(adopted.by.as_deref(), Some("kommunestyret"));
        assert_eq!(adopted.case.as_deref(), Some("16/1487"));
        assert_eq!(plan.vision.as_deref(), Some("Vik for alle"));
        let values: Vec<(&str, Option<&str>)> = plan
            .values
            .iter()
            .map(|value| (value.name.as_str(), value.text.as_deref()))
            .collect();
        assert_eq!(
            values,
            [
                ("Åpenhet", Some("vi deler det vi vet")),
                ("Mot", Some("vi prøver nytt"))
            ]
        );
        assert_eq!(plan.lang, Lang::Nb);
        let [first, second] = &plan.areas[..] else {
            panic!("{:#?}", plan.areas);
        };
        assert_eq!(
            (first.id.as_str(), first.title.as_str()),
            ("arbeidsmiljo", "Arbeidsmiljø")
        );
        assert_eq!(first.intro, "Et godt arbeidsmiljø er grunnlaget.");
        assert_eq!(first.goals[0].text, "Vi har friske medarbeidere.");
        assert_eq!(first.goals[0].measures, [plan.measures[0].id.as_str()]);
        assert_eq!(plan.measures[0].name, "Nærværsprosent fra lønnssystemet");
        assert_eq!(first.veivalg.len(), 2);
        assert_eq!(plan.lead_ins["veivalg_lead_in"].len(), 1);
        assert_eq!(first.expected[&Audience::Leaders], ["Inviterer til dialog"]);
        assert_eq!(first.expected[&Audience::Employees], ["Sier fra"]);
        assert_eq!(first.reflection, ["Hva gjør vi når noen blir syke?"]);
        assert_eq!(
            first.beside.facts[0].title.as_deref(),
            Some("Hva er nærvær?")
        );
        assert_eq!(first.beside.facts[0].text, "Det motsatte av fravær.");
        assert_eq!(second.goals[0].text, "Alle får lære.");
        assert_eq!(
            second.goals[0].subgoals[0].text,
            "Alle ledere har tatt kurs."
        );
        assert_eq!(plan.measures[1].name, "Antall kurs");
        let titles: Vec<&str> = plan
            .chapters
            .iter()
            .map(|chapter| chapter.title.as_str())
            .collect();
        assert_eq!(titles, ["Utfordringer", "Oppfølging"]);
        assert_eq!(
            plan.chapters[0].beside.quotes[0].by.as_deref(),
            Some("Ansatt i hjemmetjenesten")
        );
        assert_eq!(
            file(&made, "chapters/utfordringer/nb.md"),
            "Vi blir færre. Vi trenger \\*alle\\* \\[hver\\] dag.\n\n## Alder\n\nMange blir eldre.\n"
        );
        assert!(file(&made, "chapters/oppfolging/chapter.toml").contains("placement = \"after\""));
        assert!(aside(&made, Why::NoPlace).is_empty(), "{:?}", made.aside);
    }
}

#[test]
fn bokmal_and_nynorsk_are_told_apart_and_have_the_same_words_for_parts() {
    let made = imported(
        &Word::default()
            .styled("Title", "Arbeidsgivarstrategi")
            .heading(1, "Visjonen vår")
            .text("Saman er vi sterke")
            .heading(1, "Satsingsområde 1: Leiing")
            .heading(2, "Måla våre")
            .list(&["Vi har trygge leiarar."])
            .heading(2, "Strategiar")
            .list(&["Vi skal gje leiarane tid."])
            .heading(2, "Ventar av leiarane")
            .list(&["Er tydelege og ikkje redde"])
            .heading(2, "Tiltak")
            .list(&["Lage eit program for nye leiarar"]),
    );
    assert_eq!(made.plan.lang, Lang::Nn);
    assert_eq!(made.plan.vision.as_deref(), Some("Saman er vi sterke"));
    let area = &made.plan.areas[0];
    assert_eq!(area.title, "Leiing");
    assert_eq!(
        (area.goals.len(), area.veivalg.len(), area.actions.len()),
        (1, 1, 1)
    );
    assert_eq!(area.expected[&Audience::Leaders].len(), 1);
    assert!(file(&made, "areas/leiing/area.toml").contains("text.nn = "));
}

#[test]
fn notes_that_repeat_are_sources_and_the_archive_has_its_number() {
    let mut word = Word::default()
        .styled("Title", "Strategi")
        .heading(1, "Forord");
    let end = word.end_note("En note til slutt.");
    let made = imported(
        &word
            .noted(
                "Det ene sier vi.",
                "Lai (2013): Strategisk kompetanseledelse.",
            )
            .noted(
                "Det andre sier vi.",
                "Lai (2013): Strategisk kompetanseledelse.",
            )
            .noted(
                "Det tredje sier vi.",
                "Svar fra ansatte, arkivsak 16/1487-11",
            )
            .noted("Det fjerde sier vi.", "En merknad for seg.")
            .xml(paragraph("", &(run("Det femte sier vi.", "") + &end))),
    );
    let [twice, archived] = &made.plan.references[..] else {
        panic!("{:#?}", made.plan.references);
    };
    assert_eq!(twice.text, "Lai (2013): Strategisk kompetanseledelse.");
    assert_eq!(archived.case.as_deref(), Some("16/1487-11"));
    let prose = file(&made, "chapters/forord/nb.md");
    assert_eq!(prose.matches(&format!("[^{}]", twice.id)).count(), 2);
    assert!(
        prose.ends_with("[^note-4]: En merknad for seg.\n\n[^note-5]: En note til slutt.\n"),
        "{prose}"
    );
}

#[test]
fn a_text_box_is_counted_once_however_it_is_drawn() {
    let inside = |words: &str| paragraph("", &run(words, ""));
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Forord")
            .xml(paragraph(
                "",
                &(run("Teksten ved siden av.", "") + &text_box(&inside("En boks."))),
            ))
            .xml(paragraph(
                "",
                &format!(
                    "<w:r>{}</w:r>",
                    old_box(&(inside("«Vi står sammen.»") + &inside("– Tillitsvalgt")))
                ),
            )),
    );
    let beside = &made.plan.chapters[0].beside;
    assert_eq!(beside.facts.len(), 1);
    assert_eq!(beside.facts[0].text, "En boks.");
    assert_eq!(beside.quotes.len(), 1);
    assert_eq!(beside.quotes[0].by.as_deref(), Some("Tillitsvalgt"));
}

#[test]
fn changes_stand_as_accepted_and_are_listed_with_comments_and_edges() {
    let change = |kind: &str, inside: &str| {
        format!("<w:{kind} w:id=\"1\" w:author=\"Ola\">{inside}</w:{kind}>")
    };
    let deleted = "<w:r><w:delText>gamle </w:delText></w:r>";
    let made = imported(
        &Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Forord")
            .xml(paragraph(
                "",
                &(run("De ", "") + &change("del", deleted) + &change("ins", &run("nye ", "")) + &run("ordene.", "")),
            ))
            // The end of a paragraph is taken out: the next one goes on.
            .xml("<w:p><w:pPr><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Først </w:t></w:r></w:p>")
            .text("og sist.")
            .xml(paragraph("", &change("moveFrom", &run("Flyttet setning.", ""))))
            .xml(paragraph("", &change("moveTo", &run("Flyttet setning.", ""))))
            .comment("Skal dette med?")
            .edges("Arkivsak 16/1487", "Side"),
    );
    assert_eq!(
        file(&made, "chapters/forord/nb.md"),
        "De nye ordene.\n\nFørst og sist.\n\nFlyttet setning.\n"
    );
    assert_eq!(aside(&made, Why::Deleted), ["gamle", "Flyttet setning."]);
    assert_eq!(aside(&made, Why::Inserted), ["nye", "Flyttet setning."]);
    assert_eq!(
        aside(&made, Why::Comment),
        ["Kari Nordmann: Skal dette med?"]
    );
    assert_eq!(aside(&made, Why::Header), ["Arkivsak 16/1487"]);
}

#[test]
fn lists_of_contents_and_numbers_of_pages_are_dropped_and_links_kept() {
    let field = |kind: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{kind}</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let mut word = Word::default().styled("Title", "Strategi");
    let link = word.link("https://example.no/a?b=1&c=2", "planen vår");
    let word = word
        .xml(paragraph("TOC1", &field("TOC \\o", &run("Forord", ""))))
        .heading(1, "Forord")
        .xml(paragraph(
            "",
            &(run("Les ", "")
                + &link
                + &run(" på side ", "")
                + &field(" PAGEREF x ", &run("12", ""))
                + &run(".", "")),
        ));
    // Numbers of pages are no words of the document's: they are not looked for.
    let made = made(&read(&word.bytes(), "a.docx").expect("a document"));
    assert_eq!(
        file(&made, "chapters/forord/nb.md"),
        "Les [planen vår](<https://example.no/a?b=1&c=2>) på side .\n"
    );
    assert_eq!(aside(&made, Why::Contents), ["Forord"]);
}

#[test]
fn pictures_keep_what_they_show() {
    let png = std::fs::read(crate::tools::root().join(".readme/site.png")).expect("a picture");
    let mut word = Word::default()
        .styled("Title", "Strategi")
        .heading(1, "Forord");
    let picture = word.picture("Rådhuset [sett] fra sør", &png);
    let drawing = word.picture("En kurve", b"\x01\x00\x00\x00 EMF");
    let made = imported(
        &word
            .xml(paragraph("", &picture))
            .xml(paragraph("", &drawing))
            .text("Slutt."),
    );
    let prose = file(&made, "chapters/forord/nb.md");
    assert!(
        prose.starts_with("![Rådhuset \\[sett\\] fra sør](assets/image1.png)\n"),
        "{prose}"
    );
    assert_eq!(made.files["assets/image1.png"], png);
    assert_eq!(aside(&made, Why::Picture), ["image2.png En kurve"]);
}
