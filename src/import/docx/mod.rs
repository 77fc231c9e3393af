//! A Word document to the neutral one: its parts, and what lies beside the running text.
//!
//! In: a package. Out: the blocks as they read with all tracked changes accepted; comments, what changes take out,
//! heads and feet of pages, and words in drawings set aside. Macros and what is embedded are not looked at.

mod body;
mod fields;
mod inline;
pub mod styles;
mod table;
pub mod xml;

use std::collections::BTreeMap;

use super::Unreadable;
use super::document::{Aside, Document, Paragraph, Why, each_in};
use super::package::{Package, beside};
use body::Reader;
use styles::{Numbering, Styles};
use xml::{attribute, child, parse};

/// Where a part leads.
#[derive(Debug, Clone)]
pub struct Relation {
    kind: String,
    target: String,
    is_outside: bool,
}

type Relations = BTreeMap<String, Relation>;

/// Titles that programs give a file by themselves.
const NO_TITLES: [&str; 5] = [
    "word document",
    "dokument1",
    "document1",
    "microsoft word",
    "untitled",
];

/// Reads a package.
pub fn read(package: &Package) -> Result<Document, Unreadable> {
    let main = main_part(package).ok_or(Unreadable::NotADocument)?;
    let text = package.text(&main).ok_or(Unreadable::Broken)?;
    let xml = parse(&text).ok_or(Unreadable::Broken)?;
    let relations = relations(package, &main);
    let beside_it = |kind: &str| {
        let mut relations = relations.values();
        let relation = relations.find(|relation| relation.kind == kind && !relation.is_outside)?;
        package.text(&relation.target)
    };
    let [styles, numbering] = ["styles", "numbering"].map(beside_it);
    let styles = Styles::read(styles.as_deref().and_then(parse).as_ref());
    let numbering = Numbering::read(numbering.as_deref().and_then(parse).as_ref());
    let mut reader = Reader::new(package, &styles, &numbering);
    for kind in ["footnote", "endnote"] {
        let notes = format!("{kind}s");
        let mut found = relations.values();
        if let Some(part) = found.find(|relation| relation.kind == notes) {
            notes_of(&mut reader, package, &part.target, kind);
        }
    }
    reader.enter(relations.clone());
    let body = child(xml.root_element(), "body").ok_or(Unreadable::Broken)?;
    let blocks = reader.blocks(body, 0);
    for (kind, why) in [("header", Why::Header), ("footer", Why::Footer)] {
        let parts = relations.values().filter(|relation| relation.kind == kind);
        for part in parts {
            edge(&mut reader, package, &part.target, why);
        }
    }
    if let Some(comments) = beside_it("comments") {
        comments_of(&mut reader, &comments);
    }
    for path in package.paths() {
        if path.starts_with("word/diagrams/data") || path.starts_with("word/charts/chart") {
            drawing(&mut reader, package, path);
        }
    }
    let mut document = reader.document;
    document.title = title(package);
    document.blocks = blocks;
    Ok(document)
}

/// Whether a package is a document of Word's.
pub fn is_one(package: &Package) -> bool {
    main_part(package).is_some_and(|main| main.starts_with("word/"))
}

fn main_part(package: &Package) -> Option<String> {
    let relations = relations(package, "");
    let mut found = relations.values();
    let main = found.find(|relation| relation.kind == "officeDocument");
    let main = main.map(|relation| relation.target.clone());
    main.filter(|path| package.part(path).is_some())
        .or_else(|| {
            package
                .part("word/document.xml")
                .map(|_| "word/document.xml".to_owned())
        })
}

