//! The earlier wordings that the lock records, and what has changed since.
//!
//! In: earlier versions of a file, wherever they come from. Out: their wordings by fingerprint, and the
//! words that went and came. A lock has fingerprints only: without earlier versions nothing is known.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::fingerprint::Fingerprint;
use super::texts::Wording;
use super::walk::{FIGURE, texts};
use super::{Review, State, TranslationUnit};
use crate::diagnostic::{Diagnostics, one_line};
use crate::lang::Lang;
use crate::parse::{parse, read_csv};
use crate::source::{Sources, is_table};

/// Earlier wordings by their fingerprints.
pub type WordingHistory = BTreeMap<Fingerprint, String>;

/// Words and signs between two changes that are fewer than this belong to the change.
const APART: usize = 2;

/// The most words and signs of both wordings that are compared with each other; longer ones differ as a whole.
const MOST_COMPARED: usize = 8000;

/// The most changes that are shown for a text, and the most letters of each side of one.
const MOST_TOLD: usize = 3;
const MOST_LETTERS: usize = 48;

/// What has become of a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The language.
    pub lang: Lang,
    /// As it was recorded.
    pub before: String,
    /// As it is now; empty for a text that is taken away.
    pub after: String,
}

/// Words that stand where others stood; either may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordChange {
    /// Those that went.
    pub went: String,
    /// Those that came.
    pub came: String,
}

impl Review {
    /// The fingerprints of recorded wordings that have changed since, where the change is reported, by the file to
    /// look for them in.
    pub fn changed(&self, sources: &Sources) -> BTreeMap<String, BTreeSet<Fingerprint>> {
        let mut wanted: BTreeMap<String, BTreeSet<Fingerprint>> = BTreeMap::new();
        for pair in &self.pairs {
            for (lang, fingerprint) in pair.changed() {
                if let Some(span) = pair.place(lang) {
                    let path = sources.path(span.file).to_owned();
                    wanted.entry(path).or_default().insert(fingerprint);
                }
            }
        }
        wanted
    }
}

impl TranslationUnit {
    /// The languages in which it has changed since it was recorded, where it is not in step for it, and
    /// what is recorded.
    fn changed(&self) -> impl Iterator<Item = (Lang, Fingerprint)> {
        let langs = Lang::ALL.into_iter().filter(|&lang| match self.state {
            State::Stale(stale) => lang != stale,
            // What a machine wrote is fixed before it is accepted.
            State::Draft(draft) => lang != draft,
            State::ChangedInBoth => true,
            // It was there once.
            State::Missing(missing) => lang == missing,
            State::InStep => false,
        });
        let changed = langs.filter(|&lang| self.has_changed(lang));
        changed.filter_map(|lang| Some((lang, self.recorded?.get(lang)?)))
    }

    /// What has changed since it was recorded, as far as the past is known.
    pub fn changes(&self, past: &WordingHistory) -> Vec<Changed> {
        let known = self.changed().filter_map(|(lang, fingerprint)| {
            let now = self.wording(lang);
            Some(Changed {
                lang,
                before: past.get(&fingerprint)?.clone(),
                after: now.map_or_else(String::new, |now| now.words.text.clone()),
            })
        });
        known.collect()
    }
}

impl Changed {
    /// The first words that went and came, shortened, and whether there are more.
    pub fn summary(&self) -> (Vec<WordChange>, bool) {
        let words = self.words();
        let has_more = words.len() > MOST_TOLD;
        let told = words.into_iter().take(MOST_TOLD).map(|words| WordChange {
            went: excerpt(&words.went, MOST_LETTERS),
            came: excerpt(&words.came, MOST_LETTERS),
        });
        (told.collect(), has_more)
    }

    /// The words that went and came, in their order.
    pub fn words(&self) -> Vec<WordChange> {
        let (before, after) = (tokens(&self.before), tokens(&self.after));
        if before.len() + after.len() > MOST_COMPARED {
            return vec![WordChange {
                went: written(&self.before, &before),
                came: written(&self.after, &after),
            }];
        }
        let words = |text: &str, tokens: &[Range<usize>]| -> Vec<String> {
            let words = tokens.iter().map(|token| text[token.clone()].to_owned());
            words.collect()
        };
        let (old, new) = (words(&self.before, &before), words(&self.after, &after));
        let mut ranges: Vec<[Range<usize>; 2]> = Vec::new();
        for operation in capture_diff_slices(Algorithm::Patience, &old, &new) {
            if matches!(operation, DiffOp::Equal { .. }) {
                continue;
            }
            let (old, new) = (operation.old_range(), operation.new_range());
            match ranges.last_mut() {
                Some([last_old, last_new]) if old.start - last_old.end < APART => {
                    last_old.end = old.end;
                    last_new.end = new.end;
                }
                _ => ranges.push([old, new]),
            }
        }
        let words = ranges.into_iter().map(|[old, new]| WordChange {
            went: written(&self.before, &before[old]),
            came: written(&self.after, &after[new]),
        });
        words.collect()
    }
}

/// Where the words of a text stand, and each sign between them.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut in_word = false;
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        let is_word = letter.is_alphanumeric();
        match tokens.last_mut() {
            Some(last) if is_word && in_word => last.end = end,
            _ if letter.is_whitespace() => {}
            _ => tokens.push(start..end),
        }
        in_word = is_word;
    }
    tokens
}

/// A stretch of a text as it is written, on one line.
fn written(text: &str, tokens: &[Range<usize>]) -> String {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
        return String::new();
    };
    let words: Vec<&str> = text[first.start..last.end].split_whitespace().collect();
    words.join(" ")
}

/// The wordings of a version of the file that is at `path` of a strategy.
pub fn wordings(path: &str, bytes: Vec<u8>) -> WordingHistory {
    let mut sources = Sources::default();
    let file = sources.insert(path, bytes);
    let mut unheard = Diagnostics::default();
    let mut past = WordingHistory::new();
    if is_table(path) {
        for record in read_csv(&mut unheard, &sources, file, None) {
            let words = FIGURE
                .keys
                .iter()
                .filter_map(|key| record.localized(key.name));
            for words in words
                .flat_map(|words| Lang::ALL.map(|lang| words.get(lang)))
                .flatten()
            {
                let wording = Wording::new(words.clone());
                past.insert(wording.written, words.text.clone());
                past.insert(wording.fingerprint, words.text.clone());
            }
        }
        return past;
    }
    for group in texts(&sources, &parse(&mut unheard, &sources)).groups {
        for wording in group.wordings() {
            past.insert(wording.written, wording.words.text.clone());
            past.insert(wording.fingerprint, wording.words.text.clone());
        }
    }
    past
}

/// The first words of a text, as many as `most` letters hold, on one line free of control characters.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        let word: String = word.chars().take(most).collect();
        if line.chars().count() + 1 + word.chars().count() > most {
            line.push_str(if line.is_empty() { &word } else { " …" });
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    one_line(line)
}
