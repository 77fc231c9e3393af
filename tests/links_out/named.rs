//! Paths that a file of the strategy names, and the real program where links are.

use std::fs;
use std::process::Command;

use veivalg::compile::Targets;

use super::{Room, SECRET, SVG, leaks};
use crate::cli::{stderr, stdout, tree, veivalg as run, write};
use crate::tools::compile_today;

/// Paths that are none of a file of the strategy.
const ELSEWHERE: [&str; 18] = [
    "../.env",
    "../../.env",
    ".env",
    "./.env",
    ".git/config",
    "assets/../.env",
    "assets/../../.env",
    "assets/.skjult.svg",
    "data/.git/tall.csv",
    "/etc/passwd",
    "//localhost/etc/passwd",
    "C:/Windows/win.ini",
    "C:\\\\Windows\\\\win.ini",
    "\\\\\\\\tjener\\\\felles\\\\tall.csv",
    "file:///etc/passwd",
    "assets/CON",
    "notater/nb.md",
    "README.md",
];

#[test]
fn a_path_that_leads_elsewhere_is_told_where_it_stands() {
    for path in ELSEWHERE {
        let text = |key: &str| format!("{key} = \"{path}\"\n");
        let measure = "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\n";
        let files = [
            ("measures.toml", format!("{measure}{}", text("data"))),
            (
                "veivalg.toml",
                format!("[theme_settings]\n{}", text("logo")),
            ),
            ("veivalg.toml", format!("[pdf]\nfonts = [\"{path}\"]\n")),
            ("veivalg.toml", text("theme")),
            ("areas/tillit/nb.md", format!("![En](<{path}>)\n")),
        ];
        for (file, content) in files {
            let room = Room::new();
            write(&room.folder(), &[(file, &content)]);
            let sources = room.load();
            assert_eq!(leaks(&sources), [""; 0], "{content}");
            let (sources, compilation) = compile_today(sources, Targets::Pages);
            assert!(compilation.output.is_none(), "{content}");
            let errors = compilation.diagnostics.iter().filter(|found| {
                found.level == veivalg::diagnostic::Level::Error
                    && sources.path(found.span.file) == file
            });
            assert!(errors.count() > 0, "{content}");
        }
        // A link in a text.
        let room = Room::new();
        write(
            &room.folder(),
            &[("areas/tillit/nb.md", &format!("[En](<{path}>)\n"))],
        );
        let (_, compilation) = compile_today(room.load(), Targets::Pages);
        let published = compilation.output.into_iter();
        for (path, bytes) in published.flat_map(|output| {
            let files = output
                .iter()
                .map(|(path, bytes)| (path.as_str().to_owned(), bytes.to_vec()));
            files.collect::<Vec<_>>()
        }) {
            let holds = bytes
                .windows(SECRET.len())
                .any(|part| part == SECRET.as_bytes());
            assert!(!holds, "{path}");
        }
    }
}

#[test]
fn what_is_no_file_is_never_opened() {
    for place in [
        "areas/tillit/nb.md",
        "assets/foto.png",
        "data/tall.csv",
        "measures.toml",
        "known.toml",
    ] {
        let room = Room::new();
        let path = room.folder().join(place);
        let _ = fs::remove_file(&path);
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("it starts").success());
        let sources = room.load();
        let file = sources.find(place).expect("it is told");
        assert!(sources.bytes(file).is_none(), "{place}");
        fs::remove_file(&path).expect("ours");
        let _socket = std::os::unix::net::UnixListener::bind(&path).expect("room");
        let sources = room.load();
        let file = sources.find(place).expect("it is told");
        assert!(sources.bytes(file).is_none(), "{place}");
    }
}

/// Every command, where a stranger has laid links.
#[test]
fn no_command_says_or_publishes_what_a_link_leads_to() {
    let room = Room::new();
    let folder = room.folder();
    for (place, target) in [
        ("areas/tillit/closing.nb.md", "../../.git/config"),
        ("areas/tillit/nn.md", "../../../.env"),
        ("data/tall.csv", ".git/tall.csv"),
        ("assets/logo.svg", ".skjult.svg"),
        ("known.toml", ".env"),
        ("terms.toml", ".env"),
        ("translations.lock", ".env"),
        (".veivalg", "../.hemmelig"),
    ] {
        room.link(place, target);
    }
    let commands: &[&[&str]] = &[
        &["check", "-v"],
        &["check", "--format", "json"],
        &["check", "--fix", "--yes"],
        &["check", "--baseline", "known.toml"],
        &[
            "check",
            "--baseline",
            "known.toml",
            "--write-baseline",
            "--owner",
            "K",
            "--until",
            "2099-01-01",
        ],
        &["build"],
        &["status"],
        &["translations"],
        &["translations", "accept", "--all"],
        &["schema", "area"],
    ];
    let before = tree(&folder);
    for command in commands {
        let output = run(&folder, command);
        let told = stdout(&output) + &stderr(&output);
        assert!(!told.contains(SECRET), "{command:?}: {told}");
        assert_ne!(output.status.code(), None, "{command:?}");
        assert_eq!(tree(&folder), before, "{command:?}");
    }
    let checked = stdout(&run(&folder, &["check", "--format", "concise"]));
    for place in [
        "areas/tillit/closing.nb.md:1:1",
        "areas/tillit/nn.md:1:1",
        "data/tall.csv:1:1",
    ] {
        assert!(checked.contains(place), "{checked}");
    }
}

/// What is fixed of a file that a link shows is fixed once.
#[test]
fn what_a_link_shows_is_mended_where_it_stands() {
    let room = Room::new();
    let folder = room.folder();
    let area = "titel.nb = \"Trygghet\"\n\n[[goals]]\nid = \"g\"\ntext.nb = \"Vi er trygge.\"\nmeasures = [\"naervaer\"]\n";
    write(
        &folder,
        &[("areas/trygghet/area.toml", area), ("assets/a.svg", SVG)],
    );
    room.link("areas/tillit/area.toml", "../trygghet/area.toml");
    let output = run(&folder, &["check", "--fix", "--yes"]);
    assert!(
        stderr(&output).contains("1 fil er endret"),
        "{}",
        stderr(&output)
    );
    let fixed = fs::read_to_string(folder.join("areas/trygghet/area.toml")).expect("there");
    assert_eq!(fixed, area.replace("titel", "title"));
    let link = folder.join("areas/tillit/area.toml").symlink_metadata();
    assert!(link.expect("there").is_symlink());
}
