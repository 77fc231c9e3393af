//! `veivalg new FOLDER` with its choices, files that go along to the site, and a site that is out of date.

use std::fs;
use std::process::Command;
#[cfg(target_os = "linux")]
use std::{io::Write as _, path::Path, process::Stdio};

use crate::cli::{stderr, stdout, strategy, tree, veivalg, write};
use crate::tools::root;

const DAY: [&str; 2] = ["--today", "2026-11-21"];

#[test]
fn a_strategy_begins_with_the_name_and_languages_that_are_chosen() {
    let room = tempfile::tempdir().expect("room");
    for (folder, more) in [
        (
            "nb",
            &["--name", "Ås \"nye\" kommune", "--languages", "nb"][..],
        ),
        ("nn", &["--languages", "nynorsk", "--messages", "nn"]),
        ("to", &["--languages", "nb,nn"]),
    ] {
        let output = veivalg(room.path(), &[&["new", folder], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let told = stdout(&output);
        assert!(
            told.ends_with(&format!("\n  veivalg serve {folder} --open\n")),
            "{told}"
        );
        let output = veivalg(room.path(), &["check", folder]);
        assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    }
    let text = |path: &str| fs::read_to_string(room.path().join(path)).expect("text");
    let own = text("nb/strategy.toml");
    assert!(
        own.contains("Arbeidsgiverstrategi for Ås \\\"nye\\\" kommune"),
        "{own}"
    );
    assert!(text("nb/veivalg.toml").contains("\nlanguages = [\"nb\"]\n"));
    for (path, text) in tree(&room.path().join("nb")) {
        let text = String::from_utf8_lossy(&text);
        assert!(
            !path.ends_with("nn.md") && !text.contains(".nn = "),
            "{path}"
        );
    }
    assert!(!text("nn/strategy.toml").contains(".nb = "));
    assert!(text("nn/veivalg.toml").contains("\nlanguages = [\"nn\"]\n"));
    assert!(room.path().join("to/areas/arbeidsmiljo/nn.md").exists());
}

#[test]
fn without_examples_there_is_an_outline_to_add_to() {
    let room = tempfile::tempdir().expect("room");
    let output = veivalg(
        room.path(),
        &["new", "min", "--without-examples", "--name", "Ås"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let dir = room.path().join("min");
    let text = fs::read_to_string(dir.join("strategy.toml")).expect("text");
    assert!(
        text.contains("\nareas = []\n") && text.contains("\n# [vision]\n"),
        "{text}"
    );
    assert!(!dir.join("areas").exists());
    let output = veivalg(&dir, &["new", "area", "arbeidsmiljo"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for path in ["areas/arbeidsmiljo/area.toml", "measures.toml"] {
        let path = dir.join(path);
        let text = fs::read_to_string(&path).expect("text");
        let text = text.replace("b = \"\"", "b = \"Ny tekst\"");
        fs::write(&path, text.replace("n = \"\"", "n = \"Ny ordlyd\"")).expect("room");
    }
    let output = veivalg(&dir, &["check"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
}

#[test]
fn ci_gets_a_workflow_that_checks_publishes_and_tells_of_deadlines() {
    let room = tempfile::tempdir().expect("room");
    for (lang, issue) in [
        ("nb", "Frister i strategien"),
        ("nn", "Fristar i strategien"),
    ] {
        let arguments = ["new", lang, "--ci", "github", "--messages", lang];
        let output = veivalg(room.path(), &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let path = room
            .path()
            .join(lang)
            .join(".github/workflows/strategi.yml");
        let text = fs::read_to_string(&path).expect("a workflow");
        // Every mark has got its words.
        let marks = text.split('@').skip(1).filter(|rest| {
            let word: String = rest.chars().take_while(char::is_ascii_uppercase).collect();
            word.len() > 2 && rest[word.len()..].starts_with('@')
        });
        assert_eq!(marks.count(), 0, "{text}");
        for words in [
            issue,
            "status --due 60",
            "actions/deploy-pages",
            "upload-artifact",
            "cron:",
        ] {
            assert!(text.contains(words), "{words}");
        }
        // Where it is installed, a linter agrees.
        if let Ok(output) = Command::new("actionlint").arg(&path).output() {
            let told = String::from_utf8_lossy(&output.stdout);
            assert!(output.status.success(), "{told}");
        }
    }
    // The jobs of the others are those that the tests of them run.
    for (service, path, job) in [
        ("gitlab", ".gitlab-ci.yml", "ci/gitlab.yml"),
        ("azure", "azure-pipelines.yml", "ci/azure-pipelines.yml"),
    ] {
        let output = veivalg(room.path(), &["new", service, "--ci", service]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let text = fs::read_to_string(room.path().join(service).join(path)).expect("a job");
        let job = fs::read_to_string(root().join(job)).expect("text");
        assert_eq!(text, job);
    }
    // What makes a strategy is no choice of what is added to one.
    let output = veivalg(room.path(), &["new", "goal", "x", "--ci", "none"]);
    assert_eq!(output.status.code(), Some(2));
}

/// The program at a terminal, which is asked a line at a time: what it says, and with what it ends.
#[cfg(target_os = "linux")]
fn at_a_terminal(folder: &Path, arguments: &str, answers: &str) -> (String, Option<i32>) {
    let program = format!("'{}' {arguments}", env!("CARGO_BIN_EXE_veivalg"));
    let mut command = Command::new("script");
    command.args(["--quiet", "--return", "--command", &program, "/dev/null"]);
    for variable in [
        "VEIVALG_MESSAGES",
        "LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "LANGUAGE",
    ] {
        command.env_remove(variable);
    }
    command.current_dir(folder).env("TERM", "dumb");
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("util-linux is installed");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(answers.as_bytes()).expect("it listens");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stdout).replace('\r', "");
    (said, output.status.code())
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_what_no_option_says_is_asked_for() {
    let room = tempfile::tempdir().expect("room");
    let text = |path: &str| fs::read_to_string(room.path().join(path)).unwrap_or_default();
    // Each question, one of them twice: there is no such language.
    let answers = "Ås kommune\nengelsk\nNynorsk\nnei\nAzure\n";
    let (said, code) = at_a_terminal(room.path(), "new alt", answers);
    assert_eq!(code, Some(0), "{said}");
    let mut rest = said.as_str();
    for words in [
        "Hva heter kommunen?",
        "Hvilke språk",
        "«engelsk» er ikke et av svarene",
        "Hvilke språk",
        "Med eksempeltekster?",
        "Hvor skal strategien ligge",
        "veivalg serve alt --open",
    ] {
        let at = rest
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {said}"));
        rest = &rest[at + words.len()..];
    }
    assert!(text("alt/strategy.toml").contains("Ås kommune"));
    assert!(text("alt/strategy.toml").contains("\nareas = []\n"));
    assert!(text("alt/veivalg.toml").contains("\nlanguages = [\"nn\"]\n"));
    assert!(text("alt/azure-pipelines.yml").contains("veivalg build"));
    // Nothing but Enter: the example as it is; and the same where each question meets the end of the input.
    for (folder, answers) in [("enter", "\n\n\n\n"), ("slutt", "\u{4}\u{4}\u{4}\u{4}")] {
        let (said, code) = at_a_terminal(room.path(), &format!("new {folder}"), answers);
        assert_eq!(code, Some(0), "{said}");
        let plain = veivalg(room.path(), &["new", &format!("{folder}-uten")]);
        assert_eq!(plain.status.code(), Some(0));
        let [asked, plain] = [folder.to_owned(), format!("{folder}-uten")];
        assert_eq!(
            tree(&room.path().join(asked)),
            tree(&room.path().join(plain))
        );
    }
    // What stands in the question, said in full, and the names of none that the option takes.
    for (folder, lang, answer) in [
        ("bare", "nb", "Bare på egen maskin"),
        ("berre", "nn", "eiga maskin"),
        ("only", "en", "own machine"),
        ("ingen", "nb", "ingen"),
    ] {
        let arguments = format!("new {folder} --name Ås --messages {lang}");
        let (said, code) = at_a_terminal(room.path(), &arguments, &format!("\n\n{answer}\n"));
        assert_eq!(code, Some(0), "{said}");
        let words = ["ikke et av svarene", "ikkje eit av svara", "none of the"];
        assert!(!words.iter().any(|word| said.contains(word)), "{said}");
        assert!(!room.path().join(folder).join(".github").exists());
    }
    // What options say is not asked for.
    let (said, code) = at_a_terminal(room.path(), "new valgt --name Ås --ci none", "nb\nja\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("Hvilke språk") && !said.contains("Hva heter"),
        "{said}"
    );
    assert!(text("valgt/veivalg.toml").contains("\nlanguages = [\"nb\"]\n"));
    assert!(room.path().join("valgt/areas/arbeidsmiljo/nb.md").exists());
}

#[test]
fn files_of_static_go_to_the_root_of_the_site_and_never_over_a_page() {
    let room = tempfile::tempdir().expect("room");
    strategy(room.path(), true);
    write(
        room.path(),
        &[
            ("static/CNAME", "strategi.example.kommune.no\n"),
            ("static/.nojekyll", ""),
            (
                "static/.well-known/security.txt",
                "Contact: mailto:x@example.no\r\n",
            ),
            ("static/favicon.ico", "egen"),
            ("static/retningslinjer.pdf", "%PDF-1.7\n"),
            ("static/robots.txt", "User-agent: *\n"),
            ("static/nb/index.html", "<p>Hei</p>"),
            ("static/side.html", "<p>Hei</p>"),
            ("static/kart.txt", "<!DOCTYPE html><script>x</script>"),
            ("static/.hidden", "x"),
        ],
    );
    let output = veivalg(room.path(), &[&["build"][..], &DAY].concat());
    let told = stderr(&output);
    for (path, words) in [
        (
            "static/robots.txt",
            "robots.txt blir ikke med: nettstedet bruker selv navnet robots.txt",
        ),
        ("static/nb/index.html", "nb/index.html blir ikke med"),
        (
            "static/side.html",
            "side.html blir ikke med: filer av dette slaget",
        ),
        ("static/kart.txt", "kart.txt"),
    ] {
        assert!(
            told.contains(path) && told.contains(words),
            "{path}: {told}"
        );
    }
    // The page in disguise is an error, as it is in assets.
    assert_eq!(output.status.code(), Some(1), "{told}");
    fs::remove_file(room.path().join("static/kart.txt")).expect("there");
    let output = veivalg(room.path(), &[&["build"][..], &DAY].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let site = tree(&room.path().join("public"));
    assert_eq!(site["CNAME"], b"strategi.example.kommune.no\n");
    assert_eq!(site[".nojekyll"], b"");
    assert_eq!(
        site[".well-known/security.txt"],
        b"Contact: mailto:x@example.no\r\n"
    );
    assert_eq!(site["favicon.ico"], b"egen");
    assert_eq!(site["retningslinjer.pdf"], b"%PDF-1.7\n");
    assert!(!site.contains_key("side.html") && !site.contains_key(".hidden"));
    assert!(
        site["robots.txt"].starts_with(b"User-agent: *\nAllow") || site["robots.txt"].len() > 20
    );
    // Built again over itself, for all of it is ours.
    let output = veivalg(room.path(), &[&["build"][..], &DAY].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn a_site_that_is_out_of_date_is_told() {
    let room = tempfile::tempdir().expect("room");
    strategy(room.path(), true);
    let check = || {
        let arguments = [&["check", "--output", "public"][..], &DAY].concat();
        let output = veivalg(room.path(), &arguments);
        (output.status.code(), stderr(&output))
    };
    let (code, told) = check();
    assert_eq!(code, Some(1));
    assert!(told.contains("har ikke noe nettsted"), "{told}");
    let build = || {
        let output = veivalg(room.path(), &[&["build"][..], &DAY].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    };
    build();
    assert_eq!(check(), (Some(0), String::new()));
    // Another text, another file in the site, another program.
    write(room.path(), &[("areas/tillit/nb.md", "Ny tekst.\n")]);
    assert!(check().1.contains("laget av andre filer"));
    build();
    assert_eq!(check(), (Some(0), String::new()));
    write(
        room.path(),
        &[("public/nb/index.html", "<p>rettet for hånd</p>")],
    );
    let (code, told) = check();
    assert_eq!(code, Some(1));
    assert!(told.contains("nb/index.html i public er endret"), "{told}");
    fs::remove_dir_all(room.path().join("public")).expect("there");
    build();
    let path = room.path().join("public/.veivalg-manifest.json");
    let manifest = fs::read_to_string(&path).expect("a manifest");
    let mut read: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    read["origin"]["program"] = "en annen".into();
    fs::write(&path, read.to_string()).expect("room");
    assert!(
        check().1.contains("en annen utgave av veivalg (0."),
        "{}",
        check().1
    );
    read.as_object_mut().expect("an object").remove("origin");
    fs::write(&path, read.to_string()).expect("room");
    assert!(check().1.contains("sier ikke hva det er laget av"));
}
