//! Fixes in memory what needs no person's judgment in a strategy.
//!
//! In: the strategy's files. Out: the files as they would be, and what is left to tell. Touches no byte
//! that no finding's fix names: line ends, comments, a byte-order mark and composed or decomposed
//! letters stay. Writes nothing.

use std::collections::BTreeMap;

use crate::compile::{Compilation, Options, compile};
use crate::diagnostic::{Diagnostic, Diagnostics, Edit};
use crate::edit::edited;
use crate::source::{FileId, Sources};

/// A fixed fault may show another that it hid; so deep does nothing lie.
const MOST_ROUNDS: usize = 100;

/// A strategy with what could be fixed.
#[derive(Debug)]
pub struct Fixed {
    /// Its files as they would be; each has the id it had.
    pub sources: Sources,
    /// The files that would change, in the order of their paths.
    pub changed: Vec<FileId>,
    /// What is left to tell of them.
    pub compilation: Compilation,
}

/// Fixes what `found` says can be, and what is found then, until nothing is left; none when there is
/// nothing to fix.
pub fn apply_fixes(before: &Sources, found: &Diagnostics, options: Options) -> Option<Fixed> {
    let mut sources = with_fixes(before, found)?;
    let mut compilation = compile(&sources, options, &mut ());
    for _ in 1..MOST_ROUNDS {
        let Some(better) = with_fixes(&sources, &compilation.diagnostics) else {
            break;
        };
        sources = better;
        compilation = compile(&sources, options, &mut ());
    }
    let files = before.iter().map(|(file, _)| file);
    let files = files.filter(|&file| !before.is_link(file));
    let changed = files.filter(|&file| before.bytes(file) != sources.bytes(file));
    Some(Fixed {
        changed: changed.collect(),
        sources,
        compilation,
    })
}

/// The files with every fix that touches no other; none without any.
fn with_fixes(before: &Sources, diagnostics: &Diagnostics) -> Option<Sources> {
    let mut edits: BTreeMap<FileId, BTreeMap<(usize, usize), &Edit>> = BTreeMap::new();
    for fix in diagnostics.iter().flat_map(Diagnostic::fixes) {
        let touches = |edit: &Edit| {
            let there = edits.get(&edit.span.file);
            let until = (edit.span.end, usize::MAX);
            let before = there.and_then(|there| there.range(..=until).next_back());
            before.is_some_and(|(_, other)| edit.span.start <= other.span.end)
        };
        // What a link shows is fixed where it stands.
        let is_linked = |edit: &Edit| before.is_link(edit.span.file);
        if fix
            .edits
            .iter()
            .any(|edit| is_linked(edit) || touches(edit))
        {
            continue;
        }
        for edit in &fix.edits {
            let there = edits.entry(edit.span.file).or_default();
            // Two of one fix may begin at one place.
            there.insert((edit.span.start, there.len()), edit);
        }
    }
    let mut sources = before.clone();
    for (file, edits) in &edits {
        sources.insert(
            before.path(*file),
            edited(before, *file, edits.values().copied())?.into_bytes(),
        );
    }
    sources.follow_links();
    (!edits.is_empty()).then_some(sources)
}
