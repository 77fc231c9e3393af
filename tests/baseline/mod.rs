//! Known findings, by the real program: what can wait, until when, and who must answer.

mod commands;
mod file;
mod older;

use std::fs;
use std::path::Path;

use snapbox::{assert_data_eq, str};

use crate::cli::{stderr, stdout, strategy, tree, veivalg};

const AREA: &str = "areas/tillit/area.toml";

/// The exit status of a check and what it tells, on a day.
fn check(folder: &Path, day: &str, more: &[&str]) -> (Option<i32>, String) {
    let arguments = ["check", "--format", "concise", "--today", day];
    let output = veivalg(folder, &[&arguments[..], more].concat());
    (output.status.code(), stdout(&output) + &stderr(&output))
}

const WITH: [&str; 2] = ["--baseline", "known.toml"];

/// As Kari until the last day of January.
const NEW: [&str; 5] = [
    "--write-baseline",
    "--owner",
    "Kari",
    "--until",
    "2027-01-31",
];

/// Puts off what is wrong.
fn put_off(folder: &Path, more: &[&str]) -> String {
    let arguments = [&WITH[..], &NEW, more].concat();
    let (status, told) = check(folder, "2026-11-21", &arguments);
    assert_eq!(status, Some(0), "{told}");
    known(folder)
}

fn known(folder: &Path) -> String {
    fs::read_to_string(folder.join("known.toml")).expect("it is written")
}

fn edit(folder: &Path, path: &str, from: &str, to: &str) {
    let path = folder.join(path);
    let text = fs::read_to_string(&path).expect("text");
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replacen(from, to, 1)).expect("room");
}

