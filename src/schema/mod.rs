//! One description of every key of every file.
//!
//! From it come the findings about keys (`parse`), the schemas for editors (`json_schema`) and the pages of the
//! format (`docs/*/format.md`). It lists what each key takes, whether it is required, and what it is for, in words
//! for the people who write. Plain data.

mod areas;
mod choice;
mod choices;
mod content;
mod figures_source;
mod known;
pub mod norwegian;
mod publication;
mod record_kind;
mod registers;
mod terms;

pub use areas::{AREA, CHAPTER};
pub use choice::{Choice, Word};
pub use choices::*;
pub use content::STRATEGY;
pub use figures_source::{FIGURES_SOURCE, figures_source_of};
pub use known::KNOWN;
pub use publication::{CONFIG, COVERAGE, COVERAGE_KEY};
pub use record_kind::RecordKind;
pub use registers::{FACTORS, MEASURES, PROCESS, REFERENCES};
pub use terms::TERMS;

/// A kind of file.
#[derive(Debug)]
pub struct File {
    /// What its schema is called: the file's name without its ending.
    pub name: &'static str,
    /// Where it lies, `<id>` standing for the name of a folder.
    pub path: &'static str,
    /// Its keys.
    pub table: &'static Table,
    /// What is in it, in bokmål, nynorsk and English.
    pub about: [&'static str; 3],
}

impl File {
    /// Whether a path is that of such a file.
    pub fn is_at(&self, path: &str) -> bool {
        let same = |(own, other): (&str, &str)| own == "<id>" || own == other;
        let (own, other) = (self.path.split('/'), path.split('/'));
        own.clone().count() == other.clone().count() && own.zip(other).all(same)
    }
}

/// Every kind of TOML file that a strategy has.
pub const FILES: [File; 8] = [
    File {
        name: "strategy",
        path: "strategy.toml",
        table: &STRATEGY,
        about: [
            "Strategien: hvem den gjelder for, verdiene, og rekkefølgen på kapitler og områder.",
            "Strategien: kven han gjeld for, verdiane, og rekkjefølgja på kapittel og område.",
            "The strategy: whom it is for, the values, and the order of chapters and areas.",
        ],
    },
    File {
        name: "veivalg",
        path: "veivalg.toml",
        table: &CONFIG,
        about: [
            "Publiseringen: språk, adresse, utseende og kontroll.",
            "Publiseringa: språk, adresse, utsjånad og kontroll.",
            "How it is published: languages, address, appearance and checks.",
        ],
    },
    File {
        name: "measures",
        path: "measures.toml",
        table: &MEASURES,
        about: [
            "Målingene: alt dere måler, med tallene.",
            "Målingane: alt de måler, med tala.",
            "The measures: all that you measure, with the figures.",
        ],
    },
    File {
        name: "references",
        path: "references.toml",
        table: &REFERENCES,
        about: [
            "Kildene som fotnotene viser til.",
            "Kjeldene som fotnotane viser til.",
            "The sources that footnotes cite.",
        ],
    },
    File {
        name: "process",
        path: "process.toml",
        table: &PROCESS,
        about: [
            "Arbeidet med strategien, i faser.",
            "Arbeidet med strategien, i fasar.",
            "The work on the strategy, in phases.",
        ],
    },
    File {
        name: "terms",
        path: "terms.toml",
        table: &TERMS,
        about: [
            "Ordlisten: ord som hører sammen på bokmål og nynorsk, og ord dere ikke vil bruke.",
            "Ordlista: ord som høyrer saman på bokmål og nynorsk, og ord de ikkje vil bruke.",
            "The glossary: words that belong together in bokmål and nynorsk, and words you do not use.",
        ],
    },
    File {
        name: "area",
        path: "areas/<id>/area.toml",
        table: &AREA,
        about: [
            "Et strategiområde: mål, veivalg, tiltak og forventninger.",
            "Eit strategiområde: mål, vegval, tiltak og forventningar.",
            "A strategy area: goals, veivalg, actions and expectations.",
        ],
    },
    File {
        name: "chapter",
        path: "chapters/<id>/chapter.toml",
        table: &CHAPTER,
        about: [
            "Et kapittel: tittel, plassering og spørsmål.",
            "Eit kapittel: tittel, plassering og spørsmål.",
            "A chapter: title, placement and questions.",
        ],
    },
];

/// The keys that a table may have.
#[derive(Debug)]
pub struct Table {
    /// The keys, in the order they are documented.
    pub keys: &'static [Key],
}

/// A key.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// What holds where it is left out, as it would be written, when that is one value.
    pub default: Option<&'static str>,
    /// What it is for, in bokmål, nynorsk and English.
    pub about: [&'static str; 3],
}

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// An id: 1 to 64 of `a-z`, `0-9` and `-`, beginning with a letter.
    Id,
    /// The id of another record of this kind, which is looked up.
    Reference(RecordKind),
    /// The id of an area or a chapter, which is the name of its folder; `platform` among chapters.
    Folder(RecordKind),
    /// A localized name or heading: inline markdown without links, footnotes and pictures.
    Line,
    /// A localized text: paragraphs, lists, links, pictures, footnotes.
    Text,
    /// A localized string without markdown.
    Words,
    /// A localized web address.
    LocalizedUrl,
    /// A string.
    String,
    /// A string or a list of them.
    Strings,
    /// A web address.
    Url,
    /// A path to a file of the strategy.
    Path,
    /// The name of a document, of which there is a table.
    Document,
    /// One of these words.
    Choice(&'static [Word]),
    /// A whole number from the first to the second.
    Integer(i64, i64),
    /// A number.
    Number,
    /// A number that is not below zero.
    Amount,
    /// `true` or `false`.
    Boolean,
    /// A day, without quotation marks.
    Date,
    /// A year, tertial, quarter or month.
    Period,
    /// A length in millimetres: `"3mm"`.
    Millimetres,
    /// A list.
    List(&'static Kind),
    /// A table.
    Table(&'static Table),
    /// A list of tables.
    Tables(&'static Table),
    /// Keys that only the author knows, with any values.
    Extra,
    /// Keys that only the theme knows, with a string, number or truth value each.
    Settings,
    /// Names of rules with a level each.
    Levels,
    /// Names of labels with a localized string each.
    Labels,
}

impl Kind {
    /// Whether it is a table, or a list of tables.
    pub fn holds_keys(self) -> bool {
        matches!(
            self,
            Self::Table(_)
                | Self::Tables(_)
                | Self::Extra
                | Self::Settings
                | Self::Levels
                | Self::Labels
        )
    }
}

impl Key {
    /// The key with what holds where it is left out.
    const fn or(self, default: &'static str) -> Self {
        Self {
            default: Some(default),
            ..self
        }
    }

    /// What holds where it is left out, as TOML; the same as JSON.
    pub fn default_value(&self) -> Option<String> {
        let default = self.default?;
        Some(match self.kind {
            Kind::Boolean | Kind::Integer(..) | Kind::Number | Kind::Amount => default.to_owned(),
            _ => format!("\"{default}\""),
        })
    }
}

impl Table {
    /// The key of this name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// A key that may be left out.
const fn optional(name: &'static str, kind: Kind, about: [&'static str; 3]) -> Key {
    Key {
        name,
        kind,
        required: false,
        default: None,
        about,
    }
}

/// A key that must be there.
const fn required(name: &'static str, kind: Kind, about: [&'static str; 3]) -> Key {
    Key {
        name,
        kind,
        required: true,
        default: None,
        about,
    }
}

/// What an author keeps for other programs.
const EXTRA: Key = optional(
    "extra",
    Kind::Extra,
    [
        "Egne opplysninger, som bare blir med i strategy.json.",
        "Eigne opplysningar, som berre blir med i strategy.json.",
        "Information of your own, which only goes into strategy.json.",
    ],
);

/// What a record is called where something leads to it.
const ID: Key = required(
    "id",
    Kind::Id,
    [
        "Navnet i adresser og lenker.",
        "Namnet i adresser og lenkjer.",
        "The name in addresses and links.",
    ],
);
