//! What Tombi and Taplo make of the schemas: ids are offered, faults are marked on their line, and what is
//! right is not marked.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use veivalg::compile::Targets;
use veivalg::diagnostic::Level;
use veivalg::json_schema::of;
use veivalg::load::{from_memory, load};
use veivalg::source::Sources;

use super::rpc::{Kind, Server};
use crate::tools::{compile_today, root};

const AREA: &str = "areas/arbeidsmiljo/area.toml";
const MEASURES: &str = "measures = [\"sykefravaer\", \"mestringsklima\"]";
/// A key that no table has.
const WRONG: &str = "ukjent_nokkel = 1\n";

/// What `new` makes, at its canonical path.
fn starter() -> (TempDir, std::path::PathBuf) {
    let room = tempfile::tempdir().expect("room");
    let folder = room.path().canonicalize().expect("a folder").join("ny");
    veivalg(&["new"], &folder);
    (room, folder)
}

fn veivalg(arguments: &[&str], folder: &Path) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_veivalg"));
    let output = program.args(arguments).arg(folder).output();
    assert!(output.expect("the program starts").status.success());
}

/// The TOML files of a strategy, themes' own left out, with their texts.
fn documents(sources: &Sources) -> Vec<(String, String)> {
    let own = |path: &str| path.ends_with(".toml") && !path.starts_with("themes/");
    let files = sources.iter().filter(|(_, path)| own(path));
    files
        .map(|(file, path)| {
            (
                path.to_owned(),
                sources.text(file).expect("text").to_owned(),
            )
        })
        .collect()
}

/// The text with something put on the line after the line that names its schema.
fn after_the_first_line(text: &str, more: &str) -> String {
    let (first, rest) = text.split_once('\n').expect("lines");
    format!("{first}\n\n{more}{rest}")
}

/// Where `|` stands in a text, line and column from 0, and the text without it.
fn cursor(text: &str) -> (String, usize, usize) {
    let at = text.find('|').expect("a cursor");
    let line = text[..at].matches('\n').count();
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    (
        text.replacen('|', "", 1),
        line,
        text[start..at].chars().count(),
    )
}

/// What is offered where `|` stands in the area of the starter, `goal` in place of its measures.
fn offered(kind: Kind, folder: &Path, goal: &str) -> Option<Vec<String>> {
    let mut server = Server::start(kind, folder)?;
    let path = folder.join(AREA);
    let text = fs::read_to_string(&path).expect("text");
    // It has read text and schema when it marks what is wrong.
    let text = after_the_first_line(&text.replace(MEASURES, goal), WRONG);
    let (text, line, column) = cursor(&text);
    server.marks(&path, &text);
    let mut offers = server.offers(&path, line, column);
    offers.sort();
    Some(offers)
}

#[test]
fn the_ids_of_measures_are_offered() {
    let (_room, folder) = starter();
    let ids = ["\"mestringsklima\"", "\"sykefravaer\""];
    // Taplo would put an id in place of the whole list where the marks stand already.
    let both = [Kind::Tombi, Kind::Taplo].map(|kind| (kind, "measures = [|]"));
    for (kind, goal) in both
        .into_iter()
        .chain([(Kind::Tombi, "measures = [\"|\"]")])
    {
        let Some(offers) = offered(kind, &folder, goal) else {
            continue;
        };
        assert_eq!(offers, ids, "{kind:?} {goal}");
    }

    let measures = folder.join("measures.toml");
    let more = "\n[[measures]]\nid = \"turnover\"\nname = \"Turnover\"\nunit = \"percent\"\n";
    let text = fs::read_to_string(&measures).expect("text");
    fs::write(&measures, text + more).expect("room");
    veivalg(&["schema", "--write"], &folder);
    for kind in [Kind::Tombi, Kind::Taplo] {
        let goal = "measures = [\"sykefravaer\", |]";
        if let Some(offers) = offered(kind, &folder, goal) {
            assert!(
                offers.contains(&"\"turnover\"".to_owned()),
                "{kind:?} {offers:?}"
            );
        }
    }
}

#[test]
fn the_words_of_a_choice_are_offered() {
    let (_room, folder) = starter();
    let action =
        format!("{MEASURES}\n\n[[actions]]\nid = \"kurs\"\ntext = \"Kurs\"\nstatus = \"|\"");
    for kind in [Kind::Tombi, Kind::Taplo] {
        if let Some(offers) = offered(kind, &folder, &action) {
            let words = ["\"done\"", "\"planned\"", "\"started\"", "\"stopped\""];
            assert_eq!(offers, words, "{kind:?}");
        }
    }
}

