//! Telephone numbers, which are written in groups and without.

use super::digits;

/// How eight digits are grouped.
const GROUPS: [&[usize]; 2] = [&[2, 2, 2, 2], &[3, 2, 3]];

/// A number of eight digits in groups: "62 43 30 00", "977 12 345"; its digits, and its end.
pub fn phone(text: &str, at: usize) -> Option<(String, usize)> {
    // "+47 51 50 70 90": the number begins after that of the country.
    if text[..at].ends_with('+') {
        return None;
    }
    GROUPS.iter().find_map(|groups| {
        let mut number = String::new();
        let mut end = at;
        for (index, &length) in groups.iter().enumerate() {
            if index > 0 {
                let gap = text[end..].chars().next();
                end += gap
                    .filter(|gap| matches!(gap, ' ' | '\u{a0}' | '\u{202f}'))?
                    .len_utf8();
            }
            if digits(&text[end..]) != length {
                return None;
            }
            number.push_str(&text[end..end + length]);
            end += length;
        }
        Some((number, end))
    })
}
