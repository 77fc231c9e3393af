//! The PDFs that pages link to, with what readers see before they follow the link.

use schemars::JsonSchema;
use serde::Serialize;

use super::Readers;
use crate::address::relative;
use crate::lang::{Lang, size};
use crate::model::Audience;

/// How much a PDF is.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// The file's size.
    pub bytes: usize,
    /// How many pages it has, where that can be told.
    pub pages: Option<usize>,
}

impl Extent {
    /// As it is read, in both languages: "28 sider, 0,6 MB".
    fn words(self) -> String {
        let size = size(self.bytes).replace(' ', "\u{a0}");
        match self.pages {
            Some(1) => format!("1\u{a0}side, {size}"),
            Some(pages) => format!("{pages}\u{a0}sider, {size}"),
            None => size,
        }
    }
}

/// A PDF that pages lead to.
#[derive(Debug, Clone)]
pub struct DocumentLink {
    /// The document's name.
    pub name: &'static str,
    /// For whom it is; none for everybody.
    pub audience: Option<Audience>,
    /// Its language.
    pub lang: Lang,
    /// The words of links to it.
    pub words: String,
    /// Where it lies in the output.
    pub path: String,
    /// How much it is, where it is made already.
    pub extent: Option<Extent>,
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
    /// How many pages it has and how large the file is, as it is read.
    pub size: Option<String>,
}

/// What the page at the path `here` leads to.
pub fn documents(links: &[DocumentLink], here: &str, readers: Readers) -> Vec<DocumentOnPage> {
    let own = links.iter().filter(|link| link.lang == readers.lang);
    let on_page = |link: &DocumentLink| {
        let extent = link.extent.map(Extent::words);
        // One pair of brackets for both.
        let (words, size) = match (link.words.strip_suffix(" (PDF)"), extent) {
            (Some(words), Some(extent)) => (words, Some(format!("PDF, {extent}"))),
            (_, extent) => (link.words.as_str(), extent),
        };
        DocumentOnPage {
            name: link.name,
            audience: link.audience.map(Audience::key),
            words: words.to_owned(),
            href: relative(here, &link.path),
            size,
        }
    };
    own.map(on_page).collect()
}
