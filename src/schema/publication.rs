//! `veivalg.toml`.

use super::{Kind, License, Paper, QuestionPlace, Table, Word, optional, required};

/// The languages, by their tags.
const LANGUAGES: &[Word] = &[
    Word {
        name: "nb",
        about: ["bokmål", "bokmål", "bokmål"],
    },
    Word {
        name: "nn",
        about: ["nynorsk", "nynorsk", "nynorsk"],
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
                "How many per cent of the texts must at least be in step in bokmål.",
            ],
        ),
        optional(
            "nn",
            Kind::Integer(0, 100),
            [
                "Hvor mange prosent av tekstene som minst må være i takt på nynorsk.",
                "Kor mange prosent av tekstane som minst må vere i takt på nynorsk.",
                "How many per cent of the texts must at least be in step in nynorsk.",
            ],
        ),
    ],
};

/// How infinitives end.
const INFINITIVES: &[Word] = &[
    Word {
        name: "e",
        about: ["å vere, å byggje", "å vere, å byggje", "å vere, å byggje"],
    },
    Word {
        name: "a",
        about: ["å vera, å byggja", "å vera, å byggja", "å vera, å byggja"],
    },
];

/// A form that is chosen before another one.
const fn form(name: &'static str, about: [&'static str; 3]) -> Word {
    Word { name, about }
}

/// The forms of nynorsk to choose from, each beside its other.
const FORMS: &[Word] = &[
    form(
        "blei",
        ["blei, ikke vart", "blei, ikkje vart", "blei, not vart"],
    ),
    form(
        "vart",
        ["vart, ikke blei", "vart, ikkje blei", "vart, not blei"],
    ),
    form(
        "tar",
        [
            "tar og drar, ikke tek og dreg",
            "tar og drar, ikkje tek og dreg",
            "tar and drar, not tek and dreg",
        ],
    ),
    form(
        "tek",
        [
            "tek og dreg, ikke tar og drar",
            "tek og dreg, ikkje tar og drar",
            "tek and dreg, not tar and drar",
        ],
    ),
    form(
        "mens",
        ["mens, ikke medan", "mens, ikkje medan", "mens, not medan"],
    ),
    form(
        "medan",
        ["medan, ikke mens", "medan, ikkje mens", "medan, not mens"],
    ),
    form(
        "bygge",
        [
            "bygge og fremme, ikke byggje og fremje",
            "bygge og fremme, ikkje byggje og fremje",
            "bygge and fremme, not byggje and fremje",
        ],
    ),
    form(
        "byggje",
        [
            "byggje og fremje, ikke bygge og fremme",
            "byggje og fremje, ikkje bygge og fremme",
            "byggje and fremje, not bygge and fremme",
        ],
    ),
    form(
        "søke",
        [
            "søke og tenke, ikke søkje og tenkje",
            "søke og tenke, ikkje søkje og tenkje",
            "søke and tenke, not søkje and tenkje",
        ],
    ),
    form(
        "søkje",
        [
            "søkje og tenkje, ikke søke og tenke",
            "søkje og tenkje, ikkje søke og tenke",
            "søkje and tenkje, not søke and tenke",
        ],
    ),
    form(
        "einig",
        ["einig, ikke samd", "einig, ikkje samd", "einig, not samd"],
    ),
    form(
        "samd",
        ["samd, ikke einig", "samd, ikkje einig", "samd, not einig"],
    ),
    form(
        "difor",
        [
            "difor, ikke derfor",
            "difor, ikkje derfor",
            "difor, not derfor",
        ],
    ),
    form(
        "derfor",
        [
            "derfor, ikke difor",
            "derfor, ikkje difor",
            "derfor, not difor",
        ],
    ),
    form("nå", ["nå, ikke no", "nå, ikkje no", "nå, not no"]),
    form("no", ["no, ikke nå", "no, ikkje nå", "no, not nå"]),
    form("òg", ["òg, ikke også", "òg, ikkje også", "òg, not også"]),
    form("også", ["også, ikke òg", "også, ikkje òg", "også, not òg"]),
    form(
        "skole",
        [
            "skole, ikke skule",
            "skole, ikkje skule",
            "skole, not skule",
        ],
    ),
    form(
        "skule",
        [
            "skule, ikke skole",
            "skule, ikkje skole",
            "skule, not skole",
        ],
    ),
    form(
        "ventar",
        [
            "ventar, når noe er forventet, ikke forventar",
            "ventar, når noko er venta, ikkje forventar",
            "ventar for what is expected, not forventar",
        ],
    ),
    form(
        "forventar",
        [
            "forventar, ikke ventar",
            "forventar, ikkje ventar",
            "forventar, not ventar",
        ],
    ),
    form("vi", ["vi, ikke me", "vi, ikkje me", "vi, not me"]),
    form("me", ["me, ikke vi", "me, ikkje vi", "me, not vi"]),
];

