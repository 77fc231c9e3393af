//! Numbers that both wordings have and that say something else in one of them: of another measure, or of each
//! other's things.
//!
//! Pure. What is not sure is silent: translations may well put things in another order.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::numerals::{Number, Unit, unit_after};
use crate::terms::{lowered, words};

/// The places in the two wordings that differ.
type Places = [Vec<Range<usize>>; 2];

/// Numbers that both have, each of another measure: "45 dager" and "45 veker".
pub fn other_units(texts: [&str; 2], numbers: [&[Number]; 2]) -> Places {
    let mut places = Places::default();
    // Of each value, where it has a unit, by the unit.
    let [mut here, mut there] = [0, 1].map(|side| {
        let mut units: BTreeMap<&str, Vec<(Unit, Range<usize>)>> = BTreeMap::new();
        for number in numbers[side] {
            let of_value = units.entry(&number.value).or_default();
            if let Some(unit) = unit_after(texts[side], number.range.end) {
                of_value.push((unit, number.range.clone()));
            }
        }
        for of_value in units.values_mut() {
            of_value.sort_by_key(|(unit, _)| *unit);
        }
        units
    });
    for number in numbers[0] {
        let value = number.value.as_str();
        let (Some(here), Some(there)) = (here.remove(value), there.remove(value)) else {
            continue;
        };
        if here.len() != there.len() {
            continue;
        }
        for ((unit, range), (other, place)) in here.into_iter().zip(there) {
            if unit != other {
                places[0].push(range);
                places[1].push(place);
            }
        }
    }
    places
}

/// What kind of number it is: only numbers of one kind are taken for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Percent,
    Year,
    Other,
}

fn kind(number: &Number) -> Kind {
    let is_year = number.value.len() == 4
        && (number.value.starts_with("19") || number.value.starts_with("20"));
    match number.value.ends_with('%') {
        true => Kind::Percent,
        false if is_year => Kind::Year,
        false => Kind::Other,
    }
}

/// Words that say of what a number is one only where they are stressed: an article is none.
const STRESSED: [&str; 7] = ["ett", "eitt", "én", "éin", "ei", "éi", "éitt"];

/// Numbers that have changed places: "fire møter og ett seminar" and "eitt møte og fire seminar".
pub fn swapped(texts: [&str; 2], numbers: [&[Number]; 2]) -> Places {
    let mut places = Places::default();
    for wanted in [Kind::Percent, Kind::Year, Kind::Other] {
        let [here, there] = [0, 1].map(|side| {
            let written =
                |number: &&Number| lowered(&texts[side][number.range.clone()]).into_owned();
            let own = numbers[side]
                .iter()
                .filter(|number| !number.is_soft || STRESSED.contains(&written(number).as_str()));
            own.filter(|number| kind(number) == wanted)
                .collect::<Vec<_>>()
        });
        let sorted = [&here, &there].map(|list| {
            let mut values: Vec<&str> = list.iter().map(|number| number.value.as_str()).collect();
            values.sort_unstable();
            values
        });
        let [one, other] = &sorted;
        if one != other {
            continue;
        }
        let mut things: BTreeMap<&str, BTreeSet<Option<String>>> = BTreeMap::new();
        for number in &there {
            let of_value = things.entry(&number.value).or_default();
            of_value.insert(thing_of(texts[1], number));
        }
        for (at, (own, theirs)) in here.iter().zip(&there).enumerate() {
            if own.value == theirs.value {
                continue;
            }
            let thing = thing_of(texts[0], own);
            // The same number in the other text stands beside the same thing: it moved with it. Of very many things
            // one is taken for the same.
            let moved = things.get(own.value.as_str()).is_some_and(|things| {
                things.len() > MOST_THINGS || things.iter().any(|other| alike(&thing, other))
            });
            let is_told = alike(&thing, &thing_of(texts[1], theirs));
            // "Fra 71 til 78", and the other way round.
            let turned = [(&here, texts[0]), (&there, texts[1])].map(|(list, text)| {
                let next = list.get(at + 1)?;
                let range = list[at].range.end..next.range.start;
                let between = text.get(range)?.trim();
                let is_span = matches!(between, "til" | "–" | "-" | "%" | "prosent til");
                is_span.then_some((list[at].value.as_str(), next.value.as_str()))
            });
            let is_turned = matches!(turned, [Some((a, b)), Some((c, d))] if a == d && b == c);
            if is_told && !moved || is_turned {
                places[0].push(own.range.clone());
                places[1].push(theirs.range.clone());
            }
        }
    }
    places
}

/// How far from a number, in bytes, what it is a number of is looked for.
const MOST_BETWEEN: usize = 200;

/// How many things that have one number in a text are compared.
const MOST_THINGS: usize = 64;

/// Words that stand between a number and what it is a number of.
const BETWEEN: [&str; 14] = [
    "prosent", "av", "de", "dei", "alle", "våre", "nye", "i", "på", "per", "om", "kroner", "til",
    "år",
];

/// The first word after a number that tells what it is a number of.
fn thing_of(text: &str, number: &Number) -> Option<String> {
    let rest = &text[number.range.end..];
    let ends = |(at, letter): &(usize, char)| {
        *at > MOST_BETWEEN || matches!(letter, ',' | '.' | ';' | ':' | '(' | '\n')
    };
    let end = rest.char_indices().find(ends);
    let rest = &rest[..end.map_or(rest.len(), |(at, _)| at)];
    let mut found = words(rest).map(|range| lowered(&rest[range]).into_owned());
    found.find(|word| !BETWEEN.contains(&word.as_str()))
}

/// How words begin that the two languages have for one thing, where they begin unlike.
const SAME: [(&str, &str); 9] = [
    ("ansatt", "tilsett"),
    ("led", "leia"),
    ("tjeneste", "teneste"),
    ("syk", "sjuk"),
    ("enhet", "eining"),
    ("uke", "veke"),
    ("hverdag", "kvardag"),
    ("oppgave", "oppgåve"),
    ("virksomhet", "verksemd"),
];

/// Whether words of the two languages may well be the same: they begin alike. Figures must be the same.
fn alike(one: &Option<String>, other: &Option<String>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    if one.starts_with(|letter: char| letter.is_ascii_digit()) {
        return one == other;
    }
    let is_pair = |(nb, nn): &(&str, &str)| {
        one.starts_with(nb) && other.starts_with(nn) || one.starts_with(nn) && other.starts_with(nb)
    };
    let letters = one.chars().zip(other.chars());
    let common = letters.take_while(|(one, other)| one == other).count();
    let least = one.chars().count().min(other.chars().count());
    SAME.iter().any(is_pair) || common >= 3 && common * 2 >= least
}
