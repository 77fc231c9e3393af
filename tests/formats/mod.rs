//! The formats that other systems read, by the real program: what it prints, and that each tells the
//! same as the exit status.

mod agree;
mod exact;
mod fingerprints;
mod github;
pub mod hostile;
mod paths;
mod sarif;

use std::path::Path;

use crate::cli::write;

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
