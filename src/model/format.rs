//! Measured values and the names of the UN goals as readers see them, on the site and in the PDF alike.
//!
//! In: parts of the model. Out: plain text. Marks nothing up and decides nothing.

use super::{Cost, Figure, Labels, Measure, Point, Strategy, Unit, status};
use crate::lang::{Lang, number};
use crate::markdown::tree::plain;

/// A number of a measure with its unit: `92,5 %`, `12 000 kr`, `3 dager`. Never torn apart at the end
/// of a line.
pub fn value(measure: &Measure, value: f64, labels: &Labels, lang: Lang) -> String {
    let number = number(value, measure.decimals);
    let unit = match measure.unit {
        Unit::Percent => "%".to_owned(),
        Unit::Kroner => "kr".to_owned(),
        Unit::Days if number == "1" => return counted("days_one", &number, labels, lang),
        Unit::Days => return counted("days_many", &number, labels, lang),
        Unit::Years => return counted("years", &number, labels, lang),
        Unit::Score | Unit::Count | Unit::Share | Unit::Qualitative => return number,
        Unit::Other => match &measure.unit_name {
            Some(name) => plain(&name.resolve(lang).value.inlines),
            None => return number,
        },
    };
    format!("{number}\u{a0}{unit}")
}

/// A number in a label that says of what.
fn counted(key: &str, number: &str, labels: &Labels, lang: Lang) -> String {
    let words = labels.fill(key, lang, &[("number", number)]);
    words.replace(' ', "\u{a0}")
}

/// What something costs: `250 000 kr`. Never torn apart at the end of a line.
pub fn cost(cost: Cost) -> String {
    format!("{}\u{a0}kr", number(cost.kroner, cost.decimals))
}

/// How many texts for readers of `lang` a machine translated and nobody has reviewed, as a sentence; none
/// when there are none.
pub fn drafts(strategy: &Strategy, lang: Lang) -> Option<String> {
    let labels = &strategy.publication.labels;
    match strategy.drafts.get(&lang)? {
        0 => None,
        1 => Some(labels.get("machine_translated_one", lang).to_owned()),
        count => Some(labels.fill(
            "machine_translated_many",
            lang,
            &[("count", &count.to_string())],
        )),
    }
}

/// A baseline or a target with its period: `92,5 % (2020)`.
pub fn point(measure: &Measure, point: Point, labels: &Labels, lang: Lang) -> String {
    format!(
        "{} ({})",
        value(measure, point.value, labels, lang),
        point.period.long()
    )
}

/// The target with its period, and that it is a level to keep: `8,0 % (2028), nivå å holde`.
pub fn target(measure: &Measure, labels: &Labels, lang: Lang) -> Option<String> {
    let target = point(measure, measure.target?, labels, lang);
    Some(if measure.hold {
        labels.fill("target_to_keep", lang, &[("target", &target)])
    } else {
        target
    })
}

/// Why figures of a measure are not shown, as a sentence; none where all are.
pub fn withheld(measure: &Measure, labels: &Labels, lang: Lang) -> Option<String> {
    let least = number(measure.withheld_below? as f64, 0);
    Some(labels.fill("withheld_below", lang, &[("least", &least)]))
}

/// What was measured in a period, without the period: a number with its unit, a judgment in its word,
/// that it is withheld, or none.
pub fn figure(measure: &Measure, figure: &Figure, labels: &Labels, lang: Lang) -> Option<String> {
    if figure.withheld {
        return Some(labels.get("withheld", lang).to_owned());
    }
    match (figure.value, figure.judgment) {
        (Some(number), _) => Some(value(measure, number, labels, lang)),
        (None, Some(judgment)) => Some(labels.get(judgment.label(), lang).to_owned()),
        (None, None) => None,
    }
}

/// The latest figure that is shown, with its period: `91,1 % (2017)`; that they are withheld where all are; none
/// when nothing is measured.
pub fn latest(measure: &Measure, labels: &Labels, lang: Lang) -> Option<String> {
    let Some(latest) = status::latest(&measure.values) else {
        return measure
            .withheld_below
            .map(|_| labels.get("withheld", lang).to_owned());
    };
    let words = figure(measure, latest, labels, lang)?;
    Some(format!("{words} ({})", latest.period.long()))
}

/// The title of a UN sustainable development goal, 1 to 17; empty for other numbers.
pub fn sdg_title(number: u8, labels: &Labels, lang: Lang) -> &str {
    match number {
        1..=17 => labels.get(&format!("sdg_{number}"), lang),
        _ => "",
    }
}
