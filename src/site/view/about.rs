//! The page about the site: what state the strategy is in, whom to ask, accessibility, licence.

use serde::Serialize;

use super::front::state_facts;
use super::{Content, FactView};
use crate::model::format;
use crate::site::html::Writer;

#[derive(Serialize)]
struct AboutView {
    facts: Vec<FactView>,
    publisher: Option<String>,
    drafts: Option<String>,
}

/// The about page's content; contact, licence and accessibility statement come with the frame.
pub fn content(writer: &mut Writer) -> Content {
    let edition = writer.edition;
    let view = AboutView {
        facts: state_facts(edition),
        publisher: edition
            .strategy
            .publisher
            .as_ref()
            .map(|publisher| edition.line(publisher)),
        drafts: format::drafts(edition.strategy, edition.lang),
    };
    Content {
        template: "about.html",
        title: Some(edition.label("about").to_owned()),
        description: None,
        view: tera::Value::from_serializable(&view),
    }
}
