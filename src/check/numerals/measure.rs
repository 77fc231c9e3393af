//! What a number is a number of, where that is a measure both languages have a word for.

use super::is_space;
use crate::terms::{lowered, word_length};

/// A measure, by its name in bokmål.
pub type Unit = &'static str;

/// The words of each.
const UNITS: [(Unit, &str); 19] = [
    ("sekund", "sekund sekunder"),
    ("minutt", "minutt minutter"),
    ("kvarter", "kvarter kvartera kvarterene"),
    ("time", "time timer timar timen timene timane"),
    ("dag", "dag dager dagar dagene dagane"),
    ("døgn", "døgn"),
    ("uke", "uke uker uka ukene veke veker veka vekene"),
    (
        "måned",
        "måned måneder månedene månad månader månadene månadane",
    ),
    ("år", "år åra årene"),
    ("kvartal", "kvartal kvartaler kvartala kvartalene"),
    ("tertial", "tertial tertialer tertiala tertialene"),
    ("kroner", "kr kroner"),
    ("euro", "euro"),
    ("meter", "m meter"),
    ("kilometer", "km kilometer"),
    ("kilo", "kg kilo"),
    ("grader", "grader gradar"),
    ("årsverk", "årsverk"),
    ("prosentpoeng", "prosentpoeng"),
];

/// How what is joined to a number begins: "12-timers", "5-årig".
const JOINED: [(Unit, &str); 8] = [
    ("minutt", "minutt"),
    ("time", "tim"),
    ("dag", "dag"),
    ("uke", "uke"),
    ("uke", "veke"),
    ("måned", "måned"),
    ("måned", "månad"),
    ("år", "år"),
];

/// The measure that follows a number.
pub fn unit_after(text: &str, end: usize) -> Option<Unit> {
    let rest = &text[end..];
    let after = rest.strip_prefix('-');
    let words = after.unwrap_or_else(|| rest.trim_start_matches(is_space));
    let word = lowered(&words[..word_length(words)]);
    if after.is_some() {
        let joined = JOINED.iter().find(|(_, start)| word.starts_with(start));
        return joined.map(|(unit, _)| *unit);
    }
    let known = UNITS
        .iter()
        .find(|(_, words)| words.split(' ').any(|own| own == word));
    known.map(|(unit, _)| *unit)
}
