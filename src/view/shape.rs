//! The six marks that are shown beside the words of a standing, drawn once for every medium.
//!
//! In: nothing. Out: an outline a mark, in a square of [`SIDE`] by [`SIDE`]. Each has a form of its own, and
//! white parts are holes, so that it can be told from the others without colour and on any ground. The medium adds
//! the colour.

use std::collections::BTreeMap;

use kurbo::{BezPath, Circle, CircleSegment, PathEl, Point, Shape as _};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::model::{ActionState, Standing};

/// The side of the square that a mark is drawn in.
pub const SIDE: f64 = 16.0;

/// How far a curve may be from the circle it stands for.
const TOLERANCE: f64 = 0.01;

/// A mark's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
#[schemars(with = "String")]
pub enum Shape {
    /// A disc with a tick: reached, done.
    Reached,
    /// An arrowhead: on track, begun.
    OnTrack,
    /// A diamond with an exclamation mark: off track, overdue.
    OffTrack,
    /// A ring of four arcs: nothing to judge by.
    NoFigures,
    /// A square with a bar.
    Stopped,
    /// A ring with the hands of a clock.
    Planned,
}

impl Shape {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Reached,
        Self::OnTrack,
        Self::OffTrack,
        Self::NoFigures,
        Self::Stopped,
        Self::Planned,
    ];

    /// What templates, styles and Typst files call it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::OnTrack => "on-track",
            Self::OffTrack => "off-track",
            Self::NoFigures => "no-figures",
            Self::Stopped => "stopped",
            Self::Planned => "planned",
        }
    }

    /// Its outline. Holes go round the other way, so that both rules of filling leave them open.
    pub fn outline(self) -> Outline {
        let middle = (SIDE / 2.0, SIDE / 2.0);
        let disc = |radius| Circle::new(middle, radius).to_path(TOLERANCE);
        let mut path = BezPath::new();
        match self {
            Self::Reached => {
                path.extend(disc(8.0));
                path.extend(polygon(&[
                    (3.7, 8.5),
                    (6.8, 11.6),
                    (12.4, 5.6),
                    (10.9, 4.2),
                    (6.7, 8.7),
                    (5.2, 7.1),
                ]));
            }
            Self::OnTrack => path.extend(polygon(&[(2.2, 0.6), (15.4, 8.0), (2.2, 15.4)])),
            Self::OffTrack => {
                path.extend(polygon(&[(8.0, 0.0), (16.0, 8.0), (8.0, 16.0), (0.0, 8.0)]));
                path.extend(polygon(&[(6.9, 3.6), (7.2, 9.0), (8.8, 9.0), (9.1, 3.6)]));
                path.extend(
                    Circle::new((8.0, 11.3), 1.15)
                        .to_path(TOLERANCE)
                        .reverse_subpaths(),
                );
            }
            Self::NoFigures => {
                let quarter = std::f64::consts::FRAC_PI_2;
                for arc in 0..4 {
                    let start = f64::from(arc) * quarter - quarter / 3.0;
                    let arc = CircleSegment::new(middle, 7.8, 5.6, start, quarter / 1.5);
                    path.extend(arc.to_path(TOLERANCE));
                }
            }
            Self::Stopped => {
                path.extend(polygon(&[
                    (1.0, 1.0),
                    (15.0, 1.0),
                    (15.0, 15.0),
                    (1.0, 15.0),
                ]));
                path.extend(polygon(&[(4.0, 6.9), (4.0, 9.1), (12.0, 9.1), (12.0, 6.9)]));
            }
            Self::Planned => {
                path.extend(disc(7.8));
                path.extend(disc(5.8).reverse_subpaths());
                path.extend(polygon(&[
                    (7.0, 3.8),
                    (9.0, 3.8),
                    (9.0, 7.5),
                    (11.8, 9.6),
                    (10.6, 11.2),
                    (7.0, 8.5),
                ]));
            }
        }
        Outline(path.into_iter().map(rounded).collect())
    }
}

/// As it is called.
impl Serialize for Shape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl From<Standing> for Shape {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Reached => Self::Reached,
            Standing::OnTrack => Self::OnTrack,
            Standing::OffTrack => Self::OffTrack,
            Standing::NoFigures => Self::NoFigures,
        }
    }
}

impl From<ActionState> for Shape {
    fn from(state: ActionState) -> Self {
        match state {
            ActionState::Planned => Self::Planned,
            ActionState::Started => Self::OnTrack,
            ActionState::Done => Self::Reached,
            ActionState::Stopped => Self::Stopped,
        }
    }
}

/// The outline of a mark. Serialized, it is a list of the steps of a curve, each a verb with its points.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline(BezPath);

impl Outline {
    /// As the `d` of a path in SVG, as short as it can be written.
    pub fn svg(&self) -> String {
        let long = self.0.to_svg();
        let mut short = String::with_capacity(long.len());
        for sign in long.chars() {
            match sign {
                ',' => short.push(' '),
                'M' | 'L' | 'C' | 'Q' | 'Z' => {
                    short.truncate(short.trim_end().len());
                    short.push(sign);
                }
                _ => short.push(sign),
            }
        }
        short
    }

    /// The curve itself.
    pub fn path(&self) -> &BezPath {
        &self.0
    }
}

impl Serialize for Outline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let steps = self.0.elements().iter().map(|step| match *step {
            PathEl::MoveTo(to) => ("move", vec![to]),
            PathEl::LineTo(to) => ("line", vec![to]),
            PathEl::QuadTo(by, to) => ("quad", vec![by, to]),
            PathEl::CurveTo(from, by, to) => ("cubic", vec![from, by, to]),
            PathEl::ClosePath => ("close", Vec::new()),
        });
        serializer.collect_seq(steps.map(|(verb, points)| {
            let points: Vec<[f64; 2]> = points.into_iter().map(|at| [at.x, at.y]).collect();
            (verb, points)
        }))
    }
}

/// Every mark's outline, by its key.
pub fn outlines() -> BTreeMap<&'static str, Outline> {
    Shape::ALL
        .into_iter()
        .map(|shape| (shape.key(), shape.outline()))
        .collect()
}

fn polygon(corners: &[(f64, f64)]) -> BezPath {
    let steps = corners.iter().enumerate().map(|(at, &corner)| match at {
        0 => PathEl::MoveTo(corner.into()),
        _ => PathEl::LineTo(corner.into()),
    });
    steps.chain([PathEl::ClosePath]).collect()
}

/// A step with its points to a tenth.
fn rounded(step: PathEl) -> PathEl {
    let near = |number: f64| (number * 10.0).round() / 10.0 + 0.0;
    let near = |at: Point| Point::new(near(at.x), near(at.y));
    match step {
        PathEl::MoveTo(to) => PathEl::MoveTo(near(to)),
        PathEl::LineTo(to) => PathEl::LineTo(near(to)),
        PathEl::QuadTo(by, to) => PathEl::QuadTo(near(by), near(to)),
        PathEl::CurveTo(from, by, to) => PathEl::CurveTo(near(from), near(by), near(to)),
        PathEl::ClosePath => PathEl::ClosePath,
    }
}
