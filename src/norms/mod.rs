//! The two norms of Norwegian: which of them a word belongs to, and where a text has words of the other one.
//!
//! In: a text. Out: places. Tells nothing of its own: that is for `check` and for who looks through drafts.

mod doubtful;
mod foreign;
mod lists;

use std::ops::Range;

use crate::lang::Lang;
use crate::terms::{is_inside_sentence, lowered, words};
pub use doubtful::{doubtful, is_pronoun, participle, says_of_thing};
pub use foreign::Foreign;
pub use lists::form_of;

/// The least number of letters in a part beside a hyphen that is looked at: "en" in "Cv-en" is too short.
const LEAST_PART: usize = 5;

/// What begins a title inside a sentence: "Lov om …", "Plan for …". It goes on to the next mark.
const TITLES: [&str; 12] = [
    "lov",
    "forskrift",
    "plan",
    "strategi",
    "rapport",
    "melding",
    "avtale",
    "rundskriv",
    "program",
    "veileder",
    "rettleiar",
    "nou",
];

/// Where the words are in a text that the form of Norwegian it is in has not, and the other one has. Names,
/// and titles of laws and plans, are passed over.
pub fn of_other_form(text: &str, lang: Lang) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    each_of_one_form(text, |range, of| {
        if of != lang {
            found.push(range);
        }
    });
    found
}

/// Finds the words of a text that only one form of Norwegian has.
pub fn each_of_one_form(text: &str, mut found: impl FnMut(Range<usize>, Lang)) {
    let mut title = false;
    let mut last = 0..0;
    for range in words(text) {
        let ends = |mark: char| ",.;:)!?\n".contains(mark);
        let before = std::mem::replace(&mut last, range.clone());
        title = title && !text[before.end..range.start].contains(ends);
        let word = &text[range.clone()];
        let lower = lowered(word);
        // "Cv-en", "e-læring".
        let is_part = text[..range.start].ends_with('-') || text[range.end..].starts_with('-');
        let is_name = lower != word
            && word.starts_with(char::is_uppercase)
            && (is_inside_sentence(text, range.start) || is_abbreviation(word));
        title |= is_name && TITLES.iter().any(|title| lower.ends_with(title));
        let is_verb_or_latin = lower == "et" && eats(text, &before, &range);
        let is_short_part = is_part && word.chars().count() < LEAST_PART;
        if is_name || title || is_verb_or_latin || is_short_part {
            continue;
        }
        if let Some(of) = form_of(&lower) {
            found(range, of);
        }
    }
}

/// Whether "et", behind another word, is no article: "no et vi", "Lai et al.".
fn eats(text: &str, before: &Range<usize>, et: &Range<usize>) -> bool {
    const WHO: [&str; 10] = [
        "vi", "eg", "du", "de", "dei", "dykk", "ho", "han", "ein", "som",
    ];
    let is_beside = text[before.end..et.start] == *" ";
    let after = words(&text[et.end..]).next();
    let after = after.filter(|after| after.start == 1);
    let is_who = |word: &str| WHO.contains(&&*lowered(word));
    text[et.end..].starts_with(" al.")
        || is_beside && is_who(&text[before.clone()])
        || after.is_some_and(|after| is_who(&text[et.end + after.start..et.end + after.end]))
}

fn is_abbreviation(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}
