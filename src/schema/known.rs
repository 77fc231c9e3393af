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
                    ],
                ),
                required(
                    "file",
                    Kind::String,
                    ["Filen funnet er i.", "Fila funnet er i."],
                ),
                optional(
                    "what",
                    Kind::String,
                    ["Hva i filen det gjelder.", "Kva i fila det gjeld."],
                ),
                optional(
                    "count",
                    Kind::Integer(1, i64::MAX),
                    [
                        "Hvor mange like funn det er, når det er flere.",
                        "Kor mange like funn det er, når det er fleire.",
                    ],
                ),
                required(
                    "owner",
                    Kind::String,
                    [
                        "Hvem som har ansvar for at det blir rettet.",
                        "Kven som har ansvar for at det blir retta.",
                    ],
                ),
                required(
                    "until",
                    Kind::Date,
                    [
                        "Den siste dagen funnet kan vente.",
                        "Den siste dagen funnet kan vente.",
                    ],
                ),
                optional(
                    "reason",
                    Kind::String,
                    ["Hvorfor det må vente.", "Kvifor det må vente."],
                ),
            ],
        }),
        ["Funnene som kan vente.", "Funna som kan vente."],
    )],
};
