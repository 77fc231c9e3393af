//! Nothing is lost: random documents, whatever they hold.

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};

use super::kept;
use super::word::{Word, item, paragraph, run, table, text_box};

/// Words with marks of markdown and TOML among them.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zæøå]{1,9}",
        1 => Just("*viktig*".to_owned()),
        1 => Just("[1]".to_owned()),
        1 => Just("`kode`".to_owned()),
        1 => Just("\"sitat\"".to_owned()),
        1 => Just("a_b_c".to_owned()),
        1 => Just("<b>".to_owned()),
        1 => Just("1. januar".to_owned()),
        1 => Just("- strek".to_owned()),
        1 => Just("# nummer".to_owned()),
        1 => Just("|".to_owned()),
        1 => Just("C:\\mappe".to_owned()),
        1 => Just("&amp;".to_owned()),
        1 => Just("Mål:".to_owned()),
        1 => Just("50 %".to_owned()),
        1 => Just("~~".to_owned()),
        1 => Just("''' \"\"\"".to_owned()),
        1 => Just("https://example.no/a_b".to_owned()),
    ];
    prop::collection::vec(word, 1..7).prop_map(|words| words.join(" ") + ".")
}

fn heading() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => words(),
        1 => prop::sample::select(vec![
            "Mål", "Veivalg", "Tiltak", "Visjon", "Verdier", "Satsingsområder", "Våre ledere", "Refleksjon", "Kilder",
            "Delmål", "Måling", "Satsingsområde 1: Ledelse", "Overordnede mål", "Handlingsplan", "1.2 Ledelse", "Vedlegg 1",
        ]).prop_map(str::to_owned),
    ]
}

/// A piece of a document.
fn piece() -> impl Strategy<Value = String> {
    let looks = prop::sample::select(vec!["", "b", "i", "b i", "strike", "vanish"]);
    let runs = prop::collection::vec((words(), looks), 1..4).prop_map(|runs| {
        runs.iter()
            .map(|(words, look)| run(&format!("{words} "), look))
            .collect::<String>()
    });
    let runs = runs.boxed();
    let cells = prop::collection::vec(
        prop_oneof![3 => words(), 1 => heading(), 1 => Just(String::new())],
        9,
    );
    prop_oneof![
        4 => runs.clone().prop_map(|runs| paragraph("", &runs)),
        2 => (1_u8..5, heading()).prop_map(|(level, words)| paragraph(&format!("Heading{level}"), &run(&words, ""))),
        2 => (1_u8..3, 0_u8..4, runs.clone()).prop_map(|(list, level, runs)| item(list, level, &runs)),
        1 => runs.clone().prop_map(|runs| paragraph("Quote", &runs)),
        1 => runs.clone().prop_map(|runs| paragraph("", &text_box(&paragraph("", &runs)))),
        1 => heading().prop_map(|words| paragraph("", &run(&words, "b"))),
        1 => prop::sample::select(vec!["Title", "Subtitle", "Caption", "TOC1"])
            .prop_flat_map(|style| words().prop_map(move |words| paragraph(style, &run(&words, "")))),
        1 => (cells, any::<bool>()).prop_map(|(cells, is_plan)| {
            let mut rows: Vec<Vec<&str>> = cells.chunks(3).map(|row| row.iter().map(String::as_str).collect()).collect();
            // What would say how wide a cell is.
            for cell in rows.iter_mut().flatten() {
                if cell.contains('|') {
                    *cell = "strek";
                }
            }
            if is_plan {
                rows[0] = vec!["Tiltak", "Ansvar", "Frist"];
            }
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            table(&rows)
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn random_documents_lose_nothing_and_have_no_fault_of_form(pieces in prop::collection::vec(piece(), 1..24), note in words()) {
        let word = pieces.iter().fold(Word::default(), |word, piece| word.xml(piece)).noted("Slutt.", &note);
        kept(&word.bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Told to be lost are the sentences that are in no file, however they are in each other.
    #[test]
    fn a_sentence_is_lost_where_no_file_has_it(
        sentences in prop::collection::vec("[ab]{1,6}", 1..12),
        text in "[ab]{0,20}",
    ) {
        let files = [("a.md".to_owned(), text.clone().into_bytes())].into();
        let lost = veivalg::import::lost::lost(&sentences, &files);
        for sentence in &sentences {
            let is_lost = lost.contains(sentence);
            assert_eq!(is_lost, !text.contains(sentence.as_str()), "{sentence} in {text}");
        }
    }
}

/// Every row of a table is as wide as the widest: thousands of cells in one row would be as many in each.
#[test]
fn a_table_is_as_wide_as_word_makes_one() {
    let names: Vec<String> = (0..200).map(|at| format!("kolonne{at}")).collect();
    let wide: Vec<&str> = names.iter().map(String::as_str).collect();
    let narrow = ["smal"];
    let made = kept(&Word::default().xml(table(&[&wide, &narrow])).bytes());
    let text: String = made
        .files
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes))
        .collect();
    let row = text
        .lines()
        .find(|line| line.contains("smal"))
        .expect("the row");
    assert_eq!(row.matches('|').count(), 64, "{row}");
}
