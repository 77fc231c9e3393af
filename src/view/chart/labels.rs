//! Where the labels of points stand: beside their points, clear of each other and, if it can be, of the lines.

use kurbo::{Line, Point, Rect, Size};

/// How the lines of a label stand to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Begin there.
    Start,
    /// Have their middle there.
    Middle,
    /// End there.
    End,
}

impl Align {
    /// What templates and Typst files call it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A label that wants a place.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// What it is the label of.
    pub at: Point,
    /// How large it is.
    pub size: Size,
}

/// A place for a label.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// What it covers.
    pub rect: Rect,
    /// How its lines stand.
    pub align: Align,
    /// How bad a place it is.
    cost: f64,
}

/// What labels should not cover.
#[derive(Debug, Default)]
pub struct Obstacles {
    /// Lines, and how bad it is to cover one.
    pub lines: Vec<(Line, f64)>,
    /// Points, which it is worse to cover.
    pub points: Vec<Point>,
}

/// A place for each label inside `area`, none over another nor over the point of another, and how bad they are
/// together; none where there is no such choice of places. `gap` is how far a label stands from its point.
pub fn places(
    wanted: &[Wanted],
    area: Rect,
    obstacles: &Obstacles,
    gap: f64,
) -> Option<(Vec<Place>, f64)> {
    let choices: Vec<Vec<Place>> = wanted
        .iter()
        .enumerate()
        .map(|(at, label)| {
            let others: Vec<Point> = wanted
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(_, other)| other.at)
                .collect();
            candidates(*label, area, obstacles, &others, gap)
        })
        .collect();
    let mut best = Best::default();
    best.try_from(&choices, &mut Vec::new(), 0.0);
    let cost = best.cost;
    best.places.map(|places| (places, cost))
}

/// The best choice so far.
#[derive(Default)]
struct Best {
    places: Option<Vec<Place>>,
    cost: f64,
    tried: usize,
}

impl Best {
    /// Choices are few, so nearly all are cut short; what is not is ended here, with the best so far, or none.
    const MOST: usize = 20_000;

    fn try_from(&mut self, choices: &[Vec<Place>], chosen: &mut Vec<Place>, cost: f64) {
        let Some(next) = choices.get(chosen.len()) else {
            self.places = Some(chosen.clone());
            self.cost = cost;
            return;
        };
        for place in next {
            let cost = cost + place.cost;
            self.tried += 1;
            if self.tried > Self::MOST || self.places.is_some() && cost >= self.cost {
                return;
            }
            if chosen.iter().all(|other| !overlap(other.rect, place.rect)) {
                chosen.push(*place);
                self.try_from(choices, chosen, cost);
                chosen.pop();
            }
        }
    }
}

/// Whether two boxes have more than an edge in common.
pub fn overlap(one: Rect, other: Rect) -> bool {
    let both = one.intersect(other);
    both.width() > 1e-6 && both.height() > 1e-6
}

/// The places that a label may have, best first.
fn candidates(
    label: Wanted,
    area: Rect,
    obstacles: &Obstacles,
    others: &[Point],
    gap: f64,
) -> Vec<Place> {
    let Wanted { at, size } = label;
    let mut places = Vec::new();
    let mut add = |x: f64, y: f64, align: Align, cost: f64| {
        let rect = Rect::from_origin_size((x, y), size);
        let is_inside = area.union(rect) == area;
        // The point of another label stays in the open.
        let is_clear = !others
            .iter()
            .any(|other| rect.inflate(2.0, 2.0).contains(*other));
        if is_inside && is_clear {
            let cost = cost + covered(rect, obstacles);
            places.push(Place { rect, align, cost });
        }
    };
    let (middle, before) = (at.x - size.width / 2.0, at.x - size.width);
    for step in 0..8 {
        let away = gap * (1.0 + f64::from(step));
        let cost = f64::from(step) * 1.5;
        for y in [at.y - away - size.height, at.y + away] {
            add(middle, y, Align::Middle, cost);
            add(at.x - gap, y, Align::Start, cost + 0.5);
            add(before + gap, y, Align::End, cost + 0.5);
            // At the edges of the area, where the middle does not fit.
            let (least, most) = (area.x0, area.x1 - size.width);
            if middle < least {
                add(least, y, Align::Start, cost + 0.4);
            } else if middle > most {
                add(most, y, Align::End, cost + 0.4);
            }
        }
        if step < 4 {
            let y = at.y - size.height / 2.0;
            add(at.x + away, y, Align::Start, cost + 1.0);
            add(before - away, y, Align::End, cost + 1.0);
        }
    }
    places.sort_by(|one, other| one.cost.total_cmp(&other.cost));
    places
}

/// How bad it is what a label covers.
fn covered(rect: Rect, obstacles: &Obstacles) -> f64 {
    let lines = obstacles.lines.iter();
    let lines = lines
        .filter(|(line, _)| crosses(*line, rect))
        .map(|(_, cost)| cost);
    let points = obstacles.points.iter().filter(|at| rect.contains(**at));
    lines.sum::<f64>() + 6.0 * points.count() as f64
}

/// Whether a line goes through a box.
fn crosses(line: Line, rect: Rect) -> bool {
    let (mut from, mut to) = (0f64, 1f64);
    let (dx, dy) = (line.p1.x - line.p0.x, line.p1.y - line.p0.y);
    let sides = [
        (-dx, line.p0.x - rect.x0),
        (dx, rect.x1 - line.p0.x),
        (-dy, line.p0.y - rect.y0),
        (dy, rect.y1 - line.p0.y),
    ];
    for (by, left) in sides {
        if by == 0.0 {
            if left < 0.0 {
                return false;
            }
        } else if by < 0.0 {
            from = from.max(left / by);
        } else {
            to = to.min(left / by);
        }
    }
    from <= to
}
