//! Finds words and phrases in a text, in all their forms.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::inflection::{Slot, inflections};
use super::words::{WordMap, is_inside_sentence, lowered, words};
use crate::lang::Lang;

/// Letters of a word that a compound is seen to begin with, or to end with, and of the rest of it: shorter
/// ones are found in words that have nothing to do with them, as "leiing" in "rettleiing".
const LEAST_HEAD: usize = 5;
const LEAST_TAIL: usize = 8;
const LEAST_REST: usize = 4;

/// Entries that one word or phrase counts for: each that it has is found wherever the word is.
const MOST_OF_ONE: usize = 20;

/// Words that are also verbs in the present tense, and count as nouns only after a word of [`BEFORE_NOUN`].
const VERBS_TOO: [&str; 41] = [
    "leder",
    "bruker",
    "eier",
    "søker",
    "lærer",
    "leser",
    "skriver",
    "driver",
    "styrer",
    "hjelper",
    "brukar",
    "spelar",
    "forsørger",
    "forsørgjer",
    "forsørgar",
    "veileder",
    "rettleier",
    "arbeider",
    "forsker",
    "forskar",
    "trener",
    "trenar",
    "tolker",
    "tolkar",
    "selger",
    "kjøper",
    "spiller",
    "underviser",
    "utøver",
    "utøvar",
    "pleier",
    "pleiar",
    "fører",
    "følger",
    "bærer",
    "baker",
    "bygger",
    "deler",
    "støtter",
    "vokter",
    "velger",
];

/// Words that are before a noun and never before a verb in the present tense, in both languages.
const BEFORE_NOUN: [&str; 34] = [
    "en",
    "ein",
    "enhver",
    "einkvar",
    "hver",
    "kvar",
    "ingen",
    "noen",
    "nokon",
    "annen",
    "annan",
    "vår",
    "din",
    "min",
    "sin",
    "av",
    "for",
    "til",
    "fra",
    "frå",
    "med",
    "mellom",
    "hos",
    "mot",
    "uten",
    "utan",
    "god",
    "ny",
    "nærmeste",
    "næraste",
    "overordnet",
    "overordna",
    "øverste",
    "øvste",
];

/// Words that an infinitive is after: "vil tilsette" has nothing of a noun.
const BEFORE_INFINITIVE: [&str; 6] = ["å", "vil", "skal", "må", "kan", "bør"];

/// Finds the wordings of one language.
#[derive(Debug, Default)]
pub struct Finder {
    wordings: Vec<Phrase>,
    /// Where a first word leads, by each of its forms.
    by_first: WordMap<Vec<usize>>,
    /// A trie of the names' words: names that begin alike are followed together, so that not every one is compared
    /// with the text.
    steps: Vec<Step>,
    /// The steps after a step, or from the beginning, by the word and whether it is inflected.
    known: HashMap<(Option<usize>, String, bool), usize>,
    /// Wordings of one word by the word itself.
    by_word: WordMap<Vec<usize>>,
    /// Wordings by what they belong to.
    by_owner: BTreeMap<usize, Vec<usize>>,
}

/// What may come after some words.
#[derive(Debug, Default)]
struct Step {
    /// Where the next word leads, by each of its forms.
    next: HashMap<String, Vec<usize>>,
    /// The wordings that end here.
    ends: Vec<usize>,
}

/// A word or a phrase.
#[derive(Debug)]
pub struct Phrase {
    owner: usize,
    form: usize,
    /// As it is written, for a name, which counts with its capitals.
    name: Option<String>,
    /// The forms of each of its words.
    pub words: Vec<BTreeMap<String, Slot>>,
}

/// Where a wording stands.
#[derive(Debug)]
pub struct Hit {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What it belongs to.
    pub owner: usize,
    /// Its place in the owner's list.
    pub form: usize,
    /// How its last word is inflected.
    pub slot: Slot,
    /// Whether it is a part of a word.
    pub is_compound: bool,
}

