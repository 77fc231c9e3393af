//! The two languages followed text by text, in memory: what a change of the files makes of the states.

mod drafts;
mod gaps;
mod lock;
pub mod marked;
mod orphans;
pub mod program;
mod random;
mod readers;
mod twofold;
mod words;

use veivalg::compile::{Compilation, Options, Targets, compile};
use veivalg::diagnostic::Diagnostics;
use veivalg::lang::Lang;
use veivalg::load;
use veivalg::parse::parse;
use veivalg::source::Sources;
use veivalg::translation::{Meaning, PATH, Review, State, TranslationUnit, review};

use crate::tools::{TODAY, example, real};

/// A strategy's files, in memory.
#[derive(Debug, Clone, Default)]
pub struct Files(Vec<(String, String)>);

impl Files {
    /// The files of a strategy that have text.
    pub fn of(sources: &Sources) -> Self {
        let files = sources.iter().filter_map(|(file, path)| {
            let text = sources.text(file)?;
            (path != PATH).then(|| (path.to_owned(), text.to_owned()))
        });
        Self(files.collect())
    }

    /// With a file, anew or in the place of the one that was there.
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.0.retain(|(known, _)| known != path);
        self.0.push((path.to_owned(), text.to_owned()));
        self
    }

    /// Without a lock.
    pub fn unlocked(self) -> Self {
        self.without(PATH)
    }

    /// Without a file.
    pub fn without(mut self, path: &str) -> Self {
        self.0.retain(|(known, _)| known != path);
        self
    }

    /// With other words in a file; they must stand there.
    pub fn replaced(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(from), "{path} lacks {from}");
        let text = text.replace(from, to);
        self.with(path, &text)
    }

    /// With a folder under another name.
    pub fn moved(mut self, from: &str, to: &str) -> Self {
        for (path, _) in &mut self.0 {
            if let Some(rest) = path.strip_prefix(from) {
                *path = format!("{to}{rest}");
            }
        }
        self
    }

    /// With every text reviewed as it stands.
    pub fn accepted(self) -> Self {
        let said = [
            Meaning::Unchanged,
            Meaning::OnlyIn(Lang::Nb),
            Meaning::OnlyIn(Lang::Nn),
        ];
        said.into_iter().fold(self, |files, said| {
            let lock = files.review().accept(|_| true, said).lock.write();
            files.with(PATH, &lock)
        })
    }

    /// A file's text.
    pub fn text(&self, path: &str) -> String {
        let found = self.0.iter().find(|(known, _)| known == path);
        found.unwrap_or_else(|| panic!("no {path}")).1.clone()
    }

    pub fn sources(&self) -> Sources {
        let files = self.0.iter();
        load::from_memory(files.map(|(path, text)| (path.as_str(), text.as_bytes())))
    }

    pub fn compiled(&self) -> Compilation {
        let options = Options {
            today: TODAY,
            targets: Targets::Findings,
        };
        compile(&self.sources(), options, &mut ())
    }

    pub fn review(&self) -> Review {
        let sources = self.sources();
        let draft = parse(&mut Diagnostics::default(), &sources);
        review(&sources, &draft)
    }

    /// The texts that are not in step, as state and key.
    pub fn waiting(&self) -> Vec<(State, String)> {
        let review = self.review();
        let waiting = review.pairs.iter();
        let waiting = waiting.filter(|pair| pair.state != State::InStep);
        waiting.map(|pair| (pair.state, pair.key.clone())).collect()
    }
}

