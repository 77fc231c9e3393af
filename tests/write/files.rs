//! An author's files and the program's own beside them, and a folder that somebody begins in.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use sha2::{Digest as _, Sha256};
use veivalg::write::{
    self, Change, Disk, Machine, NotBegun, NotExported, Reason, begin, refresh, replace, sweep,
};

use super::failing::{FAULTS, Failing, Fault};
use super::folder::room;
use crate::cli::tree;

const OLD: [(&str, &str); 2] = [
    ("strategy.toml", "gammel"),
    ("areas/x/area.toml", "gammelt"),
];

fn folder() -> tempfile::TempDir {
    let folder = room();
    crate::cli::write(folder.path(), &OLD);
    folder
}

/// As `translations draft` writes: what marks the others first, and once more.
fn changes() -> [Change<'static>; 5] {
    let change = |path, before: Option<&'static str>, after: &'static str| Change {
        path: Path::new(path),
        before: before.map(str::as_bytes),
        after: after.as_bytes(),
    };
    [
        change("translations.lock", None, "merker"),
        change("strategy.toml", Some("gammel"), "ny"),
        change("areas/x/area.toml", Some("gammelt"), "nytt"),
        change("areas/x/nn.md", None, "utkast"),
        change("translations.lock", Some("merker"), "merket"),
    ]
}

#[test]
fn files_are_old_or_new_in_their_order_and_what_is_told_is_true() {
    for fault in FAULTS {
        for at in 0.. {
            let folder = folder();
            let disk = Failing::new(at, fault());
            let result = replace(&disk, folder.path(), &changes());
            let told = format!("step {at}: {result:?}");
            let seen = |folder: &Path| {
                let mut seen = tree(folder);
                seen.retain(|path, _| !path.contains(".veivalg-"));
                seen
            };
            let now = seen(folder.path());
            // As many of them are done as are reported, the first ones.
            let mut expected = tree(self::folder().path());
            let mut written: Vec<&Path> = Vec::new();
            let done = match &result {
                Ok(()) => changes().len(),
                Err(not) => (0..changes().len())
                    .find(|done| {
                        let mut state = expected.clone();
                        for change in &changes()[..*done] {
                            state.insert(change.path.display().to_string(), change.after.to_vec());
                        }
                        state == now && (changes()[*done].path == not.path || *done == 0)
                    })
                    .unwrap_or_else(|| panic!("{told}: no state of the run: {now:?}")),
            };
            for change in &changes()[..done] {
                expected.insert(change.path.display().to_string(), change.after.to_vec());
                if !written.contains(&change.path) {
                    written.push(change.path);
                }
            }
            assert_eq!(now, expected, "{told}");
            if let Err(not) = &result {
                assert_eq!(not.written, written, "{told}");
                // Nobody saved anything meanwhile.
                assert!(matches!(not.reason, Reason::Io(_)), "{told}");
            }
            // What was made ready and never put does not stand in the way.
            let after = |path: &str| fs::read(folder.path().join(path)).ok();
            let all = changes();
            let rest: Vec<Change<'_>> = all.iter().skip(done).copied().collect();
            assert_eq!(
                rest.first().and_then(|next| next.before),
                rest.first()
                    .and_then(|next| after(&next.path.display().to_string()))
                    .as_deref(),
                "{told}"
            );
            replace(&Machine, folder.path(), &rest).expect("it works again");
            let names = tree(folder.path()).into_keys().collect::<Vec<_>>();
            sweep(&Machine, folder.path(), names.iter().map(String::as_str));
            assert_eq!(tree(folder.path()), seen(folder.path()), "{told}");
            assert_eq!(after("translations.lock").as_deref(), Some(&b"merket"[..]));
            if !disk.is_hit() {
                break;
            }
        }
    }
}

