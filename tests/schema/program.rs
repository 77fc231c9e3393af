//! The real program: `schema`, `schema --write`, and what `new` writes.

use std::fs;

use snapbox::{assert_data_eq, str};

use crate::cli::{stderr, stdout, veivalg};

/// What `new` makes.
fn starter() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("room");
    let output = veivalg(folder.path(), &["new", "."]);
    assert!(output.status.success(), "{}", stderr(&output));
    folder
}

#[test]
fn the_list_and_each_schema_are_printed() {
    let folder = tempfile::tempdir().expect("room");
    let list = stdout(&veivalg(folder.path(), &["schema"]));
    assert_data_eq!(
        &list,
        str![[r#"
strategy    strategy.toml               Strategien: hvem den gjelder for, verdiene, og rekkefølgen på kapitler og områder.
veivalg     veivalg.toml                Publiseringen: språk, adresse, utseende og kontroll.
measures    measures.toml               Målingene: alt dere måler, med tallene.
references  references.toml             Kildene som fotnotene viser til.
process     process.toml                Arbeidet med strategien, i faser.
terms       terms.toml                  Ordlisten: ord som hører sammen på bokmål og nynorsk, og ord dere ikke vil bruke.
area        areas/<id>/area.toml        Et strategiområde: mål, veivalg, tiltak og forventninger.
chapter     chapters/<id>/chapter.toml  Et kapittel: tittel, plassering og spørsmål.

"#]]
    );
    for line in list.lines() {
        let name = line.split_whitespace().next().expect("a name");
        let printed = stdout(&veivalg(
            folder.path(),
            &["schema", name, "--messages", "nn"],
        ));
        let schema: serde_json::Value = serde_json::from_str(&printed).expect("JSON");
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert!(
            schema["title"]
                .as_str()
                .is_some_and(|path| line.contains(path))
        );
    }
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
    let unknown = veivalg(folder.path(), &["schema", "områder"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert_data_eq!(
        stderr(&unknown),
        str![[r#"
veivalg: «områder» finnes ikke; skriv for eksempel strategy, veivalg, measures, references, process, terms, area, chapter

"#]]
    );
}

#[test]
fn write_puts_them_in_the_strategy_and_only_when_they_change() {
    let folder = starter();
    let written = |arguments: &[&str]| stdout(&veivalg(folder.path(), arguments));
    let old = folder.path().join(".veivalg/area.schema.json");
    let when = || {
        fs::metadata(&old)
            .expect("there")
            .modified()
            .expect("a time")
    };
    let before = when();
    let again = written(&["schema", "--write"]);
    assert_eq!(again, "./.veivalg: 0 av 8 filer er nye eller endret\n");
    assert_eq!(when(), before);

    // A file that names none is told what to begin with.
    let (area, path) = (
        "areas/arbeidsmiljo/area.toml",
        folder.path().join("areas/arbeidsmiljo/area.toml"),
    );
    let text = fs::read_to_string(&path).expect("text");
    let (_, rest) = text.split_once('\n').expect("a first line");
    fs::write(&path, rest).expect("room");
    assert_eq!(
        written(&["schema", "--write", "--messages", "nn"]),
        format!(
            "./.veivalg: 0 av 8 filer er nye eller endra\n\
             Skriv dette øvst i filene, med ei tom linje etter:\n  \
             {area}  #:schema ../../.veivalg/area.schema.json\n"
        )
    );
    fs::write(&path, text).expect("room");

    let path = folder.path().join("measures.toml");
    let measures = fs::read_to_string(&path).expect("text");
    fs::write(
        &path,
        measures.replace("id = \"sykefravaer\"", "id = \"fravaer\""),
    )
    .expect("room");
    fs::write(folder.path().join(".veivalg/eget.txt"), "eget").expect("room");
    let changed = written(&["schema", "--write", ".", "--messages", "nn"]);
    assert_eq!(changed, "./.veivalg: 2 av 8 filer er nye eller endra\n");
    assert!(
        fs::read_to_string(&old)
            .expect("text")
            .contains("\"fravaer\"")
    );
    let names = fs::read_dir(folder.path().join(".veivalg")).expect("a folder");
    assert_eq!(
        names.count(),
        9,
        "nothing else is touched, nothing left over"
    );
}

#[test]
fn write_wants_a_strategy_it_can_write_in() {
    let folder = tempfile::tempdir().expect("room");
    let output = veivalg(folder.path(), &["schema", "--write"]);
    assert_eq!(output.status.code(), Some(2));
    assert_data_eq!(
        stderr(&output),
        str![[r#"
veivalg: det er ingen strategy.toml i .; skriv mappen med strategien etter --write, som --write min-strategi

"#]]
    );
    assert!(!folder.path().join(".veivalg").exists());
    fs::write(folder.path().join("strategy.toml"), "title = \"").expect("room");
    fs::write(folder.path().join(".veivalg"), "i veien").expect("room");
    let output = veivalg(folder.path(), &["schema", "--write"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("kan ikke skrive i ./.veivalg"));
    assert_eq!(
        fs::read(folder.path().join(".veivalg")).expect("a file"),
        b"i veien"
    );
}

#[test]
fn new_writes_the_schemas_and_names_them_in_every_file() {
    let folder = starter();
    let mut named = 0;
    for entry in walkdir::WalkDir::new(folder.path()) {
        let path = entry.expect("readable").into_path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let text = fs::read_to_string(&path).expect("text");
            let mut lines = text.lines();
            let first = lines.next().and_then(|line| line.strip_prefix("#:schema "));
            let schema = path.with_file_name(first.unwrap_or_else(|| panic!("{path:?}")));
            assert!(schema.is_file(), "{schema:?}");
            assert_eq!(
                lines.next(),
                Some(""),
                "Tombi wants the line to stand alone"
            );
            let kind = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            assert!(
                schema.ends_with(format!("{kind}.schema.json")),
                "{schema:?}"
            );
            named += 1;
        }
    }
    assert_eq!(named, 7);
    let recommended = folder.path().join(".vscode/extensions.json");
    let recommended = fs::read_to_string(recommended).expect("text");
    serde_json::from_str::<serde_json::Value>(&recommended).expect("JSON");
    // They are no part of the strategy, and are not published.
    let checked = stdout(&veivalg(folder.path(), &["check", "--format", "concise"]));
    assert_eq!(checked.lines().count(), 1, "{checked}");
    assert!(checked.contains("accessibility-statement-missing"));
    let built = veivalg(folder.path(), &["build"]);
    assert!(built.status.success(), "{}", stderr(&built));
    let published = walkdir::WalkDir::new(folder.path().join("public"));
    for entry in published {
        let name = entry
            .expect("readable")
            .file_name()
            .to_string_lossy()
            .into_owned();
        // What goes with the data that is published is another thing.
        assert!(
            !name.contains("schema") || name == "strategy.schema.json",
            "{name}"
        );
    }
}

/// A strategy may come from anywhere; only its own folder is written in, and nothing is waited for.
#[cfg(unix)]
#[test]
fn what_leads_elsewhere_is_not_followed() {
    use std::os::unix::fs::symlink;
    let folder = starter();
    let elsewhere = tempfile::tempdir().expect("room");
    let schema = folder.path().join(".veivalg/area.schema.json");
    let whole = fs::read(&schema).expect("there");
    let other = elsewhere.path().join("viktig.json");
    fs::write(&other, "viktig").expect("room");
    fs::remove_file(&schema).expect("ours");
    symlink(&other, &schema).expect("room");
    let write = || veivalg(folder.path(), &["schema", "--write"]);
    assert!(write().status.success());
    assert_eq!(fs::read(&other).expect("there"), b"viktig");
    assert_eq!(fs::read(&schema).expect("there"), whole);

    fs::remove_file(&schema).expect("ours");
    let pipe = std::process::Command::new("mkfifo").arg(&schema).status();
    assert!(pipe.expect("it starts").success());
    assert!(write().status.success());
    assert_eq!(fs::read(&schema).expect("there"), whole);

    fs::remove_dir_all(folder.path().join(".veivalg")).expect("ours");
    symlink(elsewhere.path(), folder.path().join(".veivalg")).expect("room");
    let output = write();
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    assert!(stderr(&output).starts_with("veivalg: kan ikke skrive i ./.veivalg ("));
    assert_eq!(fs::read_dir(elsewhere.path()).expect("there").count(), 1);
}
