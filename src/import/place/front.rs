//! The front of a document: title, motto, publisher, decision, and what is before the first heading.

use super::{Placer, read};
use crate::import::document::{Block, Paragraph, Role, Why};
use crate::import::outline::Section;
use crate::import::plan::{Chapter, Placement};
use crate::import::words;

/// Words of the longest title that no style tells.
const MOST_OF_A_TITLE: usize = 15;
/// Words of the longest sentence that only tells of a decision.
const MOST_OF_A_DECISION: usize = 22;

impl Placer<'_> {
    /// Takes the front; what is left are the sections.
    pub(super) fn front(&mut self, mut root: Section, name: &str) -> Section {
        let mut blocks = std::mem::take(&mut root.blocks);
        let titled =
            |block: &Block| matches!(block, Block::Paragraph(one) if one.role == Role::Title);
        let mut title = blocks.iter().position(titled).map(|at| blocks.remove(at));
        // The only heading of its level holds the whole.
        let highest = root.children.iter().map(|child| child.level).min();
        let mut alone = root
            .children
            .iter()
            .filter(|child| Some(child.level) == highest);
        let first = alone
            .next()
            .filter(|first| first.kind.is_none() && !first.is_area() && !first.is_label);
        let holds_all =
            first.is_some_and(|first| !first.children.is_empty()) && alone.next().is_none();
        let is_first = root.children.first().map(|child| child.level) == highest;
        if title.is_none() && holds_all && is_first {
            let mut whole = root.children.remove(0);
            title = whole.heading.take().map(Block::Paragraph);
            blocks.append(&mut whole.blocks);
            whole.children.append(&mut root.children);
            root.children = whole.children;
        }
        // The largest words of the front page were taken for a heading.
        let bare = root
            .children
            .first()
            .filter(|first| first.kind.is_none() && first.is_bare());
        if title.is_none() && blocks.is_empty() && bare.is_some() && root.children.len() > 1 {
            title = root.children.remove(0).heading.map(Block::Paragraph);
        }
        if title.is_none() && blocks.is_empty() && root.children.first().is_some_and(is_cover) {
            let cover = root.children.remove(0);
            title = cover.heading.map(Block::Paragraph);
            blocks = cover.blocks;
        }
        if title.is_none() && self.document.title.is_none() {
            let short = |block: &Block| {
                matches!(block, Block::Paragraph(one)
                if one.role == Role::Body && one.item.is_none()
                    && (1..=MOST_OF_A_TITLE).contains(&one.words().split_whitespace().count())
                    && !one.words().trim().ends_with(['.', ':', ','])
                    && read::decision(&one.words()).is_none())
            };
            // The municipality's name may be above the title.
            let at = blocks.iter().take(3).position(
                |block| matches!(block, Block::Paragraph(one) if !is_publisher(&one.words())),
            );
            let at = at.filter(|at| short(&blocks[*at]));
            title = at.map(|at| blocks.remove(at));
        }
        match &title {
            Some(Block::Paragraph(title)) => {
                self.plan.years = read::years(&title.words());
                self.plan.title = self.title(title);
            }
            _ => {
                let own = self.document.title.as_deref().filter(|_| !name.is_empty());
                let title = own.unwrap_or(name).to_owned();
                self.plan.title = crate::import::markup::escaped_words(&title);
            }
        }
        if self.plan.title.is_empty() && !name.is_empty() {
            self.plan.title = "Arbeidsgiverstrategi".to_owned();
        }
        let rest = self.cover(blocks);
        self.facts_of_edges();
        let prose = rest
            .iter()
            .any(|block| !matches!(block, Block::Paragraph(one) if one.is_empty()));
        if prose {
            let title = self.plan.lang.pick("Innledning", "Innleiing").to_owned();
            let id = self.title_id("chapter", &title, "innledning");
            self.chapter_of(id, title, rest, Placement::Before);
        }
        root
    }

    /// Reads the lines of a cover; the rest stays.
    fn cover(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        let mut rest = Vec::new();
        for block in blocks {
            let Block::Paragraph(paragraph) = &block else {
                rest.push(block);
                continue;
            };
            let words = paragraph.words();
            let words = words.trim();
            let count = words.split_whitespace().count();
            let has_more = paragraph.pieces.iter().any(|piece| {
                matches!(
                    piece,
                    crate::import::document::Piece::Note(_)
                        | crate::import::document::Piece::Picture(_)
                )
            });
            if let Some(adopted) = read::decision(words) {
                self.plan.adopted.get_or_insert(adopted);
                if count <= MOST_OF_A_DECISION && !has_more {
                    self.set_aside(Why::Read, words);
                    continue;
                }
            } else if let Some(case) = read::case(words).filter(|_| count <= 8 && !has_more) {
                if let Some(adopted) = &mut self.plan.adopted {
                    adopted.case.get_or_insert(case);
                }
                self.set_aside(Why::Read, words);
                continue;
            }
            let is_line = rest.is_empty()
                && !has_more
                && paragraph.item.is_none()
                && count <= MOST_OF_A_TITLE;
            let is_said =
                words.starts_with(['«', '“', '"', '”']) && words.ends_with(['»', '”', '"']);
            let is_motto = paragraph.role == Role::Subtitle || is_line && is_said;
            if is_line && is_publisher(words) && self.plan.publisher.is_none() {
                self.plan.publisher = Some(self.markup.line(&paragraph.pieces));
            } else if is_motto && !has_more && self.plan.motto.is_none() {
                let motto = self.markup.line(&paragraph.pieces);
                let marks = ['«', '»', '“', '”', '"'];
                self.plan.motto = Some(motto.trim_matches(marks).to_owned());
                if self.plan.years.is_none() {
                    self.plan.years = read::years(words);
                }
            } else if is_line && is_bare_year(words) {
                self.plan.years = self.plan.years.or(read::years(words));
                self.set_aside(Why::Read, words);
            } else {
                rest.push(block);
            }
        }
        rest
    }

    /// A decision or a number that is at the head or foot of pages.
    fn facts_of_edges(&mut self) {
        let edges = self.document.aside.iter();
        let edges = edges.filter(|aside| matches!(aside.why, Why::Header | Why::Footer));
        for aside in edges {
            if self.plan.publisher.is_none() && is_publisher(&aside.words) {
                let words = crate::import::markup::escaped_words(&aside.words);
                self.plan.publisher = Some(words);
            }
            if self.plan.adopted.is_none() {
                self.plan.adopted = read::decision(&aside.words);
            }
            if let (Some(adopted), Some(case)) = (&mut self.plan.adopted, read::case(&aside.words))
            {
                adopted.case.get_or_insert(case);
            }
        }
    }

    /// Adds a chapter of blocks.
    pub(super) fn chapter_of(
        &mut self,
        id: String,
        title: String,
        blocks: Vec<Block>,
        placement: Placement,
    ) {
        let mut beside = crate::import::plan::Beside::default();
        let blocks = super::facts::taken(&self.markup, blocks, &mut beside);
        let blocks = self.with_decision(blocks);
        let prose = self.markup.text(&blocks);
        self.plan.chapters.push(Chapter {
            id,
            title,
            placement,
            prose,
            beside,
            reflection: Vec::new(),
        });
    }

    /// Reads a decision where the text tells of one; the words stay in the text.
    fn with_decision(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        if self.plan.adopted.is_none() {
            let mut paragraphs: Vec<&Paragraph> = Vec::new();
            crate::import::document::each_in(&blocks, &mut |paragraph| paragraphs.push(paragraph));
            let strategy = |words: &str| {
                let words = words.to_lowercase();
                words.contains("strategi") || words.contains("dokument")
            };
            let mut words = paragraphs.iter().map(|paragraph| paragraph.words());
            self.plan.adopted =
                words.find_map(|words| read::decision(&words).filter(|_| strategy(&words)));
        }
        blocks
    }
}

