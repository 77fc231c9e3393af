//! The strategy's files as the compiler sees them.
//!
//! In: paths and bytes from `load`. Out: clean text for every phase, and the way back from a place in
//! that text to the line and column a person sees in an editor. Touches no disk.

mod keep;
mod problem;
mod sum;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use crate::clean;
pub use crate::clean::{MARK, Place};
use crate::fonts;
use crate::office;
use crate::pictures::{self, Picture};
use crate::spelling::Dictionaries;
pub use keep::Held;
use keep::Shelves;
pub use problem::{Problem, Refusal};

/// The file that tells which texts were reviewed together, and which are a machine's.
pub const LOCK: &str = "translations.lock";

/// The files of the format that are in the strategy's own folder.
pub const FILES: [&str; 8] = [
    "strategy.toml",
    "veivalg.toml",
    "measures.toml",
    "references.toml",
    "process.toml",
    "terms.toml",
    "known.toml",
    LOCK,
];
/// The folders of the format.
pub const FOLDERS: [&str; 6] = ["areas", "assets", "chapters", "data", "static", "themes"];

/// A file of the strategy; only [`Sources`] hands them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in a file's clean text (see [`clean`]); the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file it is in.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span of `start..end` in `file`.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Self { file, start, end }
    }

    /// The place before a file's first character.
    pub fn start_of(file: FileId) -> Self {
        Self::new(file, 0, 0)
    }
}

/// A file that is no text, and the picture or the font that it is, or what was found in the document, once somebody
/// asked.
#[derive(Debug)]
pub struct Binary {
    bytes: Box<[u8]>,
    picture: OnceLock<Result<Picture, pictures::Fault>>,
    font: OnceLock<Result<(), fonts::Fault>>,
    searched: office::Memory,
}

impl From<Vec<u8>> for Binary {
    fn from(bytes: Vec<u8>) -> Self {
        Self {
            bytes: bytes.into(),
            picture: OnceLock::new(),
            font: OnceLock::new(),
            searched: office::Memory::default(),
        }
    }
}

impl Deref for Binary {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

/// The content of a file. Cheap to clone: a preview takes over unchanged files from one reading to the next.
#[derive(Debug, Clone)]
pub enum Content {
    /// Text, cleaned.
    Text(Arc<clean::Clean>),
    /// A picture, a font, any other file that is copied as it is.
    Binary(Arc<Binary>),
    /// Nothing, and why.
    Problem(Problem),
}

impl Content {
    /// Whether this is the other one, taken over from an earlier reading, or the same problem.
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one), Self::Text(other)) => Arc::ptr_eq(one, other),
            (Self::Binary(one), Self::Binary(other)) => Arc::ptr_eq(one, other),
            (Self::Problem(one), Self::Problem(other)) => one == other,
            _ => false,
        }
    }
}

#[derive(Debug, Clone)]
struct SourceFile {
    path: String,
    content: Content,
}

/// All files of a strategy. Paths are relative to its folder, with `/` on every system.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    by_path: BTreeMap<String, FileId>,
    folders: BTreeSet<String>,
    /// Files that are links, each with the one that it shows.
    links: BTreeMap<FileId, FileId>,
    baseline: Option<FileId>,
    /// What is kept for the next reading, where there is to be one.
    kept: Option<Arc<Shelves>>,
    dictionaries: Option<Arc<Dictionaries>>,
}

