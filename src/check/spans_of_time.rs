//! Spans of time that are said in two ways: fourteen days are two weeks, half a year is six months.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::numerals::{Bytes, Number, by_bytes, bytes, is_same, rung, unit_after};

/// What a measure of time is counted in, and how many of that it is.
const MEASURES: [(&str, &str, f64); 8] = [
    ("minutt", "minutt", 1.0),
    ("kvarter", "minutt", 15.0),
    ("time", "minutt", 60.0),
    ("dag", "dag", 1.0),
    ("døgn", "dag", 1.0),
    ("uke", "dag", 7.0),
    ("måned", "måned", 1.0),
    ("år", "måned", 12.0),
];

/// Takes away, of the numbers that each text has and the other one lacks, those that tell the same span of time in
/// another measure.
pub fn take_same_spans(
    texts: [&str; 2],
    numbers: [&[Number]; 2],
    missed: &mut [Vec<Range<usize>>; 2],
) {
    let of_each = [0, 1].map(|at| by_bytes(numbers[at]));
    let span = |at: usize, range: &Range<usize>| {
        let number = of_each[at].get(&bytes(range))?;
        let value: f64 = number.value.replace(',', ".").parse().ok()?;
        let unit = unit_after(texts[at], range.end)?;
        let (_, base, factor) = MEASURES.iter().find(|(name, ..)| *name == unit)?;
        Some((unit, *base, value * factor))
    };
    // The second text's by their measure and about their length, the first in the text last.
    let mut others: BTreeMap<(&str, i64), Vec<(f64, Bytes)>> = BTreeMap::new();
    for range in missed[1].iter().rev() {
        if let Some((unit, _, length)) = span(1, range) {
            let same = others.entry((unit, rung(length))).or_default();
            same.push((length, bytes(range)));
        }
    }
    let mut found = BTreeSet::new();
    missed[0].retain(|own| {
        let Some((unit, base, length)) = span(0, own) else {
            return true;
        };
        let alike = MEASURES
            .iter()
            .filter(|(name, of, _)| *name != unit && *of == base);
        let near = alike.flat_map(|(name, ..)| [-1, 0, 1].map(|step| (*name, rung(length) + step)));
        let same = near.filter(|key| {
            let last = others.get(key).and_then(|same| same.last());
            last.is_some_and(|(other, _)| is_same(length, *other))
        });
        // The first of them in the text.
        let same = same.min_by_key(|key| others[key].last().map(|(_, place)| *place));
        let same = same.and_then(|key| others.get_mut(&key)?.pop());
        match same {
            Some((_, place)) => !found.insert(place),
            None => true,
        }
    });
    missed[1].retain(|range| !found.contains(&bytes(range)));
}
