//! The words of a text as it is written, at their own places: all else is made blank.
//!
//! For rules that look at words and must point at them. What markdown means is for the parser to say; here
//! it is enough to know what a reader never sees.

use std::ops::Range;

/// Bytes of the longest quotation in quotation marks; a mark that is never closed quotes nothing.
const LONGEST_QUOTATION: usize = 1000;

/// Marks that quotations begin and end with.
const MARKS: [(char, char); 4] = [('«', '»'), ('“', '”'), ('„', '“'), ('"', '"')];

/// A text with the same bytes, of which those that readers do not see as words are spaces: what links lead
/// to, marks of footnotes, comments, HTML, code and addresses. Line ends stay.
pub fn words_only(text: &str) -> String {
    blanked(text, unseen(text))
}

/// [`words_only`], also without what may be somebody else's words: quotations, what stands in quotation
/// marks or in italics (titles), and the words of links that lead outside.
pub fn own_words_only(text: &str) -> String {
    let words = words_only(text);
    let mut others = quotations(&words);
    others.extend(italics(&words));
    others.extend(outside(text));
    blanked(&words, others)
}

fn blanked(text: &str, mut ranges: Vec<Range<usize>>) -> String {
    ranges.sort_by_key(|range| range.start);
    let mut blank = String::with_capacity(text.len());
    let mut at = 0;
    for range in ranges.iter().filter(|range| !range.is_empty()) {
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
    blank + &text[at..]
}

/// Where there is something that readers do not see as words.
fn unseen(text: &str) -> Vec<Range<usize>> {
    let mut unseen = fences(text);
    let fences = unseen.len();
    // Nothing else begins with any other letter.
    let may_begin = |letter: char| matches!(letter, '<' | ']' | '[' | '`' | '@' | 'h' | 'w' | 'm');
    let mut at = 0;
    while let Some(next) = text[at..].find(may_begin) {
        at += next;
        if let Some(fence) = unseen[..fences].iter().find(|fence| fence.contains(&at)) {
            at = fence.end;
            continue;
        }
        match unseen_at(text, at) {
            Some(range) => {
                at = range.end;
                unseen.push(range);
            }
            None => at += 1,
        }
    }
    unseen
}

/// What begins at a place and is not seen; of an e-mail address, the place is its `@`.
fn unseen_at(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    let until = |mark: &str| rest.find(mark).map(|end| at..at + end + mark.len());
    if rest.starts_with("<!--") {
        return until("-->").or(Some(at..text.len()));
    }
    if let Some(target) = rest.strip_prefix("](") {
        return Some(at..at + 2 + closing(target)?);
    }
    if rest.starts_with("[^") {
        return until("]");
    }
    if rest.starts_with('`') {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let end = rest[ticks..].find(&rest[..ticks]);
        return Some(at..at + end.map_or(ticks, |end| end + 2 * ticks));
    }
    if let Some(tag) = rest.strip_prefix('<') {
        let tag = tag.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/');
        return until(">").filter(|_| tag);
    }
    if rest.starts_with('@') {
        let other = |letter: char| !letter.is_ascii_alphanumeric() && !"._-+".contains(letter);
        let start = text[..at].rfind(other).map_or(0, |before| {
            before + text[before..].chars().next().map_or(1, char::len_utf8)
        });
        let end = rest[1..].find(other).map_or(text.len(), |end| at + 1 + end);
        return Some(start..end);
    }
    let address = ["http://", "https://", "www.", "mailto:"];
    let is_address = address.iter().any(|start| rest.starts_with(start));
    if is_address && !text[..at].ends_with(char::is_alphanumeric) {
        let end = |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | ')' | ']');
        return Some(at..rest.find(end).map_or(text.len(), |end| at + end));
    }
    None
}

/// The byte after the bracket that closes what a link leads to.
fn closing(rest: &str) -> Option<usize> {
    let mut open = 1;
    for (at, letter) in rest.char_indices() {
        match letter {
            '(' => open += 1,
            ')' => open -= 1,
            '\n' if rest[at + 1..].starts_with('\n') => return None,
            _ => {}
        }
        if open == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// Blocks of code between fences.
fn fences(text: &str) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mark = line.trim_start();
        let fence = ["```", "~~~"]
            .into_iter()
            .find(|fence| mark.starts_with(fence));
        match (open, fence) {
            (None, Some(fence)) => open = Some((at, fence)),
            (Some((start, own)), Some(fence)) if own == fence => {
                blocks.push(start..at + line.len());
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    blocks.extend(open.map(|(start, _)| start..text.len()));
    blocks
}

/// Lines of quotations, and what stands between quotation marks.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut quotations = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with('>') {
            quotations.push(at..at + line.len());
        }
        at += line.len();
    }
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        let mark = MARKS.iter().find(|(open, _)| at >= end && *open == letter);
        let Some((_, close)) = mark else { continue };
        let start = at + letter.len_utf8();
        let last = text.floor_char_boundary(start + LONGEST_QUOTATION);
        if let Some(length) = text[start..last].find(*close) {
            end = start + length + close.len_utf8();
            quotations.push(at..end);
        }
    }
    quotations
}

/// Words between single stars or lines that may be a title.
fn italics(text: &str) -> Vec<Range<usize>> {
    let mut italics = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, letter)| *letter);
        let is_mark = matches!(letter, '*' | '_') && before != letter && after != letter;
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
            Some(_) if letter == '\n' && after == '\n' => open = None,
            _ => {}
        }
        before = letter;
    }
    italics
}

/// The words of links that lead to an address.
fn outside(text: &str) -> Vec<Range<usize>> {
    let links = text.match_indices("](http").filter_map(|(end, _)| {
        let start = text[..end].rfind('[')?;
        Some(start..end)
    });
    links.collect()
}
