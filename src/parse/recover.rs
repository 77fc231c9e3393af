//! All syntax faults of a TOML file, and everything that can still be read.
//!
//! The parser gives up at some faults and loses what follows. So the statement with the first fault is
//! blanked out, which keeps every place, and the file is read again, until no fault is left. What was
//! blanked is remembered, so that nothing in it is taken for missing.

use std::ops::Range;

use toml::de::DeTable;

use crate::diagnostic::findings::FaultKind;

/// Faults reported for one file; a file with more is no TOML at all.
const MOST_FAULTS: usize = 50;

/// Bytes read for the faults of one file: every fault is another reading, and a large file with many is
/// no TOML either.
const MOST_READ: usize = 32 * 1024 * 1024;

/// Commas of a line that are looked at for a decimal one.
const MOST_COMMAS: usize = 20;

/// A syntax fault.
#[derive(Debug)]
pub struct Fault {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What kind.
    pub kind: FaultKind,
}

/// What could not be read of a file.
#[derive(Debug, Default, Clone)]
pub struct Damage {
    ranges: Vec<Range<usize>>,
    headers: bool,
}

impl Damage {
    /// The whole of a file.
    pub fn whole() -> Self {
        Self {
            ranges: std::iter::once(0..usize::MAX).collect(),
            headers: true,
        }
    }

    /// Whether anything was lost between two places.
    pub fn touches(&self, range: &Range<usize>) -> bool {
        let hit = |lost: &Range<usize>| lost.start < range.end && range.start < lost.end;
        self.ranges.iter().any(hit)
    }

    /// Whether a lost line of `text`, within a range, sets the key or a part of it.
    pub fn hides(&self, key: &str, text: &str, range: &Range<usize>) -> bool {
        let within = |lost: &&Range<usize>| range.start <= lost.start && lost.end <= range.end;
        self.ranges.iter().filter(within).any(|lost| {
            let line = text[lost.clone()].trim_start();
            line.split(['.', '=', ' ', '\t']).next() == Some(key)
        })
    }

    /// Whether a whole table was lost, so that one may seem missing.
    pub fn lost_a_table(&self) -> bool {
        self.headers
    }

    /// Whether anything was lost.
    pub fn any(&self) -> bool {
        !self.ranges.is_empty()
    }
}

