//! The state of a text's two wordings, computed from what the lock records.

use super::State;
use super::fingerprint::Fingerprint;
use super::lock::Recorded;
use crate::lang::Lang;

/// The input from which a text's state is computed.
pub struct Standing {
    /// The fingerprint of each wording, bokmål first.
    pub full: [Option<Fingerprint>; 2],
    /// The same without the parts that the other one lacks.
    pub shared: [Option<Fingerprint>; 2],
    /// Whether a language lacks a part that the other has.
    pub is_open: [bool; 2],
    /// Whether there is a lock.
    pub has_lock: bool,
    /// Whether it is a piece of prose that has two files.
    pub is_piece: bool,
    /// Whether it is alone, and the other language says it beside its neighbour.
    pub is_covered: bool,
}

impl Standing {
    /// How the text stands, and the recorded pair that tells it.
    pub fn settled(&self, recorded: &[Recorded]) -> (State, Option<Recorded>) {
        let is_draft = |one: &&Recorded| one.draft.is_some_and(|lang| self.is_same(one, lang));
        let is_whole = |one: &&Recorded| Lang::ALL.iter().all(|&lang| self.is_same(one, lang));
        if let Some(draft) = recorded.iter().find(|one| is_draft(one) && is_whole(one)) {
            return (self.state(Some(draft)), Some(*draft));
        }
        // Of a draft that is marked and not written yet, another pair tells how what is there stands.
        let is_told = |one: &&Recorded| one.draft.is_none() || is_draft(one);
        let has_told = recorded.iter().any(|one| is_told(&one));
        let states: Vec<_> = recorded
            .iter()
            .filter(|one| is_told(one) || !has_told)
            .map(|one| (self.state(Some(one)), one))
            .collect();
        let in_step = states.iter().find(|(state, _)| *state == State::InStep);
        let Some(&(first, one)) = in_step.or(states.first()) else {
            return (self.state(None), None);
        };
        // What two branches recorded may contradict each other: then somebody has to look.
        let agree = in_step.is_some() || states.iter().all(|(state, _)| *state == first);
        let state = if agree { first } else { State::ChangedInBoth };
        (state, Some(*one))
    }

    /// Whether a wording is the one that is recorded.
    fn is_same(&self, recorded: &Recorded, lang: Lang) -> bool {
        let then = recorded.get(lang);
        let index = lang.pick(0, 1);
        then == self.full[index] || then == self.shared[index]
    }

    fn state(&self, recorded: Option<&Recorded>) -> State {
        let of = |both: &[Option<Fingerprint>; 2], lang: Lang| both[lang.pick(0, 1)];
        let then = |lang: Lang| recorded?.get(lang);
        let is_same = |lang: Lang| recorded.is_some_and(|recorded| self.is_same(recorded, lang));
        let draft = recorded.and_then(|recorded| recorded.draft);
        if let Some(lang) = Lang::ALL
            .into_iter()
            .find(|&lang| of(&self.full, lang).is_none())
        {
            let own = lang.other();
            let is_only = recorded.is_some_and(|recorded| recorded.only == Some(own));
            let is_settled = self.is_covered || is_only && is_same(own);
            return match self.is_piece && is_settled {
                true => State::InStep,
                false => State::Missing(lang),
            };
        }
        if recorded.is_none() {
            return match self.has_lock {
                true => State::ChangedInBoth,
                false => State::InStep,
            };
        }
        if let Some(lang) = draft {
            return State::Draft(lang);
        }
        // What is told as missing has mostly been taken away since: then nothing else is to be told.
        let has_lost = |lang: Lang| {
            let own = lang.other();
            let whole = of(&self.full, own);
            self.is_open[lang.pick(0, 1)] && then(own) == whole && whole != of(&self.shared, own)
        };
        match Lang::ALL.map(is_same) {
            [true, true] => State::InStep,
            [true, false] if has_lost(Lang::Nn) => State::InStep,
            [false, true] if has_lost(Lang::Nb) => State::InStep,
            [true, false] if then(Lang::Nn).is_some() => State::Stale(Lang::Nb),
            [false, true] if then(Lang::Nb).is_some() => State::Stale(Lang::Nn),
            _ => State::ChangedInBoth,
        }
    }
}
