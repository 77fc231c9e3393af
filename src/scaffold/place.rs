//! Where in a file a new thing goes: a record at the end of its list, an id at the end of a list of ids.
//!
//! In: the text of a file that parses. Out: edits that put it there as a person would: below the last of its kind with
//! what belongs to that, or on a line of its own where the others have one.

use std::ops::Range;

use crate::diagnostic::Edit;
use crate::parse::{KeyPlace, WrittenKey, written_keys};
use crate::source::{FileId, Span};

/// Puts a record at the end of a list of tables, or of a list that is written in brackets; there it is `inline`.
pub fn record(file: FileId, text: &str, key: &str, block: &str, inline: &str) -> Vec<Edit> {
    let keys = written_keys(text);
    if let Some(list) = value(text, &keys, key) {
        return items(file, text, list, inline);
    }
    let at = end_of_list(text, &keys, key);
    let before = &text[..at];
    let gap = match before {
        "" => "",
        _ if before.ends_with("\n\n") => "",
        _ if before.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let after = match text[at..].starts_with(['\n', '\r']) || at == text.len() {
        true => "",
        false => "\n",
    };
    // What is last is put before the last line's end: a file of Windows has two bytes there.
    if at == text.len() && before.ends_with('\n') {
        let words = format!("\n{gap}{}", block.trim_end_matches('\n'));
        return vec![Edit::new(Span::new(file, at - 1, at - 1), words)];
    }
    let words = format!("{gap}{block}{after}");
    vec![Edit::new(Span::new(file, at, at), words)]
}

/// Appends an id to a list at the top of the file; a missing list is put before `areas`. None where there is no place
/// for it.
pub fn item(file: FileId, text: &str, key: &str, id: &str) -> Option<Vec<Edit>> {
    let keys = written_keys(text);
    let word = format!("\"{id}\"");
    if let Some(list) = value(text, &keys, key) {
        return Some(items(file, text, list, &word));
    }
    let areas = keys
        .iter()
        .find(|written| names(text, written) == ["areas"])?;
    let at = areas.names[0].start;
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let words = format!("{key} = [{word}]\n");
    Some(vec![Edit::new(Span::new(file, start, start), words)])
}

/// The names that a key is written with.
fn names<'t>(text: &'t str, key: &WrittenKey) -> Vec<&'t str> {
    let names = key.names.iter().map(|name| &text[name.clone()]);
    names.collect()
}

/// Where the value of one of the file's own keys stands.
fn value(text: &str, keys: &[WrittenKey], key: &str) -> Option<Range<usize>> {
    let own = |written: &&WrittenKey| written.home == KeyPlace::Section(0);
    let mut found = keys.iter().filter(own);
    let found = found.find(|written| names(text, written) == [key])?;
    Some(found.value.start..found.value.end)
}

/// The end of the last record of a list with the lines that follow it closely, or the end of the file.
fn end_of_list(text: &str, keys: &[WrittenKey], key: &str) -> usize {
    let is_header = |written: &WrittenKey| written.home == KeyPlace::Header;
    let is_own = |written: &WrittenKey| names(text, written).first() == Some(&key);
    let last = keys
        .iter()
        .rposition(|written| is_header(written) && is_own(written));
    let Some(last) = last else {
        return text.len();
    };
    let below = keys[last..].iter().skip(1);
    let below = below.take_while(|written| !is_header(written));
    let header = keys[last].names.last().map_or(0, |name| name.end);
    let end = below
        .map(|written| written.value.end)
        .fold(header, usize::max);
    let mut at = line_end(text, end);
    // Comments that stand close to it are about it.
    loop {
        let line = text[at..].lines().next().unwrap_or_default();
        if !line.trim_start().starts_with('#') {
            return at;
        }
        let end = line_end(text, at);
        // What stands close to the next table is about that.
        let next = text[end..].lines().next().unwrap_or_default();
        if next.trim_start().starts_with('[') {
            return above(text, at);
        }
        at = end;
    }
}

/// Where the lines of comments begin that end at the line at `at`.
fn above(text: &str, at: usize) -> usize {
    let mut start = at;
    while let Some(line) = text[..start].lines().next_back() {
        if !line.trim_start().starts_with('#') {
            break;
        }
        start -= line.len() + 1;
    }
    start
}

/// The beginning of the next line.
fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// Puts an item at the end of a list in brackets.
fn items(file: FileId, text: &str, list: Range<usize>, item: &str) -> Vec<Edit> {
    let put = |at: usize, words: String| Edit::new(Span::new(file, at, at), words);
    let inner = list.start + 1
        ..text[list.clone()]
            .rfind(']')
            .map_or(list.end, |end| list.start + end);
    let Some((last, comma)) = last_item(text, inner.clone()) else {
        return vec![put(inner.start, item.to_owned())];
    };
    let line = text[..last].rfind('\n').map_or(0, |end| end + 1);
    let end = line_end(text, last);
    let indent = &text[line..][..text[line..].len() - text[line..].trim_start().len()];
    // On lines of their own: the list ends further down, and so does no comma after the item.
    let is_apart = line > inner.start && end <= inner.end && comma.is_none_or(|comma| comma < end);
    if !is_apart {
        return vec![put(last, format!(", {item}"))];
    }
    let own = format!("{indent}{item}");
    match comma {
        Some(_) => vec![put(end, format!("{own},\n"))],
        None => vec![put(last, ",".to_owned()), put(end, format!("{own}\n"))],
    }
}

/// Where the last item between brackets ends, and the comma after it, if there is one.
fn last_item(text: &str, inner: Range<usize>) -> Option<(usize, Option<usize>)> {
    const KEY: &str = "x = ";
    // As the value of a key, so that comments and strings are passed over as everywhere.
    let begin = inner.start - 1;
    let list = format!("{KEY}{}]", &text[begin..inner.end]);
    let document = toml_edit::Document::parse(list.as_str()).ok()?;
    let array = document.get("x")?.as_array()?;
    let last = array.iter().last()?.span()?;
    let mut at = last.end + begin - KEY.len();
    let end = at;
    for line in text[end..inner.end].split_inclusive('\n') {
        let bare = line.split('#').next().unwrap_or_default();
        if let Some(comma) = bare.find(',') {
            return Some((end, Some(at + comma)));
        }
        at += line.len();
    }
    Some((end, None))
}
