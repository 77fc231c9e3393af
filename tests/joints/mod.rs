//! Where long words are divided: known compounds, every long word of the example, and what holds for any text.

use std::collections::BTreeSet;

use proptest::prelude::{
    ProptestConfig, Strategy as _, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use veivalg::joints::{Place, SOFT_HYPHEN, divided, divided_foreign, together};

use crate::awkward::LONG_WORD;
use crate::tools::{compare, example, pdf_text, root};

/// What pages take for the length that fits.
const TITLE: Place = Place::Title { fits: 15 };

fn seen(text: &str, place: Place) -> String {
    divided(text, place)
        .replace(SOFT_HYPHEN, "|")
        .replace('\u{a0}', "_")
}

#[test]
fn compounds_are_divided_at_their_joints() {
    for word in [
        "arbeidsgiver|strategi",
        "Arbeidsgivar|strategien",
        "berekrafts|måla",
        "bærekrafts|målene",
        "hovedtariff|avtalen",
        "hovud|tillits|valde",
        "helse|personell|kommisjonen",
        "innbyggjar|undersøkinga",
        "kompetanse|utviklings|plan",
        "med|arbeideren",
        "OMSORGS|TJENESTEN",
        "under|grunns|anlegget",
    ] {
        let whole = word.replace('|', "");
        assert_eq!(seen(&whole, Place::Text), word);
    }
}

#[test]
fn other_words_are_divided_between_syllables_far_from_their_ends() {
    assert_eq!(seen("forventninger", Place::Text), "forvent|ninger");
    // Nothing to divide by, and too short.
    for word in ["forventning", "framoverlent", "arbeidsliv"] {
        assert_eq!(seen(word, Place::Text), word);
    }
}

#[test]
fn titles_are_divided_where_no_line_has_room_and_at_joints_alone() {
    assert_eq!(seen("Arbeidsmiljøet", TITLE), "Arbeidsmiljøet");
    assert_eq!(seen("Arbeidsgiverstrategi", TITLE), "Arbeidsgiver|strategi");
    assert_eq!(seen("karakteriseringane", TITLE), "karakteriseringane");
    let print = Place::Title { fits: 30 };
    assert_eq!(seen("Arbeidsgiverstrategi", print), "Arbeidsgiverstrategi");
}

/// A list that knows one of its joints leaves the rest too long for any line.
#[test]
fn what_is_endless_between_joints_is_divided_between_syllables() {
    for place in [TITLE, Place::Title { fits: 30 }, Place::Text] {
        let divided = seen(LONG_WORD, place);
        let pieces: Vec<usize> = divided
            .split('|')
            .map(|piece| piece.chars().count())
            .collect();
        assert!(pieces.iter().all(|&piece| piece < 22), "{divided}");
        // No short ends.
        let (first, last) = (pieces[0], pieces[pieces.len() - 1]);
        assert!(first >= 5 && last >= 5, "{divided}");
    }
}

#[test]
fn what_is_no_word_stays() {
    for text in [
        "https://kommune.no/arbeidsgiverstrategi",
        "arbeidsgiverstrategi@kommune.no",
        "www.kommune.no/arbeidsgiverstrategi",
        "arbeids\u{ad}giverstrategi",
        "a".repeat(100_000).as_str(),
    ] {
        assert_eq!(divided(text, Place::Text), text);
    }
    assert_eq!(
        divided_foreign("arbeidsgiverstrategi", "se"),
        "arbeidsgiverstrategi"
    );
    let english = divided_foreign("responsibilities", "en-GB");
    assert!(
        english.contains(SOFT_HYPHEN) && english.replace(SOFT_HYPHEN, "") == "responsibilities"
    );
}

#[test]
fn numbers_stay_whole() {
    for (text, kept) in [
        ("1 234 567 kroner", "1_234_567 kroner"),
        ("fra 12 500 til 9 000", "fra 12_500 til 9_000"),
        ("39,8 % av 120", "39,8_% av 120"),
        ("I 2024 500 personer", "I 2024 500 personer"),
        ("kapittel 3 1000 ganger", "kapittel 3 1000 ganger"),
        ("1.1. 200 stykker", "1.1. 200 stykker"),
        ("Vi er 14", "Vi er 14"),
        ("loven § 26, og §§ 3 og 4", "loven §_26, og §§_3 og 4"),
        ("en § om det", "en § om det"),
    ] {
        assert_eq!(together(text).replace('\u{a0}', "_"), kept);
    }
}

/// Else whoever searches a PDF or copies from it finds half words.
#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "makes PDFs")]
fn soft_hyphens_stand_at_the_ends_of_printed_lines_alone() {
    let output = example().1.output.as_ref().expect("it builds");
    let pdfs = output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".pdf"));
    for (path, pdf) in pdfs {
        let Some(text) = pdf_text(pdf) else {
            return;
        };
        let inside = |line: &&str| {
            line.trim_end()
                .trim_end_matches(SOFT_HYPHEN)
                .contains(SOFT_HYPHEN)
        };
        let wrong: Vec<&str> = text.lines().filter(inside).collect();
        assert_eq!(wrong, Vec::<&str>::new(), "{path}");
    }
}

