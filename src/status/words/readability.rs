//! How heavy the texts are to read, in words.

use super::{Item, Section, StatusText};
use crate::lang::Lang;
use crate::wording::say;

impl StatusText<'_> {
    /// The section; none where there is too little text to tell of.
    pub(super) fn readability(&self) -> Option<Section> {
        let lang = self.lang;
        let languages: Vec<Lang> = self.languages().collect();
        let told = &self.status.readability;
        let parts = told
            .parts
            .iter()
            .filter(|part| part.nb.or(part.nn).is_some());
        let rows: Vec<Vec<String>> = parts
            .map(|part| {
                let lix = |&lang: &Lang| {
                    let lix = lang.pick(part.nb, part.nn);
                    lix.map_or_else(|| "–".to_owned(), |lix| lix.to_string())
                };
                let name = part.title.as_ref().unwrap_or(&part.path);
                std::iter::once(name.clone())
                    .chain(languages.iter().map(lix))
                    .collect()
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let part = say!("status-part").get(lang);
        let tags = languages.iter().map(|lang| format!("LIX {}", lang.tag()));
        let longest = told.longest.iter().map(|sentence| Item {
            day: Some(say!("status-words", count = sentence.words).get(lang)),
            words: sentence.text.clone(),
            note: Some(format!("{}, {}", sentence.key, sentence.language)),
        });
        Some(Section {
            heading: say!("status-heavy").get(lang),
            words: say!("status-lix").get(lang),
            head: std::iter::once(part).chain(tags).collect(),
            rows,
            list: say!("status-longest").get(lang),
            items: longest.collect(),
        })
    }
}
