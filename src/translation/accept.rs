//! Updates the lock after a review, or after a machine has drafted texts.
//!
//! In: the state of the texts, and which of them are chosen. Out: the new lock, and what became of each chosen one.

use std::collections::BTreeSet;

use super::fingerprint::Fingerprint;
use super::lock::{Lock, Recorded};
use super::{Review, State, TranslationUnit};
use crate::lang::Lang;

/// The result of accepting texts.
#[derive(Debug, Default)]
pub struct Accepted<'r> {
    /// The new lock.
    pub lock: Lock,
    /// The texts whose wordings are recorded now, and were not.
    pub recorded: Vec<&'r TranslationUnit>,
    /// Those left, for one wording has changed and the other has not.
    pub stale: Vec<&'r TranslationUnit>,
    /// Those left, for there is one wording only.
    pub missing: Vec<&'r TranslationUnit>,
    /// Parts that were not recorded: the other language lacks them, and nobody has confirmed that it should.
    pub gaps: Vec<&'r TranslationUnit>,
}

/// The statement that a person makes by accepting texts.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing: both wordings are as they should be.
    #[default]
    Reviewed,
    /// A wording that has changed says what it said.
    Unchanged,
    /// Parts that are in this language alone belong there alone. Nothing else is accepted.
    OnlyIn(Lang),
}

impl Review {
    /// Records the present wordings of the texts that `is_meant` picks out as reviewed together. One that
    /// has changed in one language only is recorded when its meaning is unchanged, and what one language has
    /// and the other has not when it belongs in that one alone. What the lock says of other texts stays; lines
    /// of texts that are gone go.
    pub fn accept(
        &self,
        is_meant: impl Fn(&TranslationUnit) -> bool,
        meaning: Meaning,
    ) -> Accepted<'_> {
        let mut accepted = Accepted {
            lock: self.lock(),
            ..Accepted::default()
        };
        for pair in self.pairs.iter().filter(|pair| is_meant(pair)) {
            let is_one_sided = pair.wordings.iter().any(Option::is_none);
            match (pair.state, meaning) {
                (State::Missing(lang), Meaning::OnlyIn(own)) if pair.is_gap() && own != lang => {
                    let mut now = pair.now(None);
                    now.only = Some(own);
                    accepted.record(pair, now);
                    // What was told as missing was all that had changed.
                    let whole = pair.part_of.map(|whole| &self.pairs[whole]);
                    let whole = whole.filter(|whole| whole.state == State::InStep);
                    if let Some(whole) = whole.filter(|whole| whole.recorded.is_some()) {
                        let now = whole.now(None);
                        accepted.lock.texts.insert(whole.key.clone(), vec![now]);
                    }
                }
                (State::Missing(_), _) if pair.is_gap() => accepted.gaps.push(pair),
                (State::Missing(lang), Meaning::Reviewed) if pair.is_draft(lang.other()) => {
                    accepted.record(pair, pair.read(lang.other()));
                }
                (State::Missing(_), _) => accepted.missing.push(pair),
                (_, Meaning::OnlyIn(_)) => {}
                (State::Stale(_), Meaning::Reviewed) => accepted.stale.push(pair),
                // It has no wording that anybody could hold it against, or needs none.
                (State::InStep, _) if is_one_sided && (pair.beside.is_none() || pair.is_only()) => {
                }
                _ => accepted.record(pair, pair.now(None)),
            }
        }
        accepted
    }

    /// Records those of the texts that `is_meant` picks out that are drafts in `lang` as read by a person, in a
    /// strategy that is published in that language alone. How they stand to the other language is left as it was.
    pub fn accept_drafts(
        &self,
        is_meant: impl Fn(&TranslationUnit) -> bool,
        lang: Lang,
    ) -> Accepted<'_> {
        let mut accepted = Accepted {
            lock: self.lock(),
            ..Accepted::default()
        };
        for pair in self.pairs.iter().filter(|pair| is_meant(pair)) {
            if let Some((own, _)) = pair.published_draft(&[lang]) {
                accepted.record(pair, pair.read(own));
            }
        }
        accepted
    }

    /// The lock when a machine has written texts in `lang`: those that `before` the writing were named by
    /// `keys`. What it says of others stays.
    pub fn drafted(&self, before: &Self, keys: &BTreeSet<String>, lang: Lang) -> Lock {
        let source = |pair: &TranslationUnit| -> Option<(String, Fingerprint)> {
            let wording = pair.wording(lang.other())?;
            Some((pair.part.clone(), wording.fingerprint))
        };
        let meant = before.pairs.iter().filter(|pair| keys.contains(&pair.key));
        let written: BTreeSet<_> = meant.filter_map(source).collect();
        let known: BTreeSet<&str> = before
            .pairs
            .iter()
            .filter(|pair| !keys.contains(&pair.key))
            .map(|pair| pair.key.as_str())
            .collect();
        let mut lock = self.lock();
        for pair in &self.pairs {
            let is_new = !known.contains(pair.key.as_str());
            let is_written = source(pair).is_some_and(|source| written.contains(&source));
            if is_new && is_written && pair.wording(lang).is_some() {
                lock.texts
                    .insert(pair.key.clone(), vec![pair.now(Some(lang))]);
            }
        }
        lock
    }

    /// The lock as it stands, in order: a line for every text that is there, and of each the pair that
    /// counts; of one in a file that cannot be read, every pair.
    pub fn lock(&self) -> Lock {
        let mut texts = self.kept.clone();
        for pair in &self.pairs {
            let line = texts.entry(pair.key.clone());
            line.or_insert_with(|| pair.recorded.into_iter().collect());
        }
        Lock { texts }
    }
}

impl<'r> Accepted<'r> {
    fn record(&mut self, pair: &'r TranslationUnit, now: Recorded) {
        if pair.recorded != Some(now) {
            self.recorded.push(pair);
        }
        self.lock.texts.insert(pair.key.clone(), vec![now]);
    }
}

impl TranslationUnit {
    /// Whether somebody has said that it belongs in one language alone.
    fn is_only(&self) -> bool {
        self.recorded
            .is_some_and(|recorded| recorded.only.is_some())
    }

    /// What the lock records when a person has read the wording in one language, and has not held it against the
    /// other one.
    fn read(&self, lang: Lang) -> Recorded {
        let [nb, nn] = self.shared;
        let then = |other: Lang| {
            self.wording(other)?;
            self.recorded?.get(other)
        };
        Recorded::reviewed(lang.pick([nb, then(Lang::Nn)], [then(Lang::Nb), nn]))
    }

    /// The present wordings, as the lock records them: what both have.
    fn now(&self, draft: Option<Lang>) -> Recorded {
        Recorded {
            draft,
            ..Recorded::reviewed(self.shared)
        }
    }
}
