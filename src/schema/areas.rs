//! `area.toml` and `chapter.toml`.

use super::content::{ELECTED, EMPLOYEES, EMPLOYER, LEADERS, MEASURES, REPRESENTATIVES, SDG};
use super::{ActionState, ID, Key, Kind, Placement, RecordKind, Table, optional, required};

const LANG: Key = optional(
    "lang",
    Kind::String,
    [
        "Koden for språket, når det er et annet enn bokmål og nynorsk: da, en, se. Teksten skrives da én gang.",
        "Koden for språket, når det er eit anna enn bokmål og nynorsk: da, en, se. Teksten blir då skriven éin gong.",
    ],
);

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
            LANG,
        ],
    }),
    [
        "Sitater. Temaet bestemmer hvor de står.",
        "Sitat. Temaet avgjer kvar dei står.",
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
                    "Overskriften; uten den blir boksen en utheving.",
                    "Overskrifta; utan ho blir boksen ei utheving.",
                ],
            ),
            required(
                "text",
                Kind::Text,
                ["Teksten i boksen.", "Teksten i boksen."],
            ),
            LANG,
        ],
    }),
    [
        "Faktabokser ved siden av teksten.",
        "Faktaboksar ved sida av teksten.",
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
        "Spørsmål som ledere og medarbeidere kan snakke om.",
        "Spørsmål som leiarar og medarbeidarar kan snakke om.",
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
                "En eller to setninger til oversiktene.",
                "Ei eller to setningar til oversiktene.",
            ],
        ),
        SDG,
        optional(
            "responsible",
            Kind::Line,
            [
                "Hvem som har ansvar for området. Gjelder også tiltak uten egen ansvarlig.",
                "Kven som har ansvar for området. Gjeld også tiltak utan eigen ansvarleg.",
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
                            "Veivalget; fortsetter setningen «Vi når målet sammen ved å».",
                            "Vegvalet; held fram setninga «Vi når målet saman ved å».",
                        ],
                    ),
                    optional(
                        "goals",
                        Kind::List(&Kind::Reference(RecordKind::Goal)),
                        [
                            "Målene veivalget gjelder. Uten dem: alle i området.",
                            "Måla vegvalet gjeld. Utan dei: alle i området.",
                        ],
                    ),
                ],
            }),
            [
                "Veivalg: hva dere velger å gjøre for å nå målene.",
                "Vegval: kva de vel å gjere for å nå måla.",
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
                            "Hvem som har ansvar for tiltaket.",
                            "Kven som har ansvar for tiltaket.",
                        ],
                    ),
                    optional("due", Kind::Date, ["Fristen.", "Fristen."]),
                    optional(
                        "status",
                        Kind::Choice(ActionState::WORDS),
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
        LANG,
        optional(
            "placement",
            Kind::Choice(Placement::WORDS),
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
