//! `area.toml` and `chapter.toml`.

use super::content::{ELECTED, EMPLOYEES, EMPLOYER, LEADERS, MEASURES, REPRESENTATIVES, SDG};
use super::{ActionState, EXTRA, ID, Key, Kind, Placement, RecordKind, Table, optional, required};

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
            EXTRA,
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
            EXTRA,
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
            EXTRA,
        ],
    }),
    [
        "Spørsmål som ledere og medarbeidere kan snakke om.",
        "Spørsmål som leiarar og medarbeidarar kan snakke om.",
    ],
);

/// A part of a goal.
const SUBGOAL: Table = Table {
    keys: &[
        ID,
        required("text", Kind::Text, ["Delmålet.", "Delmålet."]),
        optional(
            "measures",
            MEASURES,
            [
                "Målingene som viser om delmålet er nådd.",
                "Målingane som viser om delmålet er nådd.",
            ],
        ),
        EXTRA,
    ],
};

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
                    optional(
                        "subgoals",
                        Kind::Tables(&SUBGOAL),
                        [
                            "Delmål. Et mål der alle delmålene har en måling, trenger ingen selv.",
                            "Delmål. Eit mål der alle delmåla har ei måling, treng inga sjølv.",
                        ],
                    ),
                    EXTRA,
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
                    EXTRA,
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
                    optional(
                        "goals",
                        Kind::List(&Kind::Reference(RecordKind::Goal)),
                        [
                            "Målene tiltaket bidrar til, i tillegg til eller i stedet for et veivalg.",
                            "Måla tiltaket bidreg til, i tillegg til eller i staden for eit vegval.",
                        ],
                    ),
                    optional(
                        "start",
                        Kind::Date,
                        ["Dagen arbeidet begynner.", "Dagen arbeidet byrjar."],
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
                    optional(
                        "cost",
                        Kind::Amount,
                        [
                            "Kostnaden i kroner. cost_note sier om den er i året eller i alt.",
                            "Kostnaden i kroner. cost_note seier om han er i året eller i alt.",
                        ],
                    ),
                    optional(
                        "cost_note",
                        Kind::Line,
                        [
                            "Det som skal stå etter kostnaden, som «i året» eller «innenfor rammen».",
                            "Det som skal stå etter kostnaden, som «i året» eller «innanfor ramma».",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            ["Konkrete tiltak.", "Konkrete tiltak."],
        ),
        QUOTES,
        FACTS,
        REFLECTION,
        EXTRA,
    ],
};

/// A section of a chapter.
const SECTION: Table = Table {
    keys: &[
        ID,
        required(
            "title",
            Kind::Line,
            ["Overskriften til avsnittet.", "Overskrifta til avsnittet."],
        ),
        LANG,
        QUOTES,
        FACTS,
        REFLECTION,
        EXTRA,
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
                "Om kapitlet står før eller etter områdene, eller er et vedlegg. Uten den: before.",
                "Om kapittelet står før eller etter områda, eller er eit vedlegg. Utan den: before.",
            ],
        ),
        QUOTES,
        FACTS,
        REFLECTION,
        optional(
            "sections",
            Kind::Tables(&SECTION),
            [
                "Avsnittene i kapitlet, i rekkefølge. Teksten i hvert av dem står i en fil med navnet på avsnittet: <id>.nb.md.",
                "Avsnitta i kapittelet, i rekkjefølgje. Teksten i kvart av dei står i ei fil med namnet på avsnittet: <id>.nn.md.",
            ],
        ),
        EXTRA,
    ],
};
