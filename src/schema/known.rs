//! The file of known findings.

use super::{Kind, Table, optional, required};

/// `known.toml`, or whatever it is called on the command line.
pub const KNOWN: Table = Table {
    keys: &[optional(
        "known",
        Kind::Tables(&Table {
            keys: &[
                required(
                    "rule",
                    Kind::String,
                    [
                        "Regelen, som goal-without-measure.",
                        "Regelen, som goal-without-measure.",
                        "The rule, such as goal-without-measure.",
                    ],
                ),
                required(
                    "file",
                    Kind::String,
                    [
                        "Filen funnet er i.",
                        "Fila funnet er i.",
                        "The file that the finding is in.",
                    ],
                ),
                optional(
                    "what",
                    Kind::String,
                    [
                        "Hva i filen det gjelder.",
                        "Kva i fila det gjeld.",
                        "What in the file it is about.",
                    ],
                ),
                optional(
                    "count",
                    Kind::Integer(1, i64::MAX),
                    [
                        "Hvor mange like funn det er, når det er flere.",
                        "Kor mange like funn det er, når det er fleire.",
                        "How many findings alike there are, when there are several.",
                    ],
                )
                .or("1"),
                required(
                    "owner",
                    Kind::String,
                    [
                        "Hvem som har ansvar for at det blir rettet.",
                        "Kven som har ansvar for at det blir retta.",
                        "Who is responsible for having it fixed.",
                    ],
                ),
                required(
                    "until",
                    Kind::Date,
                    [
                        "Den siste dagen funnet kan vente.",
                        "Den siste dagen funnet kan vente.",
                        "The last day that the finding can wait.",
                    ],
                ),
                optional(
                    "reason",
                    Kind::String,
                    [
                        "Hvorfor det må vente.",
                        "Kvifor det må vente.",
                        "Why it must wait.",
                    ],
                ),
            ],
        }),
        [
            "Funnene som kan vente.",
            "Funna som kan vente.",
            "The findings that can wait.",
        ],
    )],
};
