//! `translations.lock` itself: written and read, in conflict, and what is no line of it.

use super::{PATH, small};
use veivalg::diagnostic::findings::accept;
use veivalg::diagnostic::{Diagnostics, Rule};
use veivalg::lang::Lang;
use veivalg::parse::parse;
use veivalg::translation::{Lock, State};

#[test]
fn it_is_read_as_it_is_written_and_has_a_line_a_text() {
    let files = small();
    let text = files.text(PATH);
    let (lock, faults) = Lock::read(&text);
    assert_eq!(faults, []);
    assert_eq!(lock.write(), text);
    let lines: Vec<&str> = text.lines().filter(|line| line.contains('#')).collect();
    let texts: Vec<&str> = lines
        .iter()
        .copied()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert_eq!(texts.len(), files.review().pairs.len());
    assert!(texts.is_sorted());
    // Git takes changes of neighbouring lines for a conflict.
    for pair in text.lines().collect::<Vec<_>>().windows(2) {
        let both = pair.iter().all(|line| line.contains(" nb="));
        assert!(!both, "{pair:?}");
    }
}

#[test]
fn in_a_conflict_both_sides_count() {
    let goal = "areas/trivsel/area.toml#goals.trives.text";
    let files = small();
    let ours = files.clone().replaced(
        "areas/trivsel/area.toml",
        "Vi trives sammen.",
        "Vi trives her.",
    );
    let theirs = files.clone().replaced(
        "areas/trivsel/area.toml",
        "Vi trives sammen.",
        "Vi trives godt.",
    );
    let line = |files: &super::Files| -> String {
        let lock = files.clone().accepted().text(PATH);
        let line = lock.lines().find(|line| line.starts_with(goal));
        line.expect("the goal has a line").to_owned()
    };
    let conflict = format!(
        "<<<<<<< HEAD\n{}\n||||||| base\n{}\n=======\n{}\n>>>>>>> theirs\n",
        line(&ours),
        line(&files),
        line(&theirs)
    );
    let lock = files
        .text(PATH)
        .replace(&format!("{}\n", line(&files)), &conflict);
    for resolved in [&ours, &theirs] {
        let merged = resolved.clone().with(PATH, &lock);
        assert_eq!(merged.waiting(), []);
        assert_eq!(merged.review().faults.len(), 4);
        let ordered = merged.review().lock().write();
        assert_eq!(ordered, resolved.clone().accepted().text(PATH));
    }
    // The text is in conflict itself: whichever wording is chosen later, its line is there still.
    let unread = files
        .clone()
        .replaced(
            "areas/trivsel/area.toml",
            "Vi trives sammen.",
            "\n<<<<<<< HEAD\n",
        )
        .with(PATH, &lock);
    let ordered = unread.review().lock().write();
    assert!(!ordered.contains("<<<"), "{ordered}");
    for resolved in [&ours, &theirs] {
        let merged = resolved.clone().with(PATH, &ordered);
        assert_eq!(merged.review().faults.len(), 0);
        assert_eq!(merged.waiting(), []);
    }
    // What is neither: somebody has to look.
    let neither = files
        .replaced(
            "areas/trivsel/area.toml",
            "Vi trives sammen.",
            "Vi trives stort.",
        )
        .with(PATH, &lock);
    let waiting = neither.waiting();
    assert_eq!(waiting.len(), 1);
    assert_ne!(waiting[0].0, State::InStep);
    assert_ne!(waiting[0].0, State::Stale(Lang::Nb));
}

#[test]
fn what_is_no_line_is_told_and_the_rest_counts() {
    let files = small();
    for strange in [
        "hei",
        "a b",
        "strategy.toml#title nb=12",
        "strategy.toml#title nb=0123456789abcdef",
        "strategy.toml#title nb=0123456789ABCDEF nn=0123456789abcdef",
        "strategy.toml#title nb=0123456789abcdef nn=0123456789abcdef draft=no",
        "strategy.toml#title nb=0123456789abcdef nn=0123456789abcdef draft=nn x",
        "strategy.toml#title nb=0123456789abcdef nn=0123456789abcdef draft=nn draft=nb",
        "strategy.toml#title - -",
        "<<<<<<<",
    ] {
        let lock = format!("{}\n{strange}\n", files.text(PATH));
        let with = files.clone().with(PATH, &lock);
        assert_eq!(with.review().faults.len(), 1, "{strange}");
        assert_eq!(with.waiting(), [], "{strange}");
        assert_eq!(with.review().lock().write(), files.text(PATH), "{strange}");
    }
}

#[test]
fn a_line_can_hold_a_draft_in_one_language_alone() {
    let line = "areas/a/nb.md#1 nb=0123456789abcdef nn=- draft=nb only=nb\n";
    let (lock, faults) = Lock::read(line);
    assert_eq!(faults, []);
    assert!(lock.write().ends_with(line), "{}", lock.write());
}

#[test]
fn folders_and_files_with_spaces_have_lines_too() {
    let files = small();
    let text = files.text(PATH);
    let spaced = text.replace("areas/trivsel/", "areas/trivsel - ja/");
    assert_ne!(spaced, text);
    let (lock, faults) = Lock::read(&spaced);
    assert_eq!(faults, []);
    assert_eq!(lock.write(), spaced);
    let (unreviewed, faults) = Lock::read("areas/mer trivsel/area.toml#title -\n");
    assert_eq!((unreviewed.texts.len(), faults), (1, Vec::new()));
}

#[test]
fn no_name_of_a_folder_means_anything_to_a_shell() {
    for (key, told) in [
        (
            "areas/a/area.toml#goals.b.text",
            "areas/a/area.toml#goals.b.text",
        ),
        ("areas/på tur/prose#1", "'areas/på tur/prose#1'"),
        ("areas/$(x);y/prose#1", "'areas/$(x);y/prose#1'"),
        ("areas/a';b/prose#1", r"'areas/a'\'';b/prose#1'"),
    ] {
        let command = accept(key, "");
        assert_eq!(command, format!("veivalg translations accept {told}"));
    }
}

/// A folder of that name is reported by `check`, and what was reviewed is there when it gets a better one.
#[test]
fn a_folder_with_spaces_in_its_name_loses_no_line() {
    let files = small();
    let moved = files
        .clone()
        .moved("areas/trivsel/", "areas/trivsel # og mer/");
    let ordered = moved.review().lock().write();
    let moved = moved.with(PATH, &ordered);
    assert_eq!(moved.review().faults.len(), 0);
    assert_eq!(moved.waiting(), []);
    assert_eq!(moved.review().lock().write(), ordered);
    let back = moved.moved("areas/trivsel # og mer/", "areas/trivsel/");
    assert_eq!(back.waiting(), []);
    assert_eq!(back.review().lock().write(), files.text(PATH));
}

#[test]
fn prose_in_conflict_is_told_and_hides_its_lines() {
    let files = small();
    let path = "areas/trivsel/nb.md";
    let text = files.text(path);
    let conflict = format!("<<<<<<< HEAD\n{text}=======\nNoe annet.\n>>>>>>> theirs\n");
    let torn = files.clone().with(path, &conflict);
    assert_eq!(torn.review().lock().write(), files.text(PATH));
    let mut found = Diagnostics::default();
    parse(&mut found, &torn.sources());
    let found: Vec<_> = found.iter().map(|found| found.rule).collect();
    assert_eq!(found, [Rule::Syntax]);
}
