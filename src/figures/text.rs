//! A CSV file to a sheet: in whichever encoding it is saved, with whichever separator between its columns.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::book::{MOST_CELLS, Unreadable};
use super::sheet::{Cell, Sheet};
use crate::parse::table::Rows;

/// Rows that are looked at to find what stands between the columns.
const LOOKED_AT: usize = 40;

/// A file's text; none where it is no text.
pub fn decoded(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE.decode(bytes).0,
        [0xfe, 0xff, ..] => UTF_16BE.decode(bytes).0,
        // Without its mark it is known by the zeros.
        [_, 0, _, 0, ..] => UTF_16LE.decode(bytes).0,
        _ => match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => text,
            // What Excel saves as CSV in Norway.
            None => WINDOWS_1252.decode(bytes).0,
        },
    };
    let text = text.trim_start_matches('\u{feff}');
    let is_text = !text.contains('\0') && !text.trim().is_empty();
    is_text.then(|| text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The sheet that the text of such a file is, read until it is too large.
pub fn sheet(text: &str) -> Result<Sheet, Unreadable> {
    let (delimiter, start) = delimiter(text);
    let mut sheet = Sheet::default();
    let (mut line, mut counted) = (0_u32, 0);
    for row in Rows::after(text, delimiter, start) {
        // The number of the line that it begins on, as a spreadsheet counts where no cell has several lines.
        let lines = text[counted..row.line.start].matches('\n').count();
        line = line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        counted = row.line.start;
        for (column, cell) in (0..).zip(&row.cells) {
            sheet.put((line, column), Cell::text(&cell.text));
        }
        if row.is_cut || sheet.cells.len() > MOST_CELLS {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(sheet)
}

/// What stands between the columns, and where the table begins.
fn delimiter(text: &str) -> (char, usize) {
    let first = text.lines().next().unwrap_or_default();
    let named = first.trim().trim_matches('"').to_ascii_lowercase();
    if let Some(named) = named.strip_prefix("sep=") {
        let delimiter = named.chars().next().unwrap_or('\t');
        return (delimiter, (first.len() + 1).min(text.len()));
    }
    // The one that most rows have as many of.
    let even = |delimiter: char| {
        let widths: Vec<usize> = Rows::after(text, delimiter, 0)
            .take(LOOKED_AT)
            .map(|row| row.cells.len())
            .collect();
        let most = widths.iter().max().copied().unwrap_or(1);
        let same = widths.iter().filter(|width| **width == most).count();
        (most > 1).then_some(same)
    };
    let best = [',', '\t', ';']
        .into_iter()
        .filter_map(|delimiter| Some((even(delimiter)?, delimiter)))
        .max_by_key(|(same, _)| *same);
    (best.map_or(';', |(_, delimiter)| delimiter), 0)
}
