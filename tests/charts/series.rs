//! Measures of every kind that a chart has to show.

use veivalg::lang::{Localized, Period};
use veivalg::markdown::tree::{Inline, RichLine};
use veivalg::model::status::{Yardstick, judge};
use veivalg::model::{Compare, Direction, Figure, Line, Measure, Point, Unit};

use crate::site::small;

/// Its status is worked out anew from its figures.
pub fn judged(mut measure: Measure) -> Measure {
    let yardstick = Yardstick {
        direction: measure.direction,
        compare: measure.compare,
        baseline: measure.baseline,
        target: measure.target,
        hold: measure.hold,
    };
    measure.status.computed = judge(&yardstick, &measure.values);
    measure
}

/// A measure without figures.
pub fn empty() -> Measure {
    let mut measure = small::strategy().measures.remove(0);
    measure.values.clear();
    (measure.baseline, measure.target) = (None, None);
    measure
}

/// A figure of a period.
pub fn figure(period: Period, value: Option<f64>) -> Figure {
    Figure {
        withheld: false,
        period,
        value,
        judgment: None,
        text: None,
        responses: None,
        comparison: None,
        note: None,
        extra: None,
    }
}

/// The same in both languages.
pub fn line(words: &str) -> Line {
    let inlines = vec![Inline::Text(words.to_owned())];
    let span = match small::strategy().title {
        Localized::Each { nb: Some(line), .. } | Localized::Same(line) => line.span,
        Localized::Each { nb: None, .. } => unreachable!("the title has bokmål"),
    };
    Localized::Same(RichLine {
        inlines,
        span,
        told: None,
    })
}

fn at(text: &str) -> Period {
    Period::parse(text).expect("a period")
}

/// A measure of figures in a row, by year from 2019 on, with what was before and what is wanted.
fn yearly(values: &[Option<f64>], baseline: Option<f64>, target: Option<f64>) -> Measure {
    let point = |period, value| Point { period, value };
    Measure {
        decimals: 1,
        unit: Unit::Count,
        values: (2019..)
            .zip(values)
            .map(|(year, value)| figure(Period::Year(year), *value))
            .collect(),
        baseline: baseline.map(|value| point(Period::Year(2018), value)),
        target: target.map(|value| point(Period::Year(2030), value)),
        ..empty()
    }
}

