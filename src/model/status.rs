//! How a measure stands, worked out from its latest value, baseline, target and direction.

use super::{Direction, Figure, Point, Text};
use crate::lang::Period;

/// How a measure stands. Always shown as a word and a shape, never as a colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The target is met.
    Reached,
    /// At or better than the straight line from baseline to target.
    OnTrack,
    /// Worse than that line.
    OffTrack,
    /// Nothing to judge by.
    NoFigures,
}

impl Standing {
    /// The standing's name in the files and in stylesheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::OnTrack => "on-track",
            Self::OffTrack => "off-track",
            Self::NoFigures => "no-figures",
        }
    }
}

/// A measure's standing, and what a person said of it instead.
#[derive(Debug, Clone)]
pub struct MeasureStatus {
    /// Worked out from the figures.
    pub computed: Standing,
    /// Set by a person, with the reason; shown beside the computed one.
    pub stated: Option<(Standing, Option<Text>)>,
}

impl MeasureStatus {
    /// The one that counts: a person's, else the computed.
    pub fn standing(&self) -> Standing {
        self.stated
            .as_ref()
            .map_or(self.computed, |(standing, _)| *standing)
    }
}

/// The latest figure that says something: a number or a judgment.
pub fn latest(figures: &[Figure]) -> Option<&Figure> {
    figures
        .iter()
        .filter(|figure| figure.value.is_some() || figure.judgment.is_some())
        .max_by(|one, other| one.period.in_years().total_cmp(&other.period.in_years()))
}

/// Works out how a measure stands. Without a target or a direction, or with no figure newer than
/// none at all, there is nothing to judge by.
pub fn standing(
    direction: Direction,
    baseline: Option<Point>,
    target: Option<Point>,
    figures: &[Figure],
) -> Standing {
    let Some(latest) = latest(figures) else {
        return Standing::NoFigures;
    };
    if let Some(judgment) = latest.judgment {
        return judgment;
    }
    let (Some(value), Some(target)) = (latest.value, target) else {
        return Standing::NoFigures;
    };
    let sign = match direction {
        Direction::Up => 1.0,
        Direction::Down => -1.0,
        Direction::None => return Standing::NoFigures,
    };
    // Figures are written with few decimals; what differs by less is equal.
    let at_least = |value: f64, other: f64| (value - other) * sign >= -1e-9;
    if at_least(value, target.value) {
        Standing::Reached
    } else if baseline
        .is_some_and(|baseline| at_least(value, on_the_line(baseline, target, latest.period)))
    {
        Standing::OnTrack
    } else {
        Standing::OffTrack
    }
}

/// The straight line from baseline to target, at a period.
fn on_the_line(baseline: Point, target: Point, at: Period) -> f64 {
    let (from, to) = (baseline.period.in_years(), target.period.in_years());
    if to <= from {
        return target.value;
    }
    let part = ((at.in_years() - from) / (to - from)).clamp(0.0, 1.0);
    baseline.value + (target.value - baseline.value) * part
}
