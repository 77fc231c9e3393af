//! A file's bytes to its sheets, whichever kind it is. Values are read by calamine, once the size is known to be
//! within bounds.

use std::io::Cursor;

use calamine::{
    Data, DataRef, ExcelDateTime, Reader as _, SheetVisible, Xls, XlsError, Xlsx, XlsxError,
    open_workbook_from_rs,
};

use super::sheet::{Cell, Content, Sheet};
use super::statistics::{self, Query};
use super::{compound, opendocument, styles, text};
use crate::lang::Date;
use crate::package::{NoParts, parts};
use crate::panics::caught;

/// Bytes of a file.
pub const MOST_BYTES: usize = 32 << 20;
/// Bytes that a package unpacks to: far more than figures need.
const MOST_UNPACKED: u64 = 64 << 20;
/// Cells of a file that hold something.
pub const MOST_CELLS: usize = 400_000;
/// Bytes of the texts of a workbook's cells. Cells may share one text, which counts for each of them: it is copied.
pub const MOST_TEXT: usize = 32 << 20;

/// Sheets of a workbook: each is looked for by its name among all.
const MOST_SHEETS: usize = 1_000;

/// A file of figures.
#[derive(Debug)]
pub struct Book {
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// What it says it was asked for, where it is an answer of Statistics Norway's.
    pub query: Option<Query>,
    /// The number of the table, where Statistics Norway's own file of it says it.
    pub table: Option<String>,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is of none of the kinds that are read.
    Other,
    /// It is damaged.
    Damaged,
    /// It is locked with a password.
    Locked,
    /// It is larger than is read.
    TooLarge,
    /// It is JSON, and no JSON-stat2.
    OtherJson,
}

/// Reads a file.
///
/// # Errors
///
/// Why it cannot be read.
pub fn read(bytes: &[u8]) -> Result<Book, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let sheets = match bytes {
        [b'P', b'K', 3, 4, ..] => packed(bytes)?,
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            compound::admit(bytes)?;
            caught(|| old(bytes)).unwrap_or(Err(Unreadable::Damaged))?
        }
        _ => {
            let text = text::decoded(bytes).ok_or(Unreadable::Other)?;
            let begins = text.trim_start();
            if begins.starts_with('{') {
                let (sheet, query) = statistics::read(&text).ok_or(Unreadable::OtherJson)?;
                return Ok(Book {
                    sheets: vec![bounded(sheet)?],
                    table: query.table.clone(),
                    query: Some(query),
                });
            }
            if begins.starts_with(['<', '[']) {
                return Err(Unreadable::Other);
            }
            vec![text::sheet(&text)?]
        }
    };
    if sheets.len() > MOST_SHEETS {
        return Err(Unreadable::TooLarge);
    }
    let sheets = sheets.into_iter().map(bounded);
    let sheets: Vec<Sheet> = sheets.collect::<Result<_, _>>()?;
    Ok(Book {
        table: statistics::number_in(&sheets),
        sheets,
        query: None,
    })
}

fn bounded(sheet: Sheet) -> Result<Sheet, Unreadable> {
    match sheet.cells.len() > MOST_CELLS {
        true => Err(Unreadable::TooLarge),
        false => Ok(sheet),
    }
}

/// A workbook of Excel's or of OpenDocument, which is a package of files.
fn packed(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let parts = parts(bytes, MOST_UNPACKED, MOST_UNPACKED).map_err(|why| match why {
        NoParts::Damaged | NoParts::Locked => Unreadable::Damaged,
        NoParts::TooLarge => Unreadable::TooLarge,
    })?;
    if parts.contains_key("content.xml") {
        return opendocument::sheets(&parts);
    }
    if !parts.keys().any(|path| path.starts_with("xl/")) {
        return Err(Unreadable::Other);
    }
    let mut sheets = caught(|| of_excel(bytes)).unwrap_or(Err(Unreadable::Damaged))?;
    styles::add(&parts, &mut sheets);
    Ok(sheets)
}

/// The values of a workbook of Excel's.
fn of_excel(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let damaged = |error: XlsxError| match error {
        XlsxError::Password => Unreadable::Locked,
        _ => Unreadable::Damaged,
    };
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets = Vec::new();
    let all = book.sheets_metadata().to_vec();
    if all.len() > MOST_SHEETS {
        return Err(Unreadable::TooLarge);
    }
    let (mut left, mut room) = (MOST_CELLS, MOST_TEXT);
    for one in all {
        let mut sheet = Sheet {
            name: one.name.clone(),
            is_hidden: one.visible != SheetVisible::Visible,
            ..Sheet::default()
        };
        // A sheet that is a chart has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&one.name) else {
            continue;
        };
        while let Some(cell) = cells.next_cell_with_formula().map_err(damaged)? {
            left = left.checked_sub(1).ok_or(Unreadable::TooLarge)?;
            let words = match &cell.value {
                DataRef::SharedString(words) => words.len(),
                DataRef::String(words) => words.len(),
                _ => 0,
            };
            room = room.checked_sub(words).ok_or(Unreadable::TooLarge)?;
            let has_formula = cell
                .formula
                .as_ref()
                .is_some_and(|formula| !formula.is_empty());
            let content = match cell.value {
                DataRef::Empty if has_formula => Some(Content::NoValue),
                value => content(value.into()),
            };
            if let Some(content) = content {
                sheet.put(cell.pos, Cell::of(content));
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// A workbook of Excel's from before 2007.
fn old(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let book: Result<Xls<_>, _> = open_workbook_from_rs(Cursor::new(bytes));
    let mut book = book.map_err(|error| match error {
        XlsError::Password => Unreadable::Locked,
        // A newer workbook that is locked is kept in one of these.
        _ if contains(bytes, "EncryptedPackage") => Unreadable::Locked,
        _ => Unreadable::Damaged,
    })?;
    let mut sheets = Vec::new();
    let all = book.sheets_metadata().to_vec();
    if all.len() > MOST_SHEETS {
        return Err(Unreadable::TooLarge);
    }
    for one in all {
        let Ok(range) = book.worksheet_range(&one.name) else {
            continue;
        };
        let mut sheet = Sheet {
            name: one.name.clone(),
            is_hidden: one.visible != SheetVisible::Visible,
            ..Sheet::default()
        };
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let at = (top + row as u32, left + column as u32);
            if let Some(content) = content(value.clone()) {
                sheet.put(at, Cell::of(content));
            }
        }
        if let Ok(merged) = book.merge_cells_by_sheet_name(&one.name) {
            let ends = merged.iter().map(|merged| (merged.start, merged.end));
            sheet.merged = ends.collect();
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Whether these words, as such files keep names, are in one.
fn contains(bytes: &[u8], words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}

fn content(value: Data) -> Option<Content> {
    Some(match value {
        Data::Empty => return None,
        Data::String(words) | Data::DurationIso(words) => Content::Text(words),
        Data::Int(number) => Content::Number(number as f64),
        Data::Float(number) => Content::Number(number),
        Data::Bool(is_so) => Content::Text(is_so.to_string()),
        Data::Error(error) => Content::Error(error.to_string()),
        Data::DateTime(day) => return self::day(day),
        Data::DateTimeIso(words) => match words.get(..10).and_then(Date::from_iso) {
            Some(day) => Content::Day(day),
            None => Content::Text(words),
        },
    })
}

fn day(day: ExcelDateTime) -> Option<Content> {
    if !day.is_datetime() {
        return Some(Content::Number(day.as_f64()));
    }
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    Some(Content::Day(Date { year, month, day }))
}
