//! How the columns of a table stand: as their author says, and figures where nothing is said one below the other.
//!
//! In: what the table's second line says, and the rows. Out: an alignment a column.

use comrak::nodes::TableAlignment;

use super::tree::{Align, Row, plain};

/// The alignment of each column. The first one names what its row is about, and stays as it is.
pub fn aligned(said: &[TableAlignment], rows: &[Row]) -> Vec<Align> {
    let column = |(at, said): (usize, &TableAlignment)| match said {
        TableAlignment::Center => Align::Center,
        TableAlignment::Right => Align::Right,
        TableAlignment::Left => Align::Left,
        TableAlignment::None if at > 0 && is_of_figures(rows, at) => Align::Right,
        TableAlignment::None => Align::Left,
    };
    said.iter().enumerate().map(column).collect()
}

/// Whether every cell is a number or a mark for no value, and one at least a number.
fn is_of_figures(rows: &[Row], at: usize) -> bool {
    let mut figures = 0;
    for cell in rows.iter().filter_map(|row| row.cells.get(at)) {
        let words = plain(cell);
        match words.trim() {
            "" | "-" | "–" | ".." | "…" => {}
            words if is_figure(words) => figures += 1,
            _ => return false,
        }
    }
    figures > 0
}

/// Whether a text is one figure: digits and the signs among them, with at most a short unit after it.
fn is_figure(text: &str) -> bool {
    const LONGEST_UNIT: usize = 5;
    let sign = |sign: char| {
        sign.is_ascii_digit() || sign.is_whitespace() || ",.%‰+-–−±<>≤≥~/".contains(sign)
    };
    let figure = text.trim_end_matches(|sign: char| sign.is_alphabetic() || sign == '.');
    let unit = text[figure.len()..].trim_end_matches('.');
    figure.contains(|sign: char| sign.is_ascii_digit())
        && figure.chars().all(sign)
        && unit.chars().count() <= LONGEST_UNIT
}
