//! The tables of a sheet, to series of figures: what a series is named by, and what was measured in each period.

use std::collections::BTreeMap;

use super::means::with_means;
use super::sheet::{At, Cell, Content, Sheet};
use super::{long, wide};
use crate::lang::Period;
use crate::parse::table::{LARGEST, Number, PeriodKind, PeriodReading, Style, read_period};

/// A number as it is in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// The decimals that it is shown with, where that is known.
    pub decimals: Option<u8>,
    /// Whether its cell shows it in per cent, a hundred times as much.
    pub is_fraction: bool,
    /// Whether a sign of per cent stands by it.
    pub has_sign: bool,
}

/// What was measured in a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The period that was measured.
    pub period: Period,
    /// The number.
    pub value: Option<Figure>,
    /// How many answered.
    pub responses: Option<u64>,
    /// The national mean.
    pub comparison: Option<Figure>,
    /// Remarks: in bokmål and in nynorsk.
    pub notes: [Option<String>; 2],
    /// Where the number stands.
    pub at: At,
}

/// A series of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The number of its sheet, from 0.
    pub sheet: usize,
    /// What it is named by, the broadest first.
    pub names: Vec<String>,
    /// Its figures in the order of their periods.
    pub points: Vec<Point>,
    /// The first and the last cell of its table.
    pub range: (At, At),
}

/// What could not be read, or may be read otherwise than was meant.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A formula that was saved without its value.
    NoValue,
    /// A fault of the spreadsheet's.
    Error(String),
    /// A number where a period ought to stand, that may be a day.
    DayAsNumber(f64),
    /// A day, and nothing says which period it stands for.
    Day,
    /// Something else where a period ought to stand.
    NotAPeriod(String),
    /// A number that can be read in two ways.
    Ambiguous(String),
    /// Something else where a number ought to stand.
    NotANumber(String),
    /// A number that is too large for a figure.
    TooLarge(f64),
    /// A row that is hidden and is left out.
    HiddenRow,
    /// A column that is hidden and is left out.
    HiddenColumn,
    /// Cells that are one, among the figures.
    Merged,
    /// The same period, once more.
    Twice(Period),
}

/// A problem at a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// The number of its sheet, from 0.
    pub sheet: usize,
    /// The cell.
    pub at: At,
    /// What it is.
    pub problem: Problem,
}

/// Finds series, and tells what was in the way.
pub struct Finder<'s> {
    /// The sheet.
    pub sheet: &'s Sheet,
    /// Its number.
    pub number: usize,
    /// The kind of period that figures are of, where that is known.
    pub kind: Option<PeriodKind>,
    /// How its numbers are written, where they are words.
    style: Style,
    /// The series found.
    pub series: Vec<Series>,
    /// What was in the way.
    pub troubles: Vec<Trouble>,
    /// The same by cell.
    told: BTreeMap<At, Vec<Problem>>,
}

/// The series of all sheets that are shown.
pub fn find(sheets: &[Sheet], kind: Option<PeriodKind>) -> (Vec<Series>, Vec<Trouble>) {
    let (mut series, mut troubles) = (Vec::new(), Vec::new());
    for (number, sheet) in sheets.iter().enumerate() {
        if sheet.is_hidden {
            continue;
        }
        let words = sheet.cells.values().filter_map(Cell::words);
        let bare: Vec<String> = words.map(|words| bare(words).0).collect();
        let mut finder = Finder {
            sheet,
            number,
            kind: kind.or_else(|| kind_of_days(sheet)),
            style: Style::of(';', None, bare.iter().map(String::as_str)),
            series: Vec::new(),
            troubles: Vec::new(),
            told: BTreeMap::new(),
        };
        finder.tables();
        series.append(&mut finder.series);
        troubles.append(&mut finder.troubles);
    }
    (with_means(series), troubles)
}

/// What days stand for where nothing says it: a year each, when no two are of the same.
fn kind_of_days(sheet: &Sheet) -> Option<PeriodKind> {
    let mut years: BTreeMap<u16, (u8, u8)> = BTreeMap::new();
    for cell in sheet.cells.values() {
        if let Content::Day(day) = &cell.content {
            let earlier = years.insert(day.year, (day.month, day.day));
            if earlier.is_some() {
                return None;
            }
        }
    }
    let mut days = years.values();
    let first = days.next()?;
    days.all(|day| day == first).then_some(PeriodKind::Year)
}

/// A number that is written as words, without its unit; whether that was a sign of per cent.
fn bare(words: &str) -> (String, bool) {
    let words = words.trim();
    for unit in ["%", "prosent", "pst.", "pst"] {
        if let Some(number) = words.strip_suffix(unit) {
            return (number.trim_end().to_owned(), true);
        }
    }
    let number = words.strip_suffix("kr").or(words.strip_prefix("kr"));
    (number.unwrap_or(words).trim().to_owned(), false)
}

