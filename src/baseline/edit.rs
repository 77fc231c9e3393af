//! The file of known findings as it should be after a run: what is new comes in, what is fixed goes
//! out, what an earlier version wrote is brought up to date, and all else stays as somebody wrote it.

use std::collections::BTreeMap;
use std::mem;

use toml_edit::{
    ArrayOfTables, Date as TomlDate, Datetime, DocumentMut, Item, RawString, Table, Value, value,
};

use super::{Baseline, Matches, can_wait};
use crate::diagnostic::{Diagnostics, Key, Level, MessageLang};
use crate::lang::Date;
use crate::source::Sources;

/// Who answers for findings that become known, and the last day they can wait.
#[derive(Debug, Clone)]
pub struct Added {
    /// The owner: who answers for them.
    pub owner: String,
    /// The last day.
    pub until: Date,
}

/// The file as it should be.
#[derive(Debug)]
pub struct Edited {
    /// Its text.
    pub text: String,
    /// How many findings came in.
    pub added: usize,
    /// How many went out.
    pub removed: usize,
}

/// New findings without an owner, and how many they are.
#[derive(Debug)]
pub struct NobodyAnswers(pub usize);

/// Makes the new text of the file from its present `text` and the `baseline` that was read from it. New errors are
/// added with the owner and day of `added`, and with their message, in the language of messages, as a comment.
///
/// # Errors
///
/// When something comes in, and nobody answers for it.
pub fn edited(
    text: &str,
    baseline: &Baseline,
    diagnostics: &Diagnostics,
    sources: &Sources,
    added: Option<&Added>,
    lang: MessageLang,
) -> Result<Edited, NobodyAnswers> {
    let matches = baseline.matches(diagnostics, sources);
    let renewed = renewed(baseline, &matches, diagnostics, sources);
    let mut new: BTreeMap<Key, (usize, String)> = BTreeMap::new();
    for (found, known) in diagnostics.iter().zip(&matches.of_findings) {
        let is_new = known.is_none() && found.level == Level::Error;
        if is_new && can_wait(found.rule) && !found.is_sum() {
            let entry = new.entry(found.key(sources));
            entry.or_insert_with(|| (0, found.message(lang))).0 += 1;
        }
    }
    let count = new.values().map(|(count, _)| count).sum();
    let counts = baseline.known.iter().map(|known| known.count);
    let gone = counts.zip(&matches.of_known);
    let removed = gone
        .map(|(count, there)| count.saturating_sub(*there))
        .fold(0, usize::saturating_add);
    let added = match added {
        None if count > 0 => return Err(NobodyAnswers(count)),
        added if count > 0 => added,
        _ => None,
    };
    if count == 0 && removed == 0 && renewed.is_empty() {
        return Ok(Edited {
            text: text.to_owned(),
            added: 0,
            removed: 0,
        });
    }
    let mut document: DocumentMut = text.parse().expect("what was read without a fault is TOML");
    // What is above the first table is about the file, and stays whatever becomes of the table.
    let mut carried = String::new();
    let old = match document.remove_entry("known") {
        Some((key, item)) => {
            // Written as a list, it has no tables that could hold what is above it.
            if item.is_value() {
                carried = words(key.leaf_decor().prefix());
            }
            item.into_array_of_tables().unwrap_or_default()
        }
        None => ArrayOfTables::new(),
    };
    let mut tables = ArrayOfTables::new();
    if old.is_empty() {
        carried.push_str(document.trailing().as_str().unwrap_or_default());
        document.set_trailing("");
    }
    let there = matches.of_known.iter().zip(&baseline.known).enumerate();
    for (mut table, (at, (&there, known))) in old.into_iter().zip(there) {
        let before = words(table.decor().prefix());
        if there == 0 {
            let own = before.rfind("\n\n").map_or(0, |end| end + 2);
            carried.push_str(&before[..own]);
            continue;
        }
        if there < known.count {
            table["count"] = value(i64::try_from(there).unwrap_or(i64::MAX));
        }
        if let Some(what) = renewed.get(&at) {
            put(&mut table, what);
        }
        if !carried.is_empty() {
            let before = mem::take(&mut carried) + before.trim_start_matches('\n');
            table.decor_mut().set_prefix(before);
        }
        tables.push(table);
    }
    if let Some(added) = added {
        for (key, (count, message)) in new {
            let gap = match (carried.trim_end(), tables.is_empty()) {
                ("", true) => String::new(),
                ("", false) => "\n".to_owned(),
                (above, _) => format!("{above}\n\n"),
            };
            carried.clear();
            let mut table = table(&key, count, added);
            table.decor_mut().set_prefix(format!("{gap}# {message}\n"));
            tables.push(table);
        }
    }
    if tables.is_empty() {
        let below = document.trailing().as_str().unwrap_or_default();
        let rest = carried + below.trim_start_matches('\n');
        document.set_trailing(rest.trim_end().to_owned() + "\n");
    } else {
        document.insert("known", Item::ArrayOfTables(tables));
    }
    Ok(Edited {
        text: document.to_string(),
        added: count,
        removed,
    })
}

/// What stands now in entries that an earlier version wrote, where it is one thing.
fn renewed(
    baseline: &Baseline,
    matches: &Matches,
    diagnostics: &Diagnostics,
    sources: &Sources,
) -> BTreeMap<usize, String> {
    let mut renewed: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let known = &matches.of_findings;
    for (found, at) in diagnostics.iter().zip(known) {
        if let Some(at) = *at
            && matches.is_older[at]
        {
            renewed.entry(at).or_default().push(found.key(sources).what);
        }
    }
    let one = renewed.into_iter().filter_map(|(at, mut all)| {
        all.dedup();
        let what = all.pop().filter(|_| all.is_empty())?;
        (what != baseline.known[at].key.what).then_some((at, what))
    });
    one.collect()
}

/// Writes what an entry is about; what is beside it stays.
fn put(table: &mut Table, what: &str) {
    let mut new = Value::from(what);
    if let Some(old) = table.get("what").and_then(Item::as_value) {
        *new.decor_mut() = old.decor().clone();
    }
    table["what"] = Item::Value(new);
}

fn words(decor: Option<&RawString>) -> String {
    let words = decor.and_then(RawString::as_str);
    words.unwrap_or_default().to_owned()
}

fn table(key: &Key, count: usize, added: &Added) -> Table {
    let Date { year, month, day } = added.until;
    let mut table = Table::new();
    table["rule"] = value(key.rule.name());
    table["file"] = value(&key.file);
    if !key.what.is_empty() {
        table["what"] = value(&key.what);
    }
    if count > 1 {
        table["count"] = value(i64::try_from(count).unwrap_or(i64::MAX));
    }
    table["owner"] = value(&added.owner);
    table["until"] = value(Datetime {
        date: Some(TomlDate { year, month, day }),
        time: None,
        offset: None,
    });
    table
}
