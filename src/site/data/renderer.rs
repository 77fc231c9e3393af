//! The medium of programs: texts as markdown by language, places as ids and paths, values as they are.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{Addresses, Page};
use crate::lang::{Date, Lang, Localized};
use crate::markdown::tree::{RecordKind, RecordRef, RichLine, RichText};
use crate::markdown::unparse;
use crate::model::{Line, Strategy, Text};
use crate::view::{Medium, Readers, Renderer, Size};

/// Data for other programs.
pub enum Json {}

impl Medium for Json {
    type Line = ByLanguage;
    type Text = ByLanguage;
    type Prose = ByLanguage;
    type Listed = ();
    type Place = Place;
    type Words = ByLanguage;
    type Shown<D: Serialize + JsonSchema, W: Serialize + JsonSchema> = D;
}

/// Words by language.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct ByLanguage {
    #[serde(flatten)]
    words: BTreeMap<&'static str, String>,
    /// The languages whose words a machine translated and nobody has reviewed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    drafts: Vec<&'static str>,
}

impl ByLanguage {
    /// Adds the words of a language, all or some of them a machine's and not reviewed.
    pub fn push(&mut self, lang: Lang, words: String, is_draft: bool) {
        self.words.insert(lang.tag(), words);
        if is_draft {
            self.drafts.push(lang.tag());
        }
    }

    /// The words of a language.
    pub fn get(&self, lang: Lang) -> Option<InLanguage<'_>> {
        self.all().find(|words| words.lang == lang)
    }

    /// The words of each language that has any.
    pub fn all(&self) -> impl Iterator<Item = InLanguage<'_>> {
        Lang::ALL.into_iter().filter_map(|lang| {
            Some(InLanguage {
                lang,
                text: self.words.get(lang.tag())?,
                is_draft: self.drafts.contains(&lang.tag()),
            })
        })
    }
}

/// Words in a language.
#[derive(Debug, Clone, Copy)]
pub struct InLanguage<'a> {
    /// The language.
    pub lang: Lang,
    /// What they say.
    pub text: &'a str,
    /// Whether a machine translated them, all or some, and nobody has reviewed that.
    pub is_draft: bool,
}

/// A record's own place.
#[derive(Serialize, JsonSchema)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Its address, below a language's folder.
    pub path: String,
}

/// Renders the strategy as data.
pub struct Data<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Where its records stand on the site.
    pub addresses: &'a Addresses,
    /// The day it is.
    pub today: Date,
}

impl Data<'_> {
    /// What is written in each language that is published; where none has it, what its readers get instead.
    fn each<T>(
        &self,
        localized: &Localized<T>,
        write: impl Fn(&T) -> String,
        is_draft: impl Fn(&T) -> bool,
    ) -> ByLanguage {
        let all = |languages: &[Lang]| {
            let mut all = ByLanguage::default();
            for &lang in languages {
                if let Some(exact) = localized.exact(lang) {
                    all.push(lang, write(exact), is_draft(exact));
                }
            }
            all
        };
        let published = all(&self.strategy.publication.languages);
        if published.words.is_empty() {
            return all(&Lang::ALL);
        }
        published
    }
}

impl<'a> Renderer<'a> for Data<'a> {
    type Medium = Json;

    fn strategy(&self) -> &'a Strategy {
        self.strategy
    }

    fn title(&mut self, line: &'a Line) -> ByLanguage {
        self.line(line)
    }

    fn line(&mut self, line: &'a Line) -> ByLanguage {
        self.each(
            line,
            |line| unparse::line(&line.inlines),
            RichLine::is_draft,
        )
    }

    fn name(&mut self, line: &'a Line) -> ByLanguage {
        self.line(line)
    }

    fn excerpt(&mut self, text: &'a Text, _: usize) -> ByLanguage {
        self.phrase(text)
    }

    fn own(&mut self, key: &str) -> ByLanguage {
        let label = |readers: Readers| Some(readers.label(key).to_owned());
        self.words(None, label).unwrap_or_default()
    }

    fn text(&mut self, text: &'a Text, _: u8) -> ByLanguage {
        self.phrase(text)
    }

    fn phrase(&mut self, text: &'a Text) -> ByLanguage {
        self.each(text, |text| unparse::text(&text.blocks), RichText::is_draft)
    }

    fn prose(&mut self, text: &'a Text) -> ByLanguage {
        self.phrase(text)
    }

    fn listed(&mut self, _: &'a Text) {}

    fn place(&mut self, kind: RecordKind, id: &'a str) -> Place {
        let id = id.to_owned();
        let record = RecordRef { kind, id };
        let place = self.addresses.record(&record);
        let path = self.addresses.path_in_language(place.page);
        let path = match &place.anchor {
            Some(anchor) => format!("{path}#{anchor}"),
            None => path.to_owned(),
        };
        Place {
            id: record.id,
            path,
        }
    }

    fn page(&mut self, _: Page) -> Option<Place> {
        None
    }

    fn today(&self) -> Date {
        self.today
    }

    fn sizes(&self) -> &'static [Size] {
        &[]
    }

    fn words(
        &mut self,
        named: Option<&'a Line>,
        say: impl Fn(Readers<'a>) -> Option<String>,
    ) -> Option<ByLanguage> {
        let is_draft = |lang| {
            let named = named.and_then(|name| name.exact(lang));
            named.is_some_and(RichLine::is_draft)
        };
        let readers = |lang| Readers {
            labels: &self.strategy.publication.labels,
            lang,
            today: self.today,
        };
        let mut said = ByLanguage::default();
        for &lang in &self.strategy.publication.languages {
            if let Some(words) = say(readers(lang)) {
                said.push(lang, words, is_draft(lang));
            }
        }
        (!said.words.is_empty()).then_some(said)
    }

    fn shown<D: Serialize + JsonSchema, W: Serialize + JsonSchema>(
        &mut self,
        data: impl FnOnce(&mut Self) -> D,
        _: impl FnOnce(&mut Self, Readers<'a>) -> W,
    ) -> D {
        data(self)
    }
}