/// A small strategy in two languages, all of it reviewed.
fn small() -> Files {
    Files::default()
        .with(
            "strategy.toml",
            r#"title.nb = "Strategien vår"
title.nn = "Strategien vår"
areas = ["trivsel", "laering"]
"#,
        )
        .with(
            "measures.toml",
            r#"[[measures]]
id = "naervaer"
name.nb = "Nærvær blant ansatte"
name.nn = "Nærvær blant tilsette"
unit = "percent"
data = "data/naervaer.csv"
"#,
        )
        .with(
            "data/naervaer.csv",
            "period,value,note_nb,note_nn\n2025,91.0,Høyt i fjor,Høgt i fjor\n",
        )
        .with(
            "areas/trivsel/area.toml",
            r#"title.nb = "Trivsel på jobben"
title.nn = "Trivnad på jobben"

[[goals]]
id = "trives"
text.nb = "Vi trives sammen."
text.nn = "Vi trivst saman."
measures = ["naervaer"]

[[leaders]]
text.nb = "Gir tydelige råd."
text.nn = "Gir tydelege råd."

[[leaders]]
text.nb = "Ser hver enkelt."
text.nn = "Ser kvar einskild."

[[quotes]]
text.nb = "Jeg gleder meg til mandag."
text.nn = "Eg gler meg til måndag."
by.nb = "En lærer"
by.nn = "Ein lærar"
"#,
        )
        .with(
            "areas/trivsel/nb.md",
            "## Hvorfor\n\nVi lytter til hverandre.\n\n- Uenighet hører med.\n- Vi rydder.\n",
        )
        .with(
            "areas/trivsel/nn.md",
            "## Kvifor\n\nVi lyttar til kvarandre.\n\n- Usemje høyrer med.\n- Vi ryddar.\n",
        )
        .with(
            "areas/laering/area.toml",
            r#"title.nb = "Læring hver dag"
title.nn = "Læring kvar dag"

[[goals]]
id = "laerer"
text.nb = "Vi lærer av hverandre."
text.nn = "Vi lærer av kvarandre."
measures = ["naervaer"]
"#,
        )
        .accepted()
}

const AREA: &str = "areas/trivsel/area.toml";

fn key(record: &str) -> String {
    format!("{AREA}#{record}")
}

#[test]
fn all_of_it_is_in_step_once_it_is_reviewed() {
    let files = small();
    let review = files.review();
    assert_eq!(files.waiting(), []);
    let keys: Vec<&str> = review.pairs.iter().map(|pair| pair.key.as_str()).collect();
    // A title, two areas' titles and goals, two expectations, a quote and who says it, three pieces of
    // prose, a measure's name and a note of its figures.
    assert_eq!(keys.len(), 14, "{keys:#?}");
    assert!(keys.contains(&"data/naervaer.csv#2025.note"), "{keys:#?}");
    assert!(keys.contains(&"areas/trivsel/area.toml#goals.trives.text"));
}

#[test]
fn a_change_in_one_language_makes_the_other_one_stale() {
    for (from, to, stale) in [
        ("Vi trives sammen.", "Vi trives her.", Lang::Nn),
        ("Vi trivst saman.", "Vi trivst her.", Lang::Nb),
    ] {
        let files = small().replaced(AREA, from, to);
        let expected = [(State::Stale(stale), key("goals.trives.text"))];
        assert_eq!(files.waiting(), expected);
        assert_eq!(files.clone().accepted().waiting(), []);
    }
}

#[test]
fn a_change_in_both_is_told_until_it_is_accepted() {
    let files = small()
        .replaced(AREA, "Vi trives sammen.", "Vi trives her.")
        .replaced(AREA, "Vi trivst saman.", "Vi trivst her.");
    let expected = [(State::ChangedInBoth, key("goals.trives.text"))];
    assert_eq!(files.waiting(), expected);
    assert_eq!(files.accepted().waiting(), []);
}

#[test]
fn a_review_of_one_text_leaves_the_others_as_they_were() {
    let files = small()
        .replaced(AREA, "Vi trives sammen.", "Vi trives her.")
        .replaced(AREA, "Gir tydelige råd.", "Gir gode råd.");
    let review = files.review();
    let goal = key("goals.trives.text");
    let accepted = review.accept(|pair| pair.key == goal, Meaning::Reviewed);
    assert_eq!((accepted.recorded.len(), accepted.stale.len()), (0, 1));
    assert_eq!(accepted.lock.write(), files.text(PATH));
    let accepted = review.accept(|pair| pair.key == goal, Meaning::Unchanged);
    assert_eq!((accepted.recorded.len(), accepted.stale.len()), (1, 0));
    let lock = accepted.lock.write();
    let left = files.clone().with(PATH, &lock).waiting();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].0, State::Stale(Lang::Nn));
    let lines = |text: &str| -> Vec<String> { text.lines().map(str::to_owned).collect() };
    let (before, after) = (lines(&files.text(PATH)), lines(&lock));
    let changed = before
        .iter()
        .zip(&after)
        .filter(|(one, other)| one != other);
    assert_eq!((before.len(), changed.count()), (after.len(), 1));
}

