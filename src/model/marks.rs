//! What every page says of a strategy that is not the one in force: a draft, one out for comment, one that
//! is replaced, one past its last day.
//!
//! In: a strategy. Out: plain text, the same on every page of the site and of the PDF.

use super::{Adopted, State, Strategy, Text};
use crate::lang::{Date, Lang};
use crate::markdown::tree::{Block, RichLine, RichText, plain};

/// Something that every page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Names it in stylesheets.
    pub key: &'static str,
    /// It in a word or two.
    pub word: String,
    /// It in a sentence or two.
    pub text: String,
    /// It in few words, with its date, for the head of a page.
    pub short: String,
}

impl Strategy {
    /// The decision that adopted what this is a draft of, when it is one of a revision.
    pub fn revises(&self) -> Option<&Adopted> {
        let adopted = self.adopted.as_ref()?;
        (self.state.is_in_the_making() && adopted.has_come).then_some(adopted)
    }

    /// The key of the label that says how far it has come.
    pub fn state_label(&self) -> String {
        let revision = self.revises().and_then(|_| self.state.revision());
        revision.unwrap_or(self.state.label()).to_owned()
    }

    /// The keys of the labels of its decision: the one beside its day, and the one in a list.
    pub fn decision_labels(&self) -> [&'static str; 2] {
        match (self.state, self.revises()) {
            (_, Some(_)) => ["last_adopted"; 2],
            (State::Draft | State::Hearing, None) => ["to_be_adopted"; 2],
            (State::Adopted | State::Replaced | State::Published, None) => {
                ["state_adopted", "decision"]
            }
        }
    }

    /// The key of the label that tells its decision as a sentence.
    pub fn decision_sentence(&self) -> &'static str {
        let decided_by = self.adopted.as_ref().and_then(|one| one.by.as_ref());
        let [key, by] = match (self.state, self.revises()) {
            (_, Some(_)) => ["last_adopted_on", "last_adopted_by_on"],
            (State::Draft | State::Hearing, None) => ["to_be_adopted_on", "to_be_adopted_by_on"],
            (State::Adopted | State::Replaced | State::Published, None) => {
                ["adopted_on", "adopted_by"]
            }
        };
        decided_by.map_or(key, |_| by)
    }

    /// Its days with the keys of their labels: of one that no longer holds, when it did.
    pub fn days(&self) -> Vec<(&'static str, Date)> {
        let is_replaced = self.state == State::Replaced;
        let [from, to] = match (self.ended, is_replaced) {
            (Some(_), _) => ["was_valid_from", "was_valid_to"],
            (None, true) => ["was_valid_from", "was_to_be_valid_to"],
            (None, false) => ["valid_from", "valid_to"],
        };
        let review = self.review_by.filter(|_| !is_replaced);
        let days = [
            (from, self.valid_from),
            (to, self.valid_to),
            ("review_by", review),
        ];
        days.into_iter()
            .filter_map(|(key, day)| Some((key, day?)))
            .collect()
    }

    /// What every page says of it.
    pub fn marks(&self, lang: Lang) -> Vec<Mark> {
        let labels = &self.publication.labels;
        let label = |key: &str| labels.get(key, lang);
        let with_day = |key: &str, day: Date| labels.fill(key, lang, &[("day", &day.long())]);
        let mut marks = Vec::new();
        let notice = self
            .revises()
            .map_or_else(|| self.state.notice(), |_| self.state.revision_notice());
        if let Some(notice) = notice {
            let key = self.state.key();
            let word = label(&self.state_label()).to_owned();
            let mut text = vec![label(notice).to_owned()];
            let mut short = vec![word.clone()];
            if let Some(adopted) = self.revises() {
                text.push(self.last_adopted(adopted, lang));
            } else if self.state == State::Replaced {
                let was = match (self.ended, &self.adopted) {
                    (Some(day), _) => Some(("held_until", "held_until_notice", day)),
                    (None, Some(adopted)) => {
                        Some(("was_adopted", "was_adopted_notice", adopted.date))
                    }
                    (None, None) => None,
                };
                if let Some((words, sentence, day)) = was {
                    text.push(with_day(sentence, day));
                    short.push(with_day(words, day));
                }
            }
            if let Some(hearing) = &self.hearing {
                if let Some(day) = hearing.deadline {
                    text.push(with_day("hearing_deadline_notice", day));
                    short.push(with_day("hearing_until", day));
                }
                if let Some(to) = hearing.to.as_ref()
                    && let Some(words) = one_line(to, lang)
                {
                    let is_draft = to.exact(lang).is_some_and(RichText::is_draft);
                    let to = self.told(words, is_draft, lang);
                    text.push(labels.fill("hearing_to_notice", lang, &[("to", &to)]));
                }
            }
            marks.push(Mark {
                key,
                word,
                text: text.join(" "),
                short: short.join(", "),
            });
        }
        if let Some(day) = self.ended.filter(|_| self.state != State::Replaced) {
            let word = label("state_expired").to_owned();
            marks.push(Mark {
                key: "expired",
                text: with_day("state_expired_notice", day),
                short: [word.as_str(), &with_day("held_until", day)].join(", "),
                word,
            });
        }
        marks
    }

    /// Who adopted what this is a draft of, and when, as a sentence.
    fn last_adopted(&self, adopted: &Adopted, lang: Lang) -> String {
        let labels = &self.publication.labels;
        let day = adopted.date.long();
        let Some(by) = &adopted.by else {
            return labels.fill("last_adopted_notice", lang, &[("day", &day)]);
        };
        let words = plain(&by.resolve(lang).value.inlines);
        let by = self.told(words, by.exact(lang).is_some_and(RichLine::is_draft), lang);
        labels.fill(
            "last_adopted_by_notice",
            lang,
            &[("by", &by), ("day", &day)],
        )
    }

    /// Words in a sentence, which may stand on a page that says nothing else of machines: with the mark in words.
    fn told(&self, words: String, is_draft: bool, lang: Lang) -> String {
        if !is_draft {
            return words;
        }
        let labels = &self.publication.labels;
        format!("{words} ({})", labels.get("machine_translated_short", lang))
    }
}

/// The words of a text that is a single paragraph, without the point at its end.
fn one_line(text: &Text, lang: Lang) -> Option<String> {
    match &text.resolve(lang).value.blocks[..] {
        [Block::Paragraph { inlines, .. }] => {
            Some(plain(inlines).trim().trim_end_matches('.').to_owned())
        }
        _ => None,
    }
}
