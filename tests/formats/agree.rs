//! Every format tells the same: strategies that nobody meant to write, and in each format errors exactly
//! when the exit status is 1.

use std::path::Path;

use proptest::prelude::*;
use quick_junit::{NonSuccessKind, Report, TestCaseStatus};
use serde_json::Value;

use super::write;
use crate::bad_input::{BASE, piece};
use crate::cli::{stdout, veivalg};

const FORMATS: [&str; 7] = [
    "human", "concise", "json", "github", "gitlab", "junit", "sarif",
];

/// How many errors a format tells of, by its own rules.
fn errors(format: &str, text: &str) -> usize {
    let json = || serde_json::from_str::<Value>(text).expect("JSON");
    let having = |list: &Value, key: &str, value: &str| {
        let list = list.as_array().expect("a list").iter();
        list.filter(|one| one[key] == value).count()
    };
    let lines = |begin: &str| text.lines().filter(|line| line.starts_with(begin)).count();
    match format {
        "human" => {
            let errors = lines("feil[");
            let counted = text.lines().filter_map(|line| {
                let (number, _) = line.split_once(" feil")?;
                number.parse().ok()
            });
            let mut counted = counted.rev();
            assert_eq!(counted.next().unwrap_or(0), errors, "{text}");
            errors
        }
        "concise" => {
            let level = |line: &str| {
                line.split_once(": ")
                    .map(|(_, rest)| rest.starts_with("feil["))
            };
            text.lines()
                .filter(|line| level(line) == Some(true))
                .count()
        }
        "json" => {
            let errors = having(&json()["diagnostics"], "level", "error");
            assert_eq!(json()["summary"]["errors"], errors);
            errors
        }
        "github" => lines("::error "),
        "gitlab" => having(&json(), "severity", "major"),
        "junit" => {
            let report = Report::deserialize_from_str(text).expect("JUnit's XML");
            let cases = report
                .test_suites
                .iter()
                .flat_map(|suite| &suite.test_cases);
            let failed = cases.filter(|case| {
                let failure = NonSuccessKind::Failure;
                matches!(&case.status, TestCaseStatus::NonSuccess { kind, .. } if *kind == failure)
            });
            let failed = failed.count();
            assert_eq!(report.failures, failed);
            failed
        }
        "sarif" => having(&json()["runs"][0]["results"], "level", "error"),
        _ => unreachable!("no such format"),
    }
}

fn agree(folder: &Path, arguments: &[&str]) {
    let mut counts = Vec::new();
    for format in FORMATS {
        let all = [&["check", "--format", format], arguments].concat();
        let output = veivalg(folder, &all);
        let text = stdout(&output);
        let count = errors(format, &text);
        let status = output.status.code();
        assert_eq!(status, Some(i32::from(count > 0)), "{all:?}\n{text}");
        counts.push(count);
    }
    counts.dedup();
    assert_eq!(counts.len(), 1, "{arguments:?}: {counts:?}");
}

/// Faults of the strategy's own rules, each at the end of a file.
const FAULTS: [(&str, &str); 6] = [
    (
        "areas/omraade/area.toml",
        "\n[[goals]]\nid = \"nytt\"\ntext.nb = \"Nytt\"\n",
    ),
    (
        "areas/omraade/area.toml",
        "\n[[actions]]\ntext.nb = \"Gjør <b>\"\n",
    ),
    (
        "measures.toml",
        "\n[[measures]]\nid = \"to\"\nname.nb = \"To\"\nunit = \"percent\"\n",
    ),
    ("areas/omraade/nb.md", "\n![](assets/å%b.png)\n"),
    ("areas/omraade/nb.md", "\n#### Hopp\n"),
    ("strategy.toml", "x,y = 1\n"),
];

proptest! {
    // Each case runs the program 28 times.
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn errors_stand_in_every_format_exactly_when_the_exit_status_is_1(
        faults in prop::collection::vec(0..FAULTS.len(), 0..4),
        changes in prop::collection::vec((0..BASE.len(), any::<prop::sample::Index>(), piece()), 0..2),
    ) {
        let mut files = BASE.map(|(path, text)| (path, text.to_owned()));
        for fault in faults {
            let (path, text) = FAULTS[fault];
            let file = files.iter_mut().find(|(name, _)| *name == path).expect("a file of the base");
            file.1.push_str(text);
        }
        for (file, at, piece) in changes {
            let text = &mut files[file].1;
            let at = text.floor_char_boundary(at.index(text.len() + 1));
            text.insert_str(at, &piece);
        }
        let folder = tempfile::tempdir().expect("room");
        write(folder.path(), &files.each_ref().map(|(path, text)| (*path, text.as_str())));
        agree(folder.path(), &[]);
        agree(folder.path(), &["--strict"]);
        // What is known is no error, in no format.
        let known = ["--baseline", "known.toml"];
        let new = ["--write-baseline", "--owner", "Kari", "--until", "2030-01-01", "--today", "2026-11-21"];
        veivalg(folder.path(), &[&["check"], &known[..], &new].concat());
        let known = [&known[..], &["--today", "2026-11-21"]].concat();
        if folder.path().join("known.toml").exists() {
            agree(folder.path(), &known);
            agree(folder.path(), &[&known[..], &["--strict"]].concat());
        }
    }
}
