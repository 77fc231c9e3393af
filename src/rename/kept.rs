//! What the program keeps beside a strategy's texts, for a record that gets another id: lines of `translations.lock`,
//! known findings, and the addresses that pages once had.

use std::collections::{BTreeMap, BTreeSet};

use super::places::Place;
use super::{Refused, Rename, moved};
use crate::compile::{Options, Targets, compile};
use crate::diagnostic::{Diagnostics, Edit, Key};
use crate::edit::edited;
use crate::lang::Date;
use crate::parse::{self, ParsedStrategy};
use crate::scaffold::place::record;
use crate::schema::{self, RecordKind};
use crate::source::{Sources, Span};
use crate::translation::{Fingerprint, Lock, PATH, Recorded, review};

/// The file that lists the addresses that pages once had.
const CONFIG: &str = "veivalg.toml";
/// The file of known findings, by its usual name.
const KNOWN: &str = "known.toml";

/// The lock with its lines renamed; none where it stays as it is. Refused where it has lines that cannot be
/// understood, or is unmerged: what they say of the record would no longer be about it.
pub fn lock(
    (before, draft_before): (&Sources, &ParsedStrategy),
    (after, draft_after): (&Sources, &ParsedStrategy),
    Rename { old, new, .. }: Rename<'_>,
    found: &[Place],
    moves: &[(String, String)],
) -> Result<Option<(String, Vec<u8>)>, Refused> {
    let Some(file) = before.find(PATH) else {
        return Ok(None);
    };
    let faulty = || Refused::Faulty(PATH.to_owned());
    let (Some(text), Some(bytes)) = (before.text(file), before.bytes(file)) else {
        return Err(faulty());
    };
    let (lock, faults) = Lock::read(text);
    if !faults.is_empty() {
        return Err(faulty());
    }
    let own = found.iter().filter(|place| place.is_id);
    // The figures' and the sections' lines begin with no file's path that is moved.
    let mut begins: Vec<(String, String)> = own
        .map(|Place { family, .. }| (format!("{family}{old}."), format!("{family}{new}.")))
        .collect();
    for (from, to) in moves {
        match (from.split_once('/'), from.ends_with(".md")) {
            (Some(("chapters", rest)), true) => {
                let folder = rest.split('/').next().unwrap_or_default();
                let prose = |id: &str| format!("chapters/{folder}/sections.{id}#");
                begins.push((prose(old), prose(new)));
            }
            (Some(("areas" | "chapters", _)), false) => {
                begins.push((format!("{from}/"), format!("{to}/")));
            }
            _ => begins.push((format!("{from}#"), format!("{to}#"))),
        }
    }
    let renamed = |key: &str| -> String {
        let begin = begins
            .iter()
            .find(|(begin, _)| key.starts_with(begin.as_str()));
        begin.map_or_else(
            || key.to_owned(),
            |(begin, by)| format!("{by}{}", &key[begin.len()..]),
        )
    };
    let now = fingerprints((before, draft_before), (after, draft_after), moves);
    let same = |one: Option<Fingerprint>| one.map(|one| *now.get(&one).unwrap_or(&one));
    if lock.bytes_after(Some(bytes)) == bytes {
        let texts = lock.texts.iter().map(|(key, recorded)| {
            let recorded = recorded.iter().map(|one| Recorded {
                nb: same(one.nb),
                nn: same(one.nn),
                ..*one
            });
            (renamed(key), recorded.collect::<Vec<Recorded>>())
        });
        let texts = texts.collect();
        let after = Lock { texts }.bytes_after(Some(bytes));
        return Ok((after != bytes).then(|| (PATH.to_owned(), after)));
    }
    // Somebody has written in it: each line stays where it is, with its blanks.
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let own = line.trim_start();
        let at = start + line.len() - own.len();
        start += line.len();
        let begin = begins
            .iter()
            .find(|(begin, _)| own.starts_with(begin.as_str()));
        if let Some((begin, by)) = begin {
            edits.push(Edit::new(Span::new(file, at, at + begin.len()), by));
        }
        for (sign, _) in own.match_indices('=') {
            let value = own[sign + 1..]
                .split_whitespace()
                .next()
                .unwrap_or_default();
            let now = Fingerprint::parse(value).and_then(|value| now.get(&value));
            let from = at + sign + 1;
            let word = Span::new(file, from, from + value.len());
            edits.extend(now.map(|now| Edit::new(word, now.to_string())));
        }
    }
    edits.sort_by_key(|edit| edit.span);
    if edits.is_empty() {
        return Ok(None);
    }
    let text = edited(before, file, &edits).ok_or_else(faulty)?;
    Ok(Some((PATH.to_owned(), text.into_bytes())))
}

/// The fingerprints of wordings that name the record, as they were and as they are.
fn fingerprints(
    (before, draft_before): (&Sources, &ParsedStrategy),
    (after, draft_after): (&Sources, &ParsedStrategy),
    moves: &[(String, String)],
) -> BTreeMap<Fingerprint, Fingerprint> {
    let of = |sources: &Sources, draft: &ParsedStrategy| -> BTreeMap<String, Vec<Fingerprint>> {
        let mut of_parts: BTreeMap<String, Vec<Fingerprint>> = BTreeMap::new();
        for pair in review(sources, draft).pairs {
            let wordings = pair.wordings.iter().flatten();
            let own = of_parts.entry(pair.part.clone()).or_default();
            own.extend(wordings.map(|wording| wording.fingerprint));
        }
        of_parts
    };
    let (old, new) = (of(before, draft_before), of(after, draft_after));
    let mut changed = BTreeMap::new();
    for (part, old) in old {
        // A part has as many texts as before, in the order they had.
        let new = new.get(&moved(&part, moves)).cloned().unwrap_or_default();
        if old.len() != new.len() {
            continue;
        }
        let differ = old.into_iter().zip(new).filter(|(old, new)| old != new);
        changed.extend(differ);
    }
    changed
}

