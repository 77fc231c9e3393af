//! The status as markdown, for a wiki, an e-mail or the summary of a CI run. What an author wrote is
//! shown as it is written, never as marks.

use std::fmt::Write as _;

use super::words::{Item, Page};
use crate::terminal::shown;

/// Renders the page.
pub fn render(page: &Page) -> String {
    let mut text = format!(
        "## {}\n\n{}\n\n### {}\n\n",
        escaped(&page.title),
        escaped(&page.lead),
        page.heading
    );
    for point in &page.points {
        let words = escaped(&point.words);
        let _ = match point.grave {
            true => writeln!(text, "- **{words}**"),
            false => writeln!(text, "- {words}"),
        };
        for item in &point.items {
            let _ = writeln!(text, "  - {}", line(item));
        }
    }
    if !page.points.is_empty() {
        text.push('\n');
    }
    if !page.rows.is_empty() {
        table(&mut text, &page.head, &page.rows);
        text.push('\n');
    }
    for (name, words) in &page.numbers {
        let _ = writeln!(text, "- {name}: {}", escaped(words));
    }
    if let Some(section) = &page.readability {
        let _ = writeln!(
            text,
            "\n### {}\n\n{}\n",
            section.heading,
            escaped(&section.words)
        );
        table(&mut text, &section.head, &section.rows);
        let _ = writeln!(text, "\n{}:\n", section.list);
        for item in &section.items {
            let _ = writeln!(text, "- {}", line(item));
        }
    }
    text
}

fn line(item: &Item) -> String {
    let words = escaped(&item.words);
    let day = item.day.as_ref().map(|day| format!("{}: ", escaped(day)));
    let note = item
        .note
        .as_ref()
        .map(|note| format!(" ({})", escaped(note)));
    [day.unwrap_or_default(), words, note.unwrap_or_default()].concat()
}

/// Writes a table of names and numbers.
pub fn table(text: &mut String, head: &[String], rows: &[Vec<String>]) {
    row(text, head.iter().map(|cell| escaped(cell)));
    let numbers = std::iter::repeat_n("---:", head.len() - 1);
    row(text, std::iter::once("---").chain(numbers));
    for cells in rows {
        row(text, cells.iter().map(|cell| escaped(cell)));
    }
}

fn row(text: &mut String, cells: impl Iterator<Item = impl AsRef<str>>) {
    text.push('|');
    for cell in cells {
        let _ = write!(text, " {} |", cell.as_ref());
    }
    text.push('\n');
}

/// Words that markdown shows as they are. Some letters are marks only where a line begins, as a full
/// stop or a parenthesis is after a number.
pub fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let digits = words.len()
        - words
            .trim_start_matches(|letter: char| letter.is_ascii_digit())
            .len();
    for (at, letter) in words.char_indices() {
        let mark = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '@' => true,
            '#' | '+' | '-' => at == 0,
            '.' | ')' => {
                at > 0 && at == digits && matches!(words[at + 1..].chars().next(), None | Some(' '))
            }
            _ => false,
        };
        if mark {
            text.push('\\');
        }
        text.push(if letter == '\n' {
            letter
        } else {
            shown(letter)
        });
    }
    text
}
