//! A sentence with a line of `-` or `=` right below is a heading to the parser, a sentence to its author. And a
//! table that pandoc draws with dashes.

use super::edits::Edits;
use super::mark::mark;
use super::{Line, lines};
use crate::diagnostic::findings::Stray;

/// A heading is shorter than this.
const LONGEST_HEADING: usize = 90;

/// Reads such sentences, and tells of such tables.
pub fn read(text: &str, edits: &mut Edits) {
    let lines = lines(text);
    let mut paragraph: Option<usize> = None;
    let mut in_table = false;
    for (at, line) in lines.iter().enumerate() {
        let rest = line.text.trim();
        if rest.is_empty() {
            paragraph = None;
            continue;
        }
        if is_columns(rest) && line.is_open {
            if !in_table {
                edits.tell(Stray::Rows, line.start + line.indent().0..line.end());
            }
            // The last line of it, or the first, or the one below its head.
            in_table = !in_table || lines.get(at + 1).is_some_and(|next| !next.is_blank());
            paragraph = None;
            continue;
        }
        // Words that are at the margin again.
        if line.indent().0 == 0 && at > 0 && lines[at - 1].is_blank() {
            in_table = false;
        }
        let is_words = line.is_open
            && line.indent().1 < 4
            && mark(line.rest()).is_none()
            && !rest.starts_with(['#', '>', '|', '<']);
        if let Some(first) = paragraph
            && is_underline(line)
        {
            underlined(&lines[first..=at], edits);
            paragraph = None;
            continue;
        }
        // What follows an item without a distance belongs to the item.
        if !is_words {
            paragraph = None;
        } else if at == 0 || lines[at - 1].is_blank() {
            paragraph = Some(at);
        }
    }
}

fn is_underline(line: &Line<'_>) -> bool {
    let rest = line.text.trim();
    line.indent().1 < 4
        && (rest.bytes().all(|byte| byte == b'-') || rest.bytes().all(|byte| byte == b'='))
}

/// The last line is the line below a paragraph.
fn underlined(lines: &[Line<'_>], edits: &mut Edits) {
    let [words @ .., under] = lines else {
        return;
    };
    let Some(last) = words.last() else {
        return;
    };
    let written = last.text.trim();
    let length: usize = words
        .iter()
        .map(|line| line.text.trim().chars().count())
        .sum();
    let is_sentence = written.ends_with(['.', ',', ';', ':', '!', '»', '”', '…'])
        || written.ends_with('?') && length > LONGEST_HEADING / 2
        || words.len() > 1
        || length > LONGEST_HEADING;
    let mark = under.text.trim();
    if !is_sentence && mark.len() > 1 {
        return;
    }
    edits.tell(Stray::Underlined, last.start + last.indent().0..under.end());
    match mark.starts_with('-') && mark.len() > 2 {
        true => edits.insert(under.start, "\n"),
        false => edits.replace(under.start..under.end(), ""),
    }
}

/// `----- ------`: columns, as pandoc draws them.
fn is_columns(rest: &str) -> bool {
    let mut runs = 0;
    for run in rest.split_whitespace() {
        if run.len() < 3 || !run.bytes().all(|byte| byte == b'-') {
            return false;
        }
        runs += 1;
    }
    runs > 1
}
