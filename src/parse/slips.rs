//! Slips in TOML that people who know other ways of writing make: told from the line alone, whatever the
//! parser stumbles over.

use std::ops::Range;

use super::digits::as_date;
use super::unknown::{Headers, table_at};
use crate::diagnostic::findings::FaultKind;
use crate::schema::{Kind, Table, norwegian};

/// Quotation marks that TOML does not recognize.
pub const CURLY: [char; 14] = [
    '“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‹', '›', '´', '`', '″',
];

/// Letters of a text that is written out in a help line.
const MOST_LETTERS: usize = 60;

/// What a line was most likely meant to be.
#[derive(Debug)]
pub struct Slip {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where the fault is, as a range of the text's bytes.
    pub place: Range<usize>,
    /// How it would be right.
    pub right: Option<String>,
    /// Where what cannot be read begins.
    pub start: usize,
    /// Whether it is a table's header, so that the whole table cannot be read.
    pub is_header: bool,
}

/// The slip at a place where the parser stopped: `line` is the line it is in.
pub fn slip(text: &str, at: usize, schema: Option<&'static Table>) -> Option<Slip> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let line = &text[start..end];
    let indent = line.len() - line.trim_start().len();
    let plain = line.trim();
    let whole = start + indent..start + indent + plain.len();
    let found = |kind, place: Range<usize>, right: Option<String>| {
        Some(Slip {
            kind,
            place,
            right,
            start,
            is_header: false,
        })
    };
    if MARKS.iter().any(|mark| plain.starts_with(mark)) {
        return found(FaultKind::Conflict, whole, None);
    }
    if COMMENTS.iter().any(|mark| plain.starts_with(mark)) {
        return found(FaultKind::Comment, whole, None);
    }
    if let Some(slip) = header(text, &whole, schema) {
        return Some(slip);
    }
    if let Some(slip) = value(text, start..end, at) {
        return Some(slip);
    }
    let rest = text[at..end].trim_end();
    let after = text[at..end].chars().skip(1).collect::<String>();
    let is_last = after.trim().is_empty() || after.trim().starts_with('#');
    let before = text[start..at].trim_end();
    let is_after_value = before.contains('=') && !before.ends_with('=');
    if is_after_value && rest.starts_with("//")
        || rest.starts_with("/*")
        || rest.starts_with("<!--")
    {
        return found(FaultKind::Comment, at..at + rest.len(), None);
    }
    if is_after_value && is_last && rest.starts_with(';') {
        return found(FaultKind::Semicolon, at..at + 1, None);
    }
    if is_after_value && is_last && rest.starts_with(',') && !opens_list(text, end) {
        return found(FaultKind::ExtraComma, at..at + 1, None);
    }
    no_open_bracket(text, start..end, at).or_else(|| norwegian_key(text, start..end, at, schema))
}

/// A value in marks of the wrong kind or with only its last, a number with its sign of per cent, a comment
/// after it.
fn value(text: &str, line: Range<usize>, at: usize) -> Option<Slip> {
    let (key, value) = text[line.clone()].split_once('=')?;
    let from = line.start + key.len() + 1;
    if at < from {
        return None;
    }
    let slip = |kind, place, right| Slip {
        kind,
        place,
        right,
        start: line.start,
        is_header: false,
    };
    let begin = from + (value.len() - value.trim_start().len());
    let mut is_quoted = false;
    let comment = value.char_indices().find_map(|(space, letter)| {
        is_quoted ^= letter == '"';
        if is_quoted || !matches!(letter, ' ' | '\t') || from + space < begin {
            return None;
        }
        let rest = &value[space + 1..];
        let is_one = ["//", "/*", "<!--"]
            .iter()
            .any(|mark| rest.starts_with(mark));
        is_one.then_some(from + space + 1)
    });
    if let Some(comment) = comment {
        let end = comment + text[comment..line.end].trim_end().len();
        return Some(slip(FaultKind::Comment, comment..end, None));
    }
    let plain = value.split(" #").next().unwrap_or_default().trim();
    let place = begin..begin + plain.len();
    if plain.starts_with(CURLY) {
        return Some(slip(FaultKind::CurlyQuotes, place, None));
    }
    let is_word = plain.starts_with(char::is_alphabetic);
    if is_word && plain.ends_with('"') && plain.matches('"').count() == 1 {
        let right = format!("{} = \"{plain}", key.trim());
        return Some(slip(FaultKind::NotQuoted, place, Some(right)));
    }
    let numbers: Vec<&str> = plain.split(", ").map(str::trim).collect();
    let is_number = |part: &&str| part.parse::<i64>().is_ok();
    if numbers.len() > 1 && numbers.iter().all(is_number) {
        let right = format!("[{}]", numbers.join(", "));
        return Some(slip(FaultKind::NoOpenBracket, place, Some(right)));
    }
    let number = text[..at]
        .trim_end_matches(|letter: char| letter.is_ascii_digit() || ".,".contains(letter));
    if text[at..].starts_with('%') && number.len() < at {
        let digits = text[number.len()..at].replace(',', ".");
        return Some(slip(FaultKind::Number, number.len()..at + 1, Some(digits)));
    }
    None
}

