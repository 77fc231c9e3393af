//! What a workbook of Excel's says beside its values: formats of numbers, hidden rows and columns, merged cells.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, ParsingOptions};

use crate::package::is_crowded;

use super::sheet::{Sheet, place};

/// Elements and texts that are looked at of a part.
const MOST_NODES: u32 = 3_000_000;

/// The parts of a package by their paths.
pub type Parts = BTreeMap<String, Vec<u8>>;

/// How a number is shown.
#[derive(Debug, Clone, Copy, Default)]
struct Shown {
    is_percent: bool,
    decimals: Option<u8>,
}

/// A part as XML; none where it is not there or is no XML.
pub fn document<'p>(parts: &'p Parts, path: &str) -> Option<Document<'p>> {
    let text = std::str::from_utf8(parts.get(path)?).ok()?;
    if is_crowded(text) {
        return None;
    }
    let options = ParsingOptions {
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).ok()
}

/// The elements of this name in a part.
pub fn named<'a, 'i>(
    document: &'a Document<'i>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    let all = document.descendants();
    all.filter(move |node| node.tag_name().name() == name)
}

/// An attribute by its name, in whatever namespace.
fn attribute<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut all = node.attributes();
    all.find(|attribute| attribute.name() == name)
        .map(|attribute| attribute.value())
}

/// Adds to sheets, which have their names and values, what the package says of them.
pub fn add(parts: &Parts, sheets: &mut [Sheet]) {
    let paths = paths(parts);
    let formats = formats(parts);
    for sheet in sheets {
        let path = paths.get(&sheet.name);
        if let Some(part) = path.and_then(|path| document(parts, path)) {
            add_to(sheet, &part, &formats);
        }
    }
}

/// The path of each sheet's part, by its name.
fn paths(parts: &Parts) -> BTreeMap<String, String> {
    let mut paths = BTreeMap::new();
    let related = document(parts, "xl/_rels/workbook.xml.rels");
    let (Some(book), Some(related)) = (document(parts, "xl/workbook.xml"), related) else {
        return paths;
    };
    for sheet in named(&book, "sheet") {
        let (Some(name), Some(id)) = (attribute(&sheet, "name"), sheet_id(&sheet)) else {
            continue;
        };
        let mut all = named(&related, "Relationship");
        let target = all.find(|one| attribute(one, "Id") == Some(id));
        if let Some(target) = target.and_then(|one| attribute(&one, "Target")) {
            let path = match target.strip_prefix('/') {
                Some(path) => path.to_owned(),
                None => format!("xl/{target}"),
            };
            paths.insert(name.to_owned(), path);
        }
    }
    paths
}

fn sheet_id<'a>(sheet: &Node<'a, '_>) -> Option<&'a str> {
    let mut all = sheet.attributes();
    all.find(|one| one.name() == "id" && one.namespace().is_some())
        .map(|one| one.value())
}

/// How numbers are shown by the styles of cells, in their order.
fn formats(parts: &Parts) -> Vec<Shown> {
    let Some(styles) = document(parts, "xl/styles.xml") else {
        return Vec::new();
    };
    let mut own: BTreeMap<&str, &str> = BTreeMap::new();
    for format in named(&styles, "numFmt") {
        if let (Some(id), Some(code)) = (
            attribute(&format, "numFmtId"),
            attribute(&format, "formatCode"),
        ) {
            own.insert(id, code);
        }
    }
    let styles = named(&styles, "cellXfs").next().map(|all| {
        let each = all.children().filter(|node| node.tag_name().name() == "xf");
        each.map(|style| {
            let id = attribute(&style, "numFmtId").unwrap_or("0");
            shown(own.get(id).copied().unwrap_or(match id {
                "1" | "3" => "0",
                "2" | "4" => "0.00",
                "9" => "0%",
                "10" => "0.00%",
                _ => "General",
            }))
        })
        .collect()
    });
    styles.unwrap_or_default()
}

/// What a format says: its first part is that of numbers above zero.
fn shown(code: &str) -> Shown {
    let first = code.split(';').next().unwrap_or_default();
    let mut plain = String::new();
    let mut quoted = false;
    for letter in first.chars() {
        match letter {
            '"' => quoted = !quoted,
            letter if !quoted => plain.push(letter),
            _ => {}
        }
    }
    let decimals = match plain.split_once('.') {
        Some((_, after)) => {
            let digits = after
                .chars()
                .take_while(|sign| matches!(sign, '0' | '#' | '?'));
            u8::try_from(digits.count()).ok()
        }
        None => plain.contains(['0', '#']).then_some(0),
    };
    Shown {
        is_percent: plain.contains('%'),
        decimals,
    }
}

fn add_to(sheet: &mut Sheet, part: &Document, formats: &[Shown]) {
    let is_true = |value: Option<&str>| matches!(value, Some("1" | "true"));
    for row in named(part, "row") {
        let number = attribute(&row, "r").and_then(|number| number.parse::<u32>().ok());
        if let Some(number) = number.filter(|_| is_true(attribute(&row, "hidden"))) {
            sheet.hidden_rows.insert(number.saturating_sub(1));
        }
    }
    for columns in named(part, "col") {
        if !is_true(attribute(&columns, "hidden")) {
            continue;
        }
        let number = |name| attribute(&columns, name)?.parse::<u32>().ok();
        if let (Some(first), Some(last)) = (number("min"), number("max")) {
            // Excel has no more columns than these.
            let all = first.saturating_sub(1)..last.min(16_384);
            sheet.hidden_columns.extend(all);
        }
    }
    for merged in named(part, "mergeCell") {
        let ends = attribute(&merged, "ref").and_then(|range| range.split_once(':'));
        if let Some((first, last)) = ends
            && let (Some(first), Some(last)) = (place(first), place(last))
        {
            sheet.merged.push((first, last));
        }
    }
    for cell in named(part, "c") {
        let style = attribute(&cell, "s").and_then(|style| style.parse::<usize>().ok());
        let shown = style.and_then(|style| formats.get(style));
        let at = attribute(&cell, "r").and_then(place);
        if let (Some(shown), Some(at)) = (shown, at)
            && let Some(cell) = sheet.cells.get_mut(&at)
        {
            cell.is_percent = shown.is_percent;
            cell.decimals = shown.decimals;
        }
    }
}
