//! The website: what its pages hold, and how faults in a theme are found.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};
use veivalg::color::{Color, TEXT_CONTRAST};
use veivalg::diagnostic::{Diagnostics, MessageLang};
use veivalg::lang::{Date, Lang, Localized, Period};
use veivalg::markdown::tree::{
    Block, Footnote, Inline, Record, RecordKind, RichLine, RichText, Target,
};
use veivalg::model::{
    Action, ActionState, Adopted, Area, Audience, Chapter, Direction, Expectations, Fact, Figure,
    Goal, Labels, Line, Measure, MeasureStatus, Part, PdfSettings, Point, Publication, Question,
    Quote, Reference, SettingValue, Standing, State, SteeringGoal, Strategy, Text, Unit, Value,
    Veivalg, VeivalgRef,
};
use veivalg::output::Output;
use veivalg::site::colors::{Palette, SHAPE_CONTRAST};
use veivalg::site::site;
use veivalg::source::{Sources, Span};
use veivalg::theme;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
};

fn nowhere() -> Span {
    let mut sources = Sources::default();
    Span::start_of(sources.insert("strategy.toml", Vec::new()))
}

fn paragraph(words: &str) -> RichText {
    RichText {
        blocks: vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])],
        span: nowhere(),
    }
}

fn text(nb: &str, nn: &str) -> Text {
    let each = |words: &str| (!words.is_empty()).then(|| paragraph(words));
    Localized::Each {
        nb: each(nb),
        nn: each(nn),
    }
}

fn line(nb: &str, nn: &str) -> Line {
    let each = |words: &str| {
        (!words.is_empty()).then(|| RichLine {
            inlines: vec![Inline::Text(words.to_owned())],
            span: nowhere(),
        })
    };
    Localized::Each {
        nb: each(nb),
        nn: each(nn),
    }
}

fn cite(id: &str) -> Inline {
    Inline::Footnote(Footnote::Reference {
        id: id.to_owned(),
        span: nowhere(),
    })
}

fn linked(kind: RecordKind, id: &str, words: &str) -> Inline {
    Inline::Link {
        target: Target::Record(Record {
            kind,
            id: id.to_owned(),
        }),
        inlines: vec![Inline::Text(words.to_owned())],
        span: nowhere(),
    }
}

fn prose(blocks: Vec<Block>) -> Text {
    Localized::Each {
        nb: Some(RichText {
            blocks: blocks.clone(),
            span: nowhere(),
        }),
        nn: Some(RichText {
            blocks,
            span: nowhere(),
        }),
    }
}

fn heading(words: &str, slug: &str) -> Block {
    Block::Heading {
        level: 2,
        slug: slug.to_owned(),
        inlines: vec![Inline::Text(words.to_owned())],
    }
}

fn expectations(audience: Audience, words: &[&str]) -> Expectations {
    BTreeMap::from([(
        audience,
        words.iter().map(|words| text(words, words)).collect(),
    )])
}

fn area(id: &str, title: &str) -> Area {
    Area {
        id: id.to_owned(),
        title: line(title, title),
        subtitle: Some(line("er helsefremmende", "er helsefremjande")),
        summary: Some(line(
            "Vi lager arbeidsplasser folk blir friske av.",
            "Vi lagar arbeidsplassar folk blir friske av.",
        )),
        sdg: vec![3, 8],
        responsible: Some(line("Kommunedirektøren", "Kommunedirektøren")),
        introduction: Some(prose(vec![
            Block::Paragraph(vec![
                Inline::Text("Vi når dette sammen. Se ".into()),
                linked(RecordKind::Measure, "naervaer", "nærværet"),
                Inline::Text(" <b>og</b> les mer".into()),
                cite("lai-2013"),
                cite("andersen-1995"),
                Inline::Text(".".into()),
            ]),
            Block::Paragraph(vec![
                Inline::Text("Medvirkning favner mer enn det som er avtalefestet.".into()),
                cite("lai-2013"),
            ]),
        ])),
        closing: Some(text("Dette vil vi fremme.", "Dette vil vi fremje.")),
        goals: vec![Goal {
            id: format!("{id}-maal"),
            text: text(
                "Kommunen har friske og motiverte medarbeidere.",
                "Kommunen har friske og motiverte medarbeidarar.",
            ),
            measures: vec![0, 1],
            steering_goals: vec![0],
        }],
        veivalg: vec![Veivalg {
            id: format!("{id}-vei"),
            text: text(
                "ivareta hovedavtalens formål gjennom tidlig involvering.",
                "",
            ),
            goals: Vec::new(),
        }],
        actions: vec![Action {
            id: format!("{id}-tiltak"),
            text: text(
                "Felles opplæring av ledere og tillitsvalgte.",
                "Felles opplæring av leiarar og tillitsvalde.",
            ),
            veivalg: Some(VeivalgRef {
                area: 0,
                veivalg: 0,
            }),
            responsible: None,
            due: Some(Date {
                year: 2026,
                month: 6,
                day: 30,
            }),
            state: ActionState::Started,
        }],
        expectations: expectations(
            Audience::Leaders,
            &["Inviterer til dialog.", "Skaper arenaer for medvirkning."],
        ),
        quotes: vec![Quote {
            text: text(
                "En god arbeidsplass for meg er et sted å lære.",
                "Ein god arbeidsplass for meg er ein stad å lære.",
            ),
            by: Some(line("Ansatt", "Tilsett")),
        }],
        facts: vec![Fact {
            title: Some(line("Hva er medvirkning?", "Kva er medverknad?")),
            text: text(
                "At de det gjelder, er med fra starten.",
                "At dei det gjeld, er med frå starten.",
            ),
        }],
        reflection: vec![Question {
            text: text(
                "Hvordan legger vi til rette for godt samarbeid?",
                "Korleis legg vi til rette for godt samarbeid?",
            ),
            theme: None,
        }],
    }
}

