//! The content below a heading as single things: each item, or each paragraph.
//!
//! In: blocks. Out: the things in order, each with what belongs to it, and the blocks that are no such thing.

use crate::import::document::{Block, Paragraph, Piece, Role};
use crate::import::words;

/// One thing.
#[derive(Debug, Clone)]
pub struct Thing {
    /// Its first paragraph.
    pub paragraph: Paragraph,
    /// The items below it.
    pub below: Vec<Block>,
    /// Whether it only leads to the list after it: "Vi når målet sammen ved å".
    pub is_lead_in: bool,
}

impl Thing {
    /// Its words without their look.
    pub fn words(&self) -> String {
        self.paragraph.words().trim().to_owned()
    }

    /// It with all below it, as blocks.
    pub fn blocks(&self) -> Vec<Block> {
        let first = Paragraph {
            item: None,
            role: Role::Body,
            ..self.paragraph.clone()
        };
        let mut blocks = vec![Block::Paragraph(first)];
        blocks.extend(self.below.iter().cloned());
        blocks
    }
}

/// The things among blocks, and the rest.
pub fn things(blocks: &[Block]) -> (Vec<Thing>, Vec<Block>) {
    let (mut things, mut rest): (Vec<Thing>, Vec<Block>) = (Vec::new(), Vec::new());
    let levels = blocks
        .iter()
        .filter_map(|block| Some(item(block)?.item?.level));
    let top = levels.min().unwrap_or(0);
    let is_of_list = |block: &Block| item(block).is_some_and(|one| one.item.is_some());
    let last = blocks.iter().rposition(is_of_list);
    for (at, block) in blocks.iter().enumerate() {
        // What is after a list is said of it, and is no part of it.
        let is_after = last.is_some_and(|last| at > last);
        let is_one = |one: &&Paragraph| !is_after || words::measured(&one.words()).is_some();
        let Some(paragraph) = item(block).filter(is_one) else {
            rest.push(block.clone());
            continue;
        };
        let is_below = paragraph.item.is_some_and(|item| item.level > top);
        let last = things
            .last_mut()
            .filter(|last| last.paragraph.item.is_some());
        if let (true, Some(last)) = (is_below, last) {
            let mut below = paragraph.clone();
            if let Some(item) = &mut below.item {
                item.level -= top + 1;
            }
            last.below.push(Block::Paragraph(below));
            continue;
        }
        let next = blocks.get(at + 1).and_then(item);
        let leads = paragraph.item.is_none() && next.is_some_and(|next| next.item.is_some());
        let words = paragraph.words();
        things.push(Thing {
            paragraph: paragraph.clone(),
            below: Vec::new(),
            is_lead_in: leads && !words.trim_end().ends_with(['.', '!', '?']),
        });
    }
    (things, rest)
}

/// A paragraph with words that is no caption and no picture alone.
fn item(block: &Block) -> Option<&Paragraph> {
    let Block::Paragraph(paragraph) = block else {
        return None;
    };
    let is_words =
        |piece: &Piece| matches!(piece, Piece::Text(text) if !text.words.trim().is_empty());
    let has_picture = paragraph
        .pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Picture(_)));
    let fits = match paragraph.role {
        Role::Body | Role::Subtitle => true,
        Role::Title | Role::Heading(_) | Role::Quote | Role::Caption | Role::Contents => false,
    };
    (fits && !has_picture && paragraph.pieces.iter().any(is_words)).then_some(paragraph)
}
