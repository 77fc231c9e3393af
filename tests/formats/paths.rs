//! Paths from the repository's folder, where the strategy is a part of it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{faulty, write};
use crate::cli::{program, stdout};

/// The path of the first finding in each format that names it from the repository.
fn paths(command: impl Fn(&[&str]) -> Command) -> [String; 3] {
    let told = |format| {
        let mut command = command(&["check", "--format", format]);
        stdout(&command.output().expect("the program starts"))
    };
    let github = told("github");
    let (_, path) = github.split_once("file=").expect("a property");
    let (path, _) = path.split_once(',').expect("more properties");
    let gitlab: Value = serde_json::from_str(&told("gitlab")).expect("JSON");
    let sarif: Value = serde_json::from_str(&told("sarif")).expect("JSON");
    let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    let [gitlab, sarif] = [
        &gitlab[0]["location"]["path"],
        &place["artifactLocation"]["uri"],
    ]
    .map(|path| path.as_str().expect("a path").to_owned());
    [path.to_owned(), gitlab, sarif]
}

const FILE: &str = "areas/tillit/area.toml";
const ENCODED: &str = "plan%20%C3%A5/strategi";

/// What the formats should say of a file in the strategy, and in SARIF percent-encoded.
fn expect(folder: &str, encoded: &str) -> [String; 3] {
    [folder, folder, encoded].map(|folder| format!("{folder}{FILE}"))
}

/// Names that stand between commas in a command, and in addresses.
#[cfg(unix)]
#[test]
fn names_with_letters_that_mean_something() {
    let folder = tempfile::tempdir().expect("room");
    let name = "assets/50 %,å:b.png";
    write(
        folder.path(),
        &[
            (
                "strategy.toml",
                "title.nb = \"Strategi\"\nareas = [\"tillit\"]\n",
            ),
            (
                "veivalg.toml",
                "[check]\naccessibility-statement-missing = \"off\"\n",
            ),
            (
                "areas/tillit/area.toml",
                "title.nb = \"Tillit\"\n[[goals]]\nid = \"a\"\ntext.nb = \"A\"\nmeasures = [\"a\"]\n\
                 [[veivalg]]\nid = \"b\"\ntext.nb = \"b\"\n",
            ),
            (
                "measures.toml",
                "[[measures]]\nid = \"a\"\nname.nb = \"A\"\nunit = \"percent\"\nsource.nb = \"A\"\n\
                 owner.nb = \"A\"\ntarget = { period = \"2030\", value = 3 }\n\
                 baseline = { period = \"2020\", value = 2 }\n",
            ),
            (name, "x"),
        ],
    );
    let told = paths(|arguments| program(folder.path(), arguments));
    let expected = [
        "assets/50 %25%2Cå%3Ab.png",
        name,
        "assets/50%20%25%2C%C3%A5%3Ab.png",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_strategy_in_a_subfolder_of_a_repository() {
    let root = tempfile::tempdir().expect("room");
    let strategy = root.path().join("plan å/strategi");
    faulty(&strategy);
    let from = |folder: &Path| {
        let folder = folder.to_owned();
        move |arguments: &[&str]| program(&folder, arguments)
    };
    assert_eq!(paths(from(&strategy)), expect("", ""), "no repository");

    let inside = expect("plan å/strategi/", &format!("{ENCODED}/"));
    fs::create_dir(root.path().join(".git")).expect("room");
    assert_eq!(paths(from(&strategy)), inside);
    let named = |arguments: &[&str]| {
        let mut command = program(root.path(), arguments);
        command.arg("plan å/strategi");
        command
    };
    assert_eq!(paths(named), inside, "from another folder");
    fs::remove_dir(root.path().join(".git")).expect("it is empty");
    fs::write(root.path().join(".git"), "gitdir: elsewhere\n").expect("room");
    assert_eq!(paths(from(&strategy)), inside, "a work tree");

    fs::remove_file(root.path().join(".git")).expect("it is there");
    for variable in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
        let set = |value: &Path| {
            let value = value.to_owned();
            let strategy = &strategy;
            move |arguments: &[&str]| {
                let mut command = program(strategy, arguments);
                command.env(variable, &value);
                command
            }
        };
        let within = set(&root.path().join("plan å"));
        let within_expected = expect("strategi/", "strategi/");
        assert_eq!(paths(within), within_expected, "{variable}");
        let elsewhere = tempfile::tempdir().expect("room");
        let none = expect("", "");
        assert_eq!(paths(set(elsewhere.path())), none, "{variable} elsewhere");
        assert_eq!(paths(set(Path::new(""))), none, "{variable} empty");
        // Asked for in a folder of the one that the machine works in.
        fs::create_dir(strategy.join(".git")).expect("room");
        assert_eq!(paths(set(root.path())), none, "{variable} above");
        fs::remove_dir(strategy.join(".git")).expect("it is empty");
    }
}
