//! Finds the measure that a series belongs to: by its id, by its name in either language, and by its factor in
//! 10-FAKTOR.

use std::collections::{BTreeSet, HashMap};

use super::find::Series;
use crate::lang::Lang;
use crate::parse::table::PeriodKind;
use crate::parse::{ParsedStrategy, Record};
use crate::schema::{FACTORS, Unit};

/// A measure of the register, as far as figures are asked for.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Which of the register's records it is.
    pub record: usize,
    /// Its id.
    pub id: String,
    /// What it is called, in each language that says so.
    pub names: Vec<String>,
    /// What its figures count.
    pub unit: Option<Unit>,
    /// Its factor.
    pub factor: Option<usize>,
    /// The kind of period that its figures are of.
    pub kind: Option<PeriodKind>,
    /// The file that its figures are in.
    pub data: Option<String>,
}

/// The measures of a strategy, in the order of the register.
pub fn measures(draft: &ParsedStrategy) -> Vec<Measure> {
    let register = draft.measures.iter();
    let records = register.flat_map(|register| register.record.records("measures"));
    let records = records.enumerate();
    let measures = records.filter_map(|(index, record)| measure(index, record));
    measures.collect()
}

fn measure(index: usize, record: &Record) -> Option<Measure> {
    let (id, _) = record.string("id")?;
    let factor = record.integer("factor");
    let factor = factor.and_then(|factor| usize::try_from(factor).ok());
    let factor = factor.filter(|factor| (1..=FACTORS.len()).contains(factor));
    let mut names: Vec<String> = Vec::new();
    let localized = record.localized("name");
    for lang in Lang::ALL {
        let words = localized.and_then(|name| name.get(lang).or(name.same.as_ref()));
        names.extend(words.map(|words| words.text.clone()));
    }
    names.extend(
        factor
            .iter()
            .flat_map(|factor| FACTORS[factor - 1])
            .map(|name| (*name).to_owned()),
    );
    let unit = record.choice("unit").map(|(unit, _)| unit);
    Some(Measure {
        record: index,
        id: id.to_owned(),
        names,
        unit: unit.or(factor.map(|_| Unit::Score)),
        factor,
        kind: PeriodKind::of(record),
        data: record.string("data").map(|(path, _)| path.to_owned()),
    })
}

/// Measures by what series may name them by.
#[derive(Debug)]
pub struct Names<'m> {
    ids: HashMap<&'m str, Vec<usize>>,
    names: HashMap<String, Vec<usize>>,
    factors: HashMap<usize, Vec<usize>>,
}

impl<'m> Names<'m> {
    /// The names of these measures.
    pub fn new(measures: &'m [Measure]) -> Self {
        let mut all = Self {
            ids: HashMap::new(),
            names: HashMap::new(),
            factors: HashMap::new(),
        };
        for (index, measure) in measures.iter().enumerate() {
            all.ids.entry(&measure.id).or_default().push(index);
            for name in &measure.names {
                let name = plain(name);
                if !name.is_empty() {
                    all.names.entry(name).or_default().push(index);
                }
            }
            if let Some(factor) = measure.factor {
                all.factors.entry(factor).or_default().push(index);
            }
        }
        all
    }

    /// The indexes of the measures that a series is of, by its names: one where it is clear.
    pub fn of(&self, series: &Series) -> Vec<usize> {
        let names = || series.names.iter();
        let sorted = |found: BTreeSet<usize>| found.into_iter().collect::<Vec<usize>>();
        let by_id = names().filter_map(|name| self.ids.get(name.as_str()));
        let by_id = sorted(by_id.flatten().copied().collect());
        if !by_id.is_empty() {
            return by_id;
        }
        let by_name = names().filter_map(|name| self.names.get(&plain(name)));
        let by_name = sorted(by_name.flatten().copied().collect());
        if !by_name.is_empty() {
            return by_name;
        }
        let factor = names().find_map(|name| factor_of(name));
        let by_factor = factor.and_then(|factor| self.factors.get(&factor));
        by_factor.cloned().unwrap_or_default()
    }
}

/// The factor that a name says: `Faktor 7`, `7. Relevant kompetanseutvikling`, or the name alone.
fn factor_of(name: &str) -> Option<usize> {
    let lower = name.trim().to_lowercase();
    let (is_said, rest) = match lower.strip_prefix("faktor") {
        Some(rest) => (true, rest.trim_start()),
        None => (false, lower.as_str()),
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest[..digits].parse::<usize>().ok();
    let words = plain(&rest[digits..]);
    let named = FACTORS.iter().position(|names| {
        let mut names = names.iter().map(|name| plain(name));
        names.any(|name| name == words)
    });
    match (number, named) {
        (None, Some(named)) => Some(named + 1),
        (Some(number), Some(named)) => (number == named + 1).then_some(number),
        (Some(number), None) => {
            let is_one = is_said && (1..=FACTORS.len()).contains(&number);
            is_one.then_some(number)
        }
        (None, None) => None,
    }
}

/// A name as names are compared: small letters and digits alone.
fn plain(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase);
    letters.filter(|letter| letter.is_alphanumeric()).collect()
}
