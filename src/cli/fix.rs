//! `veivalg check --fix`: shows what would be fixed, asks, and writes it.
//!
//! The talk is on standard error, so that standard output holds the findings alone, in any format.

use std::io::{self, BufRead, IsTerminal as _, Write as _};
use std::path::Path;

use super::args::color;
use super::failure::Failure;
use super::tell;
use crate::compile::Options;
use crate::diagnostic::{Diagnostic, Diagnostics, MessageLang, Rule};
use crate::fixes::{Fixed, apply_fixes};
use crate::report::difference;
use crate::source::{FileId, Sources};
use crate::wording::say;
use crate::write::{Change, Machine, replace};

/// Whether somebody has said that the changes may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// They are to be asked.
    Asked,
    /// They have said it with the command.
    Given,
}

/// Fixes the findings in the folder that are safe to fix, and writes the files; none where nothing is written.
pub fn fix(
    dir: &Path,
    consent: Consent,
    sources: &Sources,
    found: &Diagnostics,
    options: Options,
    lang: MessageLang,
) -> Result<Option<Fixed>, Failure> {
    let Some(fixed) = apply_fixes(sources, found, options) else {
        // What is in a file that cannot be read may be fixed once it can.
        let hides = |found: &Diagnostic| matches!(found.rule, Rule::Syntax | Rule::UnreadableFile);
        let words = match found.iter().any(hides) {
            true => say!("nothing-fixed-yet"),
            false => say!("nothing-to-fix"),
        };
        tell(&words.get(lang));
        return Ok(None);
    };
    let text = |sources: &Sources, file: FileId| -> String {
        let bytes = sources.bytes(file).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    };
    let color = color(io::stderr().is_terminal());
    for &file in &fixed.changed {
        let (before, after) = (text(sources, file), text(&fixed.sources, file));
        tell(&difference(sources.path(file), &before, &after, color));
    }
    if !(consent == Consent::Given || agreed(lang)) {
        return Ok(None);
    }
    let changes = fixed.changed.iter().map(|&file| Change {
        path: Path::new(sources.path(file)),
        before: sources.bytes(file),
        after: fixed.sources.bytes(file).unwrap_or_default(),
    });
    let changes: Vec<_> = changes.collect();
    replace(&Machine, dir, &changes).map_err(Failure::NotReplaced)?;
    tell(&say!("files-changed", files = changes.len()).get(lang));
    Ok(Some(fixed))
}

/// Asks at the terminal. Without a terminal the answer is no, and the option that says yes is named.
fn agreed(lang: MessageLang) -> bool {
    if !io::stdin().is_terminal() {
        tell(&say!("fix-not-agreed").get(lang));
        return false;
    }
    let _ = write!(io::stderr(), "{} ", say!("fix-question").get(lang));
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    let agreed = read.is_ok() && is_yes(&answer);
    if !agreed {
        tell(&say!("fix-not-written").get(lang));
    }
    agreed
}

/// Whether an answer is a yes, in any of the languages.
fn is_yes(answer: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    matches!(answer.as_str(), "j" | "ja" | "y" | "yes")
}
