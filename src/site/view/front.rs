//! The front page: what the strategy is and what it is worth, and ways into it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Content, LinkView, PageView, described, link, title_of};
use crate::address::{Page, relative};
use crate::model::{Audience, Part};
use crate::site::html::{Html, HtmlRenderer, escape};
use crate::site::pictures::LogoView;
use crate::view::{self, Renderer};

/// The front page.
#[derive(Serialize, JsonSchema)]
pub struct FrontPage {
    /// What the strategy is.
    #[serde(flatten)]
    identity: view::Identity<Html>,
    /// The vision.
    #[schemars(extend("format" = "html"))]
    vision: Option<String>,
    /// The class that the vision's length asks for.
    vision_size: Option<&'static str>,
    /// The strategy's own figure.
    motif: view::Motif,
    /// The picture that is in the place of the motif.
    cover: Option<LogoView>,
    /// The standing of all measures together.
    overall: Option<view::Overall<Html>>,
    /// The values.
    values: Vec<view::Named<Html>>,
    /// The overall goals, by their names.
    steering_goals: Vec<view::Named<Html>>,
    /// The areas.
    areas: Vec<view::Card<Html>>,
    /// What leads to what is expected of each audience.
    audiences: Vec<LinkView>,
    /// The parts in reading order.
    contents: Vec<Entry>,
    /// The pages that belong to no place in the reading order.
    more: Vec<LinkView>,
    /// The UN's goals that the strategy serves.
    sdg: Vec<view::Sdg>,
    /// What leads to the first part.
    first: LinkView,
    /// What leads to the measures.
    measures: Option<LinkView>,
}

impl PageView for FrontPage {
    const TEMPLATE: &'static str = "front.html";
}

/// A part of the strategy in the contents.
#[derive(Serialize, JsonSchema)]
struct Entry {
    /// Its address.
    href: String,
    /// Its title.
    #[schemars(extend("format" = "html"))]
    title: String,
    /// Its subtitle.
    #[schemars(extend("format" = "html"))]
    subtitle: Option<String>,
    /// The number of an area, or the letter of an appendix.
    number: Option<String>,
}

/// The front page's content.
pub fn content(writer: &mut HtmlRenderer) -> Content {
    let language_site = writer.language_site;
    let strategy = language_site.strategy;
    let readers = writer.readers();
    let vision = strategy.vision.as_ref();
    let audience = |&audience: &Audience| {
        let words = escape(language_site.label(audience.expectations()));
        link(writer, Page::Audience(audience), words)
    };
    let audiences = language_site
        .addresses
        .audiences
        .iter()
        .map(audience)
        .collect();
    let first = strategy.order.first();
    let first = first.map_or(Page::About, |&part| part.into());
    let front = FrontPage {
        identity: view::identity(writer),
        vision: vision.map(|text| writer.text(text, 3)),
        vision_size: view::vision_size(strategy, language_site.lang),
        motif: view::motif(strategy),
        cover: cover(writer),
        overall: view::overall(writer, readers),
        values: view::values(writer),
        steering_goals: view::steering_goal_names(writer),
        areas: view::cards(writer),
        audiences,
        contents: contents(writer),
        more: more(writer),
        sdg: view::strategy_sdg(writer),
        first: link(writer, first, escape(language_site.label("read"))),
        measures: language_site.addresses.has(Page::Measures).then(|| {
            let title = title_of(language_site, Page::Measures);
            link(writer, Page::Measures, title)
        }),
    };
    let motto = strategy.motto.as_ref();
    let description = motto.map(|motto| described(writer, motto));
    Content::of(None, description, &front)
}

fn cover(writer: &HtmlRenderer) -> Option<LogoView> {
    let language_site = writer.language_site;
    let publication = &language_site.strategy.publication;
    let shown = language_site
        .pictures
        .shown(publication.file("cover_image")?)?;
    let here = language_site
        .addresses
        .path(writer.page, language_site.lang);
    Some(shown.view(relative(&here, shown.path()), None))
}

fn contents(writer: &mut HtmlRenderer) -> Vec<Entry> {
    let language_site = writer.language_site;
    let strategy = language_site.strategy;
    let entry = |&part: &Part| {
        let (subtitle, number) = match part {
            Part::Platform => (None, None),
            Part::Chapter(index) => {
                let chapter = &strategy.chapters[index];
                (chapter.subtitle.as_ref(), chapter.letter.clone())
            }
            Part::Area(index) => {
                let number = (index + 1).to_string();
                (strategy.areas[index].subtitle.as_ref(), Some(number))
            }
        };
        let page = Page::from(part);
        Entry {
            href: link(writer, page, String::new()).href,
            title: title_of(language_site, page),
            subtitle: subtitle.map(|subtitle| writer.line(subtitle)),
            number,
        }
    };
    strategy.order.iter().map(entry).collect()
}

/// The pages that belong to no place in the reading order.
fn more(writer: &HtmlRenderer) -> Vec<LinkView> {
    let language_site = writer.language_site;
    [
        Page::Measures,
        Page::Actions,
        Page::Cards,
        Page::Process,
        Page::Revisions,
        Page::References,
        Page::About,
    ]
    .into_iter()
    .filter(|&page| language_site.addresses.has(page))
    .map(|page| link(writer, page, title_of(language_site, page)))
    .collect()
}
