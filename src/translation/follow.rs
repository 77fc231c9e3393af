//! Finds the lines of the lock for each record, even if its name or place has changed.
//!
//! In: the records with texts, and those of the lock. Out: of each record, the lines that are its own. A record that
//! has its old name keeps its lines. One without a name, or with a new one, or in another file, is known
//! again by its wordings: those of both languages, or of the one that has not changed.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::fingerprint::Fingerprint;
use super::lock::{Lock, Recorded};
use super::texts::Group;
use crate::lang::Lang;

/// The lines of one record: what is recorded, by the last part of the key.
pub type Lines = BTreeMap<String, Vec<Recorded>>;

/// What is known of a record.
#[derive(Debug, Default, PartialEq)]
pub struct Known {
    /// The name it has in the lock, where it has moved and is recognized by its wordings in its old family.
    pub name: Option<String>,
    /// Its lines.
    pub lines: Arc<Lines>,
}

/// The lines of a lock, by what the keys of their record begin with.
pub type Records = BTreeMap<String, Arc<Lines>>;

/// Puts the lines of each record together.
pub fn records(lock: &Lock) -> Records {
    let mut records: BTreeMap<&str, Lines> = BTreeMap::new();
    for (key, recorded) in &lock.texts {
        let (prefix, last) = split(key);
        let lines = records.entry(prefix).or_default();
        lines.insert(last.to_owned(), recorded.clone());
    }
    let records = records.into_iter();
    records
        .map(|(prefix, lines)| (prefix.to_owned(), Arc::new(lines)))
        .collect()
}

/// A record in the lock and one of the strategy that share so much.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    score: std::cmp::Reverse<usize>,
    group: usize,
    prefix: String,
}

/// How much it says that both wordings of a text are known, that one is, that the record stands where it
/// stood.
const BOTH: usize = 10;
const ONE: usize = 4;
const SAME_FAMILY: usize = 1;

/// Finds the lines of each record, and leaves in the second list those that are nobody's.
pub fn follow(groups: &[Arc<Group>], records: &Records) -> (Vec<Known>, Lines) {
    let mut taken: HashSet<&str> = HashSet::new();
    let mut known: Vec<Option<Known>> = groups
        .iter()
        .map(|group| {
            let (prefix, lines) = records.get_key_value(own_prefix(group)?.as_str())?;
            let lines = Arc::clone(lines);
            taken.insert(prefix).then_some(Known { name: None, lines })
        })
        .collect();
    let left = records
        .iter()
        .map(|(prefix, lines)| (prefix.as_str(), lines));
    let left = left.filter(|(prefix, _)| !taken.contains(prefix));
    let mut left: BTreeMap<&str, &Arc<Lines>> = left.collect();
    for likeness in likenesses(groups, &known, &left) {
        let Likeness { group, prefix, .. } = likeness;
        if known[group].is_some() {
            continue;
        }
        let Some(lines) = left.remove(prefix.as_str()) else {
            continue;
        };
        let name = prefix.strip_prefix(&groups[group].family);
        let name = name.map(|name| name.trim_end_matches('.').to_owned());
        let lines = Arc::clone(lines);
        known[group] = Some(Known { name, lines });
    }
    let nobodys = left.into_iter().flat_map(|(prefix, lines)| {
        let keyed = move |(last, recorded): (&String, &Vec<Recorded>)| {
            (format!("{prefix}{last}"), recorded.clone())
        };
        lines.iter().map(keyed)
    });
    let nobodys = nobodys.collect();
    (
        known.into_iter().map(Option::unwrap_or_default).collect(),
        nobodys,
    )
}

/// What the keys of a record with a name begin with.
pub fn own_prefix(group: &Group) -> Option<String> {
    let name = group.name.as_deref()?;
    Some(prefix(&group.family, name))
}

/// What the keys of a record of this name begin with.
pub fn prefix(family: &str, name: &str) -> String {
    match name {
        "" => family.to_owned(),
        name => format!("{family}{name}."),
    }
}

/// A key's record and its last part.
pub fn split(key: &str) -> (&str, &str) {
    let from = key.rfind('#').map_or(0, |at| at + 1);
    let at = key[from..].rfind('.').map_or(from, |at| from + at + 1);
    key.split_at(at)
}

/// What is left when the names are taken out of what keys begin with, so that records of one kind have one
/// shape: `area.toml#goals.` of `areas/x/area.toml#goals.friske.`
fn shape(prefix: &str) -> String {
    let (path, record) = prefix.rsplit_once('#').unwrap_or((prefix, ""));
    let file = path.rsplit('/').next().unwrap_or(path);
    let kinds = record.split('.').step_by(2);
    kinds.fold(format!("{file}#"), |shape, kind| shape + kind + ".")
}

fn likenesses(
    groups: &[Arc<Group>],
    known: &[Option<Known>],
    records: &BTreeMap<&str, &Arc<Lines>>,
) -> BTreeSet<Likeness> {
    // Which records of the lock have a wording.
    let mut with: BTreeMap<(Lang, Fingerprint), BTreeSet<&str>> = BTreeMap::new();
    for (&prefix, lines) in records {
        for recorded in lines.values().flatten() {
            for lang in Lang::ALL {
                if let Some(fingerprint) = recorded.get(lang) {
                    with.entry((lang, fingerprint)).or_default().insert(prefix);
                }
            }
        }
    }
    let mut found = BTreeSet::new();
    if with.is_empty() {
        return found;
    }
    for (index, group) in groups.iter().enumerate() {
        if known[index].is_some() {
            continue;
        }
        let own_shape = shape(&prefix(&group.family, group.name.as_deref().unwrap_or("-")));
        let mut scores: BTreeMap<&str, usize> = BTreeMap::new();
        for wordings in wordings(group) {
            let [nb, nn] = [(Lang::Nb, wordings[0]), (Lang::Nn, wordings[1])]
                .map(|(lang, one)| one.and_then(|one| with.get(&(lang, one))));
            let all: BTreeSet<&str> = [nb, nn].into_iter().flatten().flatten().copied().collect();
            for prefix in all {
                let has =
                    |list: Option<&BTreeSet<&str>>| list.is_some_and(|list| list.contains(prefix));
                let points = if has(nb) && has(nn) { BOTH } else { ONE };
                *scores.entry(prefix).or_default() += points;
            }
        }
        for (prefix, score) in scores {
            if shape(prefix) != own_shape {
                continue;
            }
            let stayed = prefix.starts_with(&group.family);
            found.insert(Likeness {
                score: std::cmp::Reverse(score + if stayed { SAME_FAMILY } else { 0 }),
                group: index,
                prefix: prefix.to_owned(),
            });
        }
    }
    found
}

/// The wordings that a record is recognized by: those of its texts, or of the pieces of its prose.
fn wordings(group: &Group) -> Vec<[Option<Fingerprint>; 2]> {
    let fields = group.fields.iter().map(|field| {
        let [nb, nn] = &field.wordings;
        [nb, nn].map(|one| one.as_ref().map(|one| one.fingerprint))
    });
    let mut wordings: Vec<_> = fields.collect();
    for (index, prose) in group.prose.iter().flatten().enumerate() {
        for piece in prose.iter().flat_map(|prose| &prose.pieces) {
            let mut one = [None, None];
            one[index] = Some(piece.wording.fingerprint);
            wordings.push(one);
        }
    }
    wordings
}
