//! A file's text as a reader sees its digits: what is not seen is out, what is written in another way is plain.
//!
//! In: a text as it is written, and what kind of file it is of. Out: the text as it is shown, near enough to find
//! numbers in, and where each piece of it is written. Words are not made readable here: that is for `markdown`.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use crate::terminal::is_blank;

/// How the digits of a file are to be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Texts for people, and their settings.
    Words,
    /// Rows of cells, in which a comma is part of a number.
    Rows,
    /// Rows of cells with commas between them.
    CommaRows,
    /// A drawing: words for people, between tags whose numbers are for machines.
    Drawing,
    /// Programs and data, where numbers are mostly for machines.
    Code,
}

impl Kind {
    /// What a file holds whose name ends so.
    pub fn of(extension: &str, text: &str) -> Self {
        let first = text.lines().next().unwrap_or_default();
        match extension {
            "csv" if first.contains(',') && !first.contains([';', '\t']) => Self::CommaRows,
            "csv" | "tsv" | "tab" | "xlsx" | "xltx" | "ods" | "ots" => Self::Rows,
            "svg" => Self::Drawing,
            "js" | "css" | "typ" | "json" | "geojson" => Self::Code,
            _ => Self::Words,
        }
    }

    /// How what is shown of it is to be understood: the figures of a drawing are all in its tags.
    pub fn shown(self) -> Self {
        match self {
            Self::Drawing => Self::Words,
            kind => kind,
        }
    }
}

/// A text as it is shown, and where it is written.
pub struct Shown<'t> {
    written: &'t str,
    text: String,
    pieces: Vec<Piece>,
}

/// Letters that follow each other in both.
struct Piece {
    /// Where they begin in what is shown.
    shown: usize,
    written: Range<usize>,
    /// Whether they are shown as they are written, byte for byte.
    is_plain: bool,
}

impl Shown<'_> {
    /// What is shown.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where something is written that is shown here.
    pub fn written(&self, shown: Range<usize>) -> Range<usize> {
        let piece = |at: usize| {
            let after = self.pieces.partition_point(|piece| piece.shown <= at);
            &self.pieces[after - 1]
        };
        let first = piece(shown.start);
        let start = match first.is_plain {
            true => first.written.start + shown.start - first.shown,
            false => first.written.start,
        };
        let last = piece(shown.end - 1);
        let end = match last.is_plain {
            true => last.written.start + shown.end - last.shown,
            false => last.written.end,
        };
        start..end
    }

    /// Shows the next so many bytes as these letters.
    fn push(&mut self, at: usize, length: usize, letters: &str) {
        if letters.is_empty() {
            return;
        }
        let written = at..at + length;
        let is_plain = self.written[written.clone()] == *letters;
        match self.pieces.last_mut() {
            Some(last) if is_plain && last.is_plain && last.written.end == at => {
                last.written.end = written.end;
            }
            _ => self.pieces.push(Piece {
                shown: self.text.len(),
                written,
                is_plain,
            }),
        }
        self.text.push_str(letters);
    }
}

/// Tags that stand within a word, with nothing between what they part.
const WITHIN: [&str; 22] = [
    "a", "abbr", "b", "bdi", "bdo", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "s",
    "small", "span", "strong", "sub", "sup", "tspan", "u", "wbr",
];

