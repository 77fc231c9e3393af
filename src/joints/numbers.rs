//! Spaces that no line may be broken at: between the groups of a number, before a sign of per cent, and after a sign
//! of a paragraph.

use std::borrow::Cow;

/// What keeps both sides on one line.
const NO_BREAK: char = '\u{a0}';

/// A text whose numbers stay whole: `1 234 567`, `50 %` and `§ 14` with spaces that do not break.
pub fn together(text: &str) -> Cow<'_, str> {
    let spaces: Vec<usize> = text
        .match_indices(' ')
        .map(|(at, _)| at)
        .filter(|&at| is_in_number(text, at))
        .collect();
    if spaces.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + spaces.len());
    let mut written = 0;
    for at in spaces {
        out.push_str(&text[written..at]);
        out.push(NO_BREAK);
        written = at + 1;
    }
    out.push_str(&text[written..]);
    Cow::Owned(out)
}

/// Whether a space stands between the groups of one number, or between a number and its sign.
fn is_in_number(text: &str, at: usize) -> bool {
    let (before, after) = (&text[..at], &text[at + 1..]);
    if !before.ends_with(|sign: char| sign.is_ascii_digit()) {
        return before.ends_with('§') && after.starts_with(|sign: char| sign.is_ascii_digit());
    }
    if after.starts_with(['%', '‰']) {
        return true;
    }
    let count = after.bytes().take_while(u8::is_ascii_digit).count();
    // The first group has one to three figures, all others three, and a number of four is a year.
    count == 3 && {
        let group = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let ahead = &before[..before.len() - group];
        let is_first = !ahead.ends_with(['.', ',', ':', '/', '-']);
        (1..=3).contains(&group) && is_first
    }
}