impl Finder {
    /// Adds the wordings that belong to `owner`.
    pub fn add(&mut self, owner: usize, forms: &[String], lang: Lang, is_name: bool) {
        for (form, text) in forms.iter().enumerate() {
            let words: Vec<_> = words(text)
                .map(|range| text[range].to_lowercase())
                .collect();
            if words.is_empty() {
                continue;
            }
            let index = self.wordings.len();
            // Later forms are listed because they do not follow from the first.
            let inflected = |word: &String| match form {
                0 => inflections(word, lang),
                _ => BTreeMap::from([(word.clone(), Slot::Same)]),
            };
            let mut step = None;
            for word in &words {
                let key = (step, word.clone(), form == 0);
                let next = self.known.get(&key).copied().unwrap_or_else(|| {
                    let next = self.steps.len();
                    self.steps.push(Step::default());
                    for variant in inflected(word).into_keys() {
                        match step {
                            None => self.by_first.entry(&variant).or_default().push(next),
                            Some(step) => {
                                let own: &mut Step = &mut self.steps[step];
                                own.next.entry(variant).or_default().push(next);
                            }
                        }
                    }
                    self.known.insert(key, next);
                    next
                });
                step = Some(next);
            }
            if let Some(step) = step {
                let ends = &mut self.steps[step].ends;
                if ends.len() == MOST_OF_ONE {
                    continue;
                }
                ends.push(index);
            }
            if let [word] = words.as_slice() {
                self.by_word.entry(word).or_default().push(index);
            }
            self.by_owner.entry(owner).or_default().push(index);
            self.wordings.push(Phrase {
                owner,
                form,
                name: is_name.then(|| text.clone()),
                words: words.iter().map(inflected).collect(),
            });
        }
    }

    /// The wordings in a text, the longest at each place; of one owner the form that is listed.
    pub fn find(&self, text: &str, with_compounds: bool) -> Vec<Hit> {
        let mut found = Vec::new();
        if self.wordings.is_empty() {
            return found;
        }
        let tokens = tokens(text);
        let mut at = 0;
        while at < tokens.len() {
            let candidates = self.begin_at(&tokens[at..]);
            let mut hits: Vec<(usize, Hit)> = self
                .at(text, &tokens, at, (&candidates, with_compounds))
                .collect();
            let longest = hits.iter().map(|(length, _)| *length).max();
            if let Some(longest) = longest {
                hits.retain(|(length, _)| *length == longest);
                hits.sort_by_key(|(_, hit)| (hit.owner, hit.slot, hit.form));
                hits.dedup_by_key(|(_, hit)| hit.owner);
                found.extend(hits.into_iter().map(|(_, hit)| hit));
                at += longest;
                continue;
            }
            let range = &tokens[at].range;
            let is_name = begins_name(text, range)
                || text[range.clone()].starts_with(char::is_uppercase)
                    && is_inside_sentence(text, range.start);
            if with_compounds && !is_name {
                found.extend(self.in_compound(&tokens[at]));
            }
            at += 1;
        }
        found
    }

