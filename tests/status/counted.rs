//! What is counted: fresh and overdue to the day, and every text.

use std::fs;

use super::{HUMAN, UNFINISHED, day, status_of, told};
use crate::tools::{TODAY, root};
use veivalg::compile::{Options, Targets, compile};
use veivalg::diagnostic::{MessageLang, Rule};
use veivalg::lang::{Lang, Period};
use veivalg::load::from_memory;
use veivalg::model::{Age, Frequency, Freshness};
use veivalg::status::status;
use veivalg::translation::{Fingerprint, TextKind, TranslationUnit};

#[test]
fn an_action_is_overdue_the_day_after_its_day() {
    let overdue = |today| {
        let status = status_of(UNFINISHED, today, Lang::Nb).expect("it can be understood");
        let ids: Vec<String> = status.overdue.into_iter().map(|action| action.id).collect();
        ids
    };
    assert!(overdue("2026-03-30").is_empty());
    assert!(overdue("2026-03-31").is_empty());
    assert_eq!(overdue("2026-04-01"), ["ovelser"]);
    assert_eq!(overdue("2026-11-20"), ["ovelser"]);
    // The oldest first, and never what is done.
    assert_eq!(overdue("2026-11-21"), ["ovelser", "naervaersteam"]);
}

#[test]
fn a_review_is_overdue_the_day_after_its_day() {
    let overdue = |today| {
        let status = status_of(UNFINISHED, today, Lang::Nb).expect("it can be understood");
        status.decision.overdue
    };
    assert!(!overdue("2026-05-31"));
    assert!(!overdue("2026-06-01"));
    assert!(overdue("2026-06-02"));
}

/// The last day a value is fresh, of each frequency: the day itself, and the one after.
#[test]
fn a_value_is_fresh_until_the_next_one_ought_to_be_there() {
    use Frequency::{Biennial, Monthly, Once, Quarterly, Tertial, Yearly};
    for (latest, frequency, last, after) in [
        ("2026-08", Monthly, "2026-10-31", "2026-11-01"),
        ("2026-12", Monthly, "2027-02-28", "2027-03-01"),
        ("2026-K1", Quarterly, "2026-09-30", "2026-10-01"),
        ("2026-K4", Quarterly, "2027-06-30", "2027-07-01"),
        ("2026-1", Tertial, "2026-11-30", "2026-12-01"),
        ("2025", Yearly, "2027-03-31", "2027-04-01"),
        // A survey in June, which is taken in June each year.
        ("2025-06", Yearly, "2026-09-30", "2026-10-01"),
        ("2024", Biennial, "2027-03-31", "2027-04-01"),
    ] {
        let period = Period::parse(latest).expect("a period");
        let at = |today| {
            let age = Age::new(Some(period), Some(frequency), day(today));
            assert_eq!(age.is_old, age.freshness == Freshness::Stale);
            (age.freshness, age.next_by)
        };
        let month = Period::parse(&last[..7]);
        assert_eq!(at(last), (Freshness::Fresh, month), "{latest} {last}");
        assert_eq!(at(after), (Freshness::Stale, month), "{latest} {after}");
    }
    let at = |latest, frequency, today| {
        let age = Age::new(latest, frequency, day(today));
        (age.freshness, age.next_by, age.is_old)
    };
    let last = "2099-12-31";
    let long_ago = Some(Period::Year(1999));
    assert_eq!(
        at(long_ago, Some(Once), last),
        (Freshness::Fresh, None, false)
    );
    assert_eq!(
        at(None, Some(Yearly), last),
        (Freshness::Missing, None, false)
    );
    // Where nobody says how often, nothing is expected; what is older than its own kind of period lets one
    // think is told with its age all the same.
    assert_eq!(at(long_ago, None, last), (Freshness::Unknown, None, true));
    let lately = at(Some(Period::Year(2025)), None, "2027-03-31");
    assert_eq!(lately, (Freshness::Unknown, None, false));
}

