//! A machine's words stay marked as a machine's, whatever has become of their lines in the lock.

use proptest::prelude::*;
use proptest::sample::Index;
use veivalg::lang::Lang;
use veivalg::rename::Refused;
use veivalg::schema::RecordKind;
use veivalg::translation::{Lock, Meaning, PATH, Review, State, TranslationUnit};

use super::program::{AREA, GOAL, LOCK, Strategy as Program};
use super::{Files, small};
use crate::cli::tree;
use crate::tools::rename_today;

/// What somebody may do to a line without meaning to. None makes another language's draft of it.
#[derive(Debug, Clone)]
enum Slip {
    Insert(Index, char),
    Delete(Index),
    Replace(Index, char),
    DoubleBlanks,
    Upper(Index),
    After(&'static str),
    Before(&'static str),
}

impl Slip {
    fn on(&self, line: &str) -> String {
        let mut letters: Vec<char> = line.chars().collect();
        let at = |index: &Index| index.index(line.chars().count());
        match self {
            Self::Insert(index, letter) => letters.insert(at(index), *letter),
            Self::Delete(index) => {
                letters.remove(at(index));
            }
            Self::Replace(index, letter) => letters[at(index)] = *letter,
            Self::DoubleBlanks => return line.replace(' ', "  "),
            Self::Upper(index) => letters[at(index)].make_ascii_uppercase(),
            Self::After(more) => letters.extend(more.chars()),
            Self::Before(more) => return format!("{more}{line}"),
        }
        letters.into_iter().collect()
    }
}

fn slip() -> impl Strategy<Value = Slip> {
    let letter = || prop::sample::select(" \t\n\u{a0}#=-.nax0|<".chars().collect::<Vec<_>>());
    let index = any::<Index>;
    prop_oneof![
        (index(), letter()).prop_map(|(at, letter)| Slip::Insert(at, letter)),
        index().prop_map(Slip::Delete),
        (index(), letter()).prop_map(|(at, letter)| Slip::Replace(at, letter)),
        Just(Slip::DoubleBlanks),
        index().prop_map(Slip::Upper),
        prop::sample::select(vec!["  ", "\t", " x", " draft=nn", " # ja", "\u{200b}"])
            .prop_map(Slip::After),
        prop::sample::select(vec![" ", "\t", "# ", "#", "- ", "======="]).prop_map(Slip::Before),
    ]
}

/// The words of a text, which no slip in the lock changes.
fn words(pair: &TranslationUnit) -> [Option<&str>; 2] {
    let [nb, nn] = &pair.wordings;
    [nb, nn].map(|one| one.as_ref().map(|one| one.words.text.as_str()))
}

/// The words of the texts that are marked, and the language that a machine wrote.
fn marked(review: &Review) -> Vec<([Option<&str>; 2], Lang)> {
    let drafts = review.pairs.iter().filter_map(|pair| match pair.state {
        State::Draft(lang) => Some((words(pair), lang)),
        _ => None,
    });
    drafts.collect()
}

/// Some texts as drafts, each in one of the languages.
fn drafted(files: Files, which: &[Option<Lang>]) -> Files {
    let (mut lock, _) = Lock::read(&files.text(PATH));
    for (one, draft) in lock.texts.values_mut().flatten().zip(which.iter().cycle()) {
        one.draft = *draft;
    }
    files.with(PATH, &lock.write())
}

/// The files after a renaming.
fn renamed(files: &Files, kind: RecordKind, old: &str, new: &str) -> Result<Files, Refused> {
    let done = rename_today(files.sources(), kind, old, new)?;
    let mut after = files.clone();
    for (path, bytes) in done.files {
        after = after.with(&path, &String::from_utf8(bytes).expect("text"));
    }
    let moves = done.moves.iter();
    Ok(moves.fold(after, |files, (from, to)| files.moved(from, to)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_slip_in_the_lock_makes_a_machines_words_a_persons(
        which in prop::collection::vec(prop::sample::select(vec![None, Some(Lang::Nb), Some(Lang::Nn)]), 3..9),
        slips in prop::collection::vec(prop::option::weighted(0.3, slip()), 1..20),
        crlf in any::<bool>(),
        record in 0..3_usize,
    ) {
        let files = drafted(small(), &which);
        let before = files.review();
        let drafts = marked(&before);
        let mut slips = slips.iter().cycle();
        let text = files.text(PATH);
        let lines = text.split('\n').map(|line| match line {
            "" => String::new(),
            line if line.starts_with('#') => line.to_owned(),
            line => match slips.next().expect("a cycle") {
                Some(slip) => slip.on(line),
                None => line.to_owned(),
            },
        });
        let lock = lines.collect::<Vec<_>>().join(if crlf { "\r\n" } else { "\n" });
        let faulty = files.clone().with(PATH, &lock);
        let review = faulty.review();
        let is_refused = review.not_understood().next().is_some();
        let unmarked = |after: &Review| -> Vec<_> {
            let now = marked(after);
            drafts.iter().filter(|one| !now.contains(one)).map(|one| format!("{one:?}")).collect()
        };
        let (kind, old, new) = [
            (RecordKind::Area, "trivsel", "trivnad"),
            (RecordKind::Goal, "trives", "vi-trives"),
            (RecordKind::Measure, "naervaer", "her"),
        ][record];
        match renamed(&faulty, kind, old, new) {
            Ok(after) => prop_assert_eq!(unmarked(&after.review()), [""; 0], "{} {}", new, lock),
            Err(refused) => {
                prop_assert!(!review.faults.is_empty(), "{:?} {}", refused, lock);
            }
        }
        if is_refused {
            return Ok(());
        }
        prop_assert_eq!(unmarked(&review), [""; 0], "{}", lock);
        let ordered = faulty.clone().with(PATH, &review.lock().write());
        prop_assert_eq!(unmarked(&ordered.review()), [""; 0], "{}", lock);
        let is_other = |pair: &TranslationUnit| !drafts.iter().any(|(own, _)| *own == words(pair));
        let accepted = review.accept(is_other, Meaning::Unchanged).lock.write();
        prop_assert_eq!(unmarked(&faulty.clone().with(PATH, &accepted).review()), [""; 0], "{}", lock);
        let more = review.drafted(&review, &std::collections::BTreeSet::new(), Lang::Nn).write();
        prop_assert_eq!(unmarked(&faulty.with(PATH, &more).review()), [""; 0], "{}", lock);
    }
}

/// A line of a draft as people may leave it, after an edit or a merge by hand.
#[test]
fn blanks_in_a_drafts_line_say_nothing() {
    let strategy = Program::accepted();
    let line = strategy.line(GOAL);
    let good = strategy.read(LOCK);
    let marked = good.replace(&line, &format!("{line} draft=nn"));
    for own in [
        format!("{line}  draft=nn"),
        format!("{line}\tdraft=nn"),
        format!("  {line} draft=nn \t"),
        format!("{line} draft=nn").replace(' ', " \u{a0} "),
    ] {
        strategy.save(LOCK, &good.replace(&line, &own));
        assert_eq!(strategy.rules(), ["unreviewed-translation"], "{own:?}");
        let (status, told) = strategy.run(&["translations", "accept"]);
        assert_eq!(status, Some(0), "{own:?}: {told}");
        assert_eq!(strategy.read(LOCK), marked, "{own:?}");
    }
}

#[test]
fn a_line_that_nobody_understands_is_written_over_by_no_command() {
    let strategy = Program::accepted();
    let line = strategy.line(GOAL);
    let good = strategy.read(LOCK);
    for own in [
        format!("{line} Draft=nn"),
        format!("{line} draft=xx"),
        format!("{line} draft=nb draft=nn"),
        format!("{line} draft"),
        format!("{line}\n draft=nn"),
        format!("# {line} draft=nn"),
        format!("{line} draft=nn og mer"),
    ] {
        strategy.save(LOCK, &good.replace(&line, &own));
        let before = tree(&strategy.folder);
        for command in [
            &["translations", "accept"][..],
            &["translations", "accept", "--all", "--unchanged-meaning"],
            &["translations", "accept", AREA],
            &["translations", "draft", "--to", "nn"],
        ] {
            let (status, told) = strategy.run(command);
            assert_eq!(status, Some(2), "{own}: {told}");
            assert!(told.contains("translations.lock:"), "{own}: {told}");
            assert!(
                told.ends_with("veivalg: translations.lock kan ikke leses; ingenting er skrevet\n"),
                "{own}: {told}"
            );
        }
        let (status, told) = strategy.run(&["rename", "goal:trygge", "trygg"]);
        assert_eq!(status, Some(2), "{own}: {told}");
        assert!(told.contains("translations.lock"), "{own}: {told}");
        assert!(strategy.rules().contains(&"syntax".to_owned()), "{own}");
        assert_eq!(tree(&strategy.folder), before, "{own}");
    }
}

/// Its line has become that of another text, or of none.
#[test]
fn the_words_of_a_draft_are_known_without_their_key() {
    let files = small();
    let (mut lock, _) = Lock::read(&files.text(PATH));
    let mut drafts = 0;
    for one in lock.texts.values_mut().flatten() {
        one.draft = Some(Lang::Nn);
        drafts += 1;
    }
    let lost = lock.write().replace('#', "#x.");
    let review = files.with(PATH, &lost).review();
    assert_eq!(marked(&review).len(), drafts);
}
