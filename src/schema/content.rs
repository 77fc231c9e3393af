//! `strategy.toml`, and the keys that areas share with it.

use super::{Audience, EXTRA, ID, Key, Kind, RecordKind, State, Table, optional, required};

pub(super) const MEASURES: Kind = Kind::List(&Kind::Reference(RecordKind::Measure));
pub(super) const SDG: Key = optional(
    "sdg",
    Kind::List(&Kind::Integer(1, 17)),
    [
        "Numrene på FNs bærekraftsmål, 1 til 17.",
        "Nummera på berekraftsmåla til FN, 1 til 17.",
        "The numbers of the UN's sustainable development goals, 1 to 17.",
    ],
);

const EXPECTATION: Table = Table {
    keys: &[
        required(
            "text",
            Kind::Text,
            [
                "Det som er forventet.",
                "Det som er venta.",
                "What is expected.",
            ],
        ),
        EXTRA,
    ],
};

pub(super) const LEADERS: Key = optional(
    "leaders",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til ledere.",
        "Forventningar til leiarar.",
        "Expectations of leaders.",
    ],
);
pub(super) const EMPLOYEES: Key = optional(
    "employees",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til medarbeidere.",
        "Forventningar til medarbeidarar.",
        "Expectations of employees.",
    ],
);
pub(super) const ELECTED: Key = optional(
    "elected",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til folkevalgte.",
        "Forventningar til folkevalde.",
        "Expectations of elected members.",
    ],
);
pub(super) const EMPLOYER: Key = optional(
    "employer",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til arbeidsgiver.",
        "Forventningar til arbeidsgivar.",
        "Expectations of the employer.",
    ],
);
pub(super) const REPRESENTATIVES: Key = optional(
    "representatives",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til tillitsvalgte og verneombud.",
        "Forventningar til tillitsvalde og verneombod.",
        "Expectations of union and safety representatives.",
    ],
);

