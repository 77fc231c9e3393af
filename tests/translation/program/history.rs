//! What has changed since a text was reviewed, told from git; and that git is asked for nothing else.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{AREA, FILES, GOAL, LOCK, Strategy, git};
use crate::cli::{stderr, stdout};

/// A repository with all accepted, and the goal changed in bokmål since.
fn changed() -> Option<Strategy> {
    let strategy = Strategy::accepted();
    if !(strategy.git(&["init", "-q"]) && strategy.commit()) {
        return None;
    }
    strategy.change_bokmaal();
    Some(strategy)
}

/// What the list says has changed, each with before and after.
fn changes(strategy: &Strategy) -> Vec<(String, String, String)> {
    changes_by(&mut strategy.program(&["translations", "--format", "json"]))
}

fn changes_by(program: &mut Command) -> Vec<(String, String, String)> {
    let output = program.output().expect("the program starts");
    let list: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let entries = list["entries"].as_array().expect("texts").iter();
    let changes = entries.flat_map(|entry| entry["changes"].as_array().expect("changes"));
    let word =
        |change: &serde_json::Value, key: &str| change[key].as_str().expect("words").to_owned();
    changes
        .map(|change| {
            (
                word(change, "language"),
                word(change, "before"),
                word(change, "after"),
            )
        })
        .collect()
}

fn one(lang: &str, before: &str, after: &str) -> Vec<(String, String, String)> {
    vec![(lang.to_owned(), before.to_owned(), after.to_owned())]
}

fn uke_mandag() -> Vec<(String, String, String)> {
    one("nb", "Vi møtes hver uke.", "Vi møtes hver mandag.")
}

#[test]
fn words_that_went_and_came_are_in_the_help_of_every_language() {
    let Some(strategy) = changed() else { return };
    for (lang, words) in [
        (
            "nb",
            "hjelp: endret på bokmål: «uke» → «mandag»; endre denne også; ",
        ),
        (
            "nn",
            "hjelp: endra på bokmål: «uke» → «mandag»; endre denne også; ",
        ),
        (
            "en",
            "help: changed in bokmål: “uke” → “mandag”; change this one too; ",
        ),
    ] {
        let (_, told) = strategy.run(&["check", "--messages", lang]);
        assert!(told.contains(words), "{told}");
        // Whether it is committed or not.
        assert!(strategy.git(&["add", "-A"]));
    }
    assert!(strategy.commit());
    for format in ["json", "gitlab", "sarif"] {
        let (_, told) = strategy.run(&["check", "--format", format]);
        assert!(
            told.contains("endret på bokmål: «uke» → «mandag»"),
            "{format}: {told}"
        );
    }
    let (_, told) = strategy.run(&["build"]);
    assert!(
        told.contains("endret på bokmål: «uke» → «mandag»"),
        "{told}"
    );
    assert_eq!(changes(&strategy), uke_mandag());
}

