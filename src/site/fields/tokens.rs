//! A template's tags as tokens, by Tera's rules for them.
//!
//! In: the source of a template that Tera has read. Out: what stands between `{{` or `{%` and their ends; all
//! else is left out, comments and `{% raw %}` too.

/// A token and where it begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind<'a>,
    /// Its first byte in the source.
    pub at: usize,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind<'a> {
    /// `{{`
    Shown,
    /// `{%`
    Tag,
    /// `}}` or `%}`
    End,
    /// A name or a word of Tera's.
    Word(&'a str),
    /// A text, as it stands between its quotation marks.
    Text(&'a str),
    /// A number.
    Number,
    /// A sign, or a pair that means one thing.
    Sign(&'a str),
}

/// The signs that are more than one letter, longest first.
const SIGNS: [&str; 10] = ["...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?["];

/// The tokens of a template; none when it does not follow the rules.
pub fn tokens(source: &str) -> Option<Vec<Token<'_>>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = source[at..].find('{') {
        at += next;
        let rest = &source[at..];
        if rest.starts_with("{#") {
            at += rest.find("#}")? + 2;
        } else if rest.starts_with("{{") {
            found.push(Token {
                kind: Kind::Shown,
                at,
            });
            at = inside(source, at + 2, "}}", &mut found)?;
        } else if let Some(length) = keyword(rest, "raw") {
            at = after_raw(source, at + length)?;
        } else if rest.starts_with("{%") {
            found.push(Token {
                kind: Kind::Tag,
                at,
            });
            at = inside(source, at + 2, "%}", &mut found)?;
        } else {
            at += 1;
        }
    }
    Some(found)
}

/// How long the tag is that a text begins with, where it is this word's.
fn keyword(text: &str, word: &str) -> Option<usize> {
    let rest = text.strip_prefix("{%")?;
    let rest = rest.strip_prefix('-').unwrap_or(rest).trim_ascii_start();
    let rest = rest.strip_prefix(word)?.trim_ascii_start();
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}

fn after_raw(source: &str, mut at: usize) -> Option<usize> {
    loop {
        at += source[at..].find("{%")?;
        if let Some(length) = keyword(&source[at..], "endraw") {
            return Some(at + length);
        }
        at += 2;
    }
}

/// Reads on until the tag's end; where the source goes on.
fn inside<'a>(
    source: &'a str,
    mut at: usize,
    end: &str,
    found: &mut Vec<Token<'a>>,
) -> Option<usize> {
    // A sign that takes away the white space before.
    at += usize::from(source[at..].starts_with('-'));
    loop {
        at = source.len() - source[at..].trim_ascii_start().len();
        let rest = &source[at..];
        let closed = rest.strip_prefix('-').unwrap_or(rest).strip_prefix(end);
        if let Some(after) = closed {
            found.push(Token {
                kind: Kind::End,
                at,
            });
            return Some(source.len() - after.len());
        }
        let first = rest.chars().next()?;
        let (kind, length) = match first {
            '"' | '\'' | '`' => {
                let length = quoted(&rest[1..], first)?;
                (Kind::Text(&rest[1..=length]), length + 2)
            }
            '0'..='9' => (Kind::Number, number(rest)),
            'a'..='z' | 'A'..='Z' | '_' => {
                let part = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
                let length = rest.find(|sign| !part(sign)).unwrap_or(rest.len());
                (Kind::Word(&rest[..length]), length)
            }
            _ => {
                let pair = SIGNS.into_iter().find(|pair| rest.starts_with(pair));
                let length = pair.map_or(first.len_utf8(), str::len);
                (Kind::Sign(&rest[..length]), length)
            }
        };
        found.push(Token { kind, at });
        at += length;
    }
}

/// How long a text is before the mark that closes it.
fn quoted(rest: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    rest.find(|sign| {
        let closes = sign == mark && !escaped;
        escaped = sign == '\\' && !escaped;
        closes
    })
}

fn number(rest: &str) -> usize {
    let mut point = false;
    let ends = |sign: char| {
        let first_point = sign == '.' && !point;
        point |= first_point;
        !(sign.is_ascii_digit() || first_point)
    };
    rest.find(ends).unwrap_or(rest.len())
}
