//! Kinds of slips that follow from the words themselves, in texts that came back: how compounds are joined, what a
//! participle agrees with, which of two words of one spelling is meant.
//!
//! In: the words of a passage as they came back, and those it was made of. Only what the source tells for sure is
//! put right.

use super::slips::{Token, as_written, replace, tokens};
use super::stream::Piece;
use super::style::Style;
use crate::norms::{is_pronoun, participle, says_of_thing};
use crate::terms::{lowered, words};

/// Puts right what is of a kind, in bokmål.
pub fn mend_nb(pieces: &mut [Piece], source: &str) {
    let sources: Vec<&str> = words(source).map(|range| &source[range]).collect();
    each(pieces, |own, at| joint(own[at], &sources));
    unknown(pieces, &sources);
    each(pieces, |own, at| of_violence(own, at, &sources));
    each(pieces, |own, at| ordinal(own, at, &sources));
    each(pieces, |own, at| told_of(own, at, &sources));
    each(pieces, |own, at| laid(own, at, &sources));
    each(pieces, |own, at| expected(own, at, &sources));
    if says_of_thing(source) {
        each(pieces, |own, at| {
            is_pronoun(own[at]).then(|| "den".to_owned())
        });
    }
}

/// Puts right what is of a kind, in nynorsk.
pub fn mend_nn(pieces: &mut [Piece], source: &str, style: &Style) {
    let sources: Vec<&str> = words(source).map(|range| &source[range]).collect();
    each(pieces, |own, at| joint(own[at], &sources));
    if !style.is_forventa {
        each(pieces, |own, at| waits(own[at], &sources));
    }
    each(pieces, |own, at| leader(own, at, &sources));
    each(pieces, |own, at| {
        let right = participle(own, at)??;
        let is_seen = own[at] == "sett" && !sources.contains(&"satt");
        // "Dei blir sedde", "Møta er sette opp".
        Some(match (is_seen, right) {
            (true, "sette") => "sedde".to_owned(),
            (true, "sett") => "sedd".to_owned(),
            _ => right.to_owned(),
        })
    });
}

/// Puts another word in the place of each that is wrong, the last first, so that places stay.
fn each(pieces: &mut [Piece], right: impl Fn(&[&str], usize) -> Option<String>) {
    let all = tokens(pieces);
    let own: Vec<&str> = all.iter().map(|token| token.lower.as_str()).collect();
    let changes: Vec<(&Token, String)> = (0..all.len())
        .filter_map(|at| Some((&all[at], right(&own, at)?)))
        .filter(|(token, right)| token.lower != *right)
        .collect();
    for (token, right) in changes.into_iter().rev() {
        replace(pieces, &token.places, &right);
    }
}

/// Puts the endings of bokmål on words that the machine does not know, and that are reported as such all the same.
fn unknown(pieces: &mut [Piece], sources: &[&str]) {
    for piece in pieces {
        if let Piece::Words(own) = piece
            && own.is_unknown
            && let Some(right) = ending(&lowered(&own.text), sources)
        {
            own.text = as_written(&right, &own.text);
        }
    }
}

/// Letters of the shortest part of a compound that is compared.
const LEAST_PART: usize = 3;

/// "omsorgtrappen" of "omsorgstrappa": the machine loses the letter that joins the parts of a compound.
fn joint(own: &str, sources: &[&str]) -> Option<String> {
    // A word that is alike in both languages came back whole.
    if sources.contains(&own) {
        return None;
    }
    sources.iter().find_map(|source| {
        source.match_indices('s').find_map(|(at, _)| {
            let (head, tail) = (&source[..at], &source[at + 1..]);
            let end = tail.char_indices().nth(LEAST_PART).map(|(end, _)| end)?;
            let begin = &tail[..end];
            own.match_indices(begin).find_map(|(cut, _)| {
                let own_head = &own[..cut];
                let is_same = head.chars().count() >= LEAST_PART && is_alike(head, own_head);
                let joined = is_same.then(|| format!("{own_head}s{}", &own[cut..]));
                // "ressurs" has its own.
                joined.filter(|word| !word.contains("sss"))
            })
        })
    })
}

