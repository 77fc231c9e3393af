//! A measure's figures as a line no longer than some words, with its target.

use schemars::JsonSchema;
use serde::Serialize;

use super::plot::{At, Plot};
use super::scale::scaled;
use super::{Number, Place};
use crate::model::Measure;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
const MARGIN: f64 = 3.0;

/// A line with the latest figure's dot and the target's level. Only for the eye: the latest figure and the target stand
/// in words beside it.
///
/// A template shows it with `<spark of={measure.spark} />` of `charts.html`, a Typst file with `spark(measure.spark)`
/// of `pdf/chart.typ`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Spark {
    /// How wide it is; a Typst file makes it as wide as it likes.
    pub width: Number,
    /// How high it is.
    pub height: Number,
    /// The figures, or those of the latest one's season, parted where one is missing.
    pub lines: Vec<Vec<Place>>,
    /// The figures that no line leads to.
    pub dots: Vec<Place>,
    /// The latest figure.
    pub latest: Place,
    /// The target's level.
    pub target: Option<Number>,
}

impl Spark {
    /// The line of a measure; none where it has but one figure.
    pub fn of(measure: &Measure) -> Option<Self> {
        let plot = Plot::of(measure)?;
        let series = if plot.season.is_empty() {
            &plot.figures
        } else {
            &plot.season
        };
        if series.iter().map(Vec::len).sum::<usize>() < 2 {
            return None;
        }
        let points = || series.iter().flatten();
        let latest = At::from(plot.latest);
        let target = plot.target.map(|target| target.value);
        let values = || points().map(|at| at.value).chain(target);
        let span = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            })
        };
        let times = span(&mut points().map(|at| at.time));
        let values = span(&mut values());
        let height = |value| scaled(value, values, (HEIGHT - MARGIN, MARGIN));
        let place = |at: &At| -> Place {
            let x = scaled(at.time, times, (MARGIN, WIDTH - MARGIN));
            [x.into(), height(at.value).into()]
        };
        let long = series.iter().filter(|run| run.len() > 1);
        let short = series.iter().filter(|run| run.len() == 1).flatten();
        Some(Self {
            width: WIDTH.into(),
            height: HEIGHT.into(),
            lines: long.map(|run| run.iter().map(place).collect()).collect(),
            dots: short.filter(|at| **at != latest).map(place).collect(),
            latest: place(&latest),
            target: target.map(|value| height(value).into()),
        })
    }
}
