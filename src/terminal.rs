//! Text on a terminal, and which letters are seen: how wide it is, and what in it is no text but tells the terminal
//! what to do, or the machine that runs a check and reads its log.

use std::borrow::Cow;
use std::sync::LazyLock;

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;
use regex::Regex;
use unicode_width::UnicodeWidthStr as _;

/// Columns of a line.
pub const WIDTH: usize = 80;

/// Whether a letter would move, hide or turn around what a terminal shows.
pub fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a letter is drawn as nothing: no word is made of such ones, and an address with one looks like another.
pub fn is_blank(letter: char) -> bool {
    // The Braille pattern without a dot, and marks around notes between lines, which Unicode counts as seen.
    const OTHERS: [char; 4] = ['\u{2800}', '\u{fff9}', '\u{fffa}', '\u{fffb}'];
    !letter.is_ascii()
        && (CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(letter)
            || OTHERS.contains(&letter))
}

/// Whether nobody sees that a letter is there. What tells how the sign before it looks, as text or as a picture, is
/// seen in that sign.
pub fn is_unseen(letter: char) -> bool {
    !matches!(letter, '\u{fe0e}' | '\u{fe0f}') && is_blank(letter)
}

/// Whether a letter makes an address look like another: one that nobody sees, or that turns what follows around.
pub fn misleads(letter: char) -> bool {
    is_control(letter) || is_blank(letter)
}

/// A letter as it is shown, one column for each that acts or that nobody sees: the sign that Unicode has for
/// it, else one that says that something is there.
pub fn shown(letter: char) -> char {
    match letter {
        '\0'..='\x1f' => char::from_u32(0x2400 + letter as u32).unwrap_or_default(),
        '\x7f' => '\u{2421}',
        letter if is_control(letter) || is_unseen(letter) => char::REPLACEMENT_CHARACTER,
        letter => letter,
    }
}

/// Words for a person at a terminal, or in a log: nothing in them acts but the end of a line, and the program's
/// own colours where `color` says that there are any. A tab is no more than space.
pub fn visible(words: &str, color: bool) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(letter) = rest.chars().next() {
        let own = if color { own_color(rest) } else { None };
        let piece = own.unwrap_or(letter.len_utf8());
        match letter {
            _ if own.is_some() => text.push_str(&rest[..piece]),
            '\n' => text.push('\n'),
            '\r' if rest.starts_with("\r\n") => {}
            '\t' => text.push_str("    "),
            letter => text.push(shown(letter)),
        }
        rest = &rest[piece..];
    }
    without_commands(&text)
}

/// What begins a command anywhere in a line: `##[` to GitHub, `##vso[` to Azure, `##teamcity[` to TeamCity.
static COMMAND: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"##([A-Za-z0-9._-]*)\[").expect("it is well formed"));

/// Words in which no machine that runs a check finds a command. To GitHub, lines that begin with `::` are some too
/// (<https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs>).
fn without_commands(words: &str) -> String {
    let words = COMMAND.replace_all(words, "##$1 [");
    let lines = words.split_inclusive('\n').map(|line| {
        let inner = line.trim_start();
        match inner.strip_prefix("::") {
            Some(rest) => Cow::Owned(format!("{}: :{rest}", &line[..line.len() - inner.len()])),
            None => Cow::Borrowed(line),
        }
    });
    lines.collect()
}

/// How long a colour of the program's own is that words begin with: bold, underlined, or a colour of letters.
fn own_color(words: &str) -> Option<usize> {
    let inner = words.strip_prefix("\u{1b}[")?;
    let end = inner.find(|letter: char| !letter.is_ascii_digit() && letter != ';')?;
    let is_known = |code: &str| {
        matches!(code, "" | "0" | "1" | "2" | "3" | "4" | "22" | "39")
            || code
                .parse()
                .is_ok_and(|code: u32| matches!(code, 30..=37 | 90..=97))
    };
    let own = inner[end..].starts_with('m') && inner[..end].split(';').all(is_known);
    own.then_some("\u{1b}[".len() + end + 1)
}

/// Lines of at most so many columns, one at least; a word that is wider is alone. Only spaces are
/// broken at: what a no-break space holds together stays so.
pub fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let line = lines.last_mut().expect("there is one");
        if line.is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// A text in which what would act on a terminal, would not be seen, or would begin a command in a log, is written
/// as `escaped` writes it.
pub fn escaped(text: &str, escaped: impl Fn(char) -> String) -> String {
    let mut shown = String::with_capacity(text.len());
    let bracket = format!("##$1{}", escaped('['));
    for letter in COMMAND.replace_all(text, bracket).chars() {
        match letter {
            '\n' | '\r' | '\t' => shown.push(letter),
            letter if is_control(letter) || is_unseen(letter) => shown.push_str(&escaped(letter)),
            letter => shown.push(letter),
        }
    }
    shown
}

/// Such a letter in a text of JSON.
pub fn in_json(letter: char) -> String {
    let mut units = [0; 2];
    let units = letter.encode_utf16(&mut units).iter();
    units.map(|unit| format!("\\u{unit:04x}")).collect()
}
