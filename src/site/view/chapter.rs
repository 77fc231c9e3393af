//! A chapter's page: prose with quotes and facts beside it, and questions for reflection.

use serde::Serialize;

use super::{
    AsideView, Content, LinkView, ProseView, QuestionsView, asides, neighbours, questions, spread,
};
use crate::model::{Part, Text};
use crate::site::edition::Edition;
use crate::site::html::{HeadingView, Writer, plain};

#[derive(Serialize)]
struct ChapterView {
    title: String,
    subtitle: Option<String>,
    contents: Vec<HeadingView>,
    prose: Vec<ProseView>,
    reflection: Vec<QuestionsView>,
    previous: Option<LinkView>,
    next: Option<LinkView>,
}

/// A chapter's content.
pub fn content(writer: &mut Writer, index: usize) -> Content {
    let edition = writer.edition;
    let Edition { strategy, lang, .. } = *edition;
    let chapter = &strategy.chapters[index];
    let parts = chapter
        .prose
        .as_ref()
        .map(|text| writer.prose(text, 2))
        .unwrap_or_default();
    let contents = chapter
        .prose
        .as_ref()
        .map(|text: &Text| writer.contents(text));
    let beside = asides(writer, &chapter.facts, &chapter.quotes);
    let (previous, next) = neighbours(writer, Part::Chapter(index));
    let view = ChapterView {
        title: writer.own_line(&chapter.title),
        subtitle: chapter
            .subtitle
            .as_ref()
            .map(|subtitle| writer.own_line(subtitle)),
        contents: contents.unwrap_or_default(),
        prose: beside_prose(parts, beside),
        reflection: questions(writer, &chapter.reflection),
        previous,
        next,
    };
    Content {
        template: "chapter.html",
        title: Some(plain(&chapter.title, lang)),
        description: chapter
            .subtitle
            .as_ref()
            .map(|subtitle| plain(subtitle, lang)),
        view: tera::Value::from_serializable(&view),
    }
}

/// Sets asides beside the parts of a prose, spread evenly; without prose they stand alone.
pub fn beside_prose(parts: Vec<String>, beside: Vec<AsideView>) -> Vec<ProseView> {
    if parts.is_empty() && beside.is_empty() {
        return Vec::new();
    }
    let slots = parts.len().max(1);
    let mut parts = parts.into_iter();
    spread(beside, slots)
        .into_iter()
        .map(|asides| ProseView {
            html: parts.next().unwrap_or_default(),
            asides,
        })
        .collect()
}
