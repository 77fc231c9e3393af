//! Numbers that words begin with: "femårig", "tolvtimersvakter", "tiår".

use super::words::worth;

/// What is measured in such words, by how it begins.
const MEASURES: [&str; 14] = [
    "år", "tim", "dag", "døgn", "uke", "veke", "måned", "månad", "minutt", "trinn", "roms",
    "meter", "mann", "sekund",
];

/// The number that a word in small letters begins with, when a measure follows in it.
pub fn measured(word: &str) -> Option<String> {
    // Every word of a text is looked at: one walk over it, not one for each measure.
    let is_measure = |at: &usize| {
        MEASURES
            .iter()
            .any(|measure| word[*at..].starts_with(measure))
    };
    let mut places = word.char_indices().map(|(at, _)| at);
    let measure = places.find(is_measure)?;
    let number = word[..measure].trim_end_matches('-');
    let value = worth(number)?;
    value
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| value.to_owned())
}