    /// The wordings whose words are the first of these.
    fn begin_at(&self, tokens: &[Token<'_>]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut here: Vec<usize> = Vec::new();
        for (number, token) in tokens.iter().enumerate() {
            here = match number {
                0 => self.by_first.get(&token.lower).cloned().unwrap_or_default(),
                _ => {
                    let next = here.iter().map(|&step| &self.steps[step].next);
                    let next = next.filter_map(|next| next.get(&*token.lower));
                    next.flatten().copied().collect()
                }
            };
            if here.is_empty() {
                break;
            }
            found.extend(here.iter().flat_map(|&step| &self.steps[step].ends));
        }
        found.sort_unstable();
        found
    }

    /// The wordings that begin at a word, each with its number of words.
    fn at<'a>(
        &'a self,
        text: &'a str,
        tokens: &'a [Token<'a>],
        at: usize,
        (candidates, passes_names): (&'a [usize], bool),
    ) -> impl Iterator<Item = (usize, Hit)> + 'a {
        let first = &tokens[at];
        candidates.iter().filter_map(move |&index| {
            let wording = &self.wordings[index];
            let (range, slot) = wording.stands_at(text, tokens, at)?;
            let is_meant = match &wording.name {
                Some(name) => {
                    let same = words(&text[range.clone()])
                        .map(|word| &text[range.start + word.start..range.start + word.end])
                        .eq(words(name).map(|word| &name[word]));
                    let alone = wording.words.len() == 1;
                    let is_capital = first.lower != text[first.range.clone()];
                    same && (!alone || is_capital && is_inside_sentence(text, range.start))
                }
                None => {
                    let before = at.checked_sub(1).map(|at| &*tokens[at].lower);
                    let after = |list: &[&str]| before.is_some_and(|word| list.contains(&word));
                    if passes_names && begins_name(text, &range) {
                        return None;
                    }
                    let is_noun = !VERBS_TOO.contains(&&*first.lower) || after(&BEFORE_NOUN);
                    is_noun && (slot == Slot::Same || !after(&BEFORE_INFINITIVE))
                }
            };
            let hit = Hit {
                range,
                owner: wording.owner,
                form: wording.form,
                slot,
                is_compound: false,
            };
            is_meant.then_some((wording.words.len(), hit))
        })
    }

    /// The long words that a compound begins or ends with.
    fn in_compound(&self, token: &Token<'_>) -> Vec<Hit> {
        let word = &*token.lower;
        if word.len() < LEAST_HEAD + LEAST_REST {
            return Vec::new();
        }
        let mut owners = BTreeMap::new();
        let letters = word.chars().count();
        for (before, (cut, _)) in word.char_indices().enumerate().skip(LEAST_REST) {
            let (head, tail) = word.split_at(cut);
            let after = letters - before;
            let mut parts = Vec::new();
            if before >= LEAST_HEAD && after >= LEAST_REST {
                parts.extend(self.by_word.get(head).into_iter().flatten());
            }
            if after >= LEAST_TAIL && before >= LEAST_REST {
                let steps = self.by_first.get(tail).into_iter().flatten();
                parts.extend(steps.flat_map(|&step| &self.steps[step].ends));
            }
            for &index in parts {
                let wording = &self.wordings[index];
                if wording.words.len() == 1 && wording.name.is_none() {
                    owners.entry(wording.owner).or_insert(wording.form);
                }
            }
        }
        let hits = owners.into_iter().map(|(owner, form)| Hit {
            range: token.range.clone(),
            owner,
            form,
            slot: Slot::Other,
            is_compound: true,
        });
        hits.collect()
    }

    /// The wordings of an owner.
    pub fn wordings(&self, owner: usize) -> impl Iterator<Item = &Phrase> {
        let own = self.by_owner.get(&owner).into_iter().flatten();
        own.map(|&index| &self.wordings[index])
    }
}

/// Whether a word begins a name: it has a capital and another one with a capital follows it, as in
/// "Arbeidsgiverforeningen Spekter". What somebody is called is no use of a term.
fn begins_name(text: &str, range: &Range<usize>) -> bool {
    let next = text[range.end..].strip_prefix(' ').unwrap_or_default();
    let mut letters = next.chars();
    let goes_on = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    goes_on && text[range.clone()].starts_with(char::is_uppercase)
}

impl Phrase {
    /// Its place, and how its last word is inflected, when it begins at a word of the text.
    pub fn stands_at(
        &self,
        text: &str,
        tokens: &[Token<'_>],
        at: usize,
    ) -> Option<(Range<usize>, Slot)> {
        let own = tokens.get(at..at + self.words.len())?;
        let mut slot = Slot::Same;
        for (forms, token) in self.words.iter().zip(own) {
            slot = *forms.get(&*token.lower)?;
        }
        let together = own.windows(2).all(|pair| {
            let gap = &text[pair[0].range.end..pair[1].range.start];
            gap.chars()
                .all(|letter| letter.is_whitespace() || matches!(letter, '-' | '*' | '_'))
        });
        together.then(|| (own[0].range.start..own[own.len() - 1].range.end, slot))
    }
}

/// A word of a text.
#[derive(Debug)]
pub struct Token<'t> {
    range: Range<usize>,
    /// In small letters.
    pub lower: Cow<'t, str>,
}

/// The words of a text.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let token = |range: Range<usize>| Token {
        lower: lowered(&text[range.clone()]),
        range,
    };
    words(text).map(token).collect()
}
