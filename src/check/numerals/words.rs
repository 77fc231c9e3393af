//! Words that are numbers, in both languages.

use std::ops::Range;
use std::sync::LazyLock;

use super::clock;
use super::compound::measured;
use super::date::day_of_month;
use super::ordinals::{COUNTING_ORDINALS, ORDINALS, SOFT_ORDINALS, counted, place, roman, short};
use super::{Family, Number, is_space, with_unit};
use crate::lang::MONTHS;
use crate::terms::{WordMap, lowered, word_length};

/// Number words.
const WORDS: [(&str, &str); 19] = [
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
];

/// Parts of a whole, by what they begin with.
const PARTS: [(&str, &str); 20] = [
    ("tre", "1/3"),
    ("tredje", "1/3"),
    ("fire", "1/4"),
    ("fjerde", "1/4"),
    ("fem", "1/5"),
    ("femte", "1/5"),
    ("seks", "1/6"),
    ("sjette", "1/6"),
    ("sju", "1/7"),
    ("syvende", "1/7"),
    ("åtte", "1/8"),
    ("åttende", "1/8"),
    ("ni", "1/9"),
    ("niende", "1/9"),
    ("ti", "1/10"),
    ("tiende", "1/10"),
    ("tiande", "1/10"),
    ("tyve", "1/20"),
    ("hundre", "1/100"),
    ("tusen", "1/1000"),
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
const SOFT: [(&str, &str); 18] = [
    ("null", "0"),
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
    ("begge", "2"),
    ("både", "2"),
    ("par", "2"),
    ("hundre", "100"),
    ("tusen", "1000"),
    ("dusin", "12"),
];

/// Words of a half.
const HALVES: [&str; 16] = [
    "halvparten",
    "halvdel",
    "halvdelen",
    "helvta",
    "helvti",
    "halvere",
    "halverer",
    "halverar",
    "halvert",
    "halverte",
    "halverast",
    "halveres",
    "halvera",
    "halvering",
    "halveringa",
    "halveringen",
];

/// How words of times as much go on after the number: "tredobles", "firedobbelt".
const FOLD: [&str; 15] = [
    "dobbel",
    "dobbelt",
    "dobbelte",
    "doble",
    "dobler",
    "doblar",
    "dobles",
    "doblast",
    "doblet",
    "dobla",
    "doblede",
    "dobling",
    "doblinga",
    "doblingen",
    "dobles",
];

/// Every second.
const EVERY_SECOND: [&str; 9] = [
    "annenhver",
    "annethvert",
    "annenhvert",
    "annakvart",
    "annankvar",
    "annankvart",
    "annakvar",
    "anakvart",
    "annahvert",
];

/// What an ordinal stands after, so that it tells how often: "hver andre uke".
const EVERY: [&str; 4] = ["hver", "hvert", "kvar", "kvart"];

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
    /// The place in an order, which may be the day of a month.
    Ordinal(String),
    /// An ordinal only where something is counted.
    Counting(String),
    /// Half of something, or half an hour before.
    Half,
    /// What may be a number and need not.
    Soft(String, Option<Family>),
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
        for (scale, noughts) in [("hundre", "00"), ("tusen", "000")] {
            let is_small = value.len() == 1;
            let word = Some(format!("{word}{scale}")).filter(|_| is_small);
            if let Some(word) = word {
                add(word, Worth::Number(format!("{value}{noughts}")));
            }
        }
    }
    for (word, value) in PARTS {
        for ending in [""].into_iter().chain(OF_PARTS) {
            add(
                format!("{word}del{ending}"),
                Worth::Number(value.to_owned()),
            );
        }
    }
    for word in [
        "halvannen",
        "halvannet",
        "halvannan",
        "halvanna",
        "halvtanna",
        "halvtannan",
    ] {
        add(word.to_owned(), Worth::Number("1,5".to_owned()));
    }
    for word in HALVES {
        add(word.to_owned(), Worth::Number("50 %".to_owned()));
    }
    for fold in FOLD {
        let twice = ["", "for"].map(|start| (start, "2"));
        for (start, value) in twice.into_iter().chain(WORDS) {
            add(format!("{start}{fold}"), Worth::Number(value.to_owned()));
        }
    }
    for word in EVERY_SECOND {
        add(word.to_owned(), Worth::Number("2".to_owned()));
    }
    for word in COUNTING_ORDINALS {
        add(word.to_owned(), Worth::Counting("2".to_owned()));
    }
    for word in ["halv", "halvt", "halve"] {
        add(word.to_owned(), Worth::Half);
    }
    for (word, value) in ORDINALS {
        add((*word).to_owned(), Worth::Ordinal((*value).to_owned()));
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
            if value > 0 {
                // "femogtjue".
                let sum = (ten + value).to_string();
                add(format!("{unit}og{tens}"), Worth::Number(sum));
            }
        }
        let ordinals = ORDINALS.iter().chain(SOFT_ORDINALS);
        for (ordinal, value) in ordinals {
            if let Some(value) = value.parse::<u8>().ok().filter(|value| *value < 10) {
                let sum = (ten + value).to_string();
                add(format!("{tens}{ordinal}"), Worth::Ordinal(sum));
            }
        }
        for ending in ["nde", "ende", "ande"] {
            add(format!("{tens}{ending}"), Worth::Ordinal(ten.to_string()));
        }
    }
    for (word, value) in SOFT_ORDINALS {
        let worth = Worth::Soft((*value).to_owned(), Some(Family::Order));
        add((*word).to_owned(), worth);
    }
    for (word, value) in SOFT {
        add(word.to_owned(), Worth::Soft(value.to_owned(), None));
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

/// What a word alone is worth as a number that is meant as one: "fem", "tjueto".
pub fn worth(word: &str) -> Option<&'static str> {
    match WORTHS.get(word)? {
        Worth::Number(value) => Some(value),
        Worth::Month(_)
        | Worth::Ordinal(_)
        | Worth::Counting(_)
        | Worth::Half
        | Worth::Soft(..) => None,
    }
}

