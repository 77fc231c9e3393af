//! The lock and the pairing of prose under whatever somebody writes.

use std::sync::LazyLock;

use proptest::prelude::*;
use veivalg::lang::Lang;
use veivalg::translation::{Changed, Fingerprint, Lock, PATH, State, WordChange};

use super::{Files, small};

/// Paragraphs that share words, in any number and order, some of them the same.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(paragraph(), 0..8)
}

fn paragraph() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "vi", "trives", "lærer", "sammen", "her", "godt", "leder", "ansatte", "turnus", "lønn",
        "heltid",
    ]);
    let words = prop::collection::vec(word, 2..6);
    let kind = prop::sample::select(vec!["", "", "## ", "- ", "> "]);
    (kind, words).prop_map(|(kind, words)| format!("{kind}{}", words.join(" ")))
}

/// A paragraph taken away, put in, written anew, or moved behind the next.
fn edited(paragraphs: &mut Vec<String>, what: u8, at: prop::sample::Index, new: String) {
    let count = paragraphs.len();
    let at = at.index(count);
    match what {
        0 if count > 1 => drop(paragraphs.remove(at)),
        1 => paragraphs.insert(at, new),
        2 => paragraphs.swap(at, (at + 1) % count),
        _ => paragraphs[at] = new,
    }
}

