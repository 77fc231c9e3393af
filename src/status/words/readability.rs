//! How heavy the texts are to read, in words.

use super::{Item, Section, Words};
use crate::lang::Lang;

impl Words<'_> {
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
        let part = lang.pick(["Del", "Del", "Part"]);
        let tags = languages.iter().map(|lang| format!("LIX {}", lang.tag()));
        let unit = lang.pick(["ord", "ord", "words"]);
        let longest = told.longest.iter().map(|sentence| Item {
            day: Some(format!("{} {unit}", sentence.words)),
            words: sentence.text.clone(),
            note: Some(format!("{}, {}", sentence.key, sentence.language)),
        });
        Some(Section {
            heading: lang.pick(["Hvor tunge tekstene er", "Kor tunge tekstane er", "How heavy the texts are"]),
            words: lang.pick([
                "LIX regner bare med lange ord og lange setninger (under 40 er lett å lese, over 50 er tungt) og sier ingenting om teksten er riktig, klar eller godt ordnet.",
                "LIX reknar berre med lange ord og lange setningar (under 40 er lett å lese, over 50 er tungt) og seier ingenting om teksten er rett, klar eller godt ordna.",
                "LIX counts long words and long sentences only (below 40 is easy to read, above 50 is heavy), and says nothing of whether a text is right, clear or well ordered.",
            ]),
            head: std::iter::once(part.to_owned()).chain(tags).collect(),
            rows,
            list: lang.pick(["De lengste setningene", "Dei lengste setningane", "The longest sentences"]),
            items: longest.collect(),
        })
    }
}
