//! The GitLab job and the hook, their commands run with the real program.

use std::fs;

use super::{bash, bin, read, strategy};

/// The lines of the job's script.
fn script() -> Vec<String> {
    let job = read("ci/gitlab.yml");
    let script = job.split("\n  script:\n").nth(1).expect("a script");
    let script = script.split("\n  artifacts:").next().expect("its end");
    let lines = script.lines().map(str::trim);
    lines
        .filter_map(|line| line.strip_prefix("- "))
        .map(str::to_owned)
        .collect()
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
