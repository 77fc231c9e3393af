//! The formats that other systems read, by the real program: what it prints, and that each tells the
//! same as the exit status.

mod agree;
mod exact;
mod github;
mod hostile;
mod paths;
mod sarif;

use std::fs;
use std::path::Path;

/// Writes files below a folder.
pub fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("room");
        fs::write(path, text).expect("room");
    }
}

/// A strategy with an error that has a second place, one with letters that every format writes in its own
/// way, and a warning.
pub fn faulty(folder: &Path) {
    write(
        folder,
        &[
            (
                "strategy.toml",
                "title.nb = \"Strategi\"\nareas = [\"øvelse\", \"tillit\"]\n",
            ),
            (
                "veivalg.toml",
                "[check]\naccessibility-statement-missing = \"off\"\n",
            ),
            (
                "areas/tillit/area.toml",
                "title.nb = \"Tillit <b>\"\n\n\
                 [[goals]]\nid = \"trygge\"\ntext.nb = \"Vi er trygge.\"\nmeasures = [\"50%,æ:|<b>\"]\n\n\
                 [[goals]]\nid = \"trygge\"\ntext.nb = \"Vi er glade.\"\n\n\
                 [[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte.\"\n",
            ),
        ],
    );
}
