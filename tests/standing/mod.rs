//! How a measure stands: by the line, by the season, and by a level to keep.

mod random;
mod told;

use veivalg::lang::Period;
use veivalg::model::status::{Basis, Judgement, Yardstick, judge};
use veivalg::model::{Compare, Direction, Figure, Point, Standing};

pub fn period(text: &str) -> Period {
    Period::parse(text).expect("a period")
}

pub fn point(at: &str, value: f64) -> Option<Point> {
    Some(Point {
        period: period(at),
        value,
    })
}

pub fn figure(at: &str, value: Option<f64>) -> Figure {
    Figure {
        withheld: false,
        period: period(at),
        value,
        judgment: None,
        text: None,
        responses: None,
        comparison: None,
        note: None,
        extra: None,
    }
}

fn figures(values: &[(&str, f64)]) -> Vec<Figure> {
    let values = values.iter();
    values.map(|(at, value)| figure(at, Some(*value))).collect()
}

const UP: Yardstick = Yardstick {
    direction: Direction::Up,
    compare: Compare::Line,
    baseline: None,
    target: None,
    hold: false,
};

/// Sick leave, high in winter: it is to fall by 0.4 a year.
fn sick_leave() -> Yardstick {
    Yardstick {
        direction: Direction::Down,
        compare: Compare::SamePeriod,
        baseline: point("2023-3", 10.0),
        target: point("2028-3", 8.0),
        hold: false,
    }
}

fn stands(yardstick: &Yardstick, values: &[(&str, f64)]) -> Standing {
    judge(yardstick, &figures(values)).standing
}

#[test]
fn upwards_by_the_line() {
    let line = Yardstick {
        baseline: point("2020", 80.0),
        target: point("2030", 90.0),
        ..UP
    };
    assert_eq!(stands(&line, &[("2025", 90.0)]), Standing::Reached);
    assert_eq!(stands(&line, &[("2025", 85.0)]), Standing::OnTrack);
    assert_eq!(stands(&line, &[("2025", 84.9)]), Standing::OffTrack);
    assert_eq!(stands(&line, &[]), Standing::NoFigures);
    // The latest counts, and a period without a figure is none.
    let mut values = figures(&[("2024", 70.0), ("2025", 86.0)]);
    values.push(figure("2026", None));
    assert_eq!(judge(&line, &values).standing, Standing::OnTrack);
    // Past the target's period there is no more line to follow.
    assert_eq!(stands(&line, &[("2031", 89.0)]), Standing::OffTrack);
    // Nothing was measured since it began.
    assert_eq!(stands(&line, &[("2019", 95.0)]), Standing::NoFigures);
}

#[test]
fn downwards_and_neither() {
    let stands = |direction| {
        let line = Yardstick {
            direction,
            baseline: point("2020", 9.0),
            target: point("2030", 6.0),
            ..UP
        };
        stands(&line, &[("2025", 7.0)])
    };
    assert_eq!(stands(Direction::Down), Standing::OnTrack);
    assert_eq!(stands(Direction::None), Standing::NoFigures);
    // What leads the wrong way is an error, and never called reached where errors are passed over.
    assert_eq!(stands(Direction::Up), Standing::NoFigures);
}

#[test]
fn without_target_or_baseline() {
    let values = [("2025", 7.0)];
    let without_target = Yardstick {
        baseline: point("2020", 1.0),
        ..UP
    };
    assert_eq!(stands(&without_target, &values), Standing::NoFigures);
    let to = |value| Yardstick {
        target: point("2030", value),
        ..UP
    };
    assert_eq!(stands(&to(9.0), &values), Standing::OffTrack);
    assert_eq!(stands(&to(7.0), &values), Standing::Reached);
}

#[test]
fn a_level_is_kept_whatever_it_was() {
    for compare in [Compare::Line, Compare::SamePeriod] {
        for baseline in [None, point("2023-3", 7.0), point("2023-3", 11.0)] {
            let level = Yardstick {
                compare,
                baseline,
                hold: true,
                ..sick_leave()
            };
            assert_eq!(stands(&level, &[("2024-1", 8.0)]), Standing::Reached);
            // A good winter before does not help.
            let values = [("2024-3", 7.0), ("2025-1", 8.1)];
            assert_eq!(stands(&level, &values), Standing::OffTrack);
            assert_eq!(stands(&level, &[]), Standing::NoFigures);
        }
    }
}

/// As the year turns, the standing of a measure that does as well as it should does not.
#[test]
fn the_season_does_not_move_the_standing() {
    let values = [
        ("2024-1", 12.0),
        ("2024-2", 7.9),
        ("2024-3", 9.6),
        ("2025-1", 11.6),
        ("2025-2", 7.5),
        ("2025-3", 9.2),
        ("2026-1", 11.2),
        ("2026-2", 7.1),
        ("2026-3", 8.8),
    ];
    for taken in 4..=values.len() {
        let good = &values[..taken];
        assert_eq!(stands(&sick_leave(), good), Standing::OnTrack, "{taken}");
        let worse: Vec<_> = good.iter().map(|(at, value)| (*at, value + 0.2)).collect();
        // The first of its season is what the others are held against, so only these are worse.
        let mut worse_since = good.to_vec();
        worse_since[3..].clone_from_slice(&worse[3..]);
        assert_eq!(
            stands(&sick_leave(), &worse_since),
            Standing::OffTrack,
            "{taken}"
        );
        // By the line the same figures swing.
    }
    let line = Yardstick {
        compare: Compare::Line,
        ..sick_leave()
    };
    assert_eq!(stands(&line, &values[..7]), Standing::OffTrack);
    assert_eq!(stands(&line, &values[..8]), Standing::Reached);
}

