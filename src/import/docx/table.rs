//! The tables of a Word document, with cells that are merged beside and below each other.

use roxmltree::Node;

use super::body::Reader;
use super::xml::{MOST_DEEP, attribute, child, is_on};
use crate::import::document::{Cell, MOST_COLUMNS, Table, Why, each_in};

/// Reads a table.
pub fn read(reader: &mut Reader<'_>, node: Node<'_, '_>, deep: usize) -> Table {
    let mut rows = Vec::new();
    push_rows(reader, node, deep, &mut rows);
    Table::of(rows)
}

fn push_rows(reader: &mut Reader<'_>, node: Node<'_, '_>, deep: usize, rows: &mut Vec<Vec<Cell>>) {
    if deep > MOST_DEEP {
        return;
    }
    for node in node.children().filter(Node::is_element) {
        match node.tag_name().name() {
            "tr" => {
                let mut row = Vec::new();
                let format = child(node, "trPr");
                let before = format.and_then(|format| child(format, "gridBefore"));
                row.resize_with(count(before), Cell::default);
                push_cells(reader, node, deep + 1, &mut row);
                let says = |name: &str| format.and_then(|format| child(format, name));
                let why = match (says("del"), says("hidden")) {
                    (Some(_), _) => Some(Why::Deleted),
                    (None, Some(hidden)) => is_on(hidden).then_some(Why::Hidden),
                    (None, None) => None,
                };
                match why {
                    Some(why) => {
                        for cell in row {
                            reader.set_aside(why, &cell.words());
                        }
                    }
                    None => rows.push(row),
                }
            }
            "tblPr" | "tblGrid" => {}
            _ => push_rows(reader, node, deep + 1, rows),
        }
    }
}

fn push_cells(reader: &mut Reader<'_>, node: Node<'_, '_>, deep: usize, row: &mut Vec<Cell>) {
    if deep > MOST_DEEP {
        return;
    }
    for node in node.children().filter(Node::is_element) {
        match node.tag_name().name() {
            "tc" => {
                let format = child(node, "tcPr");
                let part = |name: &str| format.and_then(|format| child(format, name));
                let below = part("vMerge");
                let is_below =
                    below.is_some_and(|merge| attribute(merge, "val") != Some("restart"));
                let beside = count(part("gridSpan")).clamp(1, MOST_COLUMNS);
                let mut blocks = reader.blocks(node, deep + 1);
                if part("cellDel").is_some() {
                    each_in(&std::mem::take(&mut blocks), &mut |paragraph| {
                        reader.set_aside(Why::Deleted, &paragraph.words());
                    });
                }
                row.push(Cell {
                    blocks,
                    is_below,
                    is_beside: false,
                });
                for _ in 1..beside {
                    row.push(Cell {
                        is_beside: true,
                        is_below,
                        ..Cell::default()
                    });
                }
            }
            "trPr" | "tblPrEx" => {}
            _ => push_cells(reader, node, deep + 1, row),
        }
    }
}

fn count(node: Option<Node<'_, '_>>) -> usize {
    let value = node.and_then(|node| attribute(node, "val"));
    let value = value.and_then(|value| value.parse::<usize>().ok());
    value.unwrap_or(0).min(MOST_COLUMNS)
}
