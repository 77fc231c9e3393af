//! What others take into their own CI: the action, the GitLab job, the hook and the image. Their files are
//! held against their schemas, and their commands are run.

mod action;
#[cfg(target_os = "linux")]
mod fetched;
mod files;
mod jobs;
mod libraries;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::cli::write;
use crate::tools::root;

/// A file of the checkout.
fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a file")
}

/// The workflows that people are told to copy, the first one first.
fn workflows() -> Vec<String> {
    let pages = [
        "en/ci",
        "en/publish",
        "nb/kontroll",
        "nb/publiser",
        "nn/kontroll",
        "nn/publiser",
    ];
    let workflow = |page: &str| {
        let page = read(&format!("docs/{page}.md"));
        let block = page
            .split("```yaml .github/workflows/strategi.yml\n")
            .nth(1);
        let block = block.expect("a workflow on the page");
        block.split("```").next().expect("its end").to_owned()
    };
    pages.map(workflow).to_vec()
}

/// A strategy that has no error, or one whose goal has no measure.
fn strategy(folder: &Path, measured: bool) {
    let write = |path: &str, text: &str| write(folder, &[(path, text)]);
    let measures = if measured {
        "measures = [\"naervaer\"]\n"
    } else {
        ""
    };
    write(
        "strategy.toml",
        "title.nb = \"Strategi\"\nareas = [\"tillit\"]\n",
    );
    write(
        "measures.toml",
        "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\n",
    );
    write(
        "areas/tillit/area.toml",
        &format!(
            "title.nb = \"Tillit\"\n[[goals]]\nid = \"trygge\"\ntext.nb = \"Vi er trygge.\"\n{measures}"
        ),
    );
}

/// Runs a script as a runner does, with `veivalg` from `bin` first on the path.
fn bash(script: &str, bin: &Path, folder: &Path, variables: &[(&str, &str)]) -> Output {
    let path = std::env::var("PATH").unwrap_or_default();
    Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", bin.display()))
        .env_remove("VEIVALG_MESSAGES")
        .env("LC_ALL", "C")
        .envs(variables.iter().copied())
        .output()
        .expect("bash starts")
}

/// The folder of the program that the tests run.
fn bin() -> &'static Path {
    let program = Path::new(env!("CARGO_BIN_EXE_veivalg"));
    program.parent().expect("a folder")
}
