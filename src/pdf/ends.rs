//! Where the document's parts end: a part whose last page would hold only a few lines is set closer.
//!
//! In: a laid out document. Out: the names of parts. The theme marks each part's end with a label
//! `end:` and its name; a theme without such labels is laid out once and left as it is.

use std::collections::{BTreeMap, BTreeSet};

use typst::introspection::Introspector;
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
    let introspector = document.introspector();
    let mut ends = BTreeMap::new();
    let mut before = 0;
    for element in introspector.query_labelled() {
        let label = element.label().map(|label| label.resolve());
        let place = element.location().and_then(|at| introspector.position(at));
        let (Some(label), Some(place)) = (label, place) else {
            continue;
        };
        let Some(name) = label.as_str().strip_prefix("end:") else {
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
