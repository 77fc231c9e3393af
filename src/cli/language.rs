//! In which language to speak: `--messages`, `VEIVALG_MESSAGES`, the first language of the strategy that is
//! meant, that of the machine, in this order.
//!
//! Known before the arguments are parsed, because help and errors in the arguments are written in it too.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ValueEnum as _;

use super::args::Messages;
use crate::check::languages;
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::load;
use crate::parse::parse;
use crate::wording::Wanted;

/// The option that names the language.
const OPTION: &str = "--messages";
/// The variable that does.
const VARIABLE: &str = "VEIVALG_MESSAGES";
/// The variables that tell the machine's language, the strongest first.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];
/// The file that a folder is a strategy's by, and the one that names its languages.
const STRATEGY: &str = "strategy.toml";
const SETTINGS: &str = "veivalg.toml";

/// The language that is wanted by all that is known before anything is done. The first argument is the
/// program.
pub fn wanted(given: &[OsString]) -> Wanted {
    let words: Vec<&str> = given
        .iter()
        .skip(1)
        .filter_map(|word| word.to_str())
        .collect();
    let asked = option(&words).or_else(|| MessageLang::from_tag(&env::var(VARIABLE).ok()?));
    let otherwise = match asked {
        Some(asked) => asked,
        None => of_strategy(&words)
            .or_else(of_machine)
            .unwrap_or(MessageLang::Nb),
    };
    Wanted { asked, otherwise }
}

/// What `--messages` says, wherever it stands.
fn option(words: &[&str]) -> Option<MessageLang> {
    let at = words.iter().position(|word| word.starts_with(OPTION))?;
    let value = match words[at].strip_prefix(OPTION)? {
        "" => words.get(at + 1)?,
        value => value.strip_prefix('=')?,
    };
    Some(Messages::from_str(value, false).ok()?.into())
}

/// The first language of the strategy in a folder that is named, else in the current one.
fn of_strategy(words: &[&str]) -> Option<MessageLang> {
    let named = words.iter().map(|word| match word.strip_prefix("--dir=") {
        Some(dir) => PathBuf::from(dir),
        None => PathBuf::from(word),
    });
    let mut folders = named.chain([PathBuf::from(".")]);
    let folder = folders.find(|folder| folder.join(STRATEGY).is_file())?;
    first_language(&folder)
}

/// The language that the settings of a strategy name first, else the one that its main file is in.
fn first_language(folder: &Path) -> Option<MessageLang> {
    let read = |names: &[&str]| {
        let files = names.iter().map(|name| {
            let text = load::text(folder, &folder.join(name));
            (*name, text.unwrap_or_default())
        });
        let files: Vec<_> = files.collect();
        let files = files.iter().map(|(name, text)| (*name, text.as_slice()));
        parse(&mut Diagnostics::default(), &load::from_memory(files))
    };
    let settings = read(&[SETTINGS]);
    let listed = settings
        .config
        .iter()
        .flat_map(|config| config.record.strings("languages"));
    let listed: Vec<_> = listed
        .filter_map(|(tag, _)| MessageLang::from_tag(tag))
        .collect();
    let in_file = || {
        let first = languages(&read(&[STRATEGY])).into_iter().next()?;
        MessageLang::from_tag(first.tag())
    };
    listed.first().copied().or_else(in_file)
}

/// The language of the machine, where it says one of ours.
fn of_machine() -> Option<MessageLang> {
    let said = LOCALE.iter().filter_map(|name| env::var(name).ok());
    let mut said = said.filter(|locale| !locale.is_empty());
    MessageLang::from_locale(&said.next()?)
}
