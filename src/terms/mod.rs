//! The strategy's terms: words that belong together in bokmål and nynorsk, and words not to use.
//!
//! In: the [`ParsedStrategy`], with `terms.toml` and the strategy's own names. Out: [`Terms`], which finds terms in a
//! text and knows what each is called in the other language. Tells nothing of its own: that is for `check`.

mod finder;
mod inflection;
mod mentions;
mod names;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::cache::Same;
use crate::lang::Lang;
use crate::parse::{Document, LocalizedWords, ParsedStrategy, Record};
use crate::source::{Sources, Span};
use finder::Finder;
use inflection::Slot;
pub use mentions::Mentions;
pub use words::{WordMap, is_inside_sentence, lowered, word_length, words};

/// All terms of a strategy.
#[derive(Debug, Default)]
pub struct Terms {
    pairs: Vec<TermPair>,
    avoided: Vec<Avoided>,
    partners: [Finder; 2],
    unwanted: [Finder; 2],
    /// Other words that the strategy uses, in small letters.
    words: BTreeSet<String>,
}

/// Words that belong together.
#[derive(Debug)]
pub struct TermPair {
    /// The word in bokmål and its forms, as they are listed; at least one.
    nb: Vec<String>,
    /// The same in nynorsk.
    nn: Vec<String>,
    /// Why, when `terms.toml` says it.
    pub reason: Option<LocalizedWords>,
    /// Where `terms.toml` lists it; none for a name of the strategy itself.
    pub listed: Option<Span>,
}

/// Words not to use.
#[derive(Debug)]
pub struct Avoided {
    nb: Vec<String>,
    nn: Vec<String>,
    /// What to write instead.
    pub instead: Option<LocalizedWords>,
    /// The reason not to use them, for the person who writes.
    pub reason: Option<LocalizedWords>,
    /// Where it is listed.
    pub listed: Span,
}

/// A term in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its bytes in the text: a whole word or several, the whole of a compound.
    pub range: Range<usize>,
    /// Which pair (see [`Terms::pair`]).
    pub pair: usize,
    /// Which of the forms that are listed; the nearest one where the text has another form of it.
    form: usize,
    /// How the text inflects that form.
    slot: Slot,
    /// Whether it is a part of a compound.
    pub is_compound: bool,
}

/// A word not to use, in a text.
#[derive(Debug)]
pub struct Misused<'a> {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What is listed.
    pub avoided: &'a Avoided,
}

impl TermPair {
    /// The word and its listed forms in a language; at least one.
    pub fn forms(&self, lang: Lang) -> &[String] {
        lang.pick(&self.nb, &self.nn)
    }
}

impl Avoided {
    /// The words and forms not to use in a language.
    pub fn forms(&self, lang: Lang) -> &[String] {
        lang.pick(&self.nb, &self.nn)
    }
}

impl Terms {
    /// The terms of a draft. Pairs of `terms.toml` come before the strategy's own names.
    pub fn new(draft: &ParsedStrategy) -> Self {
        Self::of(draft.terms.as_deref(), &names::of(draft))
    }

    /// The same of files that are read again and again, for as long as list and names are what they were.
    pub fn kept(sources: &Sources, draft: &ParsedStrategy) -> Arc<Self> {
        let named = (draft.terms.clone().map(Same), names::of(draft));
        sources.kept("strategy.toml").get(named, |(list, names)| {
            Self::of(list.as_ref().map(|list| &*list.0), names)
        })
    }

    fn of(list: Option<&Document>, names: &[[String; 2]]) -> Self {
        let mut terms = Self::default();
        let records = |key| list.map_or(&[][..], |list| list.records(key));
        for record in records("pairs") {
            let [nb, nn] = Lang::ALL.map(|lang| listed(record, lang));
            if !nb.is_empty() && !nn.is_empty() {
                let reason = record.localized("reason").cloned();
                terms.add(TermPair {
                    nb,
                    nn,
                    reason,
                    listed: Some(record.header),
                });
            }
        }
        for [nb, nn] in names {
            terms.add(TermPair {
                nb: vec![nb.clone()],
                nn: vec![nn.clone()],
                reason: None,
                listed: None,
            });
        }
        let used = list.map_or_else(Vec::new, |list| list.record.strings("words"));
        let forms = used.into_iter().flat_map(|(word, _)| {
            let word = lowered(word.trim()).into_owned();
            let forms = Lang::ALL.map(|lang| inflection::inflections(&word, lang));
            let forms = forms.into_iter().flatten().map(|(form, _)| form);
            forms.chain([word])
        });
        terms.words = forms.collect();
        for record in records("avoid") {
            let avoided = Avoided {
                nb: listed(record, Lang::Nb),
                nn: listed(record, Lang::Nn),
                instead: record.localized("instead").cloned(),
                reason: record.localized("reason").cloned(),
                listed: record.header,
            };
            let owner = terms.avoided.len();
            for lang in Lang::ALL {
                terms.unwanted[lang as usize].add(owner, avoided.forms(lang), lang, false);
            }
            terms.avoided.push(avoided);
        }
        terms
    }

