//! The pages where the document's parts begin: the preview opens a page's PDF there.
//!
//! In: where everything is in a laid out document. Out: pages by part. The theme puts a part's name as a
//! label on its heading.

use std::collections::BTreeMap;

use typst::introspection::Introspector;

/// The page (from 1) where each part begins, by the path of its page on the site without `.html`.
pub fn begins(introspector: &dyn Introspector) -> BTreeMap<String, usize> {
    let mut begins = BTreeMap::from([("index".to_owned(), 1)]);
    for element in introspector.query_labelled() {
        let Some(label) = element.label() else {
            continue;
        };
        let label = label.resolve();
        let pages = match label.as_str().split_once(':') {
            Some((kind @ ("area" | "chapter"), id)) => vec![format!("{kind}/{id}")],
            Some(("platform", "")) => vec!["platform".to_owned()],
            Some(("part", "goals-and-measures")) => vec!["measures".to_owned()],
            Some(("part", "colophon")) => vec!["revisions".to_owned(), "about".to_owned()],
            Some(("part", name)) => vec![name.to_owned()],
            _ => continue,
        };
        let place = element.location().and_then(|at| introspector.page(at));
        let Some(place) = place else { continue };
        for page in pages {
            begins.entry(page).or_insert(place.get());
        }
    }
    begins
}
