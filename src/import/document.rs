//! The neutral document: a text's structure, independent of the program it was written in.
//!
//! Plain data. A reader makes one, and nothing after it knows which. All that is in the file is here: in the
//! blocks, among the notes, or in what was set aside with the reason.

use std::sync::Arc;

/// A document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// The title among the file's properties.
    pub title: Option<String>,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
    /// Footnotes and endnotes, which marks in the text count to.
    pub notes: Vec<Vec<Paragraph>>,
    /// The pictures, which pieces of text count to.
    pub pictures: Vec<Picture>,
    /// Text that does not belong to the running text.
    pub aside: Vec<Aside>,
}

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A text box, or another frame beside the text.
    Box(Vec<Block>),
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    /// What its style says that it is.
    pub role: Role,
    /// Its place in a list.
    pub item: Option<Item>,
    /// Its words, with their look.
    pub pieces: Vec<Piece>,
    /// The size of its letters in half points, where the file says it.
    pub size: Option<u32>,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    #[default]
    Body,
    /// The title of the whole.
    Title,
    /// What is below the title.
    Subtitle,
    /// A heading, from the first level.
    Heading(u8),
    /// A quotation.
    Quote,
    /// A picture's or a table's caption.
    Caption,
    /// A line of the list of contents.
    Contents,
}

/// A place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// How deep it is, from 0.
    pub level: u8,
    /// Whether it has a number.
    pub is_ordered: bool,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Words.
    Text(Text),
    /// A note's mark, which counts from 0.
    Note(usize),
    /// A picture, which counts from 0.
    Picture(usize),
    /// A new line in the same paragraph.
    Break,
}

/// Words of one look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub words: String,
    /// Whether they are bold.
    pub is_bold: bool,
    /// Whether they are slanted.
    pub is_italic: bool,
    /// Whether they are struck out.
    pub is_struck: bool,
    /// The address that they lead to.
    pub link: Option<String>,
}

/// A table: rows of cells, each with what is in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The rows, with as many cells as the widest: what is merged is empty but for its first cell.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What is in it.
    pub blocks: Vec<Block>,
    /// Whether it is part of the one above it.
    pub is_below: bool,
    /// Whether it is part of the one before it.
    pub is_beside: bool,
}

/// A picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// What it shows, in words.
    pub alt: String,
    /// Its file's name in the document.
    pub name: String,
    /// Its bytes; none where the document only says where it is. A file that is shown many times is held once.
    pub bytes: Arc<Vec<u8>>,
}

/// Text that does not belong to the running text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Aside {
    /// Why it is left out of the text.
    pub why: Why,
    /// Its words.
    pub words: String,
}

/// Why something has no place in the strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The program found none: a person must.
    NoPlace,
    /// It has no partner in the other language.
    NoPartner,
    /// It is in both documents, and differs in what is written once.
    Differs,
    /// A comment.
    Comment,
    /// Words that a tracked change takes out.
    Deleted,
    /// Words that a tracked change puts in, and that stand as accepted.
    Inserted,
    /// At the head of the pages.
    Header,
    /// At the foot of the pages.
    Footer,
    /// Words that do not show.
    Hidden,
    /// In a drawing that is no text.
    Drawing,
    /// A picture that cannot be shown on the web.
    Picture,
    /// A note to a heading.
    HeadingNote,
    /// A heading that tells what is below it, and is a place in the strategy now.
    Structure,
    /// Read as who decided and when, as a case number, or as names.
    Read,
    /// A list of contents, which is made anew.
    Contents,
}

impl Why {
    /// All reasons, those that a person must look at first.
    pub const ALL: [Self; 15] = [
        Self::NoPlace,
        Self::NoPartner,
        Self::Differs,
        Self::Comment,
        Self::Deleted,
        Self::Inserted,
        Self::Hidden,
        Self::Drawing,
        Self::Picture,
        Self::HeadingNote,
        Self::Header,
        Self::Footer,
        Self::Read,
        Self::Structure,
        Self::Contents,
    ];

    /// Whether a person must look at it; the rest is listed only so that nobody misses it.
    pub fn wants_a_person(self) -> bool {
        match self {
            Self::NoPlace
            | Self::NoPartner
            | Self::Differs
            | Self::Comment
            | Self::Deleted
            | Self::Inserted
            | Self::Hidden
            | Self::Drawing
            | Self::Picture
            | Self::HeadingNote => true,
            Self::Header | Self::Footer | Self::Read | Self::Structure | Self::Contents => false,
        }
    }
}

impl Paragraph {
    /// A paragraph of plain words.
    pub fn plain(words: impl Into<String>) -> Self {
        let text = Text {
            words: words.into(),
            ..Text::default()
        };
        Self {
            pieces: vec![Piece::Text(text)],
            ..Self::default()
        }
    }

    /// Its words without their look.
    pub fn words(&self) -> String {
        words_of(&self.pieces)
    }

