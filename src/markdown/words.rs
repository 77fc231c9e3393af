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
    blanked(text, &unseen(text))
}

/// [`words_only`], also without what may be somebody else's words: quotations, what stands in quotation
/// marks or in italics (titles), and the words of links that lead outside.
pub fn own_words_only(text: &str) -> String {
    let words = words_only(text);
    let mut others = quotations(&words);
    others.extend(italics(&words));
    others.extend(outside(text));
    blanked(&words, &others)
}

fn blanked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut blank = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        if letter != '\n' && ranges.iter().any(|range| range.contains(&at)) {
            blank.extend(std::iter::repeat_n(' ', letter.len_utf8()));
        } else {
            blank.push(letter);
        }
    }
    blank
}

/// Where there is something that readers do not see as words.
fn unseen(text: &str) -> Vec<Range<usize>> {
    let mut unseen = fences(text);
    let mut at = 0;
    while at < text.len() {
        if let Some(fence) = unseen.iter().find(|range| range.contains(&at)) {
            at = fence.end;
            continue;
        }
        let rest = &text[at..];
        match length_of_unseen(rest, text[..at].ends_with(char::is_alphanumeric)) {
            Some(length) => {
                unseen.push(at..at + length);
                at += length;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    unseen
}

/// How much of the beginning of a text is not seen.
fn length_of_unseen(rest: &str, after_word: bool) -> Option<usize> {
    let until = |mark: &str| rest.find(mark).map(|end| end + mark.len());
    if rest.starts_with("<!--") {
        return until("-->").or(Some(rest.len()));
    }
    if rest.starts_with("](") {
        return Some(2 + closing(&rest[2..])?);
    }
    if rest.starts_with("[^") {
        return until("]");
    }
    if rest.starts_with('`') {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let end = rest[ticks..].find(&rest[..ticks]);
        return Some(end.map_or(ticks, |end| end + 2 * ticks));
    }
    if rest.starts_with('<') {
        let tag =
            rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/');
        return until(">").filter(|_| tag);
    }
    let address = ["http://", "https://", "www.", "mailto:"];
    if !after_word && address.iter().any(|start| rest.starts_with(start)) {
        let end = |letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | ')' | ']');
        return Some(rest.find(end).unwrap_or(rest.len()));
    }
    if !after_word && rest.starts_with(|letter: char| letter.is_ascii_alphanumeric()) {
        let end = |letter: char| !letter.is_ascii_alphanumeric() && !"@._-+".contains(letter);
        let word = &rest[..rest.find(end).unwrap_or(rest.len())];
        return word.contains('@').then_some(word.len());
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
        let length = text[start..].find(*close);
        if let Some(length) = length.filter(|length| *length <= LONGEST_QUOTATION) {
            end = start + length + close.len_utf8();
            quotations.push(at..end);
        }
    }
    quotations
}

/// Words between single stars or lines.
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
                italics.push(start..at + 1);
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
