//! `veivalg translations`: how the two languages stand, text by text, and what is done about it.

mod accept;
mod apertium;
mod choice;
mod draft;
mod list;
mod told;

use std::collections::BTreeSet;
use std::path::Path;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};

use accept::AcceptArgs;
pub use apertium::ApertiumError;
use draft::DraftArgs;
use list::ListArgs;

use super::failure::Failure;
use super::{load, tell, tell_findings};
use crate::check::languages;
use crate::diagnostic::{Diagnostics, Level, MessageLang, findings};
use crate::lang::Lang;
use crate::parse::{ParsedStrategy, parse};
use crate::source::{Content, Problem, Sources};
use crate::translation::{PATH, Review, review};
use crate::wording::{Wanted, say};

/// The most files that are named on a line.
const MOST_FILES: usize = 5;

/// The arguments of `translations`.
#[derive(Debug, ClapArgs)]
#[command(args_conflicts_with_subcommands = true)]
pub struct TranslationsArgs {
    /// What is to be done.
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    list: ListArgs,
}

/// What can be done.
#[derive(Debug, Subcommand)]
enum Command {
    /// Records what was reviewed.
    Accept(AcceptArgs),
    /// Drafts what is missing or stale.
    Draft(DraftArgs),
}

/// The languages by their names.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum LangName {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
}

impl From<LangName> for Lang {
    fn from(name: LangName) -> Self {
        match name {
            LangName::Nb => Self::Nb,
            LangName::Nn => Self::Nn,
        }
    }
}

impl TranslationsArgs {
    /// Does what is asked for; whether it went well.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        match self.command {
            None => self.list.run(wanted),
            Some(Command::Accept(accept)) => accept.run(wanted),
            Some(Command::Draft(draft)) => draft.run(wanted),
        }
    }
}

/// A strategy as far as its texts go; whatever else is wrong in it is for `check` to tell.
struct Read {
    sources: Sources,
    /// What was found while the files were read.
    found: Diagnostics,
    draft: ParsedStrategy,
    languages: Vec<Lang>,
    review: Review,
}

/// Says that something could not be read, where it could not: texts in it are none of those that are told of.
fn tell_unread(sources: &Sources, found: &Diagnostics, lang: MessageLang) {
    let errors = found.iter().filter(|found| found.level == Level::Error);
    let files: BTreeSet<&str> = errors.map(|found| sources.path(found.span.file)).collect();
    if !files.is_empty() {
        let shown: Vec<&str> = files.iter().copied().take(MOST_FILES).collect();
        let more = files.len() - shown.len();
        tell(&say!("some-files-not-read", files = shown.join(", "), more).get(lang));
    }
}

/// Refuses a lock that cannot be read or understood to its end, with what was found in it: what it holds would be
/// lost.
fn refuse_unreadable_lock(read: &Read, lang: MessageLang) -> Result<(), Failure> {
    let Read {
        sources,
        found,
        review,
        ..
    } = read;
    let Some(file) = sources.find(PATH) else {
        return Ok(());
    };
    let mut why = Diagnostics::default();
    why.extend(review.not_understood().map(findings::lock_line));
    if sources.bytes(file).is_some() && why.is_empty() {
        return Ok(());
    }
    let of_lock = found.iter().filter(|found| found.span.file == file);
    why.extend(of_lock.cloned());
    tell_findings(&why, sources, lang);
    Err(Failure::LockFaults)
}

/// Reads the strategy in a folder; none where the folder has none, which is reported as `check` reports it.
fn read(dir: &Path, wanted: Wanted) -> Result<Option<Read>, Failure> {
    let sources = load(dir)?;
    let strategy = sources.find("strategy.toml");
    let missing = |file| matches!(sources.content(file), Content::Problem(Problem::Missing));
    let mut found = Diagnostics::default();
    let draft = parse(&mut found, &sources);
    if strategy.is_none_or(missing) {
        tell_findings(&found, &sources, wanted.lang());
        return Ok(None);
    }
    let review = review(&sources, &draft);
    Ok(Some(Read {
        found,
        languages: languages(&draft),
        draft,
        review,
        sources,
    }))
}

/// The language that the strategy is in, when it is in one only, and there is nothing to follow.
fn only_language(languages: &[Lang]) -> Option<Lang> {
    match languages {
        [only] => Some(*only),
        _ => None,
    }
}

/// The message for a strategy in one language.
fn in_one_language(only: Lang, lang: MessageLang) -> String {
    let name = only.name().to_lowercase();
    say!("in-one-language", name).get(lang) + "\n"
}
