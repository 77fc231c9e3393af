//! The two axes: round ticks for values, and the years.

use crate::fonts::most_width;
use crate::lang::number;

/// The most ticks of an axis, and the fewest.
const MAX_TICKS: usize = 5;
const MIN_TICKS: usize = 3;

/// The units for numbers from a million up: their size, power of ten and label.
const SCALES: [(f64, i32, &str); 2] = [(1e9, 9, "billions"), (1e6, 6, "millions")];

/// The axis of values.
#[derive(Debug, Clone)]
pub struct Values {
    /// Its ticks, least first.
    pub ticks: Vec<f64>,
    /// What is at them.
    pub words: Vec<String>,
    /// What they are counted in, where that is not one: a label.
    pub scale: Option<&'static str>,
    /// Whether it neither begins nor ends at 0, nor crosses it: the tick nearest to that.
    pub breaks: Option<usize>,
}

impl Values {
    /// Round ticks that cover all from `min` to `max`, for figures with this many decimals; none is beyond `bounds`.
    pub fn over((min, max): (f64, f64), bounds: (f64, f64), decimals: u8) -> Self {
        let [min, max] = [min, max].map(|value| value.clamp(-1e300, 1e300));
        let (mut low, mut high) = (min, max);
        if min >= 0.0 && min <= max / 2.0 {
            low = 0.0;
        }
        if max <= 0.0 && max >= min / 2.0 {
            high = 0.0;
        }
        let size = low.abs().max(high.abs());
        let finest = 10f64
            .powi(-i32::from(decimals))
            .min((bounds.1 - bounds.0) / 2.0);
        if high - low <= size * 1e-9 {
            let around = (size * 0.05).max(finest);
            (low, high) = ((low - around).max(bounds.0), (high + around).min(bounds.1));
        }
        let (ticks, exponent) = ticks(low, high, finest, bounds);
        let most = ticks.iter().fold(0f64, |most, tick| most.max(tick.abs()));
        let scale = SCALES
            .iter()
            .find(|(scale, digits, _)| most >= *scale && exponent >= digits - 2);
        let (by, shift) = scale.map_or((1.0, 0), |(by, digits, _)| (*by, *digits));
        let shown = u8::try_from((shift - exponent).max(0)).unwrap_or(u8::MAX);
        let words = |tick: &f64| written(tick / by, shown);
        let is_above = ticks.first().is_some_and(|tick| *tick > 0.0);
        let is_below = ticks.last().is_some_and(|tick| *tick < 0.0);
        Self {
            words: ticks.iter().map(words).collect(),
            scale: scale.map(|(_, _, label)| *label),
            breaks: match (is_above, is_below) {
                (true, _) => Some(0),
                (_, true) => Some(ticks.len() - 1),
                _ => None,
            },
            ticks,
        }
    }

    /// The least and the largest tick.
    pub fn span(&self) -> (f64, f64) {
        let end = |tick: Option<&f64>| tick.copied().unwrap_or_default();
        (end(self.ticks.first()), end(self.ticks.last()))
    }
}

/// A number as it is written, or what is left of it that a reader can take in.
pub fn written(value: f64, decimals: u8) -> String {
    if value.abs() < 1e15 {
        return number(value, decimals);
    }
    let exponent = value.abs().log10().floor();
    let digits = number(value / 10f64.powf(exponent), 2);
    format!("{digits}\u{a0}·\u{a0}10^{exponent}")
}

