//! The styles and the numbering of a Word document: what a paragraph is by its style, and whether it is in a list.
//!
//! In: `styles.xml` and `numbering.xml`. Out: a style looked up by its id, with what it takes from those it is based
//! on. Names are known in English and Norwegian, for Word writes those of the language it speaks.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::xml::{Xml, attribute, child, is_on};
use crate::import::document::{Item, Role};

/// A style, with what it takes from others.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// What its name says.
    pub role: Option<Role>,
    /// The level of the outline that it sets.
    pub outline: Option<u8>,
    /// Its list and level.
    pub list: Option<(String, u8)>,
    /// The list that its name says.
    pub named_list: Option<Item>,
    /// The size of its letters.
    pub size: Option<u32>,
    /// Whether its letters are bold.
    pub is_bold: Option<bool>,
    /// Whether its letters are slanted.
    pub is_italic: Option<bool>,
    /// Whether its letters do not show.
    pub is_hidden: Option<bool>,
    based_on: Option<String>,
}

/// The styles by their ids.
#[derive(Debug, Default)]
pub struct Styles {
    /// Each with what it takes from others.
    styles: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    pub default: Option<String>,
}

/// Digits of the longest number of a list: every paragraph of a style has it.
const LONGEST_NUMBER: usize = 20;
/// As many styles are based on each other.
const MOST_BASES: usize = 16;

impl Styles {
    /// Reads them.
    pub fn read(xml: Option<&Xml<'_>>) -> Self {
        let mut styles = Self::default();
        let Some(xml) = xml else {
            return styles;
        };
        let nodes = xml.root_element().children();
        for node in nodes.filter(|node| node.tag_name().name() == "style") {
            let Some(id) = attribute(node, "styleId") else {
                continue;
            };
            if attribute(node, "type") == Some("paragraph")
                && matches!(attribute(node, "default"), Some("1" | "true"))
            {
                styles.default = Some(id.to_owned());
            }
            styles.styles.insert(id.to_owned(), style(node, id));
        }
        let ids = styles.styles.keys();
        styles.styles = ids.map(|id| (id.clone(), styles.whole(id))).collect();
        styles
    }

    /// The style with an id, with what it takes from others.
    pub fn get(&self, id: &str) -> Style {
        // Whoever writes no `styles.xml` still names styles.
        let unknown = || Style {
            role: role(id),
            named_list: named_list(id),
            ..Style::default()
        };
        self.styles.get(id).cloned().unwrap_or_else(unknown)
    }

    fn whole(&self, id: &str) -> Style {
        let mut whole = Style::default();
        let mut next = Some(id);
        for _ in 0..MOST_BASES {
            let Some(style) = next.and_then(|id| self.styles.get(id)) else {
                break;
            };
            whole.role = whole.role.or(style.role);
            whole.outline = whole.outline.or(style.outline);
            whole.list = whole.list.or_else(|| style.list.clone());
            whole.named_list = whole.named_list.or(style.named_list);
            whole.size = whole.size.or(style.size);
            whole.is_bold = whole.is_bold.or(style.is_bold);
            whole.is_italic = whole.is_italic.or(style.is_italic);
            whole.is_hidden = whole.is_hidden.or(style.is_hidden);
            next = style.based_on.as_deref();
        }
        whole
    }
}

fn style(node: Node<'_, '_>, id: &str) -> Style {
    let value = |name: &str| child(node, name).and_then(|node| attribute(node, "val"));
    let name = value("name").unwrap_or(id);
    let format = child(node, "pPr");
    let letters = child(node, "rPr");
    let letter = |name: &str| letters.and_then(|letters| child(letters, name));
    let list = format.and_then(|format| child(format, "numPr"));
    let list = list.and_then(|list| {
        let number = child(list, "numId").and_then(|node| attribute(node, "val"))?;
        if number.len() > LONGEST_NUMBER {
            return None;
        }
        let level = child(list, "ilvl").and_then(|node| attribute(node, "val"));
        let level = level.and_then(|level| level.parse().ok());
        Some((number.to_owned(), level.unwrap_or(0)))
    });
    let outline = format.and_then(|format| child(format, "outlineLvl"));
    let outline = outline.and_then(|node| attribute(node, "val")?.parse().ok());
    Style {
        role: role(name).or_else(|| role(id)),
        outline,
        list,
        named_list: named_list(name).or_else(|| named_list(id)),
        size: letter("sz").and_then(|node| attribute(node, "val")?.parse().ok()),
        is_bold: letter("b").map(is_on),
        is_italic: letter("i").map(is_on),
        is_hidden: letter("vanish").map(is_on),
        based_on: value("basedOn").map(str::to_owned),
    }
}

