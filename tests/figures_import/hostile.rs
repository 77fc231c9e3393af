//! What is no file of figures, or is there to be too much.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use proptest::prelude::{ProptestConfig, any, prop, proptest};
use veivalg::figures::{Unreadable, find, read};

use super::Cell::{Number, Words};
use super::workbook;

/// A package of one part.
fn package(path: &str, content: &[u8]) -> Vec<u8> {
    package_of(&[(path, content)])
}

/// A package of these parts, deflated.
pub fn package_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    let size = |size: usize| u32::try_from(size).expect("small").to_le_bytes();
    for (path, content) in parts {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
        packed.write_all(content).expect("memory");
        let packed = packed.finish().expect("memory");
        let mut crc = flate2::Crc::new();
        crc.update(content);
        let name = path.as_bytes();
        let sizes = [
            crc.sum().to_le_bytes(),
            size(packed.len()),
            size(content.len()),
        ]
        .concat();
        let length = u16::try_from(name.len()).expect("short").to_le_bytes();
        directory.extend_from_slice(b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0");
        directory.extend_from_slice(&sizes);
        directory.extend_from_slice(&length);
        directory.extend_from_slice(&[0; 12]);
        directory.extend_from_slice(&size(bytes.len()));
        directory.extend_from_slice(name);
        bytes.extend_from_slice(b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0");
        bytes.extend_from_slice(&sizes);
        bytes.extend_from_slice(&length);
        bytes.extend_from_slice(&[0, 0]);
        bytes.extend_from_slice(name);
        bytes.extend_from_slice(&packed);
    }
    let count = u16::try_from(parts.len()).expect("few").to_le_bytes();
    let [begins, length] = [size(bytes.len()), size(directory.len())];
    bytes.extend_from_slice(&directory);
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    bytes.extend_from_slice(&[count, count].concat());
    bytes.extend_from_slice(&length);
    bytes.extend_from_slice(&begins);
    bytes.extend_from_slice(&[0, 0]);
    bytes
}

#[test]
fn a_small_file_that_unpacks_to_much_is_refused() {
    let bomb = package("xl/workbook.xml", &vec![b' '; 65 << 20]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(read(&bomb).err(), Some(Unreadable::TooLarge));
}

#[test]
fn cells_that_say_they_are_repeated_are_not_made() {
    let content = "<document xmlns:table='t' xmlns:office='o' xmlns:text='x'><table:table table:name='A'>\
        <table:table-row table:number-rows-repeated='1048576'>\
        <table:table-cell office:value-type='float' office:value='1' table:number-columns-repeated='16384'>\
        <text:p>1</text:p></table:table-cell></table:table-row></table:table></document>";
    let book = read(&package("content.xml", content.as_bytes())).expect("a workbook");
    assert_eq!(book.sheets[0].cells.len(), 1);
}

/// A workbook keeps a text once, however many cells have it; each cell that is read has its own.
#[test]
fn a_long_text_that_many_cells_share_is_refused() {
    let long: &str = "a".repeat(32_000).leak();
    let row: &[super::Cell] = &[Words(long)];
    let few = workbook("A", &[row; 10]);
    assert_eq!(read(&few).expect("a workbook").sheets[0].cells.len(), 10);
    let many = workbook("A", &[row; 1_100]);
    assert!(many.len() < 1 << 17, "{}", many.len());
    assert_eq!(read(&many).err(), Some(Unreadable::TooLarge));
}

/// A sheet is looked for by its name among all, and all may be one part.
#[test]
fn a_workbook_of_more_sheets_than_anybody_has_is_refused() {
    const SHEET: &str = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>\
        <sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>";
    let spaces = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' \
        xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
    let book = |count: usize| {
        let all = 0..count;
        let sheets: String = { all.clone() }
            .map(|at| format!("<sheet name='A{at}' sheetId='{}' r:id='r{at}'/>", at + 1))
            .collect();
        let relations: String = all
            .map(|at| {
                format!("<Relationship Id='r{at}' Type='{relation}' Target='worksheets/s.xml'/>")
            })
            .collect();
        let sheets = format!("<workbook {spaces}><sheets>{sheets}</sheets></workbook>");
        let relations = format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{relations}</Relationships>"
        );
        let root = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
            <Relationship Id='r' Target='xl/workbook.xml' \
            Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>";
        let excel = package_of(&[
            ("_rels/.rels", root.as_bytes()),
            ("xl/workbook.xml", sheets.as_bytes()),
            ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
            ("xl/worksheets/s.xml", SHEET.as_bytes()),
        ]);
        let tables: String = (0..count)
            .map(|at| format!("<table:table table:name='A{at}'/>"))
            .collect();
        let content = format!(
            "<document xmlns:table='t' xmlns:office='o' xmlns:text='x'>{tables}</document>"
        );
        [excel, package("content.xml", content.as_bytes())]
    };
    for book in book(1_000) {
        assert_eq!(read(&book).expect("a workbook").sheets.len(), 1_000);
    }
    for book in book(1_001) {
        assert_eq!(read(&book).err(), Some(Unreadable::TooLarge));
    }
}

#[test]
fn what_is_no_file_of_figures_is_said_to_be_none() {
    let cases: [(&[u8], Unreadable); 6] = [
        (b"", Unreadable::Other),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unreadable::Other),
        (b"<html><body>404</body></html>", Unreadable::Other),
        (b"{\"a\": 1}", Unreadable::OtherJson),
        (b"PK\x03\x04 and no more", Unreadable::Damaged),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unreadable::Damaged),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes).err(), Some(expected), "{bytes:?}");
    }
    let word = package("word/document.xml", b"<a/>");
    assert_eq!(read(&word).err(), Some(Unreadable::Other));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_breaks_the_reader(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        text in "[a-z0-9;:,.\n\t %\"{}\\[\\]]{0,200}",
        at in 0..4000_usize,
        byte in any::<u8>(),
    ) {
        let mut book = workbook("A", &[&[Words("År"), Words("Verdi")], &[Number(2021.0), Number(8.5)]]);
        let place = at % book.len();
        book[place] = byte;
        for bytes in [bytes, text.into_bytes(), book] {
            if let Ok(book) = read(&bytes) {
                find(&book.sheets, None);
            }
        }
    }
}
