//! The rules on terms: what goes together in the two languages, and words not to use.

use super::Checker;
use super::numbers::counterpart;
use crate::diagnostic::findings;
use crate::lang::Lang;
use crate::markdown::{own_words_only, words_only};
use crate::model::Text;
use crate::parse::{LocalizedWords, Record, Words};
use crate::schema::Kind;
use crate::terms::in_lang;

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
            for key in ["nb", "nn"] {
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
            let any = ["nb", "nn"]
                .into_iter()
                .any(|key| avoided.hides(key) || has_words(avoided, key));
            if !any && !avoided.damaged {
                self.diagnostics
                    .push(findings::missing_key(avoided.header, "nb", Kind::Strings));
            }
        }
    }

    /// Runs the rules on the words of a text: its form of Norwegian, and its terms.
    pub(super) fn wording(&mut self, texts: &LocalizedWords) {
        if self.is_quoted {
            return;
        }
        self.misused(texts);
        if self.form(texts) {
            self.compare_terms(texts);
        }
    }

    /// A text that is somebody else's words, which are not to be changed.
    pub(super) fn quoted(&mut self, record: &Record) -> Text {
        self.is_quoted = true;
        let text = self.required_text(record, "text");
        self.is_quoted = false;
        text
    }

    fn misused(&mut self, texts: &LocalizedWords) {
        let both = texts
            .same
            .as_ref()
            .into_iter()
            .flat_map(|same| Lang::ALL.map(|lang| (lang, same)));
        let each = Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, texts.get(lang)?)));
        for (lang, words) in both.chain(each) {
            let text = own_words_only(&words.text);
            for found in self.terms.misused(lang, &text) {
                let span = words.origin.span(found.range.start, found.range.end);
                let avoided = found.avoided;
                let instead = avoided
                    .instead
                    .as_ref()
                    .and_then(|words| in_lang(words, lang));
                self.diagnostics.push(findings::avoided_word(
                    span,
                    &text[found.range],
                    instead,
                    reason(avoided.reason.as_ref()),
                    avoided.listed,
                ));
            }
        }
    }

    fn compare_terms(&mut self, texts: &LocalizedWords) {
        for lang in Lang::ALL {
            if let (Some(own), Some(other)) = (texts.get(lang), texts.get(lang.other())) {
                self.terms_without_partner(own, other, lang);
            }
        }
    }

    fn terms_without_partner(&mut self, own: &Words, other: &Words, lang: Lang) {
        let (text, said) = (words_only(&own.text), own_words_only(&own.text));
        let others = words_only(&other.text);
        let mut told = Vec::new();
        let found = self.terms.find(lang, &text);
        for same_place in found.chunk_by(|one, next| one.range == next.range) {
            let first = &same_place[0];
            let pair = self.terms.pair(first.pair);
            // Somebody else may call it what they like; a name is a name.
            let is_quoted = pair.listed.is_some() && said[first.range.clone()].trim().is_empty();
            let has_partner = |pair| self.terms.mentions(pair, lang.other(), &others);
            if is_quoted
                || told.contains(&first.pair)
                || same_place.iter().any(|found| has_partner(found.pair))
            {
                continue;
            }
            told.push(first.pair);
            let word = &text[first.range.clone()];
            let partner = self.terms.partner(first, lang, &text);
            let partner = partner.as_deref().unwrap_or(&pair.forms(lang.other())[0]);
            let place = counterpart(&own.text, first.range.start, &other.text);
            self.diagnostics.push(findings::term_mismatch(
                own.origin.span(first.range.start, first.range.end),
                other.origin.span(place.start, place.end),
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