    /// Whether nothing at all is in it.
    pub fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| match piece {
            Piece::Text(text) => text.words.trim().is_empty(),
            Piece::Break => true,
            Piece::Note(_) | Piece::Picture(_) => false,
        })
    }

    /// Whether all its words are bold.
    pub fn is_bold(&self) -> bool {
        let mut texts = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) if !text.words.trim().is_empty() => Some(text),
            Piece::Text(_) | Piece::Note(_) | Piece::Picture(_) | Piece::Break => None,
        });
        let any = texts.clone().next().is_some();
        any && texts.all(|text| text.is_bold)
    }

    /// It as running text: where all its words are bold, as in a heading, none are.
    pub fn as_text(mut self) -> Self {
        self.role = Role::Body;
        self.item = None;
        if self.is_bold() {
            for piece in &mut self.pieces {
                if let Piece::Text(text) = piece {
                    text.is_bold = false;
                }
            }
        }
        self
    }

    /// Its notes.
    pub fn notes(&self) -> impl Iterator<Item = usize> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Note(note) => Some(*note),
            Piece::Text(_) | Piece::Picture(_) | Piece::Break => None,
        })
    }

    /// Splits it after `at` bytes of its [`words`](Self::words): the pieces before, and the rest.
    pub fn split(&self, at: usize) -> (Vec<Piece>, Vec<Piece>) {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        let mut left = at;
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) if left > 0 && text.words.len() > left => {
                    let mut cut = left;
                    while !text.words.is_char_boundary(cut) {
                        cut += 1;
                    }
                    let [first, second] = [&text.words[..cut], &text.words[cut..]].map(|words| {
                        Piece::Text(Text {
                            words: words.to_owned(),
                            ..text.clone()
                        })
                    });
                    before.push(first);
                    after.push(second);
                    left = 0;
                }
                Piece::Text(text) if left > 0 => {
                    left -= text.words.len();
                    before.push(piece.clone());
                }
                Piece::Break if left > 0 => {
                    left -= 1;
                    before.push(piece.clone());
                }
                Piece::Note(_) | Piece::Picture(_) if left > 0 => before.push(piece.clone()),
                Piece::Text(_) | Piece::Note(_) | Piece::Picture(_) | Piece::Break => {
                    after.push(piece.clone());
                }
            }
        }
        (before, after)
    }
}

/// Adds words that look so; `look` has none itself. A program begins a run wherever somebody paused: words after each
/// other that look alike are one piece.
pub fn push_words(pieces: &mut Vec<Piece>, words: &str, look: &Text) {
    if words.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Text(last)) if last.looks_like(look) => last.words.push_str(words),
        _ => pieces.push(Piece::Text(Text {
            words: words.to_owned(),
            ..look.clone()
        })),
    }
}

impl Text {
    /// Whether other words look the same, and lead to the same.
    fn looks_like(&self, other: &Self) -> bool {
        let look = |text: &Self| (text.is_bold, text.is_italic, text.is_struck);
        look(self) == look(other) && self.link == other.link
    }
}

/// The longest address: browsers follow no longer ones, and every piece of a link has it.
const LONGEST_ADDRESS: usize = 2_000;

/// The address that words lead to; none where it is no address, or only leads to another place of the document.
pub fn address(link: &str) -> Option<&str> {
    (!link.starts_with('#') && !is_no_address(link)).then_some(link)
}

/// Whether a link leads where none of a strategy may lead, such as to a file of somebody's, or is longer than any
/// address: it is set aside.
pub fn is_no_address(link: &str) -> bool {
    let begins = |scheme: &&str| {
        let begin = link.get(..scheme.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
    };
    let is_one = ["#", "http://", "https://", "mailto:", "tel:"]
        .iter()
        .any(begins);
    !is_one || link.len() > LONGEST_ADDRESS
}

/// The words of pieces without their look; a new line is one.
pub fn words_of(pieces: &[Piece]) -> String {
    let words = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.words.as_str(),
        Piece::Break => "\n",
        Piece::Note(_) | Piece::Picture(_) => "",
    });
    words.collect()
}

impl Document {
    /// Calls `visit` for every paragraph, in reading order, notes last.
    pub fn each_paragraph<'d>(&'d self, visit: &mut dyn FnMut(&'d Paragraph)) {
        each_in(&self.blocks, visit);
        self.notes.iter().flatten().for_each(visit);
    }
}

/// Calls `visit` for every paragraph of blocks, in reading order.
pub fn each_in<'d>(blocks: &'d [Block], visit: &mut dyn FnMut(&'d Paragraph)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => visit(paragraph),
            Block::Table(table) => {
                for cell in table.rows.iter().flatten() {
                    each_in(&cell.blocks, visit);
                }
            }
            Block::Box(blocks) => each_in(blocks, visit),
        }
    }
}

/// Columns of a table: Word has no more, and every row is as wide as the widest.
pub const MOST_COLUMNS: usize = 63;

impl Table {
    /// A table of rows that need not be equally wide. What is in a column beyond the last is in the last.
    pub fn of(mut rows: Vec<Vec<Cell>>) -> Self {
        for row in &mut rows {
            let beyond = row.split_off(row.len().min(MOST_COLUMNS));
            if let Some(last) = row.last_mut() {
                last.blocks
                    .extend(beyond.into_iter().flat_map(|cell| cell.blocks));
            }
        }
        let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut rows {
            row.resize_with(widest, Cell::default);
        }
        Self { rows }
    }
}

impl Cell {
    /// Its words, a line for each paragraph.
    pub fn words(&self) -> String {
        let mut lines = Vec::new();
        each_in(&self.blocks, &mut |paragraph| {
            let words = paragraph.words();
            if !words.trim().is_empty() {
                lines.push(words.trim().to_owned());
            }
        });
        lines.join("\n")
    }
}
