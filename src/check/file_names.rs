//! Names of files that not every machine can have: who opens the strategy on Windows, or from OneDrive, would lack
//! the file, or could not fetch the strategy at all.

use std::collections::BTreeMap;

use super::Checker;
use crate::diagnostic::findings::{self, names};
use crate::source::Span;

/// The most letters of a path in the strategy: Windows opens 260, and the way to a folder that OneDrive keeps takes
/// about a hundred of them.
const MOST_LETTERS: usize = 160;

impl Checker<'_> {
    /// Runs the rule on the names of all files.
    pub(super) fn file_names(&mut self) {
        // What each folder and file is called first, by its path in small letters.
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        // What a command names may lie outside the strategy.
        let own = { self.sources.iter() }.filter(|(_, path)| !path.starts_with("../"));
        for (file, path) in own {
            let at = Span::start_of(file);
            let name = |end: usize| path[..end].rsplit('/').next().unwrap_or_default();
            let ends = path.match_indices('/').map(|(end, _)| end);
            let mut ends = ends.chain([path.len()]);
            let finding = ends.find_map(|end| {
                let other = *known
                    .entry(path[..end].to_lowercase())
                    .or_insert(&path[..end]);
                if other != &path[..end] {
                    return Some(findings::name_of_other_case(at, &path[..end], other));
                }
                let is_bad = names::is_device(name(end)) || names::bad_letter(name(end)).is_some();
                is_bad.then(|| findings::name_not_everywhere(at, name(end)))
            });
            let letters = path.chars().count();
            let too_long = || {
                (letters > MOST_LETTERS).then(|| findings::path_too_long(at, letters, MOST_LETTERS))
            };
            if let Some(finding) = finding.or_else(too_long) {
                self.diagnostics.push(finding);
            }
        }
    }
}
