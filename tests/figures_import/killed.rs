//! A run that is killed between two files is ended by the same command, and nothing of it is left.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::cli::{program, stderr, strategy, tree, veivalg, write};
use crate::tools::tool;

const OLD: &str = "År;Verdi\n2024;91\n2025;92\n";
const NEW: &str = "År;Verdi\n2024;93\n2025;94\n2026;95\n";

/// A folder with a strategy whose figures came from another file, or stand in the register.
fn folder(has_file: bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("room");
    let dir = folder.path();
    strategy(dir, true);
    write(dir, &[("gammel.csv", OLD), ("ny.csv", NEW)]);
    if has_file {
        let mut arguments = import("gammel.csv");
        arguments.pop();
        let output = veivalg(dir, &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    } else {
        let register = fs::read_to_string(dir.join("measures.toml")).expect("it is there");
        let values =
            "values = [{ period = \"2023\", value = 90 }, { period = \"2024\", value = 91 }]\n";
        write(dir, &[("measures.toml", &format!("{register}{values}"))]);
    }
    folder
}

fn import(name: &str) -> Vec<&str> {
    let measure = ["--measure", "naervaer", "--today", "2026-11-21", "--yes"];
    [&["figures", "import", name][..], &measure, &["--revise"]].concat()
}

/// The program, killed before it does this for this time: whether it was; none where that cannot be done here.
fn is_killed(dir: &Path, call: &str, nth: usize) -> Option<bool> {
    let run = program(dir, &import("ny.csv"));
    let mut command = Command::new("strace");
    let inject = format!("inject={call}:signal=KILL:when={nth}");
    command.args(["-f", "-qq", "-o", "/dev/null"]);
    command.args(["-e", &format!("trace={call}"), "-e", &inject]);
    command.arg(run.get_program()).args(run.get_args());
    command.current_dir(dir);
    let output = tool(&mut command, "strace")?;
    Some(!output.status.success())
}

#[test]
#[cfg(target_os = "linux")]
fn a_run_that_is_killed_is_ended_by_the_same_one() {
    for has_file in [true, false] {
        let whole = folder(has_file);
        let old = tree(whole.path());
        let output = veivalg(whole.path(), &import("ny.csv"));
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let new = tree(whole.path());
        let mut kills = 0;
        for call in ["renameat", "renameat2"] {
            for nth in 1.. {
                let partly = folder(has_file);
                let dir = partly.path();
                match is_killed(dir, call, nth) {
                    None => return,
                    Some(false) => break,
                    Some(true) => kills += 1,
                }
                assert_ne!(tree(dir), new, "{call} {nth}");
                let output = veivalg(dir, &import("ny.csv"));
                assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
                assert_eq!(tree(dir), new, "{call} {nth}, {has_file}");
            }
        }
        // Once before each file that it puts in its place.
        let put = new
            .iter()
            .filter(|(path, text)| old.get(*path) != Some(text));
        assert_eq!(kills, put.count(), "{has_file}");
    }
}
