//! How much memory the PDFs need, judged by how much is written, before they are set.
//!
//! In: the strategy's files. Out: bytes. Measured, not exact: the example's areas repeated, in one language and in
//! two. Knows nothing of the machine.

use crate::source::Sources;

/// What the program takes with the smallest strategy: fonts, files, what is remembered of the theme.
const BASE: u64 = 160 << 20;
/// What setting takes for each byte of the strategy's files that one language's PDFs show.
const A_BYTE: u64 = 3_500;

/// The bytes of memory needed to set the PDFs of a strategy in all of its `languages`, `at_once` of them at the
/// same time.
pub fn needed(sources: &Sources, languages: usize, at_once: usize) -> u64 {
    let written = sources.iter().filter(|(_, path)| is_set(path));
    let bytes = written.map(|(file, _)| sources.bytes(file).map_or(0, <[u8]>::len));
    let bytes = u64::try_from(bytes.sum::<usize>()).unwrap_or(u64::MAX);
    let share = |count: usize| u64::try_from(count.max(1)).unwrap_or(u64::MAX);
    // The languages' texts lie in the same files.
    let of_one = bytes.saturating_mul(A_BYTE) / share(languages);
    BASE.saturating_add(of_one.saturating_mul(share(at_once)))
}

/// Whether what is in a file is set: texts and figures, and nothing of a theme.
fn is_set(path: &str) -> bool {
    let endings = [".toml", ".md", ".csv"];
    !path.starts_with("themes/") && endings.iter().any(|ending| path.ends_with(ending))
}
