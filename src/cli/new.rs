//! `veivalg new`: a small whole strategy to begin from.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use rust_embed::RustEmbed;

use super::args::ARGUMENTS;
use super::failure::Failure;
use super::print;
use crate::diagnostic::MessageLang;
use crate::json_schema;
use crate::load::load;
use crate::write;

/// What `new` takes.
#[derive(Debug, ClapArgs)]
pub struct NewArgs {
    /// Mappen som skal lages
    #[arg(value_name = "MAPPE", help_heading = ARGUMENTS)]
    pub dir: PathBuf,
}

/// The strategy to begin from.
#[derive(RustEmbed)]
#[folder = "src/cli/starter/"]
struct Starter;

/// What git is to leave alone.
const IGNORED: &str = "/public/\n";

/// What VS Code is to offer to install: the extension that shows what the schemas say.
fn recommended() -> BTreeMap<String, String> {
    let text = "{ \"recommendations\": [\"tombi-toml.tombi\"] }\n";
    BTreeMap::from([("extensions.json".to_owned(), text.to_owned())])
}

/// Makes the folder; refuses one that holds anything.
pub fn new(dir: &Path, lang: Option<MessageLang>) -> Result<bool, Failure> {
    let wrap = |error| Failure::Unwritable(dir.to_owned(), error);
    let is_link = dir.symlink_metadata().is_ok_and(|data| data.is_symlink());
    if is_link && !dir.exists() {
        return Err(Failure::NotEmpty(dir.to_owned()));
    }
    match fs::read_dir(dir) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(Failure::NotEmpty(dir.to_owned()));
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(Failure::NotEmpty(dir.to_owned()));
        }
        Err(error) => return Err(wrap(error)),
    }
    let absolute = std::path::absolute(dir).map_err(wrap)?;
    let parent = absolute.parent().unwrap_or(Path::new("/"));
    fs::create_dir_all(parent).map_err(wrap)?;
    // Written beside the folder, or in one that is there, and put in place whole.
    let stage = tempfile::Builder::new()
        .prefix(".veivalg-new-")
        .tempdir_in(if absolute.is_dir() { &absolute } else { parent })
        .map_err(wrap)?;
    let whole = stage.path().join("whole");
    fs::create_dir(&whole).map_err(wrap)?;
    for name in Starter::iter() {
        let file = Starter::get(&name).expect("a listed file is there");
        let target = whole.join(name.as_ref());
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(wrap)?;
        }
        fs::write(target, file.data).map_err(wrap)?;
    }
    fs::write(whole.join(".gitignore"), IGNORED).map_err(wrap)?;
    let sources = load(&whole).map_err(wrap)?;
    let schemas = json_schema::of(&sources).files;
    write::refresh(&whole.join(json_schema::FOLDER), &schemas).map_err(wrap)?;
    write::refresh(&whole.join(".vscode"), &recommended()).map_err(wrap)?;
    if absolute.is_dir() {
        // An empty folder that is there stays: someone may be standing in it.
        for entry in fs::read_dir(&whole).map_err(wrap)? {
            let entry = entry.map_err(wrap)?;
            fs::rename(entry.path(), absolute.join(entry.file_name())).map_err(wrap)?;
        }
    } else {
        fs::rename(&whole, &absolute).map_err(wrap)?;
    }
    let dir = dir.display();
    let words = lang.unwrap_or(MessageLang::Nb).pick([
        format!("Strategien ligger i {dir}. Skriv i filene der, og kjør:\n  veivalg check {dir}\n  veivalg build {dir}"),
        format!("Strategien ligg i {dir}. Skriv i filene der, og køyr:\n  veivalg check {dir}\n  veivalg build {dir}"),
        format!("The strategy is in {dir}. Write in the files there, and run:\n  veivalg check {dir}\n  veivalg build {dir}"),
    ]);
    print(&format!("{words}\n"))?;
    Ok(true)
}
