//! What must not be published: a birth number in any text or file, and a file with values that are withheld.

use std::ops::Range;

use super::Checker;
use crate::diagnostic::findings;
use crate::lang::Date;
use crate::source::{Content, Span};

/// Files under `assets/` that are text, so that a reader can read what stands in them.
const TEXT_ASSETS: [&str; 14] = [
    "svg", "txt", "csv", "tsv", "tab", "json", "xml", "html", "htm", "md", "js", "css", "ics",
    "vcf",
];

/// The year from which numbers are given out by the new rule.
const NEW_RULE: u16 = 2032;

impl Checker<'_> {
    /// Tells of every birth number in what is published, or lies in the texts that it is made from.
    pub(super) fn personal_data(&mut self) {
        let sources = self.sources;
        for (file, path) in sources.iter() {
            let folder = path.split('/').next().unwrap_or_default();
            let asset = match folder {
                "assets" | "data" if !self.used.shown.contains(path) => continue,
                "assets" => true,
                // Written by the program, from texts that are read themselves.
                _ if path.ends_with(".lock") => continue,
                "themes" if path.starts_with("themes/default/") => continue,
                _ => false,
            };
            let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
            let is_text = TEXT_ASSETS.contains(&extension.to_ascii_lowercase().as_str());
            let text = match sources.content(file) {
                Content::Text(clean) => clean.text(),
                Content::Binary(bytes) if asset && is_text => {
                    std::str::from_utf8(bytes).unwrap_or_default()
                }
                _ => continue,
            };
            for number in birth_numbers(text, self.today) {
                let span = Span::new(file, number.start, number.end);
                self.diagnostics.push(findings::personal_data(span));
            }
        }
    }

    /// Tells of every file with a withheld value that a text offers for download.
    pub(super) fn withheld_files(&mut self) {
        for (path, (span, least)) in &self.withheld {
            if self.used.linked.contains(path) {
                self.diagnostics
                    .push(findings::withheld_file(*span, path, *least));
            }
        }
    }
}

/// Where birth numbers and D-numbers stand in a text: eleven digits, perhaps with a space or hyphen before
/// the last five, that nothing but other signs surrounds.
pub fn birth_numbers(text: &str, today: Date) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(next) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + next;
        let run = run_of_digits(&bytes[start..]);
        at = start + run;
        let end = match run {
            11 => Some(at),
            6 => after_gap(text, at)
                .filter(|&rest| run_of_digits(&bytes[rest..]) == 5)
                .map(|rest| rest + 5),
            _ => None,
        };
        let Some(end) = end else { continue };
        if !stands_alone(text, start, end) {
            continue;
        }
        let digits: Vec<u32> = bytes[start..end]
            .iter()
            .filter(|byte| byte.is_ascii_digit())
            .map(|byte| u32::from(byte - b'0'))
            .collect();
        if is_birth_number(&digits, today) {
            found.push(start..end);
            at = end;
        }
    }
    found
}

fn run_of_digits(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count()
}

/// Where the last five digits may begin, after one space or hyphen, be they hard.
fn after_gap(text: &str, at: usize) -> Option<usize> {
    let gap = text[at..].chars().next()?;
    matches!(
        gap,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-' | '\u{2010}' | '\u{2011}' | '\u{2013}'
    )
    .then(|| at + gap.len_utf8())
}

/// Whether a number is no part of a longer one, of a word, or of a number with decimals.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let joined = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    // "0.01019012345" and "12-01019012345"; a full stop after it ends a sentence.
    let tail = |rest: &str| {
        rest.chars()
            .nth(1)
            .is_some_and(|letter| letter.is_ascii_digit())
    };
    let decimals_after = matches!(after, Some('.' | ',' | '-')) && tail(&text[end..]);
    let mut back = text[..start].chars().rev();
    let decimals_before = matches!(back.next(), Some('.' | ',' | '-'))
        && back.next().is_some_and(|letter| letter.is_ascii_digit());
    !joined(before) && !joined(after) && !decimals_after && !decimals_before
}

/// Whether eleven digits are a birth number or a D-number: a day, a number of its own that was given out
/// for that year, and two check digits.
///
/// Numbers given out from 2032 on accept four remainders for the first check digit, and no longer tell the
/// century (Skatteetaten, "Nytt fødselsnummer 2032",
/// github.com/Skatteetaten/folkeregisteret-api-dokumentasjon). Before that year none of them exists.
fn is_birth_number(digits: &[u32], today: Date) -> bool {
    let weighed = |weights: &[u32]| -> u32 {
        let products = weights
            .iter()
            .zip(digits)
            .map(|(weight, digit)| weight * digit);
        products.sum::<u32>() % 11
    };
    let first = weighed(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
    let second = weighed(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    let is_new = today.year >= NEW_RULE && first <= 3;
    if second != 0 || first != 0 && !is_new {
        return false;
    }
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let day = match two(0) {
        // A D-number has four more tens.
        day @ 41..=71 => day - 40,
        day => day,
    };
    let (month, year) = (two(2), two(4));
    let own = digits[6] * 100 + digits[7] * 10 + digits[8];
    let exists = |century: u32| {
        let (Ok(year), Ok(month), Ok(day)) = (
            i16::try_from(century + year),
            i8::try_from(month),
            i8::try_from(day),
        ) else {
            return false;
        };
        jiff::civil::Date::new(year, month, day).is_ok()
    };
    let is_born = |century: u32| {
        let now = (
            u32::from(today.year),
            u32::from(today.month),
            u32::from(today.day),
        );
        exists(century) && (century + year, month, day) <= now
    };
    if is_new && (is_born(2000) || exists(1900)) {
        return true;
    }
    // The centuries that a number of its own was given out for (Skatteetaten).
    first == 0
        && match own {
            0..=499 => is_born(1900),
            500..=749 if year >= 54 => exists(1800),
            900..=999 if year >= 40 => exists(1900),
            _ => year < 40 && is_born(2000),
        }
}
