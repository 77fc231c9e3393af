//! `area.toml` and `chapter.toml`.

use super::content::{ELECTED, EMPLOYEES, EMPLOYER, LEADERS, MEASURES, REPRESENTATIVES, SDG};
use super::{ID, Key, Kind, RecordKind, Table, optional, required, word};

const QUOTES: Key = optional(
    "quotes",
    Kind::Tables(&Table {
        keys: &[
            required("text", Kind::Text, ["Sitatet.", "Sitatet."]),
            optional(
                "by",
                Kind::Line,
                ["Hvem som sier det.", "Kven som seier det."],
            ),
        ],
    }),
    [
        "Sitater, som temaet plasserer.",
        "Sitat, som temaet plasserer.",
    ],
);

const FACTS: Key = optional(
    "facts",
    Kind::Tables(&Table {
        keys: &[
            optional(
                "title",
                Kind::Line,
                [
                    "Overskriften; uten den er boksen et utrop.",
                    "Overskrifta; utan ho er boksen eit utrop.",
                ],
            ),
            required(
                "text",
                Kind::Text,
                ["Teksten i boksen.", "Teksten i boksen."],
            ),
        ],
    }),
    [
        "Bokser ved siden av teksten.",
        "Boksar ved sida av teksten.",
    ],
);

const REFLECTION: Key = optional(
    "reflection",
    Kind::Tables(&Table {
        keys: &[
            required("text", Kind::Text, ["Spørsmålet.", "Spørsmålet."]),
            optional(
                "theme",
                Kind::Line,
                [
                    "Temaet spørsmålet hører til.",
                    "Temaet spørsmålet høyrer til.",
                ],
            ),
        ],
    }),
    [
        "Spørsmål som ledere og medarbeidere drøfter.",
        "Spørsmål som leiarar og medarbeidarar drøftar.",
    ],
);

/// `areas/<id>/area.toml`.
pub const AREA: Table = Table {
    keys: &[
        required(
            "title",
            Kind::Line,
            ["Tittelen på området.", "Tittelen på området."],
        ),
        optional("subtitle", Kind::Line, ["Undertittelen.", "Undertittelen."]),
        optional(
            "summary",
            Kind::Line,
            [
                "En eller to setninger til kort og oversikter.",
                "Ei eller to setningar til kort og oversikter.",
            ],
        ),
        SDG,
        optional(
            "responsible",
            Kind::Line,
            [
                "Hvem som svarer for området.",
                "Kven som svarer for området.",
            ],
        ),
        optional(
            "goals",
            Kind::Tables(&Table {
                keys: &[
                    ID,
                    required("text", Kind::Text, ["Målet.", "Målet."]),
                    optional(
                        "measures",
                        MEASURES,
                        [
                            "Målingene som viser om målet er nådd.",
                            "Målingane som viser om målet er nådd.",
                        ],
                    ),
                    optional(
                        "steering_goals",
                        Kind::List(&Kind::Reference(RecordKind::SteeringGoal)),
                        [
                            "De overordnede målene dette hører til.",
                            "Dei overordna måla dette høyrer til.",
                        ],
                    ),
                ],
            }),
            ["Målene for området.", "Måla for området."],
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
                    ID,
                    required(
                        "text",
                        Kind::Text,
                        [
                            "Veivalget; fortsetter innledningen.",
                            "Vegvalet; held fram innleiinga.",
                        ],
                    ),
                    optional(
                        "goals",
                        Kind::List(&Kind::Reference(RecordKind::Goal)),
                        [
                            "Målene det tjener. Uten dem: alle i området.",
                            "Måla det tener. Utan dei: alle i området.",
                        ],
                    ),
                ],
            }),
            [
                "Veiene som er valgt for å nå målene.",
                "Vegane som er valde for å nå måla.",
            ],
        ),
        optional(
            "actions",
            Kind::Tables(&Table {
                keys: &[
                    ID,
                    required(
                        "text",
                        Kind::Text,
                        ["Det som skal gjøres.", "Det som skal gjerast."],
                    ),
                    optional(
                        "veivalg",
                        Kind::Reference(RecordKind::Veivalg),
                        ["Veivalget tiltaket følger.", "Vegvalet tiltaket følgjer."],
                    ),
                    optional(
                        "responsible",
                        Kind::Line,
                        [
                            "Hvem som svarer for tiltaket.",
                            "Kven som svarer for tiltaket.",
                        ],
                    ),
                    optional("due", Kind::Date, ["Fristen.", "Fristen."]),
                    optional(
                        "status",
                        Kind::Choice(&[
                            word("planned", ["planlagt", "planlagt"]),
                            word("started", ["i gang", "i gang"]),
                            word("done", ["gjennomført", "gjennomført"]),
                            word("stopped", ["stanset", "stansa"]),
                        ]),
                        [
                            "Hvor langt tiltaket er kommet. Uten den: planned.",
                            "Kor langt tiltaket er kome. Utan den: planned.",
                        ],
                    ),
                ],
            }),
            ["Konkrete tiltak.", "Konkrete tiltak."],
        ),
        QUOTES,
        FACTS,
        REFLECTION,
    ],
};

/// `chapters/<id>/chapter.toml`.
pub const CHAPTER: Table = Table {
    keys: &[
        required(
            "title",
            Kind::Line,
            ["Tittelen på kapitlet.", "Tittelen på kapittelet."],
        ),
        optional("subtitle", Kind::Line, ["Undertittelen.", "Undertittelen."]),
        optional(
            "placement",
            Kind::Choice(&[
                word("before", ["før områdene", "før områda"]),
                word("after", ["etter områdene", "etter områda"]),
            ]),
            [
                "Om kapitlet står før eller etter områdene. Uten den: before.",
                "Om kapittelet står før eller etter områda. Utan den: before.",
            ],
        ),
        QUOTES,
        FACTS,
        REFLECTION,
    ],
};
