//! Workbooks of Excel's from before 2007 that are small, and would be endless to read.

use veivalg::figures::{Unreadable, read};

/// A record of such a workbook.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("short");
    [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
}

fn cell(kind: u16, row: u16, column: u16, rest: &[u8]) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
    record(kind, &[place, rest.to_vec()].concat())
}

fn number(row: u16, column: u16, number: f64) -> Vec<u8> {
    cell(0x0203, row, column, &number.to_le_bytes())
}

/// A stream with these shared texts, and so many sheets, which are all the same.
fn stream(texts: &[String], sheets: usize, cells: &[Vec<u8>]) -> Vec<u8> {
    let begins = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let mut shared = vec![0; 8];
    for text in texts {
        let length = u16::try_from(text.len()).expect("short");
        shared.extend(length.to_le_bytes());
        shared.push(0);
        shared.extend(text.bytes());
    }
    let mut pieces = shared.chunks(8000);
    let mut all = begins.clone();
    all.extend(record(0x00fc, pieces.next().expect("one")));
    for piece in pieces {
        // Each begins with how wide its letters are.
        all.extend(record(0x003c, &[&[0], piece].concat()));
    }
    let named = |at: u32| {
        let name = [&at.to_le_bytes()[..], &[0, 0, 1, 0, b'A']].concat();
        record(0x0085, &name)
    };
    let end = record(0x000a, &[]);
    let from = all.len() + sheets * named(0).len() + end.len();
    for _ in 0..sheets {
        all.extend(named(u32::try_from(from).expect("small")));
    }
    all.extend(&end);
    all.extend(begins);
    all.extend(cells.concat());
    all.extend(end);
    all
}

/// The stream in a file of sectors: one of the table of what follows what, one of the folder, then the stream.
fn file(stream: &[u8], follows: impl Fn(u32) -> u32) -> Vec<u8> {
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let tables = (stream.len() / 512 + 2).div_ceil(127);
    let mut head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    head.resize(512, 0);
    let mut put = |at: usize, bytes: &[u8]| head[at..at + bytes.len()].copy_from_slice(bytes);
    put(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    let number = |number: usize| u32::try_from(number).expect("small").to_le_bytes();
    put(44, &number(tables));
    put(48, &number(tables));
    put(56, &number(4096));
    put(60, &[0xfe, 0xff, 0xff, 0xff]);
    put(68, &[0xfe, 0xff, 0xff, 0xff]);
    for at in 0..109 {
        let table = if at < tables { number(at) } else { [0xff; 4] };
        put(76 + 4 * at, &table);
    }
    let first = u32::try_from(tables).expect("few");
    let last = first + u32::try_from(stream.len() / 512).expect("few");
    for at in 0..u32::try_from(tables * 128).expect("few") {
        let next = match at {
            _ if at < first => 0xffff_fffd,
            _ if at == first || at == last => follows(0xffff_fffe),
            _ if at < last => at + 1,
            _ => 0xffff_ffff,
        };
        // Only the folder's may go in a circle.
        let next = if at == last { 0xffff_fffe } else { next };
        head.extend(next.to_le_bytes());
    }
    let entry = |name: &str, kind: u8, from: u32, length: usize| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend(
            u16::try_from(2 * name.len() + 2)
                .expect("short")
                .to_le_bytes(),
        );
        entry.extend([kind, 1]);
        entry.extend([0xff; 12]);
        entry.resize(116, 0);
        entry.extend(from.to_le_bytes());
        entry.extend(number(length));
        entry.resize(128, 0);
        entry
    };
    head.extend(entry("Root Entry", 5, 0xffff_fffe, 0));
    head.extend(entry("Workbook", 2, first + 1, stream.len()));
    head.resize(head.len().next_multiple_of(512), 0);
    head.extend(stream);
    head
}

fn whole(stream: &[u8]) -> Vec<u8> {
    file(stream, |end| end)
}

fn shared(row: u16, index: u32) -> Vec<u8> {
    cell(0x00fd, row, 0, &index.to_le_bytes())
}

#[test]
fn an_old_workbook_is_read() {
    let texts = ["Ar".to_owned(), "b".repeat(20_000)];
    let cells = [shared(0, 0), shared(1, 1), number(2, 3, 8.5)];
    let book = read(&whole(&stream(&texts, 1, &cells))).expect("a workbook");
    assert_eq!(book.sheets[0].cells.len(), 3);
    assert_eq!(book.sheets[0].cells[&(0, 0)].words(), Some("Ar"));
    assert_eq!(
        book.sheets[0].cells[&(1, 0)].words().map(str::len),
        Some(20_000)
    );
}

#[test]
fn an_old_workbook_that_becomes_too_much_is_refused() {
    let long = "a".repeat(60_000);
    let same: Vec<Vec<u8>> = (0..1000).map(|row| shared(row, 0)).collect();
    let corners = [number(0, 0, 1.0), number(u16::MAX, u16::MAX, 1.0)];
    let said = record(0x0200, &[[0; 4], [0xff; 4], [0, 0, 0xff, 0xff]].concat());
    let few = [number(0, 0, 1.0)];
    let rows: Vec<Vec<u8>> = (0..2000).map(|row| number(row, 0, 1.0)).collect();
    for (name, book) in [
        ("texts", stream(&[long], 1, &same)),
        ("corners", stream(&[], 1, &corners)),
        ("a size", stream(&[], 1, &[said])),
        ("sheets", stream(&[], 2000, &few)),
        ("sheets of rows", stream(&[], 900, &rows)),
    ] {
        let book = whole(&book);
        assert!(book.len() < 1 << 18, "{name}: {}", book.len());
        assert_eq!(read(&book).err(), Some(Unreadable::TooLarge), "{name}");
    }
}

#[test]
fn sectors_that_go_in_a_circle_are_damage() {
    let stream = stream(&[], 1, &[number(0, 0, 1.0)]);
    let tables = u32::try_from((4096_usize / 512 + 2).div_ceil(127)).expect("few");
    let book = file(&stream, |_| tables);
    assert_eq!(read(&book).err(), Some(Unreadable::Damaged));
}
