//! Times of the day in words: "halv ni", "kvart over ti", "kvart på tre".

use super::is_space;
use super::words::worth;
use crate::terms::{lowered, word_length};

/// Hours that are soft numbers elsewhere.
const ONE: [&str; 6] = ["ett", "eitt", "ein", "éin", "en", "én"];

/// The time that begins with a word in small letters, in the morning and in the evening, and its end.
pub fn in_words(text: &str, word: &str, end: usize) -> Option<(String, String, usize)> {
    let (next, hour_end) = next(text, end)?;
    match word {
        "halv" => {
            let hour = hour(&next)?;
            Some(times(hour - 1, ",3", hour_end))
        }
        "kvart" | "kvarter" => {
            let before = match &*next {
                "på" => true,
                "over" => false,
                _ => return None,
            };
            let (next, hour_end) = self::next(text, hour_end)?;
            let hour = hour(&next)?;
            Some(match before {
                true => times(hour - 1, ",45", hour_end),
                false => times(hour, ",15", hour_end),
            })
        }
        _ => None,
    }
}

fn next(text: &str, end: usize) -> Option<(String, usize)> {
    let rest = text[end..].trim_start_matches(is_space);
    let length = word_length(rest);
    let start = text.len() - rest.len();
    (start > end && length > 0).then(|| {
        let word = lowered(&rest[..length]).into_owned();
        (word, start + length)
    })
}

fn hour(word: &str) -> Option<u8> {
    if ONE.contains(&word) {
        return Some(1);
    }
    let hour = worth(word)?.parse().ok()?;
    (1..=12).contains(&hour).then_some(hour)
}

fn times(hour: u8, minutes: &str, end: usize) -> (String, String, usize) {
    (
        format!("{hour}{minutes}"),
        format!("{}{minutes}", hour + 12),
        end,
    )
}
