//! Tables of what is to be done: a row is an action, in the area that the row or the heading above it names.

use super::{Placer, Titles, read};
use crate::import::document::{Block, Cell, Paragraph, Table, Why};
use crate::import::outline::Section;
use crate::import::plan::{Action, Area, Goal};
use crate::import::tables::Column;
use crate::import::words::{self, Kind};

/// Areas whose titles are held against words that are like them; with more, only the same words are the same.
const MOST_ALIKE: usize = 100;

impl Placer<'_> {
    /// The actions of a table, into an area. What the table has of other things is left.
    pub(super) fn actions_of(&mut self, table: &Table, area: &mut Area) -> Vec<Block> {
        let Some(columns) = table.columns() else {
            return vec![Block::Table(table.clone())];
        };
        self.header_of(table, &columns);
        let mut goal = Vec::new();
        for at in 1..table.rows.len() {
            if let Some(title) = table.title(at) {
                self.set_aside(Why::Structure, &title);
                continue;
            }
            for (cell, column) in table.rows[at].iter().zip(&columns) {
                if *column == Column::Area {
                    self.set_aside(Why::Structure, &cell.words());
                }
            }
            self.row(table, at, &columns, area, &mut goal);
        }
        Vec::new()
    }

    /// The headings of the columns are the names of keys now, or are before what is said below them.
    fn header_of(&mut self, table: &Table, columns: &[Column]) {
        for (cell, column) in table.rows[0].iter().zip(columns) {
            match column {
                Column::Other => {}
                Column::Of(_)
                | Column::Area
                | Column::Responsible
                | Column::Due
                | Column::Status
                | Column::Number => {
                    self.set_aside(Why::Structure, &cell.words());
                }
            }
        }
    }

    fn row(
        &mut self,
        table: &Table,
        at: usize,
        columns: &[Column],
        area: &mut Area,
        goals: &mut Vec<String>,
    ) {
        let row = &table.rows[at];
        let mut action = Action {
            status: Some("planned"),
            ..Action::default()
        };
        let mut what: Vec<Block> = Vec::new();
        let mut more: Vec<Block> = Vec::new();
        for (number, (cell, column)) in row.iter().zip(columns).enumerate() {
            let words = cell.words();
            if words.is_empty() {
                continue;
            }
            let heading = table.rows[0][number].words();
            match column {
                Column::Of(Kind::Actions) => what.extend(cell.blocks.clone()),
                Column::Of(Kind::Goals | Kind::Subgoals) => *goals = vec![self.goal_of(cell, area)],
                Column::Responsible => action.responsible = Some(self.names(cell)),
                Column::Due => match read::due(&words) {
                    Some(due) => {
                        action.due = Some(due);
                        self.set_aside(Why::Read, &format!("{heading}: {words}"));
                    }
                    None => more.push(said(&heading, cell)),
                },
                Column::Status => match read::status(&words) {
                    Some(status) => {
                        action.status = Some(status);
                        self.set_aside(Why::Read, &format!("{heading}: {words}"));
                    }
                    None => more.push(said(&heading, cell)),
                },
                Column::Area => {}
                Column::Number if words.chars().all(|sign| !sign.is_alphabetic()) => {}
                Column::Number | Column::Other | Column::Of(_) => more.push(said(&heading, cell)),
            }
        }
        if what.is_empty() && more.is_empty() && action.responsible.is_none() {
            return;
        }
        let first = what.iter().chain(&more).find_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.words()),
            Block::Table(_) | Block::Box(_) => None,
        });
        let first = first.unwrap_or_default();
        action.id = self.id("action", &first, "tiltak");
        what.extend(more);
        action.text = self.markup.text(
            &what
                .iter()
                .map(super::facts::without_headings)
                .collect::<Vec<_>>(),
        );
        if action.text.is_empty() {
            action.text = "…".to_owned();
        }
        action.goals.clone_from(goals);
        area.actions.push(action);
    }

    fn names(&mut self, cell: &Cell) -> String {
        let words = cell.words().replace('\n', ", ");
        let mut notes = Vec::new();
        crate::import::document::each_in(&cell.blocks, &mut |paragraph| {
            notes.push(paragraph.clone())
        });
        for paragraph in &notes {
            self.heading_notes(paragraph);
        }
        crate::import::markup::escaped_words(&words)
    }

    /// The goal that a row names, new or known.
    fn goal_of(&mut self, cell: &Cell, area: &mut Area) -> String {
        let text = self.markup.text(
            &cell
                .blocks
                .iter()
                .map(super::facts::without_headings)
                .collect::<Vec<_>>(),
        );
        if let Some(id) = area.goal_with(&text) {
            return id.to_owned();
        }
        let id = self.id("goal", &cell.words(), "mal");
        area.goals.push(Goal {
            id: id.clone(),
            text,
            ..Goal::default()
        });
        id
    }

    /// A plan of actions that is outside the areas: each row goes to the area that it names.
    pub(super) fn plan_of_actions(&mut self, section: &Section) {
        let mut left: Vec<Block> = Vec::new();
        for block in &section.blocks {
            match block {
                Block::Table(table) if table.is_plan() => self.spread(table, &mut left),
                Block::Paragraph(_) | Block::Table(_) | Block::Box(_) => left.push(block.clone()),
            }
        }
        let mut children = Vec::new();
        for child in &section.children {
            let named = self.area_named(&child.words());
            let has_plan = child
                .blocks
                .iter()
                .any(|block| matches!(block, Block::Table(table) if table.is_plan()));
            match named.filter(|_| has_plan || child.kind.is_none()) {
                Some(at) => {
                    self.structure(child.heading.as_ref());
                    let mut area = std::mem::take(&mut self.plan.areas[at]);
                    let mut rest = Vec::new();
                    let mut listed = child.clone();
                    listed.blocks.retain(|block| match block {
                        Block::Table(table) if table.is_plan() => {
                            rest.push(table.clone());
                            false
                        }
                        Block::Paragraph(_) | Block::Table(_) | Block::Box(_) => true,
                    });
                    for table in rest {
                        let more = self.actions_of(&table, &mut area);
                        left.extend(more);
                    }
                    let (things, more) = super::items::things(&listed.blocks);
                    for thing in things {
                        let id = self.id("action", &thing.words(), "tiltak");
                        let text = self.markup.text(&thing.blocks());
                        area.actions.push(Action {
                            id,
                            text,
                            ..Action::default()
                        });
                    }
                    left.extend(more);
                    self.plan.areas[at] = area;
                    children.extend(child.children.iter().cloned());
                }
                None => children.push(child.clone()),
            }
        }
        match left.is_empty() && children.is_empty() {
            true => self.structure(section.heading.as_ref()),
            false => {
                let section = Section {
                    blocks: left,
                    children,
                    kind: None,
                    ..section.clone()
                };
                self.chapter(&section);
            }
        }
    }

    /// Each row to the area that it, or the wide row above it, names; rows of no area stay a table.
    fn spread(&mut self, table: &Table, left: &mut Vec<Block>) {
        let Some(columns) = table.columns() else {
            left.push(Block::Table(table.clone()));
            return;
        };
        let own = columns.iter().position(|column| *column == Column::Area);
        let mut current = match &self.plan.areas[..] {
            [_] => Some(0),
            _ => None,
        };
        let mut rest = Table {
            rows: vec![table.rows[0].clone()],
        };
        let mut placed = false;
        let mut goals: Vec<String> = Vec::new();
        for at in 1..table.rows.len() {
            if let Some(title) = table.title(at) {
                current = self
                    .area_named(&title)
                    .or(current.filter(|_| self.plan.areas.len() == 1));
                goals.clear();
                match current {
                    Some(_) => self.set_aside(Why::Structure, &title),
                    None => rest.rows.push(table.rows[at].clone()),
                }
                continue;
            }
            if let Some(own) = own {
                let cell = &table.rows[at][own];
                let words = cell.words().replace('\n', " ");
                if !words.is_empty() {
                    current = self.area_named(&words);
                    goals.clear();
                    if current.is_some() {
                        self.set_aside(Why::Structure, &words);
                    }
                }
            }
            let Some(number) = current else {
                rest.rows.push(table.rows[at].clone());
                continue;
            };
            placed = true;
            let mut area = std::mem::take(&mut self.plan.areas[number]);
            self.row(table, at, &columns, &mut area, &mut goals);
            self.plan.areas[number] = area;
        }
        if placed {
            self.header_of(table, &columns);
        }
        if rest.rows.len() > 1 {
            left.push(Block::Table(rest));
        }
    }

    /// The area with this title, or the one that begins or ends like it.
    fn area_named(&mut self, words: &str) -> Option<usize> {
        let words = words::area_title(words).map_or(words, |begin| &words[begin..]);
        let letters = |text: &str| -> String {
            let text = &text[words::number(text)..];
            text.chars()
                .flat_map(char::to_lowercase)
                .filter(|letter| letter.is_alphanumeric())
                .collect()
        };
        let own = letters(words);
        if own.is_empty() {
            return None;
        }
        let Titles {
            letters: titles,
            places,
        } = &mut self.titles;
        for area in self.plan.areas.iter().skip(titles.len()) {
            let title = letters(&area.title);
            places.entry(title.clone()).or_insert(titles.len());
            titles.push(title);
        }
        let same = places.get(&own).copied();
        same.or_else(|| {
            let like = |title: &String| {
                own.len() > 4 && (title.contains(&own) || own.contains(title.as_str()))
            };
            let few = titles.len() <= MOST_ALIKE;
            let mut found = titles
                .iter()
                .filter(|_| few)
                .enumerate()
                .filter(|(_, title)| like(title));
            let first = found.next().map(|(at, _)| at);
            first.filter(|_| found.next().is_none())
        })
    }
}

/// A cell with the heading of its column before it.
fn said(heading: &str, cell: &Cell) -> Block {
    let mut whole = Paragraph::plain(match heading.trim() {
        "" => String::new(),
        heading => format!("{}: ", heading.trim_end_matches(':').replace('\n', " ")),
    });
    let mut is_first = true;
    crate::import::document::each_in(&cell.blocks, &mut |paragraph| {
        if !is_first {
            whole.pieces.push(crate::import::document::Piece::Break);
        }
        is_first = false;
        whole.pieces.extend(paragraph.pieces.iter().cloned());
    });
    Block::Paragraph(whole)
}
