//! The texts that an author wrote, counted by language.
//!
//! A text written once for both languages, as a name or a bibliographic entry is, is not counted, for
//! there is nothing in it to translate. What comes with a factor of 10-FAKTOR is in both languages.

use std::ops::AddAssign;

use serde::Serialize;

use super::line;
use crate::lang::{Lang, Localized};
use crate::model::{Area, Chapter, Expectations, Fact, Measure, Question, Quote, Strategy};

/// Texts by language, and where they stand.
#[derive(Debug, Serialize)]
pub struct Texts {
    /// All of them.
    pub all: Written,
    /// Each file or folder that has texts, in reading order.
    pub parts: Vec<Part>,
}

/// The texts of a file or folder.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The file, or the folder that ends in `/`.
    pub path: String,
    /// The title of an area or a chapter.
    pub title: Option<String>,
    /// Its texts.
    pub texts: Written,
}

/// Texts, and how many of them are there in each language.
#[derive(Debug, Default, Clone, Copy, Serialize)]
pub struct Written {
    /// How many there are.
    pub total: usize,
    /// Those with a wording in bokmål.
    pub nb: usize,
    /// Those with a wording in nynorsk.
    pub nn: usize,
}

impl Written {
    /// How many are there in a language.
    pub fn of(self, lang: Lang) -> usize {
        lang.pick(self.nb, self.nn)
    }

    /// How many are missing in a language.
    pub fn missing(self, lang: Lang) -> usize {
        self.total - self.of(lang)
    }

    fn one<T>(&mut self, text: &Localized<T>) {
        if let Localized::Each { nb, nn } = text {
            self.total += 1;
            self.nb += usize::from(nb.is_some());
            self.nn += usize::from(nn.is_some());
        }
    }

    fn any<'t, T: 't>(&mut self, texts: impl IntoIterator<Item = &'t Localized<T>>) {
        texts.into_iter().for_each(|text| self.one(text));
    }

    fn expectations(&mut self, expectations: &Expectations) {
        self.any(expectations.values().flatten());
    }

    fn beside(&mut self, quotes: &[Quote], facts: &[Fact], questions: &[Question]) {
        for Quote { text, by } in quotes {
            self.one(text);
            self.any(by);
        }
        for Fact { title, text } in facts {
            self.any(title);
            self.one(text);
        }
        for Question { text, theme } in questions {
            self.one(text);
            self.any(theme);
        }
    }
}

impl AddAssign for Written {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.nb += other.nb;
        self.nn += other.nn;
    }
}

/// Counts a strategy's texts; titles in `lang` where they have it.
pub fn texts(strategy: &Strategy, lang: Lang) -> Texts {
    let file = |path: &str, texts| Part {
        path: path.to_owned(),
        title: None,
        texts,
    };
    let mut parts = vec![
        file("strategy.toml", platform(strategy)),
        file("veivalg.toml", publication(strategy)),
    ];
    parts.extend(strategy.chapters.iter().map(|part| Part {
        path: format!("chapters/{}/", part.id),
        title: Some(line(&part.title, lang)),
        texts: chapter(part),
    }));
    parts.extend(strategy.areas.iter().map(|part| Part {
        path: format!("areas/{}/", part.id),
        title: Some(line(&part.title, lang)),
        texts: area(part),
    }));
    parts.push(file("measures.toml", measures(&strategy.measures)));
    parts.push(file("references.toml", {
        let mut texts = Written::default();
        texts.any(strategy.references.iter().map(|reference| &reference.text));
        texts
    }));
    parts.push(file("process.toml", process(strategy)));
    parts.retain(|part| part.texts.total > 0);
    let mut all = Written::default();
    parts.iter().for_each(|part| all += part.texts);
    Texts { all, parts }
}

/// Counts an area's texts.
pub fn area(area: &Area) -> Written {
    let mut texts = Written::default();
    texts.one(&area.title);
    texts.any(&area.subtitle);
    texts.any(&area.summary);
    texts.any(&area.responsible);
    texts.any(&area.introduction);
    texts.any(&area.closing);
    texts.any(area.goals.iter().map(|goal| &goal.text));
    texts.any(area.veivalg.iter().map(|veivalg| &veivalg.text));
    for action in &area.actions {
        texts.one(&action.text);
        // An action that names nobody has the area's, which is counted.
        if action.responsible != area.responsible {
            texts.any(&action.responsible);
        }
    }
    texts.expectations(&area.expectations);
    texts.beside(&area.quotes, &area.facts, &area.reflection);
    texts
}

fn chapter(chapter: &Chapter) -> Written {
    let mut texts = Written::default();
    texts.one(&chapter.title);
    texts.any(&chapter.subtitle);
    texts.any(&chapter.prose);
    texts.beside(&chapter.quotes, &chapter.facts, &chapter.reflection);
    texts
}

fn platform(strategy: &Strategy) -> Written {
    let mut texts = Written::default();
    texts.one(&strategy.title);
    texts.any(&strategy.motto);
    texts.any(&strategy.publisher);
    texts.any(strategy.adopted.iter().flat_map(|adopted| &adopted.by));
    texts.any(&strategy.vision);
    for value in &strategy.values {
        texts.one(&value.name);
        texts.any(&value.text);
    }
    for goal in &strategy.steering_goals {
        texts.one(&goal.name);
        texts.any(&goal.text);
    }
    texts.expectations(&strategy.expectations);
    texts.any(strategy.revisions.iter().map(|revision| &revision.text));
    texts.any(strategy.anchored_in.iter().map(|anchor| &anchor.name));
    for role in &strategy.roles {
        texts.one(&role.name);
        texts.any(&role.text);
    }
    texts
}

fn publication(strategy: &Strategy) -> Written {
    let mut texts = Written::default();
    let publication = &strategy.publication;
    texts.any(&publication.accessibility_statement);
    texts.any(publication.contact.iter().flat_map(|contact| &contact.name));
    texts
}

fn measures(measures: &[Measure]) -> Written {
    let mut texts = Written::default();
    for measure in measures {
        texts.one(&measure.name);
        texts.any(&measure.text);
        texts.any(&measure.unit_name);
        texts.any(&measure.source);
        texts.any(&measure.owner);
        texts.any(measure.status.stated.iter().flat_map(|(_, reason)| reason));
        for figure in &measure.values {
            texts.any(&figure.text);
            texts.any(&figure.note);
        }
    }
    texts
}

fn process(strategy: &Strategy) -> Written {
    let mut texts = Written::default();
    let Some(process) = &strategy.process else {
        return texts;
    };
    texts.any(&process.text);
    for phase in &process.phases {
        texts.one(&phase.title);
        texts.any(&phase.period);
        texts.any(&phase.text);
        texts.any(&phase.activities);
    }
    texts
}
