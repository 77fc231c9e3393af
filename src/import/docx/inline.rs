//! What is on a line of a Word document: runs of letters, links, fields, changes, marks, drawings.

use std::sync::Arc;

use roxmltree::Node;

use super::body::{Reader, letter};
use super::xml::{MOST_DEEP, attribute, child};
use crate::import::document::{
    Block, Paragraph, Picture, Piece, Text, Why, address, each_in, is_no_address, push_words,
};

/// Letters of the longest description of a picture.
const LONGEST_ALT: usize = 2_000;

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub struct Line {
    /// Its words so far.
    pub pieces: Vec<Piece>,
    /// The text boxes that hang on it.
    pub boxes: Vec<Block>,
    /// What changes take out.
    pub deleted: String,
    /// What changes put in.
    pub inserted: String,
    /// What does not show.
    pub hidden: String,
    /// The size of its first letters.
    pub size: Option<u32>,
    /// Whether it is of a list of contents.
    pub is_contents: bool,
}

impl Line {
    /// Where words go that a change takes out, or that do not show.
    fn aside(&mut self, look: &Look) -> &mut String {
        match look.is_deleted {
            true => &mut self.deleted,
            false => &mut self.hidden,
        }
    }
}

/// How letters look, and what becomes of them.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// Whether they are bold.
    pub is_bold: bool,
    /// Whether they are slanted.
    pub is_italic: bool,
    /// Their size.
    pub size: Option<u32>,
    /// Whether they are struck out.
    pub is_struck: bool,
    /// Whether they do not show.
    pub is_hidden: bool,
    /// Whether a change takes them out.
    pub is_deleted: bool,
    /// Whether a change puts them in.
    pub is_inserted: bool,
    /// The address that they lead to.
    pub link: Option<String>,
}

