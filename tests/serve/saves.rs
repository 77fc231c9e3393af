//! Each way in which editors save.

use std::fs::{self, File};
use std::io::Write as _;
use std::thread;
use std::time::Duration;

use super::folder::{Folder, becomes_what_is_built, warnings};
use super::{AREA, Preview};

/// The text that is saved, and its page.
const TEXT: &str = "areas/kompetanse/nb.md";
const PAGE: &str = "/nb/area/kompetanse.html";

/// Emptied, then written in two pieces with something else in between.
fn in_place(folder: &Folder, path: &str, text: &str) {
    let mut file = File::create(folder.at(path)).expect("room");
    let (first, second) = text.as_bytes().split_at(text.len() / 2);
    file.write_all(first).expect("room");
    file.flush().expect("room");
    thread::sleep(Duration::from_millis(15));
    file.write_all(second).expect("room");
}

/// Deleted and made anew.
fn anew(folder: &Folder, path: &str, text: &str) {
    fs::remove_file(folder.at(path)).expect("a file");
    folder.write(path, text);
}

/// As vim does it: a swap file, a try whether a file can be made, the old file kept until the new one is
/// there.
fn like_vim(folder: &Folder, path: &str, text: &str) {
    let (parent, name) = path.rsplit_once('/').unwrap_or((".", path));
    let swap = format!("{parent}/.{name}.swp");
    let backup = format!("{path}~");
    folder.write(&swap, "b0VIM 9.1");
    folder.write(&format!("{parent}/4913"), "");
    fs::remove_file(folder.at(&format!("{parent}/4913"))).expect("a file");
    fs::rename(folder.at(path), folder.at(&backup)).expect("a file");
    folder.write(path, text);
    fs::remove_file(folder.at(&backup)).expect("a file");
    fs::remove_file(folder.at(&swap)).expect("a file");
}

/// As some editors on Windows and KDE do it: the old file is renamed, the new one is put in its place.
fn swapped(folder: &Folder, path: &str, text: &str) {
    let (new, old) = (format!("{path}.tmp"), format!("{path}~"));
    folder.write(&new, text);
    fs::rename(folder.at(path), folder.at(&old)).expect("a file");
    fs::rename(folder.at(&new), folder.at(path)).expect("a file");
    fs::remove_file(folder.at(&old)).expect("a file");
}

/// A way to save a text in a file of a folder.
type Way = fn(&Folder, &str, &str);

#[test]
fn each_way_of_saving_is_followed() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let ways: [(&str, Way); 6] = [
        ("på stedet", Folder::write),
        ("i to deler", in_place),
        ("ved siden av", Folder::rename_over),
        ("på nytt", anew),
        ("som vim", like_vim),
        ("byttet", swapped),
    ];
    // Twice: a way may leave the watcher with a file that is gone.
    for round in 1..=2 {
        for (name, save) in ways {
            let words = format!("Lagret {name}, runde {round}.");
            save(&folder, TEXT, &format!("{words}\n\nSlutten er her.\n"));
            preview.shows(PAGE, &words);
            preview.shows(PAGE, "Slutten er her.");
            let title = format!("Navn {name} {round}");
            let area = folder.read("areas/kompetanse/area.toml");
            let (_, rest) = area.split_once('\n').expect("lines");
            let area = format!("title.nb = \"{title}\"\n{rest}");
            save(&folder, "areas/kompetanse/area.toml", &area);
            preview.shows("/nb/index.html", &title);
        }
    }
    becomes_what_is_built(&preview, &folder);
    // Whatever was half done on the way is forgotten.
    let state = preview.events().next();
    assert_eq!(state["errors"], 0, "{state}");
    assert_eq!(state["warnings"], warnings(&folder), "{state}");
}

#[test]
fn files_that_editors_and_systems_leave_are_not_seen() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    let before = events.next();
    let names = [
        "~$area.toml",
        ".#nb.md",
        "#nb.md.swp",
        "nb.md.swp",
        "nn.md.tmp",
        "nb.md~",
        ".DS_Store",
        "Thumbs.db",
    ];
    for name in names {
        folder.write(&format!("areas/arbeidsmiljo/{name}"), "title.nb = \"låst\n");
        folder.write(name, "låst");
    }
    for name in [
        ".git/index.lock",
        ".git/HEAD",
        "node_modules/x/package.json",
        "public/nb/index.html",
    ] {
        folder.write(name, "noe annet");
    }
    folder.rename_over(TEXT, "Låst av en annen.\n");
    events.saved();
    preview.shows(PAGE, "Låst av en annen.");
    for name in names {
        fs::remove_file(folder.at(&format!("areas/arbeidsmiljo/{name}"))).expect("a file");
    }
    folder.rename_over(TEXT, "Åpen igjen.\n");
    events.saved();
    preview.shows(PAGE, "Åpen igjen.");
    for state in &events.seen {
        assert_eq!(state["errors"], 0, "{state}");
        assert_eq!(state["warnings"], before["warnings"], "{state}");
    }
    let saves = super::browser::saves;
    let last = events.seen.last().expect("a state");
    assert_eq!(
        saves(last),
        saves(&before) + 2,
        "only the two saves are shown"
    );
}

#[test]
fn after_a_hundred_saves_in_a_second_the_last_one_is_shown() {
    let folder = Folder::small();
    let preview = Preview::of(&folder);
    let mut events = preview.events();
    let before = events.next();
    let file = "areas/arbeidsmiljo/area.toml";
    let area = folder.read(file);
    for number in 1..=100 {
        let words = format!("lagring {number}.");
        let area = area.replace("helse, mestring og trivsel.", &words);
        folder.rename_over(file, &area.replace("helse, meistring og trivsel.", &words));
        thread::sleep(Duration::from_millis(8));
    }
    preview.shows(AREA, "arbeidsplasser som gir lagring 100.");
    becomes_what_is_built(&preview, &folder);
    // One more, so that all that came before it has come.
    folder.rename_over(TEXT, "Og så er det nok.\n");
    preview.shows(PAGE, "Og så er det nok.");
    let last = preview.events().next();
    events.until("the last save", |state| state["version"] == last["version"]);
    for state in &events.seen {
        assert_eq!(state["errors"], 0, "{state}");
        assert_eq!(state["ok"], true, "{state}");
        assert_eq!(state["warnings"], before["warnings"], "{state}");
    }

    // In place: a reading may find half a file, but not in the end.
    for number in 1..=100 {
        folder.write(TEXT, &format!("På stedet, lagring {number}.\n"));
        thread::sleep(Duration::from_millis(4));
    }
    preview.shows(PAGE, "På stedet, lagring 100.");
    becomes_what_is_built(&preview, &folder);
    assert_eq!(preview.events().next()["errors"], 0);
}
