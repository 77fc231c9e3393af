//! CSV files whose columns or rows are not what they must be.

use super::suggestion;
use super::values::invalid;
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::say;

/// A CSV file without a column it must have.
pub fn missing_column(at: Span, column: &str) -> Diagnostic {
    Diagnostic::new(Rule::MissingKey, at, say!("missing-column", column))
}

/// A file of figures without a line of headings.
pub fn missing_headings(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::MissingKey, at, say!("missing-headings"))
}

/// A value in a column without a heading.
pub fn cell_without_heading(at: Span) -> Diagnostic {
    invalid(at, say!("cell-without-heading"))
}

/// A day where a period belongs, and nothing tells which period it stands for.
pub fn day_as_period(at: Span, day: &str) -> Diagnostic {
    invalid(at, say!("day-as-period", day))
}

/// A number that may be read in two ways: `12.345` as twelve thousand and as twelve.
pub fn ambiguous_number(at: Span, number: &str, sign: char) -> Diagnostic {
    let whole: String = number.chars().filter(|letter| *letter != sign).collect();
    // A fourth digit makes a decimal sign of it.
    let end = number.rfind(|letter: char| letter.is_ascii_digit());
    let (digits, unit) = number.split_at(end.map_or(number.len(), |end| end + 1));
    let decimal = format!("{digits}0{unit}");
    let (message, help) = match sign {
        '.' => (
            say!("number-with-point", number),
            say!("number-with-point.how", whole, decimal),
        ),
        _ => (
            say!("number-with-comma", number),
            say!("number-with-comma.how", whole, decimal),
        ),
    };
    invalid(at, message).help(help)
}

/// A file that is named as a measure's figures and is not a file of figures.
pub fn not_figures(at: Span, path: &str, what: NoFigures) -> Diagnostic {
    let message = match what {
        NoFigures::Workbook => say!("figures-in-a-workbook", path),
        NoFigures::Empty => say!("figures-in-an-empty-file", path),
        NoFigures::Encoding => say!("figures-in-another-encoding", path),
        NoFigures::Name => say!("figures-by-another-name", path),
        NoFigures::Other => say!("no-figures", path),
    };
    invalid(at, message)
}

/// Why a file that is named as a measure's figures is not a file of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFigures {
    /// A workbook of a spreadsheet.
    Workbook,
    /// Nothing is in it.
    Empty,
    /// Text that is not UTF-8.
    Encoding,
    /// It may be one, but its name does not say so.
    Name,
    /// Something else.
    Other,
}

/// A CSV column that is not known.
pub fn unknown_column(at: Span, column: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(Rule::UnknownKey, at, say!("unknown-column", column))
        .help(suggestion(column, known.iter().copied()))
}

/// A CSV column that occurs twice.
pub fn column_twice(at: Span, column: &str) -> Diagnostic {
    invalid(at, say!("column-twice", column))
}

/// A CSV cell whose quotation mark nothing closes.
pub fn cell_not_closed(at: Span) -> Diagnostic {
    invalid(at, say!("cell-not-closed"))
}

/// A CSV row without a period.
pub fn row_without_period(at: Span) -> Diagnostic {
    invalid(at, say!("row-without-period"))
}

/// A CSV file that gives its figures to more measures than it is read for.
pub fn figures_of_many(at: Span, path: &str, most: usize) -> Diagnostic {
    invalid(at, say!("figures-of-many", path, most))
}

/// A CSV file with more rows than are read.
pub fn too_many_rows(at: Span, most: usize) -> Diagnostic {
    invalid(at, say!("too-many-rows", most))
}

/// A CSV row with more cells than columns: a decimal comma between commas, most often.
pub fn row_too_long(at: Span, cells: usize, columns: usize) -> Diagnostic {
    invalid(at, say!("row-too-long", cells, columns))
}
