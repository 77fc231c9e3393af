//! Letters as markdown may write them: how many bytes one takes at the beginning of a text.

/// How many bytes of a text's beginning are these letters.
pub fn while_in(text: &str, letters: &str) -> usize {
    text.len()
        - text
            .trim_start_matches(|letter| letters.contains(letter))
            .len()
}

/// How long a letter is at the start of a text, whether written as itself, escaped, or as an entity.
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
