//! The rule on texts that stand under the wrong form of Norwegian, or have words of the other form.

use std::ops::Range;

use super::Checker;
use super::form_words::form_of;
use crate::diagnostic::findings;
use crate::lang::Lang;
use crate::parse::LocalizedWords;
use crate::terms::{is_inside_sentence, lowered, words};

/// Words of the shortest text that is looked at.
const LEAST_WORDS: usize = 6;

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

/// How a text is written.
struct Form {
    /// The words of the other form, where they stand.
    others: Vec<Range<usize>>,
    /// How many words only its own form has.
    own: usize,
}

impl Form {
    /// The form of the own words of a text under `lang`; none when they are too few to tell.
    fn of(text: &str, lang: Lang) -> Option<Self> {
        let all: Vec<Range<usize>> = words(text).collect();
        let mut form = Self {
            others: Vec::new(),
            own: 0,
        };
        let mut title = false;
        let mut end = 0;
        for range in &all {
            let ends = |mark: char| ",.;:)!?\n".contains(mark);
            title = title && !text[end..range.start].contains(ends);
            end = range.end;
            let word = &text[range.clone()];
            // "Cv-en", "lærings- og": the hyphen tells that it is a part of a word.
            if text[..range.start].ends_with('-') || text[range.end..].starts_with('-') {
                continue;
            }
            let lower = lowered(word);
            let is_name = lower != word
                && word.starts_with(char::is_uppercase)
                && (is_inside_sentence(text, range.start) || is_abbreviation(word));
            title |= is_name && TITLES.iter().any(|title| lower.ends_with(title));
            // "Lai et al."
            let is_latin = lower == "et" && text[end..].starts_with(" al.");
            if is_name || title || is_latin {
                continue;
            }
            match form_of(&lower) {
                Some(own) if own == lang => form.own += 1,
                Some(_) => form.others.push(range.clone()),
                None => {}
            }
        }
        (all.len() >= LEAST_WORDS).then_some(form)
    }

    /// Whether the whole text is written in the other form.
    fn is_wrong(&self) -> bool {
        self.others.len() >= 2 && self.others.len() >= 4 * self.own
    }
}

fn is_abbreviation(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

impl Checker<'_> {
    /// Looks at the form of Norwegian of each wording, of which `own` are the own words. Returns whether
    /// each is in its own, as far as can be told: what stands under the wrong language is not to be
    /// compared word by word.
    pub(super) fn form(&mut self, texts: &LocalizedWords, own: [Option<&str>; 2]) -> bool {
        let form = |lang: Lang| {
            let [nb, nn] = own;
            Some((texts.get(lang)?, Form::of(lang.pick(nb, nn)?, lang)?))
        };
        let [nb, nn] = Lang::ALL.map(form);
        if let (Some((nb, own)), Some((nn, other))) = (&nb, &nn)
            && own.is_wrong()
            && other.is_wrong()
        {
            self.diagnostics
                .push(findings::swapped_languages(nb.span(), nn.span()));
            return false;
        }
        let mut good = true;
        for (lang, found) in Lang::ALL.into_iter().zip([nb, nn]) {
            let Some((own, form)) = found else { continue };
            if form.is_wrong() {
                good = false;
                let other = texts.get(lang.other());
                let same = other.filter(|other| {
                    other
                        .text
                        .split_whitespace()
                        .eq(own.text.split_whitespace())
                });
                let other = other.map(|other| (other.span(), same.is_some()));
                self.diagnostics
                    .push(findings::wrong_language(own.span(), lang, other));
            } else if let Some(first) = form.others.first() {
                let span = own.origin.span(first.start, first.end);
                let mut list: Vec<&str> = Vec::new();
                for range in form.others {
                    let word = &own.text[range];
                    if !list.iter().any(|known| known.eq_ignore_ascii_case(word)) {
                        list.push(word);
                    }
                }
                self.diagnostics
                    .push(findings::words_of_other_form(span, lang, &list));
            }
        }
        good
    }
}
