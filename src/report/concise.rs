//! One line a finding: `file:line:column: level[rule] message`.

use std::fmt::Write as _;

use super::level_name;
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::source::Sources;

/// Renders the findings.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, lang: MessageLang) -> String {
    let mut text = String::new();
    for found in diagnostics.iter() {
        let (place, _) = sources.places(found.span);
        let _ = writeln!(
            text,
            "{}:{}:{}: {}[{}] {}",
            sources.path(found.span.file),
            place.line,
            place.column,
            level_name(found.level, lang),
            found.rule.name(),
            found.message(lang),
        );
    }
    text
}
