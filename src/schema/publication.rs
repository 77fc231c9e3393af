//! `veivalg.toml`.

use super::{Kind, License, Paper, QuestionPlace, Table, Word, optional, required};

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

/// How infinitives end.
const INFINITIVES: &[Word] = &[
    Word {
        name: "e",
        about: ["å vere, å byggje", "å vere, å byggje"],
    },
    Word {
        name: "a",
        about: ["å vera, å byggja", "å vera, å byggja"],
    },
];

/// A form that is chosen before another one.
const fn form(name: &'static str, about: [&'static str; 2]) -> Word {
    Word { name, about }
}

/// The forms of nynorsk to choose from, each beside its other.
const FORMS: &[Word] = &[
    form("blei", ["blei, ikke vart", "blei, ikkje vart"]),
    form("vart", ["vart, ikke blei", "vart, ikkje blei"]),
    form(
        "tar",
        [
            "tar og drar, ikke tek og dreg",
            "tar og drar, ikkje tek og dreg",
        ],
    ),
    form(
        "tek",
        [
            "tek og dreg, ikke tar og drar",
            "tek og dreg, ikkje tar og drar",
        ],
    ),
    form("mens", ["mens, ikke medan", "mens, ikkje medan"]),
    form("medan", ["medan, ikke mens", "medan, ikkje mens"]),
    form(
        "bygge",
        [
            "bygge og fremme, ikke byggje og fremje",
            "bygge og fremme, ikkje byggje og fremje",
        ],
    ),
    form(
        "byggje",
        [
            "byggje og fremje, ikke bygge og fremme",
            "byggje og fremje, ikkje bygge og fremme",
        ],
    ),
    form(
        "søke",
        [
            "søke og tenke, ikke søkje og tenkje",
            "søke og tenke, ikkje søkje og tenkje",
        ],
    ),
    form(
        "søkje",
        [
            "søkje og tenkje, ikke søke og tenke",
            "søkje og tenkje, ikkje søke og tenke",
        ],
    ),
    form("einig", ["einig, ikke samd", "einig, ikkje samd"]),
    form("samd", ["samd, ikke einig", "samd, ikkje einig"]),
    form("difor", ["difor, ikke derfor", "difor, ikkje derfor"]),
    form("derfor", ["derfor, ikke difor", "derfor, ikkje difor"]),
    form("nå", ["nå, ikke no", "nå, ikkje no"]),
    form("no", ["no, ikke nå", "no, ikkje nå"]),
    form("òg", ["òg, ikke også", "òg, ikkje også"]),
    form("også", ["også, ikke òg", "også, ikkje òg"]),
    form("skole", ["skole, ikke skule", "skole, ikkje skule"]),
    form("skule", ["skule, ikke skole", "skule, ikkje skole"]),
    form("vi", ["vi, ikke me", "vi, ikkje me"]),
    form("me", ["me, ikke vi", "me, ikkje vi"]),
];

/// How drafts in nynorsk are written.
const STYLE: Table = Table {
    keys: &[
        optional(
            "infinitive",
            Kind::Choice(INFINITIVES),
            ["Hva infinitiven ender på.", "Kva infinitiven endar på."],
        ),
        optional(
            "words",
            Kind::List(&Kind::Choice(FORMS)),
            [
                "Formene dere velger der det er valgfritt, som \"blei\", \"mens\" og \"difor\".",
                "Formene de vel der det er valfritt, som \"blei\", \"mens\" og \"difor\".",
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
                "Adressa til tilgjengelegheitserklæringa.",
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
            "translations",
            Kind::Table(&Table {
                keys: &[optional(
                    "nn",
                    Kind::Table(&STYLE),
                    [
                        "Hvordan dere skriver nynorsk. Uten det: som tekstene deres allerede gjør.",
                        "Korleis de skriv nynorsk. Utan det: som tekstane dykkar alt gjer.",
                    ],
                )],
            }),
            [
                "Formene i utkastene som «veivalg translations draft» lager.",
                "Formene i utkasta som «veivalg translations draft» lagar.",
            ],
        ),
        optional(
            "documents",
            Kind::List(&Kind::Document),
            [
                "PDF-ene som skal lages. Uten den: alle som strategien har innhold til.",
                "PDF-ane som skal lagast. Utan han: alle som strategien har innhald til.",
            ],
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
                        "questions",
                        Kind::Choice(QuestionPlace::WORDS),
                        [
                            "Hvor spørsmålene til refleksjon står i strategiens egen PDF. Uten den: i områdene og kapitlene.",
                            "Kvar spørsmåla til refleksjon står i PDF-en av heile strategien. Utan han: i områda og kapitla.",
                        ],
                    ),
                    optional(
                        "fonts",
                        Kind::List(&Kind::Path),
                        [
                            "Egne skriftfiler under assets/: først familien til tekst, så den til overskrifter.",
                            "Eigne skriftfiler under assets/: først familien til tekst, så den til overskrifter.",
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
            "redirects",
            Kind::Tables(&Table {
                keys: &[
                    required(
                        "from",
                        Kind::String,
                        [
                            "Det siden het før, som area:gammelt-navn.",
                            "Det sida heitte før, som area:gammalt-namn.",
                        ],
                    ),
                    required(
                        "to",
                        Kind::String,
                        [
                            "Det leserne skal til, som area:nytt-navn.",
                            "Det lesarane skal til, som area:nytt-namn.",
                        ],
                    ),
                ],
            }),
            [
                "Områder og kapitler som har fått ny adresse. På den gamle står en side som fører til den nye. «veivalg rename» skriver listen.",
                "Område og kapittel som har fått ny adresse. På den gamle står ei side som fører til den nye. «veivalg rename» skriv lista.",
            ],
        ),
        optional(
            "check",
            Kind::Levels,
            ["Nivået for hver regel.", "Nivået for kvar regel."],
        ),
    ],
};
