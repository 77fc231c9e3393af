//! A chart in one size: axes, lines, marks and labels at their places.

use kurbo::{Line, Point, Rect, Size as Extent};

use super::labels::{Align, Obstacles, Wanted, overlap, places};
use super::plot::{At, Plot, Runs};
use super::scale::{Values, Years, scaled};
use super::sentence;
use super::{Drawing, Label, Place, PlacedWords, Size, Tick, place};
use crate::fonts::{fitted, most_width};
use crate::lang::Period;
use crate::model::{Measure, Point as Figure, Unit};
use crate::view::Readers;

/// From one line of words to the next, in em.
const LINE: f64 = 1.22;
/// How high words reach above their baseline, and how far below it, in em.
const ABOVE: f64 = 0.95;
const BELOW: f64 = 0.27;
/// From words to what they are beside, in em.
const GAP: f64 = 0.55;

/// Where things are.
struct Frame {
    em: f64,
    width: f64,
    /// The chart without its axes.
    plot: Rect,
    times: (f64, f64),
    values: (f64, f64),
    /// Where the first and the last time are.
    sides: (f64, f64),
}

impl Frame {
    fn at(&self, At { time, value }: At) -> Point {
        Point::new(scaled(time, self.times, self.sides), self.height(value))
    }

    fn height(&self, value: f64) -> f64 {
        scaled(value, self.values, (self.plot.y1, self.plot.y0))
    }

    fn runs(&self, runs: &Runs) -> Vec<Vec<Point>> {
        let run = |run: &Vec<At>| run.iter().map(|at| self.at(*at)).collect();
        runs.iter().map(run).collect()
    }
}

/// Draws a chart.
pub fn drawing(measure: &Measure, plot: &Plot, size: Size, readers: Readers) -> Drawing {
    let em = size.text;
    let least = |of: fn(&At) -> f64| {
        plot.points()
            .map(|at| of(&at))
            .fold(f64::INFINITY, f64::min)
    };
    let most = |of: fn(&At) -> f64| {
        plot.points()
            .map(|at| of(&at))
            .fold(f64::NEG_INFINITY, f64::max)
    };
    let (value, time) = (|at: &At| at.value, |at: &At| at.time);
    let covered = (least(value), most(value));
    let values = Values::over(covered, bounds(measure, covered), measure.decimals);
    let words = values.words.iter().map(|words| most_width(words) * em);
    let left = words.fold(0.0, f64::max) + GAP * em;
    let frame = Frame {
        em,
        width: size.width,
        // Above the highest point is room for its label, below the title.
        plot: Rect::new(left, 3.05 * em, size.width, size.height - 1.6 * em),
        times: (least(time), most(time)),
        values: values.span(),
        sides: (left + em, size.width - 1.3 * em),
    };
    let years = Years::over(frame.times, frame.sides, part(measure, plot), em);
    let figures = frame.runs(&plot.figures);
    let season = frame.runs(&plot.season);
    let means = frame.runs(&plot.means);
    let way: Vec<Point> = plot.way.iter().flatten().map(|at| frame.at(*at)).collect();
    let level = plot.level.map(|value| frame.height(value));
    let points = points(measure, plot, &frame, readers);
    let title = fitted(
        &sentence::unit(measure, &values, readers, size.width / em),
        size.width / em,
    );
    let mut drawing = Drawing {
        size: size.key,
        width: size.width.into(),
        height: size.height.into(),
        text: em.into(),
        title: words_at(0.0, ABOVE * em, title),
        across: [left.into(), size.width.into()],
        ticks: ticks(&values, &frame),
        axis: axis(&values, &frame).into(),
        lines: years.lines.iter().map(|&x| x.into()).collect(),
        down: [frame.plot.y1.into(), (frame.plot.y1 + 0.3 * em).into()],
        years: years
            .named
            .into_iter()
            .map(|year| words_at(year.x, frame.plot.y1 + 1.35 * em, year.words))
            .collect(),
        dots: dots(if season.is_empty() { &figures } else { &season }, em),
        squares: dots(&means, em),
        ring: plot.baseline.map(|point| place(frame.at(point.into()))),
        diamond: plot
            .target
            .filter(|_| !measure.hold)
            .map(|point| place(frame.at(point.into()))),
        labels: Vec::new(),
        boxes: Vec::new(),
        level: level.map(Into::into),
        way: way.iter().map(|at| place(*at)).collect(),
        figures: runs(&figures),
        season: runs(&season),
        means: runs(&means),
    };
    let thin = if season.is_empty() { 6.0 } else { 4.0 };
    let mut obstacles = Obstacles::default();
    for (series, cost) in [
        (&figures, thin),
        (&season, 6.0),
        (&means, 3.0),
        (&vec![way], 3.0),
    ] {
        let pairs = series.iter().flat_map(|run| run.windows(2));
        obstacles
            .lines
            .extend(pairs.map(|pair| (Line::new(pair[0], pair[1]), cost)));
    }
    if let Some(y) = level {
        obstacles
            .lines
            .push((Line::new((left, y), (frame.width, y)), 1.0));
    }
    let solid = if season.is_empty() { &figures } else { &season };
    obstacles
        .points
        .extend(solid.iter().chain(&means).flatten());
    boxes(&mut drawing);
    label(&mut drawing, &frame, points, &obstacles);
    drawing
}

