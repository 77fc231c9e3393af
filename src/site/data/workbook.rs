//! All tables as one workbook: a sheet each, with real numbers and days, and no formula.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::csv;
use super::tables::{Cell, Table};
use crate::lang::Date;

/// Columns are no wider than so many letters, and no narrower.
const WIDTHS: [usize; 2] = [8, 60];

/// The workbook of tables that were made on this day.
///
/// # Panics
///
/// Where the library refuses what is within the bounds of the format: a fault in the program.
pub fn workbook(tables: &[Table], title: &str, licence: Option<&str>, today: Date) -> Vec<u8> {
    made(tables, title, licence, today).expect("tables keep to what a workbook can hold")
}

fn made(
    tables: &[Table],
    title: &str,
    licence: Option<&str>,
    today: Date,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(title.chars().take(250).collect::<String>())
        .set_comment(licence.unwrap_or_default())
        // Else that of the machine's clock: the same strategy gives the same bytes.
        .set_creation_datetime(&day(today)?);
    workbook.set_properties(&properties);
    for table in tables {
        sheet(workbook.add_worksheet(), table)?;
    }
    workbook.save_to_buffer()
}

fn sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let date = Format::new()
        .set_num_format("dd.mm.yyyy")
        .set_align(FormatAlign::Top);
    sheet.set_name(table.name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, words) in (0..).zip(&table.headings) {
        sheet.write_string_with_format(0, column, words, &heading)?;
        let cells = table
            .rows
            .iter()
            .filter_map(|row| row.get(usize::from(column)));
        let widest = cells.map(width).chain([words.chars().count()]).max();
        let [least, most] = WIDTHS;
        let letters = widest.unwrap_or(0).clamp(least, most);
        sheet.set_column_width(column, letters as f64 + 2.0)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(words) => sheet.write_string_with_format(row, column, words, &text)?,
                Cell::Number(value, decimals) => {
                    let format = Format::new()
                        .set_num_format(pattern(*decimals))
                        .set_align(FormatAlign::Top);
                    sheet.write_number_with_format(row, column, *value, &format)?
                }
                Cell::Day(one) => {
                    sheet.write_datetime_with_format(row, column, &day(*one)?, &date)?
                }
                // A year is no number to be summed up.
                Cell::Period(period) => {
                    let words = csv::period(*period);
                    sheet.write_string_with_format(row, column, words, &text)?
                }
            };
        }
    }
    let (rows, columns) = (table.rows.len() as u32, table.headings.len() as u16);
    if rows > 0 {
        sheet.autofilter(0, 0, rows, columns - 1)?;
        sheet.ignore_error_range(
            1,
            0,
            rows,
            columns - 1,
            rust_xlsxwriter::IgnoreError::NumberStoredAsText,
        )?;
    }
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

/// How a number is shown; each reader's own program puts its comma.
fn pattern(decimals: Option<u8>) -> String {
    match decimals {
        None => "General".to_owned(),
        Some(0) => "#,##0".to_owned(),
        Some(decimals) => format!("#,##0.{}", "0".repeat(usize::from(decimals).min(9))),
    }
}

/// How many letters a cell is wide.
fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or(0),
        Cell::Number(..) | Cell::Day(_) | Cell::Period(_) => 10,
    }
}

fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(date.year, date.month, date.day)
}