/// Whether the first parts of two compounds are the same word, as "berekraft" and "bærekraft".
fn is_alike(one: &str, other: &str) -> bool {
    let last_two = |word: &str| {
        let mut letters = word.chars().rev();
        [letters.next(), letters.next()]
    };
    let lengths = [one, other].map(|word| word.chars().count());
    one.chars().next() == other.chars().next()
        && lengths[0].abs_diff(lengths[1]) <= 1
        // "lønn" of "løn".
        && (last_two(one) == last_two(other) || doubled(one).is_some_and(|one| one == other))
}

fn doubled(word: &str) -> Option<String> {
    Some(format!("{word}{}", word.chars().next_back()?))
}

/// Endings of words that the machine does not know, in nynorsk and in bokmål.
const ENDINGS: [[&str; 2]; 8] = [
    ["arane", "erne"],
    ["arar", "ere"],
    ["ane", "ene"],
    ["ar", "er"],
    ["inga", "ingen"],
    ["heita", "heten"],
    ["leiken", "heten"],
    ["leik", "het"],
];
/// Parts of them.
const PARTS: [[&str; 2]; 6] = [
    ["timars", "timers"],
    ["dagars", "dagers"],
    ["månads", "måneds"],
    ["arbeidar", "arbeider"],
    ["skule", "skole"],
    ["heim", "hjem"],
];

/// "seniordagar", which came back as it was sent: a word that the machine does not know has its ending in nynorsk.
fn ending(own: &str, sources: &[&str]) -> Option<String> {
    if !sources.contains(&own) {
        return None;
    }
    let mut right = own.to_owned();
    if let Some((stem, nb)) = ENDINGS
        .iter()
        .find_map(|[nn, nb]| Some((own.strip_suffix(nn)?, nb)))
    {
        right = format!("{stem}{nb}");
    }
    for [nn, nb] in PARTS {
        right = right.replace(nn, nb);
    }
    Some(right)
}

/// What a participle is told of is before one of these.
const AUXILIARIES: [&str; 7] = ["er", "blir", "ble", "var", "bli", "blitt", "være"];

/// Participles in the plural, as nynorsk has them after a verb and bokmål has not, by their ends.
const PLURALS: [[&str; 2]; 14] = [
    ["satte", "satt"],
    ["fulgte", "fulgt"],
    ["valgte", "valgt"],
    ["hørte", "hørt"],
    ["spurte", "spurt"],
    ["sendte", "sendt"],
    ["meldte", "meldt"],
    ["lagte", "lagt"],
    ["skrevne", "skrevet"],
    ["gitte", "gitt"],
    ["løste", "løst"],
    ["lyste", "lyst"],
    ["førte", "ført"],
    ["delte", "delt"],
];

/// "er satte" and "er tilpasse": after a verb, a participle is in the one form that bokmål has there.
fn told_of(own: &[&str], at: usize, sources: &[&str]) -> Option<String> {
    let before = at.checked_sub(1).map(|at| own[at])?;
    let word = own[at];
    // "De er ansatte."
    if !AUXILIARIES.contains(&before) || word == "ansatte" {
        return None;
    }
    let plural = PLURALS.iter().find_map(|[plural, right]| {
        let stem = word.strip_suffix(plural)?;
        Some(format!("{stem}{right}"))
    });
    plural.or_else(|| {
        let stem = word.strip_suffix('e')?;
        let is_told = sources
            .iter()
            .any(|source| source.strip_suffix('a').is_some_and(|other| other == stem));
        is_told.then(|| format!("{stem}et"))
    })
}

/// "vald" is "valgt" after a verb and before what somebody is chosen to, and "vold" else.
fn of_violence(own: &[&str], at: usize, sources: &[&str]) -> Option<String> {
    let is_one = |word: &&str| matches!(*word, "vald" | "valgt" | "velget");
    let all = own.iter().filter(|word| is_one(word)).count();
    let places: Vec<usize> = (0..sources.len())
        .filter(|&at| sources[at] == "vald")
        .collect();
    if !is_one(&own[at]) || places.len() != all {
        return None;
    }
    let place = places[own[..at].iter().filter(|word| is_one(word)).count()];
    let before = place.checked_sub(1).map(|at| sources[at]);
    let after = sources.get(place + 1);
    let is_chosen = before.is_some_and(|word| {
        matches!(
            word,
            "er" | "blir"
                | "blei"
                | "vart"
                | "var"
                | "vore"
                | "vorte"
                | "blitt"
                | "bli"
                | "har"
                | "hadde"
        )
    }) || after.is_some_and(|word| matches!(*word, "inn" | "av" | "til" | "ut"));
    Some(if is_chosen { "valgt" } else { "vold" }.to_owned())
}

