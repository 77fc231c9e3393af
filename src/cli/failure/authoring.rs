//! Failures to add something to a strategy, or to rename it.

use crate::rename;
use crate::scaffold::Refused;
use crate::wording::{Message, say};

/// What is wrong, and what to do.
pub fn not_added(refused: &Refused) -> Message {
    let listed = |ids: &[String]| ids.join(", ");
    match refused {
        Refused::NoId(id, None) => say!("no-id", id = id.clone()),
        Refused::NoId(id, Some(near)) => say!("no-id-near", id = id.clone(), near = near.clone()),
        Refused::Taken(id, place) => say!("id-taken", id = id.clone(), place = place.clone()),
        Refused::WhichArea(ids) if ids.is_empty() => say!("no-areas"),
        Refused::WhichArea(ids) => say!("which-area", ids = listed(ids)),
        Refused::NoArea(area, ids) => say!("no-area", area = area.clone(), ids = listed(ids)),
        Refused::Faulty(path) => say!("faulty-first", path = path.clone()),
    }
}

/// What is wrong with a new id, and what to do.
pub fn not_changed(refused: &rename::Refused) -> Message {
    use rename::Refused;
    match refused {
        Refused::NoId(id, None) => say!("no-id", id = id.clone()),
        Refused::NoId(id, Some(near)) => say!("no-id-near", id = id.clone(), near = near.clone()),
        Refused::Taken(id) => say!("new-id-taken", id = id.clone()),
        Refused::NotThere(id, None) => say!("not-there", id = id.clone()),
        Refused::NotThere(id, Some(near)) => {
            say!("not-there-near", id = id.clone(), near = near.clone())
        }
        Refused::Faulty(path) => say!("faulty-first", path = path.clone()),
        Refused::Coded(place, id) => say!("coded", place = place.clone(), id = id.clone()),
        Refused::Linked(path) => say!("linked", path = path.clone()),
    }
}