impl Finder<'_> {
    /// Looks for one table below the other.
    fn tables(&mut self) {
        let rows = self.sheet.rows();
        let mut at = 0;
        while let Some(&row) = rows.get(at) {
            let rest = &rows[at..];
            let used = long::read(self, rest).or_else(|| wide::read(self, rest));
            match used {
                Some(used) => at += used.max(1),
                None => at += 1,
            }
            debug_assert!(rows.get(at).is_none_or(|next| *next > row));
        }
    }

    /// Tells what was in the way.
    pub fn tell(&mut self, at: At, problem: Problem) {
        let told = self.told.entry(at).or_default();
        if !told.contains(&problem) {
            told.push(problem.clone());
            self.troubles.push(Trouble {
                sheet: self.number,
                at,
                problem,
            });
        }
    }

    /// The period that the sheet's name says, where all of its figures are of one.
    pub fn period_of_sheet(&self) -> Option<Period> {
        match read_period(self.sheet.name.trim(), self.kind) {
            PeriodReading::Period(period) => Some(period),
            PeriodReading::Day | PeriodReading::Other => None,
        }
    }

    /// The period that a cell says, when it says one.
    pub fn period_of(&self, cell: &Cell) -> Option<Period> {
        match &cell.content {
            Content::Text(words) => match read_period(words.trim(), self.kind) {
                PeriodReading::Period(period) => Some(period),
                PeriodReading::Day | PeriodReading::Other => None,
            },
            Content::Number(number) if is_year(*number) => Some(Period::Year(*number as u16)),
            Content::Day(day) => match read_period(&day.iso(), self.kind) {
                PeriodReading::Period(period) => Some(period),
                PeriodReading::Day | PeriodReading::Other => None,
            },
            Content::Number(_) | Content::Error(_) | Content::NoValue => None,
        }
    }

    /// Tells why a cell says no period.
    pub fn tell_no_period(&mut self, at: At, cell: &Cell) {
        let problem = match &cell.content {
            Content::NoValue => Problem::NoValue,
            Content::Error(error) => Problem::Error(error.clone()),
            Content::Day(_) => Problem::Day,
            Content::Number(number) => Problem::DayAsNumber(*number),
            Content::Text(words) => match read_period(words.trim(), self.kind) {
                PeriodReading::Day => Problem::Day,
                PeriodReading::Period(_) | PeriodReading::Other => {
                    Problem::NotAPeriod(words.trim().to_owned())
                }
            },
        };
        self.tell(at, problem);
    }

    /// Whether a cell is left out because it is hidden in the sheet; if so, that is reported.
    pub fn is_hidden(&mut self, (row, column): At) -> bool {
        if self.sheet.hidden_rows.contains(&row) {
            self.tell((row, 0), Problem::HiddenRow);
            return true;
        }
        if self.sheet.hidden_columns.contains(&column) {
            self.tell((0, column), Problem::HiddenColumn);
            return true;
        }
        false
    }

    /// The number in a cell; content that is not a number is reported.
    pub fn figure(&mut self, at: At) -> Option<Figure> {
        if let Some((first, _)) = self.sheet.merged_around(at) {
            self.tell(first, Problem::Merged);
        }
        let cell = self.sheet.cells.get(&at)?.clone();
        let figure = match &cell.content {
            Content::Number(value) => Figure {
                value: *value,
                decimals: cell.decimals,
                is_fraction: cell.is_percent,
                has_sign: cell.is_percent,
            },
            Content::Text(words) => {
                let (number, has_sign) = bare(words);
                match self.style.read(&number) {
                    Number::Number(value, decimals) => Figure {
                        value,
                        decimals: Some(decimals),
                        is_fraction: false,
                        has_sign,
                    },
                    Number::NoFigure => return None,
                    Number::Ambiguous(_) => {
                        self.tell(at, Problem::Ambiguous(words.clone()));
                        return None;
                    }
                    Number::Other => {
                        self.tell(at, Problem::NotANumber(words.clone()));
                        return None;
                    }
                }
            }
            Content::Day(day) => {
                self.tell(at, Problem::NotANumber(day.iso()));
                return None;
            }
            Content::Error(error) => {
                self.tell(at, Problem::Error(error.clone()));
                return None;
            }
            Content::NoValue => {
                self.tell(at, Problem::NoValue);
                return None;
            }
        };
        let shown = match figure.is_fraction {
            true => figure.value * 100.0,
            false => figure.value,
        };
        if shown.abs() > LARGEST || shown.is_nan() {
            self.tell(at, Problem::TooLarge(shown));
            return None;
        }
        Some(figure)
    }

    /// Whether a cell seems to hold a number, or what stands for none.
    pub fn is_figure(&self, cell: &Cell) -> bool {
        match &cell.content {
            Content::Number(_) | Content::Error(_) | Content::NoValue => true,
            Content::Text(words) => {
                let (number, _) = bare(words);
                self.style.read(&number) != Number::Other
            }
            Content::Day(_) => false,
        }
    }

    /// How many answered, in a cell.
    pub fn count(&mut self, at: At) -> Option<u64> {
        let figure = self.figure(at)?;
        if figure.value < 0.0 || figure.value.fract() != 0.0 {
            let words = figure.value.to_string();
            self.tell(at, Problem::NotANumber(words));
            return None;
        }
        Some(figure.value as u64)
    }

    /// Adds a series of points, each period once.
    pub fn add(&mut self, names: Vec<String>, points: Vec<Point>, range: (At, At)) {
        let mut by_period: BTreeMap<Period, Point> = BTreeMap::new();
        for point in points {
            let says =
                point.value.is_some() || point.comparison.is_some() || point.responses.is_some();
            if !says {
                continue;
            }
            match by_period.get(&point.period) {
                Some(_) => self.tell(point.at, Problem::Twice(point.period)),
                None => {
                    by_period.insert(point.period, point);
                }
            }
        }
        let has_value = by_period.values().any(|point| point.value.is_some());
        if has_value {
            self.series.push(Series {
                sheet: self.number,
                names,
                points: by_period.into_values().collect(),
                range,
            });
        }
    }
}

fn is_year(number: f64) -> bool {
    number.fract() == 0.0 && (1900.0..2200.0).contains(&number)
}
