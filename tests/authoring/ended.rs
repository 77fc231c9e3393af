//! How commands that write end: killed, unheard, or where a folder cannot be moved.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::cli::{program, stderr, tree, veivalg, write};

/// What is killed between the files and the schemas is ended by the same command, though it has nothing else to do.
#[test]
fn a_killed_run_leaves_nothing_beside_the_schemas() {
    for (first, again) in [
        (
            &["rename", "measure:sykefravaer", "fravaer"][..],
            &["rename", "measure:sykefravaer", "fravaer"][..],
        ),
        (
            &["new", "measure", "fravaer"],
            &["new", "measure", "fravaer"],
        ),
        (&["new", "measure", "fravaer"], &["schema", "--write"]),
        // Its text is empty then, which is a fault of what is read, and no reason to leave the schemas.
        (
            &["new", "goal", "ny", "--area", "arbeidsmiljo"],
            &["new", "goal", "ny", "--area", "arbeidsmiljo"],
        ),
    ] {
        let room = tempfile::tempdir().expect("room");
        let output = veivalg(room.path(), &["new", "min"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let dir = room.path().join("min");
        let old = tree(&dir);
        let output = veivalg(&dir, first);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let new = tree(&dir);
        // The schemas as they were, each with a new one beside it that is half made.
        let of_schemas = |path: &&String| path.starts_with(".veivalg/");
        assert!(
            old.keys()
                .filter(of_schemas)
                .any(|path| old[path] != new[path])
        );
        for path in old.keys().filter(of_schemas) {
            let name = path.strip_prefix(".veivalg/").expect("one of them");
            let sum = Sha256::digest(name);
            let sum: String = sum
                .iter()
                .take(8)
                .map(|byte| format!("{byte:02x}"))
                .collect();
            fs::write(dir.join(path), &old[path]).expect("room");
            let beside = dir.join(format!(".veivalg/.veivalg-{sum}-0"));
            fs::write(beside, &new[path][..1]).expect("room");
        }
        veivalg(&dir, again);
        assert_eq!(tree(&dir), new, "{again:?}");
    }
}

/// What cannot be printed is done all the same, and said where it can be.
#[cfg(target_os = "linux")]
#[test]
fn what_is_done_and_cannot_be_printed_is_told() {
    let run = |dir: &Path, arguments: &[&str]| {
        let full = fs::File::options().write(true).open("/dev/full");
        program(dir, arguments)
            .stdout(full.expect("it is there"))
            .output()
            .expect("it starts")
    };
    let room = tempfile::tempdir().expect("room");
    let dir = room.path().join("min");
    for arguments in [
        &["new", "min"][..],
        &["rename", "measure:sykefravaer", "fravaer", "--dir", "min"],
        &["schema", "--write", "min"],
        &["theme", "var", "--dir", "min"],
        &["export", "min"],
    ] {
        let before = tree(room.path());
        let output = run(room.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = stderr(&output);
        assert!(told.contains("det er gjort, men"), "{arguments:?}: {told}");
        let is_changed = tree(room.path()) != before;
        assert!(is_changed || arguments[0] == "schema", "{arguments:?}");
    }
    // Who only asked is not told that anything was done.
    let told = stderr(&run(&dir, &["status"]));
    assert!(told.contains("kan ikke skrive ut"), "{told}");
}

/// A folder in a lower layer cannot be renamed: the files are as they were, and what to do is told.
#[cfg(target_os = "linux")]
#[test]
fn an_area_that_cannot_be_moved_is_left_as_it_was() {
    let room = tempfile::tempdir().expect("room");
    for name in ["lower", "upper", "work", "all"] {
        fs::create_dir(room.path().join(name)).expect("room");
    }
    let output = veivalg(room.path(), &["new", "lower/min"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let script = "mount -t overlay overlay -o \
        lowerdir=lower,upperdir=upper,workdir=work,redirect_dir=off all || exit 77; \
        cp -r all/min before; \"$0\" rename area:arbeidsmiljo miljo --dir all/min; status=$?; \
        diff -r before all/min || exit 78; exit $status";
    let mut command = std::process::Command::new("unshare");
    command.args(["-m", "sh", "-c", script, env!("CARGO_BIN_EXE_veivalg")]);
    let output = command.current_dir(room.path()).output();
    let is_mounted = |output: &std::process::Output| !matches!(output.status.code(), Some(1 | 77));
    let Some(output) = output.ok().filter(is_mounted) else {
        crate::tools::missing("an overlay", "util-linux, and the right to mount");
        return;
    };
    let told = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(
        told.contains("areas/arbeidsmiljo kan ikke flyttes"),
        "{told}"
    );
    assert!(told.contains("ingenting er endret"), "{told}");
}

/// What was made for figures that could not be written is taken away again.
#[cfg(unix)]
#[test]
fn a_folder_made_for_figures_that_cannot_be_written_is_taken_away() {
    let room = tempfile::tempdir().expect("room");
    let output = veivalg(room.path(), &["new", "min"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let dir = room.path().join("min");
    write(
        &dir,
        &[("tall.csv", "periode;Sykefravær\n2020;8,5\n2021;8,7\n")],
    );
    fs::remove_dir_all(dir.join("data")).ok();
    let mut permissions = fs::metadata(dir.join("measures.toml"))
        .expect("it is there")
        .permissions();
    permissions.set_readonly(true);
    fs::set_permissions(dir.join("measures.toml"), permissions).expect("ours");
    let arguments = [
        "figures",
        "import",
        "tall.csv",
        "--measure",
        "sykefravaer",
        "--yes",
    ];
    let output = veivalg(&dir, &arguments);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(!dir.join("data").exists());
}