#[test]
fn each_kind_of_text_and_of_change_is_found() {
    let Some(strategy) = changed() else { return };
    // In both, in prose, in figures, and a paragraph that is gone.
    strategy.edit(AREA, "kvar veke", "kvar måndag");
    strategy.edit("areas/tillit/nn.md", "saman", "i lag");
    strategy.edit(
        "areas/tillit/nb.md",
        "\nAlle har et ansvar for arbeidsmiljøet.\n",
        "",
    );
    strategy.edit(
        "data/naervaer.csv",
        "Målt på nytt.,Målt på nytt.",
        "Målt igjen.,Målt på nytt.",
    );
    let expected = [
        uke_mandag(),
        one("nn", "Vi møtest kvar veke.", "Vi møtest kvar måndag."),
        one("nn", "Vi byggjer tillit saman.", "Vi byggjer tillit i lag."),
        one("nb", "Alle har et ansvar for arbeidsmiljøet.", ""),
        one("nb", "Målt på nytt.", "Målt igjen."),
    ];
    assert_eq!(changes(&strategy), expected.concat());
    let (_, told) = strategy.run(&["check"]);
    for words in [
        "endret på bokmål: «uke» → «mandag»; endret på nynorsk: «veke» → «måndag»; hold de to",
        "endret på nynorsk: «saman» → «i lag»",
        "endret på bokmål: borte «Alle har et ansvar for arbeidsmiljøet.»",
        "endret på bokmål: «på nytt» → «igjen»",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    // A draft whose source has changed.
    let line = strategy.line(GOAL);
    strategy.edit(AREA, "kvar måndag", "kvar veke");
    strategy.edit(LOCK, &line, &format!("{line} draft=nn"));
    let (_, told) = strategy.run(&["check"]);
    assert!(
        told.contains("endret på bokmål: «uke» → «mandag»; les gjennom og rett den"),
        "{told}"
    );
}

/// The reviewed wording is the one that is looked for, however many came after it, and under whatever name.
#[test]
fn the_reviewed_wording_is_found_behind_later_ones_and_older_names() {
    let Some(strategy) = changed() else { return };
    for day in ["tirsdag", "onsdag", "torsdag"] {
        assert!(strategy.commit());
        let text = strategy.read(AREA);
        let at = text.find("Vi møtes hver ").expect("there") + "Vi møtes hver ".len();
        let end = text[at..].find('.').expect("a full stop") + at;
        strategy.save(AREA, &format!("{}{day}{}", &text[..at], &text[end..]));
    }
    for number in 0..30 {
        strategy.edit(AREA, "[[goals]]", &format!("# {number}\n[[goals]]"));
        assert!(strategy.commit());
    }
    assert_eq!(
        changes(&strategy),
        one("nb", "Vi møtes hver uke.", "Vi møtes hver torsdag.")
    );
    let areas = strategy.folder.join("areas");
    fs::rename(areas.join("tillit"), areas.join("samarbeid")).expect("room");
    strategy.edit("strategy.toml", "[\"tillit\"]", "[\"samarbeid\"]");
    assert!(strategy.commit());
    assert_eq!(
        changes(&strategy),
        one("nb", "Vi møtes hver uke.", "Vi møtes hver torsdag.")
    );
    // In a folder of the repository.
    fs::create_dir(strategy.folder.join("under")).expect("room");
    for (path, _) in FILES {
        let top = path.split('/').next().expect("a name");
        if strategy.folder.join(top).exists() {
            let moved = strategy.folder.join("under").join(top);
            fs::rename(strategy.folder.join(top), moved).expect("room");
        }
    }
    fs::rename(
        strategy.folder.join(LOCK),
        strategy.folder.join("under").join(LOCK),
    )
    .expect("room");
    assert!(strategy.commit());
    let mut program = strategy.program(&["translations", "under", "--format", "json"]);
    let expected = one("nb", "Vi møtes hver uke.", "Vi møtes hver torsdag.");
    assert_eq!(changes_by(&mut program), expected);
    // Whatever git's own variables say, as within a hook.
    program
        .env("GIT_DIR", "/finnes-ikke")
        .env("GIT_WORK_TREE", "/finnes-ikke");
    assert_eq!(changes_by(&mut program), expected);
}

/// Without a history nothing is said of it, and nothing is wrong.
#[test]
fn without_a_history_nothing_is_said() {
    let Some(strategy) = changed() else { return };
    let words = "hjelp: endre denne også; sier begge fortsatt det samme";
    let silent = |what: &str, program: &mut Command| {
        let output = program.output().expect("the program starts");
        let told = stdout(&output) + &stderr(&output);
        assert_eq!(output.status.code(), Some(0), "{what}: {told}");
        assert!(told.contains(words), "{what}: {told}");
    };
    // No git.
    let empty = tempfile::tempdir().expect("room");
    silent(
        "no git",
        strategy.program(&["check"]).env("PATH", empty.path()),
    );
    // A repository that says nothing good.
    let config = strategy.folder.join(".git/config");
    let good = fs::read(&config).expect("there");
    fs::write(&config, "[core\n").expect("room");
    silent("a broken repository", &mut strategy.program(&["check"]));
    fs::write(&config, &good).expect("room");
    // One without the version that is looked for: shallow.
    assert!(strategy.commit());
    let shallow = strategy.folder.parent().expect("a room").join("grunn");
    let from = format!("file://{}", strategy.folder.display());
    let to = shallow.display().to_string();
    assert!(strategy.git(&["clone", "-q", "--depth", "1", &from, &to]));
    silent("shallow", &mut crate::cli::program(&shallow, &["check"]));
    // One without commits, and none at all.
    fs::remove_dir_all(strategy.folder.join(".git")).expect("there");
    assert!(strategy.git(&["init", "-q"]));
    silent("no commits", &mut strategy.program(&["check"]));
    fs::remove_dir_all(strategy.folder.join(".git")).expect("there");
    let above = strategy.folder.parent().expect("a room");
    silent(
        "no repository",
        strategy
            .program(&["check"])
            .env("GIT_CEILING_DIRECTORIES", above),
    );
}

/// A folder that is itself made up as a repository could have any settings.
#[test]
fn a_bare_repository_is_not_asked() {
    let strategy = Strategy::accepted();
    if !strategy.git(&["init", "-q", "--bare", "."]) {
        return;
    }
    strategy.change_bokmaal();
    assert_eq!(changes(&strategy), []);
}

/// A program on the path, in the place of git.
#[cfg(unix)]
fn instead_of_git(folder: &Path, script: &str) -> std::ffi::OsString {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join("git");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("room");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("ours");
    let mut way = folder.as_os_str().to_owned();
    way.push(":");
    way.push(std::env::var_os("PATH").expect("a path"));
    way
}

#[cfg(unix)]
#[test]
fn git_is_started_only_for_texts_that_are_not_in_step() {
    let strategy = Strategy::accepted();
    let room = tempfile::tempdir().expect("room");
    let marker = room.path().join("startet");
    let way = instead_of_git(
        room.path(),
        &format!("touch '{}'; exit 1", marker.display()),
    );
    for arguments in [
        &["check"][..],
        &["translations"],
        &["translations", "accept", "--all"],
        &["build"],
    ] {
        let output = strategy.program(arguments).env("PATH", &way).output();
        assert_eq!(
            output.expect("it starts").status.code(),
            Some(0),
            "{arguments:?}"
        );
        assert!(!marker.exists(), "{arguments:?}");
    }
    strategy.change_bokmaal();
    strategy
        .program(&["check"])
        .env("PATH", &way)
        .output()
        .expect("it starts");
    assert!(marker.exists());
}

/// One that hangs, one that never ends to speak, and one that answers with nonsense.
#[cfg(unix)]
#[test]
fn a_git_that_misbehaves_is_not_waited_for() {
    let strategy = Strategy::accepted();
    strategy.change_bokmaal();
    let commit = "0123456789012345678901234567890123456789";
    for script in [
        "exec sleep 600".to_owned(),
        "while :; do echo nei; sleep 0.1; done".to_owned(),
        "head -c 1000000 /dev/urandom".to_owned(),
        format!(
            "case \"$*\" in *cat-file*) echo '{commit} blob 99999999999'; echo kort;; \
             *) printf '{commit}\\0\\n{AREA}\\0';; esac"
        ),
    ] {
        let room = tempfile::tempdir().expect("room");
        let way = instead_of_git(room.path(), &script);
        let output = strategy.program(&["check"]).env("PATH", &way).output();
        let output = output.expect("it starts");
        assert_eq!(
            output.status.code(),
            Some(0),
            "{script}: {}",
            stderr(&output)
        );
        assert!(
            stdout(&output).contains("hjelp: endre denne også"),
            "{script}"
        );
    }
}

/// A repository may come from anybody, with settings that have git run their programs. That they do when
/// git is asked in the usual way is seen first, so that the test cannot pass for nothing.
#[cfg(unix)]
#[test]
fn nothing_that_the_repository_holds_is_run() {
    use std::os::unix::fs::PermissionsExt as _;
    let Some(strategy) = changed() else { return };
    let room = tempfile::tempdir().expect("room");
    let marker = room.path().join("kjort");
    let trap = room.path().join("felle");
    let signer = room.path().join("gpg");
    let marks = format!("#!/bin/sh\necho \"$0 $*\" >> '{}'\n", marker.display());
    let signs = "cat > /dev/null; echo '[GNUPG:] SIG_CREATED ' >&2\n\
        printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nabc\\n-----END PGP SIGNATURE-----\\n'\n";
    for (path, script) in [(&trap, marks.clone()), (&signer, marks + signs)] {
        fs::write(path, script).expect("room");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("ours");
    }
    let hooks = room.path().join("hooks");
    fs::create_dir(&hooks).expect("room");
    for hook in [
        "post-index-change",
        "pre-auto-gc",
        "post-checkout",
        "fsmonitor-watchman",
    ] {
        fs::copy(&trap, hooks.join(hook)).expect("room");
    }
    let trap = trap.display().to_string();
    let hooks = hooks.display().to_string();
    // A signed commit, so that showing signatures asks somebody.
    let signer = signer.display().to_string();
    let gpg = format!("gpg.program={signer}");
    strategy.save(".gitattributes", "* diff=felle filter=felle\n");
    assert!(strategy.git(&["add", "-A"]));
    assert!(strategy.git(&["-c", &gpg, "commit", "-q", "-S", "-m", "Signert"]));
    fs::remove_file(&marker).expect("it was signed");
    for (key, value) in [
        ("core.fsmonitor", &*trap),
        ("core.pager", &trap),
        ("pager.log", &trap),
        ("core.hooksPath", &hooks),
        ("core.sshCommand", &trap),
        ("core.askPass", &trap),
        ("core.editor", &trap),
        ("credential.helper", &trap),
        ("diff.external", &trap),
        ("diff.felle.command", &trap),
        ("diff.felle.textconv", &trap),
        ("filter.felle.smudge", &trap),
        ("filter.felle.clean", &trap),
        ("filter.felle.process", &trap),
        ("log.showSignature", "true"),
        ("gpg.program", &signer),
        ("alias.log", &format!("!{trap}")),
        ("alias.cat-file", &format!("!{trap}")),
        ("remote.origin.url", &strategy.folder.display().to_string()),
        ("remote.origin.uploadpack", &trap),
        ("remote.origin.promisor", "true"),
        ("protocol.allow", "always"),
        ("protocol.file.allow", "always"),
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
    ] {
        assert!(strategy.git(&["config", key, value]));
    }
    let run = |arguments: &[&str]| {
        let output = git(&strategy.folder, arguments)
            .output()
            .expect("git is there");
        let is_run = marker.exists();
        let _ = fs::remove_file(&marker);
        (
            is_run,
            String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        )
    };
    // The version before the one that was reviewed is not there, and would have to be fetched.
    let (_, blob) = run(&["rev-parse", &format!("HEAD:{AREA}")]);
    let object = strategy
        .folder
        .join(".git/objects")
        .join(&blob[..2])
        .join(&blob[2..]);
    fs::remove_file(object).expect("a loose object");
    for usual in [
        &["log", "-1"][..],
        &["log", "-1", "-p", "HEAD~1", "--ext-diff"],
        &["status"],
        &["cat-file", "-p", &blob],
    ] {
        assert!(run(usual).0, "{usual:?} runs nothing");
    }
    strategy.edit(AREA, "hver mandag", "hver fredag");
    let expected = one("nb", "Vi møtes hver uke.", "Vi møtes hver fredag.");
    assert_eq!(changes(&strategy), expected);
    assert!(
        !marker.exists(),
        "{}",
        fs::read_to_string(&marker).expect("there")
    );
}
