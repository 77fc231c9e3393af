//! Markdown in the data says what the author's did: read again, it gives the same tree.

use proptest::prelude::*;
use regex::Regex;

use veivalg::diagnostic::Diagnostics;
use veivalg::load::from_memory;
use veivalg::markdown::tree::Block;
use veivalg::markdown::{self, Place, SourceText, unparse};
use veivalg::source::Span;

use crate::stray::GOOD;

/// Words that are marks in some place, and words that are none.
const PIECES: &[&str] = &[
    "mål",
    "Vi ",
    " og ",
    "23",
    "1",
    ".",
    ")",
    ". mai",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "#",
    "## ",
    "- ",
    "+ ",
    "> ",
    "|",
    "&",
    "&amp;",
    "<",
    "<b>",
    "[",
    "]",
    "(x)",
    "!",
    "[mål](goal:x)",
    "![bilde](assets/a.png)",
    "\\",
    "\n",
    "\n\n",
    "    ",
    "~",
    "=",
    "---",
    ":",
    "\"",
    "–",
    "\n– ",
    "☐ ",
    "• ",
    "&ndash; ",
    "&bull; ",
    "$",
    "^",
    // Emphasis begins before a letter within a word, and not before the bracket that a link is written with.
    " http://a.no ",
    " a@b.no ",
    "1. ",
    "\\\n",
    "```\n",
    "[^1]",
    "\n\n[^1]: note\n\n",
    "| a | b |\n| - | - |\n| c | d |\n",
];

fn read(text: &str) -> Vec<Block> {
    let sources = from_memory([("a.nb.md", text.as_bytes())]);
    let file = sources.find("a.nb.md").expect("the file");
    let text = sources.text(file).expect("it is text");
    let written = SourceText::plain(Span::new(file, 0, text.len()), text);
    markdown::text(&mut Diagnostics::default(), &written, Place::Prose).blocks
}

/// A list of one item is close or not, as it was written among others, and one with two paragraphs in an item is not.
fn level(blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::List { tight, items, .. } => {
                let is_paragraph = |block: &Block| matches!(block, Block::Paragraph { .. });
                let has_two =
                    |item: &Vec<Block>| item.windows(2).any(|two| two.iter().all(is_paragraph));
                *tight |= items.len() == 1 || items.iter().any(has_two);
                items.iter_mut().for_each(|item| level(item));
            }
            Block::Quote { blocks, .. } => level(blocks),
            _ => {}
        }
    }
}

/// A tree without places.
fn shape(blocks: &[Block]) -> String {
    let mut blocks = blocks.to_vec();
    level(&mut blocks);
    let places = Regex::new(r"(span|definition|place): Span \{[^}]*\},?").expect("a pattern");
    let shape = places.replace_all(&format!("{blocks:#?}"), "").into_owned();
    // Code ends with a line or without one, as its author wrote it.
    let shape = shape.replace("\\n\",", "\",").replace("\\n", " ");
    // Hyphens at the beginning of a line are a dash where they are in the middle of one.
    let shape = shape.replace("---", "—").replace("--", "–");
    shape.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_kept(text: &str) -> Result<(), TestCaseError> {
    let tree = read(text);
    let written = unparse::text(&tree);
    prop_assert_eq!(
        shape(&read(&written)),
        shape(&tree),
        "{:?}\n{}",
        text,
        written
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn good_prose_is_kept(blocks in prop::collection::vec(prop::sample::select(GOOD), 1..5)) {
        is_kept(&blocks.join("\n\n"))?;
    }

    #[test]
    fn what_looks_like_marks_is_kept(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..14)) {
        is_kept(&pieces.concat())?;
    }
}

#[test]
fn a_date_at_the_beginning_is_no_list() {
    let tree = read("23. november vedtok kommunestyret planen.");
    assert_eq!(
        unparse::text(&tree),
        "23\\. november vedtok kommunestyret planen."
    );
}

/// What the writer leaves out does not stand between any longer, and a dash behind a colon begins an item.
#[test]
fn a_sign_that_began_no_item_begins_none_when_it_is_written_anew() {
    for text in [
        ":\n\n[^1]: note\n\n–mål",
        "Mål[^1]\\(x)\n\n[^1]: note",
        "• #    mål\n    mål",
        "Vi vil:\n\n<!-- husk -->\n\n– Hei, sa lederen.",
        "Vi vil:\n\n&#9744; mål",
        "- mål\n\n[^1]: note\n\n– mål",
        "&ndash; mål\n&ndash; tiltak",
        "&bull; mål",
        "- mål\n  &ndash; tiltak",
    ] {
        is_kept(text).expect("it is read as it was written");
    }
    let dialogue = "– Hei, sa lederen.";
    assert_eq!(unparse::text(&read(dialogue)), dialogue);
}

/// A heading and a cell are on one line, which may be broken all the same.
#[test]
fn a_line_break_in_a_heading_or_a_cell_is_kept() {
    for text in [
        "## Mål<br>og tiltak",
        "| Mål | Når |\n| - | - |\n| *Nærvær<br>og* fravær | 2030 |",
    ] {
        assert!(shape(&read(text)).contains("Break"), "{text}");
        is_kept(text).expect("it is read as it was written");
    }
}
