//! Numbered lists keep the numbers that they are written with.

use comrak::nodes::{ListType, NodeValue};

use super::convert::{Converter, Node};
use super::tree::Block;
use crate::diagnostic::findings::Stray;

impl Converter<'_, '_> {
    /// The lists of a list: a number that does not follow the one before begins a list of its own, for site and
    /// print count on by themselves. The same number on every item means that they are to be counted.
    pub(super) fn list<'n>(&mut self, node: Node<'n>) -> Vec<Block> {
        let NodeValue::List(list) = node.data().value else {
            return Vec::new();
        };
        self.reject_in_line(node);
        let numbers: Vec<usize> = node
            .children()
            .map(|item| match &item.data().value {
                NodeValue::Item(item) => item.start,
                _ => 0,
            })
            .collect();
        let is_counted = list.list_type == ListType::Ordered
            && numbers.iter().any(|number| *number != numbers[0]);
        let mut lists = Vec::new();
        let mut items = Vec::new();
        let mut start = list.start;
        for (at, item) in node.children().enumerate() {
            let follows = at == 0 || !is_counted || numbers[at] == numbers[at - 1] + 1;
            if !follows {
                lists.push((start, std::mem::take(&mut items)));
                start = numbers[at];
                if numbers[at] > numbers[at - 1] {
                    let mut span = self.span(item);
                    // An item goes on to the next one, its first words do not.
                    if let Some(words) = item.first_child() {
                        span.end = self.span(words).end;
                    }
                    self.stray.push((Stray::NumberJump, span));
                }
            }
            items.push((self.first_line(item), self.blocks(item)));
        }
        lists.push((start, items));
        let is_numbered = list.list_type == ListType::Ordered;
        lists
            .into_iter()
            .map(|(start, items)| Block::List {
                start: is_numbered.then_some(start),
                tight: list.tight,
                items: self.without_empty(items, is_numbered),
            })
            .collect()
    }
}
