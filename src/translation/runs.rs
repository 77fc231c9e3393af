//! The pieces of a markdown file as the lock records them: mostly one by one, and several as one where they were
//! reviewed as the counterpart of one piece.
//!
//! In: the file in pieces, and the lines of the lock. Out: runs of pieces in their order, each with the fingerprint
//! that a line may record of it: of all its words, or of those without the parts that the other language lacks. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fingerprint::{Fingerprint, Growing};
use super::follow::Lines;
use super::texts::{Prose, ProsePiece};
use crate::lang::Lang;
use crate::markdown;

/// The most joined runs that are tried: the more pieces are recorded nowhere, the shorter are the runs.
const MOST_TRIED: usize = 100_000;

/// A piece, or several that are recorded as one.
#[derive(Debug)]
pub struct Run {
    /// Which pieces of the file.
    pub pieces: Range<usize>,
    /// What a line records of it; where none does, the fingerprint of all its words.
    pub fingerprint: Fingerprint,
}

/// The runs of a file.
pub fn runs(file: Option<&Prose>, lang: Lang, lines: &Lines) -> Vec<Run> {
    let pieces = file.map_or(&[][..], |file| file.pieces.as_slice());
    let mut search = Search::new(pieces, lang, lines);
    let mut runs = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        let run = search.joined(start).unwrap_or(Run {
            pieces: start..start + 1,
            fingerprint: search.own[start],
        });
        start = run.pieces.end;
        runs.push(run);
    }
    runs
}

/// The search for pieces that are recorded as one.
struct Search<'p> {
    pieces: &'p [ProsePiece],
    /// Of each piece that has parts which the other language lacks, the words without them.
    shared: Vec<Option<String>>,
    /// What a line may record of each piece alone.
    own: Vec<Fingerprint>,
    /// What is recorded, and how often, beyond the pieces that say it alone.
    sought: BTreeMap<Fingerprint, usize>,
    /// What more pieces say than it is recorded of.
    loose: BTreeSet<Fingerprint>,
    /// The most pieces of a run.
    reach: usize,
}

impl<'p> Search<'p> {
    fn new(pieces: &'p [ProsePiece], lang: Lang, lines: &Lines) -> Self {
        let mut sought: BTreeMap<Fingerprint, usize> = BTreeMap::new();
        for fingerprint in lines.values().flatten().filter_map(|one| one.get(lang)) {
            *sought.entry(fingerprint).or_default() += 1;
        }
        let shared = shared_words(pieces, lang, lines);
        let own = pieces.iter().zip(&shared).map(|(piece, shared)| {
            let all = piece.wording.fingerprint;
            let shared = shared.as_deref().map(Fingerprint::of_words);
            let shared = shared.filter(|shared| sought.contains_key(shared));
            shared.filter(|_| !sought.contains_key(&all)).unwrap_or(all)
        });
        let own: Vec<Fingerprint> = own.collect();
        let mut loose = BTreeSet::new();
        for one in &own {
            match sought.get_mut(one) {
                Some(times) if *times > 0 => *times -= 1,
                _ => drop(loose.insert(*one)),
            }
        }
        sought.retain(|_, times| *times > 0);
        let count = own.iter().filter(|one| loose.contains(one)).count();
        Self {
            pieces,
            shared,
            own,
            sought,
            loose,
            reach: (MOST_TRIED / count.max(1)).max(2),
        }
    }

    /// The longest run of several pieces from this one on that is recorded; it is found once for each time.
    fn joined(&mut self, start: usize) -> Option<Run> {
        if self.sought.is_empty() || !self.loose.contains(&self.own[start]) {
            return None;
        }
        let is_left_out = |at: usize| self.shared[at].as_deref() == Some("");
        let near = (start..self.pieces.len()).take(self.reach);
        let near = near.take_while(|&at| self.loose.contains(&self.own[at]) || is_left_out(at));
        let [mut all, mut shared] = [Growing::default(), Growing::default()];
        let mut longest = None;
        for at in near {
            let words = &self.pieces[at].wording.bare;
            let all = all.with(words);
            let shared = shared.with(self.shared[at].as_deref().unwrap_or(words));
            // A part that is left out lies between others; at either end it stands alone.
            let is_whole = !is_left_out(start) && !is_left_out(at);
            let both = [Some(all), is_whole.then_some(shared)];
            let mut recorded = both.into_iter().flatten();
            let recorded = recorded.find(|one| self.sought.contains_key(one));
            if let Some(fingerprint) = recorded.filter(|_| at > start) {
                let pieces = start..at + 1;
                longest = Some(Run {
                    pieces,
                    fingerprint,
                });
            }
        }
        let fingerprint = longest.as_ref()?.fingerprint;
        let times = self.sought.remove(&fingerprint)?;
        let rest = (times > 1).then(|| (fingerprint, times - 1));
        self.sought.extend(rest);
        longest
    }
}

/// Of each piece that has parts which the other language lacks, the words without them: parts that belong in one
/// language alone, and those that nobody has reviewed, with whose fingerprint the names of their lines begin.
fn shared_words(pieces: &[ProsePiece], lang: Lang, lines: &Lines) -> Vec<Option<String>> {
    let recorded = lines.values().flatten();
    let only = recorded.filter(|recorded| recorded.only == Some(lang));
    let only: BTreeSet<Fingerprint> = only.filter_map(|recorded| recorded.get(lang)).collect();
    let open = lines.iter().filter(|(_, recorded)| recorded.is_empty());
    let open = open.map(|(name, _)| name.split('-').next().unwrap_or(name));
    let open: BTreeSet<&str> = open.collect();
    if only.is_empty() && open.is_empty() {
        return vec![None; pieces.len()];
    }
    let is_shared = |words: &str| {
        let part = Fingerprint::of_words(words);
        !only.contains(&part) && !open.contains(part.short().as_str())
    };
    let shared = pieces.iter().map(|piece| {
        let units = &piece.wording.units;
        let shared: Vec<_> = units.iter().filter(|unit| is_shared(&unit.words)).collect();
        (shared.len() < units.len()).then(|| markdown::joined(shared))
    });
    shared.collect()
}
