//! Two branches whose locks git is to merge.

use super::{AREA, GOAL, LOCK, Strategy, git};

const VEIVALG: &str = "areas/tillit/area.toml#veivalg.lytte.text";

/// A repository with all accepted on the branch `hoved`; none, with a word about it, without git.
fn repository() -> Option<Strategy> {
    let strategy = Strategy::accepted();
    (strategy.git(&["init", "-q"]) && strategy.commit()).then_some(strategy)
}

fn accept(strategy: &Strategy, key: &str) {
    let (status, told) = strategy.run(&["translations", "accept", key, "--unchanged-meaning"]);
    assert_eq!(status, Some(0), "{told}");
    assert!(strategy.commit());
}

/// Whether git merges a branch by itself.
fn merges(strategy: &Strategy, branch: &str) -> bool {
    let merged = git(&strategy.folder, &["merge", "-q", "--no-edit", branch]).output();
    merged.expect("git is there").status.success()
}

/// The lines of texts, by key.
fn keys(lock: &str) -> Vec<String> {
    let lines = lock
        .lines()
        .filter(|line| line.contains('#') && !line.starts_with('#'));
    let keys = lines.map(|line| line.split(' ').next().expect("a key").to_owned());
    keys.collect()
}

#[test]
fn different_texts_of_neighbouring_lines_do_not_meet() {
    let Some(strategy) = repository() else { return };
    let before = keys(&strategy.read(LOCK));
    assert!(strategy.git(&["checkout", "-q", "-b", "mål"]));
    strategy.change_bokmaal();
    accept(&strategy, GOAL);
    assert!(strategy.git(&["checkout", "-q", "hoved"]));
    strategy.edit(AREA, "lytte til hverandre", "høre på hverandre");
    accept(&strategy, VEIVALG);
    assert!(merges(&strategy, "mål"), "{}", strategy.read(LOCK));
    assert_eq!(keys(&strategy.read(LOCK)), before);
    assert_eq!(strategy.rules(), [""; 0]);
    let (_, told) = strategy.run(&["translations", "accept"]);
    assert_eq!(told, "translations.lock er i orden.\n");
}

#[test]
fn the_same_text_is_a_conflict_that_accept_resolves_and_no_line_is_lost() {
    let Some(strategy) = repository() else { return };
    let before = keys(&strategy.read(LOCK));
    // One branch has another wording in both languages, the other one in bokmål.
    assert!(strategy.git(&["checkout", "-q", "-b", "måndag"]));
    strategy.edit(AREA, "hver uke", "hver mandag");
    strategy.edit(AREA, "kvar veke", "kvar måndag");
    accept(&strategy, GOAL);
    let mondays = strategy.line(GOAL);
    let area = strategy.read(AREA);
    assert!(strategy.git(&["checkout", "-q", "hoved"]));
    strategy.edit(AREA, "hver uke", "én gang i uken");
    accept(&strategy, GOAL);
    assert!(!merges(&strategy, "måndag"));
    assert!(strategy.read(LOCK).contains("<<<<<<<"));
    // A person decides of the text; the lock is the program's.
    strategy.save(AREA, &area);
    let rules = strategy.rules();
    assert_eq!(rules, ["syntax"; 3], "git's marks are told");
    let (_, told) = strategy.run(&["check"]);
    assert!(
        told.contains("kjør «veivalg translations accept»"),
        "{told}"
    );
    let (status, told) = strategy.run(&["translations", "accept"]);
    assert_eq!(
        (status, &*told),
        (Some(0), "translations.lock er satt i orden.\n")
    );
    assert_eq!(keys(&strategy.read(LOCK)), before);
    assert_eq!(strategy.line(GOAL), mondays, "of the two, what the text is");
    assert_eq!(strategy.rules(), [""; 0]);
    assert!(strategy.commit());
}

/// Neither branch's wordings are what came of the merge: somebody has to look.
#[test]
fn a_text_that_neither_branch_reviewed_waits_after_the_merge() {
    let Some(strategy) = repository() else { return };
    assert!(strategy.git(&["checkout", "-q", "-b", "måndag"]));
    strategy.edit(AREA, "hver uke", "hver mandag");
    accept(&strategy, GOAL);
    assert!(strategy.git(&["checkout", "-q", "hoved"]));
    strategy.edit(AREA, "kvar veke", "kvar måndag");
    accept(&strategy, GOAL);
    assert!(!merges(&strategy, "måndag"));
    let area = strategy.read(AREA);
    if area.contains("<<<<<<<") {
        let (ours, theirs) = ("Vi møtes hver mandag.", "Vi møtest kvar måndag.");
        let start = area.find("<<<<<<<").expect("there");
        let end = area.find(">>>>>>>").expect("there");
        let rest = area[end..].find('\n').expect("a line end") + end + 1;
        let both = format!("text.nb = \"{ours}\"\ntext.nn = \"{theirs}\"\n");
        strategy.save(AREA, &format!("{}{both}{}", &area[..start], &area[rest..]));
    }
    let (_, told) = strategy.run(&["translations", "accept"]);
    assert!(
        told.ends_with("1 tekst venter; se «veivalg translations».\n"),
        "{told}"
    );
    let rules = strategy.rules();
    assert_eq!(rules.len(), 1, "{rules:?}");
    accept(&strategy, GOAL);
    assert_eq!(strategy.rules(), [""; 0]);
}
