//! `area.toml` and `chapter.toml`.

use super::content::{ELECTED, EMPLOYEES, EMPLOYER, LEADERS, MEASURES, REPRESENTATIVES, SDG};
use super::{ActionState, EXTRA, ID, Key, Kind, Placement, RecordKind, Table, optional, required};

const LANG: Key = optional(
    "lang",
    Kind::String,
    [
        "Koden for språket, når det er et annet enn bokmål og nynorsk: da, en, se. Teksten skrives da én gang.",
        "Koden for språket, når det er eit anna enn bokmål og nynorsk: da, en, se. Teksten blir då skriven éin gong.",
        "The code of the language, when it is another than bokmål and nynorsk: da, en, se. The text is then written once.",
    ],
);

const QUOTES: Key = optional(
    "quotes",
    Kind::Tables(&Table {
        keys: &[
            required(
                "text",
                Kind::Text,
                ["Sitatet.", "Sitatet.", "The quotation."],
            ),
            optional(
                "by",
                Kind::Line,
                ["Hvem som sier det.", "Kven som seier det.", "Who says it."],
            ),
            LANG,
            EXTRA,
        ],
    }),
    [
        "Sitater. Temaet bestemmer hvor de står.",
        "Sitat. Temaet avgjer kvar dei står.",
        "Quotations. The theme decides where they stand.",
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
                    "The heading; without it the box is a highlighted text.",
                ],
            ),
            required(
                "text",
                Kind::Text,
                [
                    "Teksten i boksen.",
                    "Teksten i boksen.",
                    "The text in the box.",
                ],
            ),
            LANG,
            EXTRA,
        ],
    }),
    [
        "Faktabokser ved siden av teksten.",
        "Faktaboksar ved sida av teksten.",
        "Fact boxes beside the text.",
    ],
);

const REFLECTION: Key = optional(
    "reflection",
    Kind::Tables(&Table {
        keys: &[
            required(
                "text",
                Kind::Text,
                ["Spørsmålet.", "Spørsmålet.", "The question."],
            ),
            optional(
                "theme",
                Kind::Line,
                [
                    "Temaet spørsmålet hører til.",
                    "Temaet spørsmålet høyrer til.",
                    "The theme that the question belongs to.",
                ],
            ),
            EXTRA,
        ],
    }),
    [
        "Spørsmål som ledere og medarbeidere kan snakke om.",
        "Spørsmål som leiarar og medarbeidarar kan snakke om.",
        "Questions that leaders and employees can talk about.",
    ],
);