/// A word that is a number, the name of a month, or the beginning of a scaled number.
pub fn number_word(text: &str, range: Range<usize>, before: &str) -> Option<Number> {
    let number = |value: String, end, family: Option<Option<Family>>| Number {
        is_word: true,
        is_soft: family.is_some(),
        family: family.flatten(),
        ..Number::new(value, range.start..end)
    };
    let written = &text[range.clone()];
    let word = lowered(written);
    let before = lowered(before);
    if let Some((value, or, end)) = clock::in_words(text, &word, range.end) {
        return Some(Number {
            or: Some(or),
            ..number(value, end, None)
        });
    }
    let Some(worth) = WORTHS.get(&word) else {
        let value = short(&word)
            .or_else(|| roman(written, &before))
            .or_else(|| measured(&word));
        return Some(number(value?, range.end, None));
    };
    if is_part_of_name(text, &range) {
        return None;
    }
    let day = |value: &str| day_of_month(text, value, range.end);
    let ordinal = |value: &str| {
        let counted = counted(text, range.end).map(|counted| place(value, counted));
        counted.or_else(|| EVERY.contains(&&*before).then(|| value.to_owned()))
    };
    let value = match worth {
        Worth::Month(month) => return Some(number(month.clone(), range.end, None)),
        Worth::Ordinal(value) => {
            if let Some((value, end)) = day(value) {
                return Some(number(value, end, None));
            }
            let value = ordinal(value).unwrap_or_else(|| value.clone());
            return Some(number(value, range.end, None));
        }
        Worth::Counting(value) => return Some(number(ordinal(value)?, range.end, None)),
        Worth::Half => {
            let (value, end) = with_unit(text, "0,5", range.end);
            if value != "0,5" {
                return Some(number(value, end, None));
            }
            return Some(Number {
                or: Some("50 %".to_owned()),
                ..number(value, end, Some(None))
            });
        }
        Worth::Soft(value, Some(Family::Order)) => {
            if let Some((value, end)) = day(value) {
                return Some(number(value, end, None));
            }
            return Some(match ordinal(value) {
                Some(value) => number(value, range.end, None),
                None => number(value.clone(), range.end, Some(Some(Family::Order))),
            });
        }
        Worth::Soft(value, None) => {
            let (with_unit, end) = with_unit(text, value, range.end);
            let (with_unit, end) = match with_unit == *value {
                true => with_rest(text, with_unit, end),
                false => (with_unit, end),
            };
            let is_soft = with_unit == *value || with_unit.ends_with('%');
            return Some(number(with_unit, end, is_soft.then_some(None)));
        }
        Worth::Number(value) => value,
    };
    let after = text[range.end..].trim_start_matches(is_space);
    let is_trodden = |words: &str| {
        let rest = after.strip_prefix(words);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let is_other = || BEFORE_TREAD.contains(&&*before) || AFTER_TREAD.into_iter().any(is_trodden);
    // "Å fire" and "å ni" are verbs too; "å doble" is what it says.
    let is_verb = before == "å" && !word.contains("dobl") && !word.starts_with("halv");
    if is_verb || word == "tre" && is_other() {
        return None;
    }
    let (value, end) = with_unit(text, value, range.end);
    let (value, end) = with_rest(text, value, end);
    Some(number(value, end, None))
}

/// Takes in what follows hundreds, "to hundre og femti", and a half that follows a number: "tre og et halvt".
fn with_rest(text: &str, value: String, end: usize) -> (String, usize) {
    let next = |at: usize| {
        let start = text.len() - text[at..].trim_start_matches(is_space).len();
        let end = start + word_length(&text[start..]);
        (start > at && end > start).then_some((start, end))
    };
    let Some(whole) = value.parse::<u64>().ok() else {
        return (value, end);
    };
    let rest = || {
        let (start, and) = next(end)?;
        let (start, end) = next(and).filter(|_| lowered(&text[start..and]) == "og")?;
        if ARTICLES.contains(&&*lowered(&text[start..end])) {
            let (start, end) = next(end)?;
            let is_half = text[start..end].starts_with("halv");
            return (is_half && end - start <= "halvt".len()).then(|| (format!("{whole},5"), end));
        }
        let is_hundreds = value.ends_with("00") && whole < 1000;
        match WORTHS.get(&lowered(&text[start..end]))? {
            Worth::Number(rest) if is_hundreds => {
                let rest = rest.parse::<u64>().ok().filter(|rest| *rest < 100)?;
                Some(((whole + rest).to_string(), end))
            }
            Worth::Number(_)
            | Worth::Month(_)
            | Worth::Ordinal(_)
            | Worth::Counting(_)
            | Worth::Half
            | Worth::Soft(..) => None,
        }
    };
    rest().unwrap_or((value, end))
}

/// What stands before a half: "tre og et halvt".
const ARTICLES: [&str; 5] = ["en", "et", "ein", "ei", "eit"];

/// Whether a word hangs together with another by a hyphen, and with no number: "to-delt", "tre-parts".
fn is_part_of_name(text: &str, range: &Range<usize>) -> bool {
    let after = text[range.end..].strip_prefix('-').unwrap_or_default();
    let after = &after[..word_length(after)];
    let is_number = matches!(
        WORTHS.get(&lowered(after)),
        Some(Worth::Number(_) | Worth::Ordinal(_))
    ) || after.starts_with(|letter: char| letter.is_ascii_digit());
    !after.is_empty() && !is_number
}
