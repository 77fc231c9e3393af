//! What is in the way is told with its cell, and read as nothing else.

use veivalg::figures::{Problem, address};

use super::Cell::{Formula, Number, Words};
use super::hostile::package_of;
use super::{found, line, workbook, workbook_with};

fn told(bytes: &[u8]) -> (Vec<String>, Vec<(String, Problem)>) {
    let (_, series, troubles) = found(bytes);
    let troubles = troubles
        .into_iter()
        .map(|trouble| (address(trouble.at), trouble.problem));
    (series.iter().map(line).collect(), troubles.collect())
}

#[test]
fn formulas_and_faults_are_told() {
    let book = workbook(
        "Tall",
        &[
            &[Words("Måling"), Words("2021"), Words("2022"), Words("2023")],
            &[
                Words("Nærvær"),
                Formula("=40+51", "91"),
                Formula("=B9/0", "#DIV/0!"),
                Words("ukjent"),
            ],
        ],
    );
    let (series, troubles) = told(&book);
    assert_eq!(series, ["Nærvær: 2021=91"]);
    let cells: Vec<&str> = troubles.iter().map(|(cell, _)| cell.as_str()).collect();
    assert_eq!(cells, ["C2", "D2"]);
    assert_eq!(troubles[0].1, Problem::Error("#DIV/0!".to_owned()));
    assert_eq!(troubles[1].1, Problem::NotANumber("ukjent".to_owned()));
}

/// As programs write it that work nothing out.
#[test]
fn a_formula_without_its_value_is_told() {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns='{relations}'><Relationship Id='a' Type='{office}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns='{main}' xmlns:r='{office}'><sheets><sheet name='Tall' sheetId='1' r:id='b'/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns='{relations}'><Relationship Id='b' Type='{office}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet xmlns='{main}'><sheetData>\
                <row r='1'><c r='A1' t='inlineStr'><is><t>År</t></is></c><c r='B1' t='inlineStr'><is><t>Verdi</t></is></c></row>\
                <row r='2'><c r='A2'><v>2023</v></c><c r='B2'><v>8.5</v></c></row>\
                <row r='3'><c r='A3'><v>2024</v></c><c r='B3'><f>B2+1</f></c></row></sheetData></worksheet>"
            ),
        ),
    ];
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(path, part)| (*path, part.as_bytes()))
        .collect();
    let (series, troubles) = told(&package_of(&parts));
    assert_eq!(series, [": 2023=8.5"]);
    assert_eq!(troubles, [("B3".to_owned(), Problem::NoValue)]);
}

#[test]
fn hidden_rows_and_merged_cells_are_told() {
    let book = workbook_with(
        "Tall",
        &[
            &[Words("År"), Words("Verdi")],
            &[Number(2021.0), Number(8.5)],
            &[Number(2022.0), Number(9.5)],
            &[Number(2023.0), Number(7.5)],
        ],
        |sheet| {
            sheet.set_row_hidden(2).expect("a row");
            let format = rust_xlsxwriter::Format::new();
            sheet.merge_range(3, 1, 3, 2, "", &format).expect("room");
            sheet.write_number(3, 1, 7.5).expect("room");
        },
    );
    let (series, troubles) = told(&book);
    assert_eq!(series, [": 2021=8.5 2023=7.5"]);
    assert_eq!(
        troubles,
        [
            ("A3".to_owned(), Problem::HiddenRow),
            ("B4".to_owned(), Problem::Merged)
        ]
    );
}

#[test]
fn days_as_numbers_and_twice_the_same_period_are_told() {
    let book = workbook(
        "Tall",
        &[
            &[Words("År"), Words("Verdi")],
            &[Number(2021.0), Number(8.5)],
            &[Number(45_291.0), Number(9.5)],
            &[Number(2021.0), Number(7.5)],
            &[Words("i fjor"), Number(7.5)],
        ],
    );
    let (series, troubles) = told(&book);
    assert_eq!(series, [": 2021=8.5"]);
    assert_eq!(
        troubles,
        [
            ("A3".to_owned(), Problem::DayAsNumber(45_291.0)),
            ("A5".to_owned(), Problem::NotAPeriod("i fjor".to_owned())),
            (
                "B4".to_owned(),
                Problem::Twice(veivalg::lang::Period::Year(2021))
            ),
        ]
    );
}

#[test]
fn hidden_sheets_are_passed_over() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet()
        .write_string(0, 0, "Se neste ark")
        .expect("room");
    let sheet = book.add_worksheet().set_hidden(true);
    sheet.write_string(0, 0, "År").expect("room");
    sheet.write_string(0, 1, "Verdi").expect("room");
    sheet.write_number(1, 0, 2021).expect("room");
    sheet.write_number(1, 1, 8.5).expect("room");
    let (book, series, _) = found(&book.save_to_buffer().expect("memory"));
    assert!(book.sheets[1].is_hidden);
    assert!(series.is_empty());
}
