//! A workbook of OpenDocument's to sheets. Its cells may say how often they are repeated, which is believed of empty
//! ones alone.

use roxmltree::Node;

use super::book::{MOST_CELLS, Unreadable};
use super::sheet::{At, Cell, Content, Sheet};
use super::styles::{Parts, document, named};
use crate::lang::Date;

/// Rows and columns that a spreadsheet has.
const MOST: [u32; 2] = [1_048_576, 16_384];

/// The sheets.
pub fn sheets(parts: &Parts) -> Result<Vec<Sheet>, Unreadable> {
    let manifest = parts.get("META-INF/manifest.xml");
    let is_locked =
        manifest.is_some_and(|text| String::from_utf8_lossy(text).contains("encryption-data"));
    if is_locked {
        return Err(Unreadable::Locked);
    }
    let content = document(parts, "content.xml").ok_or(Unreadable::Damaged)?;
    let mut sheets = Vec::new();
    let mut left = MOST_CELLS;
    for table in named(&content, "table") {
        let mut sheet = Sheet {
            name: attribute(&table, "name").unwrap_or_default().to_owned(),
            ..Sheet::default()
        };
        let mut row = 0_u32;
        for line in table.descendants().filter(|node| is(node, "table-row")) {
            let repeated = repeated(&line, "number-rows-repeated");
            if matches!(attribute(&line, "visibility"), Some("collapse" | "filter")) {
                sheet.hidden_rows.insert(row);
            }
            cells(&line, row, &mut sheet, &mut left)?;
            row = row.saturating_add(repeated);
            if row >= MOST[0] {
                break;
            }
        }
        sheets.push(sheet);
    }
    match sheets.is_empty() {
        true => Err(Unreadable::Other),
        false => Ok(sheets),
    }
}

fn is(node: &Node, name: &str) -> bool {
    node.tag_name().name() == name
}

fn attribute<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut all = node.attributes();
    all.find(|one| one.name() == name).map(|one| one.value())
}

fn repeated(node: &Node, name: &str) -> u32 {
    let number = attribute(node, name).and_then(|number| number.parse().ok());
    number.unwrap_or(1).max(1)
}

fn cells(line: &Node, row: u32, sheet: &mut Sheet, left: &mut usize) -> Result<(), Unreadable> {
    let mut column = 0_u32;
    let all = line.children();
    for node in all.filter(|node| is(node, "table-cell") || is(node, "covered-table-cell")) {
        let at = (row, column);
        if is(&node, "table-cell") {
            if let Some(cell) = cell(&node) {
                *left = left.checked_sub(1).ok_or(Unreadable::TooLarge)?;
                sheet.put(at, cell);
            }
            sheet.merged.extend(spanned(&node, at));
        }
        column = column.saturating_add(repeated(&node, "number-columns-repeated"));
        if column >= MOST[1] {
            break;
        }
    }
    Ok(())
}

/// The cells that one spans.
fn spanned(node: &Node, (row, column): At) -> Option<(At, At)> {
    let [rows, columns] =
        ["number-rows-spanned", "number-columns-spanned"].map(|name| repeated(node, name));
    let last = (row.checked_add(rows - 1)?, column.checked_add(columns - 1)?);
    (last != (row, column)).then_some(((row, column), last))
}

fn cell(node: &Node) -> Option<Cell> {
    let words: Vec<String> = node
        .children()
        .filter(|child| is(child, "p"))
        .map(|line| {
            let texts = line.descendants().filter(Node::is_text);
            texts.filter_map(|text| text.text()).collect()
        })
        .collect();
    let words = words.join("\n");
    let has_formula = attribute(node, "formula").is_some();
    // The type is in its own namespace and in an older one, alike.
    let kind = attribute(node, "value-type");
    let number = || attribute(node, "value")?.parse::<f64>().ok();
    let content = match kind {
        _ if words.starts_with('#') && has_formula => Content::Error(words.clone()),
        Some("float" | "percentage" | "currency") => Content::Number(number()?),
        Some("date") => {
            let day = attribute(node, "date-value").and_then(|day| Date::from_iso(day.get(..10)?));
            day.map_or(Content::Text(words.clone()), Content::Day)
        }
        _ if words.is_empty() && has_formula => Content::NoValue,
        _ => Content::Text(words.clone()),
    };
    let is_percent = kind == Some("percentage");
    // How it is shown is beside it, in the words.
    let digits = words.trim_end_matches(['%', ' ', '\u{a0}']);
    let decimals = match content {
        Content::Number(_) => digits
            .rsplit_once([',', '.'])
            .and_then(|(_, after)| u8::try_from(after.chars().count()).ok())
            .or((!words.is_empty()).then_some(0)),
        Content::Text(_) | Content::Day(_) | Content::Error(_) | Content::NoValue => None,
    };
    Some(Cell {
        content,
        is_percent,
        decimals,
    })
}
