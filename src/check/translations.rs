//! How the two languages follow each other: told to the author as findings, and to readers in the texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Checker;
use crate::cache::Same;
use crate::diagnostic::{Diagnostic, Diagnostics, findings};
use crate::lang::{Lang, Localized};
use crate::markdown::tree::{Notice, RichLine, RichText, TranslationNotice};
use crate::markdown::{SourceText, seen};
use crate::model::State as Stage;
use crate::norms::doubtful;
use crate::parse::{LocalizedWords, Value};
use crate::source::Span;
use crate::translation::{Count, State, TextKind, TranslationUnit};

impl Checker<'_> {
    /// Whether both languages are published, so that there is something to follow.
    fn is_bilingual(&self) -> bool {
        Lang::ALL.iter().all(|lang| self.languages.contains(lang))
    }

    /// Whether one wording of a key's text has stood still while the other changed: that is told, and what
    /// differs between them follows from it.
    pub(super) fn is_behind(&self, words: &LocalizedWords) -> bool {
        let own = words.nb.as_ref().map(SourceText::span);
        let pairs = own.into_iter().flat_map(|span| self.review.within(span));
        let mut keys = pairs.filter(|(pair, _)| pair.kind != TextKind::Prose);
        keys.any(|(pair, _)| matches!(pair.state, State::Stale(_)))
    }

    /// Tells how the texts stand. `stage` is how far the strategy has come, and where that is written.
    pub(super) fn translations(&mut self, stage: Option<(Stage, Span)>) {
        for &(span, is_conflict) in &self.review.faults {
            self.diagnostics.push(match is_conflict {
                true => findings::lock_conflict(span),
                false => findings::lock_line(span),
            });
        }
        let review = self.review;
        let parts = review.each().map(|(path, texts)| {
            let of = (self.languages.to_vec(), Same(Arc::clone(texts)));
            (path.to_owned(), of)
        });
        let found = self.sources.each_kept(parts, |_, (languages, texts)| {
            let mut found = Diagnostics::default();
            for pair in &texts.0.pairs {
                found.extend(draft_of(pair, languages));
                found.extend(standing_of(pair, languages));
            }
            found
        });
        for found in found {
            self.diagnostics.extend(found.iter().cloned());
        }
        if self.is_bilingual() {
            self.gaps();
        }
        if let Some((Stage::Adopted, span)) = stage {
            let drafts =
                { review.pairs.iter() }.filter_map(|pair| pair.published_draft(self.languages));
            let mut places = drafts.map(|(_, wording)| wording.words.span());
            if let Some(first) = places.next() {
                let count = 1 + places.count();
                self.diagnostics
                    .push(findings::adopted_with_drafts(span, count, first));
            }
        }
        if self.is_bilingual() {
            self.coverage();
        }
    }

    /// How many texts of each language readers are told that a machine wrote.
    pub(super) fn drafts(&self) -> BTreeMap<Lang, usize> {
        let languages = self.languages.iter().copied();
        let counts = languages.map(|lang| (lang, Count::of(&self.review.pairs, lang).draft));
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// Holds the share of texts in step against what `[check]` asks for.
    fn coverage(&mut self) {
        let config = self.draft.config.as_ref();
        let check = config.and_then(|config| config.record.record("check"));
        let named = check.into_iter().flat_map(|check| &check.free);
        for (_, entry) in named {
            let Some(Value::Record(budget)) = &entry.value else {
                continue;
            };
            for lang in Lang::ALL {
                let least = budget.integer(lang.tag()).zip(budget.entry(lang.tag()));
                let Some((least, entry)) = least else {
                    continue;
                };
                let count = Count::of(&self.review.pairs, lang);
                let percent = count.percent;
                if i64::try_from(percent).is_ok_and(|percent| percent < least) {
                    self.diagnostics.push(findings::translation_coverage(
                        entry.span, lang, percent, least,
                    ));
                }
            }
        }
    }

    /// Notes in a text what its readers are told.
    pub(super) fn tell_readers(&self, words: &LocalizedWords, text: &mut Localized<RichText>) {
        for (lang, span, text) in self.each_wording(words, text) {
            let found = self.review.within(span).filter(|(_, own)| *own == lang);
            let places = text.places();
            let notices = found.filter_map(|(pair, _)| {
                let told = self.told(pair, lang)?;
                Some(Notice {
                    block: places.block_at(pair.place(lang)?),
                    told,
                    anchor: pair.anchor(),
                })
            });
            text.notices = notices.collect();
        }
    }

    /// Notes in a name or heading what its readers are told.
    pub(super) fn tell_readers_of_line(
        &self,
        words: &LocalizedWords,
        line: &mut Localized<RichLine>,
    ) {
        for (lang, span, line) in self.each_wording(words, line) {
            let found = self.review.within(span).find(|(_, own)| *own == lang);
            line.told = found
                .and_then(|(pair, _)| self.told(pair, lang))
                .filter(|told| matches!(told, TranslationNotice::Stale | TranslationNotice::Draft));
        }
    }

    /// What readers of a text in one language are told of it. Those of a strategy in one language are told of drafts
    /// alone.
    fn told(&self, pair: &TranslationUnit, lang: Lang) -> Option<TranslationNotice> {
        if pair.is_draft(lang) {
            return Some(TranslationNotice::Draft);
        }
        match pair.state {
            _ if !self.is_bilingual() => None,
            State::InStep | State::ChangedInBoth => None,
            State::Missing(missing) => match missing == lang {
                true => Some(TranslationNotice::Incomplete),
                false => pair.beside.map(|_| TranslationNotice::Counterpart),
            },
            State::Stale(stale) if stale == lang => Some(TranslationNotice::Stale),
            State::Stale(_) | State::Draft(_) => Some(TranslationNotice::Counterpart),
        }
    }

    /// What was made of each language's words, and where they stand; of words that are written once, what is
    /// followed.
    fn each_wording<'t, T>(
        &self,
        words: &LocalizedWords,
        made: &'t mut Localized<T>,
    ) -> impl Iterator<Item = (Lang, Span, &'t mut T)> {
        let written = |lang| {
            words
                .get(lang)
                .map(|words: &SourceText| (lang, words.span()))
        };
        let both = match made {
            Localized::Each { nb, nn } => Lang::ALL
                .map(written)
                .into_iter()
                .zip([nb.as_mut(), nn.as_mut()]),
            Localized::Same(same) => {
                let span = words.same.as_ref().map(SourceText::span);
                let found = span.and_then(|span| Some((self.review.within(span).next()?.1, span)));
                [found, None].into_iter().zip([Some(same), None])
            }
        };
        both.filter_map(|(written, made)| {
            let (lang, span) = written?;
            Some((lang, span, made?))
        })
    }
}

