//! Which series is of which measure: as the files say, as the arguments say, or as somebody at the terminal does.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use super::told::{listed, name_of};
use crate::cli::tell;
use crate::diagnostic::MessageLang;
use crate::figures::{Book, Measure, Names, Series};
use crate::wording::say;

/// Series with the indexes of their measures, and what is left.
#[derive(Debug, Default)]
pub struct Chosen {
    /// Each with its measure.
    pub pairs: Vec<(Series, usize)>,
    /// What is of no measure.
    pub left: Vec<Series>,
}

/// Chooses the series; none where the user must choose, and the message says between what.
pub fn choose(
    book: &Book,
    series: Vec<Series>,
    measures: &[Measure],
    wanted: Option<usize>,
    lang: MessageLang,
) -> Option<Chosen> {
    let mut chosen = Chosen::default();
    let names = Names::new(measures);
    if let Some(measure) = wanted {
        let is_of = |one: &&Series| names.of(one).contains(&measure);
        let own: Vec<Series> = series.iter().filter(is_of).cloned().collect();
        let candidates = if own.is_empty() { series } else { own };
        let one = only(book, candidates, &measures[measure], lang)?;
        chosen.pairs.push((one, measure));
        return Some(chosen);
    }
    let mut by_measure: Vec<Vec<Series>> = vec![Vec::new(); measures.len()];
    for one in series {
        let found = names.of(&one);
        match found[..] {
            [measure] => by_measure[measure].push(one),
            [] => chosen.left.push(one),
            [..] => {
                let ids: Vec<&str> = found
                    .into_iter()
                    .map(|index| measures[index].id.as_str())
                    .collect();
                let (series, ids) = (name_of(book, &one, lang), ids.join(", "));
                tell(&say!("figures-of-several", series, ids).get(lang));
                return None;
            }
        }
    }
    for (index, own) in by_measure.into_iter().enumerate() {
        if !own.is_empty() {
            let one = only(book, own, &measures[index], lang)?;
            chosen.pairs.push((one, index));
        }
    }
    if chosen.pairs.is_empty() {
        let ids: Vec<&str> = measures.iter().map(|measure| measure.id.as_str()).collect();
        let words = say!("figures-of-none", ids = ids.join(", "));
        tell(&words.get(lang));
        tell(&listed(book, &chosen.left, lang));
        return None;
    }
    Some(chosen)
}

/// The one of several series that a measure is to have.
fn only(
    book: &Book,
    mut candidates: Vec<Series>,
    measure: &Measure,
    lang: MessageLang,
) -> Option<Series> {
    if candidates.len() == 1 {
        return candidates.pop();
    }
    let id = measure.id.clone();
    tell(&say!("figures-several-series", id).get(lang));
    tell(&listed(book, &candidates, lang));
    if !io::stdin().is_terminal() {
        tell(&say!("figures-name-the-series").get(lang));
        return None;
    }
    let number = asked(&say!("figures-which-series").get(lang))?;
    let number: usize = number.parse().ok()?;
    let index = number
        .checked_sub(1)
        .filter(|index| *index < candidates.len())?;
    Some(candidates.swap_remove(index))
}

/// What somebody at the terminal answers; none where nobody is there.
pub fn asked(question: &str) -> Option<String> {
    if !io::stdin().is_terminal() {
        return None;
    }
    let _ = write!(io::stderr(), "{question} ");
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).ok()?;
    Some(answer.trim().to_lowercase())
}
