//! Markdown to a typed tree with places; the only user of comrak.

pub mod tree;
