//! All tests, in one binary: typst is heavy to link.

mod site;
