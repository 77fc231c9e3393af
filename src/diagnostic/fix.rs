//! The fix of a finding: pieces of a file and their replacements.
//!
//! Made where the finding is made, and only where nobody needs to judge: one meaning, no prose touched,
//! nothing published otherwise than its author meant.

use crate::source::Span;

/// A piece of a file and what takes its place; an empty piece is a place to put something in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The piece.
    pub span: Span,
    /// What takes its place, with `\n` for the file's own line ends.
    pub text: String,
}

impl Edit {
    /// `text` in the place of `span`.
    pub fn new(span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { span, text }
    }
}

/// All edits that fix a fault: each of them or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The edits, in any order; no two touch.
    pub edits: Vec<Edit>,
}

impl From<Edit> for Fix {
    fn from(edit: Edit) -> Self {
        Self { edits: vec![edit] }
    }
}
