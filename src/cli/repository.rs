//! Where a strategy lies in its repository.

use std::path::{Path, PathBuf};

/// Variables that name the folder that GitHub's and GitLab's machines work in. It is the repository's,
/// unless that was asked for in a folder of it; without git it comes as plain files.
const VARIABLES: [&str; 2] = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"];

/// The way from the repository's folder to a strategy's, with `/`; empty where they are the same, or
/// where there is no repository.
pub fn prefix(strategy: &Path) -> String {
    let Ok(strategy) = strategy.canonicalize() else {
        return String::new();
    };
    // A file in a work tree of its own, a folder else.
    let mut above = strategy.ancestors();
    let with_git = above.find(|folder| folder.join(".git").exists());
    let named = VARIABLES.iter().find_map(|name| {
        let folder = PathBuf::from(std::env::var_os(name)?);
        let folder = folder.canonicalize().ok()?;
        strategy.starts_with(&folder).then_some(folder)
    });
    let repository = with_git.or(named.as_deref()).unwrap_or(&strategy);
    way(repository, &strategy)
}

/// The way from one folder to a file or folder, with `/` and, where it lies outside, `..`; both are
/// canonical.
pub fn way(from: &Path, to: &Path) -> String {
    let common = from
        .components()
        .zip(to.components())
        .take_while(|(one, other)| one == other)
        .count();
    let up = from.components().skip(common).map(|_| "..".to_owned());
    let down = to.components().skip(common);
    let down = down.map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}
