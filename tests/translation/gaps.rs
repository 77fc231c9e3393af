//! Whatever one language lacks is told and counted, and whatever a formatter does says nothing.

use proptest::prelude::*;
use veivalg::diagnostic::Rule;
use veivalg::lang::Lang;
use veivalg::translation::{Count, Fingerprint, Lock, PATH, Recorded, State, TranslationUnit};

use super::twofold::{Block, Style, blocks, line, reworded, style, without, written};
use super::{Files, small};

const PROSE: [&str; 2] = ["areas/trivsel/nb.md", "areas/trivsel/nn.md"];

fn with_texts(both: [&[Block]; 2], styles: [&Style; 2]) -> Files {
    let [nb, nn] = Lang::ALL.map(|lang| {
        let index = lang.pick(0, 1);
        written(both[index], lang, styles[index])
    });
    small().with(PROSE[0], &nb).with(PROSE[1], &nn)
}

/// The percentages of both languages.
fn percent(files: &Files) -> [usize; 2] {
    let review = files.review();
    Lang::ALL.map(|lang| Count::of(&review.pairs, lang).percent)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_one_language_lacks_is_told_and_counted(
        blocks in blocks(),
        styles in (style(), style()),
        at in any::<usize>(),
        lacks_nb in any::<bool>(),
        has_lock in any::<bool>(),
    ) {
        let lang = if lacks_nb { Lang::Nb } else { Lang::Nn };
        let styles = [&styles.0, &styles.1];
        let whole = with_texts([&blocks, &blocks], styles).accepted();
        prop_assert_eq!(whole.waiting(), []);
        let Some((left, gone)) = without(&blocks, at) else { return Ok(()) };
        let both = if lacks_nb { [&left[..], &blocks] } else { [&blocks[..], &left] };
        let files = with_texts(both, styles);
        let files = match has_lock {
            true => files.with(PATH, &whole.text(PATH)),
            false => files.unlocked(),
        };
        let review = files.review();
        let waiting: Vec<&TranslationUnit> =
            review.pairs.iter().filter(|pair| pair.state != State::InStep).collect();
        prop_assert_eq!(waiting.len(), 1, "{:?}", waiting);
        prop_assert_eq!(waiting[0].state, State::Missing(lang));
        let own = waiting[0].wording(lang.other()).expect("it is there");
        let style = styles[lang.other().pick(0, 1)];
        let squeezed = |text: &str| text.replace(['|', '>', '\n', ' '], "");
        let words = squeezed(&line(&gone, lang.other(), style));
        prop_assert!(squeezed(&own.words.text).contains(words.trim_end_matches('.')) || gone.len() < 9
            || own.words.text.contains('|'), "{} and {words}", own.words.text);
        let lower = percent(&files)[lang.pick(0, 1)];
        prop_assert!(lower < 100);
        let told = files.compiled().diagnostics;
        let missing = told.iter().filter(|found| found.rule == Rule::MissingTranslation).count();
        prop_assert_eq!(missing, 1);
        // Accepting all does not hide it, and what is accepted by name stays so.
        let all = files.review().accept(|_| true, super::Meaning::Unchanged).lock.write();
        prop_assert!(percent(&files.clone().with(PATH, &all))[lang.pick(0, 1)] < 100);
        prop_assert_eq!(files.accepted().waiting(), []);
    }

    #[test]
    fn a_formatter_makes_nothing_stale(
        blocks in blocks(),
        before in (style(), style()),
        after in (style(), style()),
    ) {
        let files = with_texts([&blocks, &blocks], [&before.0, &before.1]).accepted();
        let formatted = with_texts([&blocks, &blocks], [&after.0, &after.1]).with(PATH, &files.text(PATH));
        prop_assert_eq!(formatted.waiting(), []);
    }

    #[test]
    fn another_word_always_makes_the_other_text_stale(
        blocks in blocks(),
        before in (style(), style()),
        after in style(),
        at in any::<usize>(),
        to in any::<usize>(),
    ) {
        let files = with_texts([&blocks, &blocks], [&before.0, &before.1]).accepted();
        let changed = reworded(&blocks, at, to);
        let changed = with_texts([&changed, &blocks], [&after, &before.1]).with(PATH, &files.text(PATH));
        let waiting = changed.waiting();
        let stale = waiting.iter().filter(|(state, _)| *state == State::Stale(Lang::Nn));
        prop_assert_eq!(stale.count(), 1, "{:?}", waiting);
        prop_assert_eq!(waiting.len(), 1, "{:?}", waiting);
    }

    #[test]
    fn a_lock_of_an_older_version_is_understood(
        blocks in blocks(),
        styles in (style(), style()),
        at in any::<usize>(),
        to in any::<usize>(),
    ) {
        let files = with_texts([&blocks, &blocks], [&styles.0, &styles.1]);
        let review = files.review();
        let texts = review.pairs.iter().map(|pair| {
            let written = Lang::ALL.map(|lang| Some(Fingerprint::of(&pair.wording(lang)?.words.text)));
            (pair.key.clone(), vec![Recorded::reviewed(written)])
        });
        let lock = Lock { texts: texts.collect() }.write();
        prop_assert_eq!(files.clone().with(PATH, &lock).waiting(), []);
        let changed = reworded(&blocks, at, to);
        let changed = with_texts([&changed, &blocks], [&styles.0, &styles.1]).with(PATH, &lock);
        let waiting = changed.waiting();
        prop_assert_eq!(waiting.len(), 1, "{:?}", waiting);
        prop_assert_eq!(waiting[0].0, State::Stale(Lang::Nn));
    }
}

