//! All tests, in one binary: typst is heavy to link.

mod bad_input;
mod browser;
mod cli;
mod example;
mod labels;
mod lang;
mod marks;
mod numbers;
mod parity;
mod pdf;
mod pdf_kinds;
mod press;
mod real;
mod rules;
mod schema;
// Signals and shell scripts.
#[cfg(unix)]
mod serve;
mod site;
mod status;
mod tidy;
mod tools;
