//! The medium of pages: texts and names as HTML that templates mark safe, places as anchors and addresses.

use schemars::JsonSchema;
use serde::Serialize;

use super::line::escape;
use super::{HeadingView, HtmlRenderer};
use crate::address::{Address, Page};
use crate::lang::Date;
use crate::markdown::tree::{RecordKind, RecordRef};
use crate::model::{Line, Strategy, Text};
use crate::view::{Medium, Readers, Renderer, Size};

/// The pages of a website.
pub enum Html {}

impl Medium for Html {
    type Line = String;
    type Text = String;
    type Prose = Prose;
    type Listed = String;
    type Place = Place;
    type Words = String;
    type Shown<D: Serialize + JsonSchema, W: Serialize + JsonSchema> = W;
}

/// A long text.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Prose {
    /// It, in parts that something may stand between.
    #[schemars(extend("format" = "html"))]
    pub parts: Vec<String>,
    /// Its headings of the first level.
    pub headings: Vec<HeadingView>,
}

/// A place on the site.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Place {
    /// Its id on its page; a page itself has none.
    pub anchor: Option<String>,
    /// Where it is, from the page being written.
    pub href: String,
    /// The ids it had on its page by another name, which old links lead to.
    pub former: Vec<String>,
}

impl<'a> HtmlRenderer<'a> {
    /// The readers of the page.
    pub fn readers(&self) -> Readers<'a> {
        let language_site = self.language_site;
        Readers {
            labels: &language_site.strategy.publication.labels,
            lang: language_site.lang,
            today: language_site.today,
        }
    }

    fn place_of(&self, address: &Address) -> Place {
        let language_site = self.language_site;
        Place {
            anchor: address.anchor.clone(),
            href: language_site
                .addresses
                .href(self.page, address, language_site.lang),
            former: Vec::new(),
        }
    }
}

impl<'a> Renderer<'a> for HtmlRenderer<'a> {
    type Medium = Html;

    fn strategy(&self) -> &'a Strategy {
        self.language_site.strategy
    }

    fn title(&mut self, line: &'a Line) -> String {
        self.own_line(line)
    }

    fn line(&mut self, line: &'a Line) -> String {
        self.told_line(line, None)
    }

    fn name(&mut self, line: &'a Line) -> String {
        self.language_site.name(line)
    }

    fn excerpt(&mut self, text: &'a Text, most: usize) -> String {
        self.first_words(text, most)
    }

    fn own(&mut self, key: &str) -> String {
        escape(self.language_site.label(key))
    }

    fn text(&mut self, text: &'a Text, level: u8) -> String {
        self.blocks_of(text, level)
    }

    fn phrase(&mut self, text: &'a Text) -> String {
        self.phrase_of(text)
    }

    fn prose(&mut self, text: &'a Text) -> Prose {
        Prose {
            parts: self.parts_of(text, 2),
            headings: self.headings_of(text),
        }
    }

    fn listed(&mut self, text: &'a Text) -> String {
        self.phrase_of(text)
    }

    fn place(&mut self, kind: RecordKind, id: &'a str) -> Place {
        let id = id.to_owned();
        let (addresses, record) = (self.language_site.addresses, RecordRef { kind, id });
        Place {
            former: addresses.former(&record).to_vec(),
            ..self.place_of(addresses.record(&record))
        }
    }

    fn page(&mut self, page: Page) -> Option<Place> {
        let is_there = self.language_site.addresses.has(page);
        is_there.then(|| self.place_of(&Address { page, anchor: None }))
    }

    fn today(&self) -> Date {
        self.language_site.today
    }

    fn sizes(&self) -> &'static [Size] {
        &[Size::SCREEN]
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
