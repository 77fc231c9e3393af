//! The real program: what it prints, its exit status, and what it does to the disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use snapbox::{assert_data_eq, str};

use crate::tools::root;

/// Writes files, with the folders they stand in.
pub fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("room");
        fs::write(path, text).expect("room");
    }
}

/// A strategy of one area, whose goal names its measure or not.
pub fn strategy(folder: &Path, measured: bool) {
    let write = |path: &str, text: &str| write(folder, &[(path, text)]);
    write(
        "strategy.toml",
        "title.nb = \"Strategi\"\nareas = [\"tillit\"]\n",
    );
    write(
        "measures.toml",
        "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\nsource.nb = \"Lønn\"\nowner.nb = \"HR\"\n",
    );
    write(
        "veivalg.toml",
        "[check]\naccessibility-statement-missing = \"off\"\nmeasure-without-target = \"off\"\n",
    );
    let measures = if measured {
        "measures = [\"naervaer\"]\n"
    } else {
        ""
    };
    write(
        "areas/tillit/area.toml",
        &format!(
            "title.nb = \"Tillit\"\n\n[[goals]]\nid = \"trygge\"\ntext.nb = \"Vi er trygge.\"\n{measures}\n[[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte.\"\n"
        ),
    );
}

/// Variables that the program heeds.
const VARIABLES: [&str; 12] = [
    "VEIVALG_BASELINE",
    "GITHUB_ACTIONS",
    "VEIVALG_MESSAGES",
    "GITHUB_WORKSPACE",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "GITHUB_STEP_SUMMARY",
    "GITHUB_SERVER_URL",
    "GITHUB_REPOSITORY",
    "GITHUB_SHA",
    "CI_PROJECT_DIR",
];

/// The program, in a folder, with nothing that the tests' own surroundings tell it.
pub fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_veivalg"));
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null());
    for name in VARIABLES {
        command.env_remove(name);
    }
    command
}

pub fn veivalg(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = program(folder, arguments);
    command.output().expect("the program starts")
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// Every file below a folder with its content.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below");
            (
                path.display().to_string(),
                fs::read(entry.path()).expect("readable"),
            )
        })
        .collect()
}

