//! One description of every key of every file.
//!
//! From it come the reader's findings (`parse`), and it lists what each key takes, whether it is
//! required, and what it is for, in words for the people who write. Plain data.

mod content;
mod known;
mod publication;
mod record_kind;
mod registers;

pub use content::{AREA, CHAPTER, STRATEGY};
pub use known::KNOWN;
pub use publication::CONFIG;
pub use record_kind::RecordKind;
pub use registers::{MEASURES, PROCESS, REFERENCES};

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
    /// What it is for, in bokmål.
    pub about: &'static str,
}

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// An id: 1 to 64 of `a-z`, `0-9` and `-`, beginning with a letter.
    Id,
    /// The id of another record, which is looked up.
    Reference,
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
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A whole number from the first to the second.
    Integer(i64, i64),
    /// A number.
    Number,
    /// A day, without quotation marks.
    Date,
    /// A year, tertial, quarter or month.
    Period,
    /// A length of so many millimetres: `"3mm"`.
    Millimetres,
    /// A list.
    List(&'static Kind),
    /// A table.
    Table(&'static Table),
    /// A list of tables.
    Tables(&'static Table),
    /// Keys that only the theme knows, with a string, number or truth value each.
    Settings,
    /// Names of rules with a level each.
    Levels,
    /// Names of labels with a localized string each.
    Labels,
}

impl Table {
    /// The key of this name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// A key that may be left out.
const fn optional(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key {
        name,
        kind,
        required: false,
        about,
    }
}

/// A key that must be there.
const fn required(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key {
        name,
        kind,
        required: true,
        about,
    }
}