/// What no tick is beyond: what the unit can be, and 0 where all figures are on one side of it.
fn bounds(measure: &Measure, (min, max): (f64, f64)) -> (f64, f64) {
    let of_unit = match measure.unit {
        Unit::Percent => (0.0, 100.0),
        Unit::Share => (0.0, 1.0),
        Unit::Score
        | Unit::Count
        | Unit::Kroner
        | Unit::Days
        | Unit::Years
        | Unit::Qualitative
        | Unit::Other => (f64::NEG_INFINITY, f64::INFINITY),
    };
    if of_unit.0 <= min && max <= of_unit.1 && of_unit.0.is_finite() {
        return of_unit;
    }
    let low = if min >= 0.0 { 0.0 } else { f64::NEG_INFINITY };
    let high = if max <= 0.0 && min < 0.0 {
        0.0
    } else {
        f64::INFINITY
    };
    (low, high)
}

/// How long a period of the figures is, in years: the shortest.
fn part(measure: &Measure, plot: &Plot) -> f64 {
    let named = [Some(plot.latest), plot.baseline, plot.target];
    let figures = measure.values.iter().map(|figure| figure.period);
    let parts = figures.chain(named.into_iter().flatten().map(|point| point.period));
    let part = |period| match period {
        Period::Year(_) => 1.0,
        Period::Tertial(..) => 1.0 / 3.0,
        Period::Quarter(..) => 1.0 / 4.0,
        Period::Month(..) => 1.0 / 12.0,
    };
    parts.map(part).fold(1.0, f64::min)
}

fn ticks(values: &Values, frame: &Frame) -> Vec<Tick> {
    let em = frame.em;
    let tick = |(value, words): (&f64, &String)| {
        let y = frame.height(*value);
        Tick {
            at: y.into(),
            words: words_at(frame.plot.x0 - GAP * em, y + 0.35 * em, words.clone()),
        }
    };
    values.ticks.iter().zip(&values.words).map(tick).collect()
}

/// Where the axis of time is: at 0, else at the lowest tick.
fn axis(values: &Values, frame: &Frame) -> f64 {
    let (low, high) = values.span();
    frame.height(
        0f64.clamp(low, high)
            .min(if high < 0.0 { low } else { f64::MAX }),
    )
}

