//! The mark that makes a line an item of a list: in markdown, in word processors, or written in haste.

/// What an item is marked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `- `, `* ` or `+ `.
    Bullet(char),
    /// `1. ` or `1) `.
    Number(usize, char),
    /// A bullet of a word processor.
    Glyph(char),
    /// `– `, or `–` right before a word.
    Dash,
    /// `-word`, `*word` or `+word`.
    Tight(char),
    /// `1.Word`.
    TightNumber(usize, char),
    /// A box or tick: it says something, and stays.
    Box(char),
    /// `[ ]` or `[x]` without a bullet.
    Task(bool),
}

/// A mark at a line's beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: Kind,
    /// Its bytes, without the white space behind it.
    pub length: usize,
    /// The bytes of white space behind it.
    pub gap: usize,
}

impl Mark {
    /// Whether it makes an item of any line, whatever stands around it.
    pub fn is_certain(self) -> bool {
        matches!(
            self.kind,
            Kind::Bullet(_) | Kind::Number(..) | Kind::Glyph(_)
        )
    }

    /// Whether both mark items of one list.
    pub fn is_like(self, other: Self) -> bool {
        match (self.kind, other.kind) {
            (Kind::Number(_, one), Kind::Number(_, two))
            | (Kind::TightNumber(_, one), Kind::TightNumber(_, two)) => one == two,
            (Kind::Task(_), Kind::Task(_)) | (Kind::Box(_), Kind::Box(_)) => true,
            (one, two) => one == two,
        }
    }
}

/// The mark that a line, without its indentation, begins with.
pub fn mark(rest: &str) -> Option<Mark> {
    let first = rest.chars().next()?;
    let found = match first {
        '-' | '*' | '+' => bullet(rest, first),
        '0'..='9' => number(rest),
        '–' | '—' | '−' | '―' | '‐' | '‑' => dash(rest, first),
        '☐' | '☑' | '☒' | '✓' | '✔' | '✗' | '✘' => {
            spaced(rest, first).then_some(Kind::Box(first))
        }
        '[' => task(rest),
        _ => glyph(rest, first),
    }?;
    let length = match found {
        Kind::Bullet(_) | Kind::Tight(_) => 1,
        Kind::Number(..) | Kind::TightNumber(..) => digits(rest) + 1,
        Kind::Task(_) => 3,
        Kind::Box(letter) => letter.len_utf8(),
        Kind::Dash => first.len_utf8(),
        Kind::Glyph(letter) => rest.len() - rest.trim_start_matches(letter).len(),
    };
    let behind = &rest[length..];
    let gap = behind.len() - behind.trim_start_matches([' ', '\t', '\u{a0}']).len();
    Some(Mark {
        kind: found,
        length,
        gap,
    })
}

fn spaced(rest: &str, mark: char) -> bool {
    rest[mark.len_utf8()..].starts_with([' ', '\t', '\u{a0}'])
}

fn letter_behind(rest: &str, length: usize) -> bool {
    rest[length..]
        .chars()
        .next()
        .is_some_and(char::is_alphabetic)
}

fn bullet(rest: &str, mark: char) -> Option<Kind> {
    let bare: Vec<char> = rest
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    if bare.len() > 2 && bare.iter().all(|&letter| letter == mark) && mark != '+' {
        // A line between two parts.
        return None;
    }
    if spaced(rest, mark) || rest.trim_end().len() == 1 {
        return Some(Kind::Bullet(mark));
    }
    // "*word*" is emphasis.
    let is_tight = letter_behind(rest, 1) && (mark != '*' || rest.matches('*').count() == 1);
    is_tight.then_some(Kind::Tight(mark))
}

fn digits(rest: &str) -> usize {
    rest.bytes().take_while(u8::is_ascii_digit).count()
}

fn number(rest: &str) -> Option<Kind> {
    let digits = digits(rest);
    if digits > 9 {
        return None;
    }
    let value = rest[..digits].parse().ok()?;
    let delimiter = rest[digits..]
        .chars()
        .next()
        .filter(|mark| ".)".contains(*mark))?;
    let behind = &rest[digits + 1..];
    if behind.trim().is_empty() || behind.starts_with([' ', '\t']) {
        return Some(Kind::Number(value, delimiter));
    }
    letter_behind(rest, digits + 1).then_some(Kind::TightNumber(value, delimiter))
}

fn dash(rest: &str, mark: char) -> Option<Kind> {
    (spaced(rest, mark) || letter_behind(rest, mark.len_utf8())).then_some(Kind::Dash)
}

fn task(rest: &str) -> Option<Kind> {
    let is_done = match rest.get(..3)? {
        "[ ]" => false,
        "[x]" | "[X]" => true,
        _ => return None,
    };
    rest[3..]
        .starts_with([' ', '\t'])
        .then_some(Kind::Task(is_done))
}

fn glyph(rest: &str, mark: char) -> Option<Kind> {
    let behind = rest.trim_start_matches(mark);
    let run = (rest.len() - behind.len()) / mark.len_utf8();
    let is_glyph = matches!(
        mark,
        '•' | '●'
            | '▪'
            | '◦'
            | '‣'
            | '·'
            | '■'
            | '□'
            | '▫'
            | '►'
            | '▶'
            | '▸'
            | '➢'
            | '➤'
            | '❖'
            | '◆'
            | '◇'
            | '○'
            | '♦'
            | '⁃'
            | '∙'
            | '⦁'
            | '\u{f020}'..='\u{f0ff}'
    );
    if is_glyph && run <= 3 {
        let is_spaced = behind.starts_with([' ', '\t', '\u{a0}']);
        let is_word = behind.starts_with(char::is_alphabetic) && !"·○".contains(mark);
        return (is_spaced || is_word).then_some(Kind::Glyph(mark));
    }
    // What is left of a symbol when its font is lost.
    let is_lost = matches!(
        mark,
        'o' | '§' | 'Ø' | 'ü' | 'q' | 'v' | 'n' | 'l' | 'u' | 'à' | 'Ÿ' | '¨'
    );
    let is_apart = behind.starts_with('\t') || mark == 'o' && behind.starts_with("   ");
    let has_words = behind
        .trim_start()
        .starts_with(|letter: char| !letter.is_ascii_digit());
    (is_lost && run == 1 && is_apart && has_words && !behind.trim().contains('\t'))
        .then_some(Kind::Glyph(mark))
}
