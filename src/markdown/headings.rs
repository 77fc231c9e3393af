//! Headings, and the anchors made from their words.

use super::Place;
use super::convert::{Converter, Node};
use super::tree::{Block, Inline, plain};
use crate::diagnostic::findings;

impl Converter<'_, '_> {
    pub(super) fn heading<'n>(&mut self, node: Node<'n>, level: u8) -> Block {
        let inlines = self.line(node);
        let span = self.span(node);
        match self.place {
            Place::Line | Place::Key => {
                self.diagnostics.push(findings::heading_in_key(span));
                let inlines = vec![Inline::Strong(inlines)];
                return Block::Paragraph { inlines, span };
            }
            Place::Prose if level == 1 => self.diagnostics.push(findings::heading_one(span)),
            Place::Prose if level > self.last_level + 1 => {
                self.diagnostics
                    .push(findings::heading_skipped(span, self.last_level + 1, level));
            }
            Place::Prose => {}
        }
        let level = level.clamp(2, self.last_level + 1);
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
        let mut slug = String::new();
        for letter in words.to_lowercase().chars() {
            match letter {
                'æ' => slug.push_str("ae"),
                'ø' => slug.push('o'),
                'å' => slug.push('a'),
                letter if letter.is_ascii_alphanumeric() => slug.push(letter),
                _ if slug.ends_with('-') || slug.is_empty() => {}
                _ => slug.push('-'),
            }
        }
        let base = match slug.trim_end_matches('-') {
            "" => "avsnitt".to_owned(),
            slug => slug.to_owned(),
        };
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
}
