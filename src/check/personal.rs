//! What must not be published: a birth number in any text or file, and a file with values that are withheld.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::as_shown::{self, Kind};
use super::withheld::{Rows, is_packed};
use super::{Checker, static_files};
use crate::diagnostic::findings;
use crate::lang::Date;
use crate::office;
use crate::source::{Content, FileId, Held, Span, is_table};

/// Files under `assets/` that are text, so that a reader can read what stands in them.
const TEXT_ASSETS: [&str; 20] = [
    "svg", "txt", "csv", "tsv", "tab", "json", "geojson", "xml", "html", "htm", "md", "js", "css",
    "ics", "vcf", "rtf", "yaml", "yml", "log", "toml",
];

/// The year from which numbers are given out by the new rule.
const NEW_RULE: u16 = 2032;

/// What the birth numbers of a text hang on, beside the name of its file.
#[derive(PartialEq)]
struct Read(Held, Date);

impl Checker<'_> {
    /// Tells of every birth number in what is published, or lies in the texts that it is made from.
    pub(super) fn personal_data(&mut self) {
        let sources = self.sources;
        for (file, path) in sources.iter() {
            let folder = path.split('/').next().unwrap_or_default();
            let asset = match folder {
                "assets" | "data" if !self.used.shown.contains(path) => continue,
                "assets" | "static" => true,
                // Written by the program, from texts that are read themselves.
                _ if path.ends_with(".lock") => continue,
                "themes" if path.starts_with("themes/default/") => continue,
                _ => false,
            };
            let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
            let extension = extension.to_ascii_lowercase();
            let is_text = TEXT_ASSETS.contains(&extension.as_str());
            let is_published = matches!(folder, "assets" | "data" | "static");
            let numbers = |text: &str| birth_numbers(text, Kind::of(&extension, text), self.today);
            let mut numbers = match sources.content(file) {
                Content::Binary(_) if is_published && office::is_one(&extension) => {
                    let search = |words: &str| !numbers(words).is_empty();
                    let Date { year, month, day } = self.today;
                    let searched = sources.searched(file, (year, month, day), search);
                    let why = searched.unread;
                    if let Some(why) =
                        why.filter(|_| folder == "static" || self.used.linked.contains(path))
                    {
                        let finding = findings::unsearched(Span::start_of(file), why);
                        self.diagnostics.push(finding);
                    }
                    // The file has no places that a person would know.
                    searched.found.then_some(0..0).into_iter().collect()
                }
                // Most files are as they were when the preview last looked.
                Content::Text(clean) => {
                    let of = Read(sources.held(file), self.today);
                    let kept = sources.kept(path).get(of, |_| numbers(clean.text()));
                    kept.to_vec()
                }
                Content::Binary(bytes) if asset && (is_text || is_plain(bytes)) => {
                    let text = readable(bytes);
                    let mut found = numbers(&text);
                    // No place is theirs that a line is broken within.
                    if found.is_empty() && !numbers(&unfolded(&text, &extension)).is_empty() {
                        found.push(0..0);
                    }
                    found
                }
                _ if asset => Vec::new(),
                _ => continue,
            };
            // The path is the address of a page, or of a file.
            if numbers.is_empty() && !birth_numbers(path, Kind::Words, self.today).is_empty() {
                numbers.push(0..0);
            }
            for number in numbers {
                let span = Span::new(file, number.start, number.end);
                self.diagnostics.push(findings::personal_data(span));
            }
        }
    }

    /// Tells of every file with a withheld value that a text offers for download: the measure's own, and tables and
    /// workbooks with the same row; and of such in `static/`, which are all published.
    pub(super) fn withheld_files(&mut self) {
        if self.withheld.is_empty() {
            return;
        }
        let sources = self.sources;
        let rows = Rows::of(&self.withheld);
        let held = |file: FileId, path: &str| match sources.content(file) {
            Content::Text(clean) => rows.in_text(clean.text()),
            Content::Binary(bytes) if is_table(path) => rows.in_text(&readable(bytes)),
            Content::Binary(bytes) if is_packed(bytes) => rows.in_workbook(bytes),
            Content::Binary(_) | Content::Problem(_) => BTreeSet::new(),
        };
        for (file, own) in sources.under(static_files::FOLDER) {
            for path in held(file, own) {
                let (at, least) = (Span::start_of(file), self.withheld[path].least);
                let found = findings::withheld_in_static(at, own, least);
                self.diagnostics.push(found);
            }
        }
        for linked in &self.used.linked {
            let file = sources.find(linked);
            let mut of = file.map_or_else(BTreeSet::new, |file| held(file, linked));
            // Whatever can be read of it.
            of.extend(
                self.withheld
                    .get_key_value(linked)
                    .map(|(own, _)| own.as_str()),
            );
            for withheld in of.into_iter().map(|path| &self.withheld[path]) {
                let (named, least) = (withheld.named, withheld.least);
                let found = findings::withheld_file(named, linked, least);
                self.diagnostics.push(found);
            }
        }
    }
}

/// Whether a file is text, whatever it is called, such as what a web host reads.
fn is_plain(bytes: &[u8]) -> bool {
    !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok()
}

/// The lines of a calendar or a card, which are broken anywhere (RFC 5545, 3.1; RFC 6350, 3.2).
fn unfolded<'t>(text: &'t str, extension: &str) -> Cow<'t, str> {
    match extension {
        "ics" | "vcf" => Cow::Owned(text.replace("\r\n ", "").replace("\n ", "")),
        _ => Cow::Borrowed(""),
    }
}

