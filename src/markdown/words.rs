//! The words of a text as it is written, at their own places: all else is made blank.
//!
//! For rules that look at words and must point at them. What markdown means is for the parser to say; here
//! it is enough to know what a reader never sees.

use std::borrow::Cow;
use std::ops::Range;

use super::footnotes::opened;
use super::foreign::{self, Foreign};

/// Bytes of the longest quotation in quotation marks; a mark that is never closed quotes nothing.
const LONGEST_QUOTATION: usize = 1000;

/// Bytes of the longest link, tag or piece of code on a line; a mark that is not closed so far on begins none.
pub(super) const LONGEST_MARK: usize = 4000;

/// Marks that quotations begin and end with.
const MARKS: [(char, char); 4] = [('«', '»'), ('“', '”'), ('„', '“'), ('"', '"')];

/// A text with the same bytes, of which those that readers do not see as words are spaces: what links lead
/// to, marks of footnotes, comments, HTML, code, addresses, and passages in a third language. Line ends stay.
pub fn words_only(text: &str) -> Cow<'_, str> {
    blanked(text, unseen(text))
}

/// What [`words_only`] has `seen` of a text, also without what may be somebody else's words: quotations, what
/// stands in quotation marks or in italics (titles), and the words of links that lead outside.
pub fn own_words_only<'s>(text: &str, seen: &'s str) -> Cow<'s, str> {
    let mut others = quotations(seen);
    others.extend(italics(seen));
    others.extend(outside(text));
    blanked(seen, others)
}

fn blanked(text: &str, mut ranges: Vec<Range<usize>>) -> Cow<'_, str> {
    if ranges.is_empty() {
        return Cow::Borrowed(text);
    }
    ranges.sort_by_key(|range| range.start);
    let mut blank = String::with_capacity(text.len());
    let mut at = 0;
    for range in ranges {
        // They may lie in each other.
        if range.end <= at {
            continue;
        }
        let start = range.start.max(at);
        blank.push_str(&text[at..start]);
        for byte in text[start..range.end].bytes() {
            blank.push(if byte == b'\n' { '\n' } else { ' ' });
        }
        at = range.end;
    }
    blank.push_str(&text[at..]);
    Cow::Owned(blank)
}

/// Where there is something that readers do not see as words.
fn unseen(text: &str) -> Vec<Range<usize>> {
    let mut unseen = fences(text);
    let fences = unseen.len();
    let mut fence = 0;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // Nothing else begins with any other letter.
        if !matches!(
            bytes[at],
            b'<' | b']' | b'[' | b'`' | b'@' | b'h' | b'w' | b'm'
        ) {
            at += 1;
            continue;
        }
        while fence < fences && unseen[fence].end <= at {
            fence += 1;
        }
        if fence < fences && unseen[fence].start <= at {
            at = unseen[fence].end;
            continue;
        }
        match unseen_at(text, at) {
            Some(range) => {
                at = range.end;
                match title(text, &range) {
                    // A picture's caption is read.
                    Some(title) => unseen.extend([range.start..title.start, title.end..range.end]),
                    None => unseen.push(range),
                }
            }
            None => at += 1,
        }
    }
    unseen.extend(foreign::passages(text).iter().map(Foreign::range));
    unseen
}

/// The words of a picture's title, without the marks around them.
fn title(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let inside = text[range.clone()].strip_prefix("](")?.strip_suffix(')')?;
    let near = text.floor_char_boundary(range.start.saturating_sub(LONGEST_MARK));
    let open = near + text[near..range.start].rfind('[')?;
    if !text[..open].ends_with('!') {
        return None;
    }
    let inside = inside.trim_end();
    let mark = inside
        .chars()
        .last()
        .filter(|mark| matches!(mark, '"' | '\''))?;
    let start = inside.find([' ', '\n', '\t'])?;
    let open = start + inside[start..].find(mark)? + 1;
    let end = inside.len() - 1;
    (open <= end).then(|| range.start + 2 + open..range.start + 2 + end)
}

/// Where there is something in which no mark means anything: code and comments.
pub(super) fn unread(text: &str) -> Vec<Range<usize>> {
    let mut fences = fences(text).into_iter().peekable();
    let mut unread = Vec::new();
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        if let Some(fence) = fences.next_if(|fence| fence.start <= at) {
            at = fence.end.max(at + 1);
            unread.push(fence);
            continue;
        }
        let begins = byte == b'`' || byte == b'<' && text[at..].starts_with("<!--");
        match begins.then(|| unseen_at(text, at)).flatten() {
            Some(range) => {
                at = range.end;
                unread.push(range);
            }
            None => at += 1,
        }
    }
    unread
}