/// How drafts in nynorsk are written.
const STYLE: Table = Table {
    keys: &[
        optional(
            "infinitive",
            Kind::Choice(INFINITIVES),
            [
                "Hva infinitiven ender på.",
                "Kva infinitiven endar på.",
                "What infinitives end in.",
            ],
        ),
        optional(
            "words",
            Kind::List(&Kind::Choice(FORMS)),
            [
                "Formene dere velger der det er valgfritt, som \"blei\", \"mens\" og \"difor\".",
                "Formene de vel der det er valfritt, som \"blei\", \"mens\" og \"difor\".",
                "The forms you choose where there is a choice, such as \"blei\", \"mens\" and \"difor\".",
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
            ["Språkene, i rekkefølgen de står i språkvalget. Uten dem: de som er i bruk.", "Språka, i den rekkjefølgja dei står i språkvalet. Utan dei: dei som er i bruk.", "The languages, in the order of the language menu. Without them: those in use."],
        ),
        optional(
            "base_url",
            Kind::Url,
            ["Adressen til nettstedet.", "Adressa til nettstaden.", "The address of the website."],
        ),
        optional(
            "license",
            Kind::Choice(License::WORDS),
            ["Lisensen for teksten.", "Lisensen for teksten.", "The licence of the text."],
        ),
        optional(
            "theme",
            Kind::Id,
            ["Temaet (utseendet): default, eller en mappe under themes/.", "Temaet (utsjånaden): default, eller ei mappe under themes/.", "The theme (the appearance): default, or a folder below themes/."],
        ).or("default"),
        optional(
            "accessibility_statement",
            Kind::LocalizedUrl,
            ["Adressen til tilgjengelighetserklæringen.", "Adressa til tilgjengelegheitserklæringa.", "The address of the accessibility statement."],
        ),
        optional(
            "theme_settings",
            Kind::Settings,
            ["Det temaet lar dere velge, som farge og logo.", "Det temaet lèt dykk velje, som farge og logo.", "What the theme lets you choose, such as colour and logo."],
        ),
        optional(
            "labels",
            Kind::Labels,
            ["Hva dere kaller tingene.", "Kva de kallar tinga.", "What you call things."],
        ),
        optional(
            "contact",
            Kind::Table(&Table {
                keys: &[
                    optional(
                        "name",
                        Kind::Line,
                        ["Hvem som svarer på spørsmål.", "Kven som svarer på spørsmål.", "Who answers questions."],
                    ),
                    optional("email", Kind::String, ["E-postadressen.", "E-postadressa.", "The e-mail address."]),
                    optional(
                        "phone",
                        Kind::String,
                        ["Telefonnummeret.", "Telefonnummeret.", "The telephone number."],
                    ),
                    optional(
                        "url",
                        Kind::Url,
                        ["Adressen til en side.", "Adressa til ei side.", "The address of a page."],
                    ),
                ],
            }),
            ["Hvem leserne kan spørre.", "Kven lesarane kan spørje.", "Whom readers can ask."],
        ),
        optional(
            "figures",
            Kind::Table(&Table {
                keys: &[optional(
                    "min_responses",
                    Kind::Integer(0, i64::MAX),
                    ["Hvor mange som minst må ha svart for at en verdi blir publisert. En verdi med færre svar blir holdt tilbake overalt, og siden sier hvorfor.", "Kor mange som minst må ha svart for at ein verdi blir publisert. Ein verdi med færre svar blir halden tilbake overalt, og sida seier kvifor.", "How many must have answered for a value to be published. A value with fewer answers is withheld everywhere, and the page says why."],
                )],
            }),
            ["Tallene i målingene.", "Tala i målingane.", "The figures of the measures."],
        ),
        optional(
            "translations",
            Kind::Table(&Table {
                keys: &[optional(
                    "nn",
                    Kind::Table(&STYLE),
                    ["Hvordan dere skriver nynorsk. Uten det: som tekstene deres allerede gjør.", "Korleis de skriv nynorsk. Utan det: som tekstane dykkar allereie gjer.", "How you write nynorsk. Without it: as your texts do already."],
                )],
            }),
            ["Formene i utkastene som «veivalg translations draft» lager.", "Formene i utkasta som «veivalg translations draft» lagar.", "The forms in the drafts that “veivalg translations draft” makes."],
        ),
        optional(
            "documents",
            Kind::List(&Kind::Document),
            ["PDF-ene som skal lages. Uten den: alle som strategien har innhold til.", "PDF-ane som skal lagast. Utan han: alle som strategien har innhald til.", "The PDFs to make. Without it: all that the strategy has content for."],
        ),
        optional(
            "pdf",
            Kind::Table(&Table {
                keys: &[
                    optional(
                        "paper",
                        Kind::Choice(Paper::WORDS),
                        ["Papirformatet.", "Papirformatet.", "The paper size."],
                    ).or("a4"),
                    optional(
                        "bleed",
                        Kind::Millimetres,
                        ["Utfall for trykkeriet, som 3mm.", "Utfall for trykkeriet, som 3mm.", "Bleed for the printer, such as 3mm."],
                    ).or("0mm"),
                    optional(
                        "duplex",
                        Kind::Boolean,
                        ["Tosidig trykk og innbinding: speilvendte marger, sidetall ytterst, områder på høyresider.", "Tosidig trykk og innbinding: spegelvende margar, sidetal ytst, område på høgresider.", "Printed on both sides and bound: mirrored margins, page numbers outermost, areas on right-hand pages."],
                    ).or("false"),
                    optional(
                        "questions",
                        Kind::Choice(QuestionPlace::WORDS),
                        ["Hvor spørsmålene til refleksjon står i strategiens egen PDF.", "Kvar spørsmåla til refleksjon står i PDF-en av heile strategien.", "Where the questions for reflection stand in the PDF of the whole strategy."],
                    ).or("parts"),
                    optional(
                        "fonts",
                        Kind::List(&Kind::Path),
                        ["Egne skriftfiler under assets/: først familien til tekst, så den til overskrifter.", "Eigne skriftfiler under assets/: først familien til tekst, så den til overskrifter.", "Font files of your own below assets/: first the family for text, then the one for headings."],
                    ),
                ],
            }),
            ["Papir, trykk og skrift i PDF-en.", "Papir, trykk og skrift i PDF-en.", "Paper, print and fonts in the PDF."],
        ),
        optional(
            "redirects",
            Kind::Tables(&Table {
                keys: &[
                    required(
                        "from",
                        Kind::String,
                        ["Det som sto i lenken før, som area:gammelt-navn eller goal:gammelt-navn.", "Det som stod i lenkja før, som area:gammalt-namn eller goal:gammalt-namn.", "What links named before, such as area:old-name or goal:old-name."],
                    ),
                    required(
                        "to",
                        Kind::String,
                        ["Det leserne skal til, som area:nytt-navn.", "Det lesarane skal til, som area:nytt-namn.", "What readers are led to, such as area:new-name."],
                    ),
                ],
            }),
            ["Områder, kapitler, mål og annet med en ny id, så gamle lenker fortsatt fører fram. På adressen til en gammel side står en side som fører til den nye. «veivalg rename» skriver listen.", "Område, kapittel, mål og anna med ein ny id, så gamle lenkjer framleis fører fram. På adressa til ei gammal side står ei side som fører til den nye. «veivalg rename» skriv lista.", "Areas, chapters, goals and the rest with a new id, so that old links still lead there. At the address of an old page stands one that leads to the new one. “veivalg rename” writes the list."],
        ),
        optional(
            "check",
            Kind::Levels,
            ["Nivået for hver regel.", "Nivået for kvar regel.", "The level of each rule."],
        ),
    ],
};
