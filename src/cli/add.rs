//! `veivalg new area|goal|measure|action|chapter ID`: something new in a strategy that is there.
//!
//! The strategy is the folder that is named, else the one that holds this folder or is it; in an area's folder, the
//! area is that one. Files are written whole or not at all, and none is written over.

use std::path::{Path, PathBuf};

use super::args::today;
use super::failure::Failure;
use super::{load_strategy, print_done};
use crate::check::languages;
use crate::diagnostic::{Diagnostics, MessageLang};
use crate::json_schema;
use crate::parse::{ParsedStrategy, parse};
use crate::rename::readable;
use crate::scaffold::{Addition, Files, Kind, scaffold};
use crate::source::Sources;
use crate::wording::{Wanted, say};
use crate::write::{Change, Machine, refresh, replace};

/// What is to be added, as it is asked for.
#[derive(Debug)]
pub struct Add {
    /// The word for what it is.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The area that it belongs in.
    pub area: Option<String>,
    /// The strategy's folder.
    pub dir: Option<PathBuf>,
}

impl Add {
    /// Adds it; whether it is there then.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let here = match &self.dir {
            Some(dir) => Some((dir.clone(), None)),
            None => strategy_here(),
        };
        let Some(kind) = Kind::from_word(&self.kind) else {
            return Err(match here {
                Some(_) => Failure::NoKind(self.kind),
                None => Failure::TwoWords(self.kind, self.id),
            });
        };
        let (dir, area_here) = here.unwrap_or_else(|| (PathBuf::from("."), None));
        let sources = load_strategy(&dir, "--dir")?;
        let draft = parse(&mut Diagnostics::default(), &sources);
        let lang = wanted.of(&languages(&draft));
        let area = self.area.or(area_here);
        let addition = Addition {
            kind,
            id: &self.id,
            area: area.as_deref(),
            year: today()?.year,
        };
        let files = scaffold(&sources, addition, lang);
        let files = files.map_err(|refused| {
            end(&dir, &sources, &draft);
            Failure::NotAdded(refused)
        })?;
        put(&dir, &sources, &files)?;
        // What is done is told whether or not the schemas follow.
        let renewed = renew_schemas(&dir);
        print_done(&told(&files, lang))?;
        renewed?;
        Ok(true)
    }
}

/// The kind that the user named in a strategy without an id, which is then no folder to make.
pub fn lacks_its_id(what: &Path) -> Option<&'static str> {
    let kind = Kind::from_word(what.to_str()?)?;
    strategy_here().map(|_| kind.word())
}

/// The strategy that this folder is or lies in, and the area that it lies in.
fn strategy_here() -> Option<(PathBuf, Option<String>)> {
    let here = std::env::current_dir().ok()?;
    let mut above = here.ancestors();
    let root = above.find(|folder| folder.join("strategy.toml").is_file())?;
    let mut parts = here.strip_prefix(root).ok()?.components();
    let in_areas = parts.next().is_some_and(|part| part.as_os_str() == "areas");
    let area = parts.next().filter(|_| in_areas);
    let area = area.map(|part| part.as_os_str().to_string_lossy().into_owned());
    Some((root.to_owned(), area))
}

/// Writes the files.
pub fn put(dir: &Path, sources: &Sources, files: &Files) -> Result<(), Failure> {
    let changes = files.iter().map(|(path, after)| Change {
        path: Path::new(path),
        before: sources.find(path).and_then(|file| sources.bytes(file)),
        after,
    });
    let changes: Vec<Change<'_>> = changes.collect();
    replace(&Machine, dir, &changes).map_err(Failure::NotReplaced)
}

/// Ends what a run that was killed had done but for the schemas: the same command has nothing else to do then, and
/// refuses. A strategy with a file that cannot be read to its end says too little of its ids for that.
pub fn end(dir: &Path, sources: &Sources, draft: &ParsedStrategy) {
    if readable(sources, draft).is_ok() {
        // It is not what was asked for.
        let _ = renew_schemas(dir);
    }
}

/// Brings the schemas up to date with the ids, where they are in use.
pub fn renew_schemas(dir: &Path) -> Result<(), Failure> {
    let folder = dir.join(json_schema::FOLDER);
    if !folder.is_dir() {
        return Ok(());
    }
    let schemas = json_schema::of(&load_strategy(dir, "--dir")?);
    refresh(&Machine, dir, json_schema::FOLDER, &schemas.files)
        .map(drop)
        .map_err(|error| Failure::SchemasNotRenewed(folder, error))
}

fn told(files: &Files, lang: MessageLang) -> String {
    let paths = files.iter().map(|(path, _)| format!("  {path}\n"));
    let paths: String = paths.collect();
    let (head, next) = (say!("added-files").get(lang), say!("added-next").get(lang));
    format!("{head}\n{paths}{next}\n")
}
