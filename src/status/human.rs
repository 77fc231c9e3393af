//! The status on a terminal of 80 columns. Colour is never the only carrier of meaning: what ought to
//! be done now has a `!` before it.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::words::{Item, Page};
use crate::terminal::{WIDTH, wrapped};

/// Columns between the table's.
const GAP: usize = 2;
/// Columns that the name of a table's row has at least.
const LEAST_NAME: usize = 16;
/// Columns before a point's items.
const INDENT: usize = 4;

/// Renders the page.
pub fn render(page: &Page, color: bool) -> String {
    let paint = |words: &str, code: &str| painted(words, code, color);
    let bold = |words: &str| paint(words, "1");
    let mut text = String::new();
    for line in wrapped(&page.title, WIDTH) {
        let _ = writeln!(text, "{}", bold(&line));
    }
    for line in wrapped(&page.lead, WIDTH) {
        let _ = writeln!(text, "{line}");
    }
    let _ = writeln!(text, "\n{}", bold(&page.heading));
    for point in &page.points {
        let mark = match point.grave {
            true => paint("!", "1;31"),
            false => "-".to_owned(),
        };
        let _ = writeln!(text, "\n{mark} {}", point.words);
        items(&mut text, &point.items);
    }
    if !page.rows.is_empty() {
        text.push('\n');
        table(&mut text, &page.head, &page.rows, &bold);
    }
    text.push('\n');
    let widest = page.numbers.iter().map(|(name, _)| name.width()).max();
    for (name, words) in &page.numbers {
        let name = padded(name, widest.unwrap_or(0) + GAP);
        hanging(&mut text, &name, words);
    }
    if let Some(section) = &page.readability {
        let _ = writeln!(text, "\n{}", bold(&section.heading));
        for line in wrapped(&section.words, WIDTH) {
            let _ = writeln!(text, "{line}");
        }
        text.push('\n');
        table(&mut text, &section.head, &section.rows, &bold);
        let _ = writeln!(text, "\n{}:", section.list);
        items(&mut text, &section.items);
    }
    text
}

/// Words in a colour, where the terminal shows that.
pub fn painted(words: &str, code: &str, color: bool) -> String {
    match color {
        true => format!("\u{1b}[{code}m{words}\u{1b}[0m"),
        false => words.to_owned(),
    }
}

fn items(text: &mut String, items: &[Item]) {
    let days = items.iter().filter_map(|item| item.day.as_ref());
    let days = days.map(|day| day.width() + GAP).max().unwrap_or(0);
    for item in items {
        let day = padded(item.day.as_deref().unwrap_or_default(), days);
        let words = match &item.note {
            Some(note) => format!("{} ({note})", item.words),
            None => item.words.clone(),
        };
        hanging(text, &format!("{}{day}", " ".repeat(INDENT)), &words);
    }
}

/// Writes words after a lead, their further lines below the first.
pub fn hanging(text: &mut String, lead: &str, words: &str) {
    let indent = lead.width();
    for (number, line) in wrapped(words, WIDTH - indent).iter().enumerate() {
        let lead = match number {
            0 => lead.to_owned(),
            _ => " ".repeat(indent),
        };
        let _ = writeln!(text, "{lead}{line}");
    }
}

/// Writes a table, its names to the left and its numbers to the right.
pub fn table(
    text: &mut String,
    head: &[String],
    rows: &[Vec<String>],
    bold: &dyn Fn(&str) -> String,
) {
    let widths: Vec<usize> = (0..head.len())
        .map(|column| {
            let cells = rows.iter().map(|row| &row[column]).chain([&head[column]]);
            let widest = cells.map(|cell| cell.width()).max();
            widest.unwrap_or(0)
        })
        .collect();
    let numbers: usize = widths[1..].iter().map(|width| width + GAP).sum();
    let name = widths[0].min((WIDTH - numbers).max(LEAST_NAME));
    let mut row = |cells: &[String], paint: &dyn Fn(&str) -> String| {
        let lines = wrapped(&cells[0], name);
        // The numbers are beside the end of a name that takes several lines.
        let (last, above) = lines.split_last().expect("a row has a line");
        for line in above {
            let _ = writeln!(text, "{}", paint(line));
        }
        let mut line = padded(last, name);
        for (cell, width) in cells[1..].iter().zip(&widths[1..]) {
            line.push_str(&" ".repeat(GAP + width - cell.width()));
            line.push_str(cell);
        }
        let _ = writeln!(text, "{}", paint(&line));
    };
    row(head, bold);
    for cells in rows {
        row(cells, &str::to_owned);
    }
}

/// Words with spaces after them up to a width.
pub fn padded(words: &str, width: usize) -> String {
    format!("{words}{}", " ".repeat(width.saturating_sub(words.width())))
}
