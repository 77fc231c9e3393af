//! What Typst may see: the theme's files, the data, the strategy's assets, fonts, and a date; no disk,
//! no network, no clock.
//!
//! The only module that knows typst-as-lib.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};
use typst_as_lib::file_resolver::FileResolver;
use typst_as_lib::{TypstEngine, TypstWorld};

use crate::lang::Date;
use crate::source::Sources;
use crate::theme::Theme;

/// Where the theme's Typst files lie in the theme, and under the root in Typst.
pub const FOLDER: &str = "pdf/";
/// The file that Typst begins with.
pub const MAIN: &str = "/pdf/main.typ";

/// How many compilations back results are kept for the next: a preview compiles the same strategy
/// over and over in both languages.
const KEEP: usize = 8;

/// Noto Sans, parsed once.
pub static NOTO_SANS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
    ]
    .into_iter()
    .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
    .collect()
});

/// Runs `work` in a world of these files; none when no world can be made.
pub fn with_world<T>(
    files: Files,
    fonts: &[Font],
    today: Date,
    work: impl FnOnce(&Dated<'_>) -> T,
) -> Option<T> {
    let engine = TypstEngine::builder()
        .add_file_resolver(files)
        .fonts(fonts.iter().cloned())
        .comemo_evict_max_age(Some(KEEP))
        .build();
    engine
        .with_world(MAIN, |world| work(&Dated { world, today }))
        .ok()
}

/// The files that Typst may read, by their paths from the root.
pub struct Files {
    sources: BTreeMap<String, Source>,
    others: BTreeMap<String, Bytes>,
}

impl Files {
    /// The theme's files, the data and the assets.
    pub fn new(sources: &Sources, theme: &Theme<'_>, data: &BTreeMap<String, Value>) -> Self {
        let mut files = Self {
            sources: BTreeMap::new(),
            others: BTreeMap::new(),
        };
        for name in theme.files("") {
            let Some(file) = theme.file(name).filter(|_| name.starts_with(FOLDER)) else {
                continue;
            };
            let path = format!("/{name}");
            if let Some(text) = sources.text(file) {
                if let Ok(virtual_path) = VirtualPath::new(&path) {
                    let id = RootedPath::new(VirtualRoot::Project, virtual_path).intern();
                    files.sources.insert(path, Source::new(id, text.to_owned()));
                }
            } else if let Some(bytes) = sources.bytes(file) {
                files.others.insert(path, Bytes::new(bytes.to_vec()));
            }
        }
        for (file, path) in sources.under("assets") {
            if let Some(bytes) = sources.bytes(file) {
                files
                    .others
                    .insert(format!("/{path}"), Bytes::new(bytes.to_vec()));
            }
        }
        for (path, value) in data {
            let bytes = Bytes::from_string(value.to_string());
            files.others.insert(path.clone(), bytes);
        }
        files
    }

    fn path(id: FileId) -> FileResult<String> {
        match id.root() {
            VirtualRoot::Project => Ok(format!("/{}", id.vpath().get_without_slash())),
            VirtualRoot::Package(_) => {
                Err(FileError::Other(Some("packages are never fetched".into())))
            }
        }
    }
}

impl FileResolver for Files {
    fn resolve_binary(&self, id: FileId) -> FileResult<Cow<'_, Bytes>> {
        let path = Self::path(id)?;
        if let Some(source) = self.sources.get(&path) {
            return Ok(Cow::Owned(Bytes::from_string(source.clone())));
        }
        let bytes = self.others.get(&path);
        bytes
            .map(Cow::Borrowed)
            .ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn resolve_source(&self, id: FileId) -> FileResult<Cow<'_, Source>> {
        let path = Self::path(id)?;
        let source = self.sources.get(&path);
        source
            .map(Cow::Borrowed)
            .ok_or_else(|| FileError::NotFound(path.into()))
    }
}

/// A world whose date is the build's, not the clock's.
pub struct Dated<'a> {
    world: &'a TypstWorld<'a>,
    today: Date,
}

impl World for Dated<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.world.library()
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
        datetime(self.today)
    }
}

/// A day as Typst has it, at midnight.
pub fn datetime(date: Date) -> Option<Datetime> {
    Datetime::from_ymd_hms(i32::from(date.year), date.month, date.day, 0, 0, 0)
}
