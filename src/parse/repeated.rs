//! Lists of names: a name that is listed twice is reported, and read once.

use std::collections::BTreeMap;

use super::read::Reader;
use super::record::{Entry, Value};
use crate::diagnostic::findings;
use crate::schema::Kind;
use crate::source::Span;

impl Reader<'_> {
    /// Takes what a list names again out of it, and tells of it. Words, numbers and paths may well be the same.
    pub(super) fn without_repeated(&mut self, kind: Kind, mut list: Vec<Entry>) -> Vec<Entry> {
        let is_named = matches!(
            kind,
            Kind::Reference(_) | Kind::Folder(_) | Kind::Choice(_) | Kind::Document
        );
        if !is_named {
            return list;
        }
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        list.retain(|entry| {
            let Some(Value::String(name)) = &entry.value else {
                return true;
            };
            match first.get(name) {
                Some(&first) => {
                    let finding = findings::duplicate_id(entry.span, name, first);
                    self.diagnostics.push(finding);
                    false
                }
                None => {
                    first.insert(name.clone(), entry.span);
                    true
                }
            }
        });
        list
    }
}
