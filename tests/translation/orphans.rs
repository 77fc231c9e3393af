//! A machine's words stay marked when they are changed in both languages at once, moved, or left alone.

use proptest::prelude::*;
use proptest::sample::Index;
use veivalg::compile::Targets;
use veivalg::diagnostic::MessageLang;
use veivalg::lang::Lang;
use veivalg::status::status;
use veivalg::translation::{Lock, Meaning, PATH, Review, State};

use super::program::{AREA as PROGRAM_AREA, GOAL, LOCK, Strategy as Program};
use super::{AREA, Files, small};
use crate::tools::{TODAY, compile_today};

const NB: &str = "areas/trivsel/nb.md";
const NN: &str = "areas/trivsel/nn.md";

/// The texts with these keys, or all, as drafts in nynorsk.
fn drafted(files: Files, is_draft: impl Fn(&str) -> bool) -> Files {
    let (mut lock, _) = Lock::read(&files.text(PATH));
    for (key, recorded) in &mut lock.texts {
        if is_draft(key) {
            recorded
                .iter_mut()
                .for_each(|one| one.draft = Some(Lang::Nn));
        }
    }
    files.with(PATH, &lock.write())
}

/// The nynorsk of the texts that are drafts.
fn drafts(review: &Review) -> Vec<&str> {
    let pairs = review.pairs.iter().filter(|pair| pair.is_draft(Lang::Nn));
    let wordings = pairs.filter_map(|pair| pair.wording(Lang::Nn));
    wordings
        .map(|wording| wording.words.text.as_str())
        .collect()
}

/// The files after somebody has edited them.
type Edited = fn(Files) -> Files;

/// What becomes of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Edit {
    None,
    One(Lang),
    Both,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_edit_of_a_draft_makes_it_a_persons(
        which in prop::collection::vec(any::<bool>(), 14),
        edits in prop::collection::vec(prop::sample::select(vec![Edit::None, Edit::One(Lang::Nb), Edit::One(Lang::Nn), Edit::Both]), 14),
        accepted in any::<Index>(),
    ) {
        let files = small();
        let review = files.review();
        let keys: Vec<&str> = review.pairs.iter().map(|pair| pair.key.as_str()).collect();
        let place = |key: &str| keys.iter().position(|one| *one == key).expect("a text of it");
        let files = drafted(files, |key| which[place(key)]);
        let (files, words) = edited(&files, &edits);
        let review = files.review();
        let marked = drafts(&review);
        // A draft that both languages have changed leaves others in doubt that both have changed.
        let has_orphans = which.iter().zip(&edits).any(|(draft, edit)| *draft && *edit == Edit::Both);
        for ((words, draft), edit) in words.iter().zip(&which).zip(&edits) {
            let is_marked = marked.contains(&words.as_str());
            prop_assert!(is_marked || !draft, "{} {:?}", words, edit);
            let in_doubt = has_orphans && *edit == Edit::Both;
            prop_assert!(!is_marked || *draft || in_doubt, "{} {:?}", words, edit);
        }
        // What is written of one of them says the same of the others.
        let one = accepted.get(&review.pairs);
        let lock = review.accept(|pair| pair.key == one.key, Meaning::Unchanged).lock;
        let after = files.clone().with(PATH, &lock.write()).review();
        let own = one.wording(Lang::Nn).map(|wording| wording.words.text.as_str());
        let left: Vec<&str> = marked.into_iter().filter(|words| own != Some(*words)).collect();
        prop_assert_eq!(drafts(&after), left);
        let all = files.accepted().review();
        prop_assert!(drafts(&all).is_empty());
    }
}

/// The files with another word in the texts that are to be changed, and the nynorsk of each.
fn edited(files: &Files, edits: &[Edit]) -> (Files, Vec<String>) {
    let sources = files.sources();
    let review = files.review();
    let mut changes = Vec::new();
    let mut words = Vec::new();
    for (number, (pair, edit)) in review.pairs.iter().zip(edits).enumerate() {
        for lang in Lang::ALL {
            let wording = pair.wording(lang).expect("there are both");
            let span = wording.words.span();
            let mut text = wording.words.text.clone();
            if *edit == Edit::Both || *edit == Edit::One(lang) {
                let first = text.find(char::is_alphabetic).expect("words");
                let new = format!("Endra{number} ");
                text.insert_str(first, &new);
                let written = &files.text(sources.path(span.file))[span.start..span.end];
                let at = span.start + written.find(char::is_alphabetic).expect("words");
                changes.push((sources.path(span.file).to_owned(), at, new));
            }
            if lang == Lang::Nn {
                words.push(text);
            }
        }
    }
    changes.sort();
    let edited = changes
        .into_iter()
        .rev()
        .fold(files.clone(), |files, (path, at, new)| {
            let mut text = files.text(&path);
            text.insert_str(at, &new);
            files.with(&path, &text)
        });
    (edited, words)
}

