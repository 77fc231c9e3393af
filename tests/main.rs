//! All tests, in one binary: typst is heavy to link.

mod bad_input;
mod baseline;
mod browser;
mod cli;
mod example;
mod explain;
mod formats;
mod labels;
mod lang;
mod marks;
mod mend;
mod numbers;
mod parity;
mod pdf;
mod pdf_kinds;
mod press;
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
mod standing;
mod status;
mod tidy;
mod tools;
mod translations;
mod wording;
