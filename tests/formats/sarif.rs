//! SARIF by its schema, which the crate in `.ci/sarif/Cargo.toml` holds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::faulty;
use crate::cli::{program, stdout};
use crate::tools::{missing, root, tool};

/// The schema, when cargo has fetched it.
fn schema() -> Option<PathBuf> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--locked",
            "--offline",
            "--format-version",
            "1",
            "--manifest-path",
        ])
        .arg(root().join(".ci/sarif/Cargo.toml"))
        .output()
        .ok()?;
    let metadata: Value = serde_json::from_slice(&output.stdout).ok()?;
    let packages = metadata["packages"].as_array()?;
    let package = packages.iter().find(|one| one["name"] == "serde-sarif")?;
    let manifest = Path::new(package["manifest_path"].as_str()?);
    Some(manifest.with_file_name("src").join("schema.json"))
}

/// What the validator says of a file; none, with a word about it, where it is not installed.
fn complaint(schema: &Path, file: &Path) -> Option<Result<(), String>> {
    let mut check = Command::new("check-jsonschema");
    // One of the schema's patterns is none in JavaScript, which is the usual kind.
    check.args(["--regex-variant", "python", "--schemafile"]);
    let output = tool(check.arg(schema).arg(file), ".ci/requirements.txt")?;
    let words = String::from_utf8_lossy(&output.stdout);
    Some(match output.status.success() {
        true => Ok(()),
        false => Err(words.into_owned()),
    })
}

#[test]
fn it_validates_against_the_schema() {
    let folder = tempfile::tempdir().expect("room");
    let clean = root().join("example-strategy");
    faulty(folder.path());
    let Some(schema) = schema() else {
        return missing("SARIF's schema", ".ci/sarif");
    };
    let file = folder.path().join("log.sarif");
    for lang in ["nb", "nn", "en"] {
        for strategy in [folder.path(), &clean] {
            let arguments = ["check", "--format", "sarif", "--messages", lang];
            let output = program(strategy, &arguments)
                .output()
                .expect("the program starts");
            fs::write(&file, stdout(&output)).expect("room");
            let Some(result) = complaint(&schema, &file) else {
                return;
            };
            assert_eq!(result, Ok(()));
        }
    }
    // The validator does find faults.
    let log = fs::read_to_string(&file).expect("it is there");
    fs::write(&file, log.replace("\"2.1.0\"", "\"2.1\"")).expect("room");
    assert!(complaint(&schema, &file).is_some_and(|result| result.is_err()));
}
