//! Drafts of texts in the other language: what is sent to a machine translator, and how its answer is taken in.
//!
//! In: texts as they are written. Out: a [`DraftBatch`] with the one stream to send; then, from the answer, the texts
//! to write: equal to the originals in every byte but the words. Ids, addresses, code and marks are never sent. An
//! answer that does not come back whole gives no draft. Starts no program.

mod batch;
mod context;
mod files;
mod kinds;
mod passage;
mod place;
mod plan;
mod slips;
mod stream;
mod style;
mod units;

pub use batch::DraftBatch;
pub use files::{Done, Finished, finish};
pub use place::Target;
pub use plan::{Plan, Planned, plan};
pub use style::Style;

use crate::diagnostic::Edit;
use crate::markdown::SourceText;

/// A text that is to be drafted.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// The clean text of the file that it is in.
    pub file: &'a str,
    /// The text itself, as it is written.
    pub words: &'a SourceText,
    /// What it is to its readers.
    pub role: Role,
    /// The words that its readers see in front of it, and that its sentence goes on from.
    pub lead_in: Option<String>,
}

/// What a text is to its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A name or heading, which other texts may mention.
    Name,
    /// What is expected of somebody: often without saying who, beginning with the verb.
    Expectation,
    /// A source: what has been published keeps its name.
    Source,
    /// Any other text.
    Text,
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// What it says.
    pub text: String,
    /// As it is to be written: with quotation marks and escapes, where the text it was made of has them.
    pub written: String,
    /// What would make it of the text it was made of, where that stands.
    pub edits: Vec<Edit>,
    /// Words that the machine does not know or cannot inflect, each as often as it is in the draft; names are left out.
    pub unknown: Vec<String>,
    /// Terms that are in their first form, for how they are inflected cannot be told.
    pub uninflected: Vec<String>,
    /// Words that may well be wrong: of the other form of Norwegian, or what the machine often gets wrong.
    pub doubtful: Vec<String>,
}

/// Why a text could not be drafted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDraft {
    /// Where its words are cannot be told for sure.
    Unclear,
    /// Its marks would not stand where they belong.
    Lost,
    /// There is nothing to make it of: the other language has taken it away.
    Gone,
    /// What it would be made of is a draft itself: the mark of that one would be forgotten.
    Unread,
    /// It is a part of a text that is there, and has its place among others.
    Part,
    /// It stands among figures.
    Figures,
    /// Its file has faults that keep it from being read whole, or there is no place in it.
    Faulty,
}
