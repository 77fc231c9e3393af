//! The document as sections below each other: by headings, by what only looks like one, and by labels in the text.
//!
//! In: the neutral document's blocks. Out: a tree in which every block still is. Places nothing.

use super::document::{Block, Paragraph, Piece, Role};
use super::headings;
use super::tables;
use super::words::{self, Kind};

/// A heading with what is below it.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// The heading; none at the top.
    pub heading: Option<Paragraph>,
    /// Its level; 0 at the top.
    pub level: u8,
    /// What its words say that is below.
    pub kind: Option<Kind>,
    /// Whether it was a label before words on the same line.
    pub is_label: bool,
    /// What is below it, before the next heading.
    pub blocks: Vec<Block>,
    /// The sections below.
    pub children: Vec<Section>,
}

impl Section {
    /// The heading's words, without a number before them.
    pub fn words(&self) -> String {
        let words = self
            .heading
            .as_ref()
            .map(Paragraph::words)
            .unwrap_or_default();
        words[words::number(&words)..].trim().to_owned()
    }

    /// Whether sections below it tell goals, paths or what is to be done.
    pub fn is_area(&self) -> bool {
        match self.kind {
            Some(Kind::Area) => true,
            Some(_) => false,
            None => {
                let has = |is: fn(&Section) -> bool| self.children.iter().any(is);
                let whole = has(|child| {
                    matches!(child.kind, Some(Kind::Vision | Kind::Values | Kind::Areas))
                });
                let goals = has(|child| {
                    matches!(
                        child.kind,
                        Some(Kind::Goals | Kind::Subgoals | Kind::Veivalg)
                    )
                });
                let actions = has(|child| child.kind == Some(Kind::Actions) && !child.is_label);
                let areas = has(Section::is_area);
                !whole && !areas && (goals || actions)
            }
        }
    }

    /// Whether sections below it have places of their own, so that it only holds them together.
    pub fn is_frame(&self) -> bool {
        let is_placed = |child: &Section| match child.kind {
            Some(Kind::Vision | Kind::Values | Kind::SteeringGoals | Kind::Areas | Kind::Area) => {
                true
            }
            Some(Kind::Expected(_) | Kind::References) => !child.is_label,
            Some(
                Kind::Goals
                | Kind::Subgoals
                | Kind::Veivalg
                | Kind::Actions
                | Kind::Measures
                | Kind::Reflection,
            ) => false,
            None => child.is_area() || child.is_frame(),
        };
        self.children.iter().any(is_placed)
    }

    /// Whether nothing is below it.
    pub fn is_bare(&self) -> bool {
        self.blocks.is_empty() && self.children.is_empty()
    }
}

/// Labels are below any heading that Word has.
const LABEL_LEVEL: u8 = 12;
/// Words of a heading that say something, and not only of what it is.
const LEAST_SAID: usize = 3;

/// The sections of a document.
pub fn sections(blocks: &[Block]) -> Section {
    let blocks = headings::found(blocks.to_vec());
    let blocks = tables::unwrapped(&blocks);
    let mut open: Vec<Section> = vec![Section::default()];
    let mut titles = 0;
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1);
        let Block::Paragraph(paragraph) = block else {
            push(&mut open, block.clone());
            continue;
        };
        if paragraph.role == Role::Title && titles > 0 {
            // Another title begins the other half.
            begin(&mut open, paragraph.clone(), 1, None, false);
            continue;
        }
        titles += usize::from(paragraph.role == Role::Title);
        let within = open.last().and_then(|last| last.kind);
        match begins(paragraph, next, within) {
            Begins::Heading(level) => match headed(paragraph, level, next) {
                None => begin(&mut open, paragraph.clone(), level, None, false),
                Some((kind, end)) => {
                    let (heading, rest) = paragraph.split(end);
                    let of = |pieces: Vec<Piece>| Paragraph {
                        pieces,
                        ..paragraph.clone()
                    };
                    begin(&mut open, of(heading), level, Some(kind), false);
                    let mut rest = of(rest).as_text();
                    trim(&mut rest.pieces);
                    if !rest.is_empty() {
                        push(&mut open, Block::Paragraph(rest));
                    }
                }
            },
            Begins::Label(kind, rest) => {
                let (label, rest) = paragraph.split(rest);
                let heading = Paragraph {
                    pieces: label,
                    item: None,
                    ..paragraph.clone()
                };
                let mut rest = Paragraph {
                    pieces: rest,
                    ..paragraph.clone()
                };
                trim(&mut rest.pieces);
                begin(
                    &mut open,
                    heading,
                    LABEL_LEVEL,
                    Some(kind),
                    !rest.is_empty(),
                );
                if !rest.is_empty() {
                    rest.item = None;
                    push(&mut open, Block::Paragraph(rest));
                }
            }
            Begins::Nothing => {
                // What is said after a label on one line ends with the line, or with the list below it.
                let last = open.last().expect("the top is open");
                if last.is_label && paragraph.item.is_none() && !is_measure(paragraph) {
                    close(&mut open, LABEL_LEVEL);
                }
                push(&mut open, block.clone());
            }
        }
    }
    close(&mut open, 1);
    open.pop().expect("the top is open")
}