/// The points that have dots: all where there is room between them, else those that no line leads to.
fn dots(series: &[Vec<Point>], em: f64) -> Vec<Place> {
    let near = |pair: &[Point]| pair[1].x - pair[0].x < 0.9 * em;
    let is_dense = series.iter().any(|run| run.windows(2).any(near));
    let last = series.last().and_then(|run| run.last());
    let shown = series.iter().flat_map(|run| {
        let alone = run.len() == 1;
        run.iter()
            .filter(move |at| alone || !is_dense || Some(*at) == last)
    });
    shown.map(|at| place(*at)).collect()
}

fn runs(series: &[Vec<Point>]) -> Vec<Vec<Place>> {
    let run = |run: &Vec<Point>| run.iter().map(|at| place(*at)).collect();
    series.iter().filter(|run| run.len() > 1).map(run).collect()
}

/// What a label's name is worth, in the costs of places.
const NAME: f64 = 2.0;

/// A point that has a label.
#[derive(Clone)]
struct Named {
    of: &'static str,
    at: Point,
    lines: Vec<String>,
    /// Without its name, which the figures beside the chart have too, where that finds a better place.
    brief: Option<String>,
    /// With its period, where it is below the chart.
    alone: String,
}

/// The points that have labels, those first that there are fewest places for.
fn points(measure: &Measure, plot: &Plot, frame: &Frame, readers: Readers) -> Vec<Named> {
    let named = |of, point: Figure, name: Option<&str>, period: String| {
        let value = sentence::brief(measure, point.value, readers);
        let (brief, line) = match name {
            Some(name) => (Some(value.clone()), format!("{name} {value}")),
            None => (None, value),
        };
        Named {
            of,
            at: frame.at(point.into()),
            alone: format!("{line} ({period})"),
            lines: vec![line],
            brief,
        }
    };
    let mut points = Vec::new();
    points.extend(plot.target.map(|point| {
        let name = Some(readers.label("target"));
        if measure.hold {
            let keep = readers.label("level_to_keep");
            let mut named = named("target", point, name, keep.to_owned());
            named.lines.push(keep.to_owned());
            named.at.x = frame.plot.x1;
            return named;
        }
        named("target", point, name, point.period.long())
    }));
    points.push(named(
        "latest",
        plot.latest,
        None,
        plot.latest.period.long(),
    ));
    let baseline = plot.baseline.filter(|point| *point != plot.latest);
    points.extend(baseline.map(|point| {
        named(
            "baseline",
            point,
            Some(readers.label("baseline")),
            point.period.long(),
        )
    }));
    points.extend(plot.mean.map(|point| {
        let name = Some(readers.label("comparison"));
        let mut named = named("mean", point, name, point.period.long());
        // Only its name tells what it is.
        named.brief = None;
        if point.period != plot.latest.period {
            named.lines.push(point.period.long());
        }
        named
    }));
    points
}

