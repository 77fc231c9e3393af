//! `veivalg translations accept`: records which wordings were reviewed together.
//!
//! `translations.lock` is written when it is to hold something else, and nothing but that.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueHint};

use super::choice::Choice;
use super::{LangName, Read, in_one_language, only_language, read, refuse_unreadable_lock};
use crate::cli::args::{ARGUMENTS, OPTIONS};
use crate::cli::failure::Failure;
use crate::cli::print;
use crate::diagnostic::MessageLang;
use crate::source::Sources;
use crate::translation::{Accepted, Lock, Meaning, PATH, Pair, State};
use crate::write::{Change, Machine, replace};

/// The most texts that are named one by one.
const MOST_NAMED: usize = 12;

/// What `accept` takes.
#[derive(Debug, ClapArgs)]
pub struct AcceptArgs {
    /// Tekstene som er gått gjennom: nøkkel, fil, mappe, eller fil og linje
    #[arg(value_name = "NØKKEL", help_heading = ARGUMENTS)]
    keys: Vec<String>,
    /// Godta alle tekstene
    #[arg(long, help_heading = OPTIONS, conflicts_with = "keys")]
    all: bool,
    /// Godta også tekster der bare det ene språket er endret, når meningen er den samme
    #[arg(long, help_heading = OPTIONS)]
    unchanged_meaning: bool,
    /// Godta at det NØKKEL navngir, bare hører til på dette språket: nb eller nn
    #[arg(long, value_name = "SPRÅK", help_heading = OPTIONS, value_enum, hide_possible_values = true, requires = "keys", conflicts_with_all = ["all", "unchanged_meaning"])]
    only_in: Option<LangName>,
    /// Mappen med strategien [uten den: denne mappen]
    #[arg(long, default_value = ".", value_name = "MAPPE", help_heading = OPTIONS, hide_default_value = true, value_hint = ValueHint::DirPath)]
    dir: PathBuf,
}

impl AcceptArgs {
    /// Accepts; whether all that was named could be.
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let Some(Read {
            sources,
            found,
            languages,
            review,
            ..
        }) = read(&self.dir, asked)?
        else {
            return Ok(false);
        };
        let lang = MessageLang::choose(asked, &languages);
        if let Some(only) = only_language(&languages) {
            print(&in_one_language(only, lang))?;
            return Ok(true);
        }
        let is_named = !self.keys.is_empty();
        let choice = Choice::new(self.keys);
        choice.refuse_unknown(&review.pairs, &sources)?;
        let is_meant = |pair: &Pair| (is_named || self.all) && choice.has(pair, &sources);
        let meaning = match self.only_in {
            Some(lang) => Meaning::OnlyIn(lang.into()),
            None if self.unchanged_meaning => Meaning::Unchanged,
            None => Meaning::Reviewed,
        };
        let accepted = review.accept(is_meant, meaning);
        if !review.has_lock && !is_named && !self.all {
            print(&no_lock(lang))?;
            return Ok(true);
        }
        refuse_unreadable_lock(&sources, &found, lang)?;
        let is_changed = put(&self.dir, &sources, &accepted.lock)?;
        let recorded = |pair: &&Pair| accepted.recorded.iter().any(|one| one.key == pair.key);
        let waits = |pair: &&Pair| pair.state != State::InStep && !recorded(pair);
        let waiting = review.pairs.iter().filter(waits).count();
        let words = told(&accepted, is_changed, is_named || self.all, waiting, lang);
        print(&words)?;
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
    lang.pick([
        "Det er ingen translations.lock ennå. Denne lager den, med tekstene slik de står nå:\n  veivalg translations accept --all\n",
        "Det er inga translations.lock enno. Denne lagar ho, med tekstane slik dei står no:\n  veivalg translations accept --all\n",
        "There is no translations.lock yet. This makes it, with the texts as they are now:\n  veivalg translations accept --all\n",
    ])
    .to_owned()
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
        words.push_str(&heading(recorded.len(), lang));
        words.push('\n');
        if recorded.len() <= MOST_NAMED {
            words.push_str(&names(recorded, lang));
        }
    } else {
        words.push_str(lang.pick(match is_changed {
            true => [
                "translations.lock er satt i orden.\n",
                "translations.lock er sett i orden.\n",
                "translations.lock is put in order.\n",
            ],
            false => [
                "translations.lock er i orden.\n",
                "translations.lock er i orden.\n",
                "translations.lock is in order.\n",
            ],
        }));
    }
    for (pairs, why) in [
        (&accepted.stale, STALE),
        (&accepted.gaps, ALONE),
        (&accepted.missing, MISSING),
    ] {
        if !pairs.is_empty() {
            let _ = writeln!(words, "{}", lang.pick(why));
            words.push_str(&names(pairs, lang));
        }
    }
    if waiting > 0 {
        words.push_str(&left(waiting, lang));
    }
    words
}