fn whole(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

/// Each with its name.
pub fn all() -> Vec<(&'static str, Measure)> {
    let months = |value: fn(f64) -> f64| -> Vec<Figure> {
        (0..40_u16)
            .map(|month| {
                let part = u8::try_from(month % 12 + 1).expect("at most 12");
                let period = Period::Month(2023 + month / 12, part);
                figure(
                    period,
                    Some((value(f64::from(month)) * 10.0).round() / 10.0),
                )
            })
            .collect()
    };
    let seasons = |hold| Measure {
        unit: Unit::Percent,
        compare: Compare::SamePeriod,
        direction: Direction::Down,
        hold,
        values: ["2024-1", "2024-2", "2025-1", "2025-2", "2026-1"]
            .into_iter()
            .zip([10.9, 8.4, 10.4, 8.0, 9.7])
            .map(|(period, value)| figure(at(period), Some(value)))
            .collect(),
        baseline: (!hold).then(|| Point {
            period: at("2023-2"),
            value: 8.9,
        }),
        target: Some(Point {
            period: at("2028-2"),
            value: 7.0,
        }),
        ..empty()
    };
    let mut withheld = yearly(
        &whole(&[50.0, 61.0, 0.0, 66.0, 71.0]),
        Some(48.0),
        Some(80.0),
    );
    withheld.values[2].withheld = true;
    withheld.values[2].value = None;
    withheld.unit = Unit::Percent;
    let mut means = yearly(&whole(&[3.6, 3.7, 3.7, 3.9, 4.2]), Some(3.5), Some(4.3));
    for (figure, mean) in means.values.iter_mut().zip([3.8, 3.9, 3.9, 4.0, 4.1]) {
        figure.comparison = Some(mean);
    }
    means.unit = Unit::Score;
    let mut named = yearly(&whole(&[12.0, 14.0, 19.0]), Some(11.0), Some(25.0));
    named.unit = Unit::Other;
    named.unit_name = Some(line("brukarmedverknadsmøte med referat for kvar avdeling"));
    let mut kroner = yearly(
        &whole(&[11_200_000.0, 13_900_000.0, 12_600_000.0, 10_100_000.0]),
        Some(9_400_000.0),
        Some(5_000_000.0),
    );
    (kroner.unit, kroner.decimals) = (Unit::Kroner, 0);
    let mut level = yearly(&whole(&[91.0, 93.0, 94.0, 92.5]), None, Some(92.0));
    (level.hold, level.unit) = (true, Unit::Percent);
    let steep = |target| yearly(&whole(&[10.0, 12.0, 18.0, 27.0, 41.0]), Some(9.0), target);
    let monthly = Measure {
        unit: Unit::Percent,
        compare: Compare::SamePeriod,
        direction: Direction::Down,
        values: months(|month| {
            9.0 + (month / 6.0 * std::f64::consts::PI).cos() * 1.4 - month / 40.0
        }),
        baseline: None,
        target: Some(Point {
            period: at("2027-12"),
            value: 7.5,
        }),
        ..empty()
    };
    let trend = Measure {
        compare: Compare::Line,
        values: months(|month| 60.0 + month * 0.4 + (month * 1.7).sin() * 2.0),
        unit: Unit::Days,
        ..empty()
    };
    let all = vec![
        ("En verdi", yearly(&[Some(42.0)], None, Some(60.0))),
        ("To verdier", yearly(&whole(&[42.0, 47.0]), None, None)),
        (
            "Hull i rekka",
            yearly(
                &[Some(3.0), Some(4.0), None, None, Some(6.0), None, Some(7.0)],
                Some(2.5),
                Some(8.0),
            ),
        ),
        (
            "Flat",
            yearly(&whole(&[5.0, 5.0, 5.0]), Some(5.0), Some(5.0)),
        ),
        ("Flat på null", yearly(&whole(&[0.0, 0.0, 0.0]), None, None)),
        (
            "Hundre prosent",
            Measure {
                unit: Unit::Percent,
                ..yearly(&whole(&[100.0, 100.0]), None, Some(100.0))
            },
        ),
        (
            "Svært store tall",
            yearly(&whole(&[1.2e12, 1.9e12, 2.4e12]), Some(0.9e12), Some(4e12)),
        ),
        ("Kroner", kroner),
        (
            "Negative",
            yearly(&whole(&[-12.0, -9.5, -4.0, -6.0]), Some(-14.0), Some(-1.0)),
        ),
        (
            "Over og under null",
            yearly(&whole(&[-3.0, 1.5, -0.5, 2.0]), Some(-4.0), Some(4.0)),
        ),
        ("Førti måneder, samme måned", monthly),
        ("Førti måneder, rett linje", trend),
        ("To sesonger", seasons(false)),
        ("To sesonger, nivå å holde", seasons(true)),
        ("Holdt tilbake", withheld),
        (
            "Uten utgangspunkt",
            yearly(&whole(&[5.2, 5.9, 6.1]), None, Some(7.0)),
        ),
        ("Uten måltall", steep(None)),
        ("Forbi måltallet", steep(Some(30.0))),
        ("Måltallet nesten nådd", steep(Some(41.5))),
        ("Med hele landet", means),
        ("Langt navn på enheten", named),
        ("Nivå å holde", level),
    ];
    let judge = |(name, measure): (&'static str, Measure)| {
        let name_line = line(name);
        (
            name,
            judged(Measure {
                name: name_line,
                ..measure
            }),
        )
    };
    all.into_iter().map(judge).collect()
}
