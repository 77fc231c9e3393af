//! What a drawing takes once it is understood: above all what is drawn point by point, in layers that lie in the
//! memory until they are done.
//!
//! A page of a PDF shows lines as lines, and becomes points only where there is a filter (see `krilla_svg`); in what
//! is drawn as points, each group that is more than its parts, each mask and each pattern is a layer of its own (see
//! `resvg`). Here the same is gone through without drawing it.

use resvg::tiny_skia::{PathSegment, Transform};
use resvg::usvg::filter::{Filter, Kind};
use resvg::usvg::{
    BlendMode, ClipPath, Group, ImageKind, Mask, Node, NonZeroRect, Opacity, Paint, Path, Pattern,
    Tree,
};

use super::cost::{MOST_DEPTH, MOST_DRAWN, MOST_LINED};
use crate::pictures::Fault;

/// A drawing with more elements than this is crowded.
const CROWD: u64 = 2_000;
/// The most steps: points of layers times what is done to each. Some seconds of work; a shadow behind a drawing that
/// fills a page takes a fifth.
const MOST_STEPS: f64 = 2_000_000_000.0;
/// The most points of layers that lie in the memory together.
const MOST_HELD: f64 = 80_000_000.0;
/// The most dashes of all lines.
const MOST_DASHES: f64 = 2_000_000.0;
/// What it takes to draw a point of one layer on another.
const LAID: f64 = 4.0;
/// What it takes to pack a point for a PDF.
const PACKED: f64 = 80.0;
/// What a line takes that crosses others, for each that it may cross: they are sorted at every height.
const CROSSED: f64 = 20.0;
/// What unpacking a point of a photo takes.
const UNPACKED: f64 = 8.0;
/// How wide text is on a page, in CSS pixels, and a printer's point for each of those.
const TEXT: f32 = 642.0;
const POINT: f32 = 0.75;
/// How many points a printer's point becomes on each side, and the longest side of what is drawn for a page.
const PRINTED: f32 = 4.0;
const LONGEST: f32 = 5000.0;
/// The widest and highest that the site draws: what is shown where an address is shared.
const SITE: f32 = 1200.0;
/// How many times as many points as what is drawn on a layer in it has at most.
const BEYOND: f64 = 25.0;

/// Refuses a drawing that takes too long to draw, or too much memory. Returns whether it is crowded, so that it is
/// better shown as pixels, and what drawing it costs (see [`Picture::cost`]).
///
/// [`Picture::cost`]: crate::pictures::Picture::cost
pub fn admit(tree: &Tree) -> Result<(bool, u64), Fault> {
    let size = tree.size();
    let page = POINT * (TEXT / size.width()).min(1.0);
    let page = Place::Lines(Transform::from_scale(page, page));
    let site = (SITE / size.width()).min(SITE / size.height());
    let canvas = f64::from(size.width() * site) * f64::from(size.height() * site);
    let site = Place::Points(Layer {
        to: Transform::from_scale(site, site),
        points: canvas,
        most: BEYOND * canvas,
        held: canvas,
    });
    let (mut printed, mut shown) = (Sum::default(), Sum::default());
    printed.group(tree.root(), page, 0)?;
    shown.group(tree.root(), site, 0)?;
    let is_crowded = printed.drawn > CROWD;
    Ok((is_crowded, printed.cost().max(shown.cost())))
}

/// On what something is drawn.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// A page, and what its lengths become there in a printer's points, as who draws it reckons.
    Lines(Transform),
    /// A layer of points.
    Points(Layer),
}

/// A layer of points.
#[derive(Debug, Clone, Copy)]
struct Layer {
    /// Where a place of the drawing is on it.
    to: Transform,
    /// How many it has.
    points: f64,
    /// How many one has at most that is laid on it.
    most: f64,
    /// How many it has together with all that it is laid on.
    held: f64,
}

impl Layer {
    fn points_of(&self, rect: NonZeroRect) -> f64 {
        rect.transform(self.to).map_or(0.0, area).min(self.most)
    }
}

fn area(rect: NonZeroRect) -> f64 {
    f64::from(rect.width()) * f64::from(rect.height())
}

/// What drawing takes. What is drawn again counts each time, and it ends where the bounds do.
#[derive(Default)]
struct Sum {
    drawn: u64,
    /// Points of lines.
    lined: u64,
    steps: f64,
    dashes: f64,
}

