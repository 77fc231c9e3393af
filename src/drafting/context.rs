//! What helps a machine to read a passage as a person would: what leads in to it, and which of its words are
//! names.

use std::collections::BTreeSet;
use std::ops::Range;

use super::passage::Context;

/// What is to be known of a passage; `above` is what leads in to it, and may be more than a sentence.
pub fn context(words: &str, above: Option<&str>, names: &BTreeSet<String>) -> Context {
    let lead_in = above.and_then(lead_in);
    Context {
        is_lowered: lead_in.is_some() && begins_a_sentence(words, names),
        lead_in,
        watched: acronyms(words),
    }
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
fn begins_a_sentence(words: &str, names: &BTreeSet<String>) -> bool {
    let first = tokens(words).next().map(|range| &words[range]);
    first.is_some_and(|first| is_capitalized(first) && !names.contains(first))
}

/// The words that have a capital inside a sentence of these texts.
pub fn names(texts: impl Iterator<Item = String>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for text in texts {
        let mut end = 0;
        for range in tokens(&text) {
            let between = &text[end..range.start];
            let inside = end > 0 && between.chars().all(|letter| matches!(letter, ' ' | ','));
            end = range.end;
            if inside && is_capitalized(&text[range.clone()]) {
                names.insert(text[range].to_owned());
            }
        }
    }
    names
}

/// Words in capitals, in a text that has others: names, which a machine may take for words.
fn acronyms(words: &str) -> Vec<Range<usize>> {
    let has_small = |text: &str| text.contains(char::is_lowercase);
    let is_acronym = |text: &str| {
        text.chars().filter(|letter| letter.is_uppercase()).count() > 1 && !has_small(text)
    };
    let tokens =
        tokens(words).filter(|range| has_small(words) && is_acronym(&words[range.clone()]));
    tokens.collect()
}

/// What is to stand instead of a word in capitals that came back otherwise.
pub fn as_it_was(written: &str, came_back: &str) -> Option<String> {
    let is_same = written.to_lowercase() == came_back.to_lowercase();
    is_same.then(|| written.to_owned())
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