#[test]
fn check_points_at_the_goal_without_a_measure() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), false);
    let before = tree(folder.path());
    let output = veivalg(folder.path(), &["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "");
    assert_data_eq!(
        stdout(&output),
        str![[r#"
feil[goal-without-measure]: målet «trygge» har ingen måling
 --> areas/tillit/area.toml:3:1
  |
3 | [[goals]]
  | ^^^^^^^^^
  |
hjelp: skriv measures = ["naervaer"]; disse finnes: naervaer; i et utkast kan målet også ha en måling uten tall (unit = "qualitative"), eller vente: goal-without-measure = "warning" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline

advarsel[unused-measure]: ingen mål bruker målingen «naervaer»
 --> measures.toml:2:6
  |
2 | id = "naervaer"
  |      ^^^^^^^^^^
  |
hjelp: legg til "naervaer" i measures i et mål, eller slett målingen

1 feil og 1 advarsel
Les mer om den første: veivalg explain goal-without-measure

"#]]
    );
    assert_eq!(before, tree(folder.path()), "check writes nothing");
}

#[test]
fn every_format_and_language_tells_the_same() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), false);
    let output = veivalg(
        folder.path(),
        &["check", "--format", "concise", "--messages", "nn"],
    );
    assert_eq!(output.status.code(), Some(1));
    assert_data_eq!(
        stdout(&output),
        str![[r#"
areas/tillit/area.toml:3:1: feil[goal-without-measure] målet «trygge» har inga måling
measures.toml:2:6: åtvaring[unused-measure] ingen mål brukar målinga «naervaer»

"#]]
    );
    let output = veivalg(
        folder.path(),
        &["check", "--format", "json", "--messages", "en"],
    );
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(report["version"], 1);
    assert_eq!(report["summary"]["errors"], 1);
    let first = &report["diagnostics"][0];
    assert_eq!(first["rule"], "goal-without-measure");
    assert_eq!(first["level"], "error");
    assert_eq!(first["file"], "areas/tillit/area.toml");
    let place = ["line", "column", "end_line", "end_column"].map(|key| first[key].as_u64());
    assert_eq!(place, [3, 1, 3, 10].map(Some));
    assert!(first["related"].as_array().is_some_and(Vec::is_empty));
}

#[test]
fn strict_counts_warnings() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    fs::write(folder.path().join("veivalg.toml"), "").expect("room");
    assert_eq!(veivalg(folder.path(), &["check"]).status.code(), Some(0));
    assert_eq!(
        veivalg(folder.path(), &["check", "--strict"]).status.code(),
        Some(1)
    );
}

#[test]
fn wrong_arguments_and_folders_end_with_2() {
    let folder = tempfile::tempdir().expect("room");
    for (arguments, words) in [
        (
            vec!["chekc"],
            "veivalg: kommandoen «chekc» finnes ikke; mente du «veivalg check»?\n",
        ),
        (
            vec!["check", "--today", "2026-02-30"],
            "veivalg: «2026-02-30» kan ikke stå etter --today <DATO>; skriv for eksempel 2026-01-31\n",
        ),
        (
            vec!["check", "--format", "xml"],
            "veivalg: «xml» kan ikke stå etter --format <FORMAT>; skriv for eksempel human, concise, json, github, gitlab, junit, sarif\n",
        ),
        (
            vec!["build", "--out"],
            "veivalg: etter --out <MAPPE> mangler det noe\n",
        ),
        (
            vec!["check", "--strict", "--strict"],
            "veivalg: --strict kan bare brukes én gang\n",
        ),
        (
            vec!["check", "--foo"],
            "veivalg: valget «--foo» finnes ikke; se «veivalg help check»\n",
        ),
    ] {
        let output = veivalg(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(stderr(&output), words);
        assert_eq!(stdout(&output), "");
    }
    let output = veivalg(folder.path(), &["check", "finnes-ikke"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "veivalg: mappen finnes-ikke kan ikke åpnes (finnes ikke); skriv navnet på mappen med strategien\n"
    );
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn build_ends_with_one_line_and_a_failing_one_leaves_the_last_good_site() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let output = veivalg(folder.path(), &["build", "--today", "2026-11-21"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let line = stdout(&output);
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(line.contains(" sider, 2 PDF-er"), "{line}");
    assert_eq!(stderr(&output), "");
    let public = folder.path().join("public");
    let good = tree(&public);
    assert!(good.contains_key("nb/index.html") && good.contains_key("nb/strategi-nb.pdf"));

    strategy(folder.path(), false);
    let output = veivalg(folder.path(), &["build", "--today", "2026-11-21"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).ends_with("Ingenting er skrevet. Rett feilene, og kjør på nytt.\n"));
    assert_eq!(good, tree(&public));

    // What an area leaves behind goes; the same strategy gives the same bytes.
    strategy(folder.path(), true);
    let output = veivalg(folder.path(), &["build", "--today", "2026-11-21"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(good, tree(&public));
    let left: Vec<_> = fs::read_dir(folder.path())
        .expect("readable")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert!(left.is_empty(), "left beside the site: {left:?}");
}

#[test]
fn a_killed_build_leaves_the_last_good_site() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let public = folder.path().join("public");
    assert!(
        veivalg(folder.path(), &["build", "--today", "2026-11-21"])
            .status
            .success()
    );
    let good = tree(&public);
    for wait in [1, 20, 60, 120, 200] {
        let mut build = Command::new(env!("CARGO_BIN_EXE_veivalg"))
            .args(["build", "--today", "2026-11-21"])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(std::time::Duration::from_millis(wait));
        // It may have ended already, which is as good.
        let _ = build.kill();
        let _ = build.wait();
        assert_eq!(good, tree(&public), "killed after {wait} ms");
    }
}

#[test]
fn folders_that_hold_anything_else_are_refused() {
    let folder = tempfile::tempdir().expect("room");
    let dir = folder.path().join("strategi");
    strategy(&dir, true);
    fs::create_dir(folder.path().join("annet")).expect("room");
    fs::write(folder.path().join("annet/viktig.txt"), "viktig").expect("room");
    fs::write(folder.path().join("fil"), "fil").expect("room");
    let before = tree(folder.path());
    let mut refused = vec![
        ".",
        "..",
        "../annet",
        "../fil",
        "areas",
        "areas/tillit",
        "assets/ut",
        "/",
    ];
    #[cfg(unix)]
    {
        fs::create_dir(folder.path().join("tom")).expect("room");
        std::os::unix::fs::symlink("tom", folder.path().join("lenke")).expect("room");
        refused.push("../lenke");
    }
    for out in refused {
        let output = veivalg(&dir, &["build", "--out", out]);
        assert_eq!(output.status.code(), Some(2), "{out}: {}", stdout(&output));
        assert!(
            stderr(&output).contains("--out"),
            "{out}: {}",
            stderr(&output)
        );
    }
    assert_eq!(before, tree(folder.path()));
}

#[test]
fn a_site_that_was_changed_by_hand_is_not_overwritten() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    assert!(veivalg(folder.path(), &["build"]).status.success());
    let page = folder.path().join("public/nb/index.html");
    fs::write(&page, "rettet for hånd").expect("room");
    let output = veivalg(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("index.html"),
        "{}",
        stderr(&output)
    );
    assert_eq!(
        fs::read_to_string(page).expect("readable"),
        "rettet for hånd"
    );
}

#[test]
fn new_makes_a_strategy_once() {
    let folder = tempfile::tempdir().expect("room");
    let output = veivalg(folder.path(), &["new", "min"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(folder.path().join("min/strategy.toml").exists());
    assert_eq!(
        veivalg(folder.path(), &["check", "min"]).status.code(),
        Some(0)
    );
    let before = tree(folder.path());
    let output = veivalg(folder.path(), &["new", "min"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(before, tree(folder.path()));
}

#[test]
fn a_closed_pipe_is_no_panic() {
    let mut check = Command::new(env!("CARGO_BIN_EXE_veivalg"))
        .args(["check", "--format", "json"])
        .arg(root().join("example-strategy"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(check.stdout.take());
    let output = check.wait_with_output().expect("it ends");
    assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
}
