//! All tests, in one binary: typst is heavy to link.
//!
//! Without the feature `pdf` (`--no-default-features`), those that need no PDF.

mod active;
mod asked;
mod authoring;
mod awkward;
mod bad_input;
mod baseline;
mod bombs;
#[cfg(feature = "pdf")]
mod booklet;
mod browser;
#[cfg(feature = "pdf")]
mod cards;
mod charts;
mod choices;
mod cli;
#[cfg(unix)]
mod controls;
mod cores;
mod documentation;
#[cfg(feature = "pdf")]
mod documents;
mod drafting;
mod example;
mod explain;
mod export;
mod false_sizes;
mod figures;
mod figures_import;
mod fixes;
mod folded;
mod font_bombs;
mod fonts;
mod format;
mod formats;
#[path = "../fuzz/src/lib.rs"]
#[allow(dead_code, reason = "only the fuzzers write seeds")]
mod fuzz;
mod fuzzed;
mod help;
mod import;
mod in_code;
mod joints;
mod kept;
mod labels;
mod lang;
mod language;
#[cfg(unix)]
mod links_out;
mod marks;
#[cfg(feature = "pdf")]
mod memory;
mod near;
#[cfg(feature = "pdf")]
mod nothing_lost;
mod numbers;
#[cfg(feature = "pdf")]
mod openers;
#[cfg(feature = "pdf")]
mod paper;
#[cfg(feature = "pdf")]
mod parity;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(feature = "pdf")]
mod pdf_compiler;
#[cfg(feature = "pdf")]
mod pdf_documents;
#[cfg(feature = "pdf")]
mod pdf_kinds;
#[cfg(feature = "pdf")]
mod pdf_marked;
#[cfg(feature = "pdf")]
mod pdf_told;
mod pictures;
mod places;
#[cfg(feature = "pdf")]
mod print;
#[cfg(unix)]
mod ready;
mod real;
#[cfg(feature = "pdf")]
mod reuse;
mod rules;
mod schema;
mod spelling;
// Signals and shell scripts.
#[cfg(unix)]
mod serve;
#[cfg(feature = "pdf")]
mod sheets;
mod shells;
mod site;
mod slips;
mod standing;
mod status;
mod stray;
mod terms;
#[cfg(feature = "pdf")]
mod themes;
mod tidy;
mod tools;
mod translation;
#[cfg(feature = "pdf")]
mod validity;
mod web_fonts;
#[cfg(feature = "pdf")]
mod whole;
mod wording;
mod words;
mod write;
mod written;
