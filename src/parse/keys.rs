//! Where a TOML file's keys stand, as they are written: the parser tells of a name that is written in
//! pieces (`text.nb`, `text.nn`) only once.
//!
//! In: the text of a file that parses. Out: every key of every table's header, line and inline table, and
//! where its value stands.

use std::ops::Range;

/// What a key stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// The header of a table.
    Header,
    /// A line below the header that ends here; 0 before the first.
    Section(usize),
    /// The braces that open here.
    Braces(usize),
}

/// A key as it is written: one or more names with points between.
#[derive(Debug)]
pub struct WrittenKey {
    /// What it stands in.
    pub home: KeyPlace,
    /// Each name's place, without quotation marks.
    pub names: Vec<Range<usize>>,
    /// Where its value stands; empty for a header.
    pub value: Range<usize>,
}

/// The keys of a file that parses, in their order.
pub fn written_keys(text: &str) -> Vec<WrittenKey> {
    let mut scanner = Scanner {
        text,
        at: 0,
        keys: Vec::new(),
    };
    scanner.file();
    scanner.keys
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    keys: Vec<WrittenKey>,
}

impl Scanner<'_> {
    fn file(&mut self) {
        let mut section = 0;
        loop {
            self.skip_blank();
            let Some(next) = self.peek() else { return };
            if next == b'[' {
                self.skip(|byte| byte == b'[');
                self.key(KeyPlace::Header);
                self.skip(|byte| byte != b'\n');
                section = self.at;
            } else {
                self.pair(KeyPlace::Section(section));
            }
        }
    }

    /// A key with its value.
    fn pair(&mut self, home: KeyPlace) {
        let index = self.keys.len();
        self.key(home);
        // At least the sign between them, so that there is an end to it whatever the text.
        self.at = (self.at + 1).min(self.text.len());
        self.skip_space();
        let start = self.at;
        self.value();
        self.keys[index].value = start..self.at;
    }

    fn key(&mut self, home: KeyPlace) {
        let mut names = Vec::new();
        loop {
            self.skip_space();
            names.push(self.name());
            self.skip_space();
            if self.peek() != Some(b'.') {
                break;
            }
            self.at += 1;
        }
        self.keys.push(WrittenKey {
            home,
            names,
            value: self.at..self.at,
        });
    }

    fn name(&mut self) -> Range<usize> {
        let start = self.at;
        if matches!(self.peek(), Some(b'"' | b'\'')) {
            self.string();
            return start + 1..self.at - 1;
        }
        self.skip(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        start..self.at
    }

    fn value(&mut self) {
        self.skip_space();
        match self.peek() {
            Some(b'"' | b'\'') => self.string(),
            Some(b'[') => self.items(b']', |scanner, _| scanner.value()),
            Some(b'{') => self.items(b'}', |scanner, open| scanner.pair(KeyPlace::Braces(open))),
            _ => self.skip(|byte| !matches!(byte, b',' | b']' | b'}' | b'\n' | b'#')),
        }
    }

    /// What stands between brackets or braces; `item` is told where they open.
    fn items(&mut self, close: u8, item: fn(&mut Self, usize)) {
        let open = self.at;
        self.at += 1;
        loop {
            self.skip_blank();
            match self.peek() {
                None => return,
                Some(b',') => self.at += 1,
                Some(byte) if byte == close => {
                    self.at += 1;
                    return;
                }
                Some(_) => {
                    let before = self.at;
                    item(self, open);
                    // A sign that closes something else is no item.
                    self.at = self.at.max(before + 1);
                }
            }
        }
    }

    fn string(&mut self) {
        let rest = &self.text[self.at..];
        let mark = &rest[..1];
        let block = mark.repeat(3);
        let marks = if rest.starts_with(&block) { 3 } else { 1 };
        let close = &block[..marks];
        self.at += marks;
        while let Some(byte) = self.peek() {
            if byte == b'\\' && mark == "\"" {
                self.at += 2;
            } else if self.text.as_bytes()[self.at..].starts_with(close.as_bytes()) {
                self.at += marks;
                // Up to two more may stand before the three that close.
                if marks == 3 {
                    self.skip(|next| next == byte);
                }
                return;
            } else {
                self.at += 1;
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, over: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&over) {
            self.at += 1;
        }
    }

    fn skip_space(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\t'));
    }

    /// White space, line ends and comments.
    fn skip_blank(&mut self) {
        loop {
            self.skip(|byte| byte.is_ascii_whitespace());
            if self.peek() != Some(b'#') {
                return;
            }
            self.skip(|byte| byte != b'\n');
        }
    }
}
