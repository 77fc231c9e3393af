//! What does not show in an OpenDocument text.

use roxmltree::Node;

use super::Reader;
use crate::import::document::Why;
use crate::import::docx::xml::attribute;

impl Reader<'_> {
    /// Sets aside what does not show, paragraph by paragraph.
    pub(super) fn hide(&mut self, node: Node<'_, '_>) {
        let is_paragraph = |node: &Node<'_, '_>| matches!(node.tag_name().name(), "p" | "h");
        let mut whole = node.descendants().skip(1).filter(is_paragraph).peekable();
        if is_paragraph(&node) || whole.peek().is_none() {
            self.set_aside(Why::Hidden, &text_in(node));
            return;
        }
        for node in whole {
            self.set_aside(Why::Hidden, &text_in(node));
        }
    }
}

/// Whether an element says that it does not show, or only where something is so that nobody knows here: a section, a
/// frame, a row, a field.
pub(super) fn is_hidden(node: Node<'_, '_>) -> bool {
    match node.tag_name().name() {
        "section" | "frame" => attribute(node, "display")
            .is_some_and(|display| matches!(display, "none" | "condition")),
        "table-row" | "table-rows" | "table-row-group" => {
            attribute(node, "visibility").is_some_and(|seen| seen != "visible")
        }
        "hidden-text" | "hidden-paragraph" => attribute(node, "is-hidden") != Some("false"),
        _ => false,
    }
}

/// All words in an element.
pub(super) fn text_in(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}
