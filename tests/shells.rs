//! Completions in the shells they are for, and manual pages in the programs that show them.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::tools::tool;

/// What the program prints.
fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_veivalg"))
        .args(arguments)
        .env_remove("VEIVALG_MESSAGES")
        .env("LC_ALL", "C")
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What a shell answers to a script, the completions beside it in `veivalg.completions`.
fn answer(shell: &str, script: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("room");
    let completions = printed(&["completions", shell]);
    fs::write(folder.path().join("veivalg.completions"), completions).expect("room");
    let mut command = Command::new(shell);
    command
        .args(["-c", script])
        .current_dir(folder.path())
        .env("HOME", folder.path());
    let output = tool(&mut command, shell)?;
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && errors.is_empty(), "{output:?}");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn bash_completes_commands_and_options() {
    // What bash does when somebody presses Tab after these words.
    let complete = |words: &str| {
        let script = format!(
            "source veivalg.completions; COMP_WORDS=(veivalg {words}); \
             COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _veivalg veivalg \"${{COMP_WORDS[-1]}}\" \"${{COMP_WORDS[-2]}}\"; \
             printf '%s\\n' \"${{COMPREPLY[@]}}\""
        );
        answer("bash", &script)
    };
    for (words, completed) in [
        ("ch", "check\n"),
        ("sta", "status\n"),
        ("check --str", "--strict\n"),
        ("status --format m", "markdown\n"),
        ("translations acc", "accept\n"),
        ("translations accept --unch", "--unchanged-meaning\n"),
        ("build --messages n", "nb\nnn\n"),
    ] {
        let Some(answer) = complete(words) else {
            return;
        };
        assert_eq!(answer, completed, "veivalg {words}");
    }
}

#[test]
fn fish_completes_commands_and_options() {
    let complete = |words: &str| {
        let script = format!("source veivalg.completions; complete -C 'veivalg {words}'");
        answer("fish", &script)
    };
    let Some(answer) = complete("ch") else { return };
    assert_eq!(
        answer,
        "check\tKontroller strategien; skriver ingenting uten at du ber om det\n"
    );
    let answer = complete("check --str").expect("it was there a moment ago");
    assert!(answer.starts_with("--strict\t"), "{answer}");
}

#[test]
fn zsh_takes_the_completions() {
    // Completing wants a terminal; that the function loads and is bound to the program does not.
    let script = "autoload -Uz compinit && compinit -u -D && source ./veivalg.completions && \
                  print -r -- ${_comps[veivalg]} && functions _veivalg >/dev/null && print there";
    let Some(answer) = answer("zsh", script) else {
        return;
    };
    assert_eq!(answer, "_veivalg\nthere\n");
}

#[test]
fn other_shells_have_completions_too() {
    for (shell, line) in [
        ("powershell", "[CompletionResult]::new('check', 'check', "),
        ("elvish", "cand check 'Kontroller strategien"),
    ] {
        let script = printed(&["completions", shell]);
        assert!(script.contains(line), "{script}");
    }
}

/// Each command has its page, and `man` finds nothing to warn of.
#[test]
fn manual_pages_are_shown_without_a_warning() {
    let folder = tempfile::tempdir().expect("room");
    let dir = folder.path().join("man1");
    let dir = dir.to_str().expect("UTF-8");
    let words = printed(&["man", dir]);
    assert!(words.contains(dir), "{words}");
    let pages = pages(Path::new(dir));
    assert!(pages.iter().any(|page| page.ends_with("veivalg-check.1")));
    for command in ["veivalg-translations.1", "veivalg-translations-accept.1"] {
        assert!(
            pages.iter().any(|page| page.ends_with(command)),
            "{pages:?}"
        );
    }
    for page in pages {
        let mut groff = Command::new("groff");
        groff
            .args(["-man", "-Kutf8", "-Tutf8", "-ww", "-b"])
            .arg(&page);
        let Some(output) = tool(&mut groff, "groff") else {
            return;
        };
        let warnings = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(warnings, "", "{page}");
        // A title has no date: two builds of a version give the same page.
        let mut mandoc = Command::new("mandoc");
        mandoc.args(["-Tlint", "-Wwarning"]).arg(&page);
        let Some(output) = tool(&mut mandoc, "mandoc") else {
            return;
        };
        let warnings = String::from_utf8_lossy(&output.stdout).into_owned();
        for line in warnings.lines() {
            assert!(line.contains("missing date"), "{line}");
        }
    }
}

fn pages(dir: &Path) -> Vec<String> {
    let mut pages: Vec<String> = fs::read_dir(dir)
        .expect("the pages are there")
        .map(|entry| entry.expect("readable").path().display().to_string())
        .collect();
    pages.sort();
    pages
}

#[test]
fn manual_pages_are_in_bokmaal() {
    let page = printed(&["man"]);
    let headings: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix(".SH "))
        .collect();
    let expected = [
        "NAVN",
        "BRUK",
        "BESKRIVELSE",
        "VALG",
        "KOMMANDOER",
        "VERSJON",
        "SLUTTKODE",
    ];
    assert_eq!(headings, expected);
    assert!(page.contains(".TH VEIVALG 1 \"\" \"veivalg "), "{page}");
    for command in [
        "build",
        "check",
        "serve",
        "status",
        "translations",
        "new",
        "completions",
        "man",
    ] {
        assert!(page.contains(&format!("veivalg\\-{command}(1)")), "{page}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().expect("room");
    let file = folder.path().join("fil");
    fs::write(&file, "fil").expect("room");
    let output = Command::new(env!("CARGO_BIN_EXE_veivalg"))
        .args(["man", "--messages", "nn"])
        .arg(&file)
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(words.starts_with("veivalg: kan ikkje skrive i "), "{words}");
}
