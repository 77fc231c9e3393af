//! A series for the whole country beside the municipality's own: the mean that the own one is compared with.

use std::collections::BTreeMap;

use super::find::Series;
use super::sheet::At;
use crate::lang::Period;
use crate::parse::table::{Column, named};

/// A mean is at most this many times a figure that is compared with it. One in eight of the country's people lives in
/// the largest municipality.
const MOST_TIMES: f64 = 5.0;

/// What two series have in common that differ in one name only.
type Same = (usize, (At, At), usize, Vec<String>);

/// The series, with that of the country as the mean of another one: they differ in the name of the place only, and
/// there is just one such other.
pub fn with_means(series: Vec<Series>) -> Vec<Series> {
    let same = |one: &Series, at: usize| -> Same {
        let mut names = one.names.clone();
        names.remove(at);
        (one.sheet, one.range, at, names)
    };
    let places = |one: &Series| {
        let names = one.names.iter().enumerate();
        let of_all = names.filter(|(_, name)| is_of_all(name));
        of_all.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let mut means: BTreeMap<Same, usize> = BTreeMap::new();
    for (index, one) in series.iter().enumerate() {
        for at in places(one) {
            means.entry(same(one, at)).or_insert(index);
        }
    }
    let mut owners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, one) in series.iter().enumerate() {
        let own = (0..one.names.len()).filter(|at| !is_of_all(&one.names[*at]));
        for mean in own.filter_map(|at| means.get(&same(one, at))) {
            owners.entry(*mean).or_default().push(index);
        }
    }
    let mut series: Vec<Option<Series>> = series.into_iter().map(Some).collect();
    for (mean, owners) in owners {
        let [owner] = owners[..] else {
            continue;
        };
        let values = |one: &Option<Series>| -> BTreeMap<Period, f64> {
            let points = one.iter().flat_map(|one| &one.points);
            let values = points.filter_map(|point| Some((point.period, point.value?.value)));
            values.collect()
        };
        let (own, all) = (values(&series[owner]), values(&series[mean]));
        let mut both = own
            .iter()
            .filter_map(|(at, own)| Some((*own, *all.get(at)?)));
        if !both.all(|(own, of_all)| may_be_mean(own, of_all)) {
            continue;
        }
        let Some(of_all) = series[mean].take() else {
            continue;
        };
        for point in series[owner].iter_mut().flat_map(|one| &mut one.points) {
            let mut all = of_all.points.iter();
            let of_period = all.find(|other| other.period == point.period);
            let value = of_period.and_then(|other| other.value);
            point.comparison = point.comparison.or(value);
        }
    }
    series.into_iter().flatten().collect()
}

/// Whether a figure of the country may be a mean: what is many times as much is all of them together.
pub fn may_be_mean(own: f64, of_all: f64) -> bool {
    own == 0.0 || of_all.abs() <= MOST_TIMES * own.abs()
}

/// Whether a name stands for the whole country: "Landet", "EAK Landet".
fn is_of_all(name: &str) -> bool {
    // Where a file has nothing but codes, this is the one of all municipalities together.
    name == "EAK" || named(&[without_code(name)]) == [Some(Column::Comparison)]
}

/// A name without the code that Statistics Norway writes before it.
pub fn without_code(name: &str) -> &str {
    let is_code = |word: &str| {
        let mut letters = word.chars();
        letters.all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
    };
    match name.split_once(' ') {
        Some((code, rest)) if is_code(code) => rest.trim_start(),
        Some(_) | None => name,
    }
}