/// "hvor femte" of "kvar femte".
fn ordinal(own: &[&str], at: usize, sources: &[&str]) -> Option<String> {
    const ORDINALS: [&str; 14] = [
        "andre", "annen", "tredje", "fjerde", "femte", "sjette", "sjuende", "syvende", "åttende",
        "niende", "tiende", "ellevte", "tolvte", "tjuende",
    ];
    let is_wrong = own[at] == "hvor"
        && own.get(at + 1).is_some_and(|next| ORDINALS.contains(next))
        && sources.contains(&"kvar");
    is_wrong.then(|| "hver".to_owned())
}

/// "lagd" is "laget", but for what is laid somewhere.
fn laid(own: &[&str], at: usize, sources: &[&str]) -> Option<String> {
    const WHERE: [&str; 18] = [
        "fram", "ned", "til", "om", "inn", "ut", "opp", "på", "bak", "vekk", "sammen", "vekt",
        "under", "over", "ved", "merke", "inntil", "igjen",
    ];
    let is_made = own[at] == "lagt"
        && sources
            .iter()
            .any(|source| matches!(*source, "lagd" | "lagde"))
        && !own.get(at + 1).is_some_and(|next| WHERE.contains(next));
    is_made.then(|| "laget".to_owned())
}

/// "venta" and "ventar" are what is expected, and what is waited for.
fn expected(own: &[&str], at: usize, sources: &[&str]) -> Option<String> {
    let next = own.get(at + 1).copied();
    let has = |word: &str| sources.contains(&word);
    match own[at] {
        "venter" if has("ventar") && matches!(next, Some("at" | "av")) => {
            Some("forventer".to_owned())
        }
        "vente" if has("vente") && next == Some("at") => Some("forvente".to_owned()),
        // "betre enn venta"
        "vente" if has("venta") && at.checked_sub(1).is_some_and(|at| own[at] == "enn") => {
            Some("ventet".to_owned())
        }
        "ventet" if has("venta") => {
            let before = at.checked_sub(1).map(|at| own[at])?;
            AUXILIARIES
                .contains(&before)
                .then(|| "forventet".to_owned())
        }
        // Figures, and no speech.
        "talen" | "tala" if has("tala") => Some("tallene".to_owned()),
        _ => None,
    }
}

/// "forventa" is "venta" to those who have not chosen otherwise.
fn waits(own: &str, sources: &[&str]) -> Option<String> {
    if !sources.iter().any(|source| source.starts_with("forvent")) {
        return None;
    }
    let right = match own {
        "forventar" => "ventar",
        "forventa" => "venta",
        "forvente" => "vente",
        "forventast" => "ventast",
        _ => return None,
    };
    Some(right.to_owned())
}

/// "leder" is a leader and leads: "næraste leier", "den som leiar".
fn leader(own: &[&str], at: usize, sources: &[&str]) -> Option<String> {
    const BEFORE_NOUN: [&str; 18] = [
        "ein",
        "kvar",
        "ingen",
        "nokon",
        "ny",
        "god",
        "næraste",
        "overordna",
        "øvste",
        "mellom",
        "frå",
        "hos",
        "med",
        "av",
        "for",
        "eller",
        "din",
        "sin",
    ];
    const AFTER_NOUN: [&str; 14] = [
        "skal",
        "må",
        "kan",
        "har",
        "er",
        "blir",
        "får",
        "bør",
        "vil",
        "eller",
        "tillitsvald",
        "verneombod",
        "medarbeidar",
        "tilsett",
    ];
    if !sources.contains(&"leder") {
        return None;
    }
    let before = at.checked_sub(1).map(|at| own[at]);
    let after = own.get(at + 1).copied();
    match own[at] {
        "leier" => {
            let is_noun = before.is_some_and(|word| BEFORE_NOUN.contains(&word))
                || after.is_some_and(|word| AFTER_NOUN.contains(&word));
            is_noun.then(|| "leiar".to_owned())
        }
        "leiar" => {
            let leads =
                before == Some("som") && at >= 2 && matches!(own[at - 2], "den" | "dei" | "alle");
            leads.then(|| "leier".to_owned())
        }
        _ => None,
    }
}
