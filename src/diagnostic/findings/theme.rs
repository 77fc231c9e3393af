//! Faults in a theme's files.

use super::suggestion;
use crate::diagnostic::{Diagnostic, Rule};
use crate::source::Span;
use crate::wording::say;

/// A fault in a theme's file, in the words of the template engine or typesetter that met it.
pub fn theme_fault(at: Span, words: &str) -> Diagnostic {
    Diagnostic::new(Rule::ThemeFault, at, say!("theme-fault", words))
}

/// A font for pages that is damaged, or unpacks to more than a browser takes.
pub fn damaged_web_font(at: Span, name: &str) -> Diagnostic {
    Diagnostic::new(Rule::ThemeFault, at, say!("damaged-web-font", name))
}

/// A setting that `theme.toml` declares wrongly.
pub fn theme_setting_fault(at: Span) -> Diagnostic {
    Diagnostic::new(Rule::ThemeFault, at, say!("theme-setting-fault"))
}

/// A field that a template looks up and nothing has.
pub fn unknown_field<'a>(
    at: Span,
    name: &str,
    there_are: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let there_are: Vec<&str> = there_are.collect();
    let told = Diagnostic::new(Rule::ThemeFault, at, say!("unknown-field", name));
    if there_are.is_empty() {
        return told;
    }
    told.help(suggestion(name, there_are))
}