const STALE: [&str; 3] = [
    "Ikke godtatt: bare det ene språket er endret. Endre det andre også, eller bruk --unchanged-meaning når meningen er den samme:",
    "Ikkje godteke: berre det eine språket er endra. Endre det andre også, eller bruk --unchanged-meaning når meininga er den same:",
    "Not accepted: only one language has changed. Change the other one too, or use --unchanged-meaning when the meaning is the same:",
];
const ALONE: [&str; 3] = [
    "Ikke godtatt: dette står bare på det ene språket. Skriv det på det andre også, eller bruk NØKKEL --only-in nb (eller nn) når det bare hører til der:",
    "Ikkje godteke: dette står berre på det eine språket. Skriv det på det andre også, eller bruk NØKKEL --only-in nb (eller nn) når det berre høyrer til der:",
    "Not accepted: this is in one language only. Write it in the other one too, or use KEY --only-in nb (or nn) when it belongs there only:",
];
const MISSING: [&str; 3] = [
    "Ikke godtatt: teksten mangler på det ene språket:",
    "Ikkje godteke: teksten manglar på det eine språket:",
    "Not accepted: the text is missing in one language:",
];

fn heading(count: usize, lang: MessageLang) -> String {
    match count {
        0 => lang
            .pick([
                "Ingen flere tekster er godtatt.",
                "Ingen fleire tekstar er godtekne.",
                "No more texts were accepted.",
            ])
            .to_owned(),
        1 => lang
            .pick([
                "1 tekst er godtatt:",
                "1 tekst er godteken:",
                "1 text was accepted:",
            ])
            .to_owned(),
        count => {
            let end = if count > MOST_NAMED { "." } else { ":" };
            lang.pick([
                format!("{count} tekster er godtatt{end}"),
                format!("{count} tekstar er godtekne{end}"),
                format!("{count} texts were accepted{end}"),
            ])
        }
    }
}

/// The first of some texts by name.
fn names(pairs: &[&Pair], lang: MessageLang) -> String {
    let named = pairs.iter().take(MOST_NAMED);
    let mut words: String = named.map(|pair| format!("  {}\n", pair.key)).collect();
    if let more @ 1.. = pairs.len().saturating_sub(MOST_NAMED) {
        words.push_str(&lang.pick([
            format!("  … og {more} til\n"),
            format!("  … og {more} til\n"),
            format!("  … and {more} more\n"),
        ]));
    }
    words
}

fn left(waiting: usize, lang: MessageLang) -> String {
    let [nb, nn, en] = match waiting {
        1 => ["1 tekst venter", "1 tekst ventar", "1 text waits"].map(str::to_owned),
        _ => [
            format!("{waiting} tekster venter"),
            format!("{waiting} tekstar ventar"),
            format!("{waiting} texts wait"),
        ],
    };
    lang.pick([
        format!("{nb}; se «veivalg translations».\n"),
        format!("{nn}; sjå «veivalg translations».\n"),
        format!("{en}; see `veivalg translations`.\n"),
    ])
}
