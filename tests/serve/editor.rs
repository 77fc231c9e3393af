//! Opening a file in the editor.

use std::fs;
use std::path::Path;

use veivalg::serve::Editor;

use super::folder::Folder;
use super::{Preview, eventually, shared};

/// What the client sends.
fn place(file: &str, line: &str) -> String {
    format!("{{\"file\":\"{file}\",\"line\":{line},\"column\":5}}")
}

fn open(preview: &Preview, headers: &[(&str, &str)], body: &str) -> (u16, String) {
    let answer = preview.ask("POST", "/_veivalg/open", headers, body);
    (answer.status, answer.text())
}

const JSON: (&str, &str) = ("Content-Type", "application/json");
const FILE: &str = "areas/kompetanse/nb.md";

#[test]
fn gets_the_place() {
    let folder = Folder::small();
    let folder_of_script = tempfile::tempdir().expect("room");
    let [script, out] = ["editor.sh", "out.txt"].map(|name| folder_of_script.path().join(name));
    let (script, out) = (script.display(), out.display());
    let text = format!("printf '%s\\n' \"$@\" > {out}.new\nmv {out}.new {out}\n");
    fs::write(script.to_string(), text).expect("room");
    let editor = format!("sh {script} --ved {{line}}:{{column}} {{file}}");
    let preview = Preview::start(&folder.path, &["--port", "0", "--editor", &editor]);
    assert!(preview.events().next()["editor_address"].is_null());
    assert_eq!(
        open(&preview, &[JSON], &place(FILE, "3")),
        (204, String::new())
    );
    let said = eventually("the editor", || fs::read_to_string(out.to_string()).ok());
    let file = folder.at(FILE);
    assert_eq!(said, format!("--ved\n3:5\n{}\n", file.display()));

    // A file that browsers still show, but that is gone.
    fs::remove_file(&file).expect("a file");
    let (status, words) = open(&preview, &[JSON], &place(FILE, "3"));
    assert_eq!(status, 409);
    assert_eq!(words, "Filen ligger ikke i mappen med strategien.");
    // Nothing that is sent becomes an argument of its own, or leads out.
    for file in [
        "../hemmelig.txt",
        "/etc/passwd",
        "areas/../strategy.toml",
        "areas",
        "",
        "-rf",
        "themes/default/area.html",
        "strategy.toml\\u0000",
    ] {
        let (status, _) = open(&preview, &[JSON], &place(file, "1"));
        assert_eq!(status, 409, "{file}");
    }
}

#[test]
fn is_asked_for_only_by_the_preview_itself() {
    let shared = shared();
    let (preview, _) = &*shared;
    let good = place(FILE, "1");
    let (status, words) = open(preview, &[JSON], &good);
    assert_eq!(status, 409);
    assert_eq!(
        words,
        "Det er ikke valgt noe redigeringsprogram. Start for eksempel med --editor code."
    );
    let form = ("Content-Type", "text/plain");
    for headers in [
        &[][..],
        &[form],
        &[("Content-Type", "application/x-www-form-urlencoded")],
    ] {
        let (status, _) = open(preview, headers, &good);
        assert!(matches!(status, 400 | 415), "{headers:?}: {status}");
    }
    for origin in ["http://evil.example", "null"] {
        assert_eq!(
            open(preview, &[JSON, ("Origin", origin)], &good).0,
            403,
            "{origin}"
        );
    }
    let negative = place(FILE, "-1");
    for body in [
        "",
        "{}",
        "[]",
        "{\"file\":",
        &negative,
        &place(FILE, "\"1\""),
        &place(FILE, "99999999999999999999999"),
    ] {
        assert_eq!(open(preview, &[JSON], body).0, 400, "{body}");
    }
    let large = place(&"a".repeat(100_000), "1");
    assert!(matches!(open(preview, &[JSON], &large).0, 0 | 413));
}

#[test]
fn that_cannot_be_started_is_told() {
    let folder = Folder::small();
    let preview = Preview::start(
        &folder.path,
        &["--port", "0", "--editor", "finnes-slett-ikke"],
    );
    let (status, words) = open(&preview, &[JSON], &place(FILE, "1"));
    assert_eq!(status, 409);
    assert!(
        words.starts_with("Redigeringsprogrammet kan ikke startes ("),
        "{words}"
    );
}

#[test]
fn may_be_an_address() {
    let folder = Folder::small();
    let address = "vscode://file/{file}:{line}:{column}";
    let preview = Preview::start(&folder.path, &["--port", "0", "--editor", address]);
    let state = preview.events().next();
    let wanted = format!(
        "vscode://file{}/{{file}}:{{line}}:{{column}}",
        folder.path.display()
    );
    assert_eq!(state["editor_address"], wanted);
}

#[test]
fn is_named_as_an_address_or_a_program() {
    let program = |program: &str, arguments: &[&str]| {
        let arguments = arguments.iter().map(|word| (*word).to_owned()).collect();
        Some(Editor::Program {
            program: program.to_owned(),
            arguments,
        })
    };
    assert_eq!(Editor::named("code"), program("code", &[]));
    assert_eq!(
        Editor::named(" emacsclient  -n +{line} {file} "),
        program("emacsclient", &["-n", "+{line}", "{file}"])
    );
    assert_eq!(Editor::named("  "), None);
    let folder = tempfile::tempdir().expect("room");
    let spaced = folder.path().join("Sublime Text");
    fs::write(&spaced, "").expect("room");
    let spaced = spaced.to_string_lossy();
    assert_eq!(Editor::named(&spaced), program(&spaced, &[]));
    assert_eq!(Editor::from_visual("vim"), None, "it needs the terminal");
    assert_eq!(Editor::from_visual("/usr/bin/nano -w"), None);
    assert_eq!(
        Editor::from_visual("code --wait"),
        program("code", &["--wait"])
    );

    let address = |name: &str, root: &str| {
        Editor::named(name)
            .expect("an editor")
            .address(Path::new(root))
    };
    assert_eq!(address("code", "/a"), None);
    let wanted = "idea://open?file=/hjem/b%C3%A5t%20og%20%23/{file}&line={line}";
    assert_eq!(
        address("idea://open?file={file}&line={line}", "/hjem/båt og #").as_deref(),
        Some(wanted)
    );
    let wanted = "vscode://file/a/{file}:{line}:{column}";
    assert_eq!(address("vscode://file/", "/a").as_deref(), Some(wanted));
    let wanted = "vscode://file/C:/a/{file}:{line}:{column}";
    assert_eq!(
        address("vscode://file/", "\\\\?\\C:\\a").as_deref(),
        Some(wanted)
    );
}
