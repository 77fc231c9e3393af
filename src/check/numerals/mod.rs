//! The numbers of a text, each with one name for one value, however it is written: figures with any spaces
//! and decimals, percentages, millions, dates, times, and words of both languages.
//!
//! Pure. Knows nothing of a second text.

mod clock;
mod compound;
mod date;
mod law;
mod measure;
mod ordinals;
mod phone;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::terms::word_length;
use date::date;
use ordinals::{counted, place};
use words::number_word;

pub use measure::{Unit, unit_after};
pub use ordinals::number_of_place;

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
    /// What it tells when it is soft: another of the same kind in the other text is another number.
    pub family: Option<Family>,
    /// What else it may be worth: "halv ni" in the evening.
    pub or: Option<String>,
}

/// The bytes of a number in its text, as ranges that have an order: the first one, and the one after it.
pub type Bytes = (usize, usize);

/// The bytes of a range.
pub fn bytes(range: &Range<usize>) -> Bytes {
    (range.start, range.end)
}

/// Numbers by their bytes.
pub fn by_bytes(numbers: &[Number]) -> BTreeMap<Bytes, &Number> {
    let numbers = numbers.iter();
    numbers
        .map(|number| (bytes(&number.range), number))
        .collect()
}

/// How much two numbers that are reckoned may differ and be the same: a part that no binary number has.
const LEAST: f64 = 1e-6;

/// Whether two numbers that are reckoned are the same.
pub fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() < LEAST
}

/// Numbers that may be the same are on one rung or on two beside each other.
pub fn rung(number: f64) -> i64 {
    (number / LEAST).round().clamp(-1e15, 1e15) as i64
}

impl Number {
    fn new(value: String, range: Range<usize>) -> Self {
        Self {
            value,
            range,
            is_word: false,
            is_soft: false,
            family: None,
            or: None,
        }
    }
}

/// What a word tells that need not be meant as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// A place in an order: "første", "andre".
    Order,
}

/// What a number is multiplied by, as so many noughts.
const SCALES: [(&str, usize); 10] = [
    ("hundre", 2),
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

/// The numbers of a text in the order they stand.
pub fn numbers(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let mut before = "";
    let mut law = law::Law::default();
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let is_letter = match byte.is_ascii() {
            true => byte.is_ascii_alphabetic(),
            false => text[at..].starts_with(char::is_alphabetic),
        };
        if byte.is_ascii_digit() {
            let first = found.len();
            let start = at;
            at = figure(text, at, &mut found);
            law.paragraph(text, &mut found[first]);
            sign(text, start, before, &mut found[first]);
            spread_percent(text, &mut found, first);
            spread_place(text, &mut found, first);
            before = "";
        } else if is_letter {
            let end = at + word_length(&text[at..]);
            let word = &text[at..end];
            let next = law
                .letter(text, at..end, before, found.last())
                .or_else(|| number_word(text, at..end, before));
            at = next.as_ref().map_or(end, |number| number.range.end);
            if let Some(mut number) = next {
                sign(text, number.range.start, before, &mut number);
                found.push(number);
                let last = found.len() - 1;
                spread_percent(text, &mut found, last);
                spread_place(text, &mut found, last);
            }
            before = word;
        } else {
            law.sign(text, at);
            at = text.ceil_char_boundary(at + 1);
        }
    }
    found
}

fn is_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\n' | '\r' | '\u{a0}' | '\u{202f}' | '\u{2009}'
    )
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Takes in the number that begins at `at` and returns where it ends.
fn figure(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let mut push = |value: String, range: Range<usize>, is_soft| {
        let end = range.end;
        found.push(Number {
            is_soft,
            ..Number::new(value, range)
        });
        end
    };
    if let Some((value, end)) = phone::phone(text, at) {
        return push(value, at..end, false);
    }
    if let Some((value, end)) = date(text, at) {
        return push(value, at..end, false);
    }
    if let Some((above, below, end)) = fraction(text, at) {
        if (above, below) == ("1", "2") {
            return push("50 %".to_owned(), at..end, false);
        }
        push(above.to_owned(), at..end, above == "1");
        return push(format!("1/{below}"), at..end, false);
    }
    let (value, end) = plain(text, at);
    // "1. kvartal", which must not begin a list: "1\\. kvartal".
    let dot = text[end..].strip_prefix('\\').unwrap_or(&text[end..]);
    if let Some(rest) = dot.strip_prefix('.')
        && let Some(counted) = counted(text, text.len() - rest.len())
    {
        return push(place(&value, counted), at..end, false);
    }
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
    // "4 prosent i 2026 og 3 prosent i 2027".
    let is_year = before.value.len() == 4;
    if is_range
        && !is_year
        && own.value.ends_with('%')
        && before
            .value
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b',')
    {
        before.value.push_str(" %");
    }
}

/// "−3", "-3", "minus 3": less than nothing. A stroke between two numbers is none, nor one in a word.
fn sign(text: &str, start: usize, before: &str, number: &mut Number) {
    let rest = text[..start].trim_end_matches(is_space);
    let is_told = before.eq_ignore_ascii_case("minus") && rest.ends_with(before);
    let ahead = text[..start].strip_suffix(['−', '-', '–']);
    let is_marked = ahead.is_some_and(|ahead| {
        let last = ahead.chars().next_back();
        last.is_none_or(|last| is_space(last) || matches!(last, '(' | '«'))
            && !ahead
                .trim_end_matches(is_space)
                .ends_with(|last: char| last.is_ascii_digit())
    });
    if is_told || is_marked {
        number.value.insert(0, '-');
    }
}

/// In "1. og 3. kvartal" both are quarters.
fn spread_place(text: &str, found: &mut [Number], last: usize) {
    let Some(own) = found.get(last) else { return };
    let Some((_, counted)) = own.value.split_once(". ") else {
        return;
    };
    let counted = counted.to_owned();
    for at in (0..last).rev() {
        let between = &text[found[at].range.end..found[at + 1].range.start];
        let between = between.trim_start_matches(['\\', '.']).trim();
        let before = &mut found[at];
        let is_whole = before.value.bytes().all(|byte| byte.is_ascii_digit());
        if !is_whole || !matches!(between, "–" | "-" | "til" | "og" | "eller" | "," | "") {
            return;
        }
        before.value = place(&before.value, &counted);
        before.is_soft = false;
    }
}