#[test]
fn a_draft_that_is_moved_and_changed_is_still_one() {
    const QUOTE: &str = "\n[[quotes]]\ntext.nb = \"Jeg gleder meg til fredag.\"\ntext.nn = \"Eg gler meg til fredag.\"\n";
    let moved = |files: Files| {
        let text = files.text(AREA);
        let (before, _) = text.split_once("\n[[quotes]]").expect("a quote");
        let other = files.text("areas/laering/area.toml") + QUOTE;
        files
            .with(AREA, before)
            .with("areas/laering/area.toml", &other)
    };
    let to_chapter = |files: Files| {
        let text = files.text(AREA);
        let (before, _) = text.split_once("\n[[quotes]]").expect("a quote");
        let chapter = format!("title.nb = \"Forord\"\ntitle.nn = \"Forord\"\n{QUOTE}");
        files
            .with(AREA, before)
            .with("chapters/forord/chapter.toml", &chapter)
    };
    let to_prose = |files: Files| {
        let text = files.text(AREA);
        let (before, _) = text.split_once("\n[[quotes]]").expect("a quote");
        let nb = files.text(NB) + "\nJeg gleder meg til mandag.\n\nDa er vi her.\n";
        let nn = files.text(NN) + "\nEg gler meg til måndag.\n\nDå er vi her.\n";
        files.with(AREA, before).with(NB, &nb).with(NN, &nn)
    };
    let renamed = |files: Files| {
        files
            .replaced(AREA, "id = \"trives\"", "id = \"vi-trives\"")
            .replaced(AREA, "Vi trives sammen.", "Vi trives her.")
            .replaced(AREA, "Vi trivst saman.", "Vi trivst her.")
    };
    let elsewhere = |files: Files| {
        files
            .replaced(NB, "Vi lytter til hverandre.\n\n", "")
            .replaced(NN, "Vi lyttar til kvarandre.\n\n", "")
            .with("areas/laering/nb.md", "Vi lytter til hverandre.\n")
            .with("areas/laering/nn.md", "Vi høyrer på kvarandre.\n")
    };
    let cases: [(&str, Edited, &str); 5] = [
        ("#quotes.", moved, "Eg gler meg til fredag."),
        ("#quotes.", to_prose, "Då er vi her."),
        ("#quotes.", to_chapter, "Eg gler meg til fredag."),
        ("#goals.trives.text", renamed, "Vi trivst her."),
        ("/prose#", elsewhere, "Vi høyrer på kvarandre."),
    ];
    for (key, edit, words) in cases {
        let whole = small()
            .replaced(
                AREA,
                "Jeg gleder meg til mandag.",
                "Jeg gleder meg til mandag.\\n\\nDa er vi her.",
            )
            .replaced(
                AREA,
                "Eg gler meg til måndag.",
                "Eg gler meg til måndag.\\n\\nDå er vi her.",
            )
            .accepted();
        let files = edit(drafted(whole, |own| own.contains(key)));
        assert!(drafts(&files.review()).contains(&words), "{key}");
        // And a person's is a person's.
        assert_eq!(drafts(&edit(small()).review()), [""; 0], "{key}");
    }
}

/// As `figures import --revise` writes it: in a file, with the correction behind it.
#[test]
fn a_drafted_note_of_a_value_is_one_in_a_file_of_figures() {
    const MEASURE: &str = "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nname.nn = \"Nærvær\"\n\
        unit = \"percent\"\nsource = \"HR\"\nowner = \"HR\"\n";
    let value = "\n[[measures.values]]\nperiod = \"2024\"\nvalue = 91.4\n\
        note.nb = \"Nye tall.\"\nnote.nn = \"Nye tal.\"\n";
    let corrected = "period;value;note_nb;note_nn\n2023;90;Før.;Før.\n\
        2024;93,4;Nye tall. Rettet.;Nye tal. Retta.\n";
    let files = small()
        .with("measures.toml", &format!("{MEASURE}{value}"))
        .accepted();
    let imported = drafted(files, |key| key.ends_with(".note"))
        .with(
            "measures.toml",
            &format!("{MEASURE}data = \"data/naervaer.csv\"\n"),
        )
        .with("data/naervaer.csv", corrected);
    assert!(drafts(&imported.review()).contains(&"Nye tal. Retta."));
}

