//! `strategy.toml`, `area.toml` and `chapter.toml`.

use super::{Key, Kind, Table, optional, required};

const IDS: Kind = Kind::List(&Kind::Id);
const REFERENCES: Kind = Kind::List(&Kind::Reference);
const SDG: Key = optional(
    "sdg",
    Kind::List(&Kind::Integer(1, 17)),
    "Numrene på FNs bærekraftsmål, 1 til 17.",
);

const EXPECTATION: Table = Table {
    keys: &[required("text", Kind::Text, "Det som er forventet.")],
};

const LEADERS: Key = optional(
    "leaders",
    Kind::Tables(&EXPECTATION),
    "Forventninger til ledere.",
);
const EMPLOYEES: Key = optional(
    "employees",
    Kind::Tables(&EXPECTATION),
    "Forventninger til medarbeidere.",
);
const ELECTED: Key = optional(
    "elected",
    Kind::Tables(&EXPECTATION),
    "Forventninger til folkevalgte.",
);
const EMPLOYER: Key = optional(
    "employer",
    Kind::Tables(&EXPECTATION),
    "Forventninger til arbeidsgiver.",
);
const REPRESENTATIVES: Key = optional(
    "representatives",
    Kind::Tables(&EXPECTATION),
    "Forventninger til tillitsvalgte og verneombud.",
);

const QUOTES: Key = optional(
    "quotes",
    Kind::Tables(&Table {
        keys: &[
            required("text", Kind::Text, "Sitatet."),
            optional("by", Kind::Line, "Hvem som sier det."),
        ],
    }),
    "Sitater, som temaet plasserer.",
);
const FACTS: Key = optional(
    "facts",
    Kind::Tables(&Table {
        keys: &[
            optional(
                "title",
                Kind::Line,
                "Overskriften; uten den er boksen et utrop.",
            ),
            required("text", Kind::Text, "Teksten i boksen."),
        ],
    }),
    "Bokser ved siden av teksten.",
);
const REFLECTION: Key = optional(
    "reflection",
    Kind::Tables(&Table {
        keys: &[
            required("text", Kind::Text, "Spørsmålet."),
            optional("theme", Kind::Line, "Temaet spørsmålet hører til."),
        ],
    }),
    "Spørsmål som ledere og medarbeidere drøfter.",
);

/// `strategy.toml`.
pub const STRATEGY: Table = Table {
    keys: &[
        optional("id", Kind::Id, "Navnet på PDF-filen. Uten det: strategi."),
        required("title", Kind::Line, "Tittelen på strategien."),
        optional("motto", Kind::Line, "Mottoet."),
        optional("publisher", Kind::Line, "Den som gir ut strategien."),
        optional(
            "status",
            Kind::Choice(&["draft", "hearing", "adopted", "replaced", "published"]),
            "Hvor langt strategien er kommet. Uten den: draft.",
        ),
        SDG,
        optional(
            "chapters",
            IDS,
            "Kapitlene i leserekkefølge; platform er der plattformen står.",
        ),
        required("areas", IDS, "Strategiområdene i leserekkefølge."),
        optional(
            "adopted",
            Kind::Table(&Table {
                keys: &[
                    required("date", Kind::Date, "Dagen strategien ble vedtatt."),
                    optional("by", Kind::Line, "Hvem som vedtok den."),
                    optional("case", Kind::String, "Saksnummeret i arkivet."),
                ],
            }),
            "Vedtaket.",
        ),
        optional(
            "valid",
            Kind::Table(&Table {
                keys: &[
                    optional("from", Kind::Date, "Første dag strategien gjelder."),
                    optional("to", Kind::Date, "Siste dag strategien gjelder."),
                    optional("review_by", Kind::Date, "Dagen den skal være gjennomgått."),
                ],
            }),
            "Når strategien gjelder.",
        ),
        optional(
            "vision",
            Kind::Table(&Table {
                keys: &[required("text", Kind::Text, "Visjonen.")],
            }),
            "Visjonen.",
        ),
        optional(
            "values",
            Kind::Tables(&Table {
                keys: &[
                    required("id", Kind::Id, "Navnet i adresser og lenker."),
                    required("name", Kind::Line, "Verdien."),
                    optional("text", Kind::Text, "Hva den betyr."),
                ],
            }),
            "Verdiene.",
        ),
        optional(
            "steering_goals",
            Kind::Tables(&Table {
                keys: &[
                    required("id", Kind::Id, "Navnet i adresser og lenker."),
                    required("name", Kind::Line, "Det overordnede målet."),
                    optional("text", Kind::Text, "Hva det betyr."),
                    optional("measures", REFERENCES, "Målingene som viser det."),
                ],
            }),
            "Overordnede mål for alle områdene.",
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
                    required("date", Kind::Date, "Dagen endringen ble vedtatt."),
                    required("text", Kind::Text, "Det som ble vedtatt."),
                    optional("case", Kind::String, "Saksnummeret i arkivet."),
                ],
            }),
            "Hva som er vedtatt når.",
        ),
        optional(
            "anchored_in",
            Kind::Tables(&Table {
                keys: &[
                    required("name", Kind::Line, "Navnet på planen eller vedtaket."),
                    optional("date", Kind::Date, "Dagen for vedtaket."),
                    optional("url", Kind::Url, "Adressen på nettet."),
                ],
            }),
            "Planer og vedtak over denne strategien.",
        ),
        optional(
            "roles",
            Kind::Tables(&Table {
                keys: &[
                    required("name", Kind::Line, "Hvem."),
                    optional(
                        "text",
                        Kind::Text,
                        "Resten av setningen som begynner med navnet.",
                    ),
                ],
            }),
            "Hvem som følger opp strategien.",
        ),
    ],
};