#[test]
fn the_first_of_a_season_is_held_against_nothing() {
    let alone = |values| {
        let Judgement { standing, basis } = judge(&sick_leave(), &figures(values));
        standing == Standing::NoFigures && matches!(basis, Some(Basis::Alone(_)))
    };
    assert!(alone(&[("2024-2", 5.0)]));
    assert!(alone(&[("2024-1", 12.0), ("2024-2", 8.5)]));
    // What was long before the beginning says nothing of the way from there.
    assert!(alone(&[("2015-2", 12.0), ("2024-2", 8.5)]));
    // The year that the baseline is of counts: two years ask for 0.8.
    let from = ("2023-2", 8.6);
    assert_eq!(
        stands(&sick_leave(), &[from, ("2025-2", 7.8)]),
        Standing::OnTrack
    );
    assert_eq!(
        stands(&sick_leave(), &[from, ("2025-2", 7.9)]),
        Standing::OffTrack
    );
    // The baseline is of its own season.
    assert_eq!(stands(&sick_leave(), &[("2024-3", 9.6)]), Standing::OnTrack);
}

#[test]
fn the_targets_own_season_tells_whether_it_is_reached() {
    // A summer below the target says nothing of the winter it is for.
    let summers = [("2024-2", 7.0), ("2025-2", 6.0)];
    assert_eq!(stands(&sick_leave(), &summers), Standing::OnTrack);
    let reached = [("2025-3", 8.0), ("2026-1", 13.0)];
    let Judgement { standing, basis } = judge(&sick_leave(), &figures(&reached));
    assert_eq!(standing, Standing::Reached);
    assert!(
        matches!(basis, Some(Basis::Target { value, same_season: true, .. }) if value.period == period("2025-3"))
    );
    // The latest of that season counts.
    let lost = [("2025-3", 8.0), ("2026-3", 9.0)];
    assert_eq!(stands(&sick_leave(), &lost), Standing::OffTrack);
    // A target that was met before it was set is not reached by that.
    let before = [("2022-3", 7.0), ("2024-1", 12.0), ("2025-1", 12.0)];
    assert_eq!(stands(&sick_leave(), &before), Standing::OffTrack);
    // Its day came, and it was missed: the next spring does not fix that.
    let missed = [("2024-1", 12.0), ("2028-3", 8.4), ("2029-1", 8.0)];
    assert_eq!(stands(&sick_leave(), &missed), Standing::OffTrack);
}

#[test]
fn without_a_baseline_only_the_targets_season_can_tell() {
    let yardstick = Yardstick {
        baseline: None,
        ..sick_leave()
    };
    assert_eq!(stands(&yardstick, &[("2025-2", 7.0)]), Standing::NoFigures);
    let values = [("2024-3", 9.0), ("2025-2", 7.0)];
    assert_eq!(stands(&yardstick, &values), Standing::OffTrack);
    assert_eq!(stands(&yardstick, &[("2024-3", 8.0)]), Standing::Reached);
}

/// Kroner are large, and their line is worked out with less precision.
/// By one of many, it is not there; by what reckoning makes of 0.1 and 0.2, it is.
#[test]
fn a_value_just_short_of_the_target_is_not_reached() {
    for (from, target, value, reached) in [
        (0.0, 1e9, 999_999_999.0, false),
        (1e12, 1e12 + 500.0, 1e12 + 499.0, false),
        (0.0, 1e14, 1e14 - 1.0, false),
        (0.0, 1e9, 1e9, true),
        (0.0, 0.3, 0.1 + 0.2, true),
        (0.0, 0.1 + 0.2, 0.3, true),
    ] {
        let yardstick = Yardstick {
            baseline: point("2024", from),
            target: point("2028", target),
            ..UP
        };
        let standing = stands(&yardstick, &[("2025", value)]);
        assert_eq!(
            standing == Standing::Reached,
            reached,
            "{value} of {target}"
        );
    }
}

#[test]
fn a_large_figure_on_the_line_is_on_track() {
    let line = Yardstick {
        direction: Direction::Down,
        baseline: point("2021", 9_400_000_000.0),
        target: point("2030", 5_000_000_000.0),
        ..UP
    };
    let there = 9_400_000_000.0 - 4_400_000_000.0 / 9.0 * 4.0;
    assert_eq!(stands(&line, &[("2025", there)]), Standing::OnTrack);
    assert_eq!(
        stands(&line, &[("2025", there + 100.0)]),
        Standing::OffTrack
    );
}
