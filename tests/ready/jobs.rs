//! The GitLab job and the hook, their commands run with the real program.

use std::fs;

use super::{bash, bin, read, strategy};

/// The lines of the job's script.
fn script() -> Vec<String> {
    lines("\n  script:\n", "\n  artifacts:")
}

/// The commands between these lines of the job.
fn lines(begin: &str, end: &str) -> Vec<String> {
    let job = read("ci/gitlab.yml");
    let script = job.split(begin).nth(1).expect("a beginning");
    let script = script.split(end).next().expect("its end");
    let mut commands: Vec<String> = Vec::new();
    for line in script.lines() {
        match line.strip_prefix("    - ") {
            Some("|") => commands.push(String::new()),
            Some(command) => commands.push(command.to_owned()),
            // A command of several lines.
            None if line.starts_with("      ") => {
                let last = commands.last_mut().expect("it has begun");
                *last += &format!("{}\n", line.trim());
            }
            None => {}
        }
    }
    commands
}

#[test]
fn the_gitlab_job_makes_its_reports_and_stops_at_an_error() {
    for (measured, code) in [(true, 0), (false, 1)] {
        let folder = tempfile::tempdir().expect("room");
        strategy(folder.path(), measured);
        fs::create_dir(folder.path().join(".veivalg-ci")).expect("room");
        let variables = [("VEIVALG_DIR", ".")];
        let output = bash(&script().join("\n"), bin(), folder.path(), &variables);
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        let report = |name: &str| {
            let path = folder.path().join(".veivalg-ci").join(name);
            fs::read_to_string(path).expect("a report")
        };
        let quality: serde_json::Value =
            serde_json::from_str(&report("code-quality.json")).expect("JSON");
        assert!(quality.is_array());
        assert!(report("junit.xml").contains("<testsuites"));
        // Where the reports lie is no part of the strategy.
        let log = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(!log.contains("veivalg-ci"), "{log}");
    }
}

/// The program is installed by cargo as the job says, another program in its stead.
#[test]
fn the_gitlab_job_installs_the_newest_or_the_commit_that_is_named() {
    let folder = tempfile::tempdir().expect("room");
    let source = folder.path().join("source");
    fs::create_dir_all(source.join("src")).expect("room");
    let manifest = "[package]\nname = \"veivalg\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    fs::write(source.join("Cargo.toml"), manifest).expect("room");
    let commit = |word: &str| {
        let program = format!("fn main() {{ println!(\"{word}\") }}\n");
        fs::write(source.join("src/main.rs"), program).expect("room");
        let script = "git init -q . && cargo generate-lockfile --offline -q && git add . && \
                      git -c user.name=A -c user.email=a@example.no commit -qm x && git rev-parse HEAD";
        let output = bash(script, bin(), &source, &[]);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    };
    let first = commit("first");
    commit("newest");
    let repository = format!("file://{}", source.display());
    let job = read("ci/gitlab.yml");
    let (_, given) = job.split_once("\n  VEIVALG_REV: ").expect("a variable");
    assert!(given.starts_with("\"\"\n"), "{given}");
    for (rev, word) in [("", "newest"), (&first, "first")] {
        let job = folder.path().join(word);
        fs::create_dir(&job).expect("room");
        let target = job.join("target");
        let variables = [
            ("VEIVALG_REPOSITORY", repository.as_str()),
            ("VEIVALG_REV", rev),
            ("CARGO_TARGET_DIR", target.to_str().expect("UTF-8")),
        ];
        let script = lines("\n  before_script:\n", "\n  script:").join("\n") + "\nveivalg";
        let output = bash(&script, bin(), &job, &variables);
        assert_eq!(
            String::from_utf8_lossy(&output.stdout),
            format!("{word}\n"),
            "{output:?}"
        );
    }
}

#[test]
fn the_reports_are_those_that_gitlab_is_given() {
    let job = read("ci/gitlab.yml");
    for (format, report) in [
        ("gitlab", "codequality: .veivalg-ci/code-quality.json"),
        ("junit", "junit: .veivalg-ci/junit.xml"),
    ] {
        let (_, file) = report.split_once(": ").expect("a file");
        assert!(job.contains(&format!("\n      {report}\n")), "{report}");
        let line = format!("veivalg check --format {format} -- \"$VEIVALG_DIR\" >{file} || true");
        assert!(script().contains(&line), "{line}");
    }
    let last = script().pop();
    assert_eq!(last.as_deref(), Some("veivalg check -- \"$VEIVALG_DIR\""));
}

#[test]
fn what_is_known_stops_the_gitlab_job_no_more_than_the_check() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), false);
    fs::create_dir(folder.path().join(".veivalg-ci")).expect("room");
    let write =
        "veivalg check --baseline known.toml --write-baseline --owner Kari --until 2999-01-31";
    let run = |script: &str, baseline: &str| {
        let variables = [("VEIVALG_DIR", "."), ("VEIVALG_BASELINE", baseline)];
        bash(script, bin(), folder.path(), &variables).status.code()
    };
    assert_eq!(run(write, ""), Some(0));
    let job = script().join("\n");
    assert_eq!(run(&job, "known.toml"), Some(0));
    assert_eq!(run(&job, ""), Some(1));
}

#[test]
fn the_hook_stops_a_commit_with_an_error() {
    let hooks = read(".pre-commit-hooks.yaml");
    let entry = hooks.split("\n  entry: ").nth(1).expect("an entry");
    let entry = entry.lines().next().expect("a line");
    for (measured, code) in [(true, 0), (false, 1)] {
        let folder = tempfile::tempdir().expect("room");
        strategy(&folder.path().join("strategi"), measured);
        let output = bash(&format!("{entry} strategi"), bin(), folder.path(), &[]);
        assert_eq!(output.status.code(), Some(code), "{output:?}");
    }
}
