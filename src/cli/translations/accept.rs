//! `veivalg translations accept`: records which wordings were reviewed together.
//!
//! `translations.lock` is written when it is to hold something else, and nothing but that.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueHint};

use super::choice::Choice;
use super::{
    LangName, Read, in_one_language, only_language, read, refuse_unreadable_lock, tell_unread,
};
use crate::cli::failure::Failure;
use crate::cli::{print, print_done};
use crate::diagnostic::MessageLang;
use crate::source::Sources;
use crate::translation::{Accepted, Lock, Meaning, PATH, State, TranslationUnit};
use crate::wording::{Wanted, say};
use crate::write::{Change, Machine, replace};

/// The most texts that are named one by one.
const MOST_NAMED: usize = 12;

/// The arguments of `accept`.
#[derive(Debug, ClapArgs)]
pub struct AcceptArgs {
    /// The texts that were reviewed.
    #[arg(value_name = "key")]
    keys: Vec<String>,
    /// Whether all were.
    #[arg(long, conflicts_with = "keys")]
    all: bool,
    /// Whether a change in one language alone changed no meaning.
    #[arg(long)]
    unchanged_meaning: bool,
    /// The only language that what is named belongs in.
    #[arg(long, value_name = "language", value_enum, requires = "keys", conflicts_with_all = ["all", "unchanged_meaning"])]
    only_in: Option<LangName>,
    /// The strategy's folder.
    #[arg(long, default_value = ".", value_name = "folder", value_hint = ValueHint::DirPath)]
    dir: PathBuf,
}

impl AcceptArgs {
    /// Accepts; whether all that was named could be.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let Some(read) = read(&self.dir, wanted)? else {
            return Ok(false);
        };
        let Read {
            sources,
            found,
            languages,
            review,
            ..
        } = &read;
        let lang = wanted.of(languages);
        let only = only_language(languages);
        let has_drafts =
            || { review.pairs.iter() }.any(|pair| pair.published_draft(languages).is_some());
        if let Some(only) = only.filter(|_| !has_drafts()) {
            print(&in_one_language(only, lang))?;
            return Ok(true);
        }
        let is_named = !self.keys.is_empty();
        let choice = Choice::new(self.keys);
        choice.refuse_unknown(&review.pairs, sources)?;
        let is_meant = |pair: &TranslationUnit| (is_named || self.all) && choice.has(pair, sources);
        let meaning = match self.only_in {
            Some(lang) => Meaning::OnlyIn(lang.into()),
            None if self.unchanged_meaning => Meaning::Unchanged,
            None => Meaning::Reviewed,
        };
        let accepted = match only {
            Some(only) => review.accept_drafts(is_meant, only),
            None => review.accept(is_meant, meaning),
        };
        if !review.has_lock && !is_named && !self.all {
            print(&no_lock(lang))?;
            return Ok(true);
        }
        refuse_unreadable_lock(&read, lang)?;
        let is_changed = put(&self.dir, sources, &accepted.lock)?;
        let recorded =
            |pair: &&TranslationUnit| accepted.recorded.iter().any(|one| one.key == pair.key);
        let is_open = |pair: &&TranslationUnit| match only {
            Some(_) => pair.published_draft(languages).is_some(),
            None => pair.state != State::InStep,
        };
        let waits = |pair: &&TranslationUnit| is_open(pair) && !recorded(pair);
        let waiting = review.pairs.iter().filter(waits).count();
        let words = told(&accepted, is_changed, is_named || self.all, waiting, lang);
        print_done(&words)?;
        tell_unread(sources, found, lang);
        let left = [&accepted.stale, &accepted.missing, &accepted.gaps];
        Ok(!is_named || left.iter().all(|left| left.is_empty()))
    }
}

/// Writes the lock where it is to hold something else; whether it is.
fn put(dir: &Path, sources: &Sources, lock: &Lock) -> Result<bool, Failure> {
    let file = sources.find(PATH);
    let before = file.and_then(|file| sources.bytes(file));
    let after = lock.bytes_after(before);
    if before == Some(&after) {
        return Ok(false);
    }
    let change = Change {
        path: Path::new(PATH),
        before,
        after: &after,
    };
    replace(&Machine, dir, &[change]).map_err(Failure::NotReplaced)?;
    Ok(true)
}

fn no_lock(lang: MessageLang) -> String {
    say!("no-lock-yet").get(lang) + "\n"
}

/// What was done and what was not, in words.
fn told(
    accepted: &Accepted<'_>,
    is_changed: bool,
    any_meant: bool,
    waiting: usize,
    lang: MessageLang,
) -> String {
    let mut words = String::new();
    if any_meant {
        let recorded = &accepted.recorded;
        let line = match recorded.len() {
            // Too many to be named.
            count if count > MOST_NAMED => say!("accepted-many", count),
            count => say!("accepted", count),
        };
        let _ = writeln!(words, "{}", line.get(lang));
        if recorded.len() <= MOST_NAMED {
            words.push_str(&names(recorded, lang));
        }
    } else {
        let line = match is_changed {
            true => say!("lock-ordered"),
            false => say!("lock-in-order"),
        };
        let _ = writeln!(words, "{}", line.get(lang));
    }
    for (pairs, why) in [
        (&accepted.stale, say!("not-accepted-stale")),
        (&accepted.gaps, say!("not-accepted-alone")),
        (&accepted.missing, say!("not-accepted-missing")),
    ] {
        if !pairs.is_empty() {
            let _ = writeln!(words, "{}", why.get(lang));
            words.push_str(&names(pairs, lang));
        }
    }
    if waiting > 0 {
        let _ = writeln!(words, "{}", say!("waiting", count = waiting).get(lang));
    }
    words
}

/// The first of some texts by name.
fn names(pairs: &[&TranslationUnit], lang: MessageLang) -> String {
    let named = pairs.iter().take(MOST_NAMED);
    let mut words: String = named.map(|pair| format!("  {}\n", pair.key)).collect();
    if let more @ 1.. = pairs.len().saturating_sub(MOST_NAMED) {
        let _ = writeln!(words, "  {}", say!("more-texts", more).get(lang));
    }
    words
}
