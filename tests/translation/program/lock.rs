//! The lock's file where something else stands in its place, or nobody may write it.

use std::fs;

use super::{LOCK, Strategy};
use crate::cli::tree;

/// What cannot be read is not written over.
#[test]
fn what_is_no_lock_is_left_alone() {
    let strategy = Strategy::accepted();
    let good = strategy.read(LOCK);
    let path = strategy.folder.join(LOCK);
    let refused = |what: &str, words: &str| {
        let before = tree(&strategy.folder);
        for command in [&["accept", "--all"][..], &["draft", "--to", "nn"]] {
            let arguments = [&["translations"], command].concat();
            let (status, told) = strategy.run(&arguments);
            assert_eq!(status, Some(2), "{what}: {told}");
            assert!(told.contains(words), "{what}: {told}");
            assert!(
                told.ends_with("veivalg: translations.lock kan ikke leses; ingenting er skrevet\n"),
                "{what}: {told}"
            );
            assert_eq!(tree(&strategy.folder), before, "{what}");
        }
    };
    let mut bytes = good.clone().into_bytes();
    bytes.extend([0xc3, 0x28]);
    fs::write(&path, bytes).expect("room");
    refused("not UTF-8", "UTF-8");
    fs::remove_file(&path).expect("there");
    fs::create_dir(&path).expect("room");
    refused("a folder", "er ikke en vanlig fil");
    fs::remove_dir(&path).expect("there");
    #[cfg(unix)]
    {
        let outside = strategy.folder.parent().expect("a room").join("annet.lock");
        fs::write(&outside, &good).expect("room");
        std::os::unix::fs::symlink(&outside, &path).expect("room");
        refused("a link out", "translations.lock");
        fs::remove_file(&path).expect("there");
        std::os::unix::fs::symlink("borte.lock", &path).expect("room");
        refused("a link to nothing", "translations.lock");
        fs::remove_file(&path).expect("there");
        fs::write(strategy.folder.join("delt.lock"), &good).expect("room");
        std::os::unix::fs::symlink("delt.lock", &path).expect("room");
        // It may be a lock of another program's.
        refused("a link to another lock", "translations.lock");
    }
}

#[test]
fn what_may_not_be_written_is_left() {
    let strategy = Strategy::accepted();
    let path = strategy.folder.join(LOCK);
    let all = ["translations", "accept", "--all", "--unchanged-meaning"];
    let mut permissions = fs::metadata(&path).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("ours");
    let before = strategy.read(LOCK);
    strategy.edit("strategy.toml", "nb = \"Strategi\"", "nb = \"Strategien\"");
    let (status, told) = strategy.run(&all);
    let words =
        "veivalg: kan ikke skrive translations.lock (ingen tilgang); ingenting er skrevet\n";
    assert_eq!((status, &*told), (Some(2), words));
    assert_eq!(strategy.read(LOCK), before);
    // Nothing is to be written: nothing is wrong.
    strategy.edit("strategy.toml", "nb = \"Strategien\"", "nb = \"Strategi\"");
    assert_eq!(strategy.run(&all).0, Some(0));
}

/// What somebody wrote by hand, or half of a line: nobody knows what is lost with it.
#[test]
fn what_is_no_line_of_a_text_is_told_and_stays() {
    let strategy = Strategy::accepted();
    let good = strategy.read(LOCK);
    for fault in ["hei\n", "strategy.toml#title nb=1\n"] {
        let written = format!("{fault}{good}");
        strategy.save(LOCK, &written);
        assert_eq!(strategy.rules(), ["syntax"], "{fault}");
        let (status, told) = strategy.run(&["translations", "accept"]);
        assert_eq!(status, Some(2), "{fault}");
        assert!(told.contains("translations.lock:1:1"), "{told}");
        assert_eq!(strategy.read(LOCK), written, "{fault}");
    }
    strategy.save(LOCK, &format!("\u{feff}{good}"));
    strategy.run(&["translations", "accept"]);
    assert_eq!(strategy.read(LOCK).trim_start_matches('\u{feff}'), good);
}

#[test]
fn a_folder_without_a_strategy_is_told() {
    let folder = tempfile::tempdir().expect("room");
    for (arguments, code, words) in [
        (&["translations"][..], 1, "eller «--dir min-strategi»"),
        (
            &["translations", "accept", "--all"],
            1,
            "eller «--dir min-strategi»",
        ),
        (
            &["translations", "draft", "--to", "nn"],
            1,
            "eller «--dir min-strategi»",
        ),
        (&["theme", "--typst", "t"], 2, "som --dir min-strategi"),
    ] {
        let output = crate::cli::veivalg(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(code));
        let told = crate::cli::stderr(&output);
        assert!(
            told.contains("strategy.toml") && told.contains(words),
            "{told}"
        );
    }
}