/// A text that is missing is reported by `check`, at its place; as many are counted here. The example has a
/// text under nearly every key there is.
#[test]
fn as_many_texts_are_missing_as_check_tells() {
    let example = root().join("example-strategy");
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in walkdir::WalkDir::new(&example) {
        let entry = entry.expect("the example is there");
        let path = entry.path().strip_prefix(&example).expect("inside");
        let path = path.to_string_lossy().replace('\\', "/");
        // The lock is of the strategy with its nynorsk.
        let is_left_out = path.ends_with("nn.md") || path == "translations.lock";
        if !entry.file_type().is_file() || is_left_out {
            continue;
        }
        let mut bytes = fs::read(entry.path()).expect("a file");
        if path.ends_with(".toml") && path != "veivalg.toml" {
            let text = String::from_utf8(bytes).expect("UTF-8");
            bytes = without_nynorsk(&text).into_bytes();
        }
        files.push((path, bytes));
    }
    let files = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let sources = from_memory(files);
    let options = Options {
        today: day("2026-11-21"),
        targets: Targets::Status,
    };
    let compilation = compile(&sources, options, &mut ());
    let told = compilation
        .diagnostics
        .iter()
        .filter(|found| found.rule == Rule::MissingTranslation)
        .count();
    let strategy = compilation.strategy.expect("it can be understood");
    let review = &compilation.review;
    let texts = status(&strategy, review, options.today, Lang::Nb).texts;
    assert!(told > 200, "{told}");
    // Of a markdown file that is not there `check` tells once, whatever it would hold.
    let files = review
        .pairs
        .iter()
        .filter(|pair| pair.kind == TextKind::Prose);
    let files: Vec<_> = files.map(|pair| pair.key.split_once('#')).collect();
    let mut names: Vec<_> = files.iter().map(|key| key.map(|(file, _)| file)).collect();
    names.dedup();
    assert!(names.len() > 3 && files.len() > names.len());
    let missing = texts.all.nn.missing;
    assert_eq!(missing - files.len() + names.len(), told);
    assert_eq!(texts.all.nb.missing, 0);
    assert_eq!(texts.all.nb.in_step, texts.all.total);
    let parts: usize = texts.parts.iter().map(|part| part.texts.total).sum();
    assert_eq!(parts, texts.all.total);
}

/// What is stale or a draft is to be followed up as what is missing is; what nobody has looked at is good to
/// know.
#[test]
fn texts_that_are_not_in_step_are_told_by_language() {
    let nynorsk = Fingerprint::of("Arbeidsgivarstrategi for Åmøy");
    let lock = format!(
        "strategy.toml#title nb=0000000000000000 nn={nynorsk}\n\
         areas/kompetanse/area.toml#title nb=0000000000000000 nn=0000000000000000 draft=nb\n"
    );
    let mut files = UNFINISHED.to_vec();
    files.push(("translations.lock", &lock));
    let told = |lang| told(&files, HUMAN, lang);
    for (lang, lines) in [
        (
            MessageLang::Nb,
            [
                "! 1 tekst er bare et utkast på bokmål\n    [maskinoversatt] Kompetanse (1)",
                "! 1 tekst er utdatert på nynorsk\n    strategy.toml (1)",
                "- 7 tekster er nye eller endret på begge språk, og ingen har gått gjennom dem\n",
            ],
        ),
        (
            MessageLang::Nn,
            [
                "! 1 tekst er berre eit utkast på bokmål\n",
                "! 1 tekst er utdatert på nynorsk\n",
                "- 7 tekstar er nye eller endra på begge språka, og ingen har gått gjennom dei\n",
            ],
        ),
        (
            MessageLang::En,
            [
                "! 1 text is only a draft in bokmål\n",
                "! 1 text is stale in nynorsk\n",
                "- 7 texts are new or changed in both languages, and not reviewed\n",
            ],
        ),
    ] {
        let told = told(lang);
        for line in lines {
            assert!(told.contains(line), "{line}: {told}");
        }
    }
    let status = status_of(&files, "2026-11-21", Lang::Nb).expect("it can be understood");
    let all = status.texts.all;
    assert_eq!((all.total, all.changed_in_both), (13, 7));
    assert_eq!((all.nb.draft, all.nb.stale, all.nb.missing), (1, 0, 0));
    assert_eq!((all.nn.draft, all.nn.stale, all.nn.missing), (0, 1, 4));
    assert_eq!((all.nb.percent, all.nn.percent), (92, 61));
}

