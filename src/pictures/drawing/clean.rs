//! A drawing written anew with only what is drawn and what it is called: no scripts, no notes of an editor,
//! no comments, nothing hidden, nothing from elsewhere, and the names of SVG where they were forgotten.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use data_url::DataUrl;
use roxmltree::{Attribute, Document, Error, Node, ParsingOptions};

use super::unseen::Unseen;
use super::{allowed, css, expanded, size};
use crate::escape::escape;
use crate::pictures::{Fault, MOST_POINTS, Picture, Taken};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const XINCLUDE: &str = "http://www.w3.org/2001/XInclude";
const EVENTS: &str = "http://www.w3.org/2001/xml-events";
/// The most elements in each other.
const MOST_DEPTH: usize = 256;
/// The most elements and texts.
const MOST_NODES: u32 = 400_000;
/// Prefixes that are used and said nothing of.
const MOST_PREFIXES: usize = 12;

/// A drawing's parts.
pub struct Cleaned {
    /// What is in the outermost element's mark beside its size.
    attributes: String,
    has_frame: bool,
    content: String,
    /// Its size, where it can be told without drawing it.
    pub size: Option<(f64, f64)>,
    /// Its width alone.
    pub width: Option<f64>,
    /// Its height alone.
    pub height: Option<f64>,
    /// The signs of its texts.
    pub signs: BTreeSet<char>,
    /// Whether there is something to draw.
    pub has_shapes: bool,
    /// What was left out, and does something.
    pub taken: BTreeSet<Taken>,
}

impl Cleaned {
    /// The file, of this size.
    pub fn with_size(&self, size: Option<(f64, f64)>) -> String {
        let mut svg = format!("<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\"");
        let short = |length: f64| (length * 1000.0).round() / 1000.0;
        if let Some((width, height)) = size {
            let (width, height) = (short(width), short(height));
            let _ = write!(svg, " width=\"{width}\" height=\"{height}\"");
            if !self.has_frame {
                let _ = write!(svg, " viewBox=\"0 0 {width} {height}\"");
            }
        }
        let _ = writeln!(svg, "{}>{}</svg>", self.attributes, self.content);
        svg
    }
}

/// Cleans the text of a drawing that is nested `depth` drawings deep.
pub fn clean(text: &str, depth: usize) -> Result<Cleaned, Fault> {
    if !text.contains("<svg") && !text.contains(":svg") {
        return Err(Fault::Broken);
    }
    expanded::admit(text)?;
    let text = declared(text)?;
    let document = parse(&text).map_err(|error| fault(&error))?;
    let svg = document.root_element();
    if svg.tag_name().name() != "svg" {
        return Err(Fault::Malformed(None));
    }
    let mut writer = Writer {
        out: String::with_capacity(text.len()),
        own: svg.tag_name().namespace().map(str::to_owned),
        signs: BTreeSet::new(),
        has_shapes: false,
        taken: BTreeSet::new(),
        points: 0,
        depth,
        unseen: Unseen::new(&document),
        is_unseen: false,
    };
    let styled = |node: Node<'_, '_>| node.pi().is_some_and(|pi| pi.target == "xml-stylesheet");
    if document.root().children().any(styled) {
        writer.taken.insert(Taken::Elsewhere);
    }
    writer.attributes(svg)?;
    let attributes = std::mem::take(&mut writer.out);
    for child in svg.children() {
        writer.node(child, 0, false)?;
    }
    let stated = size::stated(svg);
    Ok(Cleaned {
        has_frame: attributes.contains(" viewBox=\""),
        attributes,
        content: writer.out,
        size: stated.size,
        width: stated.width,
        height: stated.height,
        signs: writer.signs,
        has_shapes: writer.has_shapes,
        taken: writer.taken,
    })
}

fn parse(text: &str) -> Result<Document<'_>, Error> {
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options)
}

/// The text with a meaning for every prefix that it uses and says nothing of.
fn declared(text: &str) -> Result<Cow<'_, str>, Fault> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MOST_PREFIXES {
        let Err(Error::UnknownNamespace(prefix, _)) = parse(&text) else {
            break;
        };
        let meaning = if prefix == "xlink" {
            XLINK
        } else {
            "urn:unknown"
        };
        let Some(at) = text.find("<svg") else {
            return Err(Fault::Malformed(None));
        };
        let (before, after) = text.split_at(at + 4);
        text = Cow::Owned(format!("{before} xmlns:{prefix}=\"{meaning}\"{after}"));
    }
    Ok(text)
}

fn fault(error: &Error) -> Fault {
    match error {
        Error::NodesLimitReached | Error::EntityReferenceLoop(_) => Fault::TooComplex,
        error => {
            let line = usize::try_from(error.pos().row).unwrap_or(1);
            Fault::Malformed(Some(line))
        }
    }
}

