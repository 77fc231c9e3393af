//! Words that are numbers, in both languages.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Number, is_space, with_unit};
use crate::lang::MONTHS;
use crate::terms::{WordMap, lowered, word_length};

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

/// What follows a part: "tredelar", "fjerdedelene".
const OF_PARTS: [&str; 5] = ["ar", "er", "ane", "ene", "en"];

/// The units after a ten that are not as they are by themselves.
const ONES: [&str; 6] = ["en", "én", "ein", "éin", "ett", "eitt"];

/// What a word is worth.
#[derive(Debug, Clone)]
enum Worth {
    /// A month of a date.
    Month(String),
    /// A number.
    Number(String),
    /// What may be a number and need not.
    Soft(String),
}

/// All of them, to be looked up: every word of every text is.
static WORTHS: LazyLock<WordMap<Worth>> = LazyLock::new(|| {
    let mut worths = WordMap::default();
    let mut add = |word: String, worth: Worth| {
        worths.entry(&word).or_insert(worth);
    };
    for (index, month) in MONTHS.iter().enumerate() {
        add(
            (*month).to_owned(),
            Worth::Month(format!(".{}.", index + 1)),
        );
    }
    for (word, value) in WORDS {
        add(word.to_owned(), Worth::Number(value.to_owned()));
        for ending in OF_PARTS.into_iter().filter(|_| word.ends_with("del")) {
            add(format!("{word}{ending}"), Worth::Number(value.to_owned()));
        }
    }
    for (tens, ten) in TENS {
        let units = WORDS.iter().filter_map(|(word, value)| {
            let unit = value.parse::<u8>().ok().filter(|unit| *unit < 10)?;
            Some((*word, unit))
        });
        let units = units.chain(ONES.map(|one| (one, 1))).chain([("", 0)]);
        for (unit, value) in units {
            add(
                format!("{tens}{unit}"),
                Worth::Number((ten + value).to_string()),
            );
        }
    }
    for (word, value) in SOFT {
        add(word.to_owned(), Worth::Soft(value.to_owned()));
    }
    worths
});

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
    let word = lowered(&text[range.clone()]);
    let worth = WORTHS.get(&word)?;
    let number = |value: String, end, is_soft| Number {
        value,
        range: range.start..end,
        is_word: true,
        is_soft,
    };
    if is_part_of_name(text, &range) {
        return None;
    }
    let value = match worth {
        Worth::Month(month) => return Some(number(month.clone(), range.end, false)),
        Worth::Soft(value) => {
            let (with_unit, end) = with_unit(text, value, range.end);
            let is_soft = with_unit == *value || with_unit.ends_with('%');
            return Some(number(with_unit, end, is_soft));
        }
        Worth::Number(value) => value,
    };
    let before = lowered(before);
    let after = text[range.end..].trim_start_matches(is_space);
    let is_trodden = |words: &str| {
        let rest = after.strip_prefix(words);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let is_other = || BEFORE_TREAD.contains(&&*before) || AFTER_TREAD.into_iter().any(is_trodden);
    // "Å fire" and "å ni" are verbs too.
    if before == "å" || word == "tre" && is_other() {
        return None;
    }
    let (value, end) = with_unit(text, value, range.end);
    Some(number(value, end, false))
}

/// Whether a word hangs together with another by a hyphen, and with no number: "to-delt", "tre-parts".
fn is_part_of_name(text: &str, range: &Range<usize>) -> bool {
    let after = text[range.end..].strip_prefix('-').unwrap_or_default();
    let after = &after[..word_length(after)];
    let is_number = matches!(WORTHS.get(&lowered(after)), Some(Worth::Number(_)))
        || after.starts_with(|letter: char| letter.is_ascii_digit());
    !after.is_empty() && !is_number
}