impl Sources {
    /// Adds a file's bytes. What `is_text` says is text is checked for UTF-8 and cleaned.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) -> FileId {
        self.insert_after(&Self::default(), path, bytes)
    }

    /// Adds a file's bytes; what they hold is taken over from `earlier` where they are the same there.
    pub fn insert_after(&mut self, earlier: &Self, path: &str, bytes: Vec<u8>) -> FileId {
        let known = earlier.find(path);
        if let Some(known) = known.filter(|&file| earlier.bytes(file) == Some(&bytes[..])) {
            return self.insert_content(path, earlier.content(known).clone());
        }
        let is_binary = is_table(path) && is_packed(&bytes);
        let content = if !is_binary && (is_text(path) || is_table(path)) {
            match String::from_utf8(bytes) {
                Ok(text) => Content::Text(Arc::new(clean::clean(path, text))),
                // Published as it is.
                Err(fault) if !is_text(path) => {
                    Content::Binary(Arc::new(fault.into_bytes().into()))
                }
                Err(fault) => {
                    let good = &fault.as_bytes()[..fault.utf8_error().valid_up_to()];
                    let line = good.iter().filter(|&&byte| byte == b'\n').count() + 1;
                    Content::Problem(Problem::NotUtf8 { line })
                }
            }
        } else {
            Content::Binary(Arc::new(bytes.into()))
        };
        self.insert_content(path, content)
    }

    /// Adds a file that could not be read.
    pub fn insert_problem(&mut self, path: &str, problem: Problem) -> FileId {
        self.insert_content(path, Content::Problem(problem))
    }

    /// Adds what a file holds under another path too: that of a link to it.
    pub fn insert_link(&mut self, path: &str, file: FileId) -> FileId {
        let link = self.insert_content(path, self.content(file).clone());
        self.links.insert(link, file);
        link
    }

    /// Whether a file is a link, so that what it holds is another's.
    pub fn is_link(&self, file: FileId) -> bool {
        self.links.contains_key(&file)
    }

    /// Lets links show what the files that they lead to have come to hold.
    pub fn follow_links(&mut self) {
        for (link, file) in &self.links {
            let content = self.files[file.0 as usize].content.clone();
            self.files[link.0 as usize].content = content;
        }
    }

    fn insert_content(&mut self, path: &str, content: Content) -> FileId {
        let mut folder = path;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            self.folders.insert(parent.to_owned());
            folder = parent;
        }
        if let Some(&id) = self.by_path.get(path) {
            self.links.remove(&id);
            self.files[id.0 as usize].content = content;
            return id;
        }
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2^32 files"));
        self.files.push(SourceFile {
            path: path.to_owned(),
            content,
        });
        self.by_path.insert(path.to_owned(), id);
        id
    }

    /// Says which file lists the known findings that can wait.
    pub fn set_baseline(&mut self, file: FileId) {
        self.baseline = Some(file);
    }

    /// The file of known findings, where one is named.
    pub fn baseline(&self) -> Option<FileId> {
        self.baseline
    }

    /// Has words looked up in these dictionaries, where `[check]` asks for it.
    pub fn set_dictionaries(&mut self, dictionaries: Arc<Dictionaries>) {
        self.dictionaries = Some(dictionaries);
    }

    /// The dictionaries of the machine, where they were asked for and are there.
    pub fn dictionaries(&self) -> Option<&Dictionaries> {
        self.dictionaries.as_deref()
    }

    /// Adds a folder, so that an empty one is seen too.
    pub fn insert_folder(&mut self, path: &str) {
        self.folders.insert(path.to_owned());
    }

    /// The file at a path, if there is one, readable or not.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// Whether something at a path, or a folder above it, exists and cannot be read, so that nobody
    /// knows what is in it.
    pub fn is_refused(&self, path: &str) -> bool {
        let ends = path.match_indices('/').map(|(at, _)| at);
        ends.chain([path.len()]).any(|end| {
            let file = self.find(&path[..end]);
            file.is_some_and(|file| matches!(self.content(file), Content::Problem(_)))
        })
    }

    /// A file's path from the strategy's folder.
    pub fn path(&self, file: FileId) -> &str {
        &self.files[file.0 as usize].path
    }

    /// The content of a file.
    pub fn content(&self, file: FileId) -> &Content {
        &self.files[file.0 as usize].content
    }

    /// A file's clean text; none for other files and for those with a problem.
    pub fn text(&self, file: FileId) -> Option<&str> {
        match self.content(file) {
            Content::Text(clean) => Some(clean.text()),
            _ => None,
        }
    }

    /// A file's bytes as they are to be copied to the output.
    pub fn bytes(&self, file: FileId) -> Option<&[u8]> {
        match self.content(file) {
            Content::Text(clean) => Some(clean.original().as_bytes()),
            Content::Binary(binary) => Some(&binary.bytes),
            Content::Problem(_) => None,
        }
    }

    /// A file as a picture, or why it cannot be read as one; none for texts and files with a problem. It is decoded
    /// once, however often and in however many compilations it is asked for.
    pub fn picture(&self, file: FileId) -> Option<&Result<Picture, pictures::Fault>> {
        match self.content(file) {
            Content::Binary(binary) => {
                let read = || Picture::read(&binary.bytes);
                Some(binary.picture.get_or_init(read))
            }
            _ => None,
        }
    }

    /// The bytes of a file whose fonts can be used, or why they cannot. They are tried once, as a picture is.
    ///
    /// # Errors
    ///
    /// Why not.
    pub fn font(&self, file: FileId) -> Result<&[u8], fonts::Fault> {
        match self.content(file) {
            Content::Binary(binary) => {
                let checked = binary.font.get_or_init(|| fonts::check(&binary.bytes));
                checked.map(|()| &*binary.bytes)
            }
            _ => Err(fonts::Fault::Kind),
        }
    }

    /// Whether a file has been read as a picture.
    pub fn has_picture_of(&self, file: FileId) -> bool {
        match self.content(file) {
            Content::Binary(binary) => binary.picture.get().is_some(),
            _ => false,
        }
    }

    /// What `search` finds in the words of an office document, looked for once a day; nothing in any other file.
    pub fn searched(
        &self,
        file: FileId,
        today: office::Day,
        search: impl FnOnce(&str) -> bool,
    ) -> office::Searched {
        match self.content(file) {
            Content::Binary(binary) => binary.searched.searched(&binary.bytes, today, search),
            Content::Text(_) | Content::Problem(_) => office::Searched::default(),
        }
    }

    /// Every file in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &str)> {
        self.by_path.iter().map(|(path, &id)| (id, path.as_str()))
    }

    /// The files below a folder, in the order of their paths.
    pub fn under<'a>(&'a self, folder: &str) -> impl Iterator<Item = (FileId, &'a str)> + use<'a> {
        let prefix = format!("{folder}/");
        self.by_path
            .range(prefix.clone()..)
            .take_while(move |(path, _)| path.starts_with(&prefix))
            .map(|(path, &id)| (id, path.as_str()))
    }

    /// The names of the files directly in a folder, sorted; `""` is the strategy's own.
    pub fn files_in<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let prefix = match folder {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        let below = self.by_path.range(prefix.clone()..);
        let below = below.map_while(move |(path, _)| path.strip_prefix(prefix.as_str()));
        below.filter(|name| !name.contains('/'))
    }

    /// The paths of files that hold something else than in `earlier`, are new or are gone. Only what
    /// [`Sources::insert_after`] took over from there counts as the same.
    pub fn changes_since<'a>(&'a self, earlier: &'a Self) -> BTreeSet<&'a str> {
        let differs = |path: &str| match (self.find(path), earlier.find(path)) {
            (Some(one), Some(other)) => !self.content(one).is(earlier.content(other)),
            _ => true,
        };
        let paths = self.by_path.keys().chain(earlier.by_path.keys());
        let files = paths.map(String::as_str).filter(|path| differs(path));
        let folders = self.folders.symmetric_difference(&earlier.folders);
        files.chain(folders.map(String::as_str)).collect()
    }

    /// Whether there is a folder at a path.
    pub fn is_folder(&self, path: &str) -> bool {
        self.folders.contains(path.trim_end_matches('/'))
    }

    /// The names of the folders in the strategy's own, sorted.
    pub fn top_folders(&self) -> impl Iterator<Item = &str> {
        let folders = self.folders.iter().map(String::as_str);
        folders.filter(|path| !path.contains('/'))
    }

    /// The names of the folders directly below a folder, sorted.
    pub fn folders_in(&self, folder: &str) -> Vec<&str> {
        let prefix = format!("{folder}/");
        self.folders
            .range(prefix.clone()..)
            .take_while(|path| path.starts_with(&prefix))
            .map(|path| &path[prefix.len()..])
            .filter(|name| !name.contains('/'))
            .collect()
    }

    /// A line of a file as it is on the disk, without its line end; lines count from 1.
    pub fn line(&self, file: FileId, line: usize) -> Option<&str> {
        match self.content(file) {
            Content::Text(clean) => clean.line(line),
            _ => None,
        }
    }

    /// The bytes of a text as it is on the disk that a span of its clean text was made of; what cleaning
    /// took out at its edges is no part of them.
    pub fn original(&self, span: Span) -> Option<(&str, Range<usize>)> {
        match self.content(span.file) {
            Content::Text(clean) => Some((clean.original(), clean.range(span.start..span.end))),
            _ => None,
        }
    }

    /// Where a span begins and ends, as a person counts in the file as it is on the disk.
    pub fn places(&self, span: Span) -> (Place, Place) {
        match self.content(span.file) {
            Content::Text(clean) => (clean.place(span.start), clean.place(span.end)),
            Content::Problem(Problem::NotUtf8 { line }) => {
                let place = Place {
                    line: *line,
                    column: 1,
                };
                (place, place)
            }
            Content::Binary(bytes) => (place_in(bytes, span.start), place_in(bytes, span.end)),
            Content::Problem(_) => {
                let place = Place { line: 1, column: 1 };
                (place, place)
            }
        }
    }
}