#[test]
fn a_rename_and_a_move_keep_what_was_reviewed() {
    let renamed = small().replaced(AREA, "id = \"trives\"", "id = \"trivsel\"");
    assert_eq!(renamed.waiting(), []);
    let renamed = renamed.replaced(AREA, "Vi trives sammen.", "Vi trives her.");
    let expected = [(State::Stale(Lang::Nn), key("goals.trivsel.text"))];
    assert_eq!(renamed.waiting(), expected);

    let moved = small()
        .moved("areas/trivsel/", "areas/arbeidsglede/")
        .replaced("strategy.toml", "\"trivsel\"", "\"arbeidsglede\"");
    assert_eq!(moved.waiting(), []);
    let moved = moved
        .replaced("areas/arbeidsglede/nn.md", "Vi lyttar", "Vi høyrer")
        .replaced("areas/arbeidsglede/area.toml", "Ser hver", "Møter hver");
    let states: Vec<State> = moved
        .waiting()
        .into_iter()
        .map(|(state, _)| state)
        .collect();
    assert_eq!(states, [State::Stale(Lang::Nn), State::Stale(Lang::Nb)]);
    // The lock forgets the old names when it is written, and the texts are still known.
    let lock = moved.review().lock().write();
    assert!(!lock.contains("trivsel"), "{lock}");
    assert_eq!(moved.clone().with(PATH, &lock).waiting(), moved.waiting());
}

#[test]
fn records_without_an_id_are_followed_through_changes_and_new_places() {
    let files = small();
    let keys = |files: &Files| -> Vec<String> {
        let review = files.review();
        let keys = review.pairs.iter().map(|pair| pair.key.clone());
        keys.filter(|key| key.contains("#leaders.")).collect()
    };
    let before = keys(&files);
    let changed = files
        .replaced(AREA, "Ser hver enkelt.", "Ser alle.")
        .replaced(AREA, "Ser kvar einskild.", "Ser alle saman.");
    // Nothing is left to know it by.
    assert_eq!(changed.waiting().len(), 1);
    let changed = small().replaced(AREA, "Ser hver enkelt.", "Ser alle.");
    assert_eq!(keys(&changed), before);
    let accepted = changed.accepted();
    assert_eq!(keys(&accepted), before);
    let first = "[[leaders]]\ntext.nb = \"Gir tydelige råd.\"\ntext.nn = \"Gir tydelege råd.\"\n";
    let text = accepted.text(AREA).replace(first, "") + "\n" + first;
    let turned = accepted.with(AREA, &text);
    assert_eq!(turned.waiting(), []);
    assert_eq!(keys(&turned), [before[1].clone(), before[0].clone()]);
}

#[test]
fn prose_is_followed_by_its_pieces() {
    let nb = "areas/trivsel/nb.md";
    let nn = "areas/trivsel/nn.md";
    let changed = small().replaced(nb, "Uenighet hører med", "Uenighet er bra");
    assert_eq!(changed.waiting().len(), 1);
    assert_eq!(changed.waiting()[0].0, State::Stale(Lang::Nn));
    let more = small().replaced(nb, "hverandre.", "hverandre.\n\nVi møtes hver uke.");
    assert_eq!(more.waiting().len(), 1);
    assert_eq!(more.waiting()[0].0, State::Missing(Lang::Nn));
    let both = more.replaced(nn, "kvarandre.", "kvarandre.\n\nVi møtest kvar veke.");
    assert_eq!(both.waiting().len(), 1);
    assert_eq!(both.waiting()[0].0, State::ChangedInBoth);
    let less = small().replaced(nn, "Vi lyttar til kvarandre.\n\n", "");
    assert_eq!(less.waiting()[0].0, State::Missing(Lang::Nn));
    assert_eq!(less.waiting().len(), 1);
    assert_eq!(less.accepted().waiting(), []);
    // White space and line breaks say nothing.
    let same = small().replaced(
        nb,
        "Vi lytter til hverandre.",
        "Vi lytter\n til   hverandre.",
    );
    assert_eq!(same.waiting(), []);
}

