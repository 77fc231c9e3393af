//! `measures.toml`, `references.toml` and `process.toml`.

use super::{
    Compare, Direction, EXTRA, Frequency, ID, Key, Kind, Standing, Table, Unit, optional, required,
};

const PERIOD: Key = required(
    "period",
    Kind::Period,
    [
        "Året, tertialet, kvartalet eller måneden.",
        "Året, tertialet, kvartalet eller månaden.",
        "The year, tertial, quarter or month.",
    ],
);

const VALUE: Key = required("value", Kind::Number, ["Tallet.", "Talet.", "The number."]);

const POINT: Table = Table {
    keys: &[PERIOD, VALUE],
};

const TARGET: Table = Table {
    keys: &[
        PERIOD,
        VALUE,
        optional(
            "hold",
            Kind::Boolean,
            ["Om måltallet er et nivå å holde (true): nådd så lenge siste verdi ikke er dårligere, hvor dere enn begynte.", "Om måltalet er eit nivå å halde (true): nådd så lenge siste verdi ikkje er dårlegare, kvar de enn byrja.", "Whether the target is a level to keep (true): reached as long as the latest value is no worse, wherever you began."],
        ).or("false"),
    ],
};

/// What the factors of KS' employee survey 10-FAKTOR are called in tables, by their numbers (KS and Linda Lai,
/// www.10faktor.no): as the survey was first published, and as KS puts it for those who answer.
pub const FACTORS: [&[&str]; 10] = [
    &["Indre motivasjon", "Oppgavemotivasjon", "Oppgåvemotivasjon"],
    &["Mestringstro", "Meistringstru"],
    &["Autonomi", "Selvstendighet", "Sjølvstende"],
    &["Bruk av kompetanse"],
    &["Mestringsorientert ledelse", "Meistringsorientert leiing"],
    &["Rolleklarhet", "Rolleklarleik"],
    &["Relevant kompetanseutvikling"],
    &["Fleksibilitetsvilje"],
    &["Mestringsklima", "Meistringsklima"],
    &["Prososial motivasjon", "Nyttemotivasjon"],
];

/// The judgments of a qualitative measure, and what a person may state of any.
const STANDINGS: Kind = Kind::Choice(Standing::WORDS);

