//! Files and folders that are swapped for links while they are read: what is read is always the strategy's.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use veivalg::load::{load, text};

use super::{Room, SECRET, leaks};
use crate::cli::write;

/// How often it is read, for each kind of swap.
const READINGS: usize = 120;

/// Reads while `swap` is done over and over.
fn while_swapped(room: &Room, swap: impl Fn() + Sync, read: impl Fn()) {
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                swap();
            }
        });
        // The other thread ends with this one, whatever it meets.
        let ends = Ends(&done);
        for _ in 0..READINGS {
            // It may be gone for a moment.
            if let Ok(sources) = load(&room.folder()) {
                assert_eq!(leaks(&sources), [""; 0]);
            }
            read();
        }
        drop(ends);
    });
}

struct Ends<'a>(&'a AtomicBool);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Lets a path be a file or folder and a link in turn, each put there in one step.
fn in_turn(path: &Path, target: &Path) {
    let aside = path.with_file_name(".til-side");
    let link = path.with_file_name(".lenke");
    // Each step may find what the last round left.
    let _ = fs::remove_file(&link);
    let _ = symlink(target, &link);
    let _ = fs::rename(path, &aside);
    let _ = fs::rename(&link, path);
    let _ = fs::remove_file(path);
    let _ = fs::rename(&aside, path);
}

#[test]
fn a_file_that_is_swapped_for_a_link_is_never_another() {
    for (place, target) in [
        ("areas/tillit/nb.md", "nb.md"),
        ("areas/tillit/closing.nb.md", "strategi/.git/config"),
        ("data/tall.csv", ".env"),
        ("assets/logo.svg", "strategi/assets/.skjult.svg"),
        ("measures.toml", "strategi/.env"),
    ] {
        let room = Room::new();
        let target = room.room.path().join(target);
        let path = room.folder().join(place);
        while_swapped(&room, || in_turn(&path, &target), || ());
        assert!(room.load().find(place).is_some());
    }
}

#[test]
fn a_folder_that_is_swapped_for_a_link_is_never_another() {
    for (place, target) in [
        ("areas/tillit", ""),
        ("areas", "ute"),
        ("assets", "ute/tillit"),
    ] {
        let room = Room::new();
        for path in [
            "ute/tillit/nb.md",
            "ute/tillit/area.toml",
            "ute/tillit/logo.svg",
        ] {
            write(room.room.path(), &[(path, SECRET)]);
        }
        let target = room.room.path().join(target);
        let path = room.folder().join(place);
        while_swapped(&room, || in_turn(&path, &target), || ());
    }
}

#[test]
fn a_file_that_is_swapped_for_a_pipe_is_not_waited_for() {
    let room = Room::new();
    let path = room.folder().join("areas/tillit/nb.md");
    let pipe = room.room.path().join("strør");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("it starts").success());
    let aside = room.room.path().join("fil");
    let swap = || {
        let _ = fs::rename(&path, &aside);
        let _ = fs::rename(&pipe, &path);
        let _ = fs::rename(&path, &pipe);
        let _ = fs::rename(&aside, &path);
    };
    while_swapped(&room, swap, || ());
}

#[test]
fn the_known_findings_are_never_another_files() {
    let room = Room::new();
    let path = room.folder().join("known.toml");
    write(&room.folder(), &[("known.toml", "known = []\n")]);
    let target = room.room.path().join(".env");
    let read = || {
        if let Ok(bytes) = text(&room.folder(), &path) {
            assert_eq!(bytes, b"known = []\n");
        }
    };
    while_swapped(&room, || in_turn(&path, &target), read);
}
