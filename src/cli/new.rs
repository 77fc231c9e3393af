//! `veivalg new`: a small whole strategy to begin from.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use rust_embed::RustEmbed;

use super::failure::Failure;
use super::{print, shown};
use crate::diagnostic::MessageLang;
use crate::json_schema;
use crate::load::from_memory;
use crate::wording::{Wanted, say};
use crate::write::{self, NotBegun};

/// What `new` takes.
#[derive(Debug, ClapArgs)]
pub struct NewArgs {
    /// The folder to make.
    #[arg(value_name = "folder")]
    dir: PathBuf,
}

/// The strategy to begin from.
#[derive(RustEmbed)]
#[folder = "src/cli/starter/"]
struct Starter;

/// Those of its files whose explanations are in nynorsk.
#[derive(RustEmbed)]
#[folder = "src/cli/starter-nn/"]
struct StarterNn;

/// The files to begin from, by their paths.
fn starter(lang: MessageLang) -> BTreeMap<String, Vec<u8>> {
    let own = |path: &str| match lang {
        MessageLang::Nn => StarterNn::get(path),
        MessageLang::Nb | MessageLang::En => None,
    };
    let files = Starter::iter().map(|path| {
        let file = own(&path).or_else(|| Starter::get(&path));
        let file = file.expect("a listed file is there");
        (path.into_owned(), file.data.into_owned())
    });
    files.collect()
}

/// What git is to leave alone, and what VS Code is to offer to install: the extension that shows what
/// the schemas say.
const BESIDE: [(&str, &str); 2] = [
    (".gitignore", "/public/\n"),
    (
        ".vscode/extensions.json",
        "{ \"recommendations\": [\"tombi-toml.tombi\"] }\n",
    ),
];

impl NewArgs {
    /// Makes the folder; refuses one that holds anything.
    pub fn run(self, wanted: Wanted) -> Result<bool, Failure> {
        let dir = &self.dir;
        if let Some(inside) = inside(dir) {
            return Err(Failure::InsideStrategy(dir.to_owned(), inside));
        }
        let lang = wanted.lang();
        let mut files = starter(lang);
        let sources = from_memory(files.iter().map(|(path, bytes)| (path.as_str(), &**bytes)));
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
        print(&format!("{words}\n"))?;
        Ok(true)
    }
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

/// Whether a folder would lie in a strategy that is there.
fn inside(dir: &Path) -> Option<Inside> {
    let whole = std::path::absolute(dir).ok()?;
    // Up to what is there already, so that links and `..` lead where they lead.
    let there = whole
        .ancestors()
        .find_map(|part| part.canonicalize().ok())?;
    let above = whole.ancestors().find(|part| part.canonicalize().is_ok())?;
    let whole = there.join(whole.strip_prefix(above).ok()?);
    let mut above = whole.ancestors().skip(1);
    let strategy = above.find(|folder| folder.join("strategy.toml").is_file())?;
    let mut parts = whole.strip_prefix(strategy).ok()?.components();
    let mut next = || Some(parts.next()?.as_os_str().to_string_lossy().into_owned());
    let (first, id) = (next(), next());
    Some(match (first.as_deref(), id) {
        (Some("areas"), Some(id)) => Inside::Area(id),
        (Some("chapters"), Some(id)) => Inside::Chapter(id),
        _ => Inside::Other,
    })
}
