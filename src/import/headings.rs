//! Headings without a style: recognized by the number before them, by bold letters, by size, and by nested lists.
//!
//! In: blocks. Out: the same blocks, some of whose paragraphs are headings. Where styles tell of headings, only those
//! are.

use std::collections::BTreeMap;

use super::document::{Block, Paragraph, Role};
use super::words;

/// Words of the longest heading.
const MOST_WORDS: usize = 14;

/// The blocks with their headings.
pub fn found(mut blocks: Vec<Block>) -> Vec<Block> {
    let has = |blocks: &[Block]| {
        paragraphs(blocks).any(|paragraph| matches!(paragraph.role, Role::Heading(_)))
    };
    if !has(&blocks) {
        by_number(&mut blocks);
    }
    if !has(&blocks) {
        by_look(&mut blocks);
    }
    if !has(&blocks) {
        by_list(&mut blocks);
    }
    blocks
}

fn paragraphs(blocks: &[Block]) -> impl Iterator<Item = &Paragraph> {
    blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) | Block::Box(_) => None,
    })
}

/// Whether a paragraph may be one by its length and its end.
fn may_be(paragraph: &Paragraph) -> bool {
    let words = paragraph.words();
    let words = words.trim();
    let count = words.split_whitespace().count();
    paragraph.role == Role::Body
        && (1..=MOST_WORDS).contains(&count)
        && !words.ends_with(['.', ',', ';', '!', ':'])
        && !words.contains('\n')
        && words.chars().any(char::is_alphabetic)
}

fn each(blocks: &mut [Block], level: &dyn Fn(usize, &Paragraph) -> Option<u8>) {
    for (at, block) in blocks.iter_mut().enumerate() {
        if let Block::Paragraph(paragraph) = block
            && let Some(level) = level(at, paragraph)
        {
            paragraph.role = Role::Heading(level);
            paragraph.item = None;
        }
    }
}

/// "2.1 Kompetanse": where there are numbers of headings, all that look like those with a number do.
fn by_number(blocks: &mut [Block]) {
    let of = |paragraph: &Paragraph| {
        // A number that Word counts itself is one of a heading where the words are bold.
        let counted = paragraph
            .item
            .filter(|item| item.is_ordered && paragraph.is_bold());
        let counted = counted.map(|item| item.level + 1);
        may_be(paragraph)
            .then(|| words::depth(&paragraph.words()).or(counted))
            .flatten()
    };
    // A numbered list has its items one after the other; headings have text between.
    let numbered: Vec<usize> = (0..blocks.len())
        .filter(|at| matches!(&blocks[*at], Block::Paragraph(one) if of(one).is_some()))
        .collect();
    let apart = numbered
        .windows(2)
        .filter(|pair| pair[1] > pair[0] + 1)
        .count();
    let deep = numbered
        .iter()
        .any(|at| matches!(&blocks[*at], Block::Paragraph(one) if of(one) > Some(1)));
    if numbered.len() < 2 || !deep && apart * 2 < numbered.len() {
        return;
    }
    let is_bold = numbered
        .iter()
        .any(|at| matches!(&blocks[*at], Block::Paragraph(one) if one.is_bold()));
    each(blocks, &|_, paragraph| {
        let level = of(paragraph)?;
        (!is_bold || paragraph.is_bold() || level > 1 || paragraph.item.is_none()).then_some(level)
    });
    let deepest = paragraphs(blocks).filter_map(|one| match one.role {
        Role::Heading(level) => Some(level),
        _ => None,
    });
    let deepest = deepest.max().unwrap_or(1);
    // Words in bold on a line of their own are below those with a number.
    each(blocks, &|_, paragraph| {
        let is_one = may_be(paragraph) && paragraph.is_bold() && paragraph.item.is_none();
        is_one.then_some(deepest + 1)
    });
}

/// Larger letters, or bold ones, on a line of their own.
fn by_look(blocks: &mut [Block]) {
    // How many letters have each size, in the order in which the sizes come.
    let mut letters: Vec<(u32, usize)> = Vec::new();
    let mut places: BTreeMap<u32, usize> = BTreeMap::new();
    for paragraph in paragraphs(blocks) {
        let size = paragraph.size.unwrap_or(22);
        let count = paragraph.words().chars().count();
        let at = *places.entry(size).or_insert(letters.len());
        match letters.get_mut(at) {
            Some((_, own)) => *own += count,
            None => letters.push((size, count)),
        }
    }
    let body = letters
        .iter()
        .max_by_key(|(_, count)| *count)
        .map_or(22, |(size, _)| *size);
    let look = |paragraph: &Paragraph| {
        let size = paragraph.size.unwrap_or(22);
        let is_larger = size > body;
        let is_one =
            may_be(paragraph) && (is_larger || paragraph.is_bold() && paragraph.item.is_none());
        is_one.then_some((size, paragraph.is_bold()))
    };
    let mut looks: Vec<(u32, bool)> = paragraphs(blocks).filter_map(look).collect();
    looks.sort_unstable();
    looks.dedup();
    looks.reverse();
    let all = paragraphs(blocks).count();
    let found = paragraphs(blocks).filter_map(look).count();
    if found * 3 > all * 2 {
        return;
    }
    each(blocks, &|_, paragraph| {
        let own = look(paragraph)?;
        // The largest is first.
        let level = looks.partition_point(|look| *look > own);
        u8::try_from(level + 1).ok().map(|level| level.min(9))
    });
}

/// A document that is one list: what has something below it is a heading.
fn by_list(blocks: &mut [Block]) {
    let level_at = |at: usize| match blocks.get(at) {
        Some(Block::Paragraph(paragraph)) => paragraph.item.map(|item| item.level),
        Some(Block::Table(_) | Block::Box(_)) | None => None,
    };
    let items = (0..blocks.len())
        .filter(|at| level_at(*at).is_some())
        .count();
    if items * 2 < blocks.len() || items < 4 {
        return;
    }
    let levels: Vec<Option<u8>> = (0..blocks.len())
        .map(|at| {
            let own = level_at(at)?;
            let next = level_at(at + 1)?;
            (next > own).then_some(own + 1)
        })
        .collect();
    each(blocks, &|at, paragraph| {
        let words = paragraph.words();
        let is_short = words.split_whitespace().count() <= MOST_WORDS;
        levels[at].filter(|_| {
            is_short
                && words::label(words.trim()).is_none_or(|(_, rest)| rest >= words.trim().len())
        })
    });
}
