//! A TOML string as a text with its way back to the file: escapes and line ends make the two run out of step.

use std::ops::Range;

use crate::markdown::{SourceText, names_a_user};
use crate::source::{FileId, Span};
use crate::terminal::misleads;

/// The string at `range` of the file, which means `text`.
pub fn toml_string(file: FileId, source: &str, range: Range<usize>, text: &str) -> SourceText {
    let whole = Span::new(file, range.start, range.end);
    let steps = steps(&source[range.clone()], range.start);
    SourceText::with_steps(whole, text, steps)
}

/// The steps of a string as it is written, its quotation marks included, from `start` in the file.
fn steps(raw: &str, start: usize) -> Vec<(usize, usize)> {
    let block = raw.starts_with("\"\"\"") || raw.starts_with("'''");
    let literal = raw.starts_with('\'');
    let marks = if block { 3 } else { 1 };
    let mut at = marks;
    if block && raw[at.min(raw.len())..].starts_with('\n') {
        at += 1;
    }
    let mut steps = vec![(0, start + at)];
    if literal {
        return steps;
    }
    let end = raw.len().saturating_sub(marks);
    let mut length = 0;
    while at < end {
        let rest = &raw[at..end];
        let Some(escape) = rest.find('\\') else { break };
        length += escape;
        at += escape;
        let (taken, made) = escape_length(&raw[at..end]);
        at += taken;
        length += made;
        steps.push((length, start + at));
    }
    steps
}

/// How many bytes an escape takes in the file, and how many it makes in the text.
fn escape_length(raw: &str) -> (usize, usize) {
    let mut letters = raw.chars().skip(1);
    let digits = match letters.next() {
        Some('x') => 2,
        Some('u') => 4,
        Some('U') => 8,
        Some(letter) if letter.is_whitespace() => {
            let after = raw[1..].trim_start();
            return (raw.len() - after.len(), 0);
        }
        Some(letter) => return (1 + letter.len_utf8(), 1),
        None => return (1, 0),
    };
    let made = raw
        .get(2..2 + digits)
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .and_then(char::from_u32)
        .map_or(0, char::len_utf8);
    (2 + digits, made)
}

/// Whether a text is an address of the web.
pub(super) fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !names_a_user(text)
            && !text.contains(|letter: char| {
                letter.is_whitespace() || matches!(letter, '<' | '>' | '"') || misleads(letter)
            })
    })
}