/// `measures.toml`.
pub const MEASURES: Table = Table {
    keys: &[optional(
        "measures",
        Kind::Tables(&Table {
            keys: &[
                ID,
                optional(
                    "name",
                    Kind::Line,
                    [
                        "Navnet. Med factor følger det med fra 10-FAKTOR.",
                        "Namnet. Med factor følgjer det med frå 10-FAKTOR.",
                        "The name. With factor it comes from 10-FAKTOR.",
                    ],
                ),
                optional(
                    "text",
                    Kind::Text,
                    [
                        "Hvordan det måles.",
                        "Korleis det blir målt.",
                        "How it is measured.",
                    ],
                ),
                optional(
                    "unit",
                    Kind::Choice(Unit::WORDS),
                    [
                        "Måleenheten. Med factor følger den med fra 10-FAKTOR.",
                        "Måleeininga. Med factor følgjer ho med frå 10-FAKTOR.",
                        "The unit. With factor it comes from 10-FAKTOR.",
                    ],
                ),
                optional(
                    "unit_name",
                    Kind::Line,
                    [
                        "Navnet på enheten, når unit er other.",
                        "Namnet på eininga, når unit er other.",
                        "The name of the unit, when unit is other.",
                    ],
                ),
                optional(
                    "decimals",
                    Kind::Integer(0, 6),
                    [
                        "Antall desimaler som vises. Uten den: så mange som tallene er skrevet med.",
                        "Talet på desimalar som blir viste. Utan han: så mange som tala er skrivne med.",
                        "How many decimals are shown. Without it: as many as the numbers are written with.",
                    ],
                ),
                optional(
                    "direction",
                    Kind::Choice(Direction::WORDS),
                    [
                        "Om høyere (up) eller lavere (down) er bedre.",
                        "Om høgare (up) eller lågare (down) er betre.",
                        "Whether higher (up) or lower (down) is better.",
                    ],
                )
                .or("up"),
                optional(
                    "source",
                    Kind::Line,
                    [
                        "Hvor tallet kommer fra.",
                        "Kvar talet kjem frå.",
                        "Where the number comes from.",
                    ],
                ),
                optional(
                    "url",
                    Kind::Url,
                    [
                        "Adressen til tallene hos kilden.",
                        "Adressa til tala hos kjelda.",
                        "The address of the numbers at the source.",
                    ],
                ),
                optional(
                    "frequency",
                    Kind::Choice(Frequency::WORDS),
                    [
                        "Hvor ofte det måles.",
                        "Kor ofte det blir målt.",
                        "How often it is measured.",
                    ],
                ),
                optional(
                    "compare",
                    Kind::Choice(Compare::WORDS),
                    [
                        "Det en verdi sammenlignes med. Uten den: same-period for det som måles hver måned, hvert kvartal eller hvert tertial, ellers line. Uten frequency avgjør periodene.",
                        "Det ein verdi blir samanlikna med. Utan den: same-period for det som blir målt kvar månad, kvart kvartal eller kvart tertial, elles line. Utan frequency avgjer periodane.",
                        "What a value is compared with. Without it: same-period for what is measured every month, quarter or tertial, else line. Without frequency the periods decide.",
                    ],
                ),
                optional(
                    "owner",
                    Kind::Line,
                    [
                        "Hvem som har ansvar for tallet.",
                        "Kven som har ansvar for talet.",
                        "Who is responsible for the number.",
                    ],
                ),
                optional(
                    "baseline",
                    Kind::Table(&POINT),
                    [
                        "Utgangspunktet: der dere begynte.",
                        "Utgangspunktet: der de byrja.",
                        "The baseline: where you began.",
                    ],
                ),
                optional(
                    "target",
                    Kind::Table(&TARGET),
                    [
                        "Måltallet: dit dere vil.",
                        "Måltalet: dit de vil.",
                        "The target: where you want to be.",
                    ],
                ),
                optional(
                    "values",
                    Kind::Tables(&Table {
                        keys: &[
                            required(
                                "period",
                                Kind::Period,
                                ["Perioden.", "Perioden.", "The period."],
                            ),
                            optional("value", Kind::Number, ["Tallet.", "Talet.", "The number."]),
                            optional(
                                "status",
                                STANDINGS,
                                [
                                    "Vurderingen, når unit er qualitative.",
                                    "Vurderinga, når unit er qualitative.",
                                    "The judgment, when unit is qualitative.",
                                ],
                            ),
                            optional(
                                "text",
                                Kind::Text,
                                [
                                    "Det vurderingen bygger på, når unit er qualitative.",
                                    "Det vurderinga byggjer på, når unit er qualitative.",
                                    "What the judgment rests on, when unit is qualitative.",
                                ],
                            ),
                            optional(
                                "responses",
                                Kind::Integer(0, i64::MAX),
                                [
                                    "Hvor mange som svarte.",
                                    "Kor mange som svarte.",
                                    "How many answered.",
                                ],
                            ),
                            optional(
                                "comparison",
                                Kind::Number,
                                [
                                    "Landssnittet i samme periode.",
                                    "Landssnittet i same periode.",
                                    "The average of the country in the same period.",
                                ],
                            ),
                            optional(
                                "note",
                                Kind::Text,
                                [
                                    "En kommentar til verdien.",
                                    "Ein kommentar til verdien.",
                                    "A note on the value.",
                                ],
                            ),
                            EXTRA,
                        ],
                    }),
                    [
                        "Verdiene, her eller i en CSV-fil.",
                        "Verdiane, her eller i ei CSV-fil.",
                        "The values, here or in a CSV file.",
                    ],
                ),
                optional(
                    "data",
                    Kind::Path,
                    [
                        "CSV-filen med verdiene, med kolonnene periode og verdi, og om dere vil svar, sammenligning og merknad_nb.",
                        "CSV-fila med verdiane, med kolonnane periode og verdi, og om de vil svar, samanlikning og merknad_nn.",
                        "The CSV file with the values, with the columns periode and verdi, and if you like svar, sammenligning and merknad_nb.",
                    ],
                ),
                optional(
                    "factor",
                    Kind::Integer(1, 10),
                    [
                        "Nummeret på en faktor i medarbeiderundersøkelsen 10-FAKTOR fra KS.",
                        "Nummeret på ein faktor i medarbeidarundersøkinga 10-FAKTOR frå KS.",
                        "The number of a factor in KS's employee survey 10-FAKTOR.",
                    ],
                ),
                optional(
                    "status",
                    STANDINGS,
                    [
                        "Deres egen vurdering, som vises ved siden av den som er regnet ut.",
                        "Dykkar eiga vurdering, som står ved sida av den som er rekna ut.",
                        "Your own judgment, which is shown beside the one that is worked out.",
                    ],
                ),
                optional(
                    "status_reason",
                    Kind::Text,
                    [
                        "Begrunnelsen for vurderingen.",
                        "Grunngivinga for vurderinga.",
                        "The reason for the judgment.",
                    ],
                ),
                EXTRA,
            ],
        }),
        ["Målingene.", "Målingane.", "The measures."],
    )],
};

