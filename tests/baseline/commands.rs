//! The same known findings in every command that stops at an error.

use std::fs;

use crate::cli::{stderr, stdout, strategy, veivalg};

use super::{AREA, NEW, WITH, check, edit, put_off};

const DAY: [&str; 2] = ["--today", "2026-11-21"];

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn what_can_wait_in_check_stops_no_build_until_its_day() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    put_off(folder, &[]);
    let build = |more: &[&str]| veivalg(folder, &[&["build"][..], more].concat());
    let refused = build(&DAY);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        stderr(&refused).ends_with(
            "Skal funnene i known.toml vente, så kjør: veivalg build . --baseline ./known.toml\n"
        ),
        "{}",
        stderr(&refused)
    );
    let made = build(&[&WITH[..], &DAY].concat());
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    assert!(
        stderr(&made).contains("Kari har ansvaret"),
        "{}",
        stderr(&made)
    );
    assert!(folder.join("public/nb/strategi-nb.pdf").is_file());
    // The day is past.
    let late = build(&[&WITH[..], &["--today", "2027-02-01"]].concat());
    assert_eq!(late.status.code(), Some(1));
    assert!(
        stderr(&late).contains("Ingenting er skrevet"),
        "{}",
        stderr(&late)
    );
    // Something else is wrong.
    edit(
        folder,
        AREA,
        "[[veivalg]]",
        "[[goals]]\nid = \"ny\"\ntext.nb = \"Ny\"\n\n[[veivalg]]",
    );
    assert_eq!(build(&[&WITH[..], &DAY].concat()).status.code(), Some(1));
}

#[test]
fn the_file_may_lie_beside_the_strategy_that_is_built() {
    let root = tempfile::tempdir().expect("room");
    let folder = root.path().join("strategi");
    strategy(&folder, false);
    put_off(&folder, &[]);
    fs::rename(folder.join("known.toml"), root.path().join("kjent.toml")).expect("room");
    let arguments = [
        "build",
        "strategi",
        "--baseline",
        "kjent.toml",
        "--today",
        "2026-11-21",
    ];
    let output = veivalg(root.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    // Seen from the strategy, its folder is called by two full stops.
    let arguments = ["check", ".", "--baseline", "../kjent.toml"];
    let output = veivalg(&folder, &[&arguments[..], &DAY].concat());
    let told = stdout(&output);
    assert!(!told.contains("unportable-name"), "{told}");
}

/// Those that are not told one by one are nobody's to put off: no one knows which they are.
#[test]
fn no_sum_of_findings_can_wait() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    let goals: String = (0..2_100)
        .map(|at| format!("[[goals]]\nid = \"g{at}\"\ntext.nb = \"Mål {at}\"\n\n"))
        .collect();
    edit(folder, AREA, "[[veivalg]]", &format!("{goals}[[veivalg]]"));
    let (status, _) = check(folder, "2026-11-21", &[&WITH[..], &NEW].concat());
    assert_eq!(status, Some(1));
    let known = fs::read_to_string(folder.join("known.toml")).expect("readable");
    assert!(known.contains("goals g1") && !known.contains("funn til"));
    let output = veivalg(folder, &[&["check"][..], &WITH, &DAY].concat());
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn status_takes_the_file_too_and_every_command_tells_of_one_that_is_not_there() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder, false);
    put_off(folder, &[]);
    let output = veivalg(folder, &[&["status"][..], &WITH, &DAY].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("trygge") || !stdout(&output).is_empty());
    for command in ["check", "build", "status", "serve"] {
        let output = veivalg(folder, &[command, "--baseline", "borte.toml"]);
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(
            stderr(&output).contains("borte.toml"),
            "{command}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn what_is_not_understood_cannot_wait() {
    for (rule, old, new) in [
        ("unknown-key", "title.nb", "titel.nb"),
        ("unknown-reference", "\"naervaer\"]", "\"sykefravaer\"]"),
        ("syntax", "title.nb = ", "title.nb "),
    ] {
        let folder = tempfile::tempdir().expect("room");
        let folder = folder.path();
        strategy(folder, true);
        edit(folder, AREA, old, new);
        let write = [
            "--write-baseline",
            "--owner",
            "Kari",
            "--until",
            "2027-01-31",
        ];
        let output = veivalg(folder, &[&["check"][..], &WITH, &write, &DAY].concat());
        assert_eq!(output.status.code(), Some(1), "{rule}");
        assert!(stdout(&output).contains(rule), "{}", stdout(&output));
        let known = fs::read_to_string(folder.join("known.toml")).expect("it is written");
        assert!(!known.contains("[[known]]"), "{known}");
        let by_hand = format!(
            "[[known]]\nrule = \"{rule}\"\nfile = \"{AREA}\"\nowner = \"Kari\"\nuntil = 2027-01-31\n"
        );
        fs::write(folder.join("known.toml"), by_hand).expect("room");
        let output = veivalg(folder, &[&["build"][..], &WITH, &DAY].concat());
        assert_eq!(output.status.code(), Some(2), "{rule}");
        assert!(
            stderr(&output).contains(&format!("«{rule}» kan ikke vente")),
            "{}",
            stderr(&output)
        );
    }
}
