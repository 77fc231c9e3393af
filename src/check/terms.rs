//! The rules on terms: what goes together in the two languages, and words not to use.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::Checker;
use super::gaps::without;
use super::numbers::Counterparts;
use crate::diagnostic::findings;
use crate::lang::Lang;
use crate::markdown::{SeenText, SourceText, seen};
use crate::model::Text;
use crate::parse::{LocalizedWords, Record};
use crate::schema::Kind;
use crate::terms::in_lang;

/// A wording, read for its words.
pub(super) struct Read<'a> {
    pub(super) words: &'a SourceText,
    /// What readers see of it, at its place.
    pub(super) seen: SeenText<'a>,
    /// Where it says what the other language has nothing of.
    pub(super) alone: Vec<(Range<usize>, bool)>,
}

impl<'a> Read<'a> {
    pub(super) fn new(words: &'a SourceText) -> Self {
        Self {
            words,
            seen: seen(&words.text),
            alone: Vec::new(),
        }
    }

    /// What readers see of it that the other language ought to say too.
    pub(super) fn shared(&self) -> Cow<'_, str> {
        without(&self.seen.words, &self.alone, |_| ' ')
    }

    /// What of it are the strategy's own words.
    fn own(&self) -> Cow<'_, str> {
        self.seen.own()
    }
}

impl Checker<'_> {
    /// Looks through `terms.toml` itself: words that are blank are missing.
    pub(super) fn term_list(&mut self) {
        let Some(document) = &self.draft.terms else {
            return;
        };
        let has_words = |record: &Record, key: &str| {
            let words = record.strings(key);
            words.iter().any(|(word, _)| !word.trim().is_empty())
        };
        for pair in document.records("pairs") {
            for key in Lang::ALL.map(Lang::tag) {
                if let Some(entry) = pair.entry(key)
                    && entry.value.is_some()
                    && !has_words(pair, key)
                {
                    self.diagnostics
                        .push(findings::missing_key(entry.key, key, Kind::Strings));
                }
            }
        }
        for avoided in document.records("avoid") {
            let any = Lang::ALL
                .map(Lang::tag)
                .into_iter()
                .any(|key| avoided.hides(key) || has_words(avoided, key));
            if !any && !avoided.damaged {
                self.diagnostics
                    .push(findings::missing_key(avoided.header, "nb", Kind::Strings));
            }
        }
    }

    /// Runs the rules on the words of a text: its form of Norwegian, and its terms.
    pub(super) fn wording(&mut self, texts: &LocalizedWords, read: &[Option<Read<'_>>; 2]) {
        if self.is_quoted {
            return;
        }
        if let Some(same) = texts.same.as_ref().map(Read::new) {
            let own = same.own();
            for lang in Lang::ALL {
                self.misused(same.words, &own, lang);
            }
            self.spelling(same.words, &own);
        }
        let own = read.each_ref().map(|read| Some(read.as_ref()?.own()));
        for (lang, (read, own)) in Lang::ALL.into_iter().zip(read.iter().zip(&own)) {
            if let (Some(read), Some(own)) = (read, own) {
                self.misused(read.words, own, lang);
                self.spelling(read.words, own);
            }
        }
        let own = own.each_ref().map(Option::as_deref);
        if self.form(texts, own)
            && let [Some(nb), Some(nn)] = read
            && let [Some(nb_own), Some(nn_own)] = own
        {
            self.terms_without_partner((nb, nb_own), nn, Lang::Nb);
            self.terms_without_partner((nn, nn_own), nb, Lang::Nn);
        }
    }

    /// A text that is somebody else's words, which are not to be changed.
    pub(super) fn quoted(&mut self, record: &Record) -> Text {
        self.is_quoted = true;
        let text = self.required_text(record, "text");
        self.is_quoted = false;
        text
    }

    fn misused(&mut self, words: &SourceText, own: &str, lang: Lang) {
        for found in self.terms.misused(lang, own) {
            let span = words.origin.span(found.range.start, found.range.end);
            let avoided = found.avoided;
            let instead = avoided.instead.as_ref();
            self.diagnostics.push(findings::avoided_word(
                span,
                &own[found.range],
                instead.and_then(|words| in_lang(words, lang)),
                reason(avoided.reason.as_ref()),
                avoided.listed,
            ));
        }
    }

    fn terms_without_partner(
        &mut self,
        (text, own_words): (&Read<'_>, &str),
        other: &Read<'_>,
        lang: Lang,
    ) {
        let shared = text.shared();
        let found = self.terms.find(lang, &shared);
        if found.is_empty() {
            return;
        }
        let mut told = BTreeSet::new();
        let mentions = self.terms.mentions(lang.other(), &other.seen.words);
        let [own, others] = [text.words, other.words];
        let counterparts = Counterparts::new(&own.text, &others.text);
        for same_place in found.chunk_by(|one, next| one.range == next.range) {
            let first = &same_place[0];
            let pair = self.terms.pair(first.pair);
            // Somebody else may call it what they like; a name is a name.
            let is_quoted =
                pair.listed.is_some() && own_words[first.range.clone()].trim().is_empty();
            if is_quoted
                || told.contains(&first.pair)
                || same_place.iter().any(|found| mentions.has(found.pair))
            {
                continue;
            }
            told.insert(first.pair);
            let word = &text.seen.words[first.range.clone()];
            let partner = self.terms.partner(first, lang, &text.seen.words);
            let partner = partner.as_deref().unwrap_or(&pair.forms(lang.other())[0]);
            let place = counterparts.of(first.range.start);
            self.diagnostics.push(findings::term_mismatch(
                own.origin.span(first.range.start, first.range.end),
                others.origin.span(place.start, place.end),
                (word, partner, lang),
                reason(pair.reason.as_ref()),
                pair.listed,
            ));
        }
    }
}

/// A reason in both languages, each with the other's where it has none of its own.
fn reason(words: Option<&LocalizedWords>) -> Option<[&str; 2]> {
    let words = words?;
    let [nb, nn] = Lang::ALL.map(|lang| in_lang(words, lang));
    Some([nb.or(nn)?, nn.or(nb)?])
}
