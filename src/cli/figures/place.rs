//! Where figures are written, and whether that place is free: what somebody else wrote there is not replaced.

use std::collections::BTreeMap;

use toml_edit::DocumentMut;

use crate::figures::Measure;
use crate::parse::ParsedStrategy;
use crate::schema::figures_source_of;
use crate::source::Sources;
use crate::wording::{Message, say};

/// The folder of files of figures.
const FOLDER: &str = "data";

/// The files of figures of a strategy, and whose they are.
pub struct Places<'s> {
    sources: &'s Sources,
    /// The files of the folder, by their path in small letters: some systems have no others.
    files: BTreeMap<String, &'s str>,
    /// The measures that name a file, and that file, by the one in small letters that tells where its figures came from.
    owners: BTreeMap<String, Vec<(&'s Measure, &'s str)>>,
}

/// A file that is to be written.
pub struct Planned<'p> {
    /// Its path.
    pub path: &'p str,
    /// What it is to hold.
    pub text: &'p str,
}

impl<'s> Places<'s> {
    /// The files of a strategy with these measures.
    pub fn new(sources: &'s Sources, draft: &ParsedStrategy, measures: &'s [Measure]) -> Self {
        let under = sources.under(FOLDER);
        let files = under.map(|(_, path)| (path.to_lowercase(), path)).collect();
        let register = draft.measures.as_ref();
        let records = register.map_or(&[][..], |register| register.record.records("measures"));
        let mut owners: BTreeMap<String, Vec<(&Measure, &str)>> = BTreeMap::new();
        for measure in measures {
            let entry = records
                .get(measure.record)
                .and_then(|one| one.entry("data"));
            // A file that is not there yet has been read from nowhere; its name stands as it was written.
            let written = entry.and_then(|entry| {
                let text = sources.text(entry.span.file)?;
                Some(
                    text.get(entry.span.start..entry.span.end)?
                        .trim_matches(['"', '\'']),
                )
            });
            if let Some(path) = measure.data.as_deref().or(written) {
                let source = figures_source_of(path).to_lowercase();
                owners.entry(source).or_default().push((measure, path));
            }
        }
        Self {
            sources,
            files,
            owners,
        }
    }

    /// The file that the figures of a measure are in, or will be.
    pub fn of(measure: &Measure) -> String {
        match &measure.data {
            Some(path) => path.clone(),
            None => format!("{FOLDER}/{}.csv", measure.id),
        }
    }

    /// Why the figures of a measure and their source cannot be written where they are to be: the file is another
    /// measure's, or is there already and no run that was ended early has left it.
    pub fn taken(
        &self,
        measure: &Measure,
        figures: &Planned<'_>,
        source: &Planned<'_>,
    ) -> Option<Message> {
        let owners = self.owners.get(&source.path.to_lowercase());
        let other = owners.and_then(|owners| {
            let others = owners
                .iter()
                .filter(|(owner, _)| owner.record != measure.record);
            let mut others =
                others.filter(|(_, path)| measure.data.is_none() || *path != figures.path);
            others.next()
        });
        let id = measure.id.clone();
        if let Some((other, path)) = other {
            let (path, other) = ((*path).to_owned(), other.id.clone());
            return Some(say!("figures-of-another", path, id, other));
        }
        if measure.data.is_some() {
            return None;
        }
        let is_other = |planned: &Planned<'_>, is_same: fn(&str, &str) -> bool| {
            let there = *self.files.get(&planned.path.to_lowercase())?;
            let file = self.sources.find(there);
            let bytes = file.and_then(|file| self.sources.bytes(file));
            let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok());
            let is_left = there == planned.path
                && text.is_some_and(|text| text == planned.text || is_same(text, planned.text));
            (!is_left).then(|| there.to_owned())
        };
        if let Some(path) = is_other(figures, |_, _| false) {
            return Some(say!("figures-file-there", path, id));
        }
        let path = is_other(source, is_same_source)?;
        Some(say!("figures-source-there", path, id))
    }
}

/// Whether two files tell of the same source, be it read on another day.
fn is_same_source(one: &str, other: &str) -> bool {
    let without_day = |text: &str| {
        let mut document: DocumentMut = text.parse().ok()?;
        document.remove("imported");
        Some(document.to_string())
    };
    let one = without_day(one);
    one.is_some() && one == without_day(other)
}
