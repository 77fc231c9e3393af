//! Entries as earlier versions wrote them: with the names that the sentence in bokmål quoted, whether the finding
//! was about them or every such sentence had them.
//!
//! In: what is known and not found by its key, and findings that have none. Out: which is which. Knows no
//! sentence: they have been worded anew since.

use std::collections::BTreeMap;

use super::{Known, Matches};
use crate::diagnostic::{Diagnostic, Diagnostics, Key, Rule};
use crate::source::Sources;

/// What sentences quoted by themselves, whatever they told of.
const OF_SENTENCES: [&str; 4] = ["#", ":::", "==", "```"];

/// Rules with sentences that did not quote what they were about: a day, a language, numbers, marks, a file.
const QUOTED_NOTHING: [Rule; 16] = [
    Rule::ActionOverdue,
    Rule::HeadingLevel,
    Rule::HearingNotOpen,
    Rule::ImperfectPdf,
    Rule::IncompleteTranslation,
    Rule::LinkMismatch,
    Rule::LostContent,
    Rule::MissingTranslation,
    Rule::NumberMismatch,
    Rule::ReviewOverdue,
    Rule::StaleTranslation,
    Rule::StrategyExpired,
    Rule::TranslationCoverage,
    Rule::UnknownFile,
    Rule::UnlistedLanguage,
    Rule::UnusedAsset,
];

/// Matches entries of an earlier version with findings that no other entry matches.
pub fn find(matches: &mut Matches, known: &[Known], diagnostics: &Diagnostics, sources: &Sources) {
    let mut by_place: BTreeMap<(Rule, String, String), Vec<usize>> = BTreeMap::new();
    for (at, (known, there)) in known.iter().zip(&matches.of_known).enumerate() {
        if *there < known.count {
            let Key { rule, file, what } = &known.key;
            let key = (*rule, file.clone(), place(what).to_owned());
            by_place.entry(key).or_default().push(at);
        }
    }
    if by_place.is_empty() {
        return;
    }
    for (found, known_as) in diagnostics.iter().zip(&mut matches.of_findings) {
        if known_as.is_some() {
            continue;
        }
        let file = sources.path(found.span.file);
        for begin in beginnings(found, sources) {
            let Some(entries) =
                by_place.get_mut(&(found.rule, file.to_owned(), place(&begin).to_owned()))
            else {
                continue;
            };
            let is_it = |&at: &usize| is_known_as(found, &begin, &known[at].key.what);
            let Some(entry) = entries.iter().position(is_it) else {
                continue;
            };
            let at = entries[entry];
            matches.of_known[at] += 1;
            matches.is_older[at] = true;
            if matches.of_known[at] == known[at].count {
                entries.remove(entry);
            }
            *known_as = Some(at);
            break;
        }
    }
}

/// What an entry says before the names.
fn place(what: &str) -> &str {
    let (place, _) = what.split_once('«').unwrap_or((what, ""));
    place.trim_end()
}

/// What an entry for a finding may begin with.
fn beginnings(found: &Diagnostic, sources: &Sources) -> Vec<String> {
    let line = found.first_line(sources);
    if !sources.path(found.span.file).ends_with(".toml") {
        return vec![line];
    }
    match found.place(sources).join(" ") {
        place if place.is_empty() => vec![place, line],
        place => vec![place],
    }
}

/// Whether an entry is for a finding: the names in it are some of the finding's, in any order. Where it has none, the
/// finding is about nothing but its place, as far as sentences quoted it.
fn is_known_as(found: &Diagnostic, begin: &str, what: &str) -> bool {
    let Some(names) = what.strip_prefix(begin) else {
        return false;
    };
    let own = found.names();
    // A name that has quotation marks itself was cut at them.
    let is_own = |name: &str| {
        own.iter()
            .any(|own| own == name || quoted(own).any(|own| own == name))
    };
    let mut names_any = QUOTED_NOTHING.contains(&found.rule)
        || own
            .iter()
            .all(|name| begin.split(' ').any(|piece| piece == name));
    let mut rest = names.trim_start();
    while !rest.is_empty() {
        let name = rest.strip_prefix('«').and_then(|rest| rest.split_once('»'));
        let Some((name, after)) = name else {
            return false;
        };
        match is_own(name) {
            true => names_any = true,
            false if OF_SENTENCES.contains(&name) => {}
            false => return false,
        }
        rest = after.trim_start();
    }
    names_any
}

fn quoted(name: &str) -> impl Iterator<Item = &str> {
    let pieces = name.split('«').skip(1);
    pieces.filter_map(|piece| Some(piece.split_once('»')?.0))
}
