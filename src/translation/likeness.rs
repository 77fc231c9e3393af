//! Measures how alike a text in bokmål and one in nynorsk are, to tell whether they may say the same.
//!
//! Most words of the two begin alike, and numbers, names and what links lead to are the same. Pure.

use crate::markdown::UnitKind;

/// Words of fewer letters than this say little: "og", "er", "vi".
const SHORT: usize = 4;
const WEIGHT_OF_SHORT: f32 = 0.15;

/// Numbers and what is led to say more than a word.
const WEIGHT_OF_SAME: f32 = 1.5;

/// Texts of at most this many bytes are compared letter by letter as well.
const FEW: usize = 160;

/// The first letters of a word, which identify it: its ending differs between the languages.
const STEM: usize = 4;

/// What a piece of text says, as it can be told whatever the language.
#[derive(Debug)]
pub struct Said {
    /// What it is.
    pub kind: UnitKind,
    /// Its words, each once, by their stems, and how much they weigh.
    stems: Vec<(u32, f32)>,
    weight: f32,
    /// How many of them say something.
    pub content: usize,
    /// Its letters two by two, where it is short.
    letters: Vec<u32>,
}

impl Said {
    /// What these words say.
    pub fn new(kind: UnitKind, words: &str) -> Self {
        let mut stems: Vec<(u32, f32)> = words.split(' ').filter_map(stem).collect();
        stems.sort_by_key(|(stem, _)| *stem);
        stems.dedup_by_key(|(stem, _)| *stem);
        let mut letters = Vec::new();
        if words.len() <= FEW {
            let folded: Vec<char> = words.chars().flat_map(char::to_lowercase).collect();
            letters = folded
                .windows(2)
                .map(|two| u32::from(two[0]).wrapping_mul(0x9e37) ^ u32::from(two[1]))
                .collect();
            letters.sort_unstable();
        }
        Self {
            kind,
            weight: stems.iter().map(|(_, weight)| weight).sum(),
            content: stems.iter().filter(|(_, weight)| *weight >= 1.0).count(),
            stems,
            letters,
        }
    }

    /// How alike two are: 0 for nothing in common, 1 for the same words.
    pub fn likeness(&self, other: &Self) -> f32 {
        let all = self.weight + other.weight;
        let mut common = 0.0;
        both(
            &self.stems,
            &other.stems,
            |(stem, _)| *stem,
            |(_, weight)| common += weight,
        );
        let by_words = if all > 0.0 { 2.0 * common / all } else { 0.0 };
        if self.letters.is_empty() || other.letters.is_empty() {
            return by_words;
        }
        let mut same = 0_u16;
        both(&self.letters, &other.letters, |two| *two, |_| same += 1);
        let letters = (self.letters.len() + other.letters.len()) as f32;
        0.6 * by_words + 0.4 * (2.0 * f32::from(same) / letters)
    }

    /// How much of it is said in `host`, beyond what `others` say there already: 0 to 1. Short words count
    /// only where it has no others, and then all of them must be there.
    pub fn share_in(&self, host: &[&Self], others: &[&Self]) -> f32 {
        let has = |list: &[&Self], stem: u32| {
            let mut saids = list.iter();
            saids.any(|said| {
                said.stems
                    .binary_search_by_key(&stem, |(stem, _)| *stem)
                    .is_ok()
            })
        };
        let (mut all, mut found) = (0.0, 0.0);
        let least = if self.content > 0 { 1.0 } else { 0.0 };
        for &(stem, weight) in self.stems.iter().filter(|(_, weight)| *weight >= least) {
            all += weight;
            if has(host, stem) && !has(others, stem) {
                found += weight;
            }
        }
        let is_whole = self.content > 0 || found == all;
        if all > 0.0 && is_whole {
            found / all
        } else {
            0.0
        }
    }
}

/// Calls `found` for what two sorted lists have in common.
fn both<T>(one: &[T], other: &[T], key: impl Fn(&T) -> u32, mut found: impl FnMut(&T)) {
    let (mut left, mut right) = (0, 0);
    while let (Some(first), Some(second)) = (one.get(left), other.get(right)) {
        match key(first).cmp(&key(second)) {
            std::cmp::Ordering::Less => left += 1,
            std::cmp::Ordering::Greater => right += 1,
            std::cmp::Ordering::Equal => {
                found(first);
                (left, right) = (left + 1, right + 1);
            }
        }
    }
}

/// What is left of a word when what differs between the two languages is taken away, and how much it says.
fn stem(word: &str) -> Option<(u32, f32)> {
    if word.starts_with(['→', '!', '^']) {
        return Some((hash(word.chars()), WEIGHT_OF_SAME));
    }
    let letters = || word.chars().filter(|letter| letter.is_alphanumeric());
    let count = letters().count();
    if count == 0 {
        return None;
    }
    if letters().all(|letter| letter.is_ascii_digit()) {
        return Some((hash(letters()), WEIGHT_OF_SAME));
    }
    let mut stem: Vec<char> = Vec::with_capacity(STEM + 2);
    let mut last = ' ';
    for letter in letters().flat_map(char::to_lowercase) {
        let before = std::mem::replace(&mut last, letter);
        match (before, letter) {
            // "leiar", "auke", "høyre", "kjem", "gjere", "tjeneste", "kven".
            ('e' | 'ø', 'i' | 'y') | ('k' | 'g' | 't', 'j') => continue,
            (before, letter) if before == letter => continue,
            ('h' | 'k', 'v') => drop(stem.pop()),
            ('a', 'u') => {
                stem.pop();
                stem.push('ø');
                continue;
            }
            _ => {}
        }
        stem.push(match letter {
            'e' | 'æ' => 'a',
            'u' | 'å' | 'ó' | 'ò' => 'o',
            letter => letter,
        });
        if stem.len() > STEM {
            break;
        }
    }
    stem.truncate(STEM);
    let weight = if count < SHORT { WEIGHT_OF_SHORT } else { 1.0 };
    Some((hash(stem.into_iter()), weight))
}

fn hash(letters: impl Iterator<Item = char>) -> u32 {
    letters.fold(0x811c_9dc5, |hash, letter| {
        (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)
    })
}
