//! A small strategy with a record of most kinds, put together in code.

use std::collections::BTreeMap;

use veivalg::color::Color;
use veivalg::lang::{Date, Lang, Localized, Period};
use veivalg::markdown::tree::{
    Block, Footnote, Inline, RecordKind, RecordRef, RichLine, RichText, Target,
};
use veivalg::model::status::Judgement;
use veivalg::model::{
    Action, ActionState, Adopted, Age, Area, Audience, Chapter, Compare, Direction, Entry,
    Expectations, Fact, Figure, Goal, Labels, Line, Measure, MeasureStatus, Part, PdfSettings,
    Placement, Point, Publication, Question, Quote, Reference, SettingValue, Standing, State,
    SteeringGoal, Strategy, Text, Unit, Value, Veivalg, VeivalgRef,
};
use veivalg::source::{Sources, Span};
use veivalg::theme;

fn nowhere() -> Span {
    let mut sources = Sources::default();
    Span::start_of(sources.insert("strategy.toml", Vec::new()))
}

fn block(inlines: Vec<Inline>) -> Block {
    Block::Paragraph {
        inlines,
        span: nowhere(),
    }
}

fn paragraph(words: &str) -> RichText {
    RichText {
        blocks: vec![block(vec![Inline::Text(words.to_owned())])],
        span: nowhere(),
        notices: Vec::new(),
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
            told: None,
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
        target: Target::Record(RecordRef {
            kind,
            id: id.to_owned(),
        }),
        inlines: vec![Inline::Text(words.to_owned())],
        span: nowhere(),
    }
}

fn prose(blocks: Vec<Block>) -> Text {
    let text = RichText {
        blocks,
        span: nowhere(),
        notices: Vec::new(),
    };
    Localized::Each {
        nb: Some(text.clone()),
        nn: Some(text),
    }
}

fn heading(words: &str, slug: &str) -> Block {
    Block::Heading {
        level: 2,
        slug: slug.to_owned(),
        inlines: vec![Inline::Text(words.to_owned())],
        span: nowhere(),
    }
}

fn expectations(audience: Audience, words: &[&str]) -> Expectations {
    BTreeMap::from([(
        audience,
        (words.iter())
            .map(|words| Entry {
                text: text(words, words),
                extra: None,
            })
            .collect(),
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
            block(vec![
                Inline::Text("Vi når dette sammen. Se ".into()),
                linked(RecordKind::Measure, "naervaer", "nærværet"),
                Inline::Text(" <b>og</b> les mer".into()),
                cite("lai-2013"),
                cite("andersen-1995"),
                Inline::Text(".".into()),
            ]),
            block(vec![
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
            subgoals: Vec::new(),
            extra: None,
        }],
        veivalg: vec![Veivalg {
            id: format!("{id}-vei"),
            text: text(
                "ivareta hovedavtalens formål gjennom tidlig involvering.",
                "",
            ),
            goals: Vec::new(),
            extra: None,
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
            goals: Vec::new(),
            responsible: None,
            start: None,
            due: Some(Date {
                year: 2026,
                month: 6,
                day: 30,
            }),
            state: ActionState::Started,
            cost: None,
            cost_note: None,
            extra: None,
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
            extra: None,
        }],
        facts: vec![Fact {
            title: Some(line("Hva er medvirkning?", "Kva er medverknad?")),
            text: text(
                "At de det gjelder, er med fra starten.",
                "At dei det gjeld, er med frå starten.",
            ),
            extra: None,
        }],
        reflection: vec![Question {
            text: text(
                "Hvordan legger vi til rette for godt samarbeid?",
                "Korleis legg vi til rette for godt samarbeid?",
            ),
            theme: None,
            extra: None,
        }],
        extra: None,
    }
}

/// The figures are still fresh.
const DAY: Date = Date {
    year: 2020,
    month: 6,
    day: 1,
};

fn measure(id: &str, name: &str) -> Measure {
    let figure = |year, value| Figure {
        withheld: false,
        period: Period::Year(year),
        value: Some(value),
        judgment: None,
        text: None,
        responses: None,
        comparison: Some(91.0),
        note: None,
        extra: None,
    };
    Measure {
        withheld_below: None,
        figures_source: None,
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
        hold: false,
        compare: Compare::Line,
        values: vec![figure(2017, 91.1), figure(2018, 92.0), figure(2019, 91.9)],
        status: MeasureStatus {
            computed: Judgement {
                standing: Standing::OnTrack,
                basis: None,
            },
            stated: None,
            age: Age::new(Some(Period::Year(2019)), None, DAY),
        },
        extra: None,
    }
}

/// A small strategy with a record of every kind.
pub fn strategy() -> Strategy {
    let reference = |id: &str, words: &str| Reference {
        id: id.to_owned(),
        text: Localized::Same(paragraph(words)),
        url: None,
        accessed: None,
        case: vec!["16/1487-1".to_owned()],
        extra: None,
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
            has_come: true,
            by: Some(line("kommunestyret", "kommunestyret")),
            case: Some("16/1487".into()),
            extra: None,
        }),
        valid_from: None,
        valid_to: None,
        review_by: None,
        ended: None,
        vision: Some(text("Bygda har hjerterom", "Bygda har hjarterom")),
        values: vec![Value {
            id: "apenhet".into(),
            name: line("Åpenhet", "Openheit"),
            text: Some(text("Vi sier det som det er.", "Vi seier det som det er.")),
            extra: None,
        }],
        steering_goals: vec![SteeringGoal {
            id: "tilfredse-brukere".into(),
            name: line("Tilfredse brukere", "Tilfredse brukarar"),
            text: None,
            measures: Vec::new(),
            extra: None,
        }],
        hearing: None,
        audiences: Audience::ALL.to_vec(),
        expectations: expectations(Audience::Leaders, &["Tar ansvar og viser resultater."]),
        revisions: Vec::new(),
        anchored_in: Vec::new(),
        roles: Vec::new(),
        chapters: vec![
            Chapter {
                id: "forord".into(),
                title: line("Forord", "Føreord"),
                subtitle: None,
                placement: Placement::Before,
                letter: None,
                sections: Vec::new(),
                prose: Some(prose(vec![
                    block(vec![Inline::Text("Kjære leser.".into())]),
                    heading("Politikk", "politikk"),
                    block(vec![Inline::Text("Slik er det.".into())]),
                    heading("Strategi", "strategi"),
                    block(vec![linked(RecordKind::Area, "tillit", "Tillit")]),
                ])),
                quotes: Vec::new(),
                facts: Vec::new(),
                reflection: Vec::new(),
                extra: None,
            }
            .into(),
        ],
        areas: vec![
            area("tillit", "Medvirkning og tillit").into(),
            area("nytenking", "Nytenking").into(),
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
        drafts: BTreeMap::new(),
        publication: Publication {
            along: Vec::new(),
            redirects: Vec::new(),
            documents: None,
            languages: vec![Lang::Nb, Lang::Nn],
            base_url: Some("https://bygda.example/".into()),
            license: None,
            accessibility_statement: None,
            labels: Labels::default(),
            contact: None,
            pdf: PdfSettings {
                paper: veivalg::model::Paper::A4,
                bleed_mm: 0.0,
                duplex: false,
                questions: veivalg::model::QuestionPlace::Parts,
                fonts: Vec::new(),
            },
            theme: theme::DEFAULT.into(),
            theme_settings: BTreeMap::from([(
                "primary_color".to_owned(),
                Some(SettingValue::Color(Color([0x00, 0x52, 0x8c]))),
            )]),
        },
        extra: None,
    }
}
