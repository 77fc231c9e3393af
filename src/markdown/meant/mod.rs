//! A text as it was meant, where that is certain: lists of word processors, settings of other tools, tables in
//! HTML, a date that looks like a list, a sentence that looks like a heading.
//!
//! In: what an author wrote. Out: what the parser reads instead, with every place leading back to what was
//! written, and what is to be told of it. Code and comments are left as they are.

mod address;
mod definitions;
mod edits;
mod html;
mod levels;
mod lists;
mod mark;
mod matter;
mod ordinals;
mod underlined;

use std::ops::Range;

use super::Place;
use super::place::joined;
use super::words::unread;
use crate::diagnostic::findings::Stray;
use edits::Edits;
pub use mark::{Mark, mark};

/// A text as it was meant.
#[derive(Debug)]
pub struct Meant {
    /// What the parser reads.
    pub text: String,
    /// Pairs (offset in it, offset in what was written) between which both run in step.
    pub steps: Vec<(usize, usize)>,
    /// What is to be told, with its place in what was written.
    pub told: Vec<(Stray, Range<usize>)>,
}

/// Reads a text as it was meant.
pub fn read(text: &str, place: Place) -> Meant {
    let mut meant = Meant {
        text: text.to_owned(),
        steps: vec![(0, 0)],
        told: Vec::new(),
    };
    if place == Place::Line {
        return meant;
    }
    if place == Place::Prose {
        meant.step(matter::read);
    }
    meant.step(html::read);
    meant.step(|text, edits| {
        underlined::read(text, edits);
        definitions::read(text, edits);
    });
    meant.step(|text, edits| lists::read(text, edits, place));
    meant.step(ordinals::read);
    meant.step(address::read);
    meant
}

impl Meant {
    /// One step, which reads what the step before has made.
    fn step(&mut self, read: impl FnOnce(&str, &mut Edits)) {
        let mut edits = Edits::default();
        read(&self.text, &mut edits);
        for (kind, range) in edits.told.drain(..) {
            self.told.push((kind, self.written(range)));
        }
        if let Some((text, steps)) = edits.applied(&self.text) {
            self.steps = joined(&steps, &self.steps, |at| self.offset(at));
            self.text = text;
        }
    }

    /// Where a piece of the text is in what was written.
    pub fn written(&self, range: Range<usize>) -> Range<usize> {
        let start = self.offset(range.start);
        start..self.offset(range.end).max(start)
    }

    fn offset(&self, at: usize) -> usize {
        let after = self.steps.partition_point(|&(new, _)| new <= at);
        match after.checked_sub(1).map(|index| self.steps[index]) {
            Some((new, old)) => old + (at - new),
            None => 0,
        }
    }
}

/// A line of a text.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    /// Where it begins.
    start: usize,
    /// Its letters, without the line end.
    text: &'t str,
    /// Whether marks in it mean something: it is no code and no comment.
    is_open: bool,
}

impl Line<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Its bytes of white space at the beginning, and the columns that they take.
    fn indent(&self) -> (usize, usize) {
        let mut columns = 0;
        for (at, letter) in self.text.char_indices() {
            match letter {
                ' ' | '\u{a0}' => columns += 1,
                '\t' => columns += 4 - columns % 4,
                _ => return (at, columns),
            }
        }
        (self.text.len(), columns)
    }

    /// Its letters behind the white space.
    fn rest(&self) -> &str {
        &self.text[self.indent().0..]
    }
}

/// The lines of a text, those of code and comments marked.
fn lines(text: &str) -> Vec<Line<'_>> {
    let mut unread = unread(text).into_iter().peekable();
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive('\n') {
        let line = piece.trim_end_matches(['\n', '\r']);
        let words = start + line.len() - line.trim_start().len();
        while unread.next_if(|range| range.end <= words).is_some() {}
        lines.push(Line {
            start,
            text: line,
            is_open: unread.peek().is_none_or(|range| range.start > words),
        });
        start += piece.len();
    }
    lines
}
