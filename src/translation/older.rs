//! Locks of older versions, which recorded the marks of a text with its words.
//!
//! In: the lock, and the texts as they are. Out: the lock with what is recorded of words alone, as far as that
//! can be told: of texts as they stand, and of texts of which only the marks were written anew.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::fingerprint::Fingerprint;
use super::lock::Lock;
use super::texts::{Group, Wording};
use crate::markdown::spellings;

/// All that a lock records.
pub fn recorded(lock: &Lock) -> HashSet<Fingerprint> {
    let all = lock.texts.values().flatten();
    all.flat_map(|one| [one.nb, one.nn]).flatten().collect()
}

/// What is recorded of words alone, by what older versions recorded in its place: `before` is all that is recorded.
pub fn renewals(
    before: &HashSet<Fingerprint>,
    groups: &[Arc<Group>],
) -> BTreeMap<Fingerprint, Fingerprint> {
    let mut now: BTreeMap<Fingerprint, Fingerprint> = BTreeMap::new();
    if before.is_empty() {
        return now;
    }
    let wordings: Vec<&Wording> = groups.iter().flat_map(|group| group.wordings()).collect();
    let mut present: HashSet<Fingerprint> = HashSet::with_capacity(before.len());
    for wording in &wordings {
        if before.contains(&wording.fingerprint) {
            present.insert(wording.fingerprint);
        }
        if before.contains(&wording.written) {
            now.entry(wording.written).or_insert(wording.fingerprint);
        }
    }
    let unknown = |one: &Fingerprint| !present.contains(one) && !now.contains_key(one);
    let unknown: HashSet<Fingerprint> = before.iter().copied().filter(unknown).collect();
    if !unknown.is_empty() {
        let is_known = |wording: &&&Wording| {
            before.contains(&wording.fingerprint) || before.contains(&wording.written)
        };
        for wording in wordings.iter().filter(|wording| !is_known(wording)) {
            for spelling in spellings(&wording.words.text) {
                let written = Fingerprint::of(&spelling);
                if unknown.contains(&written) {
                    now.entry(written).or_insert(wording.fingerprint);
                }
            }
        }
    }
    now
}

/// The lock with each fingerprint of an earlier version replaced by that of the present one.
pub fn renewed(lock: &Lock, now: &BTreeMap<Fingerprint, Fingerprint>) -> Lock {
    let mut lock = lock.clone();
    for one in lock.texts.values_mut().flatten() {
        for fingerprint in [&mut one.nb, &mut one.nn].into_iter().flatten() {
            if let Some(words) = now.get(fingerprint) {
                *fingerprint = *words;
            }
        }
    }
    lock
}
