//! Figures from the files that people have them in: workbooks, CSV in every form, and JSON-stat2 as Statistics Norway
//! serves it.
//!
//! In: a file's bytes and the register of measures. Out: series of figures with the cells they are in, which measure
//! each is of, and how they differ from those that are there. Reads no disk and no net, and guesses nothing: what can
//! be read in two ways is reported, with the address of the cell.

mod book;
mod compound;
mod differ;
mod find;
mod long;
mod matched;
mod means;
mod numbers;
mod opendocument;
mod origin;
mod sheet;
mod statistics;
mod styles;
mod text;
mod wide;

pub use crate::model::FiguresSource;
pub use book::{Book, MOST_BYTES, Unreadable, read};
pub use differ::{Change, Merged, Row, merge, rows_of, table};
pub use find::{Point, Problem, Series, Trouble, find};
pub use matched::{Measure, Names, measures};
pub use numbers::{Fractions, scaled};
pub use origin::toml;
pub use sheet::{Cell, Content, Sheet, address};
pub use statistics::{Query, SERVICE};
