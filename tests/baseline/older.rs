//! A file of known findings that an earlier version wrote, with the names that its sentences quoted.

use std::fs;
use std::path::Path;

use proptest::prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest};
use snapbox::assert_data_eq;

use super::{WITH, check, edit, known};
use crate::cli::write;

/// As it was written then, but for a comment and an owner.
const WRITTEN: &str = include_str!("older.toml");

const STRATEGY: [(&str, &str); 7] = [
    (
        "strategy.toml",
        r#"title.nb = "Strategi"
title.nn = "Strategi"
areas = ["tillit"]
"#,
    ),
    (
        "veivalg.toml",
        r#"languages = ["nb", "nn"]

[check]
accessibility-statement-missing = "off"
measure-without-target = "off"
"#,
    ),
    (
        "measures.toml",
        r#"[[measures]]
id = "naervaer"
name = "Nærvær"
unit = "percent"
owner = "HR"
"#,
    ),
    (
        "terms.toml",
        r#"[[pairs]]
nb = ["medarbeiderne"]
nn = ["medarbeidarane"]
"#,
    ),
    (
        "areas/tillit/area.toml",
        r#"title = "Tillit"

[[goals]]
id = "trygge"
text.nb = "Vi er 12 trygge."
text.nn = "Vi er 14 trygge."

[[veivalg]]
id = "lytte"
text = "Å lytte."

[[actions]]
id = "kurs"
text.nb = "Kurs."
text.nn = "Kurs."
due = 2026-01-31
responsible = "HR"

[[facts]]
title = "Tall"
text.nb = "Medarbeiderne"
text.nn = "Folket"
"#,
    ),
    (
        "areas/tillit/nb.md",
        r#":::
Vi lytter <b>godt</b>.
:::

#### For dypt
"#,
    ),
    (
        "areas/tillit/nn.md",
        r#"Vi lyttar godt.
"#,
    ),
];

const DAY: &str = "2026-11-21";
const STRICT: [&str; 3] = ["--baseline", "known.toml", "--strict"];

fn strategy(folder: &Path) {
    write(folder, &STRATEGY);
    fs::write(folder.join("known.toml"), WRITTEN).expect("room");
}

#[test]
fn all_that_an_earlier_version_knew_is_known() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    let (status, told) = check(folder, DAY, &STRICT);
    assert_eq!(status, Some(0), "{told}");
    assert!(!told.contains("funnet er rettet"), "{told}");
    // Without the file each of its findings is an error.
    let (_, told) = check(folder, DAY, &["--strict"]);
    assert_eq!(told.matches(": feil[").count(), 11, "{told}");
}

#[test]
fn a_finding_of_the_same_rule_and_place_about_something_else_is_new() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    let terms = "[[pairs]]\nnb = [\"medarbeiderne\"]\nnn = [\"dei som arbeider\"]\n";
    write(folder, &[("terms.toml", terms)]);
    let (status, told) = check(folder, DAY, &STRICT);
    assert_eq!(status, Some(1), "{told}");
    assert_eq!(told.matches(": feil[").count(), 1, "{told}");
    assert!(told.contains(": feil[term-mismatch]"), "{told}");
}

#[test]
fn it_is_brought_up_to_date_and_all_else_in_it_stays() {
    let folder = tempfile::tempdir().expect("room");
    let folder = folder.path();
    strategy(folder);
    let write = [&STRICT[..], &["--write-baseline"]].concat();
    let (status, told) = check(folder, DAY, &write);
    assert_eq!(status, Some(0), "{told}");
    assert!(
        told.ends_with("known.toml: ingenting nytt, ingenting rettet\n"),
        "{told}"
    );
    let renewed = known(folder);
    assert_data_eq!(&renewed, snapbox::file!["renewed.toml"]);
    // Now it is found by what it says, and stays as it is.
    assert_eq!(check(folder, DAY, &write).0, Some(0));
    assert_eq!(known(folder), renewed);
    // A day that somebody changes is another finding, where the old file could not tell.
    edit(
        folder,
        "areas/tillit/area.toml",
        "due = 2026-01-31",
        "due = 2026-02-28",
    );
    let told = check(folder, DAY, &STRICT).1;
    assert!(told.contains(": feil[action-overdue]"), "{told}");
    assert_eq!(check(folder, DAY, &WITH).0, Some(0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_old_entry_knows_its_own_findings_wherever_it_stands(
        order in prop::collection::vec(any::<u32>(), 16),
        kept in prop::collection::vec(any::<bool>(), 16),
    ) {
        let folder = tempfile::tempdir().expect("room");
        let folder = folder.path();
        strategy(folder);
        let entries: Vec<&str> = WRITTEN.split("[[known]]").skip(1).collect();
        prop_assert!(entries.len() <= order.len());
        let mut some: Vec<usize> = (0..entries.len()).filter(|at| kept[*at]).collect();
        some.sort_by_key(|at| order[*at]);
        let text: String = some.iter().map(|at| format!("[[known]]{}\n", entries[*at])).collect();
        fs::write(folder.join("known.toml"), text).expect("room");
        let count = |at: &usize| if entries[*at].contains("count = 2") { 2 } else { 1 };
        let known: usize = some.iter().map(count).sum();
        let all: usize = (0..entries.len()).map(|at| count(&at)).sum();
        let (_, told) = check(folder, DAY, &STRICT);
        prop_assert_eq!(told.matches(": feil[").count(), all - known, "{}", told);
        prop_assert!(!told.contains("funnet er rettet"), "{}", told);
    }
}
