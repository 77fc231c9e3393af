//! `veivalg.toml`.

use super::{Kind, License, Paper, Table, Word, optional};

/// The languages, by their tags.
const LANGUAGES: &[Word] = &[
    Word {
        name: "nb",
        about: ["bokmål", "bokmål"],
    },
    Word {
        name: "nn",
        about: ["nynorsk", "nynorsk"],
    },
];

/// The key of `[check]` that takes a budget and no level.
pub const COVERAGE_KEY: &str = "translation-coverage";

/// How much of the strategy must be in step, by language.
pub static COVERAGE: Table = Table {
    keys: &[
        optional(
            "nb",
            Kind::Integer(0, 100),
            [
                "Hvor mange prosent av tekstene som minst må være i takt på bokmål.",
                "Kor mange prosent av tekstane som minst må vere i takt på bokmål.",
            ],
        ),
        optional(
            "nn",
            Kind::Integer(0, 100),
            [
                "Hvor mange prosent av tekstene som minst må være i takt på nynorsk.",
                "Kor mange prosent av tekstane som minst må vere i takt på nynorsk.",
            ],
        ),
    ],
};

/// `veivalg.toml`.
pub const CONFIG: Table = Table {
    keys: &[
        optional(
            "languages",
            Kind::List(&Kind::Choice(LANGUAGES)),
            [
                "Språkene, i rekkefølgen de står i språkvalget. Uten dem: de som er i bruk.",
                "Språka, i den rekkjefølgja dei står i språkvalet. Utan dei: dei som er i bruk.",
            ],
        ),
        optional(
            "base_url",
            Kind::Url,
            ["Adressen til nettstedet.", "Adressa til nettstaden."],
        ),
        optional(
            "license",
            Kind::Choice(License::WORDS),
            ["Lisensen for teksten.", "Lisensen for teksten."],
        ),
        optional(
            "theme",
            Kind::Id,
            [
                "Temaet (utseendet): default, eller en mappe under themes/.",
                "Temaet (utsjånaden): default, eller ei mappe under themes/.",
            ],
        ),
        optional(
            "accessibility_statement",
            Kind::LocalizedUrl,
            [
                "Adressen til tilgjengelighetserklæringen.",
                "Adressa til tilgjengeerklæringa.",
            ],
        ),
        optional(
            "theme_settings",
            Kind::Settings,
            [
                "Det temaet lar dere velge, som farge og logo.",
                "Det temaet lèt dykk velje, som farge og logo.",
            ],
        ),
        optional(
            "labels",
            Kind::Labels,
            ["Hva dere kaller tingene.", "Kva de kallar tinga."],
        ),
        optional(
            "contact",
            Kind::Table(&Table {
                keys: &[
                    optional(
                        "name",
                        Kind::Line,
                        [
                            "Hvem som svarer på spørsmål.",
                            "Kven som svarer på spørsmål.",
                        ],
                    ),
                    optional("email", Kind::String, ["E-postadressen.", "E-postadressa."]),
                    optional(
                        "phone",
                        Kind::String,
                        ["Telefonnummeret.", "Telefonnummeret."],
                    ),
                    optional(
                        "url",
                        Kind::Url,
                        ["Adressen til en side.", "Adressa til ei side."],
                    ),
                ],
            }),
            ["Hvem leserne kan spørre.", "Kven lesarane kan spørje."],
        ),
        optional(
            "figures",
            Kind::Table(&Table {
                keys: &[optional(
                    "min_responses",
                    Kind::Integer(0, i64::MAX),
                    [
                        "Hvor mange som minst må ha svart for at en verdi blir publisert. En verdi med færre svar blir holdt tilbake overalt, og siden sier hvorfor.",
                        "Kor mange som minst må ha svart for at ein verdi blir publisert. Ein verdi med færre svar blir halden tilbake overalt, og sida seier kvifor.",
                    ],
                )],
            }),
            ["Tallene i målingene.", "Tala i målingane."],
        ),
        optional(
            "pdf",
            Kind::Table(&Table {
                keys: &[
                    optional(
                        "paper",
                        Kind::Choice(Paper::WORDS),
                        ["Papirformatet.", "Papirformatet."],
                    ),
                    optional(
                        "bleed",
                        Kind::Millimetres,
                        [
                            "Utfall for trykkeriet, som 3mm.",
                            "Utfall for trykkeriet, som 3mm.",
                        ],
                    ),
                    optional(
                        "duplex",
                        Kind::Boolean,
                        [
                            "Tosidig trykk og innbinding: speilvendte marger, sidetall ytterst, områder på høyresider.",
                            "Tosidig trykk og innbinding: spegelvende margar, sidetal ytst, område på høgresider.",
                        ],
                    ),
                    optional(
                        "fonts",
                        Kind::List(&Kind::Path),
                        [
                            "Egne skriftfiler under assets/.",
                            "Eigne skriftfiler under assets/.",
                        ],
                    ),
                ],
            }),
            [
                "Papir, trykk og skrift i PDF-en.",
                "Papir, trykk og skrift i PDF-en.",
            ],
        ),
        optional(
            "check",
            Kind::Levels,
            ["Nivået for hver regel.", "Nivået for kvar regel."],
        ),
    ],
};
