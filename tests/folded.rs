//! Many findings alike in one file are one at a terminal, and all of them where that is asked for.

use std::fs;

use crate::cli::{stdout, strategy, veivalg};

#[test]
fn what_a_file_has_much_of_is_told_once_and_counted() {
    let folder = tempfile::tempdir().expect("room");
    strategy(folder.path(), true);
    let measures: String = (1..=30)
        .map(|number| {
            format!("[[measures]]\nid = \"m{number}\"\nname.nb = \"M\"\nunit = \"percent\"\nsource.nb = \"K\"\n\n")
        })
        .collect();
    fs::write(folder.path().join("measures.toml"), measures).expect("room");
    let area = fs::read_to_string(folder.path().join("areas/tillit/area.toml")).expect("text");
    let area = area.replace("naervaer", "m1");
    fs::write(folder.path().join("areas/tillit/area.toml"), area).expect("room");
    let check = |more: &[&str]| stdout(&veivalg(folder.path(), &[&["check"][..], more].concat()));
    let told = check(&[]);
    assert_eq!(
        told.matches("advarsel[measure-without-owner]").count(),
        1,
        "{told}"
    );
    assert!(
        told.contains("… og 29 til av samme slag i measures.toml; --verbose viser alle\n"),
        "{told}"
    );
    assert!(told.contains("59 advarsler"), "{told}");
    for more in ["-v", "--verbose", "--format=concise", "--format=json"] {
        let all = check(&[more]);
        assert_eq!(
            all.matches("measure-without-owner").count(),
            30,
            "{more}: {all}"
        );
    }
    // Errors are reported one by one.
    let all = check(&["--strict"]);
    assert_eq!(
        all.matches("feil[measure-without-owner]").count(),
        30,
        "{all}"
    );
}