fn is_measure(paragraph: &Paragraph) -> bool {
    words::measured(&paragraph.words()) == Some(0)
}

/// What a paragraph begins.
enum Begins {
    Heading(u8),
    Label(Kind, usize),
    Nothing,
}

/// `within` is what the section is that is open: words that tell the same again lead to what is below them.
fn begins(paragraph: &Paragraph, next: Option<&Block>, within: Option<Kind>) -> Begins {
    if let Role::Heading(level) = paragraph.role {
        return Begins::Heading(level);
    }
    if paragraph.role != Role::Body {
        return Begins::Nothing;
    }
    let words = paragraph.words();
    let words = words.trim_end();
    if let Some((kind, rest)) = words::label(words) {
        let bold = |piece: Option<&Piece>| matches!(piece, Some(Piece::Text(text)) if text.is_bold);
        let needs_mark = matches!(kind, Kind::Measures | Kind::References | Kind::Reflection);
        let is_marked = bold(paragraph.pieces.first()) || rest >= words.len() || !needs_mark;
        if is_marked && !matches!(kind, Kind::Area | Kind::Areas) {
            return Begins::Label(kind, rest);
        }
    }
    let below_it = matches!(next, Some(Block::Paragraph(next)) if next.item.is_some());
    let is_short = words.split_whitespace().count() <= 7 && !words.contains('\n');
    let may_be = is_short && paragraph.item.is_none() && (paragraph.is_bold() || below_it);
    if let Some(kind) = words::kind(words).filter(|kind| may_be && Some(*kind) != within) {
        return Begins::Label(kind, words.len());
    }
    Begins::Nothing
}

/// What a heading says with more than one of the known words, as "Veivalg – vi når målet sammen ved å" and
/// "Mål 1: Alle får lære", and where the words begin that are no heading.
fn headed(paragraph: &Paragraph, level: u8, next: Option<&Block>) -> Option<(Kind, usize)> {
    let words = paragraph.words();
    if words::kind(&words).is_some() {
        return None;
    }
    let (kind, rest) = words::label(&words).or_else(|| words::numbered_goal(&words))?;
    let said = words[rest..].trim_end();
    let is_said = said.split_whitespace().count() >= LEAST_SAID;
    let leads = matches!(next, Some(Block::Paragraph(next)) if next.item.is_some())
        || said.ends_with([':', '…'])
        || said.ends_with(" å");
    match kind {
        Kind::Vision => Some((kind, rest)),
        Kind::Goals | Kind::Subgoals | Kind::Actions if is_said => Some((kind, rest)),
        Kind::Veivalg if is_said && leads => Some((kind, rest)),
        // "Mål – helse": of what they are.
        Kind::Goals | Kind::Subgoals | Kind::Actions | Kind::Veivalg if level > 1 && !is_said => {
            Some((kind, words.len()))
        }
        _ => None,
    }
}

fn trim(pieces: &mut [Piece]) {
    if let Some(Piece::Text(text)) = pieces.first_mut() {
        text.words = text.words.trim_start().to_owned();
    }
}

fn push(open: &mut [Section], block: Block) {
    open.last_mut().expect("the top is open").blocks.push(block);
}

fn begin(
    open: &mut Vec<Section>,
    heading: Paragraph,
    level: u8,
    kind: Option<Kind>,
    is_label: bool,
) {
    close(open, level);
    let kind = kind.or_else(|| words::kind(&heading.words()));
    open.push(Section {
        heading: Some(heading),
        level,
        kind,
        is_label,
        ..Section::default()
    });
}

/// Ends the sections of this level and below it.
fn close(open: &mut Vec<Section>, level: u8) {
    while open
        .last()
        .is_some_and(|last| last.level >= level && last.level > 0)
    {
        let section = open.pop().expect("one is open");
        open.last_mut()
            .expect("the top is open")
            .children
            .push(section);
    }
}
