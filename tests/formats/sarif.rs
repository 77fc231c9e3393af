//! SARIF by its schema, which the crate in `.ci/sarif/Cargo.toml` holds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::faulty;
use crate::cli::{program, stdout};
use crate::tools::root;

/// Where `.ci/tools.sh` has put the Python packages.
fn packages() -> PathBuf {
    let variable = |name| std::env::var_os(name).map(PathBuf::from);
    let home = || variable("HOME").map(|home| home.join(".cache"));
    let cache = variable("VEIVALG_CI_CACHE").or_else(|| {
        let caches = variable("XDG_CACHE_HOME").or_else(home)?;
        Some(caches.join("veivalg-ci"))
    });
    cache.unwrap_or_default().join("python")
}

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
fn complaint(schema: Option<&Path>, file: &Path) -> Option<Result<(), String>> {
    let check = || {
        let output = Command::new("python3")
            // One of the schema's patterns is none in JavaScript, which is the usual kind.
            .args([
                "-m",
                "check_jsonschema",
                "--regex-variant",
                "python",
                "--schemafile",
            ])
            .arg(schema?)
            .arg(file)
            .env("PYTHONPATH", packages())
            .output()
            .ok()?;
        let words = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        if words.contains("No module named") {
            return None;
        }
        Some(if output.status.success() {
            Ok(())
        } else {
            Err(words)
        })
    };
    let result = check();
    if result.is_none() {
        let required = std::env::var("VEIVALG_TEST_TOOLS").is_ok_and(|word| word == "required");
        assert!(
            !required,
            "check-jsonschema or SARIF's schema is not there (.ci/tools.sh)"
        );
        eprintln!("skipped: check-jsonschema or SARIF's schema is not there (.ci/tools.sh)");
    }
    result
}

#[test]
fn it_validates_against_the_schema() {
    let folder = tempfile::tempdir().expect("room");
    let clean = root().join("example-strategy");
    faulty(folder.path());
    let schema = schema();
    let file = folder.path().join("log.sarif");
    for lang in ["nb", "nn", "en"] {
        for strategy in [folder.path(), &clean] {
            let arguments = ["check", "--format", "sarif", "--messages", lang];
            let output = program(strategy, &arguments)
                .output()
                .expect("the program starts");
            fs::write(&file, stdout(&output)).expect("room");
            let Some(result) = complaint(schema.as_deref(), &file) else {
                return;
            };
            assert_eq!(result, Ok(()));
        }
    }
    // The validator does find faults.
    let log = fs::read_to_string(&file).expect("it is there");
    fs::write(&file, log.replace("\"2.1.0\"", "\"2.1\"")).expect("room");
    assert!(complaint(schema.as_deref(), &file).is_some_and(|result| result.is_err()));
}
