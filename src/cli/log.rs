//! What people are told: at a terminal, where letters may be commands to it, and in the log of GitHub Actions,
//! where a line may be a command to the machine that runs the check.
//!
//! In: words for people, which quote a strategy that anybody may have sent in. Out: the same words, where
//! nothing is a command, and what acts or hides is seen. What is read by programs, the format for GitHub too,
//! does not pass through here.

use std::borrow::Cow;
use std::env;

use crate::terminal::visible;

/// Words as they may stand before people, with the program's own colours where there are any.
pub fn harmless(words: &str, color: bool) -> Cow<'_, str> {
    let words = visible(words, color);
    match env::var_os("GITHUB_ACTIONS") {
        Some(_) => Cow::Owned(without_commands(&words)),
        None => Cow::Owned(words),
    }
}

/// Commands are lines that begin with `::`, and all that follows `##[` in any line
/// (<https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs>). The machine finds
/// them as a dictionary compares, where letters that nobody sees do not count.
fn without_commands(words: &str) -> String {
    let seen = |letter: &char| !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    let words: String = words.chars().filter(seen).collect();
    let lines = words.split_inclusive('\n').map(|line| {
        let line = line.replace("##[", "## [");
        match line.trim_start().starts_with("::") {
            true => line.replacen("::", ": :", 1),
            false => line,
        }
    });
    lines.collect()
}
