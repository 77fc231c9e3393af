//! Text as it was meant: without byte-order mark, with plain line ends, composed letters and none of
//! the marks that a word processor leaves behind.
//!
//! In: a file's text. Out: the clean text, and where each of its bytes stood before. Everything that
//! is done to text before it is read is done here, so no later phase meets `a` + ring for `å`.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A place as people count it: lines and columns from 1, columns in Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
}

/// A file's text, cleaned, with the way back to the original.
#[derive(Debug, Clone)]
pub struct Clean {
    original: String,
    /// None when cleaning changed nothing.
    cleaned: Option<Cleaned>,
    line_starts: Vec<usize>,
}

#[derive(Debug, Clone)]
struct Cleaned {
    text: String,
    /// Pairs (offset in the clean text, offset in the original); between two pairs both run in step.
    map: Vec<(usize, usize)>,
}

impl Clean {
    /// The clean text.
    pub fn text(&self) -> &str {
        match &self.cleaned {
            Some(cleaned) => &cleaned.text,
            None => &self.original,
        }
    }

    /// The text as it lies in the file.
    pub fn original(&self) -> &str {
        &self.original
    }

    /// A line of the original, from 1, without its line end and byte-order mark.
    pub fn line(&self, line: usize) -> Option<&str> {
        let start = *self.line_starts.get(line.checked_sub(1)?)?;
        let rest = &self.original[start..];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        Some(line.trim_end_matches('\r').trim_start_matches('\u{feff}'))
    }

    /// The place of a byte of the clean text, as counted in the original.
    pub fn place(&self, offset: usize) -> Place {
        let offset = match &self.cleaned {
            None => offset,
            Some(cleaned) => {
                let after = cleaned.map.partition_point(|&(new, _)| new <= offset);
                let (new, old) = cleaned.map[after - 1];
                let limit = cleaned
                    .map
                    .get(after)
                    .map_or(self.original.len(), |&(_, old)| old);
                (old + (offset - new)).min(limit)
            }
        };
        let mut offset = offset.min(self.original.len());
        while !self.original.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line_starts.partition_point(|&start| start <= offset);
        let start = self.line_starts[line - 1];
        let before = &self.original[start..offset];
        let before = before.trim_start_matches('\u{feff}');
        Place {
            line,
            column: before.chars().count() + 1,
        }
    }
}

/// Cleans a file's text; the path tells which kind of file it is.
pub fn clean(path: &str, original: String) -> Clean {
    let line_starts = std::iter::once(0)
        .chain(original.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let cleaned = needs_cleaning(&original).then(|| Cleaner::run(path, &original));
    Clean {
        original,
        cleaned,
        line_starts,
    }
}

fn needs_cleaning(text: &str) -> bool {
    !text.is_ascii() && (!is_nfc(text) || text.chars().any(is_suspect)) || text.contains('\r')
}

fn is_suspect(letter: char) -> bool {
    is_bullet(letter)
        || matches!(
            letter,
            '\u{feff}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2060}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{a0}'
                | '\u{fb00}'..='\u{fb06}'
        )
}

/// The list marks that a word processor puts before an item, private-use ones of symbol fonts too.
fn is_bullet(letter: char) -> bool {
    matches!(
        letter,
        '•' | '●' | '▪' | '◦' | '‣' | '·' | '\u{f0b7}' | '\u{f0a7}'
    )
}

struct Cleaner {
    text: String,
    map: Vec<(usize, usize)>,
    in_step: bool,
}

impl Cleaner {
    fn run(path: &str, original: &str) -> Cleaned {
        let toml = path.ends_with(".toml");
        let prose = toml || path.ends_with(".md");
        let mut cleaner = Cleaner {
            text: String::with_capacity(original.len()),
            map: vec![(0, 0)],
            in_step: true,
        };
        let mut at = 0;
        while at < original.len() {
            let rest = &original[at..];
            let line_start = cleaner.text.is_empty() || cleaner.text.ends_with('\n');
            let mut taken = 0;
            if line_start && prose {
                taken = cleaner.bullet(at, rest);
            }
            if line_start && toml && taken == 0 {
                taken = cleaner.margin(at, rest);
            }
            if taken == 0 {
                taken = cleaner.cluster(at, rest);
            }
            at += taken;
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

    /// A pasted list mark and the tab or space after it become a markdown list mark.
    fn bullet(&mut self, at: usize, rest: &str) -> usize {
        let indent = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
        let mut letters = rest[indent..].chars();
        let (Some(mark), Some(gap)) = (letters.next(), letters.next()) else {
            return 0;
        };
        if !is_bullet(mark) || !matches!(gap, ' ' | '\t' | '\u{a0}') {
            return 0;
        }
        let after = letters.as_str();
        let after = after.trim_start_matches([' ', '\t', '\u{a0}']);
        self.replace(at, "- ");
        rest.len() - after.len()
    }

    /// TOML allows no hard space outside a string; at the start of a line it is meant as a plain one.
    fn margin(&mut self, at: usize, rest: &str) -> usize {
        if !rest.starts_with('\u{a0}') {
            return 0;
        }
        self.replace(at, " ");
        '\u{a0}'.len_utf8()
    }

    /// One letter with the marks that belong to it.
    fn cluster(&mut self, at: usize, rest: &str) -> usize {
        let first = rest.chars().next().expect("there is something left");
        match first {
            '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' => {
                self.replace(at, "");
                first.len_utf8()
            }
            '\r' => {
                self.replace(at, "\n");
                if rest.starts_with("\r\n") { 2 } else { 1 }
            }
            '\u{2028}' => {
                self.replace(at, "\n");
                first.len_utf8()
            }
            '\u{2029}' => {
                self.replace(at, "\n\n");
                first.len_utf8()
            }
            '\u{fb00}'..='\u{fb06}' => {
                let letters: String = first.to_string().nfkc().collect();
                self.replace(at, &letters);
                first.len_utf8()
            }
            _ => {
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
        }
    }
}
