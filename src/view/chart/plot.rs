//! The content of a measure's chart, before it has a size: its series with their gaps, and its points.

use crate::model::status::{self, Basis};
use crate::model::{Compare, Frequency, Measure, Point};

/// A value at a point in time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct At {
    /// The time, in years.
    pub time: f64,
    /// The value.
    pub value: f64,
}

impl From<Point> for At {
    fn from(point: Point) -> Self {
        Self {
            time: point.period.in_years(),
            value: point.value,
        }
    }
}

/// A series: its numbers in order, parted where one is missing.
pub type Runs = Vec<Vec<At>>;

/// What a chart shows.
#[derive(Debug)]
pub struct Plot {
    /// The figures, and the baseline where it comes before them.
    pub figures: Runs,
    /// Those of the latest figure's season, where that is what they are compared with; else none.
    pub season: Runs,
    /// The national mean.
    pub means: Runs,
    /// The latest figure.
    pub latest: Point,
    /// Where it began.
    pub baseline: Option<Point>,
    /// Where it is to come.
    pub target: Option<Point>,
    /// The latest national mean.
    pub mean: Option<Point>,
    /// What the figures are compared with: from baseline to target, or from a season's beginning to what is
    /// expected of it.
    pub way: Option<[At; 2]>,
    /// The target as a level, where no way leads to it.
    pub level: Option<f64>,
}

impl Plot {
    /// What there is to show of a measure; none where that is nothing but one point.
    pub fn of(measure: &Measure) -> Option<Self> {
        let mut entries: Vec<(f64, Option<Point>)> = measure
            .values
            .iter()
            .map(|figure| {
                let period = figure.period;
                let point = figure.value.map(|value| Point { period, value });
                (period.in_years(), point)
            })
            .collect();
        entries.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let latest = status::latest(&measure.values)?;
        let latest = Point {
            period: latest.period,
            value: latest.value?,
        };
        let (baseline, target) = (measure.baseline, measure.target);
        let is_first = |point: &Point| {
            let first = entries.first();
            first.is_some_and(|(time, _)| point.period.in_years() < *time)
        };
        if let Some(first) = baseline.filter(is_first) {
            entries.insert(0, (first.period.in_years(), Some(first)));
        }
        let points = || entries.iter().filter_map(|(_, point)| *point);
        let others = points().chain(baseline).chain(target);
        let mut others = others.filter(|point| *point != latest);
        others.next()?;
        let step = step(measure, points().map(|point| point.period.in_years()));
        let by_season = measure.compare == Compare::SamePeriod;
        let of_season = points().filter(|point| point.period.same_season(latest.period));
        let season: Vec<_> = of_season
            .map(|point| (At::from(point).time, Some(At::from(point))))
            .collect();
        let means: Vec<Point> = measure
            .values
            .iter()
            .filter_map(|figure| {
                Some(Point {
                    period: figure.period,
                    value: figure.comparison?,
                })
            })
            .collect();
        let later = |one: &&Point, other: &&Point| {
            one.period.in_years().total_cmp(&other.period.in_years())
        };
        let way = way(measure);
        let leads_there = |[_, to]: &[At; 2]| target.map(At::from) == Some(*to);
        let figures: Vec<_> = entries
            .iter()
            .map(|(time, point)| (*time, point.map(At::from)))
            .collect();
        let is_whole = points().all(|point| point.period.same_season(latest.period));
        Some(Self {
            season: if by_season && !is_whole && season.len() > 1 {
                runs(&season, Some(1.0))
            } else {
                Vec::new()
            },
            figures: runs(&figures, step),
            mean: means.iter().max_by(later).copied(),
            means: runs(
                &measure
                    .values
                    .iter()
                    .map(|figure| {
                        let time = figure.period.in_years();
                        (time, figure.comparison.map(|value| At { time, value }))
                    })
                    .collect::<Vec<_>>(),
                step,
            ),
            latest,
            baseline,
            target,
            level: target
                .filter(|_| !way.is_some_and(|way| leads_there(&way)))
                .map(|target| target.value),
            way,
        })
    }

    /// All that has a place in it.
    pub fn points(&self) -> impl Iterator<Item = At> {
        let series = self.figures.iter().chain(&self.means).flatten().copied();
        let named = [self.baseline, self.target].into_iter().flatten();
        let way = self.way.into_iter().flatten();
        series.chain(named.map(At::from)).chain(way)
    }
}

/// What the figures are compared with.
fn way(measure: &Measure) -> Option<[At; 2]> {
    if measure.hold {
        return None;
    }
    match measure.status.computed.basis {
        Some(Basis::Season {
            value,
            start,
            expected,
        }) => Some([
            At::from(start),
            At {
                time: value.period.in_years(),
                value: expected,
            },
        ]),
        _ if measure.compare == Compare::Line => {
            Some([At::from(measure.baseline?), At::from(measure.target?)])
        }
        _ => None,
    }
}

/// How far one figure is from the next, in years: as it is measured, else as it mostly is.
fn step(measure: &Measure, times: impl Iterator<Item = f64>) -> Option<f64> {
    match measure.frequency {
        Some(Frequency::Monthly) => return Some(1.0 / 12.0),
        Some(Frequency::Quarterly) => return Some(1.0 / 4.0),
        Some(Frequency::Tertial) => return Some(1.0 / 3.0),
        Some(Frequency::Yearly) => return Some(1.0),
        Some(Frequency::Biennial) => return Some(2.0),
        Some(Frequency::Once) | None => {}
    }
    let times: Vec<f64> = times.collect();
    let mut steps: Vec<f64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 2).copied()
}

/// A series parted where there is no number, or none for much more than a step.
fn runs(series: &[(f64, Option<At>)], step: Option<f64>) -> Runs {
    let mut runs: Runs = Vec::new();
    let mut before: Option<At> = None;
    for (_, at) in series {
        let near = |before: &At| {
            at.is_some_and(|at| step.is_none_or(|step| at.time - before.time < step * 1.5))
        };
        let goes_on = before.as_ref().is_some_and(near);
        match (at, runs.last_mut()) {
            (Some(at), Some(run)) if goes_on => run.push(*at),
            (Some(at), _) => runs.push(vec![*at]),
            (None, _) => {}
        }
        before = *at;
    }
    runs
}
