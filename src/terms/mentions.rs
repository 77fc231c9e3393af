//! Tells whether a text has a term's word at all.
//!
//! A text is asked for many terms: its words are put in order once, so that each question is a look-up.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use super::finder::{Finder, Phrase, Token, tokens};

/// Letters of a word in a compound, when it is only asked whether a text has the word at all.
const LEAST_MENTIONED: usize = 4;

/// A text in one language, to be asked for terms.
#[derive(Debug)]
pub struct Mentions<'a> {
    finder: &'a Finder,
    text: &'a str,
    tokens: Vec<Token<'a>>,
    /// The places of each word among the tokens.
    places: HashMap<String, Vec<usize>>,
    /// Each word once, in order.
    words: Vec<String>,
    /// Each word from its last letter to its first, in order.
    backwards: Vec<String>,
    /// What has been answered.
    known: RefCell<BTreeMap<usize, bool>>,
}

impl<'a> Mentions<'a> {
    /// Of a text.
    pub(super) fn new(finder: &'a Finder, text: &'a str) -> Self {
        let tokens = tokens(text);
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, token) in tokens.iter().enumerate() {
            match places.get_mut(&*token.lower) {
                Some(places) => places.push(at),
                None => drop(places.insert(token.lower.to_string(), vec![at])),
            }
        }
        let mut words: Vec<String> = places.keys().cloned().collect();
        words.sort_unstable();
        let mut backwards: Vec<String> = words.iter().map(|word| reversed(word)).collect();
        backwards.sort_unstable();
        Self {
            finder,
            text,
            tokens,
            places,
            words,
            backwards,
            known: RefCell::default(),
        }
    }

    /// Whether the text has the word of a pair.
    pub fn has(&self, pair: usize) -> bool {
        if let Some(known) = self.known.borrow().get(&pair) {
            return *known;
        }
        let has = self.finder.wordings(pair).any(|wording| {
            self.stands(wording)
                || wording.words.len() == 1
                    && wording.words[0].keys().any(|word| self.in_compound(word))
        });
        self.known.borrow_mut().insert(pair, has);
        has
    }

    /// Whether a wording stands somewhere: where the rarest of its words does.
    fn stands(&self, wording: &Phrase) -> bool {
        let places = wording.words.iter().enumerate().map(|(index, forms)| {
            let places = forms.keys().filter_map(|form| self.places.get(form));
            let places: Vec<&Vec<usize>> = places.collect();
            (index, places)
        });
        let count =
            |places: &[&Vec<usize>]| places.iter().map(|places| places.len()).sum::<usize>();
        let rarest = places.min_by_key(|(_, places)| count(places));
        rarest.is_some_and(|(index, places)| {
            let mut begins = places.into_iter().flatten();
            begins.any(|at| {
                let begin = at.checked_sub(index);
                begin.is_some_and(|at| wording.stands_at(self.text, &self.tokens, at).is_some())
            })
        })
    }

    /// Whether a word of the text begins or ends with a word.
    fn in_compound(&self, word: &str) -> bool {
        word.chars().count() >= LEAST_MENTIONED
            && (begins(&self.words, word) || begins(&self.backwards, &reversed(word)))
    }
}

/// Whether one of these, which are in order, begins so.
fn begins(words: &[String], begin: &str) -> bool {
    let next = words.partition_point(|word| word.as_str() < begin);
    words.get(next).is_some_and(|word| word.starts_with(begin))
}

fn reversed(word: &str) -> String {
    word.chars().rev().collect()
}
