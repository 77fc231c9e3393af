//! `strategy.toml`, and the keys that areas share with it.

use super::{Audience, EXTRA, ID, Key, Kind, RecordKind, State, Table, optional, required};

pub(super) const MEASURES: Kind = Kind::List(&Kind::Reference(RecordKind::Measure));
pub(super) const SDG: Key = optional(
    "sdg",
    Kind::List(&Kind::Integer(1, 17)),
    [
        "Numrene på FNs bærekraftsmål, 1 til 17.",
        "Nummera på berekraftsmåla til FN, 1 til 17.",
    ],
);

const EXPECTATION: Table = Table {
    keys: &[
        required(
            "text",
            Kind::Text,
            ["Det som er forventet.", "Det som er forventa."],
        ),
        EXTRA,
    ],
};

pub(super) const LEADERS: Key = optional(
    "leaders",
    Kind::Tables(&EXPECTATION),
    ["Forventninger til ledere.", "Forventningar til leiarar."],
);
pub(super) const EMPLOYEES: Key = optional(
    "employees",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til medarbeidere.",
        "Forventningar til medarbeidarar.",
    ],
);
pub(super) const ELECTED: Key = optional(
    "elected",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til folkevalgte.",
        "Forventningar til folkevalde.",
    ],
);
pub(super) const EMPLOYER: Key = optional(
    "employer",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til arbeidsgiver.",
        "Forventningar til arbeidsgivar.",
    ],
);
pub(super) const REPRESENTATIVES: Key = optional(
    "representatives",
    Kind::Tables(&EXPECTATION),
    [
        "Forventninger til tillitsvalgte og verneombud.",
        "Forventningar til tillitsvalde og verneombod.",
    ],
);

/// `strategy.toml`.
pub const STRATEGY: Table = Table {
    keys: &[
        optional(
            "id",
            Kind::Id,
            [
                "Navnet på PDF-filen. Uten det: strategi.",
                "Namnet på PDF-fila. Utan det: strategi.",
            ],
        ),
        required(
            "title",
            Kind::Line,
            ["Tittelen på strategien.", "Tittelen på strategien."],
        ),
        optional(
            "motto",
            Kind::Line,
            ["Mottoet på forsiden.", "Mottoet på framsida."],
        ),
        optional(
            "publisher",
            Kind::Line,
            ["Den som gir ut strategien.", "Den som gir ut strategien."],
        ),
        optional(
            "status",
            Kind::Choice(State::WORDS),
            [
                "Hvor langt strategien er kommet. Uten den: draft.",
                "Kor langt strategien er komen. Utan den: draft.",
            ],
        ),
        SDG,
        optional(
            "chapters",
            Kind::List(&Kind::Folder(RecordKind::Chapter)),
            [
                "Kapitlene i leserekkefølge; platform er plassen til visjonen, verdiene og det andre i plattformen.",
                "Kapitla i leserekkjefølgje; platform er plassen til visjonen, verdiane og det andre i plattforma.",
            ],
        ),
        required(
            "areas",
            Kind::List(&Kind::Folder(RecordKind::Area)),
            [
                "Strategiområdene i leserekkefølge.",
                "Strategiområda i leserekkjefølgje.",
            ],
        ),
        optional(
            "audiences",
            Kind::List(&Kind::Choice(Audience::WORDS)),
            [
                "Rekkefølgen forventningene står i. De som ikke er med her, kommer etter.",
                "Rekkjefølgja forventningane står i. Dei som ikkje er med her, kjem etter.",
            ],
        ),
        optional(
            "hearing",
            Kind::Table(&Table {
                keys: &[
                    optional(
                        "deadline",
                        Kind::Date,
                        ["Siste dag for å svare.", "Siste dagen for å svare."],
                    ),
                    optional(
                        "to",
                        Kind::Text,
                        ["Hvor svarene skal sendes.", "Kvar svara skal sendast."],
                    ),
                    optional(
                        "case",
                        Kind::String,
                        ["Saksnummeret i arkivet.", "Saksnummeret i arkivet."],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Høringen, når status er hearing.",
                "Høyringa, når status er hearing.",
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
                        ],
                    ),
                    optional(
                        "by",
                        Kind::Line,
                        ["Hvem som vedtok den.", "Kven som vedtok han."],
                    ),
                    optional(
                        "case",
                        Kind::String,
                        ["Saksnummeret i arkivet.", "Saksnummeret i arkivet."],
                    ),
                    EXTRA,
                ],
            }),
            ["Vedtaket.", "Vedtaket."],
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
                        ],
                    ),
                    optional(
                        "to",
                        Kind::Date,
                        [
                            "Siste dag strategien gjelder.",
                            "Siste dagen strategien gjeld.",
                        ],
                    ),
                    optional(
                        "review_by",
                        Kind::Date,
                        [
                            "Dagen den skal være gjennomgått.",
                            "Dagen han skal vere gjennomgått.",
                        ],
                    ),
                ],
            }),
            ["Når strategien gjelder.", "Når strategien gjeld."],
        ),
        optional(
            "vision",
            Kind::Table(&Table {
                keys: &[required("text", Kind::Text, ["Visjonen.", "Visjonen."])],
            }),
            ["Visjonen.", "Visjonen."],
        ),
        optional(
            "values",
            Kind::Tables(&Table {
                keys: &[
                    ID,
                    required("name", Kind::Line, ["Verdien.", "Verdien."]),
                    optional("text", Kind::Text, ["Hva den betyr.", "Kva han betyr."]),
                    EXTRA,
                ],
            }),
            ["Verdiene.", "Verdiane."],
        ),
        optional(
            "steering_goals",
            Kind::Tables(&Table {
                keys: &[
                    ID,
                    required(
                        "name",
                        Kind::Line,
                        ["Det overordnede målet.", "Det overordna målet."],
                    ),
                    optional("text", Kind::Text, ["Hva det betyr.", "Kva det betyr."]),
                    optional(
                        "measures",
                        MEASURES,
                        ["Målingene som viser det.", "Målingane som viser det."],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Overordnede mål for alle områdene.",
                "Overordna mål for alle områda.",
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
                        ],
                    ),
                    required(
                        "text",
                        Kind::Text,
                        ["Det som ble vedtatt.", "Det som blei vedteke."],
                    ),
                    optional(
                        "case",
                        Kind::String,
                        ["Saksnummeret i arkivet.", "Saksnummeret i arkivet."],
                    ),
                    EXTRA,
                ],
            }),
            ["Hva som er vedtatt når.", "Kva som er vedteke når."],
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
                        ],
                    ),
                    optional(
                        "date",
                        Kind::Date,
                        ["Dagen for vedtaket.", "Dagen for vedtaket."],
                    ),
                    optional(
                        "url",
                        Kind::Url,
                        ["Adressen på nettet.", "Adressa på nettet."],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Planer og vedtak over denne strategien.",
                "Planar og vedtak over denne strategien.",
            ],
        ),
        optional(
            "roles",
            Kind::Tables(&Table {
                keys: &[
                    required("name", Kind::Line, ["Hvem.", "Kven."]),
                    optional(
                        "text",
                        Kind::Text,
                        [
                            "Resten av setningen som begynner med navnet.",
                            "Resten av setninga som byrjar med namnet.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Hvem som følger opp strategien.",
                "Kven som følgjer opp strategien.",
            ],
        ),
        EXTRA,
    ],
};