/// Puts labels beside their points, or below the chart, each with its mark, where they have no room there.
fn label(drawing: &mut Drawing, frame: &Frame, points: Vec<Named>, obstacles: &Obstacles) {
    let em = frame.em;
    let wanted = |points: &[Named]| -> Vec<Wanted> {
        let wanted = points.iter().map(|point| {
            let widths = point.lines.iter().map(|line| most_width(line));
            let width = widths.fold(0.0, f64::max);
            let height = (point.lines.len() - 1) as f64 * LINE + ABOVE + BELOW;
            Wanted {
                at: point.at,
                size: Extent::new(width * em, height * em),
            }
        });
        wanted.collect()
    };
    // Below the title, and above the names of the years.
    let plot = frame.plot;
    let area = Rect::new(
        plot.x0 + 0.2 * em,
        LINE * em,
        frame.width,
        plot.y1 - 0.1 * em,
    );
    let found = |points: &[Named]| places(&wanted(points), area, obstacles, GAP * em);
    let mut best = found(&points);
    let mut points = points;
    for of in ["baseline", "target"] {
        // Names are worth a little, but not a covered line.
        if best.as_ref().is_some_and(|(_, cost)| *cost <= NAME) {
            break;
        }
        let mut shorter = points.clone();
        for point in shorter.iter_mut().filter(|point| point.of == of) {
            if let (Some(brief), Some(line)) = (point.brief.take(), point.lines.first_mut()) {
                *line = brief;
            }
        }
        let other = found(&shorter);
        let cost = |found: &Option<(_, f64)>| found.as_ref().map_or(f64::MAX, |(_, cost)| *cost);
        if cost(&other) + NAME < cost(&best) {
            (best, points) = (other, shorter);
        }
    }
    if let Some((places, _)) = best {
        for (point, place) in points.into_iter().zip(places) {
            let rect = place.rect;
            let x = match place.align {
                Align::Start => rect.x0,
                Align::Middle => rect.center().x,
                Align::End => rect.x1,
            };
            let first = rect.y0 + ABOVE * em;
            let lines = point.lines.into_iter().enumerate();
            let lines = lines.map(|(at, line)| words_at(x, first + at as f64 * LINE * em, line));
            drawing.labels.push(Label {
                of: point.of,
                align: place.align.key(),
                lines: lines.collect(),
                leader: leader(rect, point.at, em),
                mark: None,
            });
            drawing.boxes.push((point.of.to_owned(), rect));
        }
        return;
    }
    let mut y = drawing.height.get();
    for point in points {
        let room = frame.width / em - 1.6;
        let words = fitted(&point.alone, room);
        let rect = Rect::new(0.0, y, (most_width(&words) + 1.6) * em, y + LINE * em);
        drawing.boxes.push((
            point.of.to_owned(),
            rect.intersect(Rect::new(0.0, 0.0, frame.width, f64::MAX)),
        ));
        drawing.labels.push(Label {
            of: point.of,
            align: Align::Start.key(),
            lines: vec![words_at(1.5 * em, y + ABOVE * em, words)],
            leader: Vec::new(),
            mark: Some(place(Point::new(0.6 * em, y + (ABOVE - 0.35) * em))),
        });
        y += LINE * em;
    }
    drawing.height = (y + 0.2 * em).into();
}

/// A line from a label to its point, where it does not stand right beside it.
fn leader(rect: Rect, at: Point, em: f64) -> Vec<Place> {
    let near = Point::new(at.x.clamp(rect.x0, rect.x1), at.y.clamp(rect.y0, rect.y1));
    let apart = at - near;
    let length = apart.hypot();
    if length < 1.6 * em {
        return Vec::new();
    }
    // Clear of the point's mark, and of the words.
    let toward = apart / length;
    vec![
        place(near + toward * (0.1 * em)),
        place(at - toward * (0.5 * em)),
    ]
}

/// What the axes' words cover.
fn boxes(drawing: &mut Drawing) {
    let em = drawing.text.get();
    let of = |PlacedWords { x, y, words }: &PlacedWords, from: f64| {
        let (x, y, width) = (x.get(), y.get(), most_width(words) * em);
        Rect::new(
            x - width * from,
            y - ABOVE * 0.8 * em,
            x + width * (1.0 - from),
            y + BELOW * 0.4 * em,
        )
    };
    let title = (drawing.title.words.clone(), of(&drawing.title, 0.0));
    let ticks = drawing
        .ticks
        .iter()
        .map(|tick| (tick.words.words.clone(), of(&tick.words, 1.0)));
    let years = drawing
        .years
        .iter()
        .map(|year| (year.words.clone(), of(year, 0.5)));
    drawing.boxes = std::iter::once(title).chain(ticks).chain(years).collect();
    debug_assert!(drawing.boxes.iter().all(|(_, one)| overlap(*one, *one)));
}

fn words_at(x: f64, y: f64, words: String) -> PlacedWords {
    PlacedWords {
        x: x.into(),
        y: y.into(),
        words,
    }
}