/// A part of a goal.
const SUBGOAL: Table = Table {
    keys: &[
        ID,
        required(
            "text",
            Kind::Text,
            ["Delmålet.", "Delmålet.", "The subgoal."],
        ),
        optional(
            "measures",
            MEASURES,
            [
                "Målingene som viser om delmålet er nådd.",
                "Målingane som viser om delmålet er nådd.",
                "The measures that show whether the subgoal is reached.",
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
            [
                "Tittelen på området.",
                "Tittelen på området.",
                "The title of the area.",
            ],
        ),
        optional(
            "subtitle",
            Kind::Line,
            ["Undertittelen.", "Undertittelen.", "The subtitle."],
        ),
        optional(
            "summary",
            Kind::Line,
            [
                "En eller to setninger til oversiktene.",
                "Ei eller to setningar til oversiktene.",
                "A sentence or two for the overviews.",
            ],
        ),
        SDG,
        optional(
            "responsible",
            Kind::Line,
            [
                "Hvem som har ansvar for området. Gjelder også tiltak uten egen ansvarlig.",
                "Kven som har ansvar for området. Gjeld også tiltak utan eigen ansvarleg.",
                "Who is responsible for the area. Holds for actions without a responsible of their own too.",
            ],
        ),
        optional(
            "goals",
            Kind::Tables(&Table {
                keys: &[
                    ID,
                    required("text", Kind::Text, ["Målet.", "Målet.", "The goal."]),
                    optional(
                        "measures",
                        MEASURES,
                        [
                            "Målingene som viser om målet er nådd.",
                            "Målingane som viser om målet er nådd.",
                            "The measures that show whether the goal is reached.",
                        ],
                    ),
                    optional(
                        "steering_goals",
                        Kind::List(&Kind::Reference(RecordKind::SteeringGoal)),
                        [
                            "De overordnede målene dette hører til.",
                            "Dei overordna måla dette høyrer til.",
                            "The overall goals that this one belongs to.",
                        ],
                    ),
                    optional(
                        "subgoals",
                        Kind::Tables(&SUBGOAL),
                        [
                            "Delmål. Et mål der alle delmålene har en måling, trenger ingen selv.",
                            "Delmål. Eit mål der alle delmåla har ei måling, treng inga sjølv.",
                            "Subgoals. A goal whose subgoals all have a measure needs none itself.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Målene for området.",
                "Måla for området.",
                "The goals of the area.",
            ],
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
                            "The veivalg; it continues the sentence “Vi når målet sammen ved å” (we reach the goal together by).",
                        ],
                    ),
                    optional(
                        "goals",
                        Kind::List(&Kind::Reference(RecordKind::Goal)),
                        [
                            "Målene veivalget gjelder. Uten dem: alle i området.",
                            "Måla vegvalet gjeld. Utan dei: alle i området.",
                            "The goals that the veivalg is for. Without them: all in the area.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Veivalg: hva dere velger å gjøre for å nå målene.",
                "Vegval: kva de vel å gjere for å nå måla.",
                "Veivalg: what you choose to do to reach the goals.",
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
                        [
                            "Det som skal gjøres.",
                            "Det som skal gjerast.",
                            "What is to be done.",
                        ],
                    ),
                    optional(
                        "veivalg",
                        Kind::Reference(RecordKind::Veivalg),
                        [
                            "Veivalget tiltaket følger.",
                            "Vegvalet tiltaket følgjer.",
                            "The veivalg that the action follows.",
                        ],
                    ),
                    optional(
                        "responsible",
                        Kind::Line,
                        [
                            "Hvem som har ansvar for tiltaket.",
                            "Kven som har ansvar for tiltaket.",
                            "Who is responsible for the action.",
                        ],
                    ),
                    optional(
                        "goals",
                        Kind::List(&Kind::Reference(RecordKind::Goal)),
                        [
                            "Målene tiltaket bidrar til, i tillegg til eller i stedet for et veivalg.",
                            "Måla tiltaket bidreg til, i tillegg til eller i staden for eit vegval.",
                            "The goals that the action contributes to, besides or instead of a veivalg.",
                        ],
                    ),
                    optional(
                        "start",
                        Kind::Date,
                        [
                            "Dagen arbeidet begynner.",
                            "Dagen arbeidet byrjar.",
                            "The day the work begins.",
                        ],
                    ),
                    optional("due", Kind::Date, ["Fristen.", "Fristen.", "The deadline."]),
                    optional(
                        "status",
                        Kind::Choice(ActionState::WORDS),
                        [
                            "Hvor langt tiltaket er kommet.",
                            "Kor langt tiltaket er kome.",
                            "How far the action has come.",
                        ],
                    )
                    .or("planned"),
                    optional(
                        "cost",
                        Kind::Amount,
                        [
                            "Kostnaden i kroner. cost_note sier om den er i året eller i alt.",
                            "Kostnaden i kroner. cost_note seier om han er i året eller i alt.",
                            "The cost in kroner. cost_note says whether it is a year or in all.",
                        ],
                    ),
                    optional(
                        "cost_note",
                        Kind::Line,
                        [
                            "Det som skal stå etter kostnaden, som «i året» eller «innenfor rammen».",
                            "Det som skal stå etter kostnaden, som «i året» eller «innanfor ramma».",
                            "What is to stand after the cost, such as “a year” or “within the budget”.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            ["Konkrete tiltak.", "Konkrete tiltak.", "Concrete actions."],
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
            [
                "Overskriften til avsnittet.",
                "Overskrifta til avsnittet.",
                "The heading of the section.",
            ],
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
            [
                "Tittelen på kapitlet.",
                "Tittelen på kapittelet.",
                "The title of the chapter.",
            ],
        ),
        optional(
            "subtitle",
            Kind::Line,
            ["Undertittelen.", "Undertittelen.", "The subtitle."],
        ),
        LANG,
        optional(
            "placement",
            Kind::Choice(Placement::WORDS),
            [
                "Om kapitlet står før eller etter områdene, eller er et vedlegg.",
                "Om kapittelet står før eller etter områda, eller er eit vedlegg.",
                "Whether the chapter stands before or after the areas, or is an appendix.",
            ],
        )
        .or("before"),
        QUOTES,
        FACTS,
        REFLECTION,
        optional(
            "sections",
            Kind::Tables(&SECTION),
            [
                "Avsnittene i kapitlet, i rekkefølge. Teksten i hvert av dem står i en fil med navnet på avsnittet: <id>.nb.md.",
                "Avsnitta i kapittelet, i rekkjefølgje. Teksten i kvart av dei står i ei fil med namnet på avsnittet: <id>.nn.md.",
                "The sections of the chapter, in order. The text of each stands in a file with the name of the section: <id>.nb.md.",
            ],
        ),
        EXTRA,
    ],
};
