//! The changes to a file as a diff: lines removed and lines added.

use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

use crate::terminal::shown;

/// Lines shown before and after those that change.
const AROUND: usize = 2;

/// Shows the change of the file at `path`, which is not in colour unless a terminal shows that.
pub fn difference(path: &str, before: &str, after: &str, color: bool) -> String {
    let difference = TextDiff::from_lines(before, after);
    let mut text = String::new();
    let mut line = |code: &str, words: &str| {
        let words: String = words
            .trim_end_matches(['\r', '\n'])
            .chars()
            .map(shown)
            .collect();
        let _ = match color {
            true if !code.is_empty() => writeln!(text, "\u{1b}[{code}m{words}\u{1b}[0m"),
            _ => writeln!(text, "{words}"),
        };
    };
    line("1", &format!("--- {path}"));
    line("1", &format!("+++ {path}"));
    for hunk in difference
        .unified_diff()
        .context_radius(AROUND)
        .iter_hunks()
    {
        line("36", &hunk.header().to_string());
        for change in hunk.iter_changes() {
            let (sign, code) = match change.tag() {
                ChangeTag::Delete => ('-', "31"),
                ChangeTag::Insert => ('+', "32"),
                ChangeTag::Equal => (' ', ""),
            };
            line(code, &format!("{sign}{}", change.value()));
        }
    }
    text
}