fn with_prose(nb: &[String], nn: &[String]) -> Files {
    static SMALL: LazyLock<Files> = LazyLock::new(small);
    SMALL
        .clone()
        .with("areas/trivsel/nb.md", &nb.join("\n\n"))
        .with("areas/trivsel/nn.md", &nn.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_reviewed_is_in_step(nb in paragraphs(), nn in paragraphs()) {
        let files = with_prose(&nb, &nn).accepted();
        let left = files.waiting();
        // Prose that one language lacks as a whole cannot be accepted.
        prop_assert!(nb.is_empty() != nn.is_empty() || left.is_empty(), "{:?}", left);
        let again = files.clone().accepted();
        prop_assert_eq!(again.text(PATH), files.text(PATH));
    }

    #[test]
    fn what_was_edited_is_in_step_when_it_is_reviewed_anew(
        mut both in [paragraphs(), paragraphs()].prop_filter("some", |both| both.iter().all(|own| !own.is_empty())),
        edits in prop::collection::vec((0_usize..2, 0_u8..4, any::<prop::sample::Index>(), paragraph()), 0..4),
    ) {
        let reviewed = with_prose(&both[0], &both[1]).accepted();
        for (lang, what, at, new) in edits {
            edited(&mut both[lang], what, at, new);
        }
        let files = with_prose(&both[0], &both[1]).with(PATH, &reviewed.text(PATH));
        // What was one text may be two now, which the second review is the first to see.
        let files = files.accepted().accepted();
        prop_assert_eq!(files.waiting(), []);
        let again = files.clone().accepted();
        prop_assert_eq!(again.text(PATH), files.text(PATH));
    }

    #[test]
    fn a_new_paragraph_in_one_language_is_never_lost(
        paragraphs in paragraphs().prop_filter("some", |some| !some.is_empty()),
        at in any::<prop::sample::Index>(),
    ) {
        let files = with_prose(&paragraphs, &paragraphs).accepted();
        let mut more = paragraphs.clone();
        more.insert(at.index(paragraphs.len() + 1), "Noe helt nytt om lønn og pensjon".to_owned());
        let changed = files.with("areas/trivsel/nb.md", &more.join("\n\n"));
        let waiting = changed.waiting();
        prop_assert!(waiting.iter().any(|(state, _)| state.lang() == Some(Lang::Nn)), "{:?}", waiting);
    }

    #[test]
    fn no_text_of_a_lock_is_too_strange(text in "(?s).{0,400}") {
        let (lock, _) = Lock::read(&text);
        let written = lock.write();
        prop_assert_eq!(Lock::read(&written).0.write(), written);
    }

    #[test]
    fn no_change_of_a_lock_makes_the_program_stop(
        cut in any::<prop::sample::Index>(),
        noise in "[-a-z0-9=# \n<>|]{0,40}",
    ) {
        let files = small();
        let mut lock = files.text(PATH);
        let at = lock.floor_char_boundary(cut.index(lock.len()));
        lock.insert_str(at, &noise);
        let review = files.with(PATH, &lock).review();
        prop_assert_eq!(review.pairs.len(), small().review().pairs.len());
    }

    #[test]
    fn a_changed_word_is_told_alone_however_long_the_text_is(count in 1_usize..2000, at in any::<prop::sample::Index>()) {
        let mut words: Vec<String> = (0..count).map(|number| format!("ord{number}")).collect();
        let before = words.join(" ");
        let came = "nytt".to_owned();
        let went = std::mem::replace(&mut words[at.index(count)], came.clone());
        let changed = Changed { lang: Lang::Nb, before, after: words.join(" ") };
        prop_assert_eq!(changed.words(), [WordChange { went, came }]);
    }

    #[test]
    fn white_space_says_nothing(words in prop::collection::vec("[a-zæøå]{1,5}", 1..9), gap in "[ \n\t\r\u{a0}]{1,3}") {
        prop_assert_eq!(
            Fingerprint::of(&words.join(" ")),
            Fingerprint::of(&format!("{gap}{}{gap}", words.join(&gap)))
        );
    }
}

#[test]
fn the_states_have_names_of_their_own() {
    let states = [
        State::InStep,
        State::Stale(Lang::Nb),
        State::ChangedInBoth,
        State::Missing(Lang::Nb),
        State::Draft(Lang::Nb),
    ];
    let names: std::collections::BTreeSet<&str> = states.iter().map(|state| state.key()).collect();
    assert_eq!(names.len(), states.len());
}

/// Everything is in step after a review, and another one records nothing.
fn is_in_step(nb: &[&str], nn: &[&str]) {
    let texts = |texts: &[&str]| texts.iter().copied().map(str::to_owned).collect::<Vec<_>>();
    let files = with_prose(&texts(nb), &texts(nn)).accepted();
    assert_eq!(files.waiting(), []);
    assert_eq!(files.clone().accepted().text(PATH), files.text(PATH));
}

/// A paragraph that occurs twice, once in another form: in a quotation, an item, a heading.
#[test]
fn the_same_words_of_two_kinds_are_in_step_when_they_were_reviewed() {
    is_in_step(
        &["vi godt", "> vi godt", "vi lærer"],
        &["vi sammen", "- trives vi vi", "- ansatte turnus godt"],
    );
    is_in_step(
        &["## vi trives turnus", "## turnus godt"],
        &["## lærer turnus", "- lærer turnus"],
    );
}

/// What was reviewed as one stays one, whatever is accepted beside it or within it.
#[test]
fn pieces_that_were_reviewed_as_one_stay_together() {
    is_in_step(
        &[
            "vi vi",
            "trives sammen",
            "vi ansatte her turnus",
            "turnus lærer",
            "turnus leder ansatte",
        ],
        &["trives trives", "leder turnus ansatte lærer"],
    );
    is_in_step(
        &["vi vi", "## lønn vi trives leder", "- sammen lønn lærer"],
        &["vi godt", "- leder lønn", "> trives lærer"],
    );
    is_in_step(
        &[
            "vi vi",
            "> lønn turnus sammen trives",
            "- trives leder",
            "- lærer trives ansatte",
        ],
        &["trives vi", "trives leder turnus"],
    );
    is_in_step(
        &["## vi vi", "ansatte godt trives lærer"],
        &[
            "## trives vi",
            "- ansatte lærer vi turnus",
            "vi lærer",
            "trives vi",
            "lærer lærer",
        ],
    );
}
