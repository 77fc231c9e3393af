//! Shares that are said in two ways: eight of ten are 80 per cent, and so is every fifth 20.

use std::ops::Range;

use super::numerals::Number;

/// How much two shares may differ and be the same, in per cent: a part that no binary number has.
const LEAST: f64 = 1e-6;

/// What stands between the numbers of "åtte av ti", "8 av dei 10".
const OF: [&str; 3] = ["av", "av de", "av dei"];

/// What stands before the number of "hver femte", "kvar 5.".
const EVERY: [&str; 4] = ["hver", "hvert", "kvar", "kvart"];

/// Takes away, of the numbers that each text has and the other one lacks, those that tell the same share.
pub fn take_same_shares(
    texts: [&str; 2],
    numbers: [&[Number]; 2],
    missed: &mut [Vec<Range<usize>>; 2],
) {
    for (at, other) in [(0, 1), (1, 0)] {
        let percent = |range: &Range<usize>| {
            let number = numbers[at].iter().find(|number| number.range == *range)?;
            value(number.value.strip_suffix(" %")?)
        };
        let is_said_otherwise = |percent: f64, missed: &mut Vec<Range<usize>>| {
            let shares = shares(texts[other], numbers[other]).into_iter();
            let same = shares.filter(|(share, _)| (share - percent).abs() < LEAST);
            let mut same = same.filter(|(_, told)| told.iter().any(|told| missed.contains(told)));
            let told = same.next().map(|(_, told)| told);
            told.is_some_and(|told| {
                missed.retain(|range| !told.contains(range));
                true
            })
        };
        let own = std::mem::take(&mut missed[at]);
        let left = own.into_iter().filter(|range| {
            !percent(range).is_some_and(|percent| is_said_otherwise(percent, &mut missed[other]))
        });
        let left = left.collect();
        missed[at] = left;
    }
}

/// The shares of a text that are no percentages, in per cent, each with where its numbers stand.
fn shares(text: &str, numbers: &[Number]) -> Vec<(f64, Vec<Range<usize>>)> {
    let is_every = |number: &Number| {
        let before = text[..number.range.start].split_whitespace().next_back();
        before.is_some_and(|before| EVERY.contains(&&*before.to_lowercase()))
    };
    let parts = numbers.iter().filter_map(|number| {
        let below = match number.value.strip_prefix("1/") {
            Some(below) => below,
            None if is_every(number) => &number.value,
            None => return None,
        };
        let below = value(below).filter(|below| *below > 0.0)?;
        Some((100.0 / below, vec![number.range.clone()]))
    });
    let pairs = numbers.windows(2).filter_map(|pair| {
        let [some, all] = pair else { return None };
        let between = text[some.range.end..all.range.start].trim();
        let (count, whole) = (value(&some.value)?, value(&all.value)?);
        let is_share = OF.contains(&between) && whole > 0.0;
        let both = vec![some.range.clone(), all.range.clone()];
        is_share.then_some((count * 100.0 / whole, both))
    });
    parts.chain(pairs).collect()
}

fn value(number: &str) -> Option<f64> {
    number.replace(',', ".").parse().ok()
}
