//! The page about the site: what state the strategy is in, whom to ask, accessibility, licence.

use serde::Serialize;

use super::front::state_facts;
use super::{Content, FactView};
use crate::site::edition::Edition;
use crate::site::html::{Writer, line};

#[derive(Serialize)]
struct AboutView {
    facts: Vec<FactView>,
    publisher: Option<String>,
}

/// The about page's content; contact, licence and accessibility statement come with the frame.
pub fn content(writer: &mut Writer) -> Content {
    let edition = writer.edition;
    let Edition { strategy, lang, .. } = *edition;
    let view = AboutView {
        facts: state_facts(edition),
        publisher: strategy
            .publisher
            .as_ref()
            .map(|publisher| line(publisher, lang)),
    };
    Content {
        template: "about.html",
        title: Some(edition.label("about").to_owned()),
        description: None,
        view: tera::Value::from_serializable(&view),
    }
}
