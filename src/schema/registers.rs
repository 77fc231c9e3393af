//! `measures.toml`, `references.toml` and `process.toml`.

use super::{Kind, Table, optional, required};

const POINT: Table = Table {
    keys: &[
        required(
            "period",
            Kind::Period,
            "Året, tertialet, kvartalet eller måneden.",
        ),
        required("value", Kind::Number, "Tallet."),
    ],
};

/// The judgments of a qualitative measure, and what a person may state of any.
const STANDINGS: Kind = Kind::Choice(&["reached", "on-track", "off-track"]);

/// `measures.toml`.
pub const MEASURES: Table = Table {
    keys: &[optional(
        "measures",
        Kind::Tables(&Table {
            keys: &[
                required("id", Kind::Id, "Navnet i adresser og lenker."),
                optional(
                    "name",
                    Kind::Line,
                    "Navnet. Følger med en 10-FAKTOR-faktor.",
                ),
                optional("text", Kind::Text, "Hvordan det måles."),
                optional(
                    "unit",
                    Kind::Choice(&[
                        "percent",
                        "score",
                        "count",
                        "kroner",
                        "days",
                        "years",
                        "share",
                        "qualitative",
                        "other",
                    ]),
                    "Måleenheten. Følger med en 10-FAKTOR-faktor.",
                ),
                optional(
                    "unit_name",
                    Kind::Line,
                    "Navnet på enheten, når unit er other.",
                ),
                optional(
                    "decimals",
                    Kind::Integer(0, 6),
                    "Antall desimaler som vises.",
                ),
                optional(
                    "direction",
                    Kind::Choice(&["up", "down", "none"]),
                    "Om høyere (up) eller lavere (down) er bedre. Uten den: up.",
                ),
                optional("source", Kind::Line, "Hvor tallet kommer fra."),
                optional("url", Kind::Url, "Adressen til målingen."),
                optional(
                    "frequency",
                    Kind::Choice(&[
                        "monthly",
                        "quarterly",
                        "tertial",
                        "yearly",
                        "biennial",
                        "once",
                    ]),
                    "Hvor ofte det måles.",
                ),
                optional("owner", Kind::Line, "Hvem som svarer for tallet."),
                optional("baseline", Kind::Table(&POINT), "Utgangspunktet."),
                optional("target", Kind::Table(&POINT), "Tallet som skal nås."),
                optional(
                    "values",
                    Kind::Tables(&Table {
                        keys: &[
                            required("period", Kind::Period, "Perioden."),
                            optional("value", Kind::Number, "Tallet."),
                            optional("status", STANDINGS, "Vurderingen, når unit er qualitative."),
                            optional(
                                "text",
                                Kind::Text,
                                "Det som er sett, når unit er qualitative.",
                            ),
                            optional(
                                "responses",
                                Kind::Integer(0, i64::MAX),
                                "Hvor mange som svarte.",
                            ),
                            optional(
                                "comparison",
                                Kind::Number,
                                "Snittet for landet i samme periode.",
                            ),
                            optional("note", Kind::Text, "En merknad."),
                        ],
                    }),
                    "Verdiene, her eller i en CSV-fil.",
                ),
                optional("data", Kind::Path, "CSV-filen med verdiene."),
                optional(
                    "factor",
                    Kind::Integer(1, 10),
                    "Nummeret på en faktor i medarbeiderundersøkelsen 10-FAKTOR fra KS.",
                ),
                optional(
                    "status",
                    STANDINGS,
                    "Deres egen vurdering, som vises ved siden av den utregnede.",
                ),
                optional(
                    "status_reason",
                    Kind::Text,
                    "Begrunnelsen for egen vurdering.",
                ),
            ],
        }),
        "Målingene.",
    )],
};

/// `references.toml`.
pub const REFERENCES: Table = Table {
    keys: &[optional(
        "references",
        Kind::Tables(&Table {
            keys: &[
                required("id", Kind::Id, "Navnet i fotnoter og lenker."),
                required("text", Kind::Text, "Kilden, slik den skal stå."),
                optional("url", Kind::Url, "Adressen på nettet."),
                optional("accessed", Kind::Date, "Dagen adressen ble lest."),
                optional(
                    "case",
                    Kind::Strings,
                    "Dokumentet i arkivet, eller flere i en liste.",
                ),
            ],
        }),
        "Kildene som fotnotene viser til.",
    )],
};

/// `process.toml`.
pub const PROCESS: Table = Table {
    keys: &[
        optional("text", Kind::Text, "Innledningen."),
        optional(
            "phases",
            Kind::Tables(&Table {
                keys: &[
                    optional("id", Kind::Id, "Navnet i adresser."),
                    required("title", Kind::Line, "Tittelen på fasen."),
                    optional("period", Kind::Line, "Når, med ord."),
                    optional("text", Kind::Text, "Det som skjer i fasen."),
                    optional(
                        "activities",
                        Kind::Tables(&Table {
                            keys: &[required("text", Kind::Text, "Det som gjøres.")],
                        }),
                        "Aktivitetene i fasen.",
                    ),
                ],
            }),
            "Fasene i arbeidet.",
        ),
    ],
};
