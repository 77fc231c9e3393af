//! What helps a machine to read a passage as a person would: what leads in to it, which of its words are
//! names, and which are terms that have their own name in the other language.

use std::collections::BTreeSet;
use std::ops::Range;

use super::passage::Context;
use crate::lang::Lang;
use crate::terms::{Found, Terms, is_inside_sentence, words};

/// A word to look at when it comes back.
#[derive(Debug)]
pub struct Watched {
    /// Its bytes in the passage.
    pub range: Range<usize>,
    /// The terms that it may be; none for a word that is in capitals only.
    pub terms: Vec<Found>,
}

/// What leads in to a passage; `above` may be more than a sentence.
pub fn context(
    text: &str,
    above: Option<&str>,
    names: &BTreeSet<String>,
    watched: &[Watched],
) -> Context {
    let lead_in = above.and_then(lead_in);
    Context {
        is_lowered: lead_in.is_some() && begins_a_sentence(text, names),
        lead_in,
        watched: watched
            .iter()
            .map(|watched| watched.range.clone())
            .collect(),
    }
}

/// The words of a passage to look at: terms, but for those in compounds, and words in capitals.
pub fn watched(text: &str, terms: &Terms, from: Lang) -> Vec<Watched> {
    let mut watched: Vec<Watched> = Vec::new();
    for found in terms
        .find(from, text)
        .into_iter()
        .filter(|found| !found.is_compound)
    {
        match watched.last_mut().filter(|last| last.range == found.range) {
            Some(last) => last.terms.push(found),
            None => watched.push(Watched {
                range: found.range.clone(),
                terms: vec![found],
            }),
        }
    }
    let free = |range: &Range<usize>| {
        let apart = |term: &Watched| term.range.end <= range.start || range.end <= term.range.start;
        watched.iter().all(apart)
    };
    let acronyms = acronyms(text).into_iter().filter(free);
    let acronyms = acronyms.map(|range| Watched {
        range,
        terms: Vec::new(),
    });
    let acronyms: Vec<_> = acronyms.collect();
    watched.extend(acronyms);
    watched
}

/// What is to stand instead of a word that came back, if anything; and whether that is only the word itself,
/// for how it is inflected cannot be told.
pub fn instead(
    text: &str,
    watched: &Watched,
    came_back: &str,
    terms: &Terms,
    from: Lang,
) -> Option<(String, bool)> {
    let Some(first) = watched.terms.first() else {
        let written = &text[watched.range.clone()];
        let is_same = written.to_lowercase() == came_back.to_lowercase();
        return is_same.then(|| (written.to_owned(), false));
    };
    let to = from.other();
    let mut pairs = watched.terms.iter().map(|term| term.pair);
    if pairs.any(|pair| terms.mentions(pair, to, came_back)) {
        return None;
    }
    let known = watched
        .terms
        .iter()
        .find_map(|term| terms.partner(term, from, text));
    let base = || Some((terms.pair(first.pair).forms(to).first()?.clone(), true));
    known.map(|word| (word, false)).or_else(base)
}

/// The last sentence of what stands above, if it is not over: without the colon.
fn lead_in(above: &str) -> Option<String> {
    let above = above.trim().trim_end_matches([':', '…', '–', '—', ' ']);
    let is_end = |letter: char| matches!(letter, '.' | '!' | '?');
    if above.is_empty() || above.ends_with(is_end) {
        return None;
    }
    let last = above.rfind(|letter: char| is_end(letter) || letter == '\n');
    Some(above[last.map_or(0, |at| at + 1)..].trim().to_owned())
}

/// Whether the first word has a capital that it would not have inside a sentence.
fn begins_a_sentence(text: &str, names: &BTreeSet<String>) -> bool {
    let first = words(text).next().map(|range| &text[range]);
    first.is_some_and(|first| is_capitalized(first) && !names.contains(first))
}

/// The words that have a capital inside a sentence of these texts.
pub fn names(texts: impl Iterator<Item = String>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for text in texts {
        let inside = words(&text).filter(|range| is_inside_sentence(&text, range.start));
        let inside = inside.map(|range| &text[range]);
        names.extend(
            inside
                .filter(|word| is_capitalized(word))
                .map(str::to_owned),
        );
    }
    names
}

/// Words in capitals, in a text that has others: names, which a machine may take for words.
fn acronyms(text: &str) -> Vec<Range<usize>> {
    let has_small = |word: &str| word.contains(char::is_lowercase);
    let capitals = |word: &str| word.chars().filter(|letter| letter.is_uppercase()).count();
    let is_acronym = |word: &str| capitals(word) > 1 && !has_small(word);
    let acronyms = tokens(text).filter(|range| is_acronym(&text[range.clone()]));
    acronyms.filter(|_| has_small(text)).collect()
}

/// A word that begins with its only capital.
fn is_capitalized(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
}

/// Words and numbers, and what is joined of them with hyphens.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let end = text[start..].find(|letter| !is_part(letter));
        at = end.map_or(text.len(), |end| start + end);
        Some(start..at)
    })
}
