//! Where the document's parts begin and end: a part whose last page would hold only a few lines is set
//! closer.
//!
//! In: a laid out document. Out: the names of parts, pages. The theme puts a part's name as a label on
//! its heading, and marks each part's end with a label `end:` and its name; a theme without such labels
//! is laid out once and left as it is.

use std::collections::{BTreeMap, BTreeSet};

use typst::ecow::EcoString;
use typst::introspection::{Introspector, PagedPosition};
use typst_layout::PagedDocument;

/// Where a part ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End {
    /// How many pages it has.
    pages: usize,
    /// How much of the last one, from 0 to 1.
    filled: f64,
}

/// What setting a part closer saves of each page, about.
const SAVED: f64 = 0.08;

/// Every part's end, by the part's name.
pub fn ends(document: &PagedDocument) -> BTreeMap<String, End> {
    let mut ends = BTreeMap::new();
    let mut before = 0;
    for (label, place) in labels(document) {
        let Some(name) = label.strip_prefix("end:") else {
            continue;
        };
        let page = place.page.get();
        let height = document
            .pages()
            .get(page - 1)
            .map_or(1.0, |page| page.frame.height().to_pt());
        let end = End {
            pages: page - before,
            filled: place.point.y.to_pt() / height,
        };
        before = page;
        ends.insert(name.to_owned(), end);
    }
    ends
}

/// The page (from 1) where each part begins, by the path of its page on the site without `.html`.
pub fn begins(document: &PagedDocument) -> BTreeMap<String, usize> {
    let mut begins = BTreeMap::from([("index".to_owned(), 1)]);
    for (label, place) in labels(document) {
        let pages = match label.split_once(':') {
            Some((kind @ ("area" | "chapter"), id)) => vec![format!("{kind}/{id}")],
            Some(("platform", "")) => vec!["platform".to_owned()],
            Some(("part", "goals-and-measures")) => vec!["measures".to_owned()],
            Some(("part", "colophon")) => vec!["revisions".to_owned(), "about".to_owned()],
            Some(("part", name)) => vec![name.to_owned()],
            _ => vec![],
        };
        for page in pages {
            begins.entry(page).or_insert(place.page.get());
        }
    }
    begins
}

/// Every label with its place, in the document's order.
fn labels(document: &PagedDocument) -> Vec<(EcoString, PagedPosition)> {
    let introspector = document.introspector();
    introspector
        .query_labelled()
        .iter()
        .filter_map(|element| {
            let label = element.label()?.resolve();
            let place = introspector.position(element.location()?)?;
            Some((label.as_str().into(), place))
        })
        .collect()
}

/// The parts that might end a page earlier when set closer. Where the head of a page ends is about a
/// tenth of it.
pub fn wasteful(ends: &BTreeMap<String, End>) -> BTreeSet<String> {
    let spilt = |end: &End| end.filled - 0.1 < SAVED * (end.pages - 1) as f64 + 0.06;
    ends.iter()
        .filter(|(_, end)| end.pages > 1 && spilt(end))
        .map(|(name, _)| name.clone())
        .collect()
}

/// Those of `closer` that got fewer pages by it.
pub fn helped(
    closer: &BTreeSet<String>,
    before: &BTreeMap<String, End>,
    after: &BTreeMap<String, End>,
) -> BTreeSet<String> {
    let pages = |ends: &BTreeMap<String, End>, name| ends.get(name).map(|end| end.pages);
    closer
        .iter()
        .filter(|&name| pages(after, name) < pages(before, name))
        .cloned()
        .collect()
}
