//! The parts of a file that syntax faults made unreadable, so that nothing in them is reported as missing.

use std::ops::Range;

/// What could not be read of a file.
#[derive(Debug, Default, Clone)]
pub struct Damage {
    ranges: Vec<Range<usize>>,
    /// Whether a whole table was lost.
    pub headers: bool,
}

impl Damage {
    /// The whole of a file.
    pub fn whole() -> Self {
        Self {
            ranges: std::iter::once(0..usize::MAX).collect(),
            headers: true,
        }
    }

    /// Adds what was lost.
    pub fn add(&mut self, lost: Range<usize>) {
        self.ranges.push(lost);
    }

    /// Whether anything was lost between two places.
    pub fn touches(&self, range: &Range<usize>) -> bool {
        let hit = |lost: &Range<usize>| lost.start < range.end && range.start < lost.end;
        self.ranges.iter().any(hit)
    }

    /// Whether a lost line of `text`, within a range, sets the key or a part of it.
    pub fn hides(&self, key: &str, text: &str, range: &Range<usize>) -> bool {
        let within = |lost: &&Range<usize>| range.start <= lost.start && lost.end <= range.end;
        self.ranges.iter().filter(within).any(|lost| {
            let line = text[lost.clone()].trim_start();
            line.split(['.', '=', ' ', '\t']).next() == Some(key)
        })
    }

    /// Whether a whole table was lost, so that one may seem missing.
    pub fn lost_a_table(&self) -> bool {
        self.headers
    }

    /// Whether anything was lost.
    pub fn any(&self) -> bool {
        !self.ranges.is_empty()
    }
}
