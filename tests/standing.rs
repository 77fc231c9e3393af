//! How a measure stands: latest value, baseline, target and direction.

use veivalg::lang::Period;
use veivalg::model::status::standing;
use veivalg::model::{Direction, Figure, Point, Standing};

fn point(year: u16, value: f64) -> Option<Point> {
    Some(Point {
        period: Period::Year(year),
        value,
    })
}

fn figures(values: &[(u16, Option<f64>)]) -> Vec<Figure> {
    let figure = |&(year, value): &(u16, Option<f64>)| Figure {
        period: Period::Year(year),
        value,
        judgment: None,
        text: None,
        responses: None,
        comparison: None,
        note: None,
    };
    values.iter().map(figure).collect()
}

#[test]
fn upwards() {
    let stands = |values: &[(u16, Option<f64>)]| {
        standing(
            Direction::Up,
            point(2020, 80.0),
            point(2030, 90.0),
            &figures(values),
        )
    };
    assert_eq!(stands(&[(2025, Some(90.0))]), Standing::Reached);
    assert_eq!(stands(&[(2025, Some(85.0))]), Standing::OnTrack);
    assert_eq!(stands(&[(2025, Some(84.9))]), Standing::OffTrack);
    assert_eq!(stands(&[]), Standing::NoFigures);
    // The latest counts, and a period without a figure is none.
    assert_eq!(
        stands(&[(2024, Some(70.0)), (2025, Some(86.0)), (2026, None)]),
        Standing::OnTrack
    );
    // Past the target's period there is no more line to follow.
    assert_eq!(stands(&[(2031, Some(89.0))]), Standing::OffTrack);
}

#[test]
fn downwards_and_neither() {
    let values = figures(&[(2025, Some(7.0))]);
    let stands = |direction| standing(direction, point(2020, 9.0), point(2030, 6.0), &values);
    assert_eq!(stands(Direction::Down), Standing::OnTrack);
    assert_eq!(stands(Direction::Up), Standing::Reached);
    assert_eq!(stands(Direction::None), Standing::NoFigures);
}

#[test]
fn without_target_or_baseline() {
    let values = figures(&[(2025, Some(7.0))]);
    assert_eq!(
        standing(Direction::Up, point(2020, 1.0), None, &values),
        Standing::NoFigures
    );
    assert_eq!(
        standing(Direction::Up, None, point(2030, 9.0), &values),
        Standing::OffTrack
    );
    assert_eq!(
        standing(Direction::Up, None, point(2030, 7.0), &values),
        Standing::Reached
    );
}
