//! What Typst may see: the theme's files, the data, the strategy's assets, fonts, and a date; no disk,
//! no network, no clock.
//!
//! Kept from one PDF to the next. What did not change stays the very same value, by which Typst knows
//! that what it made of it is still good.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceResult, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Output};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_as_lib::file_resolver::FileResolver;
use typst_as_lib::{TypstEngine, TypstWorld};

use super::fonts::Fonts;
use super::pictures::Shown;
use crate::lang::Date;
use crate::source::Sources;
use crate::theme::Theme;

/// Where the theme's Typst files lie in the theme, and under the root in Typst.
pub const FOLDER: &str = "pdf/";
/// The most assets that a theme may show beside those of texts: Typst tells 65 535 files apart.
const MOST_NAMED: usize = 10_000;

/// The typesetter, with what it sets.
pub struct Engine {
    engine: TypstEngine,
    library: LazyHash<Library>,
    fonts: Fonts,
    files: Files,
    /// The file that Typst begins with.
    main: String,
    today: Option<Datetime>,
}

impl Default for Engine {
    /// An engine without files.
    fn default() -> Self {
        let fonts = Fonts::built_in();
        let files = Files::default();
        let mut library = Library::default();
        super::links::register(&mut library.rules);
        Self {
            engine: engine(&fonts, &files),
            library: LazyHash::new(library),
            fonts,
            files,
            main: String::new(),
            today: None,
        }
    }
}

/// Its fonts are those it is made with; the files are looked for anew each time.
fn engine(fonts: &Fonts, files: &Files) -> TypstEngine {
    TypstEngine::builder()
        .fonts(fonts.all().iter().cloned())
        .add_file_resolver(files.clone())
        // What is remembered is let go of by whoever has the engine.
        .comemo_evict_max_age(None)
        .build()
}

impl Engine {
    /// Begins with this file of the theme's folder of Typst files.
    pub fn begin_with(&mut self, file: &str) {
        self.main = format!("/{FOLDER}{file}");
    }

    /// The file that it begins with.
    pub fn main(&self) -> &str {
        &self.main
    }

    /// Sets the document.
    pub fn set<D: Output>(&self) -> Warned<SourceResult<D>> {
        self.with_world(|world| typst::compile(world))
    }

    /// Does something with all that Typst may see.
    pub fn with_world<T>(&self, work: impl FnOnce(&dyn World) -> T) -> T {
        let work = |world: &TypstWorld<'_>| {
            work(&Seen {
                world,
                library: &self.library,
                today: self.today,
            })
        };
        let main = id(&self.main).expect("a path from the root");
        let done = self.engine.with_world(main, work);
        done.unwrap_or_else(|_| unreachable!("only what is put into a document can be refused"))
    }

    /// Brings the fonts up to date.
    pub fn renew_fonts(&mut self, sources: &Sources, own: &[crate::source::FileId]) -> &Fonts {
        if !self.fonts.are_of(sources, own) {
            self.fonts = Fonts::new(sources, own);
            self.engine = engine(&self.fonts, &self.files);
        }
        &self.fonts
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
        let mut new = Held::default();
        let mut held = self.files.0.write().unwrap_or_else(PoisonError::into_inner);
        let mut old = std::mem::take(&mut *held);
        let (old_sources, old_others) = (&mut old.sources, &mut old.others);
        let mut insert = |path: &str, bytes: &[u8]| {
            if let Some(id) = id(path) {
                let same = old_others.remove(&id).filter(|old| **old == *bytes);
                let bytes = same.unwrap_or_else(|| Bytes::new(bytes.to_vec()));
                new.others.insert(id, bytes);
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
                let same = old_sources.remove(&id).filter(|old| old.text() == text);
                let source = same.unwrap_or_else(|| Source::new(id, text.to_owned()));
                new.sources.insert(id, source);
            }
        }
        *held = new;
    }

    /// All that the document is made of but the day: every file by its path, the fonts as `fonts/…`.
    pub fn files(&self) -> BTreeMap<String, Bytes> {
        let held = self.files.0.read().unwrap_or_else(PoisonError::into_inner);
        let path = |id: &FileId| id.vpath().get_without_slash().to_owned();
        let texts = held.sources.iter();
        let texts = texts.map(|(id, text)| (path(id), Bytes::from_string(text.clone())));
        let others = held.others.iter();
        let others = others.map(|(id, bytes)| (path(id), bytes.clone()));
        let fonts = self.fonts.files().enumerate();
        let fonts = fonts.map(|(at, bytes)| (format!("fonts/{at:02}.{}", kind(&bytes)), bytes));
        texts.chain(others).chain(fonts).collect()
    }
}

/// What a font's file is called by.
fn kind(font: &[u8]) -> &'static str {
    match font.get(..4) {
        Some(b"OTTO") => "otf",
        Some(b"ttcf") => "ttc",
        _ => "ttf",
    }
}

/// The files that the engine finds, the same for all who have it.
#[derive(Clone, Default)]
struct Files(Arc<RwLock<Held>>);

#[derive(Default)]
struct Held {
    sources: HashMap<FileId, Source>,
    others: HashMap<FileId, Bytes>,
}

impl FileResolver for Files {
    fn resolve_binary(&self, id: FileId) -> FileResult<Cow<'_, Bytes>> {
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let bytes = match held.sources.get(&id) {
            Some(source) => Some(Bytes::from_string(source.clone())),
            None => held.others.get(&id).cloned(),
        };
        bytes.map(Cow::Owned).ok_or_else(|| missing(id))
    }

    fn resolve_source(&self, id: FileId) -> FileResult<Cow<'_, Source>> {
        let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let source = held.sources.get(&id).cloned();
        source.map(Cow::Owned).ok_or_else(|| missing(id))
    }
}

/// The world that Typst is given: the engine's, with its own clock and descriptions of links.
struct Seen<'a> {
    world: &'a TypstWorld<'a>,
    library: &'a LazyHash<Library>,
    today: Option<Datetime>,
}

impl World for Seen<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.world.book()
    }

    fn main(&self) -> FileId {
        self.world.main()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.world.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.world.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.world.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
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