/// `areas/<id>/area.toml`.
pub const AREA: Table = Table {
    keys: &[
        required("title", Kind::Line, "Tittelen på området."),
        optional("subtitle", Kind::Line, "Undertittelen."),
        optional(
            "summary",
            Kind::Line,
            "En eller to setninger til kort og oversikter.",
        ),
        SDG,
        optional("responsible", Kind::Line, "Hvem som svarer for området."),
        optional(
            "goals",
            Kind::Tables(&Table {
                keys: &[
                    required("id", Kind::Id, "Navnet i adresser og lenker."),
                    required("text", Kind::Text, "Målet."),
                    optional(
                        "measures",
                        REFERENCES,
                        "Målingene som viser om målet er nådd.",
                    ),
                    optional(
                        "steering_goals",
                        REFERENCES,
                        "De overordnede målene dette hører til.",
                    ),
                ],
            }),
            "Målene for området.",
        ),
        LEADERS,
        EMPLOYEES,
        ELECTED,
        EMPLOYER,
        REPRESENTATIVES,
        optional(
            "veivalg",
            Kind::Tables(&Table {
                keys: &[
                    required("id", Kind::Id, "Navnet i adresser og lenker."),
                    required("text", Kind::Text, "Veivalget; fortsetter innledningen."),
                    optional(
                        "goals",
                        REFERENCES,
                        "Målene det tjener. Uten dem: alle i området.",
                    ),
                ],
            }),
            "Veiene som er valgt for å nå målene.",
        ),
        optional(
            "actions",
            Kind::Tables(&Table {
                keys: &[
                    required("id", Kind::Id, "Navnet i adresser og lenker."),
                    required("text", Kind::Text, "Det som skal gjøres."),
                    optional("veivalg", Kind::Reference, "Veivalget tiltaket følger."),
                    optional("responsible", Kind::Line, "Hvem som svarer for tiltaket."),
                    optional("due", Kind::Date, "Fristen."),
                    optional(
                        "status",
                        Kind::Choice(&["planned", "started", "done", "stopped"]),
                        "Hvor langt tiltaket er kommet. Uten den: planned.",
                    ),
                ],
            }),
            "Konkrete tiltak.",
        ),
        QUOTES,
        FACTS,
        REFLECTION,
    ],
};

/// `chapters/<id>/chapter.toml`.
pub const CHAPTER: Table = Table {
    keys: &[
        required("title", Kind::Line, "Tittelen på kapitlet."),
        optional("subtitle", Kind::Line, "Undertittelen."),
        optional(
            "placement",
            Kind::Choice(&["before", "after"]),
            "Om kapitlet står før eller etter områdene. Uten den: before.",
        ),
        QUOTES,
        FACTS,
        REFLECTION,
    ],
};
