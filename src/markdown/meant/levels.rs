//! The nesting of a list's items, by their indentation and their marks.

use super::mark::{Kind, Mark};

/// An item that later lines may belong to.
#[derive(Debug, Clone, Copy)]
struct Level {
    mark: Mark,
    /// The column that its mark is written in.
    written: usize,
    /// The column that its words are written in.
    words: usize,
    /// The column that the parser sees its mark in.
    seen: usize,
    /// The column that the parser sees its words in.
    seen_words: usize,
}

/// The items that are open at a line, from the outermost.
#[derive(Debug, Default)]
pub struct Levels {
    open: Vec<Level>,
}

/// More columns than this in front of words make code of them.
const MOST_GAP: usize = 4;

impl Levels {
    /// Nothing is open any longer.
    pub fn close(&mut self) {
        self.open.clear();
    }

    /// Whether an item is open.
    pub fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// Opens an item that is written in a column, and tells in which the parser is to see it. `width` is its
    /// mark's, as the parser sees it, with the distance to its words; `own` as it is written.
    pub fn item(&mut self, mark: Mark, column: usize, own: usize, width: usize) -> usize {
        while self.open.len() > 1 && self.top().written > column {
            // An item that stands between two levels belongs to the inner one.
            if self.open[self.open.len() - 2].written < column && self.sits_with_top(mark, column) {
                break;
            }
            self.open.pop();
        }
        let seen = match self.open.last().copied() {
            None if column >= MOST_GAP => 0,
            None => column,
            Some(top) if column > top.written && !self.is_next_number(mark, column) => {
                self.below(top, column)
            }
            Some(top) if column == top.written => self.same_column(mark, top),
            Some(top) => {
                self.open.pop();
                match column < top.written || self.open.is_empty() {
                    true if column < MOST_GAP => column,
                    _ => top.seen,
                }
            }
        };
        self.open.push(Level {
            mark,
            written: column,
            words: column + own,
            seen,
            seen_words: seen + width,
        });
        seen
    }

    /// Where a line that is no item and stands behind an empty line is to be seen, and whether it still belongs
    /// to an item.
    pub fn words(&mut self, column: usize) -> Option<usize> {
        while self.open.last().is_some_and(|level| {
            column < level.words.min(level.written + MOST_GAP) && column < level.seen_words
        }) {
            self.open.pop();
        }
        let level = self.open.last()?;
        let within = column.saturating_sub(level.words);
        Some(match level.words == level.seen_words {
            true => column,
            false => level.seen_words + within,
        })
    }

    fn top(&self) -> Level {
        self.open[self.open.len() - 1]
    }

    fn sits_with_top(&self, mark: Mark, column: usize) -> bool {
        let top = self.top();
        top.mark.is_like(mark) && column + 1 >= top.written
    }

    fn below(&self, top: Level, column: usize) -> usize {
        let within = column as isize - top.words as isize;
        match within {
            // Where the parser would not see it as an item in the item, or as code.
            ..0 | 4.. => top.seen_words,
            _ => top.seen_words + within as usize,
        }
    }

    /// "1." and " 2." are items of one list, however they are aligned.
    fn is_next_number(&self, mark: Mark, column: usize) -> bool {
        let top = self.top();
        match (top.mark.kind, mark.kind) {
            (Kind::Number(one, _), Kind::Number(two, _)) => {
                two == one + 1 && column < top.written + MOST_GAP
            }
            _ => false,
        }
    }

    /// In one column, a word processor's bullets tell the levels apart.
    fn same_column(&mut self, mark: Mark, top: Level) -> usize {
        let known = self
            .open
            .iter()
            .rposition(|level| level.written == top.written && level.mark.is_like(mark));
        if let Some(known) = known {
            let seen = self.open[known].seen;
            self.open.truncate(known);
            return seen;
        }
        if depth(mark.kind) > depth(top.mark.kind) {
            return top.seen_words;
        }
        self.open.pop();
        top.seen
    }
}

/// How deep a word processor uses this bullet, where it has an order of them.
fn depth(kind: Kind) -> usize {
    match kind {
        Kind::Glyph('o' | '◦' | '○') => 1,
        Kind::Glyph('▪' | '§' | '■' | '▫' | '\u{f0a7}') => 2,
        _ => 0,
    }
}
