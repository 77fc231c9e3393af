//! Tables: those that only lay out are unwrapped to what is in them, and what the columns of others are.
//!
//! In: blocks. Out: blocks in which a table that has labels for a first column, or for headings, is labels with what
//! is beside or below them. Tables of what is to be done, by whom and when, and all others stay tables.

use super::document::{Block, Cell, Item, Paragraph, Piece, Role, Table, Text, each_in};
use super::words::{self, Kind};

/// Headings in tables are below those of the text, and above labels.
const TABLE_LEVEL: u8 = 10;

/// What a column of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// What is below a heading with these words.
    Of(Kind),
    /// The area.
    Area,
    /// Who answers for it.
    Responsible,
    /// Until when.
    Due,
    /// How far it has come.
    Status,
    /// A number of the row.
    Number,
    /// Anything else.
    Other,
}

/// What a column with this heading is.
pub fn column(words: &str) -> Column {
    let plain = words.trim().trim_end_matches(':').to_lowercase();
    let begins = |stems: &[&str]| stems.iter().any(|stem| plain.starts_with(stem));
    if begins(&["ansvar", "hvem", "kven", "eier", "eigar"]) {
        return Column::Responsible;
    }
    if begins(&[
        "frist",
        "tidsfrist",
        "når",
        "ferdig",
        "tidspunkt",
        "gjennomføres",
        "tid",
    ]) {
        return Column::Due;
    }
    if begins(&["status"]) {
        return Column::Status;
    }
    if matches!(plain.trim_end_matches('.'), "nr" | "nummer" | "#" | "id") {
        return Column::Number;
    }
    if begins(&[
        "område",
        "satsingsområde",
        "strategiområde",
        "innsatsområde",
        "satsningsområde",
        "fokusområde",
        "tema",
    ]) {
        return Column::Area;
    }
    let describes = begins(&["beskriv", "skildr", "konkret"]) && plain.contains("tiltak");
    if describes || begins(&["tiltak", "aktivitet", "handling", "hva", "kva"]) {
        return Column::Of(Kind::Actions);
    }
    words::kind(words).map_or(Column::Other, Column::Of)
}

impl Table {
    /// What each column is by its heading; none where the first row has no such headings.
    pub fn columns(&self) -> Option<Vec<Column>> {
        let first = self.rows.first()?;
        let columns: Vec<Column> = first.iter().map(|cell| column(&cell.words())).collect();
        let known = columns
            .iter()
            .filter(|column| **column != Column::Other)
            .count();
        // What is below a heading may have it before its words, in each row.
        let is_short = first.iter().all(|cell| {
            let words = cell.words();
            words.split_whitespace().count() <= 8 && words.chars().count() <= 200
        });
        (known >= 2 && is_short && self.rows.len() > 1).then_some(columns)
    }

    /// Whether it tells what is to be done, and by whom, when, or how far it has come.
    pub fn is_plan(&self) -> bool {
        let Some(columns) = self.columns() else {
            return false;
        };
        let has = |column: Column| columns.contains(&column);
        has(Column::Of(Kind::Actions))
            && (has(Column::Responsible) || has(Column::Due) || has(Column::Status))
    }

    /// The words of a row that is one cell, as wide as the table.
    pub fn title(&self, row: usize) -> Option<String> {
        let row = self.rows.get(row)?;
        let mut cells = row.iter().filter(|cell| !cell.words().is_empty());
        let first = cells.next()?;
        let is_alone = cells.next().is_none() && row.len() > 1;
        let is_wide = row.iter().skip(1).all(|cell| cell.is_beside);
        (is_alone && is_wide).then(|| first.words().replace('\n', " "))
    }
}

/// The blocks, with tables that only lay out unwrapped.
pub fn unwrapped(blocks: &[Block]) -> Vec<Block> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Table(table) => push_table(table, &mut all),
            // A box that is a part of an area, and is only beside the others.
            Block::Box(blocks) if is_part(blocks) => all.extend(unwrapped(blocks)),
            Block::Paragraph(_) | Block::Box(_) => all.push(block.clone()),
        }
    }
    all
}

fn is_part(blocks: &[Block]) -> bool {
    let Some(Block::Paragraph(first)) = blocks.first() else {
        return false;
    };
    let words = first.words();
    let is_heading = matches!(first.role, Role::Heading(_)) && blocks.len() > 1;
    let is_label = blocks.len() > 1 && words::kind(&words).is_some();
    is_heading || is_label || words::label(&words).is_some()
}

