//! The steps of the GitHub action, run by bash: what they call, with which inputs, and that no input is
//! ever part of a script.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use super::{bash, bin, read, strategy};
use crate::tools::{root, tool};

/// A step's script, and the inputs it gets as variables.
struct Step {
    script: String,
    /// Each variable with the input it holds.
    variables: Vec<(String, String)>,
}

/// The steps that have a script, by their place in `action.yml`.
fn steps() -> Vec<Step> {
    let action = read("action.yml");
    let steps = action.split("\n  steps:\n").nth(1).expect("steps");
    steps
        .split("\n    - ")
        .filter_map(|step| {
            let (before, script) = step.split_once("run: |\n")?;
            let script = script
                .lines()
                .map_while(|line| line.strip_prefix("        "))
                .map(|line| format!("{line}\n"))
                .collect();
            let variable = |line: &str| {
                let line = line.trim().strip_prefix("VEIVALG_")?;
                let (name, value) = line.split_once(": ${{ inputs.")?;
                let name = format!("VEIVALG_{name}");
                Some((name, value.trim_end_matches(" }}").to_owned()))
            };
            Some(Step {
                script,
                variables: before.lines().filter_map(variable).collect(),
            })
        })
        .collect()
}

/// The step that calls the program with this command.
fn step(command: &str) -> Step {
    let call = format!("veivalg {command} ");
    let mut found = steps()
        .into_iter()
        .filter(|step| step.script.contains(&call));
    let step = found.next().expect("a step");
    assert!(found.next().is_none(), "one step calls {call}");
    step
}

/// What a step's variables are when these inputs are given; the others are as `action.yml` has them.
fn given<'a>(step: &'a Step, inputs: &[(&str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let value = |input: &str| {
        let given = inputs.iter().find(|(name, _)| *name == input);
        given.map_or(
            match input {
                "dir" => ".",
                "strict" | "status" | "build" => "false",
                "out" => "site",
                _ => "",
            },
            |(_, value)| value,
        )
    };
    let variables = step.variables.iter();
    variables
        .map(|(name, input)| (name.as_str(), value(input)))
        .collect()
}

/// A program called `veivalg` that writes its arguments to `called`, one a line.
fn recorder(folder: &Path) {
    let program = folder.join("veivalg");
    fs::write(&program, "#!/bin/sh\nprintf '%s\\n' \"$@\" >called\n").expect("room");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("ours");
}

/// The arguments that a step calls the program with.
fn called(command: &str, inputs: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("room");
    let bin = tempfile::tempdir().expect("room");
    recorder(bin.path());
    let step = step(command);
    let mut variables = given(&step, inputs);
    variables.push(("GITHUB_STEP_SUMMARY", "summary.md"));
    let output = bash(&step.script, bin.path(), folder.path(), &variables);
    assert!(output.status.success(), "{output:?}");
    let files = fs::read_dir(folder.path()).expect("readable");
    let files: Vec<_> = files
        .map(|entry| entry.expect("readable").file_name())
        .filter(|name| name != "summary.md")
        .collect();
    assert_eq!(files, ["called"], "nothing else is run");
    let called = fs::read_to_string(folder.path().join("called")).expect("it was called");
    called.lines().map(str::to_owned).collect()
}

#[test]
fn inputs_become_arguments() {
    assert_eq!(
        called("check", &[]),
        ["check", "--format", "github", "--", "."]
    );
    let inputs = [
        ("dir", "min strategi"),
        ("strict", "true"),
        ("baseline", "kjente.toml"),
    ];
    assert_eq!(
        called("check", &inputs),
        [
            "check",
            "--format",
            "github",
            "--strict",
            "--baseline=kjente.toml",
            "--",
            "min strategi"
        ]
    );
    assert_eq!(
        called("build", &[("dir", "strategi"), ("out", "ut her")]),
        ["build", "--out=ut her", "--", "strategi"]
    );
    assert_eq!(
        called("build", &[("baseline", "kjente.toml")])[1..],
        ["--out=site", "--baseline=kjente.toml", "--", "."]
    );
    assert_eq!(
        called("status", &[("dir", "strategi")]),
        ["status", "--format", "markdown", "--", "strategi"]
    );
}

#[test]
fn no_input_is_ever_run() {
    let hostile = "$(touch a); touch b `touch c` \" ' && touch d * --out=e";
    let inputs = ["dir", "strict", "baseline", "messages", "out"].map(|name| (name, hostile));
    for command in ["check", "status", "build"] {
        let called = called(command, &inputs);
        assert_eq!(
            called.last().map(String::as_str),
            Some(hostile),
            "{command}"
        );
    }
    for step in steps() {
        assert!(!step.script.contains("${{"), "{}", step.script);
    }
}

#[test]
fn every_input_is_declared_and_used() {
    let action = read("action.yml");
    let inputs = action.split("\ninputs:\n").nth(1).expect("inputs");
    let inputs = inputs.split("\nruns:\n").next().expect("their end");
    let declared: Vec<&str> = inputs
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.strip_suffix(':'))
        .collect();
    assert_eq!(declared.len(), 9, "{declared:?}");
    for name in &declared {
        assert!(
            action.matches(&format!("inputs.{name} ")).count() > 0,
            "{name}"
        );
    }
    for step in steps() {
        for (_, input) in step.variables {
            assert!(declared.contains(&input.as_str()), "{input}");
        }
    }
}

