//! What a build makes, in memory: a map from path to bytes.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A path in the output: relative, parts divided by `/`, none of them empty, `.` or `..`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

impl OutputPath {
    /// The path, if it is one.
    pub fn new(path: &str) -> Option<Self> {
        let good = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']);
        path.split('/').all(good).then(|| Self(path.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Everything a build makes.
#[derive(Debug, Clone, Default)]
pub struct Output {
    files: BTreeMap<OutputPath, Arc<[u8]>>,
    /// What takes long to make, with a sum of all that it was made of.
    inputs: BTreeMap<OutputPath, String>,
    /// What the whole was made of, where that is one thing.
    origin: Option<Origin>,
}

/// What a site was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// A sum of the program.
    pub program: String,
    /// The program's version, for people.
    pub version: String,
    /// A sum of the strategy's files.
    pub sources: String,
}

impl Origin {
    /// Made by this program, of files with this sum.
    pub fn now(sources: String) -> Self {
        Self {
            program: env!("VEIVALG_PROGRAM").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            sources,
        }
    }
}

/// A file that an earlier build made: the same would be made of the same.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// A sum of all that it was made of.
    pub inputs: String,
    /// The file.
    pub bytes: Arc<[u8]>,
}

impl Output {
    /// Adds a file.
    ///
    /// # Panics
    ///
    /// When the path is not one or is taken: ids are unique and checked, so that is a fault in the
    /// program, and a page written over another must never pass unseen.
    pub fn insert(&mut self, path: &str, bytes: impl Into<Arc<[u8]>>) {
        let path = OutputPath::new(path).unwrap_or_else(|| panic!("no output path: {path}"));
        let taken = self.files.insert(path.clone(), bytes.into());
        assert!(taken.is_none(), "two files for one output path: {path}");
    }

    /// Says what a file was made of: the next build may take it over as it is.
    pub fn made_of(&mut self, path: &str, inputs: String) {
        if let Some(path) = OutputPath::new(path) {
            self.inputs.insert(path, inputs);
        }
    }

    /// Says what the whole was made of.
    pub fn set_origin(&mut self, origin: Option<Origin>) {
        self.origin = origin;
    }

    /// What the whole was made of, where that is known.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// The files of which it is known what they were made of, by path.
    pub fn earlier(&self) -> BTreeMap<String, Earlier> {
        let known = self.inputs.iter();
        let known = known.filter_map(|(path, inputs)| {
            let earlier = Earlier {
                inputs: inputs.clone(),
                bytes: Arc::clone(self.files.get(path)?),
            };
            Some((path.to_string(), earlier))
        });
        known.collect()
    }

    /// Adds what is in `older`, where there is nothing.
    pub fn fill_up(&mut self, older: Self) {
        for (path, bytes) in older.files {
            if self.files.contains_key(&path) {
                continue;
            }
            if let Some(inputs) = older.inputs.get(&path) {
                self.inputs.insert(path.clone(), inputs.clone());
            }
            self.files.insert(path, bytes);
        }
    }

    /// A file's bytes.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files
            .get(&OutputPath::new(path)?)
            .map(|bytes| &**bytes)
    }

    /// Every file in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&OutputPath, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path, &**bytes))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
