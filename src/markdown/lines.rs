//! Lines as they are shown: line ends become spaces, a quote's source is told from its words, comments
//! are left out.

use comrak::nodes::{AstNode, ListType, NodeValue};

use super::tree::Inline;
use crate::clean::is_invisible;

/// What a line begins with that tells a quote's source, or a line of a dialogue.
const DASHES: [char; 4] = ['–', '—', '-', '―'];

/// Takes a quote's source off its last line, if that begins with a dash. A quote that is nothing but
/// such a line has no source.
pub fn take_source(inlines: &mut Vec<Inline>, has_more: bool) -> Option<Vec<Inline>> {
    // On the same paragraph's last line, it is kept apart by a forced break, or by the one that `tidy`
    // puts before a dash.
    let start = inlines
        .iter()
        .rposition(|inline| matches!(inline, Inline::Break))
        .map_or(0, |at| at + 1);
    if start == 0 && !has_more {
        return None;
    }
    let Some(Inline::Text(first)) = inlines.get(start) else {
        return None;
    };
    let words = first.trim_start().strip_prefix(DASHES)?;
    let words = words.trim_start().to_owned();
    let mut source = inlines.split_off(start);
    source[0] = Inline::Text(words);
    if start > 0 {
        inlines.pop();
    }
    Some(source)
}

/// Where the last line begins that begins with a dash, in a quote's paragraph as it is written; none if
/// that is its first.
pub fn last_dash(written: &str) -> Option<usize> {
    let mut lines = written.rmatch_indices('\n').map(|(end, _)| {
        let line = written[end + 1..].trim_start_matches([' ', '\t', '>']);
        written.len() - line.len()
    });
    lines.find(|&start| written[start..].starts_with(DASHES))
}

/// Joins texts that are together and makes spaces of line ends; in a quote, a line that begins with
/// a dash begins on a new line, as its author saw it.
pub fn tidy(inlines: &mut Vec<Inline>, in_quote: bool) {
    let mut tidied: Vec<Inline> = Vec::with_capacity(inlines.len());
    let mut pieces = std::mem::take(inlines).into_iter().peekable();
    while let Some(mut inline) = pieces.next() {
        if let Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) = &mut inline {
            tidy(inner, in_quote);
        }
        if let Inline::Link { inlines: inner, .. } | Inline::Foreign { inlines: inner, .. } =
            &mut inline
        {
            tidy(inner, in_quote);
        }
        if let Inline::Text(text) = &mut inline
            && text == "\n"
        {
            let dash = matches!(pieces.peek(), Some(Inline::Text(next)) if next.starts_with(['–', '—', '―']));
            if in_quote && dash {
                tidied.push(Inline::Break);
                continue;
            }
            // A line has ended already.
            if matches!(tidied.last(), Some(Inline::Break)) {
                continue;
            }
            " ".clone_into(text);
        }
        match (tidied.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => tidied.push(inline),
        }
    }
    while matches!(tidied.last(), Some(Inline::Break)) {
        tidied.pop();
    }
    *inlines = tidied;
}

/// Words with dashes for the hyphens that stand for them: "a -- b", "2019--2023".
pub fn with_dashes(text: String) -> String {
    if !text.contains("--") {
        return text;
    }
    let mut dashed = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("--") {
        let run = rest[at..].len() - rest[at..].trim_start_matches('-').len();
        let before = rest[..at]
            .chars()
            .next_back()
            .or_else(|| dashed.chars().next_back());
        let after = rest[at + run..].chars().next();
        let is_space = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
        let apart = is_space(before) && is_space(after) && (before.is_some() || after.is_some());
        let between = is_digit(before) && is_digit(after);
        dashed.push_str(&rest[..at]);
        match run {
            2 if apart || between => dashed.push('–'),
            3 if apart => dashed.push('—'),
            _ => dashed.push_str(&rest[at..at + run]),
        }
        rest = &rest[at + run..];
    }
    dashed.push_str(rest);
    dashed
}

/// A piece of HTML without its comments, which are notes to colleagues.
pub fn without_comments(html: &str) -> String {
    let mut rest = html;
    let mut text = String::new();
    while let Some(start) = rest.find("<!--") {
        text.push_str(&rest[..start]);
        rest = match rest[start..].find("-->") {
            Some(end) => &rest[start + end + 3..],
            None => "",
        };
    }
    text.push_str(rest);
    text
}

/// Whether a list is one line with a number in front.
pub fn is_numbered<'n>(list: &'n AstNode<'n>) -> bool {
    let is_ordered =
        matches!(&list.data().value, NodeValue::List(list) if list.list_type == ListType::Ordered);
    let mut below = list.children().flat_map(|item| item.children());
    let first = below.next();
    let is_paragraph = |node: &AstNode<'_>| matches!(node.data().value, NodeValue::Paragraph);
    is_ordered
        && list.children().count() == 1
        && first.is_none_or(is_paragraph)
        && below.next().is_none()
}

/// A text without noncharacters and control characters, which no page may hold, and without marks of no width, of
/// which PDF/A refuses U+FEFF. Cleaning removes those that are written as themselves; an escape in TOML or an entity
/// may bring them back.
pub fn printable(mut text: String) -> String {
    text.retain(|letter| {
        let is_control = letter.is_control() && !matches!(letter, '\n' | '\t');
        !is_control && !is_invisible(letter) && !is_noncharacter(letter)
    });
    text
}

/// Whether it is one of the 66 that are no letters (Unicode 23.7).
fn is_noncharacter(letter: char) -> bool {
    matches!(letter, '\u{fdd0}'..='\u{fdef}') || u32::from(letter) & 0xfffe == 0xfffe
}
