//! A sheet of cells, independent of the kind of file.

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::Date;

/// A row and a column, from 0.
pub type At = (u32, u32);

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Words, or a number that is written as words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
    /// A fault of the spreadsheet's, as it shows it: `#REF!`.
    Error(String),
    /// A formula that was saved without its value.
    NoValue,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub content: Content,
    /// Whether its number is shown as a hundred times as much, with a sign of per cent.
    pub is_percent: bool,
    /// The decimals that its number is shown with, where its format says so.
    pub decimals: Option<u8>,
}

/// A sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its name; empty where a file is a single one.
    pub name: String,
    /// Whether the sheet is hidden.
    pub is_hidden: bool,
    /// Its cells that hold something.
    pub cells: BTreeMap<At, Cell>,
    /// Rows that are not shown.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns that are not shown.
    pub hidden_columns: BTreeSet<u32>,
    /// Cells that are one, by the first and the last of them.
    pub merged: Vec<(At, At)>,
}

impl Cell {
    /// A cell of words.
    pub fn text(words: &str) -> Self {
        Self::of(Content::Text(words.to_owned()))
    }

    /// A cell without a format of its own.
    pub fn of(content: Content) -> Self {
        Self {
            content,
            is_percent: false,
            decimals: None,
        }
    }

    /// Its words; none where it holds no words.
    pub fn words(&self) -> Option<&str> {
        match &self.content {
            Content::Text(words) => Some(words.trim()),
            Content::Number(_) | Content::Day(_) | Content::Error(_) | Content::NoValue => None,
        }
    }
}

impl Sheet {
    /// Puts a cell in its place, unless its words are empty.
    pub fn put(&mut self, at: At, cell: Cell) {
        if cell.words() != Some("") {
            self.cells.insert(at, cell);
        }
    }

    /// The numbers of the rows that hold something, in order.
    pub fn rows(&self) -> Vec<u32> {
        let rows: BTreeSet<u32> = self.cells.keys().map(|(row, _)| *row).collect();
        rows.into_iter().collect()
    }

    /// The cells of a row, in order.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (u32, &Cell)> {
        let cells = self.cells.range((row, 0)..=(row, u32::MAX));
        cells.map(|((_, column), cell)| (*column, cell))
    }

    /// The cell at a place, that of several merged ones being the first of them.
    pub fn shown(&self, at: At) -> Option<&Cell> {
        self.cells.get(&at).or_else(|| {
            let (first, _) = self.merged_around(at)?;
            self.cells.get(&first)
        })
    }

    /// The merged cells that a place is part of.
    pub fn merged_around(&self, (row, column): At) -> Option<(At, At)> {
        let mut merged = self.merged.iter();
        let inside = |((top, left), (bottom, right)): &&(At, At)| {
            (*top..=*bottom).contains(&row) && (*left..=*right).contains(&column)
        };
        merged.find(inside).copied()
    }
}

/// A cell's address, as a spreadsheet writes it: `B7`.
pub fn address((row, column): At) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    let column: String = letters.iter().rev().collect();
    format!("{column}{}", row + 1)
}

/// The place that an address means.
pub fn place(address: &str) -> Option<At> {
    let split = address.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = address.split_at(split);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut column = 0;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase();
        if !letter.is_ascii_uppercase() {
            return None;
        }
        column = column * 26 + u32::from(letter - b'A') + 1;
    }
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
}
