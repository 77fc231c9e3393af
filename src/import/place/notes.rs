//! Which notes are sources, and what pictures are called: decided before any text is written.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Placer, read};
use crate::import::document::{Paragraph, Why};
use crate::import::plan::Reference;

/// The kinds of pictures that pages show, by how they begin.
fn ending(bytes: &[u8]) -> Option<&'static str> {
    let begins = |begin: &[u8]| bytes.starts_with(begin);
    if begins(b"\x89PNG\r\n\x1a\n") {
        Some("png")
    } else if begins(&[0xff, 0xd8, 0xff]) {
        Some("jpg")
    } else if begins(b"GIF8") {
        Some("gif")
    } else if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some("webp")
    } else if bytes
        .get(..2048)
        .unwrap_or(bytes)
        .windows(4)
        .any(|window| window == b"<svg")
    {
        Some("svg")
    } else {
        None
    }
}

impl Placer<'_> {
    /// Names the pictures; those that no page can show are set aside.
    pub(super) fn name_pictures(&mut self) {
        // The paths of the files, by where they are held and by what they hold.
        let mut held: BTreeMap<*const Vec<u8>, String> = BTreeMap::new();
        let mut there: BTreeMap<&[u8], String> = BTreeMap::new();
        for (at, picture) in self.document.pictures.iter().enumerate() {
            let Some(ending) = ending(&picture.bytes) else {
                let words = format!("{} {}", picture.name, picture.alt);
                self.set_aside(Why::Picture, &words);
                continue;
            };
            let stem = picture
                .name
                .rsplit_once('.')
                .map_or(picture.name.as_str(), |(stem, _)| stem);
            let place = Arc::as_ptr(&picture.bytes);
            let same = held.get(&place);
            let path = match same.or_else(|| there.get(picture.bytes.as_slice())) {
                Some(path) => path.clone(),
                None => {
                    let stem = self.title_id("picture", stem, "bilde");
                    let path = format!("assets/{stem}.{ending}");
                    let bytes = picture.bytes.clone();
                    self.plan.pictures.insert(path.clone(), bytes);
                    there.insert(&picture.bytes, path.clone());
                    path
                }
            };
            held.insert(place, path.clone());
            self.markup.pictures.insert(at, path);
        }
    }

    /// Notes that repeat, or that name a document in the archive, are sources.
    pub(super) fn name_sources(&mut self) {
        let words_of = |note: &Vec<Paragraph>| {
            let words: Vec<String> = note.iter().map(Paragraph::words).collect();
            words
                .join(" ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let mut marks: BTreeMap<usize, usize> = BTreeMap::new();
        self.document.each_paragraph(&mut |paragraph| {
            for note in paragraph.notes() {
                *marks.entry(note).or_default() += 1;
            }
        });
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (at, note) in self.document.notes.iter().enumerate() {
            *counts.entry(words_of(note)).or_default() += marks.get(&at).copied().unwrap_or(0);
        }
        let mut named: BTreeMap<String, String> = BTreeMap::new();
        for (at, note) in self.document.notes.iter().enumerate() {
            let words = words_of(note);
            let case = read::case(&words);
            let is_source = counts[&words] > 1 || case.is_some();
            if words.is_empty() || !is_source || !marks.contains_key(&at) {
                continue;
            }
            if let Some(id) = named.get(&words) {
                self.markup.sources.insert(at, id.clone());
                continue;
            }
            let id = self.id("reference", &words, "kilde");
            let texts: Vec<String> = note
                .iter()
                .map(|paragraph| self.markup.paragraph(paragraph))
                .collect();
            self.plan.references.push(Reference {
                id: id.clone(),
                text: texts.join("\n\n"),
                case,
            });
            named.insert(words, id.clone());
            self.markup.sources.insert(at, id);
        }
    }
}
