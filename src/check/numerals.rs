//! The numbers of a text, each with one name for one value, however it is written: figures with any spaces
//! and decimals, percentages, millions, dates, times, and words of both languages.
//!
//! Pure. Knows nothing of a second text.

use std::ops::Range;

use crate::lang::MONTHS;
use crate::markdown::words_only;

/// A number of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it is worth: `12 %`, `23.11.2016`, `1500000`.
    pub value: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whether it is a word: the other text may well say it once where this one says it twice.
    pub is_word: bool,
    /// Whether it need not be meant as a number, as "en", "begge" and "første": what it is worth may be
    /// given by figures in the other text, and nobody misses it.
    pub is_soft: bool,
}

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

/// What a number is multiplied by, as so many noughts.
const SCALES: [(&str, usize); 9] = [
    ("tusen", 3),
    ("mill", 6),
    ("million", 6),
    ("millioner", 6),
    ("millionar", 6),
    ("mrd", 9),
    ("milliard", 9),
    ("milliarder", 9),
    ("milliardar", 9),
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

/// The numbers of a text in the order they stand. What readers do not see is passed over.
pub fn numbers(text: &str) -> Vec<Number> {
    let text = &words_only(text);
    let mut found: Vec<Number> = Vec::new();
    let mut before = "";
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let letter = rest.chars().next().expect("there is something left");
        if letter.is_ascii_digit() {
            let first = found.len();
            at = figure(text, at, &mut found);
            spread_percent(text, &mut found, first);
            before = "";
        } else if letter.is_alphabetic() {
            let end = at + word_length(rest);
            let word = &text[at..end];
            let next = number_word(text, at..end, before);
            before = word;
            at = next.as_ref().map_or(end, |number| number.range.end);
            if let Some(number) = next {
                found.push(number);
                let last = found.len() - 1;
                spread_percent(text, &mut found, last);
            }
        } else {
            at += letter.len_utf8();
        }
    }
    found
}

