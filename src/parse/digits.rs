//! Numbers and days as Norwegians write them, where TOML has another way.

use std::ops::Range;

use super::recover::line_end;
use crate::lang::MONTHS;

/// Commas of a line that are looked at for a decimal one.
const MOST_COMMAS: usize = 20;

/// The number with a decimal comma that the line of `at` has before it: `= 92,5`.
pub fn decimal_comma(text: &str, line: usize, at: usize) -> Option<Range<usize>> {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let end = line_end(text, at);
    let commas = text[line..end].match_indices(',').map(|(at, _)| line + at);
    commas.rev().take(MOST_COMMAS).find_map(|comma| {
        let start = text[line..comma].trim_end_matches(|letter: char| letter.is_ascii_digit());
        let start = line + start.len();
        let before = text[line..start].trim_end_matches([' ', '-', '+']);
        let quoted = before.matches('"').count() % 2 == 1;
        let is_number = start < comma && digits(comma + 1) > 0 && before.ends_with('=');
        let number = start..comma + 1 + digits(comma + 1);
        (is_number && !quoted && comma <= at).then_some(number)
    })
}

/// The day that a line gives as Norwegians write it: `= 31.12.2026`.
pub fn dotted_date(text: &str, line: usize, end: usize) -> Option<Range<usize>> {
    let (_, value) = text[line..end].split_once('=')?;
    let day = value.trim();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = day.split('.').count() == 3 && day.split('.').all(is_number);
    let start = end - value.trim_start().len();
    is_date.then_some(start..start + day.len())
}

/// Whether a value is a number with its unit, or with spaces between its digits: `12 %`, `12 000`.
pub fn is_more_than_a_number(before: &str, value: &str) -> bool {
    let rest = value
        .trim_start_matches(|letter: char| "+-., ".contains(letter) || letter.is_ascii_digit());
    let is_unit = |word: &str| word == "%" || word.chars().all(char::is_alphabetic);
    before.trim_end().ends_with('=')
        && value.starts_with(|letter: char| letter.is_ascii_digit())
        && value.trim_end().contains([' ', '%'])
        && is_unit(rest.trim())
}

/// A day as Norwegians write it, as TOML has it: `18.6.2025`, `18/6-2025`, `18. juni 2025`.
pub fn as_date(text: &str) -> Option<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let [one, month, other] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if one.len() == 4 {
        (one, other)
    } else {
        (other, one)
    };
    let month = month.to_lowercase();
    let named = MONTHS
        .iter()
        .position(|name| month.len() >= 3 && name.starts_with(&month));
    let month = named.map_or(month, |at| (at + 1).to_string());
    let iso = format!("{year}-{month:0>2}-{day:0>2}");
    let is_date = year.len() == 4 && iso.parse::<toml::value::Datetime>().is_ok();
    is_date.then_some(iso)
}

/// The period without quotation marks that a place is in: `period = 2024-K1`.
pub fn unquoted_period(text: &str, at: usize) -> Option<Range<usize>> {
    let start = text[..at].rfind('=')? + 1;
    let key = text[..start - 1].trim_end();
    let lead = text[start..].len() - text[start..].trim_start_matches([' ', '\t']).len();
    let start = start + lead;
    let length = text[start..]
        .find([',', '}', '\n', ' ', '#'])
        .unwrap_or(text[start..].len());
    let is_one = key.ends_with("period") && start <= at && at <= start + length;
    (is_one && text[start..].starts_with(|letter: char| letter.is_ascii_digit()))
        .then_some(start..start + length)
}