#[test]
fn what_is_swept_is_known_by_its_name_and_nobody_elses() {
    let room = room();
    let [sum, others] = ["strategy.toml", "annen.toml"].map(|name| {
        let sum = Sha256::digest(name);
        let sum = sum.iter().take(8).map(|byte| format!("{byte:02x}"));
        sum.collect::<String>()
    });
    let [own, other] = [0, 1].map(|nth| format!(".veivalg-{sum}-{nth}"));
    let stays = [
        "strategy.toml".to_owned(),
        format!("areas/.veivalg-{sum}-0"),
        format!(".veivalg-{sum}-x"),
        format!(".veivalg-{others}-0"),
        format!(".veivalg-{sum}-2/notat.txt"),
    ];
    for path in stays.iter().chain([&own, &other]) {
        crate::cli::write(room.path(), &[(path, "noens")]);
    }
    let before = tree(room.path());
    let sweep = |disk: &dyn Disk| sweep(disk, room.path(), ["strategy.toml"].into_iter());
    let mut unknown = Failing::new(0, Fault::None);
    unknown.tells = false;
    sweep(&unknown);
    assert_eq!(tree(room.path()), before);
    sweep(&Machine);
    let left: Vec<String> = tree(room.path()).into_keys().collect();
    let mut expected = stays.to_vec();
    expected.sort();
    assert_eq!(left, expected);
}

/// A disk that is there again after a failure leaves nothing half done.
#[test]
fn what_was_written_before_a_failure_is_taken_back() {
    for at in 0.. {
        let folder = folder();
        let disk = Failing::new(at, Fault::Once(ErrorKind::Other));
        let result = replace(&disk, folder.path(), &changes());
        if let Err(not) = &result {
            let told = format!("step {at}: {result:?}");
            assert_eq!(tree(folder.path()), tree(self::folder().path()), "{told}");
            assert_eq!(not.written, Vec::<std::path::PathBuf>::new(), "{told}");
        }
        if !disk.is_hit() {
            break;
        }
    }
}

#[test]
fn the_programs_own_files_are_each_whole() {
    let files: BTreeMap<String, String> = [("a.json", "nytt"), ("b.json", "nytt")]
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .into();
    for fault in FAULTS {
        for at in 0.. {
            let folder = room();
            crate::cli::write(folder.path(), &[(".veivalg/a.json", "gammelt")]);
            let disk = Failing::new(at, fault());
            let result = refresh(&disk, folder.path(), ".veivalg", &files);
            let read =
                |name: &str| fs::read_to_string(folder.path().join(".veivalg").join(name)).ok();
            let (a, b) = (read("a.json"), read("b.json"));
            let told = format!("step {at}: {result:?}, {a:?}, {b:?}");
            assert!(matches!(a.as_deref(), Some("gammelt" | "nytt")), "{told}");
            assert!(matches!(b.as_deref(), None | Some("nytt")), "{told}");
            assert_eq!(result.is_ok(), a == b, "{told}");
            refresh(&Machine, folder.path(), ".veivalg", &files).expect("it works again");
            assert_eq!(tree(&folder.path().join(".veivalg")).len(), 2, "{told}");
            if !disk.is_hit() {
                break;
            }
        }
    }
}

#[test]
fn a_beginning_is_ended_by_the_next_run() {
    let files: BTreeMap<String, Vec<u8>> = ["strategy.toml", "areas/x/area.toml", "veivalg.toml"]
        .map(|path| (path.to_owned(), format!("i {path}").into_bytes()))
        .into();
    for is_there in [false, true] {
        for fault in FAULTS {
            for at in 0.. {
                let outer = room();
                let folder = outer.path().join("min");
                if is_there {
                    fs::create_dir(&folder).expect("room");
                    fs::write(folder.join(".DS_Store"), "rusk").expect("room");
                }
                let disk = Failing::new(at, fault());
                let result = begin(&disk, &folder, &files, "strategy.toml");
                let told = format!("step {at}, {is_there}: {result:?}");
                let whole = |left: usize| {
                    let mut all = tree(&folder);
                    all.remove(".DS_Store");
                    assert_eq!(all.len(), files.len() + left, "{told}: {all:?}");
                    assert!(
                        files
                            .iter()
                            .all(|(path, bytes)| all.get(path) == Some(bytes))
                    );
                };
                if result.is_ok() {
                    whole(0);
                }
                match begin(&Machine, &folder, &files, "strategy.toml") {
                    Ok(()) => whole(0),
                    Err(NotBegun::NotEmpty) => {
                        assert!(folder.join("strategy.toml").exists(), "{told}");
                        whole(0);
                    }
                    Err(NotBegun::Io(error)) => panic!("{told}: {error}"),
                }
                assert_eq!(
                    fs::read_dir(outer.path()).expect("readable").count(),
                    1,
                    "{told}"
                );
                if !disk.is_hit() {
                    break;
                }
            }
        }
    }
}

