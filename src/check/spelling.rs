//! The rule on words that no dictionary has, where `[check]` asks for it.

use std::collections::BTreeSet;

use super::Checker;
use crate::diagnostic::{Diagnostics, Levels, Rule, findings};
use crate::lang::Lang;
use crate::markdown::SourceText;
use crate::norms::form_of;
use crate::parse::ParsedStrategy;
use crate::source::Sources;
use crate::spelling::Dictionaries;
use crate::terms::{is_inside_sentence, lowered, words};

/// Letters of the shortest word that is looked up: shorter ones are abbreviations as often as slips.
const LEAST: usize = 3;

/// Common words that the dictionaries of 2023 lack.
const LACKING: [&str; 3] = ["noe", "noen", "poeng"];
/// What nouns in -a have for the definite form and the plural, where the dictionaries have no more than one of
/// what the norm allows: "kollegaer", "arenaene".
const AFTER_A: [&str; 5] = ["en", "er", "ene", "r", "ne"];

/// The dictionaries, where the strategy asks for words to be looked up. Tells when the machine has none.
pub(super) fn asked<'a>(
    diagnostics: &mut Diagnostics,
    sources: &'a Sources,
    draft: &ParsedStrategy,
    levels: &Levels,
) -> Option<&'a Dictionaries> {
    levels.get(&Rule::UnknownWord).copied().flatten()?;
    let found = sources.dictionaries();
    let check = draft.config.as_ref()?.record.record("check")?;
    let name = Rule::UnknownWord.name();
    let asking = check.free.iter().find(|(key, _)| key == name);
    if let (None, Some((_, entry))) = (found, asking) {
        diagnostics.push(findings::no_dictionaries(entry.key));
    }
    found
}

impl Checker<'_> {
    /// Looks up the own words of a text, each once. Names inside a sentence, abbreviations in capitals and what has
    /// a digit are passed over, and what `terms.toml` or the strategy's names have is known.
    pub(super) fn spelling(&mut self, text: &SourceText, own: &str) {
        let Some(dictionaries) = self.dictionaries else {
            return;
        };
        let terms = Lang::ALL.map(|lang| self.terms.find(lang, own));
        let is_term = |at: usize| {
            let mut found = terms.iter().flatten();
            found.any(|found| found.range.contains(&at))
        };
        let also = |word: &str| {
            let mut stems = AFTER_A
                .iter()
                .filter_map(|ending| word.strip_suffix(ending));
            form_of(word).is_some()
                || LACKING.contains(&word)
                || self.terms.lists(word)
                || stems.any(|stem| stem.ends_with('a') && dictionaries.has(stem))
        };
        let mut seen = BTreeSet::new();
        for range in words(own) {
            let word = &own[range.clone()];
            let is_name = word.starts_with(char::is_uppercase)
                && (is_inside_sentence(own, range.start) || word.chars().all(char::is_uppercase));
            // "Lønns- og arbeidsvilkår", "e-læring".
            let is_part = own[range.end..].starts_with('-');
            if is_name
                || is_part
                || word.chars().count() < LEAST
                || !word.chars().all(char::is_alphabetic)
                || is_term(range.start)
                || !seen.insert(lowered(word))
                || dictionaries.knows(word, &also)
            {
                continue;
            }
            let span = text.origin.span(range.start, range.end);
            self.diagnostics.push(findings::unknown_word(span, word));
        }
    }
}
