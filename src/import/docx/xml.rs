//! XML as Word writes it: elements and attributes by their names without the prefixes, which differ between Word's
//! own form and the strict one.

use roxmltree::{Document, Node, ParsingOptions};

use crate::package::is_crowded;

/// A part that was read.
pub type Xml<'t> = Document<'t>;

/// Nodes of a part: a book has fewer.
const MOST_NODES: u32 = 6_000_000;
/// Elements inside each other: walking deeper would exhaust the stack.
pub const MOST_DEEP: usize = 120;

/// Reads a part; none where it is no XML, or more than anybody writes.
pub fn parse(text: &str) -> Option<Xml<'_>> {
    if is_crowded(text) {
        return None;
    }
    let options = ParsingOptions {
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text.trim_start_matches('\u{feff}'), options).ok()
}

/// An attribute, whatever its prefix.
pub fn attribute<'n>(node: Node<'n, '_>, name: &str) -> Option<&'n str> {
    let mut attributes = node.attributes();
    let found = attributes.find(|attribute| attribute.name() == name);
    found.map(|attribute| attribute.value())
}

/// The first element of this name in an element.
pub fn child<'n, 't>(node: Node<'n, 't>, name: &str) -> Option<Node<'n, 't>> {
    node.children().find(|node| node.tag_name().name() == name)
}

/// Whether an element that turns something on does so.
pub fn is_on(node: Node<'_, '_>) -> bool {
    !matches!(attribute(node, "val"), Some("0" | "false" | "off" | "none"))
}
