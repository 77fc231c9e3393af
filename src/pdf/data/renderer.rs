//! The medium of the PDFs: texts and names as trees of JSON, places as labels.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::typst_data::{TypstData, label, words};
use crate::address::Page;
use crate::lang::Date;
use crate::markdown::tree::RecordKind;
use crate::model::{Line, Strategy, Text};
use crate::view::{Medium, Readers, Renderer, Size};

/// A document that Typst sets.
pub enum Set {}

impl Medium for Set {
    type Line = Value;
    type Text = Value;
    type Prose = Value;
    type Listed = Value;
    type Place = Place;
    type Words = String;
    type Shown<D: Serialize + JsonSchema, W: Serialize + JsonSchema> = W;
}

/// A place in the document.
#[derive(Serialize, JsonSchema)]
pub struct Place {
    /// The record's id.
    id: String,
    /// What leads there.
    label: String,
}

impl<'a> Renderer<'a> for TypstData<'a> {
    type Medium = Set;

    fn strategy(&self) -> &'a Strategy {
        self.strategy
    }

    fn title(&mut self, line: &'a Line) -> Value {
        self.told_line(line)
    }

    fn line(&mut self, line: &'a Line) -> Value {
        self.told_line(line)
    }

    fn name(&mut self, line: &'a Line) -> Value {
        self.untold_line(line)
    }

    fn excerpt(&mut self, text: &'a Text, _: usize) -> Value {
        self.first_words(text)
    }

    fn own(&mut self, key: &str) -> Value {
        words(self.readers().label(key))
    }

    fn text(&mut self, text: &'a Text, _: u8) -> Value {
        self.tree(text)
    }

    fn phrase(&mut self, text: &'a Text) -> Value {
        self.tree(text)
    }

    fn prose(&mut self, text: &'a Text) -> Value {
        self.tree(text)
    }

    fn listed(&mut self, text: &'a Text) -> Value {
        self.first_words(text)
    }

    fn place(&mut self, kind: RecordKind, id: &'a str) -> Place {
        Place {
            id: id.to_owned(),
            label: label(kind, id),
        }
    }

    fn page(&mut self, page: Page) -> Option<Place> {
        let strategy = self.strategy;
        match page {
            Page::Platform => Some(self.place(RecordKind::Platform, "")),
            Page::Area(index) => Some(self.place(RecordKind::Area, &strategy.areas[index].id)),
            Page::Chapter(index) => {
                Some(self.place(RecordKind::Chapter, &strategy.chapters[index].id))
            }
            Page::Front
            | Page::Audience(_)
            | Page::Measures
            | Page::Actions
            | Page::Cards
            | Page::Process
            | Page::References
            | Page::Revisions
            | Page::About
            | Page::Whole => None,
        }
    }

    fn today(&self) -> Date {
        self.readers().today
    }

    fn sizes(&self) -> &'static [Size] {
        &[Size::PRINT]
    }

    fn words(
        &mut self,
        _: Option<&'a Line>,
        say: impl Fn(Readers<'a>) -> Option<String>,
    ) -> Option<String> {
        say(self.readers())
    }

    fn shown<D: Serialize + JsonSchema, W: Serialize + JsonSchema>(
        &mut self,
        _: impl FnOnce(&mut Self) -> D,
        seen: impl FnOnce(&mut Self, Readers<'a>) -> W,
    ) -> W {
        let readers = self.readers();
        seen(self, readers)
    }
}
