//! Headings, and the anchors made from their words.

use comrak::nodes::NodeValue;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::Place;
use super::convert::{Converter, Node};
use super::empty::{has_words, says_something};
use super::tree::{Block, Inline, plain};
use crate::diagnostic::findings;

impl Converter<'_, '_> {
    pub(super) fn heading<'n>(&mut self, node: Node<'n>, level: u8) -> Block {
        let mut inlines = self.inlines(node);
        let span = self.span(node);
        if !says_something(&inlines, false) {
            self.diagnostics.push(findings::empty_heading(span));
            // A picture and the mark of a note stay where they are.
            inlines.retain(|inline| matches!(inline, Inline::Image { .. } | Inline::Footnote(_)));
            return Block::Paragraph { inlines, span };
        }
        self.look(node);
        self.finish(node, &mut inlines);
        // A heading of a note, an item or a quotation is none of the text's own parts.
        if self.place == Place::Prose && !self.is_outermost(node) {
            let inlines = vec![Inline::Strong(inlines)];
            return Block::Paragraph { inlines, span };
        }
        match self.place {
            Place::Line | Place::Key => {
                self.diagnostics.push(findings::heading_in_key(span));
                let inlines = vec![Inline::Strong(inlines)];
                return Block::Paragraph { inlines, span };
            }
            Place::Prose => {}
        }
        let (down, is_told) = self.moved;
        let wanted = level.saturating_add_signed(down).min(6);
        let most = self.last_level + 1;
        let expected = most.saturating_add_signed(-down).max(2);
        if !is_told && (down < 0 || down > 0 && level == 1) {
            self.moved.1 = true;
            self.diagnostics.push(findings::headings_moved(span, level));
        } else if down == 0 && level == 1 {
            self.diagnostics.push(findings::heading_one(span));
        } else if wanted > most && expected < level {
            self.diagnostics
                .push(findings::heading_skipped(span, expected, level));
        }
        let level = wanted.clamp(2, most);
        self.last_level = level;
        let slug = self.slug(&plain(&inlines));
        Block::Heading {
            level,
            slug,
            inlines,
            span,
        }
    }

    pub(super) fn slug(&mut self, words: &str) -> String {
        let base = slug(words);
        let Some(&first) = self.slugs.get(&base) else {
            self.slugs.insert(base.clone(), 2);
            return base;
        };
        let mut number = first;
        let mut slug = format!("{base}-{number}");
        while self.slugs.contains_key(&slug) {
            number += 1;
            slug = format!("{base}-{number}");
        }
        self.slugs.insert(base, number + 1);
        self.slugs.insert(slug.clone(), 2);
        slug
    }

    /// How many levels down the headings of a text are to be moved: one that begins at `###` throughout, or has
    /// several `#`, is right within itself.
    pub(super) fn levels_down<'n>(&self, root: Node<'n>) -> i8 {
        let mut levels = Vec::new();
        if self.place == Place::Prose {
            for node in root.descendants() {
                if let NodeValue::Heading(heading) = &node.data().value {
                    levels.push(heading.level);
                }
            }
        }
        let least = levels.iter().copied().min().unwrap_or(2);
        let ones = levels.iter().filter(|level| **level == 1).count();
        match least {
            1 if ones > 1 => 1,
            3.. if levels.first() == Some(&least) && levels.len() > 1 => 2 - least as i8,
            _ => 0,
        }
    }
}

/// The words of a heading as an anchor: letters of the alphabet, figures and hyphens, and never empty.
pub(super) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for letter in words.to_lowercase().nfd() {
        match letter {
            'æ' => slug.push_str("ae"),
            'œ' => slug.push_str("oe"),
            'ß' => slug.push_str("ss"),
            'þ' => slug.push_str("th"),
            'ø' => slug.push('o'),
            'đ' | 'ð' => slug.push('d'),
            'ŋ' => slug.push('n'),
            'ŧ' => slug.push('t'),
            'ł' => slug.push('l'),
            'ı' => slug.push('i'),
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            // Its letter stands without it, and a word is one with or without a place to divide it.
            letter
                if is_combining_mark(letter)
                    || !has_words(letter.encode_utf8(&mut [0; 4])) && !letter.is_whitespace() => {}
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    match slug.trim_end_matches('-') {
        "" => "avsnitt".to_owned(),
        slug => slug.to_owned(),
    }
}
