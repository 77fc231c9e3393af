//! The content of an output folder: what we wrote, what file managers left, and what is somebody else's.
//!
//! The manifest in the folder names what was written. While the folder is brought up to date file by file, a
//! second one in a stage in it names what is coming.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::disk::{Disk, found};
use super::litter::is_litter;
use super::place::settled_name;
use super::stage;
use crate::output::{Origin, Output, OutputPath};

/// The manifest's name in the output folder.
pub const MANIFEST: &str = ".veivalg-manifest.json";

const GENERATOR: &str = "veivalg";

/// The manifest of an output folder: the files that were written, with their hashes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The program that wrote it, so that another program's file of this name is not taken for ours.
    generator: String,
    /// SHA-256 of each file, by path.
    pub files: BTreeMap<String, String>,
    /// A hash of all inputs of a file, by path, for files that take long to make.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    inputs: BTreeMap<String, String>,
    /// The origin of the whole output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<Origin>,
}

impl Manifest {
    /// A manifest of these files.
    pub fn new(files: BTreeMap<String, String>) -> Self {
        Self {
            generator: GENERATOR.to_owned(),
            files,
            inputs: BTreeMap::new(),
            origin: None,
        }
    }

    /// The manifest of an output.
    pub fn of(output: &Output) -> Self {
        let files = output.iter();
        let files = files.map(|(path, bytes)| (path.to_string(), hash_of(bytes)));
        let known = output.earlier().into_iter();
        Self {
            inputs: known
                .map(|(path, earlier)| (path, earlier.inputs))
                .collect(),
            origin: output.origin().cloned(),
            ..Self::new(files.collect())
        }
    }

    /// The one in a folder, if it has one of ours.
    pub fn read(disk: &dyn Disk, folder: &Path) -> io::Result<Option<Self>> {
        Self::read_from(disk, &folder.join(MANIFEST))
    }

    /// The one in this file, if it is one of ours.
    pub fn read_from(disk: &dyn Disk, path: &Path) -> io::Result<Option<Self>> {
        if !found(disk, path)?.is_some_and(|data| data.is_file()) {
            return Ok(None);
        }
        let manifest: Option<Self> = serde_json::from_slice(&disk.read(path)?).ok();
        Ok(manifest.filter(|manifest| manifest.generator == GENERATOR))
    }

    /// As it is written.
    pub fn text(&self) -> Vec<u8> {
        let mut text = serde_json::to_vec_pretty(self).expect("names and sums are JSON");
        text.push(b'\n');
        text
    }
}

/// The output that an earlier build wrote to a folder, as far as it is as it was written.
///
/// # Errors
///
/// When the machine would not read it.
pub fn held(disk: &dyn Disk, folder: &Path) -> io::Result<Output> {
    let mut output = Output::default();
    let folder = &settled_name(folder)?;
    let Some(manifest) = Manifest::read(disk, folder)? else {
        return Ok(output);
    };
    output.set_origin(manifest.origin.clone());
    for (path, hash) in &manifest.files {
        let file = folder.join(path);
        if OutputPath::new(path).is_none()
            || !found(disk, &file)?.is_some_and(|data| data.is_file())
        {
            continue;
        }
        let bytes = disk.read(&file)?;
        if hash_of(&bytes) == *hash {
            output.insert(path, bytes);
            if let Some(inputs) = manifest.inputs.get(path) {
                output.made_of(path, inputs.clone());
            }
        }
    }
    Ok(output)
}

/// Why a site in a folder is not the one that would be made now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stale {
    /// No site of ours is there.
    NoSite,
    /// Nobody knows what it was made of: an older program made it, or a part of it alone was made anew.
    Unknown,
    /// Another program made it; its version.
    Program(String),
    /// It was made of other files.
    Sources,
    /// This file is not as it was written, or is gone.
    Changed(String),
}

/// Whether a folder holds the site that this program makes of files with this sum, as it was written.
///
/// # Errors
///
/// When the machine would not read it.
pub fn stale(disk: &dyn Disk, folder: &Path, sources: String) -> io::Result<Option<Stale>> {
    let folder = &settled_name(folder)?;
    let Some(manifest) = Manifest::read(disk, folder)? else {
        return Ok(Some(Stale::NoSite));
    };
    let Some(origin) = &manifest.origin else {
        return Ok(Some(Stale::Unknown));
    };
    let now = Origin::now(sources);
    if origin.program != now.program {
        return Ok(Some(Stale::Program(origin.version.clone())));
    }
    if origin.sources != now.sources {
        return Ok(Some(Stale::Sources));
    }
    for (path, hash) in &manifest.files {
        let file = folder.join(path);
        let is_file = OutputPath::new(path).is_some()
            && found(disk, &file)?.is_some_and(|data| data.is_file());
        if !is_file || hash_of(&disk.read(&file)?) != *hash {
            return Ok(Some(Stale::Changed(path.clone())));
        }
    }
    Ok(None)
}