/// What is missing of a text in TOML, and where it belongs.
#[test]
fn texts_between_quotation_marks_have_parts_too() {
    let area = "areas/trivsel/area.toml";
    let more = "\"\"\"\nVi trives sammen.\n\nVi hjelper hverandre med oppgavene.\n\"\"\"";
    let files = small().replaced(area, "\"Vi trives sammen.\"", more);
    let review = files.review();
    let gaps: Vec<&TranslationUnit> = review.pairs.iter().filter(|pair| pair.is_gap()).collect();
    assert_eq!(gaps.len(), 1, "{gaps:?}");
    assert_eq!(gaps[0].state, State::Missing(Lang::Nn));
    assert!(
        gaps[0]
            .key
            .starts_with("areas/trivsel/area.toml#goals.trives.text+")
    );
    // The rest of it says what it said.
    assert_eq!(files.waiting().len(), 1);
    let both = files.clone().replaced(
        area,
        "\"Vi trivst saman.\"",
        "\"Vi trivst saman.\\n\\nVi hjelper kvarandre med oppgåvene.\"",
    );
    let waiting = both.waiting();
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!(waiting[0].0, State::ChangedInBoth);
    assert_eq!(files.accepted().waiting(), []);
}

#[test]
fn what_is_taken_away_in_one_language_is_told_as_missing_alone() {
    let area = "areas/trivsel/area.toml";
    let more = [
        "\\n\\nVi hjelper hverandre med oppgavene.",
        "\\n\\nVi hjelper kvarandre med oppgåvene.",
    ];
    let both = small()
        .replaced(
            area,
            "trives sammen.",
            &format!("trives sammen.{}", more[0]),
        )
        .replaced(area, "trivst saman.", &format!("trivst saman.{}", more[1]))
        .accepted();
    assert_eq!(both.waiting(), []);
    for (lang, more) in Lang::ALL.into_iter().zip(more) {
        let waiting = both.clone().replaced(area, more, "").waiting();
        let states: Vec<State> = waiting.iter().map(|(state, _)| *state).collect();
        assert_eq!(states, [State::Missing(lang)], "{waiting:?}");
    }
}

/// Wherever its text stands among all the others.
#[test]
fn a_part_knows_the_text_that_it_is_of() {
    let long = |first: &str| format!("\"\"\"\n{first}\n\nVi lærer hverandre opp.\n\"\"\"");
    let files = small().replaced(
        "areas/trivsel/area.toml",
        "\"Vi trives sammen.\"",
        &long("Vi trives sammen."),
    );
    let review = files.review();
    let parts = review.pairs.iter().filter_map(|pair| {
        let whole = &review.pairs[pair.part_of?];
        Some((pair.key.as_str(), format!("{}+", whole.key)))
    });
    let parts: Vec<_> = parts.collect();
    assert!(!parts.is_empty());
    for (part, begins) in parts {
        assert!(part.starts_with(&begins), "{part} of {begins}");
    }
}