/// The place of a byte in a file that is copied as it is, and may be text all the same.
fn place_in(bytes: &[u8], offset: usize) -> Place {
    let before = &bytes[..offset.min(bytes.len())];
    let start = before.iter().rposition(|&byte| byte == b'\n');
    let line = &before[start.map_or(0, |start| start + 1)..];
    Place {
        line: before.iter().filter(|&&byte| byte == b'\n').count() + 1,
        column: line.iter().filter(|&&byte| byte & 0xc0 != 0x80).count() + 1,
    }
}

/// The line end that a text uses first.
pub fn line_end(text: &str) -> &'static str {
    let first = text.find(['\r', '\n']).map_or("", |at| &text[at..]);
    match first {
        first if first.starts_with("\r\n") => "\r\n",
        first if first.starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// Whether a path names a file that is read as text.
pub fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let extension = extension.to_ascii_lowercase();
    if path.starts_with("assets/") {
        return false;
    }
    matches!(
        extension.as_str(),
        "toml"
            | "md"
            | "csv"
            | "tsv"
            | "tab"
            | "html"
            | "css"
            | "typ"
            | "js"
            | "xml"
            | "txt"
            | "lock"
    )
}

/// Whether a path names a file of figures: a table as text.
pub fn is_table(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["csv", "tsv", "tab"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
}

/// Whether bytes are those of a workbook or an archive, whatever the file is called.
fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}
