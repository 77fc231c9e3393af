//! Typst's errors as findings, with their places in the theme's own files.

use typst::diag::{SourceDiagnostic, SourceResult};
use typst::ecow::eco_vec;
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

use crate::source::Span;
use crate::theme::Theme;

/// Does a part of the typesetter's work; where it stops, that is a fault like any other that it tells of.
pub fn caught<T>(work: impl FnOnce() -> SourceResult<T>) -> SourceResult<T> {
    crate::panics::caught(work).unwrap_or_else(|said| {
        let said = SourceDiagnostic::error(typst::syntax::Span::detached(), said);
        Err(eco_vec![said])
    })
}

/// What Typst says, on one line.
pub fn words(said: &SourceDiagnostic) -> String {
    let hints = said.hints.iter().map(|hint| hint.v.as_str());
    let words = std::iter::once(said.message.as_str()).chain(hints);
    words.collect::<Vec<_>>().join("; ")
}

/// The place in a file of the municipality's theme that it concerns; none where only built-in files do, for
/// nobody can fix those. A fault in a function is shown where the theme called it.
pub fn own_place(world: &dyn World, theme: &Theme<'_>, said: &SourceDiagnostic) -> Option<Span> {
    let calls = said.trace.iter().map(|point| DiagSpan::from(point.span));
    std::iter::once(said.span)
        .chain(calls)
        .find_map(|at| place(world, theme, at))
        .or_else(|| {
            // Nothing says where, and the file that everything begins in is their own.
            let main = theme.own_file(world.main().vpath().get_without_slash())?;
            Some(Span::start_of(main))
        })
}

fn place(world: &dyn World, theme: &Theme<'_>, at: DiagSpan) -> Option<Span> {
    let id = at.id()?;
    let file = theme.own_file(id.vpath().get_without_slash())?;
    let range = world.range(at)?;
    Some(Span::new(file, range.start, range.end))
}
