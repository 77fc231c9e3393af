//! `veivalg new area|goal|measure|action|chapter ID`: valid, complete in each language, and every other byte kept.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use veivalg::diagnostic::{MessageLang, Rule};
use veivalg::load::from_memory;
use veivalg::scaffold::{Addition, Kind, Refused, scaffold};
use veivalg::source::Sources;

use crate::cli::{stderr, stdout, tree, veivalg, write};
use crate::tools::{compile_today, root};
use veivalg::compile::Targets;

/// A copy of the strategy to begin from.
fn begun(folder: &Path) {
    let output = veivalg(folder, &["new", "min"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn each_kind_is_added_and_lacks_only_what_is_to_be_filled_in() {
    let room = tempfile::tempdir().expect("room");
    begun(room.path());
    let dir = room.path().join("min");
    let before = tree(&dir);
    for arguments in [
        &["new", "area", "kompetanse"][..],
        &["new", "chapter", "etterord"],
        &["new", "goal", "trygge-ledere", "--area", "arbeidsmiljo"],
        &["new", "måling", "turnover"],
        &["new", "tiltak", "kurs", "--area", "kompetanse"],
    ] {
        let output = veivalg(&dir, arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let told = stdout(&output);
        assert!(
            told.starts_with("Disse filene er nye eller endret:\n"),
            "{told}"
        );
    }
    let after = tree(&dir);
    for (path, old) in &before {
        if path.starts_with(".veivalg") {
            continue;
        }
        let [old, new] = [old, &after[path]].map(|bytes| String::from_utf8_lossy(bytes));
        assert!(is_within(&old, &new), "{path}");
    }
    for path in [
        "areas/kompetanse/area.toml",
        "areas/kompetanse/nb.md",
        "areas/kompetanse/nn.md",
        "chapters/etterord/chapter.toml",
        "chapters/etterord/nn.md",
    ] {
        assert!(after.contains_key(path), "{path}");
    }
    let strategy = String::from_utf8_lossy(&after["strategy.toml"]);
    assert!(strategy.contains("\nchapters = [\"forord\", \"platform\", \"etterord\"]\n"));
    assert!(strategy.contains("\nareas = [\"arbeidsmiljo\", \"kompetanse\"]\n"));
    // Schemas know the new ids, and nothing is wrong but what stands empty.
    let schema = String::from_utf8_lossy(&after[".veivalg/area.schema.json"]);
    assert!(schema.contains("\"turnover\""), "the schemas are renewed");
    let output = veivalg(&dir, &["check", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let found = told["diagnostics"].as_array().expect("a list");
    assert!(!found.is_empty());
    for one in found {
        let rule = one["rule"].as_str().expect("a name");
        let level = one["level"].as_str().expect("a level");
        let is_empty = matches!(
            rule,
            "missing-key" | "action-without-responsible" | "accessibility-statement-missing"
        );
        let waits = rule == "unused-measure" && one["message"].to_string().contains("turnover");
        assert!(
            is_empty || waits || level == "info" || rule.starts_with("measure-without"),
            "{one:#}"
        );
    }
    // Filled in, it is a strategy without a fault.
    for path in [
        "areas/kompetanse/area.toml",
        "areas/arbeidsmiljo/area.toml",
        "measures.toml",
    ] {
        let path = dir.join(path);
        let text = fs::read_to_string(&path).expect("text");
        let text = text
            .replace("nb = \"\"", "nb = \"Ny tekst\"")
            .replace("nn = \"\"", "nn = \"Ny ordlyd\"");
        fs::write(path, text).expect("room");
    }
    let chapter = dir.join("chapters/etterord/chapter.toml");
    let text = fs::read_to_string(&chapter).expect("text");
    let text = text.replace("\"\"", "\"Etterord\"");
    fs::write(chapter, text).expect("room");
    for lang in ["nb", "nn"] {
        let prose = dir.join(format!("chapters/etterord/{lang}.md"));
        fs::write(prose, "Takk.\n").expect("room");
    }
    let output = veivalg(&dir, &["check"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
}

#[test]
fn what_is_there_is_never_written_over() {
    let room = tempfile::tempdir().expect("room");
    begun(room.path());
    let dir = room.path().join("min");
    let before = tree(room.path());
    for (arguments, words) in [
        (
            &["new", "area", "arbeidsmiljo"][..],
            "finnes allerede, i areas/arbeidsmiljo",
        ),
        (&["new", "chapter", "platform"], "finnes allerede"),
        (&["new", "measure", "sykefravaer"], "i measures.toml"),
        (&["new", "goal", "Friske folk"], "skriv «friske-folk»"),
        (&["new", "area", "con"], "kan ikke være en id"),
        (
            &["new", "goal", "x", "--area", "y"],
            "disse finnes: arbeidsmiljo",
        ),
        (
            &["new", "noe", "x"],
            "skriv area, goal, measure, action eller chapter",
        ),
        (&["new", "goal"], "skriv den etter «veivalg new goal»"),
    ] {
        let output = veivalg(&dir, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(words), "{}", stderr(&output));
    }
    let output = veivalg(room.path(), &["new", "Nedre", "Eiker"]);
    assert!(stderr(&output).ends_with("anførselstegn: \"Nedre Eiker\"\n"));
    assert_eq!(before, tree(room.path()));
    // Where files have faults, nothing is guessed.
    write(&dir, &[("measures.toml", "[[measures]\n")]);
    let output = veivalg(&dir, &["new", "goal", "x"]);
    assert!(
        stderr(&output).contains("measures.toml har feil"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn in_an_areas_folder_the_area_is_known_and_comments_are_in_the_language_of_the_strategy() {
    let room = tempfile::tempdir().expect("room");
    crate::cli::strategy(room.path(), true);
    write(
        room.path(),
        &[
            ("veivalg.toml", "languages = [\"nn\"]\n"),
            ("areas/annet/area.toml", "title.nn = \"Anna\"\n"),
        ],
    );
    let output = veivalg(&room.path().join("areas/annet"), &["new", "goal", "gode"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let area = fs::read_to_string(room.path().join("areas/annet/area.toml")).expect("text");
    assert_eq!(
        area,
        "title.nn = \"Anna\"\n\n# Fyll ut: kva de vil oppnå, i éi setning.\n# Om målet er nådd, viser målinga «gode» i measures.toml.\n[[goals]]\nid = \"gode\"\ntext.nn = \"\"\nmeasures = [\"gode\"]\n"
    );
}

fn sources(files: &BTreeMap<String, String>) -> Sources {
    from_memory(
        files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_bytes())),
    )
}

/// A list of ids as people write it.
fn list(ids: Vec<&'static str>) -> impl Strategy<Value = String> {
    let style = prop_oneof![Just(0), Just(1), Just(2), Just(3), Just(4)];
    (Just(ids), style, any::<bool>()).prop_map(|(ids, style, comma)| {
        let quoted: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
        let last = if comma && !ids.is_empty() { "," } else { "" };
        match style {
            0 => format!("[{}{last}]", quoted.join(", ")),
            1 => format!(
                "[\n  {}{last} # den siste, ] og \"\n]",
                quoted.join(",\n  ")
            ),
            2 => format!("[ {} {last} ]", quoted.join(" ,")),
            3 => format!("[\n\t{}{last}\n\t# slutt\n]", quoted.join(", # en\n\t")),
            _ => format!("[{}\n{last}]", quoted.join(",\n")),
        }
    })
}

fn ending() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("\n"), Just("\r\n")]
}

proptest! {
    #[test]
    fn every_other_byte_is_kept_however_the_files_are_written(
        areas in prop_oneof![list(vec!["a", "b"]), list(vec!["a"])],
        chapters in prop_oneof![list(Vec::new()), list(vec!["c"])],
        end in ending(),
        bom in any::<bool>(),
        inline in any::<bool>(),
        last in any::<bool>(),
        kind in prop_oneof![Just(Kind::Area), Just(Kind::Chapter), Just(Kind::Goal), Just(Kind::Action)],
    ) {
        let goals = match inline {
            true => "goals = [\n  { id = \"g\", text = { nb = \"Æ [[goals]]\" } },\n]\n",
            false => "[[goals]]\nid = \"g\"\ntext.nb = \"\"\"\n[[goals]]\n# ikke\n\"\"\"\n# om g\n\n# om h\n[[goals]]\nid = \"h\"\n[[goals.subgoals]]\nid = \"i\"\n# om i\n",
        };
        let tail = if last { "" } else { "# om veivalg\n[[veivalg]]\nid = \"v\"" };
        let area = format!("title.nb = \"A\"\n{goals}{tail}");
        let mark = if bom { "\u{feff}" } else { "" };
        let strategy = format!("{mark}title.nb = \"S\"\nchapters = {chapters}\nareas = {areas}\n[vision]\ntext.nb = \"V\"\n");
        let mut files: BTreeMap<String, String> = [
            ("strategy.toml", strategy),
            ("areas/a/area.toml", area.clone()),
            ("areas/b/area.toml", area.replace("\"g\"", "\"bg\"")),
            ("chapters/c/chapter.toml", "title.nb = \"C\"\n".to_owned()),
        ].into_iter().map(|(path, text)| (path.to_owned(), text.replace('\n', end))).collect();
        let before = files.clone();
        let addition = Addition { kind, id: "ny", area: Some("a"), year: 2026 };
        let added = scaffold(&sources(&files), addition, MessageLang::Nb).expect("it can be added");
        for (path, bytes) in added {
            let text = String::from_utf8(bytes).expect("text");
            prop_assert!(toml_edit_parses(&path, &text), "{path}: {text}");
            if let Some(old) = before.get(&path) {
                prop_assert!(is_within(old, &text), "{path}\n{old}\n{text}");
                prop_assert_eq!(text.matches("\r\n").count() == text.matches('\n').count(), end == "\r\n");
            }
            files.insert(path, text);
        }
        // Twice is refused, and what was asked for is there.
        let again = scaffold(&sources(&files), addition, MessageLang::Nb);
        prop_assert!(matches!(again, Err(Refused::Taken(..))), "{again:?}");
        let (_, compiled) = compile_today(sources(&files), Targets::Findings);
        let wrong = [Rule::Syntax, Rule::UnlistedFolder, Rule::UnknownReference, Rule::DuplicateId, Rule::UnknownKey, Rule::WrongType];
        let found = compiled.diagnostics.iter().find(|found| {
            wrong.contains(&found.rule) && found.message(MessageLang::Nb).contains("ny")
        });
        prop_assert!(found.is_none(), "{found:?}");
    }
}

/// What is added to these files.
fn added(files: &BTreeMap<String, Vec<u8>>, kind: Kind) -> Vec<(String, Vec<u8>)> {
    let files = files.iter().map(|(path, bytes)| (path.as_str(), &**bytes));
    let (id, area, year) = ("ny", Some("a"), 2026);
    let addition = Addition {
        kind,
        id,
        area,
        year,
    };
    scaffold(&from_memory(files), addition, MessageLang::Nb).expect("it can be added")
}

#[test]
fn a_run_that_is_killed_is_ended_by_the_same_one() {
    let register = "[[measures]]\nid = \"m\"\nname.nb = \"M\"\nunit = \"percent\"\n";
    let taken = register.replace("\"m\"", "\"ny\"");
    for register in [None, Some(register), Some(&taken)] {
        let mut before: BTreeMap<String, Vec<u8>> = [
            ("strategy.toml", "title.nb = \"S\"\nareas = [\"a\"]\n"),
            ("areas/a/area.toml", "title.nb = \"A\"\n"),
        ]
        .map(|(path, text)| (path.to_owned(), text.into()))
        .into();
        before.extend(register.map(|text| ("measures.toml".to_owned(), text.into())));
        for kind in [Kind::Area, Kind::Chapter, Kind::Goal] {
            let steps = added(&before, kind);
            let mut whole = before.clone();
            whole.extend(steps.iter().cloned());
            let mut partly = before.clone();
            for (path, bytes) in &steps[..steps.len() - 1] {
                partly.insert(path.clone(), bytes.clone());
                let mut ended = partly.clone();
                ended.extend(added(&partly, kind));
                assert_eq!(ended, whole, "{kind:?} killed after {path}");
            }
        }
    }
}

#[test]
fn a_folder_with_texts_of_somebody_is_not_added_to() {
    let mut files: BTreeMap<String, Vec<u8>> = [
        ("strategy.toml", "title.nb = \"S\"\nareas = [\"a\"]\n"),
        ("areas/a/area.toml", "title.nb = \"A\"\n"),
    ]
    .map(|(path, text)| (path.to_owned(), text.into()))
    .into();
    let (kind, id, area, year) = (Kind::Area, "ny", None, 2026);
    let addition = Addition {
        kind,
        id,
        area,
        year,
    };
    files.extend(added(&files, kind));
    files.insert(
        "strategy.toml".to_owned(),
        b"title.nb = \"S\"\nareas = [\"a\"]\n".to_vec(),
    );
    for (path, text) in [
        ("areas/ny/nb.md", "Min tekst.\n"),
        ("areas/ny/notat.md", "Min.\n"),
    ] {
        let mut files = files.clone();
        files.insert(path.to_owned(), text.into());
        let files = files.iter().map(|(path, bytes)| (path.as_str(), &**bytes));
        let refused = scaffold(&from_memory(files), addition, MessageLang::Nb);
        assert!(matches!(refused, Err(Refused::Taken(..))), "{path}");
    }
}

/// Whether a text is TOML, where it ought to be.
fn toml_edit_parses(path: &str, text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    !path.ends_with(".toml") || toml::from_str::<toml::Table>(text).is_ok()
}

/// Whether all bytes of one text stand in another, in their order.
fn is_within(old: &str, new: &str) -> bool {
    let mut bytes = new.bytes();
    old.bytes().all(|byte| bytes.any(|other| other == byte))
}

#[test]
fn the_example_takes_a_goal_in_each_area() {
    let dir = root().join("example-strategy");
    let sources = veivalg::load::load(&dir).expect("readable");
    for area in sources.folders_in("areas") {
        let addition = Addition {
            kind: Kind::Goal,
            id: "helt-nytt",
            area: Some(area),
            year: 2026,
        };
        let added = scaffold(&sources, addition, MessageLang::En).expect("it can be added");
        let paths: Vec<&str> = added.iter().map(|(path, _)| path.as_str()).collect();
        // The measure first: a run that is killed in between leaves no goal that names one that is not there.
        assert_eq!(paths, ["measures.toml", &format!("areas/{area}/area.toml")]);
        let (_, text) = &added[1];
        let text = String::from_utf8_lossy(text);
        let (goal, veivalg) = (text.find("helt-nytt"), text.find("[[veivalg]]"));
        assert!(goal < veivalg, "{text}");
    }
}