fn relations(package: &Package, part: &str) -> Relations {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let folder = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    let Some(text) = package.text(&format!("{folder}_rels/{name}.rels")) else {
        return Relations::new();
    };
    let Some(xml) = parse(&text) else {
        return Relations::new();
    };
    let nodes = xml.root_element().children();
    let relations = nodes.filter_map(|node| {
        let kind = attribute(node, "Type")?.rsplit('/').next()?.to_owned();
        let target = attribute(node, "Target")?;
        let is_outside = attribute(node, "TargetMode") == Some("External");
        let target = match is_outside {
            true => target.to_owned(),
            false => beside(part, target),
        };
        let relation = Relation {
            kind,
            target,
            is_outside,
        };
        Some((attribute(node, "Id")?.to_owned(), relation))
    });
    relations.collect()
}

fn notes_of(reader: &mut Reader<'_>, package: &Package, path: &str, kind: &'static str) {
    let Some(text) = package.text(path) else {
        return;
    };
    let Some(xml) = parse(&text) else {
        return;
    };
    reader.enter(relations(package, path));
    let nodes = xml.root_element().children();
    for node in nodes.filter(|node| node.tag_name().name() == kind) {
        let (Some(id), None | Some("normal")) = (attribute(node, "id"), attribute(node, "type"))
        else {
            continue;
        };
        let blocks = reader.blocks(node, 0);
        let mut note = Vec::new();
        each_in(&blocks, &mut |paragraph| {
            if !paragraph.is_empty() {
                note.push(paragraph.clone());
            }
        });
        reader.add_note(kind, id, note);
    }
}

/// The head or foot of pages; a line that is the same on several kinds of pages is listed once.
fn edge(reader: &mut Reader<'_>, package: &Package, path: &str, why: Why) {
    let Some(text) = package.text(path) else {
        return;
    };
    let Some(xml) = parse(&text) else {
        return;
    };
    reader.enter(relations(package, path));
    let blocks = reader.blocks(xml.root_element(), 0);
    let mut lines = Vec::new();
    each_in(&blocks, &mut |paragraph: &Paragraph| {
        lines.push(paragraph.words())
    });
    for words in lines {
        let words = words.trim().to_owned();
        if reader.told.insert((why, words.clone())) {
            reader.set_aside(why, &words);
        }
    }
}

fn comments_of(reader: &mut Reader<'_>, text: &str) {
    let Some(xml) = parse(text) else {
        return;
    };
    reader.enter(Relations::new());
    let nodes = xml.root_element().children();
    for node in nodes.filter(|node| node.tag_name().name() == "comment") {
        let author = attribute(node, "author").unwrap_or_default();
        let blocks = reader.blocks(node, 0);
        let mut lines = Vec::new();
        each_in(&blocks, &mut |paragraph: &Paragraph| {
            lines.push(paragraph.words())
        });
        let words = format!("{author}: {}", lines.join(" ").trim());
        reader.document.aside.push(Aside {
            why: Why::Comment,
            words,
        });
    }
}

/// The words of a drawing or a chart that lies in a part of its own.
fn drawing(reader: &mut Reader<'_>, package: &Package, path: &str) {
    let Some(text) = package.text(path) else {
        return;
    };
    let Some(xml) = parse(&text) else {
        return;
    };
    let mut words = Vec::new();
    for node in xml.descendants() {
        let is_words = match node.tag_name().name() {
            "t" => true,
            "v" => node
                .ancestors()
                .any(|above| above.tag_name().name() == "strCache"),
            _ => false,
        };
        if let (true, Some(text)) = (is_words, node.text()) {
            words.push(text.trim().to_owned());
        }
    }
    words.retain(|words| !words.is_empty());
    if !words.is_empty() {
        let words = words.join(" · ");
        reader.document.aside.push(Aside {
            why: Why::Drawing,
            words,
        });
    }
}

fn title(package: &Package) -> Option<String> {
    let text = package.text("docProps/core.xml")?;
    let xml = parse(&text)?;
    let title = child(xml.root_element(), "title")?
        .text()?
        .trim()
        .to_owned();
    let is_given = !NO_TITLES.contains(&title.to_lowercase().as_str());
    (is_given && !title.is_empty()).then_some(title)
}
