//! Drafts whose words have changed in both languages at once, or that were moved and changed: their lines in the lock
//! are orphans.
//!
//! In: those lines, and the texts that have none. Out: which of these texts may be such a draft. It is one until a
//! person accepts it. A text that has a wording of the line is it; else those of the same list or file may be it; and
//! where nothing there is new, those of its kind anywhere. A text that is written once for both languages is followed
//! only if it has the machine's words, or the key of the line.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::fingerprint::Fingerprint;
use super::follow::split;
use super::lock::Recorded;
use super::texts::{Once, TextKind, Wording};
use super::{Review, State, TranslationUnit};
use crate::lang::Lang;
use crate::markdown::{self, UnitKind};

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
    take_once(&mut orphans, parts);
    let found = drafts(&orphans, parts);
    for ((part, index), recorded) in found {
        let pair = &mut Arc::make_mut(&mut parts[part]).pairs[index];
        pair.recorded = Some(recorded);
        if let (State::ChangedInBoth, Some(lang)) = (pair.state, recorded.draft) {
            pair.state = State::Draft(lang);
        }
    }
}

/// Follows the texts that are written once and are drafts, and takes their lines out of the orphans.
fn take_once(orphans: &mut Vec<(String, Recorded)>, parts: &mut [Arc<Review>]) {
    let mut by_key: BTreeMap<&str, (Place, Fingerprint)> = BTreeMap::new();
    let mut by_words: BTreeMap<Fingerprint, Vec<Place>> = BTreeMap::new();
    for (part, review) in parts.iter().enumerate() {
        for (index, once) in review.once.iter().enumerate() {
            let words = Wording::new(once.words.clone()).fingerprint;
            by_key.insert(&once.key, ((part, index), words));
            by_words.entry(words).or_default().push((part, index));
        }
    }
    let mut found: BTreeMap<Place, Recorded> = BTreeMap::new();
    // Lines that record the same words are of the same texts.
    let mut done = HashSet::new();
    orphans.retain(|(key, recorded)| {
        let Some(lang) = recorded.draft else {
            return false;
        };
        let own = recorded
            .get(lang)
            .filter(|words| by_words.contains_key(words));
        for &place in own
            .into_iter()
            .filter(|words| done.insert((*words, lang)))
            .flat_map(|words| &by_words[&words])
        {
            found.insert(place, *recorded);
        }
        // The words that the machine was given are a person's.
        let of_key = by_key.get(key.as_str());
        let of_key = of_key.filter(|(_, words)| recorded.get(lang.other()) != Some(*words));
        found.extend(of_key.map(|(place, _)| (*place, *recorded)));
        own.is_none() && of_key.is_none()
    });
    let touched: BTreeSet<usize> = found.keys().map(|(part, _)| *part).collect();
    for ((part, index), recorded) in found {
        let part = Arc::make_mut(&mut parts[part]);
        let pair = part.once[index].drafted(recorded);
        part.pairs.push(pair);
    }
    for part in touched {
        Arc::make_mut(&mut parts[part]).note_places();
    }
}

impl Once {
    /// The text as a draft.
    fn drafted(&self, recorded: Recorded) -> TranslationUnit {
        let wording = Wording::new(self.words.clone());
        let is_own = Lang::ALL.map(|lang| recorded.draft == Some(lang));
        let first = wording.units.first();
        TranslationUnit {
            key: self.key.clone(),
            kind: self.kind,
            part: self.part.clone(),
            recorded: Some(recorded),
            state: recorded.draft.map_or(State::ChangedInBoth, State::Draft),
            beside: None,
            unit: first.map_or(UnitKind::Paragraph, |unit| unit.kind),
            part_of: None,
            shared: is_own.map(|is_own| is_own.then_some(wording.fingerprint)),
            wordings: is_own.map(|is_own| is_own.then(|| wording.clone())),
        }
    }
}

/// How many pieces of prose a text may be divided into.
const MOST_PIECES: usize = 8;

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
    // A text that was one may be several pieces of prose now.
    for (part, review) in parts.iter().enumerate() {
        for (first, pair) in review.pairs.iter().enumerate() {
            for lang in Lang::ALL {
                let run = review.pairs[first..].iter().take(MOST_PIECES);
                let run = run.take_while(|next| {
                    next.recorded.is_none()
                        && next.part_of.is_none()
                        && split(&next.key).0 == split(&pair.key).0
                });
                let mut units = Vec::new();
                for (more, next) in run.enumerate() {
                    let Some(wording) = next.wording(lang).filter(|_| next.kind == TextKind::Prose)
                    else {
                        break;
                    };
                    units.extend(&wording.units);
                    if more > 0 {
                        let words = Fingerprint::of_words(&markdown::joined(units.iter().copied()));
                        let places = with.entry(Trait::Words(lang, words)).or_default();
                        places.extend((first..=first + more).map(|index| (part, index)));
                    }
                }
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
    let (path, names) = record.rsplit_once('#').unwrap_or(("", record));
    // Prose is of one kind, and its pieces are named by their words.
    if !path.ends_with(".toml") && !path.ends_with(".csv") {
        return [Trait::Family(record, ""), Trait::Kind(String::new(), "")];
    }
    // In what file is another question: areas and chapters have much in common, and figures may be in one of their
    // own.
    let names = match path.ends_with(".csv") {
        true => "measures.-.values.-.",
        false => names,
    };
    let kinds: Vec<&str> = names.split('.').step_by(2).collect();
    let list = record.strip_suffix('.').and_then(|name| {
        let end = name.rfind(['.', '#'])?;
        Some(&record[..=end])
    });
    let family = list.unwrap_or(record);
    [
        Trait::Family(family, field),
        Trait::Kind(kinds.join("."), field),
    ]
}
