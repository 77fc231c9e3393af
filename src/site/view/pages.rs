//! Each page but the front page: a document of the view with what a page has around it.

use schemars::JsonSchema;
use serde::Serialize;

use super::beside::{AsideView, ProseView, asides, beside_prose, spread};
use super::{Content, Neighbours, PageView, described};
use crate::address::{self, anchor};
use crate::markdown::tree::RecordKind;
use crate::model::{self, Part};
use crate::site::html::{HeadingView, Html, HtmlRenderer, escape, plain, soften};
use crate::site::tables;
use crate::view;

/// The page of goals and measures.
#[derive(Serialize, JsonSchema)]
pub struct MeasuresPage {
    /// The table from goal to measure.
    groups: Vec<view::Group<Html>>,
    /// The register of measures.
    measures: Vec<view::Measure<Html>>,
    /// How many measures stand how.
    tally: Vec<view::Count>,
    /// The standing of all measures together.
    overall: Option<view::Overall<Html>>,
    /// What is on the page, for its own contents.
    sections: Vec<HeadingView>,
}

/// The page of all actions.
#[derive(Serialize, JsonSchema)]
pub struct ActionsPage {
    /// All actions by how far they have come.
    groups: Vec<view::ActionGroup<Html>>,
}

/// The page of the sources.
#[derive(Serialize, JsonSchema)]
pub struct ReferencesPage {
    /// The sources.
    references: Vec<view::Reference<Html>>,
}

/// The page of what was decided when.
#[derive(Serialize, JsonSchema)]
pub struct RevisionsPage {
    /// The decisions.
    revisions: Vec<view::Revision<Html>>,
}

/// Names the template of each page's view.
macro_rules! templates {
    ($($view:ty, $template:literal;)*) => {$(
        impl PageView for $view {
            const TEMPLATE: &'static str = $template;
        }
    )*};
}

templates! {
    AreaPage, "area.html";
    ChapterPage, "chapter.html";
    PlatformPage, "platform.html";
    view::Audience<Html>, "audience.html";
    MeasuresPage, "measures.html";
    ActionsPage, "actions.html";
    view::Deck<Html>, "cards.html";
    Option<view::Process<Html>>, "process.html";
    ReferencesPage, "references.html";
    RevisionsPage, "revisions.html";
    AboutPage, "about.html";
}

/// An area, as a page shows it: introduction, goals, veivalg, expectations, actions, closing words, questions,
/// with quotes and facts beside them.
#[derive(Serialize, JsonSchema)]
pub struct AreaPage {
    /// The area. Its introduction, facts and quotes are in `prose` and beside the rest.
    #[serde(flatten)]
    area: view::Area<Html>,
    /// What is on the page, for its own contents.
    sections: Vec<HeadingView>,
    /// The introduction, with what is beside it.
    prose: Vec<ProseView>,
    /// What is beside the chosen paths.
    beside_veivalg: Vec<AsideView>,
    /// What is beside what is expected.
    beside_expectations: Vec<AsideView>,
    /// The parts before and after it.
    #[serde(flatten)]
    neighbours: Neighbours,
}

/// An area, by its index.
pub(super) fn area_page(writer: &mut HtmlRenderer, index: usize) -> AreaPage {
    let mut view = view::area(writer, index);
    let introduction = view.introduction.take().unwrap_or_default();
    let own = [
        ("goals", !view.goals.is_empty()),
        ("veivalg", !view.veivalg.is_empty()),
        ("expectations", !view.expectations.is_empty()),
        ("actions", !view.actions.is_empty()),
        ("reflection", !view.reflection.is_empty()),
    ];
    let own = own.into_iter().filter(|(_, is_there)| *is_there);
    let own = own.map(|(key, _)| labelled(writer, key));
    let sections = introduction.headings.into_iter().chain(own).collect();
    let beside = asides(
        std::mem::take(&mut view.facts),
        std::mem::take(&mut view.quotes),
    );
    let (paths, expected) = (!view.veivalg.is_empty(), !view.expectations.is_empty());
    let slots = 1 + usize::from(paths) + usize::from(expected);
    let mut places = spread(beside, slots).into_iter();
    let prose = beside_prose(introduction.parts, places.next().unwrap_or_default());
    let mut next = |there: bool| if there { places.next() } else { None }.unwrap_or_default();
    AreaPage {
        sections,
        prose,
        beside_veivalg: next(paths),
        beside_expectations: next(expected),
        neighbours: Neighbours::of(writer, Part::Area(index)),
        area: view,
    }
}

