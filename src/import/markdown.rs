//! Markdown, as Google Docs and others export it, to the neutral document.
//!
//! In: a text. Out: its blocks. Read by the same reader as a strategy's own texts; what that finds wrong is not told
//! here, for the strategy that comes of it is checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use data_url::DataUrl;

use super::document::{
    Aside, Block, Cell, Document, Item, Paragraph, Picture, Piece, Role, Table, Text, Why,
    is_no_address,
};
use crate::diagnostic::Diagnostics;
use crate::markdown::tree::{self, Footnote, Inline, Target};
use crate::markdown::{self, Place, SourceText};
use crate::source::{Sources, Span};

/// Lists inside each other that keep their levels.
const MOST_LEVELS: u8 = 8;

/// Reads a text; none where it is no text.
pub fn read(bytes: &[u8]) -> Option<Document> {
    let (text, carried) = carried(std::str::from_utf8(bytes).ok()?);
    let mut sources = Sources::default();
    let file = sources.insert("import.md", deepened(&text).into_bytes());
    let text = sources.text(file)?;
    let written = SourceText::plain(Span::new(file, 0, text.len()), text);
    let read = markdown::text(&mut Diagnostics::default(), &written, Place::Prose);
    let mut reader = Reader {
        carried,
        ..Reader::default()
    };
    reader.document.aside = unread(text);
    let blocks = reader.blocks(&read.blocks, 0);
    reader.document.blocks = blocks;
    Some(reader.document)
}

/// What of a text no reader sees: comments, and notes that nothing leads to.
fn unread(text: &str) -> Vec<Aside> {
    let comments = text.split("<!--").skip(1);
    let comments = comments.filter_map(|after| Some((Why::Comment, after.split_once("-->")?.0)));
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let marks = text.split("[^").skip(1);
    for name in marks.filter_map(|after| Some(after.split_once(']')?.0)) {
        *times.entry(name).or_default() += 1;
    }
    let notes = text.lines().filter_map(|line| {
        let (name, words) = line.strip_prefix("[^")?.split_once("]:")?;
        (times.get(name) == Some(&1)).then_some((Why::NoPlace, words))
    });
    let says = |words: &str| words.chars().any(char::is_alphanumeric);
    let all = comments.chain(notes).filter(|(_, words)| says(words));
    all.map(|(why, words)| {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Aside { why, words }
    })
    .collect()
}

/// The text with paths in the place of addresses that carry pictures, which Google Docs writes last of all.
fn carried(text: &str) -> (String, Carried) {
    let mut carried = BTreeMap::new();
    let mut lines = Vec::new();
    for line in text.lines() {
        let named = line
            .strip_prefix('[')
            .and_then(|line| line.split_once("]: "));
        let address = named.map(|(name, address)| (name, address.trim_matches(['<', '>'])));
        match address.filter(|(_, address)| address.starts_with("data:")) {
            Some((name, address)) => {
                carried.insert(format!("assets/{name}"), decoded(address));
            }
            None => lines.push(line),
        }
    }
    let text = lines.join("\n");
    let mut named = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("][") {
        named.push_str(before);
        let path = after
            .split_once(']')
            .map(|(name, after)| (format!("assets/{name}"), after));
        rest = match path.filter(|(path, _)| carried.contains_key(path)) {
            Some((path, after)) => {
                named.push_str(&format!("]({path})"));
                after
            }
            None => {
                named.push_str("][");
                after
            }
        };
    }
    named.push_str(rest);
    (named, carried)
}

/// The bytes that an address carries itself.
fn decoded(address: &str) -> Option<Arc<Vec<u8>>> {
    let url = DataUrl::process(address).ok()?;
    Some(Arc::new(url.decode_to_vec().ok()?.0))
}

