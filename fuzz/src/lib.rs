//! What is tried with inputs that nobody meant: functions that take bytes and panic where a promise is broken.
//!
//! The fuzz targets call them, and so does the project's own test binary, with mutations of the seeds: see
//! `README.md`. Uses nothing but what the library offers everybody.

pub mod beside;
mod bundle;
mod bytes;
mod html;
pub mod mutate;
pub mod seeds;
pub mod targets;
