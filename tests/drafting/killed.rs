//! A run that is killed between two files: no machine's text stands without its mark, what a person wrote is
//! told as it was, and the next run ends it.

use std::collections::BTreeMap;

use veivalg::diagnostic::Diagnostics;
use veivalg::drafting::{DraftBatch, Style, finish, plan};
use veivalg::lang::Lang;
use veivalg::load::from_memory;
use veivalg::parse::parse;
use veivalg::source::Sources;
use veivalg::terms::Terms;
use veivalg::translation::{Meaning, PATH, Review, State, review};

type Files = BTreeMap<String, Vec<u8>>;

const FILES: [(&str, &str); 5] = [
    (
        "strategy.toml",
        "title.nb = \"Strategi for ledere\"\ntitle.nn = \"Strategi for leiarar\"\nareas = [\"tillit\"]\n",
    ),
    ("veivalg.toml", "languages = [\"nb\", \"nn\"]\n"),
    (
        "areas/tillit/area.toml",
        "title.nb = \"Tillit\"\ntitle.nn = \"Tillit\"\n\n[[veivalg]]\nid = \"lytte\"\ntext.nb = \"lytte til ledere\"\n\n\
         [[veivalg]]\nid = \"gi\"\ntext.nb = \"gi ledere tid\"\ntext.nn = \"gje leiarane tid\"\n",
    ),
    (
        "areas/tillit/nb.md",
        "Våre ledere.\n\nFlere ledere skal lytte.\n",
    ),
    ("areas/tillit/closing.nb.md", "Takk, ledere.\n"),
];

fn sources(files: &Files) -> Sources {
    from_memory(files.iter().map(|(path, bytes)| (path.as_str(), &**bytes)))
}

fn reviewed(files: &Files) -> Review {
    let sources = sources(files);
    let draft = parse(&mut Diagnostics::default(), &sources);
    review(&sources, &draft)
}

/// The strategy: texts that are missing, and with a lock one that is stale.
fn strategy(has_lock: bool) -> Files {
    let files = FILES.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    let mut files = Files::from(files);
    if has_lock {
        let accepted = reviewed(&files).accept(|_| true, Meaning::Reviewed).lock;
        files.insert(PATH.to_owned(), accepted.bytes_after(None));
        let path = "areas/tillit/area.toml";
        let text = String::from_utf8(files[path].clone()).expect("UTF-8");
        let text = text.replace("gi ledere tid", "gi alle ledere tid");
        files.insert(path.to_owned(), text.into_bytes());
    }
    files
}

/// What a run writes, in its order.
fn run(files: &Files) -> Vec<(String, Option<Vec<u8>>, Vec<u8>)> {
    let sources = sources(files);
    let draft = parse(&mut Diagnostics::default(), &sources);
    let before = review(&sources, &draft);
    let plan = plan(&sources, &draft, &before, Lang::Nn, |_| true);
    let terms = Terms::new(&draft);
    let batch = DraftBatch::new(
        Lang::Nb,
        &terms,
        Style::default(),
        plan.texts.iter().map(|one| &one.text),
    );
    let answer = batch.stream().replace("ledere", "førarar");
    let drafts = batch.answered(&answer).expect("it is whole");
    let made = plan.texts.iter().zip(drafts);
    let made = made.filter_map(|(planned, draft)| Some((planned.pair, draft.ok()?)));
    let finished = finish(&sources, &before, Lang::Nn, made.collect());
    let changes = finished.changes(&sources).into_iter();
    changes
        .map(|(path, before, after)| (path.to_owned(), before.map(<[u8]>::to_vec), after.to_vec()))
        .collect()
}

#[test]
fn between_any_two_files_every_draft_is_marked_and_nothing_else_is() {
    for has_lock in [false, true] {
        let before = strategy(has_lock);
        let states = |files: &Files| -> BTreeMap<String, State> {
            let pairs = reviewed(files).pairs.into_iter();
            pairs.map(|pair| (pair.key, pair.state)).collect()
        };
        let is_old =
            |state: &State| matches!(state, State::Stale(Lang::Nn) | State::Missing(Lang::Nn));
        let then = states(&before);
        assert!(!has_lock || then.values().any(|state| *state == State::Stale(Lang::Nn)));
        let changes = run(&before);
        assert_eq!(changes.first().map(|change| change.0.as_str()), Some(PATH));
        assert!(changes.len() >= 4);
        let mut files = before.clone();
        let end = changes
            .iter()
            .fold(before.clone(), |mut files, (path, _, after)| {
                files.insert(path.clone(), after.clone());
                files
            });
        for (path, old, after) in &changes {
            assert_eq!(
                files.get(path),
                old.as_ref(),
                "{path} is what is expected there"
            );
            files.insert(path.clone(), after.clone());
            for pair in reviewed(&files).pairs {
                let text = pair.wording(Lang::Nn).map(|wording| &wording.words.text);
                let is_machines = text.is_some_and(|text| text.contains("førarar"));
                let was_wanting = then.get(&pair.key).is_some_and(is_old);
                let expected = match is_machines {
                    true => pair.state == State::Draft(Lang::Nn),
                    false if was_wanting => is_old(&pair.state),
                    false => !matches!(pair.state, State::Draft(_)),
                };
                assert!(expected, "after {path}: {} is {:?}", pair.key, pair.state);
            }
            let mut again = files.clone();
            for (path, _, after) in run(&files) {
                again.insert(path, after);
            }
            // Where nothing is left to draft, the lock may say twice what it says once.
            assert_eq!(states(&again), states(&end), "after {path}");
            for (name, bytes) in end.iter().filter(|(name, _)| *name != PATH) {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let now = again.get(name).map(|bytes| text(bytes));
                assert_eq!(now, Some(text(bytes)), "after {path}: {name}");
            }
            assert_eq!(again.len(), end.len());
        }
    }
}
