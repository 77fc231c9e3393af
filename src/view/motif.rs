//! The strategy's own figure: ways that set out together and part, one an area, or one a section.
//!
//! In: a strategy. Out: curves in a square whose side is 1 and whose first corner is at the top left. A medium
//! draws them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Strategy;

/// More ways than these are lines that cannot be told apart.
const MOST: usize = 16;
/// Fewer do not part, where no area says how many there are.
const FEWEST: usize = 3;

/// Ways that part.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Motif {
    /// Where they set out.
    pub start: [f64; 2],
    /// They, from the topmost.
    pub ways: Vec<Way>,
    /// Whether each is that of an area, and has its number.
    pub is_numbered: bool,
}

/// A way, as one cubic curve. All set out from the same place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Way {
    /// The two points that pull at it.
    pub pulls: [[f64; 2]; 2],
    /// Where it ends.
    pub end: [f64; 2],
    /// It as the `d` of an SVG path in a square whose side is 1000.
    pub path: String,
    /// Where it ends in that square.
    pub goal: [f64; 2],
}

/// Where all ways set out.
const START: [f64; 2] = [0.02, 0.62];

/// The figure of a strategy: a way for each area, or where it has none for each section of the chapter of most.
pub fn motif(strategy: &Strategy) -> Motif {
    let areas = strategy.areas.len();
    let sections = strategy.chapters.iter().map(|one| one.sections.len());
    let count = match areas {
        0 => sections.max().unwrap_or_default().max(FEWEST),
        _ => areas,
    };
    let count = count.min(MOST);
    let ways = (0..count).map(|at| {
        // From -1, topmost, to 1.
        let place = if count == 1 {
            0.0
        } else {
            at as f64 / (count - 1) as f64 * 2.0 - 1.0
        };
        way(place)
    });
    Motif {
        start: START,
        ways: ways.collect(),
        is_numbered: (1..=MOST).contains(&areas),
    }
}

/// The way that ends at `place`, from -1 to 1, on an arc. The outermost bend away first.
fn way(place: f64) -> Way {
    let bend = place * place;
    let end = [0.97 - bend * 0.12, 0.5 + place * 0.46];
    let pulls = [
        [0.42 - bend * 0.10, START[1] + place * 0.03],
        [0.44 + bend * 0.04, end[1]],
    ];
    let (pulls, end) = (pulls.map(|point| point.map(rounded)), end.map(rounded));
    let svg = |point: [f64; 2]| {
        let [x, y] = point.map(in_square);
        format!("{x} {y}")
    };
    let [one, other] = pulls;
    Way {
        path: format!("M{}C{} {} {}", svg(START), svg(one), svg(other), svg(end)),
        pulls,
        goal: end.map(in_square),
        end,
    }
}

/// To a thousandth, so that files differ in nothing that nobody sees.
fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// In a square whose side is 1000.
fn in_square(value: f64) -> f64 {
    (value * 1000.0).round()
}