fn push_table(table: &Table, all: &mut Vec<Block>) {
    let filled = |cell: &&Cell| !cell.blocks.is_empty();
    let columns = table
        .rows
        .iter()
        .map(|row| row.iter().filter(filled).count());
    let columns = columns.max().unwrap_or(0);
    let mut has_heading = false;
    each_in(&[Block::Table(table.clone())], &mut |paragraph| {
        has_heading |= matches!(paragraph.role, Role::Heading(_) | Role::Title);
    });
    let cells = || table.rows.iter().flatten();
    if columns <= 1 && table.rows.len() == 1 && !has_heading {
        let blocks = cells().flat_map(|cell| cell.blocks.clone()).collect();
        all.push(Block::Box(blocks));
    } else if columns <= 1 || has_heading || table.rows.len() == 1 && cells().any(is_long) {
        for cell in cells() {
            all.extend(unwrapped(&cell.blocks));
        }
    } else if table.is_plan() {
        all.push(Block::Table(table.clone()));
    } else if let Some(columns) = headed(table) {
        labels_above(table, &columns, all);
    } else if has_labels_first(table) {
        labels_first(table, all);
    } else {
        all.push(Block::Table(table.clone()));
    }
}

fn is_long(cell: &Cell) -> bool {
    cell.blocks.len() > 1 || cell.words().split_whitespace().count() > 30
}

/// Whether the first column has labels: "Mål", "Veivalg", "Tiltak".
fn has_labels_first(table: &Table) -> bool {
    let rows = (0..table.rows.len()).filter(|row| table.title(*row).is_none());
    let (mut labels, mut others) = (0, 0);
    for row in rows {
        let row = &table.rows[row];
        let words = row[0].words();
        let is_below = row[0].is_below || words.is_empty();
        match words::kind(&words).is_some() {
            true => labels += 1,
            false if is_below => {}
            false => others += 1,
        }
    }
    labels >= 1 && labels >= others
}

fn labels_first(table: &Table, all: &mut Vec<Block>) {
    for (at, row) in table.rows.iter().enumerate() {
        if let Some(title) = table.title(at) {
            all.push(heading(&title));
            continue;
        }
        let words = row[0].words();
        match words::kind(&words) {
            Some(_) => all.push(label(&words)),
            None if words.is_empty() => {}
            None => all.push(heading(&words.replace('\n', " "))),
        }
        let cells = row.iter().skip(1).filter(|cell| !cell.blocks.is_empty());
        for cell in cells {
            all.extend(unwrapped(&cell.blocks));
        }
    }
}

/// The columns of a table whose headings are labels.
fn headed(table: &Table) -> Option<Vec<Column>> {
    let columns = table.columns()?;
    let labels = columns
        .iter()
        .filter(|column| matches!(column, Column::Of(_) | Column::Area));
    let known = columns
        .iter()
        .all(|column| matches!(column, Column::Of(_) | Column::Area | Column::Number));
    (labels.count() >= 2 && known).then_some(columns)
}

fn labels_above(table: &Table, columns: &[Column], all: &mut Vec<Block>) {
    let header = &table.rows[0];
    let rows = &table.rows[1..];
    let area = columns.iter().position(|column| *column == Column::Area);
    let mut groups: Vec<(Option<String>, Vec<&Vec<Cell>>)> = Vec::new();
    for row in rows {
        let name = area.map(|area| row[area].words().replace('\n', " "));
        let goes_on = |last: &Option<String>| match &name {
            None => true,
            Some(name) => name.is_empty() || last.as_ref() == Some(name),
        };
        match groups.last_mut().filter(|(last, _)| goes_on(last)) {
            Some((_, group)) => group.push(row),
            None => groups.push((name, vec![row])),
        }
    }
    // The heading of the column of areas is told once, and stands for nothing else.
    if let Some(area) = area {
        all.push(label(&header[area].words()));
    }
    for (name, rows) in groups {
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            all.push(heading(&name));
        }
        for (at, column) in columns.iter().enumerate() {
            if !matches!(column, Column::Of(_)) {
                continue;
            }
            all.push(label(&header[at].words()));
            for row in &rows {
                each_in(&row[at].blocks, &mut |paragraph| {
                    let item = paragraph.item.or(Some(Item {
                        level: 0,
                        is_ordered: false,
                    }));
                    all.push(Block::Paragraph(Paragraph {
                        item,
                        ..paragraph.clone()
                    }));
                });
            }
        }
    }
}

fn heading(words: &str) -> Block {
    Block::Paragraph(Paragraph {
        role: Role::Heading(TABLE_LEVEL),
        ..Paragraph::plain(words)
    })
}

/// A label on a line of its own.
fn label(words: &str) -> Block {
    let text = Text {
        words: words.replace('\n', " "),
        is_bold: true,
        ..Text::default()
    };
    Block::Paragraph(Paragraph {
        pieces: vec![Piece::Text(text)],
        ..Paragraph::default()
    })
}