/// Whatever the status shows of what a machine wrote carries its mark, for people and for programs.
#[test]
fn a_machines_words_are_marked_wherever_they_stand() {
    let files = [
        (
            "strategy.toml",
            "title = \"Strategi\"\nareas = [\"aa\"]\nchapters = [\"bb\"]\n",
        ),
        ("veivalg.toml", "languages = [\"nb\", \"nn\"]\n"),
        (
            "areas/aa/area.toml",
            "title.nb = \"Omraade\"\ntitle.nn = \"Omr MASKIN\"\n",
        ),
        (
            "areas/aa/nb.md",
            "Dette er en setning som ingen har lest gjennom.\n",
        ),
        (
            "areas/aa/nn.md",
            "Dette er ei MASKIN setning som ingen har lese gjennom.\n",
        ),
        (
            "chapters/bb/chapter.toml",
            "title.nb = \"Kapittel\"\ntitle.nn = \"Kap MASKIN\"\n",
        ),
    ];
    let sources = from_memory(files.map(|(path, text)| (path, text.as_bytes())));
    let options = Options {
        today: TODAY,
        targets: Targets::Status,
    };
    let review = compile(&sources, options, &mut ()).review;
    let zero = "0000000000000000";
    let line = |pair: &TranslationUnit| format!("{} nb={zero} nn={zero} draft=nn\n", pair.key);
    let lock: String = review.pairs.iter().map(line).collect();
    let mut files = files.to_vec();
    files.push(("translations.lock", &lock));
    let status = status_of(&files, "2026-11-21", Lang::Nn).expect("it can be understood");
    let mut shown = Vec::new();
    strings(&serde_json::to_value(&status).expect("JSON"), &mut shown);
    shown.retain(|text| text.contains("MASKIN"));
    // The title in three places, that of the chapter, and the sentence.
    assert!(shown.len() >= 5, "{shown:?}");
    for text in &shown {
        assert!(text.starts_with("[maskinomsett] "), "{text}: {shown:?}");
    }
    let told = told(&files, HUMAN, MessageLang::Nn);
    let marked = told.matches("[maskinomsett]").count();
    assert_eq!(marked, told.matches("MASKIN").count(), "{told}");
    // What a person wrote has none.
    let status = status_of(&files, "2026-11-21", Lang::Nb).expect("it can be understood");
    let titles: Vec<_> = status
        .texts
        .parts
        .iter()
        .map(|part| part.title.clone())
        .collect();
    assert!(titles.contains(&Some("Omraade".to_owned())), "{titles:?}");
}

/// All texts in a value.
fn strings(value: &serde_json::Value, all: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => all.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|one| strings(one, all)),
        serde_json::Value::Object(members) => members.values().for_each(|one| strings(one, all)),
        _ => {}
    }
}

/// The lines of a file but for those of a text in nynorsk.
fn without_nynorsk(text: &str) -> String {
    let mut kept = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some((_, value)) = line.split_once(".nn = ") else {
            kept.push_str(line);
            kept.push('\n');
            continue;
        };
        // A text of several lines ends with the marks it began with.
        if value.matches("\"\"\"").count() == 1 {
            lines.find(|line| line.contains("\"\"\""));
        }
    }
    kept
}