/// A style's name as it is compared: `Heading 1`, `heading1` and `Overskrift1` alike.
fn plain(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase);
    letters.filter(|letter| letter.is_alphanumeric()).collect()
}

/// What a style of this name is.
pub fn role(name: &str) -> Option<Role> {
    let name = plain(name);
    let level = |begin: &str| -> Option<u8> {
        let level = name.strip_prefix(begin)?;
        level
            .parse::<u8>()
            .ok()
            .filter(|level| (1..=9).contains(level))
    };
    if let Some(level) = level("heading").or_else(|| level("overskrift")) {
        return Some(Role::Heading(level));
    }
    if ["toc", "innh", "innhold", "innhald", "innholdsfortegnelse"]
        .iter()
        .any(|begin| level(begin).is_some())
    {
        return Some(Role::Contents);
    }
    Some(match name.as_str() {
        "title" | "tittel" => Role::Title,
        "subtitle" | "undertittel" => Role::Subtitle,
        "quote" | "quotations" | "intensequote" | "sitat" | "sterktsitat" | "blocktext"
        | "blokktekst" => Role::Quote,
        "caption" | "bildetekst" | "bilettekst" => Role::Caption,
        "tocheading" | "overskriftforinnholdsfortegnelse" | "tableofcontents" => Role::Contents,
        _ => return None,
    })
}

/// The list that a style of this name is of.
fn named_list(name: &str) -> Option<Item> {
    let name = plain(name);
    let lists = [
        ("listbullet", false),
        ("punktliste", false),
        ("punktmerketliste", false),
        ("punktmerktliste", false),
        ("listnumber", true),
        ("nummerertliste", true),
    ];
    let (rest, is_ordered) = lists
        .iter()
        .find_map(|(begin, is_ordered)| Some((name.strip_prefix(begin)?, *is_ordered)))?;
    let level = match rest {
        "" => 1,
        rest => rest.parse::<u8>().ok()?,
    };
    Some(Item {
        level: level.saturating_sub(1),
        is_ordered,
    })
}

/// The lists by their numbers.
#[derive(Debug, Default)]
pub struct Numbering {
    /// What each level of a list is: none where nothing is before its items.
    levels: BTreeMap<(String, u8), Option<bool>>,
}

impl Numbering {
    /// Reads them.
    pub fn read(xml: Option<&Xml<'_>>) -> Self {
        let mut numbering = Self::default();
        let Some(xml) = xml else {
            return numbering;
        };
        let mut kinds: BTreeMap<&str, Vec<(u8, Option<bool>)>> = BTreeMap::new();
        let nodes = || xml.root_element().children();
        for node in nodes().filter(|node| node.tag_name().name() == "abstractNum") {
            let Some(id) = attribute(node, "abstractNumId") else {
                continue;
            };
            kinds.insert(id, levels(node));
        }
        for node in nodes().filter(|node| node.tag_name().name() == "num") {
            let Some(id) = attribute(node, "numId") else {
                continue;
            };
            let of = child(node, "abstractNumId").and_then(|of| attribute(of, "val"));
            let own = node
                .children()
                .filter(|own| own.tag_name().name() == "lvlOverride");
            let own: Vec<(u8, Option<bool>)> = own.flat_map(levels).collect();
            let shared = of.and_then(|of| kinds.get(of)).into_iter().flatten();
            for (level, kind) in shared.copied().chain(own) {
                numbering.levels.insert((id.to_owned(), level), kind);
            }
        }
        numbering
    }

    /// The item that a paragraph in this list, at this level, is; none where it only looks the same.
    pub fn item(&self, list: &str, level: u8) -> Option<Item> {
        if list == "0" {
            return None;
        }
        let kind = self.levels.get(&(list.to_owned(), level));
        let is_ordered = kind.copied().unwrap_or(Some(false))?;
        Some(Item { level, is_ordered })
    }
}

fn levels(node: Node<'_, '_>) -> Vec<(u8, Option<bool>)> {
    let levels = node
        .children()
        .filter(|node| node.tag_name().name() == "lvl");
    let levels = levels.filter_map(|node| {
        let level = attribute(node, "ilvl")?.parse().ok()?;
        let kind = child(node, "numFmt").and_then(|kind| attribute(kind, "val"));
        Some((
            level,
            match kind {
                Some("none") => None,
                Some("bullet") => Some(false),
                Some(_) | None => Some(true),
            },
        ))
    });
    levels.collect()
}