#[test]
fn nothing_is_begun_among_what_somebody_has() {
    let files: BTreeMap<String, Vec<u8>> =
        [("strategy.toml".to_owned(), b"strategi".to_vec())].into();
    for (path, text) in [
        ("notat.txt", "noens"),
        ("strategy.toml", "noens"),
        (".veivalg-new/notat.txt", "noens"),
        ("mappe/.DS_Store", ""),
    ] {
        let folder = room();
        crate::cli::write(folder.path(), &[(path, text)]);
        let before = tree(folder.path());
        let result = begin(&Machine, folder.path(), &files, "strategy.toml");
        assert!(
            matches!(result, Err(NotBegun::NotEmpty)),
            "{path}: {result:?}"
        );
        assert_eq!(before, tree(folder.path()));
    }
}

/// An export among the files of others: the old or the new, whole, and nothing of anybody else's.
#[test]
fn an_export_replaces_what_an_earlier_one_wrote_and_nothing_else() {
    let export = |disk: &dyn Disk, folder: &Path, content: &str| {
        let names = ["nb/mål.csv", "strategi.json", "ny.csv"];
        let files = names.map(|name| (name.to_owned(), content.as_bytes()));
        write::export(disk, folder, "export", &files.into())
    };
    for fault in FAULTS {
        for at in 0.. {
            let folder = room();
            crate::cli::write(folder.path(), &[("export/notat.txt", "mitt")]);
            export(&Machine, folder.path(), "gammelt").expect("there is room");
            let disk = Failing::new(at, fault());
            let result = export(&disk, folder.path(), "nytt");
            let told = format!("step {at}: {result:?}");
            let read = |name: &str| fs::read_to_string(folder.path().join("export").join(name));
            for name in ["nb/mål.csv", "strategi.json", "ny.csv"] {
                let is = read(name).expect("it is there");
                assert!(
                    is == "gammelt" && result.is_err() || is == "nytt",
                    "{told}, {name}: {is}"
                );
            }
            // Whatever was written of it, the next one may write something else, and be killed too.
            for step in [3, 6, 9, 12, 15] {
                let _ = export(
                    &Failing::new(step, Fault::Ever(ErrorKind::StorageFull)),
                    folder.path(),
                    "nyare",
                );
            }
            export(&Machine, folder.path(), "nyast").expect(&told);
            let names: Vec<String> = tree(folder.path()).into_keys().collect();
            assert_eq!(names.len(), 5, "{told}: {names:?}");
            fs::write(folder.path().join("export/ny.csv"), "endra").expect("room");
            let before = tree(folder.path());
            let refused = export(&Machine, folder.path(), "enda nyare");
            assert!(
                matches!(refused, Err(NotExported::Foreign(_))),
                "{refused:?}"
            );
            assert_eq!(tree(folder.path()), before, "{told}");
            if !disk.is_hit() {
                break;
            }
        }
    }
}

/// A list of who may do what (`man 5 acl`) is more than the mode, and stays too.
#[cfg(target_os = "linux")]
#[test]
fn a_file_keeps_its_list_of_who_may_do_what() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    const ACCESS: &str = "system.posix_acl_access";
    let folder = folder();
    let file = folder.path().join("strategy.toml");
    // The owner and one other may read and write, the group may not, nor anybody else.
    let mut list = 2_u32.to_le_bytes().to_vec();
    for (tag, may, id) in [
        (1_u16, 6_u16, u32::MAX),
        (2, 6, 1234),
        (4, 0, u32::MAX),
        (0x10, 6, u32::MAX),
        (0x20, 0, u32::MAX),
    ] {
        list.extend(tag.to_le_bytes());
        list.extend(may.to_le_bytes());
        list.extend(id.to_le_bytes());
    }
    if setxattr(&file, ACCESS, &list, XattrFlags::empty()).is_err() {
        eprintln!("left out: the disk of temporary files has no such lists");
        return;
    }
    replace(&Machine, folder.path(), &changes()).expect("room");
    let mut now = [0_u8; 256];
    let size = getxattr(&file, ACCESS, &mut now[..]).expect("a list");
    assert_eq!(&now[..size], list);
    assert_eq!(fs::read(&file).expect("a file"), b"ny");
}
