//! What `import` refuses, and says of it: files that are none, and strategies that cannot be read to their end.

use std::fs;
use std::path::Path;

use crate::cli::{stderr, tree, veivalg};

const DOCUMENT: &str = "# Arbeidsgiverstrategi for Dal kommune

## Forord

Vi vil gjerne være en kommune der folk trives på jobben hver dag.

## Arbeidsmiljø

Et godt arbeidsmiljø er noe vi lager sammen. Ikke alle ser det, men det er slik.

### Mål

- Vi er friske og trives på jobben.
- Vi lærer av hverandre.

## Kompetanse

Vi lærer noe nytt hver dag, og deler det vi kan.

### Tiltak

- Lage en plan
";

/// A folder with a new strategy and a document.
fn room() -> tempfile::TempDir {
    let room = tempfile::tempdir().expect("room");
    let made = veivalg(room.path(), &["new", "s", "--name", "X"]);
    assert!(made.status.success(), "{}", stderr(&made));
    fs::write(room.path().join("d.md"), DOCUMENT).expect("room");
    room
}

/// Imports into the strategy, which stays as it is and is told with this.
fn refused(room: &Path, words: &str) {
    let before = tree(&room.join("s"));
    let done = veivalg(room, &["import", "d.md", "--into", "s"]);
    assert_eq!(done.status.code(), Some(2), "{words}: {}", stderr(&done));
    assert!(stderr(&done).contains(words), "{}", stderr(&done));
    assert_eq!(tree(&room.join("s")), before, "{words}");
}

#[test]
fn an_area_that_cannot_be_read_is_not_made_a_second_time() {
    let room = room();
    let area = room.path().join("s/areas/arbeidsmiljo/area.toml");
    let good = fs::read(&area).expect("a file");
    fs::write(&area, [0xff, 0xfe, 0x00]).expect("room");
    refused(room.path(), "areas/arbeidsmiljo/area.toml har feil");
    fs::write(&area, "title = \"Ikke lukket\n").expect("room");
    refused(room.path(), "areas/arbeidsmiljo/area.toml har feil");
    fs::write(&area, good).expect("room");
    let done = veivalg(room.path(), &["import", "d.md", "--into", "s"]);
    assert!(done.status.success(), "{}", stderr(&done));
}

#[cfg(unix)]
#[test]
fn a_folder_that_nobody_may_enter_is_told() {
    use std::os::unix::fs::{PermissionsExt as _, chown};
    use std::os::unix::process::CommandExt as _;
    const USER: u32 = 54_321;
    let room = room();
    let folder = room.path().join("s/areas/arbeidsmiljo");
    let allow =
        |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).expect("ours");
    allow(0);
    let mut program = crate::cli::program(room.path(), &["import", "d.md", "--into", "s"]);
    // Root may enter all: somebody else tries.
    if fs::read_dir(&folder).is_ok() {
        for path in ["", "s", "s/areas", "s/areas/arbeidsmiljo"] {
            chown(room.path().join(path), Some(USER), None).expect("root may");
        }
        program.uid(USER);
    }
    let done = program.output();
    allow(0o755);
    match done {
        Ok(done) => {
            assert_eq!(done.status.code(), Some(2), "{}", stderr(&done));
            let told = stderr(&done);
            assert!(told.contains("areas/arbeidsmiljo"), "{told}");
            assert!(!room.path().join("s/areas/arbeidsmiljo-nb").exists());
        }
        Err(error) => eprintln!("not tried: {error}"),
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    use std::os::unix::fs::symlink;
    let room = room();
    let strategy = room.path().join("s");
    let move_to = |from: &str, folder: &str, to: &str| {
        fs::create_dir(strategy.join(folder)).expect("room");
        fs::rename(strategy.join(from), strategy.join(folder).join(to)).expect("room");
    };
    move_to("areas/arbeidsmiljo/area.toml", "areas/ekte", "area.toml");
    let area = strategy.join("areas/arbeidsmiljo/area.toml");
    symlink("../ekte/area.toml", &area).expect("room");
    refused(room.path(), "areas/arbeidsmiljo/area.toml er en lenke");
    // One that leads to no file of the format cannot be read.
    move_to("strategy.toml", "real", "strategy.toml");
    symlink("real/strategy.toml", strategy.join("strategy.toml")).expect("room");
    refused(room.path(), "strategy.toml har feil");
}

#[cfg(unix)]
#[test]
fn what_is_neither_a_file_nor_a_folder_is_told_for_what_it_is() {
    let room = room();
    for (path, words) in [
        ("/dev/zero", "/dev/zero er ikke en vanlig fil"),
        ("s", "s kan ikke leses (en mappe, ikke en fil)"),
    ] {
        let done = veivalg(room.path(), &["import", path, "o"]);
        assert_eq!(done.status.code(), Some(2));
        assert!(stderr(&done).contains(words), "{}", stderr(&done));
    }
}

/// Windows has no folder of such a name.
#[test]
fn no_folder_is_called_what_windows_keeps_for_devices() {
    let room = room();
    let document = "# Aux\n\nVi trives på jobben.\n\n# Con\n\nVi lærer av hverandre.\n";
    fs::write(room.path().join("d.md"), document).expect("room");
    let done = veivalg(room.path(), &["import", "d.md", "o"]);
    assert!(done.status.success(), "{}", stderr(&done));
    let folders = fs::read_dir(room.path().join("o/chapters")).expect("chapters");
    let names = folders.map(|one| one.expect("a name").file_name().into_string());
    let mut names: Vec<String> = names.map(|name| name.expect("letters")).collect();
    names.sort();
    assert_eq!(names, ["aux-2", "con-2"]);
}