/// A line as it would be with a sign between its name and its value.
pub fn with_sign(line: &str) -> Option<String> {
    let line = line.trim();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
    let end = line.find(|letter| !is_name(letter))?;
    let value = line[end..].trim_start_matches([' ', '\t', ':']).trim_end();
    let is_value = value.starts_with(['"', '[', '{'])
        || value.starts_with(|letter: char| letter.is_ascii_digit());
    let right = format!("{} = {value}", &line[..end]);
    (end > 0 && is_value && right.chars().count() <= MOST_LETTERS).then_some(right)
}

/// What git leaves of a merge that it could not make.
const MARKS: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

/// How comments begin elsewhere.
const COMMENTS: [&str; 8] = ["//", ";", "/*", "*/", "<!--", "-->", "REM ", "-- "];

/// A header whose brackets do not pair, or that has none.
fn header(text: &str, whole: &Range<usize>, schema: Option<&'static Table>) -> Option<Slip> {
    let line = text[whole.clone()]
        .split('#')
        .next()
        .unwrap_or_default()
        .trim_end();
    let place = whole.start..whole.start + line.len();
    let name = line.trim_matches(['[', ']', ' ']);
    let is_name = |letter: char| letter.is_alphanumeric() || "_-.".contains(letter);
    if name.is_empty() || !name.chars().all(is_name) {
        return None;
    }
    let opening = line.len() - line.trim_start_matches('[').len();
    let closing = line.len() - line.trim_end_matches(']').len();
    let known = schema.and_then(|schema| {
        let word = name.split('.').next().unwrap_or_default();
        let key = schema.key(name).map(|key| key.name);
        let below = table_at(schema, name).map(|_| name);
        let meant = || {
            let mut keys = norwegian::keys(schema, word);
            keys.find(|key| kind_at(schema, key.name).is_some())
                .map(|key| key.name)
        };
        let found = key.or(below).or_else(meant)?;
        let kind = kind_at(schema, found)?;
        Some(match kind {
            Kind::Tables(_) => format!("[[{found}]]"),
            _ => format!("[{found}]"),
        })
    });
    if opening == closing && opening > 0 && name.is_ascii() {
        return None;
    }
    // A word alone is a header only where there is one of that name.
    if opening + closing == 0 && known.is_none() {
        return None;
    }
    let (kind, place) = if !name.is_ascii() && opening == closing {
        (FaultKind::Norwegian, place)
    } else if closing == 0 && opening > 0 {
        (FaultKind::OpenHeader, place.end..place.end)
    } else {
        (FaultKind::Brackets, place)
    };
    let right = known.or_else(|| {
        let brackets = opening.max(closing).clamp(1, 2);
        (name.is_ascii()).then(|| format!("{}{name}{}", "[".repeat(brackets), "]".repeat(brackets)))
    });
    let kind = match (kind, &right) {
        (FaultKind::Norwegian, None) => FaultKind::Key,
        (kind, _) => kind,
    };
    Some(Slip {
        kind,
        place,
        right,
        start: text[..whole.start].rfind('\n').map_or(0, |end| end + 1),
        is_header: true,
    })
}

fn kind_at(schema: &'static Table, path: &str) -> Option<Kind> {
    let (parent, name) = path.rsplit_once('.').unwrap_or(("", path));
    let table = match parent {
        "" => schema,
        parent => table_at(schema, parent)?,
    };
    let kind = table.key(name)?.kind;
    kind.holds_keys().then_some(kind)
}

