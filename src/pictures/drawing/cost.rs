//! What a drawing costs to draw, told before it is drawn: some are small to write and endless to draw.
//!
//! This is the first of two steps, before it is understood: how much it becomes where parts are drawn again and again,
//! which is all that can be asked without doing so. The other is in `layers`.

use std::collections::HashMap;

use roxmltree::Document;
use svgtypes::{PathParser, PointsParser};

use super::size::has_sane_frame;
use crate::pictures::Fault;

/// The most elements that are drawn, those of parts drawn again counted each time: a map of a whole
/// municipality has some ten thousand.
pub const MOST_DRAWN: u64 = 100_000;
/// The most elements in each other, and parts that are drawn by way of others: those who draw call
/// themselves for each.
pub const MOST_DEPTH: usize = 200;
/// The most letters: a drawing is no document, and each is drawn as an outline.
const MOST_LETTERS: usize = 20_000;
/// The most rules of style, and how often they may be compared with elements.
const MOST_RULES: usize = 5_000;
const MOST_MATCHES: u64 = 20_000_000;
/// The most points of all lines, those of parts drawn again counted each time. A municipality's border is some ten
/// thousand.
pub const MOST_LINED: u64 = 1_000_000;
/// The most letters of all texts, those of one text counted for each element in it, and those of parts drawn again each
/// time: what draws a text goes through all of it for each.
const MOST_SPANNED: u64 = 1_000_000;

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
        open: Vec::new(),
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
                counter.by_id.entry(id).or_insert([node; 2])[1] = node;
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
    let drawn = counter.of(document.root_element(), By::Parent)?;
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
        && drawn.spanned <= MOST_SPANNED
        && letters <= MOST_LETTERS
        && rules.len() <= MOST_RULES
        && matches.saturating_mul(elements) <= MOST_MATCHES;
    is_simple.then_some(()).ok_or(Fault::TooComplex)
}

/// What is before the blocks of a style sheet.
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

/// How often a selector is compared with an element and those that it lies in, at most: simplecss tries for each of
/// its parts every element above the one that fits the next part.
fn attempts(selector: &str, depth: u64) -> u64 {
    let parts = selector.split_whitespace().count() as u64;
    let ways = |ways: u64, part: u64| ways.saturating_mul(depth.saturating_sub(part)) / (part + 1);
    (0..parts.saturating_sub(1).min(depth / 2)).fold(1, ways)
}

/// Counts elements.
struct Counter<'a, 'input> {
    /// By its id, the first element and the last: who draws takes one of them.
    by_id: HashMap<&'a str, [roxmltree::Node<'a, 'input>; 2]>,
    /// What a style lets elements be drawn with, by a name, a `.class` or an `#id` that it is for.
    by_style: HashMap<&'a str, Vec<&'a str>>,
    /// Of elements that others draw too; none while it is counted.
    known: HashMap<roxmltree::NodeId, Option<Drawn>>,
    /// The elements that are being counted, from the outermost, and how each is reached.
    open: Vec<(roxmltree::NodeId, By)>,
}

/// How an element is reached when a drawing is gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// It is in another.
    Parent,
    /// It is a mark on the lines of another.
    Marker,
    /// Another is painted or drawn with it.
    Part,
}

/// What is drawn for an element.
#[derive(Debug, Clone, Copy, Default)]
struct Drawn {
    /// The elements.
    count: u64,
    /// The points of their lines.
    lined: u64,
    /// The letters of each text, for each element in it.
    spanned: u64,
    /// How many elements lie in each other.
    height: usize,
}

impl<'a, 'input> Counter<'a, 'input> {
    /// What is drawn for an element.
    fn of(&mut self, node: roxmltree::Node<'a, 'input>, by: By) -> Result<Drawn, Fault> {
        match self.known.get(&node.id()) {
            Some(Some(known)) => return Ok(*known),
            Some(None) => return self.circle(node, by),
            None => {}
        }
        if self.open.len() > MOST_DEPTH {
            return Err(Fault::TooComplex);
        }
        self.known.insert(node.id(), None);
        self.open.push((node.id(), by));
        let drawn = self.entered(node)?;
        self.open.pop();
        self.known.insert(node.id(), Some(drawn));
        Ok(drawn)
    }

