//! How a question fits on a card: how large it is set, and how many letters too long it is.
//!
//! A card is 95 by 68 millimetres, an eighth of a sheet. Nobody reads type under 14 points at arm's length.

use std::sync::LazyLock;

use crate::fonts::{self, Ruler};
use crate::markdown::tree::{Block, RichText, plain};

/// How wide the question's column is, in points: the card without its margins, and a little less, for lines
/// that are set are not those that are counted.
const COLUMN: f64 = 79.0 / 25.4 * 72.0 * 0.97;
/// How high it is, in points.
const HEIGHT: f64 = 37.5 / 25.4 * 72.0;
/// From line to line, in em.
const LINE: f64 = 1.24;
/// The sizes that a question may have, in points, the largest first.
const SIZES: [u8; 5] = [22, 20, 18, 16, 14];

/// More letters than any card holds, however narrow they are; only so much of a longer text is measured.
const MOST_LETTERS: usize = 2_000;

static RULER: LazyLock<Ruler> = LazyLock::new(|| Ruler::new(fonts::SERIF[1]));

/// How a question fits on its card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// The size of its letters, in points.
    pub points: u8,
    /// How many letters must go before it fits at the smallest size.
    pub too_many: usize,
}

/// How a question fits.
pub fn fit(question: &RichText) -> Fit {
    let mut pieces = Vec::new();
    words(&question.blocks, &mut pieces);
    let has_room = letters(&pieces) <= MOST_LETTERS;
    let mut sizes = SIZES.into_iter().filter(|_| has_room);
    let size = sizes.find(|&points| fits(&pieces, points));
    let smallest = SIZES[SIZES.len() - 1];
    let too_many = match size {
        Some(_) => 0,
        None => lost(&pieces, smallest),
    };
    Fit {
        points: size.unwrap_or(smallest),
        too_many,
    }
}

/// How many letters go from the end until the rest fits.
fn lost(pieces: &[String], points: u8) -> usize {
    let all = letters(pieces);
    // The fewest that are too many, between a number that fits and one that does not.
    let (mut kept, mut over) = (0, all.min(MOST_LETTERS) + 1);
    while kept + 1 < over {
        let middle = usize::midpoint(kept, over);
        match fits(&first(pieces, middle), points) {
            true => kept = middle,
            false => over = middle,
        }
    }
    all - kept
}

fn letters(pieces: &[String]) -> usize {
    let letters = pieces.iter().map(|words| words.chars().count());
    letters.sum()
}

/// The first letters of all pieces.
fn first(pieces: &[String], most: usize) -> Vec<String> {
    let mut left = most;
    let mut kept = Vec::new();
    for words in pieces {
        if left == 0 {
            break;
        }
        let words: String = words.chars().take(left).collect();
        left -= words.chars().count();
        kept.push(words);
    }
    kept
}

fn fits(pieces: &[String], points: u8) -> bool {
    let size = f64::from(points);
    let lines: usize = (pieces.iter())
        .map(|words| RULER.lines(words, COLUMN / size))
        .sum();
    let gaps = pieces.len().saturating_sub(1) as f64 * 0.4;
    (lines as f64 + gaps) * LINE * size <= HEIGHT
}

/// The words of blocks, each block that stands by itself apart.
fn words(blocks: &[Block], pieces: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
                pieces.push(plain(inlines));
            }
            Block::List { items, .. } => items.iter().for_each(|item| words(item, pieces)),
            Block::Quote { blocks, source } => {
                words(blocks, pieces);
                pieces.extend(source.iter().map(|source| plain(&source.inlines)));
            }
            Block::Table { header, rows, .. } => {
                let rows = std::iter::once(header).chain(rows);
                pieces.extend(rows.map(|row| {
                    let cells: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
                    cells.join(" ")
                }));
            }
            Block::Code { text, .. } => pieces.push(text.clone()),
            Block::Rule => {}
        }
    }
}
