//! Pieces of markdown as they are written: how many bytes each takes at the beginning of a text that is
//! known to begin with one.

/// How many bytes of a text's beginning are these letters.
pub fn while_in(text: &str, letters: &str) -> usize {
    text.len()
        - text
            .trim_start_matches(|letter| letters.contains(letter))
            .len()
}

/// A letter as it is meant: as it is, escaped, or named.
pub fn letter(text: &str, letter: char) -> Option<usize> {
    let named = entity(text).filter(|(_, meant)| meant.is_none_or(|meant| meant == letter));
    match named {
        Some((length, Some(_))) => return Some(length),
        Some((length, None)) if letter != '&' => return Some(length),
        _ => {}
    }
    if text.starts_with(letter) && letter != '\\' {
        return Some(letter.len_utf8());
    }
    let escaped = text.strip_prefix('\\');
    match escaped {
        Some(rest) if letter.is_ascii_punctuation() && rest.starts_with(letter) => Some(2),
        Some(_) if letter == '\\' => Some(1),
        _ => None,
    }
}

/// Letters as they are meant.
pub fn literal(text: &str, letters: &str) -> Option<usize> {
    letters.chars().try_fold(0, |length, next| {
        Some(length + letter(&text[length..], next)?)
    })
}

/// A letter by its name or number, and which it is, where that can be told here.
fn entity(text: &str) -> Option<(usize, Option<char>)> {
    let name = text.strip_prefix('&')?;
    let name = &name[..name.find(';').filter(|&end| (1..=32).contains(&end))?];
    let length = name.len() + 2;
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse(),
        };
        let letter = char::from_u32(number.ok()?).unwrap_or(char::REPLACEMENT_CHARACTER);
        return Some((length, Some(letter)));
    }
    let is_name = name.chars().all(|letter| letter.is_ascii_alphanumeric());
    is_name.then_some((length, (name == "amp").then_some('&')))
}

/// A line's end, with what closes it and what the next begins with: spaces, and the marks of quotations.
pub fn line_break(text: &str) -> Option<usize> {
    let mut length = while_in(text, " \t");
    if text[length..].starts_with('\\') {
        length += 1;
    }
    let rest = &text[length..];
    length += match rest {
        rest if rest.starts_with("\r\n") => 2,
        rest if rest.starts_with(['\n', '\r']) => 1,
        _ => return None,
    };
    Some(length + while_in(&text[length..], " \t>"))
}

/// Code between marks.
pub fn code(text: &str) -> Option<usize> {
    let marks = Some(while_in(text, "`")).filter(|&marks| marks > 0)?;
    let mut at = marks;
    loop {
        at += text[at..].find('`')?;
        let run = while_in(&text[at..], "`");
        at += run;
        if run == marks {
            return Some(at);
        }
    }
}

/// The end of a link from the bracket after its words: where it leads, in either of the ways to write that.
pub fn link_end(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(']')?;
    if let Some(length) = destination(rest) {
        return Some(1 + length);
    }
    let label = rest.strip_prefix('[').and_then(|label| {
        let end = label
            .find(['[', ']'])
            .filter(|&end| label[end..].starts_with(']'));
        Some(end? + 2)
    });
    Some(1 + label.unwrap_or(0))
}

/// `(address "title")`.
fn destination(text: &str) -> Option<usize> {
    let mut at = text.starts_with('(').then_some(1)?;
    at += while_in(&text[at..], " \t\n");
    at += match text[at..].strip_prefix('<') {
        Some(address) => unescaped(address, &['>', '\n'])? + 2,
        None => bare_address(&text[at..])?,
    };
    let space = while_in(&text[at..], " \t\n");
    at += space;
    let close = match text[at..].chars().next()? {
        mark @ ('"' | '\'') if space > 0 => Some(mark),
        '(' if space > 0 => Some(')'),
        _ => None,
    };
    if let Some(close) = close {
        at += 1 + unescaped(&text[at + 1..], &[close])? + 1;
        at += while_in(&text[at..], " \t\n");
    }
    text[at..].starts_with(')').then_some(at + 1)
}

/// An address up to the white space or the closing bracket that is not its own.
fn bare_address(text: &str) -> Option<usize> {
    let mut open = 0;
    let mut is_escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '(' => open += 1,
            ')' if open == 0 => return Some(at),
            ')' => open -= 1,
            letter if letter.is_ascii_whitespace() => return (open == 0).then_some(at),
            _ => {}
        }
    }
    None
}

/// Where the first of these letters stands that is not escaped.
fn unescaped(text: &str, letters: &[char]) -> Option<usize> {
    let mut is_escaped = false;
    text.char_indices().find_map(|(at, letter)| {
        let found = !is_escaped && letters.contains(&letter);
        is_escaped = !is_escaped && letter == '\\';
        found.then_some(at)
    })
}
