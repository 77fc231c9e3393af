//! Resolves links in the folder: to files that have been read, or to a fault.
//!
//! In: what was found in a folder. Out: the same content under the links' own paths, or what is wrong with
//! each. Opens nothing: a link is another name for a file of the strategy, of the same kind, and what it
//! shows is what was read of that.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use super::folder::Folder;
use super::names::{is_hidden, kind, written};
use crate::source::{FileId, Problem, Sources};

/// The most links that are followed one after another.
const MOST_STEPS: usize = 40;
/// The most files that links of folders give another name.
const MOST_LINKED: usize = 10_000;

/// The content of a folder, by path.
#[derive(Default)]
pub struct Found {
    /// Files that are no links.
    pub files: BTreeMap<String, FileId>,
    /// Folders that are no links.
    pub folders: BTreeSet<String>,
    /// Links, with what they hold.
    pub links: BTreeMap<String, PathBuf>,
}

/// What a link leads to, by its own path.
enum Target {
    File(String),
    Folder(String),
}

/// Files and folders by the paths that a link of a folder gives them.
#[derive(Default)]
struct Linked {
    files: Vec<(String, Result<FileId, Problem>)>,
    folders: Vec<String>,
}

impl Found {
    /// Adds what the links lead to, or what is wrong with them.
    pub fn add(&self, folder: &Folder, sources: &mut Sources) {
        let mut left = MOST_LINKED;
        for link in self.links.keys() {
            match self.target(folder, link) {
                Err(problem) => drop(sources.insert_problem(link, problem)),
                Ok(Target::File(path)) => match self.file(link, &path) {
                    Ok(file) => drop(sources.insert_link(link, file)),
                    Err(problem) => drop(sources.insert_problem(link, problem)),
                },
                Ok(Target::Folder(path)) => {
                    let mut linked = Linked::default();
                    let above = [link.as_str(), &path].map(str::to_owned).to_vec();
                    match self.below(folder, (link, &path), &above, &mut left, &mut linked) {
                        Err(problem) => drop(sources.insert_problem(link, problem)),
                        Ok(()) => linked.add(sources),
                    }
                }
            }
        }
    }

    /// The file that a link shows.
    fn file(&self, link: &str, path: &str) -> Result<FileId, Problem> {
        let kind_of_link = kind(link);
        match kind_of_link.is_some() && kind_of_link == kind(path) {
            true => Ok(self.files[path]),
            false => Err(Problem::LinkKind),
        }
    }

    /// Finds what is below a link of a folder: `own` by its path, `path` where it leads; `above` are the
    /// folders that it is in, by either name.
    fn below(
        &self,
        folder: &Folder,
        (own, path): (&str, &str),
        above: &[String],
        left: &mut usize,
        linked: &mut Linked,
    ) -> Result<(), Problem> {
        let own_path = |inner: &str| format!("{own}{}", &inner[path.len()..]);
        linked.folders.push(own.to_owned());
        let folders = self.folders.range(format!("{path}/")..);
        linked
            .folders
            .extend(within(path, folders.map(String::as_str)).map(own_path));
        let files = self.files.range(format!("{path}/")..);
        for inner in within(path, files.map(|(path, _)| path.as_str())) {
            *left = left.checked_sub(1).ok_or(Problem::LinkMany)?;
            // What is no file of the format where it lies is none by another name either.
            if kind(inner).is_some() {
                let own = own_path(inner);
                let file = self.file(&own, inner)?;
                linked.files.push((own, Ok(file)));
            }
        }
        let links = self.links.range(format!("{path}/")..);
        for inner in within(path, links.map(|(path, _)| path.as_str())) {
            *left = left.checked_sub(1).ok_or(Problem::LinkMany)?;
            let own = own_path(inner);
            match self.target(folder, inner) {
                Err(problem) => linked.files.push((own, Err(problem))),
                Ok(Target::File(path)) => {
                    let file = self.file(&own, &path);
                    linked.files.push((own, file));
                }
                Ok(Target::Folder(path)) => {
                    let is_above = |above: &String| is_in(above, &path);
                    if above.iter().any(is_above) {
                        linked.files.push((own, Err(Problem::LinkLoop)));
                        continue;
                    }
                    let mut above = above.to_vec();
                    above.extend([own.clone(), path.clone()]);
                    self.below(folder, (&own, &path), &above, left, linked)?;
                }
            }
        }
        Ok(())
    }

    /// What a link leads to.
    fn target(&self, folder: &Folder, link: &str) -> Result<Target, Problem> {
        let end = self.follow(folder, link, &mut 0)?;
        let path = inside(folder, &end).ok_or(Problem::LinkOut)?;
        if path.split('/').any(is_hidden) {
            return Err(Problem::LinkHidden);
        }
        if is_in(link, &path) {
            return Err(Problem::LinkLoop);
        }
        if self.files.contains_key(&path) {
            Ok(Target::File(path))
        } else if self.folders.contains(&path) {
            Ok(Target::Folder(path))
        } else if folder.has(&path) {
            Err(Problem::LinkKind)
        } else {
            Err(Problem::LinkDead)
        }
    }

    /// The path that a link leads to, other links on the way followed; by names alone.
    fn follow(&self, folder: &Folder, link: &str, steps: &mut usize) -> Result<PathBuf, Problem> {
        *steps += 1;
        // As of links that lead to each other.
        if *steps > MOST_STEPS {
            return Err(Problem::LinkDead);
        }
        let [root, _] = folder.paths();
        let mut path = root.join(link);
        path.pop();
        for part in self.links[link].components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir => drop(path.pop()),
                // What begins anew takes the place of all before it.
                part => path.push(part),
            }
            let inner = inside(folder, &path);
            if let Some(inner) = inner.filter(|inner| self.links.contains_key(inner)) {
                path = self.follow(folder, &inner, steps)?;
            }
        }
        Ok(path)
    }
}

impl Linked {
    fn add(self, sources: &mut Sources) {
        for folder in self.folders {
            sources.insert_folder(&folder);
        }
        for (path, file) in self.files {
            match file {
                Ok(file) => sources.insert_link(&path, file),
                Err(problem) => sources.insert_problem(&path, problem),
            };
        }
    }
}

/// A path as the format writes it, where it lies in the folder.
fn inside(folder: &Folder, path: &Path) -> Option<String> {
    let paths = folder.paths().iter();
    let rest = paths
        .filter_map(|root| path.strip_prefix(root).ok())
        .next()?;
    let parts: Vec<String> = rest.iter().map(written).collect();
    Some(parts.join("/"))
}

/// Whether a path is a folder's or lies below it; all lies in the one without a name.
fn is_in(path: &str, folder: &str) -> bool {
    let below = path.strip_prefix(folder);
    folder.is_empty() || below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The paths below a folder, of sorted ones from its first on.
fn within<'a>(folder: &str, paths: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    paths.take_while(move |path| path.len() > folder.len() && is_in(path, folder))
}