/// A file's text, byte for byte: what is no UTF-8 has no digits that matter in its other bytes.
fn readable(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(
            (bytes.iter())
                .map(|&byte| {
                    if byte.is_ascii() {
                        char::from(byte)
                    } else {
                        '?'
                    }
                })
                .collect(),
        ),
    }
}

/// Where birth numbers and D-numbers stand in a text, in their order: as it is written, and as it is shown.
pub fn birth_numbers(text: &str, kind: Kind, today: Date) -> Vec<Range<usize>> {
    let mut found = candidates(text, kind);
    found.retain(|(_, digits)| is_birth_number(digits, today));
    let mut found: Vec<Range<usize>> = found.into_iter().map(|(range, _)| range).collect();
    let shown = as_shown::shown(text, kind);
    for (range, digits) in candidates(shown.text(), kind.shown()) {
        if is_birth_number(&digits, today) {
            found.push(shown.written(range));
        }
    }
    found.sort_by_key(|range| (range.start, range.end));
    found.dedup_by(|next, first| {
        let overlaps = next.start < first.end;
        if overlaps {
            first.end = first.end.max(next.end);
        }
        overlaps
    });
    found
}

/// Eleven digits that might be one, with their place: in one run, or parted after the day, month and year.
fn candidates(text: &str, kind: Kind) -> Vec<(Range<usize>, Vec<u32>)> {
    let runs = runs(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < runs.len() {
        let fitting = SHAPES.iter().find_map(|shape| {
            let parts = runs.get(at..at + shape.len())?;
            let fits = parts
                .iter()
                .zip(*shape)
                .all(|(part, &length)| part.len() == length);
            (fits && is_joined(text, shape, parts, kind) && stands_alone(text, shape, parts, kind))
                .then_some(parts)
        });
        let Some(parts) = fitting else {
            at += 1;
            continue;
        };
        let digits = parts.iter().flat_map(|part| text[part.clone()].bytes());
        let digits = digits.map(|digit| u32::from(digit - b'0')).collect();
        found.push((parts[0].start..parts[parts.len() - 1].end, digits));
        at += parts.len();
    }
    found
}

/// How the digits may be grouped. None is how a sum of money is: those count from the end, in threes.
const SHAPES: [&[usize]; 6] = [
    &[11],
    &[6, 5],
    &[3, 3, 5],
    &[2, 2, 2, 5],
    &[6, 3, 2],
    &[3, 3, 3, 2],
];

/// Where the digits stand, run for run.
fn runs(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + next;
        let length = bytes[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit());
        at = start + length.count();
        runs.push(start..at);
    }
    runs
}

/// Whether what lies between the parts of a number is what people write there.
fn is_joined(text: &str, shape: &[usize], parts: &[Range<usize>], kind: Kind) -> bool {
    let mut digits = 0;
    parts.windows(2).zip(shape).all(|(pair, length)| {
        digits += length;
        let gap = &text[pair[0].end..pair[1].start];
        let is_dash = |mark| matches!(mark, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}');
        let mut marks = gap.chars().filter(|letter| !letter.is_whitespace());
        let (mark, second) = (marks.next(), marks.next());
        let most = match kind {
            // The day, month and year end at the sixth digit.
            Kind::Words if digits == 6 => 4,
            Kind::Words | Kind::Rows | Kind::CommaRows | Kind::Drawing | Kind::Code => 1,
        };
        let is_mark = match mark {
            None => true,
            Some('|') => kind == Kind::Words && digits == 6,
            Some('.') => kind == Kind::Words,
            Some(mark) => is_dash(mark),
        };
        let is_line = match gap.matches(['\n', '\t']).count() {
            0 => true,
            1 => kind == Kind::Words && digits == 6 && mark.is_none(),
            _ => false,
        };
        is_mark && second.is_none() && is_line && gap.chars().count() <= most
    })
}

/// Whether a number is no part of a longer one. Among figures it is not the decimals of one either, and where
/// numbers are for machines, nothing else.
fn stands_alone(text: &str, shape: &[usize], parts: &[Range<usize>], kind: Kind) -> bool {
    let (start, end) = (parts[0].start, parts[parts.len() - 1].end);
    let mut back = text[..start].chars().rev();
    let (before, second) = (back.next(), back.next());
    let mut on = text[end..].chars();
    let (after, next) = (on.next(), on.next());
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let is_decimals = is_digit(second)
        && match before {
            Some('.') => true,
            Some(',') => kind != Kind::CommaRows,
            _ => false,
        };
    // "100 130 972 40099" and "130 972 400 99 12" are other groups.
    let is_group = |mark: Option<char>, beyond: Option<char>| {
        shape.len() > 2
            && matches!(mark, Some('.' | ' ' | '\u{a0}' | '\u{202f}'))
            && is_digit(beyond)
    };
    let is_grouped = is_group(before, second) || is_group(after, next);
    match kind {
        // Nobody writes eleven decimals of more than a share.
        Kind::Words => {
            let is_share = is_decimals && second == Some('0') && !is_digit(back.next());
            !is_grouped && !is_share
        }
        Kind::Rows | Kind::CommaRows => !is_grouped && !is_decimals,
        Kind::Drawing | Kind::Code => {
            let is_part = is_letter(before)
                || is_letter(after)
                || matches!(before, Some('.' | ',' | '-')) && is_digit(second)
                || matches!(after, Some('.' | ',' | '-')) && is_digit(next);
            !is_part && shape.len() <= 2
        }
    }
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
