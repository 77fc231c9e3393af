//! What Windows does otherwise, as far as it can be tried anywhere: names, paths, held files, and that nothing is done on
//! Unix alone.

use std::fs;
use std::io;
use std::time::Duration;

use veivalg::diagnostic::findings::names::is_device;
use veivalg::write::{is_passing, patient_for};

use crate::tools::root;

#[test]
fn names_of_devices_are_known_whatever_follows() {
    for name in [
        "con",
        "CON",
        "aux.toml",
        "nul",
        "prn.nb.md",
        "com1",
        "LPT9.csv",
        "con .x",
    ] {
        assert!(is_device(name), "{name}");
    }
    for name in [
        "kon", "console", "com", "com10", "lpt0", "auxiliar", "a.con", "",
    ] {
        assert!(!is_device(name), "{name}");
    }
}

#[test]
fn a_file_that_is_held_for_a_moment_is_waited_for() {
    let held = || io::Error::from_raw_os_error(32);
    assert!(is_passing(&held()));
    let mut tries = 0;
    let done = patient_for(Duration::ZERO, || {
        tries += 1;
        if tries < 5 { Err(held()) } else { Ok(tries) }
    });
    assert_eq!(done.expect("it is let go"), 5);
    // Not for ever, and not where waiting does not help.
    let mut tries = 0;
    let done: io::Result<()> = patient_for(Duration::ZERO, || {
        tries += 1;
        Err(held())
    });
    assert!(done.is_err() && tries == 20, "{tries}");
    let mut tries = 0;
    let done: io::Result<()> = patient_for(Duration::ZERO, || {
        tries += 1;
        Err(io::ErrorKind::NotFound.into())
    });
    assert!(done.is_err() && tries == 1, "{tries}");
}

/// Each piece of code that is for Unix, Linux or macOS alone.
fn pieces(text: &str) -> (usize, usize) {
    let own = [
        "cfg(unix)",
        "cfg(target_os = \"linux\")",
        "cfg(any(target_os = \"linux\", target_os = \"macos\"))",
    ];
    let others = [
        "cfg(not(unix))",
        "cfg(not(target_os = \"linux\"))",
        "cfg(not(any(target_os = \"linux\", target_os = \"macos\")))",
    ];
    let count = |words: &[&str]| -> usize {
        words
            .iter()
            .map(|word| text.matches(&format!("#[{word}]")).count())
            .sum()
    };
    (count(&own), count(&others))
}

/// What a file has for Unix alone has a counterpart in it, but for what only makes a thing better where it can be.
#[test]
fn what_is_for_unix_alone_has_a_counterpart() {
    // File, and how many pieces need none: what is imported, a flag, a check that Windows makes itself.
    let alone = [("src/write/place.rs", 7), ("src/write/disk.rs", 3)];
    let mut wrong = Vec::new();
    for entry in walkdir::WalkDir::new(root().join("src")) {
        let path = entry.expect("readable").into_path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("text");
        let name = path
            .strip_prefix(root())
            .expect("inside")
            .display()
            .to_string()
            .replace('\\', "/");
        let (own, others) = pieces(&text);
        let may = alone
            .iter()
            .find(|(file, _)| *file == name)
            .map_or(0, |(_, count)| *count);
        if own > others + may {
            wrong.push(format!("{name}: {own} for Unix, {others} for others"));
        }
        for word in ["std::os::unix", "rustix::"] {
            let is_known = alone.iter().any(|(file, _)| *file == name);
            if text.contains(word) && !is_known {
                wrong.push(format!("{name}: `{word}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A strategy as it is cloned on Windows: the same findings and, but for its line ends, the same site.
#[test]
fn the_line_ends_of_windows_change_nothing_that_is_published() {
    use crate::tools::compile_today;
    use veivalg::compile::Targets;
    use veivalg::load::from_memory;

    let files = crate::cli::tree(&root().join("tests/site/minimal/strategy"));
    assert!(!files.is_empty());
    let pages = |end: &str| {
        let files: Vec<(String, Vec<u8>)> = files
            .iter()
            .filter(|(path, _)| !path.ends_with(".html"))
            .map(|(path, bytes)| match String::from_utf8(bytes.clone()) {
                Ok(text) => (path.clone(), text.replace('\n', end).into_bytes()),
                Err(_) => (path.clone(), bytes.clone()),
            })
            .collect();
        let sources = from_memory(
            files
                .iter()
                .map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
        );
        let (_, compiled) = compile_today(sources, Targets::Pages);
        let output = compiled.output.expect("a site");
        let pages = output
            .iter()
            .filter(|(path, _)| path.as_str().ends_with(".html"));
        pages
            .map(|(path, bytes)| (path.to_string(), bytes.to_vec()))
            .collect::<Vec<_>>()
    };
    assert_eq!(pages("\n"), pages("\r\n"));
}
