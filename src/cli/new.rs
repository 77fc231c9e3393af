//! `veivalg new`: a small whole strategy to begin from.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use rust_embed::RustEmbed;

use super::args::ARGUMENTS;
use super::failure::Failure;
use super::print;
use crate::diagnostic::MessageLang;
use crate::json_schema;
use crate::load::from_memory;
use crate::write::{self, NotBegun};

/// What `new` takes.
#[derive(Debug, ClapArgs)]
pub struct NewArgs {
    /// Mappen som skal lages
    #[arg(value_name = "MAPPE", help_heading = ARGUMENTS)]
    dir: PathBuf,
}

/// The strategy to begin from.
#[derive(RustEmbed)]
#[folder = "src/cli/starter/"]
struct Starter;

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
    pub fn run(self, asked: Option<MessageLang>) -> Result<bool, Failure> {
        let dir = &self.dir;
        let mut files: BTreeMap<String, Vec<u8>> = Starter::iter()
            .map(|path| {
                let file = Starter::get(&path).expect("a listed file is there");
                (path.into_owned(), file.data.into_owned())
            })
            .collect();
        let sources = from_memory(files.iter().map(|(path, bytes)| (path.as_str(), &**bytes)));
        files.extend(BESIDE.map(|(path, text)| (path.to_owned(), text.into())));
        for (name, text) in json_schema::of(&sources).files {
            files.insert(format!("{}/{name}", json_schema::FOLDER), text.into_bytes());
        }
        write::begin(dir, &files).map_err(|refusal| match refusal {
            NotBegun::NotEmpty => Failure::NotEmpty(dir.to_owned()),
            NotBegun::Io(error) => Failure::Unwritable(dir.to_owned(), error),
        })?;
        let dir = dir.display();
        let words = MessageLang::choose(asked, &[]).pick([
        format!("Strategien ligger i {dir}. Skriv i filene der, og kjør:\n  veivalg check {dir}\n  veivalg build {dir}"),
        format!("Strategien ligg i {dir}. Skriv i filene der, og køyr:\n  veivalg check {dir}\n  veivalg build {dir}"),
        format!("The strategy is in {dir}. Write in the files there, and run:\n  veivalg check {dir}\n  veivalg build {dir}"),
    ]);
        print(&format!("{words}\n"))?;
        Ok(true)
    }
}
