//! The whole strategy on one page: each part in reading order, then the register, the work with it, what was
//! decided, and the sources.
//!
//! What leads to another part leads to it on the same page, and headings stand a level deeper than where each
//! part has a page of its own.

use schemars::JsonSchema;
use serde::Serialize;

use super::pages::{
    AreaPage, ChapterPage, PlatformPage, area_page, chapter_page, labelled, platform_page,
};
use super::{Content, PageView, title_of};
use crate::address::Page;
use crate::model::Part;
use crate::site::html::{HeadingView, Html, HtmlRenderer};
use crate::view;

/// The page of the whole strategy.
#[derive(Serialize, JsonSchema)]
pub struct WholePage {
    /// What the strategy is.
    #[serde(flatten)]
    identity: view::Identity<Html>,
    /// What is on the page, for its own contents.
    sections: Vec<HeadingView>,
    /// The parts in reading order.
    parts: Vec<PartView>,
    /// The register of measures.
    measures: Vec<view::Measure<Html>>,
    /// The work with the strategy.
    process: Option<view::Process<Html>>,
    /// What was decided when.
    revisions: Vec<view::Revision<Html>>,
    /// The sources.
    references: Vec<view::Reference<Html>>,
}

impl PageView for WholePage {
    const TEMPLATE: &'static str = "all.html";
}

/// A part of the strategy.
#[derive(Serialize, JsonSchema)]
struct PartView {
    /// Its id on the page, apart from that of its record.
    id: String,
    /// It, as its own page has it.
    #[serde(flatten)]
    page: PartPage,
}

/// What a part's own page has; `kind` is which.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum PartPage {
    /// The platform.
    Platform(PlatformPage),
    /// A chapter.
    Chapter(ChapterPage),
    /// An area.
    Area(AreaPage),
}

/// The page's content.
pub fn content(writer: &mut HtmlRenderer) -> Content {
    writer.begin_deeper();
    let language_site = writer.language_site;
    let order = &language_site.strategy.order;
    let identity = view::identity(writer);
    let mut sections = Vec::new();
    let mut parts = Vec::new();
    for &part in order {
        let page = Page::from(part);
        let id = language_site.addresses.anchor_on_whole(page);
        sections.push(HeadingView {
            anchor: id.clone(),
            html: title_of(language_site, page),
        });
        let page = match part {
            Part::Platform => PartPage::Platform(platform_page(writer)),
            Part::Chapter(index) => PartPage::Chapter(chapter_page(writer, index)),
            Part::Area(index) => PartPage::Area(area_page(writer, index)),
        };
        parts.push(PartView { id, page });
    }
    let page = WholePage {
        identity,
        parts,
        measures: view::register(writer),
        process: view::process(writer),
        revisions: view::revisions(writer),
        references: view::references(writer),
        sections: {
            let own = [
                ("measures", Page::Measures),
                ("process", Page::Process),
                ("revisions", Page::Revisions),
                ("references", Page::References),
            ];
            let own = own.into_iter();
            let has_measures = !language_site.strategy.measures.is_empty();
            let there = own.filter(|&(_, page)| {
                language_site.addresses.has(page) && (page != Page::Measures || has_measures)
            });
            sections.extend(there.map(|(key, _)| labelled(writer, key)));
            sections
        },
    };
    Content::labelled(writer, "all_on_one_page", &page)
}
