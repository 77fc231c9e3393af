//! Large numbers: each that a measure can have comes in as it is, and each other one is told by its cell.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use veivalg::figures::{Problem, find, read, scaled};
use veivalg::schema::Unit;

use super::Cell::{Number, Percent, Words};
use super::workbook;
use crate::cli::{stderr, strategy, tree, veivalg, write};

/// An answer of Statistics Norway's, which says no decimals.
fn answer(value: &str) -> Vec<u8> {
    format!(
        "{{\"class\":\"dataset\",\"label\":\"L\",\"source\":\"x\",\"id\":[\"C\",\"Tid\"],\"size\":[1,2],\"dimension\":{{\
        \"C\":{{\"category\":{{\"index\":[\"naervaer\"]}}}},\"Tid\":{{\"category\":{{\"index\":[\"2023\",\"2024\"]}}}}}},\
        \"value\":[{value},9.2]}}"
    )
    .into_bytes()
}

/// What is read of the first period, for a measure that is counted.
fn first(bytes: &[u8]) -> Option<f64> {
    let (series, _) = find(&read(bytes).expect("a file of figures").sheets, None);
    let series = scaled(&series[0], Some(Unit::Count), None).expect("it was said");
    let point = series
        .points
        .iter()
        .find(|point| point.period.to_string() == "2023")?;
    Some(point.value?.value)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_large_number_comes_in_as_it_is(number in -100_000_000_000_000_i64..=100_000_000_000_000, parts in 0..4_u8, digits in 0..15_u32) {
        let number = number / 10_i64.pow(digits);
        let text = match parts {
            0 => number.to_string(),
            parts => format!("{}.{}", number / 10, number.unsigned_abs() % 10_u64.pow(parts.into())),
        };
        let wanted: f64 = text.parse().expect("a number");
        prop_assert_eq!(first(&answer(&text)), Some(wanted), "{}", text);
        let table = format!("År;Verdi\n2023;{}\n2024;9,2\n", text.replace('.', ","));
        // Of three decimals nobody can tell whether they are thousands.
        if parts != 3 && !text.contains("e") {
            prop_assert_eq!(first(table.as_bytes()), Some(wanted), "{}", text);
        }
    }

    #[test]
    fn a_number_that_no_measure_can_have_is_told_by_its_cell(times in 1.001..1e200_f64, below in proptest::bool::ANY) {
        let number = 1e14 * times * if below { -1.0 } else { 1.0 };
        let answer = answer(&format!("{number:e}"));
        let (series, troubles) = find(&read(&answer).expect("a file of figures").sheets, None);
        prop_assert!(matches!(troubles[0].problem, Problem::TooLarge(_)), "{:?}", troubles);
        prop_assert_eq!(veivalg::figures::address(troubles[0].at), "B2");
        let values = series[0].points.iter().filter_map(|point| point.value);
        prop_assert!(values.map(|figure| figure.value).eq([9.2]));
    }
}

/// In every kind of file, in a figure, the number of answers and the mean; what is shown in per cent counts as shown.
#[test]
fn the_strategy_is_sound_after_a_number_that_is_too_large() {
    let head: &[super::Cell] = &[Words("Indikator"), Number(2023.0), Number(2024.0)];
    let rows: [&[super::Cell]; 2] = [
        &[Words("naervaer"), Number(1e15), Number(9.2)],
        &[Words("naervaer"), Percent(9e12), Percent(0.092)],
    ];
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("a.json", answer("1e308"), "B2"),
        ("b.csv", b"M;2023;2024\nnaervaer;9999999999999999999;9,2\n".to_vec(), "B2"),
        ("c.csv", b"Periode;naervaer;Svar;Landet\n2023;9,1;9999999999999999999;9\n2024;9,2;3;1999999999999999\n".to_vec(), "C2"),
        ("d.xlsx", workbook("A", &[head, rows[0]]), "A!B2"),
        ("e.xlsx", workbook("A", &[head, rows[1]]), "A!B2"),
    ];
    for (name, bytes, cell) in files {
        let folder = tempfile::tempdir().expect("room");
        let dir = folder.path();
        strategy(dir, true);
        let register = "[[measures]]\nid = \"naervaer\"\nname.nb = \"Nærvær\"\nunit = \"percent\"\nsource.nb = \"x\"\nowner.nb = \"x\"\n";
        write(dir, &[("measures.toml", register)]);
        std::fs::write(dir.join(name), &bytes).expect("room");
        let output = veivalg(dir, &["figures", "import", name, "--yes"]);
        let said = stderr(&output);
        assert!(
            said.contains(&format!("{cell}: ")) && said.contains("er for stort"),
            "{name}: {said}"
        );
        let files = tree(&dir.join("data"));
        let text = String::from_utf8_lossy(&files["naervaer.csv"]);
        assert!(text.contains("2024;9,2"), "{name}: {text}");
        assert!(
            !text.contains("999999") && !text.contains("inf"),
            "{name}: {text}"
        );
        let output = veivalg(dir, &["check", "--format", "concise"]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(!said.contains("data/naervaer"), "{name}: {said}");
    }
}