struct Writer {
    out: String,
    /// The namespace of the outermost element: that of SVG, or none where it was forgotten.
    own: Option<String>,
    signs: BTreeSet<char>,
    has_shapes: bool,
    taken: BTreeSet<Taken>,
    /// How many points its pictures have together.
    points: u64,
    depth: usize,
    unseen: Unseen,
    /// Whether what is read is written nowhere.
    is_unseen: bool,
}

impl Writer {
    fn node(&mut self, node: Node<'_, '_>, depth: usize, in_text: bool) -> Result<(), Fault> {
        if depth > MOST_DEPTH {
            return Err(Fault::TooComplex);
        }
        if node.is_text() {
            let text = node.text().unwrap_or_default();
            if in_text {
                let text: String = text.chars().filter_map(drawn).collect();
                self.signs
                    .extend(text.chars().filter(|sign| !sign.is_whitespace()));
                self.out.push_str(&escape(&text));
            }
            return Ok(());
        }
        if !node.is_element() {
            return Ok(());
        }
        let name = node.tag_name().name();
        let space = node.tag_name().namespace();
        if space.is_some_and(|space| space != SVG && Some(space) != self.own.as_deref()) {
            self.left_out(node);
            return Ok(());
        }
        match name {
            "title" | "desc" => {
                let text: String = node.children().filter_map(|child| child.text()).collect();
                let text = text.trim();
                if !text.is_empty() {
                    let _ = write!(self.out, "<{name}>{}</{name}>", escape(text));
                }
                self.left_out(node);
                return Ok(());
            }
            "foreignObject" => {
                self.left_out(node);
                return foreign(node);
            }
            "style" => {
                let text: String = node.children().filter_map(|child| child.text()).collect();
                let text = css::clean(&text, &mut self.taken);
                let _ = write!(self.out, "<style>{}</style>", escape(&text));
                return Ok(());
            }
            name if !allowed::element(name) => {
                self.left_out(node);
                return Ok(());
            }
            _ => {}
        }
        if !self.is_unseen && self.unseen.is_left_out(node) {
            return self.read_only(node, depth);
        }
        self.has_shapes |= matches!(
            name,
            "path"
                | "rect"
                | "circle"
                | "ellipse"
                | "line"
                | "polyline"
                | "polygon"
                | "text"
                | "image"
                | "use"
        );
        let _ = write!(self.out, "<{name}");
        self.attributes(node)?;
        if !node.has_children() {
            self.out.push_str("/>");
            return Ok(());
        }
        self.out.push('>');
        let in_text = in_text || name == "text";
        for child in node.children() {
            self.node(child, depth + 1, in_text)?;
        }
        let _ = write!(self.out, "</{name}>");
        Ok(())
    }

    /// Tells what is in an element that nobody sees, and writes nothing of it.
    fn read_only(&mut self, node: Node<'_, '_>, depth: usize) -> Result<(), Fault> {
        let (length, has_shapes) = (self.out.len(), self.has_shapes);
        let signs = std::mem::take(&mut self.signs);
        self.is_unseen = true;
        self.node(node, depth, false)?;
        self.is_unseen = false;
        self.out.truncate(length);
        (self.signs, self.has_shapes) = (signs, has_shapes);
        Ok(())
    }

    /// Notes what an element does that is left out with all that is in it.
    fn left_out(&mut self, node: Node<'_, '_>) {
        let is_foreign = node.tag_name().name() == "foreignObject";
        let inside = usize::from(is_foreign);
        for inner in node.descendants().filter(Node::is_element).skip(inside) {
            let name = inner.tag_name().name();
            match inner.tag_name().namespace() {
                // Text as HTML, which is a fault where something would be missing without it.
                Some(XHTML) if is_foreign => self.taken.extend(allowed::taken_element(name)),
                Some(XHTML) => {
                    let taken = allowed::taken_element(name);
                    self.taken.insert(taken.unwrap_or(Taken::Page));
                }
                Some(XINCLUDE) => {
                    self.taken.insert(Taken::Elsewhere);
                }
                Some(EVENTS) => {
                    self.taken.insert(Taken::Script);
                }
                // Of other programs: whatever it is called, no browser knows it.
                Some(space) if space != SVG && Some(space) != self.own.as_deref() => {}
                _ => {
                    let fetches = inner
                        .attributes()
                        .any(|other| other.name() == "href" && leads_away(other.value().trim()));
                    let taken = allowed::taken_element(name);
                    self.taken
                        .extend(taken.or(fetches.then_some(Taken::Elsewhere)));
                }
            }
            for attribute in inner.attributes() {
                self.attribute_left_out(attribute);
            }
        }
    }

    /// Notes what an attribute does that is left out.
    fn attribute_left_out(&mut self, attribute: Attribute<'_, '_>) {
        let (name, value) = (attribute.name(), attribute.value());
        self.taken.extend(match attribute.namespace() {
            None => allowed::taken_attribute(name).or_else(|| {
                let (_, address) = value.split_once("url(")?;
                let address = address.trim_start_matches(['"', '\'', ' ']);
                leads_away(address).then_some(Taken::Elsewhere)
            }),
            // What is drawn again, and all addresses, would be another's.
            Some(XML) if name == "base" => Some(Taken::Elsewhere),
            Some(EVENTS) => Some(Taken::Script),
            _ => None,
        });
    }