/// Whether the lines after this one are items of a list, so that its comma belongs to it.
fn opens_list(text: &str, end: usize) -> bool {
    let next = text[end..]
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty());
    next.is_some_and(|line| line.starts_with(['"', '\'', ']', '{']))
}

/// Items of a list that has no bracket before them.
fn no_open_bracket(text: &str, line: Range<usize>, at: usize) -> Option<Slip> {
    let (key, value) = text[line.clone()].split_once('=')?;
    let value_start = line.start + key.len() + 1;
    let stops_inside = value_start <= at && at <= line.end;
    if !stops_inside
        || value.contains(['[', '{'])
            && !value.trim_start().is_empty()
            && value.trim_start().starts_with(['[', '{'])
    {
        return None;
    }
    let items = value.split('#').next().unwrap_or_default().trim();
    let is_quoted = items.starts_with(['"', '\'']);
    let lead = value.len() - value.trim_start().len();
    let one_line = is_quoted && text[at..].starts_with(',') && items.matches('"').count() >= 4;
    let many_lines = (items.is_empty() || is_quoted && items.ends_with(',')) && {
        let rest = text[line.end..].lines().map(str::trim);
        let mut items = rest.skip_while(|line| line.is_empty());
        items
            .clone()
            .next()
            .is_some_and(|item| item.starts_with(['"', '\'', '{']))
            && items.any(|item| item.starts_with(']'))
    };
    if !one_line && !many_lines {
        return None;
    }
    let right = one_line.then(|| format!("[{}]", items.trim_end_matches([']', ',', ' '])));
    let start = value_start + lead;
    Some(Slip {
        kind: FaultKind::NoOpenBracket,
        place: start..start + items.len(),
        right: right.filter(|right| right.chars().count() <= MOST_LETTERS),
        start: line.start,
        is_header: false,
    })
}

/// A name with other letters than a name has, which is Norwegian for one of the format's.
fn norwegian_key(
    text: &str,
    line: Range<usize>,
    at: usize,
    schema: Option<&'static Table>,
) -> Option<Slip> {
    let written = &text[line.clone()];
    let (key, _) = written.split_once('=')?;
    let name = key.trim();
    if at > line.start + key.len() || name.is_ascii() || name.contains(['"', '\'', '#']) {
        return None;
    }
    let above = text[..line.start].rmatch_indices("\n[").next();
    let above = above
        .map(|(at, _)| at + 1)
        .or(text.starts_with('[').then_some(0));
    let header = above.map_or("", |at| text[at..].lines().next().unwrap_or_default());
    let header = header.trim().trim_matches(['[', ']']);
    let mut parts = name.split('.');
    let word = parts.next().unwrap_or_default();
    let own = match word.is_ascii() {
        true => word,
        false => norwegian::key_in_file(schema?, header, word)?,
    };
    let rest: Option<Vec<&str>> = parts
        .map(|part| match part.is_ascii() {
            true => Some(part),
            false => norwegian::language(part),
        })
        .collect();
    let mut right = vec![own];
    right.extend(rest?);
    let start = line.start + (key.len() - key.trim_start().len());
    Some(Slip {
        kind: FaultKind::Norwegian,
        place: start..start + name.len(),
        right: Some(right.join(".")),
        start: line.start,
        is_header: false,
    })
}

/// A key that stands again because the header between the two is missing or still has its `#`: where the
/// second begins, and the header.
pub fn second_record(text: &str, line: usize, schema: Option<&'static Table>) -> Option<Slip> {
    let end = text[line..].find('\n').map_or(text.len(), |end| line + end);
    let name = |line: &str| {
        let key = line.split('=').next().unwrap_or_default();
        key.split('.').next().unwrap_or_default().trim().to_owned()
    };
    let own = &text[line..end];
    let indent = own.len() - own.trim_start().len();
    let place = line + indent..line + indent + name(own).len();
    let slip = |kind, right, start| Slip {
        kind,
        place: place.clone(),
        right,
        start,
        is_header: true,
    };
    if let Some((comment, header)) = Headers::of(text).commented_above(text, line)
        && let Some(kind) = kind_at(schema?, header)
    {
        let right = match kind {
            Kind::Tables(_) => format!("[[{header}]]"),
            _ => format!("[{header}]"),
        };
        return Some(slip(FaultKind::HeaderInComment, Some(right), comment.start));
    }
    let above = text[..line].rmatch_indices("\n[").next();
    let above = above
        .map(|(at, _)| at + 1)
        .or(text.starts_with('[').then_some(0))?;
    let mut lines = text[above..line].lines();
    let header = lines.next()?.split('#').next()?.trim();
    let first = lines.find(|line| line.contains('=') && !line.trim_start().starts_with('#'))?;
    // A list's records begin alike.
    let is_list = header.starts_with("[[");
    (is_list && name(first) == name(own))
        .then(|| slip(FaultKind::NoHeader, Some(header.to_owned()), line))
}

