//! Links, pictures and footnotes: each leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use crate::attachment::{self, Kind};
use crate::diagnostic::findings;
use crate::lang::Lang;
use crate::markdown::names_a_user;
use crate::markdown::tree::{Footnote, Inline, RichText, Target, walk_blocks};
use crate::model::Reference;
use crate::schema::RecordKind;
use crate::source::{Content, FileId, Span};

/// How many sources one may lead through to others that they name.
const MOST_IN_EACH_OTHER: usize = 8;

impl Checker<'_> {
    /// Tells of sources that name others without an end: themselves, or more than can be read in each other.
    pub(super) fn sources_in_sources(&mut self, sources: &[Reference]) {
        let mut open: BTreeMap<&str, BTreeSet<(String, Span)>> = BTreeMap::new();
        for source in sources {
            for text in Lang::ALL.iter().filter_map(|&lang| source.text.exact(lang)) {
                walk_blocks(&text.blocks, &mut |inline| {
                    if let Inline::Footnote(Footnote::Reference { id, span }) = inline {
                        let named = open.entry(&source.id).or_default();
                        named.insert((id.clone(), *span));
                    }
                });
            }
        }
        for _ in 0..MOST_IN_EACH_OTHER {
            let is_open = |(id, _): &(String, Span)| open.contains_key(id.as_str());
            let ends = open.iter().filter(|(_, named)| !named.iter().any(is_open));
            let ends: BTreeSet<&str> = ends.map(|(id, _)| *id).collect();
            open.retain(|id, _| !ends.contains(id));
        }
        for named in open.values() {
            let is_open = |(id, _): &&(String, Span)| open.contains_key(id.as_str());
            let has_open = named.iter().any(|one| is_open(&one));
            let told = named.iter().filter(|one| !has_open || is_open(one));
            for (_, span) in told {
                let found = findings::endless_source(*span, MOST_IN_EACH_OTHER);
                self.diagnostics.push(found);
            }
        }
    }

    /// Looks up everything that a text leads to, and notes what it cites and shows.
    pub(super) fn links(&mut self, text: &RichText) {
        walk_blocks(&text.blocks, &mut |inline| match inline {
            Inline::Link { target, span, .. } => self.link(target, *span),
            Inline::Image { path, span, .. } => self.file(path, *span, true),
            Inline::Footnote(Footnote::Reference { id, span }) => {
                if self.index.has(RecordKind::Reference, id) {
                    self.used.cited.insert(id.clone());
                } else if !self.index.may_be(RecordKind::Reference, id) {
                    self.cite_nearest(id);
                    let known = self.index.ids(RecordKind::Reference);
                    self.diagnostics
                        .push(findings::unknown_footnote(*span, id, known));
                }
            }
            _ => {}
        });
    }

    fn link(&mut self, target: &Target, span: Span) {
        match target {
            Target::Url(_) | Target::Heading(_) => {}
            Target::Record(record) => {
                let (kind, id) = (record.kind, &record.id);
                if kind == RecordKind::Reference {
                    self.used.cited.insert(id.clone());
                    self.cite_nearest(id);
                }
                if !self.index.has(kind, id) && !self.index.may_be(kind, id) {
                    self.diagnostics.push(findings::unknown_reference(
                        span,
                        kind,
                        id,
                        self.index.ids(kind),
                    ));
                }
            }
            Target::File { path, .. } => self.file(path, span, false),
            Target::Unknown(url) if names_a_user(url) => {
                self.diagnostics.push(findings::link_with_user(span, url));
            }
            Target::Unknown(url) => self.diagnostics.push(findings::broken_link(span, url)),
        }
    }

    /// Notes what a misspelt id was most likely meant to cite: that nothing else does is no second
    /// fault.
    fn cite_nearest(&mut self, id: &str) {
        let meant = findings::nearest(id, self.index.ids(RecordKind::Reference));
        self.used.cited.extend(meant.map(str::to_owned));
    }

    /// Whether everything that a text links to and cites is there.
    pub(super) fn leads_somewhere(&self, text: &RichText) -> bool {
        let there = |kind, id: &str| self.index.has(kind, id) || self.index.may_be(kind, id);
        let mut all = true;
        walk_blocks(&text.blocks, &mut |inline| {
            all &= match inline {
                Inline::Link { target, .. } => match target {
                    Target::Record(record) => there(record.kind, &record.id),
                    Target::Unknown(_) => false,
                    _ => true,
                },
                Inline::Footnote(Footnote::Reference { id, .. }) => {
                    there(RecordKind::Reference, id)
                }
                _ => true,
            }
        });
        all
    }

    /// Tells that a file under `assets/` is not there. That nothing shows the one that was most likely
    /// meant is no second fault.
    pub(super) fn missing_asset(&mut self, path: &str, span: Span) {
        // What is wrong with the folder has been reported.
        if self.sources.is_refused(path) {
            return;
        }
        let known = self.sources.under("assets").map(|(_, path)| path);
        let known: Vec<&str> = known.take(findings::MOST_COMPARED).collect();
        let meant = findings::nearest(path, known.iter().copied());
        self.used.shown.extend(meant.map(str::to_owned));
        self.diagnostics
            .push(findings::missing_file(span, path, known));
    }

    fn file(&mut self, path: &str, span: Span, picture: bool) {
        let inside = path.starts_with("assets/") && !path.split('/').any(|part| part == "..");
        let file = self.sources.find(path).filter(|_| inside);
        if let Some(file) = file {
            self.used.linked.insert(path.to_owned());
            self.uses(path, file, span, picture);
            if !picture {
                self.attached(path, file, span);
            }
        } else if inside {
            self.missing_asset(path, span);
        } else if picture {
            self.diagnostics
                .push(findings::picture_elsewhere(span, path));
        } else {
            self.diagnostics.push(findings::broken_link(span, path));
        }
    }

    /// Tells of a file that is published for readers to open, and is of no kind that they may.
    pub(super) fn attached(&mut self, path: &str, file: FileId, span: Span) {
        let sources = self.sources;
        if matches!(sources.content(file), Content::Problem(_)) {
            return;
        }
        match attachment::kind(path) {
            None => self
                .diagnostics
                .push(findings::unpublished_kind(span, path)),
            Some(Kind::Picture) => {
                self.used.linked_pictures.entry(file).or_insert(span);
            }
            Some(Kind::Document) => {
                let bytes = sources.bytes(file).unwrap_or_default();
                if let Some(what) = attachment::disguised(bytes) {
                    self.diagnostics
                        .push(findings::disguised_file(span, path, what));
                }
            }
        }
    }
}
