//! What helps a machine to read a passage as a person would: what leads in to it, which of its words are
//! names, and which are terms that have their own name in the other language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::passage::Context;
use crate::lang::Lang;
use crate::terms::{Found, Terms, is_inside_sentence, words};

/// A word to look at when it comes back.
#[derive(Debug)]
pub struct Watched {
    /// Its bytes in the passage.
    pub range: Range<usize>,
    /// What it is.
    pub what: What,
}

/// What a word is that is looked at.
#[derive(Debug)]
pub enum What {
    /// A term, of these pairs.
    Term(Vec<Found>),
    /// A name that is drafted itself: the place of its text in the order.
    Name(usize),
    /// A word with several capitals.
    Capitals,
}

/// The names that are drafted themselves, by their first word, and the place of each in the order.
#[derive(Debug, Default)]
pub struct OwnNames(BTreeMap<String, Vec<(String, usize)>>);

impl OwnNames {
    /// Adds a name.
    pub fn add(&mut self, name: &str, place: usize) {
        let name = name.trim();
        let first = words(name).next().map(|range| &name[range]);
        if let Some(first) = first.filter(|first| is_capitalized(first) && name.starts_with(first))
        {
            let names = self.0.entry(first.to_owned()).or_default();
            names.push((name.to_owned(), place));
        }
    }

    /// Where a text mentions a name inside a sentence, written as it is.
    fn mentioned(&self, text: &str) -> impl Iterator<Item = Watched> {
        words(text).filter_map(|first| {
            let names = self.0.get(&text[first.clone()])?;
            let rest = &text[first.start..];
            let stands = |(name, _): &&(String, usize)| {
                let after = rest.strip_prefix(name.as_str());
                after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            };
            let longest = names
                .iter()
                .filter(stands)
                .max_by_key(|(name, _)| name.len());
            let (name, place) = longest.filter(|_| is_inside_sentence(text, first.start))?;
            Some(Watched {
                range: first.start..first.start + name.len(),
                what: What::Name(*place),
            })
        })
    }
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

/// The words of a passage to look at: terms, but for those in compounds, names that are drafted themselves, and
/// words in capitals.
pub fn watched(text: &str, from: Lang, terms: &Terms, names: &OwnNames) -> Vec<Watched> {
    let mut watched: Vec<Watched> = Vec::new();
    let found = terms.find(from, text).into_iter();
    for found in found.filter(|found| !found.is_compound) {
        match watched.last_mut() {
            Some(Watched {
                range,
                what: What::Term(same),
            }) if *range == found.range => same.push(found),
            _ => watched.push(Watched {
                range: found.range.clone(),
                what: What::Term(vec![found]),
            }),
        }
    }
    let capitals = acronyms(text).map(|range| Watched {
        range,
        what: What::Capitals,
    });
    for other in names.mentioned(text).chain(capitals) {
        let apart = |one: &Watched| {
            one.range.end <= other.range.start || other.range.end <= one.range.start
        };
        if watched.iter().all(apart) {
            watched.push(other);
        }
    }
    watched
}

/// What is to stand instead of a term that came back, if it is not the term in the other language; and whether
/// that is only the word itself, for how it is inflected cannot be told.
pub fn instead(
    text: &str,
    found: &[Found],
    came_back: &str,
    terms: &Terms,
    from: Lang,
) -> Option<(String, bool)> {
    let to = from.other();
    let mentions = terms.mentions(to, came_back);
    if found.iter().any(|term| mentions.has(term.pair)) {
        return None;
    }
    let inflected = found
        .iter()
        .find_map(|term| terms.partner(term, from, text));
    let first = || Some(terms.pair(found.first()?.pair).forms(to).first()?.clone());
    match inflected {
        Some(word) => Some((word, false)),
        None => Some((first()?, true)),
    }
}

/// The last sentence of what is above, if it is not over: without the colon.
fn lead_in(above: &str) -> Option<String> {
    let above = above.trim().trim_end_matches([':', '…', '–', '—', ' ']);
    let is_end = |letter: char| matches!(letter, '.' | '!' | '?');
    if above.is_empty() || above.ends_with(is_end) {
        return None;
    }
    let last = above.rfind(|letter: char| is_end(letter) || letter == '\n');
    Some(above[last.map_or(0, |at| at + 1)..].trim().to_owned())
}

/// Nouns that end as verbs do: those whom expectations are addressed to.
const WHO: [&str; 18] = [
    "leder",
    "leiar",
    "giver",
    "givar",
    "gjevar",
    "taker",
    "takar",
    "arbeider",
    "arbeidar",
    "bruker",
    "brukar",
    "fører",
    "førar",
    "direktør",
    "sjef",
    "representanter",
    "representantar",
    "innbygger",
];

/// A subject for what begins with a verb in the present tense, as «Tar ansvar» does where it is told what is
/// expected of somebody: on its own, the verb may be read as a noun.
pub fn subject(text: &str, from: Lang) -> Option<&'static str> {
    let first = words(text).next().map(|range| text[range].to_lowercase())?;
    let is_verb = first.ends_with('r') && !WHO.iter().any(|who| first.ends_with(who));
    is_verb.then(|| from.pick("De", "Dei"))
}

/// Whether the first word has a capital that it would not have inside a sentence.
fn begins_a_sentence(text: &str, names: &BTreeSet<String>) -> bool {
    let first = words(text).next().map(|range| &text[range]);
    first.is_some_and(|first| is_capitalized(first) && !names.contains(first))
}

/// Whether a source is a book, an article or a law, which has its name in one language: it has a year in
/// brackets, or is called a law.
pub fn is_published(text: &str) -> bool {
    let year = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && text[digits..].starts_with(')')
    };
    text.match_indices('(').any(|(at, _)| year(&text[at + 1..]))
        || ["Lov om ", "Lov av ", "Forskrift om ", "Forskrift av "]
            .iter()
            .any(|law| text.starts_with(law))
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

/// Words with several capitals, in a text that has small letters: a machine may write them otherwise.
fn acronyms(text: &str) -> impl Iterator<Item = Range<usize>> {
    let has_small = text.contains(char::is_lowercase);
    let capitals = |word: &str| word.chars().filter(|letter| letter.is_uppercase()).count();
    tokens(text).filter(move |range| has_small && capitals(&text[range.clone()]) > 1)
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
