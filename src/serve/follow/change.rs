//! Compares two versions of the preview: files emptied, files of the output, pages' names.

use std::collections::{BTreeMap, BTreeSet};

use crate::output::Output;
use crate::serve::state::Pages;
use crate::source::Sources;

/// Whether a file that browsers are shown is empty or gone.
pub fn is_doubtful(now: &Sources, shown: &Sources) -> bool {
    let holds = |sources: &Sources, path: &str| {
        let bytes = sources.find(path).and_then(|file| sources.bytes(file));
        bytes.is_some_and(|bytes| !bytes.trim_ascii().is_empty())
    };
    let mut changes = now.changes_since(shown).into_iter();
    changes.any(|path| holds(shown, path) && !holds(now, path))
}

/// How many files of the output are not what they were.
pub fn differing(output: &Output, earlier: Option<&Output>) -> usize {
    let known = |path: &str| earlier.and_then(|earlier| earlier.get(path));
    let new = output.iter();
    let new = new.filter(|(path, bytes)| known(path.as_str()) != Some(bytes));
    let gone = earlier.into_iter().flat_map(Output::iter);
    let gone = gone.filter(|(path, _)| output.get(path.as_str()).is_none());
    new.count() + gone.count()
}

/// Pages that have got another name: the only one that is gone from a folder, when only one is new there.
pub fn moved(output: &Output, before: Option<&Pages>) -> BTreeMap<String, String> {
    let Some(before) = before else {
        return BTreeMap::new();
    };
    let pages = |output: &Output| -> BTreeSet<String> {
        let paths = output.iter().map(|(path, _)| path.as_str().to_owned());
        paths.filter(|path| path.ends_with(".html")).collect()
    };
    let (old, new) = (pages(&before.output), pages(output));
    let by_folder = |paths: Vec<&String>| {
        let mut folders: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for path in paths {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            folders
                .entry(folder.to_owned())
                .or_default()
                .push(path.clone());
        }
        folders
    };
    let gone = by_folder(old.difference(&new).collect());
    let come = by_folder(new.difference(&old).collect());
    let mut moved = (*before.moved).clone();
    // A page that is there again is where it was.
    moved.retain(|path, _| !new.contains(path));
    for (folder, gone) in gone {
        if let ([gone], Some([come])) = (&gone[..], come.get(&folder).map(Vec::as_slice)) {
            moved.insert(gone.clone(), come.clone());
        }
    }
    moved
}