/// The text as it is shown.
pub fn shown(text: &str, kind: Kind) -> Shown<'_> {
    let mut shown = Shown {
        written: text,
        text: String::with_capacity(text.len()),
        pieces: Vec::new(),
    };
    // Where a tag was looked for the end of, and there was none.
    let mut open_from = text.len();
    // Up to where no link is closed that begins before.
    let mut unclosed_to = 0;
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let mut letters = [0; 4];
        let own = letter.len_utf8();
        let (length, seen) = match letter {
            '<' if at < open_from => match tag(rest) {
                Tag::None => (own, "<"),
                Tag::Open => {
                    open_from = at;
                    (own, "<")
                }
                Tag::Whole(length, between) => (length, between),
            },
            '&' => match reference(rest) {
                Some((length, letter)) => (length, plain(letter, &mut letters)),
                None => (own, "&"),
            },
            '\\' => match escape(rest) {
                Some((length, letter)) => (length, plain(letter, &mut letters)),
                None => (own, ""),
            },
            '*' | '_' | '~' | '`' | '[' if kind == Kind::Words => (own, ""),
            // Where a link leads.
            ']' if kind == Kind::Words && at >= unclosed_to && rest.starts_with("](") => {
                match rest.find([')', '\n']) {
                    Some(end) if rest[end..].starts_with(')') => (end + 1, ""),
                    end => {
                        unclosed_to = at + end.unwrap_or(rest.len());
                        (own, "")
                    }
                }
            }
            ']' if kind == Kind::Words => (own, ""),
            '\n' => {
                let next = &rest[own..];
                let inner = next.trim_start_matches([' ', '\t', '>']);
                (own + next.len() - inner.len(), "\n")
            }
            letter => (own, plain(letter, &mut letters)),
        };
        shown.push(at, length, seen);
        at += length;
    }
    shown
}

/// A letter as it is seen, with digits of any width and weight as the plain ones.
fn plain(letter: char, letters: &mut [u8; 4]) -> &str {
    let is_unseen = letter.is_control() && !matches!(letter, '\n' | '\t')
        || matches!(letter, '\u{300}'..='\u{36f}')
        || is_blank(letter);
    if is_unseen {
        return "";
    }
    let mut forms = Some(letter)
        .filter(|letter| !letter.is_ascii())
        .into_iter()
        .nfkc();
    let digit = forms.next().filter(char::is_ascii_digit);
    match (digit, forms.next()) {
        (Some(digit), None) => digit.encode_utf8(letters),
        _ => letter.encode_utf8(letters),
    }
}

/// What a text begins with.
enum Tag {
    None,
    /// A tag or comment that is not closed.
    Open,
    /// One of so many bytes, and what is seen in its place.
    Whole(usize, &'static str),
}

fn tag(text: &str) -> Tag {
    let inner = &text[1..];
    if let Some(comment) = inner.strip_prefix("!--") {
        return match comment.find("-->") {
            Some(end) => Tag::Whole("<!--".len() + end + "-->".len(), ""),
            None => Tag::Open,
        };
    }
    let name = inner.trim_start_matches('/');
    if !name.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '!' | '?'))
    {
        return Tag::None;
    }
    let Some(end) = text.find('>') else {
        return Tag::Open;
    };
    let name = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .next();
    let name = name.unwrap_or_default().to_ascii_lowercase();
    let between = match name.as_str() {
        "br" => "\n",
        name if WITHIN.contains(&name) => "",
        _ => "\n\n",
    };
    Tag::Whole(end + 1, between)
}

/// A letter by its number, or by the name of one that may stand between digits.
fn reference(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(40).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let letter = match name.strip_prefix('#') {
        Some(number) => {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?)?
        }
        None => match name {
            "shy" => '\u{ad}',
            "zwj" | "zwnj" | "NoBreak" | "ZeroWidthSpace" => '\u{200b}',
            "nbsp" | "NonBreakingSpace" | "ensp" | "emsp" | "numsp" | "puncsp" | "thinsp"
            | "ThinSpace" | "hairsp" | "emsp13" | "emsp14" | "MediumSpace" | "Tab" => ' ',
            "NewLine" => '\n',
            "hyphen" | "dash" | "ndash" | "mdash" | "horbar" | "minus" => '-',
            "period" => '.',
            _ => return None,
        },
    };
    Some((end + 1, letter))
}

/// A letter by its number, as strings of TOML and JSON have it.
fn escape(text: &str) -> Option<(usize, char)> {
    let length = match text.as_bytes().get(1)? {
        b'u' => 6,
        b'U' => 10,
        b'x' => 4,
        _ => return None,
    };
    let number = u32::from_str_radix(text.get(2..length)?, 16).ok()?;
    Some((length, char::from_u32(number)?))
}
