//! `veivalg rename KIND:ID NEW`: every place that names a record, and no other byte.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::Config;
use veivalg::compile::Targets;
use veivalg::load::from_memory;
use veivalg::rename::{Refused, Renamed};
use veivalg::schema::RecordKind;
use veivalg::source::Sources;

use crate::cli::{stderr, stdout, strategy, tree, veivalg, write};
use crate::tools::{compile_today, rename_today, root};

type Files = BTreeMap<String, Vec<u8>>;

fn sources(files: &Files) -> Sources {
    from_memory(
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice())),
    )
}

/// The files after a renaming.
fn renamed(files: &Files, kind: RecordKind, old: &str, new: &str) -> Result<Files, Refused> {
    let done = rename_today(sources(files), kind, old, new)?;
    let mut after = files.clone();
    after.extend(done.files);
    for (from, to) in done.moves {
        after = moved(after, &from, &to);
    }
    Ok(after)
}

/// The files with this one, or those of this folder, in another place.
fn moved(mut files: Files, from: &str, to: &str) -> Files {
    let below = format!("{from}/");
    let is_moved = |path: &&String| **path == from || path.starts_with(&below);
    let moved: Vec<String> = files.keys().filter(is_moved).cloned().collect();
    assert!(!moved.is_empty(), "{from}");
    for path in moved {
        let bytes = files.remove(&path).expect("there");
        files.insert(format!("{to}{}", &path[from.len()..]), bytes);
    }
    files
}

/// How many findings of each rule there are, and of each level.
fn findings(files: &Files) -> BTreeMap<(&'static str, String), usize> {
    let (_, compiled) = compile_today(sources(files), Targets::Findings);
    let mut counts = BTreeMap::new();
    for found in compiled.diagnostics.iter() {
        let key = (found.rule.name(), format!("{:?}", found.level));
        *counts.entry(key).or_insert(0) += 1;
    }
    counts
}

/// The files without the list of addresses that pages once had.
fn without_redirects(files: &Files) -> Files {
    let mut files = files.clone();
    if let Some(config) = files.remove("veivalg.toml") {
        let text = String::from_utf8_lossy(&config);
        let end = text.find("[[redirects]]").unwrap_or(text.len());
        let own = text[..end].trim_end();
        if !own.is_empty() {
            files.insert("veivalg.toml".to_owned(), own.into());
        }
    }
    files
}

/// The example, as files in memory.
fn example() -> Files {
    let files = tree(&root().join("example-strategy")).into_iter();
    let own = |path: &String| !path.starts_with('.') && !path.starts_with("public");
    files.filter(|(path, _)| own(path)).collect()
}

/// Every record of the example: kind and id.
fn records(files: &Files) -> Vec<(RecordKind, String)> {
    let sources = sources(files);
    let mut found = Vec::new();
    for (kind, folder) in [
        (RecordKind::Area, "areas"),
        (RecordKind::Chapter, "chapters"),
    ] {
        let ids = sources.folders_in(folder).into_iter();
        found.extend(ids.map(|id| (kind, id.to_owned())));
    }
    let lists = [
        ("[[goals]]", RecordKind::Goal),
        ("[[goals.subgoals]]", RecordKind::Goal),
        ("[[veivalg]]", RecordKind::Veivalg),
        ("[[actions]]", RecordKind::Action),
        ("[[sections]]", RecordKind::Section),
        ("[[values]]", RecordKind::Value),
        ("[[steering_goals]]", RecordKind::SteeringGoal),
        ("[[references]]", RecordKind::Reference),
        ("[[measures]]", RecordKind::Measure),
    ];
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".toml")) {
        let text = String::from_utf8_lossy(bytes);
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let kind = lists.iter().find(|(header, _)| *header == line);
            let Some((_, kind)) = kind else { continue };
            let id = lines.next().and_then(|line| line.strip_prefix("id = \""));
            let id = id.unwrap_or_else(|| panic!("{path}: an id below {line}"));
            found.push((*kind, id.trim_end_matches('"').to_owned()));
        }
    }
    found
}

