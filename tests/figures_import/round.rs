//! What goes out in the workbook's sheet of figures comes in again without a difference.

use proptest::prelude::{
    Just, ProptestConfig, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use veivalg::compile::Targets;
use veivalg::diagnostic::Diagnostics;
use veivalg::figures::{Change, Names, find, measures, merge, read, rows_of, scaled};
use veivalg::parse::{parse, read_csv};

use crate::figures::strategy;
use crate::tools::{TODAY, example};

/// The whole workbook, where nothing says which of its sheets has the figures.
#[test]
fn the_workbook_of_the_example_comes_in_again() {
    let (sources, compilation) = example();
    let strategy = compilation.strategy.as_ref().expect("it is sound");
    let output = compilation.output.as_ref().expect("it builds");
    let path = format!("export/{}-nb.xlsx", strategy.id);
    let book = read(output.get(&path).expect("a workbook")).expect("a file of figures");
    let register = measures(&parse(&mut Diagnostics::default(), sources));
    let (series, troubles) = find(&book.sheets, None);
    assert!(troubles.is_empty(), "{troubles:?}");
    let names = Names::new(&register);
    for (index, measure) in strategy.measures.iter().enumerate() {
        let own: Vec<_> = series
            .iter()
            .filter(|one| names.of(one) == [index])
            .collect();
        let figures = measure.values.iter();
        let figures: Vec<_> = figures
            .filter_map(|figure| Some((figure.period, figure.value?)))
            .collect();
        assert_eq!(
            own.len(),
            usize::from(!figures.is_empty()),
            "{}",
            measure.id
        );
        for one in own {
            let points = one.points.iter();
            let read: Vec<_> = points
                .filter_map(|point| Some((point.period, point.value?.value)))
                .collect();
            assert_eq!(read, figures, "{}", measure.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_sheet_of_figures_comes_in_again_without_a_difference(
        values in prop::collection::btree_map(
            (2001..2060_u16, 1..4_u8),
            (-99_999..999_999_i64, prop::option::of(0..900_u64), prop::option::of(0..99_999_i64), prop::bool::ANY),
            1..12,
        ),
        kind in 0..4_usize,
        // Of three decimals nobody can tell whether they are thousands.
        decimals in prop_oneof![Just(0_u8), Just(1), Just(2), Just(4)],
        both in prop::bool::ANY,
    ) {
        let scale = 10_f64.powi(decimals.into());
        let number = |value: i64| format!("{:.*}", usize::from(decimals), value as f64 / scale).replace('.', ",");
        let mut rows = std::collections::BTreeMap::new();
        for ((year, part), rest) in &values {
            let period = [format!("{year}"), format!("{year}-{part}"), format!("{year}-K{part}"), format!("{year}-{part:02}")];
            rows.insert(period[kind].clone(), *rest);
        }
        let mut table = "periode;verdi;svar;landet;merknad_nb;merknad_nn\n".to_owned();
        for (period, (value, responses, mean, noted)) in &rows {
            let responses = responses.map(|count| count.to_string()).unwrap_or_default();
            let mean = mean.map(&number).unwrap_or_default();
            let notes = if *noted { "Ny; måte;Ny måte" } else { ";" };
            let notes = notes.replacen("Ny; måte", "\"Ny; måte\"", 1);
            table.push_str(&format!("{period};{};{responses};{mean};{notes}\n", number(*value)));
        }
        let keys = "unit = \"other\"\nunit_name = \"x\"\ndata = \"data/m.csv\"";
        let config: &[u8] = if both { b"languages = [\"nb\", \"nn\"]\n" } else { b"languages = [\"nn\"]\n" };
        let files = [("veivalg.toml", config), ("data/m.csv", table.as_bytes())];
        let (sources, compilation) = strategy(keys, &files, Targets::Data);
        let output = compilation.output.expect("nothing is an error");
        let path = "export/strategi-nn.xlsx";
        let book = read(output.get(path).expect("a workbook")).expect("a file of figures");
        let sheet: Vec<_> = book.sheets.iter().filter(|sheet| sheet.name == "Tal").cloned().collect();
        prop_assert_eq!(sheet.len(), 1);
        let draft = parse(&mut Diagnostics::default(), &sources);
        let register = measures(&draft);
        let (series, troubles) = find(&sheet, register[0].kind);
        prop_assert!(troubles.is_empty(), "{:?}", troubles);
        prop_assert_eq!(series.len(), 1, "{:?}", series);
        prop_assert_eq!(Names::new(&register).of(&series[0]), vec![0]);
        // What lies between 0 and 1 was written as it stands.
        let series = scaled(&series[0], register[0].unit, Some(veivalg::figures::Fractions::Percent));
        let file = sources.find("data/m.csv").expect("it is there");
        let earlier = rows_of(&read_csv(&mut Diagnostics::default(), &sources, file, None));
        let merged = merge(&earlier, &series.expect("it was said"), true, None, TODAY);
        prop_assert!(!merged.changes_something(&earlier), "{:?}", merged);
        prop_assert!(merged.changes.values().all(|change| matches!(change, Change::Same(_))), "{:?}", merged);
    }
}
