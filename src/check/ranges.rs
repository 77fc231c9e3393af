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
        let others = Others::of(&numbers);
        for number in &numbers {
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
            } else if others.is_far_away(number, unit) {
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

/// The numbers that each one is held against, without 0 and signs, least first.
struct Others {
    /// The baseline and the target.
    points: Vec<f64>,
    /// The baseline and the values.
    measured: Vec<f64>,
}

impl Others {
    fn of(numbers: &[Number]) -> Self {
        let sorted = |roles: [Role; 2]| {
            let chosen = numbers
                .iter()
                .filter(|one| one.value != 0.0 && roles.contains(&one.role));
            let mut values: Vec<f64> = chosen.map(|one| one.value.abs()).collect();
            values.sort_by(f64::total_cmp);
            values
        };
        Self {
            points: sorted([Role::Baseline, Role::Target]),
            measured: sorted([Role::Baseline, Role::Value]),
        }
    }

    /// Whether a number is ten times away from all the others, and those are near each other.
    fn is_far_away(&self, own: &Number, unit: Option<Unit>) -> bool {
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
        let is_far = |least: f64, most: f64| {
            let few = unit == Some(Unit::Count) && value.max(most) < FEW;
            !few && most <= least * spread && (value >= most * FAR || value * FAR <= least)
        };
        if let [least, most] = self.points[..]
            && most <= least * spread
        {
            match own.role {
                Role::Value if is_far(least, most) => return true,
                // Two that agree are no slips.
                Role::Baseline | Role::Target => return false,
                _ => {}
            }
        }
        // All but its own place, which is the last of those that are equal.
        let all = &self.measured;
        let left_out = matches!(own.role, Role::Baseline | Role::Value)
            .then(|| all.partition_point(|one| *one <= value) - 1);
        let count = all.len() - usize::from(left_out.is_some());
        let other =
            |at: usize| all[at + usize::from(left_out.is_some_and(|left_out| at >= left_out))];
        if count == 0 {
            return false;
        }
        let middle = other(count / 2);
        // One more slip among the others hides none.
        let before = |at: usize| at - usize::from(left_out.is_some_and(|left_out| at > left_out));
        let first = before(all.partition_point(|one| *one < middle / spread));
        let end = before(all.partition_point(|one| *one <= middle * spread));
        let near = end - first;
        near > 1 && near * 2 > count && is_far(other(first), other(end - 1))
    }
}
