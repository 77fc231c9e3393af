//! A folder of the site, or the whole of it, that somebody swaps for a link while it is written: nothing that
//! the link leads to is changed, and nothing is lost.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::symlink;

use veivalg::write::{Disk as _, Machine, Refusal, UpdateMode};

use super::failing::{Failing, Fault};
use super::folder::{OLD, Place};
use crate::cli::tree;
#[cfg(target_os = "linux")]
use crate::tools::tool;

/// Runs with a folder swapped before each step.
fn swapped(name: &str, way: UpdateMode, exchanges: bool) {
    let mut refused = 0;
    for at in 0.. {
        let place = Place::new(UpdateMode::AtOnce);
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
        swapped(name, UpdateMode::InPlace, true);
        swapped(name, UpdateMode::AtOnce, true);
        swapped(name, UpdateMode::AtOnce, false);
    }
}

#[test]
fn a_link_on_the_way_is_told_as_one() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path().canonicalize().expect("there");
    fs::create_dir_all(folder.join("ekte/nb")).expect("room");
    fs::write(folder.join("ekte/nb/a.html"), "").expect("room");
    symlink("ekte", folder.join("snarvei")).expect("room");
    let kind = |path: &str| {
        Machine
            .look(&folder.join(path))
            .map_err(|error| error.kind())
    };
    assert!(kind("ekte/nb/a.html").is_ok());
    assert!(kind("snarvei").is_ok_and(|found| found.is_symlink()));
    for path in ["snarvei/nb", "snarvei/nb/a.html", "snarvei/nei/a.html"] {
        assert_eq!(kind(path).err(), Some(ErrorKind::TooManyLinks), "{path}");
    }
    let kind = |path: &str| kind(path).err();
    assert_eq!(kind("ekte/nei/a.html"), Some(ErrorKind::NotFound));
    assert_eq!(kind("ekte/nb/a.html/b"), Some(ErrorKind::NotADirectory));
}

/// Where the machine cannot open a path without links in one step, which is an old kernel or a container's.
#[test]
#[cfg(target_os = "linux")]
fn an_old_machine_follows_no_link_either() {
    use std::process::Command;

    let program = std::env::current_exe().expect("this program");
    let program = program.to_str().expect("a path in UTF-8");
    for error in ["ENOSYS", "EPERM"] {
        let inject = format!("inject=openat2:error={error}");
        let missing = ["-e", "trace=openat2", "-e", &inject, program, "--exact"];
        let test = "write::swapped::a_link_on_the_way_is_told_as_one";
        let mut command = Command::new("strace");
        command.args(["-f", "--seccomp-bpf", "-qq", "-o", "/dev/null"]);
        command.args(missing).arg(test);
        let Some(output) = tool(&mut command, "strace") else {
            return;
        };
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && told.contains("1 passed"),
            "{told}"
        );
    }
}
