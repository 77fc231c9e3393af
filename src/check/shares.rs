//! Shares that are said in two ways: eight of ten are 80 per cent, and so is every fifth 20.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;

use super::numerals::{Bytes, Number, by_bytes, bytes, is_same, rung};

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
        let own: BTreeMap<Bytes, &Number> = by_bytes(numbers[at]);
        let percent =
            |range: &Range<usize>| value(own.get(&bytes(range))?.value.strip_suffix(" %")?);
        if !missed[at].iter().any(|range| percent(range).is_some()) {
            continue;
        }
        let mut left: BTreeSet<Bytes> = missed[other].iter().map(bytes).collect();
        let mut shares: BTreeMap<i64, VecDeque<(f64, Vec<Bytes>)>> = BTreeMap::new();
        for (share, told) in self::shares(texts[other], numbers[other]) {
            let told = told.iter().map(bytes).collect();
            shares
                .entry(rung(share))
                .or_default()
                .push_back((share, told));
        }
        let mut is_said_otherwise = |percent: f64| {
            let near = shares.range_mut(rung(percent) - 1..=rung(percent) + 1);
            let told = near.filter_map(|(_, same)| {
                // What has been found to say the same is not said once more.
                while same
                    .front()
                    .is_some_and(|(_, told)| told.iter().all(|told| !left.contains(told)))
                {
                    same.pop_front();
                }
                let (share, _) = same.front()?;
                is_same(*share, percent).then(|| same.pop_front())?
            });
            let told = told.map(|(_, told)| told).next();
            told.is_some_and(|told| {
                for told in &told {
                    left.remove(told);
                }
                true
            })
        };
        missed[at].retain(|range| !percent(range).is_some_and(&mut is_said_otherwise));
        missed[other].retain(|range| left.contains(&bytes(range)));
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
