//! A TOML string's way back to its file: escapes and line ends make the text and the file run out of
//! step.

use std::ops::Range;

use crate::markdown::{Origin, SourceStr};
use crate::source::{FileId, Span};

/// A string as it was meant, and where it stands.
#[derive(Debug, Clone)]
pub struct SourceText {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub origin: Origin,
}

impl SourceText {
    /// The string at `range` of the file, which means `text`.
    pub fn new(file: FileId, source: &str, range: Range<usize>, text: &str) -> Self {
        let whole = Span::new(file, range.start, range.end);
        Self {
            text: text.to_owned(),
            origin: Origin::with_steps(steps(&source[range.clone()], range.start), whole),
        }
    }

    /// A whole file, or a part of one, that is text as it stands.
    pub fn plain(span: Span, text: &str) -> Self {
        Self {
            text: text.to_owned(),
            origin: Origin::plain(span),
        }
    }

    /// The text at `whole` of a file, with `steps` from it back to the file.
    pub fn with_steps(whole: Span, text: &str, steps: Vec<(usize, usize)>) -> Self {
        Self {
            text: text.to_owned(),
            origin: Origin::with_steps(steps, whole),
        }
    }

    /// As the markdown reader takes it.
    pub fn written(&self) -> SourceStr<'_> {
        SourceStr {
            text: &self.text,
            origin: self.origin.clone(),
        }
    }

    /// The byte of the text that stands at a byte of the file, or the first after it.
    pub fn at(&self, place: usize) -> usize {
        let (mut low, mut high) = (0, self.text.len());
        while low < high {
            let middle = (low + high) / 2;
            match self.origin.span(middle, middle).start < place {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        self.text.floor_char_boundary(low)
    }

    /// Where the whole stands.
    pub fn span(&self) -> Span {
        self.origin.whole()
    }

    /// Whether there is nothing but white space in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The steps of a string as it is written, its quotation marks included, from `start` in the file.
fn steps(raw: &str, start: usize) -> Vec<(usize, usize)> {
    let block = raw.starts_with("\"\"\"") || raw.starts_with("'''");
    let literal = raw.starts_with('\'');
    let marks = if block { 3 } else { 1 };
    let mut at = marks;
    if block && raw[at.min(raw.len())..].starts_with('\n') {
        at += 1;
    }
    let mut steps = vec![(0, start + at)];
    if literal {
        return steps;
    }
    let end = raw.len().saturating_sub(marks);
    let mut length = 0;
    while at < end {
        let rest = &raw[at..end];
        let Some(escape) = rest.find('\\') else { break };
        length += escape;
        at += escape;
        let (taken, made) = escape_length(&raw[at..end]);
        at += taken;
        length += made;
        steps.push((length, start + at));
    }
    steps
}

/// How many bytes an escape takes in the file, and how many it makes in the text.
fn escape_length(raw: &str) -> (usize, usize) {
    let mut letters = raw.chars().skip(1);
    let digits = match letters.next() {
        Some('x') => 2,
        Some('u') => 4,
        Some('U') => 8,
        Some(letter) if letter.is_whitespace() => {
            let after = raw[1..].trim_start();
            return (raw.len() - after.len(), 0);
        }
        Some(letter) => return (1 + letter.len_utf8(), 1),
        None => return (1, 0),
    };
    let made = raw
        .get(2..2 + digits)
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .and_then(char::from_u32)
        .map_or(0, char::len_utf8);
    (2 + digits, made)
}

/// Whether a text is an address of the web.
pub(super) fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !text.contains(|letter: char| {
                letter.is_whitespace() || matches!(letter, '<' | '>' | '"')
            })
    })
}