/// `strategy.toml`.
pub const STRATEGY: Table = Table {
    keys: &[
        optional(
            "id",
            Kind::Id,
            [
                "Navnet på PDF-filen.",
                "Namnet på PDF-fila.",
                "The name of the PDF file.",
            ],
        )
        .or("strategi"),
        required(
            "title",
            Kind::Line,
            [
                "Tittelen på strategien.",
                "Tittelen på strategien.",
                "The title of the strategy.",
            ],
        ),
        optional(
            "motto",
            Kind::Line,
            [
                "Mottoet på forsiden.",
                "Mottoet på framsida.",
                "The motto on the front page.",
            ],
        ),
        optional(
            "publisher",
            Kind::Line,
            [
                "Den som gir ut strategien.",
                "Den som gir ut strategien.",
                "Who publishes the strategy.",
            ],
        ),
        optional(
            "status",
            Kind::Choice(State::WORDS),
            [
                "Hvor langt strategien er kommet.",
                "Kor langt strategien er komen.",
                "How far the strategy has come.",
            ],
        )
        .or("draft"),
        SDG,
        optional(
            "chapters",
            Kind::List(&Kind::Folder(RecordKind::Chapter)),
            [
                "Kapitlene i leserekkefølge; platform er plassen til visjonen, verdiene og det andre i plattformen.",
                "Kapitla i leserekkjefølgje; platform er plassen til visjonen, verdiane og det andre i plattforma.",
                "The chapters in reading order; platform is the place of the vision, the values and the rest of the platform.",
            ],
        ),
        required(
            "areas",
            Kind::List(&Kind::Folder(RecordKind::Area)),
            [
                "Strategiområdene i leserekkefølge.",
                "Strategiområda i leserekkjefølgje.",
                "The strategy areas in reading order.",
            ],
        ),
        optional(
            "audiences",
            Kind::List(&Kind::Choice(Audience::WORDS)),
            [
                "Rekkefølgen forventningene står i. De som ikke er med her, kommer etter.",
                "Rekkjefølgja forventningane står i. Dei som ikkje er med her, kjem etter.",
                "The order of the expectations. Those that are not listed come after.",
            ],
        ),
        optional(
            "hearing",
            Kind::Table(&Table {
                keys: &[
                    optional(
                        "deadline",
                        Kind::Date,
                        [
                            "Siste dag for å svare.",
                            "Siste dagen for å svare.",
                            "The last day to answer.",
                        ],
                    ),
                    optional(
                        "to",
                        Kind::Text,
                        [
                            "Hvor svarene skal sendes.",
                            "Kvar svara skal sendast.",
                            "Where answers are to be sent.",
                        ],
                    ),
                    optional(
                        "case",
                        Kind::String,
                        [
                            "Saksnummeret i arkivet.",
                            "Saksnummeret i arkivet.",
                            "The case number in the archive.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Høringen, når status er hearing.",
                "Høyringa, når status er hearing.",
                "The hearing, when status is hearing.",
            ],
        ),
        optional(
            "adopted",
            Kind::Table(&Table {
                keys: &[
                    required(
                        "date",
                        Kind::Date,
                        [
                            "Dagen strategien ble vedtatt.",
                            "Dagen strategien blei vedteken.",
                            "The day the strategy was adopted.",
                        ],
                    ),
                    optional(
                        "by",
                        Kind::Line,
                        [
                            "Hvem som vedtok den.",
                            "Kven som vedtok han.",
                            "Who adopted it.",
                        ],
                    ),
                    optional(
                        "case",
                        Kind::String,
                        [
                            "Saksnummeret i arkivet.",
                            "Saksnummeret i arkivet.",
                            "The case number in the archive.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            ["Vedtaket.", "Vedtaket.", "The decision."],
        ),
        optional(
            "valid",
            Kind::Table(&Table {
                keys: &[
                    optional(
                        "from",
                        Kind::Date,
                        [
                            "Første dag strategien gjelder.",
                            "Første dagen strategien gjeld.",
                            "The first day the strategy is in force.",
                        ],
                    ),
                    optional(
                        "to",
                        Kind::Date,
                        [
                            "Siste dag strategien gjelder.",
                            "Siste dagen strategien gjeld.",
                            "The last day the strategy is in force.",
                        ],
                    ),
                    optional(
                        "review_by",
                        Kind::Date,
                        [
                            "Dagen den skal være gjennomgått.",
                            "Dagen han skal vere gjennomgått.",
                            "The day by which it is to be reviewed.",
                        ],
                    ),
                ],
            }),
            [
                "Når strategien gjelder.",
                "Når strategien gjeld.",
                "When the strategy is in force.",
            ],
        ),
        optional(
            "vision",
            Kind::Table(&Table {
                keys: &[required(
                    "text",
                    Kind::Text,
                    ["Visjonen.", "Visjonen.", "The vision."],
                )],
            }),
            ["Visjonen.", "Visjonen.", "The vision."],
        ),
        optional(
            "values",
            Kind::Tables(&Table {
                keys: &[
                    ID,
                    required("name", Kind::Line, ["Verdien.", "Verdien.", "The value."]),
                    optional(
                        "text",
                        Kind::Text,
                        ["Hva den betyr.", "Kva han betyr.", "What it means."],
                    ),
                    EXTRA,
                ],
            }),
            ["Verdiene.", "Verdiane.", "The values."],
        ),
        optional(
            "steering_goals",
            Kind::Tables(&Table {
                keys: &[
                    ID,
                    required(
                        "name",
                        Kind::Line,
                        [
                            "Det overordnede målet.",
                            "Det overordna målet.",
                            "The overall goal.",
                        ],
                    ),
                    optional(
                        "text",
                        Kind::Text,
                        ["Hva det betyr.", "Kva det betyr.", "What it means."],
                    ),
                    optional(
                        "measures",
                        MEASURES,
                        [
                            "Målingene som viser det.",
                            "Målingane som viser det.",
                            "The measures that show it.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Overordnede mål for alle områdene.",
                "Overordna mål for alle områda.",
                "Overall goals for all areas.",
            ],
        ),
        LEADERS,
        EMPLOYEES,
        ELECTED,
        EMPLOYER,
        REPRESENTATIVES,
        optional(
            "revisions",
            Kind::Tables(&Table {
                keys: &[
                    required(
                        "date",
                        Kind::Date,
                        [
                            "Dagen endringen ble vedtatt.",
                            "Dagen endringa blei vedteken.",
                            "The day the change was adopted.",
                        ],
                    ),
                    required(
                        "text",
                        Kind::Text,
                        [
                            "Det som ble vedtatt.",
                            "Det som blei vedteke.",
                            "What was adopted.",
                        ],
                    ),
                    optional(
                        "case",
                        Kind::String,
                        [
                            "Saksnummeret i arkivet.",
                            "Saksnummeret i arkivet.",
                            "The case number in the archive.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Hva som er vedtatt når.",
                "Kva som er vedteke når.",
                "What was adopted when.",
            ],
        ),
        optional(
            "anchored_in",
            Kind::Tables(&Table {
                keys: &[
                    required(
                        "name",
                        Kind::Line,
                        [
                            "Navnet på planen eller vedtaket.",
                            "Namnet på planen eller vedtaket.",
                            "The name of the plan or decision.",
                        ],
                    ),
                    optional(
                        "date",
                        Kind::Date,
                        [
                            "Dagen for vedtaket.",
                            "Dagen for vedtaket.",
                            "The day of the decision.",
                        ],
                    ),
                    optional(
                        "url",
                        Kind::Url,
                        [
                            "Adressen på nettet.",
                            "Adressa på nettet.",
                            "The address on the web.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Planer og vedtak over denne strategien.",
                "Planar og vedtak over denne strategien.",
                "Plans and decisions above this strategy.",
            ],
        ),
        optional(
            "roles",
            Kind::Tables(&Table {
                keys: &[
                    required("name", Kind::Line, ["Hvem.", "Kven.", "Who."]),
                    optional(
                        "text",
                        Kind::Text,
                        [
                            "Resten av setningen som begynner med navnet.",
                            "Resten av setninga som byrjar med namnet.",
                            "The rest of the sentence that begins with the name.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Hvem som følger opp strategien.",
                "Kven som følgjer opp strategien.",
                "Who follows the strategy up.",
            ],
        ),
        EXTRA,
    ],
};
