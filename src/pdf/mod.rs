//! The PDF of one language: the strategy as data, set by the theme's Typst files.
//!
//! Knows nothing of the site; the only user of typst. What can fail here is the theme, never the
//! content.

use crate::diagnostic::Diagnostics;
use crate::lang::{Date, Lang};
use crate::model::Strategy;
use crate::source::Sources;

/// Makes the PDF (PDF/A-2a and PDF/UA-1 in one). None when the theme has a fault, which is pushed.
pub fn pdf(
    _diagnostics: &mut Diagnostics,
    _strategy: &Strategy,
    _sources: &Sources,
    _lang: Lang,
    _today: Date,
) -> Option<Vec<u8>> {
    None
}
