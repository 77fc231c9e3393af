//! The lines of the lock for parts of a text, and names for new ones.

use std::collections::BTreeSet;

use super::fingerprint::Fingerprint;
use super::follow::Lines;
use super::lock::Recorded;
use crate::lang::Lang;

/// What is recorded of parts of a text, and the names that are taken.
pub struct Parts<'p> {
    /// The lines, by the last part of their keys.
    pub lines: Lines,
    /// What the keys of its lines begin with.
    pub prefix: String,
    /// What the last part of a new key begins with.
    pub name: String,
    /// The names that are taken.
    pub used: &'p mut BTreeSet<String>,
}

impl Parts<'_> {
    /// The line by which a part belongs in one language alone.
    pub fn line_of(&self, lang: Lang, part: Fingerprint) -> Option<(&String, Recorded)> {
        let mut lines = self.lines.iter();
        lines.find_map(|(line, recorded)| {
            let only = |one: &&Recorded| one.only == Some(lang) && one.get(lang) == Some(part);
            Some((line, *recorded.iter().find(only)?))
        })
    }

    /// The key of a part, and what is recorded of it.
    pub fn take(&mut self, lang: Lang, part: Fingerprint) -> (String, Option<Recorded>) {
        let prefix = self.prefix.clone();
        if let Some((line, recorded)) = self.line_of(lang, part) {
            let line = line.clone();
            self.lines.remove(&line);
            self.used.insert(line.clone());
            return (format!("{prefix}{line}"), Some(recorded));
        }
        let name = format!("{}{}", self.name, part.short());
        let name = unused(self.used, &name, str::to_owned);
        (format!("{prefix}{name}"), None)
    }
}

/// What `make` makes of a name, or of the name with a number where that is taken.
pub fn unused(used: &mut BTreeSet<String>, name: &str, make: impl Fn(&str) -> String) -> String {
    let mut made = make(name);
    let mut number = 2;
    while !used.insert(made.clone()) {
        made = make(&format!("{name}-{number}"));
        number += 1;
    }
    made
}
