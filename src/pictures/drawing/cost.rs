//! What a drawing costs to draw, told before it is drawn: some are small to write and endless to draw.
//!
//! In two steps. Before it is understood: how much it becomes where parts are drawn again and again, which is
//! all that can be asked without doing so. After: the filters, which are drawn point by point.

use std::collections::HashMap;
use std::ptr;
use std::sync::Arc;

use resvg::usvg::filter::{Filter, Kind};
use resvg::usvg::{ClipPath, Group, ImageKind, Mask, Node, Paint, Path, Pattern, Tree};
use roxmltree::Document;
use svgtypes::{PathParser, PointsParser};

use super::size::has_sane_frame;
use crate::pictures::Fault;

/// The most elements that are drawn, those of parts drawn again counted each time: a map of a whole
/// municipality has some ten thousand.
const MOST_DRAWN: u64 = 100_000;
/// More than this are a crowd.
const CROWD: u64 = 2_000;
/// The most elements in each other, and parts that are drawn by way of others: those who draw call
/// themselves for each.
const MOST_DEPTH: usize = 200;
/// The most that filters may do: points times what each step does to one. Some seconds of work; a shadow
/// behind a drawing that fills a page takes a tenth.
const MOST_FILTERED: u64 = 2_000_000_000;
/// The most letters: a drawing is no document, and each is drawn as an outline.
const MOST_LETTERS: usize = 20_000;
/// The most rules of style, and how often they may be held against elements.
const MOST_RULES: usize = 5_000;
const MOST_MATCHES: u64 = 20_000_000;
/// The most dashes of all lines.
const MOST_DASHES: f64 = 2_000_000.0;
/// The most points of all lines, those of parts drawn again counted each time. A municipality's border is some ten
/// thousand.
const MOST_LINED: u64 = 1_000_000;
/// How many times as wide and high filters are drawn for print, and the most points of one.
const PRINTED: f64 = 4.0;
const MOST_LAYER: f64 = 25_000_000.0;
/// What unpacking a point of a photo takes, in a filter's steps.
const UNPACKED: f64 = 8.0;

/// Refuses a cleaned drawing that becomes too much.
pub fn admit(svg: &str) -> Result<(), Fault> {
    let options = roxmltree::ParsingOptions {
        allow_dtd: false,
        ..roxmltree::ParsingOptions::default()
    };
    let Ok(document) = Document::parse_with_options(svg, options) else {
        return Err(Fault::Malformed(None));
    };
    let mut counter = Counter {
        by_id: HashMap::new(),
        by_style: HashMap::new(),
        known: HashMap::new(),
    };
    let (mut elements, mut letters) = (0_u64, 0_usize);
    let mut rules: Vec<&str> = Vec::new();
    for node in document.descendants() {
        if node.is_element() {
            if !has_sane_frame(node) {
                return Err(Fault::TooComplex);
            }
            elements += 1;
            if let Some(id) = node.attribute("id") {
                counter.by_id.entry(id).or_insert(node);
            }
        } else if node.is_text() {
            let text = node.text().unwrap_or_default();
            let of = node.parent().map_or("", |parent| parent.tag_name().name());
            match of {
                "style" => {
                    rules.extend(heads(text));
                    counter.style(text);
                }
                "title" | "desc" => {}
                _ => letters += text.chars().filter(|sign| !sign.is_whitespace()).count(),
            }
        }
    }
    let drawn = counter.of(document.root_element(), 0)?;
    let depth = if rules.is_empty() {
        0
    } else {
        depth(&document)
    };
    let matches = rules.iter().flat_map(|head| head.split(','));
    let matches = matches.fold(0, |sum: u64, selector| {
        sum.saturating_add(attempts(selector, depth))
    });
    let is_simple = drawn.count <= MOST_DRAWN
        && drawn.lined <= MOST_LINED
        && letters <= MOST_LETTERS
        && rules.len() <= MOST_RULES
        && matches.saturating_mul(elements) <= MOST_MATCHES;
    is_simple.then_some(()).ok_or(Fault::TooComplex)
}

/// What stands before the blocks of a style sheet.
fn heads(text: &str) -> impl Iterator<Item = &str> {
    let rules = text.split('}').filter_map(|rule| rule.rsplit_once('{'));
    rules.map(|(head, _)| head)
}

