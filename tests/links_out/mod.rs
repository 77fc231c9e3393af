//! Links in a strategy, and paths that a file names: they lead to a file of the strategy, of the same kind,
//! or they are refused at their place. What lies elsewhere is never read.

mod named;
mod swapped;

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use veivalg::compile::Targets;
use veivalg::diagnostic::{MessageLang, Rule};
use veivalg::load::load;
use veivalg::source::{Content, Problem, Sources};

use crate::cli::{strategy, write};
use crate::tools::compile_today;

/// What nobody may see.
const SECRET: &str = "hunter2";

/// A strategy with a file of every kind, and secrets of every kind in it and around it.
pub struct Room {
    room: TempDir,
}

impl Room {
    pub fn new() -> Self {
        let room = tempfile::tempdir().expect("room");
        let own = Self { room };
        strategy(&own.folder(), true);
        let folder = own.folder();
        write(
            &folder,
            &[
                ("areas/tillit/nb.md", "Om tillit.\n"),
                ("areas/tillit/closing.nb.md", "Til sist.\n"),
                ("areas/tillit/bilde.svg", SVG),
                ("chapters/forord/chapter.toml", "title.nb = \"Forord\"\n"),
                ("chapters/forord/nb.md", "Velkommen.\n"),
                ("data/tall.csv", "period,value\n2024,90\n"),
                ("data/flere.csv", "period,value\n2025,91\n"),
                ("assets/logo.svg", SVG),
                ("assets/foto.png", "ikke et bilde"),
                ("assets/skrift.ttf", "ingen skrift"),
                ("assets/rapport.pdf", "%PDF"),
                ("themes/egen/theme.css", "body {}\n"),
                ("themes/egen/page.html", "<p>\n"),
            ],
        );
        let secrets = [
            ".git/config",
            ".env",
            ".hemmelig/nb.md",
            "assets/.skjult.svg",
            "data/.git/tall.csv",
            "areas/.utkast/area.toml",
            "areas/tillit/notat.md",
            "areas/tillit/nb.md~",
            "notater/nb.md",
            "README.md",
            "hemmelig.csv",
            "nb.md",
        ];
        for path in secrets {
            let text = format!("[core]\ntoken = {SECRET}\n\nperiod,value\n2024,{SECRET}\n");
            write(&folder, &[(path, &text)]);
            write(own.room.path(), &[(path, &text)]);
        }
        write(
            own.room.path(),
            &[("area.toml", SECRET), ("page.html", SECRET)],
        );
        own
    }

    pub fn folder(&self) -> PathBuf {
        self.room.path().join("strategi")
    }