/// Each heading a level below: texts of a strategy begin at the second.
fn deepened(text: &str) -> String {
    let mut is_code = false;
    let lines = text.lines().map(|line| {
        is_code ^= line.trim_start().starts_with("```");
        let marks = line.bytes().take_while(|sign| *sign == b'#').count();
        match !is_code && (1..6).contains(&marks) && line[marks..].starts_with(' ') {
            // Google Docs tells the heading's address after it.
            true => format!(
                "#{}",
                line.rsplit_once(" {#").map_or(line, |(line, _)| line)
            ),
            false => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What addresses carry, by the paths that stand for them; none where it is damaged.
type Carried = BTreeMap<String, Option<Arc<Vec<u8>>>>;

/// The look of words.
#[derive(Debug, Clone, Default)]
struct Look {
    text: Text,
}

#[derive(Debug, Default)]
struct Reader {
    document: Document,
    notes: BTreeMap<usize, usize>,
    carried: Carried,
}

impl Reader {
    fn blocks(&mut self, blocks: &[tree::Block], level: u8) -> Vec<Block> {
        let mut all = Vec::new();
        for block in blocks {
            self.block(block, level, &mut all);
        }
        all
    }

    fn block(&mut self, block: &tree::Block, level: u8, all: &mut Vec<Block>) {
        let own = |role, pieces| {
            Block::Paragraph(Paragraph {
                role,
                pieces,
                ..Paragraph::default()
            })
        };
        match block {
            tree::Block::Paragraph { inlines, .. } => {
                let pieces = self.pieces(inlines);
                all.push(own(Role::Body, pieces));
            }
            tree::Block::Heading { level, inlines, .. } => {
                let pieces = self.pieces(inlines);
                all.push(own(Role::Heading(level.saturating_sub(1).max(1)), pieces));
            }
            tree::Block::List { start, items, .. } => {
                for item in items {
                    self.item(item, level, start.is_some(), all);
                }
            }
            tree::Block::Quote { blocks, source } => {
                for block in self.blocks(blocks, level) {
                    all.push(match block {
                        Block::Paragraph(one) => Block::Paragraph(Paragraph {
                            role: Role::Quote,
                            ..one
                        }),
                        Block::Table(_) | Block::Box(_) => block,
                    });
                }
                if let Some(source) = source {
                    let mut pieces = vec![plain("– ")];
                    pieces.extend(self.pieces(&source.inlines));
                    all.push(own(Role::Quote, pieces));
                }
            }
            tree::Block::Table { header, rows, .. } => {
                let rows = std::iter::once(header).chain(rows);
                let rows = rows.map(|row| row.cells.iter().map(|cell| self.cell(cell)).collect());
                all.push(Block::Table(Table {
                    rows: rows.collect(),
                }));
            }
            tree::Block::Rule => {}
            tree::Block::Code { text, .. } => {
                for line in text.lines().filter(|line| !line.trim().is_empty()) {
                    all.push(own(Role::Body, vec![plain(line)]));
                }
            }
        }
    }

    fn cell(&mut self, inlines: &[Inline]) -> Cell {
        let paragraph = Paragraph {
            pieces: self.pieces(inlines),
            ..Paragraph::default()
        };
        let is_empty = paragraph.is_empty();
        let blocks = if is_empty {
            Vec::new()
        } else {
            vec![Block::Paragraph(paragraph)]
        };
        Cell {
            blocks,
            ..Cell::default()
        }
    }

    /// An item is one paragraph, with the lists below it.
    fn item(&mut self, blocks: &[tree::Block], level: u8, is_ordered: bool, all: &mut Vec<Block>) {
        let item = Some(Item { level, is_ordered });
        let mut whole = Paragraph {
            item,
            ..Paragraph::default()
        };
        let mut below = Vec::new();
        for block in blocks {
            match block {
                tree::Block::Paragraph { inlines, .. } => {
                    if !whole.pieces.is_empty() {
                        whole.pieces.push(Piece::Break);
                    }
                    whole.pieces.extend(self.pieces(inlines));
                }
                tree::Block::List { .. } => {
                    self.block(block, (level + 1).min(MOST_LEVELS), &mut below)
                }
                tree::Block::Heading { .. }
                | tree::Block::Quote { .. }
                | tree::Block::Table { .. }
                | tree::Block::Rule
                | tree::Block::Code { .. } => self.block(block, level, &mut below),
            }
        }
        if !whole.is_empty() {
            all.push(Block::Paragraph(whole));
        }
        all.append(&mut below);
    }

    fn pieces(&mut self, inlines: &[Inline]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.push(inlines, &Look::default(), &mut pieces);
        pieces
    }

    fn push(&mut self, inlines: &[Inline], look: &Look, pieces: &mut Vec<Piece>) {
        for inline in inlines {
            let with = |change: fn(&mut Text)| {
                let mut look = look.clone();
                change(&mut look.text);
                look
            };
            match inline {
                Inline::Text(words) | Inline::Code(words) => {
                    pieces.push(Piece::Text(Text {
                        words: words.clone(),
                        ..look.text.clone()
                    }));
                }
                Inline::Emph(inlines) => {
                    self.push(inlines, &with(|text| text.is_italic = true), pieces)
                }
                Inline::Strong(inlines) => {
                    self.push(inlines, &with(|text| text.is_bold = true), pieces)
                }
                Inline::Strike(inlines) => {
                    self.push(inlines, &with(|text| text.is_struck = true), pieces)
                }
                Inline::Foreign { inlines, .. } => self.push(inlines, look, pieces),
                Inline::Link {
                    target, inlines, ..
                } => {
                    let mut look = look.clone();
                    look.text.link = match target {
                        Target::Url(link) if !is_no_address(link) => Some(link.clone()),
                        // Only to another place of the document.
                        Target::Unknown(link) if link.starts_with('#') => None,
                        Target::Url(link) | Target::Unknown(link) => {
                            self.document.aside.push(Aside {
                                why: Why::NoPlace,
                                words: link.clone(),
                            });
                            None
                        }
                        Target::Record(_) | Target::Heading(_) | Target::File { .. } => None,
                    };
                    self.push(inlines, &look, pieces);
                }
                Inline::Image {
                    path, alt, caption, ..
                } => {
                    self.picture(path, alt, pieces);
                    if let Some(caption) = caption {
                        pieces.extend([Piece::Break, plain(caption)]);
                    }
                }
                Inline::Footnote(Footnote::Reference { id, .. }) => {
                    pieces.push(plain(&format!("[^{id}]")))
                }
                Inline::Footnote(Footnote::Own {
                    definition, blocks, ..
                }) => {
                    let at = self.note(definition.start, blocks);
                    pieces.push(Piece::Note(at));
                }
                Inline::Break => pieces.push(Piece::Break),
            }
        }
    }

    fn note(&mut self, begin: usize, blocks: &[tree::Block]) -> usize {
        if let Some(at) = self.notes.get(&begin) {
            return *at;
        }
        let at = self.document.notes.len();
        self.notes.insert(begin, at);
        self.document.notes.push(Vec::new());
        let mut note = Vec::new();
        let blocks = self.blocks(blocks, 0);
        super::document::each_in(&blocks, &mut |paragraph| note.push(paragraph.clone()));
        self.document.notes[at] = note;
        at
    }

    /// A picture, which such exports carry in its address.
    fn picture(&mut self, path: &str, alt: &str, pieces: &mut Vec<Piece>) {
        let carried = self.carried.get(path).cloned();
        let bytes = carried.unwrap_or_else(|| decoded(path));
        let at = self.document.pictures.len();
        let name = match bytes {
            Some(_) => format!("bilde-{}", at + 1),
            None => path.chars().take(80).collect(),
        };
        let bytes = bytes.unwrap_or_default();
        self.document.pictures.push(Picture {
            alt: alt.to_owned(),
            name,
            bytes,
        });
        pieces.push(Piece::Picture(at));
    }
}

fn plain(words: &str) -> Piece {
    Piece::Text(Text {
        words: words.to_owned(),
        ..Text::default()
    })
}
