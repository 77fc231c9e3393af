//! Figures from workbooks, files of values and answers of Statistics Norway: what is read, whose it is, and what is
//! told by its cell. The files are made here, with numbers of our own.

mod books;
mod compound;
mod hostile;
mod kept;
mod killed;
mod large;
mod odd;
mod program;
mod revised;
mod round;
mod served;
mod statistics;
mod values;

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use veivalg::figures::{Book, Series, Trouble, address, find, read};

/// What a cell is to hold.
#[derive(Clone, Copy)]
pub enum Cell {
    /// Nothing.
    No,
    /// Words.
    Words(&'static str),
    /// A number.
    Number(f64),
    /// A number that is shown in per cent with one decimal.
    Percent(f64),
    /// A day: year, month, day.
    Day(u16, u8, u8),
    /// A formula with a value.
    Formula(&'static str, &'static str),
}
use Cell::{Day, Formula, No, Number, Percent, Words};

/// A workbook with a sheet of these rows.
pub fn workbook(name: &str, rows: &[&[Cell]]) -> Vec<u8> {
    workbook_with(name, rows, |_| {})
}

/// A workbook with a sheet of these rows, and more done to it.
pub fn workbook_with(name: &str, rows: &[&[Cell]], more: impl Fn(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).expect("a name");
    let percent = Format::new().set_num_format("0.0%");
    let date = Format::new().set_num_format("dd.mm.yyyy");
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            match *cell {
                No => continue,
                Words(words) => sheet.write_string(row, column, words),
                Number(number) => sheet.write_number(row, column, number),
                Percent(number) => sheet.write_number_with_format(row, column, number, &percent),
                Day(year, month, day) => {
                    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(year, month, day);
                    sheet.write_datetime_with_format(row, column, day.expect("a day"), &date)
                }
                Formula(formula, value) => {
                    let formula = rust_xlsxwriter::Formula::new(formula).set_result(value);
                    sheet.write_formula(row, column, formula)
                }
            }
            .expect("room");
        }
    }
    more(sheet);
    book.save_to_buffer().expect("memory")
}

/// A file's series and troubles.
pub fn found(bytes: &[u8]) -> (Book, Vec<Series>, Vec<Trouble>) {
    let book = read(bytes).expect("a file of figures");
    let (series, troubles) = find(&book.sheets, None);
    (book, series, troubles)
}

/// A series in a line: its names, and `period=value/answers~mean`.
pub fn line(series: &Series) -> String {
    let points = series.points.iter().map(|point| {
        let mut words = format!("{}=", point.period);
        if let Some(figure) = point.value {
            words += &figure.value.to_string();
            if figure.has_sign {
                words.push('%');
            }
        }
        if let Some(count) = point.responses {
            words += &format!("/{count}");
        }
        if let Some(mean) = point.comparison {
            words += &format!("~{}", mean.value);
        }
        words
    });
    let points: Vec<String> = points.collect();
    format!("{}: {}", series.names.join(", "), points.join(" "))
}

/// All series, a line each.
pub fn lines(bytes: &[u8]) -> Vec<String> {
    let (_, series, troubles) = found(bytes);
    let troubles: Vec<String> = troubles
        .iter()
        .map(|trouble| format!("{} {:?}", address(trouble.at), trouble.problem))
        .collect();
    assert_eq!(troubles, Vec::<String>::new());
    series.iter().map(line).collect()
}