    fn add(&mut self, pair: TermPair) {
        let owner = self.pairs.len();
        for lang in Lang::ALL {
            let is_name = pair.listed.is_none();
            self.partners[lang as usize].add(owner, pair.forms(lang), lang, is_name);
        }
        self.pairs.push(pair);
    }

    /// Whether a word, in small letters, is in the list of words that the strategy uses, in any common form.
    pub fn lists(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// The pair of a finding.
    pub fn pair(&self, index: usize) -> &TermPair {
        &self.pairs[index]
    }

    /// The terms of a text in `lang`, in the order they stand. Where two overlap, the longest is taken;
    /// where several pairs have the same word, each of them is there, with the same range.
    ///
    /// Common endings count, and compounds of long words. The strategy's names count only as they are
    /// written, and a name of one word only with a capital inside a sentence: «åpen» is no mention of the
    /// value «Åpen».
    pub fn find(&self, lang: Lang, text: &str) -> Vec<Found> {
        let hits = self.partners[lang as usize].find(text, true);
        let found = hits.into_iter().map(|hit| Found {
            range: hit.range,
            pair: hit.owner,
            form: hit.form,
            slot: hit.slot,
            is_compound: hit.is_compound,
        });
        found.collect()
    }

    /// What the other language says for a term that is in a text of `lang`, with the same inflection
    /// and the capital that the text has; none where that cannot be known: in a compound, and where a
    /// form is not listed and the word's inflection does not follow from its ending.
    pub fn partner(&self, found: &Found, lang: Lang, text: &str) -> Option<String> {
        if found.is_compound {
            return None;
        }
        let pair = &self.pairs[found.pair];
        let (own, other) = (pair.forms(lang), pair.forms(lang.other()));
        let written = &text[found.range.clone()];
        let word = match found.slot {
            Slot::Same => other.get(found.form)?.clone(),
            // Only the first form, which is the word itself, is inflected.
            slot => inflection::translate(&own[0], &other[0], slot, lang.other())?,
        };
        Some(with_capital_of(written, word))
    }

    /// Which pairs have their word in a piece of text in `lang`: in any form, in a compound, with or without
    /// a capital.
    pub fn mentions<'a>(&'a self, lang: Lang, piece: &'a str) -> Mentions<'a> {
        Mentions::new(&self.partners[lang as usize], piece)
    }

    /// The words not to use in a text of `lang`, in the order they stand. Common endings count; compounds
    /// do not, nor what is part of the wording that is to stand instead.
    pub fn misused(&self, lang: Lang, text: &str) -> Vec<Misused<'_>> {
        if self.avoided.is_empty() {
            return Vec::new();
        }
        let hits = self.unwanted[lang as usize].find(text, false);
        if hits.is_empty() {
            return Vec::new();
        }
        let lower = text.to_lowercase();
        let hits = hits.into_iter();
        let found = hits.map(|hit| Misused {
            range: hit.range,
            avoided: &self.avoided[hit.owner],
        });
        let meant = |found: &Misused<'_>| {
            let instead = found.avoided.instead.as_ref();
            let instead = instead.and_then(|words| in_lang(words, lang));
            let instead = instead.map(str::to_lowercase).unwrap_or_default();
            // Lower-case letters may be longer, in no language that is checked here.
            let range = found.range.clone();
            let word = lower.get(range.clone()).unwrap_or_default();
            instead.match_indices(word).any(|(at, _)| {
                let start = range.start.checked_sub(at);
                let around = start.and_then(|start| lower.get(start..start + instead.len()));
                around == Some(instead.as_str())
            })
        };
        found.filter(|found| !meant(found)).collect()
    }
}

/// The wording in a language, or the one that is for both.
pub fn in_lang(words: &LocalizedWords, lang: Lang) -> Option<&str> {
    let words = words.get(lang).or(words.same.as_ref())?;
    Some(words.text.trim())
}

/// The words that a record lists for a language; blank ones do not count.
fn listed(record: &Record, lang: Lang) -> Vec<String> {
    let words = record.strings(lang.tag()).into_iter();
    let words = words.map(|(word, _)| word.trim().to_owned());
    words.filter(|word| !word.is_empty()).collect()
}

/// A word with a capital where the one it stands for has it.
fn with_capital_of(written: &str, word: String) -> String {
    let mut letters = word.chars();
    let is_capital = written.starts_with(char::is_uppercase);
    match letters.next() {
        Some(first) if is_capital => first.to_uppercase().chain(letters).collect(),
        _ => word,
    }
}
