//! Stray marks: markup of any tool that is left as text in what readers see.
//!
//! In: a line of the parser's tree, and the text that it was read from. Out: what is raw in it, and where.
//! Escaped marks, code and addresses are no stray marks.

mod patterns;
mod rows;
mod visible;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::findings::{self, Stray};
use crate::diagnostic::{Diagnostics, Rule};
use crate::source::Span;
pub use visible::{Visible, read};

/// So many of a kind are reported one by one; more are one finding, at the first.
const MOST_OF_A_KIND: usize = 5;

/// What is raw in a line as it is seen, as ranges of the text that it was read from. A cell has no lists, so
/// marks of items are meant in it.
pub fn look(visible: &Visible, in_cell: bool) -> Vec<(Stray, Range<usize>)> {
    if !in_cell && let Some(rows) = rows::rows(&visible.text) {
        return vec![(Stray::Rows, visible.source(rows))];
    }
    let mut found = patterns::found(&visible.text);
    found.retain(|(kind, _)| !(in_cell && *kind == Stray::RunTogether));
    found.extend(
        visible
            .marked
            .iter()
            .map(|(kind, range)| (*kind, range.clone())),
    );
    found.sort_by_key(|(_, range)| range.start);
    found
        .into_iter()
        .map(|(kind, range)| (kind, visible.source(range)))
        .collect()
}

/// Tells what was found in a text: each at its place, or the first of very many.
pub fn tell(diagnostics: &mut Diagnostics, mut found: Vec<(Stray, Span)>) {
    found.sort_by_key(|(kind, span)| (span.start, *kind));
    let mut kinds: BTreeMap<Stray, Vec<Span>> = BTreeMap::new();
    for (kind, span) in found {
        kinds.entry(kind).or_default().push(span);
    }
    for (kind, spans) in kinds {
        let many = spans.len() > MOST_OF_A_KIND;
        let told = if many { &spans[..1] } else { &spans[..] };
        for span in told {
            let more = if many { spans.len() - 1 } else { 0 };
            let finding = findings::stray_markup(*span, kind, more);
            debug_assert_eq!(finding.rule, Rule::StrayMarkup);
            diagnostics.push(finding);
        }
    }
}
