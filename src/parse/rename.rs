//! A key that is not known, and the one it was meant to be: when that can be told without a person, and
//! every place where it is written.

use super::keys::{WrittenKey, written_keys};
use crate::diagnostic::{Edit, Fix, findings};
use crate::source::Span;

/// Letters of the shortest key that one slip of the pen is taken for: `do` may be meant for `to`, `id` or
/// neither.
const LEAST: usize = 4;

/// The known name that a word was meant to be, among those that `fits` lets pass: the same but for
/// capitals, æ, ø and å, or one slip of the pen away from it while no other is near.
pub fn meant<'a>(
    word: &str,
    known: impl Iterator<Item = &'a str>,
    mut fits: impl FnMut(&str) -> bool,
) -> Option<&'a str> {
    let near = findings::near(word, known).filter(|(_, name)| fits(name));
    let near: Vec<_> = near.collect();
    let same = near.iter().find(|(slips, _)| *slips == 0);
    match (same, near.as_slice()) {
        (Some((_, name)), _) => Some(name),
        (None, [(1, name)]) if name.len() >= LEAST => Some(name),
        _ => None,
    }
}

/// The edits that make `to` of the key at a place, everywhere that it is written as a part of the same
/// table. None when the file would then say anything else than before, but for that name.
pub fn rename(text: &str, key: Span, to: &str) -> Option<Fix> {
    let keys = written_keys(text);
    let (written, place) = keys.iter().find_map(|written| {
        // A name in quotation marks begins after the first.
        let here =
            |name: &std::ops::Range<usize>| name.start <= key.start + 1 && key.start < name.end;
        Some((written, written.names.iter().position(here)?))
    })?;
    let spelt = |key: &WrittenKey| -> Vec<&str> {
        let names = key.names.iter().take(place + 1);
        names.map(|name| &text[name.clone()]).collect()
    };
    let path = spelt(written);
    let from = *path.last()?;
    let mut after = text.to_owned();
    let mut edits = Vec::new();
    for other in keys.iter().rev() {
        if other.home == written.home && spelt(other) == path {
            let name = other.names[place].clone();
            edits.push(Edit::new(Span::new(key.file, name.start, name.end), to));
            after.replace_range(name, to);
        }
    }
    let read = |text: &str| renamed(toml::from_str(text).ok()?, from, to);
    (read(text)? == read(&after)?).then_some(Fix { edits })
}

/// The table with every key `from` called `to`; none where both stand in one table.
fn renamed(table: toml::Table, from: &str, to: &str) -> Option<toml::Table> {
    let length = table.len();
    let entries = table.into_iter().map(|(name, value)| {
        let name = if name == from { to.to_owned() } else { name };
        Some((name, value_renamed(value, from, to)?))
    });
    let table = entries.collect::<Option<toml::Table>>()?;
    (table.len() == length).then_some(table)
}

fn value_renamed(value: toml::Value, from: &str, to: &str) -> Option<toml::Value> {
    Some(match value {
        toml::Value::Table(table) => toml::Value::Table(renamed(table, from, to)?),
        toml::Value::Array(items) => {
            let items = items.into_iter().map(|item| value_renamed(item, from, to));
            toml::Value::Array(items.collect::<Option<_>>()?)
        }
        value => value,
    })
}
