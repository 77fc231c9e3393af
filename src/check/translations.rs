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
        if !self.is_bilingual() {
            return;
        }
        let first = self.languages.first().copied().unwrap_or(Lang::Nb);
        let review = self.review;
        let parts = review.each().map(|(path, texts)| {
            let of = (first, Same(Arc::clone(texts)));
            (path.to_owned(), of)
        });
        let found = self.sources.each_kept(parts, |_, (first, texts)| {
            let standing = texts.0.pairs.iter();
            let mut found = Diagnostics::default();
            found.extend(standing.filter_map(|pair| standing_of(pair, *first)));
            found
        });
        for found in found {
            self.diagnostics.extend(found.iter().cloned());
        }
        self.gaps();
        if let Some((Stage::Adopted, span)) = stage {
            let is_draft = |pair: &&TranslationUnit| matches!(pair.state, State::Draft(_));
            let mut drafts = review.pairs.iter().filter(is_draft);
            let count = drafts.clone().count();
            let first =
                drafts.find_map(|pair| Some(pair.wording(pair.state.lang()?)?.words.span()));
            if let Some(first) = first {
                self.diagnostics
                    .push(findings::adopted_with_drafts(span, count, first));
            }
        }
        self.coverage();
    }

    /// How many texts of each language readers are told that a machine wrote.
    pub(super) fn drafts(&self) -> BTreeMap<Lang, usize> {
        let languages = Lang::ALL.into_iter().filter(|_| self.is_bilingual());
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
                let told = told(pair, lang)?;
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
                .and_then(|(pair, _)| told(pair, lang))
                .filter(|told| matches!(told, TranslationNotice::Stale | TranslationNotice::Draft));
        }
    }

    /// What was made of each language's words, and where they stand; nothing where one language is
    /// published.
    fn each_wording<'t, T>(
        &self,
        words: &LocalizedWords,
        made: &'t mut Localized<T>,
    ) -> impl Iterator<Item = (Lang, Span, &'t mut T)> {
        let both = match made {
            Localized::Each { nb, nn } if self.is_bilingual() => [nb.as_mut(), nn.as_mut()],
            _ => [None, None],
        };
        let spans = Lang::ALL.map(|lang| words.get(lang).map(|words| words.span()));
        let each = Lang::ALL.into_iter().zip(spans).zip(both);
        each.filter_map(|((lang, span), made)| Some((lang, span?, made?)))
    }
}

/// How a text stands, where its author is to know; `first` is the first language of the strategy.
fn standing_of(pair: &TranslationUnit, first: Lang) -> Option<Diagnostic> {
    let place = |lang| pair.wording(lang).map(|wording| wording.words.span());
    match pair.state {
        State::Stale(lang) => place(lang)
            .zip(place(lang.other()))
            .map(|(at, changed)| findings::stale_translation(at, lang, changed, &pair.key)),
        State::Draft(lang) => place(lang).map(|at| {
            let changed = pair.has_changed(lang.other());
            let source = place(lang.other());
            let found = findings::unreviewed_translation(at, lang, source, changed, &pair.key);
            doubtful_words(pair, lang)
                .into_iter()
                .fold(found, findings::with_doubtful)
        }),
        State::ChangedInBoth => place(first)
            .zip(place(first.other()))
            .map(|(at, other)| findings::changed_translation(at, other, &pair.key)),
        // A whole text that is missing is reported where it is read, and a part of one among the gaps.
        State::Missing(_) | State::InStep => None,
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

/// What readers of a text in one language are told of it.
fn told(pair: &TranslationUnit, lang: Lang) -> Option<TranslationNotice> {
    match pair.state {
        State::InStep | State::ChangedInBoth => None,
        State::Missing(missing) => match missing == lang {
            true => Some(TranslationNotice::Incomplete),
            false => pair.beside.map(|_| TranslationNotice::Counterpart),
        },
        State::Stale(stale) if stale == lang => Some(TranslationNotice::Stale),
        State::Draft(draft) if draft == lang => Some(TranslationNotice::Draft),
        State::Stale(_) | State::Draft(_) => Some(TranslationNotice::Counterpart),
    }
}