impl Sum {
    /// In points of a photo that take as long.
    fn cost(&self) -> u64 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let steps = (self.steps / 4.0) as u64;
        steps + self.drawn * 1_000 + self.lined * 100
    }

    fn draw(&mut self, lined: usize, depth: usize) -> Result<(), Fault> {
        self.drawn += 1;
        self.lined += lined as u64;
        let is_simple = self.drawn <= MOST_DRAWN && self.lined <= MOST_LINED && depth <= MOST_DEPTH;
        is_simple.then_some(()).ok_or(Fault::TooComplex)
    }

    fn work(&mut self, points: f64, steps: f64) -> Result<(), Fault> {
        self.steps += points * steps;
        (self.steps <= MOST_STEPS)
            .then_some(())
            .ok_or(Fault::TooComplex)
    }

    /// Counts the work and memory of `layers` layers of `points` points each, on top of the `over` points held already.
    fn lay(&mut self, over: f64, points: f64, layers: f64) -> Result<f64, Fault> {
        self.work(points, LAID)?;
        let held = over + points * layers;
        (held <= MOST_HELD).then_some(held).ok_or(Fault::TooComplex)
    }

    fn group(&mut self, group: &Group, place: Place, depth: usize) -> Result<(), Fault> {
        self.draw(0, depth)?;
        match place {
            Place::Lines(to) if !group.filters().is_empty() => self.photo(group, to, depth),
            Place::Lines(to) => {
                let apart = Place::Lines(Transform::identity());
                if let Some(clip) = group.clip_path() {
                    self.clip(clip, apart, depth + 1)?;
                }
                if let Some(mask) = group.mask() {
                    self.mask(mask, apart, depth + 1)?;
                }
                // What is drawn apart knows nothing of the page.
                let is_apart = group.isolate()
                    || group.opacity() != Opacity::ONE
                    || group.mask().is_some()
                    || group.blend_mode() != BlendMode::Normal;
                let inner = if is_apart {
                    apart
                } else {
                    Place::Lines(to.pre_concat(group.transform()))
                };
                self.children(group, inner, depth)
            }
            Place::Points(layer) => self.layer(group, layer, depth),
        }
    }

    /// What is drawn as points because of a filter, for a page.
    fn photo(&mut self, group: &Group, to: Transform, depth: usize) -> Result<(), Fault> {
        let own = group.layer_bounding_box();
        let there = to.pre_concat(group.transform());
        let sizes = own.transform(group.transform()).zip(own.transform(there));
        let Some((drawn, printed)) = sizes else {
            return Ok(());
        };
        let scale = (printed.width() / drawn.width()).max(printed.height() / drawn.height());
        let most = LONGEST / drawn.width().max(drawn.height());
        let scale = (PRINTED * scale).min(most);
        let points = area(drawn) * f64::from(scale) * f64::from(scale);
        self.work(points, PACKED)?;
        let held = self.lay(0.0, points, 2.0)?;
        let layer = Layer {
            to: Transform::from_scale(scale, scale),
            points,
            most: BEYOND * points,
            held,
        };
        self.layer(group, layer, depth)
    }

    /// A group that is drawn on a layer.
    fn layer(&mut self, group: &Group, mut layer: Layer, depth: usize) -> Result<(), Fault> {
        layer.to = layer.to.pre_concat(group.transform());
        if group.should_isolate() {
            let points = layer.points_of(group.layer_bounding_box());
            // Each step of a filter leaves one, beside what it is made of.
            let steps = group
                .filters()
                .iter()
                .map(|filter| filter.primitives().len());
            #[allow(clippy::cast_precision_loss)]
            let layers = steps.max().map_or(1.0, |steps| (steps + 2) as f64);
            layer.held = self.lay(layer.held, points, layers)?;
            layer.points = points;
        }
        for filter in group.filters() {
            self.filter(filter, layer, depth)?;
        }
        if let Some(clip) = group.clip_path() {
            self.clip(clip, Place::Points(layer), depth + 1)?;
        }
        if let Some(mask) = group.mask() {
            self.mask(mask, Place::Points(layer), depth + 1)?;
        }
        self.children(group, Place::Points(layer), depth)
    }

    fn children(&mut self, group: &Group, place: Place, depth: usize) -> Result<(), Fault> {
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner, place, depth + 1)?,
                Node::Path(path) => self.path(path, place, depth)?,
                Node::Text(text) => self.group(text.flattened(), place, depth + 1)?,
                Node::Image(image) => {
                    self.draw(0, depth)?;
                    match image.kind() {
                        ImageKind::SVG(tree) => {
                            let place = self.whole(place)?;
                            self.group(tree.root(), place, depth + 1)?;
                        }
                        // It is unpacked each time that it is drawn.
                        ImageKind::PNG(_)
                        | ImageKind::JPEG(_)
                        | ImageKind::GIF(_)
                        | ImageKind::WEBP(_) => {
                            let size = image.size();
                            let points = f64::from(size.width()) * f64::from(size.height());
                            self.work(points, UNPACKED)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// A layer as large as the one that it is laid on, where that is one.
    fn whole(&mut self, place: Place) -> Result<Place, Fault> {
        Ok(match place {
            Place::Lines(_) => place,
            Place::Points(layer) => Place::Points(Layer {
                held: self.lay(layer.held, layer.points, 1.0)?,
                ..layer
            }),
        })
    }

    fn clip(&mut self, clip: &ClipPath, place: Place, depth: usize) -> Result<(), Fault> {
        let inner = self.whole(place)?;
        self.group(clip.root(), inner, depth)?;
        match clip.clip_path() {
            Some(outer) => self.clip(outer, inner, depth + 1),
            None => Ok(()),
        }
    }

    fn mask(&mut self, mask: &Mask, place: Place, depth: usize) -> Result<(), Fault> {
        let inner = self.whole(place)?;
        self.group(mask.root(), inner, depth)?;
        match mask.mask() {
            Some(outer) => self.mask(outer, inner, depth + 1),
            None => Ok(()),
        }
    }

    fn path(&mut self, path: &Path, place: Place, depth: usize) -> Result<(), Fault> {
        self.draw(path.data().len(), depth)?;
        if matches!(place, Place::Points(_)) {
            let lines = lines_across(path);
            self.work(lines * lines, CROSSED)?;
        }
        let paints = [
            path.fill().map(|fill| fill.paint()),
            path.stroke().map(|stroke| stroke.paint()),
        ];
        for paint in paints.into_iter().flatten() {
            if let Paint::Pattern(pattern) = paint {
                self.pattern(pattern, place, depth + 1)?;
            }
        }
        if let Some(dashes) = path.stroke().and_then(|stroke| stroke.dasharray()) {
            let pair: f64 = dashes.iter().copied().map(f64::from).sum();
            let bounds = path.bounding_box();
            let around = f64::from(bounds.width() + bounds.height());
            let lines = f64::from(u32::try_from(path.data().len()).unwrap_or(u32::MAX));
            #[allow(clippy::cast_precision_loss)]
            let number = around * lines * dashes.len() as f64 / pair.max(f64::MIN_POSITIVE);
            self.dashes += number;
        }
        (self.dashes <= MOST_DASHES)
            .then_some(())
            .ok_or(Fault::TooComplex)
    }

    fn pattern(&mut self, pattern: &Pattern, place: Place, depth: usize) -> Result<(), Fault> {
        let place = match place {
            Place::Lines(_) => Place::Lines(Transform::identity()),
            Place::Points(layer) => {
                // As large as it is said to be, wherever it is seen.
                let (x, y) = layer.to.pre_concat(pattern.transform()).get_scale();
                let points = area(pattern.rect()) * f64::from(x) * f64::from(y);
                Place::Points(Layer {
                    to: Transform::from_scale(x, y),
                    points,
                    most: layer.most,
                    held: self.lay(layer.held, points, 1.0)?,
                })
            }
        };
        self.group(pattern.root(), place, depth)
    }

    fn filter(&mut self, filter: &Filter, layer: Layer, depth: usize) -> Result<(), Fault> {
        for primitive in filter.primitives() {
            let kind = primitive.kind();
            self.work(layer.points, steps(kind, layer.to))?;
            if let Kind::Image(image) = kind {
                let place = Place::Points(Layer {
                    most: layer.points,
                    ..layer
                });
                self.group(image.root(), place, depth + 1)?;
            }
        }
        Ok(())
    }
}

/// How many lines of a path are beside each other at one height of it, on average.
fn lines_across(path: &Path) -> f64 {
    let (mut from, mut travelled) = (0.0, 0.0);
    for segment in path.data().segments() {
        let to = match segment {
            PathSegment::MoveTo(to) => {
                from = to.y;
                continue;
            }
            PathSegment::LineTo(to)
            | PathSegment::QuadTo(_, to)
            | PathSegment::CubicTo(_, _, to) => to.y,
            PathSegment::Close => continue,
        };
        travelled += f64::from((to - from).abs());
        from = to;
    }
    let height = f64::from(path.bounding_box().height());
    travelled / height.max(f64::MIN_POSITIVE)
}

/// What a filter does to one point, in steps of a few instructions.
fn steps(kind: &Kind, to: Transform) -> f64 {
    match kind {
        Kind::Turbulence(turbulence) => 80.0 * f64::from(turbulence.num_octaves()),
        Kind::ConvolveMatrix(convolve) => {
            let matrix = convolve.matrix();
            4.0 * f64::from(matrix.columns()) * f64::from(matrix.rows())
        }
        Kind::Morphology(morphology) => {
            let (x, y) = to.get_scale();
            let across = |radius: f32, scale: f32| f64::from((radius * scale).max(1.0));
            let width = across(morphology.radius_x().get(), x);
            let height = across(morphology.radius_y().get(), y);
            8.0 * width * height
        }
        Kind::GaussianBlur(_) | Kind::DropShadow(_) => 12.0,
        Kind::DiffuseLighting(_) | Kind::SpecularLighting(_) => 20.0,
        Kind::Merge(merge) => {
            #[allow(clippy::cast_precision_loss)]
            let inputs = merge.inputs().len() as f64;
            LAID * inputs.max(1.0)
        }
        _ => LAID,
    }
}