/// Reads `text` as far as it goes and hands the table to `read`, with what was lost.
pub fn read_toml<T>(text: &str, read: impl FnOnce(&DeTable<'_>, &Damage) -> T) -> (T, Vec<Fault>) {
    let mut masked = text.to_owned();
    let mut faults = Vec::new();
    let mut damage = Damage::default();
    let most = (MOST_READ / text.len().max(1)).clamp(4, MOST_FAULTS);
    loop {
        let (_, errors) = DeTable::parse_recoverable(&masked);
        let first = errors
            .iter()
            .map(|error| (error.span().unwrap_or(0..0), error.message()))
            .min_by_key(|(span, _)| span.start);
        let Some((span, message)) = first else { break };
        let (fault, lost) = locate(&masked, span, message);
        if faults.len() == most || lost.is_empty() {
            damage = Damage::whole();
            masked.clear();
            if faults.is_empty() {
                faults.push(fault);
            }
            break;
        }
        faults.push(fault);
        damage.headers |= text[lost.clone()].trim_start().starts_with('[');
        blank(&mut masked, &lost);
        damage.ranges.push(lost);
    }
    let (table, _) = DeTable::parse_recoverable(&masked);
    (read(table.get_ref(), &damage), faults)
}

/// What kind of fault it is, where to show it, and which statement to leave out.
fn locate(text: &str, span: Range<usize>, message: &str) -> (Fault, Range<usize>) {
    let at = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.ceil_char_boundary(span.end.clamp(at, text.len()));
    let mut kind = kind(message, &text[..at], &text[at..end]);
    let own = statement_start(text, at);
    let mut start = own;
    let mut place = span;
    if message.contains("multi-line") {
        if let Some(open) = last_open_block(text, at) {
            start = statement_start(text, open);
            place = open..open + 3;
        }
        kind = FaultKind::OpenBlock;
    } else if matches!(kind, FaultKind::NoValue | FaultKind::EmptyValue) {
        // The line before it is whole.
        start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    } else if let Some(number) = decimal_comma(text, own, at) {
        place = number;
        kind = FaultKind::DecimalComma;
    } else if let Some(day) = dotted_date(text, own, line_end(text, at)) {
        place = day;
        kind = FaultKind::Date;
    } else if kind == FaultKind::Key && text[at..].starts_with(':') {
        kind = FaultKind::Colon;
    } else if kind == FaultKind::Twice && mixes_languages(text, own) {
        kind = FaultKind::MixedLanguages;
    } else if kind == FaultKind::Twice
        && let Some(header) = single_header(text, own)
    {
        start = header;
        place = start..line_end(text, start);
        kind = FaultKind::SingleHeader;
    } else if is_more_than_a_number(&text[own..at], &text[at..end]) {
        kind = FaultKind::Number;
    } else if kind == FaultKind::OpenList {
        // The list before this line was not closed: the fault is there.
        let first_in_line = !text[own..at].contains(['[', '{']);
        if first_in_line && begins_statement(&text[own..]) && own > 0 {
            start = statement_start(text, own - 1);
            let line = line_end(text, start);
            place = start + indent(&text[start..])..line;
        }
    }
    let (next, next_header) = next_statement(text, line_end(text, start), start);
    let is_header = text[start..].trim_start().starts_with('[');
    let next = if is_header {
        next_header
    } else if kind == FaultKind::NoValue {
        // A paragraph pasted without a key is one fault; what stands after a blank line is another.
        next.min(paragraph_end(text, start))
    } else {
        next
    };
    let lost = start..next;
    (Fault { span: place, kind }, lost)
}

fn kind(message: &str, before: &str, piece: &str) -> FaultKind {
    let curly = piece.starts_with(['“', '”', '„', '«', '‘', '’']);
    let numbers = |letter: char| letter.is_ascii_digit() || letter == ' ';
    match message {
        _ if piece.trim().is_empty() && before.trim_end_matches([' ', '\t']).ends_with('=') => {
            FaultKind::EmptyValue
        }
        _ if ["extra `=`", "extra assignment", "unexpected `=`"]
            .iter()
            .any(|words| message.contains(words)) =>
        {
            FaultKind::ExtraEquals
        }
        _ if message.contains("extra comma") => FaultKind::ExtraComma,
        _ if message.contains("duplicate key") || message.contains("cannot extend") => {
            FaultKind::Twice
        }
        _ if message.contains("must be quoted") && curly => FaultKind::CurlyQuotes,
        _ if message.contains("must be quoted") && piece.chars().all(numbers) => {
            FaultKind::OpenList
        }
        _ if ["true", "false"]
            .iter()
            .any(|word| piece.eq_ignore_ascii_case(word)) =>
        {
            FaultKind::Capital
        }
        _ if message.contains("must be quoted") => FaultKind::NotQuoted,
        // A word that begins like one of TOML's own.
        _ if ["`nan`", "`inf`", "`true`", "`false`"]
            .iter()
            .any(|word| message.contains(word)) =>
        {
            FaultKind::NotQuoted
        }
        _ if message.contains("key with no value") => FaultKind::NoValue,
        _ if message.contains("escape") || message.contains("unicode") => FaultKind::Escape,
        _ if message.contains("unexpected key or value") && before.trim_end().ends_with('"') => {
            FaultKind::InnerQuote
        }
        // An apostrophe inside the single marks of `'KS' …'`.
        _ if message.contains("unexpected key or value") && before.trim_end().ends_with('\'') => {
            FaultKind::NotQuoted
        }
        _ if message.contains("basic string") || message.contains("literal string") => {
            FaultKind::OpenString
        }
        _ if message.contains("unclosed table") || message.contains("unclosed array table") => {
            FaultKind::OpenHeader
        }
        _ if [
            "unclosed",
            "in array",
            "array elements",
            "in inline table",
            "between key-value pairs",
            "missing key for inline table",
        ]
        .iter()
        .any(|words| message.contains(words)) =>
        {
            FaultKind::OpenList
        }
        _ if message.contains("unquoted key") => FaultKind::Key,
        _ if message.contains("date") || message.contains("time") => FaultKind::Date,
        _ if message.contains("recurs") => FaultKind::Deep,
        _ if [
            "number",
            "numeric",
            "sign",
            "leading zero",
            "radix",
            "digits",
        ]
        .iter()
        .any(|word| message.contains(word)) =>
        {
            FaultKind::Number
        }
        _ => FaultKind::Other,
    }
}

/// The number with a decimal comma that the line of `at` has before it: `= 92,5`.
fn decimal_comma(text: &str, line: usize, at: usize) -> Option<Range<usize>> {
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
fn dotted_date(text: &str, line: usize, end: usize) -> Option<Range<usize>> {
    let (_, value) = text[line..end].split_once('=')?;
    let day = value.trim();
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = day.split('.').count() == 3 && day.split('.').all(is_number);
    let start = end - value.trim_start().len();
    is_date.then_some(start..start + day.len())
}

/// Whether a value is a number with its unit, or with spaces between its digits: `12 %`, `12 000`.
fn is_more_than_a_number(before: &str, value: &str) -> bool {
    let rest = value
        .trim_start_matches(|letter: char| "+-., ".contains(letter) || letter.is_ascii_digit());
    let is_unit = |word: &str| word == "%" || word.chars().all(char::is_alphabetic);
    before.trim_end().ends_with('=')
        && value.starts_with(|letter: char| letter.is_ascii_digit())
        && value.trim_end().contains([' ', '%'])
        && is_unit(rest.trim())
}

/// Whether the key of a line and that of the line before are one text, once with and once without its
/// language: `text` and `text.nn`.
fn mixes_languages(text: &str, line: usize) -> bool {
    let key = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
    let bare = |key: &str| {
        key.trim_end_matches(".nb")
            .trim_end_matches(".nn")
            .to_owned()
    };
    let before = text[..line].lines().next_back().unwrap_or_default();
    let (before, own) = (key(before), key(&text[line..]));
    before != own && bare(&before) == bare(&own) && (bare(&own) == own || bare(&before) == before)
}

/// The header in single brackets, of this line or one before, where another of the same name has double.
fn single_header(text: &str, line: usize) -> Option<usize> {
    let own = text[line..].lines().next()?.trim();
    let name = own.trim_matches(['[', ']']);
    let (single, double) = (format!("[{name}]"), format!("[[{name}]]"));
    let header = |wanted: &str| {
        let mut at = 0;
        text[..line].split_inclusive('\n').find_map(|line| {
            at += line.len();
            (line.trim() == wanted).then_some(at - line.len())
        })
    };
    if own == double {
        header(&single)
    } else {
        (own == single && header(&double).is_some()).then_some(line)
    }
}

/// The start of the nearest line at or before `at` that can begin a table or a key.
fn statement_start(text: &str, at: usize) -> usize {
    let mut start = text[..at.min(text.len())]
        .rfind('\n')
        .map_or(0, |end| end + 1);
    let first = start;
    loop {
        if begins_statement(&text[start..]) {
            return start;
        }
        if start == 0 {
            return first;
        }
        start = text[..start - 1].rfind('\n').map_or(0, |end| end + 1);
        // A word alone on its line is a fault of its own, not the tail of what stands before it.
        if start < first && text[start..first].trim().is_empty() {
            return first;
        }
    }
}

/// Where the line after the next blank one begins.
fn paragraph_end(text: &str, from: usize) -> usize {
    let mut at = from;
    while at < text.len() {
        let end = line_end(text, at);
        if text[at..end].trim().is_empty() && at > from {
            return at;
        }
        at = (end + 1).min(text.len());
    }
    at
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// Where the next statement and the next table begin after `from`.
fn next_statement(text: &str, from: usize, start: usize) -> (usize, usize) {
    let mut next = None;
    let mut at = from;
    while at < text.len() {
        at += 1;
        let line = &text[at.min(text.len())..];
        if at > start && begins_statement(line) {
            next.get_or_insert(at);
            if line.trim_start_matches([' ', '\t']).starts_with('[') {
                return (next.unwrap_or(at), at);
            }
        }
        at = line_end(text, at.min(text.len()));
    }
    (next.unwrap_or(text.len()), text.len())
}

/// Whether a line can begin a table (`[`) or a key (`name =`, `name.nb =`).
fn begins_statement(text: &str) -> bool {
    let line = text.trim_start_matches([' ', '\t']);
    if line.starts_with('[') {
        let name = line.trim_start_matches('[');
        return name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    }
    let Some(end) = line
        .find(['=', '\n'])
        .filter(|&end| line[end..].starts_with('='))
    else {
        return false;
    };
    let key = line[..end].trim_end();
    !key.is_empty()
        && key.chars().all(|letter| {
            letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '"' | '\'' | ' ')
        })
        && key.split_whitespace().count() == 1
}

/// The last `"""` or `'''` before `at` that opens a text on a key's line.
fn last_open_block(text: &str, at: usize) -> Option<usize> {
    let mut end = at;
    loop {
        let start = text[..end].rfind('\n').map_or(0, |end| end + 1);
        let line = &text[start..end];
        let marks = [line.find("\"\"\""), line.find("'''")];
        if let Some(open) = marks.into_iter().flatten().min()
            && line[..open].trim_end().ends_with('=')
            && begins_statement(line)
        {
            return Some(start + open);
        }
        end = start.checked_sub(1)?;
    }
}

/// Writes spaces over a range, line ends kept.
fn blank(text: &mut String, range: &Range<usize>) {
    let blanks: String = text[range.clone()]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    text.replace_range(range.clone(), &blanks);
}
