//! Compiles an employer strategy, written as TOML and markdown in bokmål and nynorsk, to a bilingual
//! website and an archivable PDF in each language.
//!
//! The phases, in the order data flows: `load` reads the folder to [`source::Sources`]; `parse` makes a
//! draft of it by the `schema`; `check` makes a [`model::Strategy`] of the draft, or none; `site` and
//! `pdf` make an [`output::Output`]; `write` puts it on the disk.

pub mod clean;
pub mod color;
pub mod diagnostic;
pub mod lang;
pub mod markdown;
pub mod model;
pub mod output;
pub mod pdf;
pub mod site;
pub mod source;
pub mod theme;
