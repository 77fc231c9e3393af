//! Where everything stands in a laid out document, told to its next layout.
//!
//! Typst's own introspector, but for one thing. What is measured before it is laid out is looked for in
//! the last layout, element by element, to learn what is counted before it. A paragraph with a new word
//! is not found there, so that a second layout would be made to find it, though nothing is counted by
//! paragraphs: such elements are not looked for here.

use std::num::NonZeroUsize;

use typst::diag::StrResult;
use typst::ecow::{EcoString, EcoVec};
use typst::foundations::{Content, Label, NativeElement, Selector};
use typst::introspection::{DocumentPosition, Introspector, Location};
use typst::model::{
    EmphElem, EnumElem, LinkElem, ListElem, Numbering, ParElem, QuoteElem, StrongElem, TableElem,
};
use typst::syntax::VirtualPath;
use typst::text::StrikeElem;

/// Where everything stands.
pub struct Places<'a>(pub &'a dyn Introspector);

/// Whether it may matter where an element stands that is being measured.
fn matters(element: &Content) -> bool {
    let plain = [
        ParElem::ELEM,
        ListElem::ELEM,
        EnumElem::ELEM,
        QuoteElem::ELEM,
        TableElem::ELEM,
        EmphElem::ELEM,
        StrongElem::ELEM,
        StrikeElem::ELEM,
        LinkElem::ELEM,
    ];
    !plain.contains(&element.elem())
}

impl Introspector for Places<'_> {
    fn locator(&self, key: u128, base: Location) -> Option<Location> {
        let found = self.0.locator(key, base)?;
        let element = self.0.query_first(&Selector::Location(found))?;
        matters(&element).then_some(found)
    }

    fn query(&self, selector: &Selector) -> EcoVec<Content> {
        self.0.query(selector)
    }

    fn query_first(&self, selector: &Selector) -> Option<Content> {
        self.0.query_first(selector)
    }

    fn query_unique(&self, selector: &Selector) -> StrResult<Content> {
        self.0.query_unique(selector)
    }

    fn query_label(&self, label: Label) -> StrResult<&Content> {
        self.0.query_label(label)
    }

    fn query_labelled(&self) -> EcoVec<Content> {
        self.0.query_labelled()
    }

    fn query_count_before(&self, selector: &Selector, end: Location) -> usize {
        self.0.query_count_before(selector, end)
    }

    fn label_count(&self, label: Label) -> usize {
        self.0.label_count(label)
    }

    fn pages(&self, location: Location) -> Option<NonZeroUsize> {
        self.0.pages(location)
    }

    fn page(&self, location: Location) -> Option<NonZeroUsize> {
        self.0.page(location)
    }

    fn position(&self, location: Location) -> Option<DocumentPosition> {
        self.0.position(location)
    }

    fn page_numbering(&self, location: Location) -> Option<&Numbering> {
        self.0.page_numbering(location)
    }

    fn page_supplement(&self, location: Location) -> Option<&Content> {
        self.0.page_supplement(location)
    }

    fn anchor(&self, location: Location) -> Option<&EcoString> {
        self.0.anchor(location)
    }

    fn document(&self, location: Location) -> Option<Location> {
        self.0.document(location)
    }

    fn path(&self, location: Location) -> Option<&VirtualPath> {
        self.0.path(location)
    }
}
