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
mod near;
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

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use hints::suggestion;
pub use near::{MOST_COMPARED, near, nearest};

/// A word with the letters that an id may have, as people choose them.
pub fn as_in_an_id(word: &str) -> Cow<'_, str> {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        return Cow::Borrowed(word);
    }
    let word = word.to_lowercase();
    Cow::Owned(word.replace('æ', "ae").replace('ø', "o").replace('å', "a"))
}

/// The id that a title or a folder's name makes: `godt-arbeidsmiljo` of "Godt arbeidsmiljø"; none of a name
/// without a letter that an id may begin with.
pub fn as_an_id(name: &str) -> Option<String> {
    let composed: String = name.nfc().collect();
    let plain = as_in_an_id(&composed);
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
