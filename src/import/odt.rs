//! An OpenDocument text, as LibreOffice saves it, to the neutral document.
//!
//! In: a package. Out: the blocks as they read with all tracked changes accepted; what changes take out, comments,
//! and heads and feet of pages set aside.

mod hidden;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use roxmltree::Node;

use super::Unreadable;
use super::document::{
    Aside, Block, Cell, Document, Item, MOST_COLUMNS, Paragraph, Picture, Piece, Role, Table, Text,
    Why, address, is_no_address, push_words,
};
use super::docx::styles::role;
use super::docx::xml::{MOST_DEEP, attribute, child, parse};
use super::package::Package;
use hidden::{is_hidden, text_in};

/// Reads a package.
pub fn read(package: &Package) -> Result<Document, Unreadable> {
    let locked = package.text("META-INF/manifest.xml");
    if locked.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Unreadable::Locked);
    }
    let content = package.text("content.xml").ok_or(Unreadable::Broken)?;
    let content = parse(&content).ok_or(Unreadable::Broken)?;
    let styles = package.text("styles.xml").unwrap_or_default();
    let styles = parse(&styles);
    let mut reader = Reader {
        package,
        looks: BTreeMap::new(),
        lists: BTreeMap::new(),
        told: BTreeSet::new(),
        document: Document::default(),
    };
    for xml in styles.iter().chain([&content]) {
        reader.styles(xml.root_element());
    }
    reader.looks = reader
        .looks
        .keys()
        .map(|name| (name.clone(), reader.whole(name)))
        .collect();
    let body = child(content.root_element(), "body");
    let body = body
        .and_then(|body| child(body, "text"))
        .ok_or(Unreadable::NotADocument)?;
    let mut blocks = Vec::new();
    reader.blocks(body, &Place::default(), 0, &mut blocks);
    if let Some(styles) = &styles {
        for node in styles.descendants() {
            match node.tag_name().name() {
                "header" => reader.edge(node, Why::Header),
                "footer" => reader.edge(node, Why::Footer),
                _ => {}
            }
        }
    }
    let mut document = reader.document;
    document.blocks = blocks;
    document.title = package.text("meta.xml").and_then(|text| {
        let meta = parse(&text)?;
        let title = meta
            .descendants()
            .find(|node| node.tag_name().name() == "title")?;
        Some(title.text()?.trim().to_owned()).filter(|title| !title.is_empty())
    });
    Ok(document)
}

/// What a style says of paragraphs and letters.
#[derive(Debug, Clone, Default)]
struct Look {
    role: Option<Role>,
    is_bold: Option<bool>,
    is_italic: Option<bool>,
    is_struck: Option<bool>,
    is_hidden: Option<bool>,
    size: Option<u32>,
    parent: Option<String>,
}

/// Where blocks stand.
#[derive(Debug, Clone, Default)]
struct Place {
    list: Option<(Arc<str>, u8)>,
    is_contents: bool,
}

struct Reader<'p> {
    package: &'p Package,
    /// The styles by their names, in the end each with what it takes from others.
    looks: BTreeMap<String, Look>,
    /// The levels that have numbers, by list.
    lists: BTreeMap<String, Vec<bool>>,
    /// What is set aside: the same is, once.
    told: BTreeSet<Aside>,
    document: Document,
}

