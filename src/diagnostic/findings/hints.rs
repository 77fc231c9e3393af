//! Hints that several findings give, and names as they are listed in a sentence.

use super::{MOST_COMPARED, nearest};
use crate::wording::{Message, Value, say};

/// "Mente du …?"
pub(super) fn did_you_mean(near: &str) -> Message {
    say!("did-you-mean", near)
}

/// "Mente du …?" with the nearest known name; else the list of all, or that there are none yet.
pub(super) fn suggestion<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Message {
    let known: Vec<&str> = known.into_iter().take(MOST_COMPARED).collect();
    match nearest(word, known.iter().copied()) {
        Some(near) => did_you_mean(near),
        None if known.is_empty() => say!("there-are-none", word),
        None => there_are(&known),
    }
}

/// What may be written, in a list that is shortened when it is long.
pub(super) fn there_are(known: &[&str]) -> Message {
    const MOST: usize = 12;
    let mut list = known[..known.len().min(MOST)].join(", ");
    if known.len() > MOST {
        list.push_str(" …");
    }
    say!("there-are", list)
}

/// Names with the quotation marks of each language: «a», «b» og «c».
pub(super) fn all_of(names: &[&str]) -> Value {
    let quoted = |names: &[&str]| -> Vec<Message> {
        let names = names.iter();
        names.map(|name| say!("quoted", name = *name)).collect()
    };
    match names {
        [first @ .., last] if !first.is_empty() => {
            say!("quoted-and", first = quoted(first), last = *last).into()
        }
        _ => quoted(names).into(),
    }
}

/// Words of a list as they are to be written in TOML: `"a", "b" eller "c"`.
pub(super) fn one_of(words: &[&str]) -> Value {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    either(&quoted)
}

/// Things with "or" before the last: `[a], [b] eller [c]`.
pub(super) fn either(things: &[String]) -> Value {
    match things {
        [first @ .., last] if !first.is_empty() => {
            say!("things-or", first = first.join(", "), last = last.as_str()).into()
        }
        _ => things.concat().into(),
    }
}
