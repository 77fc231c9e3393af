//! Figures that cannot be right, or hardly: outside what the unit allows, or far away from all the others.

use super::Checker;
use crate::diagnostic::findings::{self, Outside};
use crate::model::Unit;
use crate::parse::Record;
use crate::source::Span;

/// A number of a measure.
#[derive(Debug, Clone, Copy)]
struct Number {
    value: f64,
    span: Span,
    is_target: bool,
    is_comparison: bool,
}

impl Checker<'_> {
    /// Runs the rules on single figures: of the values, the baseline and the target.
    pub(super) fn ranges(&mut self, record: &Record, values: &[Record], unit: Option<Unit>) {
        let mut numbers: Vec<Number> = Vec::new();
        let mut add = |record: Option<&Record>, key: &str, is_target: bool| {
            let entry = record.and_then(|record| record.entry(key));
            let value = record.and_then(|record| record.number(key));
            if let (Some(entry), Some((value, _))) = (entry, value) {
                numbers.push(Number {
                    value,
                    span: entry.span,
                    is_target,
                    is_comparison: key == "comparison",
                });
            }
        };
        add(record.record("baseline"), "value", false);
        add(record.record("target"), "value", true);
        for value in values {
            add(Some(value), "value", false);
            add(Some(value), "comparison", false);
        }
        let is_factor = record.integer("factor").is_some() && unit == Some(Unit::Score);
        for (index, number) in numbers.iter().enumerate() {
            let outside = match unit {
                Some(Unit::Percent) if !(0.0..=100.0).contains(&number.value) => {
                    Some(Outside::Percent)
                }
                Some(Unit::Share) if !(0.0..=1.0).contains(&number.value) => Some(Outside::Share),
                Some(Unit::Count) if number.value < 0.0 => Some(Outside::Count),
                _ => None,
            };
            if is_factor && !(1.0..=5.0).contains(&number.value) {
                self.diagnostics
                    .push(findings::factor_out_of_range(number.span));
            } else if let Some(outside) = outside {
                self.diagnostics
                    .push(findings::value_out_of_range(number.span, outside));
            } else if !number.is_comparison && is_far_away(&numbers, index, unit) {
                self.diagnostics.push(findings::far_away(number.span));
            }
        }
    }
}

/// How much the others may differ from each other, the largest from the smallest, for one that is ten times
/// away from them to be a slip: where figures grow fast, one more may well.
const MOST_SPREAD: f64 = 3.0;

/// Percentages and shares are bounded, and what begins near nothing may grow fast.
const MOST_SPREAD_OF_PARTS: f64 = 1.5;

/// A few may be ten times as many the next year.
const FEW: f64 = 100.0;

/// Whether a number is ten times away from all the others, and those are near each other.
fn is_far_away(numbers: &[Number], index: usize, unit: Option<Unit>) -> bool {
    let own = numbers[index];
    let parts = matches!(unit, Some(Unit::Percent | Unit::Share));
    // A target may well be far away.
    if own.is_target && parts {
        return false;
    }
    let others = numbers.iter().enumerate().filter(|(other, number)| {
        *other != index && !number.is_comparison && !number.is_target && number.value != 0.0
    });
    let mut others: Vec<f64> = others.map(|(_, number)| number.value.abs()).collect();
    others.sort_by(f64::total_cmp);
    let Some(&middle) = others.get(others.len() / 2) else {
        return false;
    };
    let spread = if parts {
        MOST_SPREAD_OF_PARTS
    } else {
        MOST_SPREAD
    };
    // One more slip among the others hides none.
    let near: Vec<f64> = others
        .iter()
        .copied()
        .filter(|other| (middle / spread..=middle * spread).contains(other))
        .collect();
    let (Some(&least), Some(&most)) = (near.first(), near.last()) else {
        return false;
    };
    let value = own.value.abs();
    if near.len() < 2 || near.len() * 2 <= others.len() || value == 0.0 || most > least * spread {
        return false;
    }
    if unit == Some(Unit::Count) && value.max(most) < FEW {
        return false;
    }
    // Written in decimals, ten times may be a little less.
    value >= most * 9.999_999 || value <= least / 9.999_999
}
