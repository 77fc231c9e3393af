//! How a measure stands, in its readers' words: how old the standing is, and what it was worked out from.
//!
//! In: a measure. Out: plain text, the same on the site, in the PDF and in the data. Decides nothing.

use super::format::{point, value};
use super::status::Basis;
use super::{Labels, Measure, Point, Standing, Unit};
use crate::lang::{Lang, Period, number};

/// From when the figure is that a standing was worked out from, and when a new one was expected; none while
/// it is fresh, and where nothing is said that could grow old.
pub fn age(measure: &Measure, standing: Standing, lang: Lang) -> Option<String> {
    let age = measure.status.age;
    if !age.is_old || standing == Standing::NoFigures {
        return None;
    }
    let [from, next] = if measure.unit == Unit::Qualitative {
        lang.pick(
            ["vurdering fra", "ny vurdering ventet"],
            ["vurdering frå", "ny vurdering venta"],
        )
    } else {
        lang.pick(
            ["tall fra", "nytt tall ventet"],
            ["tal frå", "nytt tal venta"],
        )
    };
    let from = format!("{from} {}", age.latest?.long());
    Some(match age.next_by {
        Some(by) => format!("{from}, {next} {}", by.long()),
        None => from,
    })
}

/// How a measure stands, in a word and with its age: "I rute (tall fra 2025, nytt tall ventet mars 2027)".
pub fn standing(measure: &Measure, labels: &Labels, lang: Lang) -> String {
    let standing = measure.status.standing();
    let word = labels.get(standing.label(), lang);
    match age(measure, standing, lang) {
        Some(age) => format!("{word} ({age})"),
        None => word.to_owned(),
    }
}

/// What the standing that is worked out was worked out from, as one sentence; none where it was not worked
/// out.
pub fn compared(measure: &Measure, lang: Lang) -> Option<String> {
    let said = |of: Point| point(measure, of, lang);
    Some(match measure.status.computed.basis? {
        Basis::Level(latest) => {
            let (latest, target) = (said(latest), value(measure, measure.target?.value, lang));
            lang.pick(
                format!(
                    "Måltallet er et nivå å holde: Siste verdi, {latest}, er sammenlignet med {target}."
                ),
                format!(
                    "Måltalet er eit nivå å halde: Siste verdi, {latest}, er samanlikna med {target}."
                ),
            )
        }
        Basis::Target {
            value: own,
            same_season: true,
            ..
        } => {
            let (own, same) = (said(own), same(own.period, lang));
            lang.pick(
                format!(
                    "Siste verdi for {same} som måltallet, {own}, er sammenlignet med måltallet."
                ),
                format!("Siste verdi for {same} som måltalet, {own}, er samanlikna med måltalet."),
            )
        }
        Basis::Target {
            value: latest,
            has_baseline: true,
            ..
        } => {
            let latest = said(latest);
            lang.pick(
                format!("Siste verdi, {latest}, er sammenlignet med måltallet."),
                format!("Siste verdi, {latest}, er samanlikna med måltalet."),
            )
        }
        Basis::Target { value: latest, .. } => {
            let latest = said(latest);
            lang.pick(
                format!(
                    "Siste verdi, {latest}, er bare sammenlignet med måltallet, for det er ikke noe utgangspunkt."
                ),
                format!(
                    "Siste verdi, {latest}, er berre samanlikna med måltalet, for det er ikkje noko utgangspunkt."
                ),
            )
        }
        Basis::Line {
            value: latest,
            expected,
        } => {
            let there = expectation(measure, latest, expected, lang);
            let (latest, period) = (said(latest), latest.period.long());
            lang.pick(
                format!(
                    "Siste verdi, {latest}, er sammenlignet med den rette linja fra utgangspunkt til måltall, som er på {there} i {period}."
                ),
                format!(
                    "Siste verdi, {latest}, er samanlikna med den rette linja frå utgangspunkt til måltal, som er på {there} i {period}."
                ),
            )
        }
        Basis::Season {
            value: latest,
            start,
            expected,
        } => {
            let there = expectation(measure, latest, expected, lang);
            let same = same(start.period, lang);
            let (latest, year) = (said(latest), start.period.year());
            let start = value(measure, start.value, lang);
            lang.pick(
                format!(
                    "Siste verdi, {latest}, er sammenlignet med {same} i {year}, {start}, som med den årlige endringen fra utgangspunkt til måltall gir {there}."
                ),
                format!(
                    "Siste verdi, {latest}, er samanlikna med {same} i {year}, {start}, som med den årlege endringa frå utgangspunkt til måltal gir {there}."
                ),
            )
        }
        Basis::Alone(latest) => {
            let (latest, same) = (said(latest), same(latest.period, lang));
            lang.pick(
                format!(
                    "Siste verdi, {latest}, kan ikke sammenlignes ennå, for det er ingen tidligere verdi for {same}."
                ),
                format!(
                    "Siste verdi, {latest}, kan ikkje samanliknast enno, for det er ingen tidlegare verdi for {same}."
                ),
            )
        }
    })
}

/// The same season, in words.
fn same(period: Period, lang: Lang) -> &'static str {
    let (nb, nn) = match period {
        Period::Year(_) => ("samme år", "same år"),
        Period::Tertial(..) => ("samme tertial", "same tertial"),
        Period::Quarter(..) => ("samme kvartal", "same kvartal"),
        Period::Month(..) => ("samme måned", "same månad"),
    };
    lang.pick(nb, nn)
}

/// What was expected of a value, with so many decimals that it is seen which of the two is the higher.
fn expectation(measure: &Measure, latest: Point, expected: f64, lang: Lang) -> String {
    let equal = (latest.value - expected).abs() < 1e-9 * expected.abs().max(1.0);
    let mut exact = measure.clone();
    while exact.decimals < 6
        && !equal
        && number(latest.value, exact.decimals) == number(expected, exact.decimals)
    {
        exact.decimals += 1;
    }
    value(&exact, expected, lang)
}