/// An area's page.
pub fn area(writer: &mut HtmlRenderer, index: usize) -> Content {
    let page = area_page(writer, index);
    let area = &writer.language_site.strategy.areas[index];
    let lang = writer.language_site.lang;
    let summary = area.summary.as_ref();
    let summary = summary.map(|summary| described(writer, summary));
    Content::of(Some(plain(&area.title, lang)), summary, &page)
}

/// A section of a page that its label names, and whose anchor is the label's key.
pub(super) fn labelled(writer: &HtmlRenderer, key: &'static str) -> HeadingView {
    HeadingView {
        anchor: key.replace('_', "-"),
        html: escape(&soften(writer.language_site.label(key))),
    }
}

/// A chapter, as a page shows it: prose with quotes and facts beside it, and questions for reflection.
#[derive(Serialize, JsonSchema)]
pub struct ChapterPage {
    /// The chapter. Its text, facts, quotes and sections are in `prose` and `passages`.
    #[serde(flatten)]
    chapter: view::Chapter<Html>,
    /// The headings on the page.
    contents: Vec<HeadingView>,
    /// The text, with what is beside it.
    prose: Vec<ProseView>,
    /// The sections, with what is beside them.
    passages: Vec<Passage>,
    /// The parts before and after it.
    #[serde(flatten)]
    neighbours: Neighbours,
}

/// A section, with what is beside it.
#[derive(Serialize, JsonSchema)]
struct Passage {
    /// The section. Its facts and quotes are in `asides`.
    #[serde(flatten)]
    section: view::Section<Html>,
    /// What is beside it.
    asides: Vec<AsideView>,
}

/// A chapter, by its index.
pub(super) fn chapter_page(writer: &mut HtmlRenderer, index: usize) -> ChapterPage {
    let chapter = &writer.language_site.strategy.chapters[index];
    let mut view = view::chapter(writer, index);
    let text = view.text.take().unwrap_or_default();
    let beside = asides(
        std::mem::take(&mut view.facts),
        std::mem::take(&mut view.quotes),
    );
    let sections = std::mem::take(&mut view.sections).into_iter();
    let passage = |mut section: view::Section<Html>| Passage {
        asides: asides(
            std::mem::take(&mut section.facts),
            std::mem::take(&mut section.quotes),
        ),
        section,
    };
    let language_site = writer.language_site;
    let headings = chapter.sections.iter().map(|section| HeadingView {
        anchor: anchor(RecordKind::Section, &section.id),
        html: language_site.name(&section.title),
    });
    ChapterPage {
        contents: text.headings.into_iter().chain(headings).collect(),
        prose: beside_prose(text.parts, beside),
        passages: sections.map(passage).collect(),
        neighbours: Neighbours::of(writer, Part::Chapter(index)),
        chapter: view,
    }
}

/// A chapter's page.
pub fn chapter(writer: &mut HtmlRenderer, index: usize) -> Content {
    let page = chapter_page(writer, index);
    let chapter = &writer.language_site.strategy.chapters[index];
    let lang = writer.language_site.lang;
    let subtitle = chapter.subtitle.as_ref();
    let subtitle = subtitle.map(|subtitle| described(writer, subtitle));
    Content::of(Some(plain(&chapter.title, lang)), subtitle, &page)
}

/// The platform, as a page shows it.
#[derive(Serialize, JsonSchema)]
pub struct PlatformPage {
    /// The platform.
    #[serde(flatten)]
    platform: view::Platform<Html>,
    /// What is on the page, for its own contents.
    sections: Vec<HeadingView>,
    /// The motto.
    #[schemars(extend("format" = "html"))]
    motto: Option<String>,
    /// The class that the vision's length asks for.
    vision_size: Option<&'static str>,
    /// The parts before and after it.
    #[serde(flatten)]
    neighbours: Neighbours,
}

/// The platform.
pub(super) fn platform_page(writer: &mut HtmlRenderer) -> PlatformPage {
    let platform = view::platform(writer);
    let own = [
        ("vision", platform.vision.is_some()),
        ("values", !platform.values.is_empty()),
        ("steering_goals", !platform.steering_goals.is_empty()),
        ("expectations", !platform.expectations.is_empty()),
        ("roles", !platform.roles.is_empty()),
        ("anchored_in", !platform.anchored_in.is_empty()),
    ];
    let own = own.into_iter().filter(|(_, is_there)| *is_there);
    PlatformPage {
        sections: own.map(|(key, _)| labelled(writer, key)).collect(),
        platform,
        motto: view::motto(writer),
        vision_size: view::vision_size(writer.language_site.strategy, writer.language_site.lang),
        neighbours: Neighbours::of(writer, Part::Platform),
    }
}

