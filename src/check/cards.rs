//! Questions that have no room on a card, where cards are made.

use super::Checker;
use crate::diagnostic::findings;
use crate::model::{Strategy, card, shown};

impl Checker<'_> {
    /// Tells of questions that are too long.
    pub(super) fn cards(&mut self, strategy: &Strategy) {
        let asked = strategy.publication.documents.as_ref();
        if asked.is_some_and(|names| !names.iter().any(|name| name == "cards")) {
            return;
        }
        for question in shown::questions(strategy) {
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