/// How many elements lie in each other, at most.
fn depth(document: &Document<'_>) -> u64 {
    let elements = document.descendants().filter(roxmltree::Node::is_element);
    let depths = elements.map(|element| element.ancestors().count() as u64);
    depths.max().unwrap_or_default()
}

/// How often a selector is held against an element and those that it lies in, at most: simplecss tries for each of
/// its parts every element above the one that fits the next part.
fn attempts(selector: &str, depth: u64) -> u64 {
    let parts = selector.split_whitespace().count() as u64;
    let ways = |ways: u64, part: u64| ways.saturating_mul(depth.saturating_sub(part)) / (part + 1);
    (0..parts.saturating_sub(1).min(depth / 2)).fold(1, ways)
}

/// Counts elements.
struct Counter<'a, 'input> {
    by_id: HashMap<&'a str, roxmltree::Node<'a, 'input>>,
    /// What a style lets elements be drawn with, by a name, a `.class` or an `#id` that it is for.
    by_style: HashMap<&'a str, Vec<&'a str>>,
    /// Of elements that others draw too; none while it is counted.
    known: HashMap<roxmltree::NodeId, Option<Drawn>>,
}

/// What is drawn for an element.
#[derive(Debug, Clone, Copy, Default)]
struct Drawn {
    /// The elements.
    count: u64,
    /// The points of their lines.
    lined: u64,
    /// How many elements lie in each other.
    height: usize,
}

impl<'a, 'input> Counter<'a, 'input> {
    /// What is drawn for an element.
    fn of(&mut self, node: roxmltree::Node<'a, 'input>, depth: usize) -> Result<Drawn, Fault> {
        if depth > MOST_DEPTH {
            return Err(Fault::TooComplex);
        }
        match self.known.get(&node.id()) {
            Some(Some(known)) => return Ok(*known),
            // A circle, which is not drawn.
            Some(None) => return Ok(Drawn::default()),
            None => {}
        }
        self.known.insert(node.id(), None);
        let mut all = Drawn {
            count: 1,
            lined: points(node),
            height: 0,
        };
        for child in node.children().filter(roxmltree::Node::is_element) {
            let drawn = self.of(child, depth + 1)?;
            all.add(drawn, 1);
        }
        let mut parts: Vec<(&str, Often)> = Vec::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let often = Often::of(name, value);
            parts.extend(named(name, value).map(|id| (id, often)));
        }
        if !self.by_style.is_empty() {
            let classes = node.attribute("class").unwrap_or_default();
            let names = classes
                .split_whitespace()
                .chain(node.attribute("id"))
                .chain([node.tag_name().name(), "*"]);
            let styles = names.filter_map(|name| self.by_style.get(name)).flatten();
            // What a style marks, it may mark on each point.
            parts.extend(styles.map(|id| (*id, Often::OnPoints)));
        }
        // Marks come last: they stand on all lines in an element, those of other parts too.
        let is_mark = |node: roxmltree::Node<'_, '_>| node.tag_name().name() == "marker";
        for marks in [false, true] {
            let lines = all;
            for (id, often) in &parts {
                let Some(&part) = self.by_id.get(id) else {
                    continue;
                };
                if is_mark(part) != marks {
                    continue;
                }
                let drawn = self.of(part, depth + 1)?;
                let times = match (part.tag_name().name(), often) {
                    // A colour is not drawn.
                    ("linearGradient" | "radialGradient", _) => 0,
                    ("marker", Often::OnLines) => lines.count,
                    ("marker", Often::OnPoints) => lines.lined.saturating_add(1),
                    (_, Often::OnLines | Often::OnPoints | Often::Once) => 1,
                };
                all.add(drawn, times);
            }
        }
        if all.height > MOST_DEPTH {
            return Err(Fault::TooComplex);
        }
        self.known.insert(node.id(), Some(all));
        Ok(all)
    }
}

impl Drawn {
    /// Adds what is drawn so often in it.
    fn add(&mut self, other: Self, times: u64) {
        self.count = self.count.saturating_add(other.count.saturating_mul(times));
        self.lined = self.lined.saturating_add(other.lined.saturating_mul(times));
        self.height = self.height.max(other.height + 1);
    }
}