/// `references.toml`.
pub const REFERENCES: Table = Table {
    keys: &[optional(
        "references",
        Kind::Tables(&Table {
            keys: &[
                required(
                    "id",
                    Kind::Id,
                    [
                        "Navnet i fotnoter og lenker.",
                        "Namnet i fotnotar og lenkjer.",
                        "The name in footnotes and links.",
                    ],
                ),
                required(
                    "text",
                    Kind::Text,
                    [
                        "Kilden, slik den skal stå.",
                        "Kjelda, slik ho skal stå.",
                        "The source, as it is to be cited.",
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
                optional(
                    "accessed",
                    Kind::Date,
                    [
                        "Dagen dere leste nettsiden.",
                        "Dagen de las nettsida.",
                        "The day you read the web page.",
                    ],
                ),
                optional(
                    "case",
                    Kind::Strings,
                    [
                        "Dokumentet i arkivet, eller flere i en liste.",
                        "Dokumentet i arkivet, eller fleire i ei liste.",
                        "The document in the archive, or several in a list.",
                    ],
                ),
                EXTRA,
            ],
        }),
        [
            "Kildene som fotnotene viser til.",
            "Kjeldene som fotnotane viser til.",
            "The sources that footnotes cite.",
        ],
    )],
};

/// `process.toml`.
pub const PROCESS: Table = Table {
    keys: &[
        optional(
            "text",
            Kind::Text,
            ["Innledningen.", "Innleiinga.", "The introduction."],
        ),
        optional(
            "phases",
            Kind::Tables(&Table {
                keys: &[
                    optional(
                        "id",
                        Kind::Id,
                        [
                            "Navnet i adresser.",
                            "Namnet i adresser.",
                            "The name in addresses.",
                        ],
                    ),
                    required(
                        "title",
                        Kind::Line,
                        [
                            "Tittelen på fasen.",
                            "Tittelen på fasen.",
                            "The title of the phase.",
                        ],
                    ),
                    optional(
                        "period",
                        Kind::Line,
                        ["Når, med ord.", "Når, med ord.", "When, in words."],
                    ),
                    optional(
                        "text",
                        Kind::Text,
                        [
                            "Det som skjer i fasen.",
                            "Det som skjer i fasen.",
                            "What happens in the phase.",
                        ],
                    ),
                    optional(
                        "activities",
                        Kind::Tables(&Table {
                            keys: &[
                                required(
                                    "text",
                                    Kind::Text,
                                    ["Det som gjøres.", "Det som blir gjort.", "What is done."],
                                ),
                                EXTRA,
                            ],
                        }),
                        [
                            "Aktivitetene i fasen.",
                            "Aktivitetane i fasen.",
                            "The activities of the phase.",
                        ],
                    ),
                    EXTRA,
                ],
            }),
            [
                "Fasene i arbeidet.",
                "Fasane i arbeidet.",
                "The phases of the work.",
            ],
        ),
        EXTRA,
    ],
};
