//! All tests, in one binary: typst is heavy to link.

mod example;
mod pdf;
mod real;
mod site;
mod tidy;
mod tools;
