//! The program itself: what stands in the way of a status, and its exit status.

use snapbox::{assert_data_eq, str};

use super::{HUMAN, UNFINISHED, told};
use crate::cli::{veivalg, write};
use veivalg::diagnostic::MessageLang;

fn written(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("room");
    write(folder.path(), files);
    folder
}

/// What is not finished is an error to `check` and a line in the status.
#[test]
fn errors_of_content_do_not_stand_in_the_way() {
    let folder = written(UNFINISHED);
    let today = ["--today", "2026-11-21"];
    let output = veivalg(folder.path(), &["check", today[0], today[1]]);
    assert_eq!(output.status.code(), Some(1));
    let output = veivalg(folder.path(), &["status", today[0], today[1]]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let told = told(UNFINISHED, HUMAN, MessageLang::Nb);
    assert_eq!(String::from_utf8_lossy(&output.stdout), told);
}

#[test]
fn what_cannot_be_understood_is_told_instead() {
    let mut files = UNFINISHED.to_vec();
    files[2].1 = "title.nb = \"Forord\nquotes = 1\n";
    let folder = written(&files);
    for format in ["human", "json", "markdown"] {
        let output = veivalg(folder.path(), &["status", "--format", format]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(String::from_utf8_lossy(&output.stdout), "");
        assert_data_eq!(
            String::from_utf8_lossy(&output.stderr).as_ref(),
            str![[r#"
feil[syntax]: teksten mangler anførselstegn på slutten
 --> chapters/forord/chapter.toml:1:19
  |
1 | title.nb = "Forord
  |                   ^
  |
hjelp: sett " etter teksten; et anførselstegn inne i teksten skrives /"

feil[wrong-type]: «quotes» skal stå i doble klammer
 --> chapters/forord/chapter.toml:2:10
  |
2 | quotes = 1
  |          ^
  |
hjelp: skriv [[quotes]] på en egen linje for hvert punkt, og innholdet under

2 feil

Statusen kan ikke vises før dette er rettet.

"#]]
        );
    }
    let output = veivalg(folder.path(), &["status", "--messages", "nn"]);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        words.ends_with("Statusen kan ikkje visast før dette er retta.\n"),
        "{words}"
    );
}

#[test]
fn a_folder_that_is_not_there_is_the_machines_fault() {
    let folder = tempfile::tempdir().expect("room");
    let output = veivalg(folder.path(), &["status", "finnes-ikke"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
}
