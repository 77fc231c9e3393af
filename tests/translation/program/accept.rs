//! What is accepted, what is left and why, and what stays in the lock whatever is wrong in the files.

use std::fs;

use snapbox::{assert_data_eq, str};

use super::{AREA, GOAL, LOCK, Strategy};
use crate::cli::tree;

#[test]
fn the_first_lock_is_made_when_that_is_asked_for() {
    let strategy = Strategy::new();
    let before = tree(&strategy.folder);
    let (status, told) = strategy.run(&["translations", "accept"]);
    assert_eq!(status, Some(0));
    assert_data_eq!(
        told,
        str![[r#"
Det er ingen translations.lock ennå. Denne lager den, med tekstene slik de står nå:
  veivalg translations accept --all

"#]]
    );
    assert_eq!(tree(&strategy.folder), before, "nothing is written");
    let (_, told) = strategy.run(&["translations", "accept", "--all"]);
    assert_data_eq!(
        told,
        str![[r#"
8 tekster er godtatt:
  strategy.toml#title
  areas/tillit/area.toml#title
  areas/tillit/area.toml#goals.trygge.text
  areas/tillit/area.toml#veivalg.lytte.text
  areas/tillit/prose#98c822f9
  areas/tillit/prose#145cbc57
  measures.toml#measures.naervaer.name
  data/naervaer.csv#2024.note

"#]]
    );
    assert_eq!(strategy.rules(), [""; 0]);
    let after = tree(&strategy.folder);
    let (status, told) = strategy.run(&["translations", "accept", "--all"]);
    assert_eq!(
        (status, &*told),
        (Some(0), "Ingen flere tekster er godtatt.\n")
    );
    let (status, told) = strategy.run(&["translations", "accept"]);
    assert_eq!(
        (status, &*told),
        (Some(0), "translations.lock er i orden.\n")
    );
    assert_eq!(tree(&strategy.folder), after);
}

#[test]
fn a_text_changed_in_one_language_is_left_until_its_meaning_is_said_to_be_the_same() {
    let strategy = Strategy::accepted();
    strategy.change_bokmaal();
    assert_eq!(strategy.rules(), ["stale-translation"]);
    let before = strategy.read(LOCK);
    let (status, told) = strategy.run(&["translations", "accept", GOAL]);
    assert_eq!(status, Some(1));
    assert_data_eq!(
        told,
        str![[r#"
Ingen flere tekster er godtatt.
Ikke godtatt: bare det ene språket er endret. Endre det andre også, eller bruk --unchanged-meaning når meningen er den samme:
  areas/tillit/area.toml#goals.trygge.text
1 tekst venter; se «veivalg translations».

"#]]
    );
    assert_eq!(strategy.read(LOCK), before);
    // All are not each: what is left is reported, and is no failure.
    let (status, _) = strategy.run(&["translations", "accept", "--all"]);
    assert_eq!(status, Some(0));
    assert_eq!(strategy.rules(), ["stale-translation"]);
    let (status, told) = strategy.run(&[
        "translations",
        "accept",
        GOAL,
        "--unchanged-meaning",
        "--messages",
        "nn",
    ]);
    assert_eq!(
        (status, told),
        (Some(0), format!("1 tekst er godteken:\n  {GOAL}\n"))
    );
    assert_eq!(strategy.rules(), [""; 0]);
    // One line differs.
    let after = strategy.read(LOCK);
    let changed = before
        .lines()
        .zip(after.lines())
        .filter(|(old, new)| old != new);
    assert_eq!(changed.count(), 1);
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn texts_are_named_by_key_file_folder_and_line() {
    for named in [
        GOAL,
        AREA,
        "areas/tillit",
        "./areas/tillit/",
        "areas/tillit/area.toml:6",
    ] {
        let strategy = Strategy::accepted();
        strategy.edit(AREA, "hver uke", "hver mandag");
        strategy.edit(AREA, "kvar veke", "kvar måndag");
        strategy.edit("strategy.toml", "nb = \"Strategi\"", "nb = \"Strategien\"");
        strategy.edit("strategy.toml", "nn = \"Strategi\"", "nn = \"Strategien\"");
        assert_eq!(strategy.rules(), ["changed-translation"; 2]);
        let (status, told) = strategy.run(&["translations", "accept", named]);
        let expected =
            format!("1 tekst er godtatt:\n  {GOAL}\n1 tekst venter; se «veivalg translations».\n");
        assert_eq!((status, told), (Some(0), expected), "{named}");
        assert_eq!(strategy.rules(), ["changed-translation"], "{named}");
    }
}

#[test]
fn a_name_of_no_text_is_told_with_the_nearest_and_nothing_is_written() {
    let strategy = Strategy::accepted();
    strategy.change_bokmaal();
    let before = tree(&strategy.folder);
    for (named, words) in [
        (
            "areas/tillit/area.toml#goals.tryge.text",
            "veivalg: ingen tekst heter «areas/tillit/area.toml#goals.tryge.text»; mente du «areas/tillit/area.toml#goals.trygge.text»?\n",
        ),
        (
            "goals.trygge",
            "veivalg: ingen tekst heter «goals.trygge»; mente du «areas/tillit/area.toml#goals.trygge.text»?\n",
        ),
        (
            "hva som helst",
            "veivalg: ingen tekst heter «hva som helst»; «veivalg translations --all» viser alle tekstene\n",
        ),
    ] {
        let arguments = ["translations", "accept", AREA, named, "--unchanged-meaning"];
        assert_eq!(strategy.run(&arguments), (Some(2), words.to_owned()));
    }
    let (status, told) = strategy.run(&["translations", "accept", "--all", AREA]);
    assert_eq!(status, Some(2), "{told}");
    assert_eq!(tree(&strategy.folder), before);
}

#[test]
fn what_is_missing_is_left() {
    let strategy = Strategy::new();
    strategy.edit(AREA, "text.nn = \"Vi møtest kvar veke.\"\n", "");
    let (status, told) = strategy.run(&["translations", "accept", GOAL, "--messages", "en"]);
    assert_eq!(status, Some(1));
    let words = format!("Not accepted: the text is missing in one language:\n  {GOAL}\n");
    assert!(told.contains(&words), "{told}");
    // A paragraph that the other language lacks is accepted only when that is said of it by name.
    let strategy = Strategy::accepted();
    let prose = "areas/tillit/nb.md";
    strategy.save(
        prose,
        &(strategy.read(prose) + "\nDette er helt nytt her.\n"),
    );
    let gap = ["missing-translation", "incomplete-translation"];
    assert_eq!(strategy.rules(), gap);
    let before = strategy.read(LOCK);
    for (arguments, expected) in [
        (&[prose][..], 1),
        (&[prose, "--unchanged-meaning"], 1),
        (&["--all"], 0),
        (&["--all", "--unchanged-meaning"], 0),
        // It stands in bokmål.
        (&[prose, "--only-in", "nn"], 1),
    ] {
        let arguments = [&["translations", "accept"], arguments].concat();
        let (status, told) = strategy.run(&arguments);
        assert_eq!(status, Some(expected), "{arguments:?}: {told}");
        assert!(
            told.contains("dette står bare på det ene språket"),
            "{told}"
        );
        assert_eq!(strategy.rules(), gap);
    }
    // Neither is it named by all, nor by nothing.
    for arguments in [&["--all", "--only-in", "nb"][..], &["--only-in", "nb"]] {
        let arguments = [&["translations", "accept"], arguments].concat();
        assert_eq!(strategy.run(&arguments).0, Some(2));
    }
    let (status, told) = strategy.run(&[
        "translations",
        "accept",
        "areas/tillit/nb.md:5",
        "--only-in",
        "nb",
    ]);
    assert_eq!(status, Some(0), "{told}");
    assert_eq!(strategy.rules(), [""; 0]);
    assert_ne!(strategy.read(LOCK), before);
    // It stays so when other texts change and are accepted, and until it changes itself.
    strategy.edit("areas/tillit/nb.md", "Vi bygger", "Vi skaper");
    strategy.edit("areas/tillit/nn.md", "Vi byggjer", "Vi skaper");
    strategy.run(&["translations", "accept", "--all"]);
    assert_eq!(strategy.rules(), [""; 0]);
    strategy.edit(prose, "helt nytt", "nesten nytt");
    assert_eq!(strategy.rules(), gap);
}

/// Errors of all kinds beside: what is accepted is, and of what cannot be read no line is lost.
#[test]
fn no_line_is_lost_to_what_cannot_be_read() {
    let goals = "[[goals]]\nid = \"trygge\"\n";
    for (path, old, new) in [
        (AREA, "measures = [\"naervaer\"]\n", ""),
        (AREA, "title.nn = \"Tillit\"", "title.nn = \"Tillit"),
        (AREA, goals, "goals = 1\n[[annet]]\nid = \"trygge\"\n"),
        (AREA, "text.nn = \"Vi møtest kvar veke.\"", "text.nn = 7"),
        (AREA, "[[goals]]", "[[gaols]]"),
        ("measures.toml", "id = \"naervaer\"", "id = \"naervaer"),
        ("measures.toml", "[[measures]]", "[[measures]"),
        ("areas/tillit/nn.md", "Vi byggjer", "\u{0}"),
    ] {
        let strategy = Strategy::accepted();
        strategy.edit(path, old, new);
        if new == "\u{0}" {
            fs::write(strategy.folder.join(path), [0xff, 0xfe, 0x00]).expect("room");
        }
        let before = strategy.read(LOCK);
        for extra in [&[][..], &["--all"], &["--all", "--unchanged-meaning"]] {
            let arguments = [&["translations", "accept"], extra].concat();
            let (status, told) = strategy.run(&arguments);
            assert_eq!(status, Some(0), "{path}: {new}: {told}");
            // What is said of the lock is of what could be read.
            if new.ends_with("\"Tillit") {
                assert!(
                    told.contains("er ikke med: areas/tillit/area.toml. "),
                    "{told}"
                );
            }
            assert_eq!(strategy.read(LOCK), before, "{path}: {new}: {told}");
        }
    }
    // A folder that cannot be entered, and one that is none.
    let strategy = Strategy::accepted();
    let before = strategy.read(LOCK);
    fs::rename(
        strategy.folder.join("areas/tillit"),
        strategy.folder.join("flyttet"),
    )
    .expect("room");
    fs::write(strategy.folder.join("areas/tillit"), "").expect("room");
    #[cfg(unix)]
    {
        fs::remove_file(strategy.folder.join("areas/tillit")).expect("room");
        std::os::unix::fs::symlink("/", strategy.folder.join("areas/tillit")).expect("room");
        strategy.run(&["translations", "accept"]);
        assert_eq!(strategy.read(LOCK), before);
    }
}

/// What is gone for good goes, and nothing else.
#[test]
fn lines_of_texts_that_are_gone_go() {
    let strategy = Strategy::accepted();
    let before = strategy.read(LOCK);
    strategy.edit(
        AREA,
        "\n[[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte til hverandre.\"\ntext.nn = \"lytte til kvarandre.\"\n",
        "",
    );
    let (_, told) = strategy.run(&["translations", "accept"]);
    assert_eq!(told, "translations.lock er satt i orden.\n");
    let kept = before
        .lines()
        .filter(|line| !line.contains("veivalg.lytte"));
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    let kept: String = kept.flat_map(|line| [line, "\n"]).collect();
    assert_eq!(lines(&strategy.read(LOCK)), lines(&kept));
}

#[test]
fn one_language_has_nothing_to_follow_until_there_is_a_second() {
    let strategy = Strategy::new();
    strategy.edit(
        "veivalg.toml",
        "languages = [\"nb\", \"nn\"]",
        "languages = [\"nb\"]",
    );
    for path in [AREA, "strategy.toml", "measures.toml"] {
        let text = strategy.read(path);
        let lines = text.lines().filter(|line| !line.contains(".nn = "));
        strategy.save(
            path,
            &lines.flat_map(|line| [line, "\n"]).collect::<String>(),
        );
    }
    fs::remove_file(strategy.folder.join("areas/tillit/nn.md")).expect("there");
    strategy.edit("data/naervaer.csv", "note_nb,note_nn", "note_nb");
    strategy.edit(
        "data/naervaer.csv",
        "Målt på nytt.,Målt på nytt.",
        "Målt på nytt.",
    );
    let words = "Strategien er bare på bokmål, så det er ingen tekster å følge på to språk.\n";
    for arguments in [&["translations"][..], &["translations", "accept", "--all"]] {
        assert_eq!(strategy.run(arguments), (Some(0), words.to_owned()));
    }
    assert!(!strategy.folder.join(LOCK).exists());
    assert_eq!(strategy.rules(), [""; 0]);
    // The second comes: nothing is in step with it, and nothing is accepted of what is not there.
    strategy.edit(
        "veivalg.toml",
        "languages = [\"nb\"]",
        "languages = [\"nb\", \"nn\"]",
    );
    let (status, told) = strategy.run(&["translations", "accept", "--all"]);
    assert_eq!(status, Some(0));
    assert!(
        told.contains("Ikke godtatt: teksten mangler på det ene språket:"),
        "{told}"
    );
    assert!(
        told.ends_with("8 tekster venter; se «veivalg translations».\n"),
        "{told}"
    );
    strategy.edit(AREA, "[[goals]]", "title.nn = \"Tillit\"\n\n[[goals]]");
    let (_, told) = strategy.run(&["translations", "accept", "areas/tillit/area.toml#title"]);
    assert!(told.starts_with("1 tekst er godtatt:\n"), "{told}");
    strategy.edit(AREA, "title.nb = \"Tillit\"", "title.nb = \"Stor tillit\"");
    assert!(strategy.rules().contains(&"stale-translation".to_owned()));
}

/// Line ends, composed letters and white space are no change.
#[test]
fn a_wording_is_the_same_on_every_system() {
    use unicode_normalization::UnicodeNormalization as _;
    let strategy = Strategy::accepted();
    for path in [
        AREA,
        "areas/tillit/nb.md",
        "areas/tillit/nn.md",
        "data/naervaer.csv",
    ] {
        let text = strategy.read(path);
        let text: String = text.replace('\n', "\r\n").nfd().collect();
        assert_eq!(text.contains("a\u{30a}"), path.ends_with(".csv"));
        strategy.save(path, &text);
    }
    let lock = strategy.read(LOCK);
    assert_eq!(strategy.rules(), [""; 0]);
    assert_eq!(
        strategy.run(&["translations", "accept"]).1,
        "translations.lock er i orden.\n"
    );
    // A lock as git writes it on Windows is in order, and stays so.
    strategy.save(LOCK, &lock.replace('\n', "\r\n"));
    assert_eq!(strategy.rules(), [""; 0]);
    assert_eq!(
        strategy.run(&["translations", "accept"]).1,
        "translations.lock er i orden.\n"
    );
    strategy.change_bokmaal();
    strategy.run(&["translations", "accept", GOAL, "--unchanged-meaning"]);
    let after = strategy.read(LOCK);
    assert!(after != lock && after.matches("\r\n").count() == lock.matches('\n').count());
}

#[test]
fn a_new_id_and_a_moved_area_keep_what_was_reviewed() {
    let strategy = Strategy::accepted();
    let recorded = |line: String| line.split_once(' ').expect("a key").1.to_owned();
    let goal = recorded(strategy.line(GOAL));
    let title = recorded(strategy.line("areas/tillit/area.toml#title"));
    strategy.edit(AREA, "id = \"trygge\"", "id = \"trygg-hverdag\"");
    let areas = strategy.folder.join("areas");
    fs::rename(areas.join("tillit"), areas.join("tillit-og-trygghet")).expect("room");
    strategy.edit("strategy.toml", "[\"tillit\"]", "[\"tillit-og-trygghet\"]");
    assert_eq!(strategy.rules(), [""; 0]);
    let (_, told) = strategy.run(&["translations", "accept"]);
    assert_eq!(told, "translations.lock er satt i orden.\n");
    let file = "areas/tillit-og-trygghet/area.toml";
    let key = format!("{file}#goals.trygg-hverdag.text");
    assert_eq!(recorded(strategy.line(&key)), goal);
    assert_eq!(recorded(strategy.line(&format!("{file}#title"))), title);
    assert!(!strategy.read(LOCK).contains("areas/tillit/"));
    // It is followed as before.
    strategy.edit(file, "hver uke", "hver mandag");
    assert_eq!(strategy.rules(), ["stale-translation"]);
}