/// Whether a line is the name of a municipality.
fn is_publisher(words: &str) -> bool {
    let last = words
        .split_whitespace()
        .last()
        .unwrap_or_default()
        .to_lowercase();
    let is_town = ["kommune", "fylkeskommune", "herad"].contains(&last.as_str());
    is_town && words.split_whitespace().count() <= 4 && !names_a_document(words)
}

/// Whether words name such a document: "Arbeidsgivarstrategi for Vik kommune".
fn names_a_document(words: &str) -> bool {
    let words = words.to_lowercase();
    ["strategi", "plattform", "politikk", "plan"]
        .iter()
        .any(|name| words.contains(name))
}

/// Whether a section is a cover: the name of such a document, and lines below it.
fn is_cover(section: &Section) -> bool {
    let is_name = names_a_document(&section.words());
    let is_line = |block: &Block| matches!(block, Block::Paragraph(one) if one.words().split_whitespace().count() <= MOST_OF_A_DECISION);
    let is_short = section.blocks.len() <= 4 && section.blocks.iter().all(is_line);
    is_name && is_short && section.kind.is_none() && section.children.is_empty()
}

/// "2025–2028" alone, or with "for perioden" before it.
fn is_bare_year(words: &str) -> bool {
    let rest = words.to_lowercase();
    let rest = rest.replace("for perioden", "").replace("perioden", "");
    read::years(words).is_some()
        && !rest.chars().any(char::is_alphabetic)
        && words::kind(words).is_none()
}
