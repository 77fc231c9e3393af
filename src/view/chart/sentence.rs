//! What is seen in a chart, in words.

use super::plot::Plot;
use super::scale::{Values, written};
use crate::fonts::{fitted, most_width};
use crate::lang::{Lang, MONTHS, Period, number};
use crate::markdown::tree::plain;
use crate::model::{Measure, Point, Unit, format};
use crate::view::Readers;

/// What is seen in a chart, as one sentence: where it began, where it is, and where it is to come.
pub fn sentence(measure: &Measure, plot: &Plot, readers: Readers) -> String {
    let lang = readers.lang;
    let said = |point: Point| format::point(measure, point, lang);
    let series: Vec<Point> = series(measure, plot);
    let latest = plot.latest;
    let mut words = match series.first() {
        Some(first) if *first != latest => {
            let way = number(latest.value, measure.decimals);
            let goes = if way == number(first.value, measure.decimals) {
                lang.pick("er den samme", "er den same")
            } else if latest.value > first.value {
                lang.pick("gikk opp", "gjekk opp")
            } else {
                lang.pick("gikk ned", "gjekk ned")
            };
            let what = if plot.season.is_empty() {
                "Verdien".to_owned()
            } else {
                format!("Verdien for {}", season(latest.period))
            };
            if way == number(first.value, measure.decimals) {
                let value = format::value(measure, latest.value, lang);
                let (first, last) = (first.period.long(), latest.period.long());
                format!("{what} {goes} i {last} som i {first}, {value}")
            } else {
                let (first, last) = (said(*first), said(latest));
                let from = lang.pick("fra", "frå");
                format!("{what} {goes} {from} {first} til {last}")
            }
        }
        _ => {
            let last = said(latest);
            lang.pick(
                format!("Den eneste verdien er {last}"),
                format!("Den einaste verdien er {last}"),
            )
        }
    };
    if let Some((top, point)) = turn(measure, &series) {
        let point = said(point);
        words.push_str(&match top {
            true => lang.pick(
                format!(", med {point} som det høyeste"),
                format!(", med {point} som det høgaste"),
            ),
            false => lang.pick(
                format!(", med {point} som det laveste"),
                format!(", med {point} som det lågaste"),
            ),
        });
    }
    if let Some(target) = plot.target {
        let target = said(target);
        words.push_str(&lang.pick(
            format!("; måltallet er {target}"),
            format!("; måltalet er {target}"),
        ));
    }
    if let Some(mean) = plot.mean {
        let mean = said(mean);
        words.push_str(&lang.pick(
            format!("; gjennomsnittet for hele landet er {mean}"),
            format!("; gjennomsnittet for heile landet er {mean}"),
        ));
    }
    words.push('.');
    words
}

/// What is compared: all figures, or those of a season.
fn series(measure: &Measure, plot: &Plot) -> Vec<Point> {
    let is_shown =
        |point: &Point| plot.season.is_empty() || point.period.same_season(plot.latest.period);
    let baseline = plot
        .baseline
        .filter(|point| point.period.in_years() < plot.latest.period.in_years());
    let figures = measure.values.iter().filter_map(|figure| {
        Some(Point {
            period: figure.period,
            value: figure.value?,
        })
    });
    let all = baseline.into_iter().chain(figures);
    let mut series: Vec<Point> = all.filter(is_shown).collect();
    series.sort_by(|one, other| one.period.in_years().total_cmp(&other.period.in_years()));
    series
}

/// The highest or the lowest of the figures between the first and the last, where it is beyond both by more than
/// they are apart; whether it is the highest.
fn turn(measure: &Measure, series: &[Point]) -> Option<(bool, Point)> {
    let [first, between @ .., last] = series else {
        return None;
    };
    let (low, high) = (first.value.min(last.value), first.value.max(last.value));
    let by = |one: &&Point, other: &&Point| one.value.total_cmp(&other.value);
    let top = between.iter().max_by(by)?;
    let bottom = between.iter().min_by(by)?;
    let (above, below) = (top.value - high, low - bottom.value);
    let least = ((high - low) / 2.0).max(10f64.powi(-i32::from(measure.decimals)) / 2.0);
    if above >= below && above > least {
        Some((true, *top))
    } else if below > least {
        Some((false, *bottom))
    } else {
        None
    }
}

/// What kinds of line mean, where no label says it.
pub fn note(plot: &Plot, lang: Lang) -> Option<String> {
    let mut words = Vec::new();
    if !plot.season.is_empty() {
        let (one, all) = (
            season(plot.latest.period),
            seasons(plot.latest.period, lang),
        );
        words.push(lang.pick(
            format!("Den tykke linja viser {one} hvert år, den tynne {all}."),
            format!("Den tjukke linja viser {one} kvart år, den tynne {all}."),
        ));
    }
    if plot.way.is_some() {
        let way = if plot.season.is_empty() {
            lang.pick(
                "Den stiplede linja er veien til måltallet.",
                "Den stipla linja er vegen til måltalet.",
            )
        } else {
            lang.pick(
                "Den stiplede linja er takten som trengs for å nå måltallet.",
                "Den stipla linja er takta som trengst for å nå måltalet.",
            )
        };
        words.push(way.to_owned());
    }
    (!words.is_empty()).then(|| words.join(" "))
}

/// A season: `2. tertial`, `juni`.
fn season(period: Period) -> String {
    match period {
        Period::Year(_) => String::new(),
        Period::Tertial(_, part) => format!("{part}.\u{a0}tertial"),
        Period::Quarter(_, part) => format!("{part}.\u{a0}kvartal"),
        Period::Month(_, month) => MONTHS[usize::from(month) - 1].to_owned(),
    }
}

fn seasons(period: Period, lang: Lang) -> &'static str {
    match period {
        Period::Year(_) => lang.pick("alle år", "alle år"),
        Period::Tertial(..) => lang.pick("alle tertialene", "alle tertiala"),
        Period::Quarter(..) => lang.pick("alle kvartalene", "alle kvartala"),
        Period::Month(..) => lang.pick("alle månedene", "alle månadene"),
    }
}

/// What the values are counted in, and that the axis does not begin at 0; `most` em wide where it can be.
pub fn unit(measure: &Measure, values: &Values, readers: Readers, most: f64) -> String {
    let lang = readers.lang;
    let name = match (measure.unit.label(), &measure.unit_name) {
        (Some(key), _) => readers.label(key).to_owned(),
        (None, Some(name)) => plain(&name.resolve(lang).value.inlines),
        (None, None) => String::new(),
    };
    let name = match (values.scale, measure.unit) {
        (None, _) => name,
        (Some(scale), Unit::Kroner) => format!("{scale} {name}"),
        (Some(scale), _) => format!("{name}, {scale}"),
    };
    let Some(tick) = values.breaks else {
        return name;
    };
    let at = &values.words[tick];
    let breaks = if tick == 0 {
        lang.pick(
            format!("aksen begynner på {at}"),
            format!("aksen byrjar på {at}"),
        )
    } else {
        lang.pick(
            format!("aksen slutter på {at}"),
            format!("aksen sluttar på {at}"),
        )
    };
    let room = most - most_width(&breaks) - most_width(" – ");
    if name.is_empty() || room < 2.0 {
        return breaks;
    }
    format!("{} – {breaks}", fitted(&name, room))
}

/// A value as a label has it: with its unit, where that is short.
pub fn brief(measure: &Measure, value: f64, lang: Lang) -> String {
    let whole = format::value(measure, value, lang);
    if value.abs() < 1e15 && most_width(&whole) <= 9.0 {
        return whole;
    }
    written(value, measure.decimals)
}
