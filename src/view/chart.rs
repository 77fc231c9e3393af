//! A measure's figures as a small line chart: the points' places, which a medium draws.
//!
//! Only for the eye: the same figures stand in a table below it.

use serde::Serialize;

use crate::lang::Period;
use crate::model::status::Basis;
use crate::model::{Compare, Measure, Point};

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 140.0;
const MARGIN: f64 = 10.0;

/// A chart in a box of `width` by `height`.
#[derive(Debug, Serialize)]
pub struct Chart {
    width: f64,
    height: f64,
    /// The figures' line, as `points` of an SVG polyline.
    line: String,
    dots: Vec<Dot>,
    /// The line that status is judged by: from baseline to target, from the season's beginning to what is
    /// expected of it, or along a level to keep.
    path: Option<Way>,
    /// The target, where it is no level.
    target: Option<Dot>,
    /// What stands at the left and at the right end.
    ends: [End; 2],
}

/// A period at an end of the chart, with the label of the point there that is no figure.
#[derive(Debug, Serialize)]
struct End {
    period: String,
    label: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Dot {
    x: f64,
    y: f64,
}

#[derive(Debug, Serialize)]
struct Way {
    from: Dot,
    to: Dot,
}

impl Chart {
    /// The chart of a measure with two figures or more.
    pub(super) fn of(measure: &Measure) -> Option<Self> {
        chart(measure)
    }
}

fn chart(measure: &Measure) -> Option<Chart> {
    let valued = || {
        measure
            .values
            .iter()
            .filter(|figure| figure.value.is_some())
    };
    let figures: Vec<(f64, f64)> = valued()
        .filter_map(|figure| Some((figure.period.in_years(), figure.value?)))
        .collect();
    if figures.len() < 2 {
        return None;
    }
    let mut periods: Vec<(Period, Option<&'static str>)> =
        valued().map(|figure| (figure.period, None)).collect();
    periods.extend(measure.baseline.map(|end| (end.period, Some("baseline"))));
    periods.extend(measure.target.map(|end| (end.period, Some("target"))));
    // Where a figure and another point share a period, the figure speaks for it.
    let time = |(period, _): &&(Period, _)| period.in_years();
    let first = periods.iter().min_by(|a, b| time(a).total_cmp(&time(b)))?;
    let last = periods
        .iter()
        .rev()
        .max_by(|a, b| time(a).total_cmp(&time(b)))?;
    let of = |point: Point| (point.period.in_years(), point.value);
    let mut ends: Vec<(f64, f64)> = [measure.baseline, measure.target]
        .into_iter()
        .flatten()
        .map(of)
        .collect();
    let path = match (measure.status.computed.basis, measure.target) {
        (_, Some(target)) if measure.hold => Some([
            (first.0.in_years(), target.value),
            (last.0.in_years(), target.value),
        ]),
        (
            Some(Basis::Season {
                value,
                start,
                expected,
            }),
            _,
        ) => Some([of(start), (value.period.in_years(), expected)]),
        (_, Some(target)) if measure.compare == Compare::Line => {
            measure.baseline.map(|baseline| [of(baseline), of(target)])
        }
        _ => None,
    };
    ends.extend(path.iter().flatten());
    let all = || figures.iter().chain(&ends);
    let (left, right) = span(all().map(|point| point.0))?;
    let (low, high) = span(all().map(|point| point.1))?;
    let place = |&(time, value): &(f64, f64)| Dot {
        x: scale(time, left, right, MARGIN, WIDTH - MARGIN),
        y: scale(value, low, high, HEIGHT - MARGIN, MARGIN),
    };
    let dots: Vec<Dot> = figures.iter().map(place).collect();
    let line: Vec<String> = dots
        .iter()
        .map(|dot| format!("{},{}", dot.x, dot.y))
        .collect();
    Some(Chart {
        width: WIDTH,
        height: HEIGHT,
        line: line.join(" "),
        dots,
        path: path.map(|[from, to]| Way {
            from: place(&from),
            to: place(&to),
        }),
        target: measure
            .target
            .filter(|_| !measure.hold)
            .map(|target| place(&of(target))),
        ends: [first, last].map(|&(period, label)| End {
            period: period.long(),
            label,
        }),
    })
}

fn span(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |span, value| match span {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

/// Moves `value` from one range to another, to a tenth; the middle where the range has no length.
fn scale(value: f64, low: f64, high: f64, to_low: f64, to_high: f64) -> f64 {
    let part = if high > low {
        (value - low) / (high - low)
    } else {
        0.5
    };
    ((to_low + (to_high - to_low) * part) * 10.0).round() / 10.0
}
