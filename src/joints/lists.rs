//! The joints of compounds, by lists of what is before a joint (`arbeids-`) and after one (`-strategi`).
//!
//! In: one word. Out: the numbers of those letters that begin a piece. The two languages' lists are read as one,
//! for texts name things in the other language too. What they do not know is not guessed at, but for a
//! long first piece with a long rest that can begin a word.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// What is before joints, and what after them.
struct Lists {
    first: HashSet<&'static str>,
    last: HashSet<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let lines = || {
        include_str!("nb.txt")
            .lines()
            .chain(include_str!("nn.txt").lines())
    };
    Lists {
        first: lines().filter_map(|line| line.strip_suffix('-')).collect(),
        last: lines().filter_map(|line| line.strip_prefix('-')).collect(),
    }
});

/// What a noun, verb or adjective may end in.
const INFLECTIONS: [&str; 34] = [
    "", "e", "a", "t", "n", "s", "r", "d", "en", "et", "er", "ar", "ens", "ets", "ene", "ane",
    "enes", "anes", "ers", "ars", "erne", "arne", "ne", "nes", "te", "de", "es", "ere", "are",
    "rne", "nde", "as", "ast", "est",
];
/// What follows a stem that loses its last `e`.
const AFTER_E: [&str; 6] = ["a", "en", "er", "ene", "ane", "ar"];
/// Ends of words that are no words.
const ENDINGS: [&str; 46] = [
    "ende", "ande", "enes", "anes", "erne", "else", "elsen", "elsene", "elser", "elsar", "asjon",
    "asjonen", "asjoner", "ing", "ingen", "inga", "inger", "ingar", "ingane", "ingene", "isk",
    "iske", "isme", "ismen", "ering", "eringa", "eringen", "lig", "leg", "lige", "lege", "ligere",
    "lighet", "ligheten", "het", "heten", "heter", "hetene", "heit", "heita", "heitene", "erane",
    "arane", "arar", "erar", "ere",
];
/// How ends of words begin that are no words, which the lists' own words must be told from.
const ENDING_STARTS: [&str; 7] = ["ell", "atisk", "sjon", "iser", "itet", "era", "ert"];
/// How what is rather an ending begins: only a word of the lists is a piece that begins so.
const VOWEL_ENDINGS: [&str; 11] = [
    "er", "ar", "is", "al", "ier", "abl", "ast", "ant", "at", "iv", "ut",
];
/// First parts of so many compounds that only compounds in the lists are recognized by them.
const SMALL: [&str; 18] = [
    "under", "over", "etter", "frem", "fram", "inn", "opp", "ned", "til", "gjennom", "mellom",
    "med", "mot", "imot", "tre", "fire", "verdens", "alle",
];
/// What a piece that is in no list does not end in: that belongs to the word after it.
const LOOSE_ENDS: [&str; 17] = [
    "for", "av", "opp", "inn", "ut", "frem", "fram", "over", "be", "sam", "til", "fors", "avs",
    "an", "ord", "ned", "under",
];
/// What more than one consonant a word can begin with.
const ONSETS: [&str; 41] = [
    "bl", "br", "dj", "dr", "fj", "fl", "fn", "fr", "gj", "gl", "gn", "gr", "hj", "hv", "kj", "kl",
    "kn", "kr", "kv", "pl", "pr", "ps", "sj", "sk", "skj", "skl", "skr", "skv", "sl", "sm", "sn",
    "sp", "spl", "spr", "st", "stj", "str", "sv", "tj", "tr", "tv",
];
/// The longest first piece that is looked for.
const LONGEST_FIRST: usize = 28;

/// Where the pieces of a compound begin, by the number of letters before them, in order.
pub fn joints(word: &str) -> Vec<usize> {
    let lower = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let mut text = String::with_capacity(word.len());
    let mut starts = Vec::new();
    for letter in word.chars() {
        starts.push(text.len());
        text.push(lower(letter));
    }
    starts.push(text.len());
    let mut word = Word {
        text: &text,
        starts: &starts,
        known: BTreeMap::new(),
    };
    word.joints(0, starts.len() - 1, false)
}

/// A word in small letters, with what was found of its parts.
struct Word<'a> {
    text: &'a str,
    /// Where each letter starts, and where the last one ends.
    starts: &'a [usize],
    known: BTreeMap<(usize, usize, bool), Vec<usize>>,
}

