//! The blocks of a part of a Word document: paragraphs, tables, and what wraps them.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::Relations;
use super::fields::Fields;
use super::inline::{Line, Look};
use super::styles::{Numbering, Style, Styles};
use super::table;
use super::xml::{MOST_DEEP, attribute, child, is_on};
use crate::import::document::{
    Aside, Block, Document, Item, Paragraph, Piece, Role, Why, is_no_address,
};
use crate::import::package::Package;

/// Reads blocks of one part after another into a document.
pub struct Reader<'p> {
    /// The package, for pictures.
    pub package: &'p Package,
    styles: &'p Styles,
    numbering: &'p Numbering,
    /// Where the part leads.
    pub relations: Relations,
    /// The fields that are open: a list of contents is one over many paragraphs.
    pub fields: Fields,
    /// The notes by kind and id.
    pub notes: BTreeMap<(&'static str, String), usize>,
    /// The pictures by part.
    pub pictures: BTreeMap<(String, String), usize>,
    /// The notes that are told among what changes take out, or what does not show.
    pub notes_aside: BTreeSet<usize>,
    /// The lines at the heads and feet of pages: the same is told once.
    pub told: BTreeSet<(Why, String)>,
    /// What has been read.
    pub document: Document,
}

impl<'p> Reader<'p> {
    /// Nothing read yet.
    pub fn new(package: &'p Package, styles: &'p Styles, numbering: &'p Numbering) -> Self {
        Self {
            package,
            styles,
            numbering,
            relations: Relations::new(),
            fields: Fields::default(),
            notes: BTreeMap::new(),
            pictures: BTreeMap::new(),
            notes_aside: BTreeSet::new(),
            told: BTreeSet::new(),
            document: Document::default(),
        }
    }

    /// Begins another part.
    pub fn enter(&mut self, relations: Relations) {
        for relation in relations.values() {
            if relation.kind == "hyperlink"
                && relation.is_outside
                && is_no_address(&relation.target)
            {
                self.set_aside(Why::NoPlace, &relation.target);
            }
        }
        self.relations = relations;
        self.fields.clear();
    }

    /// Adds a note.
    pub fn add_note(&mut self, kind: &'static str, id: &str, note: Vec<Paragraph>) {
        let at = self.document.notes.len();
        self.notes.insert((kind, id.to_owned()), at);
        self.document.notes.push(note);
    }

    /// The blocks in an element.
    pub fn blocks(&mut self, node: Node<'_, '_>, deep: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut carried = Vec::new();
        self.push_blocks(node, deep, &mut blocks, &mut carried);
        if !carried.is_empty() {
            let pieces = carried;
            blocks.push(Block::Paragraph(Paragraph {
                pieces,
                ..Paragraph::default()
            }));
        }
        blocks
    }

    /// `carried` is what is in a paragraph whose end a tracked change takes out: the next one goes on.
    fn push_blocks(
        &mut self,
        node: Node<'_, '_>,
        deep: usize,
        blocks: &mut Vec<Block>,
        carried: &mut Vec<Piece>,
    ) {
        if deep > MOST_DEEP {
            let texts = node.descendants().filter(Node::is_text);
            let words: String = texts.filter_map(|node| node.text()).collect();
            self.set_aside(Why::NoPlace, &words);
            return;
        }
        for node in node.children().filter(Node::is_element) {
            self.push_block(node, deep, blocks, carried);
        }
    }

    /// Reads one block, or those in what wraps them.
    pub fn push_block(
        &mut self,
        node: Node<'_, '_>,
        deep: usize,
        blocks: &mut Vec<Block>,
        carried: &mut Vec<Piece>,
    ) {
        match node.tag_name().name() {
            "p" => self.paragraph(node, deep, blocks, carried),
            "tbl" => {
                let table = table::read(self, node, deep + 1);
                blocks.push(Block::Table(table));
            }
            // A document in the document, which nobody has read.
            "altChunk" => {
                let part = attribute(node, "id").and_then(|id| self.relations.get(id));
                if let Some(target) = part.map(|part| part.target.clone()) {
                    self.set_aside(Why::NoPlace, &target);
                }
            }
            "sectPr" | "sdtPr" | "sdtEndPr" | "tblPr" | "tcPr" | "rPr" | "pPr" => {}
            "AlternateContent" => {
                if let Some(choice) = child(node, "Choice").or_else(|| child(node, "Fallback")) {
                    self.push_blocks(choice, deep + 1, blocks, carried);
                }
            }
            // Runs that stand where only paragraphs should.
            "r" => {
                let mut line = Line::default();
                self.inline(node, &Look::default(), &mut line, deep + 1);
                self.finish(line, Paragraph::default(), blocks);
            }
            _ => self.push_blocks(node, deep + 1, blocks, carried),
        }
    }

