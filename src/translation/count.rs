//! Counts the texts in each state, by language.

use std::ops::AddAssign;

use serde::Serialize;

use super::{State, TranslationUnit};
use crate::lang::Lang;

/// How many texts there are, and how many of them stand how in one language.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Count {
    /// All texts.
    #[serde(skip)]
    pub total: usize,
    /// Those that are as they should be.
    pub in_step: usize,
    /// Those that wait for somebody.
    pub stale: usize,
    /// Those that a machine wrote.
    pub draft: usize,
    /// Those that are not there.
    pub missing: usize,
    /// How many in a hundred are in step, rounded down: a hundred is all of them.
    pub percent: usize,
}

impl Count {
    /// How many of `pairs` stand how in a language.
    pub fn of<'p>(pairs: impl IntoIterator<Item = &'p TranslationUnit>, lang: Lang) -> Self {
        let mut count = Self::default();
        for pair in pairs {
            count.total += 1;
            *match pair.state {
                _ if pair.is_draft(lang) => &mut count.draft,
                State::Stale(own) if own == lang => &mut count.stale,
                State::Missing(own) if own == lang => &mut count.missing,
                _ => &mut count.in_step,
            } += 1;
        }
        count.with_percent()
    }

    fn with_percent(mut self) -> Self {
        let percent = (self.in_step * 100).checked_div(self.total);
        self.percent = percent.unwrap_or(100);
        self
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.in_step += other.in_step;
        self.stale += other.stale;
        self.draft += other.draft;
        self.missing += other.missing;
        *self = self.with_percent();
    }
}

/// The counts of both languages.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// How many texts there are.
    pub total: usize,
    /// Those of them that are new or changed in both languages.
    pub changed_in_both: usize,
    /// In bokmål.
    pub nb: Count,
    /// In nynorsk.
    pub nn: Count,
}

impl Counts {
    /// How many of `pairs` stand how.
    pub fn of(pairs: &[TranslationUnit]) -> Self {
        let changed = pairs
            .iter()
            .filter(|pair| pair.state == State::ChangedInBoth);
        Self {
            total: pairs.len(),
            changed_in_both: changed.count(),
            nb: Count::of(pairs, Lang::Nb),
            nn: Count::of(pairs, Lang::Nn),
        }
    }

    /// In one language.
    pub fn get(&self, lang: Lang) -> Count {
        lang.pick(self.nb, self.nn)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.changed_in_both += other.changed_in_both;
        self.nb += other.nb;
        self.nn += other.nn;
    }
}
