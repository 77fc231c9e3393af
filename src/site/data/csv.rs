//! A table as a CSV file that Excel in Norway opens as it is: UTF-8 with its mark, semicolons, decimal commas.
//!
//! What somebody wrote is never a formula: a text that a spreadsheet would work out begins with an apostrophe.

use super::tables::{Cell, Table};
use crate::lang::Period;

/// The letters that begin a formula, wide ones too.
const BEGINS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The file.
pub fn csv(table: &Table) -> String {
    let mut text = String::from('\u{feff}');
    let headings = table.headings.iter();
    line(headings.map(|heading| safe(heading)), &mut text);
    for row in &table.rows {
        line(row.iter().map(written), &mut text);
    }
    text
}

fn line(cells: impl Iterator<Item = String>, text: &mut String) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(';');
        }
        let is_plain = !cell.contains([';', '"', '\n', '\r', '\t']) && cell.trim() == cell;
        if is_plain {
            text.push_str(&cell);
        } else {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        }
    }
    text.push_str("\r\n");
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => safe(text),
        Cell::Number(value, _) => value.to_string().replace('.', ","),
        Cell::Day(date) => date.iso(),
        Cell::Period(period) => self::period(*period),
    }
}

/// A period as no spreadsheet takes it for a day: `2027`, `2027T1`, `2027K3`, `2027M06`.
pub fn period(period: Period) -> String {
    match period {
        Period::Year(year) => year.to_string(),
        Period::Tertial(year, part) => format!("{year}T{part}"),
        Period::Quarter(year, part) => format!("{year}K{part}"),
        Period::Month(year, month) => format!("{year}M{month:02}"),
    }
}

/// A text that no spreadsheet works out.
fn safe(text: &str) -> String {
    let begins = text.trim_start().starts_with(BEGINS) || text.starts_with(['\t', '\r', '\n']);
    match begins && !is_number(text) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all(whole) && all(fraction)
}
