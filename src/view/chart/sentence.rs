//! The sentence that describes a chart.

use super::plot::Plot;
use super::scale::{Values, written};
use crate::fonts::{fitted, most_width};
use crate::lang::{MONTHS, Period, number};
use crate::markdown::tree::plain;
use crate::model::{Measure, Point, Unit, format};
use crate::view::Readers;

/// What is seen in a chart: where it began, where it is, and where it is to come.
pub fn sentence(measure: &Measure, plot: &Plot, readers: Readers) -> String {
    let said = |point: Point| format::point(measure, point, readers.labels, readers.lang);
    let series: Vec<Point> = series(measure, plot);
    let latest = plot.latest;
    let way = match series.first() {
        Some(first) if *first != latest => {
            let season = season(latest.period);
            let [all, of_season] = if number(latest.value, measure.decimals)
                == number(first.value, measure.decimals)
            {
                ["chart_same", "chart_same_season"]
            } else if latest.value > first.value {
                ["chart_up", "chart_up_season"]
            } else {
                ["chart_down", "chart_down_season"]
            };
            let key = match plot.season.is_empty() {
                true => all,
                false => of_season,
            };
            let (from, to) = (said(*first), said(latest));
            let (first, last) = (first.period.long(), latest.period.long());
            let value = format::value(measure, latest.value, readers.labels, readers.lang);
            let values = [
                ("season", &*season),
                ("from", &from),
                ("to", &to),
                ("first", &first),
                ("last", &last),
                ("value", &value),
            ];
            readers.fill(key, &values)
        }
        _ => readers.fill("chart_only", &[("value", &said(latest))]),
    };
    let turn = turn(measure, &series).map(|(top, point)| match top {
        true => ("chart_highest", point),
        false => ("chart_lowest", point),
    });
    let target = plot.target.map(|target| ("chart_target", target));
    let mean = plot.mean.map(|mean| ("chart_mean", mean));
    let rest = [turn, target, mean].into_iter().flatten();
    let rest = rest.map(|(key, point)| readers.fill(key, &[("value", &said(point))]));
    let all: Vec<String> = std::iter::once(way).chain(rest).collect();
    all.join(" ")
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
pub fn note(plot: &Plot, readers: Readers) -> Option<String> {
    let mut words = Vec::new();
    let has_season = !plot.season.is_empty();
    if has_season {
        let key = match plot.latest.period {
            Period::Year(_) => "chart_lines_year",
            Period::Tertial(..) => "chart_lines_tertial",
            Period::Quarter(..) => "chart_lines_quarter",
            Period::Month(..) => "chart_lines_month",
        };
        words.push(readers.fill(key, &[("season", &season(plot.latest.period))]));
    }
    if plot.way.is_some() {
        let key = match has_season {
            true => "chart_pace",
            false => "chart_way",
        };
        words.push(readers.label(key).to_owned());
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

/// What the values are counted in, and that the axis does not begin at 0; `most` em wide where it can be.
pub fn unit(measure: &Measure, values: &Values, readers: Readers, most: f64) -> String {
    let name = match (measure.unit.label(), &measure.unit_name) {
        (Some(key), _) => readers.label(key).to_owned(),
        (None, Some(name)) => plain(&name.resolve(readers.lang).value.inlines),
        (None, None) => String::new(),
    };
    let scale = values.scale.map(|label| readers.label(label));
    let name = match (scale, measure.unit) {
        (None, _) => name,
        (Some(scale), Unit::Kroner) => format!("{scale} {name}"),
        (Some(scale), _) => format!("{name}, {scale}"),
    };
    let Some(tick) = values.breaks else {
        return name;
    };
    let at = &values.words[tick];
    let key = match tick {
        0 => "axis_begins",
        _ => "axis_ends",
    };
    let breaks = readers.fill(key, &[("value", at)]);
    let room = most - most_width(&breaks) - most_width(" – ");
    if name.is_empty() || room < 2.0 {
        return breaks;
    }
    format!("{} – {breaks}", fitted(&name, room))
}

/// A value as a label has it: with its unit, where that is short.
pub fn brief(measure: &Measure, value: f64, readers: Readers) -> String {
    let whole = format::value(measure, value, readers.labels, readers.lang);
    if value.abs() < 1e15 && most_width(&whole) <= 9.0 {
        return whole;
    }
    written(value, measure.decimals)
}
