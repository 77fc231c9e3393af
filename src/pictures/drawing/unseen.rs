//! What of a drawing nobody sees, though it is there: hidden, or kept for a use that it has none of.
//!
//! In: a drawing. Out: whether something in it can be left out, and nothing that is drawn changes. What cannot be
//! told for sure stays.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use roxmltree::{Document, Node};

/// What decides what is seen of a drawing.
pub struct Unseen {
    /// The names that something in the drawing leads to.
    used: BTreeSet<String>,
    /// Whether styles may show what an attribute hides, or lead to what cannot be told.
    is_unclear: bool,
}

impl Unseen {
    /// Looks for what leads to something.
    pub fn new(document: &Document<'_>) -> Self {
        let mut unseen = Self {
            used: BTreeSet::new(),
            is_unclear: false,
        };
        for node in document.descendants() {
            if node.is_element() && node.tag_name().name() == "style" {
                let styles = node.children().filter_map(|child| child.text());
                for style in styles {
                    unseen.is_unclear |= style.contains("display");
                    unseen.leads(style);
                }
            }
            for attribute in node.attributes() {
                let value = attribute.value();
                if attribute.name().starts_with("aria-") {
                    unseen
                        .used
                        .extend(value.split_whitespace().map(str::to_owned));
                }
                unseen.leads(value);
            }
        }
        unseen
    }

    fn leads(&mut self, value: &str) {
        for (at, _) in value.match_indices('#') {
            let rest = &value[at + 1..];
            let is_end = |letter: char| {
                letter.is_whitespace() || matches!(letter, ')' | '"' | '\'' | ';' | ',' | '{')
            };
            let name = rest.split(is_end).next().unwrap_or_default();
            self.is_unclear |= name.contains('\\');
            let plain = percent_decode_str(name).decode_utf8_lossy();
            self.used.insert(plain.into_owned());
        }
    }

    /// Whether an element can be left out with all that is in it.
    pub fn is_left_out(&self, node: Node<'_, '_>) -> bool {
        if self.is_unclear || !(is_hidden(node) || is_kept(node)) {
            return false;
        }
        !node.descendants().any(|inner| {
            inner.tag_name().name() == "style"
                || inner
                    .attribute("id")
                    .is_some_and(|id| self.used.contains(id))
        })
    }
}

/// Whether it says that it is not shown.
fn is_hidden(node: Node<'_, '_>) -> bool {
    let styles = node.attribute("style").unwrap_or_default().split(';');
    let mut display = styles.filter_map(|style| {
        let (name, value) = style.split_once(':')?;
        (name.trim() == "display").then_some(value)
    });
    let display = display.next_back().or(node.attribute("display"));
    display.is_some_and(|value| value.trim() == "none")
}

/// Whether it is only drawn where something leads to it.
fn is_kept(node: Node<'_, '_>) -> bool {
    let above = node.parent_element();
    above.is_some_and(|above| above.tag_name().name() == "defs")
        || node.tag_name().name() == "symbol"
}