#[test]
fn two_records_of_each_kind_are_renamed_in_the_example_and_back_to_the_same_bytes() {
    let files = example();
    let before = findings(&files);
    let mut kinds: BTreeMap<RecordKind, usize> = BTreeMap::new();
    for (kind, id) in &records(&files) {
        let count = kinds.entry(*kind).or_default();
        *count += 1;
        if *count > 2 {
            continue;
        }
        let after = renamed(&files, *kind, id, "helt-nytt-navn").expect("it can be renamed");
        assert_eq!(before, findings(&after), "{kind:?} {id}");
        let back = renamed(&after, *kind, "helt-nytt-navn", id).expect("it can be renamed back");
        let [was, is] = [&files, &back].map(without_redirects);
        let mut paths = was.keys().chain(is.keys());
        let differ = paths.find(|path| {
            was.get(*path).map(|text| text.trim_ascii_end())
                != is.get(*path).map(|text| text.trim_ascii_end())
        });
        assert!(differ.is_none(), "{kind:?} {id}: {differ:?}");
    }
    assert!(kinds.len() >= 9, "{kinds:?}");
}

#[test]
fn a_run_that_is_killed_is_ended_by_the_same_one() {
    let files = example();
    let mut kinds: BTreeMap<RecordKind, usize> = BTreeMap::new();
    let mut tried = 0;
    for (kind, id) in &records(&files) {
        let count = kinds.entry(*kind).or_default();
        *count += 1;
        if *count > 1 && !files.contains_key(&format!("data/{id}.csv")) {
            continue;
        }
        let new = "helt-nytt-navn";
        let whole = renamed(&files, *kind, id, new).expect("it can be renamed");
        let order = rename_today(sources(&files), *kind, id, new);
        let Renamed {
            files: order,
            moves,
        } = order.expect("it can be renamed");
        let mut killed = Vec::new();
        // After the first file, and before the last.
        for done in BTreeSet::from([1, order.len() - 1]) {
            if done > 0 && done < order.len() {
                let mut partly = files.clone();
                partly.extend(order[..done].iter().cloned());
                killed.push((order[done - 1].0.clone(), partly));
            }
        }
        // Before each move.
        let mut partly = files.clone();
        partly.extend(order);
        for (from, to) in moves {
            killed.push((from.clone(), partly.clone()));
            partly = moved(partly, &from, &to);
        }
        for (path, partly) in killed {
            let ended = renamed(&partly, *kind, id, new);
            let ended = ended.unwrap_or_else(|refused| panic!("{kind:?} {id} {path}: {refused:?}"));
            let mut paths = whole.keys().chain(ended.keys());
            let differ = paths.find(|path| whole.get(*path) != ended.get(*path));
            assert!(differ.is_none(), "{kind:?} {id} {path}: {differ:?}");
            tried += 1;
        }
    }
    assert!(tried >= 16, "{tried}");
}

/// Ways to write a link to a goal, an area and a measure.
fn link() -> impl Strategy<Value = String> {
    let target = prop_oneof![
        Just("goal:trygge"),
        Just("area:tillit"),
        Just("measure:naervaer"),
        Just("goal:trygge-folk"),
        Just("GOAL:trygge"),
    ];
    (target, 0..8_usize).prop_map(|(target, form)| match form {
        0 => format!("Se [det]({target}) her."),
        1 => format!("Se [trygge tillit naervaer](<{target}>)."),
        2 => format!("Se [goal:trygge]({target} \"tittel\")."),
        3 => format!("- [ett]({target})\n- [to]({target})"),
        4 => format!("Se [det][x].\n\n[x]: {target}"),
        5 => format!("<table>\n<tr><td>[en]({target}) og [to]({target})</td><td>goal:trygge</td></tr>\n</table>"),
        6 => format!("Se [et]({target}).\n\n<table><tr><td><a href=\'{target}\'>en</a></td></tr></table>"),
        _ => "Ordet trygge og `goal:trygge` står igjen.".to_owned(),
    })
}

