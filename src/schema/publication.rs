//! `veivalg.toml`.

use super::{Kind, Table, optional};

/// `veivalg.toml`.
pub const CONFIG: Table = Table {
    keys: &[
        optional(
            "languages",
            Kind::List(&Kind::Choice(&["nb", "nn"])),
            "Språkene, i rekkefølgen de står i språkvalget. Uten dem: de som er i bruk.",
        ),
        optional("base_url", Kind::Url, "Adressen til nettstedet."),
        optional(
            "license",
            Kind::Choice(&["CC-BY-4.0", "NLOD-2.0"]),
            "Lisensen for teksten.",
        ),
        optional(
            "theme",
            Kind::Id,
            "Temaet: default, eller en mappe under themes/.",
        ),
        optional(
            "accessibility_statement",
            Kind::LocalizedUrl,
            "Adressen til tilgjengelighetserklæringen.",
        ),
        optional(
            "theme_settings",
            Kind::Settings,
            "Det temaet lar dere velge.",
        ),
        optional("labels", Kind::Labels, "Hva dere kaller tingene."),
        optional(
            "contact",
            Kind::Table(&Table {
                keys: &[
                    optional("name", Kind::Line, "Hvem som svarer på spørsmål."),
                    optional("email", Kind::String, "E-postadressen."),
                    optional("phone", Kind::String, "Telefonnummeret."),
                    optional("url", Kind::Url, "Adressen til en side."),
                ],
            }),
            "Hvem leserne kan spørre.",
        ),
        optional(
            "pdf",
            Kind::Table(&Table {
                keys: &[
                    optional(
                        "paper",
                        Kind::Choice(&["a4", "a5", "us-letter"]),
                        "Papiret.",
                    ),
                    optional(
                        "bleed",
                        Kind::Millimetres,
                        "Utfall for trykkeriet, som 3mm.",
                    ),
                    optional(
                        "fonts",
                        Kind::List(&Kind::Path),
                        "Egne skriftfiler under assets/.",
                    ),
                ],
            }),
            "PDF-en.",
        ),
        optional("check", Kind::Levels, "Nivået for hver regel."),
    ],
};
