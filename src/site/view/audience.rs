//! Expectations: by audience on a page, and an audience's own page with all of them.

use serde::Serialize;

use super::{Content, LinkView, link};
use crate::address::Page;
use crate::lang::Lang;
use crate::markdown::tree::Block;
use crate::model::{Audience, Expectations, Text};
use crate::site::html::{Writer, escape, words};

/// What is expected of one audience in one place.
#[derive(Debug, Serialize)]
pub struct ExpectedView {
    /// The audience's key.
    pub key: &'static str,
    /// The audience, as a heading under that of all expectations.
    pub title: String,
    /// What each expectation continues; none when it is empty or there is nothing to continue it.
    pub lead_in: Option<String>,
    /// A single expectation that is a whole paragraph.
    pub alone: Option<String>,
    /// The expectations.
    pub items: Vec<String>,
    /// The page with all expectations of this audience.
    pub page: LinkView,
}

#[derive(Serialize)]
struct AudienceView {
    title: String,
    groups: Vec<GroupView>,
}

#[derive(Serialize)]
struct GroupView {
    area: LinkView,
    number: Option<usize>,
    expected: ExpectedView,
}

/// What is expected of each audience, in the order audiences are shown.
pub fn expected<'a>(writer: &mut Writer<'a>, all: &'a Expectations) -> Vec<ExpectedView> {
    all.iter()
        .map(|(&audience, texts)| of_one(writer, audience, texts))
        .collect()
}

fn of_one<'a>(writer: &mut Writer<'a>, audience: Audience, texts: &'a [Text]) -> ExpectedView {
    let edition = writer.edition;
    let key = audience.key();
    let lead_in = edition.label(&format!("{key}_lead_in"));
    let title = edition.label(&format!("{key}_expectations"));
    let (alone, items) = match texts {
        [text] if lead_in.is_empty() || stands_alone(text, edition.lang) => {
            (Some(writer.text(text, 4)), Vec::new())
        }
        texts => (None, texts.iter().map(|text| writer.phrase(text)).collect()),
    };
    ExpectedView {
        key,
        title: edition.label(key).to_owned(),
        lead_in: (!lead_in.is_empty() && alone.is_none()).then(|| lead_in.to_owned()),
        alone,
        items,
        page: link(writer, Page::Audience(audience), escape(title)),
    }
}

/// Whether a text is sentences of its own, which continue no lead-in.
fn stands_alone(text: &Text, lang: Lang) -> bool {
    match text.resolve(lang).value.blocks.first() {
        Some(Block::Paragraph { inlines, .. }) => words(inlines).starts_with(char::is_uppercase),
        _ => true,
    }
}

/// An audience's page.
pub fn content(writer: &mut Writer, audience: Audience) -> Content {
    let edition = writer.edition;
    let strategy = edition.strategy;
    let title = edition.label(&format!("{}_expectations", audience.key()));
    let mut groups = Vec::new();
    if let Some(texts) = strategy.expectations.get(&audience) {
        let words = escape(edition.label("expectations_everywhere"));
        groups.push(GroupView {
            area: link(writer, Page::Platform, words),
            number: None,
            expected: of_one(writer, audience, texts),
        });
    }
    for (index, area) in strategy.areas.iter().enumerate() {
        if let Some(texts) = area.expectations.get(&audience) {
            groups.push(GroupView {
                area: link(writer, Page::Area(index), edition.line(&area.title)),
                number: Some(index + 1),
                expected: of_one(writer, audience, texts),
            });
        }
    }
    let view = AudienceView {
        title: title.to_owned(),
        groups,
    };
    Content {
        template: "audience.html",
        title: Some(title.to_owned()),
        description: None,
        view: tera::Value::from_serializable(&view),
    }
}
