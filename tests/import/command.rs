//! The command: what it prints, what it writes, and what it refuses.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::word::Word;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_veivalg"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("VEIVALG_MESSAGES", "nb");
    command.output().expect("the program starts")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_document_becomes_a_folder_that_the_program_reads() {
    let folder = tempfile::tempdir().expect("room");
    let word = Word::default()
        .styled("Title", "Arbeidsgiverstrategi")
        .heading(1, "Ledelse")
        .heading(2, "Mål")
        .list(&["Vi har trygge ledere."])
        .comment("Husk figuren.");
    fs::write(folder.path().join("Min strategi.docx"), word.bytes()).expect("room");
    let done = run(folder.path(), &["import", "Min strategi.docx"]);
    let printed = said(&done.stdout);
    assert!(done.status.success(), "{printed}{}", said(&done.stderr));
    assert!(
        printed.contains("områder: 1, kapitler: 0, mål: 1"),
        "{printed}"
    );
    assert!(
        printed.contains("Kommentar i margen: Kari Nordmann: Husk figuren."),
        "{printed}"
    );
    assert!(
        printed.contains("veivalg explain goal-without-measure"),
        "{printed}"
    );
    assert!(printed.contains("veivalg serve min-strategi"), "{printed}");
    let made = folder.path().join("min-strategi");
    let area = fs::read_to_string(made.join("areas/ledelse/area.toml")).expect("an area");
    assert!(
        area.starts_with("#:schema ../../.veivalg/area.schema.json\n\n"),
        "{area}"
    );
    assert!(
        fs::read_to_string(made.join("import.md"))
            .expect("a list")
            .contains("- Kari Nordmann: Husk figuren.")
    );
    let checked = run(
        folder.path(),
        &["check", "min-strategi", "--format", "concise"],
    );
    assert!(
        !said(&checked.stdout).contains("syntax"),
        "{}",
        said(&checked.stdout)
    );
    // What is there is not written over.
    let again = run(folder.path(), &["import", "Min strategi.docx"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        said(&again.stderr).contains("er ikke en tom mappe"),
        "{}",
        said(&again.stderr)
    );
}

#[test]
fn a_strategy_in_one_language_is_told_how_it_gets_the_other() {
    let folder = tempfile::tempdir().expect("room");
    let of = |words: &str| {
        Word::default()
            .styled("Title", "Strategi")
            .heading(1, "Forord")
            .text(words)
    };
    let both = of("Vi ønsker ikke å miste noen.").xml(super::word::table(&[
        &["Bokmål", "Nynorsk"],
        &["Vi er ikke mange her.", "Vi er ikkje mange her."],
    ]));
    for (name, word, offer) in [
        (
            "nb",
            of("Vi ønsker ikke å miste noen medarbeidere."),
            Some("--to nn --dir nb"),
        ),
        (
            "nn",
            of("Vi ønskjer ikkje å miste nokon medarbeidarar."),
            Some("--to nb --dir nn"),
        ),
        ("to", both, None),
    ] {
        fs::write(folder.path().join("s.docx"), word.bytes()).expect("room");
        let done = run(folder.path(), &["import", "s.docx", name]);
        let printed = said(&done.stdout);
        match offer {
            Some(offer) => {
                assert!(
                    printed.contains(&format!("veivalg translations draft {offer}")),
                    "{printed}"
                );
                assert!(
                    printed.contains(&format!("--into {name} --lang")),
                    "{printed}"
                );
            }
            None => assert!(!printed.contains("translations draft"), "{printed}"),
        }
    }
}

#[test]
fn what_cannot_be_read_is_said_in_one_line_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("room");
    fs::write(folder.path().join("gammel.doc"), [0xd0, 0xcf, 0x11, 0xe0]).expect("room");
    for (name, words) in [
        ("gammel.doc", "er lagret i et eldre format"),
        ("finnes-ikke.docx", "kan ikke leses"),
        (".", "kan ikke leses"),
    ] {
        let done = run(folder.path(), &["import", name]);
        assert_eq!(done.status.code(), Some(2), "{name}");
        let said = said(&done.stderr);
        assert!(said.contains(words) && said.lines().count() == 1, "{said}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn what_is_left_of_a_document_is_listed_beside_the_list_of_another() {
    let folder = tempfile::tempdir().expect("room");
    let room = folder.path();
    let nb = "# Strategi for Vik\n\n## Ledelse\n\n### Mål\n\n- Vi har trygge ledere.\n";
    let nn = "# Strategi for Vik\n\n## Leiing\n\n### Mål\n\n- Vi har trygge leiarar.\n";
    fs::write(room.join("nb.md"), nb).expect("room");
    fs::write(room.join("nn.md"), nn).expect("room");
    let made = run(room, &["import", "nb.md", "vik"]);
    assert!(made.status.success(), "{}", said(&made.stderr));
    let into = ["import", "nn.md", "--into", "vik", "--lang", "nn"];
    let dir = room.join("vik");
    let area = dir.join("areas/ledelse/area.toml");
    let alone = fs::read(&area).expect("an area");
    let first = run(room, &into);
    assert!(first.status.success(), "{}", said(&first.stderr));
    let both = fs::read(&area).expect("an area");
    assert_ne!(alone, both);
    // A run that was killed after the list, and before the texts: the same command ends it.
    fs::write(&area, &alone).expect("room");
    let ended = run(room, &into);
    assert!(ended.status.success(), "{}", said(&ended.stderr));
    assert_eq!(fs::read(&area).expect("an area"), both);
    assert!(!dir.join("import-nn-2.md").exists(), "the list is the same");
    // Once more changes nothing, and says so.
    let again = run(room, &into);
    assert!(again.status.success(), "{}", said(&again.stderr));
    let told = said(&again.stdout);
    assert!(told.starts_with("0 filer i vik er nye"), "{told}");
    // What somebody has made of the list stays.
    fs::write(dir.join("import-nn.md"), "mine").expect("room");
    let beside = run(room, &into);
    assert!(beside.status.success(), "{}", said(&beside.stderr));
    assert_eq!(fs::read(dir.join("import-nn.md")).expect("a list"), b"mine");
    assert!(dir.join("import-nn-2.md").exists());
}
