//! Moves an author's files and folders: all of them, or none.

use std::path::Path;

use super::disk::Disk;
use super::place::settled;
use super::replace::NotReplaced;

/// Moves files and folders of a folder, each to where there is nothing.
///
/// # Errors
///
/// The one that could not be moved; all are where they were.
pub fn relocate(
    disk: &dyn Disk,
    folder: &Path,
    moves: &[(&Path, &Path)],
) -> Result<(), NotReplaced> {
    let refuse = |path: &Path, error: std::io::Error| NotReplaced {
        path: path.to_owned(),
        reason: error.into(),
        written: Vec::new(),
    };
    let Some((first, _)) = moves.first() else {
        return Ok(());
    };
    let root = settled(folder).map_err(|error| refuse(first, error))?;
    let _turn = disk.lock(folder).map_err(|error| refuse(first, error))?;
    for (done, (from, to)) in moves.iter().enumerate() {
        let moved = disk.rename_new(&root.join(from), &root.join(to));
        if let Err(error) = moved {
            for (from, to) in moves[..done].iter().rev() {
                // They were there a moment ago.
                let _ = disk.rename_new(&root.join(to), &root.join(from));
            }
            return Err(refuse(from, error));
        }
    }
    Ok(())
}
