//! Typst's faults as findings in the theme's own files.

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;

use super::world::{MAIN, Setting};
use crate::diagnostic::{Diagnostic, findings};
use crate::source::Span;
use crate::theme::Theme;

/// A finding for each fault, where the theme's file has it.
pub fn faults(
    world: &Setting<'_>,
    theme: &Theme<'_>,
    found: &[SourceDiagnostic],
) -> Vec<Diagnostic> {
    found
        .iter()
        .filter_map(|fault| {
            // A fault in a built-in function is shown where the theme called it.
            let calls = fault.trace.iter().map(|point| DiagSpan::from(point.span));
            let place = std::iter::once(fault.span)
                .chain(calls)
                .find_map(|at| place(world, theme, at))
                .or_else(|| theme.file(MAIN.trim_start_matches('/')).map(Span::start_of))?;
            let hints = fault.hints.iter().map(|hint| hint.v.as_str());
            let words = std::iter::once(fault.message.as_str()).chain(hints);
            Some(findings::theme_fault(
                place,
                &words.collect::<Vec<_>>().join("; "),
            ))
        })
        .collect()
}

fn place(world: &Setting<'_>, theme: &Theme<'_>, at: DiagSpan) -> Option<Span> {
    let id = at.id()?;
    let file = theme.file(id.vpath().get_without_slash())?;
    let range = world.range(at)?;
    Some(Span::new(file, range.start, range.end))
}
