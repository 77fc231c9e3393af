//! All tests, in one binary: typst is heavy to link.

mod active;
mod asked;
mod bad_input;
mod baseline;
mod browser;
mod cli;
mod drafting;
mod example;
mod explain;
mod figures;
mod folded;
mod formats;
mod labels;
mod lang;
mod marks;
mod mend;
mod numbers;
mod parity;
mod pdf;
mod pdf_kinds;
mod pdf_told;
mod pictures;
mod press;
mod print;
#[cfg(unix)]
mod ready;
mod real;
mod rules;
mod schema;
// Signals and shell scripts.
#[cfg(unix)]
mod serve;
mod shells;
mod site;
mod slips;
mod standing;
mod status;
mod stray;
mod terms;
mod tidy;
mod tools;
mod translation;
mod validity;
mod whole;
mod wording;
