//! The rule on texts that stand under the wrong form of Norwegian, or in another language, or have words of the
//! other form.

use std::ops::Range;

use super::Checker;
use crate::diagnostic::findings;
use crate::lang::Lang;
use crate::norms::{Foreign, each_of_one_form};
use crate::parse::LocalizedWords;
use crate::terms::words;

/// How a text is written.
struct Form {
    /// The words of the other form, where they stand.
    others: Vec<Range<usize>>,
    /// How many words only its own form has.
    own: usize,
    /// The language it is in, when that is no Norwegian.
    foreign: Option<Foreign>,
}

impl Form {
    /// The form of the own words of a text under `lang`.
    fn of(text: &str, lang: Lang) -> Self {
        let mut form = Self {
            others: Vec::new(),
            own: 0,
            foreign: Foreign::of(words(text).map(|range| &text[range])),
        };
        each_of_one_form(text, |range, of| match of == lang {
            true => form.own += 1,
            false => form.others.push(range),
        });
        form
    }

    /// Whether the whole text is written in the other form.
    fn is_wrong(&self) -> bool {
        self.others.len() >= 2 && self.others.len() >= 4 * self.own
    }
}

impl Checker<'_> {
    /// Looks at the form of Norwegian of each wording, of which `own` are the own words. Returns whether
    /// each is in its own, as far as can be told: what stands under the wrong language is not to be
    /// compared word by word.
    pub(super) fn form(&mut self, texts: &LocalizedWords, own: [Option<&str>; 2]) -> bool {
        let form = |lang: Lang| {
            let [nb, nn] = own;
            Some((texts.get(lang)?, Form::of(lang.pick(nb, nn)?, lang)))
        };
        let [nb, nn] = Lang::ALL.map(form);
        if let (Some((nb, own)), Some((nn, other))) = (&nb, &nn)
            && own.foreign.or(other.foreign).is_none()
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
            if let Some(foreign) = form.foreign {
                good = false;
                self.diagnostics
                    .push(findings::foreign_language(own.span(), lang, foreign.tag()));
            } else if form.is_wrong() {
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
            } else {
                for word in form.others {
                    let span = own.origin.span(word.start, word.end);
                    let word = &own.text[word];
                    self.diagnostics
                        .push(findings::word_of_other_form(span, lang, word));
                }
            }
        }
        good
    }
}
