//! Numbers, dates and percentages of two wordings, held against each other as values.
//!
//! Paragraph by paragraph where both have as many, so that a finding points at the one concerned, and a
//! number that has moved to another paragraph is seen.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::numerals::{Number, number_of_place, numbers};
use super::order_of_numbers::{other_units, swapped};
use super::shares::take_same_shares;
use super::spans_of_time::take_same_spans;
use crate::diagnostic::{Diagnostic, findings};
use crate::markdown::SourceText;

/// What differs between two wordings, or a paragraph of each.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// In the first, not in the second: where.
    first: Vec<Range<usize>>,
    /// In the second, not in the first.
    second: Vec<Range<usize>>,
    /// The paragraphs, or the whole.
    within: [Range<usize>; 2],
}

impl Difference {
    /// The finding, at the first number that one of them lacks. The wording that has it comes first.
    pub fn finding(&self, first: &SourceText, second: &SourceText) -> Diagnostic {
        let names = |words: &SourceText, list: &[Range<usize>]| -> Vec<String> {
            let name = |range: &Range<usize>| {
                let written = words.text[range.clone()].split_whitespace();
                written.collect::<Vec<_>>().join(" ")
            };
            list.iter().map(name).collect()
        };
        let span = |words: &SourceText, list: &[Range<usize>], within: &Range<usize>| {
            if list.is_empty() && *within == (0..words.text.len()) {
                return words.span();
            }
            let range = list.first().unwrap_or(within);
            words.origin.span(range.start, range.end)
        };
        let [one, other] = &self.within;
        let here = (span(first, &self.first, one), names(first, &self.first));
        let there = (
            span(second, &self.second, other),
            names(second, &self.second),
        );
        let [here, there] = match self.first.is_empty() {
            true => [there, here],
            false => [here, there],
        };
        findings::number_mismatch(here.0, there.0, &here.1, &there.1)
    }
}

/// Places in two texts that say the same.
pub type Together = (Range<usize>, Range<usize>);

/// The numbers that stand in one of the texts only, as they are written; `seen` is what readers see of each as
/// words, at the same places. `together` are the places that are known to say the same, where any are.
pub fn differences(
    [first, second]: [&str; 2],
    seen: [&str; 2],
    together: Vec<Together>,
) -> Vec<Difference> {
    let [one, other] = [paragraphs(first), paragraphs(second)];
    let pairs = match one.len() == other.len() {
        _ if !together.is_empty() => together,
        true => one.into_iter().zip(other).collect(),
        false => vec![(0..first.len(), 0..second.len())],
    };
    // Paragraphs that lack nothing of the whole are told of only when the texts are cut in the same way.
    let differences = pairs.into_iter().filter_map(|(one, other)| {
        let cut = [&seen[0][one.clone()], &seen[1][other.clone()]];
        let [mut here, mut there] = cut.map(numbers);
        agree(&mut here, &there);
        agree(&mut there, &here);
        let mut missed = [lacking(&here, &there), lacking(&there, &here)];
        take_same_spans(cut, [&here, &there], &mut missed);
        take_same_shares(cut, [&here, &there], &mut missed);
        if missed.iter().all(Vec::is_empty) {
            missed = other_units(cut, [&here, &there]);
        }
        if missed.iter().all(Vec::is_empty) {
            missed = swapped(cut, [&here, &there]);
        }
        let starts = [one.start, other.start];
        for (ranges, start) in missed.iter_mut().zip(starts) {
            for range in ranges {
                *range = range.start + start..range.end + start;
            }
        }
        let [first, second] = missed;
        let difference = Difference {
            first,
            second,
            within: [one, other],
        };
        (!difference.first.is_empty() || !difference.second.is_empty()).then_some(difference)
    });
    differences.collect()
}

/// Gives numbers that may be said in several ways the value that the other text has.
fn agree(own: &mut [Number], other: &[Number]) {
    let all = values(other.iter());
    let is_place = |number: &&Number| !number.is_soft || number.family.is_some();
    let places = values(other.iter().filter(is_place));
    for number in own {
        if all.contains(number.value.as_str()) {
            continue;
        }
        if let Some(or) = number.or.take_if(|or| all.contains(or.as_str())) {
            number.value = or;
            continue;
        }
        // "1. trinn" and "det første nivået".
        let plain = number_of_place(&number.value).filter(|plain| places.contains(plain));
        if let Some(plain) = plain.map(str::to_owned) {
            number.value = plain;
        }
    }
}

/// What there is among some numbers.
fn values<'n>(numbers: impl Iterator<Item = &'n Number>) -> BTreeSet<&'n str> {
    numbers.map(|number| number.value.as_str()).collect()
}

/// Where the numbers stand that `other` lacks.
fn lacking(from: &[Number], other: &[Number]) -> Vec<Range<usize>> {
    let unmatched = unmatched(from, other);
    let others = self::unmatched(other, from);
    let values = values(other.iter());
    let families: BTreeSet<_> = others.iter().filter_map(|other| other.family).collect();
    let is_missed = |number: &&Number| {
        let is_there = values.contains(number.value.as_str());
        match (number.is_soft, number.family) {
            // Said twice in words, it may be said once in others.
            (false, _) => !(number.is_word && is_there),
            // Where the other text has another of its kind, it says something else.
            (true, Some(family)) => !is_there && families.contains(&family),
            (true, None) => false,
        }
    };
    let mut missed: Vec<Range<usize>> = unmatched
        .into_iter()
        .filter(is_missed)
        .map(|number| number.range.clone())
        .collect();
    missed.sort_by_key(|range| range.start);
    missed
}

/// The numbers that `other` has not as often; those that are meant as numbers find theirs first.
fn unmatched<'n>(from: &'n [Number], other: &[Number]) -> Vec<&'n Number> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for number in other {
        *count.entry(&number.value).or_default() += 1;
    }
    let (soft, hard): (Vec<&Number>, Vec<&Number>) = from.iter().partition(|one| one.is_soft);
    let mut is_left = |number: &&Number| match count.get_mut(number.value.as_str()) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    let all = hard.into_iter().chain(soft);
    all.filter(|number| is_left(number)).collect()
}

/// Where the places of a text have theirs in another.
pub struct Counterparts {
    own: Vec<Range<usize>>,
    others: Vec<Range<usize>>,
    all: Range<usize>,
}

impl Counterparts {
    /// Of a text in the other one.
    pub fn new(text: &str, other: &str) -> Self {
        Self {
            own: paragraphs(text),
            others: paragraphs(other),
            all: 0..other.len(),
        }
    }

    /// What answers to a place: the same paragraph when both have as many, else the whole.
    pub fn of(&self, at: usize) -> Range<usize> {
        let index = self.own.partition_point(|range| range.end < at);
        let same = self.others.get(index);
        let same = same.filter(|_| self.own.len() == self.others.len());
        same.unwrap_or(&self.all).clone()
    }
}

/// The paragraphs of a text: what stands between blank lines.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        if words.is_empty() {
            is_open = false;
        } else if let Some(last) = paragraphs.last_mut().filter(|_| is_open) {
            last.end = at + words.len();
        } else {
            paragraphs.push(at..at + words.len());
            is_open = true;
        }
        at += line.len();
    }
    paragraphs
}
