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
    ],
);

const VALUE: Key = required("value", Kind::Number, ["Tallet.", "Talet."]);

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
            [
                "Om måltallet er et nivå å holde (true): nådd så lenge siste verdi ikke er dårligere, hvor dere enn begynte.",
                "Om måltalet er eit nivå å halde (true): nådd så lenge siste verdi ikkje er dårlegare, kvar de enn byrja.",
            ],
        ),
    ],
};

/// The factors of KS' employee survey 10-FAKTOR, in bokmål and nynorsk, by their numbers (KS and Linda
/// Lai, www.10faktor.no).
pub const FACTORS: [[&str; 2]; 10] = [
    ["Indre motivasjon", "Indre motivasjon"],
    ["Mestringstro", "Meistringstru"],
    ["Autonomi", "Autonomi"],
    ["Bruk av kompetanse", "Bruk av kompetanse"],
    ["Mestringsorientert ledelse", "Meistringsorientert leiing"],
    ["Rolleklarhet", "Rolleklarleik"],
    [
        "Relevant kompetanseutvikling",
        "Relevant kompetanseutvikling",
    ],
    ["Fleksibilitetsvilje", "Fleksibilitetsvilje"],
    ["Mestringsklima", "Meistringsklima"],
    ["Prososial motivasjon", "Prososial motivasjon"],
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
                    ],
                ),
                optional(
                    "text",
                    Kind::Text,
                    ["Hvordan det måles.", "Korleis det blir målt."],
                ),
                optional(
                    "unit",
                    Kind::Choice(Unit::WORDS),
                    [
                        "Måleenheten. Med factor følger den med fra 10-FAKTOR.",
                        "Måleeininga. Med factor følgjer ho med frå 10-FAKTOR.",
                    ],
                ),
                optional(
                    "unit_name",
                    Kind::Line,
                    [
                        "Navnet på enheten, når unit er other.",
                        "Namnet på eininga, når unit er other.",
                    ],
                ),
                optional(
                    "decimals",
                    Kind::Integer(0, 6),
                    [
                        "Antall desimaler som vises.",
                        "Talet på desimalar som blir viste.",
                    ],
                ),
                optional(
                    "direction",
                    Kind::Choice(Direction::WORDS),
                    [
                        "Om høyere (up) eller lavere (down) er bedre. Uten den: up.",
                        "Om høgare (up) eller lågare (down) er betre. Utan den: up.",
                    ],
                ),
                optional(
                    "source",
                    Kind::Line,
                    ["Hvor tallet kommer fra.", "Kvar talet kjem frå."],
                ),
                optional(
                    "url",
                    Kind::Url,
                    [
                        "Adressen til tallene hos kilden.",
                        "Adressa til tala hos kjelda.",
                    ],
                ),
                optional(
                    "frequency",
                    Kind::Choice(Frequency::WORDS),
                    ["Hvor ofte det måles.", "Kor ofte det blir målt."],
                ),
                optional(
                    "compare",
                    Kind::Choice(Compare::WORDS),
                    [
                        "Det en verdi sammenlignes med. Uten den: same-period for det som måles hver måned, hvert kvartal eller hvert tertial, ellers line. Uten frequency avgjør periodene.",
                        "Det ein verdi blir samanlikna med. Utan den: same-period for det som blir målt kvar månad, kvart kvartal eller kvart tertial, elles line. Utan frequency avgjer periodane.",
                    ],
                ),
                optional(
                    "owner",
                    Kind::Line,
                    [
                        "Hvem som har ansvar for tallet.",
                        "Kven som har ansvar for talet.",
                    ],
                ),
                optional(
                    "baseline",
                    Kind::Table(&POINT),
                    [
                        "Utgangspunktet: der dere begynte.",
                        "Utgangspunktet: der de byrja.",
                    ],
                ),
                optional(
                    "target",
                    Kind::Table(&TARGET),
                    ["Måltallet: dit dere vil.", "Måltalet: dit de vil."],
                ),
                optional(
                    "values",
                    Kind::Tables(&Table {
                        keys: &[
                            required("period", Kind::Period, ["Perioden.", "Perioden."]),
                            optional("value", Kind::Number, ["Tallet.", "Talet."]),
                            optional(
                                "status",
                                STANDINGS,
                                [
                                    "Vurderingen, når unit er qualitative.",
                                    "Vurderinga, når unit er qualitative.",
                                ],
                            ),
                            optional(
                                "text",
                                Kind::Text,
                                [
                                    "Det vurderingen bygger på, når unit er qualitative.",
                                    "Det vurderinga byggjer på, når unit er qualitative.",
                                ],
                            ),
                            optional(
                                "responses",
                                Kind::Integer(0, i64::MAX),
                                ["Hvor mange som svarte.", "Kor mange som svara."],
                            ),
                            optional(
                                "comparison",
                                Kind::Number,
                                [
                                    "Snittet for landet i samme periode.",
                                    "Snittet for landet i same periode.",
                                ],
                            ),
                            optional(
                                "note",
                                Kind::Text,
                                ["En merknad til verdien.", "Ein merknad til verdien."],
                            ),
                            EXTRA,
                        ],
                    }),
                    [
                        "Verdiene, her eller i en CSV-fil.",
                        "Verdiane, her eller i ei CSV-fil.",
                    ],
                ),
                optional(
                    "data",
                    Kind::Path,
                    [
                        "CSV-filen med verdiene, med kolonnene periode og verdi, og om dere vil svar, sammenligning og merknad_nb.",
                        "CSV-fila med verdiane, med kolonnane periode og verdi, og om de vil svar, samanlikning og merknad_nn.",
                    ],
                ),
                optional(
                    "factor",
                    Kind::Integer(1, 10),
                    [
                        "Nummeret på en faktor i medarbeiderundersøkelsen 10-FAKTOR fra KS.",
                        "Nummeret på ein faktor i medarbeidarundersøkinga 10-FAKTOR frå KS.",
                    ],
                ),
                optional(
                    "status",
                    STANDINGS,
                    [
                        "Deres egen vurdering, som vises ved siden av den som er regnet ut.",
                        "Dykkar eiga vurdering, som står ved sida av den som er rekna ut.",
                    ],
                ),
                optional(
                    "status_reason",
                    Kind::Text,
                    [
                        "Begrunnelsen for vurderingen.",
                        "Grunngivinga for vurderinga.",
                    ],
                ),
                EXTRA,
            ],
        }),
        ["Målingene.", "Målingane."],
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
                    ],
                ),
                required(
                    "text",
                    Kind::Text,
                    ["Kilden, slik den skal stå.", "Kjelda, slik ho skal stå."],
                ),
                optional(
                    "url",
                    Kind::Url,
                    ["Adressen på nettet.", "Adressa på nettet."],
                ),
                optional(
                    "accessed",
                    Kind::Date,
                    ["Dagen dere leste nettsiden.", "Dagen de las nettsida."],
                ),
                optional(
                    "case",
                    Kind::Strings,
                    [
                        "Dokumentet i arkivet, eller flere i en liste.",
                        "Dokumentet i arkivet, eller fleire i ei liste.",
                    ],
                ),
                EXTRA,
            ],
        }),
        [
            "Kildene som fotnotene viser til.",
            "Kjeldene som fotnotane viser til.",
        ],
    )],
};