/// That a text is a machine's draft, in a language that readers get it in.
fn draft_of(pair: &TranslationUnit, languages: &[Lang]) -> Option<Diagnostic> {
    let (lang, wording) = pair.published_draft(languages)?;
    let source = pair.wording(lang.other()).map(|source| source.words.span());
    let changed = source.is_some() && pair.has_changed(lang.other());
    let at = wording.words.span();
    let found = findings::unreviewed_translation(at, lang, source, changed, &pair.key);
    let words = doubtful_words(pair, lang).into_iter();
    Some(words.fold(found, findings::with_doubtful))
}

/// How else a text stands, where its author is to know: nothing where one language is published.
fn standing_of(pair: &TranslationUnit, languages: &[Lang]) -> Option<Diagnostic> {
    let &[first, _] = languages else {
        return None;
    };
    let place = |lang| pair.wording(lang).map(|wording| wording.words.span());
    match pair.state {
        State::Stale(lang) => place(lang)
            .zip(place(lang.other()))
            .map(|(at, changed)| findings::stale_translation(at, lang, changed, &pair.key)),
        State::ChangedInBoth => place(first)
            .zip(place(first.other()))
            .map(|(at, other)| findings::changed_translation(at, other, &pair.key)),
        // A whole text that is missing is reported where it is read, and a part of one among the gaps.
        State::Missing(_) | State::InStep | State::Draft(_) => None,
    }
}

/// Where the words of a draft stand that may well be wrong.
fn doubtful_words(pair: &TranslationUnit, draft: Lang) -> Vec<Span> {
    let (Some(own), Some(source)) = (pair.wording(draft), pair.wording(draft.other())) else {
        return Vec::new();
    };
    let read = seen(&own.words.text);
    let words = read.own();
    let places = doubtful(&words, &seen(&source.words.text).words, draft).into_iter();
    places
        .map(|range| own.words.origin.span(range.start, range.end))
        .collect()
}
