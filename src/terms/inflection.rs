//! The common endings of Norwegian nouns, adjectives and verbs, put on a word whose class is not known.
//!
//! Made to recognise a word, so it makes forms that no dictionary has. What it makes to be written
//! ([`translate`]) follows from pairs of endings that leave no doubt.

use std::collections::BTreeMap;

use crate::lang::Lang;

/// How a word is inflected, as far as its ending tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// As it is listed.
    Same,
    /// One of them, known: medarbeideren.
    Definite,
    /// Several: medarbeidere.
    Plural,
    /// Several, known: medarbeiderne.
    DefinitePlural,
    /// Anything else: a genitive, a form of a verb or an adjective, or one that may be more than one of these.
    Other,
}

use Slot::{Definite, DefinitePlural, Other, Plural};

/// Nouns whose endings in the two languages tell how both are inflected: the ending in bokmål and in
/// nynorsk, and what each puts on in the definite form, the plural and the definite plural.
const NOUNS: [([&str; 2], [[&str; 3]; 2]); 7] = [
    (["er", "ar"], [["en", "e", "ne"], ["en", "ar", "ane"]]),
    (["ing", "ing"], [["en", "er", "ene"], ["a", "ar", "ane"]]),
    (["else", "ing"], [["n", "r", "ne"], ["a", "ar", "ane"]]),
    (["het", "ing"], [["en", "er", "ene"], ["a", "ar", "ane"]]),
    (["het", "heit"], [["en", "er", "ene"], ["a", "er", "ene"]]),
    (["het", "leik"], [["en", "er", "ene"], ["en", "ar", "ane"]]),
    (["sjon", "sjon"], [["en", "er", "ene"], ["en", "ar", "ane"]]),
];

/// The least number of letters in a noun that is recognized by its ending: "ting" is no noun in "-ing".
const LEAST_NOUN: usize = 5;

/// Letters of the shortest word that is inflected: endings make other words of shorter ones.
const LEAST: usize = 3;

/// Endings of words that end in `-e`, which they stand instead of.
const WEAK_NB: [(&str, Slot); 11] = [
    ("en", Definite),
    ("er", Plural),
    ("ene", DefinitePlural),
    ("a", Other),
    ("et", Other),
    ("te", Other),
    ("t", Other),
    ("de", Other),
    ("d", Other),
    ("es", Other),
    ("ende", Other),
];
const WEAK_NN: [(&str, Slot); 12] = [
    ("a", Other),
    ("en", Definite),
    ("ar", Other),
    ("er", Other),
    ("ane", DefinitePlural),
    ("ene", DefinitePlural),
    ("te", Other),
    ("t", Other),
    ("de", Other),
    ("d", Other),
    ("ast", Other),
    ("ande", Other),
];

/// Endings of other words.
const STRONG_NB: [(&str, Slot); 8] = [
    ("en", Definite),
    ("et", Definite),
    ("er", Plural),
    ("e", Plural),
    ("ene", DefinitePlural),
    ("ne", DefinitePlural),
    ("a", Other),
    ("t", Other),
];
const STRONG_NN: [(&str, Slot); 9] = [
    ("en", Definite),
    ("et", Definite),
    ("a", Definite),
    ("ar", Plural),
    ("er", Plural),
    ("ane", DefinitePlural),
    ("ene", DefinitePlural),
    ("e", Other),
    ("t", Other),
];

/// The forms of a word in lower case that a text may have, itself among them.
pub fn inflections(word: &str, lang: Lang) -> BTreeMap<String, Slot> {
    let mut forms = BTreeMap::from([(word.to_owned(), Slot::Same)]);
    if word.chars().count() < LEAST || !word.chars().all(char::is_alphabetic) {
        return forms;
    }
    let (stems, endings) = match word.strip_suffix('e') {
        Some(stem) => {
            let endings = lang.pick(&WEAK_NB[..], &WEAK_NN[..]);
            (vec![stem.to_owned()], endings)
        }
        None => (stems(word), lang.pick(&STRONG_NB[..], &STRONG_NN[..])),
    };
    for stem in stems {
        for &(ending, slot) in endings {
            forms.entry(format!("{stem}{ending}")).or_insert(slot);
        }
    }
    let genitives: Vec<String> = forms.keys().map(|form| format!("{form}s")).collect();
    for genitive in genitives {
        forms.entry(genitive).or_insert(Other);
    }
    forms
}

/// What endings are put on: the word, and what is left of it in "regler", "kapitler" and "programmet".
fn stems(word: &str) -> Vec<String> {
    let mut stems = vec![word.to_owned()];
    if word.ends_with('m') {
        stems.push(format!("{word}m"));
    }
    for vowel in ["el", "en", "er"] {
        let Some(head) = word.strip_suffix(vowel) else {
            continue;
        };
        let end = &vowel[1..];
        stems.push(format!("{head}{end}"));
        let mut letters = head.chars().rev();
        let last = letters.next();
        if last.is_some() && last == letters.next() {
            stems.push(format!(
                "{}{end}",
                letters.rev().chain(last).collect::<String>()
            ));
        }
    }
    stems
}

/// The word `own` of `lang`, inflected as its partner in the other language is in `slot`; none where the
/// two words do not tell how.
pub fn translate(partner: &str, own: &str, slot: Slot, lang: Lang) -> Option<String> {
    let place = match slot {
        Slot::Same => return Some(own.to_owned()),
        Definite => 0,
        Plural => 1,
        DefinitePlural => 2,
        Other => return None,
    };
    let [nb, nn] = lang.pick([own, partner], [partner, own]);
    let long = |word: &str| word.chars().count() >= LEAST_NOUN;
    let tells = |[nb_ends, nn_ends]: [&str; 2]| nb.ends_with(nb_ends) && nn.ends_with(nn_ends);
    // "Sommer" and "sommar" are shortened, and are the only ones like that.
    let is_regular = long(nb) && long(nn) && !nb.ends_with("mmer");
    let mut nouns = NOUNS.iter().filter(|_| is_regular);
    let (_, endings) = nouns.find(|(ends, _)| tells(*ends))?;
    let [nb, nn] = endings;
    Some(format!("{own}{}", lang.pick(nb, nn)[place]))
}
