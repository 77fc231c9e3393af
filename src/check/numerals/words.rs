//! Words that are numbers, in both languages.

use std::ops::Range;

use super::{Number, is_space, with_unit, word_length};
use crate::lang::MONTHS;

/// Number words, and the ordinals that are no other words.
const WORDS: [(&str, &str); 36] = [
    ("to", "2"),
    ("tre", "3"),
    ("fire", "4"),
    ("fem", "5"),
    ("seks", "6"),
    ("sju", "7"),
    ("syv", "7"),
    ("åtte", "8"),
    ("ni", "9"),
    ("ti", "10"),
    ("elleve", "11"),
    ("tolv", "12"),
    ("tretten", "13"),
    ("fjorten", "14"),
    ("femten", "15"),
    ("seksten", "16"),
    ("sytten", "17"),
    ("atten", "18"),
    ("nitten", "19"),
    ("tredje", "3"),
    ("fjerde", "4"),
    ("femte", "5"),
    ("sjette", "6"),
    ("sjuende", "7"),
    ("sjuande", "7"),
    ("syvende", "7"),
    ("åttende", "8"),
    ("åttande", "8"),
    ("niende", "9"),
    ("niande", "9"),
    ("tiende", "10"),
    ("tiande", "10"),
    ("tredel", "1/3"),
    ("tredjedel", "1/3"),
    ("firedel", "1/4"),
    ("fjerdedel", "1/4"),
];

/// Tens, which another word may follow in the same one: "tjuefem".
const TENS: [(&str, u8); 10] = [
    ("tjue", 20),
    ("tyve", 20),
    ("tretti", 30),
    ("tredve", 30),
    ("førti", 40),
    ("femti", 50),
    ("seksti", 60),
    ("sytti", 70),
    ("åtti", 80),
    ("nitti", 90),
];

/// Words that may be a number and need not.
const SOFT: [(&str, &str); 23] = [
    ("en", "1"),
    ("ei", "1"),
    ("et", "1"),
    ("én", "1"),
    ("éi", "1"),
    ("ett", "1"),
    ("ein", "1"),
    ("eit", "1"),
    ("éin", "1"),
    ("eitt", "1"),
    ("éitt", "1"),
    ("første", "1"),
    ("fyrste", "1"),
    ("begge", "2"),
    ("både", "2"),
    ("par", "2"),
    ("andre", "2"),
    ("halvparten", "50 %"),
    ("halvdelen", "50 %"),
    ("halve", "50 %"),
    ("hundre", "100"),
    ("tusen", "1000"),
    ("dobbelt", "2"),
];

/// What makes a verb of "tre" when it stands after it, and a verb or a tree when it stands before.
const AFTER_TREAD: [&str; 10] = [
    "i kraft",
    "inn",
    "ut",
    "fram",
    "frem",
    "sammen",
    "saman",
    "støttende",
    "støttande",
    "tilbake",
];
const BEFORE_TREAD: [&str; 3] = ["å", "et", "eit"];

/// A word that is a number, the name of a month, or the beginning of a scaled number.
pub fn number_word(text: &str, range: Range<usize>, before: &str) -> Option<Number> {
    let word = text[range.clone()].to_lowercase();
    let number = |value: String, end, is_soft| Number {
        value,
        range: range.start..end,
        is_word: true,
        is_soft,
    };
    if is_part_of_name(text, &range) {
        return None;
    }
    if let Some(month) = MONTHS.iter().position(|known| *known == word) {
        return Some(number(format!(".{}.", month + 1), range.end, false));
    }
    let soft = SOFT.iter().find(|(known, _)| *known == word);
    let Some(value) = value_of(&word) else {
        let (_, value) = soft?;
        let (with_unit, end) = with_unit(text, value, range.end);
        let is_soft = with_unit == *value || with_unit.ends_with('%');
        return Some(number(with_unit, end, is_soft));
    };
    let before = before.to_lowercase();
    let after = text[range.end..].trim_start_matches(is_space);
    let is_trodden = |words: &str| {
        let rest = after.strip_prefix(words);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let is_other =
        BEFORE_TREAD.contains(&before.as_str()) || AFTER_TREAD.into_iter().any(is_trodden);
    // "Å fire" and "å ni" are verbs too.
    if word == "tre" && is_other || before == "å" {
        return None;
    }
    let (value, end) = with_unit(text, &value, range.end);
    Some(number(value, end, false))
}

/// Whether a word hangs together with another by a hyphen, and with no number: "to-delt", "tre-parts".
fn is_part_of_name(text: &str, range: &Range<usize>) -> bool {
    let after = text[range.end..].strip_prefix('-').unwrap_or_default();
    let after = &after[..word_length(after)];
    let is_number = value_of(&after.to_lowercase()).is_some()
        || after.starts_with(|letter: char| letter.is_ascii_digit());
    !after.is_empty() && !is_number
}

fn value_of(word: &str) -> Option<String> {
    let exact = |word: &str| WORDS.iter().find(|(known, _)| *known == word);
    if let Some((_, value)) = exact(word) {
        return Some((*value).to_owned());
    }
    // "tredelar", "fjerdedelene".
    if let Some(end) = word.find("del").filter(|_| !word.ends_with("del"))
        && let Some((_, value)) = exact(&word[..end + 3])
        && ["ar", "er", "ane", "ene", "en"].contains(&&word[end + 3..])
    {
        return Some((*value).to_owned());
    }
    let (tens, ten) = TENS.iter().find(|(tens, _)| word.starts_with(tens))?;
    let unit = match &word[tens.len()..] {
        "" => 0,
        "en" | "én" | "ein" | "éin" | "ett" | "eitt" => 1,
        unit => exact(unit)?
            .1
            .parse::<u8>()
            .ok()
            .filter(|unit| *unit < 10)?,
    };
    Some((ten + unit).to_string())
}
