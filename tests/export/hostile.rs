//! Properties: no cell begins a formula, whatever is written; and what few answered leaves in no format.

use proptest::prelude::{
    Just, ProptestConfig, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use veivalg::compile::Targets;

use super::{file, is_formula, rows, sheets};
use crate::figures::strategy;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_begins_a_formula(
        begin in prop_oneof![
            Just(r"\=".to_owned()), Just("=".to_owned()), Just(r"\+".to_owned()), Just("@".to_owned()), Just(r"\-".to_owned()),
            Just("-".to_owned()), Just(" =".to_owned()), Just("\\t=".to_owned()), Just(String::new()),
        ],
        rest in "[-+=@;\",.0-9a-zA-Z|!()]{0,20}",
        quote in "[;\"]{0,2}",
    ) {
        let words = format!("{begin}{rest}{quote}x");
        let escaped = words.replace('"', "\\\"");
        let escaped = escaped.replace(r"\=", r"\\=").replace(r"\+", r"\\+").replace(r"\-", r"\\-");
        let area = format!(
            "title = \"{escaped}\"\nresponsible = \"{escaped}\"\n[[goals]]\nid = \"g\"\ntext = \"{escaped}\"\nmeasures = [\"m\"]\n"
        );
        let files: [(&str, &[u8]); 2] = [
            ("veivalg.toml", b"languages = [\"nb\"]\n[check]\nstray-mark = \"off\"\n"),
            ("areas/a/area.toml", area.as_bytes()),
        ];
        let (_, compilation) = strategy("unit = \"percent\"", &files, Targets::Data);
        // What is not allowed in a strategy is published nowhere.
        let Some(output) = compilation.output else {
            return Ok(());
        };
        for (path, bytes) in output.iter().filter(|(path, _)| path.as_str().ends_with(".csv")) {
            let rows = rows(bytes);
            for cell in rows.iter().flatten() {
                prop_assert!(!is_formula(cell), "{:?} in {}", cell, path);
            }
            prop_assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{}", path);
        }
    }

    #[test]
    fn what_few_answered_leaves_in_no_format(
        values in prop::collection::btree_map(2001..2060_u16, (10_001..99_999_u32, 0..12_u64), 1..8),
        least in 1..12_u64,
    ) {
        let config = format!("languages = [\"nb\"]\n[figures]\nmin_responses = {least}\n");
        let lines = values.iter().map(|(year, (value, count))| {
            format!("{year};7{value},25;{count};8{value},25;Merk 9{value}\n")
        });
        let table = format!("periode;verdi;svar;landet;merknad\n{}", lines.collect::<String>());
        let files: [(&str, &[u8]); 2] = [("veivalg.toml", config.as_bytes()), ("data/m.csv", table.as_bytes())];
        let keys = "unit = \"other\"\nunit_name = \"x\"\ndata = \"data/m.csv\"";
        let (_, compilation) = strategy(keys, &files, Targets::Data);
        let output = compilation.output.expect("nothing is an error");
        let mut all = Vec::new();
        for (path, bytes) in output.iter() {
            let text = match path.as_str().ends_with(".xlsx") {
                true => format!("{:?}", sheets(bytes)),
                false => String::from_utf8_lossy(bytes).into_owned(),
            };
            all.push((path.to_string(), text));
        }
        for (value, count) in values.values() {
            for secret in [format!("7{value}"), format!("8{value}"), format!("9{value}")] {
                for (path, text) in &all {
                    // Numbers that only look so stand in no file without figures.
                    let is_of_figures = ["strategy.json", "figures.csv", ".xlsx"].iter().any(|end| path.ends_with(end));
                    prop_assert!(*count >= least || !text.contains(&secret), "{} in {}", secret, path);
                    if is_of_figures && *count >= least {
                        prop_assert!(text.contains(&secret), "{} is not in {}", secret, path);
                    }
                }
            }
        }
        let figures = rows(file(&output, "export/nb/figures.csv"));
        let told = figures.iter().filter(|row| row[4] == "ja").count();
        prop_assert_eq!(told, values.values().filter(|(_, count)| *count < least).count());
    }
}

#[test]
#[cfg(unix)]
fn nothing_is_exported_through_a_link_that_leads_out_of_the_strategy() {
    for link in ["export", "export/nb"] {
        let folder = tempfile::tempdir().expect("a folder");
        let outside = tempfile::tempdir().expect("a folder");
        crate::cli::strategy(folder.path(), true);
        let link = folder.path().join(link);
        std::fs::create_dir_all(link.parent().expect("a folder")).expect("a folder");
        std::os::unix::fs::symlink(outside.path(), &link).expect("a link");
        let output = crate::cli::veivalg(folder.path(), &["export"]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let left = std::fs::read_dir(outside.path()).expect("it is there");
        assert_eq!(left.count(), 0, "{}", link.display());
        // Who names the link means where it leads.
        let to = link.to_str().expect("UTF-8");
        let output = crate::cli::veivalg(folder.path(), &["export", "--out", to]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    }
}

#[test]
fn a_table_that_somebody_changed_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    crate::cli::strategy(folder.path(), true);
    let export = || crate::cli::veivalg(folder.path(), &["export"]);
    assert_eq!(export().status.code(), Some(0));
    assert_eq!(export().status.code(), Some(0), "it is ours");
    let table = folder.path().join("export/nb/about.csv");
    std::fs::write(&table, "Mine notater").expect("room");
    let output = export();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("about.csv"), "{told}");
    assert_eq!(std::fs::read(&table).expect("a file"), b"Mine notater");
}
