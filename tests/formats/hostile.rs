//! Strategies that somebody sent in to do harm: what they hold never acts on the machine that runs the
//! check, and spoils no format.

use std::fs;
use std::path::Path;

use quick_junit::Report;

use super::{faulty, write};
use crate::cli::{program, stderr, stdout, veivalg};

/// Whether GitHub's machine takes a line for a command, as
/// <https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs> has it, or Azure's.
pub fn is_command(line: &str) -> bool {
    let seen = line.replace(['\u{ad}', '\u{200b}'], "");
    let begins = seen.trim_start().strip_prefix("::");
    begins.is_some_and(|rest| rest.contains("::"))
        || seen.contains("##[")
        || seen.contains("##vso[")
}

fn with_commands(folder: &Path) {
    faulty(folder);
    write(
        folder,
        &[
            ("::add-mask::x.toml", ""),
            ("\u{200b}::add-mask::y.toml", ""),
            ("##[add-mask]x.toml", ""),
            (
                "areas/tillit/area.toml",
                "title.nb = \"::stop-commands::tok ##[add-mask]z ##vso[task.complete]\"\n\n\
                 [[goals]]\nid = \"maal\"\ntext.nb = \"::add-mask::x\"\n",
            ),
            (
                "references.toml",
                "[[references]]\nid = \"kilde\"\n# The last lines:\n::set-output name=a::b\n",
            ),
            (
                "measures.toml",
                "[[measures]]\nid = \"tillit\"\n  name.nb = '''\n  ::stop-commands::x\n  ##[add-mask]y\n'''\n\
                 #\u{ad}#[add-mask]z\nunti = \"percent\" # ##[stop-commands]z\n",
            ),
        ],
    );
}

#[test]
fn no_line_of_a_log_is_a_command_that_the_strategy_brought() {
    let folder = tempfile::tempdir().expect("room");
    with_commands(folder.path());
    let runs: [&[&str]; 8] = [
        &["check"],
        &["check", "--format", "concise"],
        &["check", "--format", "json", "--fix"],
        &["build"],
        &["status"],
        &["status", "--format", "markdown"],
        &["translations", "--all"],
        &["translations", "--all", "--format", "markdown"],
    ];
    for arguments in runs {
        let output = veivalg(folder.path(), arguments);
        let log = stdout(&output) + &stderr(&output);
        let commands = log.lines().filter(|line| is_command(line));
        assert_eq!(commands.collect::<Vec<_>>(), [""; 0], "{arguments:?}");
        // What was broken is reported, so that the above has something to hold.
        let is_told = ["add-mask", "stop-commands"]
            .iter()
            .any(|word| log.contains(word));
        let tells = matches!(arguments[0], "check" | "build");
        assert!(is_told || !tells, "{arguments:?}: {log}");
    }
}

#[test]
fn letters_that_xml_cannot_hold_are_left_out_of_junit() {
    let folder = tempfile::tempdir().expect("room");
    faulty(folder.path());
    let text = "[[references]]\nid = \"kilde\"\n\"a\\uFFFEb\\uFFFF\\u0000\\u001b\" = 1\n";
    write(folder.path(), &[("references.toml", text)]);
    let told = stdout(&veivalg(folder.path(), &["check", "--format", "junit"]));
    let held = |letter| matches!(letter, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..);
    assert_eq!(told.chars().find(|&letter| !held(letter)), None);
    let report = Report::deserialize_from_str(&told).expect("JUnit's XML");
    assert_eq!(report.test_suites.len(), 1);
    assert!(told.contains("«a\u{fffd}b\u{fffd}"), "{told}");
}

#[test]
fn a_summary_that_is_full_already_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("room");
    faulty(folder.path());
    let summary = folder.path().join("summary");
    for room in [0, 1, 200] {
        let before = "x".repeat(1024 * 1024 - room);
        fs::write(&summary, &before).expect("room");
        let mut check = program(folder.path(), &["check", "--format", "github"]);
        let output = check.env("GITHUB_STEP_SUMMARY", &summary).output();
        assert_eq!(output.expect("the program starts").status.code(), Some(1));
        let after = fs::read_to_string(&summary).expect("it is there");
        assert!(after == before, "{} bytes", after.len());
    }
}

#[test]
fn a_name_that_turns_a_line_around_is_refused_and_shown_without_that() {
    let folder = tempfile::tempdir().expect("room");
    faulty(folder.path());
    write(folder.path(), &[("data/tall\u{202e}lmot.csv", "")]);
    for format in ["human", "concise", "json", "github", "gitlab", "junit"] {
        let told = stdout(&veivalg(folder.path(), &["check", "--format", format]));
        assert!(told.contains("data/tall\u{fffd}lmot.csv"), "{told}");
        assert!(!told.contains('\u{202e}'), "{format}");
    }
}

#[test]
fn a_long_line_with_many_faults_is_not_shown_for_each() {
    const FAULTS: usize = 200;
    let folder = tempfile::tempdir().expect("room");
    faulty(folder.path());
    let audiences: String = (0..FAULTS)
        .map(|at| format!("\"ingen{at:060}\", "))
        .collect();
    let strategy =
        format!("title = \"En strategi\"\nareas = [\"tillit\"]\naudiences = [{audiences}]\n");
    write(folder.path(), &[("strategy.toml", strategy.as_str())]);
    let run = veivalg(folder.path(), &["check"]);
    let out = stdout(&run);
    let line = strategy.lines().nth(2).expect("a line").len();
    let places = out.matches("strategy.toml:3:").count();
    assert!(places >= FAULTS, "{places} places");
    assert!(
        out.len() < 20 * line,
        "{} bytes for a line of {line}",
        out.len()
    );
    assert!(out.contains("audiences = ["), "the first are shown in it");
}