/// What begins at a place and is not seen; of an e-mail address, the place is its `@`.
fn unseen_at(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    match rest.as_bytes()[0] {
        b'<' if rest.starts_with("<!--") => {
            let end = rest.find("-->").map(|end| at + end + 3);
            Some(at..end.unwrap_or(text.len()))
        }
        b'<' => {
            let tag = |letter: char| letter.is_ascii_alphabetic() || letter == '/';
            let is_tag = rest[1..].starts_with(tag);
            Some(at..at + near(rest).find('>').filter(|_| is_tag)? + 1)
        }
        b']' => Some(at..at + 2 + closing(near(rest).strip_prefix("](")?)?),
        b'[' if rest.starts_with("[^") => Some(at..at + near(rest).find(']')? + 1),
        b'`' => {
            let ticks = rest.len() - rest.trim_start_matches('`').len();
            let end = near(&rest[ticks..]).find(&rest[..ticks]);
            Some(at..at + end.map_or(ticks, |end| end + 2 * ticks))
        }
        b'@' => {
            let other = |letter: char| !letter.is_ascii_alphanumeric() && !"._-+".contains(letter);
            let start = text[..at].rfind(other).map_or(0, |before| {
                before + text[before..].chars().next().map_or(1, char::len_utf8)
            });
            let end = rest[1..].find(other);
            Some(start..end.map_or(text.len(), |end| at + 1 + end))
        }
        b'h' | b'w' | b'm' => {
            let address = ["http://", "https://", "www.", "mailto:"];
            let is_address = address.iter().any(|start| rest.starts_with(start));
            if !is_address || text[..at].ends_with(char::is_alphanumeric) {
                return None;
            }
            let end =
                |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | ')' | ']');
            Some(at..rest.find(end).map_or(text.len(), |end| at + end))
        }
        _ => None,
    }
}

/// What a mark may stand for: no more than the rest of its paragraph, and of a long one the beginning.
fn near(rest: &str) -> &str {
    let near = &rest[..rest.floor_char_boundary(LONGEST_MARK)];
    let mut ends = near.match_indices('\n').map(|(at, _)| at);
    let last = ends.find(|at| near[at + 1..].starts_with(['\n', '\r']));
    last.map_or(near, |last| &near[..last])
}

/// The byte after the bracket that closes what a link leads to.
fn closing(rest: &str) -> Option<usize> {
    let mut open = 1;
    for (at, letter) in rest.char_indices() {
        match letter {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// What opens a block of code.
struct Fence {
    start: usize,
    mark: u8,
    length: usize,
    in_quote: bool,
}

/// Blocks of code between fences.
fn fences(text: &str) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    if !has(text, b"`~") {
        return blocks;
    }
    let mut open: Option<Fence> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let in_quote = line.trim_start().starts_with('>');
        // A quotation's code ends where that does.
        if let Some(fence) = open.take_if(|fence| fence.in_quote && !in_quote) {
            blocks.push(fence.start..at);
        }
        let rest = match open {
            None => &line[opened(line).1..],
            Some(_) => line.trim_start_matches([' ', '\t', '>']),
        };
        let mark = rest.bytes().next().unwrap_or_default();
        let length = rest.bytes().take_while(|&byte| byte == mark).count();
        let is_fence = matches!(mark, b'`' | b'~') && length >= 3;
        let behind = rest[if is_fence { length } else { 0 }..].trim();
        match &open {
            None if is_fence && !(mark == b'`' && behind.contains('`')) => {
                open = Some(Fence {
                    start: at + line.len() - rest.len(),
                    mark,
                    length,
                    in_quote,
                });
            }
            Some(fence)
                if is_fence
                    && fence.mark == mark
                    && length >= fence.length
                    && behind.is_empty() =>
            {
                blocks.push(fence.start..at + line.len());
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    blocks.extend(open.map(|fence| fence.start..text.len()));
    blocks
}

/// Whether a text has one of these letters.
fn has(text: &str, letters: &[u8]) -> bool {
    letters
        .iter()
        .any(|letter| text.as_bytes().contains(letter))
}

/// Lines of quotations, and what stands between quotation marks.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut quotations = Vec::new();
    if has(text, b">") {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if line.trim_start().starts_with('>') {
                quotations.push(at..at + line.len());
            }
            at += line.len();
        }
    }
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        // What the marks begin with.
        if !matches!(byte, b'"' | 0xc2 | 0xe2) {
            at += 1;
            continue;
        }
        let rest = &text[at..];
        let Some((open, close)) = MARKS.iter().find(|(open, _)| rest.starts_with(*open)) else {
            at += 1;
            continue;
        };
        let start = at + open.len_utf8();
        let last = text.floor_char_boundary(start + LONGEST_QUOTATION);
        let length = text[start..last].find(*close);
        let end = length.map(|length| start + length + close.len_utf8());
        quotations.extend(end.map(|end| at..end));
        at = end.unwrap_or(start);
    }
    quotations
}

/// Words between single stars or lines that may be a title.
fn italics(text: &str) -> Vec<Range<usize>> {
    let mut italics = Vec::new();
    if !has(text, b"*_") {
        return italics;
    }
    let mut open: Option<(usize, char)> = None;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if !matches!(byte, b'*' | b'_' | b'\n') {
            continue;
        }
        let letter = char::from(byte);
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let after = text[at + 1..].chars().next().unwrap_or(' ');
        let is_mark = letter != '\n' && before != letter && after != letter;
        match open {
            Some((start, mark)) if is_mark && mark == letter && !before.is_whitespace() => {
                // A whole sentence is no title.
                if !matches!(before, '.' | '!' | '?') {
                    italics.push(start..at + 1);
                }
                open = None;
            }
            None if is_mark && !after.is_whitespace() && !before.is_alphanumeric() => {
                open = Some((at, letter));
            }
            // A mark that is not closed in its paragraph is none.
            Some(_) if letter == '\n' && matches!(after, '\n' | '\r') => open = None,
            _ => {}
        }
    }
    italics
}

/// The words of links that lead to an address.
fn outside(text: &str) -> Vec<Range<usize>> {
    if !has(text, b"]") {
        return Vec::new();
    }
    let links = text.match_indices("](http").filter_map(|(end, _)| {
        let near = text.floor_char_boundary(end.saturating_sub(LONGEST_MARK));
        let start = near + text[near..end].rfind('[')?;
        Some(start..end)
    });
    links.collect()
}