/// How a value would be right that cannot be read as it is.
pub fn right(text: &str, kind: &FaultKind, place: &Range<usize>, key: &str) -> Option<String> {
    let value = text.get(place.clone())?.trim();
    let number = |value: &str| {
        let digits: String = value
            .trim_end_matches(|letter: char| {
                letter == '%' || letter.is_alphabetic() || letter == ' ' || letter == '\u{a0}'
            })
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let digits = digits.replace(',', ".");
        let digits = digits.trim_start_matches('+');
        let whole = digits.trim_start_matches('0');
        let digits = match whole {
            "" if !digits.is_empty() => "0".to_owned(),
            whole if whole.starts_with('.') => format!("0{whole}"),
            whole => whole.to_owned(),
        };
        digits.parse::<f64>().ok().map(|_| digits)
    };
    match kind {
        FaultKind::DecimalComma | FaultKind::Number => number(value),
        FaultKind::Date => as_date(value).filter(|date| date != value),
        FaultKind::NotQuoted if !value.contains(['"', '\'', '\\']) => {
            let value = value.split(" #").next().unwrap_or_default().trim();
            let short = value.chars().count() <= MOST_LETTERS && !value.is_empty();
            short.then(|| format!("{key} = \"{value}\""))
        }
        _ => None,
    }
}

/// The path that a line gives as Windows writes it, with `/`.
pub fn slashes(line: &str) -> Option<String> {
    let (_, value) = line.split_once('=')?;
    let value = value.trim().trim_matches(['[', ']', ' ']);
    let path = value.strip_prefix('"')?.split('"').next()?;
    let name = path.rsplit('\\').next()?;
    let has_ending = name.rsplit_once('.').is_some_and(|(_, ending)| {
        (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    // A whole path of Windows may lead through the strategy's folder.
    let inside = ["\\data\\", "\\assets\\"]
        .iter()
        .find_map(|folder| path.rfind(folder));
    let path = inside.map_or(path, |at| path[at..].trim_start_matches('\\'));
    let is_path = has_ending && !path.contains(' ')
        || path.starts_with("data\\")
        || path.starts_with("assets\\");
    is_path.then(|| format!("\"{}\"", path.replace("\\\\", "/").replace('\\', "/")))
}

/// What git could not merge: for each, from its first mark, what of it cannot stay if one side is to be
/// read. The side that says something is kept.
pub fn conflicts(text: &str) -> Vec<(Range<usize>, Vec<Range<usize>>)> {
    let mut found = Vec::new();
    let mut open: Option<(Range<usize>, Option<usize>, Option<usize>)> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let mark = start..start + line.trim_end().len();
        if line.starts_with("<<<<<<< ") || line.trim_end() == "<<<<<<<" {
            open = Some((mark, None, None));
        } else if let Some((_, base, middle)) = &mut open {
            if line.starts_with("|||||||") && middle.is_none() {
                base.get_or_insert(start);
            } else if line.trim_end() == "=======" {
                middle.get_or_insert(start);
            } else if line.starts_with(">>>>>>>") {
                let (first, base, middle) = open.take().unwrap_or_default();
                if let Some(middle) = middle {
                    let after =
                        |at: usize| text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
                    let ours = after(first.start)..base.unwrap_or(middle);
                    let theirs = after(middle)..start;
                    let lost = match text[ours.clone()].trim().is_empty() {
                        true => vec![first.start..theirs.start, start..end],
                        false => vec![first.start..ours.start, ours.end..end],
                    };
                    found.push((first, lost));
                }
            }
        }
        start = end;
    }
    found
}
