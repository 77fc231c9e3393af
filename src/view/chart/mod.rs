//! A measure's figures as a line chart: where everything stands, which a medium draws, and one sentence that says
//! what is seen.
//!
//! In: a measure. Out: numbers and words. The site has a drawing that narrow screens have room for, print one of its
//! own; none is scaled so that its words are smaller than text is, nor much larger.
//!
//! A template shows it with `<chart of={measure.chart} />` of `charts.html`, a Typst file with `chart(measure.chart)`
//! of `pdf/chart.typ`. The figures are in a table beside it.

mod draw;
mod labels;
mod plot;
mod scale;
mod sentence;
mod spark;

use kurbo::Rect;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::Readers;
use crate::model::Measure;
use plot::Plot;

pub use spark::Spark;

/// How large a drawing is, in the units of its medium.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// What templates, styles and Typst files call it.
    pub key: &'static str,
    /// Its width.
    pub width: f64,
    /// Its height, where the labels find room among the lines.
    pub height: f64,
    /// The size of its words.
    pub text: f64,
}

impl Size {
    /// For screens, of which the narrowest has room for it, in pixels.
    pub const SCREEN: Self = Self {
        key: "screen",
        width: 288.0,
        height: 230.0,
        text: 14.0,
    };

    /// For paper, in points: 80 millimetres wide.
    pub const PRINT: Self = Self {
        key: "print",
        width: 226.8,
        height: 104.0,
        text: 7.5,
    };
}

/// A chart.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Chart {
    /// What is seen in it, for those who do not see it.
    pub sentence: String,
    /// What its kinds of line mean, where no label says it.
    pub note: Option<String>,
    /// One a size.
    pub drawings: Vec<Drawing>,
}

impl Chart {
    /// The chart of a measure in some sizes; none where there is nothing to compare.
    pub fn of(measure: &Measure, readers: Readers, sizes: &[Size]) -> Option<Self> {
        let plot = Plot::of(measure)?;
        Some(Self {
            sentence: sentence::sentence(measure, &plot, readers),
            note: sentence::note(&plot, readers),
            drawings: sizes
                .iter()
                .map(|&size| draw::drawing(measure, &plot, size, readers))
                .collect(),
        })
    }
}

/// A chart in one size. Words are on `y`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Drawing {
    /// The key of the size.
    pub size: &'static str,
    /// How wide it is.
    pub width: Number,
    /// How high it is.
    pub height: Number,
    /// The size of its words.
    pub text: Number,
    /// What the values are counted in, and that the axis does not begin at 0.
    pub title: PlacedWords,
    /// Where the lines of the ticks begin and end.
    pub across: [Number; 2],
    /// The ticks of the axis of values, least first; their words end before the lines.
    pub ticks: Vec<Tick>,
    /// Where the axis of time is, which is the last tick or that of 0.
    pub axis: Number,
    /// Where the axis of time has a line of its own, below the ticks.
    pub lines: Vec<Number>,
    /// From where to where these go.
    pub down: [Number; 2],
    /// The years, each with its middle at its place.
    pub years: Vec<PlacedWords>,
    /// The figures, parted where one is missing. Thin where there is a season.
    pub figures: Vec<Vec<Place>>,
    /// The figures of one season, thick.
    pub season: Vec<Vec<Place>>,
    /// The national mean.
    pub means: Vec<Vec<Place>>,
    /// What the figures are compared with.
    pub way: Vec<Place>,
    /// The target as a level.
    pub level: Option<Number>,
    /// The figures that have a dot.
    pub dots: Vec<Place>,
    /// The national means that have a mark.
    pub squares: Vec<Place>,
    /// The baseline's ring.
    pub ring: Option<Place>,
    /// The target's diamond.
    pub diamond: Option<Place>,
    /// What the points are.
    pub labels: Vec<Label>,
    /// What no label, tick or year may be over, for tests.
    #[serde(skip)]
    pub boxes: Vec<(String, Rect)>,
}

/// A place in a drawing.
pub type Place = [Number; 2];

/// Words at a place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlacedWords {
    /// Where, from the left.
    pub x: Number,
    /// What they are on.
    pub y: Number,
    /// The words.
    pub words: String,
}

/// A tick.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tick {
    /// Where its line is.
    pub at: Number,
    /// Its words.
    #[serde(flatten)]
    pub words: PlacedWords,
}

/// What a point is.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Label {
    /// Which point: `baseline`, `latest`, `target` or `mean`.
    pub of: &'static str,
    /// `start`, `middle` or `end`.
    pub align: &'static str,
    /// Its lines, at one x.
    pub lines: Vec<PlacedWords>,
    /// A line from it to its point, where it stands apart.
    pub leader: Vec<Place>,
    /// Its own mark, where it is below the chart.
    pub mark: Option<Place>,
}

/// A number to a tenth, written without a fraction where it has none.
#[derive(Debug, Clone, Copy, PartialEq, JsonSchema)]
#[schemars(with = "f64")]
pub struct Number(f64);

impl Number {
    /// The number.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl From<f64> for Number {
    fn from(number: f64) -> Self {
        // No minus before a zero.
        Self((number * 10.0).round() / 10.0 + 0.0)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

fn place(at: kurbo::Point) -> Place {
    [at.x.into(), at.y.into()]
}