/// The hash that a file's content is recognized by.
pub fn hash_of(bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The content of a folder, by path. Folders that are litter are not looked into.
#[derive(Debug, Default)]
pub struct Standing {
    /// Whether it has a manifest.
    pub has_manifest: bool,
    /// What we wrote and is as it was, with its sum.
    pub ours: BTreeMap<String, String>,
    /// Files, links and empty folders that are not ours.
    pub foreign: Vec<PathBuf>,
    /// What file managers left.
    pub litter: Vec<PathBuf>,
    /// The folders, those that are in others after them.
    pub folders: Vec<PathBuf>,
}

impl Standing {
    /// Looks at everything in a folder.
    pub fn of(disk: &dyn Disk, folder: &Path) -> io::Result<Self> {
        let own = Manifest::read(disk, folder)?;
        let stage = folder.join(stage::INSIDE);
        let has_stage = stage::is_one(disk, &stage)?;
        let coming = match has_stage {
            true => Manifest::read(disk, &stage.join(stage::WHOLE))?,
            false => None,
        };
        let mut standing = Self {
            has_manifest: own.is_some(),
            ..Self::default()
        };
        let mut walk = Walk {
            disk,
            folder,
            known: own.iter().chain(&coming).collect(),
            skipped: BTreeSet::new(),
        };
        if own.is_some() {
            walk.skipped.insert(MANIFEST.into());
        }
        if has_stage {
            walk.skipped.insert(stage::INSIDE.into());
        }
        walk.enter(Path::new(""), &mut standing)?;
        Ok(standing)
    }

    /// Whether a file of ours still is what it was.
    pub fn is_still(&self, disk: &dyn Disk, folder: &Path, path: &str) -> io::Result<bool> {
        let file = folder.join(path);
        let is_file = found(disk, &file)?.is_some_and(|data| data.is_file());
        Ok(is_file && self.ours.get(path) == Some(&hash_of(&disk.read(&file)?)))
    }
}

struct Walk<'a> {
    disk: &'a dyn Disk,
    folder: &'a Path,
    known: Vec<&'a Manifest>,
    skipped: BTreeSet<PathBuf>,
}

impl Walk<'_> {
    /// Whether a path is a folder with files of ours in it.
    fn is_known_folder(&self, name: &str) -> bool {
        let begins = format!("{name}/");
        self.known.iter().any(|manifest| {
            let mut after = manifest.files.range(begins.clone()..);
            after
                .next()
                .is_some_and(|(path, _)| path.starts_with(&begins))
        })
    }

    /// Lists the content of a folder; returns whether it has any.
    fn enter(&self, below: &Path, standing: &mut Standing) -> io::Result<bool> {
        let names = self.disk.list(&self.folder.join(below))?;
        for name in &names {
            let path = below.join(name);
            if self.skipped.contains(&path) {
                continue;
            }
            let name = as_written(&path);
            let is_ours = self.known.iter().any(|one| one.files.contains_key(&name))
                || self.is_known_folder(&name);
            if !is_ours && is_litter(name.rsplit('/').next().unwrap_or(&name)) {
                standing.litter.push(path);
                continue;
            }
            let data = match self.disk.look(&self.folder.join(&path)) {
                // Somebody took it away in this moment.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                data => data?,
            };
            if data.is_dir() {
                standing.folders.push(path.clone());
                if !self.enter(&path, standing)? && !self.is_known_folder(&name) {
                    standing.folders.pop();
                    standing.foreign.push(path);
                }
                continue;
            }
            let hash = match data.is_file() && is_ours {
                true => hash_of(&self.disk.read(&self.folder.join(&path))?),
                false => String::new(),
            };
            let is_same = |manifest: &&Manifest| manifest.files.get(&name) == Some(&hash);
            if self.known.iter().any(is_same) {
                standing.ours.insert(name, hash);
            } else {
                standing.foreign.push(path);
            }
        }
        Ok(!names.is_empty())
    }
}

/// A path as the manifest has it.
fn as_written(path: &Path) -> String {
    let parts = path.components();
    let parts: Vec<_> = parts
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
