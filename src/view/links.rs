//! The PDFs that pages lead to, with what readers are told before they follow the link.

use schemars::JsonSchema;
use serde::Serialize;

use super::Readers;
use crate::address::relative;
use crate::lang::{Lang, size};
use crate::model::Audience;

/// A PDF that pages lead to.
#[derive(Debug, Clone)]
pub struct DocumentLink {
    /// The document's name.
    pub name: &'static str,
    /// For whom it is; none for everybody.
    pub audience: Option<Audience>,
    /// Its language.
    pub lang: Lang,
    /// The key of its label.
    pub label: &'static str,
    /// Where it lies in the output.
    pub path: String,
    /// How large it is, where it is made already.
    pub bytes: Option<usize>,
}

/// The same on a page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DocumentOnPage {
    /// The document's name.
    pub name: &'static str,
    /// For whom it is; none for everybody.
    pub audience: Option<&'static str>,
    /// The words of the link.
    pub words: String,
    /// Where it leads, from the page.
    pub href: String,
    /// How large the file is, as it is read.
    pub size: Option<String>,
}

/// What the page at the path `here` leads to.
pub fn documents(links: &[DocumentLink], here: &str, readers: Readers) -> Vec<DocumentOnPage> {
    let own = links.iter().filter(|link| link.lang == readers.lang);
    let on_page = |link: &DocumentLink| DocumentOnPage {
        name: link.name,
        audience: link.audience.map(Audience::key),
        words: readers.label(link.label).to_owned(),
        href: relative(here, &link.path),
        size: link.bytes.map(|bytes| size(bytes).replace(' ', "\u{a0}")),
    };
    own.map(on_page).collect()
}
