//! The page of all actions, by the day they are due.

use serde::Serialize;

use super::{ActionView, Content, action};
use crate::model::shown;
use crate::site::edition::Edition;
use crate::site::html::Writer;

#[derive(Serialize)]
struct ActionsView {
    actions: Vec<ActionView>,
}

/// The actions page's content.
pub fn content(writer: &mut Writer) -> Content {
    let Edition { strategy, .. } = *writer.edition;
    let actions = shown::by_date(strategy)
        .into_iter()
        .map(|(index, area, each)| action(writer, index, area, each))
        .collect();
    Content {
        template: "actions.html",
        title: Some(writer.edition.label("actions").to_owned()),
        description: None,
        view: tera::Value::from_serializable(&ActionsView { actions }),
    }
}
