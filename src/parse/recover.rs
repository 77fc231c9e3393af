//! All syntax faults of a TOML file, and everything that can still be read.
//!
//! The parser gives up at some faults and loses what follows. So the statement with the first fault is
//! blanked out, which keeps every place, and the file is read again, until no fault is left. What was
//! blanked is remembered, so that nothing in it is taken for missing.

use std::ops::Range;

use toml::de::DeTable;

use super::damage::Damage;
use super::digits::{as_date, decimal_comma, dotted_date, is_more_than_a_number, unquoted_period};
use super::slips;

use crate::diagnostic::findings::FaultKind;
use crate::schema::Table;

/// Faults reported for one file; a file with more is no TOML at all.
const MOST_FAULTS: usize = 50;

/// Bytes read for the faults of one file: every fault is another reading, and a large file with many is
/// no TOML either.
const MOST_READ: usize = 32 * 1024 * 1024;

/// A syntax fault.
#[derive(Debug)]
pub struct Fault {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What kind.
    pub kind: FaultKind,
    /// How it would be right, where that can be told.
    pub right: Option<String>,
}

/// Reads `text`, a file with these keys where they are known, as far as it goes, and hands the table to
/// `read`, with what was lost.
pub fn read_toml<T>(
    text: &str,
    schema: Option<&'static Table>,
    read: impl FnOnce(&DeTable<'_>, &Damage) -> T,
) -> (T, Vec<Fault>) {
    let mut masked = text.to_owned();
    let mut faults = Vec::new();
    let mut damage = Damage::default();
    for (mark, lost) in slips::conflicts(text) {
        faults.push(Fault {
            span: mark,
            kind: FaultKind::Conflict,
            right: None,
        });
        for lost in lost {
            damage.headers |= text[lost.clone()].lines().any(|line| line.starts_with('['));
            blank(&mut masked, &lost);
            damage.add(lost);
        }
    }
    let most = (MOST_READ / text.len().max(1)).clamp(4, MOST_FAULTS);
    loop {
        let (_, errors) = DeTable::parse_recoverable(&masked);
        let first = errors
            .iter()
            .map(|error| (error.span().unwrap_or(0..0), error.message()))
            .min_by_key(|(span, _)| span.start);
        let Some((span, message)) = first else { break };
        let (fault, lost, is_header) = locate(&masked, span, message, schema);
        if faults.len() >= most || lost.is_empty() {
            damage = Damage::whole();
            masked.clear();
            if faults.is_empty() {
                faults.push(fault);
            }
            break;
        }
        faults.push(fault);
        damage.headers |= is_header || text[lost.clone()].trim_start().starts_with('[');
        blank(&mut masked, &lost);
        damage.add(lost);
    }
    let (table, _) = DeTable::parse_recoverable(&masked);
    (read(table.get_ref(), &damage), faults)
}

/// What kind of fault it is, where to show it, which statement to leave out, and whether that is a table's
/// header.
fn locate(
    text: &str,
    span: Range<usize>,
    message: &str,
    schema: Option<&'static Table>,
) -> (Fault, Range<usize>, bool) {
    let at = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.ceil_char_boundary(span.end.clamp(at, text.len()));
    let mut kind = kind(message, &text[..at], &text[at..end]);
    let own = statement_start(text, at);
    // Where a line ends too early, the parser may be on the next one.
    let stands = match kind {
        FaultKind::NoValue | FaultKind::EmptyValue => text[..at].trim_end().len().min(at),
        _ => at,
    };
    let is_twice = kind == FaultKind::Twice && !text[own..].trim_start().starts_with('[');
    let slip = match (message.contains("multi-line"), is_twice) {
        (true, _) => None,
        (false, true) => match mixes_languages(text, own) {
            true => None,
            false => slips::second_record(text, own, schema),
        },
        (false, false) => slips::slip(text, stands, schema),
    };
    if let Some(slip) = slip {
        let line = text[..slip.start].rfind('\n').map_or(0, |end| end + 1);
        let start = slip.start.min(line.max(slip.start));
        let own_line_end = (line_end(text, start) + 1).min(text.len());
        let (next, next_header) = next_statement(text, line_end(text, own.max(start)), start);
        let is_open = |open: &str, close: &str| {
            let line = &text[start..own_line_end];
            line.contains(open) && !line.contains(close)
        };
        // A comment, or a sign after a value, spoils nothing but its line.
        let only_line = match slip.kind {
            FaultKind::Comment => !is_open("/*", "*/") && !is_open("<!--", "-->"),
            FaultKind::Semicolon | FaultKind::ExtraComma => own == start,
            _ => false,
        };
        let lost = match (slip.is_header, only_line) {
            (true, _) => start..next_header,
            (false, true) => start..own_line_end,
            (false, false) => start..next,
        };
        let fault = Fault {
            span: slip.place,
            kind: slip.kind,
            right: slip.right,
        };
        return (fault, lost, slip.is_header);
    }
    let mut start = own;
    let mut place = span;
    let mut right = None;
    let line = &text[own..line_end(text, own)];
    if message.contains("multi-line") {
        if let Some(open) = last_open_block(text, at) {
            start = statement_start(text, open);
            place = open..open + 3;
        }
        kind = FaultKind::OpenBlock;
    } else if matches!(kind, FaultKind::NoValue | FaultKind::EmptyValue) {
        // The line before it is whole.
        start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    } else if kind == FaultKind::OpenString
        && let Some(mark) = line.rfind(slips::CURLY)
        && line[..mark].matches('"').count() == 1
    {
        // It begins with a straight mark and ends with a curly one.
        let length = line[mark..].chars().next().map_or(1, char::len_utf8);
        place = own + mark..own + mark + length;
        kind = FaultKind::CurlyQuotes;
    } else if kind == FaultKind::Escape
        && let Some(path) = slips::slashes(line)
    {
        right = Some(path);
        kind = FaultKind::Backslash;
    } else if matches!(
        kind,
        FaultKind::Date | FaultKind::Number | FaultKind::NotQuoted
    ) && let Some(period) = unquoted_period(text, at)
    {
        right = Some(format!("period = \"{}\"", &text[period.clone()]));
        place = period;
        kind = FaultKind::NotQuoted;
    } else if let Some(number) = decimal_comma(text, own, at) {
        place = number;
        kind = FaultKind::DecimalComma;
    } else if let Some(day) = dotted_date(text, own, line_end(text, at)) {
        place = day;
        kind = FaultKind::Date;
    } else if kind == FaultKind::Key && text[at..].starts_with(':') {
        start = text[..at].rfind('\n').map_or(0, |end| end + 1);
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
    } else if kind == FaultKind::OpenList || kind == FaultKind::NotQuoted && is_header_line(line) {
        kind = FaultKind::OpenList;
        // The list before this line was not closed: the fault is there.
        let first_in_line = !text[own..at].contains(['[', '{']) || is_header_line(line);
        if first_in_line && begins_statement(&text[own..]) && own > 0 {
            start = statement_start(text, last_of_statement(text, own));
            let line = line_end(text, start);
            place = start + indent(&text[start..])..line;
        }
    }
    let (next, next_header) = next_statement(text, line_end(text, start), start);
    let is_header = text[start..].trim_start().starts_with('[');
    let next = if is_header {
        next_header
    } else if kind == FaultKind::NoValue {
        // A paragraph pasted without a key is one fault; what is after a blank line is another.
        next.min(paragraph_end(text, start))
    } else {
        next
    };
    if kind == FaultKind::OpenString && text[start..next].trim_end().ends_with('"') {
        let lines = text[start..next].trim_end().lines().count();
        if lines > 1 {
            kind = FaultKind::BrokenString;
        }
    }
    let written = text.get(place.clone()).unwrap_or_default();
    if kind == FaultKind::NotQuoted && as_date(written).is_some() {
        kind = FaultKind::Date;
    }
    let right = right.or_else(|| {
        if matches!(kind, FaultKind::NoValue | FaultKind::Colon) {
            return slips::with_sign(&text[start..line_end(text, start)]);
        }
        let key = line.split('=').next().unwrap_or_default().trim();
        slips::right(text, &kind, &place, key)
    });
    let lost = start..next;
    let fault = Fault {
        span: place,
        kind,
        right,
    };
    (fault, lost, is_header)
}

fn kind(message: &str, before: &str, piece: &str) -> FaultKind {
    let curly = piece.starts_with(slips::CURLY);
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

/// Whether a line is a table's header, and nothing else.
fn is_header_line(line: &str) -> bool {
    let line = line.split('#').next().unwrap_or_default().trim();
    let name = line.trim_matches(['[', ']']);
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
    line.starts_with('[') && line.ends_with(']') && !name.is_empty() && name.chars().all(is_name)
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
        // A word alone on its line is a fault of its own, not the tail of what is before it.
        if start < first && text[start..first].trim().is_empty() {
            return first;
        }
    }
}

/// A place in the last line above this one that is neither blank nor a comment.
fn last_of_statement(text: &str, mut at: usize) -> usize {
    loop {
        at = text[..at].trim_end().len();
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        if line == 0 || !text[line..at].trim_start().starts_with('#') {
            return at;
        }
        at = line;
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

/// Where the line of a place ends.
pub fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// Where the next statement and the next table begin after `from`.
fn next_statement(text: &str, from: usize, start: usize) -> (usize, usize) {
    // Tables within the one that cannot be read go with it.
    let own = text[start..].lines().next().unwrap_or_default();
    let own = own.trim().trim_matches(['[', ']']);
    let is_within = |line: &str| {
        let name = line.trim_start_matches([' ', '\t', '[']);
        let rest = name.strip_prefix(own).filter(|_| !own.is_empty());
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    let mut next = None;
    let mut at = from;
    while at < text.len() {
        at += 1;
        let line = &text[at.min(text.len())..];
        if at > start && begins_statement(line) {
            next.get_or_insert(at);
            if line.trim_start_matches([' ', '\t']).starts_with('[') && !is_within(line) {
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
