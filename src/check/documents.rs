//! Documents that are asked for, and that the strategy has no content for.

use super::Checker;
use crate::diagnostic::findings;
use crate::documents::TABLE;
use crate::model::Strategy;

impl Checker<'_> {
    /// Tells of documents that would not be made.
    pub(super) fn documents_without_content(&mut self, strategy: &Strategy) {
        let Some(config) = &self.draft.config else {
            return;
        };
        for (name, span) in config.record.strings("documents") {
            let document = TABLE.iter().find(|one| one.name == name);
            if document.is_some_and(|one| (one.readers)(strategy).is_empty()) {
                let found = findings::document_without_content(span, name);
                self.diagnostics.push(found);
            }
        }
    }
}