impl Reader<'_> {
    fn styles(&mut self, root: Node<'_, '_>) {
        for node in root.descendants() {
            let Some(name) = attribute(node, "name") else {
                continue;
            };
            match node.tag_name().name() {
                "style" => {
                    self.looks.insert(name.to_owned(), look(node, name));
                }
                "list-style" => {
                    let levels = node.children().filter(Node::is_element);
                    let levels =
                        levels.map(|level| level.tag_name().name() == "list-level-style-number");
                    self.lists.insert(name.to_owned(), levels.collect());
                }
                _ => {}
            }
        }
    }

    fn look(&self, name: Option<&str>) -> Look {
        let look = name.and_then(|name| self.looks.get(name));
        look.cloned().unwrap_or_default()
    }

    /// A style with what it takes from others.
    fn whole(&self, name: &str) -> Look {
        let mut whole = Look::default();
        let mut next = Some(name);
        for _ in 0..16 {
            let Some(look) = next.and_then(|name| self.looks.get(name)) else {
                break;
            };
            whole.role = whole.role.or(look.role);
            whole.is_bold = whole.is_bold.or(look.is_bold);
            whole.is_italic = whole.is_italic.or(look.is_italic);
            whole.is_struck = whole.is_struck.or(look.is_struck);
            whole.is_hidden = whole.is_hidden.or(look.is_hidden);
            whole.size = whole.size.or(look.size);
            next = look.parent.as_deref();
        }
        whole
    }

    fn set_aside(&mut self, why: Why, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let aside = Aside { why, words };
        let says = aside.words.chars().any(char::is_alphanumeric);
        if says && self.told.insert(aside.clone()) {
            self.document.aside.push(aside);
        }
    }

    fn edge(&mut self, node: Node<'_, '_>, why: Why) {
        for node in node
            .descendants()
            .filter(|node| node.tag_name().name() == "p")
        {
            self.set_aside(why, &text_in(node));
        }
    }

    fn blocks(&mut self, node: Node<'_, '_>, place: &Place, deep: usize, all: &mut Vec<Block>) {
        if deep > MOST_DEEP {
            self.set_aside(Why::NoPlace, &text_in(node));
            return;
        }
        for node in node.children().filter(Node::is_element) {
            if is_hidden(node) {
                self.hide(node);
                continue;
            }
            match node.tag_name().name() {
                "h" | "p" => self.paragraph(node, place, deep, all),
                "list" => {
                    let own = attribute(node, "style-name").unwrap_or_default();
                    let list = match &place.list {
                        Some((name, level)) => (name.clone(), (level + 1).min(8)),
                        None => (own.into(), 0),
                    };
                    let place = Place {
                        list: Some(list),
                        ..place.clone()
                    };
                    self.blocks(node, &place, deep + 1, all);
                }
                "table" => {
                    let mut rows = Vec::new();
                    self.rows(node, deep + 1, &mut rows);
                    all.push(Block::Table(Table::of(rows)));
                }
                "table-of-content" | "alphabetical-index" | "illustration-index"
                | "table-index" => {
                    let place = Place {
                        is_contents: true,
                        ..place.clone()
                    };
                    self.blocks(node, &place, deep + 1, all);
                }
                "tracked-changes" => self.changes(node),
                "frame" => {
                    let mut pieces = Vec::new();
                    self.frame(node, deep + 1, &mut pieces, all);
                    if !pieces.is_empty() {
                        all.push(Block::Paragraph(Paragraph {
                            pieces,
                            ..Paragraph::default()
                        }));
                    }
                }
                "table-of-content-source" | "sequence-decls" | "forms" => {}
                _ => self.blocks(node, place, deep + 1, all),
            }
        }
    }

    fn changes(&mut self, node: Node<'_, '_>) {
        for node in node
            .descendants()
            .filter(|node| node.tag_name().name() == "deletion")
        {
            for node in node
                .children()
                .filter(|node| matches!(node.tag_name().name(), "p" | "h"))
            {
                self.set_aside(Why::Deleted, &text_in(node));
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, place: &Place, deep: usize, all: &mut Vec<Block>) {
        let look = self.look(attribute(node, "style-name"));
        let is_said =
            |node: Node<'_, '_>| node.tag_name().name() == "hidden-paragraph" && is_hidden(node);
        if look.is_hidden == Some(true) || node.descendants().any(is_said) {
            self.hide(node);
            return;
        }
        let level = attribute(node, "outline-level").and_then(|level| level.parse::<u8>().ok());
        let role = match (node.tag_name().name(), look.role) {
            _ if place.is_contents => Role::Contents,
            (_, Some(role @ (Role::Title | Role::Subtitle))) => role,
            ("h", _) => Role::Heading(level.unwrap_or(1).clamp(1, 9)),
            (_, role) => role.unwrap_or_default(),
        };
        let item = place.list.as_ref().map(|(name, level)| {
            let levels = self.lists.get(&**name);
            let is_ordered = levels.and_then(|levels| levels.get(usize::from(*level)).copied());
            Item {
                level: *level,
                is_ordered: is_ordered.unwrap_or(false),
            }
        });
        let text = Text {
            is_bold: look.is_bold == Some(true),
            is_italic: look.is_italic == Some(true),
            ..Text::default()
        };
        let mut boxes = Vec::new();
        let mut pieces = Vec::new();
        self.inline(node, &text, deep + 1, &mut pieces, &mut boxes);
        let paragraph = Paragraph {
            role,
            item,
            pieces,
            size: look.size,
        };
        if !paragraph.is_empty() {
            all.push(Block::Paragraph(paragraph));
        }
        all.append(&mut boxes);
    }

    fn inline(
        &mut self,
        node: Node<'_, '_>,
        look: &Text,
        deep: usize,
        pieces: &mut Vec<Piece>,
        boxes: &mut Vec<Block>,
    ) {
        if deep > MOST_DEEP {
            push_words(pieces, &text_in(node), look);
            return;
        }
        for node in node.children() {
            if node.is_text() {
                // Spaces after each other are one, and a new line is one.
                let words = node.text().unwrap_or_default();
                let begins = words.starts_with(char::is_whitespace);
                let ends = words.ends_with(char::is_whitespace) && !words.trim().is_empty();
                let inner = words.split_whitespace().collect::<Vec<_>>().join(" ");
                let space = |is: bool| if is { " " } else { "" };
                push_words(
                    pieces,
                    &format!("{}{inner}{}", space(begins), space(ends)),
                    look,
                );
                continue;
            }
            if is_hidden(node) {
                self.hide(node);
                continue;
            }
            match node.tag_name().name() {
                "script" => self.set_aside(Why::NoPlace, &text_in(node)),
                "s" => push_words(pieces, " ", look),
                "tab" => push_words(pieces, "\t", look),
                "line-break" => pieces.push(Piece::Break),
                "span" => {
                    let own = self.look(attribute(node, "style-name"));
                    if own.is_hidden == Some(true) {
                        self.hide(node);
                        continue;
                    }
                    let look = Text {
                        is_bold: own.is_bold.unwrap_or(look.is_bold),
                        is_italic: own.is_italic.unwrap_or(look.is_italic),
                        is_struck: own.is_struck.unwrap_or(look.is_struck),
                        ..look.clone()
                    };
                    self.inline(node, &look, deep + 1, pieces, boxes);
                }
                "a" => {
                    let link = attribute(node, "href");
                    if let Some(link) = link.filter(|link| is_no_address(link)) {
                        self.set_aside(Why::NoPlace, link);
                    }
                    let look = Text {
                        link: link.and_then(address).map(str::to_owned),
                        ..look.clone()
                    };
                    self.inline(node, &look, deep + 1, pieces, boxes);
                }
                "note" => {
                    let at = self.document.notes.len();
                    self.document.notes.push(Vec::new());
                    let mut blocks = Vec::new();
                    if let Some(body) = child(node, "note-body") {
                        self.blocks(body, &Place::default(), deep + 1, &mut blocks);
                    }
                    let mut note = Vec::new();
                    super::document::each_in(&blocks, &mut |paragraph| {
                        note.push(paragraph.clone())
                    });
                    self.document.notes[at] = note;
                    pieces.push(Piece::Note(at));
                }
                "annotation" => {
                    let who = child(node, "creator")
                        .and_then(|who| who.text())
                        .unwrap_or_default();
                    let words = node
                        .children()
                        .filter(|node| matches!(node.tag_name().name(), "p" | "list"));
                    let words: Vec<String> = words.map(text_in).collect();
                    self.set_aside(Why::Comment, &format!("{who}: {}", words.join(" ")));
                }
                "frame" => self.frame(node, deep + 1, pieces, boxes),
                "page-number" | "page-count" | "bookmark-ref" => {}
                _ => self.inline(node, look, deep + 1, pieces, boxes),
            }
        }
    }

    fn frame(
        &mut self,
        node: Node<'_, '_>,
        deep: usize,
        pieces: &mut Vec<Piece>,
        boxes: &mut Vec<Block>,
    ) {
        let said = |name: &str| {
            child(node, name)
                .and_then(|node| node.text())
                .filter(|text| !text.trim().is_empty())
        };
        let alt = said("desc")
            .or_else(|| said("title"))
            .unwrap_or_default()
            .to_owned();
        // A picture may be there in two forms: the first one counts.
        let mut has_picture = false;
        for node in node.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "text-box" => {
                    let mut blocks = Vec::new();
                    self.blocks(node, &Place::default(), deep + 1, &mut blocks);
                    if !blocks.is_empty() {
                        boxes.push(Block::Box(blocks));
                    }
                }
                "image" if !has_picture => {
                    has_picture = true;
                    let path = attribute(node, "href").unwrap_or_default();
                    let bytes = self.package.kept(path.trim_start_matches("./"));
                    let name = path.rsplit('/').next().unwrap_or_default().to_owned();
                    pieces.push(Piece::Picture(self.document.pictures.len()));
                    self.document.pictures.push(Picture {
                        alt: alt.clone(),
                        name,
                        bytes,
                    });
                }
                _ => {}
            }
        }
    }

    fn rows(&mut self, node: Node<'_, '_>, deep: usize, rows: &mut Vec<Vec<Cell>>) {
        if deep > MOST_DEEP {
            return;
        }
        for node in node.children().filter(Node::is_element) {
            if is_hidden(node) {
                self.hide(node);
                continue;
            }
            match node.tag_name().name() {
                "table-row" => {
                    let mut row = Vec::new();
                    for node in node.children().filter(Node::is_element) {
                        let is_covered = node.tag_name().name() == "covered-table-cell";
                        let repeated = attribute(node, "number-columns-repeated");
                        let repeated = repeated
                            .and_then(|count| count.parse::<usize>().ok())
                            .unwrap_or(1);
                        let mut blocks = Vec::new();
                        self.blocks(node, &Place::default(), deep + 1, &mut blocks);
                        for _ in 0..repeated.clamp(1, MOST_COLUMNS) {
                            let is_beside = is_covered && !row.is_empty();
                            row.push(Cell {
                                blocks: std::mem::take(&mut blocks),
                                is_beside,
                                is_below: is_covered && !is_beside,
                            });
                        }
                    }
                    rows.push(row);
                }
                "table-columns" | "table-column" => {}
                _ => self.rows(node, deep + 1, rows),
            }
        }
    }
}

fn look(node: Node<'_, '_>, name: &str) -> Look {
    let letters = child(node, "text-properties");
    let value = |name: &str| letters.and_then(|letters| attribute(letters, name));
    let size = value("font-size").and_then(|size| size.strip_suffix("pt")?.parse::<f64>().ok());
    let shown =
        attribute(node, "display-name").map_or_else(|| name.replace("_20_", " "), str::to_owned);
    let own = match shown.as_str() {
        "Quotations" | "Sitater" => Some(Role::Quote),
        shown => role(shown),
    };
    Look {
        role: own,
        is_bold: value("font-weight").map(|weight| weight == "bold"),
        is_italic: value("font-style").map(|style| style == "italic"),
        is_struck: value("text-line-through-style").map(|style| style != "none"),
        is_hidden: value("display").map(|display| display != "true"),
        size: size.map(|size| (size * 2.0).round().clamp(2.0, 400.0) as u32),
        parent: attribute(node, "parent-style-name").map(str::to_owned),
    }
}
