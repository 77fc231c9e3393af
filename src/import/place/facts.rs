//! Boxes and quotations, taken out of the text to be shown beside it.

use crate::import::document::{Block, Paragraph, Piece, Role, Text};
use crate::import::markup::Markup;
use crate::import::plan::{Beside, Fact, Quote};

/// Takes boxes and quotations out of blocks; what is left stays in its order.
pub fn taken(markup: &Markup<'_>, blocks: Vec<Block>, beside: &mut Beside) -> Vec<Block> {
    let mut rest = Vec::new();
    let mut quote: Vec<Paragraph> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) if paragraph.role == Role::Quote => quote.push(paragraph),
            Block::Box(blocks) => {
                end(markup, &mut quote, beside);
                boxed(markup, blocks, beside);
            }
            Block::Paragraph(_) | Block::Table(_) => {
                end(markup, &mut quote, beside);
                rest.push(block);
            }
        }
    }
    end(markup, &mut quote, beside);
    rest
}

fn end(markup: &Markup<'_>, quote: &mut Vec<Paragraph>, beside: &mut Beside) {
    if !quote.is_empty() {
        beside.quotes.push(quoted(markup, std::mem::take(quote)));
    }
}

fn quoted(markup: &Markup<'_>, mut paragraphs: Vec<Paragraph>) -> Quote {
    let mut by = None;
    if let Some(last) = paragraphs.last().cloned()
        && let Some((said, who)) = source(&last)
    {
        by = Some(markup.line(&who));
        paragraphs.pop();
        if !said.is_empty() {
            paragraphs.push(Paragraph {
                pieces: said,
                ..last
            });
        }
    }
    let blocks: Vec<Block> = paragraphs
        .into_iter()
        .map(|paragraph| {
            Block::Paragraph(Paragraph {
                role: Role::Body,
                ..paragraph
            })
        })
        .collect();
    let text = markup.text(&blocks);
    match (text.is_empty(), by) {
        // A dash alone makes no source.
        (true, by) => Quote {
            text: by.unwrap_or_default(),
            by: None,
        },
        (false, by) => Quote { text, by },
    }
}

/// What is said and who says it, where a paragraph ends with "– Ansatt i pleien".
fn source(paragraph: &Paragraph) -> Option<(Vec<Piece>, Vec<Piece>)> {
    let words = paragraph.words();
    let begin = words.rfind('\n').map_or(0, |at| at + 1);
    let line = &words[begin..];
    let mark = line
        .trim_start()
        .chars()
        .next()
        .filter(|mark| "–—-―".contains(*mark))?;
    let after = begin + line.find(mark)? + mark.len_utf8();
    let is_short = words[after..].split_whitespace().count() <= 12;
    if !is_short || words[after..].trim().is_empty() || paragraph.notes().next().is_some() {
        return None;
    }
    let (said, _) = paragraph.split(begin);
    let (_, who) = paragraph.split(after);
    Some((said, who))
}

fn boxed(markup: &Markup<'_>, blocks: Vec<Block>, beside: &mut Beside) {
    let mut paragraphs = Vec::new();
    for block in &blocks {
        match block {
            Block::Paragraph(paragraph) => paragraphs.push(paragraph.clone()),
            Block::Table(_) | Block::Box(_) => paragraphs.clear(),
        }
    }
    let all = paragraphs.len() == blocks.len();
    let words = paragraphs.first().map(Paragraph::words).unwrap_or_default();
    let is_said = words.trim().starts_with(['«', '“', '"', '”', '„']);
    let has_source =
        paragraphs.len() > 1 && paragraphs.last().is_some_and(|last| source(last).is_some());
    let is_list = paragraphs.iter().any(|paragraph| paragraph.item.is_some());
    if all && !paragraphs.is_empty() && !is_list && (is_said || has_source) {
        beside.quotes.push(quoted(markup, paragraphs));
        return;
    }
    let heads = |paragraph: &Paragraph| {
        let is_short = paragraph.words().split_whitespace().count() <= 12;
        let is_heading = matches!(paragraph.role, Role::Heading(_) | Role::Title);
        (is_heading || paragraph.is_bold()) && is_short && paragraph.notes().next().is_none()
    };
    let (title, rest) = match blocks.split_first() {
        Some((Block::Paragraph(first), rest)) if !rest.is_empty() && heads(first) => {
            (Some(markup.line(&first.pieces)), rest)
        }
        _ => (None, &blocks[..]),
    };
    let title = title.filter(|title| !title.is_empty());
    let rest: Vec<Block> = rest.iter().map(without_headings).collect();
    let text = markup.text(&rest);
    match (text.is_empty(), title) {
        (true, Some(title)) => beside.facts.push(Fact {
            title: None,
            text: title,
        }),
        (true, None) => {}
        (false, title) => beside.facts.push(Fact { title, text }),
    }
}

/// A text of a key has no headings: they are words in bold there.
pub fn without_headings(block: &Block) -> Block {
    match block {
        Block::Paragraph(paragraph) if matches!(paragraph.role, Role::Heading(_) | Role::Title) => {
            let pieces = paragraph.pieces.iter().map(|piece| match piece {
                Piece::Text(text) => Piece::Text(Text {
                    is_bold: true,
                    ..text.clone()
                }),
                Piece::Note(_) | Piece::Picture(_) | Piece::Break => piece.clone(),
            });
            Block::Paragraph(Paragraph {
                role: Role::Body,
                pieces: pieces.collect(),
                ..paragraph.clone()
            })
        }
        Block::Paragraph(_) | Block::Table(_) | Block::Box(_) => block.clone(),
    }
}
