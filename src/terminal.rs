//! Text on a terminal: how wide it is, and which letters are no text but tell it what to do.

use unicode_width::UnicodeWidthStr as _;

/// Columns of a line.
pub const WIDTH: usize = 80;

/// Whether a letter would move, hide or turn around what a terminal shows.
pub fn is_control(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Lines of at most so many columns, one at least; a word that is wider stands alone. Only spaces are
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
