//! The wording of every finding.

use super::{Diagnostic, Rule};
use crate::source::Span;

/// A fault in a theme's file, in the words of the template engine or typesetter that met it.
pub fn theme_fault(at: Span, words: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::ThemeFault,
        at,
        [
            format!("feil i temaet: {words}"),
            format!("feil i temaet: {words}"),
            format!("fault in the theme: {words}"),
        ],
    )
}
