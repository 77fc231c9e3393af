//! A measure's standing, computed from its values, baseline, target and direction.
//!
//! A value is compared with the straight line from baseline to target, or, where figures swing through the
//! year, against the same season of other years: what that season was to begin with, and the yearly change
//! that leads from baseline to target. What cannot be compared with anything is not judged.

use super::{Age, Figure, Point, Text};
use crate::lang::Period;
use crate::schema::{Compare, Direction, Standing};

/// What a measure's values are judged by.
#[derive(Debug, Clone, Copy)]
pub struct Yardstick {
    /// Which way is better.
    pub direction: Direction,
    /// What a value is compared with.
    pub compare: Compare,
    /// Where it began.
    pub baseline: Option<Point>,
    /// Where it is to come.
    pub target: Option<Point>,
    /// Whether the target is a level to keep.
    pub hold: bool,
}

/// What a standing was worked out from, which readers are told in a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Basis {
    /// The value was compared with a level to keep.
    Level(Point),
    /// The value was compared with the target alone: it meets it, or there is nothing else.
    Target {
        /// The value.
        value: Point,
        /// Whether only values of the target's own season count.
        same_season: bool,
        /// Whether there was a baseline as well.
        has_baseline: bool,
    },
    /// The value was compared with the straight line.
    Line {
        /// The value.
        value: Point,
        /// Where the line is in its period.
        expected: f64,
    },
    /// The value was compared with the same season.
    Season {
        /// The value.
        value: Point,
        /// What the season was to begin with.
        start: Point,
        /// What the change since then should have led to.
        expected: f64,
    },
    /// The value is of a season of which there is no other value.
    Alone(Point),
}

/// How a measure stands, and by what.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// How it stands.
    pub standing: Standing,
    /// What that was worked out from; none where a person judged, or there is nothing to judge.
    pub basis: Option<Basis>,
}

/// A measure's standing, what a person said of it instead, and how old it is.
#[derive(Debug, Clone)]
pub struct MeasureStatus {
    /// Worked out from the figures.
    pub computed: Judgement,
    /// Set by a person, with the reason; shown beside the computed one.
    pub stated: Option<(Standing, Option<Text>)>,
    /// How old the latest value is.
    pub age: Age,
}

impl MeasureStatus {
    /// The one that counts: a person's, else the computed.
    pub fn standing(&self) -> Standing {
        self.stated
            .as_ref()
            .map_or(self.computed.standing, |(standing, _)| *standing)
    }
}

/// The latest figure that says something: a number or a judgment.
pub fn latest(figures: &[Figure]) -> Option<&Figure> {
    figures
        .iter()
        .filter(|figure| figure.value.is_some() || figure.judgment.is_some())
        .max_by(|one, other| one.period.in_years().total_cmp(&other.period.in_years()))
}

/// Works out how a measure stands. Without a target or a direction, with a target that is worse than the
/// baseline, or with no value since the baseline, there is nothing to judge by.
pub fn judge(yardstick: &Yardstick, figures: &[Figure]) -> Judgement {
    let unknown = Judgement {
        standing: Standing::NoFigures,
        basis: None,
    };
    let Some(latest) = latest(figures) else {
        return unknown;
    };
    if let Some(standing) = latest.judgment {
        return Judgement {
            standing,
            basis: None,
        };
    }
    let (Some(value), Some(target)) = (point(latest), yardstick.target) else {
        return unknown;
    };
    if yardstick.direction == Direction::None || yardstick.leads_the_wrong_way() {
        return unknown;
    }
    if yardstick.hold {
        let basis = Basis::Level(value);
        return yardstick.against_the_target(value, target, basis);
    }
    if yardstick
        .baseline
        .is_some_and(|baseline| value.period.in_years() < baseline.period.in_years())
    {
        return unknown;
    }
    match yardstick.compare {
        Compare::Line => yardstick.by_the_line(value, target),
        Compare::SamePeriod => yardstick.by_the_season(value, target, figures),
    }
}

/// Whether two figures are one: they differ by no more than what reckoning makes of what is written. No figure is so
/// large that this is one of its units.
pub fn is_equal(one: f64, other: f64) -> bool {
    (one - other).abs() <= 8.0 * f64::EPSILON * one.abs().max(other.abs())
}

