//! Faults in a theme's files.

use super::suggestion;
use crate::diagnostic::{Diagnostic, Rule};
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
    .help([
        "rett filen i temaet, eller slett den, så brukes den innebygde",
        "rett fila i temaet, eller slett ho, så blir den innebygde brukt",
        "mend the theme's file, or delete it to use the built-in one",
    ])
}

/// A setting that `theme.toml` declares wrongly.
pub fn theme_setting_fault(at: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::ThemeFault,
        at,
        [
            "temaet beskriver en innstilling feil",
            "temaet beskriv ei innstilling feil",
            "the theme declares a setting wrongly",
        ],
    )
    .help([
        "en innstilling har kind (color, file, boolean, text eller choice med choices) og eventuelt default",
        "ei innstilling har kind (color, file, boolean, text eller choice med choices) og eventuelt default",
        "a setting has kind (color, file, boolean, text, or choice with choices) and perhaps default",
    ])
}

/// A field that a template looks up and nothing has.
pub fn unknown_field<'a>(
    at: Span,
    name: &str,
    there_are: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let there_are: Vec<&str> = there_are.collect();
    let told = Diagnostic::new(
        Rule::ThemeFault,
        at,
        [
            format!("temaet viser et felt som ikke finnes: «{name}»"),
            format!("temaet viser eit felt som ikkje finst: «{name}»"),
            format!("the theme shows a field that does not exist: “{name}”"),
        ],
    );
    if there_are.is_empty() {
        return told.help([
            "det som står foran punktumet, har ingen felt",
            "det som står framfor punktumet, har ingen felt",
            "what stands before the dot has no fields",
        ]);
    }
    told.help(suggestion(name, there_are))
}
