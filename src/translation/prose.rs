//! The pieces of two markdown files, each with its counterpart.
//!
//! In: both files in pieces, and what is recorded of them. Out: pairs in reading order. What is recorded
//! together holds the rest in place; the rest is paired by what it says and where it stands. A piece
//! that is divided in two in the other language has both for its counterpart; one that has none is alone.

use std::collections::{BTreeMap, BTreeSet};

use super::align::{Known, groups};
use super::fingerprint::Fingerprint;
use super::follow::Lines;
use super::likeness::Said;
use super::lock::Recorded;
use super::runs::{Run, runs};
use super::texts::{Prose, Wording};
use crate::lang::Lang;
use crate::markdown::UnitKind;

/// A piece and its counterpart.
#[derive(Debug)]
pub struct ProsePair {
    /// Both wordings, bokmål first.
    pub wordings: [Option<Wording>; 2],
    /// The key's last part, and what is recorded, where it is known.
    pub known: Option<(String, Vec<Recorded>)>,
    /// Whether one that is alone is said by the counterpart of its neighbour.
    pub is_covered: bool,
}

/// Pairs the pieces of two files.
pub fn pairs(files: [Option<&Prose>; 2], lines: &Lines) -> Vec<ProsePair> {
    let runs = Lang::ALL.map(|lang| runs(*lang.pick(&files[0], &files[1]), lang, lines));
    let wording = |side: usize, parts: &[usize]| {
        let pieces = parts.iter().flat_map(|&at| runs[side][at].pieces.clone());
        files[side]?.wording(&pieces.collect::<Vec<_>>())
    };
    let known = recorded_together(&runs, lines);
    let saids = [0, 1].map(|side| {
        let parts = 0..runs[side].len();
        parts
            .filter_map(|at| Some(said(&wording(side, &[at])?)))
            .collect::<Vec<_>>()
    });
    let alone = Lang::ALL.map(|lang| {
        let mut alone = recorded_only(lang, lines);
        // Where more pieces have these words than were accepted, it is not certain which those are.
        for run in lang.pick(&runs[0], &runs[1]) {
            if let Some(times) = alone.get_mut(&run.fingerprint) {
                *times -= 1;
            }
        }
        alone
    });
    let recorded = Lang::ALL.map(|lang| recorded_alone(lang, lines));
    let fingerprint = |side: usize, at: usize| runs[side][at].fingerprint;
    let groups = groups([&saids[0], &saids[1]], &known, |side, at| {
        let times = alone[side].get(&fingerprint(side, at));
        times.is_some_and(|&times| times >= 0)
    });
    let mut free = FreeLines::new(lines);
    let mut pairs: Vec<(ProsePair, Both)> = groups
        .into_iter()
        .map(|group| {
            let covered = |side: usize| {
                let mut own = group.sides[side].iter();
                own.any(|&at| recorded[side].contains(&fingerprint(side, at)))
            };
            let is_covered = group.is_covered && (covered(0) || covered(1));
            let wordings = [0, 1].map(|side| wording(side, &group.sides[side]));
            let both = [0, 1].map(|side| match group.sides[side].as_slice() {
                &[at] => Some(fingerprint(side, at)),
                _ => wordings[side].as_ref().map(|joined| joined.fingerprint),
            });
            let pair = ProsePair {
                wordings,
                known: None,
                is_covered,
            };
            (pair, both)
        })
        .collect();
    // The lines that fit best are given away first.
    for take in [FreeLines::take_exact, FreeLines::take_near] {
        for (pair, both) in pairs.iter_mut().filter(|(pair, _)| pair.known.is_none()) {
            pair.known = take(&mut free, both);
        }
    }
    pairs.into_iter().map(|(pair, _)| pair).collect()
}

/// Two fingerprints, bokmål first, as a line records them.
type Both = [Option<Fingerprint>; 2];

/// What a wording says.
fn said(wording: &Wording) -> Said {
    let first = wording.units.first();
    let kind = first.map_or(UnitKind::Paragraph, |unit| unit.kind);
    Said::new(kind, &wording.bare)
}

/// The lines that no pair has yet.
struct FreeLines<'l> {
    lines: &'l Lines,
    free: BTreeSet<&'l str>,
    /// By both wordings, or the one that is there.
    exact: BTreeMap<Both, BTreeSet<&'l str>>,
    /// By the wording of one language.
    near: BTreeMap<(Lang, Fingerprint), BTreeSet<&'l str>>,
}

impl<'l> FreeLines<'l> {
    fn new(lines: &'l Lines) -> Self {
        let mut free = Self {
            lines,
            free: lines.keys().map(String::as_str).collect(),
            exact: BTreeMap::new(),
            near: BTreeMap::new(),
        };
        for (line, recorded) in lines {
            for recorded in recorded {
                let both = Lang::ALL.map(|lang| recorded.get(lang));
                free.exact.entry(both).or_default().insert(line);
                for lang in Lang::ALL {
                    if let Some(fingerprint) = recorded.get(lang) {
                        free.near
                            .entry((lang, fingerprint))
                            .or_default()
                            .insert(line);
                    }
                }
            }
        }
        free
    }