    fn attributes(&mut self, node: Node<'_, '_>) -> Result<(), Fault> {
        let is_root = node.parent().is_some_and(|parent| parent.is_root());
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let written = match attribute.namespace() {
                None if is_root && matches!(name, "width" | "height" | "content" | "version") => {
                    None
                }
                None if is_root && name == "viewBox" => {
                    let frame = size::stated(node);
                    // One that cannot be read would hide the drawing.
                    (frame.size.is_some() && value.parse::<svgtypes::ViewBox>().is_ok())
                        .then(|| name.to_owned())
                }
                None if name == "href" || allowed::attribute(name) => Some(name.to_owned()),
                Some(XLINK) if name == "href" => Some("xlink:href".to_owned()),
                Some(XML) if matches!(name, "space" | "lang") => Some(format!("xml:{name}")),
                _ => {
                    self.attribute_left_out(attribute);
                    None
                }
            };
            let Some(written) = written else {
                continue;
            };
            let value = if name == "href" {
                match self.address(node, value.trim())? {
                    Some(value) => Cow::Owned(value),
                    None => continue,
                }
            } else if allowed::is_style(name, value) {
                Cow::Owned(css::clean(value, &mut self.taken))
            } else {
                Cow::Borrowed(value)
            };
            let _ = write!(self.out, " {written}=\"{}\"", escape(&value));
        }
        Ok(())
    }

    /// The address of something in the drawing, or the thing itself; none where it would lead away.
    fn address(&mut self, node: Node<'_, '_>, address: &str) -> Result<Option<String>, Fault> {
        if address.starts_with('#') {
            return Ok(Some(address.to_owned()));
        }
        match node.tag_name().name() {
            "image" | "feImage" if is_data(address) => self.embedded(address).map(Some),
            "image" | "feImage" | "use" if !address.is_empty() => {
                Err(Fault::Linked(address.chars().take(120).collect()))
            }
            "a" if !is_web(address) => {
                self.taken.insert(Taken::Script);
                Ok(None)
            }
            "a" => {
                // Where a drawing offers a link instead of itself, after what is drawn, nobody sees it.
                let instead = node
                    .parent()
                    .is_some_and(|above| above.tag_name().name() == "switch")
                    && node.prev_sibling_element().is_some();
                if !instead {
                    self.taken.insert(Taken::Link);
                }
                Ok(None)
            }
            _ if address.is_empty() => Ok(None),
            _ => {
                self.taken.insert(Taken::Elsewhere);
                Ok(None)
            }
        }
    }

    /// A picture in the drawing, cleaned like any other.
    fn embedded(&mut self, address: &str) -> Result<String, Fault> {
        let url = DataUrl::process(address).map_err(|_| Fault::Broken)?;
        let (bytes, _) = url.decode_to_vec().map_err(|_| Fault::Broken)?;
        let picture = Picture::nested(&bytes, self.depth + 1)?;
        self.taken.extend(picture.taken);
        let (width, height) = picture.points.unwrap_or_default();
        self.points += u64::from(width) * u64::from(height);
        if self.points > MOST_POINTS {
            return Err(Fault::TooComplex);
        }
        Ok(picture.print.data())
    }
}

/// Whether an address is a file itself.
fn is_data(address: &str) -> bool {
    let scheme = address.get(..5);
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

/// Whether an address is of something that is not in the drawing.
fn leads_away(address: &str) -> bool {
    !address.is_empty() && !address.starts_with('#')
}

/// Whether a link's address leads to a page, and does nothing else.
fn is_web(address: &str) -> bool {
    let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
    let known = ["", "http", "https", "mailto", "tel"];
    known.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// A sign of a text as it can be drawn: signs that only shape others have no form of their own.
fn drawn(sign: char) -> Option<char> {
    match sign {
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {
            None
        }
        '\n' | '\t' | '\r' | '\u{a0}' => Some(sign),
        _ if sign.is_whitespace() => Some(' '),
        _ => Some(sign),
    }
}

/// Text as HTML, which only browsers show; what no program shows, or has nothing in it, is left out.
fn foreign(node: Node<'_, '_>) -> Result<(), Fault> {
    let is_extension = node
        .attribute("requiredExtensions")
        .is_some_and(|names| !names.trim().is_empty() && !names.contains("xhtml"));
    let is_empty = !node.descendants().any(|inner| {
        inner.is_text() && inner.text().is_some_and(|text| !text.trim().is_empty())
            || inner.is_element() && matches!(inner.tag_name().name(), "img" | "svg" | "canvas")
    });
    if is_extension || is_empty {
        Ok(())
    } else {
        Err(Fault::ForeignObject)
    }
}