/// The file is read by people: a wrong joint in it is a fault.
#[test]
fn all_long_words_of_the_example() {
    let sources = &example().0;
    let folders = ["areas", "chapters"]
        .into_iter()
        .flat_map(|folder| sources.under(folder));
    let files = ["strategy.toml", "measures.toml", "process.toml"];
    let files = files
        .into_iter()
        .filter_map(|path| Some((sources.find(path)?, path)));
    let words: BTreeSet<String> = folders
        .chain(files)
        .flat_map(|(file, path)| {
            let text = sources.text(file).unwrap_or_default().to_lowercase();
            let is_wording = |line: &&str| {
                path.ends_with(".md") || line.contains("nb = ") || line.contains("nn = ")
            };
            let lines = text.lines().filter(is_wording);
            let words = lines.flat_map(|line| line.split(|letter: char| !letter.is_alphabetic()));
            words.map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|word| word.chars().count() > 10)
        .collect();
    let lines: Vec<String> = words.iter().map(|word| seen(word, Place::Text)).collect();
    compare(
        &root().join("tests/joints/example.txt"),
        lines.join("\n") + "\n",
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn soft_hyphens_are_all_that_comes(text in texts(), fits in 5_usize..40) {
        for place in [Place::Text, Place::Title { fits }] {
            let divided = divided(&text, place);
            prop_assert_eq!(
                divided.replace(SOFT_HYPHEN, "").replace('\u{a0}', " "),
                text.replace(SOFT_HYPHEN, "").replace('\u{a0}', " ")
            );
            if text.contains(SOFT_HYPHEN) {
                continue;
            }
            for word in divided.split(|letter: char| !letter.is_alphabetic() && letter != SOFT_HYPHEN) {
                let pieces: Vec<usize> = word.split(SOFT_HYPHEN).map(|piece| piece.chars().count()).collect();
                if let [first, .., last] = pieces[..] {
                    prop_assert!(first > 2 && last > 2, "{}", word);
                }
            }
        }
    }
}

/// Words of the lists put together, and anything.
fn texts() -> impl proptest::strategy::Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(vec![
            "arbeids",
            "giver",
            "kommune",
            "s",
            "strategi",
            "en",
            " ",
            "1",
            " 234",
            "bærekrafts",
            "mål",
            "ING",
            "ß",
            "\u{ad}",
            "İ",
            "ǆ",
            "helse",
            "fag",
            "skole",
            "r",
            "-",
            "@",
            "tillits",
        ])
        .prop_map(str::to_owned),
        "[a-zæøå]{1,8}",
        "\\PC{1,3}",
    ];
    proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}
