//! The data for templates: for each page the documents of the view, and what only a page has around them.
//!
//! In: a page's [`HtmlRenderer`]. Out: plain data; texts and names are escaped HTML, all else is words that the
//! template escapes.

mod beside;
mod front;
mod pages;
mod whole;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::html::{Html, HtmlRenderer, escape, plain};
use super::language_site::LanguageSite;
use crate::address::{Address, Page};
use crate::markdown::tree::RichLine;
use crate::model::{Line, Part};
use crate::view;

/// A page's own content, before the frame that all pages share.
pub struct Content {
    /// The template that lays it out.
    pub template: &'static str,
    /// The page's title without marks; none for the front page, which has the strategy's.
    pub title: Option<String>,
    /// One or two sentences for search engines and shared links.
    pub description: Option<String>,
    /// The template's own view.
    pub view: tera::Value,
}

/// What a page's template is given as `page`.
pub trait PageView: Serialize + JsonSchema {
    /// The template that lays it out.
    const TEMPLATE: &'static str;
}

impl Content {
    fn of<V: PageView>(title: Option<String>, description: Option<String>, view: &V) -> Self {
        Self {
            template: V::TEMPLATE,
            title,
            description,
            view: tera::Value::from_serializable(view),
        }
    }

    /// The content of a page that its label names.
    fn labelled(writer: &HtmlRenderer, key: &str, view: &impl PageView) -> Self {
        Self::of(Some(writer.language_site.label(key).to_owned()), None, view)
    }
}

/// Each page's template, with the schema of what it is given as `page`.
pub fn templates(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
    fn one<V: PageView>(generator: &mut SchemaGenerator) -> (&'static str, Schema) {
        (V::TEMPLATE, generator.subschema_for::<V>())
    }
    vec![
        one::<front::FrontPage>(generator),
        one::<pages::PlatformPage>(generator),
        one::<pages::ChapterPage>(generator),
        one::<pages::AreaPage>(generator),
        one::<view::Audience<Html>>(generator),
        one::<pages::MeasuresPage>(generator),
        one::<pages::ActionsPage>(generator),
        one::<view::Deck<Html>>(generator),
        one::<Option<view::Process<Html>>>(generator),
        one::<pages::ReferencesPage>(generator),
        one::<pages::RevisionsPage>(generator),
        one::<pages::AboutPage>(generator),
        one::<whole::WholePage>(generator),
    ]
}

/// A page's content.
pub fn content(writer: &mut HtmlRenderer) -> Content {
    match writer.page {
        Page::Front => front::content(writer),
        Page::Platform => pages::platform(writer),
        Page::Chapter(index) => pages::chapter(writer, index),
        Page::Area(index) => pages::area(writer, index),
        Page::Audience(audience) => pages::audience(writer, audience),
        Page::Measures => pages::measures(writer),
        Page::Actions => pages::actions(writer),
        Page::Cards => pages::cards(writer),
        Page::Process => pages::process(writer),
        Page::References => pages::references(writer),
        Page::Revisions => pages::revisions(writer),
        Page::About => pages::about(writer),
        Page::Whole => whole::content(writer),
    }
}

/// A link.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LinkView {
    /// Where to.
    pub href: String,
    /// Its words.
    #[schemars(extend("format" = "html"))]
    pub html: String,
    /// Whether it is the page itself.
    pub current: bool,
}

/// A line that describes the page where it is found and shared, without the page: it says itself that a machine
/// translated it.
fn described(writer: &HtmlRenderer, text: &Line) -> String {
    let lang = writer.language_site.lang;
    let words = plain(text, lang);
    if !text.exact(lang).is_some_and(RichLine::is_draft) {
        return words;
    }
    let mark = writer.language_site.label("machine_translated");
    format!("{mark} {words}")
}

/// A link from the page being written to another.
pub fn link(writer: &HtmlRenderer, page: Page, html: String) -> LinkView {
    let language_site = writer.language_site;
    LinkView {
        href: language_site
            .addresses
            .link(writer.page, page, language_site.lang),
        html,
        current: page == writer.page,
    }
}

/// A link from the page being written to a place on a page.
pub fn link_to(writer: &HtmlRenderer, page: Page, anchor: String, html: String) -> LinkView {
    let language_site = writer.language_site;
    let to = Address {
        page,
        anchor: Some(anchor),
    };
    LinkView {
        href: language_site
            .addresses
            .href(writer.page, &to, language_site.lang),
        html,
        current: false,
    }
}

/// A page's title as links show it.
pub fn title_of(language_site: &LanguageSite, page: Page) -> String {
    let strategy = language_site.strategy;
    let key = match page {
        Page::Area(index) => return language_site.name(&strategy.areas[index].title),
        Page::Chapter(index) => return language_site.name(&strategy.chapters[index].title),
        Page::Audience(audience) => return escape(language_site.label(audience.label())),
        Page::Front => "front_page",
        Page::Platform => "platform",
        Page::Measures => "goals_and_measures",
        Page::Actions => "actions",
        Page::Cards => "cards",
        Page::Process => "process",
        Page::References => "references",
        Page::Revisions => "revisions",
        Page::About => "about",
        Page::Whole => "all_on_one_page",
    };
    escape(language_site.label(key))
}

/// The pages before and after a part in reading order.
#[derive(Serialize, JsonSchema)]
struct Neighbours {
    /// What leads to the part before it.
    previous: Option<LinkView>,
    /// What leads to the part after it.
    next: Option<LinkView>,
}

impl Neighbours {
    fn of(writer: &HtmlRenderer, part: Part) -> Self {
        let order = &writer.language_site.strategy.order;
        let at = order.iter().position(|&other| other == part);
        let neighbour = |at: Option<usize>| {
            let page = Page::from(*order.get(at?)?);
            Some(link(writer, page, title_of(writer.language_site, page)))
        };
        Self {
            previous: neighbour(at.and_then(|at| at.checked_sub(1))),
            next: neighbour(at.and_then(|at| at.checked_add(1))),
        }
    }
}
