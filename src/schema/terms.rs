//! `terms.toml`.

use super::{Kind, Table, optional, required};

/// `terms.toml`.
pub const TERMS: Table = Table {
    keys: &[
        optional(
            "pairs",
            Kind::Tables(&Table {
                keys: &[
                    required(
                        "nb",
                        Kind::Strings,
                        [
                            "Ordet på bokmål, eller en liste med ordet og bøyningene av det: [\"medarbeider\", \"medarbeidere\"]. Vanlige bøyninger og sammensetninger blir kjent igjen uten at de står her.",
                            "Ordet på bokmål, eller ei liste med ordet og bøyingane av det: [\"medarbeider\", \"medarbeidere\"]. Vanlege bøyingar og samansetningar blir kjende att utan at dei står her.",
                            "The word in bokmål, or a list of the word and its forms: [\"medarbeider\", \"medarbeidere\"]. Common endings and compounds are recognised without standing here.",
                        ],
                    ),
                    required(
                        "nn",
                        Kind::Strings,
                        [
                            "Det samme ordet på nynorsk, med bøyningene i samme rekkefølge: [\"medarbeidar\", \"medarbeidarar\"].",
                            "Det same ordet på nynorsk, med bøyingane i same rekkjefølgje: [\"medarbeidar\", \"medarbeidarar\"].",
                            "The same word in nynorsk, with its forms in the same order: [\"medarbeidar\", \"medarbeidarar\"].",
                        ],
                    ),
                    REASON,
                ],
            }),
            [
                "Ord som hører sammen på de to språkene.",
                "Ord som høyrer saman på dei to språka.",
                "Words that belong together in the two languages.",
            ],
        ),
        optional(
            "avoid",
            Kind::Tables(&Table {
                keys: &[
                    optional(
                        "nb",
                        Kind::Strings,
                        [
                            "Ordet dere ikke vil ha i tekster på bokmål, eller flere slike ord.",
                            "Ordet de ikkje vil ha i tekstar på bokmål, eller fleire slike ord.",
                            "The word that you do not want in texts in bokmål, or several of them.",
                        ],
                    ),
                    optional(
                        "nn",
                        Kind::Strings,
                        [
                            "Ordet dere ikke vil ha i tekster på nynorsk, eller flere slike ord.",
                            "Ordet de ikkje vil ha i tekstar på nynorsk, eller fleire slike ord.",
                            "The word that you do not want in texts in nynorsk, or several of them.",
                        ],
                    ),
                    optional(
                        "instead",
                        Kind::Words,
                        [
                            "Det dere skriver i stedet.",
                            "Det de skriv i staden.",
                            "What you write instead.",
                        ],
                    ),
                    REASON,
                ],
            }),
            [
                "Ord dere ikke vil bruke, og det dere skriver i stedet.",
                "Ord de ikkje vil bruke, og det de skriv i staden.",
                "Words that you do not use, and what you write instead.",
            ],
        ),
        optional(
            "words",
            Kind::Strings,
            [
                "Andre ord dere bruker, og som ingen ordbok har: [\"styringsplattform\", \"jobbatferd\"]. De blir ikke meldt som ukjente, verken alene, bøyd eller i sammensetninger.",
                "Andre ord de brukar, og som inga ordbok har: [\"styringsplattform\", \"jobbåtferd\"]. Dei blir ikkje melde som ukjende, korkje åleine, bøygde eller i samansetningar.",
                "Other words that you use and no dictionary has: [\"styringsplattform\", \"jobbatferd\"]. They are not reported as unknown, neither alone, with endings, nor in compounds.",
            ],
        ),
    ],
};

/// Why a word is in the list.
const REASON: super::Key = optional(
    "reason",
    Kind::Words,
    [
        "Grunnen. Den står i meldingen når ordet mangler eller er brukt feil.",
        "Grunnen. Han står i meldinga når ordet manglar eller er brukt feil.",
        "The reason. It stands in the message when the word is missing or used wrongly.",
    ],
);