#[test]
fn a_wrong_key_is_marked_on_its_line_until_it_is_gone() {
    let (_room, folder) = starter();
    for kind in [Kind::Tombi, Kind::Taplo] {
        let Some(mut server) = Server::start(kind, &folder) else {
            continue;
        };
        for (path, text) in documents(&load(&folder).expect("a folder")) {
            let path = folder.join(path);
            let marks = server.marks(&path, &after_the_first_line(&text, WRONG));
            assert!(
                marks.iter().any(|mark| mark.line == 3),
                "{kind:?} {marks:?}"
            );
            server.becomes_clean(&path, &text);
        }
    }
}

/// What may be written and seldom is.
const SELDOM: [(&str, &str); 5] = [
    (
        "strategy.toml",
        "title = \"Strategi\"\nareas = [\"tillit\"]\nsdg = [0x11]\nadopted.date = 2026-01-31\n\
         vision = { text = { nb = \"Visjon\" } }\nanchored_in = []\n",
    ),
    (
        "areas/tillit/area.toml",
        "title.nb = \"Tillit\"\ngoals = [{ id = \"a\", text = \"Mål\", measures = [\"m-1\"] }]\n",
    ),
    (
        "measures.toml",
        "[[measures]]\nid = \"m-1\"\nname = \"Måling\"\nunit = \"percent\"\n\
         baseline = { period = \"2026-K1\", value = -1 }\ntarget = { period = \"2027-k4\", value = 1e1 }\n\n\
         [[measures]]\nid = \"m-2\"\nfactor = 10\nbaseline = { period = 2024, value = 3.5 }\n\n\
         [[measures]]\nid = \"m-3\"\nfactor = 1\nbaseline = { period = \"2024-12\", value = 3 }\n\n\
         [[measures]]\nid = \"m-4\"\nfactor = 1\nbaseline = { period = \"2024-3\", value = 3 }\n",
    ),
    (
        "references.toml",
        "[[references]]\nid = \"a\"\ntext = \"Kilde\"\ncase = [\"26/1\", \"26/2\"]\nurl = \"http://a.no/æ?b#c\"\n\n\
         [[references]]\nid = \"b\"\ntext = \"Kilde\"\ncase = \"26/1\"\n",
    ),
    (
        "veivalg.toml",
        "accessibility_statement = { nb = \"https://uustatus.no/nb\", nn = \" \" }\ntheme_settings = {}\n\
         pdf = { paper = \"us-letter\", bleed = \" 2,5 mm\", fonts = [] }\nlabels.area = \"Felt\"\n\n\
         [check]\nadopted-without-decision = \"off\"\n",
    ),
];

/// Every strategy there is, its schemas made anew, and a wrong key put in each file: nothing is marked for
/// anything else.
#[test]
fn what_the_reader_takes_is_not_marked() {
    let mut folders = vec![
        root().join("example-strategy"),
        root().join("src/cli/starter"),
    ];
    let sites = fs::read_dir(root().join("tests/site")).expect("sites");
    let sites = sites.map(|entry| entry.expect("readable").path().join("strategy"));
    folders.extend(sites.filter(|folder| folder.is_dir()));
    let real = root().join("../shared/real/elverum");
    folders.extend(Some(real).filter(|folder| folder.is_dir()));
    for kind in [Kind::Tombi, Kind::Taplo] {
        let room = tempfile::tempdir().expect("room");
        let room = room.path().canonicalize().expect("a folder");
        let Some(mut server) = Server::start(kind, &room) else {
            continue;
        };
        let mut looked_at = 0;
        let seldom = from_memory(SELDOM.map(|(path, text)| (path, text.as_bytes())));
        let (seldom, read) = compile_today(seldom, Targets::Findings);
        let errors = read.diagnostics.iter();
        let errors = errors.filter(|found| found.level == Level::Error);
        assert_eq!(errors.collect::<Vec<_>>(), Vec::<&_>::new());
        let there = folders.iter().map(|folder| load(folder).expect("a folder"));
        for (number, sources) in there.chain([seldom]).enumerate() {
            let copy = room.join(number.to_string());
            write_schemas(&sources, &copy);
            for (path, text) in documents(&sources) {
                let path = copy.join(path);
                let stem = path.file_stem().expect("a name").to_string_lossy();
                let schemas = copy.join(".veivalg").join(format!("{stem}.schema.json"));
                let text = format!("#:schema {}\n\n{WRONG}{text}", schemas.display());
                let marks = server.marks(&path, &text);
                let other = marks
                    .iter()
                    .find(|mark| !mark.message.contains("ukjent_nokkel"));
                assert!(other.is_none(), "{kind:?} {path:?}: {other:?}");
                looked_at += 1;
            }
        }
        assert!(looked_at > 40, "{looked_at} files");
    }
}