fn ending() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("\n"), Just("\r\n")]
}

proptest! {
    #![proptest_config(Config::with_cases(48))]
    #[test]
    fn there_and_back_is_the_same_and_nothing_is_left_behind(
        links in [link(), link(), link()],
        end in ending(),
        bom in any::<bool>(),
        inline in any::<bool>(),
        data in any::<bool>(),
        what in 0..3_usize,
    ) {
        let mark = if bom { "\u{feff}" } else { "" };
        let [one, two, three] = links;
        let goals = match inline {
            true => format!("goals = [{{ id = 'trygge', text.nb = '''{one}''', measures = [ 'naervaer' ,] }}, {{ id = \"trygge-folk\", text.nb = \"F\", measures = [\"naervaer\"] }}]\n"),
            false => format!("# trygge\n[[goals]]\nid = \"trygge\" # trygge\ntext.nb = \"\"\"\n{one}\"\"\"\nmeasures = [\n  \"naervaer\", # naervaer\n]\n[[goals]]\nid = \"trygge-folk\"\ntext.nb = \"F\"\nmeasures = [\"naervaer\"]\n"),
        };
        let values = if data { "data = \"data/naervaer.csv\"\n" } else { "" };
        let mut files = vec![
            ("strategy.toml", format!("{mark}title.nb = \"S\"\nareas = [\"tillit\"] # tillit\n")),
            ("areas/tillit/area.toml", format!("title.nb = \"tillit\"\n{goals}[[veivalg]]\nid = \"trygge\"\ntext.nb = \"lytte\"\ngoals = [\"trygge\"]\n")),
            ("areas/tillit/nb.md", format!("{mark}{two}\n")),
            ("measures.toml", format!("[[measures]]\nid = \"naervaer\"\nname.nb = \"naervaer\"\ntext.nb = '''{three}'''\nunit = \"percent\"\n{values}")),
            ("translations.lock", "areas/tillit/area.toml#goals.trygge.text nb=0123456789abcdef nn=-\n\nareas/tillit/area.toml#title -\n".to_owned()),
        ];
        if data {
            files.push(("data/naervaer.csv", "period,value\n2025,90\n".to_owned()));
            let source = "file = \"tall.xlsx\"\nsha256 = \"00\"\nimported = 2026-11-01\n";
            files.push(("data/naervaer.source.toml", source.to_owned()));
        }
        let files: Files = files.into_iter().map(|(path, text)| (path.to_owned(), text.replace('\n', end).into_bytes())).collect();
        let (kind, old) = [(RecordKind::Goal, "trygge"), (RecordKind::Area, "tillit"), (RecordKind::Measure, "naervaer")][what];
        let after = renamed(&files, kind, old, "nytt").expect("it can be renamed");
        prop_assert_eq!(findings(&files), findings(&after));
        // Where figures came from follows them.
        let beside = |id: &str| after.contains_key(&format!("data/{id}.source.toml"));
        prop_assert_eq!([beside("naervaer"), beside("nytt")], [data && what != 2, data && what == 2]);
        let named = format!("{}:{old}", kind.key());
        let written = [format!("({named})"), format!("<{named}>"), format!("]: {named}\n"), format!("]: {named}\r"), format!("({named} ")];
        let left = after.iter().find(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            written.iter().any(|written| text.contains(written.as_str()))
        });
        prop_assert!(left.is_none(), "{left:?}");
        // What only looks like it is as it was: the other goal, words, comments and code.
        let all = |files: &Files| files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect::<String>();
        for kept in ["trygge-folk", "`goal:trygge`", "# trygge", "# tillit"] {
            prop_assert_eq!(all(&files).matches(kept).count(), all(&after).matches(kept).count(), "{}", kept);
        }
        let back = renamed(&after, kind, "nytt", old).expect("it can be renamed back");
        prop_assert_eq!(without_redirects(&back), without_redirects(&files));
    }
}