    /// The first line that records exactly these wordings.
    fn take_exact(&mut self, both: &Both) -> Option<(String, Vec<Recorded>)> {
        let line = first_of(&self.free, self.exact.get_mut(both)?)?;
        self.take(line)
    }

    /// The first line that records one of these wordings.
    fn take_near(&mut self, both: &Both) -> Option<(String, Vec<Recorded>)> {
        let lines = Lang::ALL.into_iter().zip(both).filter_map(|(lang, one)| {
            let lines = self.near.get_mut(&(lang, (*one)?))?;
            first_of(&self.free, lines)
        });
        let line = lines.min()?;
        self.take(line)
    }

    fn take(&mut self, line: &'l str) -> Option<(String, Vec<Recorded>)> {
        self.free.remove(line);
        Some((line.to_owned(), self.lines.get(line)?.clone()))
    }
}

/// The first of some lines that is free; those before it are given up.
fn first_of<'l>(free: &BTreeSet<&'l str>, lines: &mut BTreeSet<&'l str>) -> Option<&'l str> {
    while let Some(&line) = lines.first() {
        if free.contains(line) {
            return Some(line);
        }
        lines.pop_first();
    }
    None
}

/// The runs that are recorded together. Where the same words are in other places than were recorded, or in
/// more of them, it is only possible that a run is the one that was meant.
fn recorded_together(runs: &[Vec<Run>; 2], lines: &Lines) -> Known {
    let places = runs.each_ref().map(|runs| {
        let mut places: BTreeMap<Fingerprint, Vec<usize>> = BTreeMap::new();
        for (at, run) in runs.iter().enumerate() {
            places.entry(run.fingerprint).or_default().push(at);
        }
        places
    });
    // Wordings that are recorded with the same one are of one class.
    let mut classes = Classes::default();
    let mut times: BTreeMap<[Fingerprint; 2], usize> = BTreeMap::new();
    for one in lines.values().flatten() {
        if let (Some(nb), Some(nn)) = (one.nb, one.nn) {
            classes.join((0, nb), (1, nn));
            *times.entry([nb, nn]).or_default() += 1;
        }
    }
    let mut members: BTreeMap<Sided, [Vec<usize>; 2]> = BTreeMap::new();
    let mut recorded: BTreeMap<Sided, Vec<usize>> = BTreeMap::new();
    for ([nb, _], times) in times {
        recorded.entry(classes.of((0, nb))).or_default().push(times);
    }
    for (side, places) in places.iter().enumerate() {
        for (fingerprint, places) in places {
            let class = classes.of((side, *fingerprint));
            members.entry(class).or_default()[side].extend(places);
        }
    }
    let mut known = Known::default();
    for (number, (class, [lefts, rights])) in members.into_iter().enumerate() {
        let times = recorded.get(&class).map_or(&[][..], Vec::as_slice);
        if *times == [lefts.len()] && *times == [rights.len()] {
            known.pairs.extend(lefts.into_iter().zip(rights));
        } else if !times.is_empty() {
            let [left, right] = &mut known.classes;
            left.extend(lefts.into_iter().map(|left| (left, number)));
            right.extend(rights.into_iter().map(|right| (right, number)));
        }
    }
    known
}

/// A wording and the side that it is of.
type Sided = (usize, Fingerprint);

/// Classes of wordings, each named by one of them.
#[derive(Debug, Default)]
struct Classes(BTreeMap<Sided, Sided>);

impl Classes {
    fn of(&mut self, mut one: Sided) -> Sided {
        while let Some(&next) = self.0.get(&one) {
            // Shortens the way for the next who asks.
            if let Some(&after) = self.0.get(&next) {
                self.0.insert(one, after);
            }
            one = next;
        }
        one
    }

    fn join(&mut self, one: Sided, other: Sided) {
        let (one, other) = (self.of(one), self.of(other));
        if one != other {
            self.0.insert(one, other);
        }
    }
}

/// The wordings of a language that somebody has accepted as belonging there only, and how many of each.
fn recorded_only(lang: Lang, lines: &Lines) -> BTreeMap<Fingerprint, isize> {
    let recorded = lines.values().flatten();
    let alone = recorded.filter(|recorded| recorded.only == Some(lang));
    let mut times = BTreeMap::new();
    for fingerprint in alone.filter_map(|recorded| recorded.get(lang)) {
        *times.entry(fingerprint).or_default() += 1;
    }
    times
}

/// The wordings of a language that are recorded as having no counterpart.
fn recorded_alone(lang: Lang, lines: &Lines) -> BTreeSet<Fingerprint> {
    let recorded = lines.values().flatten();
    let alone = recorded.filter(|recorded| recorded.get(lang.other()).is_none());
    alone.filter_map(|recorded| recorded.get(lang)).collect()
}
