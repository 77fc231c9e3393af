//! Dates as people write them.

use super::{digits, is_space};
use crate::lang::MONTHS;
use crate::terms::word_length;

/// "23. november 2016" (also "23\\. november", which begins no list), "23. nov.", "23.11.2016", "23.11.16" or
/// "2016-11-23".
pub fn date(text: &str, at: usize) -> Option<(String, usize)> {
    let length = digits(&text[at..]);
    let after = at + length;
    if length == 4 {
        let rest = text[after..].strip_prefix('-')?;
        let (month, rest) = two_digits(rest)?;
        let (day, rest) = two_digits(rest.strip_prefix('-')?)?;
        let good = (1..=12).contains(&month) && (1..=31).contains(&day) && digits(rest) == 0;
        return good.then(|| {
            (
                format!("{day}.{month}.{}", &text[at..after]),
                text.len() - rest.len(),
            )
        });
    }
    let day: u8 = text[at..after].parse().ok()?;
    let rest = text[after..]
        .strip_prefix('.')
        .or_else(|| text[after..].strip_prefix("\\."))?;
    if let Some(found) = named_month(text, day, text.len() - rest.len()) {
        return Some(found);
    }
    let month_length = digits(rest);
    if !(1..=2).contains(&month_length) {
        return None;
    }
    let month: u8 = rest[..month_length].parse().ok()?;
    let year = rest[month_length..].strip_prefix('.')?;
    let length = digits(year);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let end = text.len() - year.len() + length;
    let century = match length {
        0 if is_awaited(&text[..at]) => return Some((format!("{day}.{month}."), end)),
        4 => "",
        2 if &year[..2] < "70" => "20",
        2 => "19",
        _ => return None,
    };
    Some((format!("{day}.{month}.{century}{}", &year[..length]), end))
}

/// Whether a day is told of: "til 31.12.", and no decimal or number of a chapter.
fn is_awaited(before: &str) -> bool {
    const WORDS: [&str; 10] = [
        "til", "fra", "frå", "innen", "innan", "den", "før", "etter", "per", "pr",
    ];
    let before = before.trim_end_matches(|letter| is_space(letter) || letter == '.');
    let word = before.rsplit(is_space).next().unwrap_or_default();
    WORDS.contains(&&*word.to_lowercase())
}

/// The day of a month whose name follows, with its year where that does: "syttende mai", "17. mai 2026".
pub fn day_of_month(text: &str, day: &str, end: usize) -> Option<(String, usize)> {
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    named_month(text, day, end)
}

fn named_month(text: &str, day: u8, after: usize) -> Option<(String, usize)> {
    let words = text[after..].trim_start_matches(is_space);
    let start = text.len() - words.len();
    let mut end = start + word_length(words);
    let name = text[start..end].to_lowercase();
    let is_named = |known: &str| {
        let is_short = name.len() == 3 || name == "sept";
        known == name || is_short && known.starts_with(&name)
    };
    let month = MONTHS.iter().position(|known| is_named(known))?;
    if name.len() < MONTHS[month].len() && text[end..].starts_with('.') {
        end += 1;
    }
    let year = text[end..].trim_start_matches(is_space);
    let year_start = text.len() - year.len();
    if digits(year) == 4 && year_start > end {
        let year = &year[..4];
        return Some((format!("{day}.{}.{year}", month + 1), year_start + 4));
    }
    Some((format!("{day}.{}.", month + 1), end))
}

/// A number of two digits, and what comes after it.
fn two_digits(text: &str) -> Option<(u8, &str)> {
    let digits = text
        .get(..2)
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some((digits.parse().ok()?, &text[2..]))
}
