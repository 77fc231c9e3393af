//! What is known of tables of figures, for those who read them in other files than the strategy's own: headings,
//! numbers and periods as people write them.

pub use super::csv::columns::{Column, named};
pub use super::csv::number::{Reading as Number, Style};
pub use super::csv::period::{
    Kind as PeriodKind, Reading as PeriodReading, read as read_period, read_part,
};
pub use super::record::LARGEST;
pub use super::rows::{Row as Cells, Rows};