fn measure(id: &str, name: &str) -> Measure {
    let figure = |year, value| Figure {
        period: Period::Year(year),
        value: Some(value),
        judgment: None,
        text: None,
        responses: None,
        comparison: Some(91.0),
        note: None,
    };
    Measure {
        id: id.to_owned(),
        name: line(name, name),
        text: Some(text(
            "Andelen av avtalte arbeidsdager der de ansatte er på jobb.",
            "Delen av avtalte arbeidsdagar der dei tilsette er på jobb.",
        )),
        unit: Unit::Percent,
        unit_name: None,
        decimals: 1,
        direction: Direction::Up,
        source: Some(line("Lønnssystemet", "Lønnssystemet")),
        url: None,
        frequency: None,
        owner: Some(line("HR-sjefen", "HR-sjefen")),
        factor: None,
        baseline: Some(Point {
            period: Period::Year(2016),
            value: 90.8,
        }),
        target: Some(Point {
            period: Period::Year(2020),
            value: 92.5,
        }),
        values: vec![figure(2017, 91.1), figure(2018, 92.0), figure(2019, 91.9)],
        status: MeasureStatus {
            computed: Standing::OnTrack,
            stated: None,
        },
    }
}

/// A small strategy with a record of every kind.
fn strategy() -> Strategy {
    let reference = |id: &str, words: &str| Reference {
        id: id.to_owned(),
        text: Localized::Same(paragraph(words)),
        url: None,
        accessed: None,
        case: vec!["16/1487-1".to_owned()],
    };
    Strategy {
        id: "strategi".into(),
        title: line("Strategi for Bygda", "Strategi for Bygda"),
        motto: Some(line("Framover sammen", "Framover saman")),
        publisher: Some(line("Bygda kommune", "Bygda kommune")),
        state: State::Adopted,
        sdg: vec![8],
        adopted: Some(Adopted {
            date: Date {
                year: 2016,
                month: 11,
                day: 23,
            },
            by: Some(line("kommunestyret", "kommunestyret")),
            case: Some("16/1487".into()),
        }),
        valid_from: None,
        valid_to: None,
        review_by: None,
        vision: Some(text("Bygda har hjerterom", "Bygda har hjarterom")),
        values: vec![Value {
            id: "apenhet".into(),
            name: line("Åpenhet", "Openheit"),
            text: Some(text("Vi sier det som det er.", "Vi seier det som det er.")),
        }],
        steering_goals: vec![SteeringGoal {
            id: "tilfredse-brukere".into(),
            name: line("Tilfredse brukere", "Tilfredse brukarar"),
            text: None,
            measures: Vec::new(),
        }],
        expectations: expectations(Audience::Leaders, &["Tar ansvar og viser resultater."]),
        revisions: Vec::new(),
        anchored_in: Vec::new(),
        roles: Vec::new(),
        chapters: vec![Chapter {
            id: "forord".into(),
            title: line("Forord", "Føreord"),
            subtitle: None,
            after: false,
            prose: Some(prose(vec![
                Block::Paragraph(vec![Inline::Text("Kjære leser.".into())]),
                heading("Politikk", "politikk"),
                Block::Paragraph(vec![Inline::Text("Slik er det.".into())]),
                heading("Strategi", "strategi"),
                Block::Paragraph(vec![linked(RecordKind::Area, "tillit", "Tillit")]),
            ])),
            quotes: Vec::new(),
            facts: Vec::new(),
            reflection: Vec::new(),
        }],
        areas: vec![
            area("tillit", "Medvirkning og tillit"),
            area("nytenking", "Nytenking"),
        ],
        order: vec![
            Part::Chapter(0),
            Part::Platform,
            Part::Area(0),
            Part::Area(1),
        ],
        measures: vec![
            measure("naervaer", "Nærværsprosent"),
            measure("trivsel", "Trivsel"),
        ],
        references: vec![
            reference(
                "lai-2013",
                "Lai, Linda (2013): Strategisk kompetanseledelse.",
            ),
            reference("andersen-1995", "Andersen, Jon Aarum (1995): Ledelse."),
        ],
        process: None,
        publication: Publication {
            languages: vec![Lang::Nb, Lang::Nn],
            base_url: Some("https://bygda.example/".into()),
            license: None,
            accessibility_statement: None,
            labels: Labels::default(),
            contact: None,
            pdf: PdfSettings {
                paper: "a4".into(),
                bleed_mm: 0.0,
                fonts: Vec::new(),
            },
            theme: theme::DEFAULT.into(),
            theme_settings: BTreeMap::from([(
                "primary_color".to_owned(),
                SettingValue::Color(Color([0x00, 0x52, 0x8c])),
            )]),
        },
    }
}