impl<'a> Counter<'a, '_> {
    /// Notes what the rules of a style sheet name. Of a rule for elements in others each of its names counts:
    /// too much is better than too little here.
    fn style(&mut self, text: &'a str) {
        for rule in text.split('}') {
            let Some((head, block)) = rule.rsplit_once('{') else {
                continue;
            };
            let ids: Vec<&str> = named("", block).collect();
            if ids.is_empty() {
                continue;
            }
            let of_a_name = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_');
            let names = head.split(|sign: char| !of_a_name(sign));
            // What is said otherwise may be of any element, and so may names with signs escaped.
            let any = head.contains(['*', '[', ':', '\\']).then_some("*");
            for name in names.filter(|name| !name.is_empty()).chain(any) {
                self.by_style.entry(name).or_default().extend(&ids);
            }
        }
    }
}

/// How often a part is drawn that an attribute of an element names. Marks are for all lines in the element.
#[derive(Debug, Clone, Copy)]
enum Often {
    /// Once.
    Once,
    /// At an end of each line.
    OnLines,
    /// On each point.
    OnPoints,
}

impl Often {
    fn of(name: &str, value: &str) -> Self {
        match name {
            "marker-start" | "marker-end" => Self::OnLines,
            "marker" | "marker-mid" => Self::OnPoints,
            _ if value.contains("marker") => Self::OnPoints,
            _ => Self::Once,
        }
    }
}

/// The points of an element's line.
fn points(node: roxmltree::Node<'_, '_>) -> u64 {
    let line = node.attribute("d").map(PathParser::from);
    let line = line.map(|parts| parts.take_while(Result::is_ok).count());
    let corners = node.attribute("points").map(PointsParser::from);
    let corners = corners.map(Iterator::count);
    (line.unwrap_or_default() + corners.unwrap_or_default()) as u64
}

/// The ids that an attribute names.
fn named<'v>(name: &str, value: &'v str) -> impl Iterator<Item = &'v str> {
    let whole = value.strip_prefix('#').filter(|_| name == "href");
    let inner = value.split("url(").skip(1).filter_map(|rest| {
        let (address, _) = rest.split_once(')')?;
        address.trim_matches(['"', '\'', ' ']).strip_prefix('#')
    });
    whole.into_iter().chain(inner)
}

/// Refuses a drawing, as the typesetter understands it, that takes too long to draw. Whether so many elements
/// are drawn that it is better looked at from afar, and what drawing it takes (see [`Picture::cost`]).
///
/// [`Picture::cost`]: crate::pictures::Picture::cost
pub fn admit_tree(tree: &Tree) -> Result<(bool, u64), Fault> {
    let mut adder = Adder::default();
    let sum = adder.group(tree.root(), 0)?;
    let is_cheap = sum.drawn <= MOST_DRAWN
        && sum.filtered <= MOST_FILTERED
        && sum.lined <= MOST_LINED
        && adder.dashes <= MOST_DASHES;
    let is_crowded = sum.drawn > CROWD;
    is_cheap
        .then_some((is_crowded, sum.cost()))
        .ok_or(Fault::TooComplex)
}

/// What drawing something takes.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    drawn: u64,
    filtered: u64,
    /// Points of lines.
    lined: u64,
    /// How many lie in each other.
    height: usize,
}

impl Sum {
    const ONE: Self = Self {
        drawn: 1,
        filtered: 0,
        lined: 0,
        height: 0,
    };

    /// In points of a photo that take as long.
    fn cost(self) -> u64 {
        self.filtered / 4 + self.drawn * 1_000 + self.lined * 100
    }

    fn add(&mut self, other: Self) {
        self.height = self.height.max(other.height + 1);
        self.drawn = self.drawn.saturating_add(other.drawn);
        self.filtered = self.filtered.saturating_add(other.filtered);
        self.lined = self.lined.saturating_add(other.lined);
    }
}

/// Adds up a drawing. Parts that are drawn again are looked at once.
#[derive(Default)]
struct Adder {
    known: HashMap<usize, Sum>,
    dashes: f64,
}

