//! Drafts whose words have changed in both languages at once, or that were moved and changed: their lines in the lock
//! are orphans.
//!
//! In: those lines, and the texts that have none. Out: which of these texts may be such a draft. It is one until a
//! person accepts it. A text that has a wording of the line is it; else those of the same list or file may be it; and
//! where nothing there is new, those of its kind anywhere.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::fingerprint::Fingerprint;
use super::follow::{shape, split};
use super::lock::Recorded;
use super::{Review, State};
use crate::lang::Lang;

/// Marks the texts of these parts that may be the drafts of orphaned lines, each by its key: of the parts' own lines,
/// and of those that no part has.
pub fn adopt(mut orphans: Vec<(String, Recorded)>, parts: &mut [Arc<Review>]) {
    let of_parts = parts.iter().flat_map(|part| part.orphans.iter().cloned());
    orphans.extend(of_parts);
    if orphans.is_empty() {
        return;
    }
    // Those whose texts are elsewhere as they were.
    let mut moved: BTreeMap<Recorded, usize> = BTreeMap::new();
    for recorded in parts.iter().flat_map(|part| &part.moved) {
        *moved.entry(*recorded).or_default() += 1;
    }
    orphans.retain(|(_, recorded)| match moved.get_mut(recorded) {
        Some(times) if *times > 0 => {
            *times -= 1;
            false
        }
        _ => true,
    });
    let found = drafts(&orphans, parts);
    for ((part, index), recorded) in found {
        let pair = &mut Arc::make_mut(&mut parts[part]).pairs[index];
        pair.recorded = Some(recorded);
        if let (State::ChangedInBoth, Some(lang)) = (pair.state, recorded.draft) {
            pair.state = State::Draft(lang);
        }
    }
}

/// A text's part, and its place there.
type Place = (usize, usize);

/// What a text has in common with an orphaned line.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Trait<'k> {
    /// A wording.
    Words(Lang, Fingerprint),
    /// The file or the list that it is in, and its key there.
    Family(&'k str, &'k str),
    /// What kind of record it is in, and its key there; empty for prose.
    Kind(String, &'k str),
}

fn drafts<'k>(
    orphans: &'k [(String, Recorded)],
    parts: &'k [Arc<Review>],
) -> BTreeMap<Place, Recorded> {
    let mut with: BTreeMap<Trait<'_>, Vec<Place>> = BTreeMap::new();
    for (part, review) in parts.iter().enumerate() {
        for (index, pair) in review.pairs.iter().enumerate() {
            if pair.recorded.is_some() || pair.part_of.is_some() {
                continue;
            }
            let words = Lang::ALL.into_iter().filter_map(|lang| {
                let wording = pair.wording(lang)?;
                Some(Trait::Words(lang, wording.fingerprint))
            });
            for common in words.chain(origin(&pair.key)) {
                with.entry(common).or_default().push((part, index));
            }
        }
    }
    let mut found = BTreeMap::new();
    // Lines that have the same in common with texts are of the same texts.
    let mut done = HashSet::new();
    let mut take = |common: Trait<'k>, recorded: Recorded| {
        let (Some(places), Some(draft)) = (with.get(&common), recorded.draft) else {
            return false;
        };
        if done.insert((common, draft)) {
            for &(part, index) in places {
                if parts[part].pairs[index].wording(draft).is_some() {
                    found.entry((part, index)).or_insert(recorded);
                }
            }
        }
        true
    };
    for (key, recorded) in orphans {
        let words = Lang::ALL.map(|lang| Some(Trait::Words(lang, recorded.get(lang)?)));
        let by_words = words.map(|words| words.is_some_and(|words| take(words, *recorded)));
        if by_words == [false, false] {
            let [family, kind] = origin(key);
            let _ = take(family, *recorded) || take(kind, *recorded);
        }
    }
    found
}

/// The traits that a key tells, the closest first.
fn origin(key: &str) -> [Trait<'_>; 2] {
    let (record, field) = split(key);
    // Prose is of one kind, and its pieces are named by their words.
    if record
        .rsplit_once('#')
        .is_some_and(|(path, _)| !path.ends_with(".toml") && !path.ends_with(".csv"))
    {
        return [Trait::Family(record, ""), Trait::Kind(String::new(), "")];
    }
    let list = record.strip_suffix('.').and_then(|name| {
        let end = name.rfind(['.', '#'])?;
        Some(&record[..=end])
    });
    let family = list.unwrap_or(record);
    [
        Trait::Family(family, field),
        Trait::Kind(shape(record), field),
    ]
}
