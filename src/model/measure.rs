//! Measures: what is counted, in which unit, and the figures.

use schemars::JsonSchema;
use serde::Serialize;

use super::status::MeasureStatus;
use super::{Extra, FiguresSource, Id, Line, Text};
use crate::lang::Period;
use crate::schema::{Compare, Direction, Frequency, Standing, Unit};

/// A measure.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Unique among measures.
    pub id: Id,
    /// Its name.
    pub name: Line,
    /// How it is defined.
    pub text: Option<Text>,
    /// What its figures count.
    pub unit: Unit,
    /// The unit's name, for `unit = "other"`.
    pub unit_name: Option<Line>,
    /// Decimals shown.
    pub decimals: u8,
    /// Which way is better.
    pub direction: Direction,
    /// Where the figures come from.
    pub source: Option<Line>,
    /// Where the figures are found.
    pub url: Option<String>,
    /// How often it is measured.
    pub frequency: Option<Frequency>,
    /// Who answers for the figure.
    pub owner: Option<Line>,
    /// The factor of KS' employee survey 10-FAKTOR that it is, 1 to 10.
    pub factor: Option<u8>,
    /// Where it began.
    pub baseline: Option<Point>,
    /// Where it is to come.
    pub target: Option<Point>,
    /// Whether the target is a level to keep, whatever the figures began at.
    pub hold: bool,
    /// What a value is compared with.
    pub compare: Compare,
    /// The figures, by period.
    pub values: Vec<Figure>,
    /// Set when a figure is withheld: fewer answers than this are not published.
    pub withheld_below: Option<u64>,
    /// Where the figures were read from.
    pub figures_source: Option<FiguresSource>,
    /// How it stands.
    pub status: MeasureStatus,
    /// The author's own data for other programs.
    pub extra: Extra,
}

/// A number for a period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Point {
    /// The period that the number is for.
    pub period: Period,
    /// The number.
    pub value: f64,
}

/// What was measured in a period.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The period that was measured.
    pub period: Period,
    /// The number; none for a period without a figure, for one that is withheld and for qualitative measures.
    pub value: Option<f64>,
    /// Whether too few answered for it to be published: then nothing else is here but the period.
    pub withheld: bool,
    /// The judgment of a qualitative measure.
    pub judgment: Option<Standing>,
    /// What was seen, of a qualitative measure.
    pub text: Option<Text>,
    /// How many answered.
    pub responses: Option<u64>,
    /// The national mean of the same period.
    pub comparison: Option<f64>,
    /// A remark.
    pub note: Option<Text>,
    /// The author's own data for other programs.
    pub extra: Extra,
}