fn write_schemas(sources: &Sources, folder: &Path) {
    let folder = folder.join(".veivalg");
    fs::create_dir_all(&folder).expect("room");
    for (name, text) in of(sources).files {
        fs::write(folder.join(name), text).expect("room");
    }
}

/// Faults: the file, what stands there, and what stands there instead, on the same line.
const FAULTS: [(&str, &str, &str); 16] = [
    ("strategy.toml", "status = \"draft\"", "statsu = \"draft\""),
    ("strategy.toml", "status = \"draft\"", "status = \"utkast\""),
    ("strategy.toml", "id = \"respekt\"", "id = \"Respekt!\""),
    (
        "strategy.toml",
        "areas = [\"arbeidsmiljo\"]",
        "areas = \"arbeidsmiljo\"",
    ),
    (
        "strategy.toml",
        "areas = [\"arbeidsmiljo\"]",
        "areas = [\"arbeid\"]",
    ),
    ("measures.toml", "decimals = 1", "decimals = 9"),
    ("measures.toml", "factor = 9", "factor = \"9\""),
    ("measures.toml", "period = \"2024\"", "period = \"24\""),
    ("measures.toml", "unit = \"percent\"", "unit = \"prosent\""),
    (AREA, MEASURES, "measures = [\"sykefravær\"]"),
    (AREA, "title.nn = ", "title.en = "),
    ("references.toml", "url = \"https://", "url = \"www."),
    ("veivalg.toml", "paper = \"a4\"", "bleed = \"3cm\""),
    (
        "veivalg.toml",
        "theme = \"default\"",
        "check.syntax = \"off\"",
    ),
    (
        "veivalg.toml",
        "theme = \"default\"",
        "labels.omrade.nb = \"Tema\"",
    ),
    (
        "veivalg.toml",
        "theme = \"default\"",
        "theme_settings.farge = \"#00528c\"",
    ),
];

#[test]
fn what_the_reader_refuses_is_marked_on_its_line() {
    let (_room, folder) = starter();
    let sources = load(&folder).expect("a folder");
    let documents = documents(&sources);
    let mut servers: Vec<Server> = [Kind::Tombi, Kind::Taplo]
        .into_iter()
        .filter_map(|kind| Server::start(kind, &folder))
        .collect();
    for (number, (path, right, wrong)) in FAULTS.iter().enumerate() {
        let (_, text) = documents.iter().find(|(file, _)| file == path).expect(path);
        assert!(text.contains(right), "{path} holds {right}");
        let faulty = text.replacen(right, wrong, 1);
        let line = 1 + faulty[..faulty.find(wrong).expect("there")]
            .matches('\n')
            .count() as u64;

        let files = sources.iter().filter_map(|(file, name)| {
            let bytes = sources.bytes(file)?;
            let bytes = if name == *path {
                faulty.as_bytes()
            } else {
                bytes
            };
            Some((name, bytes))
        });
        let (sources, compilation) = compile_today(from_memory(files), Targets::Findings);
        let mut errors = compilation
            .diagnostics
            .iter()
            .filter(|found| found.level == Level::Error);
        let on_the_line = errors.any(|found| {
            let (start, _) = sources.places(found.span);
            sources.path(found.span.file) == *path && start.line as u64 == line
        });
        assert!(on_the_line, "the reader refuses {wrong}");

        for server in &mut servers {
            // Beside the file: each fault in a text of its own.
            let beside = folder
                .join(path)
                .with_file_name(format!("feil-{number}.toml"));
            let marks = server.marks(&beside, &faulty);
            assert!(
                marks.iter().any(|mark| mark.line == line),
                "{wrong}: {marks:?}"
            );
        }
    }
}
