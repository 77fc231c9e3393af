//! What compilations keep of a strategy's files for the next reading of them, and what tells that it still holds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Content, FileId, Sources};
use crate::cache::{Kept, Same};
use crate::cores;

/// The kept results, by the file or folder that they were made of.
pub(super) type Shelves = Mutex<BTreeMap<String, Arc<Kept>>>;

/// A file, and what it holds: the same only where it has been taken over as it is.
#[derive(Debug, Clone)]
pub struct Held(FileId, Content);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 && self.1.is(&other.1)
    }
}

/// Which files and folders there are, whatever the files hold.
#[derive(Debug, PartialEq)]
struct Listing {
    files: Vec<(String, bool, Option<FileId>)>,
    folders: BTreeSet<String>,
    baseline: Option<FileId>,
}

impl Sources {
    /// Keeps what compilations make of these files for the next reading of them, and has what was kept for this
    /// one in `earlier`.
    pub fn keep_after(&mut self, earlier: &Self) {
        let kept = earlier.kept.clone().unwrap_or_default();
        let mut shelves = kept.lock().unwrap_or_else(PoisonError::into_inner);
        shelves.retain(|name, _| self.find(name).is_some() || self.folders.contains(name));
        drop(shelves);
        self.kept = Some(kept);
    }

    /// The kept results for a file or a folder.
    pub fn kept(&self, name: &str) -> Arc<Kept> {
        let Some(kept) = &self.kept else {
            return Arc::default();
        };
        let mut shelves = kept.lock().unwrap_or_else(PoisonError::into_inner);
        match shelves.get(name) {
            Some(kept) => Arc::clone(kept),
            None => Arc::clone(shelves.entry(name.to_owned()).or_default()),
        }
    }

    /// The result for each file or folder: the kept one where there is one; the others are made on all of the
    /// machine's cores.
    pub fn each_kept<K, T>(
        &self,
        things: impl IntoIterator<Item = (String, K)>,
        make: impl Fn(&str, &K) -> T + Sync,
    ) -> Vec<Arc<T>>
    where
        K: PartialEq + Send + Sync + 'static,
        T: Send + Sync + 'static,
    {
        let mut missing = Vec::new();
        let mut all: Vec<Option<Arc<T>>> = Vec::new();
        for (place, (name, of)) in things.into_iter().enumerate() {
            let kept = self.kept(&name);
            let known = kept.known(&of);
            if known.is_none() {
                missing.push((place, name, kept, of));
            }
            all.push(known);
        }
        let made = cores::each(missing, |(place, name, kept, of)| {
            (place, kept.get(of, |of| make(&name, of)))
        });
        for (place, made) in made {
            all[place] = Some(made);
        }
        all.into_iter().flatten().collect()
    }

    /// Stands for which files and folders there are, and for nothing of what the files hold but whether they can
    /// be read.
    pub fn listing(&self) -> Same<()> {
        let is_readable = |file| !matches!(self.content(file), Content::Problem(_));
        let file = |(path, file): (&str, FileId)| {
            let link = self.links.get(&file).copied();
            (path.to_owned(), is_readable(file), link)
        };
        let listing = Listing {
            files: self
                .iter()
                .map(|(file, path)| (path, file))
                .map(file)
                .collect(),
            folders: self.folders.clone(),
            baseline: self.baseline,
        };
        Same(self.kept("strategy.toml").get(listing, |_| ()))
    }

    /// The content of a file as an input of results, to tell later whether it has changed.
    pub fn held(&self, file: FileId) -> Held {
        Held(file, self.content(file).clone())
    }
}
