//! A table with its periods side by side in the first line, and one line of figures below.

use super::period::{self, Kind, Reading};
use crate::lang::Period;
use crate::parse::rows::{Row, Rows};

/// The periods by column, and the row of figures below them.
pub struct Wide {
    /// None in a column that is no period: what the row is about.
    pub periods: Vec<Option<Period>>,
    /// What was measured.
    pub figures: Row,
    /// What stands between the columns.
    pub delimiter: char,
}

/// Finds such a table; none where there are several rows of figures, for nobody can tell which is meant.
pub fn find(text: &str, delimiters: &[char], start: usize, kind: Option<Kind>) -> Option<Wide> {
    delimiters.iter().find_map(|&delimiter| {
        let mut rows = Rows::after(text, delimiter, start);
        let periods = rows
            .by_ref()
            .take(super::MOST_ABOVE)
            .find_map(|row| heading(&row, kind))?;
        let has_figure = |row: &Row| {
            let cells = row.cells.iter().zip(&periods);
            cells
                .filter(|(_, period)| period.is_some())
                .any(|(cell, _)| {
                    cell.text
                        .trim()
                        .starts_with(|first: char| first.is_ascii_digit())
                })
        };
        let mut figures = rows.filter(has_figure);
        let first = figures.next()?;
        let alone = figures.next().is_none() && first.cells.len() <= periods.len();
        alone.then_some(Wide {
            figures: first,
            periods,
            delimiter,
        })
    })
}

/// The periods of a row that has at least two, and says the same of each: `Sykefravær 2024K1`.
fn heading(row: &Row, kind: Option<Kind>) -> Option<Vec<Option<Period>>> {
    let mut periods = Vec::new();
    let mut words: Option<String> = None;
    for cell in &row.cells {
        let text = cell.text.trim();
        let found =
            pieces(text)
                .into_iter()
                .find_map(|(period, rest)| match period::read(period, kind) {
                    Reading::Period(period) => Some((period, rest.trim().to_owned())),
                    _ => None,
                });
        match found {
            Some((period, rest)) => {
                if *words.get_or_insert_with(|| rest.clone()) != rest {
                    return None;
                }
                periods.push(Some(period));
            }
            // What the row is about is before the periods.
            None if periods.iter().flatten().next().is_none() || text.is_empty() => {
                periods.push(None)
            }
            None => return None,
        }
    }
    (periods.iter().flatten().count() > 1).then_some(periods)
}

/// The whole, and what is before and after the last and the first space.
fn pieces(text: &str) -> Vec<(&str, &str)> {
    let mut pieces = vec![(text, "")];
    pieces.extend(text.rsplit_once(' ').map(|(rest, period)| (period, rest)));
    pieces.extend(text.split_once(' '));
    pieces
}
