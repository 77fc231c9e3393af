//! The page of all actions, by the day they are due.

use serde::Serialize;

use super::{ActionView, Content, action};
use crate::site::edition::Edition;
use crate::site::html::Writer;

#[derive(Serialize)]
struct ActionsView {
    actions: Vec<ActionView>,
}

/// The actions page's content: earliest due first, those without a day last.
pub fn content(writer: &mut Writer) -> Content {
    let Edition { strategy, .. } = *writer.edition;
    let mut all: Vec<_> = strategy
        .areas
        .iter()
        .enumerate()
        .flat_map(|(index, area)| area.actions.iter().map(move |action| (index, area, action)))
        .collect();
    all.sort_by_key(|(_, _, action)| (action.due.is_none(), action.due));
    let actions = all
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