#[test]
fn a_known_finding_waits_until_its_day_and_then_counts() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    assert_eq!(check(folder, "2026-11-21", &[]).0, Some(1));
    assert_data_eq!(
        put_off(folder, &[]),
        str![[r##"
# målet «trygge» har ingen måling
[[known]]
rule = "goal-without-measure"
file = "areas/tillit/area.toml"
what = "goals trygge"
owner = "Kari"
until = 2027-01-31

"##]]
    );
    let (status, told) = check(folder, "2027-01-31", &WITH);
    assert_eq!(status, Some(0));
    assert_data_eq!(
        told,
        str![[r#"
measures.toml:2:6: advarsel[unused-measure] ingen mål bruker målingen «naervaer»
areas/tillit/area.toml:3:1: merknad[goal-without-measure] målet «trygge» har ingen måling

"#]]
    );
    let (status, told) = check(folder, "2027-02-01", &WITH);
    assert_eq!(status, Some(1));
    assert_data_eq!(
        told,
        str![[r#"
areas/tillit/area.toml:3:1: feil[goal-without-measure] målet «trygge» har ingen måling
measures.toml:2:6: advarsel[unused-measure] ingen mål bruker målingen «naervaer»

"#]]
    );
    let helps = |day, lang| {
        let arguments = [
            "check",
            "--today",
            day,
            "--messages",
            lang,
            "--baseline",
            "known.toml",
        ];
        let told = stdout(&veivalg(folder, &arguments));
        let mut lines = told.lines();
        let help = lines
            .find(|line| line.contains("Kari"))
            .expect("who answers");
        help.split_once(": ").expect("a label").1.to_owned()
    };
    let all = ["nb", "nn", "en"].map(|lang| {
        format!(
            "{}\n{}\n",
            helps("2027-01-31", lang),
            helps("2027-02-01", lang)
        )
    });
    assert_data_eq!(
        all.concat(),
        str![[r#"
kan vente til og med 31. januar 2027; Kari har ansvaret; skriv measures = ["naervaer"]; disse finnes: naervaer; i et utkast kan målet også ha en måling uten tall (unit = "qualitative"), eller vente: goal-without-measure = "warning" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline
var utsatt til og med 31. januar 2027; Kari har ansvaret; skriv measures = ["naervaer"]; disse finnes: naervaer; i et utkast kan målet også ha en måling uten tall (unit = "qualitative"), eller vente: goal-without-measure = "warning" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline
kan vente til og med 31. januar 2027; Kari har ansvaret; skriv measures = ["naervaer"]; desse finst: naervaer; i eit utkast kan målet også ha ei måling utan tal (unit = "qualitative"), eller vente: goal-without-measure = "warning" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline
var utsett til og med 31. januar 2027; Kari har ansvaret; skriv measures = ["naervaer"]; desse finst: naervaer; i eit utkast kan målet også ha ei måling utan tal (unit = "qualitative"), eller vente: goal-without-measure = "warning" under [check] i veivalg.toml, eller veivalg check --baseline known.toml --write-baseline
can wait through 2027-01-31; Kari is responsible; write measures = ["naervaer"]; there are: naervaer; in a draft the goal may also have a measure without numbers (unit = "qualitative"), or wait: goal-without-measure = "warning" below [check] in veivalg.toml, or veivalg check --baseline known.toml --write-baseline
was put off through 2027-01-31; Kari is responsible; write measures = ["naervaer"]; there are: naervaer; in a draft the goal may also have a measure without numbers (unit = "qualitative"), or wait: goal-without-measure = "warning" below [check] in veivalg.toml, or veivalg check --baseline known.toml --write-baseline

"#]]
    );
}

#[test]
fn what_is_known_is_found_again_where_it_moved_and_nothing_else_is() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    put_off(folder, &[]);
    edit(folder, AREA, "title.nb", "# Flyttet\n\n\ntitle.nb");
    edit(folder, AREA, "Vi er trygge.", "Vi er trygge på jobb.");
    for lang in ["nb", "nn", "en"] {
        let more = [&WITH[..], &["--messages", lang]].concat();
        assert_eq!(check(folder, "2026-11-21", &more).0, Some(0), "{lang}");
    }
    // Another goal, of the same rule in the same file.
    edit(
        folder,
        AREA,
        "\n[[veivalg]]",
        "\n[[goals]]\nid = \"ny\"\ntext.nb = \"Ny\"\n\n[[veivalg]]",
    );
    let (status, told) = check(folder, "2026-11-21", &WITH);
    assert_eq!(status, Some(1));
    assert_eq!(told.matches(": feil[").count(), 1, "{told}");
    assert!(
        told.starts_with(&format!("{AREA}:10:1: feil[goal-without-measure]")),
        "{told}"
    );
}

#[test]
fn as_many_are_known_as_were_written() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, true);
    let html = |times: usize| {
        let text = format!("Hei {}\n", "<b>".repeat(times));
        fs::write(folder.join("areas/tillit/nb.md"), text).expect("room");
    };
    html(3);
    let text = put_off(folder, &["--strict"]);
    assert!(text.contains("what = \"<b>\"\ncount = 3\n"), "{text}");
    html(4);
    let strict = [&WITH[..], &["--strict"]].concat();
    let (status, told) = check(folder, "2026-11-21", &strict);
    assert_eq!(
        (status, told.matches(": feil[").count()),
        (Some(1), 1),
        "{told}"
    );
    html(2);
    let (status, told) = check(folder, "2026-11-21", &strict);
    assert_eq!(status, Some(0), "{told}");
    assert!(
        told.contains("known.toml:2:1: merknad[raw-html] noen av funnene er rettet"),
        "{told}"
    );
    // What was put off with --strict is known without it, too.
    assert_eq!(check(folder, "2026-11-21", &WITH).1, told);
    assert!(put_off(folder, &["--strict"]).contains("count = 2\n"));
}

#[test]
fn nothing_is_put_off_without_an_owner_and_a_day_that_is_to_come() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    let before = tree(folder);
    for more in [
        &["--write-baseline"][..],
        &["--write-baseline", "--owner", "Kari"],
        &["--write-baseline", "--until", "2027-01-31"],
        &["--write-baseline", "--owner", " ", "--until", "2027-01-31"],
        &[
            "--write-baseline",
            "--owner",
            "Kari",
            "--until",
            "2026-11-20",
        ],
        &["--write-baseline", "--owner", "Kari", "--until", "i morgen"],
        &["--owner", "Kari"],
        &[],
    ] {
        let (status, told) = check(folder, "2026-11-21", &[&WITH[..], more].concat());
        assert_eq!(status, Some(2), "{more:?}: {told}");
        assert_eq!(told.lines().count(), 1, "{more:?}: {told}");
        assert_eq!(tree(folder), before, "{more:?}");
    }
    for alone in ["--write-baseline", "--owner=Kari"] {
        assert_eq!(check(folder, "2026-11-21", &[alone]).0, Some(2), "{alone}");
    }
}

#[test]
fn what_hides_a_file_cannot_wait() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, true);
    edit(folder, AREA, "title.nb", "åpen = \"\ntitle.nb");
    let arguments = [
        "--write-baseline",
        "--owner",
        "Kari",
        "--until",
        "2027-01-31",
    ];
    let (status, told) = check(folder, "2026-11-21", &[&WITH[..], &arguments].concat());
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains(": feil[syntax]"), "{told}");
    let known = fs::read_to_string(folder.join("known.toml")).expect("it is written");
    assert!(!known.contains("[[known]]"), "{known}");
}

#[test]
fn a_file_is_made_though_there_is_nothing_to_write_down() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let write = [&WITH[..], &["--write-baseline"]].concat();
    assert_eq!(check(folder.path(), "2026-11-21", &write).0, Some(0));
    assert_eq!(check(folder.path(), "2026-11-21", &WITH).0, Some(0));
}

#[test]
fn the_file_may_lie_elsewhere() {
    let root = tempfile::tempdir().expect("room");
    let folder = root.path().join("strategi");
    strategy(&folder, false);
    fs::create_dir(root.path().join(".git")).expect("room");
    let file = ["--baseline", "../ci/kjent.toml"];
    let new = [
        "--write-baseline",
        "--owner",
        "Kari",
        "--until",
        "2027-01-31",
    ];
    let all = [&file[..], &new].concat();
    assert_eq!(
        check(&folder, "2026-11-21", &all).0,
        Some(2),
        "no such folder"
    );
    fs::create_dir(root.path().join("ci")).expect("room");
    assert_eq!(check(&folder, "2026-11-21", &all).0, Some(0));
    strategy(&folder, true);
    let arguments = [
        "check",
        "--format",
        "github",
        "--baseline",
        "../ci/kjent.toml",
    ];
    let told = stdout(&veivalg(&folder, &arguments));
    assert!(
        told.contains("::notice file=ci/kjent.toml,line=2,"),
        "{told}"
    );
    fs::write(root.path().join("kjent"), "").expect("room");
    assert_eq!(
        check(&folder, "2026-11-21", &["--baseline", "../kjent"]).0,
        Some(2)
    );
}
