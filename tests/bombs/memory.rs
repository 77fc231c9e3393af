//! What many faults, rows and colours may take of the memory.

use veivalg::compile::{Compilation, Targets};
use veivalg::diagnostic::{Diagnostics, MOST_ALIKE};
use veivalg::source::Sources;

#[cfg(target_os = "linux")]
use super::profiled;
use crate::tools::{compile_today, root};

/// The example with a table of these rows.
fn with_rows(rows: &str) -> (Sources, Compilation) {
    let base = root().join("example-strategy");
    let mut sources = veivalg::load::load(&base).expect("the example is there");
    let table = format!("period,value\n{rows}");
    sources.insert("data/heltidsandel.csv", table.into_bytes());
    compile_today(sources, Targets::Findings)
}

#[test]
fn a_table_of_more_rows_than_are_read_is_told_so() {
    let english = veivalg::diagnostic::MessageLang::En;
    for (count, told) in [(50_000, 0), (50_001, 1), (60_000, 1)] {
        let (sources, compilation) = with_rows(&",\n2020,\n".repeat(count));
        let found = compilation.diagnostics.iter();
        let lines: Vec<usize> = found
            .filter(|found| {
                found
                    .message(english)
                    .contains("more than 50\u{a0}000 rows")
            })
            .map(|found| sources.places(found.span).0.line)
            .collect();
        // A row without a letter is none.
        assert_eq!(lines, vec![2 * 50_001 + 1; told], "{count}");
    }
}

#[test]
fn a_table_of_which_every_row_is_wrong_is_told_in_part() {
    const ROWS: usize = 20_000;
    let (sources, compilation) = with_rows(&"x,mange\n".repeat(ROWS));
    let all = &compilation.diagnostics;
    let told: Vec<_> = all
        .iter()
        .filter(|found| sources.path(found.span.file).ends_with("heltidsandel.csv"))
        .collect();
    // A period and a number of each row, both of one rule.
    assert_eq!(told.len(), MOST_ALIKE + 1);
    let english = veivalg::diagnostic::MessageLang::En;
    let counted: Vec<String> = told
        .iter()
        .map(|found| found.message(english))
        .filter(|message| message.contains("more findings"))
        .collect();
    let left = 2 * ROWS - MOST_ALIKE;
    let more = |count: usize| {
        let (thousands, rest) = (count / 1000, count % 1000);
        format!("{thousands}\u{a0}{rest:03} more findings of this kind in this file")
    };
    assert_eq!(counted, [more(left)]);
    assert_eq!(told[MOST_ALIKE].message(english), counted[0], "it is last");
    // Put together of what was found apart, they are counted as if they had been found together.
    let mut twice = Diagnostics::default();
    twice.extend(all.iter().cloned());
    twice.extend(all.clone());
    let counted = twice.iter().map(|found| found.message(english));
    let more = more(2 * left + MOST_ALIKE);
    assert_eq!(counted.filter(|message| *message == more).count(), 1);
}

/// The most memory that the program holds at once with these arguments, in MiB, where that can be told.
#[cfg(target_os = "linux")]
fn most_memory(arguments: &[&str]) -> u64 {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_veivalg"))
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().expect("it is ours").is_none() {
        let status = std::fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        most = most.max(kib.unwrap_or_default() / 1024);
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    most
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_refused_takes_little_memory() {
    let folder = tempfile::tempdir().expect("room");
    let with = |name: &str, files: &[(&str, &[u8])]| {
        let dir = folder.path().join(name);
        let mut copy = std::process::Command::new("cp");
        copy.arg("-r")
            .arg(root().join("example-strategy"))
            .arg(&dir);
        assert!(copy.status().expect("it starts").success());
        for (path, bytes) in files {
            let path = dir.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, bytes).expect("a file");
        }
        dir.to_str().expect("letters").to_owned()
    };
    let plain = with("plain", &[]);
    let usual = most_memory(&["check", &plain]);
    let little = usual + 150;

    // A colour profile that unpacks to much, and one behind another that nobody reads.
    let profile = profiled(8, 8, 300 << 20);
    let mut second = profiled(8, 8, 100);
    let small = second.windows(4).position(|kind| kind == b"iCCP");
    second[small.expect("one") + 5] ^= 1;
    let large = profile.windows(4).position(|kind| kind == b"iCCP");
    let data = profile.windows(4).position(|kind| kind == b"IDAT");
    let (from, to) = (large.expect("one") - 4, data.expect("one") - 4);
    let at = second.windows(4).position(|kind| kind == b"IDAT");
    second.splice(
        at.expect("one") - 4..at.expect("one") - 4,
        profile[from..to].iter().copied(),
    );
    for (name, file) in [("profile", &profile), ("second", &second)] {
        let text = b"![Et tre](assets/profil.png)\n";
        let files: [(&str, &[u8]); 3] = [
            ("assets/profil.png", file),
            ("areas/heltid-og-rekruttering/nb.md", text),
            ("areas/heltid-og-rekruttering/nn.md", text),
        ];
        let dir = with(name, &files);
        let most = most_memory(&["check", &dir]);
        assert!(most < little, "{name}: {most} MiB, else {usual}");
    }

    // A table of one row, and one of very many.
    let row = "a;".repeat(1_000_000);
    let rows = "1;2\n".repeat(1_500_000);
    let wrong = format!("period,value\n{}", "x,y\n".repeat(60_000));
    let heads = format!("period;value;{}\n2020;3\n", "x;".repeat(300_000));
    let open = format!("period;value\n{}", "2020;\"\n".repeat(60_000));
    for (name, table) in [
        ("row", &row),
        ("wrong", &wrong),
        ("heads", &heads),
        ("open", &open),
    ] {
        let dir = with(name, &[("data/heltidsandel.csv", table.as_bytes())]);
        let most = most_memory(&["check", &dir]);
        assert!(most < little, "{name}: {most} MiB, else {usual}");
    }
    let row = "a;".repeat(5_000_000);
    for (name, table) in [("a row", &row), ("rows", &rows)] {
        let dir = with(name, &[("tall.csv", table.as_bytes())]);
        let file = format!("{dir}/tall.csv");
        let most = most_memory(&["figures", "import", &file, "--dir", &dir, "--yes"]);
        assert!(most < little + 100, "{name}: {most} MiB, else {usual}");
    }
}

#[test]
fn a_table_is_not_read_for_any_number_of_measures() {
    let english = veivalg::diagnostic::MessageLang::En;
    let mut sources = Sources::default();
    sources.insert("strategy.toml", b"title = \"S\"\nareas = []\n".to_vec());
    sources.insert("data/tall.csv", b"period,value\n2025,1\n".to_vec());
    let measures: String = (0..30)
        .map(|at| format!("[[measures]]\nid = \"m{at}\"\ndata = \"data/tall.csv\"\n"))
        .collect();
    sources.insert("measures.toml", measures.into_bytes());
    let (sources, compilation) = compile_today(sources, Targets::Findings);
    let found = compilation.diagnostics.iter();
    let many = found.filter(|found| found.message(english).contains("more than 20 measures"));
    let lines: Vec<usize> = many
        .map(|found| sources.places(found.span).0.line)
        .collect();
    assert_eq!(lines, (21..=30).map(|at| 3 * at).collect::<Vec<usize>>());
}
