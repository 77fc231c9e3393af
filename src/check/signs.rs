//! Signs that the PDF's fonts lack, at their places in what the author wrote.

use std::collections::BTreeSet;

use super::Checker;
use crate::diagnostic::findings;
use crate::fonts::{Shown, is_private};
use crate::markdown::SourceText;
use crate::markdown::tree::{Block, Footnote, Inline, RichText, walk_blocks, walk_inlines};
use crate::source::Span;

impl Checker<'_> {
    /// Tells of the signs of a text that cannot be shown.
    pub(super) fn signs_of_text(&mut self, words: &SourceText, text: &RichText) {
        if !self.coverage.shows(&words.text) || words.text.contains('&') {
            let mut shown = BTreeSet::new();
            walk_blocks(&text.blocks, &mut |inline| collect(inline, &mut shown));
            code(&text.blocks, &mut shown);
            self.signs(words, &shown);
        }
    }

    /// Tells of the signs of a name that cannot be shown.
    pub(super) fn signs_of_line(&mut self, words: &SourceText, inlines: &[Inline]) {
        if !self.coverage.shows(&words.text) || words.text.contains('&') {
            let mut shown = BTreeSet::new();
            walk_inlines(inlines, &mut |inline| collect(inline, &mut shown));
            self.signs(words, &shown);
        }
    }

    /// Tells of the signs of plain words that cannot be shown.
    pub(super) fn signs_of_words(&mut self, words: &SourceText) {
        if !self.coverage.shows(&words.text) {
            self.signs(words, &words.text.chars().collect());
        }
    }

    /// Tells of the signs of a value that stands as it is and cannot be shown.
    pub(super) fn signs_of_value(&mut self, value: &str, at: Span) {
        let missing = |sign: &char| self.coverage.shown(*sign) == Shown::Missing;
        let signs: String = value.chars().filter(missing).collect();
        if !signs.is_empty() {
            self.diagnostics.push(finding(at, &signs));
        }
    }

    /// Tells of every run of signs that is among those `shown` and cannot be; of the same ones once a text.
    fn signs(&mut self, words: &SourceText, shown: &BTreeSet<char>) {
        let missing = |sign: char| self.coverage.shown(sign) == Shown::Missing;
        let mut left: BTreeSet<char> = shown
            .iter()
            .copied()
            .filter(|&sign| missing(sign))
            .collect();
        if left.is_empty() {
            return;
        }
        let text = words.text.as_str();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(sign) = text[at..].chars().next() {
            if text[at..].starts_with("<!--") {
                at = text[at..].find("-->").map_or(text.len(), |end| at + end);
            } else if left.contains(&sign) {
                let end = end_of_run(text, at, &missing);
                let run = &text[at..end];
                for sign in run.chars() {
                    left.remove(&sign);
                }
                found.push(finding(words.origin.span(at, end), run));
                at = end;
                continue;
            }
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
        // Written by its number: `&#9733;`.
        if !left.is_empty() && found.is_empty() {
            found.push(finding(words.span(), &left.iter().collect::<String>()));
        }
        for finding in found {
            self.diagnostics.push(finding);
        }
    }
}

/// Where a run of signs ends that cannot be shown, spaces between them and what only shapes them included.
fn end_of_run(text: &str, from: usize, missing: &dyn Fn(char) -> bool) -> usize {
    let mut end = from;
    for (at, sign) in text[from..].char_indices() {
        if missing(sign) {
            end = from + at + sign.len_utf8();
        } else if !matches!(
            sign,
            ' ' | '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'
        ) {
            break;
        }
    }
    end
}

fn finding(at: Span, signs: &str) -> crate::diagnostic::Diagnostic {
    if signs.chars().all(is_private) {
        findings::private_sign(at)
    } else {
        findings::unshowable_sign(at, signs)
    }
}

fn collect(inline: &Inline, shown: &mut BTreeSet<char>) {
    match inline {
        Inline::Text(text) | Inline::Code(text) | Inline::Image { alt: text, .. } => {
            shown.extend(text.chars());
        }
        Inline::Footnote(Footnote::Own { blocks, .. }) => code(blocks, shown),
        _ => {}
    }
}

/// The signs of preformatted text, which holds no inlines.
fn code(blocks: &[Block], shown: &mut BTreeSet<char>) {
    for block in blocks {
        match block {
            Block::Code { text, .. } => shown.extend(text.chars()),
            Block::List { items, .. } => items.iter().for_each(|item| code(item, shown)),
            Block::Quote { blocks, .. } => code(blocks, shown),
            _ => {}
        }
    }
}