/// Multiples of 1, 2 or 5 times a power of ten, and that power.
fn ticks(low: f64, high: f64, finest: f64, bounds: (f64, f64)) -> (Vec<f64>, i32) {
    let min_step = finest.max(low.abs().max(high.abs()) * 1e-12);
    let raw = ((high - low) / (MAX_TICKS as f64)).max(min_step / 10.0);
    let mut exponent = raw.log10().floor() as i32;
    loop {
        for times in [1.0, 2.0, 5.0] {
            let step = times * 10f64.powi(exponent);
            if step < min_step * 0.999 {
                continue;
            }
            // A number on a tick may be a rounding away from it.
            let mut first = (low / step + 1e-9).floor();
            let mut last = (high / step - 1e-9).ceil();
            if last - first >= MAX_TICKS as f64 {
                continue;
            }
            while last - first < (MIN_TICKS - 1) as f64 {
                let beyond = step * 0.001;
                let room_above = (last + 1.0) * step <= bounds.1 + beyond;
                let room_below = (first - 1.0) * step >= bounds.0 - beyond;
                let is_nearer_above = last * step - high < low - first * step;
                if room_above && (is_nearer_above || !room_below) {
                    last += 1.0;
                } else {
                    first -= 1.0;
                }
            }
            let count = (last - first) as usize;
            let at = |index: usize| {
                let index = (first + index as f64) * times;
                // Exact where that can be.
                if exponent < 0 {
                    index / 10f64.powi(-exponent)
                } else {
                    index * 10f64.powi(exponent)
                }
            };
            return ((0..=count).map(at).collect(), exponent);
        }
        exponent += 1;
    }
}

/// A year on the axis of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    /// Where its name stands.
    pub x: f64,
    /// Its name.
    pub words: String,
}

/// The axis of time.
#[derive(Debug, Default)]
pub struct Years {
    /// The years that are named.
    pub named: Vec<Year>,
    /// Where lines stand: at the years, or between them where they are made of several periods.
    pub lines: Vec<f64>,
}

impl Years {
    /// The years from `first` to `last`, which stand `left` to `right`. `part` is how long a period is, in years:
    /// where that is not a whole year, a year is as wide as its periods. `em` is the size of the type.
    pub fn over((first, last): (f64, f64), (left, right): (f64, f64), part: f64, em: f64) -> Self {
        let place = |time: f64| scaled(time, (first, last), (left, right));
        let half = part / 2.0;
        let is_parted = part < 0.999;
        let [from, to] = [first, last].map(|time| (time + 1e-6).floor() as i64);
        let wide = most_width("0000") * em;
        let mut years = Self::default();
        let per_year = if last > first {
            (right - left) / (last - first)
        } else {
            right - left
        };
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];
        let fits = |step: &&i64| **step as f64 * per_year >= wide * 1.25;
        let step = steps.iter().find(fits).copied().unwrap_or(10000);
        let lines = if is_parted { step } else { 1.max(step / 2) };
        for year in from..=to {
            let time = year as f64;
            if is_parted {
                if year > from && (to - year) % lines == 0 {
                    years.lines.push(place(time - half));
                }
                if (to - year) % step != 0 {
                    continue;
                }
                // In the middle of what is seen of it.
                let begins = (time - half).max(first - half);
                let ends = (time + 1.0 - half).min(last + half);
                let middle = place(f64::midpoint(begins, ends));
                let x = middle.clamp(left, right);
                let clear = years.named.last().is_none_or(|one| x - one.x >= wide * 1.1);
                if clear {
                    let words = year.to_string();
                    years.named.push(Year { x, words });
                }
            } else {
                if (to - year) % lines == 0 {
                    years.lines.push(place(time));
                }
                if (to - year) % step == 0 {
                    let words = year.to_string();
                    years.named.push(Year {
                        x: place(time),
                        words,
                    });
                }
            }
        }
        years
    }
}

/// Moves a number from one range to another; to its middle where the first has no length.
pub fn scaled(value: f64, (low, high): (f64, f64), (to_low, to_high): (f64, f64)) -> f64 {
    // Halved, that the difference of the largest numbers is one as well.
    let length = high / 2.0 - low / 2.0;
    let part = if length > 0.0 {
        (value / 2.0 - low / 2.0) / length
    } else {
        0.5
    };
    to_low + (to_high - to_low) * part
}
