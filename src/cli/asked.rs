//! Corrects arguments: help by its Norwegian name, and dashes that a word processor made long.

use std::ffi::OsString;
use std::path::Path;

/// The words that ask for help where a command belongs.
const HELP: [&str; 9] = [
    "help", "hjelp", "hjelpe", "-help", "-hjelp", "--hjelp", "-?", "/?", "?",
];

/// The words that ask for the version there.
const VERSION: [&str; 5] = ["version", "versjon", "--versjon", "-version", "-v"];

/// The option that may be before a command, with a value after it.
const BEFORE: &str = "--messages";

/// The arguments, with `help` and `hjelp` (of all, or of the command after it) as the option, and `–strict`
/// as `--strict`; a file of such a name stays a file.
pub fn meant(given: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = given.into_iter().map(with_plain_dash).collect();
    let mut at = 1;
    while let Some(argument) = arguments.get(at).and_then(|argument| argument.to_str()) {
        if HELP.contains(&argument) {
            arguments.remove(at);
            arguments.push("--help".into());
            break;
        }
        if VERSION.contains(&argument) {
            arguments[at] = "--version".into();
            break;
        }
        match argument {
            BEFORE => at += 2,
            _ if argument.starts_with(BEFORE) => at += 1,
            _ => break,
        }
    }
    arguments
}

fn with_plain_dash(argument: OsString) -> OsString {
    let Some(text) = argument.to_str() else {
        return argument;
    };
    let option = text.strip_prefix(['–', '—']);
    let is_option = |rest: &&str| rest.starts_with(|letter: char| letter.is_ascii_lowercase());
    match option.filter(is_option) {
        Some(option) if !Path::new(text).exists() => format!("--{option}").into(),
        _ => argument,
    }
}

/// Whether somebody opened the program from a folder and not from a shell, so that its window closes as soon as it
/// ends: no arguments, and nothing of what the shell of Windows sets.
pub fn is_opened(given: &[OsString], is_windows: bool, is_terminal: bool, prompt: bool) -> bool {
    is_windows && is_terminal && !prompt && given.len() <= 1
}
