//! The reading order: what `strategy.toml` lists, and what lies in the folders.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::index::Index;
use crate::diagnostic::{Diagnostics, findings};
use crate::model::Audience;
use crate::parse::{self, Folder, ParsedStrategy, Record};
use crate::schema::RecordKind;
use crate::source::{Sources, Span};

/// The id in `chapters` that marks where the platform stands.
pub const PLATFORM: &str = "platform";
/// What lies in folders that `strategy.toml` lists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Areas,
    Chapters,
}

impl Listed {
    fn kind(self) -> RecordKind {
        match self {
            Self::Areas => RecordKind::Area,
            Self::Chapters => RecordKind::Chapter,
        }
    }

    /// The key that lists them, which is also their folder.
    fn key(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Chapters => "chapters",
        }
    }

    /// The file that each of them has.
    fn file(self) -> &'static str {
        match self {
            Self::Areas => "area.toml",
            Self::Chapters => "chapter.toml",
        }
    }

    /// The kinds of record with an id that are part of one.
    fn parts(self) -> &'static [RecordKind] {
        match self {
            Self::Areas => &[RecordKind::Goal, RecordKind::Veivalg, RecordKind::Action],
            Self::Chapters => &[RecordKind::Section],
        }
    }
}

/// What stands on the platform, beside the expectations of each audience.
const ON_PLATFORM: [&str; 5] = ["vision", "values", "steering_goals", "anchored_in", "roles"];

impl Index {
    /// Settles the reading order of areas and chapters.
    pub(super) fn order(
        &mut self,
        diagnostics: &mut Diagnostics,
        draft: &ParsedStrategy,
        sources: &Sources,
    ) {
        let Some(document) = &draft.strategy else {
            self.mark_incomplete(RecordKind::Area);
            self.mark_incomplete(RecordKind::Chapter);
            self.mark_parts_incomplete(Listed::Areas);
            self.mark_parts_incomplete(Listed::Chapters);
            return;
        };
        let record = &document.record;
        self.areas = self.listed(diagnostics, sources, record, Listed::Areas, &draft.areas);
        self.chapters = self.listed(
            diagnostics,
            sources,
            record,
            Listed::Chapters,
            &draft.chapters,
        );
        // Without a place of its own the platform comes first, if anything stands on it.
        let listed = self.chapters.iter().any(|id| id == PLATFORM);
        let mut keys = ON_PLATFORM
            .into_iter()
            .chain(Audience::ALL.map(Audience::key));
        if !listed && (document.lost_a_table || keys.any(|key| record.has(key))) {
            self.chapters.insert(0, PLATFORM.to_owned());
        }
    }

    fn listed(
        &mut self,
        diagnostics: &mut Diagnostics,
        sources: &Sources,
        record: &Record,
        listed: Listed,
        folders: &[Arc<Folder>],
    ) -> Vec<String> {
        let (key, kind) = (listed.key(), listed.kind());
        // All of them may lie in a folder of another name.
        let mut stray = sources
            .top_folders()
            .filter(|_| folders.is_empty())
            .filter(|name| *name != key && findings::names::folder(name, &[key]).is_some());
        let stray = stray.next();
        // The first folder of each id that it ought to have.
        let by_right = LazyCell::new(|| -> BTreeMap<String, &Arc<Folder>> {
            let folders = folders.iter().rev();
            folders
                .filter_map(|folder| Some((findings::as_an_id(&folder.id)?, folder)))
                .collect()
        });
        let mut is_told = false;
        let mut order = Vec::new();
        let mut meant: BTreeSet<&str> = BTreeSet::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for (id, span) in record.strings(key) {
            seen.insert(id);
            if listed == Listed::Chapters && id == PLATFORM {
                order.push(id.to_owned());
                continue;
            }
            let Some(folder) = parse::folder(folders, id) else {
                let near = folders.iter().map(|folder| folder.id.as_str());
                let right = findings::as_an_id(id);
                let alike = right.and_then(|right| by_right.get(&right));
                self.hide_id(kind, id);
                if let Some(folder) = alike {
                    meant.insert(folder.id.as_str());
                    let path = format!("{key}/{}", folder.id);
                    if parse::is_id(id) {
                        diagnostics
                            .push(findings::folder_of_another_name(span, key, id, &path, id));
                    }
                    self.hide_parts(sources, listed, folder);
                    continue;
                }
                meant.extend(findings::nearest(id, near.clone()));
                if let Some(stray) = stray {
                    if !is_told {
                        diagnostics
                            .push(findings::folder_of_another_name(span, key, id, stray, key));
                    }
                    is_told = true;
                } else if parse::is_id(id) && !sources.is_refused(&format!("{key}/{id}")) {
                    diagnostics.push(findings::unknown_reference(span, kind, id, near));
                }
                // It is known to be missing: no link to it is a second fault.
                self.mark_parts_incomplete(listed);
                continue;
            };
            if !parse::is_id(id) {
                // It is told what it ought to be, which links may name already.
                let right = findings::as_an_id(id);
                right.into_iter().for_each(|id| self.hide_id(kind, &id));
            }
            if !folder.has_toml {
                let toml = listed.file();
                let path = format!("{key}/{id}/{toml}");
                diagnostics.push(match parse::other_name(sources, &path) {
                    Some(name) => {
                        let name = format!("{key}/{id}/{name}");
                        findings::file_of_another_name(span, &name, toml)
                    }
                    None => findings::folder_without_toml(span, key, id),
                });
            }
            self.add(kind, id, span, order.len());
            order.push(id.to_owned());
        }
        let list = record.entry(key);
        // A list that must be there and is not has been reported.
        let told = record.damaged || record.hides(key) || list.is_none() && listed == Listed::Areas;
        for folder in folders
            .iter()
            .filter(|folder| !seen.contains(folder.id.as_str()))
        {
            self.hide_id(kind, &folder.id);
            self.hide_parts(sources, listed, folder);
            // Its id is listed with a slip of the pen, which has been reported.
            if told || meant.contains(folder.id.as_str()) {
                continue;
            }
            let list = list.map(|list| list.span);
            let (span, list) = match &folder.document {
                Some(document) => (Span::start_of(document.file), list),
                None => (list.unwrap_or(record.header), None),
            };
            let is_beside = |other: &str| parse::folder(folders, other).is_some();
            let original = parse::copied_folder(&folder.id, is_beside);
            let right = findings::as_an_id(&folder.id).unwrap_or_default();
            if original.is_some() || !parse::is_id(&folder.id) {
                diagnostics.push(findings::unlisted_folder_no_id(
                    span,
                    key,
                    &folder.id,
                    &right,
                    original.as_deref(),
                ));
                continue;
            }
            diagnostics.push(findings::unlisted_folder(span, key, &folder.id, list));
        }
        order
    }

    /// What stands in a folder that is not read as a part of the strategy: its file, where there is one.
    fn hide_parts(&mut self, sources: &Sources, listed: Listed, folder: &Folder) {
        let Some(document) = &folder.document else {
            if folder.has_toml {
                self.mark_parts_incomplete(listed);
            }
            return;
        };
        for &part in listed.parts() {
            self.hide_text(part, sources.text(document.file).unwrap_or_default());
        }
    }

    fn mark_parts_incomplete(&mut self, listed: Listed) {
        for &part in listed.parts() {
            self.mark_incomplete(part);
        }
    }
}
