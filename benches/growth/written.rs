//! Many files, written to a disk.

use std::path::Path;

use veivalg::output::Output;
use veivalg::write::{Change, Machine, UpdateMode, begin, replace, write};

use crate::constructs::{Construct, Files, Work, construct};

/// All of them.
pub fn all() -> Vec<Construct> {
    let files = |count| {
        (0..count)
            .map(|at| (format!("a{at}/{at}.html"), b"Ord.".to_vec()))
            .collect()
    };
    vec![construct("files written", Work::Write, 125, files)]
}

/// Writes the files as a new folder, as an author's, and as a site that is another one in the same folder afterwards;
/// how many they are.
pub fn written(files: &Files) -> usize {
    // In memory where there is such a place: only the program's own time is asked for.
    let memory = Path::new("/dev/shm");
    let place = match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    };
    let place = place.expect("a folder");
    let [begun, site] = ["begun", "site"].map(|name| place.path().join(name));
    let strategy = files.iter().cloned().collect();
    begin(&Machine, &begun, &strategy, &files[0].0).expect("a new folder");
    let again = files.iter().map(|(path, bytes)| Change {
        path: Path::new(path),
        before: Some(bytes),
        after: b"Andre ord.",
    });
    let changes: Vec<Change<'_>> = again.collect();
    replace(&Machine, &begun, &changes).expect("they are as they were");
    for beginning in ["en", "annen"] {
        let mut output = Output::default();
        for (path, bytes) in files {
            output.insert(&format!("{beginning}/{path}"), bytes.as_slice());
        }
        let way = UpdateMode::InPlace;
        write(&Machine, &output, &site, &begun, way).expect("our own site");
    }
    files.len()
}
