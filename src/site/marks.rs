//! Source marks: on every element that shows a text of the author, the place where it is written.
//!
//! In: spans. Out: an attribute. Only the preview's pages have them; what is published holds nothing of
//! how the strategy's files are laid out.

use super::html::escape;
use crate::source::{Sources, Span};

/// What marks the texts of a site, or leaves them unmarked.
#[derive(Debug, Clone, Copy)]
pub struct SourceMarks<'a>(Option<&'a Sources>);

impl<'a> SourceMarks<'a> {
    /// No marks.
    pub const NONE: Self = Self(None);

    /// Marks that lead into these files.
    pub fn new(sources: &'a Sources) -> Self {
        Self(Some(sources))
    }

    /// Whether there are any: only pages of the preview have them.
    pub fn are_there(self) -> bool {
        self.0.is_some()
    }

    /// The attribute of an element whose text is written at `span`, with a space in front:
    /// ` data-source="areas/x/nb.md:12:5"`, line and column from 1.
    pub fn at(self, span: Span) -> String {
        let Some(sources) = self.0 else {
            return String::new();
        };
        let path = escape(sources.path(span.file));
        let (start, _) = sources.places(span);
        format!(" data-source=\"{path}:{}:{}\"", start.line, start.column)
    }
}
