//! What Typst may see: the theme's files, the data, the strategy's assets, fonts, and a date; no disk,
//! no network, no clock.
//!
//! Kept from one PDF to the next. What did not change stays the very same value, by which Typst knows
//! that what it made of it is still good.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use super::fonts::Fonts;
use super::pictures::Shown;
use crate::diagnostic::Diagnostics;
use crate::lang::Date;
use crate::source::Sources;
use crate::theme::Theme;

/// Where the theme's Typst files lie in the theme, and under the root in Typst.
pub const FOLDER: &str = "pdf/";
/// The file that Typst begins with.
pub const MAIN: &str = "/pdf/main.typ";
/// The most assets that a theme may show beside those of texts: Typst tells 65 535 files apart.
const MOST_NAMED: usize = 10_000;
/// The file that names the parts to set closer; each setting has its own.
const CLOSER: &str = "/data/closer.json";

/// All that the settings of one document share.
pub struct World {
    library: LazyHash<Library>,
    fonts: Fonts,
    book: LazyHash<FontBook>,
    sources: HashMap<FileId, Source>,
    others: HashMap<FileId, Bytes>,
    today: Option<Datetime>,
}

impl Default for World {
    /// A world without files.
    fn default() -> Self {
        let fonts = Fonts::built_in();
        let mut library = Library::default();
        super::links::register(&mut library.rules);
        Self {
            library: LazyHash::new(library),
            book: LazyHash::new(FontBook::from_fonts(fonts.all())),
            fonts,
            sources: HashMap::new(),
            others: HashMap::new(),
            today: None,
        }
    }
}

impl World {
    /// Brings the fonts up to date. None when a file holds no font, which is pushed.
    pub fn renew_fonts(
        &mut self,
        diagnostics: &mut Diagnostics,
        sources: &Sources,
        own: &[crate::source::FileId],
    ) -> Option<&Fonts> {
        if !self.fonts.are_of(sources, own) {
            self.fonts = Fonts::new(diagnostics, sources, own)?;
            self.book = LazyHash::new(FontBook::from_fonts(self.fonts.all()));
        }
        Some(&self.fonts)
    }

    /// Brings the files up to date: the theme's, the assets and the data.
    pub fn renew_files(
        &mut self,
        sources: &Sources,
        theme: &Theme<'_>,
        data: &BTreeMap<String, Value>,
        shown: &Shown<'_>,
        today: Date,
    ) {
        self.today = datetime(today);
        let mut old_sources = std::mem::take(&mut self.sources);
        let mut old_others = std::mem::take(&mut self.others);
        let mut insert = |path: &str, bytes: &[u8]| {
            if let Some(id) = id(path) {
                let old = old_others.remove(&id).filter(|old| **old == *bytes);
                let new = old.unwrap_or_else(|| Bytes::new(bytes.to_vec()));
                self.others.insert(id, new);
            }
        };
        for (path, value) in data {
            insert(path, value.to_string().as_bytes());
        }
        for (path, bytes) in shown {
            insert(path, bytes);
        }
        for (path, bytes) in named_by(theme, sources, shown) {
            insert(path, bytes);
        }
        for name in theme.files("") {
            let Some(file) = theme.file(name).filter(|_| name.starts_with(FOLDER)) else {
                continue;
            };
            let Some(text) = sources.text(file) else {
                insert(name, sources.bytes(file).unwrap_or_default());
                continue;
            };
            if let Some(id) = id(name) {
                let old = old_sources.remove(&id).filter(|old| old.text() == text);
                let new = old.unwrap_or_else(|| Source::new(id, text.to_owned()));
                self.sources.insert(id, new);
            }
        }
    }
}

/// The assets that the municipality's own Typst files name, or may: Typst has room for so many files only, so
/// others are not among them. Pictures are those that are published.
fn named_by<'a>(
    theme: &Theme<'_>,
    sources: &'a Sources,
    shown: &Shown<'_>,
) -> Vec<(&'a str, &'a [u8])> {
    let own = theme
        .files("")
        .into_iter()
        .filter(|name| name.ends_with(".typ"));
    let own = own.filter_map(|name| sources.text(theme.own_file(name)?));
    let own: Vec<&str> = own.filter(|text| text.contains("assets/")).collect();
    if own.is_empty() {
        return Vec::new();
    }
    // A name that is put together of pieces may be any.
    let any = own.iter().any(|text| text.contains("assets/\""));
    let named = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        any || own.iter().any(|text| text.contains(name))
    };
    let assets = sources.under("assets");
    let assets = assets.filter(|(_, path)| !shown.contains_key(*path) && named(path));
    assets
        .take(MOST_NAMED)
        .filter_map(|(file, path)| {
            let bytes = match sources.picture(file) {
                Some(Ok(picture)) => &picture.print.bytes,
                _ => sources.bytes(file)?,
            };
            Some((path, bytes))
        })
        .collect()
}

/// The world of one setting, in which these parts are to be set closer.
pub struct Setting<'a> {
    world: &'a World,
    closer: Bytes,
}

impl<'a> Setting<'a> {
    /// The world with `closer` as the file that names the parts to set closer.
    pub fn new(world: &'a World, closer: &BTreeSet<String>) -> Self {
        Self {
            world,
            closer: Bytes::from_string(json!(closer).to_string()),
        }
    }
}

impl typst::World for Setting<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.world.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.world.book
    }

    fn main(&self) -> FileId {
        id(MAIN).expect("a path from the root")
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.world.sources.get(&id);
        source.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == self::id(CLOSER) {
            return Ok(self.closer.clone());
        }
        if let Some(source) = self.world.sources.get(&id) {
            return Ok(Bytes::from_string(source.clone()));
        }
        let bytes = self.world.others.get(&id);
        bytes.cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.world.fonts.all().get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.world.today
    }
}

fn id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn missing(id: FileId) -> FileError {
    match id.root() {
        VirtualRoot::Project => FileError::NotFound(id.vpath().get_without_slash().into()),
        VirtualRoot::Package(_) => FileError::Other(Some("packages are never fetched".into())),
    }
}

/// A day as Typst has it, at midnight.
pub fn datetime(date: Date) -> Option<Datetime> {
    Datetime::from_ymd_hms(i32::from(date.year), date.month, date.day, 0, 0, 0)
}
