//! Random measures: what is better never stands worse, and the order of the values does not matter.

use proptest::prelude::*;
use proptest::sample::Index;
use veivalg::lang::Period;
use veivalg::model::status::{Basis, Yardstick, judge};
use veivalg::model::{Compare, Direction, Figure, Point, Standing};

use super::figure;

/// A measure's periods are of one kind.
fn a_period(kind: u8, at: u16) -> Period {
    let per_year = [1, 3, 4, 12][usize::from(kind)];
    let year = 2015 + at / per_year;
    let part = u8::try_from(at % per_year + 1).expect("at most 12");
    match kind {
        0 => Period::Year(year),
        1 => Period::Tertial(year, part),
        2 => Period::Quarter(year, part),
        _ => Period::Month(year, part),
    }
}

fn tenths() -> impl Strategy<Value = f64> {
    (0..200_i32).prop_map(|tenths| f64::from(tenths) / 10.0)
}

prop_compose! {
    fn a_measure()(
        kind in 0..4_u8,
        is_up in any::<bool>(),
        by_season in any::<bool>(),
        hold in prop::bool::weighted(0.1),
        from in prop::option::weighted(0.9, (0..30_u16, tenths())),
        to in (31..60_u16, tenths()),
        values in prop::collection::btree_map(0..70_u16, prop::option::weighted(0.9, tenths()), 0..14),
    ) -> (Yardstick, Vec<Figure>) {
        let point = |(at, value): (u16, f64)| Point { period: a_period(kind, at), value };
        let yardstick = Yardstick {
            direction: if is_up { Direction::Up } else { Direction::Down },
            compare: if by_season { Compare::SamePeriod } else { Compare::Line },
            baseline: from.map(point),
            target: Some(point(to)),
            hold,
        };
        let figures = values.into_iter().map(|(at, value)| Figure {
        withheld: false,
            period: a_period(kind, at),
            ..figure("2020", value)
        });
        (yardstick, figures.collect())
    }
}

/// The standings from worst to best; what is not judged stands by itself.
fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::OffTrack => 0,
        Standing::OnTrack => 1,
        Standing::Reached => 2,
        Standing::NoFigures => 3,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The first value of a season is where that season begins, as a baseline is: it asks more of those that
    /// follow when it is better, and is no value to improve.
    #[test]
    fn improving_any_value_never_worsens_the_standing(
        (yardstick, mut figures) in a_measure(),
        which in any::<Index>(),
        by in 1..80_i32,
    ) {
        prop_assume!(!figures.is_empty());
        let before = judge(&yardstick, &figures);
        let which = which.index(figures.len());
        let is_start = matches!(
            before.basis,
            Some(Basis::Season { start, .. }) if start.period == figures[which].period
        );
        prop_assume!(!is_start);
        let better = f64::from(by) / 10.0;
        let better = if yardstick.direction == Direction::Up { better } else { -better };
        if let Some(value) = &mut figures[which].value {
            *value += better;
        }
        let after = judge(&yardstick, &figures);
        if before.standing == Standing::NoFigures {
            prop_assert!(matches!(after.standing, Standing::NoFigures | Standing::Reached));
        } else {
            prop_assert!(after.standing != Standing::NoFigures);
            prop_assert!(rank(after.standing) >= rank(before.standing), "{before:?} {after:?}");
        }
    }

    #[test]
    fn the_order_of_the_values_does_not_matter(
        (yardstick, figures) in a_measure(),
        keys in prop::collection::vec(any::<u32>(), 14),
    ) {
        let expected = judge(&yardstick, &figures);
        let mut mixed: Vec<_> = figures.into_iter().zip(keys).collect();
        mixed.sort_by_key(|(_, key)| *key);
        let mixed: Vec<Figure> = mixed.into_iter().map(|(figure, _)| figure).collect();
        prop_assert_eq!(judge(&yardstick, &mixed), expected);
    }

    /// A later year that is exactly as much better as is asked for is on track or reached, in any season.
    #[test]
    fn as_much_better_as_asked_for_is_never_off_track(
        kind in 1..4_u8,
        season in 0..12_u16,
        swing in tenths(),
        yearly in 1..20_i32,
        years in 1..5_u16,
    ) {
        let per_year = [1, 3, 4, 12][usize::from(kind)];
        let season = season % per_year;
        let yearly = f64::from(yearly) / 10.0;
        let yardstick = Yardstick {
            direction: Direction::Up,
            compare: Compare::SamePeriod,
            baseline: Some(Point { period: a_period(kind, 0), value: 40.0 }),
            target: Some(Point {
                period: a_period(kind, 6 * per_year),
                value: 40.0 + 6.0 * yearly,
            }),
            hold: false,
        };
        let at = |year: u16| Figure {
        withheld: false,
            period: a_period(kind, year * per_year + season),
            ..figure("2020", Some(40.0 + swing + yearly * f64::from(year)))
        };
        let figures: Vec<Figure> = (0..=years).map(at).collect();
        let judged = judge(&yardstick, &figures);
        prop_assert!(judged.standing <= Standing::OnTrack, "{judged:?}");
    }
}
