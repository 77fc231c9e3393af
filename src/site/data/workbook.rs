//! All tables as one workbook: a sheet each, with real numbers and days, and no formula.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::csv;
use super::tables::{Cell, Table};
use crate::lang::Date;

/// Columns are no narrower than so many letters.
const LEAST: usize = 8;
/// Columns of texts are no wider than so many letters, those of ids and addresses no wider than so many.
const MOST: [usize; 2] = [46, 28];
/// Letters across a page on its side that can be read: a wider table is printed on several pages.
const ACROSS: usize = 190;
/// The height of a line, and that of the highest row there is, in points.
const HEIGHTS: [usize; 2] = [15, 405];
/// A4, as workbooks number paper.
const A4: u8 = 9;

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
    Ok(of_one_system(workbook.save_to_buffer()?))
}

/// A zip file whose parts are all said to be made where Excel makes them, and not on the system that this is: the same
/// strategy gives the same bytes on all.
fn of_one_system(mut zip: Vec<u8>) -> Vec<u8> {
    const DOS: u8 = 0;
    const MARK: &[u8] = b"PK\x01\x02";
    const LENGTH: usize = 46;
    let number = |zip: &[u8], at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]]));
    // The list of the parts ends with a record of 22 bytes that says where it begins.
    let end = zip.len() - 22;
    let mut part = number(&zip, end + 16) | number(&zip, end + 18) << 16;
    while zip[part..].starts_with(MARK) {
        zip[part + 5] = DOS;
        // A name, what is added to it, and a comment.
        part += LENGTH
            + [28, 30, 32]
                .map(|at| number(&zip, part + at))
                .iter()
                .sum::<usize>();
    }
    zip
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
    let widths = widths(table);
    // Nobody works out how high rows are before somebody has opened them: it is said.
    let height = |lines: usize| (lines * HEIGHTS[0]).min(HEIGHTS[1]) as f64;
    for ((column, words), width) in (0..).zip(&table.headings).zip(&widths) {
        sheet.write_string_with_format(0, column, words, &heading)?;
        sheet.set_column_width(column, *width as f64 + 2.0)?;
    }
    let headings = table.headings.iter().zip(&widths);
    let most = headings.map(|(words, width)| lines(words, *width)).max();
    sheet.set_row_height(0, height(most.unwrap_or(1)))?;
    for (row, cells) in (1..).zip(&table.rows) {
        let texts = cells.iter().zip(&widths).map(|(cell, width)| match cell {
            Cell::Text(words) => lines(words, *width),
            Cell::Empty | Cell::Number(..) | Cell::Day(_) | Cell::Period(_) => 1,
        });
        sheet.set_row_height(row, height(texts.max().unwrap_or(1)))?;
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
    let across = widths.iter().map(|width| width + 2).sum::<usize>();
    let pages = u16::try_from(across.div_ceil(ACROSS)).unwrap_or(1);
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(pages.max(1), 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_print_gridlines(true);
    // The sheet's name, and which page of how many.
    sheet.set_footer("&L&A&R&P / &N");
    if pages > 1 {
        // What a row is of stands on each of its pages.
        sheet.set_repeat_columns(0, 0)?;
    }
    Ok(())
}

/// How many letters wide each column is.
fn widths(table: &Table) -> Vec<usize> {
    let of = |(column, heading): (usize, &String)| {
        let cells = || table.rows.iter().filter_map(move |row| row.get(column));
        let is_text = |cell: &Cell| matches!(cell, Cell::Text(words) if words.contains(' '));
        let [of_texts, of_ids] = MOST;
        let most = match cells().any(is_text) {
            true => of_texts,
            false => of_ids,
        };
        let longest_word = heading.split(' ').map(|word| word.chars().count()).max();
        let least = longest_word.unwrap_or(0).max(LEAST);
        let widest = cells().map(width).max().unwrap_or(0);
        widest.clamp(least, most.max(least))
    };
    table.headings.iter().enumerate().map(of).collect()
}

/// How many lines a text has in a column of this width.
fn lines(text: &str, width: usize) -> usize {
    let line = |line: &str| line.chars().count().div_ceil(width).max(1);
    text.lines().map(line).sum::<usize>().max(1)
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