/// `veivalg.toml` with the address that the record had, and old addresses that lead to it.
pub fn redirects(
    sources: &Sources,
    draft: &ParsedStrategy,
    Rename { kind, old, new }: Rename<'_>,
) -> Result<Option<(String, Vec<u8>)>, Refused> {
    let name = |id: &str| format!("{}:{id}", kind.key());
    let (old, new) = (name(old), name(new));
    let block = format!("[[redirects]]\nfrom = \"{old}\"\nto = \"{new}\"\n");
    let inline = format!("{{ from = \"{old}\", to = \"{new}\" }}");
    let Some(file) = sources.find(CONFIG) else {
        return Ok(Some((CONFIG.to_owned(), block.into_bytes())));
    };
    let faulty = || Refused::Faulty(CONFIG.to_owned());
    let (Some(text), Some(config)) = (sources.text(file), &draft.config) else {
        return Err(faulty());
    };
    let mut edits = Vec::new();
    let mut is_there = false;
    for redirect in config.records("redirects") {
        let from = redirect.string("from");
        let is = |value: Option<(&str, Span)>, id: &str| value.is_some_and(|(own, _)| own == id);
        let mut set = |value: Option<(&str, Span)>, id: &str| {
            if let Some((own, span)) = value
                && own != id
            {
                edits.push(Edit::new(span, format!("\"{id}\"")));
            }
        };
        // What has the address again leads nowhere: the address that it leaves does.
        let leads_back = is(from, &new);
        if leads_back {
            set(from, &old);
        }
        if leads_back || is(from, &old) || is(redirect.string("to"), &old) {
            set(redirect.string("to"), &new);
        }
        is_there |= leads_back || is(from, &old);
    }
    if !is_there {
        edits.extend(record(file, text, "redirects", &block, &inline));
    }
    if edits.is_empty() {
        return Ok(None);
    }
    let text = edited(sources, file, &edits).ok_or_else(faulty)?;
    Ok(Some((CONFIG.to_owned(), text.into_bytes())))
}

/// The known findings as they are known after it; none where nothing in the file is about the record.
pub fn known(
    before: &Sources,
    after: &Sources,
    Rename { kind, old, new }: Rename<'_>,
    moves: &[(String, String)],
    today: Date,
) -> Result<Option<(String, Vec<u8>)>, Refused> {
    let Some(file) = before.find(KNOWN) else {
        return Ok(None);
    };
    let faulty = || Refused::Faulty(KNOWN.to_owned());
    let mut faults = Diagnostics::default();
    let document = parse::document(&mut faults, before, KNOWN, &schema::KNOWN);
    let document = document.filter(|_| faults.is_empty()).ok_or_else(faulty)?;
    let there = keys(after, today);
    let mut edits = Vec::new();
    for known in document.records("known") {
        let Some((path, path_span)) = known.string("file") else {
            continue;
        };
        let path_after = moved(path, moves);
        if path_after != path {
            edits.push(Edit::new(path_span, format!("\"{path_after}\"")));
        }
        let Some((what, what_span)) = known.string("what") else {
            continue;
        };
        let rule = known.string("rule").map_or("", |(rule, _)| rule);
        let is_there =
            |what: &str| there.contains(&(rule.to_owned(), path_after.clone(), what.to_owned()));
        // What is still found as it was, stays; a finding that is gone stays in any case.
        let renamed = if is_there(what) {
            None
        } else {
            namings(what, kind, old, new)
                .into_iter()
                .find(|what| is_there(what))
        };
        if let Some(what) = renamed {
            let quoted = toml_edit::Value::from(what).to_string();
            edits.push(Edit::new(what_span, quoted));
        }
    }
    if edits.is_empty() {
        return Ok(None);
    }
    let text = edited(before, file, &edits).ok_or_else(faulty)?;
    Ok(Some((KNOWN.to_owned(), text.into_bytes())))
}

/// What findings are known by: rule, file and what in it.
fn keys(sources: &Sources, today: Date) -> BTreeSet<(String, String, String)> {
    let options = Options {
        today,
        targets: Targets::Findings,
    };
    let found = compile(sources, options, &mut ()).diagnostics;
    let keys = found.keyed(sources).into_iter().map(|(_, key, _)| {
        let Key { rule, file, what } = key;
        (rule.name().to_owned(), file, what)
    });
    keys.collect()
}

/// The ways that what a finding is known by may name a record anew: in one of the places it is named, in several, or
/// in all.
fn namings(what: &str, kind: RecordKind, old: &str, new: &str) -> Vec<String> {
    let quoted = what.replace(&format!("«{old}»"), &format!("«{new}»"));
    let link = format!("{}:", kind.key());
    let word = |text: &str| -> String {
        let words = text.split(' ').map(|word| match word == old {
            true => new.to_owned(),
            false => word.replace(&format!("{link}{old}"), &format!("{link}{new}")),
        });
        words.collect::<Vec<_>>().join(" ")
    };
    vec![word(what), quoted.clone(), word(&quoted)]
}
