//! Findings on measures: what they lack, figures that are late or out of range, and what must not be published.

use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::lang::Period;
use crate::office::Unread;
use crate::source::Span;
use crate::wording::say;

/// A measure that no goal uses.
pub fn unused_measure(at: Span, id: &str) -> Diagnostic {
    Diagnostic::new(Rule::UnusedMeasure, at, say!("unused-measure", id))
}

/// A measure of unknown origin.
pub fn measure_without_source(at: Span, id: Option<&str>) -> Diagnostic {
    let (named, id) = (id.is_some(), id.unwrap_or_default());
    Diagnostic::new(
        Rule::MeasureWithoutSource,
        at,
        say!("measure-without-source", named, id),
    )
}

/// A measure that nobody answers for.
pub fn measure_without_owner(at: Span, id: Option<&str>) -> Diagnostic {
    let (named, id) = (id.is_some(), id.unwrap_or_default());
    Diagnostic::new(
        Rule::MeasureWithoutOwner,
        at,
        say!("measure-without-owner", named, id),
    )
}

/// A measure without a target.
pub fn measure_without_target(at: Span, id: Option<&str>) -> Diagnostic {
    let (named, id) = (id.is_some(), id.unwrap_or_default());
    Diagnostic::new(
        Rule::MeasureWithoutTarget,
        at,
        say!("measure-without-target", named, id),
    )
}

/// A target with nothing to compare it to.
pub fn target_without_baseline(at: Span, id: Option<&str>) -> Diagnostic {
    let (named, id) = (id.is_some(), id.unwrap_or_default());
    Diagnostic::new(
        Rule::TargetWithoutBaseline,
        at,
        say!("target-without-baseline", named, id),
    )
}

/// A target that is worse than the baseline; `is_up` when higher is better.
pub fn target_against_direction(at: Span, baseline: Span, is_up: bool) -> Diagnostic {
    let (message, there) = match is_up {
        true => (
            say!("target-below-baseline"),
            say!("target-below-baseline.baseline"),
        ),
        false => (
            say!("target-above-baseline"),
            say!("target-above-baseline.baseline"),
        ),
    };
    Diagnostic::new(Rule::TargetAgainstDirection, at, message).related(baseline, there)
}

/// A value of the period `latest` that another ought to have followed by the end of the month `by`.
pub fn value_overdue(at: Span, id: Option<&str>, latest: Period, by: Period) -> Diagnostic {
    let (named, id) = (id.is_some(), id.unwrap_or_default());
    Diagnostic::new(Rule::ValueOverdue, at, say!("value-overdue", named, id, by))
        .help(say!("value-overdue.how", latest))
}

/// One measure that carries more than two goals.
pub fn shared_measure(at: Span, id: &str, goals: &[Span]) -> Diagnostic {
    let count = goals.len();
    let finding = Diagnostic::new(Rule::SharedMeasure, at, say!("shared-measure", count, id));
    goals.iter().fold(finding, |finding, &goal| {
        finding.related(goal, say!("shared-measure.used"))
    })
}

/// What a figure is outside of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// A percentage: 0 to 100.
    Percent,
    /// A share: 0 to 1.
    Share,
    /// A count: 0 and up.
    Count,
}

/// A figure outside what its unit allows.
pub fn value_out_of_range(at: Span, outside: Outside) -> Diagnostic {
    let message = match outside {
        Outside::Percent => say!("percent-out-of-range"),
        Outside::Share => say!("share-out-of-range"),
        Outside::Count => say!("count-out-of-range"),
    };
    Diagnostic::new(Rule::ValueOutOfRange, at, message)
}

/// A figure ten times away from all the others of its measure.
pub fn far_away(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::ValueOutOfRange, at, say!("far-away"))
}

/// A value or a baseline of a period that has not begun.
pub fn not_yet_measured(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::ValueOutOfRange, at, say!("not-yet-measured"))
}

/// A factor's value that the survey's scale does not have.
pub fn factor_out_of_range(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("factor-out-of-range"))
}

/// A value with fewer answers than are published.
pub fn few_responses(at: Span, count: u64, least: u64) -> Diagnostic {
    Diagnostic::new(Rule::FewResponses, at, say!("few-responses", count, least))
}

/// A file with a figure that is withheld, which a text offers for download.
pub fn withheld_file(at: Span, path: &str, least: u64) -> Diagnostic {
    Diagnostic::new(Rule::InvalidValue, at, say!("withheld-file", path, least))
}

/// A file in `static/`, or a link there to one, with a figure that is withheld.
pub fn withheld_in_static(at: Span, path: &str, least: u64) -> Diagnostic {
    Diagnostic::new(
        Rule::InvalidValue,
        at,
        say!("withheld-in-static", path, least),
    )
}

/// A birth number where it would be published. The message does not repeat it.
pub fn personal_data(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::PersonalData, at, say!("personal-data"))
}

/// A document that readers get, and in which nobody has looked for birth numbers.
pub fn unsearched(at: Span, why: Unread) -> Diagnostic {
    let message = match why {
        Unread::Locked => say!("unsearched-locked"),
        Unread::Old => say!("unsearched-old"),
        Unread::Large => say!("unsearched-large"),
        Unread::Damaged => say!("unsearched-damaged"),
    };
    let mut finding = Diagnostic::new(Rule::PersonalData, at, message);
    // Nobody knows that there is one.
    finding.level = Level::Warning;
    finding
}