    /// What is drawn for an element that is shown by itself. Marks on the lines of marks are not drawn; of other
    /// circles usvg (0.47) does not see each, and goes round until the stack is full.
    fn circle(&self, node: roxmltree::Node<'a, 'input>, by: By) -> Result<Drawn, Fault> {
        let open = self.open.iter().rev();
        let mut round = open.take_while(|(id, _)| *id != node.id());
        match by != By::Part && round.all(|(_, by)| *by != By::Part) {
            true => Ok(Drawn::default()),
            false => Err(Fault::Undrawable),
        }
    }

    fn entered(&mut self, node: roxmltree::Node<'a, 'input>) -> Result<Drawn, Fault> {
        let mut all = Drawn {
            count: 1,
            lined: points(node),
            spanned: spanned(node),
            height: 0,
        };
        let is_seen = !is_color(node);
        let children = node
            .children()
            .filter(|child| child.is_element() && is_seen);
        for child in children {
            let drawn = self.of(child, By::Parent)?;
            all.add(drawn, 1);
        }
        let mut parts: Vec<(&str, Often)> = Vec::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let often = Often::of(name, value);
            parts.extend(named(name, value).map(|id| (id, often)));
        }
        if !self.by_style.is_empty() && is_seen {
            let classes = node.attribute("class").unwrap_or_default();
            let names = classes
                .split_whitespace()
                .chain(node.attribute("id"))
                .chain([node.tag_name().name(), "*"]);
            let styles = names.filter_map(|name| self.by_style.get(name)).flatten();
            // What a style marks, it may mark on each point.
            parts.extend(styles.map(|id| (*id, Often::OnPoints)));
        }
        // Marks come last: they are on all lines in an element, those of other parts too.
        let is_mark = |node: roxmltree::Node<'_, '_>| node.tag_name().name() == "marker";
        for marks in [false, true] {
            let lines = all;
            for (id, often) in &parts {
                let Some([first, last]) = self.by_id.get(id).copied() else {
                    continue;
                };
                let others = (last != first).then_some(last);
                for part in std::iter::once(first).chain(others) {
                    if is_mark(part) != marks {
                        continue;
                    }
                    let by = if marks { By::Marker } else { By::Part };
                    let drawn = self.of(part, by)?;
                    let times = match (part.tag_name().name(), often) {
                        _ if is_color(part) => 0,
                        ("marker", Often::OnLines) => lines.count,
                        ("marker", Often::OnPoints) => lines.lined.saturating_add(1),
                        (_, Often::OnLines | Often::OnPoints | Often::Once) => 1,
                    };
                    all.add(drawn, times);
                }
            }
        }
        if all.height > MOST_DEPTH {
            return Err(Fault::TooComplex);
        }
        Ok(all)
    }
}

impl Drawn {
    /// Adds what is drawn so often in it.
    fn add(&mut self, other: Self, times: u64) {
        self.count = self.count.saturating_add(other.count.saturating_mul(times));
        self.lined = self.lined.saturating_add(other.lined.saturating_mul(times));
        self.spanned = self
            .spanned
            .saturating_add(other.spanned.saturating_mul(times));
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

/// Whether an element is a colour, of which nothing is drawn.
fn is_color(node: roxmltree::Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "linearGradient" | "radialGradient")
}

/// The points of an element's line.
fn points(node: roxmltree::Node<'_, '_>) -> u64 {
    let line = node.attribute("d").map(PathParser::from);
    let line = line.map(|parts| parts.take_while(Result::is_ok).count());
    let corners = node.attribute("points").map(PointsParser::from);
    let corners = corners.map(Iterator::count);
    (line.unwrap_or_default() + corners.unwrap_or_default()) as u64
}

/// The letters of a text, for each element in it.
fn spanned(node: roxmltree::Node<'_, '_>) -> u64 {
    if node.tag_name().name() != "text" {
        return 0;
    }
    let elements = node.descendants().filter(roxmltree::Node::is_element);
    let texts = node
        .descendants()
        .filter_map(|inner| match inner.is_text() {
            true => inner.text(),
            false => None,
        });
    let letters: usize = texts.map(|text| text.chars().count()).sum();
    (elements.count() as u64).saturating_mul(letters as u64)
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