#[test]
fn the_scripts_pass_the_linter() {
    for step in steps() {
        let folder = tempfile::tempdir().expect("room");
        let file = folder.path().join("step.sh");
        // As a runner starts it.
        let script = format!("set -eo pipefail\n{}", step.script);
        fs::write(&file, script).expect("room");
        let mut command = Command::new("shellcheck");
        command.args(["--shell=bash"]).arg(&file);
        let Some(output) = tool(&mut command, "shellcheck") else {
            return;
        };
        assert!(output.status.success(), "{output:?}");
    }
}

/// The cache's key is made of what the program is built from, and of nothing else.
#[test]
fn the_cache_is_renewed_when_the_source_changes() {
    let folder = tempfile::tempdir().expect("room");
    let step = &steps()[0];
    let copy = Command::new("cp")
        .arg("-r")
        .args(["Cargo.toml", "Cargo.lock", "src", "themes"].map(|name| root().join(name)))
        .arg(folder.path())
        .status();
    assert!(copy.expect("cp").success());
    let key = || {
        let output = folder.path().join("output");
        fs::write(&output, "").expect("room");
        let path = folder.path().to_str().expect("UTF-8");
        let variables = [
            ("GITHUB_ACTION_PATH", path),
            ("GITHUB_OUTPUT", output.to_str().expect("UTF-8")),
        ];
        let run = bash(&step.script, bin(), folder.path(), &variables);
        assert!(run.status.success(), "{run:?}");
        let key = fs::read_to_string(output).expect("it was written");
        assert_eq!(key.len(), "key=".len() + 64 + 1, "{key}");
        key
    };
    let first = key();
    fs::write(folder.path().join("README.md"), "Noe annet").expect("room");
    assert_eq!(key(), first);
    fs::write(folder.path().join("src/lib.rs"), "").expect("room");
    assert_ne!(key(), first);
}

/// The real program: an error stops the job, and the other steps do their work.
#[test]
fn a_goal_without_a_measure_stops_the_job() {
    for (measured, code) in [(true, 0), (false, 1)] {
        let folder = tempfile::tempdir().expect("room");
        strategy(&folder.path().join("strategi"), measured);
        let run = |command: &str| {
            let step = step(command);
            let mut variables = given(&step, &[("dir", "strategi")]);
            variables.push(("GITHUB_STEP_SUMMARY", "summary.md"));
            bash(&step.script, bin(), folder.path(), &variables)
        };
        let check = run("check");
        assert_eq!(check.status.code(), Some(code), "{check:?}");
        let status = run("status");
        assert_eq!(status.status.code(), Some(0), "{status:?}");
        let summary = fs::read_to_string(folder.path().join("summary.md"));
        let summary = summary.expect("the summary was written");
        assert!(summary.contains("| Tillit |"), "{summary}");
        let build = run("build");
        assert_eq!(build.status.code(), Some(code), "{build:?}");
        assert_eq!(folder.path().join("site/index.html").exists(), measured);
    }
}
