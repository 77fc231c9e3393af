//! Words of a machine's draft that may well be wrong.
//!
//! Pure. In: a draft, and the text it was made of. Out: places in the draft.

use std::collections::HashSet;
use std::ops::Range;

use crate::lang::Lang;
use crate::terms::words;

/// Words that are often wrong, with the word of the source that they come of: to be looked at.
const DOUBTFUL_NN: &[(&str, &str)] = &[
    ("leier", "leder"),
    ("ramma", "berørt"),
    ("gjennomstrøyming", "turnover"),
    ("sekk", "sekker"),
];
const DOUBTFUL_NB: &[(&str, &str)] = &[("menneske", "menneske"), ("betrygger", "trygge")];

/// Who "han" and "ho" may well be, by how words of nynorsk begin; those of six letters and more also within words.
const PERSONS: &[&str] = &[
    "leiar",
    "medarbeidar",
    "arbeidstakar",
    "tilsett",
    "brukar",
    "person",
    "kvinn",
    "mann",
    "menneske",
    "innbyggjar",
    "elev",
    "pasient",
    "ordførar",
    "direktør",
    "lærar",
    "sjef",
    "far",
    "mor",
    "kollega",
    "søkjar",
    "søkar",
    "verneombod",
    "tillitsval",
    "representant",
    "gut",
    "jent",
    "dotter",
    "nokon",
    "ingen",
    "pleiar",
    "rådgivar",
    "lærling",
    "vikar",
    "politikar",
    "rektor",
    "styrar",
    "assistent",
    "konsulent",
    "nabo",
    "bebuar",
    "pårørande",
    "barn",
    "kandidat",
    "ungdom",
    "forelder",
    "foreldre",
];

/// Who it is, where no noun says it.
const SOMEBODY: &[&str] = &["den som", "ein som", "kvar som", "alle som"];

/// Verbs before a participle, which then agrees with the subject.
const AUXILIARIES: &[&str] = &["blir", "blei", "vart", "er", "var", "bli", "verte", "vere"];

/// Words of a draft that a person should look at: pronouns that may mean a person or a thing, participles whose
/// subject is uncertain, and words that the machine often gets wrong.
pub fn doubtful(draft: &str, source: &str, to: Lang) -> Vec<Range<usize>> {
    let (draft, source) = (lower(draft), lower(source));
    let places: Vec<Range<usize>> = words(&draft).collect();
    let own: Vec<&str> = places.iter().map(|range| &draft[range.clone()]).collect();
    let in_source: HashSet<&str> = words(&source).map(|range| &source[range]).collect();
    let often_wrong = |word: &str| {
        let known = to.pick(DOUBTFUL_NB, DOUBTFUL_NN).iter();
        let mut known = known.filter(|(came_back, _)| *came_back == word);
        known.any(|(_, of)| in_source.contains(of))
    };
    let is_left = to == Lang::Nb && says_pronoun(&source) && !says_of_thing(&source);
    let is_doubtful = |at: &usize| {
        let word = own[*at];
        let is_open = to == Lang::Nn && matches!(participle(&own, *at), Some(None));
        often_wrong(word) || is_left && is_pronoun(word) || is_open
    };
    let found = (0..own.len()).filter(is_doubtful);
    found.map(|at| places[at].clone()).collect()
}

/// In small letters, each as long as it was, so that places stay.
fn lower(text: &str) -> String {
    let small = |letter: char| {
        let mut lower = letter.to_lowercase();
        let first = lower
            .next()
            .filter(|first| first.len_utf8() == letter.len_utf8());
        first.filter(|_| lower.next().is_none()).unwrap_or(letter)
    };
    text.chars().map(small).collect()
}

/// Whether a word of bokmål may stand for a person.
pub fn is_pronoun(word: &str) -> bool {
    matches!(word, "han" | "hun" | "ham" | "henne")
}

/// Whether a text of nynorsk in small letters says "han" or "ho" of what can be no person.
pub fn says_of_thing(source: &str) -> bool {
    says_pronoun(source) && !names_person(source) && !begins_with_pronoun(source)
}

