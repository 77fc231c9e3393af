//! What is known of one strategy: its ids by kind, each with its name, and what its theme lets it set.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::{SettingKind, settings};
use crate::lang::Lang;
use crate::parse::{Document, Folder, ParsedStrategy, Record, is_id};
use crate::schema::RecordKind;
use crate::source::Sources;
use crate::theme::{DEFAULT, Theme};
use crate::wording::say;

/// Letters of a name, which may be a whole paragraph.
const MOST_LETTERS: usize = 100;

/// What is known of one strategy.
#[derive(Debug)]
pub struct Known {
    ids: BTreeMap<RecordKind, BTreeMap<String, String>>,
    /// The settings of its theme; none when they cannot be told.
    pub settings: Option<BTreeMap<String, SettingKind>>,
}

impl Known {
    /// Of no strategy in particular.
    pub fn nothing() -> Self {
        Self {
            ids: BTreeMap::new(),
            settings: None,
        }
    }

    /// Of this one; names in `lang` where they are written in it.
    pub fn of(draft: &ParsedStrategy, sources: &Sources, lang: Lang) -> Self {
        let config = draft.config.as_ref();
        let theme = config.and_then(|config| config.record.string("theme"));
        let theme = theme.map_or(DEFAULT, |(name, _)| name);
        let mut known = Self {
            ids: BTreeMap::new(),
            settings: Theme::new(sources, theme).and_then(|theme| settings(sources, theme)),
        };
        let mut records = |document: Option<&Document>, key: &str, kind| {
            for record in document
                .into_iter()
                .flat_map(|document| document.with_parts(key))
            {
                if let Some((id, _)) = record.string("id") {
                    known.add(kind, id, name(record, lang));
                }
            }
        };
        let strategy = draft.strategy.as_deref();
        records(draft.measures.as_deref(), "measures", RecordKind::Measure);
        records(strategy, "steering_goals", RecordKind::SteeringGoal);
        for area in &draft.areas {
            let area = area.document.as_ref();
            records(area, "goals", RecordKind::Goal);
            records(area, "veivalg", RecordKind::Veivalg);
        }
        let folders = |folders: &[Arc<Folder>]| -> Vec<(String, String)> {
            let name = |document: &Document| name(&document.record, lang);
            let of = |folder: &Arc<Folder>| folder.document.as_ref().map(name).unwrap_or_default();
            let pairs = folders.iter().map(|folder| (folder.id.clone(), of(folder)));
            pairs.collect()
        };
        for (id, name) in folders(&draft.areas) {
            known.add(RecordKind::Area, &id, name);
        }
        for (id, name) in folders(&draft.chapters) {
            known.add(RecordKind::Chapter, &id, name);
        }
        let platform = say!("schema-platform").get(lang.into());
        known.add(RecordKind::Chapter, "platform", platform);
        known
    }

    /// The ids of a kind with their names, sorted.
    pub fn ids(&self, kind: RecordKind) -> Vec<(&str, &str)> {
        let ids = self.ids.get(&kind).into_iter().flatten();
        ids.map(|(id, name)| (id.as_str(), name.as_str())).collect()
    }

    /// Adds an id, the first of its name.
    fn add(&mut self, kind: RecordKind, id: &str, name: String) {
        if is_id(id) {
            let ids = self.ids.entry(kind).or_default();
            ids.entry(id.to_owned()).or_insert(name);
        }
    }
}

/// What a record is called, on one short line.
fn name(record: &Record, lang: Lang) -> String {
    let mut keys = ["name", "title", "text"].into_iter();
    let words = keys.find_map(|key| {
        let words = record.localized(key)?;
        let own = words.same.as_ref().or(words.get(lang));
        own.or(words.get(lang.other()))
    });
    let Some(words) = words else {
        let factor = record.integer("factor");
        return factor.map_or_else(String::new, |factor| format!("10-FAKTOR, {factor}"));
    };
    let mut line = words.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(MOST_LETTERS) {
        line.truncate(end);
        line.push('…');
    }
    line
}
