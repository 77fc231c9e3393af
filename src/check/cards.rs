//! Questions that have no room on a card, where cards are made.

use super::Checker;
use crate::diagnostic::findings;
use crate::model::{Question, card};

impl Checker<'_> {
    /// Tells of questions that are too long.
    pub(super) fn cards(&mut self, questions: &[Question]) {
        let config = self.draft.config.as_ref().map(|config| &config.record);
        let asked = config.filter(|config| !config.lacks("documents"));
        if asked.is_some_and(|config| {
            config
                .strings("documents")
                .iter()
                .all(|(name, _)| *name != "cards")
        }) {
            return;
        }
        for question in questions {
            for text in self
                .languages
                .iter()
                .filter_map(|&lang| question.text.exact(lang))
            {
                let too_many = card::fit(text).too_many;
                if too_many > 0 {
                    self.diagnostics
                        .push(findings::card_too_long(text.span, too_many));
                }
            }
        }
    }
}
