//! The real program: what it shows, whom it asks, and what it writes.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use snapbox::{assert_data_eq, str};

use veivalg::write::{Change, Machine, Reason, replace};

use super::{AREA, BASE};
use crate::cli::{veivalg, write};
use crate::tools::missing;

const FAULTY: &str = "title.nb = \"Tillit\"\n\n[[goals]] # mål\ntexts.nb = \"Vi er trygge.\"\nmeasures = \"naervaer\"\n\n\
                      [[veivalg]]\nid = \"lytte\"\ntekst.nb = \"lytte.\"\n";
const MENDED: &str = "title.nb = \"Tillit\"\n\n[[goals]] # mål\nid = \"vi-er-trygge\"\ntext.nb = \"Vi er trygge.\"\nmeasures = [\"naervaer\"]\n\n\
                      [[veivalg]]\nid = \"lytte\"\ntekst.nb = \"lytte.\"\n";

/// The base in a folder, with a faulty area, in which one fault needs a person.
fn faulty() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("room");
    write(folder.path(), &BASE);
    write(folder.path(), &[(AREA, FAULTY)]);
    folder
}

fn area(folder: &Path) -> String {
    fs::read_to_string(folder.join(AREA)).expect("readable")
}

fn check(folder: &Path, arguments: &[&str]) -> Output {
    veivalg(folder, &[&["check"], arguments].concat())
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn without_a_terminal_the_difference_is_shown_and_nothing_written() {
    let folder = faulty();
    let output = check(folder.path(), &["--fix", "--format", "concise"]);
    assert_eq!(output.status.code(), Some(1));
    assert_data_eq!(
        words(&output.stderr),
        str![[r#"
--- areas/tillit/area.toml
+++ areas/tillit/area.toml
@@ -2,6 +2,7 @@
 
 [[goals]] # mål
-texts.nb = "Vi er trygge."
-measures = "naervaer"
+id = "vi-er-trygge"
+text.nb = "Vi er trygge."
+measures = ["naervaer"]
 
 [[veivalg]]

Ingenting er skrevet. Kjør på nytt med --fix --yes for å skrive dette.

"#]]
    );
    assert_eq!(
        words(&output.stdout),
        words(&check(folder.path(), &["--format", "concise"]).stdout)
    );
    assert_eq!(area(folder.path()), FAULTY);
}

#[test]
fn with_yes_it_is_written_and_what_is_left_is_told() {
    let folder = faulty();
    let output = check(folder.path(), &["--fix", "--yes", "--messages", "nn"]);
    assert_eq!(output.status.code(), Some(1), "one fault needs a person");
    assert_eq!(area(folder.path()), MENDED);
    assert!(words(&output.stderr).ends_with("1 fil er endra.\n"));
    assert_data_eq!(
        words(&output.stdout),
        str![[r#"
feil[unknown-key]: ukjent namn: «tekst»
  --> areas/tillit/area.toml:10:1
   |
10 | tekst.nb = "lytte."
   | ^^^^^
   |
hjelp: meinte du «text»?

merknad[measure-without-target]: målinga «naervaer» har ikkje noko måltal
 --> measures.toml:1:1
  |
1 | [[measures]]
  | ^^^^^^^^^^^^
  |
hjelp: [..]

1 feil og 1 merknad
Les meir om den første: veivalg explain unknown-key

"#]]
    );
    let again = check(folder.path(), &["--fix", "--yes", "--messages", "nn"]);
    assert_eq!(
        words(&again.stderr),
        "Ingenting kan rettast utan at nokon tek stilling til det.\n"
    );
    assert_eq!(again.stdout, output.stdout);
    assert_eq!(area(folder.path()), MENDED);
    // Nothing is left beside it.
    assert_eq!(
        fs::read_dir(folder.path().join("areas/tillit"))
            .expect("readable")
            .count(),
        1
    );
}

#[test]
fn what_cannot_be_read_comes_first() {
    let folder = faulty();
    let text = format!("{FAULTY}uferdig = \"\n");
    fs::write(folder.path().join(AREA), &text).expect("room");
    let output = check(folder.path(), &["--fix", "--yes"]);
    assert_eq!(
        words(&output.stderr),
        "Ingenting kan rettes ennå: noen filer kan ikke leses. Rett dem først, og kjør på nytt.\n"
    );
    assert_eq!(area(folder.path()), text);
}

#[test]
fn the_findings_say_how_many_can_be_mended() {
    let folder = faulty();
    let output = words(&check(folder.path(), &[]).stdout);
    assert!(
        output.contains("\n2 av disse kan rettes for deg: veivalg check --fix\n"),
        "{output}"
    );
    let json = words(&check(folder.path(), &["--fix", "--format", "json"]).stdout);
    serde_json::from_str::<serde_json::Value>(&json).expect("JSON alone");
}

#[test]
fn yes_alone_is_no_command() {
    let output = check(faulty().path(), &["--yes"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        words(&output.stderr),
        "veivalg: --fix mangler; se «veivalg --help»\n"
    );
}

/// What the program says at a terminal to this answer. None where `script` is not installed.
#[cfg(target_os = "linux")]
fn asked(folder: &Path, answer: &str, meanwhile: impl FnOnce()) -> Option<String> {
    use std::io::Read as _;

    let started = Command::new("script")
        .args([
            "-qec",
            &format!(
                "{} check --fix --format concise",
                env!("CARGO_BIN_EXE_veivalg")
            ),
            "/dev/null",
        ])
        .current_dir(folder)
        .env_remove("VEIVALG_MESSAGES")
        .env("LC_ALL", "C")
        .env("TERM", "xterm")
        .env_remove("NO_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut script) = started else {
        missing("script", "bsdutils");
        return None;
    };
    let mut said = Vec::new();
    let mut out = script.stdout.take().expect("piped");
    let mut piece = [0; 512];
    while !String::from_utf8_lossy(&said).contains("[j/N] ") {
        let read = out.read(&mut piece).expect("readable");
        assert!(read > 0, "no question: {}", String::from_utf8_lossy(&said));
        said.extend_from_slice(&piece[..read]);
    }
    meanwhile();
    let mut input = script.stdin.take().expect("piped");
    input
        .write_all(format!("{answer}\n").as_bytes())
        .expect("it listens");
    out.read_to_end(&mut said).expect("readable");
    drop(input);
    script.wait().expect("it ends");
    Some(words(&said).replace("\r\n", "\n"))
}

#[test]
#[cfg(target_os = "linux")]
fn a_terminal_is_asked() {
    for (answer, agreed) in [
        ("j", true),
        ("JA", true),
        ("yes", true),
        ("n", false),
        ("", false),
        ("javel", false),
    ] {
        let folder = faulty();
        let Some(said) = asked(folder.path(), answer, || ()) else {
            return;
        };
        let expected = if agreed { MENDED } else { FAULTY };
        assert_eq!(area(folder.path()), expected, "{answer}");
        assert!(
            said.contains("\u{1b}[32m+text.nb"),
            "colour on a terminal: {said}"
        );
        let told = if agreed {
            "1 fil er endret."
        } else {
            "Ingenting er skrevet."
        };
        assert!(said.contains(told), "{said}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_is_saved_in_between_is_not_overwritten() {
    let folder = faulty();
    let saved = format!("{FAULTY}# ny\n");
    let save = || fs::write(folder.path().join(AREA), &saved).expect("room");
    let Some(said) = asked(folder.path(), "j", save) else {
        return;
    };
    assert_eq!(area(folder.path()), saved);
    assert!(said.contains("areas/tillit/area.toml er endret etter at den ble lest; ingenting er skrevet. Kjør på nytt"), "{said}");
}

#[test]
#[cfg(unix)]
fn permissions_and_links_stay_and_a_file_that_may_not_be_written_stops_all() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = faulty();
    let path = |name: &str| folder.path().join(name);
    let mode = |mode: u32| {
        fs::set_permissions(
            path("areas/felles/area.toml"),
            fs::Permissions::from_mode(mode),
        )
        .expect("ours")
    };
    fs::create_dir(path("areas/felles")).expect("room");
    fs::rename(path(AREA), path("areas/felles/area.toml")).expect("ours");
    symlink("../felles/area.toml", path(AREA)).expect("ours");
    let strategy = "Title.nb = \"Strategi\"\nareas = [\"tillit\"]\n";
    fs::write(path("strategy.toml"), strategy).expect("room");

    mode(0o440);
    let output = check(folder.path(), &["--fix", "--yes"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        words(&output.stderr).contains("kan ikke skrive areas/felles/area.toml ("),
        "{}",
        words(&output.stderr)
    );
    assert!(words(&output.stderr).ends_with("; ingenting er skrevet\n"));
    assert_eq!(area(folder.path()), FAULTY);
    assert_eq!(
        fs::read_to_string(path("strategy.toml")).expect("readable"),
        strategy
    );

    mode(0o640);
    let output = check(folder.path(), &["--fix", "--yes"]);
    assert!(
        words(&output.stderr).ends_with("2 filer er endret.\n"),
        "{}",
        words(&output.stderr)
    );
    assert_eq!(area(folder.path()), MENDED);
    assert!(path(AREA).symlink_metadata().expect("there").is_symlink());
    let permissions = fs::metadata(path(AREA)).expect("there").permissions();
    assert_eq!(permissions.mode() & 0o777, 0o640);
}

#[test]
fn a_file_that_fails_has_those_before_it_taken_back() {
    let folder = faulty();
    // The same file twice: it is no longer what was read when the second is put in its place.
    let change = |path, after| Change {
        path: Path::new(path),
        before: Some(FAULTY.as_bytes()),
        after,
    };
    let again = "areas/../areas/tillit/area.toml";
    let changes = [change(AREA, b"en = 1\n"), change(again, b"to = 2\n")];
    let refused = replace(&Machine, folder.path(), &changes).expect_err("it has changed");
    assert!(matches!(refused.reason, Reason::Changed));
    assert_eq!((refused.path, refused.written), (again.into(), Vec::new()));
    assert_eq!(area(folder.path()), FAULTY);
    let gone = [change(AREA, b""), change("strategi.toml", b"")];
    let refused = replace(&Machine, folder.path(), &gone).expect_err("one of them is not there");
    assert!(refused.written.is_empty());
    assert_eq!(area(folder.path()), FAULTY);
}