/// The platform page.
pub fn platform(writer: &mut HtmlRenderer) -> Content {
    let page = platform_page(writer);
    Content::labelled(writer, "platform", &page)
}

/// All that is expected of an audience.
pub fn audience(writer: &mut HtmlRenderer, audience: model::Audience) -> Content {
    let readers = writer.readers();
    let page = view::audience(writer, readers, audience);
    Content::of(Some(page.title.clone()), None, &page)
}

/// The table from goal to measure, and the register.
pub fn measures(writer: &mut HtmlRenderer) -> Content {
    let readers = writer.readers();
    let overall = view::overall(writer, readers);
    let groups = view::matrix(writer);
    let measures = view::register(writer);
    // A name without what is told of it, which may be a link. In the register's order.
    let language_site = writer.language_site;
    let named = measures.iter().filter_map(|shown| {
        let is_shown = |id: &str| shown.place.anchor.as_deref() == Some(id);
        let mut all = language_site.strategy.measures.iter();
        let measure = all.find(|one| is_shown(&anchor(RecordKind::Measure, &one.id)))?;
        Some(HeadingView {
            anchor: anchor(RecordKind::Measure, &measure.id),
            html: language_site.name(&measure.name),
        })
    });
    let page = MeasuresPage {
        sections: std::iter::once(labelled(writer, "overview"))
            .chain(named)
            .collect(),
        overall,
        groups,
        measures,
        tally: view::tally(writer.language_site.strategy, readers),
    };
    Content::labelled(writer, "goals_and_measures", &page)
}

/// All actions.
pub fn actions(writer: &mut HtmlRenderer) -> Content {
    let readers = writer.readers();
    let page = ActionsPage {
        groups: view::actions_by_state(writer, readers),
    };
    Content::labelled(writer, "actions", &page)
}

/// The questions for reflection, card by card.
pub fn cards(writer: &mut HtmlRenderer) -> Content {
    let lang = writer.language_site.lang;
    let page = view::deck(writer, lang);
    Content::labelled(writer, "cards", &page)
}

/// The work with the strategy.
pub fn process(writer: &mut HtmlRenderer) -> Content {
    let page = view::process(writer);
    Content::labelled(writer, "process", &page)
}

/// The sources.
pub fn references(writer: &mut HtmlRenderer) -> Content {
    let page = ReferencesPage {
        references: view::references(writer),
    };
    Content::labelled(writer, "references", &page)
}

/// What was decided when.
pub fn revisions(writer: &mut HtmlRenderer) -> Content {
    let page = RevisionsPage {
        revisions: view::revisions(writer),
    };
    Content::labelled(writer, "revisions", &page)
}

/// What state the strategy is in, and what can be fetched of it to be used elsewhere; whom to ask, licence and
/// accessibility come with the frame.
#[derive(Serialize, JsonSchema)]
pub struct AboutPage {
    /// What the strategy is.
    #[serde(flatten)]
    identity: view::Identity<Html>,
    /// The strategy as data.
    open_data: OpenData,
}

/// The strategy as data, to be used elsewhere.
#[derive(Serialize, JsonSchema)]
struct OpenData {
    /// The address of the workbook with all tables.
    workbook: String,
    /// Each table by itself.
    tables: Vec<TableView>,
    /// The address of all as JSON.
    json: String,
    /// The address of what that may hold, as JSON Schema.
    schema: String,
}

/// A table as a file of values.
#[derive(Serialize, JsonSchema)]
struct TableView {
    /// What it is called.
    name: &'static str,
    /// Its address.
    href: String,
}

/// About the site.
pub fn about(writer: &mut HtmlRenderer) -> Content {
    let (strategy, lang) = (writer.language_site.strategy, writer.language_site.lang);
    let here = writer.language_site.addresses.path(writer.page, lang);
    let link = |path: &str| address::relative(&here, path);
    let tables = tables(strategy, lang).into_iter();
    let tables = tables.map(|(key, name)| TableView {
        name,
        href: link(&address::table(key, lang)),
    });
    let page = AboutPage {
        identity: view::identity(writer),
        open_data: OpenData {
            workbook: link(&address::workbook(strategy, lang)),
            tables: tables.collect(),
            json: link(address::DATA),
            schema: link(address::DATA_SCHEMA),
        },
    };
    Content::labelled(writer, "about", &page)
}
