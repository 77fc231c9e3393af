//! Random measures: nothing collides, whatever the figures are.

use proptest::prelude::*;
use veivalg::lang::Period;
use veivalg::model::{Compare, Direction, Figure, Measure, Point, Unit};

use super::geometry;
use super::series::{empty, figure, judged, line};

fn period(kind: u8, at: u16) -> Period {
    let per_year = [1, 3, 4, 12][usize::from(kind)];
    let year = 1990 + at / per_year;
    let part = u8::try_from(at % per_year + 1).expect("at most 12");
    match kind {
        0 => Period::Year(year),
        1 => Period::Tertial(year, part),
        2 => Period::Quarter(year, part),
        _ => Period::Month(year, part),
    }
}

/// Numbers of one measure: near each other, around a place, by a size.
#[derive(Debug, Clone, Copy)]
struct Scale {
    around: f64,
    by: f64,
    decimals: u8,
}

impl Scale {
    fn value(self, part: f64) -> f64 {
        let digits = 10f64.powi(i32::from(self.decimals));
        let value = self.around + part * self.by;
        if value.abs() < 1e12 {
            (value * digits).round() / digits
        } else {
            value
        }
    }
}

fn scales() -> impl Strategy<Value = Scale> {
    let sizes = prop_oneof![Just(0.0), (-3..16_i32).prop_map(|power| 10f64.powi(power))];
    let around = prop_oneof![
        Just(0.0),
        -1e3..1e3,
        -1e9..1e9,
        Just(1e15),
        Just(-1e200),
        Just(1e300)
    ];
    (around, sizes, 0..4_u8).prop_map(|(around, by, decimals)| Scale {
        around,
        by,
        decimals,
    })
}

fn unit() -> impl Strategy<Value = (Unit, Option<&'static str>)> {
    prop_oneof![
        Just((Unit::Percent, None)),
        Just((Unit::Count, None)),
        Just((Unit::Kroner, None)),
        Just((Unit::Share, None)),
        Just((Unit::Days, None)),
        Just((Unit::Other, Some("poeng"))),
        Just((
            Unit::Other,
            Some("førstelinjetjenestehenvendelsesbehandlingstidsmålingsresultater")
        )),
    ]
}

type Numbers = std::collections::BTreeMap<u16, (Option<f64>, Option<f64>)>;

prop_compose! {
    fn a_measure()(
        kind in 0..4_u8,
        scale in scales(),
        (unit, unit_name) in unit(),
        by_season in any::<bool>(),
        is_up in any::<bool>(),
        hold in prop::bool::weighted(0.2),
        baseline in prop::option::weighted(0.7, (0..60_u16, 0.0..1.0)),
        target in prop::option::weighted(0.8, (0..400_u16, -0.5..1.5)),
        has_means in prop::bool::weighted(0.3),
        values in prop::collection::btree_map(
            30..160_u16,
            (prop::option::weighted(0.9, 0.0..1.0), prop::option::weighted(0.7, 0.0..1.0)),
            1..60,
        ),
    ) -> Measure {
        let values: Numbers = values;
        let point = |(at, part): (u16, f64)| Point { period: period(kind, at), value: scale.value(part) };
        judged(Measure {
            unit,
            unit_name: unit_name.map(line),
            decimals: scale.decimals,
            direction: if is_up { Direction::Up } else { Direction::Down },
            compare: if by_season { Compare::SamePeriod } else { Compare::Line },
            hold,
            baseline: baseline.map(point),
            target: target.map(point),
            values: values
                .into_iter()
                .map(|(at, (value, mean))| Figure {
                    comparison: mean.filter(|_| has_means).map(|part| scale.value(part)),
                    ..figure(period(kind, at), value.map(|part| scale.value(part)))
                })
                .collect(),
            ..empty()
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_label_collides_and_ticks_are_round(measure in a_measure()) {
        if let Err(fault) = geometry::hold(&measure) {
            return Err(TestCaseError::fail(fault));
        }
    }
}
