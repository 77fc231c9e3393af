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
                        ],
                    ),
                    required(
                        "nn",
                        Kind::Strings,
                        [
                            "Det samme ordet på nynorsk, med bøyningene i samme rekkefølge: [\"medarbeidar\", \"medarbeidarar\"].",
                            "Det same ordet på nynorsk, med bøyingane i same rekkjefølgje: [\"medarbeidar\", \"medarbeidarar\"].",
                        ],
                    ),
                    REASON,
                ],
            }),
            [
                "Ord som hører sammen på de to språkene.",
                "Ord som høyrer saman på dei to språka.",
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
                        ],
                    ),
                    optional(
                        "nn",
                        Kind::Strings,
                        [
                            "Ordet dere ikke vil ha i tekster på nynorsk, eller flere slike ord.",
                            "Ordet de ikkje vil ha i tekstar på nynorsk, eller fleire slike ord.",
                        ],
                    ),
                    optional(
                        "instead",
                        Kind::Words,
                        ["Det dere skriver i stedet.", "Det de skriv i staden."],
                    ),
                    REASON,
                ],
            }),
            [
                "Ord dere ikke vil bruke, og det dere skriver i stedet.",
                "Ord de ikkje vil bruke, og det de skriv i staden.",
            ],
        ),
        optional(
            "words",
            Kind::Strings,
            [
                "Andre ord dere bruker, og som ingen ordbok har: [\"styringsplattform\", \"jobbatferd\"]. De blir ikke meldt som ukjente, verken alene, bøyd eller i sammensetninger.",
                "Andre ord de brukar, og som inga ordbok har: [\"styringsplattform\", \"jobbåtferd\"]. Dei blir ikkje melde som ukjende, verken åleine, bøygde eller i samansetningar.",
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
    ],
);