    /// Puts a link where something else may stand.
    pub fn link(&self, path: &str, target: impl AsRef<Path>) {
        let path = self.folder().join(path);
        // What was there before may be anything.
        let _ = fs::remove_dir_all(&path);
        let _ = fs::remove_file(&path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("room");
        symlink(target, path).expect("room");
    }

    pub fn load(&self) -> Sources {
        load(&self.folder()).expect("the folder can be listed")
    }
}

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n";

/// Whether any file was read that holds the secret. What the format reads of its own and nothing links to
/// may be.
pub fn leaks(sources: &Sources) -> Vec<String> {
    let own = ["areas/tillit/notat.md"];
    let holds = |bytes: &[u8]| {
        bytes
            .windows(SECRET.len())
            .any(|part| part == SECRET.as_bytes())
    };
    sources
        .iter()
        .filter(|(_, path)| !own.contains(path))
        .filter(|&(file, _)| sources.bytes(file).is_some_and(holds))
        .map(|(_, path)| path.to_owned())
        .collect()
}

/// What is found of a link, at its own path; its message.
fn refused(sources: Sources, path: &str) -> Option<String> {
    let (sources, compilation) = compile_today(sources, Targets::Findings);
    let mut found = compilation.diagnostics.iter().filter(|found| {
        found.rule == Rule::UnreadableFile && sources.path(found.span.file) == path
    });
    let message = found.next().map(|found| found.message(MessageLang::Nb));
    assert!(found.next().is_none(), "{path}: one fault is one finding");
    message
}

/// What is wrong with what stands at a path.
fn problem(sources: &Sources, path: &str) -> Option<Problem> {
    match sources.content(sources.find(path)?) {
        Content::Problem(problem) => Some(problem.clone()),
        _ => None,
    }
}

/// The places of the format that a stranger can put a link to a file at.
const PLACES: [&str; 25] = [
    "strategy.toml",
    "veivalg.toml",
    "measures.toml",
    "references.toml",
    "process.toml",
    "terms.toml",
    "known.toml",
    "translations.lock",
    "egen.toml",
    "areas/tillit/area.toml",
    "areas/tillit/nb.md",
    "areas/tillit/nn.md",
    "areas/tillit/closing.nb.md",
    "areas/tillit/ukjent.md",
    "areas/tillit/bilde.svg",
    "chapters/forord/chapter.toml",
    "chapters/forord/nb.md",
    "chapters/forord/del.nb.md",
    "data/tall.csv",
    "data/mappe/tall.tsv",
    "assets/foto.png",
    "assets/skrift.ttf",
    "assets/rapport.pdf",
    "themes/egen/theme.css",
    "themes/egen/deler/page.html",
];

#[test]
fn no_link_leads_out_or_to_what_is_hidden_or_of_another_kind() {
    let out = "snarveien fører ut av mappen til strategien";
    let hidden = "snarveien fører til noe som er skjult";
    let kind = "snarveien fører ikke til en fil av samme slag i strategien";
    let loops = "snarveien fører til en mappe den selv ligger i";
    for place in PLACES {
        let room = Room::new();
        let up = "../".repeat(place.matches('/').count());
        let folder = room.folder();
        let outside = room.room.path();
        let targets = [
            (format!("{up}../.env"), out),
            (format!("{up}../nb.md"), out),
            (
                format!("{up}../../../../../../../../../../../../etc/passwd"),
                out,
            ),
            ("/etc/passwd".to_owned(), out),
            ("/dev/zero".to_owned(), out),
            (outside.join("nb.md").display().to_string(), out),
            (outside.join("borte").display().to_string(), out),
            (format!("{up}.git/config"), hidden),
            (format!("{up}.env"), hidden),
            (format!("{up}../strategi/.env"), hidden),
            (folder.join(".git/config").display().to_string(), hidden),
            (format!("{up}.hemmelig/nb.md"), hidden),
            (format!("{up}assets/.skjult.svg"), hidden),
            (format!("{up}data/.git/tall.csv"), hidden),
            (format!("{up}areas/../.env"), hidden),
            (format!("{up}.finnes/ikke"), hidden),
            (format!("{up}README.md"), kind),
            (format!("{up}nb.md"), kind),
            (format!("{up}hemmelig.csv"), kind),
            (format!("{up}notater/nb.md"), kind),
            (format!("{up}areas/tillit/notat.md"), kind),
            (format!("{up}areas/tillit/nb.md~"), kind),
            (format!("{up}areas/tillit/../../nb.md"), kind),
            (format!("{up}."), loops),
        ];
        let mut told_of = BTreeSet::new();
        for (target, words) in targets {
            room.link(place, &target);
            let sources = room.load();
            assert_eq!(leaks(&sources), [""; 0], "{place} -> {target}");
            let file = sources.find(place).expect("it is told");
            assert!(sources.bytes(file).is_none(), "{place} -> {target}");
            if !told_of.insert(words) {
                continue;
            }
            let told = refused(sources, place);
            assert_eq!(told.as_deref(), Some(words), "{place} -> {target}");
        }
    }
}

#[test]
fn no_file_of_another_kind_is_read_for_a_link() {
    let kinds = [
        "strategy.toml",
        "areas/tillit/area.toml",
        "chapters/forord/chapter.toml",
        "areas/tillit/nb.md",
        "data/tall.csv",
        "assets/logo.svg",
        "assets/foto.png",
        "assets/skrift.ttf",
        "assets/rapport.pdf",
        "themes/egen/theme.css",
        "themes/egen/page.html",
    ];
    for target in kinds {
        for place in PLACES {
            let room = Room::new();
            let ending = |path: &str| path.rsplit_once('.').map(|(_, ending)| ending.to_owned());
            let is_prose = |path: &str| path.ends_with("nb.md") || path.ends_with("nn.md");
            let table = |path: &str| path.ends_with(".csv") || path.ends_with(".tsv");
            let alike = match ending(target).as_deref() {
                Some("toml") => false,
                Some("md") => is_prose(place),
                Some("csv") => table(place),
                _ => ending(place) == ending(target),
            };
            if place == target || alike {
                continue;
            }
            let up = "../".repeat(place.matches('/').count());
            room.link(place, format!("{up}{target}"));
            let found = problem(&room.load(), place);
            assert_eq!(found, Some(Problem::LinkKind), "{place} -> {target}");
        }
    }
}

#[test]
fn a_link_shows_another_file_of_its_kind() {
    let cases = [
        ("areas/tillit/nn.md", "nb.md", "Om tillit.\n"),
        ("areas/tillit/closing.nn.md", "closing.nb.md", "Til sist.\n"),
        (
            "areas/tillit/closing.nb.md",
            "../../chapters/forord/nb.md",
            "Velkommen.\n",
        ),
        ("chapters/forord/del.nb.md", "./nb.md", "Velkommen.\n"),
        ("areas/trygge/area.toml", "../tillit/area.toml", "title.nb"),
        ("data/siste.csv", "tall.csv", "period,value\n2024,90\n"),
        ("data/siste.tsv", "flere.csv", "period,value\n2025,91\n"),
        ("assets/merke.SVG", "logo.svg", SVG),
        ("areas/tillit/merke.svg", "../../assets/logo.svg", SVG),
        ("assets/foto2.png", "foto.png", "ikke et bilde"),
        ("assets/mappe/rapport.pdf", "../rapport.pdf", "%PDF"),
        ("themes/ny/theme.css", "../egen/theme.css", "body {}\n"),
        ("themes/ny/logo.svg", "../../assets/logo.svg", SVG),
        // Out and in again, and as a whole path.
        (
            "areas/tillit/nn.md",
            "../../../strategi/areas/tillit/nb.md",
            "Om tillit.\n",
        ),
    ];
    for (place, target, content) in cases {
        let room = Room::new();
        room.link(place, target);
        let sources = room.load();
        let file = sources.find(place).expect("it is there");
        let bytes = sources.bytes(file).unwrap_or_else(|| {
            panic!("{place} -> {target}: {:?}", sources.content(file));
        });
        assert!(bytes.starts_with(content.as_bytes()), "{place} -> {target}");
    }
    let room = Room::new();
    room.link(
        "areas/tillit/nn.md",
        room.folder().join("areas/tillit/nb.md"),
    );
    // Through another link, and through a link of a folder.
    room.link("areas/tillit/closing.nn.md", "nn.md");
    room.link("assets/bilder", "ekte");
    write(&room.folder(), &[("assets/ekte/a.svg", SVG)]);
    room.link("assets/b.svg", "bilder/../ekte/a.svg");
    room.link("assets/c.svg", "bilder/a.svg");
    let sources = room.load();
    for path in [
        "areas/tillit/nn.md",
        "areas/tillit/closing.nn.md",
        "assets/bilder/a.svg",
        "assets/b.svg",
        "assets/c.svg",
    ] {
        let file = sources.find(path).expect("it is there");
        assert!(
            sources.bytes(file).is_some(),
            "{path}: {:?}",
            sources.content(file)
        );
    }
}

#[test]
fn links_of_folders_lead_to_folders_of_the_same_kind_and_end() {
    let places = [
        "areas",
        "chapters",
        "data",
        "assets",
        "themes",
        "areas/ny",
        "chapters/ny",
        "data/ny",
        "assets/ny",
        "assets/ny/nyere",
        "themes/ny",
        "areas/tillit/ny",
    ];
    for place in places {
        let up = "../".repeat(place.matches('/').count());
        let cases = [
            (format!("{up}.."), Problem::LinkOut),
            ("/".to_owned(), Problem::LinkOut),
            ("/proc/self/root".to_owned(), Problem::LinkOut),
            (format!("{up}../.git"), Problem::LinkOut),
            (format!("{up}.git"), Problem::LinkHidden),
            (format!("{up}.hemmelig"), Problem::LinkHidden),
            (format!("{up}data/.git"), Problem::LinkHidden),
            (format!("{up}notater"), Problem::LinkKind),
            (format!("{up}."), Problem::LinkLoop),
            (".".to_owned(), Problem::LinkLoop),
            (
                up.trim_end_matches("../").to_owned() + "./.",
                Problem::LinkLoop,
            ),
        ];
        for (target, wanted) in cases {
            // What leads to itself leads nowhere.
            if target == format!("{up}{place}/.git") {
                continue;
            }
            let room = Room::new();
            room.link(place, &target);
            let sources = room.load();
            assert_eq!(
                problem(&sources, place),
                Some(wanted),
                "{place} -> {target}"
            );
            assert_eq!(leaks(&sources), [""; 0], "{place} -> {target}");
        }
    }
    let room = Room::new();
    room.link("chapters/ny", "../areas/tillit");
    room.link("areas/ny", "tillit");
    room.link("assets/a", "b");
    room.link("assets/b", "a");
    write(
        &room.folder(),
        &[("assets/c/x.png", ""), ("assets/d/y.png", "")],
    );
    room.link("assets/c/d", "../d");
    room.link("assets/d/c", "../c");
    let sources = room.load();
    assert_eq!(problem(&sources, "chapters/ny"), Some(Problem::LinkKind));
    assert_eq!(problem(&sources, "assets/a"), Some(Problem::LinkDead));
    assert!(sources.find("areas/ny/area.toml").is_some());
    assert!(sources.find("areas/ny/closing.nb.md").is_some());
    assert_eq!(problem(&sources, "areas/ny/notat.md"), None);
    assert!(sources.find("assets/c/d/y.png").is_some());
    assert_eq!(problem(&sources, "assets/c/d/c"), Some(Problem::LinkLoop));
    assert_eq!(leaks(&sources), [""; 0]);
}

/// Each link of a folder of links doubles what there is.
#[test]
fn links_of_folders_of_links_are_bounded() {
    let room = Room::new();
    write(
        &room.folder(),
        &[("assets/0/a.png", ""), ("assets/0/b.png", "")],
    );
    for at in 1..40 {
        for name in ["x", "y", "z"] {
            room.link(&format!("assets/{at}/{name}"), format!("../{}", at - 1));
        }
    }
    let sources = room.load();
    let count = sources.iter().count();
    assert!(count < 20_000, "{count}");
    assert!(
        sources
            .iter()
            .any(|(file, _)| matches!(sources.content(file), Content::Problem(Problem::LinkMany)))
    );
}