/// `process.toml`.
pub const PROCESS: Table = Table {
    keys: &[
        optional("text", Kind::Text, ["Innledningen.", "Innleiinga."]),
        optional(
            "phases",
            Kind::Tables(&Table {
                keys: &[
                    optional("id", Kind::Id, ["Navnet i adresser.", "Namnet i adresser."]),
                    required(
                        "title",
                        Kind::Line,
                        ["Tittelen på fasen.", "Tittelen på fasen."],
                    ),
                    optional("period", Kind::Line, ["Når, med ord.", "Når, med ord."]),
                    optional(
                        "text",
                        Kind::Text,
                        ["Det som skjer i fasen.", "Det som skjer i fasen."],
                    ),
                    optional(
                        "activities",
                        Kind::Tables(&Table {
                            keys: &[
                                required(
                                    "text",
                                    Kind::Text,
                                    ["Det som gjøres.", "Det som blir gjort."],
                                ),
                                EXTRA,
                            ],
                        }),
                        ["Aktivitetene i fasen.", "Aktivitetane i fasen."],
                    ),
                    EXTRA,
                ],
            }),
            ["Fasene i arbeidet.", "Fasane i arbeidet."],
        ),
        EXTRA,
    ],
};

/// `data/<id>.source.toml`, which the program writes beside figures that it has read in.
pub const FIGURES_SOURCE: Table = Table {
    keys: &[
        required(
            "file",
            Kind::String,
            ["Filen tallene er lest fra.", "Fila tala er lesne frå."],
        ),
        optional("sheet", Kind::String, ["Arket i filen.", "Arket i fila."]),
        optional(
            "range",
            Kind::String,
            ["Cellene i arket.", "Cellene i arket."],
        ),
        optional(
            "series",
            Kind::String,
            ["Det tallene heter der.", "Det tala heiter der."],
        ),
        optional(
            "table",
            Kind::String,
            [
                "Nummeret på tabellen hos den som gir ut tallene.",
                "Nummeret på tabellen hos den som gjev ut tala.",
            ],
        ),
        optional(
            "query",
            Kind::String,
            [
                "Spørringen som gir de samme tallene igjen.",
                "Spørjinga som gjev dei same tala att.",
            ],
        ),
        optional(
            "sha256",
            Kind::String,
            ["Sjekksummen av filen.", "Sjekksummen av fila."],
        ),
        optional(
            "imported",
            Kind::Date,
            ["Dagen tallene ble lest inn.", "Dagen tala vart lesne inn."],
        ),
        optional(
            "by",
            Kind::String,
            ["Hvem som leste dem inn.", "Kven som las dei inn."],
        ),
        optional(
            "license",
            Kind::String,
            [
                "Hvem tallene er fra, og vilkårene for dem, som SSB, CC BY 4.0.",
                "Kven tala er frå, og vilkåra for dei, som SSB, CC BY 4.0.",
            ],
        ),
    ],
};