/// The lock is put in order while a file or a folder is away, as in a merge that is not done yet.
#[test]
fn a_draft_in_a_file_that_is_away_for_a_while_is_still_one() {
    let files = drafted(small().accepted(), |_| true);
    let whole = drafts(&files.review()).len();
    let folders = ["areas/trivsel/", "areas/laering/"];
    let paths: Vec<&str> = files.0.iter().map(|(path, _)| path.as_str()).collect();
    let paths = paths
        .into_iter()
        .filter(|path| ![PATH, "strategy.toml"].contains(path));
    for away in paths.chain(folders) {
        let left = files.0.iter().filter(|(path, _)| !path.starts_with(away));
        let left = Files(left.cloned().collect());
        let lock = left
            .review()
            .accept(|_| false, Meaning::Reviewed)
            .lock
            .write();
        let back = files.clone().with(PATH, &lock);
        assert_eq!(drafts(&back.review()).len(), whole, "{away}");
    }
}

/// Where a draft is gone, what is new elsewhere is a person's, unless it is of the same kind.
#[test]
fn a_draft_that_is_taken_away_marks_nothing_of_another_kind() {
    let without = |files: Files| {
        let text = files.text(AREA);
        let (before, _) = text.split_once("\n[[quotes]]").expect("a quote");
        files.with(AREA, before)
    };
    let more = |files: Files| {
        let goal = "\n[[goals]]\nid = \"nytt\"\ntext.nb = \"Vi ler.\"\ntext.nn = \"Vi ler.\"\nmeasures = [\"naervaer\"]\n";
        let text = files.text(AREA) + goal;
        files.with(AREA, &text)
    };
    let files = drafted(small(), |key| key.contains("#quotes."));
    let gone = more(without(files));
    assert_eq!(drafts(&gone.review()), [""; 0]);
    let lock = gone.review().lock().write();
    assert!(!lock.contains("draft="), "{lock}");
}

/// A draft that is elsewhere as it was leaves nothing in doubt.
#[test]
fn a_draft_that_is_moved_marks_nothing_where_it_was() {
    let files = drafted(small(), |key| key.contains("/prose#"))
        .with("areas/laering/nb.md", &small().text(NB))
        .with("areas/laering/nn.md", &small().text(NN))
        .with(NB, "Vi er her.\n")
        .with(NN, "Her er vi.\n");
    let review = files.review();
    let marked = drafts(&review);
    assert_eq!(marked.len(), 3, "{marked:?}");
    assert!(!marked.contains(&"Her er vi."), "{marked:?}");
}

#[test]
fn a_draft_without_the_text_it_was_made_of_is_still_one() {
    let all = drafted(small(), |_| true);
    let without = |line: &str| !line.contains(".nb = ");
    let lines = |text: &str| -> String {
        let lines = text.lines().filter(|line| without(line));
        lines.map(|line| format!("{line}\n")).collect()
    };
    let mut alone = all.clone().replaced("data/naervaer.csv", "Høyt i fjor", "");
    for path in [
        "strategy.toml",
        "measures.toml",
        AREA,
        "areas/laering/area.toml",
    ] {
        let text = lines(&alone.text(path));
        alone = alone.with(path, &text);
    }
    let alone = alone.without(NB);
    for (files, settings) in [
        (&all, "languages = [\"nn\"]\n"),
        (&alone, "languages = [\"nn\"]\n"),
        (&alone, "languages = [\"nb\", \"nn\"]\n"),
    ] {
        let files = files.clone().with("veivalg.toml", settings);
        let compilation = files.compiled();
        let found = compilation.diagnostics.iter();
        let told = found.filter(|found| found.rule.name() == "unreviewed-translation");
        assert_eq!(told.count(), 14, "{settings}");
        let review = files.review();
        assert_eq!(drafts(&review).len(), 14, "{settings}");
        // Written anew, and as each is changed.
        let lock = review.lock().write();
        assert_eq!(drafts(&files.clone().with(PATH, &lock).review()).len(), 14);
    }
    // Nobody gets it.
    let other = all
        .with("veivalg.toml", "languages = [\"nb\"]\n")
        .compiled();
    let mut found = other.diagnostics.iter();
    assert!(!found.any(|found| found.rule.name() == "unreviewed-translation"));
}

#[test]
fn a_lock_of_another_name_is_told_of() {
    let files = drafted(small(), |_| true);
    for name in [
        "Translations.lock",
        "translations.lock.txt",
        "translations (1).lock",
    ] {
        let lock = files.text(PATH);
        let files = files.clone().without(PATH).with(name, &lock);
        let told = files.compiled().diagnostics;
        let mut told = told.iter().map(|found| found.message(MessageLang::Nb));
        assert!(
            told.any(|told| told == "translations.lock mangler"),
            "{name}"
        );
    }
}

