//! Files in `static/`, which go to the root of the site as they are: what a web host or a browser asks for by name.

use super::Checker;
use crate::address;
use crate::attachment;
use crate::diagnostic::findings;
use crate::source::{Content, FileId, Span};

/// The folder that they lie in.
pub const FOLDER: &str = "static";

impl Checker<'_> {
    /// The files by the paths they get on the site. What the site has already, and what could act in the name of the
    /// site, does not come along, and is reported.
    pub(super) fn along(&mut self) -> Vec<(String, FileId)> {
        let sources = self.sources;
        let config = self.draft.config.as_ref();
        let has_address = config.is_some_and(|config| config.record.string("base_url").is_some());
        let mut along = Vec::new();
        for (file, path) in sources.under(FOLDER) {
            let bytes = match sources.content(file) {
                // That has been reported.
                Content::Problem(_) => continue,
                Content::Text(_) | Content::Binary(_) => sources.bytes(file).unwrap_or_default(),
            };
            let own = path.strip_prefix("static/").unwrap_or(path);
            let at = Span::start_of(file);
            if !has_address && address::as_one_name(own) == address::SITEMAP {
                self.diagnostics.push(findings::static_sitemap(at, own));
            } else if let Some(name) = address::of_the_site(own) {
                self.diagnostics.push(findings::static_taken(at, own, name));
            } else if !attachment::goes_along(own) {
                self.diagnostics.push(findings::static_kind(at, own));
            } else if let Some(what) = attachment::disguised(bytes) {
                self.diagnostics
                    .push(findings::disguised_file(at, path, what));
            } else {
                along.push((own.to_owned(), file));
            }
        }
        along
    }
}
