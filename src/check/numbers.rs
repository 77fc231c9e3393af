//! Numbers, dates and percentages of two wordings, held against each other as values.
//!
//! Read off the text as it is written, so that a finding can point at the number; what is not shown
//! (addresses of links, names of footnotes, comments) is passed over.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, findings};
use crate::lang::MONTHS;
use crate::parse::Words;

/// Number words that mean one number in both languages. `en`, `ei` and `ett` are articles too.
const WORDS: [(&str, u8); 12] = [
    ("to", 2),
    ("tre", 3),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("sju", 7),
    ("syv", 7),
    ("åtte", 8),
    ("ni", 9),
    ("ti", 10),
    ("elleve", 11),
    ("tolv", 12),
];

/// What differs between two wordings.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// In the first, not in the second: what, and where.
    first: Vec<(String, Range<usize>)>,
    /// In the second, not in the first.
    second: Vec<(String, Range<usize>)>,
}

impl Difference {
    /// The finding, at the first number that differs.
    pub fn finding(&self, first: &Words, second: &Words) -> Diagnostic {
        let names = |list: &[(String, Range<usize>)]| -> Vec<String> {
            list.iter().map(|(name, _)| name.clone()).collect()
        };
        let span = |words: &Words, list: &[(String, Range<usize>)]| {
            list.first().map_or(words.span(), |(_, range)| {
                words.origin.span(range.start, range.end)
            })
        };
        findings::number_mismatch(
            span(first, &self.first),
            span(second, &self.second),
            &names(&self.first),
            &names(&self.second),
        )
    }
}

/// The numbers that stand in one of the texts only; none when both have the same.
pub fn difference(first: &str, second: &str) -> Option<Difference> {
    let one = numbers(first);
    let other = numbers(second);
    let lacking = |from: &[(String, Range<usize>)], other: &[(String, Range<usize>)]| {
        let mut count: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, _) in other {
            *count.entry(name).or_default() += 1;
        }
        from.iter()
            .filter(|(name, _)| match count.get_mut(name.as_str()) {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    false
                }
                _ => true,
            })
            .cloned()
            .collect::<Vec<_>>()
    };
    let difference = Difference {
        first: lacking(&one, &other),
        second: lacking(&other, &one),
    };
    (!difference.first.is_empty() || !difference.second.is_empty()).then_some(difference)
}

/// The numbers of a text in the order they stand, each as one name for one value.
fn numbers(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if let Some(end) = skipped(text, at) {
            at = end;
            continue;
        }
        let rest = &text[at..];
        let letter = rest.chars().next().expect("there is something left");
        if letter.is_ascii_digit() {
            let (name, end) = figure(text, at);
            found.push((name, at..end));
            at = end;
        } else if letter.is_alphabetic() {
            let end = at + word_length(rest);
            let word = text[at..end].to_lowercase();
            if let Some((_, number)) = WORDS.iter().find(|(known, _)| *known == word) {
                let (name, end) = with_percent(text, &number.to_string(), end);
                found.push((name, at..end));
            }
            at = end;
        } else {
            at += letter.len_utf8();
        }
    }
    found
}

/// Where what is not shown at `at` ends.
fn skipped(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let until = |mark: &str| rest.find(mark).map(|end| at + end + mark.len());
    if rest.starts_with("<!--") {
        return until("-->").or(Some(text.len()));
    }
    if rest.starts_with("](") {
        return until(")");
    }
    if rest.starts_with("[^") {
        return until("]");
    }
    if rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") {
        let end = rest
            .find(|letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | ')'))
            .unwrap_or(rest.len());
        return Some(at + end);
    }
    None
}

fn word_length(text: &str) -> usize {
    text.find(|letter: char| !letter.is_alphanumeric())
        .unwrap_or(text.len())
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\n' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The number that begins at `at`: a date, else a number, perhaps of per cent.
fn figure(text: &str, at: usize) -> (String, usize) {
    if let Some(date) = date(text, at) {
        return date;
    }
    let mut end = at + digits(&text[at..]);
    let mut value = text[at..end].to_owned();
    // Thousands: "1 000", "12.500".
    while value.len() <= 3 || end > at + digits(&text[at..]) {
        let mut letters = text[end..].chars();
        let Some(gap) = letters
            .next()
            .filter(|&gap| is_space(gap) && gap != '\n' || gap == '.')
        else {
            break;
        };
        let next = end + gap.len_utf8();
        if digits(&text[next..]) != 3 {
            break;
        }
        value.push_str(&text[next..next + 3]);
        end = next + 3;
    }
    // Decimals: "3,5" and "3.5".
    if text[end..].starts_with([',', '.']) {
        let fraction = digits(&text[end + 1..]);
        if fraction > 0 {
            let decimals = text[end + 1..end + 1 + fraction].trim_end_matches('0');
            if !decimals.is_empty() {
                value.push(',');
                value.push_str(decimals);
            }
            end += 1 + fraction;
        }
    }
    let plain = value.trim_start_matches('0');
    let value = match plain.chars().next() {
        None => "0".to_owned(),
        Some(',') => format!("0{plain}"),
        _ => plain.to_owned(),
    };
    with_percent(text, &value, end)
}

/// Takes in "%" or "prosent" after a number.
fn with_percent(text: &str, value: &str, end: usize) -> (String, usize) {
    let rest = &text[end..];
    let after = rest.trim_start_matches(is_space);
    let gap = rest.len() - after.len();
    if after.starts_with('%') {
        return (format!("{value} %"), end + gap + 1);
    }
    let length = word_length(after);
    if gap > 0 && after[..length].eq_ignore_ascii_case("prosent") {
        return (format!("{value} %"), end + gap + length);
    }
    (value.to_owned(), end)
}

/// "23. november 2016", "23. november" or "23.11.2016".
fn date(text: &str, at: usize) -> Option<(String, usize)> {
    let length = digits(&text[at..]);
    let day: u8 = text[at..at + length].parse().ok()?;
    let after = at + length;
    let rest = text[after..].strip_prefix('.')?;
    let words = rest.trim_start_matches(is_space);
    let start = text.len() - words.len();
    let end = start + word_length(words);
    let name = text[start..end].to_lowercase();
    if let Some(month) = MONTHS.iter().position(|known| *known == name) {
        let year = text[end..].trim_start_matches(is_space);
        let year_start = text.len() - year.len();
        if digits(year) == 4 && year_start > end {
            let year = &year[..4];
            return Some((format!("{day}.{}.{year}", month + 1), year_start + 4));
        }
        return Some((format!("{day}.{}.", month + 1), end));
    }
    let month_length = digits(rest);
    if !(1..=2).contains(&month_length) {
        return None;
    }
    let month: u8 = rest[..month_length].parse().ok()?;
    let year = rest[month_length..].strip_prefix('.')?;
    if digits(year) != 4 || !(1..=12).contains(&month) {
        return None;
    }
    let end = text.len() - year.len() + 4;
    Some((format!("{day}.{month}.{}", &year[..4]), end))
}
