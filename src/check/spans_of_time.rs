//! Spans of time that are said in two ways: fourteen days are two weeks, half a year is six months.

use std::ops::Range;

use super::numerals::{Number, unit_after};

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

/// How much two spans may differ and be the same: a tenth that no binary number has.
const LEAST: f64 = 1e-6;

/// Takes away, of the numbers that each text has and the other one lacks, those that tell the same span of time in
/// another measure.
pub fn take_same_spans(
    texts: [&str; 2],
    numbers: [&[Number]; 2],
    missed: &mut [Vec<Range<usize>>; 2],
) {
    let span = |at: usize, range: &Range<usize>| {
        let number = numbers[at].iter().find(|number| number.range == *range)?;
        let value: f64 = number.value.replace(',', ".").parse().ok()?;
        let unit = unit_after(texts[at], range.end)?;
        let (_, base, factor) = MEASURES.iter().find(|(name, ..)| *name == unit)?;
        Some((unit, *base, value * factor))
    };
    let [first, second] = missed;
    first.retain(|own| {
        let Some((unit, base, length)) = span(0, own) else {
            return true;
        };
        let same = second.iter().position(|other| {
            span(1, other).is_some_and(|(other_unit, other_base, other_length)| {
                unit != other_unit && base == other_base && (length - other_length).abs() < LEAST
            })
        });
        match same {
            Some(at) => {
                second.remove(at);
                false
            }
            None => true,
        }
    });
}