impl Reader<'_> {
    /// Reads an element on a line.
    pub fn inline(&mut self, node: Node<'_, '_>, look: &Look, line: &mut Line, deep: usize) {
        if deep > MOST_DEEP {
            let texts = node.descendants().filter(Node::is_text);
            let words: String = texts.filter_map(|node| node.text()).collect();
            self.push_words(&words, look, line);
            return;
        }
        match node.tag_name().name() {
            "t" => self.push_words(node.text().unwrap_or_default(), look, line),
            "delText" => line.deleted.push_str(node.text().unwrap_or_default()),
            "instrText" => self.fields.instruct(node.text().unwrap_or_default()),
            "fldChar" => match attribute(node, "fldCharType") {
                Some("begin") => self.fields.begin(),
                Some("separate") => {
                    self.show_field();
                    line.is_contents |= self.fields.effect().is_contents;
                }
                Some(_) | None => self.fields.end(),
            },
            "fldSimple" => {
                self.fields.begin();
                self.fields
                    .instruct(attribute(node, "instr").unwrap_or_default());
                self.show_field();
                self.inside(node, look, line, deep);
                self.fields.end();
            }
            "r" => self.inside(node, &self.run(node, look), line, deep),
            "tab" | "ptab" => self.push_words("\t", look, line),
            "br" => {
                if !matches!(attribute(node, "type"), Some("page" | "column")) {
                    self.push_break(look, line);
                }
            }
            "cr" => self.push_break(look, line),
            "noBreakHyphen" => self.push_words("\u{2011}", look, line),
            "sym" => {
                let code =
                    attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
                let sign = code
                    .and_then(char::from_u32)
                    .filter(|sign| sign.is_alphanumeric());
                if let Some(sign) = sign {
                    self.push_words(&sign.to_string(), look, line);
                }
            }
            "hyperlink" => {
                let relation = attribute(node, "id").and_then(|id| self.relations.get(id));
                let link = relation.filter(|relation| relation.is_outside);
                let link = link.filter(|relation| !is_no_address(&relation.target));
                let link = link.map(|relation| relation.target.clone());
                self.inside(
                    node,
                    &Look {
                        link,
                        ..look.clone()
                    },
                    line,
                    deep,
                );
            }
            "ins" | "moveTo" => {
                let look = Look {
                    is_inserted: true,
                    ..look.clone()
                };
                self.inside(node, &look, line, deep);
            }
            "del" | "moveFrom" => {
                let look = Look {
                    is_deleted: true,
                    ..look.clone()
                };
                self.inside(node, &look, line, deep);
            }
            "sdt" => {
                let kind = child(node, "sdtPr");
                let is_hint = kind.is_some_and(|kind| child(kind, "showingPlcHdr").is_some());
                let look = Look {
                    is_hidden: look.is_hidden || is_hint,
                    ..look.clone()
                };
                self.inside(node, &look, line, deep);
            }
            "footnoteReference" => self.push_note(node, "footnote", look, line),
            "endnoteReference" => self.push_note(node, "endnote", look, line),
            "AlternateContent" => {
                if let Some(choice) = child(node, "Choice").or_else(|| child(node, "Fallback")) {
                    self.inside(choice, look, line, deep);
                }
            }
            "drawing" | "pict" | "object" => self.drawing(node, "", look, line, deep + 1),
            // Blocks that stand where only a line should.
            "p" | "tbl" => {
                let (mut blocks, mut carried) = (Vec::new(), Vec::new());
                self.push_block(node, deep + 1, &mut blocks, &mut carried);
                line.pieces.append(&mut carried);
                line.boxes.push(Block::Box(blocks));
            }
            "rPr" | "pPr" | "sdtPr" | "sdtEndPr" | "tblPr" | "smartTagPr" | "customXmlPr"
            | "delInstrText" | "annotationRef" | "rPrChange" | "pPrChange" => {}
            _ => self.inside(node, look, line, deep),
        }
    }

    fn inside(&mut self, node: Node<'_, '_>, look: &Look, line: &mut Line, deep: usize) {
        for node in node.children().filter(Node::is_element) {
            self.inline(node, look, line, deep + 1);
        }
    }

    /// The look of a run.
    fn run(&self, node: Node<'_, '_>, look: &Look) -> Look {
        let letters = child(node, "rPr");
        let named = letters.and_then(|letters| child(letters, "rStyle"));
        let named = named.and_then(|named| attribute(named, "val"));
        let style = named.map(|id| self.style(id)).unwrap_or_default();
        let own = |name: &str| letter(letters, name);
        let size = letters.and_then(|letters| child(letters, "sz"));
        let size = size.and_then(|size| attribute(size, "val")?.parse().ok());
        Look {
            is_bold: own("b").or(style.is_bold).unwrap_or(look.is_bold),
            is_italic: own("i").or(style.is_italic).unwrap_or(look.is_italic),
            is_struck: own("strike").or(own("dstrike")).unwrap_or(look.is_struck),
            is_hidden: own("vanish").or(style.is_hidden).unwrap_or(look.is_hidden),
            size: size.or(style.size).or(look.size),
            ..look.clone()
        }
    }

    fn push_words(&mut self, words: &str, look: &Look, line: &mut Line) {
        let field = self.fields.effect();
        if words.is_empty() || field.is_instruction {
            return;
        }
        if look.is_deleted || look.is_hidden {
            line.aside(look).push_str(words);
            return;
        }
        if field.is_made_anew {
            return;
        }
        line.is_contents |= field.is_contents;
        if look.is_inserted {
            line.inserted.push_str(words);
        }
        if !words.trim().is_empty() {
            line.size = line.size.or(look.size);
        }
        let link = look.link.as_deref().or(field.link.as_deref());
        let text = Text {
            words: String::new(),
            is_bold: look.is_bold,
            is_italic: look.is_italic,
            is_struck: look.is_struck,
            link: link.and_then(address).map(str::to_owned),
        };
        push_words(&mut line.pieces, words, &text);
    }

    /// What a field shows begins.
    fn show_field(&mut self) {
        if let Some(link) = self.fields.show() {
            self.set_aside(Why::NoPlace, &link);
        }
    }

    fn push_break(&self, look: &Look, line: &mut Line) {
        if look.is_deleted {
            line.deleted.push(' ');
        } else if !look.is_hidden {
            line.pieces.push(Piece::Break);
        }
    }

    fn push_note(&mut self, node: Node<'_, '_>, kind: &'static str, look: &Look, line: &mut Line) {
        let id = attribute(node, "id").unwrap_or_default().to_owned();
        let Some(note) = self.notes.get(&(kind, id)).copied() else {
            return;
        };
        if look.is_deleted || look.is_hidden {
            // A note has one mark, and its words are told once.
            if self.notes_aside.insert(note) {
                let words = self.document.notes[note].iter().map(Paragraph::words);
                let words = words.collect::<Vec<_>>().join(" ");
                line.aside(look).push_str(&format!(" ({})", words.trim()));
            }
        } else {
            line.pieces.push(Piece::Note(note));
        }
    }

    /// What is in a drawing: text boxes and pictures; other words are set aside.
    fn drawing(
        &mut self,
        node: Node<'_, '_>,
        alt: &str,
        look: &Look,
        line: &mut Line,
        deep: usize,
    ) {
        if deep > MOST_DEEP {
            return;
        }
        let described = node
            .children()
            .find(|node| node.tag_name().name() == "docPr");
        let described = described.and_then(|node| described_by(node, ["descr", "title"]));
        let own = described_by(node, ["alt", "title"]);
        let alt = match described.or(own) {
            Some(words) => self.alt(words),
            None => alt,
        };
        let look = &Look {
            is_hidden: look.is_hidden || is_hidden(node),
            ..look.clone()
        };
        for node in node.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "txbxContent" => {
                    // What a field of the line does is none of the box's business.
                    let fields = std::mem::take(&mut self.fields);
                    let blocks = self.blocks(node, deep + 1);
                    self.fields = fields;
                    match look.is_deleted || look.is_hidden {
                        false if !blocks.is_empty() => line.boxes.push(Block::Box(blocks)),
                        false => {}
                        true => each_in(&blocks, &mut |paragraph| {
                            let aside = line.aside(look);
                            aside.push_str(&paragraph.words());
                            aside.push(' ');
                        }),
                    }
                }
                "AlternateContent" => {
                    if let Some(choice) = child(node, "Choice").or_else(|| child(node, "Fallback"))
                    {
                        self.drawing(choice, alt, look, line, deep + 1);
                    }
                }
                "blip" => self.picture(
                    attribute(node, "embed").or(attribute(node, "link")),
                    alt,
                    look,
                    line,
                ),
                "imagedata" => {
                    let alt = match described_by(node, ["title"]) {
                        Some(words) => self.alt(words),
                        None => alt,
                    };
                    self.picture(attribute(node, "id"), alt, look, line);
                }
                "t" => self.set_aside(Why::Drawing, node.text().unwrap_or_default()),
                "textpath" => {
                    self.set_aside(Why::Drawing, attribute(node, "string").unwrap_or_default());
                }
                _ => self.drawing(node, alt, look, line, deep + 1),
            }
        }
    }

    /// What a picture shows. Many may be described as one, and each then has the words: more than a text of some length
    /// is set aside.
    fn alt<'n>(&mut self, words: &'n str) -> &'n str {
        match words.char_indices().nth(LONGEST_ALT) {
            None => words,
            Some((end, _)) => {
                self.set_aside(Why::Picture, words);
                &words[..end]
            }
        }
    }

    fn picture(&mut self, relation: Option<&str>, alt: &str, look: &Look, line: &mut Line) {
        if look.is_deleted || look.is_hidden {
            return;
        }
        let Some(relation) = relation.and_then(|id| self.relations.get(id)).cloned() else {
            return;
        };
        let name = relation
            .target
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        let bytes = match relation.is_outside {
            true => Arc::default(),
            false => self.package.kept(&relation.target),
        };
        let key = (relation.target, alt.to_owned());
        let at = *self.pictures.entry(key).or_insert_with(|| {
            let alt = alt.split_whitespace().collect::<Vec<_>>().join(" ");
            self.document.pictures.push(Picture { alt, name, bytes });
            self.document.pictures.len() - 1
        });
        line.pieces.push(Piece::Picture(at));
    }
}

/// Whether a drawing's description, or the style of a shape, says that it does not show.
fn is_hidden(node: Node<'_, '_>) -> bool {
    let described = child(node, "docPr").and_then(|node| attribute(node, "hidden"));
    let style = attribute(node, "style").unwrap_or_default();
    let mut style = style.split(';').map(|part| part.replace(' ', ""));
    matches!(described, Some("1" | "true" | "on")) || style.any(|part| part == "visibility:hidden")
}

/// The first of these attributes that says anything.
fn described_by<'n>(
    node: Node<'n, '_>,
    names: impl IntoIterator<Item = &'static str>,
) -> Option<&'n str> {
    let mut words = names.into_iter().filter_map(|name| attribute(node, name));
    words.find(|words| !words.trim().is_empty())
}
