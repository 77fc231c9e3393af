//! Lists of contents, and marks before the items of lists, that were typed by hand in a word processor.
//!
//! In: blocks. Out: the same blocks, told as what they are.

use std::sync::LazyLock;

use regex::Regex;

use super::document::{Block, Item, Paragraph, Role};

/// Lines that make a list of contents.
const LEAST_CONTENTS: usize = 3;

/// The blocks, with what was typed told.
pub fn told(blocks: Vec<Block>) -> Vec<Block> {
    lists(contents(blocks))
}

fn line(block: Option<&Block>) -> Option<&Paragraph> {
    match block {
        Some(Block::Paragraph(one)) if one.role == Role::Body && one.item.is_none() => Some(one),
        Some(Block::Paragraph(_) | Block::Table(_) | Block::Box(_)) | None => None,
    }
}

/// Lines that end with the number of a page, and the word over them.
fn contents(mut blocks: Vec<Block>) -> Vec<Block> {
    static LINE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\s*\S.*(?:\t|\.{3,}|…|_{3,})\s*\d{1,3}\s*$").expect("a pattern")
    });
    let is_line =
        |block: &Block| matches!(block, Block::Paragraph(one) if LINE.is_match(&one.words()));
    let is_over = |block: &Block| matches!(block, Block::Paragraph(one) if is_heading_of_contents(&one.words()));
    let mut at = 0;
    while at < blocks.len() {
        let count = blocks[at..]
            .iter()
            .take_while(|block| is_line(block))
            .count();
        if count >= LEAST_CONTENTS {
            let over = at > 0 && is_over(&blocks[at - 1]);
            for block in &mut blocks[at - usize::from(over)..at + count] {
                if let Block::Paragraph(paragraph) = block {
                    paragraph.role = Role::Contents;
                }
            }
        }
        at += count.max(1);
    }
    blocks
}

/// Whether these words stand over a list of contents.
pub fn is_heading_of_contents(words: &str) -> bool {
    let words = words.trim().trim_end_matches(':').to_lowercase();
    ["innhold", "innhald", "innholdsfortegnelse", "innhaldsliste"].contains(&words.as_str())
}

/// Lines one after the other that begin with a mark, in the text and in the cells of tables. One alone may be said by
/// somebody: "– Her trives jeg".
fn lists(mut blocks: Vec<Block>) -> Vec<Block> {
    let kinds: Vec<Option<(usize, bool)>> = (0..blocks.len())
        .map(|at| mark(&line(blocks.get(at))?.words()))
        .collect();
    let same = |one: usize, other: usize| match (kinds.get(one), kinds.get(other)) {
        (Some(Some((_, one))), Some(Some((_, other)))) => one == other,
        _ => false,
    };
    for (at, block) in blocks.iter_mut().enumerate() {
        let is_one = at > 0 && same(at - 1, at) || same(at, at + 1);
        match (block, kinds[at]) {
            (Block::Paragraph(paragraph), Some((end, is_ordered))) if is_one => {
                paragraph.pieces = paragraph.split(end).1;
                let level = 0;
                paragraph.item = Some(Item { level, is_ordered });
            }
            (Block::Table(table), _) => {
                for cell in table.rows.iter_mut().flatten() {
                    cell.blocks = lists(std::mem::take(&mut cell.blocks));
                }
            }
            (Block::Paragraph(_) | Block::Box(_), _) => {}
        }
    }
    blocks
}

/// How many bytes the mark before an item has, and whether it counts.
fn mark(words: &str) -> Option<(usize, bool)> {
    static MARK: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^\s*(?:([a-z]\))|[-–−•·*\u{f0b7}])\s+").expect("a pattern"));
    let found = MARK.captures(words)?;
    let end = found.get(0)?.end();
    (end < words.len()).then_some((end, found.get(1).is_some()))
}
