//! What the theme cannot see of a table itself: how much room each column needs, and whether its head may
//! stand anew on the next page.

use serde_json::{Value, json};

use crate::joints::{Place, SOFT_HYPHEN, divided};
use crate::markdown::tree::{Inline, Row, Target, walk_inlines};
use crate::pdf::words::{BREAK, breakable};

/// How many of a column's longest words are reported: the widest need not have most letters.
const MOST_WORDS: usize = 6;

/// What each column needs room for: its longest words, those of its head, and how many letters its longest
/// cell has.
pub fn columns(count: usize, header: &Row, rows: &[Row]) -> Value {
    let column = |at: usize| {
        let cell = |row: &Row| {
            let mut text = String::new();
            push_shown(row.cells.get(at).map_or(&[], Vec::as_slice), &mut text);
            text
        };
        let cells: Vec<String> = rows.iter().map(cell).collect();
        json!({
            "words": longest(&cells),
            "head": longest(&[cell(header)]),
            "length": cells.iter().map(|cell| cell.chars().count()).max().unwrap_or(0),
        })
    };
    (0..count).map(column).collect()
}

/// Whether anything in a table's head leads somewhere. Where the head is repeated on the next page, PDF/UA
/// allows nothing in it that does.
pub fn leads_somewhere(header: &Row) -> bool {
    let mut leads = false;
    for cell in &header.cells {
        walk_inlines(cell, &mut |inline| {
            leads |= matches!(inline, Inline::Link { .. } | Inline::Footnote(_));
        });
    }
    leads
}

/// Pushes the words of a cell, with about as many letters as there is of what else is in it.
fn push_shown(cell: &[Inline], text: &mut String) {
    for inline in cell {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                push_shown(inner, text);
            }
            Inline::Link {
                target, inlines, ..
            } => {
                push_shown(inlines, text);
                if matches!(target, Target::Record(_) | Target::Heading(_)) {
                    text.push_str(" (side\u{a0}000)");
                }
            }
            Inline::Foreign { inlines, .. } => push_shown(inlines, text),
            Inline::Image { .. } => text.push_str(" bilde bilde "),
            Inline::Footnote(_) => text.push('n'),
            Inline::Break => text.push(' '),
        }
    }
}

/// The longest words of some texts, or pieces of words, as far as a line may be broken between them.
fn longest(texts: &[String]) -> Vec<String> {
    let ends = |sign: char| sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}');
    let broken = texts.iter().map(|text| breakable(text));
    let mut words: Vec<String> = broken
        .flat_map(|text| {
            let text = divided(&text, Place::Text);
            let words = text.split(|sign| ends(sign) || sign == BREAK);
            words.flat_map(pieces).collect::<Vec<_>>()
        })
        .collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.dedup();
    words.truncate(MOST_WORDS);
    words
}

/// A word's pieces, each with the hyphen that it has where the line ends after it.
fn pieces(word: &str) -> impl Iterator<Item = String> {
    word.split_inclusive(SOFT_HYPHEN)
        .map(|piece| piece.replace(SOFT_HYPHEN, "-"))
}
