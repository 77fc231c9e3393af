//! Each page but the front page: a document of the view with what a page has around it.

use serde::Serialize;

use super::beside::{AsideView, ProseView, asides, beside_prose, spread};
use super::{Content, Neighbours};
use crate::address::anchor;
use crate::markdown::tree::RecordKind;
use crate::model::{self, Part};
use crate::site::html::{HeadingView, Html, Writer, plain};
use crate::view;

/// An area's page: introduction, goals, veivalg, expectations, actions, closing words, questions, with
/// quotes and facts beside them.
pub fn area(writer: &mut Writer, index: usize) -> Content {
    #[derive(Serialize)]
    struct Page {
        #[serde(flatten)]
        area: view::Area<Html>,
        prose: Vec<ProseView>,
        beside_veivalg: Vec<AsideView>,
        beside_expectations: Vec<AsideView>,
        #[serde(flatten)]
        neighbours: Neighbours,
    }
    let area = &writer.edition.strategy.areas[index];
    let mut view = view::area(writer, index);
    let parts = view.introduction.take().unwrap_or_default().parts;
    let beside = asides(
        std::mem::take(&mut view.facts),
        std::mem::take(&mut view.quotes),
    );
    let (paths, expected) = (!view.veivalg.is_empty(), !view.expectations.is_empty());
    let slots = 1 + usize::from(paths) + usize::from(expected);
    let mut places = spread(beside, slots).into_iter();
    let prose = beside_prose(parts, places.next().unwrap_or_default());
    let mut next = |there: bool| if there { places.next() } else { None }.unwrap_or_default();
    let page = Page {
        prose,
        beside_veivalg: next(paths),
        beside_expectations: next(expected),
        neighbours: Neighbours::of(writer, Part::Area(index)),
        area: view,
    };
    let lang = writer.edition.lang;
    Content {
        template: "area.html",
        title: Some(plain(&area.title, lang)),
        description: area.summary.as_ref().map(|summary| plain(summary, lang)),
        view: tera::Value::from_serializable(&page),
    }
}

/// A chapter's page: prose with quotes and facts beside it, and questions for reflection.
pub fn chapter(writer: &mut Writer, index: usize) -> Content {
    #[derive(Serialize)]
    struct Page {
        #[serde(flatten)]
        chapter: view::Chapter<Html>,
        contents: Vec<HeadingView>,
        prose: Vec<ProseView>,
        passages: Vec<Passage>,
        #[serde(flatten)]
        neighbours: Neighbours,
    }
    #[derive(Serialize)]
    struct Passage {
        #[serde(flatten)]
        section: view::Section<Html>,
        asides: Vec<AsideView>,
    }
    let chapter = &writer.edition.strategy.chapters[index];
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
    let edition = writer.edition;
    let headings = chapter.sections.iter().map(|section| HeadingView {
        anchor: anchor(RecordKind::Section, &section.id),
        html: edition.name(&section.title),
    });
    let page = Page {
        contents: text.headings.into_iter().chain(headings).collect(),
        prose: beside_prose(text.parts, beside),
        passages: sections.map(passage).collect(),
        neighbours: Neighbours::of(writer, Part::Chapter(index)),
        chapter: view,
    };
    let lang = writer.edition.lang;
    let subtitle = chapter.subtitle.as_ref();
    Content {
        template: "chapter.html",
        title: Some(plain(&chapter.title, lang)),
        description: subtitle.map(|subtitle| plain(subtitle, lang)),
        view: tera::Value::from_serializable(&page),
    }
}

/// The platform page.
pub fn platform(writer: &mut Writer) -> Content {
    #[derive(Serialize)]
    struct Page {
        #[serde(flatten)]
        platform: view::Platform<Html>,
        motto: Option<String>,
        #[serde(flatten)]
        neighbours: Neighbours,
    }
    let platform = view::platform(writer);
    let page = Page {
        platform,
        motto: view::motto(writer),
        neighbours: Neighbours::of(writer, Part::Platform),
    };
    Content::labelled(writer, "platform", "platform.html", &page)
}

/// All that is expected of an audience.
pub fn audience(writer: &mut Writer, audience: model::Audience) -> Content {
    let readers = writer.readers();
    let page = view::audience(writer, readers, audience);
    Content {
        template: "audience.html",
        title: Some(page.title.clone()),
        description: None,
        view: tera::Value::from_serializable(&page),
    }
}

/// The table from goal to measure, and the register.
pub fn measures(writer: &mut Writer) -> Content {
    #[derive(Serialize)]
    struct Page {
        groups: Vec<view::Group<Html>>,
        measures: Vec<view::Measure<Html>>,
        tally: Vec<view::Count>,
        bar: Option<view::StateBar>,
    }
    let readers = writer.readers();
    let page = Page {
        groups: view::matrix(writer),
        measures: view::register(writer),
        tally: view::tally(writer.edition.strategy, readers),
        bar: view::state_bar(writer.edition.strategy, readers),
    };
    Content::labelled(writer, "goals_and_measures", "measures.html", &page)
}

/// All actions.
pub fn actions(writer: &mut Writer) -> Content {
    #[derive(Serialize)]
    struct Page {
        actions: Vec<view::ActionEntry<Html>>,
    }
    let page = Page {
        actions: view::actions(writer),
    };
    Content::labelled(writer, "actions", "actions.html", &page)
}

/// The work with the strategy.
pub fn process(writer: &mut Writer) -> Content {
    let page = view::process(writer);
    Content::labelled(writer, "process", "process.html", &page)
}

/// The sources.
pub fn references(writer: &mut Writer) -> Content {
    #[derive(Serialize)]
    struct Page {
        references: Vec<view::Reference<Html>>,
    }
    let page = Page {
        references: view::references(writer),
    };
    Content::labelled(writer, "references", "references.html", &page)
}

/// What was decided when.
pub fn revisions(writer: &mut Writer) -> Content {
    #[derive(Serialize)]
    struct Page {
        revisions: Vec<view::Revision<Html>>,
    }
    let page = Page {
        revisions: view::revisions(writer),
    };
    Content::labelled(writer, "revisions", "revisions.html", &page)
}

/// What state the strategy is in; whom to ask, licence and accessibility come with the frame.
pub fn about(writer: &mut Writer) -> Content {
    let page = view::identity(writer);
    Content::labelled(writer, "about", "about.html", &page)
}
