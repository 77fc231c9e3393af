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
    loop {
        let (_, errors) = DeTable::parse_recoverable(&masked);
        let first = errors
            .iter()
            .map(|error| (error.span().unwrap_or(0..0), error.message()))
            .min_by_key(|(span, _)| span.start);
        let Some((span, message)) = first else { break };
        let (fault, lost) = locate(&masked, span, message);
        if faults.len() == MOST_FAULTS || lost.is_empty() {
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
    let mut kind = kind(message, &text[at..span.end.clamp(at, text.len())]);
    let own = statement_start(text, at);
    let mut start = own;
    let mut place = span;
    if message.contains("multi-line") {
        if let Some(open) = last_open_block(text, at) {
            start = statement_start(text, open);
            place = open..open + 3;
        }
        kind = FaultKind::OpenBlock;
    } else if let Some(number) = decimal_comma(text, own, at) {
        place = number;
        kind = FaultKind::DecimalComma;
    } else if ["in array", "array elements", "in inline table"]
        .iter()
        .any(|words| message.contains(words))
    {
        // The list before this line was not closed: the fault is there.
        let first_in_line = text[own..at].trim_start().find(['[', '{']).is_none();
        if kind == FaultKind::OpenList && first_in_line && own > 0 {
            start = statement_start(text, own - 1);
            let line = line_end(text, start);
            place = start + indent(&text[start..])..line;
        }
    }
    let (next, next_header) = next_statement(text, line_end(text, start), start);
    let is_header = text[start..].trim_start().starts_with('[');
    let lost = start..if is_header { next_header } else { next };
    (Fault { span: place, kind }, lost)
}

fn kind(message: &str, piece: &str) -> FaultKind {
    let curly = piece.starts_with(['“', '”', '„', '«', '‘', '’']);
    match message {
        _ if message.contains("duplicate key") || message.contains("cannot extend") => {
            FaultKind::Twice
        }
        _ if message.contains("must be quoted") && curly => FaultKind::CurlyQuotes,
        _ if message.contains("must be quoted") => FaultKind::NotQuoted,
        // A word that begins like one of TOML's own.
        _ if ["`nan`", "`inf`", "`true`", "`false`"]
            .iter()
            .any(|word| message.contains(word)) =>
        {
            FaultKind::NotQuoted
        }
        _ if message.contains("key with no value") => FaultKind::NoValue,
        _ if message.contains("basic string") || message.contains("literal string") => {
            FaultKind::OpenString
        }
        _ if message.contains("unclosed table") || message.contains("unclosed array table") => {
            FaultKind::OpenHeader
        }
        _ if message.contains("unclosed")
            || message.contains("in array")
            || message.contains("array elements") =>
        {
            FaultKind::OpenList
        }
        _ if message.contains("in inline table") => FaultKind::OpenList,
        _ if message.contains("date") || message.contains("time") => FaultKind::Date,
        _ => FaultKind::Other(message.to_owned()),
    }
}

/// The number with a decimal comma that the line of `at` has before it: `= 92,5`.
fn decimal_comma(text: &str, line: usize, at: usize) -> Option<Range<usize>> {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let end = line_end(text, at);
    let commas = text[line..end].match_indices(',').map(|(at, _)| line + at);
    commas.rev().find_map(|comma| {
        let start = text[line..comma].trim_end_matches(|letter: char| letter.is_ascii_digit());
        let start = line + start.len();
        let before = text[line..start].trim_end_matches([' ', '-', '+']);
        let quoted = before.matches('"').count() % 2 == 1;
        let is_number = start < comma && digits(comma + 1) > 0 && before.ends_with('=');
        let number = start..comma + 1 + digits(comma + 1);
        (is_number && !quoted && comma <= at).then_some(number)
    })
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
    let line = text.split('\n').next().unwrap_or_default();
    let line = line.trim_start_matches([' ', '\t']);
    if line.starts_with('[') {
        let name = line.trim_start_matches('[');
        return name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    }
    let Some((key, _)) = line.split_once('=') else {
        return false;
    };
    let key = key.trim_end();
    !key.is_empty()
        && key.chars().all(|letter| {
            letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '"' | '\'' | ' ')
        })
        && key.split_whitespace().count() == 1
}

/// The last `"""` or `'''` before `at` that opens a text on a key's line.
fn last_open_block(text: &str, at: usize) -> Option<usize> {
    text[..at]
        .rmatch_indices("\"\"\"")
        .chain(text[..at].rmatch_indices("'''"))
        .map(|(open, _)| open)
        .filter(|&open| {
            let line = text[..open].rfind('\n').map_or(0, |end| end + 1);
            begins_statement(&text[line..]) && text[line..open].trim_end().ends_with('=')
        })
        .max()
}

/// Writes spaces over a range, line ends kept.
fn blank(text: &mut String, range: &Range<usize>) {
    let blanks: String = text[range.clone()]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    text.replace_range(range.clone(), &blanks);
}