impl<'a> Word<'a> {
    fn part(&self, from: usize, to: usize) -> &'a str {
        &self.text[self.starts[from]..self.starts[to]]
    }

    /// The joints of a part. One that is a word of the lists is left whole where it is `inner`.
    fn joints(&mut self, from: usize, to: usize, inner: bool) -> Vec<usize> {
        if let Some(known) = self.known.get(&(from, to, inner)) {
            return known.clone();
        }
        let joints = if inner && is_known(self.part(from, to)) {
            Vec::new()
        } else {
            let found = self.after_first(from, to);
            found
                .or_else(|| self.before_last(from, to))
                .unwrap_or_default()
        };
        self.known.insert((from, to, inner), joints.clone());
        joints
    }

    /// With the longest first piece of the lists that leaves a word.
    fn after_first(&mut self, from: usize, to: usize) -> Option<Vec<usize>> {
        let most = to.saturating_sub(3).min(from + LONGEST_FIRST);
        for at in (from + 3..=most).rev() {
            let (first, rest) = (self.part(from, at), self.part(at, to));
            if !LISTS.first.contains(first) || is_ending(rest) || !begins_word(rest) {
                continue;
            }
            let deeper = self.joints(at, to, true);
            let (long, small) = (to - at, SMALL.contains(&first));
            let likely = || {
                let of_first = rest.strip_prefix('s').is_some_and(is_known);
                let vowel = VOWEL_ENDINGS.iter().any(|ending| rest.starts_with(ending));
                at - from >= 5 && long >= 5 && !small && !vowel && !of_first
            };
            if is_known(rest) || !deeper.is_empty() && long >= 6 || likely() {
                return Some(std::iter::once(at).chain(deeper).collect());
            }
        }
        None
    }

    /// With the longest last piece of the lists that leaves a word, or what is likely to be one.
    fn before_last(&mut self, from: usize, to: usize) -> Option<Vec<usize>> {
        for at in from + 3..to.saturating_sub(3) {
            let (first, rest) = (self.part(from, at), self.part(at, to));
            if !has_vowel(first) || is_ending(rest) || !begins_word(rest) || !is_known(rest) {
                continue;
            }
            let is_word = |word: &str| LISTS.first.contains(word) || is_known(word);
            let linked = first.strip_suffix('s').is_some_and(is_word);
            let sure = is_word(first) || linked || !self.joints(from, at, false).is_empty();
            let loose = LOOSE_ENDS.iter().any(|end| first.ends_with(end));
            let long = to - at;
            let likely =
                at - from >= 4 && !loose && (long >= 8 || first.ends_with('s') && long >= 6);
            if sure || likely {
                let mut joints = self.joints(from, at, true);
                joints.push(at);
                return Some(joints);
            }
        }
        None
    }
}

fn is_vowel(letter: char) -> bool {
    "aeiouyæøåéèêóòôàüöä".contains(letter)
}

fn has_vowel(text: &str) -> bool {
    text.contains(is_vowel)
}

/// Whether a word is one of those after joints, in any form.
fn is_known(word: &str) -> bool {
    let is_last = |stem: &str| LISTS.last.contains(stem);
    word.char_indices().skip(2).any(|(at, letter)| {
        let (stem, rest) = word.split_at(at + letter.len_utf8());
        if !INFLECTIONS.contains(&rest) {
            return false;
        }
        if is_last(stem) {
            return true;
        }
        // `skole`, `skolar`; `rom`, `rommet`.
        let without_e = AFTER_E.contains(&rest) && is_last(&format!("{stem}e"));
        let single = &stem[..at];
        without_e || !rest.is_empty() && single.ends_with(letter) && is_last(single)
    })
}

fn is_ending(word: &str) -> bool {
    ENDINGS.contains(&word)
        || ENDING_STARTS.iter().any(|start| word.starts_with(start)) && !is_known(word)
}

/// Whether a Norwegian word can begin as this does.
fn begins_word(text: &str) -> bool {
    let Some(vowel) = text.find(is_vowel) else {
        return false;
    };
    let onset = &text[..vowel];
    onset.chars().count() <= 1 || ONSETS.contains(&onset)
}
