//! The sheet that a page with a bleed is printed on: large enough for the crop marks outside the bleed.
//!
//! In: a finished PDF, whose sheet ends where the bleed does. Out: the same with a larger sheet. Typst has no setting
//! for it; the theme draws the marks where the sheet will be. The pages are appended to the file as an incremental
//! update. (A library that reads PDFs would make Typst's own build again with other features.)

use std::fmt::Write;

/// How far the sheet goes beyond the bleed, in points: as far as `slug` in the theme's `look.typ`.
const SLUG: f32 = 8.0 / 25.4 * 72.0;
/// How long a row of the table of objects is.
const ROW: usize = 20;

/// Gives every page a sheet for its marks. None where the file is not as Typst writes it.
pub fn with_marks(pdf: &[u8]) -> Option<Vec<u8>> {
    let end = find(pdf, b"startxref\n", true)?;
    let table_at: usize = text(&pdf[end..])?.lines().nth(1)?.parse().ok()?;
    let table = pdf.get(table_at..end)?;
    let trailer_at = find(table, b"trailer\n<<", true)?;
    let trailer = table[trailer_at..].trim_ascii_end();
    let mut rows = table[..trailer_at].splitn(3, |sign| *sign == b'\n');
    let rows = rows.nth(2)?;

    let mut whole = [pdf, b"\n"].concat();
    let mut changed = String::from("xref\n");
    for (number, row) in rows.chunks_exact(ROW).enumerate() {
        let place: usize = text(&row[..10])?.parse().ok()?;
        let object = pdf.get(place..)?;
        if !object.starts_with(format!("{number} 0 obj\n<</Type/Page/").as_bytes()) {
            continue;
        }
        let length = find(object, b"endobj", false)?;
        let page = larger(text(&object[..length])?)?;
        let new = whole.len();
        write!(changed, "{number} 1\n{new:010} 00000 n\r\n").expect("text takes all");
        whole.extend([page.as_bytes(), b"endobj\n"].concat());
    }
    let new = whole.len();
    whole.extend(changed.as_bytes());
    whole.extend(trailer.strip_suffix(b">>")?);
    whole.extend(format!("/Prev {table_at}>>\nstartxref\n{new}\n%%EOF\n").as_bytes());
    Some(whole)
}

/// How many pages a PDF of ours has. None where the file is not as Typst writes it.
pub fn pages(pdf: &[u8]) -> Option<usize> {
    const LIST: &[u8] = b"<</Type/Pages/Count ";
    let list = &pdf[find(pdf, LIST, true)? + LIST.len()..];
    let digits = list.iter().take_while(|sign| sign.is_ascii_digit());
    text(&list[..digits.count()])?.parse().ok()
}

/// A page with its sheet; that it had is its bleed.
fn larger(page: &str) -> Option<String> {
    let (before, rest) = page.split_once("/MediaBox[")?;
    let (bleed, after) = rest.split_once(']')?;
    let sides: Vec<f32> = (bleed.split_whitespace())
        .filter_map(|side| side.parse().ok())
        .collect();
    let [left, bottom, right, top] = sides[..] else {
        return None;
    };
    let (left, bottom) = (left - SLUG, bottom - SLUG);
    let (right, top) = (right + SLUG, top + SLUG);
    Some(format!(
        "{before}/MediaBox[{left} {bottom} {right} {top}]/BleedBox[{bleed}]{after}"
    ))
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// Where some bytes are first, or last.
fn find(bytes: &[u8], wanted: &[u8], last: bool) -> Option<usize> {
    let mut places = bytes.windows(wanted.len());
    match last {
        true => places.rposition(|place| place == wanted),
        false => places.position(|place| place == wanted),
    }
}
