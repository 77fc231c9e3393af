//! The schemas for editors follow what is saved, where they are in use.

use std::fs;

use super::folder::Folder;
use super::{AREA, Preview, eventually};

const SCHEMA: &str = ".veivalg/area.schema.json";
const TEXT: &str = "areas/arbeidsmiljo/nb.md";

/// A folder with schemas, old ones.
fn with_schemas() -> Folder {
    let folder = Folder::small();
    folder.write(SCHEMA, "{}\n");
    folder
}

/// Waits until the schema of areas holds these words.
fn holds(folder: &Folder, words: &str) {
    eventually(words, || folder.read(SCHEMA).contains(words).then_some(()));
}

#[test]
fn they_follow_the_ids() {
    let folder = with_schemas();
    let preview = Preview::of(&folder);
    holds(&folder, "\"sykefravaer\"");
    folder.replace("measures.toml", "\"sykefravaer\"", "\"fravaer\"");
    // The goal names a measure that is gone: an error, and the new id is offered all the same.
    holds(&folder, "\"fravaer\"");
    assert!(!folder.read(SCHEMA).contains("\"sykefravaer\""));
    folder.replace(
        "areas/arbeidsmiljo/area.toml",
        "\"sykefravaer\"",
        "\"fravaer\"",
    );
    preview.shows("/nb/measures.html", "fravaer");

    // A file that is half written takes no id away.
    let kept = folder.read(SCHEMA);
    folder.write("measures.toml", "[[measures]]\nid = \"");
    folder.write(TEXT, "Mens målingene er halvveis.\n");
    preview.says("Sidene er som før");
    assert_eq!(folder.read(SCHEMA), kept);
    let names = || {
        fs::read_dir(folder.at(".veivalg"))
            .expect("a folder")
            .count()
    };
    eventually("nothing is left over", || (names() == 8).then_some(()));
}

#[test]
fn what_is_written_is_no_change_of_the_strategy() {
    let folder = with_schemas();
    let preview = Preview::of(&folder);
    eventually("the last schema", || {
        let last = folder.at(".veivalg/veivalg.schema.json");
        last.is_file().then_some(())
    });
    let before = folder.files();
    let mut events = preview.events();
    events.next();
    for number in 0..5 {
        folder.write(TEXT, &format!("Lagring {number}.\n"));
        events.saved();
        preview.shows(AREA, &format!("Lagring {number}."));
    }
    let mut after = folder.files();
    after.remove(&folder.at(TEXT));
    assert!(
        before
            .iter()
            .all(|(path, data)| *path == folder.at(TEXT) || after.get(path) == Some(data))
    );
    // Once at the start, and once for each save.
    let compiled = || {
        let said = preview.said();
        let lines = said
            .lines()
            .filter(|line| line.contains(" ny (") || line.contains(" nye ("));
        lines.count()
    };
    eventually("the last save", || (compiled() >= 6).then_some(()));
    assert_eq!(compiled(), 6, "{}", preview.said());
}

#[test]
fn what_cannot_be_written_is_told() {
    let folder = with_schemas();
    // A folder where a file should be.
    fs::create_dir(folder.at(".veivalg/chapter.schema.json")).expect("room");
    let preview = Preview::of(&folder);
    preview.says("kan ikke skrive i .veivalg (en mappe, ikke en fil)");
    preview.shows(AREA, "Arbeidsmiljø");
}
