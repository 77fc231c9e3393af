//! Numbers as a measure counts them: a share of a whole in per cent, and no more decimals than were shown.

use super::find::{Figure, Series};
use crate::schema::Unit;

/// The most decimals that are kept where a format does not say how many are shown.
const MOST_DECIMALS: u8 = 6;

/// How to read numbers between 0 and 1 for a measure in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fractions {
    /// As parts of a whole: 0,5 is half of all.
    Whole,
    /// As they stand: 0,5 is half a per cent.
    Percent,
}

/// The series as a measure with this unit counts; none where numbers may be parts of a whole or per cent, and
/// nobody has said which.
pub fn scaled(series: &Series, unit: Option<Unit>, said: Option<Fractions>) -> Option<Series> {
    let mut series = series.clone();
    let figures = || {
        let points = series.points.iter();
        points
            .flat_map(|point| [point.value, point.comparison])
            .flatten()
    };
    let is_percent = unit == Some(Unit::Percent);
    let is_told = |figure: &Figure| figure.has_sign;
    let is_part = |figure: &Figure| figure.value.abs() <= 1.0;
    let may_be_parts = figures().all(|figure| is_part(&figure))
        && figures().any(|figure| figure.value.fract() != 0.0);
    let of_all = match (is_percent, figures().any(|figure| is_told(&figure))) {
        // Each cell says it.
        (_, true) | (false, false) => Fractions::Percent,
        (true, false) if may_be_parts => said?,
        (true, false) => Fractions::Percent,
    };
    for point in &mut series.points {
        point.value = point.value.map(|figure| one(figure, unit, of_all));
        point.comparison = point.comparison.map(|figure| one(figure, unit, of_all));
    }
    Some(series)
}

fn one(figure: Figure, unit: Option<Unit>, of_all: Fractions) -> Figure {
    let is_share = unit == Some(Unit::Share);
    let times_a_hundred = match (figure.is_fraction, is_share) {
        (true, false) => true,
        (true, true) => false,
        (false, _) => of_all == Fractions::Whole,
    };
    let decimals = figure.decimals.unwrap_or(MOST_DECIMALS);
    let (value, decimals) = match (times_a_hundred, figure.is_fraction) {
        (true, true) => (figure.value * 100.0, decimals),
        (true, false) => (figure.value * 100.0, decimals.saturating_sub(2).max(1)),
        // A share that is shown in per cent has two decimals more.
        (false, true) => (figure.value, decimals + 2),
        (false, false) => (figure.value, decimals),
    };
    Figure {
        value: rounded(value, decimals.min(MOST_DECIMALS)),
        decimals: Some(decimals),
        is_fraction: false,
        has_sign: figure.has_sign,
    }
}

/// How short of a half a part may be that counts as one: by no more than the precision of the number, and by less than
/// would be seen.
const NEAR: f64 = 1e-12;
const NEAREST: f64 = 1e-6;
/// From here on a number of a computer has no parts.
const NO_PARTS: f64 = 9_007_199_254_740_992.0;

/// A number with this many decimals, rounded as spreadsheets show it: halves away from zero. What is short of a half
/// by less than the precision of a number counts as a half.
fn rounded(value: f64, decimals: u8) -> f64 {
    let places = usize::from(decimals);
    let scale = 10_f64.powi(decimals.into());
    let scaled = (value * scale).abs();
    if scaled >= NO_PARTS {
        return value;
    }
    let part = scaled.fract() + (scaled * NEAR).min(NEAREST);
    let whole = match part >= 0.5 {
        true => scaled.floor() + 1.0,
        false => scaled.floor(),
    };
    let text = format!("{:.places$}", (whole / scale).copysign(value));
    text.parse().unwrap_or(value)
}

/// The number as it is written in a file of values, with a decimal comma.
pub fn written(number: f64) -> String {
    number.to_string().replace('.', ",")
}
