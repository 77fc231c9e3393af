//! A folder of the site, or the whole of it, that somebody swaps for a link while it is written: nothing that
//! the link leads to is changed, and nothing is lost.

use std::fs;
use std::os::unix::fs::symlink;

use veivalg::write::{Refusal, Way};

use super::failing::{Failing, Fault};
use super::folder::{OLD, Place};
use crate::cli::tree;

/// Runs with a folder swapped before each step.
fn swapped(name: &str, way: Way, exchanges: bool) {
    let mut refused = 0;
    for at in 0.. {
        let place = Place::new(Way::AtOnce);
        let outside = place.folder.path().join("utenfor");
        let inner = outside.join(name.strip_prefix("ut/public").unwrap_or_default());
        // The same files, so that each looks like one of ours.
        for (path, text) in OLD {
            let file = outside.join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("room");
            fs::write(file, text).expect("room");
        }
        let manifest = place.public().join(".veivalg-manifest.json");
        fs::copy(manifest, outside.join(".veivalg-manifest.json")).expect("room");
        fs::create_dir_all(&inner).expect("room");
        let before = tree(&outside);
        let folder = place.folder.path().join(name);
        let aside = place.folder.path().join("tatt");
        let swap = || {
            if fs::rename(&folder, &aside).is_ok() {
                symlink(&inner, &folder).expect("room");
            }
        };
        let mut disk = Failing::new(at, Fault::Meanwhile(&swap));
        disk.exchanges = exchanges;
        let result = place.run(&disk, way);
        let told = format!("{name}, {way:?}, {exchanges}, step {at}: {result:?}");
        assert_eq!(tree(&outside), before, "{told}");
        if !disk.is_hit() {
            break;
        }
        refused += usize::from(result.is_err());
        if name == "ut/public" && matches!(result, Err(Refusal::Link)) {
            assert!(folder.is_symlink(), "{told}: the link is gone");
        }
    }
    assert!(refused > 0, "{name}, {way:?}: no step was reached by it");
}

#[test]
fn no_step_leads_where_a_swapped_folder_leads() {
    for name in ["ut/public/nb", "ut/public/assets", "ut/public", "ut"] {
        swapped(name, Way::InPlace, true);
        swapped(name, Way::AtOnce, true);
        swapped(name, Way::AtOnce, false);
    }
}
