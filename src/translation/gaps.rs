//! Gaps between the wordings of a text: a paragraph, an item or a row that only one of them has.
//!
//! In: both wordings, unit by unit. Out: the units that have no counterpart, and where in the other wording
//! each belongs. Pure.

use super::align::{Group, Known, groups};
use super::fingerprint::Fingerprint;
use super::likeness::Said;
use super::texts::Wording;
use crate::lang::Lang;

/// A unit that the other wording lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The language that has it.
    pub own: Lang,
    /// Its index among the units of its wording.
    pub unit: usize,
    /// Where it belongs in the other wording: a byte of its text.
    pub beside: usize,
}

/// The gaps of a text, in reading order; `is_only` tells which units belong in one language alone.
pub fn gaps(nb: &Wording, nn: &Wording, is_only: impl Fn(Lang, usize) -> bool) -> Vec<Gap> {
    let both = [nb, nn];
    if both.iter().all(|wording| wording.units.len() < 2) {
        return Vec::new();
    }
    let saids = both.map(|wording| {
        let units = wording.units.iter();
        units
            .map(|unit| Said::new(unit.kind, &unit.words))
            .collect::<Vec<_>>()
    });
    let lang = |side: usize| Lang::ALL[side];
    let groups = groups([&saids[0], &saids[1]], &Known::default(), |side, unit| {
        is_only(lang(side), unit)
    });
    // The wholes are counterparts, though no unit of theirs is.
    let is_shared = |group: &Group| group.sides.iter().all(|side| !side.is_empty());
    if !groups.iter().any(is_shared) {
        return Vec::new();
    }
    let mut ends: [Option<usize>; 2] = [None, None];
    let mut gaps = Vec::new();
    for group in &groups {
        for side in [0, 1] {
            let [own, others] = [&group.sides[side], &group.sides[1 - side]];
            if let (&[unit], true) = (own.as_slice(), others.is_empty()) {
                let other = both[1 - side];
                let first = other.units.first().map_or(0, |unit| unit.range.start);
                gaps.push(Gap {
                    own: lang(side),
                    unit,
                    beside: ends[1 - side].unwrap_or(first),
                });
            }
            if let Some(&last) = own.last() {
                ends[side] = Some(both[side].units[last].range.end);
            }
        }
    }
    gaps
}

/// The fingerprint of a wording without the units that the other one lacks: what the lock records of it.
pub fn shared(wording: &Wording, lang: Lang, gaps: &[Gap]) -> Fingerprint {
    let gone = gaps.iter().filter(|gap| gap.own == lang);
    let gone: Vec<usize> = gone.map(|gap| gap.unit).collect();
    match gone.is_empty() {
        true => wording.fingerprint,
        false => wording.without(&gone),
    }
}
