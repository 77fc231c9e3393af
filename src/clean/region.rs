//! Where in a TOML file a letter stands, as far as cleaning must know: a line end means one thing in a
//! text of one line and another in a text of several.

/// A part of a TOML file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// Keys, numbers, brackets and what is between them.
    Plain,
    /// After `#`.
    Comment,
    /// A text of one line, in these marks.
    Line(char),
    /// A text of several lines, in three of these marks.
    Block(char),
}

/// Follows a file from its beginning. Never fails: a text that is not closed ends with its line.
#[derive(Debug)]
pub struct Regions {
    current: Region,
    /// Letters that belong to a mark or an escape and open or close nothing.
    skip: usize,
}

impl Regions {
    /// At a file's beginning.
    pub fn new() -> Self {
        Self {
            current: Region::Plain,
            skip: 0,
        }
    }

    /// Where the next letter stands.
    pub fn current(&self) -> Region {
        self.current
    }

    /// Goes past the first letter of `rest`.
    pub fn advance(&mut self, rest: &str) {
        if self.skip > 0 {
            self.skip -= 1;
            return;
        }
        let Some(letter) = rest.chars().next() else {
            return;
        };
        let run = || {
            rest.chars()
                .take_while(|&next| next == letter)
                .take(5)
                .count()
        };
        match (self.current, letter) {
            (Region::Plain, '#') => self.current = Region::Comment,
            (Region::Plain, '"' | '\'') if run() >= 3 => {
                self.current = Region::Block(letter);
                self.skip = 2;
            }
            (Region::Plain, '"' | '\'') => self.current = Region::Line(letter),
            (Region::Line('"') | Region::Block('"'), '\\') => self.skip = 1,
            (Region::Line(mark), _) if letter == mark => self.current = Region::Plain,
            // Up to two more marks may be before the three that close.
            (Region::Block(mark), _) if letter == mark && run() >= 3 => {
                self.skip = run() - 1;
                self.current = Region::Plain;
            }
            (Region::Comment | Region::Line(_), '\n' | '\r') => self.current = Region::Plain,
            _ => {}
        }
    }
}