    fn paragraph(
        &mut self,
        node: Node<'_, '_>,
        deep: usize,
        blocks: &mut Vec<Block>,
        carried: &mut Vec<Piece>,
    ) {
        let format = child(node, "pPr");
        let own = |name: &str| format.and_then(|format| child(format, name));
        let named = own("pStyle").and_then(|style| attribute(style, "val"));
        let style = named.or(self.styles.default.as_deref());
        let style = style.map(|id| self.styles.get(id)).unwrap_or_default();
        let mut line = Line {
            pieces: std::mem::take(carried),
            is_contents: self.fields.effect().is_contents,
            ..Line::default()
        };
        let look = Look {
            is_bold: style.is_bold == Some(true),
            is_italic: style.is_italic == Some(true),
            is_hidden: style.is_hidden == Some(true),
            size: style.size,
            ..Look::default()
        };
        for child in node.children().filter(Node::is_element) {
            self.inline(child, &look, &mut line, deep + 1);
        }
        let mark = own("rPr");
        if mark.is_some_and(|mark| child(mark, "del").is_some()) {
            *carried = std::mem::take(&mut line.pieces);
        }
        let outline = own("outlineLvl").and_then(|node| attribute(node, "val")?.parse::<u8>().ok());
        let outline = outline.or(style.outline).filter(|level| *level < 9);
        let role = match (style.role, outline) {
            _ if line.is_contents => Role::Contents,
            (Some(role), _) => role,
            (None, Some(level)) => Role::Heading(level + 1),
            (None, None) => Role::Body,
        };
        let paragraph = Paragraph {
            role,
            item: self.item(format, &style),
            size: line.size.or(style.size),
            pieces: Vec::new(),
        };
        self.finish(line, paragraph, blocks);
    }

    fn item(&self, format: Option<Node<'_, '_>>, style: &Style) -> Option<Item> {
        let list = format.and_then(|format| child(format, "numPr"));
        let value = |name: &str| attribute(child(list?, name)?, "val");
        let level = value("ilvl").and_then(|level| level.parse::<u8>().ok());
        let in_style = style.list.as_ref();
        if let Some(number) = value("numId") {
            return self.numbering.item(number, level.unwrap_or(0).min(8));
        }
        let Some((number, own)) = in_style else {
            return style.named_list;
        };
        let mut item = self.numbering.item(number, level.unwrap_or(*own).min(8))?;
        // Styles such as "List Bullet 2" have a list of one level each: their names tell how deep they are.
        if let (None, Some(named)) = (level, style.named_list) {
            item.level = item.level.max(named.level);
        }
        Some(item)
    }

    /// Ends a line: the paragraph, what a change took out or put in, and the boxes that hang on it.
    pub fn finish(&mut self, line: Line, mut paragraph: Paragraph, blocks: &mut Vec<Block>) {
        self.set_aside(Why::Deleted, &line.deleted);
        self.set_aside(Why::Inserted, &line.inserted);
        self.set_aside(Why::Hidden, &line.hidden);
        paragraph.pieces = line.pieces;
        if !paragraph.is_empty() {
            blocks.push(Block::Paragraph(paragraph));
        }
        blocks.extend(line.boxes);
    }

    /// Sets words aside.
    pub fn set_aside(&mut self, why: Why, words: &str) {
        let words = words.trim();
        if words.chars().any(char::is_alphanumeric) {
            let words = words.to_owned();
            self.document.aside.push(Aside { why, words });
        }
    }
}

/// Whether a run's letters have this look, where it says so itself.
pub fn letter(letters: Option<Node<'_, '_>>, name: &str) -> Option<bool> {
    child(letters?, name).map(is_on)
}

impl Reader<'_> {
    /// The look of letters of a style.
    pub fn style(&self, id: &str) -> Style {
        self.styles.get(id)
    }
}
