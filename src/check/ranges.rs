//! Figures that cannot be right, or hardly: outside what the unit allows, or far away from all the others.

use super::Checker;
use crate::diagnostic::findings::{self, Outside};
use crate::model::Unit;
use crate::parse::Record;
use crate::source::Span;

/// What a number of a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Baseline,
    Target,
    Value,
    Comparison,
}

/// A number of a measure.
#[derive(Debug, Clone, Copy)]
struct Number {
    value: f64,
    span: Span,
    role: Role,
}

impl Checker<'_> {
    /// Runs the rules on single figures: of the values, the baseline and the target.
    pub(super) fn ranges(&mut self, record: &Record, values: &[Record], unit: Option<Unit>) {
        let mut numbers: Vec<Number> = Vec::new();
        let mut add = |record: Option<&Record>, key: &str, role: Role| {
            let entry = record.and_then(|record| record.entry(key));
            let value = record.and_then(|record| record.number(key));
            if let (Some(entry), Some((value, _))) = (entry, value) {
                let span = entry.span;
                numbers.push(Number { value, span, role });
            }
        };
        add(record.record("baseline"), "value", Role::Baseline);
        add(record.record("target"), "value", Role::Target);
        for value in values {
            add(Some(value), "value", Role::Value);
            add(Some(value), "comparison", Role::Comparison);
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
            } else if is_far_away(&numbers, index, unit) {
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

/// How many times larger or smaller a slip makes a number; written in decimals, it may be a little less.
const FAR: f64 = 9.999_999;

/// Whether a number is ten times away from all the others, and those are near each other.
fn is_far_away(numbers: &[Number], index: usize, unit: Option<Unit>) -> bool {
    let own = numbers[index];
    let value = own.value.abs();
    let parts = matches!(unit, Some(Unit::Percent | Unit::Share));
    let spread = if parts {
        MOST_SPREAD_OF_PARTS
    } else {
        MOST_SPREAD
    };
    // A target may well be far away, where it is a part of a whole.
    if value == 0.0 || own.role == Role::Comparison || own.role == Role::Target && parts {
        return false;
    }
    let is_far = |from: &[f64]| {
        let (Some(least), Some(most)) = (from.first(), from.last()) else {
            return false;
        };
        let few = unit == Some(Unit::Count) && value.max(*most) < FEW;
        !few && *most <= least * spread && (value >= most * FAR || value * FAR <= *least)
    };
    let sorted = |wanted: &dyn Fn(usize, &Number) -> bool| {
        let chosen = numbers.iter().enumerate();
        let chosen = chosen.filter(|(at, number)| number.value != 0.0 && wanted(*at, number));
        let mut values: Vec<f64> = chosen.map(|(_, number)| number.value.abs()).collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let points = sorted(&|_, number| matches!(number.role, Role::Baseline | Role::Target));
    if let [least, most] = points[..]
        && most <= least * spread
    {
        match own.role {
            Role::Value if is_far(&points) => return true,
            // Two that agree are no slips.
            Role::Baseline | Role::Target => return false,
            _ => {}
        }
    }
    let others =
        sorted(&|at, number| at != index && matches!(number.role, Role::Baseline | Role::Value));
    let Some(&middle) = others.get(others.len() / 2) else {
        return false;
    };
    // One more slip among the others hides none.
    let near = |other: &&f64| (middle / spread..=middle * spread).contains(*other);
    let near: Vec<f64> = others.iter().filter(near).copied().collect();
    near.len() > 1 && near.len() * 2 > others.len() && is_far(&near)
}