/// Where readers of a status or a calendar get its words.
#[test]
fn a_draft_is_marked_in_the_status() {
    let files = drafted(small(), |key| key.contains("trivsel/area.toml#title"));
    let (_, compilation) = compile_today(files.sources(), Targets::Status);
    let strategy = compilation.strategy.expect("no errors");
    for (lang, title) in [
        (Lang::Nb, "Trivsel på jobben"),
        (Lang::Nn, "[maskinomsett] Trivnad på jobben"),
    ] {
        let status = status(&strategy, &files.review(), TODAY, lang);
        assert_eq!(status.areas[0].title, title);
        assert!(!status.areas[1].title.starts_with('['));
    }
}

/// Written once for both languages, as in a strategy that is in one language from its beginning.
#[test]
fn a_draft_that_is_written_once_is_still_one() {
    let goal = "text.nb = \"Vi trives sammen.\"\ntext.nn = \"Vi trivst saman.\"";
    let quote = "text.nb = \"Jeg gleder meg til mandag.\"\ntext.nn = \"Eg gler meg til måndag.\"";
    let files = drafted(small(), |_| true);
    for (before, words, drafts_now) in [
        (goal, "Vi trivst saman.", true),
        (goal, "Vi trivst her.", true),
        (goal, "Vi trives sammen.", false),
        (quote, "Eg gler meg til måndag.", true),
        (quote, "Jeg gleder meg til mandag.", false),
    ] {
        let now = files
            .clone()
            .replaced(AREA, before, &format!("text = {words:?}"));
        let review = now.review();
        assert_eq!(drafts(&review).contains(&words), drafts_now, "{words}");
        let told = now.compiled().diagnostics;
        let told = told
            .iter()
            .filter(|found| found.rule.name() == "unreviewed-translation");
        assert_eq!(told.count(), 13 + usize::from(drafts_now), "{words}");
        let again = now.clone().with(PATH, &review.lock().write()).review();
        assert_eq!(drafts(&again).contains(&words), drafts_now, "{words}");
        let all = review.accept(|_| true, Meaning::Reviewed).lock;
        assert!(drafts(&now.with(PATH, &all.write()).review()).is_empty());
    }
}

/// Whatever language somebody says that they are in.
#[test]
fn a_draft_in_a_third_language_is_still_one() {
    let files = drafted(small(), |_| true);
    let before = drafts(&files.review()).len();
    let foreign = files.replaced(AREA, "title.nb", "lang = \"da\"\ntitle.nb");
    let alone = |path: &str| {
        let lines = foreign.text(path);
        let lines = lines.lines().filter(|line| !line.contains(".nb = "));
        lines.map(|line| format!("{line}\n")).collect::<String>()
    };
    let files = foreign.clone().without(NB).with(AREA, &alone(AREA));
    let review = files.review();
    assert_eq!(drafts(&review).len(), before);
    let again = files.clone().with(PATH, &review.lock().write());
    assert_eq!(drafts(&again.review()).len(), before);
    let told = files.compiled().diagnostics;
    let told = { told.iter() }.filter(|found| found.rule.name() == "unreviewed-translation");
    assert_eq!(told.count(), before);
    let all = review.accept(|_| true, Meaning::Reviewed).lock;
    assert!(drafts(&files.with(PATH, &all.write()).review()).is_empty());
}

#[test]
fn drafts_of_a_strategy_in_one_language_are_listed_and_accepted() {
    let strategy = Program::accepted();
    let line = strategy.line(GOAL);
    let lock = strategy
        .read(LOCK)
        .replace(&line, &format!("{line} draft=nn"));
    strategy.save(LOCK, &lock);
    let settings = strategy.read("veivalg.toml");
    strategy.save(
        "veivalg.toml",
        &settings.replace("[\"nb\", \"nn\"]", "[\"nn\"]"),
    );
    let area = strategy.read(PROGRAM_AREA);
    strategy.save(
        PROGRAM_AREA,
        &area.replace("text.nb = \"Vi møtes hver uke.\"\n", ""),
    );
    let is_told = || {
        strategy
            .rules()
            .contains(&"unreviewed-translation".to_owned())
    };
    assert!(is_told());
    let (status, list) = strategy.run(&["translations"]);
    assert_eq!(status, Some(0), "{list}");
    assert!(list.contains(GOAL), "{list}");
    let (status, told) = strategy.run(&["translations", "accept", GOAL]);
    assert_eq!(status, Some(0), "{told}");
    assert!(!is_told());
    assert!(!strategy.read(LOCK).contains("draft="));
    let (_, list) = strategy.run(&["translations"]);
    assert!(list.contains("Strategien er berre på nynorsk"), "{list}");
}

#[test]
fn a_state_is_a_drafts_as_the_mark_is() {
    let files = drafted(small(), |_| true);
    for pair in files.review().pairs {
        assert_eq!(
            pair.state == State::Draft(Lang::Nn),
            pair.is_draft(Lang::Nn)
        );
    }
}