/// A word that is a number, the name of a month, or the beginning of a scaled number.
fn number_word(text: &str, range: Range<usize>, before: &str) -> Option<Number> {
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

/// Takes in the number that begins at `at` and returns where it ends.
fn figure(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let mut push = |value: String, range: Range<usize>, is_soft| {
        let end = range.end;
        found.push(Number {
            value,
            range,
            is_word: false,
            is_soft,
        });
        end
    };
    if let Some((value, end)) = date(text, at) {
        return push(value, at..end, false);
    }
    if let Some((above, below, end)) = fraction(text, at) {
        push(above.to_owned(), at..end, above == "1");
        return push(format!("1/{below}"), at..end, false);
    }
    let (value, end) = plain(text, at);
    let (value, end) = with_unit(text, &value, end);
    let end = push(value, at..end, false);
    // "2016/17", "2016–17".
    let rest = &text[end..];
    let after = rest.trim_start_matches(['/', '–', '-']);
    let gap = rest.len() - after.len();
    if end - at == 4 && digits(&text[at..end]) == 4 && (1..=3).contains(&gap) && digits(after) == 2
    {
        let is_month = rest.starts_with('-') && after[..2] <= *"12";
        let is_later = after[..2] > text[at + 2..end];
        if !is_month && is_later && !after[2..].starts_with(char::is_alphanumeric) {
            let start = end + gap;
            let value = format!("{}{}", &text[at..at + 2], &after[..2]);
            return push(value, start..start + 2, false);
        }
    }
    end
}

/// "1/3": what stands above the line, what below, and the end.
fn fraction(text: &str, at: usize) -> Option<(&str, &str, usize)> {
    let above = &text[at..at + digits(&text[at..])];
    let below = text[at + above.len()..].strip_prefix('/')?;
    let below = &below[..digits(below)];
    let end = at + above.len() + 1 + below.len();
    let is_one = above.len() == 1 && below.len() == 1;
    let stands_alone =
        !text[end..].starts_with(|letter: char| letter.is_alphanumeric() || letter == '/');
    (is_one && stands_alone).then_some((above, below, end))
}

/// A number without its unit: "1 000", "12.500", "3,5", "08.30", "8:30".
fn plain(text: &str, at: usize) -> (String, usize) {
    let mut end = at + digits(&text[at..]);
    let mut value = text[at..end].to_owned();
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
    let mark = text[end..].chars().next();
    let fraction = match mark {
        Some(',' | '.') => digits(&text[end + 1..]),
        // A time.
        Some(':') if value.len() <= 2 && digits(&text[end + 1..]) == 2 => 2,
        _ => 0,
    };
    if fraction > 0 {
        let decimals = text[end + 1..end + 1 + fraction].trim_end_matches('0');
        if !decimals.is_empty() {
            value.push(',');
            value.push_str(decimals);
        }
        end += 1 + fraction;
    }
    let plain = value.trim_start_matches('0');
    let value = match plain.chars().next() {
        None => "0".to_owned(),
        Some(',') => format!("0{plain}"),
        _ => plain.to_owned(),
    };
    (value, end)
}

/// Takes in "%", "prosent" or "millioner" after a number.
fn with_unit(text: &str, value: &str, end: usize) -> (String, usize) {
    let rest = &text[end..];
    let after = rest.trim_start_matches(is_space);
    let gap = rest.len() - after.len();
    if after.starts_with('%') {
        return (format!("{value} %"), end + gap + 1);
    }
    let word = after[..word_length(after)].to_lowercase();
    let end_of_word = end + gap + word.len();
    if gap == 0 {
        return (value.to_owned(), end);
    }
    if matches!(word.as_str(), "prosent" | "pst") {
        return (format!("{value} %"), end_of_word);
    }
    match SCALES.iter().find(|(name, _)| *name == word) {
        Some((_, noughts)) => (scaled(value, *noughts), end_of_word),
        None => (value.to_owned(), end),
    }
}

/// A number with the comma moved to the right.
fn scaled(value: &str, noughts: usize) -> String {
    let (whole, decimals) = value.split_once(',').unwrap_or((value, ""));
    let moved = format!("{decimals:0<noughts$}");
    let (left, rest) = moved.split_at(noughts);
    let whole = format!("{whole}{left}");
    let whole = whole.trim_start_matches('0');
    match rest {
        "" => whole.to_owned(),
        rest => format!("{whole},{rest}"),
    }
}

/// In "3–5 %" and "3 til 5 prosent" both numbers are percentages.
fn spread_percent(text: &str, found: &mut [Number], last: usize) {
    let Some([before, own]) = last.checked_sub(1).and_then(|at| found.get_mut(at..=last)) else {
        return;
    };
    let between = text[before.range.end..own.range.start].trim();
    let is_range = matches!(between, "–" | "-" | "−" | "til" | "og" | "eller");
    if is_range
        && own.value.ends_with('%')
        && before
            .value
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b',')
    {
        before.value.push_str(" %");
    }
}

/// "23. november 2016", "23. nov.", "23.11.2016", "23.11.16" or "2016-11-23".
fn date(text: &str, at: usize) -> Option<(String, usize)> {
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
    let rest = text[after..].strip_prefix('.')?;
    let words = rest.trim_start_matches(is_space);
    let start = text.len() - words.len();
    let mut end = start + word_length(words);
    let name = text[start..end].to_lowercase();
    let is_named = |known: &str| {
        let is_short = name.len() == 3 || name == "sept";
        known == name || is_short && known.starts_with(&name)
    };
    if let Some(month) = MONTHS.iter().position(|known| is_named(known)) {
        if name.len() < MONTHS[month].len() && text[end..].starts_with('.') {
            end += 1;
        }
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
    let length = digits(year);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let end = text.len() - year.len() + length;
    let century = match length {
        4 => "",
        2 if &year[..2] < "70" => "20",
        2 => "19",
        _ => return None,
    };
    Some((format!("{day}.{month}.{century}{}", &year[..length]), end))
}

/// A number of two digits, and what comes after it.
fn two_digits(text: &str) -> Option<(u8, &str)> {
    let digits = text
        .get(..2)
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some((digits.parse().ok()?, &text[2..]))
}
