//! Every finding as data: which message, with which values. The messages are in `src/wording/*/findings/`, in a
//! file of the same name as here: what is wrong in one short line, and in the help what to write instead. They are
//! written for an HR adviser, not for a programmer.

mod cards;
mod content;
mod days;
mod files;
mod gaps;
mod hints;
mod html;
mod keys;
mod known;
mod links;
mod lost;
mod measures;
pub mod names;
mod pictures;
mod printed;
mod slips;
mod stray;
mod syntax;
mod tables;
mod theme;
mod translations;
mod values;
mod wording;

pub use cards::*;
pub use content::*;
pub use days::*;
pub use files::*;
pub use gaps::*;
pub use html::*;
pub use keys::*;
pub use known::*;
pub use links::*;
pub use lost::*;
pub use measures::*;
pub use pictures::*;
pub use printed::*;
pub use stray::*;
pub use syntax::*;
pub use tables::*;
pub use theme::*;
pub use translations::*;
pub use values::*;
pub use wording::*;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

pub use hints::MOST_COMPARED;
use hints::suggestion;

/// The known word nearest to a misspelt one, if it is near enough to be what was meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(word, known).min().map(|(_, known)| known)
}

/// The known words near enough to a misspelt one to be what was meant, each with how many slips of the
/// pen lie between them; none when only capitals, æ, ø and å differ.
pub fn near<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (usize, &'a str)> {
    let word = as_in_an_id(word);
    let length = word.chars().count();
    let letters = letters(&word);
    known
        .into_iter()
        .take(MOST_COMPARED)
        .filter_map(move |known| {
            let likely = as_in_an_id(known);
            let known_length = likely.chars().count();
            let most = 1 + length.max(known_length) / 4;
            // Cheap to see, and nearly always enough: one change swaps one letter for another at most.
            let different = (letters ^ self::letters(&likely)).count_ones() as usize;
            if length.abs_diff(known_length) > most || different > 2 * most {
                return None;
            }
            let distance = strsim::osa_distance(&word, &likely);
            (distance <= most).then_some((distance, known))
        })
}

/// A word with the letters that an id may have, as people choose them.
pub fn as_in_an_id(word: &str) -> String {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        return word.to_owned();
    }
    let word = word.to_lowercase();
    word.replace('æ', "ae").replace('ø', "o").replace('å', "a")
}

/// The id that a title or a folder's name makes: `godt-arbeidsmiljo` of "Godt arbeidsmiljø"; none of a name
/// without a letter that an id may begin with.
pub fn as_an_id(name: &str) -> Option<String> {
    let plain = as_in_an_id(&name.nfc().collect::<String>());
    // What is left with a mark above or below: é, ü.
    let plain = plain.nfd().filter(|&letter| !is_combining_mark(letter));
    let plain: String = plain.collect();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty()).skip_while(|word| {
        // An id begins with a letter; a number that orders folders is no part of the name.
        word.starts_with(|letter: char| letter.is_ascii_digit())
    });
    let mut id: String = words.next()?.chars().take(MOST_OF_AN_ID).collect();
    for word in words {
        if id.len() + 1 + word.len() > MOST_OF_AN_ID {
            break;
        }
        id.push('-');
        id.push_str(word);
    }
    Some(id)
}

/// Letters of the longest id.
const MOST_OF_AN_ID: usize = 64;

/// Which letters a word has, roughly.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte % 64))
}