/// Then nobody knows which of them was meant, and the new one may be what the other language has there.
#[test]
fn words_that_stand_once_more_are_not_alone_as_well() {
    let [nb, nn] = PROSE;
    let both = |left: [&str; 2], right: [&str; 2]| {
        small()
            .with(nb, &left.join("\n\nAlle møter opp.\n\n"))
            .with(nn, &right.join("\n\n"))
    };
    let files = both(["Vi trives.", ""], ["Vi trivst.", ""]).accepted();
    assert!(files.text(PATH).contains(" only=nb"));
    let again = both(
        ["Vi trives.", "Vi lærer.\n\nAlle møter opp."],
        ["Vi trivst.", "Vi lærer.\n\nHeile laget kjem i tide."],
    );
    let waiting = again.with(PATH, &files.text(PATH)).waiting();
    let states: Vec<State> = waiting.iter().map(|(state, _)| *state).collect();
    assert_eq!(states, [State::ChangedInBoth; 2], "{waiting:?}");
}

/// An approval is of one part, in one language, and outlives changes and names.
#[test]
fn a_part_that_belongs_in_one_language_alone_stays_accepted() {
    let [nb, nn] = PROSE;
    let files = small()
        .replaced(
            nb,
            "- Vi rydder.",
            "- Vi rydder.\n- Vi spiser lunsj på møterommet.",
        )
        .accepted();
    assert_eq!(files.waiting(), []);
    assert!(files.text(PATH).contains(" only=nb"));
    let changed = files
        .clone()
        .replaced(nb, "- Vi rydder.", "- Vi rydder opp.")
        .replaced(nn, "- Vi ryddar.", "- Vi ryddar opp.");
    let waiting = changed.waiting();
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!(waiting[0].0, State::ChangedInBoth);
    let lock = changed
        .review()
        .accept(|_| true, super::Meaning::Reviewed)
        .lock
        .write();
    let changed = changed.with(PATH, &lock);
    assert_eq!(changed.waiting(), []);
    let moved = changed.moved("areas/trivsel/", "areas/glede/").replaced(
        "strategy.toml",
        "\"trivsel\"",
        "\"glede\"",
    );
    assert_eq!(moved.waiting(), []);
    // Another part of the same text is another matter.
    let more = files.replaced(
        nb,
        "- Vi rydder.",
        "- Vi rydder.\n- Alle melder avvik samme dag.",
    );
    let waiting = more.waiting();
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!(waiting[0].0, State::Missing(Lang::Nn));
}

/// The same said in fewer or more paragraphs, or as a list and as a sentence, is missing nothing.
#[test]
fn what_is_only_divided_in_another_way_is_not_missing() {
    let [nb, nn] = PROSE;
    for (first, second) in [
        (
            "Vi lytter til innbyggerne hver dag. Alle melder avvik samme dag som de skjer.",
            "Vi lyttar til innbyggjarane kvar dag.\n\nAlle melder avvik same dagen som dei skjer.",
        ),
        (
            "Vi skal:\n\n- lytte til innbyggerne\n- svare innen tre dager\n- rydde etter møtene",
            "Vi skal lytte til innbyggjarane, svare innan tre dagar og rydde etter møta.",
        ),
        (
            "- Vi lytter til innbyggerne, og vi svarer innen tre dager.\n- Vi rydder etter møtene.",
            "- Vi lyttar til innbyggjarane.\n- Vi svarer innan tre dagar.\n- Vi ryddar etter møta.",
        ),
    ] {
        let files = small().with(nb, first).with(nn, second).unlocked();
        let missing = files
            .review()
            .pairs
            .iter()
            .filter(|pair| pair.is_gap())
            .count();
        assert_eq!(missing, 0, "{first} and {second}");
        let turned = small().with(nb, second).with(nn, first).unlocked();
        let missing = turned
            .review()
            .pairs
            .iter()
            .filter(|pair| pair.is_gap())
            .count();
        assert_eq!(missing, 0, "{second} and {first}");
    }
}