impl Yardstick {
    /// Whether a value is as good as another.
    fn at_least(&self, value: f64, other: f64) -> bool {
        let sign = if self.direction == Direction::Down {
            -1.0
        } else {
            1.0
        };
        (value - other) * sign >= 0.0 || is_equal(value, other)
    }

    /// Whether the target asks for less than there was to begin with.
    pub fn leads_the_wrong_way(&self) -> bool {
        let (Some(baseline), Some(target)) = (self.baseline, self.target) else {
            return false;
        };
        !self.hold
            && self.direction != Direction::None
            && !self.at_least(target.value, baseline.value)
    }

    fn by_the_line(&self, value: Point, target: Point) -> Judgement {
        let basis = Basis::Target {
            value,
            same_season: false,
            has_baseline: self.baseline.is_some(),
        };
        match self.baseline {
            Some(baseline) if !self.at_least(value.value, target.value) => {
                let expected = on_the_line(baseline, target, value.period);
                self.on_the_way(value, expected, Basis::Line { value, expected })
            }
            _ => self.against_the_target(value, target, basis),
        }
    }

    /// The target's own season tells whether the target is reached, and any other what is on the way.
    fn by_the_season(&self, value: Point, target: Point, figures: &[Figure]) -> Judgement {
        let years = |point: &Point| point.period.in_years();
        // What was longer ago than the baseline's own year is no part of the way to the target.
        let begins = self
            .baseline
            .map_or(f64::MIN, |baseline| years(&baseline) - 1.0);
        let season = |of: Period| {
            let points = figures.iter().filter_map(point);
            points.filter(move |point| point.period.same_season(of) && years(point) > begins)
        };
        let own = season(target.period).max_by(|one, other| years(one).total_cmp(&years(other)));
        if let Some(own) =
            own.filter(|own| self.baseline.is_none_or(|one| years(own) >= years(&one)))
        {
            let is_due = years(&own) >= years(&target);
            if is_due || self.baseline.is_none() || self.at_least(own.value, target.value) {
                let basis = Basis::Target {
                    value: own,
                    same_season: true,
                    has_baseline: self.baseline.is_some(),
                };
                return self.against_the_target(own, target, basis);
            }
        }
        let start = self.baseline.and_then(|baseline| {
            if baseline.period.same_season(value.period) {
                return Some(baseline);
            }
            season(value.period)
                .filter(|point| years(point) < years(&value))
                .min_by(|one, other| years(one).total_cmp(&years(other)))
        });
        let (Some(start), Some(baseline)) = (start, self.baseline) else {
            return Judgement {
                standing: Standing::NoFigures,
                basis: Some(Basis::Alone(value)),
            };
        };
        // Past the target's day the way leads no further.
        let since = (years(&value).min(years(&target)) - years(&start)).max(0.0);
        let expected = start.value + yearly_change(baseline, target) * since;
        let basis = Basis::Season {
            value,
            start,
            expected,
        };
        self.on_the_way(value, expected, basis)
    }

    /// Reached when the value is as good as the target, else off track.
    fn against_the_target(&self, value: Point, target: Point, basis: Basis) -> Judgement {
        let is_met = self.at_least(value.value, target.value);
        Judgement {
            standing: if is_met {
                Standing::Reached
            } else {
                Standing::OffTrack
            },
            basis: Some(basis),
        }
    }

    /// On track when the value is as good as what is expected of it.
    fn on_the_way(&self, value: Point, expected: f64, basis: Basis) -> Judgement {
        let is_met = self.at_least(value.value, expected);
        Judgement {
            standing: if is_met {
                Standing::OnTrack
            } else {
                Standing::OffTrack
            },
            basis: Some(basis),
        }
    }
}

fn point(figure: &Figure) -> Option<Point> {
    Some(Point {
        period: figure.period,
        value: figure.value?,
    })
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

/// What the way from baseline to target asks for in a year.
fn yearly_change(baseline: Point, target: Point) -> f64 {
    let years = target.period.in_years() - baseline.period.in_years();
    if years > 0.0 {
        (target.value - baseline.value) / years
    } else {
        0.0
    }
}