fn build(strategy: &Strategy, theme_files: &[(&str, &str)]) -> (Output, Vec<String>) {
    let mut sources = Sources::default();
    for (name, content) in theme_files {
        sources.insert(
            &format!("themes/default/{name}"),
            content.as_bytes().to_vec(),
        );
    }
    theme::add_built_in(&mut sources);
    let mut diagnostics = Diagnostics::default();
    let output = site(&mut diagnostics, strategy, &sources, TODAY);
    diagnostics.settle(&BTreeMap::new(), &sources);
    let found = diagnostics.iter().map(|found| {
        let (place, _) = sources.places(found.span);
        let path = sources.path(found.span.file);
        let words = found.message.get(MessageLang::En);
        format!("{path}:{}:{}: {words}", place.line, place.column)
    });
    (output, found.collect())
}

fn page<'a>(output: &'a Output, path: &str) -> &'a str {
    let bytes = output.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

#[test]
fn every_page_is_there_in_both_languages() {
    let (output, found) = build(&strategy(), &[]);
    assert_eq!(found, Vec::<String>::new());
    let paths: Vec<&str> = output.iter().map(|(path, _)| path.as_str()).collect();
    snapbox::assert_data_eq!(
        paths.join("\n"),
        snapbox::str![[r#"
404.html
colors.css
index.html
nb/about.html
nb/actions.html
nb/area/nytenking.html
nb/area/tillit.html
nb/chapter/forord.html
nb/employees.html
nb/index.html
nb/leaders.html
nb/measures.html
nb/platform.html
nb/references.html
nn/about.html
nn/actions.html
nn/area/nytenking.html
nn/area/tillit.html
nn/chapter/forord.html
nn/employees.html
nn/index.html
nn/leaders.html
nn/measures.html
nn/platform.html
nn/references.html
robots.txt
sitemap.xml
strategy.json
theme.css
"#]]
    );
}

/// Every link and picture leads to a file and an anchor that are there; ids are unique; nothing runs
/// or is styled inline.
fn check_pages(output: &Output) {
    let selector = |css| Selector::parse(css).expect("a selector");
    let mut anchors: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut pages = Vec::new();
    for (path, bytes) in output.iter() {
        if path.as_str().ends_with(".html") {
            let text = std::str::from_utf8(bytes).expect("pages are UTF-8");
            let html = Html::parse_document(text);
            let mut ids = BTreeSet::new();
            for element in html.select(&selector("[id]")) {
                let id = element.attr("id").unwrap_or_default();
                assert!(
                    ids.insert(id.to_owned()),
                    "{path}: two elements have the id {id}"
                );
            }
            anchors.insert(path.as_str(), ids);
            pages.push((path.as_str(), html));
        }
    }
    for (path, html) in &pages {
        let inline = html
            .select(&selector("[style], style, script, [onclick]"))
            .count();
        assert_eq!(inline, 0, "{path}: inline style or script");
        let headings = selector("h1, h2, h3, h4, h5, h6");
        let levels: Vec<u8> = html
            .select(&headings)
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        assert_eq!(levels.first(), Some(&1), "{path}");
        for pair in levels.windows(2) {
            assert!(
                pair[1] <= pair[0] + 1,
                "{path}: a heading level is skipped: {levels:?}"
            );
        }
        let links = selector("[href], img[src]");
        for element in html.select(&links) {
            let name = element.value().name();
            let link = element
                .attr("href")
                .or_else(|| element.attr("src"))
                .unwrap_or_default();
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            if file.contains(':') || file.ends_with(".pdf") || *path == "404.html" {
                continue;
            }
            let mut target: Vec<&str> = path.split('/').collect();
            target.pop();
            for part in file.split('/').filter(|part| !part.is_empty()) {
                match part {
                    ".." => drop(target.pop().expect("no link leads out of the site")),
                    part => target.push(part),
                }
            }
            let target = if file.is_empty() {
                (*path).to_owned()
            } else {
                target.join("/")
            };
            assert!(
                output.get(&target).is_some(),
                "{path}: {name} leads to {link}"
            );
            if !anchor.is_empty() {
                assert!(
                    anchors[target.as_str()].contains(anchor),
                    "{path}: no anchor for {link}"
                );
            }
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    check_pages(&build(&strategy(), &[]).0);
}

#[test]
fn what_authors_write_is_escaped() {
    let (output, _) = build(&strategy(), &[]);
    let area = page(&output, "nb/area/tillit.html");
    assert!(area.contains("&lt;b&gt;og&lt;/b&gt;"));
    assert!(!area.contains("<b>og"));
}

#[test]
fn marks_that_stand_together_are_set_apart() {
    let (output, _) = build(&strategy(), &[]);
    let area = page(&output, "nb/area/tillit.html");
    assert!(area.contains("</sup><sup class=\"mark\">, <a"));
    // The same source keeps its number, and the note leads back to both marks.
    assert!(area.contains("href=\"#mark-1-2\""));
}

#[test]
fn text_in_the_other_language_says_so() {
    let (output, _) = build(&strategy(), &[]);
    let area = page(&output, "nn/area/tillit.html");
    assert!(area.contains("<span lang=\"nb\">ivareta hovedavtalens"));
    assert!(area.contains("(bokmål)"));
}

#[test]
fn a_fault_in_a_template_is_found_in_its_file() {
    let (_, found) = build(
        &strategy(),
        &[(
            "actions.html",
            "<p>\n{% for x in page.actions %}{{ x.hmtl }}{% endfor %}",
        )],
    );
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("themes/default/actions.html:2:"),
        "{found:?}"
    );
    let (_, found) = build(
        &strategy(),
        &[("actions.html", "<p>\n  {% if pagee %}{% endif %}")],
    );
    assert!(
        found[0].starts_with("themes/default/actions.html:2:9:"),
        "{found:?}"
    );
    let (_, found) = build(
        &strategy(),
        &[(
            "actions.html",
            "{% for x in page.actions -%}\n{% endfor %}{{ 1 | nofilter }}",
        )],
    );
    assert!(
        found[0].starts_with("themes/default/actions.html:2:"),
        "{found:?}"
    );
    let (_, found) = build(
        &strategy(),
        &[("actions.html", "{% if %}"), ("about.html", "{{ }}")],
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_template_that_loops_for_ever_is_stopped() {
    let turns =
        "{% for a in range(end=90000) %}{% for b in range(end=90000) %}{% endfor %}{% endfor %}";
    let (_, found) = build(&strategy(), &[("actions.html", turns)]);
    assert!(found[0].contains("turns of its loops"), "{found:?}");
    let calls =
        "{% component c() %}{{ <c/> }}{{ <c/> }}{{ <c/> }}{{ <c/> }}{% endcomponent %}{{ <c/> }}";
    let (_, found) = build(&strategy(), &[("actions.html", calls)]);
    assert_eq!(found.len(), 1, "{found:?}");
    let (_, found) = build(
        &strategy(),
        &[("actions.html", "{% include \"actions.html\" %}")],
    );
    assert_eq!(found.len(), 1, "{found:?}");
}

proptest::proptest! {
    #[test]
    fn text_is_readable_whatever_colour_is_chosen(channels: [u8; 3]) {
        for palette in [Palette::light(Color(channels)), Palette::dark(Color(channels))] {
            for ground in [palette.ground, palette.raised, palette.tint] {
                for text in [palette.ink, palette.quiet, palette.accent] {
                    proptest::prop_assert!(text.contrast(ground) >= TEXT_CONTRAST);
                }
                for shape in [palette.good, palette.fair, palette.poor] {
                    proptest::prop_assert!(shape.contrast(ground) >= SHAPE_CONTRAST);
                }
            }
            proptest::prop_assert!(palette.on_fill.contrast(palette.fill) >= TEXT_CONTRAST);
        }
    }
}
