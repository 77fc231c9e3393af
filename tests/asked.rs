//! What people type when they do not know the commands: each answer leads on.

use std::fs;

use crate::cli::{stderr, stdout, strategy, tree, veivalg};

#[test]
fn help_has_many_names() {
    let folder = tempfile::tempdir().expect("room");
    let told = |arguments: &[&str]| {
        let output = veivalg(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
        stdout(&output)
    };
    let help = told(&["--help"]);
    for asked in ["help", "hjelp", "--hjelp", "-?", "/?"] {
        assert_eq!(told(&[asked]), help, "{asked}");
    }
    let nynorsk = told(&["--messages", "nn", "hjelp"]);
    assert_eq!(nynorsk, told(&["--help", "--messages", "nn"]));
    assert_ne!(nynorsk, help);
    for command in ["check", "serve", "translations"] {
        let own = told(&[command, "--help"]);
        assert_eq!(told(&["help", command]), own);
        assert_eq!(told(&["hjelp", command]), own);
    }
    let draft = told(&["translations", "draft", "--help"]);
    assert_eq!(told(&["hjelp", "translations", "draft"]), draft);
    assert_eq!(told(&["versjon"]), told(&["--version"]));
}

#[test]
fn a_folder_may_be_called_help() {
    let folder = tempfile::tempdir().expect("room");
    strategy(&folder.path().join("hjelp"), true);
    let output = veivalg(folder.path(), &["check", "hjelp"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn what_is_nearly_a_command_or_an_option_leads_to_it() {
    let folder = tempfile::tempdir().expect("room");
    fs::create_dir(folder.path().join("Indre Fosen")).expect("room");
    for (arguments, words) in [
        (
            &["chek"][..],
            "«chek» finnes ikke; mente du «veivalg check»?",
        ),
        (&["sjekk", "."], "mente du «veivalg check .»?"),
        (
            &["kontroller", "Indre Fosen"],
            "mente du «veivalg check \"Indre Fosen\"»?",
        ),
        (
            &["bygg", "--out", "ut her"],
            "mente du «veivalg build --out \"ut her\"»?",
        ),
        (&["ny", "x"], "mente du «veivalg new x»?"),
        (&["vis"], "mente du «veivalg serve»?"),
        (&["Forklar"], "mente du «veivalg explain»?"),
        (&["omsetjing"], "mente du «veivalg translations»?"),
        (
            &["godta", "--all"],
            "mente du «veivalg translations accept --all»?",
        ),
        (&["fiks"], "mente du «veivalg check --fix»?"),
        (&["help", "bild"], "mente du «veivalg build --help»?"),
        (&["noe-annet"], "«veivalg help» viser dem som finnes"),
        (
            &["Indre Fosen"],
            "skriv kommandoen først, som veivalg check \"Indre Fosen\"",
        ),
        // What is added to or renamed goes where an option says.
        (
            &["new", "area", "kompetanse"],
            "det er ingen strategy.toml i .; skriv mappen med strategien etter --dir, som --dir min-strategi",
        ),
        (&["rename", "area:a", "b"], "som --dir min-strategi"),
        (&["theme", "heimly"], "som --dir min-strategi"),
        (&["schema", "--write"], "som --write min-strategi"),
        (&["check", "--stict"], "mente du «--strict»?"),
        (&["check", "--streng"], "mente du «--strict»?"),
        (&["build", "--ut", "x"], "mente du «--out»?"),
        (&["status", "--språk=nn"], "mente du «--messages»?"),
        (&["build", "--xyz"], "se «veivalg help build»"),
        (
            &["check", "Indre", "Fosen"],
            "«Fosen» er et ord for mye; et navn med mellomrom skal stå i anførselstegn: \"Indre Fosen\"",
        ),
        (
            &["new", "Nedre", "Eiker", "kommune"],
            "anførselstegn: \"Nedre Eiker kommune\"",
        ),
        (
            &["new", "area", "kompetanse", "min-strategi"],
            "«min-strategi» er et ord for mye; er det mappen med strategien, skriver du --dir min-strategi, \
             og et navn med mellomrom skal stå i anførselstegn",
        ),
        (
            &["rename", "area:a", "b", "Min strategi"],
            "skriver du --dir \"Min strategi\", og",
        ),
        (
            &["new", "area", "Nedre", "Eiker", "--dir", "x"],
            "et navn med mellomrom skal stå i anførselstegn: ",
        ),
        (
            &["build", "--out", "ut", "Nedre", "Eiker"],
            "anførselstegn: ",
        ),
    ] {
        let output = veivalg(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = stderr(&output);
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(told.contains(words), "{arguments:?}: {told}");
    }
    for (variable, words) in [
        ("nn", "meinte du «veivalg check»?"),
        ("en", "did you mean `veivalg check`?"),
    ] {
        let mut command = crate::cli::program(folder.path(), &["sjekk"]);
        let output = command
            .env("VEIVALG_MESSAGES", variable)
            .output()
            .expect("the program starts");
        assert!(stderr(&output).contains(words), "{}", stderr(&output));
    }
}

#[test]
fn a_dash_of_a_word_processor_is_an_option() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let output = veivalg(
        folder.path(),
        &["check", "–format", "concise", "—messages=bokmål"],
    );
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn new_prints_its_folder_as_a_shell_wants_it() {
    let folder = tempfile::tempdir().expect("room");
    let told = stdout(&veivalg(folder.path(), &["new", "Nedre Eiker"]));
    assert!(
        told.contains("\n  veivalg check \"Nedre Eiker\"\n"),
        "{told}"
    );
    assert!(
        told.ends_with("\n  veivalg serve \"Nedre Eiker\" --open\n"),
        "{told}"
    );
    let told = stdout(&veivalg(folder.path(), &["new", "Ås"]));
    assert!(told.contains("\n  veivalg check Ås\n"), "{told}");
}

#[test]
fn no_strategy_is_made_inside_another() {
    let folder = tempfile::tempdir().expect("room");
    strategy(&folder.path().join("ex"), true);
    let before = tree(folder.path());
    for (path, words) in [
        (
            "ex/areas/ny",
            "et område er mappen areas/ny med filen area.toml",
        ),
        (
            "ex/areas/Nytt område",
            "\"nytt-omrade\" i listen areas i strategy.toml",
        ),
        (
            "ex/chapters/forord",
            "et kapittel er mappen chapters/forord med filen chapter.toml",
        ),
        ("ex/areas/tillit/ny", "et område er mappen areas/tillit"),
        ("ex/ny", "velg en mappe utenfor"),
        ("./ex/../ex/ny", "velg en mappe utenfor"),
    ] {
        let output = veivalg(folder.path(), &["new", path]);
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(
            stderr(&output).contains(words),
            "{path}: {}",
            stderr(&output)
        );
    }
    assert_eq!(before, tree(folder.path()));
    assert_eq!(
        veivalg(folder.path(), &["new", "ved-siden"]).status.code(),
        Some(0)
    );
}
