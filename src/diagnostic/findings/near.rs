//! The known words that are near to a misspelt one, at a cost that each name is worth.
//!
//! An ordinary strategy has some tens of misspelt names, and each is compared with all that could be meant. A hostile
//! one has thousands, each beside hundreds of others that are like it. What one name costs has a bound that depends on
//! the name and on the words there are, and on nothing else: what is found is the same in any order, on any number of
//! cores, and from whatever was kept of an earlier check.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::as_in_an_id;

/// Words that a misspelt one is held against.
pub const MOST_COMPARED: usize = 500;

/// Letters of the longest word that may be a misspelt one.
const MOST_LETTERS: usize = 200;

/// Words that are compared letter by letter, of those that could be meant: those that begin and end most like it.
const MOST_LIKELY: usize = 16;

/// Pairs of letters that are compared for one word, but for the likeliest, which always is.
const MOST_PAIRS: usize = 20_000;

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
    let could_be = |known: &'a str| {
        let likely = as_in_an_id(known);
        let known_length = likely.chars().count();
        let most = 1 + length.max(known_length) / 4;
        // Cheap to see, and nearly always enough: one change swaps one letter for another at most.
        let different = (letters ^ self::letters(&likely)).count_ones() as usize;
        let may_be = known_length <= MOST_LETTERS
            && length.abs_diff(known_length) <= most
            && different <= 2 * most;
        may_be.then_some((known, likely, most))
    };
    let all = known.into_iter().take(MOST_COMPARED);
    let all = all.filter(|_| length <= MOST_LETTERS);
    let mut all: Vec<(&str, Cow<'_, str>, usize)> = all.filter_map(could_be).collect();
    let compared = (MOST_PAIRS / length.max(1).pow(2)).clamp(1, MOST_LIKELY);
    if all.len() > compared {
        // Those that are equally likely stay in their order.
        all.sort_by_cached_key(|(_, likely, _)| Reverse(alike(&word, likely)));
        all.truncate(compared);
    }
    all.into_iter().filter_map(move |(known, likely, most)| {
        let distance = strsim::osa_distance(&word, &likely);
        (distance <= most).then_some((distance, known))
    })
}

/// Which letters a word has, roughly.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte % 64))
}

/// How many bytes two words have alike at their beginning and their end, less those that one has more.
fn alike(word: &str, other: &str) -> isize {
    let same = |(one, other): &(u8, u8)| one == other;
    let begin = word.bytes().zip(other.bytes()).take_while(same).count();
    let end = word.bytes().rev().zip(other.bytes().rev());
    let alike = begin + end.take_while(same).count();
    let more = word.len().abs_diff(other.len());
    alike.cast_signed() - more.cast_signed()
}