fn says_pronoun(source: &str) -> bool {
    words(source).any(|range| matches!(&source[range], "han" | "ho"))
}

/// Whether whom or what it is about is in another text.
fn begins_with_pronoun(source: &str) -> bool {
    let first = words(source).next();
    first.is_some_and(|range| matches!(&source[range], "han" | "ho"))
}

fn names_person(source: &str) -> bool {
    let is_person = |word: &str| {
        PERSONS.iter().any(|person| {
            word.starts_with(person) || person.chars().count() >= 6 && word.contains(person)
        })
    };
    // "Den som er borte, skal vite at ho er sakna."
    SOMEBODY.iter().any(|phrase| source.contains(phrase))
        || words(source).any(|range| is_person(&source[range]))
}

/// Participles as they agree with their subject: neuter, masculine or feminine, plural. The machine leaves the first
/// where the verb has a particle: "Møta blir følgt opp".
const PARTICIPLES: [[&str; 3]; 17] = [
    ["følgt", "følgd", "følgde"],
    ["lagt", "lagd", "lagde"],
    ["lyst", "lyst", "lyste"],
    ["sett", "sett", "sette"],
    ["teke", "teken", "tekne"],
    ["gitt", "gitt", "gitte"],
    ["gjort", "gjord", "gjorde"],
    ["halde", "halden", "haldne"],
    ["skrive", "skriven", "skrivne"],
    ["spurt", "spurd", "spurde"],
    ["høyrt", "høyrd", "høyrde"],
    ["meldt", "meld", "melde"],
    ["sendt", "send", "sende"],
    ["valt", "vald", "valde"],
    ["løyst", "løyst", "løyste"],
    ["kjent", "kjend", "kjende"],
    ["planlagt", "planlagd", "planlagde"],
];

/// What may stand between the verb and the participle.
const BETWEEN: [&str; 10] = [
    "ikkje", "også", "òg", "alltid", "aldri", "no", "godt", "berre", "alle", "ofte",
];

/// Prepositions: the noun after one stands between the subject and the verb, and is not the subject.
const PREPOSITIONS: [&str; 10] = [
    "frå", "i", "på", "av", "til", "for", "med", "om", "etter", "hos",
];

/// How the participle at a place in a nynorsk sentence is to be inflected: `None` where no participle with a subject
/// is there, and `Some(None)` where the form is uncertain.
pub fn participle(words: &[&str], at: usize) -> Option<Option<&'static str>> {
    let forms = PARTICIPLES.iter().find(|forms| forms[0] == words[at])?;
    let before = words[..at]
        .iter()
        .rev()
        .position(|word| !BETWEEN.contains(word))?;
    let verb = at - 1 - before;
    let mut noun = verb.checked_sub(1)?;
    // "Resultata frå undersøkinga blir lagde fram."
    while noun >= 2 && PREPOSITIONS.contains(&words[noun - 1]) {
        noun -= 2;
    }
    let is_told = before <= 1 && AUXILIARIES.contains(&words[verb]);
    is_told.then(|| agreeing(words[noun]).map(|form| forms[form]))
}

/// Nouns in the neuter, several and known, of those that texts of this kind have: "saka" and "lista" end alike.
const SEVERAL: [&str; 20] = [
    "dei",
    "vi",
    "alle",
    "mange",
    "fleire",
    "tiltaka",
    "måla",
    "krava",
    "vedtaka",
    "møta",
    "tala",
    "resultata",
    "forslaga",
    "avvika",
    "svara",
    "råda",
    "verneomboda",
    "utkasta",
    "kursa",
    "områda",
];

/// Which form of a participle goes with a word, as its ending tells.
fn agreeing(noun: &str) -> Option<usize> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| noun.ends_with(ending));
    if ends(&["ane", "ene", "ar"]) || SEVERAL.contains(&noun) {
        return Some(2);
    }
    if ends(&["et"]) || noun == "noko" {
        return Some(0);
    }
    let is_one =
        ends(&["en", "inga", "heita", "sjonen"]) && !matches!(noun, "ingen" | "igjen" | "saman");
    is_one.then_some(1)
}
