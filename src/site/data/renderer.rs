//! The medium of programs: texts as markdown by language, places as ids and paths, values as they are.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{Addresses, Page};
use crate::lang::{Date, Lang, Localized};
use crate::markdown::tree::{RecordKind, RecordRef};
use crate::model::{Line, Strategy, Text};
use crate::site::markdown;
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
pub type ByLanguage = BTreeMap<&'static str, String>;

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
    /// The languages that the strategy is published in.
    fn languages(&self) -> impl Iterator<Item = Lang> {
        self.strategy.publication.languages.iter().copied()
    }

    /// What is written in each language that is published; where none has it, what its readers get instead.
    fn each<T>(&self, localized: &Localized<T>, write: impl Fn(&T) -> String) -> ByLanguage {
        let written = |lang: Lang| Some((lang.tag(), write(localized.exact(lang)?)));
        let all: ByLanguage = self.languages().filter_map(written).collect();
        if all.is_empty() {
            return Lang::ALL.into_iter().filter_map(written).collect();
        }
        all
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
        self.each(line, |line| markdown::line(&line.inlines))
    }

    fn name(&mut self, line: &'a Line) -> ByLanguage {
        self.line(line)
    }

    fn excerpt(&mut self, text: &'a Text, _: usize) -> ByLanguage {
        self.phrase(text)
    }

    fn own(&mut self, key: &str) -> ByLanguage {
        let labels = &self.strategy.publication.labels;
        self.languages()
            .map(|lang| (lang.tag(), labels.get(key, lang).to_owned()))
            .collect()
    }

    fn text(&mut self, text: &'a Text, _: u8) -> ByLanguage {
        self.phrase(text)
    }

    fn phrase(&mut self, text: &'a Text) -> ByLanguage {
        self.each(text, |text| markdown::text(&text.blocks))
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

    fn words(&mut self, say: impl Fn(Readers<'a>) -> Option<String>) -> Option<ByLanguage> {
        let readers = |lang| Readers {
            labels: &self.strategy.publication.labels,
            lang,
            today: self.today,
        };
        let said: ByLanguage = self
            .languages()
            .filter_map(|lang| Some((lang.tag(), say(readers(lang))?)))
            .collect();
        (!said.is_empty()).then_some(said)
    }

    fn shown<D: Serialize + JsonSchema, W: Serialize + JsonSchema>(
        &mut self,
        data: impl FnOnce(&mut Self) -> D,
        _: impl FnOnce(&mut Self, Readers<'a>) -> W,
    ) -> D {
        data(self)
    }
}