#[test]
fn the_program_renames_an_area_and_leaves_a_page_at_its_old_address() {
    let room = tempfile::tempdir().expect("room");
    strategy(room.path(), true);
    let known = "[[known]]\nrule = \"unused-asset\"\nfile = \"areas/tillit/x\"\nowner = \"Kari\"\nuntil = 2027-01-01 # tillit\n";
    write(
        room.path(),
        &[
            (
                "areas/tillit/nb.md",
                "Se [målet](goal:trygge) og [området](area:tillit).\n",
            ),
            ("known.toml", known),
        ],
    );
    let output = veivalg(room.path(), &["rename", "area:tillit", "tryggleik"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let told = stdout(&output);
    assert!(
        told.contains("  areas/tillit → areas/tryggleik\n"),
        "{told}"
    );
    let text = |path: &str| fs::read_to_string(room.path().join(path)).expect("text");
    assert_eq!(
        text("strategy.toml"),
        "title.nb = \"Strategi\"\nareas = [\"tryggleik\"]\n"
    );
    assert_eq!(
        text("areas/tryggleik/nb.md"),
        "Se [målet](goal:trygge) og [området](area:tryggleik).\n"
    );
    assert!(!room.path().join("areas/tillit").exists());
    assert_eq!(text("known.toml"), known.replace("tillit/x", "tryggleik/x"));
    let list = "\n\n[[redirects]]\nfrom = \"area:tillit\"\nto = \"area:tryggleik\"\n";
    assert!(text("veivalg.toml").ends_with(list));
    // Twice, and in a circle: no address leads to itself, and none is lost.
    for (from, to) in [("tryggleik", "mot"), ("mot", "tillit")] {
        let output = veivalg(room.path(), &["rename", &format!("area:{from}"), to]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    let output = veivalg(room.path(), &["build", "--today", "2026-11-21"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for old in ["tryggleik", "mot"] {
        let page = text(&format!("public/nb/area/{old}.html"));
        for words in [
            "<meta http-equiv=\"refresh\" content=\"0; url=tillit.html\">",
            "<link rel=\"canonical\" href=\"tillit.html\">",
            "<a href=\"tillit.html\">",
        ] {
            assert!(page.contains(words), "{page}");
        }
    }
    let page = text("public/nb/area/tillit.html");
    assert!(page.contains("Tillit") && !page.contains("http-equiv=\"refresh\""));
}

/// The pages of a strategy, by their paths.
fn pages(files: &Files) -> BTreeMap<String, String> {
    let (_, compiled) = compile_today(sources(files), Targets::Pages);
    let output = compiled.output.expect("a site");
    let pages = output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    pages
        .map(|(path, bytes)| (path.to_string(), text(bytes)))
        .collect()
}

#[test]
fn a_link_to_a_part_of_a_page_leads_to_it_after_it_is_renamed() {
    let mut files = example();
    let before = pages(&files);
    let mut kinds: BTreeMap<RecordKind, String> = BTreeMap::new();
    for (kind, id) in records(&files) {
        if !kind.has_page() {
            kinds.entry(kind).or_insert(id);
        }
    }
    assert!(kinds.len() >= 7, "{kinds:?}");
    // Twice, so that the first id leads to what has the third.
    for new in ["nytt-navn", "enda-et-navn"] {
        for (kind, id) in &kinds {
            let old = if new == "nytt-navn" { id } else { "nytt-navn" };
            files = renamed(&files, *kind, old, new).expect("it can be renamed");
        }
    }
    let after = pages(&files);
    for (kind, id) in &kinds {
        let has = |pages: &BTreeMap<String, String>, id: &str| -> Vec<(String, usize)> {
            let anchor = format!(" id=\"{}-{id}\"", kind.key());
            let on = pages
                .iter()
                .map(|(path, text)| (path, text.matches(&anchor).count()));
            let on = on.filter(|(_, count)| *count > 0);
            on.map(|(path, count)| (path.clone(), count)).collect()
        };
        let was = has(&before, id);
        assert!(!was.is_empty(), "{kind:?} {id}");
        for id in [id, "nytt-navn", "enda-et-navn"] {
            assert_eq!(has(&after, id), was, "{kind:?} {id}");
        }
    }
}

#[test]
fn what_cannot_be_renamed_is_told_and_nothing_is_written() {
    let room = tempfile::tempdir().expect("room");
    strategy(room.path(), true);
    let before = tree(room.path());
    for (arguments, words) in [
        (["rename", "tillit", "ny"], "skriv det slik lenker gjør"),
        (["rename", "area:tilit", "ny"], "mente du «tillit»?"),
        (["rename", "area:tillit", "Ny tillit"], "skriv «ny-tillit»"),
        (["rename", "area:tillit", "aux"], "kan ikke være en id"),
        (["rename", "goal:trygge", "trygge"], "finnes allerede"),
        (["rename", "platform:x", "ny"], "skriv det slik lenker gjør"),
    ] {
        let output = veivalg(room.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(words), "{}", stderr(&output));
    }
    assert_eq!(before, tree(room.path()));
    // What is written with codes is not found, and what would be left is told.
    let prose = "areas/tillit/nb.md";
    let text = std::fs::read_to_string(room.path().join(prose)).unwrap_or_default();
    let coded = [
        "Se [a](goal&#58;trygge).",
        "Se [a](goal:tr&#121;gge).",
        "Se [a](goal\\:trygge) og [b](goal:trygge).",
        "Se [a][x].\n\n[x]: goal\\:trygge",
        "<table><tr><td><a href=\"goal:tr&#121;gge\">a</a></td></tr></table>",
    ];
    for words in coded {
        write(room.path(), &[(prose, words)]);
        let before = tree(room.path());
        let output = veivalg(room.path(), &["rename", "goal:trygge", "ny"]);
        let told = stderr(&output);
        assert!(
            told.contains("areas/tillit/nb.md:1: «trygge» står der"),
            "{words}: {told}"
        );
        assert_eq!(before, tree(room.path()), "{words}");
    }
    write(room.path(), &[(prose, text.as_str())]);
    write(room.path(), &[("measures.toml", "[[measures]\n")]);
    let before = tree(room.path());
    let output = veivalg(room.path(), &["rename", "area:tillit", "ny"]);
    let told = stderr(&output);
    assert!(told.contains("measures.toml har feil"), "{told}");
    assert_eq!(before, tree(room.path()));
}

/// The schemas are for the editor: where they cannot be written, what was asked for is done all the same, and told.
#[cfg(unix)]
#[test]
fn what_is_done_is_told_where_the_schemas_cannot_follow() {
    for arguments in [
        &["rename", "measure:sykefravaer", "fravaer"][..],
        &["new", "measure", "fravaer"],
    ] {
        let room = tempfile::tempdir().expect("room");
        let output = veivalg(room.path(), &["new", "min"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let dir = room.path().join("min");
        let schema = dir.join(".veivalg/area.schema.json");
        fs::remove_file(&schema).expect("a schema");
        // No file takes the place of a folder that holds something.
        write(&dir, &[(".veivalg/area.schema.json/x", "")]);
        let output = veivalg(&dir, arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            stdout(&output).contains("measures.toml"),
            "{}",
            stdout(&output)
        );
        let told = stderr(&output);
        assert!(told.contains("det er gjort"), "{told}");
        assert!(told.contains("veivalg schema --write"), "{told}");
        let measures = fs::read_to_string(dir.join("measures.toml")).expect("measures");
        assert!(measures.contains("\"fravaer\""), "{measures}");
    }
}