#[test]
fn a_comment_in_prose_is_no_text() {
    let nb = "areas/trivsel/nb.md";
    let with = small().replaced(
        nb,
        "## Hvorfor\n",
        "<!-- Kari ser på dette -->\n\n## Hvorfor\n",
    );
    assert_eq!(with.waiting(), []);
}

#[test]
fn a_file_that_cannot_be_read_loses_no_line() {
    let broken = small().replaced(AREA, "text.nb = \"Vi trives", "text.nb = Vi trives");
    let lock = broken
        .review()
        .accept(|_| true, Meaning::Unchanged)
        .lock
        .write();
    let back = small().with(PATH, &lock);
    assert_eq!(back.waiting(), []);
}

#[test]
fn a_strategy_in_one_language_has_nothing_to_follow_until_it_gains_the_second() {
    let only = |text: &str| -> String {
        let lines = text.lines().filter(|line| !line.contains(".nn = "));
        lines.map(|line| format!("{line}\n")).collect()
    };
    let whole = small();
    let mut one = Files::default();
    for (path, text) in &whole.0 {
        if !path.ends_with("nn.md") && path != PATH {
            one = one.with(path, &only(text));
        }
    }
    one = one.replaced("data/naervaer.csv", "Høgt i fjor", "");
    let found = one.clone().accepted().compiled().diagnostics;
    let told: Vec<&str> = found.iter().map(|found| found.rule.name()).collect();
    let about = |rule: &&&str| rule.ends_with("-translation");
    assert_eq!(told.iter().filter(about).count(), 0, "{told:?}");
    // With a lock that never saw the second language, each text of it waits for a review.
    let lock = one.review().lock().write();
    let gained = whole.clone().with(PATH, &lock);
    assert_eq!(gained.waiting().len(), gained.review().pairs.len());
    assert!(
        gained
            .waiting()
            .iter()
            .all(|(state, _)| *state == State::ChangedInBoth)
    );
    assert_eq!(gained.accepted().waiting(), []);
}

#[test]
fn line_ends_and_letters_in_pieces_change_nothing() {
    use unicode_normalization::UnicodeNormalization as _;
    let files = small();
    let mut other = Files::default();
    for (path, text) in &files.0 {
        let text: String = text.nfd().collect();
        other = other.with(path, &text.replace('\n', "\r\n"));
    }
    assert_ne!(other.text(AREA), files.text(AREA));
    assert_eq!(other.waiting(), []);
    assert_eq!(other.review().lock().write(), files.text(PATH));
}

/// Changes each text of a strategy in turn, in each language: that text is found, and no other.
#[test]
fn every_text_of_whole_strategies_is_followed() {
    for (sources, _) in [Some(example()), real()].into_iter().flatten() {
        let files = Files::of(sources).accepted();
        assert_eq!(files.waiting(), []);
        let review = files.review();
        assert!(review.pairs.len() > 50);
        let sources = files.sources();
        for (index, pair) in review.pairs.iter().enumerate() {
            // All of them take their time.
            for lang in Lang::ALL
                .into_iter()
                .filter(|lang| index % 29 == lang.pick(0, 13))
            {
                let changed = changed(&files, &sources, pair, lang);
                let expected = [(State::Stale(lang.other()), pair.key.clone())];
                assert_eq!(changed.waiting(), expected, "{lang}");
            }
        }
    }
}

/// With another word at the end of one wording.
fn changed(files: &Files, sources: &Sources, pair: &TranslationUnit, lang: Lang) -> Files {
    let wording = pair.wording(lang).expect("there are both");
    let span = wording.words.span();
    let path = sources.path(span.file);
    let text = files.text(path);
    let written = &text[span.start..span.end];
    let last = written
        .rfind(|letter: char| letter.is_alphanumeric())
        .map(|at| at + written[at..].chars().next().map_or(0, char::len_utf8))
        .expect("a text has words");
    let mut new = text.clone();
    new.insert_str(span.start + last, "endra");
    files.clone().with(path, &new)
}
