//! `veivalg new`: a small whole strategy to begin from, or something new in one that is there.

use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, ValueHint};

use super::add::Add;
use super::begun::{self, BegunArgs};
use super::failure::Failure;
use super::{print_done, shown};
use crate::json_schema;
use crate::load::from_memory;
use crate::wording::{Wanted, say};
use crate::write::{self, NotBegun};

/// The arguments of `new`.
#[derive(Debug, ClapArgs)]
pub struct NewArgs {
    /// The folder to make, or what kind of thing is to be added.
    #[arg(value_name = "folder")]
    what: PathBuf,
    /// The id of what is to be added.
    #[arg(value_name = "id")]
    id: Option<String>,
    /// The area that it belongs in.
    #[arg(long, value_name = "id", requires = "id")]
    area: Option<String>,
    /// The strategy's folder.
    #[arg(long, value_name = "folder", value_hint = ValueHint::DirPath, requires = "id")]
    dir: Option<PathBuf>,
    #[command(flatten)]
    begun: BegunArgs,
}

/// What git is to leave alone, and what VS Code is to offer to install: the extension that shows what
/// the schemas say.
pub const BESIDE: [(&str, &str); 2] = [
    (".gitignore", "/public/\n"),
    (
        ".vscode/extensions.json",
        "{ \"recommendations\": [\"tombi-toml.tombi\"] }\n",
    ),
];

impl NewArgs {
    /// Adds to a strategy, or makes one.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let Some(id) = self.id else {
            return make(&self.what, self.begun, wanted);
        };
        let kind = self.what.to_string_lossy().into_owned();
        let add = Add {
            kind,
            id,
            area: self.area,
            dir: self.dir,
        };
        add.run(wanted)
    }
}

/// Makes the folder; refuses one that holds anything.
fn make(dir: &Path, begun: BegunArgs, wanted: Wanted) -> Result<bool, Failure> {
    if let Some(kind) = super::add::lacks_its_id(dir) {
        return Err(Failure::NoIdGiven(kind));
    }
    if let Some(inside) = inside(dir) {
        return Err(Failure::InsideStrategy(dir.to_owned(), inside));
    }
    // Before anybody is asked anything: what else there is is seen when it is written to.
    if dir.is_file() || dir.join("strategy.toml").exists() {
        return Err(Failure::NotEmpty(dir.to_owned()));
    }
    let lang = wanted.lang();
    let choices = begun.choices(lang);
    let mut files = begun::files(&choices, lang);
    let sources = from_memory(files.iter().map(|(path, bytes)| (path.as_str(), &**bytes)));
    files.extend(begun::of_service(&choices, lang));
    files.extend(BESIDE.map(|(path, text)| (path.to_owned(), text.into())));
    for (name, text) in json_schema::of(&sources).files {
        files.insert(format!("{}/{name}", json_schema::FOLDER), text.into_bytes());
    }
    write::begin(&write::Machine, dir, &files, "strategy.toml").map_err(
        |refusal| match refusal {
            NotBegun::NotEmpty => Failure::NotEmpty(dir.to_owned()),
            NotBegun::Io(error) => Failure::Unwritable(dir.to_owned(), error),
        },
    )?;
    let dir = shown::path(dir);
    let words = say!("strategy-made", dir).get(lang);
    print_done(&format!("{words}\n"))?;
    Ok(true)
}

/// What a folder inside a strategy was most likely meant to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inside {
    /// An area of this id.
    Area(String),
    /// A chapter of this id.
    Chapter(String),
    /// Nothing that a strategy has.
    Other,
}

/// The strategy that a folder would lie in, and the way from it to the folder.
pub fn strategy_above(dir: &Path) -> Option<(PathBuf, PathBuf)> {
    let whole = std::path::absolute(dir).ok()?;
    // Up to what is there already, so that links and `..` lead where they lead.
    let there = whole
        .ancestors()
        .find_map(|part| part.canonicalize().ok())?;
    let above = whole.ancestors().find(|part| part.canonicalize().is_ok())?;
    let whole = there.join(whole.strip_prefix(above).ok()?);
    let mut above = whole.ancestors().skip(1);
    let strategy = above.find(|folder| folder.join("strategy.toml").is_file())?;
    let below = whole.strip_prefix(strategy).ok()?;
    Some((strategy.to_owned(), below.to_owned()))
}

/// Whether a folder would lie in a strategy that is there.
pub fn inside(dir: &Path) -> Option<Inside> {
    let (_, below) = strategy_above(dir)?;
    let mut parts = below.components();
    let mut next = || Some(parts.next()?.as_os_str().to_string_lossy().into_owned());
    let (first, id) = (next(), next());
    Some(match (first.as_deref(), id) {
        (Some("areas"), Some(id)) => Inside::Area(id),
        (Some("chapters"), Some(id)) => Inside::Chapter(id),
        _ => Inside::Other,
    })
}
