//! The six marks: each inside its square, of a form of its own, and filled alike by every medium.

use kurbo::{Point, Shape as _};
use veivalg::view::{SIDE, Shape};

/// Where a mark is filled, in a grid of points.
fn filled(shape: Shape) -> Vec<bool> {
    let outline = shape.outline();
    let steps = 0..64;
    let at = |step: i32| (f64::from(step) + 0.5) / 64.0 * SIDE;
    let grid = steps
        .clone()
        .flat_map(|y| steps.clone().map(move |x| (x, y)));
    let winding = grid.map(|(x, y)| outline.path().winding(Point::new(at(x), at(y))));
    winding
        .map(|winding| {
            let (winding, name) = (winding.abs(), shape.key());
            assert!(winding < 2, "{name}: the two rules of filling differ");
            winding == 1
        })
        .collect()
}

#[test]
fn marks_are_told_apart_by_form_alone() {
    let all: Vec<_> = Shape::ALL
        .into_iter()
        .map(|shape| (shape, filled(shape)))
        .collect();
    for (at, (one, ones)) in all.iter().enumerate() {
        let inside = one.outline().path().bounding_box();
        assert!(inside.x0 >= 0.0 && inside.y0 >= 0.0, "{one:?}");
        assert!(inside.x1 <= SIDE && inside.y1 <= SIDE, "{one:?}");
        for (other, others) in &all[..at] {
            let union = ones
                .iter()
                .zip(others)
                .filter(|(one, other)| **one || **other);
            let apart = ones.iter().zip(others).filter(|(one, other)| one != other);
            let (union, apart) = (union.count(), apart.count());
            assert!(
                apart * 4 > union,
                "{one:?} and {other:?}: {apart} of {union}"
            );
        }
    }
}

#[test]
fn what_is_white_in_a_mark_is_a_hole() {
    let middle = |shape| filled(shape)[32 * 64 + 32];
    assert!(!middle(Shape::Stopped) && !middle(Shape::NoFigures));
    assert!(middle(Shape::OnTrack));
    let holes = Shape::ALL.map(|shape| shape.outline().svg().matches('M').count());
    assert_eq!(holes, [2, 1, 3, 4, 2, 3]);
}
