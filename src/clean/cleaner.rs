//! Cleans a text in one pass, letter by letter.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::region::{Region, Regions};

/// A clean text and the way back.
#[derive(Debug, Clone)]
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// Pairs (offset in the clean text, offset in the original); between two pairs both run in step.
    map: Vec<(usize, usize)>,
}

impl Cleaned {
    /// Where a byte of the clean text was in the original, which is `length` bytes long.
    pub fn before(&self, offset: usize, length: usize) -> usize {
        let after = self.map.partition_point(|&(new, _)| new <= offset);
        let (new, old) = self.map[after - 1];
        let limit = self.map.get(after).map_or(length, |&(_, old)| old);
        (old + (offset - new)).min(limit)
    }

    /// Where a piece of the clean text that is not empty and goes to `offset` ended in the original: before
    /// what was taken out there.
    pub fn end_before(&self, offset: usize, length: usize) -> usize {
        let at = self.map.partition_point(|&(new, _)| new < offset);
        match self.map.get(at) {
            Some(&(new, old)) if new == offset => old,
            _ => self.before(offset, length),
        }
    }
}

/// Whether there is anything to clean.
pub fn needs_cleaning(text: &str) -> bool {
    text.bytes()
        .any(|byte| byte.is_ascii_control() && !matches!(byte, b'\n' | b'\t'))
        || !text.is_ascii() && (text.chars().any(is_suspect) || !is_nfc(text))
}

fn is_suspect(letter: char) -> bool {
    is_hard_space(letter)
        || is_invisible(letter)
        || letter.is_control() && !letter.is_ascii()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{fb00}'..='\u{fb06}')
}

/// Marks without width that say nothing in these languages.
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'
    )
}

/// Spaces that TOML does not take for spaces.
fn is_hard_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}'
    )
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Toml,
    Markdown,
    Csv,
    /// A theme's own: its letters are cleaned, its lines left as they are.
    Other,
}

impl Kind {
    fn of(path: &str) -> Self {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        match extension.to_ascii_lowercase().as_str() {
            "toml" => Self::Toml,
            "md" => Self::Markdown,
            "csv" | "tsv" | "tab" | "txt" => Self::Csv,
            _ => Self::Other,
        }
    }
}

/// The walk.
pub struct Cleaner {
    kind: Kind,
    text: String,
    map: Vec<(usize, usize)>,
    in_step: bool,
    regions: Regions,
}

impl Cleaner {
    /// Cleans the text of the file at `path`.
    pub fn run(path: &str, original: &str) -> Cleaned {
        let mut cleaner = Self {
            kind: Kind::of(path),
            text: String::with_capacity(original.len()),
            map: vec![(0, 0)],
            in_step: true,
            regions: Regions::new(),
        };
        let mut at = 0;
        while at < original.len() {
            let rest = &original[at..];
            at += cleaner.cluster(at, rest);
            if cleaner.kind == Kind::Toml {
                cleaner.regions.advance(rest);
            }
        }
        Cleaned {
            text: cleaner.text,
            map: cleaner.map,
        }
    }

    fn keep(&mut self, at: usize, piece: &str) {
        if !self.in_step {
            self.map.push((self.text.len(), at));
            self.in_step = true;
        }
        self.text.push_str(piece);
    }

    fn replace(&mut self, at: usize, with: &str) {
        self.map.push((self.text.len(), at));
        self.text.push_str(with);
        self.in_step = false;
    }

    /// One letter with the marks that belong to it.
    fn cluster(&mut self, at: usize, rest: &str) -> usize {
        let first = rest.chars().next().expect("there is something left");
        let plain = self.kind == Kind::Toml && self.regions.current() == Region::Plain;
        match first {
            '\n' | '\t' => self.keep(at, &rest[..1]),
            '\r' => {
                self.replace(at, "\n");
                return if rest.starts_with("\r\n") { 2 } else { 1 };
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' => {
                let end = self.line_end();
                self.replace(at, end);
            }
            '\u{2029}' => {
                let end = self.line_end();
                self.replace(at, if end == "\n" { "\n\n" } else { end });
            }
            // A word processor's hyphen that does not break.
            '\u{1e}' => self.replace(at, "\u{2011}"),
            _ if is_invisible(first) || first.is_control() => self.replace(at, ""),
            _ if is_hard_space(first) && plain => self.replace(at, " "),
            '\u{fb00}'..='\u{fb06}' => {
                let letters: String = first.to_string().nfkc().collect();
                self.replace(at, &letters);
            }
            _ => return self.letter(at, rest, first),
        }
        first.len_utf8()
    }

    fn letter(&mut self, at: usize, rest: &str, first: char) -> usize {
        let marks = rest[first.len_utf8()..]
            .find(|letter| !unicode_normalization::char::is_combining_mark(letter))
            .map_or(rest.len(), |end| first.len_utf8() + end);
        let piece = &rest[..marks];
        if is_nfc(piece) {
            self.keep(at, piece);
        } else {
            let composed: String = piece.nfc().collect();
            self.replace(at, &composed);
        }
        marks
    }

    /// What a line end inside a paragraph becomes: a text of one line and a cell stay on their line.
    fn line_end(&self) -> &'static str {
        let one_line = match self.kind {
            Kind::Toml => matches!(self.regions.current(), Region::Line(_) | Region::Comment),
            Kind::Csv => true,
            Kind::Markdown | Kind::Other => false,
        };
        if one_line { " " } else { "\n" }
    }
}
