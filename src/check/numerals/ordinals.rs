//! Places in an order: words, short names of quarters and tertials, roman numerals.

use super::is_space;
use crate::terms::{lowered, word_length};

/// Ordinals that are no other words.
pub const ORDINALS: &[(&str, &str)] = &[
    ("tredje", "3"),
    ("fjerde", "4"),
    ("femte", "5"),
    ("sjette", "6"),
    ("sjuende", "7"),
    ("sjuande", "7"),
    ("syvende", "7"),
    ("åttende", "8"),
    ("åttande", "8"),
    ("niende", "9"),
    ("niande", "9"),
    ("tiende", "10"),
    ("tiande", "10"),
    ("ellevte", "11"),
    ("tolvte", "12"),
    ("trettende", "13"),
    ("trettande", "13"),
    ("fjortende", "14"),
    ("fjortande", "14"),
    ("femtende", "15"),
    ("femtande", "15"),
    ("sekstende", "16"),
    ("sekstande", "16"),
    ("syttende", "17"),
    ("syttande", "17"),
    ("attende", "18"),
    ("attande", "18"),
    ("nittende", "19"),
    ("nittande", "19"),
    ("tyvende", "20"),
    ("tjuande", "20"),
];

/// Ordinals that mostly are other words: "for det første", "andre kommuner".
pub const SOFT_ORDINALS: &[(&str, &str)] = &[
    ("første", "1"),
    ("fyrste", "1"),
    ("andre", "2"),
    ("annen", "2"),
];

/// Ordinals only before what is counted and after "hver": "annet ledd", "hvert annet år"; "noe annet" is none.
pub const COUNTING_ORDINALS: [&str; 3] = ["annet", "anna", "annan"];

/// What is counted, so that the ordinal before it is a number for sure; of those whose plural is another word,
/// or that nobody has several of. With the name that both languages have for it.
const COUNTED: [(&str, &str); 38] = [
    ("kvartal", "kvartal"),
    ("kvartalet", "kvartal"),
    ("tertial", "tertial"),
    ("tertialet", "tertial"),
    ("halvår", "halvår"),
    ("halvåret", "halvår"),
    ("halvdel", "halvdel"),
    ("halvdelen", "halvdel"),
    ("semester", "semester"),
    ("semesteret", "semester"),
    ("termin", "termin"),
    ("terminen", "termin"),
    ("trinn", "trinn"),
    ("trinnet", "trinn"),
    ("steg", "trinn"),
    ("steget", "trinn"),
    ("fase", "fase"),
    ("fasen", "fase"),
    ("etappe", "etappe"),
    ("etappen", "etappe"),
    ("verdenskrig", "krig"),
    ("verdskrig", "krig"),
    ("verdskrigen", "krig"),
    ("omgangen", "omgang"),
    ("etasje", "etasje"),
    ("etasjen", "etasje"),
    ("ledd", "ledd"),
    ("leddet", "ledd"),
    ("punktum", "punktum"),
    ("avsnitt", "avsnitt"),
    ("avsnittet", "avsnitt"),
    ("runde", "runde"),
    ("runden", "runde"),
    ("periode", "periode"),
    ("perioden", "periode"),
    ("generasjon", "generasjon"),
    ("generasjonen", "generasjon"),
    ("klasse", "klasse"),
];

/// What a roman numeral that could be another word is the number of.
const NUMBERED: [&str; 12] = [
    "fase", "del", "kapittel", "trinn", "steg", "nivå", "klasse", "bind", "vedlegg", "gruppe",
    "type", "punkt",
];

/// What is counted by an ordinal before a place in a text.
pub fn counted(text: &str, end: usize) -> Option<&'static str> {
    let after = text[end..].trim_start_matches(is_space);
    let word = lowered(&after[..word_length(after)]);
    let known = COUNTED.iter().find(|(name, _)| *name == word);
    let (_, name) = known.filter(|_| after.len() < text.len() - end)?;
    Some(name)
}

/// The place in an order of what is counted: `1. kvartal`.
pub fn place(number: &str, counted: &str) -> String {
    format!("{number}. {counted}")
}

/// The number of a place in an order.
pub fn number_of_place(value: &str) -> Option<&str> {
    let (number, counted) = value.split_once(". ")?;
    (!counted.is_empty()).then_some(number)
}

/// "K1", "T2", "Q3": a quarter or a tertial.
pub fn short(word: &str) -> Option<String> {
    let number = word.strip_prefix(['k', 'q', 't'])?;
    let counted = match word.starts_with('t') {
        true => "tertial",
        false => "kvartal",
    };
    matches!(number, "1" | "2" | "3" | "4").then(|| place(number, counted))
}

/// A roman numeral in capitals. Those that are words or may stand for one count only after the name of what is
/// numbered.
pub fn roman(word: &str, before: &str) -> Option<String> {
    if word.is_empty() || !word.bytes().all(|byte| b"IVX".contains(&byte)) {
        return None;
    }
    let is_word = matches!(
        word,
        "I" | "V" | "X" | "VI" | "XX" | "XXX" | "IV" | "IX" | "XI"
    );
    if is_word && !NUMBERED.contains(&before) {
        return None;
    }
    let worth = |letter: u8| match letter {
        b'I' => 1,
        b'V' => 5,
        _ => 10,
    };
    let letters: Vec<i32> = word.bytes().map(worth).collect();
    let signed = letters.iter().enumerate().map(|(at, &own)| {
        let is_less = letters.get(at + 1).is_some_and(|&next| own < next);
        if is_less { -own } else { own }
    });
    let value: i32 = signed.sum();
    // With these letters nothing beyond is written.
    (value < 40 && in_roman(value) == word).then(|| value.to_string())
}

fn in_roman(mut value: i32) -> String {
    let mut roman = String::new();
    for (worth, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while value >= worth {
            roman.push_str(letters);
            value -= worth;
        }
    }
    roman
}
