//! Compiles an employer strategy, written as TOML and markdown in bokmål and nynorsk, to a bilingual
//! website and, in each language, the archivable PDFs that [`documents`] lists.
//!
//! The phases, in the order data flows: [`load`] reads the folder to [`source::Sources`]; [`parse`]
//! makes a draft of it by the [`schema`]; [`check`] makes a [`model::Strategy`] of the draft, or none;
//! [`view`] decides what is shown, in which order and in which words; [`site`] and [`pdf`] lay that out as an
//! [`output::Output`]; [`mod@write`] puts it on the disk. [`compile`] runs the phases between the edges.

pub mod cache;
pub mod clean;
pub mod escape;
pub mod pictures;
pub mod source;
pub mod spelling;
pub mod terminal;

pub mod attachment;
pub mod color;
pub mod cores;
pub mod fonts;
pub mod lang;
pub mod package;
pub mod panics;
pub mod wording;

pub mod diagnostic;
pub mod markdown;
pub mod model;
pub mod schema;

pub mod norms;
pub mod parse;
pub mod terms;
pub mod translation;

pub mod figures;

pub mod edit;

pub mod drafting;
pub mod import;

pub mod baseline;
pub mod joints;

pub mod address;
pub mod office;
pub mod output;
pub mod theme;
pub mod view;

#[cfg_attr(not(feature = "pdf"), path = "pdf/without.rs")]
pub mod pdf;

pub mod documents;
pub mod room;

pub mod check;
pub mod json_schema;
pub mod scaffold;

pub mod site;

pub mod compile;
pub mod fixes;
pub mod rename;
pub mod report;
pub mod status;

pub mod load;
pub mod serve;
pub mod write;

pub mod cli;
