//! Rows and columns that became running text: a grid, rows without the rule below the head, tabs.

use std::ops::Range;

/// Where a paragraph begins to be rows, if it does.
pub fn rows(text: &str) -> Option<Range<usize>> {
    if !text.contains(['|', '\t', '+']) {
        return None;
    }
    let mut at = 0;
    let lines: Vec<(usize, &str)> = text
        .split('\n')
        .map(|line| {
            let start = at;
            at += line.len() + 1;
            (start, line)
        })
        .collect();
    let place = |&(start, line): &(usize, &str)| {
        let blank = line.len() - line.trim_start().len();
        start + blank..start + line.trim_end().len().max(blank)
    };
    if let Some(grid) = lines.iter().find(|(_, line)| is_grid(line)) {
        return Some(place(grid));
    }
    if let Some(row) = lines.iter().find(|(_, line)| is_closed_row(line)) {
        return Some(place(row));
    }
    for pair in lines.windows(2) {
        let [one, other] = [pair[0].1.trim(), pair[1].1.trim()];
        let same = |mark: char| {
            let count = one.matches(mark).count();
            count > 0 && count == other.matches(mark).count()
        };
        // A line that begins with a stroke is one of a block of lines.
        let strokes = one.contains(" | ") && other.contains(" | ") && same('|')
            || one.starts_with("| ") && other.starts_with("| ");
        if strokes || same('\t') {
            return Some(place(&pair[0]));
        }
    }
    None
}

/// `+-----+=====+`.
fn is_grid(line: &str) -> bool {
    let line = line.trim();
    line.len() > 4
        && line.starts_with('+')
        && line.ends_with('+')
        && line
            .bytes()
            .all(|byte| matches!(byte, b'+' | b'-' | b'=' | b':'))
}

/// `| a | b |`, with three strokes or more.
fn is_closed_row(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.ends_with('|') && line.matches('|').count() > 2
}
