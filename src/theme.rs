//! A theme's files: built into the program, replaced file by file by the municipality's own.
//!
//! Built-in files are put among the [`Sources`] under their own path, so that a fault in any theme's
//! file is a finding with a place like every other.

use std::collections::BTreeMap;

use rust_embed::RustEmbed;

use crate::source::{FileId, Sources};

/// The built-in theme.
#[derive(RustEmbed)]
#[folder = "themes/"]
struct BuiltIn;

/// The theme that every other one builds on.
pub const DEFAULT: &str = "default";

/// The file that declares what a theme lets a municipality set.
pub const SETTINGS: &str = "theme.toml";

/// The built-in theme's files, by their names.
pub fn built_in() -> BTreeMap<String, Vec<u8>> {
    let files = BuiltIn::iter().filter_map(|path| {
        let name = path.strip_prefix(DEFAULT)?.strip_prefix('/')?.to_owned();
        Some((name, BuiltIn::get(&path)?.data.into_owned()))
    });
    files.collect()
}

/// Adds the built-in theme's files to a strategy's, where the strategy has no file of its own at the path;
/// `earlier` is an earlier reading of the same strategy.
pub fn add_built_in(sources: &mut Sources, earlier: &Sources) {
    for name in BuiltIn::iter() {
        let path = format!("themes/{name}");
        if sources.find(&path).is_none() {
            let file = BuiltIn::get(&name).expect("a listed file is there");
            sources.insert_after(earlier, &path, file.data.into_owned());
        }
    }
}

/// A theme, by the name of its folder.
#[derive(Debug, Clone, Copy)]
pub struct Theme<'a> {
    sources: &'a Sources,
    name: &'a str,
}

impl<'a> Theme<'a> {
    /// The theme of this name, or none when neither the program nor the strategy has one.
    pub fn new(sources: &'a Sources, name: &'a str) -> Option<Self> {
        let known = sources.under(&format!("themes/{name}")).next().is_some();
        known.then_some(Self { sources, name })
    }

    /// A file of the theme, or the default theme's where it has none.
    pub fn file(&self, name: &str) -> Option<FileId> {
        self.sources
            .find(&format!("themes/{}/{name}", self.name))
            .or_else(|| self.sources.find(&format!("themes/{DEFAULT}/{name}")))
    }

    /// A file of the theme, unless its content is that of the built-in theme's.
    pub fn own_file(&self, name: &str) -> Option<FileId> {
        let file = self.file(name)?;
        let built_in = BuiltIn::get(&format!("{DEFAULT}/{name}"));
        let is_built_in = built_in.is_some_and(|built_in| {
            let bytes = self.sources.bytes(file).unwrap_or_default();
            bytes == built_in.data.as_ref()
        });
        (!is_built_in).then_some(file)
    }

    /// The names of the fonts for pages in this folder of the theme that its stylesheet names.
    pub fn web_fonts(&self, folder: &str, stylesheet: &str) -> Vec<&'a str> {
        let names = [".woff2", ".woff"]
            .into_iter()
            .flat_map(|ending| self.files(ending));
        names
            .filter(|name| name.starts_with(folder) && stylesheet.contains(name))
            .collect()
    }

    /// The names of the theme's files that end in `extension` (with its dot), sorted, the default
    /// theme's included.
    pub fn files(&self, extension: &str) -> Vec<&'a str> {
        let mut names: Vec<&str> = [self.name, DEFAULT]
            .into_iter()
            .flat_map(|theme| {
                let skip = "themes/".len() + theme.len() + 1;
                self.sources
                    .under(&format!("themes/{theme}"))
                    .map(move |(_, path)| &path[skip..])
            })
            .filter(|name| name.ends_with(extension))
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}