impl Adder {
    fn group(&mut self, group: &Group, depth: usize) -> Result<Sum, Fault> {
        if depth > MOST_DEPTH {
            return Err(Fault::TooComplex);
        }
        let mut sum = Sum::ONE;
        for filter in group.filters() {
            sum.add(self.filter(filter, depth)?);
        }
        if let Some(clip) = group.clip_path() {
            sum.add(self.clip(clip, depth + 1)?);
        }
        if let Some(mask) = group.mask() {
            sum.add(self.mask(mask, depth + 1)?);
        }
        for node in group.children() {
            match node {
                Node::Group(inner) => sum.add(self.group(inner, depth + 1)?),
                Node::Path(path) => sum.add(self.path(path, depth)?),
                Node::Text(text) => sum.add(self.group(text.flattened(), depth + 1)?),
                Node::Image(image) => {
                    sum.drawn += 1;
                    match image.kind() {
                        ImageKind::SVG(tree) => sum.add(self.group(tree.root(), depth + 1)?),
                        // It is unpacked each time that it is drawn.
                        ImageKind::PNG(_)
                        | ImageKind::JPEG(_)
                        | ImageKind::GIF(_)
                        | ImageKind::WEBP(_) => {
                            let size = image.size();
                            let points = f64::from(size.width()) * f64::from(size.height());
                            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                            let steps = (points * UNPACKED) as u64;
                            sum.filtered = sum.filtered.saturating_add(steps);
                        }
                    }
                }
            }
        }
        if sum.height > MOST_DEPTH {
            return Err(Fault::TooComplex);
        }
        Ok(sum)
    }

    fn once(
        &mut self,
        key: usize,
        add: impl FnOnce(&mut Self) -> Result<Sum, Fault>,
    ) -> Result<Sum, Fault> {
        if let Some(known) = self.known.get(&key) {
            return Ok(*known);
        }
        let sum = add(self)?;
        self.known.insert(key, sum);
        Ok(sum)
    }

    fn clip(&mut self, clip: &ClipPath, depth: usize) -> Result<Sum, Fault> {
        self.once(ptr::from_ref(clip).addr(), |adder| {
            let mut sum = adder.group(clip.root(), depth)?;
            if let Some(outer) = clip.clip_path() {
                sum.add(adder.clip(outer, depth + 1)?);
            }
            Ok(sum)
        })
    }

    fn mask(&mut self, mask: &Mask, depth: usize) -> Result<Sum, Fault> {
        self.once(ptr::from_ref(mask).addr(), |adder| {
            let mut sum = adder.group(mask.root(), depth)?;
            if let Some(outer) = mask.mask() {
                sum.add(adder.mask(outer, depth + 1)?);
            }
            Ok(sum)
        })
    }

    fn path(&mut self, path: &Path, depth: usize) -> Result<Sum, Fault> {
        let mut sum = Sum {
            lined: path.data().len() as u64,
            ..Sum::ONE
        };
        let paints = [
            path.fill().map(|fill| fill.paint()),
            path.stroke().map(|stroke| stroke.paint()),
        ];
        for paint in paints.into_iter().flatten() {
            if let Paint::Pattern(pattern) = paint {
                sum.add(self.pattern(pattern, depth + 1)?);
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
        Ok(sum)
    }

    fn pattern(&mut self, pattern: &Arc<Pattern>, depth: usize) -> Result<Sum, Fault> {
        let root = pattern.root();
        self.once(Arc::as_ptr(pattern).addr(), |adder| {
            adder.group(root, depth)
        })
    }

    fn filter(&mut self, filter: &Arc<Filter>, depth: usize) -> Result<Sum, Fault> {
        self.once(Arc::as_ptr(filter).addr(), |adder| {
            let area = f64::from(filter.rect().width()) * f64::from(filter.rect().height());
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let points = (area * PRINTED * PRINTED).min(MOST_LAYER) as u64;
            let mut sum = Sum::default();
            for primitive in filter.primitives() {
                let kind = primitive.kind();
                sum.filtered = sum
                    .filtered
                    .saturating_add(points.saturating_mul(steps(kind)));
                if let Kind::Image(image) = kind {
                    sum.add(adder.group(image.root(), depth + 1)?);
                }
            }
            Ok(sum)
        })
    }
}

/// What a filter does to one point, in steps of a few instructions.
fn steps(kind: &Kind) -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = |radius: f32| (radius.ceil().max(1.0) as u64).min(10_000);
    match kind {
        Kind::Turbulence(turbulence) => u64::from(turbulence.num_octaves()).saturating_mul(80),
        Kind::ConvolveMatrix(convolve) => {
            let matrix = convolve.matrix();
            4 * u64::from(matrix.columns()) * u64::from(matrix.rows())
        }
        Kind::Morphology(morphology) => {
            let width = whole(morphology.radius_x().get());
            let height = whole(morphology.radius_y().get());
            16 * width * height
        }
        Kind::GaussianBlur(_) | Kind::DropShadow(_) => 12,
        Kind::DiffuseLighting(_) | Kind::SpecularLighting(_) => 20,
        _ => 3,
    }
}
