//! A measure's standing as text: how old it is, and what it was worked out from.
//!
//! In: a measure. Out: plain text, the same on the site, in the PDF and in the data. Decides nothing.

use super::format::{point, value};
use super::status::{Basis, is_equal};
use super::{Labels, Measure, Point, Standing, Unit};
use crate::lang::{Lang, Period, number};

/// The period of the figure that a standing was worked out from, and when a new one was expected. None while the
/// figure is fresh, or where the measure has none.
pub fn age(measure: &Measure, standing: Standing, labels: &Labels, lang: Lang) -> Option<String> {
    let age = measure.status.age;
    if !age.is_old || standing == Standing::NoFigures {
        return None;
    }
    let from = age.latest?.long();
    let is_qualitative = measure.unit == Unit::Qualitative;
    Some(match age.next_by {
        Some(by) => {
            let key = match is_qualitative {
                true => "judgment_from_next",
                false => "figure_from_next",
            };
            labels.fill(key, lang, &[("period", &from), ("next", &by.long())])
        }
        None => {
            let key = match is_qualitative {
                true => "judgment_from",
                false => "figure_from",
            };
            labels.fill(key, lang, &[("period", &from)])
        }
    })
}

/// A measure's standing in a word, with its age: "I rute (tall fra 2025, nytt tall ventet mars 2027)".
pub fn standing(measure: &Measure, labels: &Labels, lang: Lang) -> String {
    let standing = measure.status.standing();
    let word = labels.get(standing.label(), lang);
    match age(measure, standing, labels, lang) {
        Some(age) => format!("{word} ({age})"),
        None => word.to_owned(),
    }
}

/// What the computed standing was computed from, in a sentence or two; none where it was not computed.
pub fn compared(measure: &Measure, labels: &Labels, lang: Lang) -> Option<String> {
    let said = |of: Point| point(measure, of, labels, lang);
    let fill = |key: &str, values: &[(&str, &str)]| labels.fill(key, lang, values);
    Some(match measure.status.computed.basis? {
        Basis::Level(latest) => {
            let target = value(measure, measure.target?.value, labels, lang);
            let values = [("latest", &*said(latest)), ("target", &target)];
            fill("compared_with_level", &values)
        }
        Basis::Target {
            value: own,
            same_season: true,
            ..
        } => {
            let key = match own.period {
                Period::Year(_) => "compared_with_target",
                Period::Tertial(..) | Period::Quarter(..) | Period::Month(..) => {
                    "compared_with_target_of_season"
                }
            };
            fill(key, &[("latest", &said(own))])
        }
        Basis::Target {
            value: latest,
            has_baseline: true,
            ..
        } => fill("compared_with_target", &[("latest", &said(latest))]),
        Basis::Target { value: latest, .. } => {
            fill("compared_with_target_only", &[("latest", &said(latest))])
        }
        Basis::Line {
            value: latest,
            expected,
        } => {
            let there = expectation(measure, latest, expected, labels, lang);
            let period = latest.period.long();
            let values = [
                ("latest", &*said(latest)),
                ("expected", &there),
                ("period", &period),
            ];
            fill("compared_with_line", &values)
        }
        Basis::Season {
            value: latest,
            start,
            expected,
        } => {
            let there = expectation(measure, latest, expected, labels, lang);
            let values = [
                ("latest", &*said(latest)),
                ("earlier", &said(start)),
                ("expected", &there),
            ];
            fill("compared_with_season", &values)
        }
        Basis::Alone(latest) => fill("compared_with_nothing", &[("latest", &said(latest))]),
    })
}

/// The expected value, with as many decimals as it takes to see which of the two is higher.
fn expectation(
    measure: &Measure,
    latest: Point,
    expected: f64,
    labels: &Labels,
    lang: Lang,
) -> String {
    let equal = is_equal(latest.value, expected);
    let mut exact = measure.clone();
    while exact.decimals < 6
        && !equal
        && number(latest.value, exact.decimals) == number(expected, exact.decimals)
    {
        exact.decimals += 1;
    }
    value(&exact, expected, labels, lang)
}
